/** What the list and the record of customers say of a person: scores beside the others, and how she is addressed. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Text } from '../../www/lib/i18n/vi.js';
import { playbooks } from '../../www/lib/playbooks/vi.js';
import { expect, test } from './fixtures.js';

const GENDERS = ['Nữ', 'Nam', ''];

/** Twelve customers: the first one bought most often, most recently and for most; every third is of one gender. */
function shop(): string {
  const rows = ['Mã đơn,Ngày đặt,Tên khách,Số điện thoại,Giới tính,Tổng tiền,Trạng thái'];
  for (let i = 0; i < 12; i += 1)
    for (let k = 0; k < 12 - i; k += 1) {
      const day = String(28 - i * 2 - (k % 2)).padStart(2, '0');
      const of = [`HD${i}-${k}`, `${day}/09/2025`, `Khách Số ${i}`, `0900${100_000 + i}`, GENDERS[i % 3]];
      rows.push([...of, 300_000 - i * 20_000, 'Hoàn thành'].join(','));
    }
  return rows.join('\n');
}
const FILE = { name: 'khach.csv', text: shop() };

/** A word on its own: `\b` knows no Vietnamese letters. */
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'iu');

/** Opens a message of a group with people in which the shop speaks of itself. */
async function openMessage(page: Page, text: Text): Promise<void> {
  const groups = page
    .locator('nav')
    .getByRole('button', { name: text.groups.mua_thuong_xuyen.name, exact: true });
  await groups.click();
  await page.getByRole('button', { name: playbooks.mua_thuong_xuyen.actions.earlyLook.title }).click();
}

for (const width of [360, 800, 1280])
  test(`${width} px: every customer's scores are in the list, once, and nothing is wider than the page`, async ({
    book,
  }) => {
    const { page, text } = book;
    await page.setViewportSize({ width, height: 800 });
    await book.visit('nosample');
    await book.drop(FILE);
    await page.locator('kq-kpis .value').first().waitFor();
    await book.tab('customers');
    const rows = page.locator('.vbody .vrow');
    await expect(rows.first()).toContainText('Khách Số 0');
    await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', '13');
    for (const [at, scores] of [
      [0, '5-5-5'],
      [9, '1-2-2'],
    ] as const) {
      const shown = rows.nth(at).getByText(scores).filter({ visible: true });
      await expect(shown).toHaveCount(1);
      const box = await shown.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
    }
    const head = page.getByRole('columnheader', { name: text.table.rfm });
    await (width === 1280 ? expect(head).toBeVisible() : expect(head).toBeHidden());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await page.screenshot({ path: `test-results/people-${width}.png` });
  });

test('a record says the gender that the files say, and the words at the counter go by it', async ({
  book,
}) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop(FILE);
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('customers');
  for (const [at, chip, said, not] of [
    [0, text.sheet.gender.female, word('chị'), word('bạn')],
    [1, text.sheet.gender.male, word('anh'), word('bạn')],
    [2, null, word('bạn'), word('(anh|chị)')],
  ] as const) {
    await page.locator('.vbody .vrow .cover').nth(at).click();
    const sheet = page.getByRole('dialog', { name: text.sheet.label });
    await expect(sheet).toContainText(`Khách Số ${at}`);
    const chips = (await sheet.locator('.chip').allInnerTexts()).map((words) => words.trim());
    const genders: string[] = Object.values(text.sheet.gender);
    expect(chips.filter((words) => genders.includes(words))).toEqual(chip === null ? [] : [chip]);
    const quoted = (await sheet.locator('.up').innerText()).match(/“([^”]*)”/u)?.[1] ?? '';
    expect(quoted).toMatch(said);
    expect(quoted).not.toMatch(not);
    await page.keyboard.press('Escape');
  }
});

test('the voice that the shop has chosen goes into its file of settings and comes back', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop(FILE);
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('group');
  await openMessage(page, text);
  await page.getByLabel(text.group.voice).selectOption('tiem-quy-khach');
  await book.tab('files');
  await page.getByLabel(text.workspace.lock).uncheck();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.workspace.save }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  await book.visit('nosample');
  await book.drop(FILE);
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('group');
  await openMessage(page, text);
  await expect(page.getByLabel(text.group.voice)).toHaveValue('minh-anh-chi');
  await book.tab('files');
  await page
    .locator('kq-settings-file input[type=file]')
    .setInputFiles({ name: 'a.khachquen', mimeType: 'application/octet-stream', buffer });
  await expect(book.toast()).toBeVisible();
  await book.tab('group');
  await openMessage(page, text);
  await expect(page.getByLabel(text.group.voice)).toHaveValue('tiem-quy-khach');
});
