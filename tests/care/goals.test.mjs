// Goals: typed, kept, and never said to be on their way where the figure does not carry that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';

const { goals } = await modules({ goals: 'lib/care/goals.ts' });
const { isGoal, monthOf, progressOf } = goals;

const goal = (more = {}) => ({
  id: 'g1',
  metric: 'returningRevenue',
  from: '2025-11-01',
  to: '2025-11-30',
  target: 3_000_000,
  ...more,
});
const of = (numerator, denominator = 1) => ({ numerator, denominator });
const state = (more, { before = null, now = null }, today) =>
  progressOf(goal(more), { on: today, before, now }, today).state;

test('a goal that is none is refused', () => {
  assert.ok(isGoal(goal()));
  assert.ok(isGoal(goal({ group: 'khach_moi' })));
  assert.ok(isGoal(goal({ group: null, metric: 'repeatRate', target: 10_000 })));
  for (const wrong of [
    null,
    [],
    'goal',
    goal({ id: '' }),
    goal({ id: 'a b' }),
    goal({ metric: 'profit' }),
    goal({ metric: 'toString' }),
    goal({ from: '2025-11-31' }),
    goal({ from: '2025-12-01' }),
    goal({ to: 5 }),
    goal({ target: 0 }),
    goal({ target: -1 }),
    goal({ target: 1.5 }),
    goal({ target: '5' }),
    goal({ metric: 'retention', target: 10_001 }),
    goal({ group: '' }),
    goal({ more: 1 }),
  ])
    assert.equal(isGoal(wrong), false, JSON.stringify(wrong));
});

test('a month has its days', () => {
  assert.deepEqual(monthOf('2025-11'), { from: '2025-11-01', to: '2025-11-30' });
  assert.deepEqual(monthOf('2028-02'), { from: '2028-02-01', to: '2028-02-29' });
  assert.deepEqual(monthOf('2025-12'), { from: '2025-12-01', to: '2025-12-31' });
});

test('a sum is on its way while it grows as its days go', () => {
  for (const [now, today, expected] of [
    [1_000_000, '2025-11-10', 'onTheWay'],
    [999_999, '2025-11-10', 'behind'],
    [3_000_000, '2025-11-10', 'reached'],
    [2_999_999, '2025-11-30', 'behind'],
    [2_999_999, '2025-12-01', 'missed'],
    [3_000_000, '2025-12-01', 'reached'],
  ])
    assert.equal(state({}, { now: of(now) }, today), expected, `${now} on ${today}`);
});

test('a share moves from where it stood: at half of its days it has gone half of its way', () => {
  const more = { metric: 'repeatRate', target: 4000 };
  const before = of(20, 100);
  const today = '2025-11-15';
  assert.equal(state(more, { before, now: of(30, 100) }, today), 'onTheWay');
  assert.equal(state(more, { before, now: of(29, 100) }, today), 'behind');
  assert.equal(state(more, { before: null, now: of(29, 100) }, today), 'open');
  assert.equal(state(more, { before, now: of(0, 0) }, today), 'unknown');
});

test('a mean and a retention are open until their days are over', () => {
  for (const metric of ['averageOrder', 'retention']) {
    const more = { metric, target: 4000 };
    const far = { now: metric === 'retention' ? of(9, 10) : of(9000) };
    assert.equal(state(more, far, '2025-11-29'), 'open', metric);
    assert.equal(state(more, far, '2025-12-01'), 'reached', metric);
    assert.equal(state(more, { now: of(1, 10) }, '2025-12-01'), 'missed', metric);
  }
});

test('before its first day a goal has not begun, whatever is known', () => {
  assert.equal(state({}, {}, '2025-10-31'), 'notBegun');
});

test('the way that is done lies between nothing and all, and is not said where there is none', () => {
  const percent = (more, before, now) =>
    progressOf(goal({ metric: 'buyers', target: 200, ...more }), { on: null, before, now }, '2025-11-15')
      .percent;
  assert.equal(percent({}, of(100), of(150)), 50);
  assert.equal(percent({}, of(100), of(80)), 0);
  assert.equal(percent({}, of(100), of(900)), 100);
  assert.equal(percent({}, null, of(150)), null);
  assert.equal(percent({}, of(250), of(260)), null);
});

test('days that are left end with the last day', () => {
  const left = (today) => progressOf(goal(), { on: null, before: null, now: of(1) }, today).daysLeft;
  assert.deepEqual(['2025-11-01', '2025-11-29', '2025-11-30', '2025-12-05'].map(left), [29, 1, 0, 0]);
});
