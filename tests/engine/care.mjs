// Care over every engine: the queue, the gate, the log of contacts, and what of them survives files and policies.
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });
const ORDERS = text(
  'don.csv',
  `Mã đơn,Ngày bán,Khách hàng,Điện thoại,Email,Tỉnh/Thành phố,Tên hàng,Tổng tiền,Trạng thái
D1,01/09/2025,Hoa,0900700001,,Huế,Trà sen,500000,Hoàn thành
D2,01/10/2025,Hoa,0900700001,,Huế,Trà sen,500000,Hoàn thành
D3,31/10/2025,Hoa,0900700001,,Huế,Bánh đậu,200000,Hoàn thành
D4,05/12/2025,An,0900700002,,,Cà phê,300000,Hoàn thành
D5,05/12/2025,Chi,,chi@example.com,Vinh,Cà phê,300000,Hoàn thành
`,
);
const HELD = { care: { consent: 'held', overduePercent: 110 } };
const HOA = '84900700001';
const AN = '84900700002';

/** A case that opens a book and closes it. */
const withBook = (name, run, { source = ORDERS, ...options } = {}) => ({
  name,
  async run({ engine }) {
    const book = await engine.openBook(source, { today: TODAY, policy: HELD, ...options });
    try {
      return await run(book, engine);
    } finally {
      await book.close();
    }
  },
});

const told = (customer, day, more = {}) => ({
  ...{ id: `${customer} ${day}`, customer, day, time: null, channel: 'zns', outcome: 'contacted' },
  ...{ reason: null, campaign: null, note: null, ...more },
});

const sum = (excluded) => excluded.reduce((all, { customers }) => all + customers, 0);
const adds = ({ people, total, inFile = total, excluded }) => same(people, inFile + sum(excluded));
const whole = async (walk) => {
  const rows = [];
  for await (const row of walk) rows.push(row);
  return rows;
};

export const care = [
  withBook(
    'the queue says whom to write to, why, through which channel, and what it is worth',
    async (book) => {
      const queue = await book.queue();
      adds(queue);
      same([queue.on, queue.people, queue.total, queue.today], [TODAY, 3, 3, 3]);
      const hoa = queue.rows.find(({ id }) => id === HOA);
      same([hoa.reason, hoa.action, hoa.channel, hoa.until], ['overdue', 'overdue', 'zns', '2026-01-28']);
      same(hoa.facts, { silentDays: 36, gapDays: 30, orders: 3, spend: 1_200_000 });
      same(hoa.score, Math.floor((hoa.orderValue * hoa.chance * hoa.urgency) / 1_000_000));
      same(hoa.orderValue, 400_000);
      const chi = queue.rows.find(({ id }) => id.startsWith('email:'));
      same([chi.reason, chi.channel, chi.facts.step], ['afterFirst', 'email', 0]);
      const overdue = queue.reasons.find(({ reason }) => reason === 'overdue');
      same(overdue, { reason: 'overdue', customers: 1, expected: 60_000 });
    },
  ),
  withBook('so many a day cut the queue, and pages of it are its rows', async (book) => {
    const all = (await book.queue()).rows.map(({ id }) => id);
    const cut = await book.queue({ most: 2, limit: 1, offset: 1 });
    same([cut.total, cut.today, cut.rows.length, cut.rows[0].id], [3, 2, 1, all[1]]);
    const mails = await book.queue({ channels: ['email'], most: null });
    adds(mails);
    same([mails.total, mails.excluded], [1, [{ code: 'noAddress', customers: 2 }]]);
    same((await book.queue({ reasons: ['overdue'] })).people, 1);
  }),
  withBook('a past day knows neither later orders nor later contacts', async (book) => {
    await book.setContacts([told(HOA, '2025-10-20', { outcome: 'refused' })]);
    const then = await book.queue({ on: '2025-10-05' });
    same([then.on, then.people], ['2025-10-05', 0]);
    const later = await book.queue({ on: '2025-11-10' });
    same([later.people, later.excluded], [0, []]);
    same((await book.queue({ on: '2025-12-04' })).excluded, [{ code: 'refused', customers: 1 }]);
    await rejects(book.queue({ on: '2025-12-07' }), { name: 'UsageError', code: 'bad-argument' });
  }),
  withBook(
    'without a column of consent nobody is written to until the shop says that it has it, and then it is marked',
    async (book) => {
      const audience = { ids: [HOA, AN, 'nobody'] };
      const closed = await book.gate({ audience, channel: 'zns' });
      adds(closed);
      same([closed.people, closed.inFile, closed.excluded], [2, 0, [{ code: 'noConsent', customers: 2 }]]);
      same((await book.queue()).total, 0);
      const act = await book.gate({ audience, channel: 'zns', include: ['noConsent'] });
      same([act.inFile, act.marked, act.rows[0].marked], [2, 2, ['noConsent']]);
      const shown = await book.gate({ audience, channel: 'zns', show: 'noConsent', limit: 1 });
      same([shown.rows.length, shown.rows[0].id], [1, HOA]);
    },
    { policy: {} },
  ),
  withBook('the gate lets in whoever it may, with what a message can say', async (book) => {
    const query = { audience: { ids: [HOA] }, channel: 'zns' };
    const [plain] = (await book.gate(query)).rows;
    same(
      [plain.name, plain.phones, plain.spend, plain.lastProduct, plain.points],
      ['Hoa', [HOA], 1_200_000, null, null],
    );
    const [told] = (await book.gate({ ...query, details: true })).rows;
    same([told.lastProduct, told.usualProduct, told.city], ['Bánh đậu', 'Trà sen', 'Huế']);
    same('at' in told, false);
    const walked = await whole(book.recipients({ audience: { queue: {} }, channel: 'zns' }));
    same(
      walked.map(({ id }) => id),
      [HOA, AN],
    );
  }),
  withBook(
    'points and tiers are said once the programme is open',
    async (book) => {
      const query = { audience: { ids: [HOA] }, channel: 'zns' };
      const [hoa] = (await book.gate(query)).rows;
      const member = await book.member(HOA);
      same([hoa.points, hoa.tier], [member.points.active, member.tier.id]);
      same(hoa.toNextTier.tier, member.progress.next);
      same(hoa.ending.day, member.lots[0].expires);
    },
    { policy: { ...HELD, programme: { open: true } } },
  ),
  withBook(
    'a control group is left alone: the same people of one campaign, others of another',
    async (book) => {
      const ask = (id) =>
        book.gate({
          audience: { ids: [HOA, AN] },
          channel: 'call',
          campaign: { id, controlPercent: 50 },
          show: 'control',
        });
      const campaigns = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ask));
      campaigns.forEach(adds);
      const sizes = new Set(campaigns.map(({ rows }) => rows.map(({ id }) => id).join()));
      ok(sizes.size > 1, 'campaigns differ');
      same((await ask('a')).rows, campaigns[0].rows);
    },
  ),
  withBook(
    'contacts stay with the book through files and policies, and a refusal is obeyed everywhere',
    async (book) => {
      await book.setContacts([
        told(HOA, '2025-12-01', { outcome: 'refused', note: '=không, "nữa"' }),
        told('84988776655', '2025-12-01'),
      ]);
      await book.add({
        name: 'them',
        orders: [{ id: 'D9', day: '2025-12-02', total: 9, customer: { phone: '0988 776 655' } }],
      });
      await book.setPolicy({ ...HELD, thresholds: { dormantDays: 80 } });
      const [contact] = await book.contacts(HOA);
      same([contact.outcome, contact.note], ['refused', '=không, "nữa"']);
      same((await book.contacts('84988776655')).length, 1, 'it waited for its person');
      for (const channel of ['zns', 'oa', 'sms', 'email', 'call']) {
        const { inFile, excluded } = await book.gate({ audience: { ids: [HOA] }, channel });
        same([inFile, excluded], [0, [{ code: 'refused', customers: 1 }]]);
      }
      same(
        (await book.queue()).rows.some(({ id }) => id === HOA),
        false,
      );
      await book.setContacts([]);
      same(await book.contacts(HOA), []);
    },
  ),
  withBook(
    'a book is opened with its log, the newest contact first, and says who went back to the beginning',
    async (book) => {
      same(
        (await book.contacts(HOA)).map(({ day }) => day),
        ['2025-12-05', '2025-12-03'],
      );
      same((await book.customer(HOA)).reentries, ['2025-12-05']);
    },
    {
      policy: { ...HELD, thresholds: { dormantDays: 30 } },
      contacts: ['2025-12-03', '2025-12-05'].map((day) => told(HOA, day, { outcome: 'noAnswer' })),
    },
  ),
  withBook('the log leaves the book as CSV and as JSON', async (book) => {
    await book.setContacts([told(HOA, '2025-12-01', { time: '09:30', note: '-1' })]);
    const csv = await book.export({ what: 'contacts', format: 'csv' });
    same(csv.name, 'nhat-ky-lien-he-2025-12-06.csv');
    const lines = (await csv.blob.text()).split('\r\n');
    same(lines[1], `2025-12-01,09:30,${HOA},Zalo ZNS,Đã nhắn,,,'-1,${HOA} 2025-12-01`);
    const json = await book.export({ what: 'contacts', format: 'json' });
    same(JSON.parse(await json.blob.text()), [told(HOA, '2025-12-01', { time: '09:30', note: '-1' })]);
    await rejects(book.export({ what: 'contacts', format: 'xlsx' }), { code: 'bad-argument' });
  }),
  withBook('arguments of care that are wrong are refused with their place', async (book) => {
    const one = told(HOA, '2025-12-01');
    const gate = { audience: { ids: [HOA] }, channel: 'zns' };
    for (const [call, place] of [
      [() => book.setContacts([one, { ...one, outcome: 'sold' }]), 'setContacts: contacts[1].outcome'],
      [() => book.setContacts([{ ...one, channel: 'fax' }]), 'setContacts: contacts[0].channel'],
      [() => book.setContacts([{ ...one, time: '9:30' }]), 'setContacts: contacts[0].time'],
      [() => book.setContacts([{ ...one, id: '' }]), 'setContacts: contacts[0].id'],
      [() => book.setContacts([{ ...one, phone: 1 }]), 'setContacts: contacts[0]'],
      [() => book.queue({ reasons: ['boredom'] }), 'queue: query.reasons[0]'],
      [() => book.queue({ limit: 1001 }), 'queue: query.limit'],
      [() => book.gate({ ...gate, audience: {} }), 'gate: query.audience'],
      [() => book.gate({ ...gate, audience: { ids: [], group: 'mua_it' } }), 'gate: query.audience'],
      [() => book.gate({ ...gate, include: ['noAddress'] }), 'gate: query.include[0]'],
      [
        () => book.gate({ ...gate, campaign: { id: 'a', controlPercent: 101 } }),
        'gate: query.campaign.controlPercent',
      ],
      [() => book.gate({ channel: 'zns' }), 'gate: query.audience'],
      [() => whole(book.recipients({ ...gate, limit: 5 })), 'recipients: query'],
    ]) {
      const { message } = await rejects(call(), { name: 'UsageError', code: 'bad-argument' });
      ok(message.startsWith(place), message);
    }
    await rejects(book.gate({ ...gate, audience: { group: 'none' } }), { code: 'unknown-group' });
  }),
];
