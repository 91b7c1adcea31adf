// Rivals in Chromium: each in a browser of its own, so that neither heaps nor compiled code are shared and its
// processes can be counted.
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { chromeArgs } from '../scripts/tools.mjs';
import { cpuBetween, peakBytes, resetPeak, residentBytes, threadTimes } from './processes.mjs';

const ARGS = [...chromeArgs, '--js-flags=--expose-gc', '--enable-precise-memory-info'];

export async function launch(chrome) {
  return chromium.launch({ executablePath: chrome, args: ARGS });
}

/** A run that never ends is told by name instead of stopping the bench for ever. */
const LONGEST = 300_000;

async function inTime(name, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not end within ${LONGEST / 1000} s`)), LONGEST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function processesOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo;
}

/** One rival, its page open and its input loaded. */
export class Rival {
  constructor(name, browser, page) {
    Object.assign(this, { name, browser, page, runs: [] });
  }

  /** `input`: `{ bytes: url }` or `{ file: path }`. */
  static async open({ chrome, url, peer, as, name, input }) {
    const browser = await launch(chrome);
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.goto(`${url}/?peer=${peer}${as ? `&as=${as}` : ''}`);
    await page.waitForFunction(() => globalThis.bench, null, { timeout: 120_000 });
    const rival = new Rival(name, browser, page);
    if (input.bytes) await page.evaluate((address) => globalThis.bench.loadBytes(address), input.bytes);
    else {
      await page.locator('input').setInputFiles(input.file);
      await page.evaluate(() => globalThis.bench.loadFile());
    }
    await rival.findProcesses();
    rival.baseBytes = residentBytes(rival.renderer);
    return rival;
  }

  /** The page's renderer is the one that works while the page does; the browser has others for itself. */
  async findProcesses() {
    const list = await processesOf(this.browser);
    this.pids = list.map(({ id }) => id);
    const renderers = list.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = renderers.map((pid) => threadTimes([pid]));
    await this.page.evaluate(() => {
      const end = performance.now() + 100;
      while (performance.now() < end);
    });
    const worked = renderers.map((pid, index) => cpuBetween(before[index], threadTimes([pid])));
    this.renderer = renderers[worked.indexOf(Math.max(...worked))];
  }

  /** One run: what it prepares and clears away is outside both clocks. */
  async run() {
    const { page } = this;
    await page.evaluate(() => globalThis.bench.ready());
    resetPeak(this.renderer);
    const before = threadTimes(this.pids);
    const result = await inTime(
      this.name,
      page.evaluate(() => globalThis.bench.run()),
    );
    const cpu = cpuBetween(before, threadTimes(this.pids));
    const run = { ...result, cpu, peak: peakBytes(this.renderer), load: loadavg()[0] };
    await page.evaluate(() => globalThis.bench.after());
    this.runs.push(run);
    return run;
  }

  close() {
    return this.browser.close();
  }
}
