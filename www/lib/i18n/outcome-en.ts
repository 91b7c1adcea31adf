/** English words of what came out, under the keys of the Vietnamese ones. */
import { english } from './en-format.js';
import type { outcome as vietnamese } from './outcome-vi.js';

const n = english.num;
const people = (count: number): string => `${n(count)} ${count === 1 ? 'person' : 'people'}`;
const each = (hundredths: number): string => {
  const value = Math.abs(hundredths) / 100;
  return n(value, value % 1 === 0 ? 0 : 1);
};

export const outcome: typeof vietnamese = {
  campaigns: {
    title: 'Did it work?',
    about:
      'Those who were written to beside those of the same group who were left alone. Both sides were drawn before anybody was written to.',
    none: 'No campaign to compare yet. Once you make a list to write to and leave some of its people alone, the result shows here after newer orders are added.',
    failed: 'This campaign could not be counted.',
    notThere: (group: string): string => `The group ${group} is no longer there, so nothing can be compared.`,
    ahead: (day: string): string => `Begins on ${day}: no orders to compare yet.`,
    dates: (from: string, to: string): string => `From ${from} to ${to}`,
    running: 'This campaign is not over; its result will still change.',
    treated: 'Written to',
    control: 'Left alone',
    bought: (buyers: number, all: number): string => `${n(buyers)} of ${people(all)} bought`,
    more: (value: number, low: number, high: number): string =>
      `It worked: of 100 people written to, ${each(value)} more bought (from ${each(low)} to ${each(high)}).`,
    less: (value: number, low: number, high: number): string =>
      `It did harm: of 100 people written to, ${each(value)} fewer bought (from ${each(high)} to ${each(low)}).`,
    unclear: (low: number, high: number): string =>
      `Not clear: of 100 people written to, ${low < 0 ? `as many as ${each(low)} fewer` : 'no fewer'} or ${high > 0 ? `as many as ${each(high)} more` : 'no more'} may have bought.`,
    tooFew: 'Too few people to know.',
    noControl:
      'Nobody was left alone, so nobody knows whether they bought because of the message. Leave some alone next time; a small shop should leave half.',
    needed: (count: number): string =>
      `If the true difference is what it looks like, each side needs about ${people(count)} to show it.`,
    money: (value: string, low: string, high: string): string =>
      `Each person written to spent ${value} more (from ${low} to ${high}).`,
    noMoney: 'What people spend differs too much for so few to compare it.',
    returned: (treated: string, control: string): string =>
      `Orders refused, cancelled or given back: ${treated} of those written to, ${control} of those left alone.`,
    written: (written: number, all: number): string =>
      `The log has messages to ${n(written)} of ${people(all)}. All are compared, because those who are picked first buy more anyway.`,
    crossed: (count: number): string =>
      `${people(count)} of those left alone were written to all the same: the true effect may be larger.`,
    outside: (count: number): string =>
      `${people(count)} were written to who are not of this group; they count on neither side.`,
    cost: 'This campaign cost',
    ads: 'Money for new customers',
    costAbout: 'What you type is used here only.',
    broughtBack: (value: string, low: string, high: string): string =>
      `One more buyer cost ${value} (from ${low} to ${high}).`,
    fresh: (value: string, customers: number): string =>
      `One new customer cost ${value}, over ${n(customers)} with a known source.`,
    times: (times: string): string => `A new customer costs ${times} times as much.`,
    saying: 'The trade says 5 to 7 times; that is a saying and no figure of this shop.',
    forget: (name: string): string => `Remove the campaign ${name} from the list`,
  },
  goals: {
    title: 'Goals',
    about: 'Where it began, where it should go, and where it is now, from the shop’s own orders.',
    none: 'No goals yet.',
    add: 'Add a goal',
    metric: 'More of',
    group: 'Of the group',
    everybody: 'All customers',
    month: 'In the month',
    target: 'Target',
    percent: 'percent',
    wrong: 'A target is above 0; a share is at most 100.',
    full: 'There are 50 goals already. Remove one first.',
    remove: (name: string): string => `Remove the goal ${name}`,
    metrics: {
      repeatRate: 'Share of repeat buyers',
      returningRevenue: 'Revenue from returning customers',
      averageOrder: 'Money per order',
      buyers: 'Customers in the group',
      retention: 'Share of last period’s buyers who came back',
    },
    means: {
      repeatRate: 'Customers with 2 orders or more ÷ customers who have bought.',
      returningRevenue: 'Money of orders that are not of a first day, refunds taken off.',
      averageOrder: 'Money of orders ÷ orders in these days.',
      buyers: 'Customers who have bought and are in the group on the last day.',
      retention: 'Of those who bought in as many days before, how many bought again.',
    },
    states: {
      notBegun: 'Not begun',
      reached: 'Reached',
      onTheWay: 'On its way',
      behind: 'Behind',
      missed: 'Missed',
      open: 'Running',
      unknown: 'No figure yet',
    },
    baseline: (value: string): string => `Began at ${value}`,
    noBaseline: 'The files do not have the days before',
    actual: 'Now',
    aim: (value: string, day: string): string => `Target ${value} by ${day}`,
    left: (days: number): string =>
      days === 0 ? 'ends today' : `${n(days)} ${days === 1 ? 'day' : 'days'} left`,
    way: (percent: number): string => `${n(percent)}% of the way`,
  },
  satisfaction: {
    title: 'Are customers satisfied?',
    about: 'The last score of each customer, by group of today.',
    group: 'Group',
    all: 'Everybody',
    csat: 'Satisfied (4–5 of 5)',
    nps: 'Would recommend (0–10)',
    share: (share: string, satisfied: number, all: number): string =>
      `${share} (${n(satisfied)} of ${n(all)})`,
    score: (score: string, promoters: number, detractors: number): string =>
      `${score} (${n(promoters)} for, ${n(detractors)} against)`,
    few: (count: number): string => `${n(count)} ${count === 1 ? 'answer' : 'answers'}, too few`,
    limit: (fewest: number): string =>
      `Below ${n(fewest)} answers no share is said. Of 0–10: percent of 9–10 less percent of 0–6.`,
    left: (unread: number, nobody: number): string =>
      [
        unread > 0 ? `${n(unread)} ${unread === 1 ? 'cell' : 'cells'} that no score could be read from` : '',
        nobody > 0 ? `${n(nobody)} ${nobody === 1 ? 'score' : 'scores'} of nobody known` : '',
      ]
        .filter(Boolean)
        .join(', '),
    notCounted: (what: string): string => `Not counted: ${what}.`,
    rating: (score: string, scale: string): string => `Scored ${score} of ${scale}`,
  },
};
