/** The cases of tests/engine in a real browser, under a strict policy. */
import { expect, test } from '@playwright/test';
import { cases } from '../engine/cases.mjs';
import { files } from '../engine/files.mjs';

declare global {
  var runCase: (engine: string, index: number) => Promise<string>;
}

for (const engine of ['local', 'worker', 'slim local', 'slim worker']) {
  test(`every case of the contract holds over the ${engine} engine @engine`, async ({ page }) => {
    test.slow();
    await page.exposeFunction('listFixtures', files.list);
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
