/** Ways to make groups on the page: seen, proven, mended, edited with its people, compared, kept, at both widths and in both languages. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { KhachQuenElement } from '../../www/lib/element.js';
import { noViolation } from './axe.js';
import { type Book, expect, smallShop, test } from './fixtures.js';

const screen = (page: Page): Locator => page.locator('kq-schemes');
const countIn = async (row: Locator): Promise<number> =>
  Number((await row.locator('.num .count, .num .c3').first().innerText()).replace(/\D/g, ''));
const number = (said: string): number => Number(said.replace(/\D/g, ''));

/** The screen over a small shop of forty customers. */
async function open({ page, text, visit, drop }: Book): Promise<void> {
  await visit('nosample');
  await drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await page.getByRole('button', { name: text.schemes.link }).click();
  await page.locator('.scheme-groups').waitFor();
}

const choose = async ({ page, text }: Book, id: string): Promise<void> => {
  await page.locator('.picked').getByLabel(text.schemes.choose).selectOption(id);
};

/** A copy of the second stage under change. */
async function edit(book: Book): Promise<void> {
  await choose(book, 'giai_doan_2');
  await book.page.getByRole('button', { name: book.text.schemes.edit }).click();
  await book.page.locator('.rules').waitFor();
}

const rule = (page: Page, at: number): Locator => page.locator('.rule').nth(at);
const policyGroups = (page: Page): Promise<string[]> =>
  page
    .locator('khach-quen')
    .evaluate((element) => (element as KhachQuenElement).book?.policy.groups.map(({ id }) => id) ?? []);

test('every way to make groups puts all forty into its groups, and a count opens exactly its people', async ({
  book,
}) => {
  const { page } = book;
  await open(book);
  const ids = await page
    .locator('.picked option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(ids.length).toBeGreaterThan(14);
  for (const id of ids) {
    await choose(book, id);
    const rows = page.locator('.scheme-groups tbody tr');
    await expect
      .poll(async () => {
        const counts = await Promise.all((await rows.all()).map(countIn));
        return counts.reduce((sum, count) => sum + count, 0);
      }, id)
      .toBe(40);
  }
  await choose(book, 'giai_doan_2');
  const count = page.locator('.scheme-groups .count').first();
  const people = number(await count.innerText());
  await count.click();
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(people + 1));
});

test('a way that leaves people out says whom, and one tap mends it', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  await choose(book, 'kieu_rfm_r');
  const proof = page.locator('.proven');
  await expect(proof.locator('.dots li').first()).toBeVisible();
  await proof.getByRole('button', { name: text.schemes.mend }).click();
  await expect(page.locator('.proven')).toContainText(text.schemes.total);
  await expect(page.locator('.rule').last()).toContainText(text.schemes.rest);
});

test('what the files do not have is said by its name', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  await choose(book, 'nhiet_do_lead');
  await expect(page.locator('.proven')).toContainText(text.features.interactionDays?.name ?? '?');
});

test('people are counted while an edge is dragged, and undo takes the drag back at once', async ({
  book,
}) => {
  const { page, text } = book;
  await open(book);
  const { editor } = text.schemes;
  await page.getByRole('button', { name: text.schemes.fresh }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  const first = rule(page, 0);
  const live = first.locator('.live');
  await expect(live).toContainText('40');
  const slider = first.getByRole('slider');
  await slider.focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
  // From three orders up: 24 of forty.
  await expect(live.getByRole('status')).toHaveText(editor.live(24));
  await expect(live).toContainText(/Khách|\d/);
  await page.getByRole('button', { name: editor.undo }).click();
  await expect(live.getByRole('status')).toHaveText(editor.live(40));
  await slider.focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
  await live.getByRole('button', { name: editor.show }).click();
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', '25');
});

test('whom a group above has taken is said in the row below', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  const { editor } = text.schemes;
  await page.getByRole('button', { name: text.schemes.fresh }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  await expect(rule(page, 1).locator('.live')).toContainText(editor.taken(40));
  await expect(page.locator('.proven')).toContainText(text.schemes.unreachable(2, editor.newGroup));
});

test('rows are moved, renamed, deleted; what cannot be is refused in words', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  const { editor } = text.schemes;
  await page.getByRole('button', { name: text.schemes.fresh }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  const name = rule(page, 0).getByLabel(editor.groupName);
  await name.fill('Khách ruột');
  await name.press('Tab');
  await rule(page, 0)
    .getByRole('button', { name: editor.down('Khách ruột') })
    .click();
  await expect(rule(page, 1)).toContainText('Khách ruột');
  await rule(page, 1)
    .getByRole('button', { name: editor.deleteOf('Khách ruột') })
    .click();
  await expect(page.locator('.rule')).toHaveCount(1);
  await rule(page, 0).locator('.rule-head').click();
  await rule(page, 0).getByLabel(editor.groupName).fill('  ');
  await rule(page, 0).getByLabel(editor.groupName).press('Tab');
  await expect(page.locator('.bar').getByRole('status')).toContainText(editor.why.noName);
});

test('a rule and its JSON follow each other, and a fault is said at its place', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  const { editor } = text.schemes;
  await edit(book);
  await page.locator('kq-scheme-json summary').click();
  const area = page.getByRole('textbox', { name: editor.json });
  const scheme = JSON.parse(await area.inputValue());
  const fault = page.locator('kq-scheme-json').getByRole('status');

  scheme.rows[3].when.all[0].value = 30;
  await area.fill(JSON.stringify(scheme));
  await expect(rule(page, 3)).toContainText('30');
  scheme.rows[3].when.all[0].feature = 'tuoi_tac';
  await area.fill(JSON.stringify(scheme));
  await expect(fault).toContainText('rows[3].when.all[0].feature');
  await expect(fault).toContainText(text.schemes.rowAt(4));
  await area.fill('{');
  await expect(fault).not.toBeEmpty();
  await expect(rule(page, 3)).toContainText('30');

  await area.fill(JSON.stringify({ ...scheme, rows: scheme.rows.slice(0, 2) }));
  await expect(page.locator('.rule')).toHaveCount(2);
  await area.blur();
  await rule(page, 0).locator('.rule-head').click();
  const name = rule(page, 0).getByLabel(editor.groupName);
  await name.fill('Tên mới');
  await name.press('Tab');
  await expect(area).toHaveValue(/Tên mới/);
});

test('conditions are built by hand: feature, comparison, edge, one of them, and turned round', async ({
  book,
}) => {
  const { page, text } = book;
  await open(book);
  const { editor, forms } = text.schemes;
  await page.getByRole('button', { name: text.schemes.fresh }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  const row = rule(page, 0);
  const status = row.locator('.live').getByRole('status');
  const comparison = (id: string): Locator =>
    row.getByLabel(`${editor.comparison}: ${text.features[id]?.name}`);

  await comparison('orders').selectOption(forms['<=']);
  await row.getByRole('textbox', { name: editor.edgeOf(text.features.orders?.name ?? '') }).fill('2');
  await page.keyboard.press('Tab');
  await expect(status).toHaveText(editor.live(16));

  await row.getByRole('button', { name: `+ ${editor.add1}` }).click();
  await row
    .getByLabel(editor.feature)
    .nth(1)
    .selectOption({ label: text.features.spend?.name ?? '' });
  await comparison('spend').selectOption(forms.top);
  const both = number(await status.innerText());
  await row.getByText(editor.any, { exact: true }).click();
  await expect.poll(async () => number(await status.innerText())).toBeGreaterThan(both);

  await row.getByRole('button', { name: `+ ${editor.addMany}` }).click();
  await row.getByLabel(editor.not).check();
  await row
    .getByRole('button', { name: editor.removeCondition('').trim() })
    .last()
    .click();
  await expect(status).toContainText(/\d/);
});

test('a way is kept with the settings of the shop, and a file of it opens elsewhere', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  const { editor } = text.schemes;
  await edit(book);
  await page.getByLabel(editor.name).fill('Khách nhà mình');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: editor.save, exact: true }).click();
  await expect(page.locator('.picked select')).toHaveValue('khach_nha_minh');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.schemes.download, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${text.schemes.fileName}-khach-nha-minh.json`);
  const file = readFileSync(await download.path());

  await page.getByRole('button', { name: text.schemes.remove }).click();
  await expect(page.locator('.picked select')).toHaveValue('dang_dung');
  const input = page.locator('kq-schemes input[type=file]');
  const give = (name: string, buffer: Buffer) =>
    input.setInputFiles({ name, mimeType: 'application/json', buffer });
  const alert = screen(page).getByRole('alert');
  await give('khac.json', Buffer.from('{"rows":[{"id":"a","when":{"known":"x"}}]}'));
  await expect(alert).toContainText(text.schemes.rowAt(1));
  await give('khac.json', Buffer.from('Mã,Ngày'));
  await expect(alert).toContainText(text.schemes.notScheme);
  await give('khac.json', file);
  await expect(page.getByLabel(editor.name)).toHaveValue('Khách nhà mình');
});

test('a way that the policy can say becomes the groups of the shop, and one that it cannot is a second view', async ({
  book,
}) => {
  const { page, text } = book;
  await open(book);
  await choose(book, 'nhip_mua');
  await expect(screen(page)).toContainText(text.features.gapMedianDays?.name ?? '?');
  await expect(page.getByRole('button', { name: text.schemes.apply })).toHaveCount(0);
  await choose(book, 'giai_doan_2');
  const before = await policyGroups(page);
  await page.getByRole('button', { name: text.schemes.apply }).click();
  await expect.poll(() => policyGroups(page)).toContain('ngu_dong');
  await book.toast().getByRole('button', { name: text.app.undo }).click();
  await expect.poll(() => policyGroups(page)).toEqual(before);
});

test('two ways are compared as a flow, and each move opens its people', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  const compare = page.locator('kq-scheme-compare');
  await expect(compare.locator('.chart')).toHaveAttribute('aria-label', /40|\d/);
  const rows = compare.locator('.scheme-moves tbody tr');
  const counts = await Promise.all((await rows.all()).map(countIn));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  await compare.getByLabel(text.schemes.compare.from).selectOption({ index: 1 });
  const lit = rows.first();
  const people = await countIn(lit);
  await lit.getByRole('button').click();
  await expect(page.locator('.vtable')).toHaveAttribute('aria-rowcount', String(people + 1));
});

test('one customer is told why, why not, and the shortest way', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  await choose(book, 'giai_doan_3');
  const trial = page.locator('kq-scheme-try');
  await trial.getByRole('searchbox').fill('Khách Số 7');
  await trial
    .getByRole('button', { name: /Khách Số 7/ })
    .first()
    .click();
  await expect(trial).toContainText('Khách Số 7');
  await expect(trial.locator('.asked .hit')).toHaveCount(1);
  await trial.getByLabel(text.schemes.tryOne.target).selectOption({ index: 1 });
  await expect(trial.getByRole('status')).toContainText(/\S/);
});

test('a draft outlives a look at another screen', async ({ book }) => {
  const { page, text } = book;
  await open(book);
  await edit(book);
  await page.getByLabel(text.schemes.editor.name).fill('Đang sửa dở');
  await page.keyboard.press('Tab');
  await book.tab('thresholds');
  await page.getByRole('button', { name: text.schemes.linkThresholds }).click();
  await expect(page.getByLabel(text.schemes.editor.name)).toHaveValue('Đang sửa dở');
});

for (const lang of ['vi', 'en'] as const)
  for (const width of [360, 1280])
    test.describe(`${lang} ${width}`, () => {
      test.use({ lang, viewport: { width, height: 800 } });

      test('the screen and its editor have names, roles, contrast and room', async ({ book }) => {
        const { page, text } = book;
        await open(book);
        await choose(book, 'kieu_rfm_r');
        await expect(page.locator('.proven .dots')).toBeVisible();
        await noViolation(page);
        await edit(book);
        await rule(page, 4).locator('.rule-head').click();
        await page.locator('.live b').waitFor();
        await page.locator('kq-scheme-json summary').click();
        await noViolation(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        // Whatever is touched is large enough for a thumb.
        const small = await page
          .locator('.rule')
          .nth(4)
          .evaluate((row) =>
            [...row.querySelectorAll('button:not(.link),select,input:not([type=checkbox]):not([type=radio])')]
              .map(
                (one) =>
                  [one.outerHTML.slice(0, 60), Math.round(one.getBoundingClientRect().height)] as const,
              )
              .filter(([, height]) => height < 42),
          );
        expect(small).toEqual([]);
        expect(text.schemes.editor.title).not.toBe('');
      });
    });

test('a quarter of a million customers stay fluid under a dragged edge @fake', async ({ book }) => {
  const { page, text } = book;
  await book.visit('nosample&customers=250000');
  await book.drop({ name: 'hoadon.csv', text: smallShop(2) });
  await page.locator('kq-kpis .value').first().waitFor();
  await page.getByRole('button', { name: text.schemes.link }).click();
  const { editor } = text.schemes;
  await page.getByRole('button', { name: text.schemes.fresh }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  const first = rule(page, 0);
  await first.getByRole('slider').focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowLeft');
  // The last question is the one that is answered, whatever came between.
  await expect(first.getByRole('slider')).toHaveAttribute('aria-valuetext', /3/);
  const all = await page.locator('khach-quen').evaluate(async (element) => {
    const { book } = element as KhachQuenElement;
    const when = { feature: 'orders', op: '>=' as const, value: 3 };
    return (await book?.scheme({ rows: [{ id: 'a', when }] }))?.groups[0]?.customers ?? -1;
  });
  expect(all).toBeGreaterThan(1000);
  await expect
    .poll(async () => number(await first.locator('.live').getByRole('status').innerText()))
    .toBe(all);
});

test('the edge of sleep is suggested with how it was found, or by trade, and is only tried', async ({
  book,
}) => {
  const { page, text } = book;
  const { dormancy, labels } = text.thresholds;
  await book.visit();
  await book.enterSample();
  await book.tab('thresholds');
  const hint = page.locator('kq-dormancy');
  const field = page.getByRole('textbox', { name: labels.dormantDays });
  const before = await field.inputValue();
  const button = hint.getByRole('button');
  await expect(button).toBeVisible();
  await button.click();
  await expect(field).not.toHaveValue(before);
  await hint.getByLabel(dormancy.trade).selectOption('thoi_trang');
  await expect(field).toHaveValue('120');
  await expect(hint).toContainText(dormancy.ours);
  const inForce = await page
    .locator('khach-quen')
    .evaluate((element) => (element as KhachQuenElement).book?.policy.thresholds.dormantDays);
  expect(String(inForce)).toBe(before);
});

test('a condition over words is chosen among those that the files have', async ({ book }) => {
  const { page, text } = book;
  const { editor } = text.schemes;
  const rows = ['Mã hóa đơn,Thời gian,Tên khách hàng,Điện thoại,Khách cần trả,Trạng thái,Kênh bán'];
  for (let i = 0; i < 12; i += 1)
    rows.push(
      `HD${i},0${1 + (i % 9)}/09/2025,Khách ${i},09001000${10 + i},100000,Hoàn thành,${i < 8 ? 'Shopee' : 'Cửa hàng'}`,
    );
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: rows.join('\n') });
  await page.locator('kq-kpis .value').first().waitFor();
  await page.getByRole('button', { name: text.schemes.link }).click();
  await page.getByRole('button', { name: text.schemes.fresh }).click();
  await page.getByRole('button', { name: editor.add, exact: true }).click();
  const row = rule(page, 0);
  await row.getByLabel(editor.feature).selectOption({ label: text.features.usualChannel?.name ?? '?' });
  await expect(row.locator('.choices label').first()).toContainText('Shopee');
  await expect(row.locator('.live').getByRole('status')).toHaveText(editor.live(8));
  await row.getByLabel(/Cửa hàng/).check();
  await expect(row.locator('.live').getByRole('status')).toHaveText(editor.live(12));
});
