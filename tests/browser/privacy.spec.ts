import { expect, test } from './fixtures.js';

test.describe('a page that asks the network for something', () => {
  test.use({ mayAsk: true });

  test('makes the counter rise, and the proof names what was asked', async ({ book }) => {
    await book.visit();
    const { page, text } = book;
    await expect(page.locator('.privacy')).toContainText(text.privacy.zero);
    await page.evaluate(() => fetch('/nothing-here').catch(() => undefined));
    await expect(page.locator('.privacy')).toContainText(text.privacy.some(1));
    await expect(page.locator('.privacy')).toHaveClass(/leaked/);
    await page.locator('.privacy').click();
    await expect(page.locator('#kq-proof')).toContainText('/nothing-here');
  });

  test('is counted even when its own policy stops the request', async ({ book }) => {
    await book.visit();
    const { page, text } = book;
    await page.evaluate(() =>
      fetch('https://example.com/collect', { method: 'POST', body: 'x' }).catch(() => undefined),
    );
    await expect(page.locator('.privacy')).toHaveClass(/leaked/);
    await page.locator('.privacy').click();
    await expect(page.locator('#kq-proof')).toContainText(text.privacy.list);
  });
});

test('reading files, looking at every screen and downloading asks for nothing', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  for (const tab of ['group', 'customers', 'loyalty', 'thresholds', 'files', 'help', 'overview'] as const) {
    await book.tab(tab);
    await page.waitForTimeout(150);
  }
  await book.tab('files');
  await Promise.all([page.waitForEvent('download'), page.getByText(text.files.downloadAside(21)).click()]);
  await expect(page.locator('.privacy')).toContainText(text.privacy.zero);
});
