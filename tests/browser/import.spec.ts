/** Import: what a refused file is told, how columns are chosen by hand, and how an assumption is changed and put back. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type Book, expect, headless, smallShop, test } from './fixtures.js';

const HEADLESS = headless(smallShop(10));
const PASSWORD = fileURLToPath(new URL('../fixtures/sheets/password.xlsx', import.meta.url));

/** The page's own fields to type into; choosing a file is no typing. */
const fieldsToType = (page: Page) => page.locator('input:not([type=file]), textarea, select');

const need = (page: Page, question: string) => page.locator('.need').filter({ hasText: question });

const preview = async (page: Page): Promise<string[][]> =>
  page
    .locator('.preview tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    );

for (const [name, bytes, code] of [
  ['hoadon.pdf', '%PDF-1.7 …', 'pdf'],
  ['anh.png', '\x89PNG\r\n\x1a\n', 'image'],
  ['orders_export.xls', '<!DOCTYPE html><html><body><form><input name="user"></form></body></html>', 'html'],
  ['sanpham.csv', 'Mã hàng,Tên hàng,Tồn kho\nSP1,Áo thun,12\nSP2,Quần,3\n', 'no-orders'],
  ['trong.csv', '', 'empty'],
] as const) {
  test.describe(`${code}`, () => {
    // What looks like a workbook fetches its reader.
    test.use({ mayAsk: code === 'html' });
    test(`${name} is told what it is, how the right one is exported, and asks nothing`, async ({ book }) => {
      const { page, text } = book;
      await book.visit('nosample');
      const buffer = Buffer.from(bytes, code === 'image' ? 'latin1' : 'utf8');
      await page.locator('input[type=file][multiple]').first().setInputFiles({ name, mimeType: '', buffer });
      await expect(page.getByRole('alert')).toContainText(text.errors[code][0]);
      await expect(page.getByRole('alert')).toContainText(name);
      await expect(fieldsToType(page)).toHaveCount(0);
      await page.getByRole('button', { name: 'Haravan' }).click();
      await expect(page.locator('.ways li')).toHaveText([...text.shops.steps.haravan]);
      await page.getByRole('button', { name: text.shops.other }).click();
      await expect(page.locator('.ways li')).toHaveText([...text.shops.steps.other]);
    });
  });
}

test.describe('a workbook under a password', () => {
  test.use({ mayAsk: true });
  test('tells how to take it off, and asks for no password', async ({ book }) => {
    const { page, text } = book;
    await book.visit('nosample');
    await page.locator('input[type=file][multiple]').first().setInputFiles(PASSWORD);
    await expect(page.getByRole('alert')).toContainText(text.errors.protected[0]);
    await expect(page.locator('.ways').first().locator('li')).toHaveText([...text.shops.unlock]);
    await expect(fieldsToType(page)).toHaveCount(0);
  });
});

test('the way of the system whose file it was is shown at once, and another file takes its place', async ({
  book,
}) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop({ name: 'DanhSachChiTietHoaDon_KV.csv', text: '' });
  await expect(page.getByRole('button', { name: 'KiotViet' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.ways li')).toHaveText([...text.shops.steps.kiotviet]);
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await expect(page.locator('.file')).toHaveCount(1);
});

test('columns are chosen by the keyboard alone, and the first rows show at once how they are read', async ({
  book,
}) => {
  const { page, text } = book;
  const { needed } = text.files;
  await book.visit('nosample');
  await book.drop({ name: 'la.csv', text: HEADLESS });
  const again = page.getByRole('button', { name: text.files.tryAnswers });
  const day = need(page, needed.what.day);
  await expect(day).toContainText(needed.missing.day);
  await expect(day.getByRole('combobox')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.preview')).toHaveCount(0);
  await expect(again).toBeDisabled();

  await day.getByRole('button').first().focus();
  await page.keyboard.press('Space');
  await expect(day.getByRole('combobox')).toHaveAttribute('aria-invalid', 'false');
  // With a day, the only column of phones is taken for one, and said.
  const phone = '0900 100 000';
  await expect.poll(() => preview(page).then(([first]) => first)).toEqual(['01/09/2025', phone]);

  // From the pressed suggestion on, the next stops are its list and the suggestions of the next question.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => preview(page).then(([first]) => first))
    .toEqual(['01/09/2025', 'Khách Số A', phone]);
  await need(page, needed.what.amount).getByRole('button').first().press('Enter');
  await expect
    .poll(() => preview(page).then(([first]) => first))
    .toEqual(['01/09/2025', 'Khách Số A', phone, '100.000']);
  await expect(again).toBeEnabled();
  await again.press('Enter');
  await page.locator('kq-kpis .value').first().waitFor();
});

test('a column that becomes something else says so where it is missed', async ({ book }) => {
  const { page, text } = book;
  const { needed } = text.files;
  await book.visit('nosample');
  await book.drop({ name: 'la.csv', text: HEADLESS });
  const amount = need(page, needed.what.amount);
  const id = need(page, needed.what.id);
  await id.getByRole('combobox').selectOption('4');
  await amount.getByRole('combobox').selectOption('4');
  const column = text.files.columnNamed('E', '100000');
  await expect(id).toContainText(needed.moved(column, text.roles['order.total']));
  await expect(id.getByRole('combobox')).toHaveValue('');
  await id.getByRole('combobox').selectOption('0');
  await expect(id).not.toContainText(needed.moved(column, text.roles['order.total']));
});

test('a cell that cannot be read is marked in words, not by colour alone', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: smallShop(10).replace('01/09/2025', '31/02/2025') });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  const cell = page.locator('.preview .bad');
  await expect(cell).toHaveCount(1);
  await expect(cell).toContainText('31/02/2025');
  await expect(cell).toContainText(text.files.preview.unread(text.issues.dayImpossible?.[0] ?? ''));
  await expect(page.getByText(text.files.preview.faults(1))).toBeVisible();
});

const orders = (book: Book): Promise<number> =>
  book.page
    .locator('khach-quen')
    .evaluate(
      (element) => (element as unknown as { book: { summary: { orders: number } } }).book.summary.orders,
    );

test('an assumption with money on it is changed with one tap, shown as an answer, and taken back', async ({
  book,
}) => {
  const { page, text } = book;
  await book.visit('nosample');
  const shop = smallShop(10).split('\n');
  const shipped = shop.map((row, at) => (at > 0 && at < 4 ? row.replace('Hoàn thành', 'Đang giao') : row));
  await book.drop({ name: 'hoadon.csv', text: shipped.join('\n') });
  await page.locator('kq-kpis .value').first().waitFor();
  const before = await orders(book);
  await book.tab('files');
  const matter = page.locator('.matter').filter({ hasText: text.assumptions['shipped:pending']?.[0] ?? '' });
  await expect(matter).toContainText(text.count.orders(3));
  await expect(matter).toContainText('₫');
  await matter.getByRole('radio', { name: text.options.completed ?? '' }).check();
  const answered = page
    .locator('.matter')
    .filter({ hasText: text.assumptions['shipped:completed']?.[0] ?? '' });
  await expect(answered).toContainText(`${text.files.answeredByYou}: ${text.options.completed}`);
  expect(await orders(book)).toBe(before + 3);
  await answered.getByRole('button', { name: text.files.takeBack }).click();
  await expect(matter).toBeVisible();
  await expect(matter.getByRole('button', { name: text.files.takeBack })).toHaveCount(0);
  expect(await orders(book)).toBe(before);
});

test('the encoding is chosen by the line that reads right', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample');
  const twice = Buffer.from(smallShop(10), 'utf8').toString('latin1');
  await book.drop({ name: 'cu.csv', text: twice });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await page.getByText(text.files.encodingLine).click();
  const lines = page.locator('.lines label');
  await expect(lines).toHaveCount(7);
  await expect(page.locator('.lines .on')).toContainText('Mã hóa đơn');
  await lines.filter({ hasText: 'utf-8' }).first().getByRole('radio').check();
  await expect(page.locator('.lines .on')).not.toContainText('Mã hóa đơn');
});
