/** Workbooks on the page: a sheet a month is opened whole. */
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.js';

const MONTHS = fileURLToPath(new URL('../fixtures/sheets/sheet-a-month.xlsx', import.meta.url));

// The reader of spreadsheets comes with the first workbook.
test.use({ mayAsk: true });

test('the other months of a workbook are told and opened with one press', async ({ book }, info) => {
  const { page, text } = book;
  await book.visit();
  await page.locator('input[type=file][multiple]').first().setInputFiles(MONTHS);
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await expect(page.getByText(text.files.moreSheets(['T2', '03-2025']))).toBeVisible();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: info.outputPath(`sheets-${width}.png`) });
  }
  await page.getByRole('button', { name: text.files.openSheets(2) }).click();
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await expect(page.locator('.card.file')).toHaveCount(3);
  for (const sheet of ['Tháng 1', 'T2', '03-2025']) {
    await expect(page.locator('.card.file', { hasText: ` · ${sheet}` })).toHaveCount(1);
  }
  await expect(page.getByRole('button', { name: text.files.openSheets(2) })).toHaveCount(0);
});
