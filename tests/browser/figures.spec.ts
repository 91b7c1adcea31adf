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
