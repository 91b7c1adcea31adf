/** The member's page: her card, what Zalo is asked for, and what she reads when Zalo does not do it. */
import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { en as cardEn } from '../../www/lib/i18n/card/en.js';
import { vi as cardVi } from '../../www/lib/i18n/card/vi.js';
import { en } from '../../www/lib/i18n/zalo/en.js';
import { vi } from '../../www/lib/i18n/zalo/vi.js';
import { BASE, expect, fixture, type MiniApp, test } from './app.js';

/** examples/mini-app/src/mock/member.json: 1.760.000 ₫ in five purchases. */
const SAMPLE_POINTS = '1.873';
/** www/demo/members/vang.json, whose pass is scanned. */
const PASS_POINTS = '3.230';

const card = (page: Page) => page.locator('khach-quen-card');
const points = (page: Page) => card(page).locator('.points');
const action = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const toast = (page: Page) => page.locator('.zaui-snackbar').last();

/** Reads the purpose, and goes on. */
async function agree(page: Page, name: keyof typeof vi.purposes): Promise<void> {
  const dialog = page.getByRole('dialog', { name: vi.purposes[name].title });
  await expect(dialog).toContainText(vi.purposes[name].text);
  await dialog.getByRole('button', { name: vi.yes }).click();
  await expect(dialog).toBeHidden();
}

const QR = 'action.open.qr';
async function scanPass({ page }: MiniApp): Promise<void> {
  await page.evaluate(
    ([qr, content]) => window.zaloBridge.answer(qr as string, { data: { content } }),
    [QR, fixture.link],
  );
  await action(page, 'Quét thẻ').click();
  await agree(page, 'scanQRCode');
  await expect(points(page)).toHaveText(PASS_POINTS);
}

test('the sample card shows tier, points, the way up, rewards and what expires, and says that it is a sample', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await expect(points(page)).toHaveText(SAMPLE_POINTS);
  await expect(card(page).locator('.tier')).toHaveText('Bạc');
  await expect(card(page)).toContainText('nữa là lên hạng Vàng');
  await expect(card(page)).toContainText('Miễn phí giao hàng');
  await expect(card(page)).toContainText('sẽ hết hạn sau ngày');
  await expect(page.getByText('Đây là thẻ mẫu.')).toBeVisible();
  await expect(action(page, 'Lưu ảnh')).toHaveCount(0);
  expect(await app.calls()).toEqual([]);
});

for (const theme of ['light', 'dark'] as const)
  for (const language of ['vi', 'en'] as const)
    test(`both pages are without a fault for screen readers, ${language} ${theme}, and nothing sticks out`, async ({
      app,
    }) => {
      const { page } = app;
      await app.open({ theme, language });
      await points(page).waitFor();
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      await app.noViolation();
      expect(await wide()).toBeLessThanOrEqual(360);
      await page.getByRole('link', { name: language === 'vi' ? 'Dành cho tiệm' : 'For the shop' }).click();
      await page.locator('khach-quen .hero, khach-quen h1').first().waitFor();
      await app.noViolation();
      expect(await wide()).toBeLessThanOrEqual(360);
    });

test('dark theme and English follow what Zalo says at the start', async ({ app }) => {
  const { page } = app;
  await app.open({ theme: 'dark', language: 'en' });
  await points(page).waitFor();
  await expect(card(page)).toHaveAttribute('theme', 'dark');
  await expect(card(page)).toContainText(cardEn.spendable);
  await expect(page.getByRole('link', { name: 'My card' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(14, 19, 20)');
});

test('they follow Zalo too when it changes them while the app is in the background', async ({ app }) => {
  const { page } = app;
  await app.open();
  await points(page).waitFor();
  await app.bridge((bridge) => bridge.resume({ theme: 'dark', language: 'en' }));
  await expect(card(page)).toHaveAttribute('theme', 'dark');
  await expect(card(page)).toContainText(cardEn.spendable);
  await expect(page.getByRole('link', { name: 'My card' })).toBeVisible();
  await app.bridge((bridge) => bridge.resume({ theme: 'light', language: 'vn' }));
  await expect(card(page)).toHaveAttribute('theme', 'light');
  await expect(card(page)).toContainText(cardVi.spendable);
});

test('a scanned pass is shown, and is there again after a reload without any scan or network, until it is removed', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await points(page).waitFor();
  await scanPass(app);
  await expect(toast(page)).toContainText('Đã nhận thẻ');
  await expect(page.getByText('Đây là thẻ mẫu.')).toHaveCount(0);
  const kept = await app.bridge((bridge) => bridge.storage);
  expect(Object.keys(kept)).toEqual(['khachquen']);
  const texts = await page.evaluate(() => Object.keys(localStorage));
  expect(texts, "nothing but the bridge's own").toEqual(['zaloBridge:storage']);

  await page.reload();
  await expect(points(page)).toHaveText(PASS_POINTS);
  expect(await app.calls()).toEqual([]);

  await page.getByRole('button', { name: 'Gỡ thẻ khỏi máy này' }).click();
  await expect(toast(page)).toContainText('Đã gỡ thẻ');
  await page.waitForTimeout(1000);
  await expect(card(page), 'no other card comes in its place').toContainText(
    cardVi.states.empty[0] as string,
  );
  await page.reload();
  await expect(points(page)).toHaveText(SAMPLE_POINTS);
});

test('a pass in the address that the app is opened with is shown, and none of it reaches Zalo', async ({
  app,
}) => {
  const { page } = app;
  await app.open({}, fixture.link.slice(fixture.link.indexOf('#')));
  await expect(points(page)).toHaveText(PASS_POINTS);
  await action(page, 'Chia sẻ').click();
  await expect
    .poll(async () => (await app.calls()).map(({ action: name }) => name))
    .toContain('action.open.sharesheet');
  const told = JSON.stringify([await app.calls(), app.sent]);
  for (const part of fixture.link.split('#')[1]?.split('.') ?? []) expect(told).not.toContain(part);
});

test('follow, chat, share and a reward arrive at Zalo as they were asked for', async ({ app }) => {
  const { page } = app;
  await app.open();
  await points(page).waitFor();
  await action(page, 'Theo dõi').click();
  await agree(page, 'followOA');
  await expect(toast(page)).toContainText('Đã theo dõi');
  await action(page, 'Nhắn tiệm').click();
  await action(page, 'Chia sẻ').click();
  await card(page).getByRole('button', { name: 'Đổi Miễn phí giao hàng' }).click();
  await expect.poll(async () => (await app.calls()).length).toBe(4);
  const calls = new Map((await app.calls()).map(({ action: name, params }) => [name, params]));
  expect(calls.get('action.follow.oa')).toMatchObject({ uid: fixture.oaId });
  const chats = (await app.calls()).filter(({ action: name }) => name === 'action.open.chat');
  expect(chats.map(({ params }) => [params.uId, params.type, params.msg])).toEqual([
    [fixture.oaId, 0, ''],
    [fixture.oaId, 0, 'Tôi muốn đổi “Miễn phí giao hàng” (300 điểm). Mã thành viên: MAU-01'],
  ]);
  expect(String(calls.get('action.open.sharesheet')?.link)).toMatch(
    /^https:\/\/zalo\.me\/s\/1234567890123456789\/.*zshareId=77$/,
  );
});

test("the card's picture arrives at the gallery, and the code in it is the member's", async ({ app }) => {
  const { page } = app;
  await app.open();
  await points(page).waitFor();
  await scanPass(app);
  await action(page, 'Lưu ảnh').click();
  await agree(page, 'saveImageToGallery');
  await expect(toast(page)).toContainText('Đã lưu ảnh thẻ');
  const saved = (await app.calls()).find(({ action: name }) => name === 'action.save.image.gallery');
  const address = String(saved?.params.imageBase64Data);
  expect(address).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
  const { width, height, pixels } = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    // One byte a pixel, as text: as a list of numbers it would take minutes to get here.
    const grey = pen.getImageData(0, 0, width, height).data.filter((_, i) => i % 4 === 0);
    return { width, height, pixels: Array.from(grey, (value) => (value > 127 ? '1' : '0')).join('') };
  }, address);
  const data = Uint8Array.from(pixels, (pixel) => (pixel === '1' ? 255 : 0)).reduce(
    (all, value, i) => {
      all.set([value, value, value, 255], 4 * i);
      return all;
    },
    new Uint8Array(4 * width * height),
  );
  const code = await card(page).locator('.id').first().textContent();
  expect(code).toBe(cardVi.qr.code(decodeQR({ width, height, data })));
});

test('a purpose that is refused asks Zalo for nothing, and says nothing', async ({ app }) => {
  const { page } = app;
  await app.open();
  await points(page).waitFor();
  await action(page, 'Theo dõi').click();
  await page.getByRole('dialog').getByRole('button', { name: vi.no }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(toast(page)).toHaveCount(0);
  await action(page, 'Theo dõi').click();
  await page.getByRole('dialog').waitFor();
  await app.noViolation();
  await page.keyboard.press('Escape');
  expect(await app.calls()).toEqual([]);
});

const FAULTS = [
  ['a denial', { error: -2002 }, 'denied'],
  ['a denial by the code of the pages', { error: -201 }, 'denied'],
  ['an app without the permission', { error: -10, message: 'permission required!' }, 'forbidden'],
  ['an old Zalo', { error: -5 }, 'unsupported'],
  ['a timeout of Zalo itself', { error: -14 }, 'timeout'],
  ['an error that nobody knows', { error: -12345 }, 'failed'],
] as const;
for (const [what, answer, code] of FAULTS)
  test(`${what} is said in words, and the card stays`, async ({ app }) => {
    const { page } = app;
    await app.open({ answers: { 'action.follow.oa': answer } });
    await points(page).waitFor();
    await action(page, 'Theo dõi').click();
    await agree(page, 'followOA');
    await expect(toast(page)).toContainText(vi.errors[code]);
    await expect(points(page)).toHaveText(SAMPLE_POINTS);
  });

test('a Zalo that never answers is given up, in words of the language', async ({ app }) => {
  const { page } = app;
  // Two minutes are a second here; what is shorter stays as it is.
  await page.addInitScript(() => {
    const { setTimeout: wait } = window;
    const shorter = (ms = 0): number => (ms >= 60_000 ? ms / 120 : ms);
    Object.assign(window, { setTimeout: (run: () => void, ms?: number) => wait(run, shorter(ms)) });
  });
  await app.open({ language: 'en', answers: { 'action.follow.oa': 'hang' } });
  await points(page).waitFor();
  await action(page, 'Follow').click();
  await page.getByRole('dialog').getByRole('button', { name: en.yes }).click();
  await expect(toast(page)).toContainText(en.errors.timeout);
  expect((await app.calls()).map(({ action: name }) => name)).toEqual(['action.follow.oa']);
  await expect(points(page)).toHaveText('1,873');
});

test('a scan that she turns back from, or that ends in nothing, says nothing', async ({ app }) => {
  const { page } = app;
  await app.open({ answers: { [QR]: { data: { content: '' } } } });
  await points(page).waitFor();
  await action(page, 'Quét thẻ').click();
  await agree(page, 'scanQRCode');
  await expect.poll(async () => (await app.calls()).length).toBe(1);
  await page.waitForTimeout(300);
  await expect(toast(page)).toHaveCount(0);
});

test('what is scanned and is no pass is said, and changes nothing', async ({ app }) => {
  const { page } = app;
  await app.open({ answers: { [QR]: { data: { content: 'https://example.com' } } } });
  await points(page).waitFor();
  await action(page, 'Quét thẻ').click();
  await agree(page, 'scanQRCode');
  await expect(toast(page)).toContainText('không phải thẻ của tiệm');
  await expect(points(page)).toHaveText(SAMPLE_POINTS);
});

test('where native storage fails, the scanned card is shown, for this run', async ({ app }) => {
  const { page } = app;
  await app.open({ storageError: -5 });
  await points(page).waitFor();
  await scanPass(app);
  await page.reload();
  await expect(points(page)).toHaveText(SAMPLE_POINTS);
});

test('outside of Zalo the card opens too, and what only Zalo can do says so', async ({ app }) => {
  const { page } = app;
  await app.openOutside();
  await expect(points(page)).toHaveText(SAMPLE_POINTS);
  for (const name of ['Quét thẻ', 'Theo dõi', 'Nhắn tiệm']) {
    await action(page, name).click();
    await expect(toast(page)).toContainText(vi.errors.unavailable);
  }
  expect(app.sent, 'the SDK is not even asked').toEqual([]);
  expect(page.url()).not.toContain(BASE);
});
