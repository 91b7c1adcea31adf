// Campaigns, goals and satisfaction: the same over every engine.
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const HEADER =
  'Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng thanh toán,Đồng ý quảng cáo,Số sao\n';
const PEOPLE = 60;
const phone = (at) => `09120000${String(at).padStart(2, '0')}`;
const id = (at) => `84${phone(at).slice(1)}`;
const row = (code, day, at, stars) =>
  `${code},${day},Hoàn thành,Khách ${at},${phone(at)},100000,Có,${stars}\n`;
const all = Array.from({ length: PEOPLE }, (_, at) => at);
const FILE = {
  name: 'shop.csv',
  bytes: new TextEncoder().encode(
    HEADER +
      all.map((at) => row(`A${at}`, '2025-11-01', at, (at % 5) + 1)).join('') +
      all
        .filter((at) => at % 4 === 0)
        .map((at) => row(`B${at}`, '2025-11-20', at, ''))
        .join(''),
  ),
};

/** Who is left alone, by the published functions alone: FNV-1a over UTF-8, finished as murmur3 does. */
function isLeftAlone(campaign, customer, percent) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${campaign}\n${customer}`))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % 10_000 < percent * 100;
}

/** Refused by the name of what is wrong. */
async function refuses(promise, argument) {
  const error = await promise.then(
    () => null,
    (thrown) => thrown,
  );
  same([error?.code, error?.details?.argument], ['bad-argument', argument]);
}

const withBook = (name, run) => ({
  name,
  async run({ engine }) {
    const book = await engine.openBook(FILE, { today: TODAY });
    try {
      return await run(book, engine);
    } finally {
      await book.close();
    }
  },
});

const QUERY = {
  ...{ id: 'tết', from: '2025-11-10', to: '2025-11-30', controlPercent: 40 },
  audience: { ids: all.map(id) },
};

export const outcome = [
  withBook(
    'a campaign has everybody on the side of the published hash, and what they did since',
    async (book) => {
      const sides = { treated: [], control: [] };
      for (const at of all) sides[isLeftAlone(QUERY.id, id(at), 40) ? 'control' : 'treated'].push(at);
      const found = await book.campaign(QUERY);
      for (const [side, people] of Object.entries(sides)) {
        const buyers = people.filter((at) => at % 4 === 0).length;
        const money = buyers * 100_000;
        const expected = {
          people: people.length,
          written: 0,
          buyers,
          orders: buyers,
          spend: money,
          returned: 0,
        };
        same(found[side], expected, side);
      }
      const { difference } = found;
      ok(
        difference.low <= difference.value && difference.value <= difference.high,
        'the figure in its interval',
      );
      same(found.spendDifference, null);
    },
  ),
  withBook(
    'the log says who was written to, and a campaign without an audience has no other side',
    async (book) => {
      const contact = (at) => ({
        ...{
          id: `c${at}`,
          customer: id(at),
          day: '2025-11-10',
          time: null,
          channel: 'zns',
          outcome: 'contacted',
        },
        ...{ reason: null, campaign: QUERY.id, note: null },
      });
      await book.setContacts([contact(1), contact(4)]);
      const found = await book.campaign(QUERY);
      same(found.treated.written + found.control.written, 2);
      const { audience: _audience, ...alone } = QUERY;
      const own = await book.campaign(alone);
      same([own.treated.people, own.treated.buyers, own.verdict, own.difference], [2, 1, 'noControl', null]);
    },
  ),
  withBook('what cannot be asked of a campaign is refused with its place', async (book) => {
    const wrong = (more) => book.campaign({ ...QUERY, ...more });
    const refused = (more, argument) => refuses(wrong(more), argument);
    await refused({ id: '' }, 'query.id');
    await refused({ from: '2026-01-01', to: '2026-02-01' }, 'query.from');
    await refused({ to: '2025-11-01' }, 'query.from');
    await refused({ controlPercent: 101 }, 'query.controlPercent');
    await refused({ include: ['noAddress'] }, 'query.include[0]');
    await refused({ audience: { group: 'a', ids: [] } }, 'query.audience');
    await refused({ more: 1 }, 'query.more');
    await rejects(wrong({ audience: { group: 'khong_co' } }), { code: 'unknown-group' });
  }),
  withBook(
    'goals stand where their days say, and what is no goal is refused with its place',
    async (book) => {
      const month = { from: '2025-11-01', to: '2025-11-30' };
      const found = await book.goals([
        { metric: 'buyers', ...month },
        { metric: 'repeatRate', ...month, group: null },
        { metric: 'returningRevenue', ...month },
        { metric: 'buyers', from: '2026-01-01', to: '2026-01-31' },
      ]);
      const repeat = all.filter((at) => at % 4 === 0).length;
      same(
        found.map(({ now }) => now),
        [
          { numerator: PEOPLE, denominator: 1 },
          { numerator: repeat, denominator: PEOPLE },
          { numerator: repeat * 100_000, denominator: 1 },
          null,
        ],
      );
      same(await book.goals([]), []);
      const refused = (goals, argument) => refuses(book.goals(goals), argument);
      await refused([{ metric: 'profit', ...month }], 'goals[0].metric');
      await refused([{ metric: 'buyers', from: '2025-11-30', to: '2025-11-01' }], 'goals[0].from');
      await refused([{ metric: 'buyers', from: '2025-11-01' }], 'goals[0].to');
      await refused({}, 'goals');
    },
  ),
  withBook('stars beside orders are the satisfaction of their customers, by group', async (book) => {
    const found = await book.satisfaction();
    same(found.all.csat, { satisfied: 24, between: 12, unsatisfied: 24, share: 40 });
    same(found.all.nps, { promoters: 0, passives: 0, detractors: 0, score: null });
    const answers = found.groups.reduce(
      (sum, { csat }) => sum + csat.satisfied + csat.between + csat.unsatisfied,
      0,
    );
    same([found.found, answers], [PEOPLE, PEOPLE]);
    same((await book.customer(id(3))).rating, { scale: 'five', score: 4, day: '2025-11-01' });
  }),
];
