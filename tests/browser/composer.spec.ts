/** The composer over real people of the sample: written, checked, tried, and kept; in both languages, wide and narrow. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { journeys as enJourneys } from '../../www/lib/care/journeys/en.js';
import { journeys as viJourneys } from '../../www/lib/care/journeys/vi.js';
import { occasions as enOccasions } from '../../www/lib/care/occasions/en.js';
import { occasions as viOccasions } from '../../www/lib/care/occasions/vi.js';
import type { ComposedDetail } from '../../www/lib/elements/care/composer.js';
import type { KhachQuen } from '../../www/lib/elements/khach-quen.js';
import { en } from '../../www/lib/i18n/en.js';
import { type Text, vi } from '../../www/lib/i18n/vi.js';
import { noViolation } from './axe.js';
import { expect, test } from './fixtures.js';

const LANGUAGES: Record<'vi' | 'en', Text> = { vi, en };

/** Opens the composer for an action with the people of the sample. */
async function open(page: Page, lang: 'vi' | 'en', action: string, channel: string): Promise<void> {
  await page.goto(`?engine=real&lang=${lang}&compose=${action}&channel=${channel}`);
  await page.locator('kq-stage textarea').waitFor();
}

const text = (page: Page, t: Text) => page.getByLabel(t.compose.fields.body, { exact: true });
const bubble = (page: Page) => page.locator('.compose-bubble');
const checks = (page: Page) => page.locator('.compose-checks');
const own = (page: Page) =>
  page
    .locator('khach-quen')
    .evaluate((element) => (element as KhachQuen).session.settings.contents(false).messages ?? []);

for (const lang of ['vi', 'en'] as const) {
  const t = LANGUAGES[lang];
  for (const width of [360, 1280])
    test(`${lang}, ${width} px: every channel is there whole, without an axe violation or a sideways scroll`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const channel of ['zns', 'sms', 'email', 'oa']) {
        await open(page, lang, 'afterFirst.30', channel);
        await expect(checks(page).getByRole('status')).toHaveText(t.compose.clean);
        await noViolation(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await page.getByRole('button', { name: t.compose.addB }).click();
      await text(page, t).fill('MIEN PHI {tuoi}!!');
      await page.getByText(t.compose.leftOut(30)).click();
      await noViolation(page);
    });
}

test('a variable goes in where the caret stands, by touch and by keyboard, and the message follows', async ({
  page,
}) => {
  await open(page, 'vi', 'overdue', 'oa');
  await text(page, vi).fill('Chào , mời ghé tiệm');
  await text(page, vi).evaluate((area) => (area as HTMLTextAreaElement).setSelectionRange(5, 5));
  const chip = page.getByRole('button', {
    name: vi.compose.insert(vi.playbook.variables.ten_khach),
    exact: true,
  });
  await chip.click();
  await expect(text(page, vi)).toHaveValue('Chào {ten_khach}, mời ghé tiệm');
  await expect(text(page, vi)).toBeFocused();
  const name = (await page.locator('.composer .steps b').textContent()) ?? '';
  await expect(bubble(page)).toHaveText(`Chào ${name.split(' ').pop()}, mời ghé tiệm`);
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(text(page, vi)).toHaveValue('Chào {ten_khach}{ten_khach}, mời ghé tiệm');
});

test('people are stepped through, and each reads their own message', async ({ page }) => {
  await open(page, 'vi', 'overdue', 'oa');
  const first = await bubble(page).textContent();
  await page.getByRole('button', { name: vi.compose.next }).click();
  await expect(page.getByText(vi.compose.previewFor(2, 30))).toBeVisible();
  expect(await bubble(page).textContent()).not.toBe(first);
  await page.getByRole('button', { name: vi.compose.previous }).click();
  await expect(bubble(page)).toHaveText(first ?? '');
  await page.getByRole('button', { name: vi.compose.previous }).click();
  await expect(page.getByText(vi.compose.previewFor(30, 30))).toBeVisible();
});

test('what cannot be read is said with its place, and nobody gets it', async ({ page }) => {
  await open(page, 'vi', 'overdue', 'oa');
  await text(page, vi).fill('Chào {ten}\nBạn {tuoi} tuổi');
  await expect(checks(page)).toContainText('{tuoi}');
  await expect(checks(page)).toContainText(vi.compose.at(vi.compose.fields.body, 1));
  await expect(text(page, vi)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(vi.compose.people(0, 30))).toBeVisible();
  await expect(bubble(page)).not.toContainText('{');
});

test('who lacks a value is left out with the reason, and what the shop types is in every message', async ({
  page,
}) => {
  await open(page, 'vi', 'overdue', 'oa');
  await text(page, vi).fill('{ten_khach} có {diem} điểm, mã {ma}');
  await expect(page.getByText(vi.compose.people(0, 30))).toBeVisible();
  await page.getByText(vi.compose.leftOut(30)).click();
  const why = page.locator('.composer details li');
  await expect(why).toContainText([/số điểm/, /mã ưu đãi/]);
  await page.getByLabel(vi.playbook.variables.ma, { exact: true }).fill('QUEN10');
  await text(page, vi).fill('{ten_khach}, mã {ma}');
  await expect(page.getByText(vi.compose.people(30, 30))).toBeVisible();
  await expect(bubble(page)).toContainText('QUEN10');
});

test('an SMS says its parts and its price, with marks and without', async ({ page }) => {
  await open(page, 'vi', 'overdue', 'sms');
  await page.getByLabel(vi.playbook.variables.uu_dai, { exact: true }).fill('giảm 10%');
  await page.getByLabel(vi.playbook.variables.han_dung, { exact: true }).fill('31/12');
  // What the shop types may have a sign that networks refuse.
  await expect(checks(page)).toContainText(vi.compose.wording['sms-sign']('%'));
  await page.getByLabel(vi.playbook.variables.uu_dai, { exact: true }).fill('giảm 20.000 ₫');
  await expect(checks(page).getByRole('status')).toHaveText(vi.compose.clean);
  const counter = page
    .locator('.composer')
    .getByText(/phần SMS/)
    .first();
  await expect(counter).toContainText('có dấu');
  await page.getByLabel(vi.compose.plain).check();
  await expect(bubble(page)).toContainText('Khong muon nhan tin');
  await expect(page.getByText(/phần SMS, không dấu/)).toBeVisible();
  await expect(page.getByText(/700\s₫ mỗi người|1\.400\s₫ mỗi người/)).toBeVisible();
});

test('two versions part the list, the same people each time', async ({ page }) => {
  await open(page, 'vi', 'overdue', 'oa');
  await page.getByRole('button', { name: vi.compose.addB }).click();
  await text(page, vi).fill('Bản kia của {ten_khach}');
  const seen: string[] = [];
  for (let at = 0; at < 30; at += 1) {
    const gets = (await page.locator('.composer .steps .second').textContent()) ?? '';
    const isB = gets.includes(vi.compose.variants.b);
    seen.push(isB ? 'b' : 'a');
    if (isB) await expect(bubble(page)).toContainText('Bản kia của');
    else await expect(bubble(page)).not.toContainText('Bản kia của');
    await page.getByRole('button', { name: vi.compose.next }).click();
  }
  expect(new Set(seen)).toEqual(new Set(['a', 'b']));
  await page.getByRole('button', { name: vi.compose.dropB }).click();
  await expect(page.getByRole('button', { name: vi.compose.addB })).toBeVisible();
});

test('what is whole is the shop’s own and goes into its file of settings; ours is a tap away', async ({
  page,
}) => {
  await open(page, 'vi', 'overdue', 'oa');
  const ours = await text(page, vi).inputValue();
  expect(await own(page)).toEqual([]);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.querySelector('kq-stage')?.shadowRoot?.addEventListener('kq-composed', (event) => {
      heard.push((event as CustomEvent).detail);
    });
  });
  await text(page, vi).fill('Chào {Tên}');
  await expect
    .poll(() => own(page))
    .toEqual([
      { action: 'overdue', channel: 'oa', language: 'vi', tag: 'promotion', a: { body: ['Chào {Tên}'] } },
    ]);
  // Half a message does not take its place.
  await text(page, vi).fill('Chào {Tên');
  await expect(checks(page)).toContainText('ngoặc');
  expect((await own(page)).map(({ a }) => a.body)).toEqual([['Chào {Tên}']]);
  const heard = await page.evaluate(() => (window as unknown as { heard: ComposedDetail[] }).heard);
  expect(heard.map(({ ready, isOurs }) => [ready, isOurs])).toEqual([
    [true, false],
    [false, false],
  ]);
  await page.getByRole('button', { name: vi.compose.ours }).click();
  await expect(text(page, vi)).toHaveValue(ours);
  await expect.poll(() => own(page)).toEqual([]);
});

for (const lang of ['vi', 'en'] as const)
  for (const width of [360, 1280])
    test(`${lang}, ${width} px: what comes is listed with what to have ready, and a day of the shop's own joins it`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const { screen, occasions } = { vi: viOccasions, en: enOccasions }[lang];
      await page.goto(`?engine=real&lang=${lang}&compose=occasions&today=2026-12-20`);
      const lines = page.locator('kq-occasions li');
      await lines.first().waitFor();
      await expect(lines).toHaveCount(5);
      await expect(lines.last()).toContainText(occasions.tet.name);
      await expect(lines.last()).toContainText(occasions.tet.ready);
      await page.getByText(screen.add).click();
      await noViolation(page);
      await page.getByLabel(screen.name).fill('Rươi');
      await page.getByLabel(screen.day, { exact: true }).fill('31');
      await page.getByLabel(screen.month, { exact: true }).fill('11');
      await page.getByLabel(screen.byMoon).check();
      await page.getByRole('button', { name: screen.save, exact: true }).click();
      await expect(page.getByRole('alert')).toHaveText(screen.wrong);
      await page.getByLabel(screen.day, { exact: true }).fill('20');
      await page.getByRole('button', { name: screen.save, exact: true }).click();
      await expect(lines).toHaveCount(6);
      await expect(page.getByRole('alert')).toHaveCount(0);
      const kept = () =>
        page
          .locator('khach-quen')
          .evaluate((element) => (element as KhachQuen).session.settings.contents(false).occasions ?? []);
      expect(await kept()).toEqual([{ id: 'own1', name: 'Rươi', on: 'am-11-20' }]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: screen.remove('Rươi') }).click();
      await expect(lines).toHaveCount(5);
      expect(await kept()).toEqual([]);
    });

for (const lang of ['vi', 'en'] as const)
  for (const width of [360, 1280])
    test(`${lang}, ${width} px: a journey says who stands at which step, and its calendar has days and no names`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const { screen, journeys } = { vi: viJourneys, en: enJourneys }[lang];
      await page.goto(`?engine=real&lang=${lang}&compose=journeys`);
      const card = page.locator('kq-journeys');
      await card.getByRole('button', { name: screen.open }).click();
      await card.getByRole('button', { name: screen.calendar }).waitFor();
      await noViolation(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const id of ['lead', 'secondOrder', 'advocates', 'winBack', 'firstOrder'] as const) {
        await card.getByLabel(screen.choose).selectOption(id);
        await expect(card.locator('section')).toHaveAttribute('aria-busy', 'false');
        await expect(card.locator('li')).toHaveCount(Object.keys(journeys[id].steps).length);
        await expect(card.locator('li').first()).toContainText(
          Object.values(journeys[id].steps)[0] as string,
        );
      }
      await expect(card.getByRole('status')).toContainText({ vi: 'người đang đi', en: 'in it' }[lang]);
      for (const [button, begins] of [
        [screen.calendar, 'BEGIN:VCALENDAR'],
        [screen.table, '\uFEFF'],
      ] as const) {
        const saved = page.waitForEvent('download');
        await card.getByRole('button', { name: button }).click();
        const written = readFileSync(await (await saved).path(), 'utf8');
        expect(written.startsWith(begins)).toBe(true);
        expect(written.replace(/\r\n /g, '')).toContain(journeys.firstOrder.steps.next);
        expect(written).not.toMatch(/84\d{9}|\b0\d{9}\b/);
      }
    });
