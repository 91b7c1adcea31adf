// Within a budget and a quota: the best plan where it can be found, and a bound that holds where it cannot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';

const { budget, costs } = await modules({
  budget: 'lib/care/budget.ts',
  costs: 'lib/care/costs.ts',
});
const { planBudget } = budget;

/** A sequence of whole numbers below `most`, the same on every run. */
function numbers(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const CHANNELS = ['zns', 'sms', 'email', 'call', 'oa'];
const people = (count, next, channels = CHANNELS) =>
  Array.from({ length: count }, (_, at) => ({
    id: `k${String(at).padStart(5, '0')}`,
    orderValue: next(900_000),
    chance: next(1500),
    channel: channels[next(channels.length)],
  }));

/** The best of all subsets, by looking at each. */
function best(all, prices, most, quota) {
  const items = all
    .map(({ orderValue, chance, channel }) => ({
      gain: Math.floor((orderValue * chance) / 10_000) - prices[channel],
      price: prices[channel],
    }))
    .filter(({ gain }) => gain > 0);
  let found = 0;
  for (let set = 0; set < 2 ** items.length; set += 1) {
    const chosen = items.filter((_, at) => (set >> at) & 1);
    const cost = chosen.reduce((sum, { price }) => sum + price, 0);
    if (chosen.length <= quota && cost <= most)
      found = Math.max(
        found,
        chosen.reduce((sum, { gain }) => sum + gain, 0),
      );
  }
  return found;
}

test('no plan of a few people returns more', () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const next = numbers(seed);
    const all = people(1 + next(11), next);
    const prices = {
      zns: 200 + next(300),
      sms: 300 + next(700),
      email: next(50),
      call: 2000 + next(6000),
      oa: 0,
    };
    const [most, quota] = [next(9000), next(9)];
    const plan = planBudget({ people: all, prices, budget: most, quota });
    const said = `seed ${seed}`;
    assert.ok(plan.exact, said);
    assert.equal(plan.expected - plan.cost, best(all, prices, most, quota), said);
    assert.ok(plan.cost <= most && plan.chosen.length <= quota, said);
  }
});

test('everybody is somewhere: chosen, left, not worth it, without a price or without money', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = numbers(seed);
    const all = people(next(400), next).map((one) => (next(5) === 0 ? { ...one, orderValue: null } : one));
    const plan = planBudget({
      people: all,
      prices: { zns: 250, sms: 800, call: 5000 },
      budget: 20_000,
      quota: 60,
    });
    const { chosen, left, notWorth, unpriced, noValue } = plan;
    assert.equal(chosen.length + left.people + notWorth + unpriced + noValue, all.length);
    assert.equal(plan.people, all.length);
    assert.equal(plan.unspent, 20_000 - plan.cost);
    assert.equal(new Set(chosen).size, chosen.length);
  }
});

test('of thousands at many prices the bound holds, and little is lost', () => {
  const next = numbers(7);
  const all = people(4000, next);
  const prices = { zns: 251, sms: 817, email: 13, call: 5003, oa: 97 };
  const plan = planBudget({ people: all, prices, budget: 300_000, quota: 900 });
  assert.equal(plan.exact, false);
  const gain = plan.expected - plan.cost;
  assert.ok(plan.cost <= 300_000 && plan.chosen.length <= 900);
  assert.ok(gain <= plan.atMost && gain > plan.atMost * 0.99, `${gain} of ${plan.atMost}`);
});

test('the bound never lies below the best plan', () => {
  // The same few people, once with all combinations looked at and once relaxed among others who are worth nothing.
  for (let seed = 1; seed <= 30; seed += 1) {
    const next = numbers(seed);
    const all = people(700, next);
    const prices = { zns: 251, sms: 817, email: 13, call: 5003, oa: 97 };
    const relaxed = planBudget({ people: all, prices, budget: 40_000, quota: 120 });
    for (const channel of ['zns', 'sms']) {
      const some = all.filter((one) => one.channel === channel || one.channel === 'email');
      const exact = planBudget({ people: some, prices, budget: 40_000, quota: 120 });
      assert.ok(exact.exact);
      assert.ok(exact.expected - exact.cost <= relaxed.atMost, `seed ${seed}`);
    }
  }
});

test('most return per đồng first is not the best plan: the budget that it leaves is worth more', () => {
  const all = [
    { id: 'a', orderValue: 20_000, chance: 5000, channel: 'zns' },
    { id: 'b', orderValue: 100_000, chance: 4000, channel: 'call' },
  ];
  const plan = planBudget({ people: all, prices: { zns: 300, call: 5000 }, budget: 5000, quota: null });
  assert.deepEqual([plan.chosen, plan.unspent, plan.left.people], [['b'], 0, 1]);
});

test('without limits everybody who is worth the message is chosen, and money beyond 2^53 is no trouble', () => {
  const all = [
    { id: 'a', orderValue: '9007199254740993', chance: 1, channel: 'zns' },
    { id: 'b', orderValue: 1000, chance: 100, channel: 'zns' },
    { id: 'c', orderValue: 1000, chance: 100, channel: 'email' },
  ];
  const plan = planBudget({ people: all, prices: { zns: 300, email: 0 }, budget: null, quota: null });
  assert.deepEqual(
    [plan.chosen, plan.notWorth, plan.expected, plan.unspent],
    [['a', 'c'], 1, 900719925484, null],
  );
});

test('the margin of the shop is counted in: an order is not its profit', () => {
  const one = [{ id: 'a', orderValue: 100_000, chance: 100, channel: 'zns' }];
  const chosen = (marginPercent) =>
    planBudget({ people: one, prices: { zns: 300 }, budget: null, quota: null, marginPercent }).chosen;
  assert.deepEqual([chosen(100), chosen(30), chosen(31)], [['a'], [], ['a']]);
});

test('what is no sum is refused by its name', () => {
  for (const [wrong, name] of [
    [{ budget: -1 }, /budget is -1/],
    [{ budget: 1.5 }, /budget is 1.5/],
    [{ quota: Number.NaN }, /quota is NaN/],
    [{ prices: { zns: -5 } }, /prices.zns is -5/],
    [{ marginPercent: 101 }, /marginPercent is 101/],
  ])
    assert.throws(() => planBudget({ people: [], prices: {}, budget: null, quota: null, ...wrong }), name);
});

const arm = (people) => ({ people, buyers: 0, orders: 0, spend: 0, returned: 0 });
const more = {
  treated: arm(2000),
  difference: { value: 300, low: 100, high: 500 },
  verdict: 'more',
};

test('a buyer brought back costs what the campaign cost for each that it brought, with the ends of its interval', () => {
  const found = costs.costsOf(more, 600_000, { cost: 5_000_000, customers: 100 });
  assert.equal(found.extraBuyers, 60);
  assert.deepEqual(found.broughtBack, { value: 10_000, low: 6_000, high: 30_000 });
  assert.deepEqual([found.fresh, found.times], [50_000, 5]);
});

test('nothing is said of a cost where the campaign is not known to have brought anybody', () => {
  for (const verdict of ['less', 'unclear', 'tooFew', 'noControl']) {
    const found = costs.costsOf({ ...more, verdict }, 600_000, { cost: 5_000_000, customers: 100 });
    assert.deepEqual([found.extraBuyers, found.broughtBack, found.times], [null, null, null], verdict);
  }
  assert.equal(costs.costsOf(more, null, null).broughtBack, null);
  assert.equal(costs.costsOf(more, 600_000, { cost: 0, customers: 5 }).fresh, null);
  assert.equal(costs.costsOf(more, 600_000, { cost: 100, customers: 0 }).fresh, null);
});
