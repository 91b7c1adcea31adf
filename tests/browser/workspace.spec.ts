/** Settings of the shop: into a file and back, and kept on the machine only when asked for. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { KhachQuenElement } from '../../www/lib/element.js';
import { type Book, expect, smallShop, test } from './fixtures.js';

const PASSPHRASE = 'hai con vịt bơi trong ao';
/** Without a header the owner has to say what the columns mean. */
const HEADLESS = smallShop(20).split('\n').slice(1).join('\n');
const ROLES = { A: 'order.id', B: 'order.day', D: 'person.phone', E: 'order.total' };

const card = (page: Page) => page.locator('kq-workspace');
const dormant = (page: Page) =>
  page
    .locator('khach-quen')
    .evaluate((element) => (element as KhachQuenElement).book?.policy.thresholds.dormantDays);
const buyers = (page: Page) =>
  page
    .locator('khach-quen')
    .evaluate((element) => (element as KhachQuenElement).book?.summary.customers ?? 0);

/** Opens the file without a header, says what its columns mean, and sets a threshold. */
async function setUp({ page, text, drop, tab }: Book): Promise<void> {
  await drop({ name: 'la.csv', text: HEADLESS });
  for (const [column, role] of Object.entries(ROLES))
    await page.getByLabel(`${text.files.role}: ${column}`, { exact: true }).selectOption(role);
  await page.getByRole('button', { name: text.files.tryAnswers }).click();
  await page.locator('kq-kpis .value').first().waitFor();
  await setThreshold(page, text, tab, 45);
}

async function setThreshold(page: Page, text: Book['text'], tab: Book['tab'], days: number): Promise<void> {
  await tab('thresholds');
  const field = page.getByRole('textbox', { name: text.thresholds.labels.dormantDays });
  await field.fill(String(days));
  await field.press('Tab');
  await page.getByRole('button', { name: text.thresholds.apply }).click();
  await expect.poll(() => dormant(page)).toBe(days);
  await tab('files');
}

/** Saves the settings; gives the file's name and its bytes. */
async function save(page: Page, text: Book['text'], passphrase: string | null) {
  const { workspace } = text;
  if (passphrase === null) await card(page).getByLabel(workspace.lock).uncheck();
  else await card(page).getByLabel(workspace.passphrase, { exact: true }).fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card(page).getByRole('button', { name: workspace.save }).click(),
  ]);
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) };
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .locator('kq-settings-file input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

async function unlock(page: Page, text: Book['text'], passphrase: string): Promise<void> {
  await page
    .locator('kq-settings-file')
    .getByLabel(text.workspace.passphrase, { exact: true })
    .fill(passphrase);
  await page.getByRole('button', { name: text.workspace.unlock, exact: true }).click();
}

test('a threshold and the meaning of columns go into a locked file and come back from it after a reload', async ({
  book,
}) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  const file = await save(page, text, PASSPHRASE);
  expect(file.name).toMatch(/^khach-quen-thiet-lap-\d{4}-\d\d-\d\d\.khachquen$/);
  expect(file.buffer.includes('dormantDays')).toBe(false);

  await book.visit('nosample');
  await choose(page, file.name, file.buffer);
  await expect(page.getByText(text.workspace.lockedTitle(file.name))).toBeVisible();
  await unlock(page, text, 'hai con vịt bơi trong hồ');
  await expect(page.getByRole('alert')).toContainText(text.workspace.errors['wrong-passphrase'][0]);
  await unlock(page, text, PASSPHRASE);
  await expect(page.getByText(text.workspace.lockedTitle(file.name))).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(book.toast()).toContainText('1');
  // The same columns need no question any more.
  await book.drop({ name: 'thang-sau.csv', text: HEADLESS });
  await page.locator('kq-kpis .value').first().waitFor();
  expect(await dormant(page)).toBe(45);
  expect(await buyers(page)).toBe(20);
});

test('settings opened over open files read them anew: other groups, the same customers', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  const file = await save(page, text, null);
  expect(file.buffer.includes('"dormantDays":45')).toBe(true);

  await book.visit('nosample');
  await book.drop(
    { name: 'a.csv', text: smallShop(20) },
    { name: 'b.csv', text: HEADLESS.replaceAll('HD', 'X') },
  );
  await page.locator('.matter').first().waitFor();
  expect(await dormant(page)).toBe(90);
  await choose(page, file.name, file.buffer);
  await expect.poll(() => dormant(page)).toBe(45);
  // The file that waited for the meaning of its columns has come in with it.
  await expect
    .poll(() =>
      page.locator('khach-quen').evaluate((element) => (element as KhachQuenElement).book?.sources.length),
    )
    .toBe(2);
  expect(await buyers(page)).toBe(20);
});

test('a file of settings can be dropped like any other', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  const file = await save(page, text, null);
  await setThreshold(page, text, book.tab, 100);
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({ ...file, mimeType: 'application/octet-stream' });
  await expect.poll(() => dormant(page)).toBe(45);
});

/** The file with a policy that the core refuses, its digest made to fit. */
async function impossible(): Promise<Buffer> {
  const { openFile } = await import('../workspace/maker.mjs');
  const { GOLDEN } = await import('../workspace/golden.mjs');
  const policy = { version: 1, thresholds: { dormantDays: -3 } };
  const record = { kind: 'khachquen-workspace', schema: 1, ...GOLDEN[1], policy, events: [] };
  return Buffer.from(openFile(JSON.stringify(record)));
}

test('what cannot be used is said in words, and the book stays as it was', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  const file = await save(page, text, PASSPHRASE);
  const { errors } = text.workspace;
  const damaged = Buffer.from(file.buffer);
  damaged[80] = (damaged[80] ?? 0) ^ 1;
  const newer = Buffer.from(readFileSync('tests/fixtures/workspace/newer.khachquen'));
  for (const [name, bytes, words] of [
    ['anh.khachquen', Buffer.from('\x89PNG'), errors['not-workspace'][0]],
    ['hong.khachquen', damaged, errors.damaged[0]],
    ['moi.khachquen', newer, errors.newer[0]],
    [
      'sai.khachquen',
      await impossible(),
      text.workspace.place('thresholds.dormantDays', text.errors['impossible-value'][0]),
    ],
  ] as const) {
    await choose(page, name, bytes);
    await expect(page.getByRole('alert'), name).toContainText(words);
    expect(await dormant(page), name).toBe(45);
    expect(await buyers(page), name).toBe(20);
  }
  // A good one takes the words away.
  await choose(page, file.name, file.buffer);
  await unlock(page, text, PASSPHRASE);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a short passphrase saves nothing, and the page says how long it must be', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('files');
  const { page, text } = book;
  const button = card(page).getByRole('button', { name: text.workspace.save });
  await expect(button).toBeDisabled();
  await card(page).getByLabel(text.workspace.passphrase, { exact: true }).fill('mười một chữ'.slice(0, 11));
  await expect(button).toBeDisabled();
  await expect(card(page)).toContainText(text.workspace.passphraseHint(12));
  await card(page).getByLabel(text.workspace.passphrase, { exact: true }).fill(PASSPHRASE);
  await expect(button).toBeEnabled();
});

test('history is named on the card, saved under a passphrase only, and back with it', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  const events = [
    { id: 'e1', member: '0900100001', day: '2025-09-20', kind: 'adjust', points: 70, reason: 'quà' },
  ];
  await page
    .locator('khach-quen')
    .evaluate((element, given) => Object.assign(element, { events: given }), events);
  await book.drop({ name: 'a.csv', text: smallShop(20) });
  await page.locator('kq-kpis .value').first().waitFor();
  const points = () =>
    page.locator('khach-quen').evaluate(async (element) => {
      const member = await (element as KhachQuenElement).book?.member('0900100001');
      return member?.history.rows.filter(({ kind }) => kind === 'adjust').length;
    });
  expect(await points()).toBe(1);
  await book.tab('files');
  await expect(card(page)).toContainText(text.workspace.events(1));
  const file = await save(page, text, PASSPHRASE);
  const open = await save(page, text, null);
  await expect(card(page)).toContainText(text.workspace.noEvents(1));
  expect(open.buffer.includes('0900100001')).toBe(false);

  await book.visit('nosample');
  await book.drop({ name: 'a.csv', text: smallShop(20) });
  await page.locator('kq-kpis .value').first().waitFor();
  expect(await points()).toBe(0);
  await book.tab('files');
  await choose(page, file.name, file.buffer);
  await unlock(page, text, PASSPHRASE);
  await expect.poll(points).toBe(1);
});

/** Everything that a page can keep. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    const root = await navigator.storage.getDirectory();
    // `keys()` is younger than the types.
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: localStorage.length + sessionStorage.length,
      cookies: document.cookie,
      files,
      caches: await caches.keys(),
    };
  });
const NOTHING = { databases: [], local: 0, cookies: '', files: [], caches: [] };

test('nothing is stored without being asked for, whatever is done in the book', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  await save(page, text, PASSPHRASE);
  expect(await kept(page)).toEqual(NOTHING);
});

test('kept when switched on: back after a reload, kept up to date, and gone when erased', async ({
  book,
}) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  await card(page).getByLabel(text.workspace.keep).check();
  await expect(book.toast()).toContainText(text.workspace.kept);
  expect(await kept(page)).toEqual({ ...NOTHING, databases: ['khachquen-workspace'] });
  await setThreshold(page, text, book.tab, 50);

  await book.visit('nosample');
  await book.drop({ name: 'khac.csv', text: HEADLESS });
  await page.locator('kq-kpis .value').first().waitFor();
  expect(await dormant(page)).toBe(50);
  await book.tab('files');
  await expect(card(page).getByLabel(text.workspace.keep)).toBeChecked();
  await card(page).getByRole('button', { name: text.workspace.erase }).click();
  await expect(card(page).getByLabel(text.workspace.keep)).not.toBeChecked();
  expect(await kept(page)).toEqual(NOTHING);
  expect(await dormant(page)).toBe(50);

  await book.visit('nosample');
  await book.drop({ name: 'khac.csv', text: smallShop(20) });
  await page.locator('kq-kpis .value').first().waitFor();
  expect(await dormant(page)).toBe(90);
});

test('what was kept and cannot be used is passed over and said, and the book opens', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await setUp(book);
  await card(page).getByLabel(text.workspace.keep).check();
  await expect(book.toast()).toContainText(text.workspace.kept);
  await page.evaluate(async () => {
    const request = indexedDB.open('khachquen-workspace');
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const write = db.transaction('workspace', 'readwrite').objectStore('workspace').put('{"half', 'kept');
    await new Promise((resolve) => {
      write.onsuccess = resolve;
    });
    db.close();
  });
  await book.visit('nosample');
  await expect(book.toast()).toContainText(text.workspace.notRecalled);
  await book.drop({ name: 'a.csv', text: smallShop(20) });
  await page.locator('kq-kpis .value').first().waitFor();
  expect(await dormant(page)).toBe(90);
});

test('a page without a store offers no switch', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await page.locator('khach-quen').evaluate((element) => Object.assign(element, { store: null }));
  await book.drop({ name: 'a.csv', text: smallShop(20) });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await expect(card(page).getByRole('button', { name: text.workspace.save })).toBeVisible();
  await expect(card(page).getByLabel(text.workspace.keep)).toHaveCount(0);
});

test('the private file system keeps, gives back and leaves nothing behind', async ({ page }) => {
  await page.goto('/tests/browser/card.html');
  const seen = await page.evaluate(async () => {
    const { opfsStore } = await import('/pkg/workspace.js' as string);
    const store = opfsStore();
    const before = await store.load();
    await store.clear();
    await store.save('{"a":1}');
    const after = await opfsStore().load();
    await store.clear();
    return [before, after, await store.load()];
  });
  expect(seen).toEqual([null, '{"a":1}', null]);
});
