// The package is ESM; Node 20.19 and later give it to `require` too, because nothing in it awaits while it loads.
const { readFileSync } = require('node:fs');
const { openBook } = require('khachquen');

async function read() {
  const summaries = [];
  for (const { name, base64 } of JSON.parse(readFileSync('files.json', 'utf8'))) {
    const book = await openBook({ name, bytes: Buffer.from(base64, 'base64') }, { today: process.argv[2] });
    summaries.push(book.summary);
    await book.close();
  }
  console.log(JSON.stringify(summaries));
}
read();
