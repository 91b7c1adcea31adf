// Leads and events, over every engine: by file and by data, joined to the people of the orders.
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });
const ORDERS = text(
  'don.csv',
  `Mã đơn,Ngày bán,Khách hàng,Điện thoại,Tổng tiền,Trạng thái
D1,11/11/2025,Hoa,0900700001,500000,Hoàn thành
D2,21/11/2025,An,0900700002,300000,Hoàn thành
D3,22/11/2025,Chi,0900700005,90000,Bỏ giỏ hàng
`,
);
const EVENTS = text(
  'su-kien.csv',
  `Ngày,SĐT,Loại sự kiện,Nguồn,Giá trị
01/11/2025,0900700001,Quan tâm,Facebook,350000
02/11/2025,0900700003,Chơi game,Facebook,350000
04/12/2025,0900700004,Điền form,Zalo,350000
25/12/2025,0900700004,Xem trang,Zalo,350000
`,
);
const FOLLOW = {
  kind: 'follow',
  day: '2025-11-02',
  customer: { phone: '0900 700 002' },
  source: 'TikTok',
  referrer: '0900700001',
};

/** A case that opens a book and closes it. */
const withBook = (name, run, source = [ORDERS, EVENTS]) => ({
  name,
  async run({ engine }) {
    const book = await engine.openBook(source, { today: TODAY });
    try {
      return await run(book);
    } finally {
      await book.close();
    }
  },
});

const money = ({ summary }) => {
  const { orders, revenue, customers, reconciliation } = summary;
  return { orders, revenue, customers, of: [reconciliation.orders, reconciliation.money] };
};

export const leads = [
  withBook('rows of events and carts are in no order, and the equation holds', async (book) => {
    const { rows, orders, leads, reconciliation } = book.summary;
    same(rows, { read: 9, used: 2, events: 5, notData: 2, setAside: 0 });
    same([orders, leads, reconciliation.rows.difference], [2, 3, 0]);
    same(
      reconciliation.rows.terms.map(({ code, value }) => [code, value]),
      [
        ['inOrders', 2],
        ['inEvents', 5],
        ['notData:header', 2],
        ['setAside', 0],
      ],
    );
    same(
      book.sources.map(({ kind, orders, events }) => [kind, orders, events]),
      [
        ['orders', 2, 1],
        ['events', 0, 4],
      ],
    );
  }),
  withBook('leads stand by their first source, with what untouched ones have cost', async (book) => {
    const leads = await book.leads({ costs: { facebook: 1_000_001, 'Tờ rơi': 5 } });
    same([leads.people, leads.leads, leads.buyers, leads.untouched], [5, 3, 2, 2]);
    const facebook = leads.sources.find(({ source }) => source === 'Facebook');
    same([facebook.people, facebook.buyers, facebook.daysToFirst, facebook.revenue], [2, 1, 10, 500_000]);
    same([facebook.cost, facebook.wasted, leads.wasted], [1_000_001, 500_000, 500_000]);
    same(leads.costsUnused, ['Tờ rơi']);
    const { found, counted, afterToday, kinds } = leads.events;
    same([found, counted, afterToday], [5, 4, 1]);
    same(
      kinds.map(({ kind, events }) => [kind, events]),
      [
        ['follow', 1],
        ['game', 1],
        ['form', 1],
        ['cart', 1],
      ],
    );
    const { rows } = await book.page({ search: '0900700001' });
    same([rows[0].source, rows[0].events, rows[0].lastEventDay], ['Facebook', 1, '2025-11-01']);
  }),
  withBook('events are added beside what is there, and change neither orders nor money', async (book) => {
    const before = money(book);
    const summary = await book.addEvents([FOLLOW, { ...FOLLOW, kind: 'review', value: 5, item: 'Trà sen' }]);
    same(summary.rows.events, 7);
    same(money(book), before);
    const { rows } = await book.page({ search: '0900700002' });
    same([rows[0].source, rows[0].referrer, rows[0].events], ['TikTok', '0900700001', 2]);
    await book.addEvents([FOLLOW, { ...FOLLOW, day: '2025-11-03' }]);
    same((await book.leads()).events.repeats, 1, 'the same event counts once');
    const added = book.sources.filter(({ name }) => name === 'events');
    same([added.length, added[0].kind, added[0].events], [2, 'events', 2]);
    await book.remove(added[1].id);
    same((await book.leads()).events.repeats, 0);
    same(await book.addEvents([]), book.summary, 'none are none');
  }),
  withBook('an event that is malformed is refused with its place, and none is added', async (book) => {
    const before = await book.leads();
    for (const [event, place] of [
      [{ ...FOLLOW, kind: 'buy' }, 'addEvents: events[1].kind'],
      [{ ...FOLLOW, day: '31/12/2025' }, 'addEvents: events[1].day'],
      [{ ...FOLLOW, day: undefined }, 'addEvents: events[1].day'],
      [{ ...FOLLOW, customer: {} }, 'addEvents: events[1].customer'],
      [{ ...FOLLOW, customer: { phone: '' } }, 'addEvents: events[1].customer'],
      [{ ...FOLLOW, value: 4.5 }, 'addEvents: events[1].value'],
      [{ ...FOLLOW, total: 5 }, 'total'],
      [null, 'addEvents: events[1]'],
    ]) {
      const { message } = await rejects(book.addEvents([FOLLOW, event]), {
        name: 'UsageError',
        code: 'bad-argument',
      });
      ok(message.includes(place), message);
    }
    await rejects(book.addEvents({}), { name: 'UsageError', code: 'bad-argument' });
    same(await book.leads(), before);
  }),
  withBook('a cost that is no whole sum is refused by its name', async (book) => {
    for (const cost of [-1, 0.5, Number.NaN, '5', 1e13]) {
      const { message } = await rejects(book.leads({ costs: { Zalo: cost } }), {
        name: 'UsageError',
        code: 'bad-argument',
      });
      ok(message.includes('costs.Zalo'), message);
    }
    await rejects(book.leads({ cost: {} }), { name: 'UsageError', code: 'bad-argument' });
  }),
  withBook(
    'a book of events alone has leads and no orders',
    async (book) => {
      same([book.summary.orders, book.summary.leads, book.summary.hasMoney], [0, 3, false]);
      same((await book.leads()).sources.length, 2);
    },
    [EVENTS],
  ),
];
