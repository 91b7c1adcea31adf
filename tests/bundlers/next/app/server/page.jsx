// The core runs on the server; every entry may be imported there.
import 'khachquen/card';
import 'khachquen/define';
import 'khachquen/element';
import 'khachquen/pass';
import 'khachquen/slim';
import 'khachquen/terms';
import 'khachquen/zalo';
import { readFileSync } from 'node:fs';
import { openBook } from 'khachquen';

export default async function Page() {
  const { name, base64, options } = JSON.parse(readFileSync('orders.json', 'utf8'));
  const book = await openBook({ name, bytes: Buffer.from(base64, 'base64') }, options);
  const { summary } = book;
  await book.close();
  return <pre id="summary">{JSON.stringify(summary)}</pre>;
}
