/** The cases of tests/engine in a real browser, under a strict policy. */
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { cases } from '../engine/cases.mjs';
import { files } from '../engine/files.mjs';

declare global {
  var runCase: (engine: string, index: number) => Promise<string>;
}

/** What all processes of pages hold, workers with them; null where the system does not say. */
async function megabytes(page: Page): Promise<number | null> {
  const own = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time += 1) await own.send('HeapProfiler.collectGarbage');
  await own.detach();
  const browser = await (page.context().browser() as Browser).newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  try {
    const held = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
    return held.reduce((sum, one) => sum + one, 0);
  } catch {
    return null;
  }
}

/** Linux says it in pages of 4 KiB. */
function residentOf(id: number): number {
  return (Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * 4096) / 1e6;
}

for (const engine of ['local', 'worker', 'slim local', 'slim worker']) {
  test(`every case of the contract holds over the ${engine} engine @engine`, async ({ page }) => {
    test.slow();
    await page.exposeFunction('listFixtures', files.list);
    await page.exposeFunction('megabytes', () => megabytes(page));
    await page.goto('/tests/engine/page.html');
    await page.waitForFunction(() => typeof globalThis.runCase === 'function');
    for (const [index, { name }] of cases.entries()) {
      const outcome = await page.evaluate(([who, which]) => globalThis.runCase(who, which), [
        engine,
        index,
      ] as const);
      expect(outcome, name).not.toContain('failed');
    }
  });
}
