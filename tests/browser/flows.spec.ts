import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { TASK_SIZE } from '../../www/lib/playbooks/tasks.js';
import { expect, smallShop, test } from './fixtures.js';

test('a visitor without a file sees a sample shop at work and that nothing is sent', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text.first.title.split(' ')[0] ?? '');
  await expect(page.locator('.sample h2')).toContainText('47%');
  await expect(page.locator('.privacy')).toContainText(text.privacy.zero);
  await page.locator('.privacy').click();
  await expect(page.locator('#kq-proof')).toContainText(text.privacy.none);
});

test('the overview is a finding, its picture lights up, and every row opens its group', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('47%');
  const mark = page.locator('.seg-mark[data-group=mua_it]');
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.groups').getByRole('button', { name: text.groups.ngu_dong_90.name }).click();
  await expect(page.locator('.gchip[aria-current]')).toContainText(text.groups.ngu_dong_90.name);
});

test('a key figure opens its fraction beneath its row', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  await page.getByRole('button', { name: text.kpi.how(text.kpi.names.repeatRate) }).click();
  const definition = page.locator('#kq-def-repeatRate');
  await expect(definition).toBeVisible();
  await expect(definition).toContainText('÷');
  await expect(definition).toContainText(text.kpi.means.repeatRate);
});

test('numbers of people open their people: a key figure, a group in the month, everybody', async ({
  book,
}) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  const number = async (of: Locator): Promise<number> =>
    Number(((await of.textContent()) ?? '').replace(/\D/g, ''));
  const listed = (count: number) =>
    expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(count + 1));
  for (const find of [
    () => page.locator('#kq-def-retention .link'),
    () => page.locator('.table-note .link'),
    () => page.locator('.inout .count').first(),
  ]) {
    await book.tab('overview');
    await page.getByRole('button', { name: text.kpi.how(text.kpi.names.retention) }).click();
    const count = await number(find());
    await find().click();
    await listed(count);
  }
  await book.tab('group');
  const came = page.locator('.stats .count').first();
  const count = await number(came);
  await came.click();
  await listed(count);
});

test('a thing to do opens its people, the message and their file; ticking one off can be undone', async ({
  book,
}) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  const titles = page.locator('.todo h3');
  const before = await titles.allTextContents();
  await page.getByRole('button', { name: text.today.done }).first().click();
  await expect(titles.first()).not.toHaveText(before[0] ?? '');
  await book.toast().getByRole('button', { name: text.app.undo }).click();
  await expect(titles.first()).toHaveText(before[0] ?? '');
  const button = page.locator('.todo .btn:not(.plain)').first();
  const count = Number(((await button.textContent()) ?? '').replace(/\D/g, ''));
  expect(count).toBeLessThanOrEqual(TASK_SIZE);
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before[0] ?? '');
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(page.locator('kq-phone .bubble')).not.toBeEmpty();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.group.exportCsv }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
  await page.getByRole('button', { name: text.today.done }).click();
  await expect(titles.first()).not.toHaveText(before[0] ?? '');
});

test('a group says who, how and in which words, and its list can be downloaded', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('group');
  const { page, text } = book;
  const words = page.locator('.bubble');
  const first = (await words.textContent()) ?? '';
  await page.locator('.actions button').nth(1).click();
  await expect(words).not.toHaveText(first);
  const who = page.locator('.steps b');
  await expect(who).not.toBeEmpty();
  const name = (await who.textContent()) ?? '';
  await page.getByRole('button', { name: text.group.next }).click();
  await expect(who).not.toHaveText(name);
  const gap = page.locator('.gaps input').first();
  await gap.fill('ưu đãi thử');
  await expect(words).toContainText('ưu đãi thử');
  await expect(page.locator('.bar')).toContainText(text.group.unverified);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.group.exportCsv }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expect(book.toast()).toContainText(download.suggestedFilename());
});

test('at the counter three digits find a person, and her sheet explains her', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('customers');
  const { page, text } = book;
  const search = page.getByRole('searchbox', { name: text.table.searchLabel });
  await search.fill('khong ai ten nay');
  await expect(page.locator('.table-empty')).toContainText('khong ai ten nay');
  await search.fill('0900 107 919');
  await expect(page.locator('section.up')).toBeVisible();
  await page.getByRole('button', { name: text.customers.open }).click();
  const sheet = page.getByRole('dialog', { name: text.sheet.label });
  await expect(sheet).toContainText(text.sheet.joins);
  await expect(sheet.locator('.why tbody tr').last()).toHaveClass('hit');
  await expect(sheet.locator('.sheet-head')).toContainText('••');
  await sheet.getByRole('button', { name: text.sheet.show }).click();
  await expect(sheet.locator('.sheet-head')).not.toContainText('••');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: text.customers.open })).toBeFocused();
});

test('a threshold shows who would move before anything changes, and can be undone', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('thresholds');
  const { page, text } = book;
  await page.locator('kq-flow .chart').waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  const calm = (await heading.textContent()) ?? '';
  const slider = page.getByRole('slider', { name: text.thresholds.labels.dormantDays });
  await slider.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowLeft');
  await expect(heading).not.toHaveText(calm);
  await expect(page.locator('.tuning .page, .tuning section').last()).toContainText(
    text.groups.ngu_dong_90.name,
  );
  await page.getByRole('button', { name: text.thresholds.apply }).click();
  await expect(book.toast()).toBeVisible();
  await expect(heading).toContainText('85');
  await book.toast().getByRole('button', { name: text.app.undo }).click();
  await expect(heading).toContainText('90');
});

test('thresholds are saved as a file, loaded again, and a wrong file is refused in words', async ({
  book,
}) => {
  await book.visit();
  await book.enterSample();
  await book.tab('thresholds');
  const { page, text } = book;
  await page.locator('kq-flow .chart').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.thresholds.save }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(text.thresholds.fileName);
  const load = page.locator('input[accept*=json]:not([multiple])');
  const file = (body: string) => ({
    name: 'p.json',
    mimeType: 'application/json',
    buffer: Buffer.from(body),
  });
  await load.setInputFiles(file('not json'));
  await expect(page.locator('.bar')).toContainText(text.thresholds.notPolicy);
  await load.setInputFiles(file('{"version":1,"colour":"red"}'));
  await expect(page.locator('.bar')).toContainText('colour');
  await load.setInputFiles(file('{"version":1,"thresholds":{"dormantDays":60}}'));
  await expect(page.getByRole('textbox', { name: text.thresholds.labels.dormantDays })).toHaveValue('60');
});

test('dropped files become a book that adds up; a file can be taken out and put back', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  await book.drop({ name: 'hoadon.csv', text: smallShop() }, { name: 'hoadon2.csv', text: smallShop(7) });
  await page.locator('kq-kpis .value').first().waitFor();
  await expect(page.locator('.notice')).toHaveCount(0);
  await book.tab('files');
  await expect(page.locator('.file')).toHaveCount(2);
  await expect(page.locator('.ledger .zero').first()).toHaveClass(/pos/);
  await page.getByRole('button', { name: text.files.remove }).click();
  await expect(page.locator('.file')).toHaveCount(1);
  await book.toast().getByRole('button', { name: text.app.undo }).click();
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await expect(page.locator('.file')).toHaveCount(2);
});

test('a file without a header asks what its columns are, and the book opens', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  await book.drop({ name: 'la.csv', text: smallShop().split('\n').slice(1).join('\n') });
  await expect(page.locator('.matter')).toContainText(text.assumptions.columns?.[0] ?? '');
  const again = page.getByRole('button', { name: text.files.tryAnswers });
  await expect(again).toBeDisabled();
  const roles = [
    'order.id',
    'order.day',
    'person.name',
    'person.phone',
    'order.total',
    'order.status',
  ] as const;
  for (const [i, role] of roles.entries()) {
    const column = String.fromCharCode(65 + i);
    await page.getByLabel(`${text.files.role}: ${column}`, { exact: true }).selectOption(role);
  }
  await again.click();
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  await expect(page.locator('.ledger .zero').first()).toHaveClass(/pos/);
});

test('what columns mean is tried while it is chosen, saved as a file, and loaded again', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  const headless = smallShop(10).split('\n').slice(1).join('\n');
  await book.drop({ name: 'la.csv', text: headless });
  const choose = (column: string, role: string) =>
    page.getByLabel(`${text.files.role}: ${column}`, { exact: true }).selectOption(role);
  await choose('A', 'order.id');
  await choose('B', 'order.day');
  await choose('D', 'person.phone');
  await choose('E', 'order.total');
  await expect(page.getByRole('status').filter({ hasText: text.count.customers(10) })).toBeVisible();
  await page.getByRole('button', { name: text.files.tryAnswers }).click();
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.files.saveAnswers }).click(),
  ]);
  const saved = readFileSync(await download.path());
  await book.visit('nosample');
  await book.drop({ name: 'khac.csv', text: headless.replaceAll('Khách Số', 'Khách Quen') });
  const load = page.locator('.map-foot input');
  await load.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"x":1}') });
  await expect(book.toast()).toContainText(text.files.notAnswers);
  await load.setInputFiles({ name: 'cot.json', mimeType: 'application/json', buffer: saved });
  await page.locator('kq-kpis .value').first().waitFor();
});

test('a column that is given another meaning can be put back', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('files');
  const phone = page.getByLabel(`${text.files.role}: Điện thoại`, { exact: true });
  await phone.selectOption('');
  await expect(book.toast()).toContainText('hoadon.csv');
  await expect(phone).toHaveValue('');
  await book.toast().getByRole('button', { name: text.app.undo }).click();
  await expect(phone).toHaveValue('person.phone');
});

test('a file that is no table is refused with what it is and what to do', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  await book.drop({ name: 'hoadon.pdf', text: '%PDF-1.7 …' });
  await expect(page.getByRole('alert')).toContainText(text.errors.pdf[0]);
  await page.getByRole('button', { name: text.files.refusedDismiss }).click();
  await expect(page.locator('.hero')).toBeVisible();
});

test('from a dropped file to an exported group, without any request', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  const row = page.locator('.groups').getByRole('button', { name: text.groups.mua_it.name });
  await row.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.group.exportCsv }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  const [header, ...customers] = csv.trim().split('\r\n');
  expect(header).toContain(book.lang === 'vi' ? 'Điện thoại' : 'Phone');
  // Every customer of the group, with a phone that no spreadsheet spoils.
  const count = Number(((await page.locator('.bar b').first().textContent()) ?? '').replace(/\D/g, ''));
  expect(customers.length).toBe(count);
  expect(customers.every((line) => /^84900\d{6},/.test(line))).toBe(true);
  await expect(page.locator('.privacy')).toContainText(text.privacy.zero);
});
