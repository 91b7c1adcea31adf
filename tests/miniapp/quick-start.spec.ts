/** The quick starts of docs/mini-app.md, as they stand there, bundled with the real SDK and opened inside Zalo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { en as cardEn } from '../../www/lib/i18n/card/en.js';
import { en } from '../../www/lib/i18n/en.js';
import { smallShop } from '../browser/fixtures.js';
import { expect, fixture, HOME, type MiniApp, test } from './app.js';

const blocks = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const [CARD = '', SHOP = ''] = blocks('docs/mini-app.md');

/** What a reader has around them: the elements, a button, her key, and a way to say something. */
const html = (element: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Quick start</title><link rel="icon" href="data:,"></head><body><${element}></${element}><button>Scan</button>
<p id="said"></p><script type="module" src="quick.js"></script></body></html>`;
const AROUND = `
const scanButton = document.querySelector('button');
const toast = (text) => { document.querySelector('#said').textContent = text; };
const SHOP_KEY = ${JSON.stringify(fixture.publicKey)};
`;

async function start(app: MiniApp, element: string, code: string): Promise<void> {
  const bundle = await build({
    stdin: { contents: AROUND + code, resolveDir: join(HOME, 'examples', 'mini-app'), loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2019',
    supported: { 'import-meta': true },
    write: false,
    logLevel: 'error',
  });
  app.files = { quick: html(element), 'quick.js': bundle.outputFiles[0]?.text ?? '' };
  await app.open({ language: 'en', theme: 'dark' }, 'quick');
}

test('both are in both languages, line by line the same but for remarks, and shorter than ten lines', () => {
  const code = (text: string): string => text.replace(/\s*\/\/.*$/gm, '');
  expect(blocks('docs/mini-app.vi.md').map(code)).toEqual(blocks('docs/mini-app.md').map(code));
  for (const block of [CARD, SHOP]) expect(block.trim().split('\n').length).toBeLessThan(10);
});

test('the card is scanned, follows the theme of Zalo, and is there again at the next start; a fault is shown in words', async ({
  app,
}) => {
  const { page } = app;
  await start(app, 'khach-quen-card', CARD);
  const card = page.locator('khach-quen-card');
  await expect(card).toHaveAttribute('theme', 'dark');
  await expect(card).toContainText(cardEn.states.empty[0] as string);
  const scan = page.getByRole('button', { name: 'Scan' });
  await page.evaluate(
    (content) => window.zaloBridge.answer('action.open.qr', { data: { content } }),
    fixture.link,
  );
  await scan.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await expect(card.locator('.points')).toHaveText('3,230');
  await page.reload();
  await expect(card.locator('.points')).toHaveText('3,230');
  await app.bridge((bridge) => bridge.answer('action.open.qr', { error: -2002 }));
  await scan.click();
  await expect(page.locator('#said')).toContainText('You have not allowed it.');
});

test('the shop: a file in, its export out through Zalo', async ({ app }) => {
  const { page } = app;
  await start(app, 'khach-quen', SHOP);
  const shop = page.locator('khach-quen');
  await expect(shop).toHaveAttribute('theme', 'dark');
  const file = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(smallShop()) };
  await shop.locator('input[type=file]').first().setInputFiles(file);
  await shop.locator('.groups').getByRole('button', { name: en.groups.mua_it.name }).click();
  await shop.getByRole('button', { name: en.group.exportCsv }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await expect(shop.locator('.toast').last()).toContainText('.csv');
  expect((await app.calls()).map(({ action }) => action)).toEqual(['action.save.file']);
});
