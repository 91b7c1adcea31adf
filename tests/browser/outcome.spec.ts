/** Did it work, goals, satisfaction: on the screen of figures, in both languages and at both widths. */
import { violationsOf } from './axe.js';
import { type Book, expect, test } from './fixtures.js';

const PEOPLE = 600;
const DAY = '2025-11-01';

/** Everybody bought once; of those with a number that can be divided by four, a second time in the campaign's days. */
function shop(): string {
  const rows = [
    'Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách,Số điện thoại,Tổng thanh toán,Đồng ý quảng cáo,Số sao',
  ];
  const phone = (at: number): string => `0912${String(at).padStart(6, '0')}`;
  for (let at = 0; at < PEOPLE; at += 1) {
    const person = `Khách ${at},${phone(at)},100000,Có`;
    rows.push(`A${at},${DAY},Hoàn thành,${person},${(at % 5) + 1}`);
    if (at % 4 === 0) rows.push(`B${at},2025-11-20,Hoàn thành,${person},`);
  }
  return `${rows.join('\n')}\n`;
}

interface Host extends Element {
  session: {
    summary: { groups: Array<{ id: string; customers: number }> };
    keepCampaign(campaign: unknown): void;
  };
}

const campaign = {
  ...{ id: 'tet', name: 'Chào Tết', from: '2025-11-10', to: '2025-11-30', controlPercent: 40 },
  audience: { queue: {} },
};

async function opened(book: Book): Promise<void> {
  await book.visit('nosample');
  await book.drop({ name: 'hoadon.csv', text: shop() });
  await book.page.locator('kq-kpis .value').first().waitFor();
}

/** A campaign as the page keeps it when a list is made. */
async function sent(book: Book, more: object = {}): Promise<void> {
  await book.page.evaluate(
    (one) => (document.querySelector('khach-quen') as unknown as Host).session.keepCampaign(one),
    { ...campaign, ...more },
  );
}

/** Nothing stands beside the page at its width, and axe has nothing to say. */
async function isSound(book: Book): Promise<void> {
  expect(await violationsOf(book.page)).toEqual([]);
  const wide = await book.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

for (const { lang, width } of [
  { lang: 'vi', width: 360 },
  { lang: 'en', width: 1280 },
] as const)
  test.describe(`${lang} ${width}`, () => {
    test.use({ lang, viewport: { width, height: 900 } });

    test('a campaign says whether it worked, beside those left alone', async ({ book }) => {
      const { page, text } = book;
      await opened(book);
      await book.tab('figures');
      const card = page.locator('kq-outcome');
      const { campaigns } = text.outcome;
      await expect(card.getByText(campaigns.none)).toBeVisible();
      const ids = Array.from({ length: PEOPLE }, (_, at) => `84912${String(at).padStart(6, '0')}`);
      await sent(book, { audience: { ids } });
      await expect(card.getByRole('heading', { name: 'Chào Tết' })).toBeVisible();
      await expect(card.getByRole('status')).toBeVisible();
      const row = (name: string) => card.locator('.arm').filter({ hasText: name });
      await expect(row(campaigns.treated)).toContainText('%');
      await expect(row(campaigns.control)).toContainText('%');
      await isSound(book);

      await sent(book, { id: 'ahead', name: 'Sang năm', from: '2030-01-01', to: '2030-01-31' });
      await expect(card.getByRole('heading', { name: 'Sang năm' })).toBeVisible();
      await sent(book, { id: 'gone', name: 'Nhóm cũ', audience: { group: 'khong_co' } });
      await expect(card.getByText(campaigns.notThere('khong_co'))).toBeVisible();
      await sent(book, { id: 'all', name: 'Không để lại', controlPercent: 0, audience: { ids } });
      await expect(card.getByText(campaigns.noControl)).toBeVisible();
      await card.getByRole('button', { name: campaigns.forget('Nhóm cũ') }).click();
      await expect(card.getByText(campaigns.notThere('khong_co'))).toHaveCount(0);
    });

    test('a goal is added, stands where its orders say, and is taken away', async ({ book }) => {
      const { page, text } = book;
      await opened(book);
      await book.tab('figures');
      const card = page.locator('kq-goals');
      const { goals } = text.outcome;
      await card.getByRole('combobox', { name: goals.metric }).selectOption('buyers');
      await card.getByLabel(goals.month).fill('2025-11');
      const target = card.getByRole('spinbutton');
      await card.getByRole('button', { name: goals.add }).click();
      await expect(card.getByText(goals.wrong)).toBeVisible();
      await target.fill(String(PEOPLE));
      await card.getByRole('button', { name: goals.add }).click();
      const goal = card.getByRole('listitem');
      await expect(goal.getByText(goals.states.reached)).toBeVisible();
      await expect(card.getByText(goals.wrong)).toHaveCount(0);
      await isSound(book);
      await card.getByRole('button', { name: goals.remove(goals.metrics.buyers) }).click();
      await expect(card.getByText(goals.none)).toBeVisible();
    });

    test('satisfaction is said by group, with how many have answered', async ({ book }) => {
      const { page, text } = book;
      await opened(book);
      await book.tab('figures');
      const table = page.locator('kq-outcome').getByRole('region', { name: text.outcome.satisfaction.title });
      const all = table.getByRole('row').filter({ hasText: text.outcome.satisfaction.all });
      await expect(all).toContainText('40%');
      await expect(all).toContainText('240');
    });
  });

test('without scores no satisfaction is shown @fake', async ({ book }) => {
  const { page, text } = book;
  await book.visit('customers=500');
  await book.enterSample();
  await book.tab('figures');
  await expect(page.locator('kq-goals')).toBeVisible();
  await expect(page.getByText(text.outcome.satisfaction.title)).toHaveCount(0);
});
