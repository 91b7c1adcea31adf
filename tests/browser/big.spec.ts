import { expect, test } from './fixtures.js';

test('a quarter of a million customers scroll, and few rows exist at a time @fake', async ({ book }) => {
  test.slow();
  await book.visit('customers=250000');
  await book.enterSample();
  await book.tab('customers');
  const { page } = book;
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', '250001');
  const body = page.locator('.vbody');
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await body.evaluate((element, part) => {
      element.scrollTop = element.scrollHeight * part;
    }, share);
    await expect(page.locator('.vrow .skeleton')).toHaveCount(0);
    expect(await page.locator('.vbody .vrow').count()).toBeLessThan(40);
  }
  await expect(page.locator('.vbody .vrow').last()).toHaveAttribute('aria-rowindex', '250001');
});

test('End and Home walk to the ends of a very long list @fake', async ({ book }) => {
  test.slow();
  await book.visit('customers=250000');
  await book.enterSample();
  await book.tab('customers');
  const { page } = book;
  await page.locator('[data-index="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-index="249999"]')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-index="0"]')).toBeFocused();
});
