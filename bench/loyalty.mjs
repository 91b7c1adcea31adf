// The whole ledger of 1,000,000 orders in Chromium: `node bench/loyalty.mjs [runs]`. Single-threaded wasm, local engine.
//
// A run asks for the programme on yesterday, which no cache answers: every history is walked anew. The index of
// entries by person is made with the first call, whose time stands apart.
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromeArgs, needBrowser, root } from '../scripts/tools.mjs';
import { generate, TODAY } from './generate.mjs';
import { serve } from './server.mjs';

const runs = Number(process.argv[2] ?? 7);
const folder = join(tmpdir(), 'khachquen-bench');
generate('plain', 1_000_000, folder);
const script = "globalThis.engine = (await import('/pkg/index.js')).engines.local; globalThis.ready = true;";
const made = new Map([['/page.js', script]]);
const server = await serve(made, { '/pkg/': join(root, 'pkg'), '/data/': folder });
const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
try {
  const tab = await browser.newPage();
  await tab.goto(server.url);
  await tab.waitForFunction(() => globalThis.ready);
  const measure = async ({ runs, today }) => {
    const bytes = new Uint8Array(await (await fetch('/data/plain_1000000.csv')).arrayBuffer());
    const book = await globalThis.engine.openBook({ name: 'orders.csv', bytes }, { today });
    const timed = async (work) => {
      const start = performance.now();
      const value = await work();
      return [performance.now() - start, value];
    };
    const [first, summary] = await timed(() => book.loyalty());
    const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    const walks = [];
    for (let run = 0; run < runs; run++) walks.push((await timed(() => book.loyalty({ on: yesterday })))[0]);
    const programme = { points: { rate: { points: 2, spend: 1000 } } };
    const [preview] = await timed(() => book.economics(programme));
    const [page] = await timed(() => book.members({ limit: 50 }));
    const { rows } = await book.members({ limit: 1 });
    const [member] = await timed(() => book.member(rows[0].id));
    return { first, walks, preview, page, member, members: summary.members, points: summary.points };
  };
  const before = loadavg()[0];
  const found = await tab.evaluate(measure, { runs, today: TODAY });
  const ms = (value) => `${value.toFixed(0)} ms`;
  const sorted = [...found.walks].sort((a, b) => a - b);
  console.log(`load average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
  console.log(`${found.members} members, points ${JSON.stringify(found.points)}`);
  console.log(`first call, with the index of entries: ${ms(found.first)}`);
  console.log(`whole ledger: best ${ms(sorted[0])}, median ${ms(sorted[sorted.length >> 1])} of ${runs}`);
  console.log(
    `economics with a preview ${ms(found.preview)}, page of 50 ${ms(found.page)}, one member ${ms(found.member)}`,
  );
} finally {
  await browser.close();
  server.close();
}
