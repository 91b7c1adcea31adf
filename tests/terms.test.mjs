// Thể lệ: every rule of a programme is in its terms, and a figure that changes changes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engines } from '../pkg/index.js';
import { englishTerms, PROMOTION_NOTICE, vietnameseTerms } from '../pkg/terms.js';

const ORDERS = [{ id: 'A1', day: '2025-11-05', total: 150_000, customer: { phone: '0912345678' } }];
const book = await engines.local.openBook({ name: 'x', orders: ORDERS }, { today: '2025-12-06' });
const standard = book.policy.programme;
await book.close();

/** A programme in which everything is on. */
const full = structuredClone(standard);
full.name = 'Tiệm Trà';
full.tiers.ladder[1].orders = 3;
full.tiers.ladder[2].orders = 6;
full.tiers.ladder[3].orders = 9;
full.tiers.ladder[1].benefits = [{ kind: 'discount', percent: 5, text: 'cả năm' }];
full.points.minimum = 20_000;
full.points.pendingDays = 7;
full.points.since = '2026-01-01';
full.points.expirySince = '2026-02-01';
full.points.returnedDays = 30;
full.points.rules = [
  {
    id: 'tra',
    priority: 1,
    scope: {
      products: ['Trà sen'],
      categories: ['Trà'],
      channels: ['Zalo'],
      tiers: ['vang'],
      from: '2026-03-01',
      to: '2026-03-31',
    },
    effect: { multiply: [2, 1] },
    stop: true,
  },
  { id: 'qua', priority: 2, scope: {}, effect: { add: 15 } },
];
full.payWithPoints.enabled = true;
full.rewards[0] = {
  ...full.rewards[0],
  percent: 10,
  cap: 30_000,
  minimumOrder: 90_000,
  stock: 40,
  perMember: 2,
  from: '2026-04-01',
  to: '2026-05-01',
  tiers: ['vang'],
};
full.referral.enabled = true;
full.game.enabled = true;
full.game.seed = 'hoa-dao-9f2';
full.game.points = 5;
full.game.prizes[1].stock = 12;

const LANGUAGES = { vi: vietnameseTerms, en: englishTerms };
const textOf = (terms, programme) => JSON.stringify(terms(programme));

/** What members need not know: the shop's costs and margin, ids, the secret of the draw, the place of a rule. */
const SILENT = [/^economics/, /\.cost$/, /\.id$/, /^game\.seed$/, /\.priority$/];

/** Every leaf of a programme with its path. */
function leaves(value, path = '') {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const CHOICES = {
  'tiers.match': 'any',
  'tiers.upgrade': 'nextPeriod',
  'tiers.downgrade': 'toBalance',
  'points.rounding.mode': 'up',
  'points.rounding.per': 'line',
  'points.negative': 'unlimited',
  'points.expiry.period': 'quarter',
  'game.kind': 'scratch',
  'game.playsPerMember.per': 'day',
};

/** Another value of the same kind. */
function other(path, value) {
  if (path in CHOICES) return CHOICES[path];
  if (path.endsWith('.per')) return value === 'day' ? 'week' : 'day';
  if (path.endsWith('.appeal')) return value === 'material' ? 'emotional' : 'material';
  if (path.endsWith('.activity')) return 'checkIn';
  if (/\.benefits\.\d+\.kind$/.test(path)) return value === 'gift' ? 'priority' : 'gift';
  if (/^rewards\.\d+\.kind$/.test(path)) return value === 'voucher' ? 'gift' : 'voucher';
  if (/scope\.tiers|rewards\.\d+\.tiers/.test(path)) return 'kim_cuong';
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return '2026-06-15';
  return typeof value === 'string' ? `${value} khác` : value;
}

function withOther(path) {
  const programme = structuredClone(full);
  const keys = path.split('.');
  const last = keys.pop();
  const at = keys.reduce((inner, key) => inner[key], programme);
  at[last] = other(path, at[last]);
  return programme;
}

for (const [language, terms] of Object.entries(LANGUAGES)) {
  test(`${language}: a figure that changes changes the terms`, () => {
    const before = textOf(terms, full);
    const said = leaves(full).filter(
      ([path, value]) => value !== null && !SILENT.some((silent) => silent.test(path)),
    );
    // Unions are changed whole below.
    const changed = said.filter(([path]) => !/^(tiers\.window|points\.expiry)\.kind$/.test(path));
    assert.ok(changed.length > 80, String(changed.length));
    for (const [path] of changed) assert.notEqual(textOf(terms, withOther(path)), before, path);
  });

  test(`${language}: every kind of expiry and of window has words of its own`, () => {
    const expiries = [
      { kind: 'never' },
      { kind: 'days', days: 90 },
      { kind: 'months', months: 6 },
      { kind: 'endOf', months: 6, period: 'year' },
      { kind: 'fixedDay', month: 12, day: 31, atLeastDays: 60 },
      { kind: 'inactivity', days: 180 },
    ];
    const windows = [
      { kind: 'lifetime' },
      { kind: 'rolling', months: 6 },
      { kind: 'calendar', period: 'year' },
    ];
    const all = [
      ...expiries.map((expiry) => ({ ...full, points: { ...full.points, expiry } })),
      ...windows.map((window) => ({ ...full, tiers: { ...full.tiers, window } })),
    ];
    assert.equal(new Set(all.map((programme) => textOf(terms, programme))).size, all.length);
  });

  test(`${language}: every rule that is on is named, every rule that is off is not`, () => {
    const rules = (programme) => terms(programme).flatMap((section) => section.terms.map(({ rule }) => rule));
    for (const rule of [
      'payWithPoints',
      'referral',
      'game',
      'game.prizes',
      'points.rules[0]',
      'points.rules[1]',
      'rewards[2]',
      'points.activities[3]',
      'tiers.ladder[3]',
    ]) {
      assert.ok(rules(full).includes(rule), rule);
    }
    for (const rule of ['payWithPoints', 'referral', 'game'])
      assert.ok(!rules(standard).includes(rule), rule);
    assert.ok(!textOf(terms, full).match(/undefined|NaN|null|\[object/), textOf(terms, full));
  });

  test(`${language}: a game says that it may have to be registered, and that this is no legal advice`, () => {
    assert.ok(textOf(terms, full).includes(PROMOTION_NOTICE[language]));
    assert.ok(!textOf(terms, standard).includes(PROMOTION_NOTICE[language]));
    assert.match(PROMOTION_NOTICE.source, /81\/2018/);
  });
}

test('the seed of the game is never in the terms', () => {
  for (const terms of Object.values(LANGUAGES)) assert.ok(!textOf(terms, full).includes(full.game.seed));
});

test('points that end with the year are not said to last zero months', () => {
  const year = structuredClone(standard);
  year.points.expiry = { kind: 'endOf', months: 0, period: 'year' };
  for (const [terms, words] of [
    [vietnameseTerms, 'Điểm dùng được đến hết năm mà điểm bắt đầu dùng được.'],
    [englishTerms, 'Points can be spent through the end of the year in which they became active.'],
  ]) {
    const said = terms(year).flatMap((section) => section.terms.map(({ text }) => text));
    assert.ok(said.includes(words), said.join('\n'));
  }
});
