// Ten schemes over 1,000,000 customers, and the book of other days over 250,000, in Chromium:
// `node bench/schemes.mjs [customers] [rounds]`. Single-threaded wasm, local engine.
//
// The first round makes the columns that schemes ask for; the others find them, as every change of a rule does. A
// quarter of the customers makes the book of other days, whose slider and thirteen views are timed alike.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromeArgs, needBrowser, root } from '../scripts/tools.mjs';
import { serve } from './server.mjs';

const customers = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 5);
const script = `globalThis.engine = (await import('/pkg/index.js')).engines.local;
globalThis.schemes = (await import('/pkg/schemes.js')).SCHEMES;
globalThis.ready = true;`;
const server = await serve(new Map([['/page.js', script]]), { '/pkg/': join(root, 'pkg') });
const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });

/** In the page: two orders a customer on average, one in three with more; a deterministic shop. */
async function measure({ customers, rounds }) {
  const today = '2025-12-01';
  const shop = (count) => {
    const encoder = new TextEncoder();
    const chunks = [encoder.encode('Order ID,Order Date,Customer,Phone,Total\n')];
    const last = Date.parse(today) / 864e5;
    const days = Array.from({ length: 701 }, (_, back) =>
      new Date((last - back) * 864e5).toISOString().slice(0, 10),
    );
    let text = '';
    for (let number = 0; number < count * 2; number += 1) {
      const who =
        number < count ? number : Math.floor((Math.imul(number, 2_654_435_761) >>> 0) % (count / 3));
      const day = days[1 + ((Math.imul(number, 40_503) >>> 0) % 700)];
      const total = 50_000 + ((Math.imul(number, 7_919) >>> 0) % 2_000_000);
      text += `A${number},${day},K${who},09${String(who).padStart(8, '0')},${total}\n`;
      if (text.length > 1 << 20) {
        chunks.push(encoder.encode(text));
        text = '';
      }
    }
    chunks.push(encoder.encode(text));
    return new File(chunks, 'orders.csv');
  };
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const many = async (work) => {
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)));
    return times;
  };
  const ten = globalThis.schemes.filter(({ kind }) => kind === 'scheme').slice(0, 10);
  let book = await globalThis.engine.openBook(shop(customers), { today });
  const people = book.summary.customers;
  const each = {};
  const all = await many(async () => {
    for (const scheme of ten)
      each[scheme.id] = Math.min(each[scheme.id] ?? Infinity, await timed(() => book.scheme(scheme)));
  });
  const { rows } = await book.page({ limit: 1 });
  const why = await many(() => book.schemeCustomer({ scheme: ten[1], id: rows[0].id }));
  const figures = await many(() => book.figures());
  await book.close();
  book = await globalThis.engine.openBook(shop(customers / 4), { today });
  const asOf = await many((round) => book.asOf(`2025-0${1 + (round % 9)}-15`));
  const movement = await many(() => book.movement({ from: '2025-06-01', to: '2025-09-01' }));
  const months = await many(() => book.months());
  const quarter = await many(async () => {
    for (const scheme of ten) await book.scheme(scheme);
  });
  await book.close();
  return { schemes: ten.length, people, all, each, why, figures, asOf, movement, months, quarter };
}

try {
  const tab = await browser.newPage();
  await tab.goto(server.url);
  await tab.waitForFunction(() => globalThis.ready);
  const before = loadavg()[0];
  const found = await tab.evaluate(measure, { customers, rounds });
  const line = (name, times) => {
    const [first, ...rest] = times;
    const sorted = [...rest].sort((a, b) => a - b);
    const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    console.log(
      `${name}: first ${ms(first)}, then best ${ms(sorted[0])}, median ${ms(sorted[sorted.length >> 1])}`,
    );
  };
  console.log(`load average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
  line(`${found.schemes} schemes, ${found.people} customers`, found.all);
  for (const [id, time] of Object.entries(found.each)) console.log(`  ${id}: ${time.toFixed(1)} ms`);
  line('one customer explained', found.why);
  line('figures', found.figures);
  console.log(`${customers / 4} customers`);
  line('book of a day', found.asOf);
  line('movement between two days', found.movement);
  line('thirteen views', found.months);
  line(`${found.schemes} schemes`, found.quarter);
} finally {
  await browser.close();
  server.close();
}
