// The queue and the gate of 1,000,000 orders in Chromium: `node bench/care.mjs [runs]`. Single-threaded wasm, local engine.
//
// Each run sets the log of contacts anew, which lets go of everything that was made: every reason is asked of everybody
// again. Days of purchase by person are an index that the book makes once; the first call makes it, and stands apart.
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
    const policy = { care: { consent: 'held' } };
    const book = await globalThis.engine.openBook({ name: 'orders.csv', bytes }, { today, policy });
    const timed = async (work) => {
      const start = performance.now();
      const value = await work();
      return [performance.now() - start, value];
    };
    const [first, queue] = await timed(() => book.queue());
    const anew = async (contacts, work) => {
      const times = [];
      for (let run = 0; run < runs; run++) {
        await book.setContacts(contacts);
        times.push((await timed(work))[0]);
      }
      return times.sort((a, b) => a - b);
    };
    const queues = await anew([], () => book.queue());
    const [page] = await timed(() => book.queue({ offset: 1000, limit: 50 }));
    const rows = [];
    for (let offset = 0; offset < 20_000; offset += 1_000)
      rows.push(...(await book.queue({ offset, limit: 1_000 })).rows);
    const log = rows.map(({ id, channel }, at) => ({
      ...{
        id: String(at),
        customer: id,
        day: today,
        time: null,
        channel,
        outcome: at % 9 ? 'contacted' : 'refused',
      },
      ...{ reason: null, campaign: null, note: null },
    }));
    const logged = await anew(log, () => book.queue());
    const group = 'mua_it';
    const [gated, gate] = await timed(() => book.gate({ audience: { group }, channel: 'zns' }));
    const past = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
    const [earlier] = await timed(() => book.queue({ on: past }));
    const { people, total, reasons, excluded } = queue;
    const counts = { people, total, log: log.length, gate: gate.people };
    return { first, queues, page, logged, gated, earlier, counts, reasons, excluded };
  };
  const before = loadavg()[0];
  const found = await tab.evaluate(measure, { runs, today: TODAY });
  const ms = (value) => `${value.toFixed(0)} ms`;
  const of = (times) => `best ${ms(times[0])}, median ${ms(times[times.length >> 1])} of ${times.length}`;
  console.log(`load average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
  console.log(JSON.stringify(found.counts));
  console.log(JSON.stringify(found.reasons.map(({ reason, customers }) => [reason, customers])));
  console.log(
    `queue: first call, with the index of purchases, ${ms(found.first)}; anew: ${of(found.queues)}`,
  );
  console.log(`queue anew behind a log of ${found.counts.log} contacts: ${of(found.logged)}`);
  console.log(
    `another page ${ms(found.page)}, gate of a group ${ms(found.gated)}, queue of an earlier day ${ms(found.earlier)}`,
  );
} finally {
  await browser.close();
  server.close();
}
