/** The terms in English, made from the programme's own figures. */

import type { Benefit, Programme, Reward } from '../loyalty.js';
import { inEnglish } from './names.js';
import { PROMOTION_NOTICE } from './notice.js';
import { aside, currencyOf, grouped, type Sentences, shaped, slashed, times } from './shape.js';
import type { Terms } from './types.js';

const number = (value: number) => grouped(value, ',', '.');
const points = (value: number) => `${number(value)} ${value === 1 ? 'point' : 'points'}`;
const count = (value: number, word: string) => `${number(value)} ${word}${value === 1 ? '' : 's'}`;
const list = (words: string[]) => words.join(', ');

const TIERS: Record<string, string> = { dong: 'Bronze', bac: 'Silver', vang: 'Gold', kim_cuong: 'Diamond' };
const tierName = ({ id, name }: { id: string; name?: string }) => name ?? TIERS[id] ?? id;
const tierOf = (id: string, { tiers }: Programme) =>
  tierName(tiers.ladder.find((tier) => tier.id === id) ?? { id });

const PERIODS = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
  lifetime: 'in all',
};
const often = ({ times, per }: { times: number; per: keyof typeof PERIODS }) =>
  per === 'lifetime'
    ? `at most ${count(times, 'time')} in all`
    : `at most ${count(times, 'time')} a ${PERIODS[per]}`;

const ACTIVITIES = {
  review: 'Writing a review',
  share: 'Sharing',
  referral: 'Referring',
  game: 'Playing',
  checkIn: 'Visiting the shop',
  birthday: 'Birthday',
  signUp: 'Joining',
  other: 'Other activities',
};

const BENEFITS: Record<Benefit['kind'], string> = {
  gift: 'a gift',
  discount: 'a discount',
  freeShipping: 'free shipping',
  memberPrice: "members' prices",
  priority: 'served first',
  birthday: 'something for the birthday',
  other: 'another benefit',
};

const REWARDS: Record<Reward['kind'], string> = {
  gift: 'gift',
  voucher: 'voucher',
  percentage: 'percentage off',
  freeShipping: 'free shipping',
  memberPrice: "members' price",
  upgrade: 'one tier up',
  payWithPoints: 'off the bill',
};

function benefit({ kind, percent, text }: Benefit): string {
  const what = `${BENEFITS[kind]}${percent === undefined ? '' : ` of ${percent}%`}`;
  return text ? `${what} (${text})` : what;
}

function days(from?: string | null, to?: string | null): string {
  if (from && to) return `from ${slashed(from)} to the end of ${slashed(to)}`;
  if (from) return `from ${slashed(from)} on`;
  return to ? `to the end of ${slashed(to)}` : '';
}

function window({ window: kind }: Programme['tiers']): string {
  if (kind.kind === 'lifetime') return 'All spend and orders since the first order count for tiers.';
  if (kind.kind === 'rolling')
    return `Spend and orders of the last ${count(kind.months, 'month')} count for tiers, less returns.`;
  return `Spend and orders of each ${PERIODS[kind.period]} count for tiers, less returns.`;
}

function review({ reviewMonths, graceDays, downgrade }: Programme['tiers']): string {
  if (reviewMonths === null || downgrade === 'none') return 'A tier that was reached is kept.';
  const fall = downgrade === 'oneDown' ? 'one tier down' : 'down to the tier that was reached';
  const grace = graceDays > 0 ? `${count(graceDays, 'more day')}, then ` : '';
  return `A tier is reviewed ${count(reviewMonths, 'month')} after the last purchase with which its mark was met, or after a later review that was passed. Below the mark: ${grace}${fall}.`;
}

function expiry({ expiry: rule }: Programme['points']): string {
  switch (rule.kind) {
    case 'never':
      return 'Points never expire.';
    case 'days':
      return `Points can be spent through the end of day ${rule.days} after they became active.`;
    case 'months':
      return `Points can be spent for ${count(rule.months, 'month')}, through the end of the same day of the month, or its last day.`;
    case 'endOf':
      return rule.months === 0
        ? `Points can be spent through the end of the ${PERIODS[rule.period]} in which they became active.`
        : `Points can be spent for ${count(rule.months, 'month')} and then through the end of that ${PERIODS[rule.period]}.`;
    case 'fixedDay':
      return `Points expire at the end of ${rule.day}/${rule.month} each year; points younger than ${count(rule.atLeastDays, 'day')} wait for the next year.`;
    case 'inactivity':
      return `The whole balance expires after ${count(rule.days, 'day')} without an order or activity that earns points.`;
  }
}

const NEGATIVE = {
  onlyPending: 'only pending points are taken back; active ones stay',
  withinBalance: 'points already spent are taken from the balance, never beyond it',
  unlimited: 'points already spent are owed and taken from later ones',
};

const ROUNDING = { down: 'dropped', nearest: 'rounded up from one half', up: 'rounded up' };

function sentences(currency: string | null): Sentences {
  const money = (value: number) =>
    currency === 'VND' ? `₫${number(value)}` : `${number(value)}${currency ? ` ${currency}` : ''}`;

  function marks({ spend, orders }: Programme['tiers']['ladder'][number], match: 'all' | 'any'): string {
    const asked = [
      spend === null ? '' : `spend from ${money(spend)}`,
      orders === null ? '' : `from ${count(orders, 'order')}`,
    ].filter(Boolean);
    return asked.join(match === 'all' ? ' and ' : ' or ');
  }

  function reward(one: Reward, programme: Programme): string {
    const parts = [
      `${inEnglish(one.name) || one.id}${aside(REWARDS[one.kind], one, 'from the heart')}: ${points(one.points)}`,
      `worth ${money(one.value)}`,
      one.percent === undefined ? '' : `${one.percent}% off`,
      one.cap === undefined ? '' : `at most ${money(one.cap)}`,
      one.minimumOrder === undefined ? '' : `for orders from ${money(one.minimumOrder)}`,
      one.stock === null ? '' : `${number(one.stock)} in all`,
      one.perMember === null ? '' : `at most ${number(one.perMember)} each`,
      days(one.from, one.to),
      one.tiers.length === 0 ? '' : `only for ${list(one.tiers.map((id) => tierOf(id, programme)))}`,
    ];
    return `${parts.filter(Boolean).join('; ')}.`;
  }

  function rule(one: Programme['points']['rules'][number], programme: Programme): string {
    const { scope, effect } = one;
    const parts = [
      scope.products?.length ? `products ${list(scope.products)}` : '',
      scope.categories?.length ? `categories ${list(scope.categories)}` : '',
      scope.channels?.length ? `bought through ${list(scope.channels)}` : '',
      scope.tiers?.length ? `tiers ${list(scope.tiers.map((id) => tierOf(id, programme)))}` : '',
      days(scope.from, scope.to),
    ].filter(Boolean);
    const about = parts.length > 0 ? `For ${parts.join(', ')}: ` : 'For every order: ';
    const what =
      'multiply' in effect
        ? `points times ${times(effect.multiply, '.')}`
        : 'add' in effect
          ? `${points(effect.add)} more an order`
          : 'no points';
    return `${about}${what}${one.stop ? ', and no later rule' : ''}.`;
  }

  return {
    titles: {
      members: 'Members and tiers',
      earning: 'Earning points',
      activities: 'Points for activities',
      expiry: 'How long points last',
      returns: 'Returns',
      rewards: 'Spending points',
      referral: 'Bringing friends',
      game: 'The game',
    },
    draft: 'A draft: the programme is not open yet, and nobody has a tier or points.',
    name: ({ name }) => `The loyalty programme of ${name}.`,
    first: (tier) => `${tierName(tier)}: every member, points times ${times(tier.multiplier, '.')}.`,
    tier: (tier, match) =>
      `${tierName(tier)}: ${marks(tier, match)}, points times ${times(tier.multiplier, '.')}. Exactly the mark is enough.`,
    benefits: (tier) => `${tierName(tier)} brings ${list(tier.benefits.map(benefit))}.`,
    window,
    upgrade: ({ upgrade }) =>
      upgrade === 'atOnce'
        ? 'Who reaches the mark rises at once; the next order earns at the new tier.'
        : 'Who reaches the mark rises at the beginning of the next period.',
    review,
    rate: ({ rate }) => `${points(rate.points)} for every ${money(rate.spend)} paid.`,
    rounding: ({ rounding: { mode, per } }) => `Parts of a point are ${ROUNDING[mode]}, for each ${per}.`,
    minimum: ({ minimum }) => `Orders below ${money(minimum)} earn nothing.`,
    since: ({ since }) => `Orders earn points ${days(since)}.`,
    pending: ({ pendingDays }) =>
      pendingDays === 0
        ? 'Points can be spent on the day of the order.'
        : `Points can be spent ${count(pendingDays, 'day')} after the order.`,
    rule,
    activity: (one) =>
      `${ACTIVITIES[one.activity]}: ${points(one.points)}${one.cap ? `, ${often(one.cap)}` : ', as often as you like'}${one.evidence ? '; with evidence (a link or a picture)' : ''}.`,
    expiry,
    expirySince: ({ expirySince }) =>
      `Points from before ${slashed(expirySince ?? '')} start their clock on that day.`,
    returns: ({ negative }) => `What comes back takes its share of the points back; ${NEGATIVE[negative]}.`,
    returned: ({ returnedDays }) =>
      returnedDays === null
        ? 'Points spent on an order that came back or was cancelled are given back once, with their own expiry.'
        : `Points spent on an order that came back or was cancelled are given back once, for ${count(returnedDays, 'day')}.`,
    value: ({ value }) => `A point is worth ${money(value)}.`,
    pay: ({ payWithPoints: pay }) =>
      `Points pay at most ${pay.maximumPercent}% of a bill, from ${points(pay.minimumPoints)} on.`,
    reward,
    referral: (one) =>
      `Bring somebody new: ${points(one.referrer)} for you and ${points(one.friend)} for them, once their first order is ${money(one.minimum)} or more. Everybody is brought once; nobody brings themselves.`,
    game: (game) =>
      `${game.kind === 'wheel' ? 'Wheel of fortune' : 'Scratch card'}: ${often(game.playsPerMember)}, ${game.points === 0 ? 'for no points' : `${points(game.points)} a play`}.`,
    prizes: ({ prizes }) => {
      const sum = prizes.reduce((all, { weight }) => all + weight, 0);
      const one = ({ name, id, weight, points: won, stock }: (typeof prizes)[number]) =>
        `${inEnglish(name) || id}: odds ${number(weight)}/${number(sum)}${won > 0 ? `, ${points(won)}` : ''}${stock === null ? '' : `, ${number(stock)} in all`}`;
      return `Prizes: ${prizes.map(one).join('; ')}. When a prize is used up, the odds are those of the others.`;
    },
    draw: () =>
      'Each result is made with SHA-256 from a secret text, the code of the member and the number of the play; the text is published afterwards, so that anybody can check.',
    notice: PROMOTION_NOTICE.en,
  };
}

/** The terms in English. */
export const englishTerms: Terms = (programme, options) => shaped(programme, sentences(currencyOf(options)));
