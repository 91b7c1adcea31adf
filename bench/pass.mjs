// node bench/pass.mjs [count]: member passes made a second, in Node and in Chromium, over the built package. Nothing is
// kept of what is made, as a shop that writes files would; what the run holds is printed beside it.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { chromeArgs, needBrowser, root } from '../scripts/tools.mjs';

const COUNT = Number(process.argv[2] ?? 250_000);
const member = JSON.parse(readFileSync(join(root, 'www', 'demo', 'members', 'vang.json'), 'utf8'));

/** Runs in Node and, as text, in a page. */
async function race({ createPasses, createShopKeys, exportPublicKey, openPass }, member, count) {
  function* members() {
    for (let i = 0; i < count; i += 1) yield { ...member, code: `M${i}` };
  }
  const keys = await createShopKeys();
  const publicKey = await exportPublicKey(keys);
  const memory = () => globalThis.process?.memoryUsage().rss ?? performance.memory?.usedJSHeapSize ?? 0;
  const start = performance.now();
  let bytes = 0;
  let most = 0;
  let last;
  for await (const pass of createPasses(members(), keys)) {
    bytes += pass.bytes.length;
    if (Math.random() < 0.001) most = Math.max(most, memory());
    last = pass;
  }
  const made = performance.now() - start;
  const opens = Math.min(count, 2_000);
  const second = performance.now();
  for (let i = 0; i < opens; i += 1) await openPass(last.bytes, last.secret, publicKey);
  const opened = performance.now() - second;
  return {
    rate: count / (made / 1000),
    bytes: bytes / count,
    most,
    open: opened / opens,
    seconds: made / 1000,
  };
}

function tell(where, { rate, bytes, most, open, seconds }) {
  const load = loadavg()[0].toFixed(1);
  console.log(
    `${where}: ${COUNT} passes in ${seconds.toFixed(1)} s, ${Math.round(rate)} a second, ${Math.round(bytes)} bytes each, ` +
      `at most ${Math.round(most / 1e6)} MB, opening ${open.toFixed(2)} ms; load ${load}`,
  );
}

tell('Node', await race(await import('../pkg/pass.js'), member, COUNT));

const { chromium } = await import('playwright-core');
const { server, address } = await serve({ '/pkg/': join(root, 'pkg'), '/': join(root, 'tests', 'browser') });
const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
const page = await browser.newPage();
await page.goto(`${address}card.html`);
await page.waitForFunction(() => typeof globalThis.kq === 'object');
// A page whose policy allows no `eval`: the function goes in through the browser's own door.
tell('Chromium', await page.evaluate(`(${race})(globalThis.kq, ${JSON.stringify(member)}, ${COUNT})`));
await browser.close();
server.close();
