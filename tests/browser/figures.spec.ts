/** Figures from the histories of customers, and the book of an earlier day: each count opens exactly its people. */
import type { Locator } from '@playwright/test';
import { expect, smallShop, test } from './fixtures.js';

/** The number on a button. */
const countOn = async (button: Locator): Promise<number> =>
  Number((await button.innerText()).replace(/\D/g, ''));

test('a figure says how it is made, and a count opens exactly those people', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('figures');
  const { names, means } = text.figures;
  await page.getByRole('button', { name: text.kpi.how(names.repeatRate) }).click();
  await expect(page.getByText(means.repeatRate)).toBeVisible();

  const heat = page.locator('kq-figures table.heat').nth(1);
  const cell = heat.getByRole('button').first();
  const count = await countOn(cell);
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(count + 1));
});

test('the book of an earlier day has fewer customers, and who moved is opened', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('figures');
  const machine = page.locator('kq-time-machine');
  const said = machine.getByRole('status');
  await expect(said).toContainText('40');
  const slider = machine.getByRole('slider', { name: text.time.day });
  const today = await said.innerText();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(said).not.toHaveText(today);
  await expect(said).not.toContainText('40');

  const move = machine.locator('table.heat').getByRole('button').first();
  const count = await countOn(move);
  await move.click();
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(count + 1));
});

const ORDERS = `Mã đơn,Ngày bán,Khách hàng,Điện thoại,Tổng tiền,Trạng thái
${Array.from({ length: 60 }, (_, i) => {
  const who = String(i % 25).padStart(2, '0');
  const day = String((i % 28) + 1).padStart(2, '0');
  return `D${i},${day}/11/2025,Khách ${who},09007000${who},${((i % 9) + 1) * 50}000,Hoàn thành`;
}).join('\n')}\n`;
const FOLLOWS = `Ngày,SĐT,Loại sự kiện,Nguồn
${Array.from({ length: 40 }, (_, i) => {
  const who = String(i).padStart(2, '0');
  return `01/10/2025,09007000${who},Quan tâm,${i % 2 === 0 ? 'Facebook' : 'Zalo'}`;
}).join('\n')}\n`;

test('any two of the three scores make a grid, and each of its cells opens its people', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: ORDERS });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('figures');
  const { axes } = text.figures;
  const pair = page.getByRole('button', { name: `${axes.frequency} × ${axes.monetary}` });
  await pair.click();
  await expect(pair).toHaveAttribute('aria-pressed', 'true');
  const grid = page.getByRole('region', { name: text.figures.rfm });
  await expect(grid.getByRole('columnheader').last()).toHaveText(text.figures.score(axes.monetary, 5));
  const cells = await grid.getByRole('button').allInnerTexts();
  expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(25);
  const cell = grid.getByRole('button').last();
  const count = await countOn(cell);
  await cell.click();
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(count + 1));
});

test('what a source has cost is typed, its forgotten part is said, and its funnel stands among the figures', async ({
  book,
}) => {
  const { page, text } = book;
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: ORDERS }, { name: 'su-kien.csv', text: FOLLOWS });
  const card = page.locator('kq-leads');
  await card.getByText(text.leads.costs).click();
  const cost = card.getByRole('textbox', { name: text.leads.costOf('Facebook') });
  await cost.fill('2tr');
  await cost.press('Enter');
  // 20 people came from there, 13 of them bought, 7 were never asked again.
  await expect(card.getByRole('status')).toContainText('700');
  await cost.fill('');
  await cost.press('Enter');
  await expect(card.getByRole('status')).toHaveCount(0);

  await book.tab('figures');
  const row = page
    .getByRole('region', { name: text.figures.bySource })
    .getByRole('row', { name: /^Facebook/ });
  await expect(row.getByRole('cell').nth(0)).toHaveText('20');
  await expect(row.getByRole('cell').nth(1)).toContainText('13');
});
