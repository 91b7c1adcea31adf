import { withTrap } from '../engine/wasm.mjs';
import { expect, smallShop, test } from './fixtures.js';

test('reading that takes long shows how far it is, and can be stopped @fake', async ({ book }) => {
  await book.visit('nosample&slow=4000');
  const { page, text } = book;
  await book.drop({ name: 'lon.csv', text: smallShop() });
  const progress = page.getByRole('progressbar');
  await expect(progress).toBeVisible();
  await expect(page.locator('.drop')).toContainText(text.app.reading('lon.csv'));
  await expect(page.locator('.drop')).toContainText('%');
  await page.getByRole('button', { name: text.app.cancel }).click();
  await expect(book.toast()).toContainText(text.app.cancelled);
  await expect(page.locator('.drop')).toContainText(text.first.drop);
});

test('progress and results are announced @fake', async ({ book }) => {
  await book.visit('nosample&slow=600');
  const { page, text } = book;
  const said = page.locator('[aria-live=polite].sr');
  await book.drop({ name: 'a.csv', text: smallShop() });
  await expect(said).toHaveText(text.app.reading('a.csv'));
  await page.locator('kq-kpis .value').first().waitFor();
  await expect(said).toHaveText(text.files.titleDone(1));
});

for (const [code, heading] of [
  ['engine-lost', 'lostTitle'],
  ['unsupported', 'oldTitle'],
  ['wasm-blocked', 'blockedTitle'],
] as const) {
  test(`${code} is a screen in plain words @fake`, async ({ book }) => {
    await book.visit(`fails=${code}`);
    const { page, text } = book;
    await expect(page.getByRole('alert')).toContainText(text.states[heading]);
  });
}

test('a core that was not published is a screen that names the file @fake', async ({ book }) => {
  await book.visit('fails=wasm-missing');
  const { page, text } = book;
  await expect(page.getByRole('alert')).toContainText(text.errors['wasm-missing'][0]);
  await expect(page.getByRole('alert')).toContainText(text.errors['wasm-missing'][1] ?? '');
});

test('after a crash the same files can be opened again @fake', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await book.drop({ name: 'a.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await page.evaluate(() => {
    const { session } = document.querySelector('khach-quen') as unknown as {
      session: { fail(e: unknown): void };
    };
    session.fail({ code: 'engine-lost' });
  });
  await page.getByRole('button', { name: text.states.reopen }).click();
  await page.locator('kq-kpis .value').first().waitFor();
  await expect(page.locator('.groups')).toBeVisible();
});

test('a crash of the core is said in plain words, and the same files open again', async ({ book }) => {
  const { page, text } = book;
  await page.route(/core(\.simd)?\.wasm$/, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(withTrap(await response.body(), 'core_setPolicy'));
    await route.fulfill({ response, body });
  });
  await book.visit('nosample');
  await book.drop({ name: 'a.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await page.evaluate(() => {
    const { session } = document.querySelector('khach-quen') as unknown as {
      session: { applyPolicy(policy: object): Promise<boolean> };
    };
    return session.applyPolicy({ thresholds: { dormantDays: 75 } });
  });
  await expect(page.getByRole('alert')).toContainText(text.states.lostTitle);
  await page.getByRole('button', { name: text.states.reopen }).click();
  await page.locator('kq-kpis .value').first().waitFor();
  await expect(page.locator('.groups')).toBeVisible();
});

test('a book of few people speaks of people, not of percent', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await book.drop({ name: 'nho.csv', text: smallShop(6) });
  await page.locator('kq-kpis .value').first().waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/6/);
  await book.tab('group');
  await page.locator('.gchip').filter({ hasText: text.groups.mua_nhieu.name }).click();
  await expect(page.locator('.table-empty')).toContainText(text.group.empty);
});

test('the day that is counted to is said, and one tap changes it', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await book.drop({ name: 'a.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await expect(page.locator('header')).toContainText(text.overview.todayFrom.lastOrder.slice(2));
  const header = page.locator('header');
  await header.getByRole('button', { name: text.overview.useDevice }).click();
  await header.getByRole('button', { name: text.overview.useLastOrder }).waitFor();
});
