/** The page that is opened once on a real phone: here it must find nothing amiss. */
import { vi } from '../../www/lib/i18n/zalo/vi.js';
import { expect, test } from './app.js';

test('every check of the phone passes here, and the page holds nobody', async ({ app }) => {
  const { page } = app;
  await app.open({}, 'check?token=secret#pass');
  const said = (name: string) =>
    page
      .locator('dl > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd');
  for (const name of [
    'WebAssembly',
    'Đọc đơn trong trang',
    'Đọc đơn trong luồng riêng',
    'Bộ nhớ của Zalo',
    'Bị chính sách trang chặn',
  ])
    await expect(said(name)).toHaveText('OK', { timeout: 20_000 });
  await expect(said('Địa chỉ trang')).toHaveText(/^https:\/\/h5\.zdn\.vn\/zapps\/\d+\/check$/);
  await expect(page.locator('dl')).not.toContainText(/✗|–/);
  expect(await app.bridge((bridge) => bridge.storage)).toEqual({});
  await app.noViolation();
});

test('a file can be chosen, and one saved, to see what the phone makes of it', async ({ app }) => {
  const { page } = app;
  await app.open({}, 'check');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
  await expect(page.locator('dl')).toContainText('a.csv (text/csv, 1)');
  await page.getByRole('button', { name: 'Lưu tệp thử' }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi.yes }).click();
  await expect(page.locator('.zaui-snackbar').last()).toContainText('tên là gì');
  expect((await app.calls()).map(({ action }) => action)).toEqual(['action.save.file']);
});

test('a phone whose storage fails says so, by its code', async ({ app }) => {
  const { page } = app;
  await app.open({ storageError: -5 }, 'check');
  await expect(page.locator('dl')).toContainText('✗ kept false', { timeout: 20_000 });
});
