// The loyalty programme, over every engine: from orders and events to a member, and out again.
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });
const HEADER = 'Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng thanh toán\n';
const SHOP = text(
  'shop.csv',
  `${HEADER}A1,05/11/2025,Hoàn thành,Trần An,0912345678,1.250.000
A2,20/11/2025,Hoàn thành,Trần An,0912345678,100.999
A3,25/11/2025,Hoàn thành,Lê Đào,0987654322,90.000
A4,01/12/2025,Hoàn thành,Phạm Ánh,0905556677,2.000.000
`,
);
const REVIEW = {
  id: 'r1',
  member: '0987654322',
  day: '2025-11-30',
  kind: 'activity',
  activity: 'review',
  evidence: 'anh.jpg',
};

/** The shop has opened its programme. */
const OPEN = { policy: { version: 1, programme: { open: true } } };

/** Every way out of the book that tells of points or tiers, and every file of customers, by what it asks for. */
const FILES = [
  ['ledger', 'csv'],
  ['members', 'csv'],
  ['members', 'json'],
  ['haravanPoints', 'csv'],
  ['haravanPoints', 'json'],
  ['haravanPoints', 'xlsx'],
];
const OF_CUSTOMERS = [
  ['customers', 'csv'],
  ['customers', 'json'],
  ['group', 'csv'],
  ['group', 'json'],
];
const KEY = '0912345678';
const VIEWS = {
  loyalty: (book) => book.loyalty(),
  members: (book) => book.members(),
  member: async (book) => (await book.member(KEY)).programme,
  ledger: (book) => book.ledger(KEY),
  economics: (book) => book.economics(),
  audit: (book) => book.audit(),
};

/** A case that opens a book and closes it. */
const withBook = (name, run, source = SHOP, options = {}) => ({
  name,
  async run({ engine, files }) {
    const book = await engine.openBook(source, { today: TODAY, ...options });
    try {
      return await run(book, { engine, files });
    } finally {
      await book.close();
    }
  },
});

const csvOf = async ({ blob }) => (await blob.text()).replace('\ufeff', '').trim().split('\r\n');

export const loyalty = [
  withBook('a programme is there from the first file on', async (book) => {
    const summary = await book.loyalty();
    same([summary.on, summary.members, summary.points.active], [TODAY, 3, 1250 + 121 + 90 + 2000]);
    same(
      summary.tiers.map(({ id, members }) => [id, members]),
      [
        ['dong', 1],
        ['bac', 1],
        ['vang', 1],
        ['kim_cuong', 0],
      ],
    );
    same(summary.liability, 34_610);
  }),
  withBook('a member is found by her phone, and her orders by their codes', async (book) => {
    const member = await book.member('+84 912 345 678');
    same([member.version, member.on, member.name, member.orders], [1, TODAY, 'Trần A.', 2]);
    // Every order with which she has the mark begins a term of a year.
    same([member.tier.id, member.tier.since, member.tier.until], ['bac', '2025-11-05', '2026-11-20']);
    same(member.programme.open, false);
    same(member.progress.shortest, { spend: 649_001, orders: 1 });
    const rows = member.history.rows.map(({ day, points, balance, order }) => [day, points, balance, order]);
    same(rows, [
      ['2025-11-20', 121, 1371, 'A2'],
      ['2025-11-05', 1250, 1250, 'A1'],
    ]);
    same(
      member.lots.map(({ points, expires, order }) => [points, expires, order]),
      [
        [1250, '2026-11-30', 'A1'],
        [121, '2026-11-30', 'A2'],
      ],
    );
    ok(!JSON.stringify(member).includes('912345678'), 'her phone is nowhere');
    ok(!JSON.stringify(member).includes('"at"'), 'no place in a file');
    same(await book.member('0999999999'), null);
  }),
  withBook(
    'a host with orders as data has a member',
    async (book) => {
      const member = await book.member('0912345678');
      same([member.points.active, member.history.rows[0].order], [40 + 60, 'B2']);
    },
    {
      name: 'orders',
      orders: [
        { id: 'B1', day: '2025-11-05', total: 40_000, customer: { phone: '0912345678', name: 'Trần An' } },
        { id: 'B2', day: '2025-11-06', total: 60_000, customer: { phone: '+84912345678' } },
      ],
    },
  ),
  withBook('any day can be looked at', async (book) => {
    same((await book.member('0912345678', { on: '2025-11-06' })).points.active, 1250);
    same((await book.ledger('0912345678', { on: '2026-12-01' })).rows.at(-1).kind, 'expire');
    same((await book.loyalty({ on: '2025-11-06' })).points.active, 1250);
    await rejects(book.loyalty({ on: 'today' }), { name: 'UsageError', code: 'bad-argument' });
  }),
  withBook('a programme can be looked at before it is set', async (book) => {
    const programme = { points: { rate: { points: 2, spend: 1000 } } };
    same((await book.loyalty({ programme })).points.active, 2500 + 242 + 180 + 4000);
    const { now, preview } = await book.economics(programme);
    same([now.year.pointsCost, preview.year.pointsCost], [34_610, 69_220]);
    same((await book.loyalty()).points.active, 3461);
    await book.setPolicy({ programme });
    same((await book.loyalty()).points.active, 6922);
    same(book.policy.programme.points.rate, { points: 2, spend: 1000 });
    const { details } = await rejects(book.loyalty({ programme: { tiers: { ladder: [] } } }), {
      name: 'PolicyError',
      code: 'impossible-value',
    });
    same([details.path, details.found], ['programme.tiers.ladder', 'an array of 0']);
  }),
  withBook(
    'events count once, from the first opening on',
    async (book) => {
      same((await book.member('0987654322')).points.active, 110);
      const summary = await book.setEvents([REVIEW, REVIEW, { ...REVIEW, id: 'r2', member: '0999999999' }]);
      same([summary.events, summary.refused], [3, { repeated: 1, unknownMember: 1 }]);
      const [review] = (await book.member('0987654322')).history.rows;
      same([review.event, review.note, review.reason.code], ['r1', 'review', 'activity']);
      const bad = book.setEvents([{ ...REVIEW, day: '2025-13-01' }]);
      await rejects(bad, { name: 'UsageError', code: 'bad-argument' });
      same((await book.loyalty()).events, 3, 'a refused list changes nothing');
    },
    SHOP,
    { events: [REVIEW] },
  ),
  withBook('members come in pages', async (book) => {
    const names = async (query) => (await book.members(query)).rows.map(({ name }) => name);
    same(await names(), ['Phạm Ánh', 'Trần An', 'Lê Đào']);
    same(await names({ tier: 'bac' }), ['Trần An']);
    same(await names({ sort: { by: 'points' }, limit: 1 }), ['Lê Đào']);
    same((await book.members({ search: 'dao' })).total, 1);
    await rejects(book.members({ tier: 'x' }), { name: 'UsageError', code: 'bad-argument' });
  }),
  withBook('an audit names causes', async (book) => {
    const audit = await book.audit([
      { member: '0912345678', points: 1350 },
      { member: '0987654322', points: 90 },
      { member: '0905556677', points: 4000 },
    ]);
    same([audit.compared, audit.equal, audit.byCause], [3, 1, { doubleAward: 1, multiplier: 1 }]);
    same([audit.rows[0].theirs, audit.rows[0].ours, audit.rows[0].difference], [4000, 2000, 2000]);
    same((await book.audit()).compared, 0);
  }),
  withBook(
    'the ledger, the members and an upload leave the book',
    async (book) => {
      const ledger = await book.export({ what: 'ledger', format: 'csv' });
      const rows = await csvOf(ledger);
      same(
        [ledger.name, rows.length, rows[1]],
        [
          `so-diem-${TODAY}.csv`,
          5,
          '84905556677,1,2025-12-01,Tích điểm,2000,2000,Đơn hàng,,,shop.csv,5,1:2000',
        ],
      );
      const members = await csvOf(await book.export({ what: 'members', format: 'csv', language: 'en' }));
      same(members[1], '84905556677,Phạm Ánh,84905556677,Gold,2000,0,0,2026-12-31,1,2025-12-01');
      const upload = await csvOf(await book.export({ what: 'haravanPoints', format: 'csv' }));
      same(upload[0], 'SoDienThoai,NoiDungDieuChinh,DiemDieuChinh');
      same(upload[1], '0905556677,Đồng bộ từ sổ điểm Khách Quen,2000');
      const wrong = book.export({ what: 'ledger', format: 'xlsx' });
      await rejects(wrong, { name: 'UsageError', code: 'bad-argument' });
    },
    SHOP,
    OPEN,
  ),
  withBook(
    'before the shop has opened its programme no file tells of points, and every view says so',
    async (book) => {
      for (const open of [false, true, false]) {
        await book.setPolicy({ programme: { open } });
        for (const [what, format] of FILES) {
          const file = book.export({ what, format });
          if (open) {
            ok((await file).blob.size > 0, `${what} ${format}`);
            continue;
          }
          const { message, details } = await rejects(file, { name: 'UsageError', code: 'not-open' });
          same(details, {
            argument: 'request.what',
            found: `"${what}"`,
            allowed: 'programme.open: true',
          });
          for (const part of [`"${what}"`, 'setPolicy', 'members()']) ok(message.includes(part), message);
        }
        for (const [name, view] of Object.entries(VIEWS)) same((await view(book)).open, open, name);
      }
    },
  ),
  withBook(
    'a file of customers tells of no points or tiers, whether the programme is open or not',
    async (book) => {
      for (const open of [false, true]) {
        await book.setPolicy({ programme: { open } });
        for (const [what, format] of OF_CUSTOMERS) {
          const request = { what, format, ...(what === 'group' ? { group: book.summary.groups[0].id } : {}) };
          const file = await (await book.export(request)).blob.text();
          ok(!/điểm|hạng|points|tier\b/i.test(file.split('\r\n')[0]), file.slice(0, 300));
          ok(!/"(points|tier|programme)"/.test(file), file.slice(0, 300));
        }
      }
    },
  ),
  withBook(
    'the upload for Haravan is a workbook that can be read again',
    async (book, { engine }) => {
      const { name, blob } = await book.export({ what: 'haravanPoints', format: 'xlsx' });
      same(name, `haravan-dieu-chinh-diem-${TODAY}.xlsx`);
      const source = { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
      const { columns } = await engine.inspect(source);
      same(
        columns.map(({ header, samples }) => [header, samples[0]]),
        [
          ['SoDienThoai', '0905556677'],
          ['NoiDungDieuChinh', 'Đồng bộ từ sổ điểm Khách Quen'],
          ['DiemDieuChinh', '2000'],
        ],
      );
    },
    SHOP,
    OPEN,
  ),
  withBook(
    'rules about channels and categories read the files again',
    async (book) => {
      const earned = async () => (await book.member('0912345678')).points.earned;
      same(await earned(), 30 + 10);
      const scope = { categories: ['trà'], channels: ['zalo'] };
      const rules = [{ id: 'tea', priority: 1, scope, effect: { multiply: [3, 1] } }];
      same((await book.loyalty({ programme: { points: { rules } } })).missing, ['channel', 'lines']);
      await book.setPolicy({ programme: { points: { rules } } });
      same(await earned(), 30 + 20 + 10);
      same((await book.loyalty()).missing, []);
    },
    {
      name: 'orders',
      orders: [
        {
          ...{
            id: 'B1',
            day: '2025-11-05',
            total: 30_000,
            channel: 'Zalo',
            customer: { phone: '0912345678' },
          },
          lines: [
            { name: 'Trà sen', category: 'Trà', total: 10_000 },
            { name: 'Bánh', category: 'Bánh', total: 20_000 },
          ],
        },
        {
          ...{
            id: 'B2',
            day: '2025-11-06',
            total: 10_000,
            channel: 'POS',
            customer: { phone: '0912345678' },
          },
          lines: [{ name: 'Trà sen', category: 'Trà', total: 10_000 }],
        },
      ],
    },
  ),
];
