/** Care in the page: whom to write to today and why, the file, the log; over the real engine, from a KiotViet export. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { noViolation } from './axe.js';
import { type Book, expect, test } from './fixtures.js';

const DAY_MS = 86_400_000;
/** The day that the shop counts to: the day after its last order. */
const TODAY = Date.UTC(2025, 8, 30);

/** `dd/mm/yyyy`, so many days before today. */
function daysAgo(days: number): string {
  const [year, month, day] = new Date(TODAY - days * DAY_MS).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

type Person = readonly [name: string, phone: string, gender: string, days: readonly number[]];

/** A rhythm of 21 days, broken after 34; one whose phone is a landline; one in time; first orders of days ago. */
const PEOPLE: readonly Person[] = [
  ['Nguyễn Thị Lan', '0900100001', 'Nữ', [97, 76, 55, 34]],
  ['Trần Văn Hùng', '0900100002', 'Nam', [100, 79, 58, 37]],
  ['Lê Kim Chi', '0900100003', '', [98, 77, 56, 35]],
  ['Phạm Bàn Giấy', '02438250001', '', [99, 78, 57, 36]],
  ['Đỗ Đúng Hẹn', '0900100005', '', [64, 43, 22, 1]],
  ['Vũ Mới Mua', '0900100006', '', [3]],
  ['Hồ Sắp Ngủ', '0900100007', '', [85]],
];

/** As KiotViet exports invoices. */
function kiotViet(people: readonly Person[] = PEOPLE): string {
  const rows = ['Mã hóa đơn,Thời gian,Tên khách hàng,Điện thoại,Khách cần trả,Trạng thái'];
  for (const [name, phone, , days] of people)
    for (const day of days)
      rows.push([`HD${rows.length}`, `${daysAgo(day)} 10:00`, name, phone, 350_000, 'Hoàn thành'].join(','));
  return rows.join('\n');
}

/** As KiotViet exports its customers: the file that says a gender. */
const customers = (): string =>
  [
    'Mã khách hàng,Tên khách hàng,Điện thoại,Giới tính,Tổng bán',
    ...PEOPLE.map(([name, phone, gender], at) => `KH${at},${name},${phone},${gender},0`),
  ].join('\n');

const open = async (book: Book, text = kiotViet()): Promise<void> => {
  await book.visit('nosample');
  await book.drop({ name: 'hoadon-kiotviet.csv', text }, { name: 'khach-kiotviet.csv', text: customers() });
  await book.page.locator('kq-queue section[aria-busy=false]').waitFor();
};

const queue = (page: Page): Locator => page.locator('kq-queue');
const person = (page: Page, name: string): Locator =>
  queue(page).locator('.queue-people > li', { hasText: name });

const hold = async ({ page, text }: Book): Promise<void> => {
  await page.getByRole('button', { name: text.care.queue.consentHeld }).click();
  await queue(page).locator('.queue-people > li').first().waitFor();
};

const linesOf = async (download: Download): Promise<string[]> =>
  readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');

/** The number in a row of the sum. */
async function figure(row: Locator): Promise<number> {
  return Number((await row.locator('.num').innerText()).replace(/\D/g, ''));
}

/** Taps and clicks of a person, as the page hears them. */
const COUNT_TAPS = `
  window.taps = 0;
  addEventListener('click', (event) => { if (event.isTrusted) window.taps += 1; }, true);
`;

for (const lang of ['vi', 'en'] as const)
  for (const width of [360, 1280])
    test.describe(`${lang} ${width}`, () => {
      test.use({ lang, viewport: { width, height: width < 700 ? 780 : 900 } });

      test('from a dropped KiotViet export to a ZNS file in four taps or fewer', async ({ book }) => {
        const { page, text } = book;
        await page.addInitScript(COUNT_TAPS);
        await open(book);
        await page.evaluate('window.taps = 0');
        await hold(book);
        await queue(page).locator('.btn.primary').click();
        const file = page.locator('kq-write .bar .btn.primary');
        await expect(file).toBeEnabled();
        const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
        expect(await page.evaluate('window.taps')).toBeLessThanOrEqual(4);
        expect(download.suggestedFilename()).toMatch(/^zns-.*\.csv$/);
        const [header, ...rows] = await linesOf(download);
        expect(header).toMatch(/^phone,ten_khach/);
        for (const row of rows) expect(row).toMatch(/^849001000\d\d,/);
        expect(rows.length).toBe(await figure(page.locator('.gate .sum')));
        expect(await figure(page.locator('.gate .zero'))).toBe(0);
        await page.getByRole('button', { name: text.care.write.log(rows.length) }).click();
        await expect(page.locator('kq-write .bar')).toContainText(text.care.write.stay(rows.length));
        await expect(page.locator('.privacy')).toContainText(text.privacy.zero);
      });

      test('axe finds nothing in the queue, in the panel and in the log', async ({ book }) => {
        const { page } = book;
        await open(book);
        await noViolation(page);
        await hold(book);
        await person(page, 'Lan').locator('.queue-person').click();
        await person(page, 'Lan').locator('.stake summary').click();
        await noViolation(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        await queue(page).locator('.btn.primary').click();
        await page.locator('kq-letter .bubble').waitFor();
        await noViolation(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });

test('each person stands there with a sentence from the own figures, addressed as the files say', async ({
  book,
}) => {
  const { page, text } = book;
  await open(book);
  await hold(book);
  await page.getByRole('button', { name: text.care.queue.next }).click();
  for (const [name, sentence] of [
    ['Nguyễn Thị Lan', 'Chị Lan mua khoảng 21 ngày một lần, nay đã 34 ngày chưa ghé.'],
    ['Trần Văn Hùng', 'Anh Hùng mua khoảng 21 ngày một lần, nay đã 37 ngày chưa ghé.'],
    ['Lê Kim Chi', 'Chi mua khoảng 21 ngày một lần, nay đã 35 ngày chưa ghé.'],
    ['Vũ Mới Mua', 'Mua mua đơn đầu tiên 3 ngày trước.'],
    ['Hồ Sắp Ngủ', 'Ngủ đã 85 ngày chưa mua; 5 ngày nữa là thành khách ngủ đông.'],
  ] as const) {
    const why = person(page, name).locator('.queue-why');
    await expect(why, name).toHaveText(sentence.replace(/(\d+) (?=ngày)/g, '$1\u00a0'));
  }
  // In time: no reason, no place.
  await expect(person(page, 'Đỗ Đúng Hẹn')).toHaveCount(0);
});

test('the formula of the place multiplies to what is shown', async ({ book }) => {
  const { page } = book;
  await open(book);
  await hold(book);
  await person(page, 'Nguyễn Thị Lan').locator('.queue-person').click();
  const stake = person(page, 'Nguyễn Thị Lan').locator('.stake');
  await stake.locator('summary').click();
  const cells = await stake.locator('.num').allInnerTexts();
  const [order, , expected, urgency, score] = cells.map((cell) => Number(cell.replace(/\D/g, '')));
  const chance = Number((cells[1] ?? '').replace('%', '').replace(',', '.')) / 100;
  expect(order).toBe(350_000);
  expect(expected).toBe(Math.floor((order ?? 0) * chance));
  expect(score).toBe(Math.floor(((order ?? 0) * chance * (urgency ?? 0)) / 100));
});

test('one tap notes what happened, the person leaves the list, and undo brings the person back', async ({
  book,
}) => {
  const { page, text } = book;
  const { outcomes, queue: words } = text.care;
  await open(book);
  await hold(book);
  for (const outcome of ['contacted', 'answered', 'noAnswer', 'refused', 'wrongNumber', 'done'] as const) {
    const row = person(page, 'Nguyễn Thị Lan');
    await row.locator('.queue-person').click();
    await row.getByRole('button', { name: outcomes[outcome], exact: true }).click();
    await expect(row, outcome).toHaveCount(0);
    await expect(queue(page).getByRole('heading')).toContainText('1');
    await book.toast().getByRole('button', { name: text.app.undo }).click();
    await expect(row, outcome).toHaveCount(1);
  }
  const row = person(page, 'Nguyễn Thị Lan');
  await row.locator('.queue-person').click();
  await row.getByLabel(words.note).fill('hẹn thứ bảy');
  await row.getByRole('button', { name: outcomes.refused }).click();
  await expect(row).toHaveCount(0);

  // Beside the orders on the page of the customer.
  await book.tab('customers');
  await page.locator('.vrow .cover', { hasText: 'Nguyễn Thị Lan' }).click();
  const sheet = page.getByRole('dialog', { name: text.sheet.label });
  await expect(sheet.locator('.orders .touch')).toContainText('hẹn thứ bảy');
  await expect(sheet.locator('.orders .touch')).toContainText(outcomes.refused.toLowerCase());
  await page.keyboard.press('Escape');

  // Who refused is in no file, and counted.
  await book.tab('group');
  await page.locator('nav.chips').getByRole('button', { name: text.groups.mua_thuong_xuyen.name }).click();
  await page.locator('.bar .btn.primary').click();
  const refused = page.locator('.gate tr', { hasText: text.care.excluded.refused[0] });
  await refused.waitFor();
  expect(await figure(refused)).toBe(1);
  expect(await figure(page.locator('.gate .zero'))).toBe(0);
});

test('who stays out is a sum, each part can be downloaded, and who refused comes in by an act alone, marked', async ({
  book,
}) => {
  const { page, text } = book;
  const { write, excluded, outcomes } = text.care;
  await open(book);
  await hold(book);
  // Said some days ago: since then nobody has to rest.
  await queue(page).getByLabel(text.care.queue.day).fill('2025-09-25');
  const hung = person(page, 'Trần Văn Hùng');
  await hung.locator('.queue-person').click();
  await hung.getByRole('button', { name: outcomes.refused }).click();
  await expect(hung).toHaveCount(0);
  await page.getByRole('button', { name: text.care.queue.backToToday }).click();
  const overdue = queue(page).locator('.gchip', { hasText: text.care.reasons.overdue?.name ?? '' });
  await overdue.click();
  await queue(page).locator('.btn.primary').click();
  const sum = page.locator('.gate');
  const of = (name: string): Locator => sum.locator('tr', { hasText: name });
  await of(excluded.refused[0]).waitFor();
  const all = await figure(of(write.audience));
  const parts = await sum.locator('tr:not(:first-child):not(.sum):not(.zero)').all();
  let left = 0;
  for (const part of parts) left += await figure(part);
  const before = await figure(sum.locator('.sum'));
  expect(all - left).toBe(before);
  expect(await figure(sum.locator('.zero'))).toBe(0);
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: write.outFile(excluded.refused[0]) }).click(),
  ]);
  const [, ...rows] = await linesOf(list);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Trần Văn Hùng');

  await page.getByText(write.override).click();
  await page.getByLabel(write.include(excluded.refused[0])).check();
  await expect(sum.locator('.sum .num')).toHaveText(String(before + 1));
  await expect(page.getByText(write.marked(before + 1))).toBeVisible();
  expect(await figure(sum.locator('.zero'))).toBe(0);
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  await page.locator('kq-write .bar .btn.primary').click();
  await page.getByRole('button', { name: write.log(before + 1) }).waitFor();
  // Whoever refused is in a file of its own.
  await expect.poll(() => files.filter((name) => name.includes('da-tu-choi')).length).toBe(1);
});

test('hours in which no message may go out are said, with the hour from which it may', async ({ book }) => {
  const { page, text } = book;
  const { write, channels } = text.care;
  await page.clock.install({ time: new Date(2025, 8, 30, 23, 10) });
  await open(book);
  await hold(book);
  await queue(page).locator('.btn.primary').click();
  const note = page.locator('kq-write [role=note]');
  await page.getByText(channels.call, { exact: true }).click();
  await expect(note).toContainText('23:10');
  await expect(note).toContainText(write.tomorrow('08:00'));
  await page.getByText(channels.email, { exact: true }).click();
  await expect(note).toHaveCount(0);
});

test('the list of an earlier day is the list of that day', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  await hold(book);
  await queue(page).getByLabel(text.care.queue.day).fill('2025-08-28');
  await expect(queue(page).getByRole('heading')).toContainText('28/08/2025');
  // One day after her last order of then.
  await expect(person(page, 'Nguyễn Thị Lan')).toHaveCount(0);
  await page.getByRole('button', { name: text.care.queue.backToToday }).click();
  await expect(person(page, 'Nguyễn Thị Lan')).toHaveCount(1);
});

test('how many can be written to cuts the list, whoever is worth most first', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  await hold(book);
  const first = await queue(page).locator('.queue-people > li b').first().innerText();
  const most = queue(page).getByRole('spinbutton', { name: text.care.queue.most });
  await most.fill('1');
  await most.press('Enter');
  await expect(queue(page).locator('.queue-people > li')).toHaveCount(1);
  await expect(queue(page).locator('.queue-people > li b').first()).toHaveText(first);
  await page.getByRole('button', { name: text.care.queue.more }).click();
  await expect(queue(page).locator('.queue-people > li')).toHaveCount(2);
});

test('nobody today, and files without days, are said as they are', async ({ book }) => {
  const { page, text } = book;
  await open(book, kiotViet([['Đỗ Đúng Hẹn', '0900100005', '', [64, 43, 22, 1]]]));
  await expect(queue(page)).toContainText(text.care.queue.nobody);
  await expect(queue(page).getByRole('heading')).toHaveText(text.care.queue.titleNobody);
  await book.visit('nosample');
  await book.drop({ name: 'khach.csv', text: 'Tên khách hàng,Điện thoại\nNguyễn Thị Lan,0900100001\n' });
  await expect(queue(page)).toContainText(text.care.queue.undatedWhy);
});

test('the log goes out as a file and comes back in another visit, in the file of settings too', async ({
  book,
}) => {
  const { page, text } = book;
  const { log, outcomes, queue: words } = text.care;
  await open(book);
  await hold(book);
  const note = async (name: string, outcome: string): Promise<void> => {
    await person(page, name).locator('.queue-person').click();
    await person(page, name).getByRole('button', { name: outcome, exact: true }).click();
    await expect(person(page, name)).toHaveCount(0);
  };
  await note('Nguyễn Thị Lan', outcomes.refused);
  await note('Trần Văn Hùng', outcomes.noAnswer);
  await page.getByText(log.file).click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: log.save(2) }).click(),
  ]);
  expect(await linesOf(csv)).toHaveLength(3);
  await book.tab('files');
  const passphrase = 'mật khẩu của tiệm dài';
  await page.locator('kq-workspace input[autocomplete=new-password]').fill(passphrase);
  await expect(page.locator('kq-workspace')).toContainText(log.inside(2));
  const [settings] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.workspace.save }).click(),
  ]);

  const upload = async (input: Locator, download: Download, name: string): Promise<void> =>
    input.setInputFiles({ name, mimeType: 'text/csv', buffer: readFileSync(await download.path()) });
  const back = async (): Promise<void> => {
    await expect(person(page, 'Nguyễn Thị Lan')).toHaveCount(0);
    await expect(person(page, 'Trần Văn Hùng')).toHaveCount(0);
    await expect(queue(page)).toContainText(words.done(2));
  };
  await open(book);
  await hold(book);
  await expect(person(page, 'Nguyễn Thị Lan')).toHaveCount(1);
  await page.getByText(log.file).click();
  await upload(queue(page).locator('input[type=file]'), csv, 'nhat-ky.csv');
  await expect(book.toast()).toContainText(log.loaded(2));
  await back();
  // A file that is no log changes nothing.
  await queue(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(book.toast()).toContainText(log.notLog);
  await back();

  await open(book);
  await hold(book);
  await book.tab('files');
  await upload(page.locator('kq-settings-file input[type=file]'), settings, 'tiem.khachquen');
  await page.locator('kq-settings-file input[autocomplete=current-password]').fill(passphrase);
  await page.locator('kq-settings-file').getByRole('button', { name: text.workspace.unlock }).click();
  await expect(page.locator('kq-settings-file input[autocomplete=current-password]')).toHaveCount(0);
  await book.tab('overview');
  await back();
});

test('a group and one person are written to through the same panel, and the message can be edited there', async ({
  book,
}) => {
  const { page, text } = book;
  const { write, queue: words } = text.care;
  await open(book);
  await hold(book);
  await person(page, 'Nguyễn Thị Lan').locator('.queue-person').click();
  await page.getByRole('button', { name: words.writeOne }).click();
  await expect(page.locator('kq-write h1')).toContainText('Nguyễn Thị Lan');
  await expect(page.locator('kq-letter .bubble')).toContainText('Nguyễn Thị Lan');
  await page.getByRole('button', { name: write.edit }).click();
  const body = page.locator('kq-composer textarea[name=body]');
  await body.fill('{ten_khach} mua ngày {ngay_mua}, tiệm mời ghé lại.');
  await page.getByRole('button', { name: write.edited }).click();
  await expect(page.locator('kq-letter .bubble')).toContainText('tiệm mời ghé lại');

  await book.tab('group');
  const group = page.locator('nav.chips').getByRole('button', { name: text.groups.mua_thuong_xuyen.name });
  await group.click();
  const button = page.locator('.bar .btn.primary');
  const count = Number((await button.innerText()).replace(/\D/g, ''));
  await button.click();
  await expect(page.locator('kq-write h1')).toContainText(String(count));
  expect(await figure(page.locator('.gate tr').first())).toBe(count);
  // An SMS is finished words, a call and an OA a list for a person.
  for (const channel of ['sms', 'oa', 'call'] as const) {
    await page.getByText(text.care.channels[channel], { exact: true }).click();
    await expect(page.locator('.gate .zero .num')).toHaveText('0');
  }
});

test('a sum chooses whom to write to: without a price nobody, with one as many as it pays, and their message follows', async ({
  book,
}) => {
  const { page, text } = book;
  await open(book);
  await hold(book);
  const card = page.locator('kq-budget');
  await card.locator('summary').click();
  const status = card.getByRole('status');
  await expect(status).toHaveText(text.care.budget.noPrice);
  await card.getByLabel(text.care.write.price(text.care.channels.zns)).fill('300');
  await card.getByLabel(text.care.budget.sum).fill('600');
  await card.getByLabel(text.care.budget.margin).focus();
  await expect(status).toContainText(/Nhắn 2\sngười: tốn 600/);
  await expect(status).toContainText(/Để lại \d+\sngười cũng đáng nhắn/);
  // Of a sum that pays for half a message nobody is written to.
  await card.getByLabel(text.care.budget.sum).fill('150');
  await card.getByLabel(text.care.budget.margin).focus();
  await expect(status).toContainText(/Nhắn 0\sngười/);
  await card.getByLabel(text.care.budget.sum).fill('600');
  await card.getByLabel(text.care.budget.margin).focus();
  await expect(status).toContainText(/Nhắn 2\sngười/);
  await card.getByRole('button').first().click();
  await page.locator('kq-letter .bubble').waitFor();
  await expect(page.locator('.privacy')).toContainText(text.privacy.zero);
});
