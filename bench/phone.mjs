// node bench/phone.mjs [runs]: the production page on a phone: 360 px, a processor four times slower, 4G. Prints the
// median of its runs: bytes over the wire, first paint, the first numbers, layout shift and the longest task.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildPage } from '../scripts/demo.mjs';
import { chromeArgs, needBrowser } from '../scripts/tools.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};
/** Lighthouse's "slow 4G" has 150 ms and 1.6 Mbit/s; "regular 4G" of WebPageTest is this. */
const NETWORK = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8 };
const WATCH = `
  window.seen = { longest: 0, after: 0, shift: 0, numbers: 0 };
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.longest = Math.max(seen.longest, duration);
      if (startTime > painted()) seen.after = Math.max(seen.after, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const root = document.querySelector('khach-quen')?.shadowRoot;
    if (root?.querySelector('.sample .chart .fill')) seen.numbers = performance.now();
    else requestAnimationFrame(look);
  };
  look();
`;

/** Files as a host would send them: compressed. */
function serveCompressed(folder) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    try {
      const path = join(folder, pathname === '/' ? 'index.html' : pathname);
      const body = gzipSync(readFileSync(path), { level: 9 });
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/plain',
        'content-encoding': 'gzip',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  const names = new Map();
  const files = new Map();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) =>
    names.set(requestId, new URL(request.url).pathname),
  );
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    const name = names.get(requestId) ?? 'other';
    files.set(name, (files.get(name) ?? 0) + encodedDataLength);
  });
  await page.addInitScript(WATCH);
  await page.goto(address);
  // The page's policy forbids the polling of waitForFunction.
  while (!(await page.evaluate('window.seen.numbers'))) await page.waitForTimeout(100);
  await page.waitForTimeout(1000);
  const seen = await page.evaluate('window.seen');
  const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  const toNumbers = { bytes, paint, ...seen };
  await page.evaluate('Object.assign(window.seen, { longest: 0, after: 0 })');
  await page.locator('.drop-buttons .btn').last().click();
  await page.locator('kq-kpis .value').first().waitFor();
  for (const tab of [1, 2, 3, 4, 5, 0]) {
    await page.locator('.tabs .tab').nth(tab).click();
    await page.waitForTimeout(800);
  }
  const { longest } = await page.evaluate('window.seen');
  await context.close();
  return { ...toNumbers, files, walking: longest };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const server = await serveCompressed(await buildPage('demo'));
const address = `http://localhost:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
const runs = [];
for (let i = 0; i < RUNS; i += 1) runs.push(await visit(browser, address));
await browser.close();
server.close();

const of = (key) => median(runs.map((run) => run[key]));
const ms = (key) => `${Math.round(of(key))} ms`.padStart(10);
console.log(`360 px, processor slowed 4 times, 4G (60 ms, 9 Mbit/s), gzip; median of ${RUNS}`);
console.log(`over the wire, all told        ${`${Math.round(of('bytes') / 1000)} kB`.padStart(10)}`);
for (const [name, size] of runs[0].files)
  console.log(`  ${name.padEnd(29)}${`${Math.round(size / 1000)} kB`.padStart(10)}`);
console.log(`first contentful paint         ${ms('paint')}`);
console.log(`first numbers (sample's chart) ${ms('numbers')}`);
console.log(`longest task, until then       ${ms('longest')}`);
console.log(`longest task after first paint ${ms('after')}`);
console.log(`longest task, every screen     ${ms('walking')}`);
console.log(`layout shift                   ${of('shift').toFixed(4).padStart(7)}`);
