import { readFileSync } from 'node:fs';
import { openBook } from 'khachquen';

const summaries = [];
for (const { name, base64 } of JSON.parse(readFileSync('files.json', 'utf8'))) {
  const book = await openBook({ name, bytes: Buffer.from(base64, 'base64') }, { today: process.argv[2] });
  summaries.push(book.summary);
  await book.close();
}
console.log(JSON.stringify(summaries));
