// Journeys: where somebody stands on a day, who left and why, and which days are left for whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules, textsIn } from '../words/bundle.mjs';
import { seeded } from './seeded.mjs';

const { plan, standing, schedule, tally, vi, en, reasons, days, playbook, viReasons, bookWords } =
  await modules({
    plan: 'lib/care/journeys/plan.ts',
    standing: 'lib/care/journeys/standing.ts',
    schedule: 'lib/care/journeys/schedule.ts',
    tally: 'lib/care/journeys/tally.ts',
    vi: 'lib/care/journeys/vi.ts',
    en: 'lib/care/journeys/en.ts',
    reasons: 'lib/care/reasons/messages.ts',
    viReasons: 'lib/care/reasons/vi.ts',
    playbook: 'lib/playbooks/plan.ts',
    bookWords: 'lib/playbooks/vi.ts',
    days: 'lib/days.ts',
  });

const EDGES = { dormantDays: 90, deepDormantDays: 180, fewOrders: 3 };
const IDS = Object.keys(plan.JOURNEYS);
const START = '2026-01-01';
const on = (day) => days.addDays(START, day);

/** Somebody with counted orders on these days after the start. */
const buyer = (...at) => ({
  id: 'k1',
  orders: at.length,
  firstDay: at.length > 0 ? on(Math.min(...at)) : null,
  lastDay: at.length > 0 ? on(Math.max(...at)) : null,
  since: null,
});
const lead = (at) => ({ ...buyer(), since: on(at) });
const contact = (day, outcome = 'contacted', campaign = null, more = {}) => ({
  id: `c${day}${outcome}`,
  customer: 'k1',
  day: on(day),
  time: null,
  channel: 'oa',
  outcome,
  reason: null,
  campaign,
  note: null,
  ...more,
});

/** What a standing comes to, in short. */
function short(found) {
  if (found.state === 'left') return `left: ${found.why} ${days.daysBetween(START, found.on)}`;
  if (found.state === 'finished') return `finished ${days.daysBetween(START, found.on)}`;
  if (found.state === 'outside') return 'outside';
  const next = found.next ? `${found.next.id} ${days.daysBetween(START, found.next.on)}` : 'nothing';
  return `${found.step?.id ?? '-'}${found.done ? ' done' : ''} → ${next}`;
}

for (const [promise, id, person, today, contacts, expected] of [
  ['a lead is greeted on the day', 'lead', lead(0), 0, [], 'hello → again 3'],
  ['and stays at a step until the next one', 'lead', lead(0), 2, [], 'hello → again 3'],
  ['what was missed is let go', 'lead', lead(0), 8, [], 'offer → call 14'],
  [
    'what was said is done',
    'lead',
    lead(0),
    4,
    [contact(3, 'contacted', 'journey:lead')],
    'again done → offer 7',
  ],
  [
    'a lead that answered has left',
    'lead',
    lead(0),
    5,
    [contact(3, 'answered', 'journey:lead')],
    'left: answered 3',
  ],
  ['a lead that refused has left', 'lead', lead(0), 5, [contact(1, 'refused')], 'left: refused 1'],
  [
    'a refusal that was taken back is none',
    'lead',
    lead(0),
    5,
    [contact(1, 'refused'), contact(2, 'consented')],
    'again → offer 7',
  ],
  [
    'one that came after it holds',
    'lead',
    lead(0),
    5,
    [contact(2, 'refused'), contact(1, 'consented')],
    'left: refused 2',
  ],
  ['a lead that bought has left', 'lead', { ...buyer(5), since: on(0) }, 6, [], 'left: bought 5'],
  ['a lead comes to its end', 'lead', lead(0), 30, [], 'finished 30'],
  ['tomorrow’s lead is not in it', 'lead', lead(1), 0, [], 'outside'],
  [
    'a contact of tomorrow is not known',
    'lead',
    lead(0),
    2,
    [contact(3, 'answered', 'journey:lead')],
    'hello → again 3',
  ],
  [
    'somebody else’s refusal is theirs',
    'lead',
    lead(0),
    2,
    [contact(1, 'refused', null, { customer: 'k2' })],
    'hello → again 3',
  ],
  [
    'a list that does not say orders has nobody in it',
    'lead',
    { ...lead(0), orders: null },
    2,
    [],
    'outside',
  ],
  ['the first order begins with thanks', 'firstOrder', buyer(0), 0, [], 'thanks → ask 3'],
  ['day 3', 'firstOrder', buyer(0), 3, [], 'ask → howTo 7'],
  ['day 7', 'firstOrder', buyer(0), 7, [], 'howTo → review 14'],
  ['day 14', 'firstOrder', buyer(0), 14, [], 'review → next 30'],
  ['day 30', 'firstOrder', buyer(0), 30, [], 'next → nothing'],
  [
    'an answer to thanks ends nothing',
    'firstOrder',
    buyer(0),
    4,
    [contact(3, 'answered', 'journey:firstOrder')],
    'ask done → howTo 7',
  ],
  ['the second order ends it', 'firstOrder', buyer(0, 12), 12, [], 'left: bought 12'],
  ['also on the same day', 'firstOrder', buyer(0, 0), 0, [], 'left: bought 0'],
  ['long ago is no leaving', 'firstOrder', buyer(0, 12), 80, [], 'outside'],
  ['after thirty days it is the second order’s', 'firstOrder', buyer(0), 31, [], 'finished 31'],
  ['which begins there', 'secondOrder', buyer(0), 31, [], '- done → offer 40'],
  ['and not before', 'secondOrder', buyer(0), 30, [], 'outside'],
  ['offer', 'secondOrder', buyer(0), 41, [], 'offer → reminder 55'],
  ['its last step', 'secondOrder', buyer(0), 75, [], 'call → nothing'],
  ['the second order ends that too', 'secondOrder', buyer(0, 50), 51, [], 'left: bought 50'],
  ['an order of the first month is not its doing', 'secondOrder', buyer(0, 12), 40, [], 'outside'],
  ['the dormant are in the way back alone', 'secondOrder', buyer(0), 90, [], 'outside'],
  ['a regular', 'advocates', buyer(-90, -60, -30, 0), 3, [], 'review → benefit 10'],
  ['the few are no regulars', 'advocates', buyer(-60, -30, 0), 3, [], 'outside'],
  ['a new order begins it anew', 'advocates', buyer(-90, -60, -30, 0, 12), 12, [], '- done → review 15'],
  [
    'and not twice within 90 days',
    'advocates',
    buyer(-90, -60, -30, 0, 12),
    15,
    [contact(3, 'contacted', 'journey:advocates')],
    'outside',
  ],
  ['dormant from the shop’s own edge', 'winBack', buyer(0), 90, [], 'why → invite 97'],
  ['not a day before', 'winBack', buyer(0), 89, [], 'outside'],
  ['third step', 'winBack', buyer(0), 111, [], 'new → strong 180'],
  ['deep dormancy', 'winBack', buyer(0), 180, [], 'strong → restart 194'],
  ['the last word', 'winBack', buyer(0), 210, [], 'last → nothing'],
  ['its end', 'winBack', buyer(0), 330, [], 'finished 330'],
  [
    'who answered is spoken to by a person',
    'winBack',
    buyer(0),
    100,
    [contact(91, 'answered', 'journey:winBack')],
    'left: answered 91',
  ],
  [
    'a wrong number ends it',
    'winBack',
    buyer(0),
    100,
    [contact(91, 'wrongNumber', 'journey:winBack')],
    'left: wrongNumber 91',
  ],
  [
    'an answer of another campaign does not',
    'winBack',
    buyer(0),
    100,
    [contact(91, 'answered', 'tet')],
    'invite → new 111',
  ],
  [
    'who came back has left',
    'winBack',
    buyer(0, 120),
    121,
    [contact(100, 'contacted', 'journey:winBack')],
    'left: bought 120',
  ],
  [
    'and sleeps again one day',
    'winBack',
    buyer(0, 120),
    210,
    [contact(100, 'contacted', 'journey:winBack')],
    'why → invite 217',
  ],
])
  test(`${id}: ${promise}`, () =>
    assert.equal(short(standing.standing(id, person, on(today), contacts, EDGES)), expected));

test('a shop whose deep dormancy comes early leaves out what would come after it', () => {
  const edges = { dormantDays: 30, deepDormantDays: 40, fewOrders: 3 };
  const steps = standing.stepsOf(plan.JOURNEYS.winBack, edges).map(({ step, day }) => [step.id, day]);
  assert.deepEqual(steps, [
    ['why', 0],
    ['invite', 7],
    ['strong', 10],
    ['restart', 24],
    ['last', 40],
  ]);
  const second = standing
    .stepsOf(plan.JOURNEYS.secondOrder, { ...edges, dormantDays: 45 })
    .map(({ step }) => step.id);
  assert.deepEqual(second, ['offer']);
});

/** Anybody: orders, leads, contacts of every outcome. */
function anybody(seed) {
  const { below, some, pick } = seeded(seed);
  const orders = some(6, () => below(400));
  const person = {
    ...buyer(...orders),
    ...(below(8) === 0 ? { orders: null } : {}),
    since: below(2) ? on(below(300)) : null,
  };
  const outcomes = ['contacted', 'answered', 'noAnswer', 'refused', 'wrongNumber', 'done', 'consented'];
  const contacts = some(6, () =>
    contact(below(420), pick(outcomes), pick([null, 'tet', ...IDS.map((id) => `journey:${id}`)]), {
      customer: pick(['k1', 'k1', 'k2']),
    }),
  );
  const edges = { dormantDays: 30 + below(120), deepDormantDays: 0, fewOrders: 1 + below(5) };
  edges.deepDormantDays = edges.dormantDays + 1 + below(150);
  // Orders after today are not in the book yet.
  const latest = person.lastDay ? days.daysBetween(START, person.lastDay) : 0;
  return { person, contacts, edges, today: on(latest + below(400)) };
}

test('nobody is in two journeys, or at two steps, on any day', () => {
  let inside = 0;
  for (let seed = 1; seed <= 4000; seed += 1) {
    const { person, contacts, edges, today } = anybody(seed);
    const found = IDS.filter((id) => standing.standing(id, person, today, contacts, edges).state === 'at');
    assert.ok(found.length <= 1, `seed ${seed}: ${found}`);
    inside += found.length;
    assert.equal(standing.journeyOf(person, today, contacts, edges)?.id ?? null, found[0] ?? null);
  }
  assert.ok(inside > 500, String(inside));
});

test('who bought after the start of a lead’s, a first order’s or a way back has left it', () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const { below } = seeded(seed);
    const [at, later] = [below(200), 1 + below(29)];
    const today = on(at + later + below(10));
    const wooed = { ...buyer(at + later), since: on(at) };
    assert.equal(standing.standing('lead', wooed, today, [], EDGES).why, 'bought');
    assert.equal(standing.standing('firstOrder', buyer(at, at + later), today, [], EDGES).why, 'bought');
    const written = [contact(at + 90, 'contacted', 'journey:winBack')];
    const back = standing.standing(
      'winBack',
      buyer(at, at + 90 + later),
      on(at + 90 + later + below(60)),
      written,
      EDGES,
    );
    assert.equal(back.why, 'bought');
  }
});

test('a step is due on or before its day, the next one after it, and a refusal that holds is obeyed', () => {
  for (let seed = 1; seed <= 4000; seed += 1) {
    const { person, contacts, edges, today } = anybody(seed);
    const own = contacts.filter(({ customer, day }) => customer === person.id && day <= today);
    const spoken = own
      .filter(({ outcome }) => ['refused', 'consented'].includes(outcome))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    for (const id of IDS) {
      const found = standing.standing(id, person, today, contacts, edges);
      if (found.state !== 'at') continue;
      assert.ok(found.start <= today);
      if (found.step) assert.ok(found.step.on <= today);
      if (found.next) assert.ok(found.next.on > today);
      assert.notEqual(spoken.at(-1)?.outcome, 'refused', `seed ${seed}`);
    }
  }
});

test('a schedule has each step once, nobody twice on a day, nothing in the past, and everybody is counted', () => {
  for (let seed = 1; seed <= 600; seed += 1) {
    const { some } = seeded(seed);
    const one = anybody(seed);
    const people = some(8, () => anybody(seed * 31 + Math.trunc(seed / 7)).person).map((person, at) => ({
      ...person,
      id: `k${at}`,
      name: null,
      phone: null,
    }));
    for (const id of IDS) {
      const made = schedule.scheduleOf(id, people, one.today, one.contacts, one.edges);
      assert.equal(made.whole, people.length);
      const left = Object.values(made.left).reduce((sum, count) => sum + count, 0);
      assert.equal(made.people + made.done + made.outside + made.finished + left, people.length);
      const keys = made.steps.map(({ person, step }) => `${person.id} ${step.id}`);
      assert.equal(new Set(keys).size, keys.length);
      const places = made.steps.map(({ person, day }) => `${person.id} ${day}`);
      assert.equal(new Set(places).size, places.length, `seed ${seed} ${id}`);
      for (const [at, step] of made.steps.entries()) {
        assert.ok(step.day >= one.today);
        if (at > 0) assert.ok(made.steps[at - 1].day <= step.day);
      }
    }
  }
});

test('a tally is the schedule counted: everybody once, the due by step, steps by day', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const one = anybody(seed);
    const people = Array.from({ length: 6 }, (_, at) => ({ ...anybody(seed * 7 + at).person, id: `k${at}` }));
    for (const id of IDS) {
      const counting = new tally.Tallying(id, one.today, one.contacts, one.edges);
      for (const person of people) counting.add(person);
      const { whole, at, outside, finished, left, due, days: byDay } = counting.tally;
      const gone = Object.values(left).reduce((sum, count) => sum + count, 0);
      assert.equal(at + outside + finished + gone, whole);
      const made = schedule.scheduleOf(id, people, one.today, one.contacts, one.edges);
      assert.equal(at, made.people + made.done);
      const steps = [...byDay.values()]
        .flatMap((counts) => [...counts.values()])
        .reduce((sum, count) => sum + count, 0);
      assert.equal(steps, made.steps.length);
      const today = made.steps.filter(({ day, at: planned, person }) => {
        const found = standing.standing(id, person, one.today, one.contacts, one.edges);
        return day === one.today && planned <= days.daysBetween(found.start, one.today);
      });
      assert.equal([...due.values()].flat().length, today.length, `seed ${seed} ${id}`);
    }
  }
});

test('from its first day a schedule covers the whole journey, each step once', () => {
  const person = { ...buyer(0), name: 'Lan', phone: '84912345678' };
  const made = schedule.scheduleOf('firstOrder', [person], on(0), [], EDGES);
  assert.deepEqual(
    made.steps.map(({ day, at, step }) => [days.daysBetween(START, day), at, step.id]),
    [
      [0, 0, 'thanks'],
      [3, 3, 'ask'],
      [7, 7, 'howTo'],
      [14, 14, 'review'],
      [30, 30, 'next'],
    ],
  );
  const written = schedule.scheduleSteps(made, {
    journey: vi.journeys.journeys.firstOrder.name,
    step: (id) => vi.journeys.journeys.firstOrder.steps[id],
    channel: (channel) => channel.toUpperCase(),
    text: ({ step }) => (step.id === 'thanks' ? 'Cảm ơn' : null),
  });
  assert.deepEqual(written[0], {
    day: START,
    title: 'Cảm ơn đơn đầu',
    channel: 'ZNS',
    journey: 'Sau đơn đầu',
    step: 0,
    person: { id: 'k1', name: 'Lan', phone: '84912345678' },
    text: 'Cảm ơn',
  });
  assert.equal('text' in written[1], false);
});

test('every step has words in both languages, a message, a channel that has one, and rows of the sources', () => {
  for (const [id, { steps, sources, exits }] of Object.entries(plan.JOURNEYS)) {
    for (const { journeys } of [vi.journeys, en.journeys])
      assert.deepEqual(
        Object.keys(journeys[id].steps),
        steps.map((step) => step.id),
      );
    assert.ok(exits.includes('bought') && exits.includes('refused') && exits.includes('wrongNumber'), id);
    for (const row of [...sources, ...steps.flatMap((step) => step.sources)])
      assert.match(row, /^S[0-4]-\d\d$/);
    for (const { channel, words } of steps)
      if ('reason' in words)
        assert.ok(reasons.reasonMessage(viReasons.reasons, words.reason, channel), words.reason);
      else {
        const action = playbook.PLAN[words.group].actions.find((one) => one.id === words.action);
        assert.ok(action && bookWords.playbooks[words.group].actions[words.action], words.action);
        if (channel === 'zns') assert.equal(action.channel, 'zns', words.action);
      }
  }
});

test('the rows of the issue each have a journey', () => {
  const rows = Object.values(plan.JOURNEYS).flatMap(({ sources, steps }) => [
    ...sources,
    ...steps.flatMap((step) => step.sources),
  ]);
  for (const row of [
    'S2-10',
    'S2-11',
    'S3-11',
    'S0-07',
    'S0-24',
    'S3-13',
    'S0-27',
    'S0-28',
    'S0-29',
    'S0-30',
    'S0-31',
  ])
    assert.ok(rows.includes(row), row);
});

test('words of journeys are said as a shop says them', () => {
  for (const [language, words] of Object.entries({ vi: vi.journeys, en: en.journeys }))
    for (const [path, said] of textsIn(words)) {
      assert.doesNotMatch(said, /—|\b(she|her|he|his|churn)\b|click|vui lòng/iu, path);
      if (language === 'en') assert.doesNotMatch(said, /[ăâđêôơưạảấầẩẫậ]/iu, path);
    }
});
