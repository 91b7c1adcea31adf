import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

/** What has the focus now: tag, class, words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    return `${element?.tagName} ${element?.getAttribute('class') ?? ''} ${name}`;
  });

/** Presses Tab until the focus is on something that matches. */
async function tabTo(page: Page, wanted: RegExp, limit = 60): Promise<void> {
  for (let i = 0; i < limit; i += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`never reached ${wanted}; at ${await focused(page)}`);
}

test('from the first visit to a customer and back, with the keyboard alone', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  await tabTo(page, new RegExp(text.first.trySample));
  await page.keyboard.press('Enter');
  await page.locator('kq-kpis .value').first().waitFor();
  await expect.poll(() => focused(page)).toContain('main');

  await tabTo(page, /seg-mark/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.seg-mark[aria-pressed=true]')).toBeFocused();

  await tabTo(page, new RegExp(`cover ${text.groups.mua_it.name}`));
  await page.keyboard.press('Enter');
  await expect(page.locator('.group-title')).toBeVisible();

  await tabTo(page, /cover/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-index="2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-index="2"]')).toBeFocused();
});

test('the focus is always to be seen', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page } = book;
  for (let i = 0; i < 25; i += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement;
      if (!element?.matches(':focus-visible')) return true;
      const around = [element, element.parentElement].map((e) => (e ? getComputedStyle(e) : null));
      const after = getComputedStyle(element, '::after');
      return [...around, after].some((style) => style && style.outlineStyle !== 'none');
    });
    expect(seen, await focused(page)).toBe(true);
  }
});
