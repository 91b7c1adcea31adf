import { expect, smallShop, test } from './fixtures.js';

/** Adds up what the browser calls layout shifts without a touch or key just before them. */
const WATCH = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

for (const width of [360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: width < 700 ? 780 : 900 } });

    test('nothing jumps from the first paint to the first numbers, nor from screen to screen', async ({
      book,
    }) => {
      const { page, text } = book;
      await page.addInitScript(WATCH);
      const shifted = (): Promise<number> => page.evaluate('window.shifted');
      await book.visit();
      await page.waitForTimeout(300);
      expect(await shifted(), 'first visit').toBeLessThan(0.05);
      await book.enterSample();
      for (const tab of [
        'group',
        'customers',
        'loyalty',
        'thresholds',
        'files',
        'help',
        'overview',
      ] as const) {
        // By the keyboard's way, so that no touch excuses a shift.
        await page
          .locator('.tabs .tab', { hasText: text.tabs[tab] })
          .evaluate((one: HTMLElement) => one.click());
        await page.waitForTimeout(500);
      }
      expect(await shifted(), 'every screen').toBeLessThan(0.05);
    });

    test('nothing jumps while a dropped file becomes a book', async ({ book }) => {
      const { page } = book;
      await page.addInitScript(WATCH);
      await book.visit('nosample');
      await book.drop({ name: 'hoadon.csv', text: smallShop() });
      await page.locator('kq-kpis .value').first().waitFor();
      await page.waitForTimeout(300);
      expect(await page.evaluate('window.shifted')).toBeLessThan(0.05);
    });
  });
}
