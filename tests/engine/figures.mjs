// The book of other days and figures from histories: the same over every engine.
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const HEADER = 'Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng thanh toán\n';
const row = (id, day, name, phone, amount) => `${id},${day},Hoàn thành,${name},${phone},${amount}\n`;
const ROWS = [
  row('A1', '2025-05-02', 'Trần An', '0912345678', 150_000),
  row('A2', '2025-11-20', 'Trần An', '0912345678', 250_000),
  row('B1', '2025-05-09', 'Lê Đào', '0987654322', 90_000),
  row('B2', '2025-06-09', 'Lê Đào', '0987654322', 90_000),
  row('C1', '2025-11-25', 'Phạm Ánh', '0363456789', 2_000_000),
];
const file = (rows) => ({ name: 'shop.csv', bytes: new TextEncoder().encode(HEADER + rows.join('')) });
const dayOf = (line) => line.split(',')[1];

const withBook = (name, run) => ({
  name,
  async run({ engine }) {
    const book = await engine.openBook(file(ROWS), { today: TODAY });
    try {
      return await run(book, engine);
    } finally {
      await book.close();
    }
  },
});

const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);

export const figures = [
  withBook('the book of an earlier day is the book of the file that ends there', async (book, engine) => {
    for (const day of ['2025-05-02', '2025-06-30', '2025-11-21', TODAY]) {
      const cut = await engine.openBook(file(ROWS.filter((line) => dayOf(line) <= day)), { today: day });
      const then = await book.asOf(day);
      same(then, await cut.asOf(day));
      same([then.customers, then.spend], [cut.summary.customers, cut.summary.revenue]);
      await cut.close();
    }
  }),
  withBook('sizes by month end with those of today', async (book) => {
    const months = await book.months();
    same(
      months.map(({ day }) => day),
      [
        '2025-05-31',
        '2025-06-30',
        '2025-07-31',
        '2025-08-31',
        '2025-09-30',
        '2025-10-31',
        '2025-11-30',
        TODAY,
      ],
    );
    const counts = ({ groups }) => Object.fromEntries(groups.map(({ id, customers }) => [id, customers]));
    const today = counts(months.at(-1));
    for (const { id, customers } of book.summary.groups) same(today[id], customers, id);
  }),
  withBook('movement has everybody once and each flow opens its people', async (book) => {
    const [from, to] = ['2025-10-31', TODAY];
    const { moves, before, after } = await book.movement({ from, to });
    same([before.customers, after.customers], [2, 3]);
    same(
      sum(moves, ({ customers }) => customers),
      3,
    );
    for (const move of moves) {
      const page = await book.page({ between: { from, to, before: move.from, after: move.to } });
      same(page.total, move.customers);
    }
    const newcomers = await book.page({ between: { from, to, before: null } });
    same(
      newcomers.rows.map(({ name }) => name),
      ['Phạm Ánh'],
    );
  }),
  withBook('figures come from histories and open their people', async (book) => {
    const { cohorts, rfm, scores, secondOrder, months, kpis, funnel, repeatVariation } = await book.figures();
    same(
      cohorts.map(({ month, active }) => [month, active]),
      [
        ['2025-05', [2, 1, 0, 0, 0, 0, 1, 0]],
        ['2025-11', [1, 0]],
      ],
    );
    same((await book.page({ firstMonth: '2025-05' })).total, 2);
    for (const { recency, frequency, customers } of rfm)
      same((await book.page({ scores: { recency, frequency } })).total, customers);
    same(
      sum(scores, ({ customers }) => customers),
      3,
    );
    for (const { recency, frequency, monetary, customers } of scores)
      same((await book.page({ scores: { recency, frequency, monetary } })).total, customers);
    same([secondOrder.customers, secondOrder.boughtOnce, secondOrder.medianTwice], [2, 1, 31 + 202]);
    same(
      sum(months, (month) => month.new + month.returning + month.refunds),
      book.summary.revenue,
    );
    const repeat = kpis.find(({ code }) => code === 'repeatRate');
    same([repeat.numerator, repeat.denominator, repeat.few], [2, 3, true]);
    same(
      funnel.map(({ customers }) => customers),
      [3, 3, 2, 0],
    );
    same(repeatVariation.months, 6);
  }),
  withBook('a day to come, no day and days backwards are refused', async (book) => {
    const refused = { name: 'UsageError', code: 'bad-argument' };
    await rejects(book.asOf('2025-12-07'), refused);
    await rejects(book.asOf('2025-02-30'), refused);
    await rejects(book.movement({ from: '2025-11-02', to: '2025-11-01' }), refused);
    await rejects(book.movement({ from: '2025-11-02' }), refused);
    await rejects(book.page({ scores: { recency: 6, frequency: 1 } }), refused);
    await rejects(book.page({ scores: { monetary: 0 } }), refused);
    await rejects(book.page({ scores: { loyalty: 1 } }), refused);
    ok((await book.asOf(TODAY)).customers === 3, 'today is known');
  }),
];
