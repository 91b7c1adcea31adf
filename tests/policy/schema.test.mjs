// The schema of the policy beside the core: over a table of policies and over the usual one with every value bent,
// what the schema says and what the core says agree, but for what lies between fields.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { openBook } from '../../pkg/index.js';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const schema = read('../../pkg/policy.schema.json');
const ajv = new Ajv({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  strictTuples: false,
});
// A day of the calendar; editors know it by themselves.
ajv.addFormat('date', (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
});
const fits = ajv.compile(schema);

const orders = [{ id: '1', day: '2025-11-05', total: 1, customer: { phone: '0912345678' } }];
const book = await openBook({ name: 'probe', orders }, { today: '2025-12-01', worker: false });
const usual = book.policy;

/** What the core refuses a policy with, or null. */
async function refusal(policy) {
  try {
    await book.setPolicy(policy);
    return null;
  } catch (error) {
    assert.equal(error.name, 'PolicyError', `${error.name}: ${error.message}`);
    return `${error.code} at ${error.details.path}`;
  }
}

const ladder = (...tiers) => ({ programme: { tiers: { ladder: tiers } } });
const points = (more) => ({ programme: { points: more } });
const rule = (more) => points({ rules: [{ id: 'a', priority: 1, effect: { add: 5 }, ...more }] });
const rewards = (more) => ({ programme: { rewards: [{ id: 'a', kind: 'gift', ...more }] } });
const game = (more) => ({ programme: { game: more } });
const group = (...all) => ({
  groups: [
    { id: 'a', all },
    { id: 'b', all: [] },
  ],
});

const careReason = (name, more) => ({ care: { reasons: { [name]: more } } });

const GOOD = {
  'a shop that has consent elsewhere': { care: { consent: 'held', restDays: 0 } },
  'a reason that is off': careReason('cart', { on: false }),
  'a reason by no channel': careReason('overdue', { channels: [], chance: 10_000 }),
  'a group that is written to': {
    care: { groups: [{ id: 'mua_it', action: null, channels: ['oa', 'call'] }] },
  },
  'hours of its own': { care: { hours: { call: null, oa: { from: 0, to: 24 } } } },
  'a window of the second order': { care: { secondOrder: { from: 3, to: 3 }, afterFirst: [] } },
  nothing: {},
  'only a version': { version: 1 },
  'the usual one': usual,
  'one figure': { version: 1, thresholds: { dormantDays: 75 } },
  'an amount instead of a share': { thresholds: { spendEdge: 1_500_000 } },
  'half a share': { thresholds: { topSpenders: 0.5 } },
  gross: { money: { basis: 'gross' } },
  'west of Greenwich': { time: { offsetMinutes: -840 } },
  'a group of its own': group(
    { feature: 'spend', op: '>=', value: 0.5 },
    { feature: 'orders', op: '<', value: 'fewOrders' },
  ),
  'a group with a name': { groups: [{ id: 'tat_ca', name: 'Mọi người', reason: 'thử' }] },
  'tiers by orders': ladder(
    { id: 'a' },
    { id: 'b', orders: 3, multiplier: [3, 2], benefits: [{ kind: 'discount', percent: 5 }] },
  ),
  'a tier with a null mark': ladder({ id: 'a', spend: null }, { id: 'b', spend: 0.5, orders: null }),
  'expiry by inactivity': points({ expiry: { kind: 'inactivity', days: 90 } }),
  'expiry on a day': points({ expiry: { kind: 'fixedDay', month: 12, day: 31, atLeastDays: 60 } }),
  'expiry at an end': points({ expiry: { kind: 'endOf', months: 0, period: 'quarter' } }),
  'a rule of some products': rule({
    scope: { products: ['Trà'], from: '2026-01-01', to: null },
    effect: { multiply: [2, 1] },
    stop: true,
  }),
  'a rule that excludes': rule({ effect: { exclude: true } }),
  'an activity without a cap': points({ activities: [{ activity: 'checkIn', points: 1, cap: null }] }),
  'a reward with everything': rewards({
    name: 'x',
    points: 5,
    value: 1,
    cost: 0.5,
    percent: 10,
    cap: 5,
    minimumOrder: 1,
    stock: 3,
    perMember: 1,
    from: '2026-01-01',
    to: '2026-02-01',
    tiers: ['bac'],
    appeal: 'emotional',
  }),
  'a game that can be played': game({ enabled: true, seed: 's', playsPerMember: { times: 2, per: 'week' } }),
};

const BAD = {
  'an unknown part of care': { care: { rest: 3 } },
  'a cap of no contact': { care: { capContacts: 0 } },
  'a reason that nobody knows': careReason('boredom', { on: true }),
  'a reason that is half on': careReason('cart', { on: 1 }),
  'a chance above all': careReason('cart', { chance: 10_001 }),
  'a channel by post': careReason('cart', { channels: ['post'] }),
  'a group without a name': { care: { groups: [{ chance: 5 }] } },
  'hours with one end': { care: { hours: { sms: { from: 7 } } } },
  'an hour behind the day': { care: { hours: { sms: { from: 7, to: 25 } } } },
  'a list': [],
  'a version of tomorrow': { version: 2 },
  'a version in words': { version: '1' },
  'an unknown key': { treshold: 1 },
  'an unknown threshold': { thresholds: { sleepy: 1 } },
  'a negative figure': { thresholds: { dormantDays: -1 } },
  'half a day': { thresholds: { dormantDays: 90.5 } },
  'no day at all': { thresholds: { dormantDays: null } },
  'ten years and a day': { thresholds: { dormantDays: 3651 } },
  'more than all buyers': { thresholds: { topSpenders: 1.1 } },
  'a text for a number': { identity: { sharedNames: '4' } },
  'a list for an object': { thresholds: [] },
  'no groups': { groups: [] },
  'a basis of its own': { money: { basis: 'brutto' } },
  'a minute and a half': { time: { offsetMinutes: 1.5 } },
  'an unknown feature': group({ feature: 'age', op: '>', value: 1 }),
  'an unknown operator': group({ feature: 'orders', op: '~', value: 1 }),
  'a threshold that is none': group({ feature: 'orders', op: '>', value: 'many' }),
  'half a comparison': group({ feature: 'orders', op: '>' }),
  'an id with blanks': { groups: [{ id: 'a b', all: [] }] },
  'a group without an id': { groups: [{ all: [] }] },
  'a reason that is null': { groups: [{ id: 'a', all: [], reason: null }] },
  'an unknown part of the programme': { programme: { tires: {} } },
  'no tier at all': ladder(),
  'a first tier with a mark': ladder({ id: 'a', spend: 1 }),
  'a tier without a mark': ladder({ id: 'a' }, { id: 'b' }),
  'a tier whose marks are null': ladder({ id: 'a' }, { id: 'b', spend: null, orders: null }),
  'a multiplier by nothing': ladder({ id: 'a', multiplier: [1, 0] }),
  'a multiplier of three': ladder({ id: 'a', multiplier: [1, 2, 3] }),
  'a benefit without a kind': ladder({ id: 'a', benefits: [{ percent: 5 }] }),
  'a window of no kind': { programme: { tiers: { window: { months: 3 } } } },
  'a window of weeks': { programme: { tiers: { window: { kind: 'calendar', period: 'week' } } } },
  'a window of centuries': { programme: { tiers: { window: { kind: 'rolling', months: 1201 } } } },
  'a window with too much': { programme: { tiers: { window: { kind: 'lifetime', months: 3 } } } },
  'a rate of nothing': points({ rate: { spend: 0 } }),
  'half a point': points({ rate: { points: 0.5 } }),
  'expiry of another kind': points({ expiry: { kind: 'months', days: 3 } }),
  'expiry in month 13': points({ expiry: { kind: 'fixedDay', month: 13, day: 1, atLeastDays: 0 } }),
  'expiry at the end of a week': points({ expiry: { kind: 'endOf', months: 1, period: 'week' } }),
  'a day that does not exist': points({ since: '2026-02-30' }),
  'a day in another order': points({ since: '30/01/2026' }),
  'a rule without a priority': points({ rules: [{ id: 'a', effect: { add: 5 } }] }),
  'a rule with two effects': rule({ effect: { add: 5, exclude: true } }),
  'a rule without an effect': points({ rules: [{ id: 'a', priority: 1 }] }),
  'a rule that does not exclude': rule({ effect: { exclude: false } }),
  'a product without a name': rule({ scope: { products: ['  '] } }),
  'an activity of its own': points({ activities: [{ activity: 'dance', points: 1 }] }),
  'a cap without a period': points({ activities: [{ activity: 'share', cap: { times: 1 } }] }),
  'a reward without a kind': { programme: { rewards: [{ id: 'a' }] } },
  'a reward for nobody': rewards({ perMember: 0 }),
  'a prize without a weight': game({ prizes: [{ id: 'a' }] }),
  'a game without a seed': game({ enabled: true }),
  'a game with a blank seed': game({ enabled: true, seed: ' ' }),
  'a game without prizes': game({ enabled: true, seed: 's', prizes: [] }),
  'a margin above all': { programme: { economics: { marginPercent: 101 } } },
  'a yes in words': { programme: { referral: { enabled: 'yes' } } },
};

/** Between fields, where no schema sees: docs/policy.md names them. */
const BEYOND = {
  'hours that end before they begin': { care: { hours: { sms: { from: 22, to: 7 } } } },
  'steps out of their order': { care: { afterFirst: [3, 3] } },
  'a window that ends before it begins': { care: { secondOrder: { from: 9, to: 3 } } },
  'deeper before shallow': { thresholds: { deepDormantDays: 60 } },
  'no row for everybody': { groups: [{ id: 'a', all: [{ feature: 'orders', op: '>', value: 1 }] }] },
  'tiers that overlap': ladder({ id: 'a' }, { id: 'b', spend: 5 }, { id: 'c', spend: 5 }),
  'a mark that disappears': ladder({ id: 'a' }, { id: 'b', spend: 5 }, { id: 'c', orders: 9 }),
  'two tiers of one id': ladder({ id: 'a' }, { id: 'a', spend: 5 }),
  'two rules of one priority': points({
    rules: [
      { id: 'a', priority: 1, effect: { add: 5 } },
      { id: 'b', priority: 1, effect: { exclude: true } },
    ],
  }),
  'two activities of one kind': points({ activities: [{ activity: 'share' }, { activity: 'share' }] }),
  'a rule of a tier that is not there': rule({ scope: { tiers: ['x'] } }),
  'a rule that ends before it begins': rule({ scope: { from: '2026-02-01', to: '2026-01-01' } }),
  'a reward that ends before it begins': rewards({ from: '2026-02-01', to: '2026-01-01' }),
  'points that end before they begin': points({ pendingDays: 30, expiry: { kind: 'inactivity', days: 30 } }),
  'multipliers beyond counting': ladder({ id: 'a', multiplier: [1_000_000, 1] }),
  'a seventh decimal': points({ minimum: 0.0000001 }),
};
BEYOND['multipliers beyond counting'].programme.points = rule({
  effect: { multiply: [1_000_000, 1] },
}).programme.points;

for (const [name, policy] of Object.entries(GOOD))
  test(`${name} fits, and the core takes it`, async () => {
    assert.equal(await refusal(policy), null);
    assert.ok(fits(policy), JSON.stringify(fits.errors, null, 1));
  });

for (const [name, policy] of Object.entries(BAD))
  test(`${name} does not fit, and the core refuses it`, async () => {
    assert.notEqual(await refusal(policy), null);
    assert.equal(fits(policy), false);
  });

for (const [name, policy] of Object.entries(BEYOND))
  test(`${name} is for the core alone to refuse`, async () => {
    assert.notEqual(await refusal(policy), null);
    assert.ok(fits(policy), JSON.stringify(fits.errors, null, 1));
  });

/** What a value is bent into. */
const BENT = [
  null,
  true,
  'x',
  '',
  ' ',
  -1,
  0,
  0.5,
  1,
  2,
  13,
  101,
  1201,
  3651,
  1e10,
  1e17,
  [],
  {},
  [1, 2],
  '2026-02-30',
  '2026-02-28',
];

/** Every place of a policy, as the keys that lead there. */
function* placesOf(value, path = []) {
  if (path.length > 0) yield path;
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) yield* placesOf(value[key], [...path, key]);
}

/** A copy with another value at a place; without one the place is left out. */
function bent(policy, path, ...value) {
  const copy = structuredClone(policy);
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  if (value.length > 0) holder[last] = value[0];
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** Refusals about what lies between fields: the places at which the core says them. */
const BETWEEN =
  /^impossible-value at (thresholds\.deepDormantDays|programme\.tiers\.ladder\[\d+\]\.(spend|orders|id)|programme\.points\.(rules(\[\d+\]\.(id|priority|scope\.(to|tiers\[\d+\])))?|expiry\.days|activities\[\d+\]\.activity)|programme\.rewards\[\d+\]\.(id|to|tiers\[\d+\])|programme\.game\.prizes\[\d+\]\.id|care\.(afterFirst|secondOrder|hours\.\w+))$|^not-total at groups$/;

/** The usual policy, and one in which every list and every union of the others has something. */
const FULL = {
  ...usual,
  programme: {
    ...usual.programme,
    tiers: {
      ...usual.programme.tiers,
      ...GOOD['tiers by orders'].programme.tiers,
      window: { kind: 'calendar', period: 'year' },
    },
    points: {
      ...usual.programme.points,
      expiry: { kind: 'fixedDay', month: 12, day: 31, atLeastDays: 60 },
      since: '2025-01-01',
      rules: [
        ...GOOD['a rule of some products'].programme.points.rules,
        { id: 'b', priority: 2, scope: { channels: ['pos'] }, effect: { add: 3 } },
      ],
    },
    rewards: [{ ...GOOD['a reward with everything'].programme.rewards[0], tiers: ['a'] }],
    game: { ...usual.programme.game, enabled: true, seed: 's' },
  },
  care: {
    ...usual.care,
    secondOrder: { from: 5, to: 50 },
    groups: [{ id: 'mua_it', action: 'loi_moi', chance: 5, channels: ['zns'] }],
  },
};

for (const [name, policy] of Object.entries({
  'the usual policy': usual,
  'a policy with everything': FULL,
})) {
  test(`${name}, bent at every place, is judged alike by both`, async () => {
    assert.equal(await refusal(policy), null);
    let judged = 0;
    const apart = [];
    for (const path of placesOf(policy)) {
      for (const value of [[], ...BENT.map((one) => [one])]) {
        const one = bent(policy, path, ...value);
        const said = await refusal(one);
        const isFit = fits(one);
        judged += 1;
        if (isFit === (said === null) || (isFit && BETWEEN.test(said))) continue;
        apart.push(
          `${path.join('.')} = ${JSON.stringify(value[0])}: core ${said}, schema ${isFit ? 'fits' : ajv.errorsText(fits.errors)}`,
        );
      }
    }
    assert.deepEqual(apart.slice(0, 20), []);
    assert.ok(judged > 2000, `${judged} judged`);
  });
}

test('the usual policy is the one that stands in the golden file', async () => {
  assert.deepEqual(usual, read('../fixtures/policy/usual-1.json'));
});

test('what the schema calls usual is what the core takes when nothing is said', () => {
  let seen = 0;
  const walk = (part, value, path) => {
    const own = part.$ref ? schema.$defs[part.$ref.split('/').at(-1)] : part;
    if ('default' in part) {
      seen += 1;
      assert.deepEqual(value ?? null, part.default, path);
    }
    for (const [key, inner] of Object.entries(own.properties ?? {}))
      walk(inner, value?.[key], `${path}.${key}`);
  };
  walk(schema, usual, 'policy');
  assert.ok(seen > 20, `${seen} defaults`);
});

test('every key of the usual policy is described', () => {
  const keys = new Set();
  const walk = (part) => {
    for (const [key, inner] of Object.entries(part.properties ?? {})) keys.add(key) && walk(inner);
    for (const inner of Object.values(part.$defs ?? {})) walk(inner);
    for (const inner of part.oneOf ?? []) walk(inner);
  };
  walk(schema);
  const missing = [...placesOf(FULL)]
    .map((path) => path.at(-1))
    .filter((key) => !/^\d+$/.test(key) && !keys.has(key));
  assert.deepEqual([...new Set(missing)], []);
});

test('the code of docs/policy.md runs as it stands there', async () => {
  const guide = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8');
  const [first, ...rest] = guide.match(/```js\n([\s\S]*?)```/)[1].split('\n');
  assert.equal(first, "import { openBook } from 'khachquen';");
  const main = new Function(
    'openBook',
    'file',
    'console',
    `return (async () => {${rest.join('\n')}\nreturn book;})()`,
  );
  const said = [];
  const open = await main(openBook, { name: 'a', orders }, { log: (value) => said.push(value) });
  assert.equal(said[0].thresholds.dormantDays, 60);
  assert.equal(open.policy.thresholds.dormantDays, 75);
  assert.equal(open.policy.programme.points.rate.points, 2);
  await open.close();
});
