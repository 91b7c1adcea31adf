/** The member card in every look: each tier and each state. */
import type { Page } from '@playwright/test';
import { en } from '../../www/lib/i18n/card/en.js';
import { vi } from '../../www/lib/i18n/card/vi.js';
import { noViolation } from './axe.js';
import { expect, test } from './fixtures.js';

const MEMBERS = ['dong', 'bac', 'vang', 'kim_cuong', 'tra_hang', 'moi'];
const STATES = ['tampered', 'expired', 'not-yet', 'shop', 'secret', 'damaged', 'empty'];

const shown = (page: Page) =>
  page.locator('khach-quen-card .face:not(.bare), khach-quen-card .state').first();

async function fits(page: Page): Promise<void> {
  const faults = await page.evaluate(() => {
    const root = document.querySelector('khach-quen-card')?.shadowRoot;
    const boxes = [...(root?.querySelectorAll<HTMLElement>('.btn, summary') ?? [])].map((element) => ({
      words: element.textContent ?? '',
      box: element.getBoundingClientRect(),
    }));
    const small = boxes
      .filter(({ box }) => box.width > 0 && box.height < 43.5)
      .map(({ words }) => `small: ${words}`);
    const texts = [...(root?.querySelectorAll<HTMLElement>('p, b, h2, h3, li, span, td, th') ?? [])];
    const cut = texts
      .filter((element) => !element.closest('.sr, .pattern') && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `sticks out: ${element.className} ${element.textContent?.trim().slice(0, 40)}`);
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    return [...small, ...cut, ...(wider > 0 ? [`page is ${wider} px too wide`] : [])];
  });
  expect(faults).toEqual([]);
}

for (const member of MEMBERS) {
  test(`card of ${member}: no axe violation, nothing sticks out, everything touchable`, async ({
    page,
    lang,
  }) => {
    await page.goto(`card.html?lang=${lang}&member=${member}`);
    await shown(page).waitFor();
    await fits(page);
    const more = page.locator('khach-quen-card .more .btn');
    while (await more.count()) await more.first().click();
    const proof = page.locator('khach-quen-card summary');
    if (await proof.count()) await proof.click();
    await fits(page);
    // Everything that can be opened is open.
    await noViolation(page);
  });
}

test('every refusal says what is wrong and what to do, in the language of the page', async ({
  page,
  lang,
}) => {
  const text = lang === 'en' ? en : vi;
  const titles: string[] = [];
  for (const state of STATES) {
    await page.goto(`card.html?lang=${lang}&fault=${state}`);
    await page.locator('khach-quen-card .state').waitFor();
    await fits(page);
    if (state === 'tampered' || state === 'empty') await noViolation(page);
    titles.push((await page.locator('khach-quen-card .state h2').textContent()) ?? '');
    expect((await page.locator('khach-quen-card .state p').textContent())?.length).toBeGreaterThan(30);
  }
  expect(new Set(titles).size).toBe(STATES.length);
  expect(titles[0]).toBe(text.refused.tampered[0]);
  expect(titles[6]).toBe(text.states.empty[0]);
});

test('the enlarged code is dark on white in every theme, and fits', async ({ page, lang }) => {
  const { qr } = lang === 'en' ? en : vi;
  await page.goto(`card.html?lang=${lang}&member=bac`);
  await page.getByRole('button', { name: qr.enlarge }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await fits(page);
  await noViolation(page);
  const looks = await dialog.locator('svg').evaluate((code) => {
    const box = code.getBoundingClientRect();
    const fill = (name: string) => getComputedStyle(code.querySelector(name) as Element).fill;
    return {
      colours: [
        fill('rect'),
        fill('path'),
        getComputedStyle(code.closest('dialog') as Element).backgroundColor,
      ],
      isSquare: Math.abs(box.width - box.height) < 1,
      width: box.width,
      inside: box.left >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight,
    };
  });
  expect(looks.colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  expect(looks.isSquare).toBe(true);
  expect(looks.inside).toBe(true);
  expect(looks.width).toBeGreaterThan(240);
});
