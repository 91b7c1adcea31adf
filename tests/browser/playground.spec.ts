/** The playground: every call answers, and the code that it shows does what it shows. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { CALLS } from '../../www/playground/calls.js';
import { en, vi } from '../../www/playground/words.js';
import { pathOf } from '../engine/files.mjs';
import { noViolation } from './axe.js';
import { smallShop } from './fixtures.js';
import { LOOKS, nameOf } from './looks.js';

const late: string[] = [];
const errors: string[] = [];

async function visit(page: Page, query = ''): Promise<void> {
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`/demo/playground.html${query}`);
  await expect(page.locator('.answer')).toContainText('"reconciliation"');
  await page.waitForLoadState('networkidle');
  late.length = 0;
  page.on('request', (request) => /^(http|ws)/.test(request.url()) && late.push(request.url()));
}

test.afterEach(() => {
  expect(errors).toEqual([]);
  expect(late, 'requests after the page was ready').toEqual([]);
});

const method = (page: Page, name: string) =>
  page.locator('.calls').getByRole('button', { name, exact: true });
const policy = (page: Page) => page.locator('#policy');

/** The answer that is shown, once it is that of this call. */
async function answerOf(page: Page, name: string): Promise<unknown> {
  await method(page, name).click();
  await expect(page.locator('.code')).toContainText(`book.${name}`);
  await expect(page.locator('.answer')).not.toHaveClass(/fault/);
  await expect(page.locator('.answer')).toHaveAttribute('aria-busy', 'false');
  const text = (await page.locator('.answer').textContent()) ?? '';
  return text.includes('… ') ? text : JSON.parse(text);
}

test('every call answers on the sample, with what it is handed at first', async ({ page }) => {
  await visit(page);
  for (const { method: name } of CALLS) {
    const answer = await answerOf(page, name);
    expect(answer, name).not.toBeNull();
    // Nobody of the sample was written to.
    if (name === 'contacts') expect(answer).toEqual([]);
    else expect(JSON.stringify(answer).length, name).toBeGreaterThan(30);
  }
});

test('the code that is shown runs as it is, and answers the same', async ({ page, context }) => {
  // Each program opens a book of its own.
  test.setTimeout(180_000);
  await visit(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallShop()) });
  await expect(page.getByText(vi.opened('a.csv', '40'))).toBeVisible();
  const elsewhere = await context.newPage();
  await elsewhere.route('**/empty.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  );
  await elsewhere.goto('/empty.html');
  // A page behind another one draws once a second, and a click waits for two pictures.
  await page.bringToFront();
  for (const { method: name } of CALLS.filter(({ method: name }) => name !== 'export')) {
    const shown = await answerOf(page, name);
    const code = (await page.locator('.code').textContent()) ?? '';
    const [first, ...rest] = code.split('\n');
    expect(first).toBe("import { openBook } from 'khachquen';");
    const ran = await elsewhere.evaluate(
      async ([body, csv]) => {
        const { openBook } = await import('/pkg/index.js' as string);
        const files = [new File([csv as string], 'a.csv')];
        const main = new Function(
          'openBook',
          'files',
          'console',
          `return (async () => {${body}\nreturn answer;})()`,
        );
        return JSON.parse(JSON.stringify(await main(openBook, files, { log() {} })));
      },
      [rest.join('\n'), smallShop()],
    );
    if (typeof shown === 'string')
      expect(JSON.stringify(ran, null, 2).startsWith(shown.slice(0, 19_000)), name).toBe(true);
    else expect(ran, name).toEqual(shown);
  }
});

test('a policy is judged while it is typed: its place where it cannot be, and the book keeps the one before', async ({
  page,
}) => {
  await visit(page);
  const said = page.locator('#policy-said');
  const asleep = async () =>
    ((await answerOf(page, 'summary')) as { groups: Array<{ id: string; customers: number }> }).groups.find(
      ({ id }) => id === 'ngu_dong_90',
    )?.customers;
  const before = await asleep();
  await policy(page).fill('{ "thresholds": { "dormantDays": 0 } }');
  await expect(said).toHaveText(vi.refused('impossible-value', 'thresholds.dormantDays'));
  expect(await asleep()).toBe(before);
  // The code goes with what the book has, not with what stands half typed in the field.
  await expect(page.locator('.code')).toContainText('"dormantDays": 60');
  await policy(page).fill('{ "treshold": 1 }');
  await expect(said).toHaveText(vi.refused('unknown-key', 'treshold'));
  await policy(page).fill('{ "thresholds": ');
  await expect(said).toContainText(vi.notJson);
  await policy(page).fill('{ "thresholds": { "dormantDays": 20 } }');
  await expect(said).toHaveText(vi.fits);
  expect(await asleep()).toBeGreaterThan(before ?? 0);
  await policy(page).fill('');
  await expect(said).toHaveText(vi.fits);
});

test('arguments that are wrong are said, and right ones answer again', async ({ page }) => {
  await visit(page);
  await method(page, 'page').click();
  const args = page.locator('.args textarea');
  await args.fill('{ "limit": ');
  await expect(page.locator('.answer')).toContainText(vi.notJson);
  await args.fill('{ "limit": 5000 }');
  await expect(page.locator('.answer')).toContainText('bad-argument');
  await args.fill('{ "limit": 1 }');
  await expect(page.locator('.answer')).toContainText('"total"');
});

test('a workbook of one’s own is read, and a file that is none is refused in its code', async ({ page }) => {
  await visit(page);
  await page.locator('input[type=file]').setInputFiles(pathOf('kiotviet_DanhSachChiTietHoaDon.xlsx') ?? '');
  await expect(page.getByRole('status').first()).toContainText('kiotviet_DanhSachChiTietHoaDon.xlsx');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(page.locator('.answer')).toContainText('pdf');
});

for (const look of LOOKS)
  test(`${nameOf(look)}: no axe violation, nothing sticks out, everything touchable`, async ({ page }) => {
    const { lang, width, colorScheme } = look;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await visit(page, `?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText((lang === 'en' ? en : vi).title);
    await method(page, 'page').click();
    await expect(page.locator('.code')).toContainText('book.page');
    await noViolation(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    const low = await page
      .locator('button, .button')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 43.5).map(({ textContent }) => textContent),
      );
    expect(low).toEqual([]);
  });

test('its policy is strict', () => {
  const html = readFileSync('www/playground/playground.html', 'utf8');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('unsafe-inline');
});

test('every call of a book is there to be tried, or has no answer', () => {
  const contract = readFileSync(new URL('../../www/lib/contract.ts', import.meta.url), 'utf8');
  const [, body = ''] = /export interface Book\b[^{]*\{([\s\S]*?)\n\}/.exec(contract) ?? [];
  const members = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, name]) => name);
  // They change the book or walk through it: what they do is shown by the calls that are there.
  const without = ['policy', 'customers', 'setPolicy', 'setEvents', 'add', 'remove', 'answer', 'close'];
  expect(members.length).toBeGreaterThan(20);
  expect(members.filter((name) => !CALLS.some(({ method }) => method === name)).sort()).toEqual(
    without.sort(),
  );
});
