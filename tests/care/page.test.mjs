// What the screens of care work out by themselves: hours, columns of a file, the sentence of a person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';

const { hours, file, told, vi, en, formats, policies, names } = await modules({
  hours: 'lib/elements/care/hours.ts',
  file: 'lib/elements/care/file.ts',
  told: 'lib/elements/care/told.ts',
  vi: 'lib/i18n/vi.ts',
  en: 'lib/i18n/en.ts',
  formats: 'lib/i18n/vi-format.ts',
  policies: 'dev/fake/policy.ts',
  names: 'lib/care-names.ts',
});

test('hours: what is within them goes, what is not waits for the next first hour', () => {
  const { hours: usual } = policies.DEFAULT_POLICY.care;
  for (const [channel, hour, says] of [
    ['sms', 6, { from: 7, isTomorrow: false }],
    ['sms', 7, null],
    ['sms', 21, null],
    ['sms', 22, { from: 7, isTomorrow: true }],
    ['call', 7, { from: 8, isTomorrow: false }],
    ['call', 16, null],
    ['call', 17, { from: 8, isTomorrow: true }],
    ['zns', 23, { from: 7, isTomorrow: true }],
    ['email', 3, null],
    ['oa', 3, null],
  ]) {
    const quiet = hours.quietNow(usual, channel, hour);
    const short = quiet && { from: quiet.from, isTomorrow: quiet.isTomorrow };
    assert.deepEqual(short, says, `${channel} at ${hour}`);
    if (quiet) assert.ok(quiet.source?.source && /^\d{4}-\d\d-\d\d$/.test(quiet.source.date), channel);
  }
});

test('hours of the shop’s own are obeyed, and no law is named for them', () => {
  const own = { ...policies.DEFAULT_POLICY.care.hours, sms: { from: 9, to: 18 } };
  assert.equal(hours.quietNow(own, 'sms', 10), null);
  assert.equal(hours.quietNow(own, 'sms', 8).source, null);
  assert.equal(hours.clock(8), '08:00');
});

test('columns of a ZNS file: what each customer has of their own, and of the owner’s words those that are typed', () => {
  const message = {
    a: { body: ['{ten_tiem}: {ten_khach} mua ngày {ngay_mua}. {uu_dai}, {xung} chờ {goi}.'] },
  };
  const of = (typed) => file.parametersOf(message, new Map(typed)).map(({ name }) => name);
  assert.deepEqual(of([]), ['ten_khach', 'ngay_mua']);
  assert.deepEqual(of([['uu_dai', 'giảm 10%']]), ['ten_khach', 'ngay_mua', 'uu_dai']);
  assert.deepEqual(of([['uu_dai', '']]), ['ten_khach', 'ngay_mua']);
  // A file has somebody's name, whatever the words are.
  assert.deepEqual(
    file.parametersOf(null, new Map()).map(({ name }) => name),
    ['ten_khach'],
  );
});

/** A session as far as sentences need one. */
const session = (voice, text = vi.vi) => ({
  language: { text, format: formats.vietnamese },
  voice,
  names: (group) => ({ name: group }),
  short: (money) => `${money} ₫`,
  book: { policy: policies.DEFAULT_POLICY },
});
const ANH_CHI = { id: 'x', self: 'mình', you: 'bạn', byGender: { male: 'anh', female: 'chị' } };
const BAN = { id: 'y', self: 'mình', you: 'bạn' };

test('somebody is addressed as files and voice say; a gender is never guessed from a name', () => {
  for (const [voice, name, gender, called] of [
    [ANH_CHI, 'Nguyễn Thị Lan', 'female', 'Chị Lan'],
    [ANH_CHI, 'Trần Văn Hùng', 'male', 'Anh Hùng'],
    [ANH_CHI, 'Nguyễn Thị Lan', null, 'Lan'],
    [BAN, 'Nguyễn Thị Lan', 'female', 'Lan'],
    [ANH_CHI, null, 'female', vi.vi.care.unnamed],
    [ANH_CHI, '  ', null, vi.vi.care.unnamed],
  ])
    assert.equal(told.calledIn(session(voice), name, gender), called, `${name}, ${gender}`);
  assert.equal(told.calledIn(session(ANH_CHI, en.en), 'Nguyễn Thị Lan', 'female'), 'Lan');
});

/** Facts of every reason, as care.ts names them. */
const FACTS = {
  overdue: [
    { silentDays: 34, gapDays: 21, orders: 4, spend: 900 },
    { silentDays: 34, orders: 2, spend: 900 },
  ],
  bigSlipping: [
    { silentDays: 34, gapDays: 21, orders: 4, spend: 900 },
    { silentDays: 34, orders: 2, spend: 900 },
  ],
  afterFirst: [
    { step: 3, days: 3, firstDay: '2025-09-27' },
    { step: 0, days: 0, firstDay: '2025-09-30' },
  ],
  secondOrder: [{ days: 20, from: 15, to: 60 }],
  nearTier: [
    { tier: 'vang', orders: 1 },
    { tier: 'vang', spend: 500_000 },
  ],
  pointsEnding: [{ points: 120, day: '2025-10-05' }],
  birthday: [
    { day: '2025-10-05', inDays: 5 },
    { day: '2025-09-30', inDays: 0 },
  ],
  fallingAsleep: [
    { silentDays: 85, edge: 90, inDays: 5 },
    { silentDays: 92, edge: 90, inDays: -2 },
  ],
  cart: [
    { day: '2025-09-29', days: 1 },
    { day: '2025-09-30', days: 0 },
  ],
  untouchedLead: [{ days: 40, day: '2025-08-21' }],
  cameBack: [{ day: '2025-09-28', awayDays: 130 }],
  lowScore: [{ score: 2, scale: 5, day: '2025-09-28' }],
};

test('every reason of the core has a name and whole sentences from its facts, in both languages', () => {
  assert.deepEqual(Object.keys(FACTS).sort(), [...names.REASONS].sort());
  for (const text of [vi.vi, en.en])
    for (const [reason, cases] of Object.entries(FACTS)) {
      assert.ok(text.care.reasons[reason].name.length > 3, reason);
      for (const facts of cases) {
        const why = told.whyOf(session(ANH_CHI, text), { name: 'Nguyễn Thị Lan', reason, facts }, null);
        assert.doesNotMatch(why, /NaN|undefined|null|\{|\}|Invalid/, why);
        assert.match(why, /^[\p{Lu}\d].*\.$/u, why);
        assert.match(why, /Lan/, why);
        // A figure of the facts stands in it, so that the sentence is about this person.
        const figures = why.match(/\d+/g) ?? [];
        assert.ok(figures.length > 0 || /hôm nay|today/i.test(why), why);
      }
    }
});

test('a group of the shop’s own is named by its name', () => {
  const row = { name: 'Lan', reason: 'group:vip', facts: { group: 'vip' } };
  assert.match(told.reasonText(session(BAN), row.reason).name, /vip/);
  assert.match(told.whyOf(session(BAN), row, null), /Lan/);
});

test('the estimate is order × chance, rounded down as the core rounds; nothing without money', () => {
  for (const [orderValue, chance, expected] of [
    [350_000, 1500, 52_500],
    [99_999, 333, 3_329],
    [null, 1500, null],
    [0, 1500, 0],
  ])
    assert.equal(told.expectedOf({ orderValue, chance }), expected);
});
