/** The shop's page: files in, groups out, exports to Zalo; and not a byte of a customer anywhere else. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Book, Engine } from '../../www/lib/contract.js';
import { vi as words } from '../../www/lib/i18n/vi.js';
import { vi } from '../../www/lib/i18n/zalo/vi.js';
import { smallShop } from '../browser/fixtures.js';
import { expect, type MiniApp, test } from './app.js';

const XLSX = 'tests/fixtures/data/kiotviet_DanhSachChiTietHoaDon.xlsx';
const SAVE = 'action.save.file';
const CSV = { name: 'hoa-don.csv', bytes: Buffer.from(smallShop()) };
const BOOK = { name: 'hoa-don.xlsx', bytes: readFileSync(XLSX) };

async function openShop({ page }: MiniApp): Promise<void> {
  await page.getByRole('link', { name: 'Dành cho tiệm' }).click();
  await page.locator('khach-quen .hero').waitFor();
}

async function choose(page: Page, { name, bytes }: typeof CSV): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await page.locator('khach-quen input[type=file]').first().setInputFiles(file);
  await page.locator('khach-quen kq-kpis .value').first().waitFor();
}

/** What the package says of the same file, in Node. By a name: it is no part of what is typed. */
async function bookOf({ name, bytes }: typeof CSV): Promise<Book> {
  const built = '../../pkg/index.js';
  const { openBook } = (await import(built)) as Engine;
  return openBook({ name, bytes: new Uint8Array(bytes) });
}

async function exportGroup(page: Page, name: string): Promise<void> {
  await page.locator('khach-quen .groups').getByRole('button', { name }).click();
  await page.locator('khach-quen').getByRole('button', { name: words.group.exportCsv }).click();
}

const purpose = (page: Page) => page.getByRole('dialog', { name: vi.purposes.downloadFile.title });
const goOn = (page: Page) => purpose(page).getByRole('button', { name: vi.yes }).click();
const saved = async (app: MiniApp) => (await app.calls()).filter(({ action }) => action === SAVE);
/** Of the app, and of the element. */
const toast = (page: Page) => page.locator('.zaui-snackbar').last();
const made = (page: Page) => page.locator('khach-quen .toast').last();

for (const file of [CSV, BOOK])
  test(`${file.name} is read, and its groups have the figures of the package`, async ({ app }) => {
    const { page } = app;
    await app.open();
    await openShop(app);
    await choose(page, file);
    const book = await bookOf(file);
    for (const { id, customers } of book.summary.groups.filter((group) => group.customers > 0)) {
      const { name } = words.groups[id as keyof typeof words.groups];
      const row = page
        .locator('khach-quen .groups [role=row], khach-quen .groups tr')
        .filter({ hasText: name })
        .first();
      await expect(row, name).toContainText(customers.toLocaleString('vi-VN'));
    }
    await app.noViolation();
    await book.close();
  });

test('an exported group arrives at Zalo as base64 whose bytes are the export, after its purpose', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await openShop(app);
  await choose(page, CSV);
  await exportGroup(page, words.groups.mua_it.name);
  await expect(purpose(page)).toContainText('thông tin khách hàng');
  expect(await saved(app)).toEqual([]);
  await goOn(page);
  await expect(made(page)).toContainText('.csv');
  const [call] = await saved(app);
  const [before, base64 = ''] = String(call?.params.fileBase64Data).split(',');
  expect(before).toBe('data:text/csv;base64');
  const book = await bookOf(CSV);
  const { blob } = await book.export({ what: 'group', group: 'mua_it', format: 'csv', language: 'vi' });
  const expected = Buffer.from(await blob.arrayBuffer());
  expect(Buffer.from(base64, 'base64').equals(expected)).toBe(true);
  expect(expected.toString()).toContain('Khách Số');
  await book.close();
});

test('none of it is sent: what the SDK tells Zalo has names of calls, and no customer', async ({ app }) => {
  const { page } = app;
  await app.open();
  await openShop(app);
  await choose(page, CSV);
  await exportGroup(page, words.groups.mua_it.name);
  await goOn(page);
  await expect(made(page)).toContainText('.csv');
  // The SDK sends its log every five seconds.
  await expect
    .poll(() => app.sent.map(({ body }) => body).join(' '), { timeout: 15_000 })
    .toContain('action.save.file');
  const told = decodeURIComponent(app.sent.map(({ body }) => body).join(' '));
  for (const secret of ['Khách Số', '09001', '849001', 'HD1', 'base64']) expect(told).not.toContain(secret);
  await page.locator('khach-quen .privacy').click();
  const counted = await page.locator('khach-quen .proof li').allTextContents();
  expect(counted.filter((address) => !address.startsWith('https://h5.zalo.me/log/'))).toEqual([]);
});

const FAULTS = [
  ['a full phone', { error: -101, message: 'no space' }, vi.errors['not-saved']],
  ['an app without the permission', { error: -10, message: 'no permission!' }, vi.errors.forbidden],
  ['a denial', { error: -2002 }, vi.errors.denied],
] as const;
for (const [what, answer, said] of FAULTS)
  test(`an export that ends with ${what} says so, and not that it was made`, async ({ app }) => {
    const { page } = app;
    await app.open({ answers: { [SAVE]: answer } });
    await openShop(app);
    await choose(page, CSV);
    await exportGroup(page, words.groups.mua_it.name);
    await goOn(page);
    await expect(toast(page)).toContainText(said);
    await expect(made(page)).toHaveCount(0);
  });

test('a kind of file that Zalo does not save is refused with what to do', async ({ app }) => {
  const { page } = app;
  await app.open();
  await openShop(app);
  await choose(page, CSV);
  await page
    .locator('khach-quen .tabs')
    .getByRole('button', { name: words.tabs.thresholds, exact: true })
    .click();
  await page.locator('khach-quen').getByRole('button', { name: words.thresholds.save }).click();
  await expect(toast(page)).toContainText('chưa cho lưu tệp .json');
  await expect(made(page)).toHaveCount(0);
  expect(await saved(app)).toEqual([]);
});

test('outside of Zalo an export is an ordinary download', async ({ app }) => {
  const { page } = app;
  await app.openOutside();
  await openShop(app);
  await choose(page, CSV);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    exportGroup(page, words.groups.mua_it.name),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expect(made(page)).toContainText(download.suggestedFilename());
});
