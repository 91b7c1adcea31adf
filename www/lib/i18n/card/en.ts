/** English words of the member card, under the keys of vi.ts. */
import { inEnglish } from '../../terms/names.js';
import { english } from '../en-format.js';
import { NBSP } from '../format.js';
import type { CardLanguage } from './language.js';
import type { CardText } from './vi.js';

const n = english.num;
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)}${NBSP}${count === 1 ? one : many}`;
const points = (count: number): string => counted(count, 'point');
const times = (count: number): string => counted(count, 'purchase');

const LEND = 'Ask the shop to send the card link again.';

export const en: CardText = {
  card: 'Member card',
  face: (shop, tier) => `Member card of ${shop}, ${tier} tier`,
  tiers: { dong: 'Bronze', bac: 'Silver', vang: 'Gold', kim_cuong: 'Diamond' },
  spendable: 'points to spend',
  bought: (count) => (count === 0 ? 'no purchase yet' : times(count)),
  member: 'Member',
  on: (day) => `As of ${day}`,

  qr: {
    title: 'Show this code when you pay',
    offline: 'Works without a network.',
    enlarge: 'Enlarge',
    close: 'Close',
    label: (code) => `Member QR code ${code}`,
    code: (code) => `Code: ${code}`,
  },

  up: {
    money: (money, tier) => `Spend ${money} more to reach ${tier}`,
    orders: (count, tier) => `${n(count)} more ${count === 1 ? 'purchase' : 'purchases'} to reach ${tier}`,
    both: (money, count, tier) => `Spend ${money} more, in at least ${times(count)}, to reach ${tier}`,
    reached: (tier) => `You have what it takes for ${tier}`,
    reachedText: 'The shop moves you up at its next review.',
    top: (tier) => `You are at the top: ${tier}`,
    until: (day) => `Purchases up to and including ${day} count.`,
    spend: (have) => `Spent so far: ${have}.`,
    count: (have) => `So far: ${times(have)}.`,
    spendIn: (have, count) => `So far: ${have} in ${times(count)}.`,
    keeps: 'Redeeming rewards does not lower it.',
    review: (day) => `The tier stays until the review on ${day}.`,
    projected: (tier) => `A review today would say ${tier}. Buy again to keep your tier.`,
    picture: (have, need, tier) => `${have} of ${need} to reach ${tier}`,
    zero: '0',
    times,
    benefits: (tier) => `What ${tier} gives you`,
    multiplier: (factor) => `Points for purchases times ${factor}`,
    rate: (spend, count) => `${points(count)} for each ${spend}`,
    benefit: {
      gift: 'A gift',
      discount: 'Discount',
      freeShipping: 'Free delivery',
      memberPrice: 'Member prices',
      priority: 'Served first',
      birthday: 'A birthday gift',
      other: 'Another benefit',
    },
    percent: (name, percent) => `${name} ${percent}`,
  },

  rewards: {
    named: inEnglish,
    reach: (count) => (count === 0 ? 'Rewards' : `${counted(count, 'reward')} within reach`),
    nearest: (count, name) => `${points(count)} more for ${name}`,
    redeem: 'Redeem',
    redeemLabel: (name, cost) => `Redeem ${name}, ${points(cost)}`,
    missing: (count) => `${points(count)} missing`,
    minimum: (money) => `Orders from ${money}`,
    to: (day) => `until ${day}`,
    left: (count) => `${n(count)} left`,
    why: {
      stock: 'None left',
      perMember: 'You have had all that one member may have',
      tier: 'For a higher tier',
      notYet: 'Not open yet',
      over: 'Over',
    },
    ask: (name, cost) =>
      `Show the QR code at the counter and ask for “${name}”. The shop takes ${points(cost)} when it hands it over; this card takes none.`,
  },

  lots: {
    soon: (count, day) => `${points(count)} end after ${day}`,
    past: 'These points have ended',
    never: 'Your points do not expire',
    order: 'Points that end soonest are spent first.',
    until: (day) => `through ${day}`,
    noEnd: 'no end',
    earned: (day) => `Since ${day}`,
    days: (count) => `${counted(count, 'day')} left`,
    months: (count) => `${counted(count, 'month')} left`,
    today: 'today is the last day',
    over: 'ended',
    total: 'points to spend in all',
  },

  pending: {
    title: (count) => `${points(count)} pending`,
    text: 'The shop adds them when the time for returns is over.',
    from: (day) => `to spend from ${day}`,
    bought: (day) => `Bought on ${day}`,
    locked: (count) => `${points(count)} locked for now. Ask the shop why.`,
    owed: (count) =>
      `${points(count)} owed for goods returned after their points were spent. The next purchase pays them first.`,
  },

  history: {
    title: 'Where points came from and went',
    empty: 'No points have come or gone yet.',
    more: (count) => `Show ${n(count)} more`,
    older: (count) => `${n(count)} older entries are in the shop's ledger.`,
    balance: (count) => `${points(count)}${NBSP}left`,
    proof: 'Does it add up?',
    sum: {
      earned: 'earned',
      active: 'to spend',
      pending: 'pending',
      locked: 'locked',
      spent: 'spent',
      expired: 'expired',
      reversed: 'taken back for returns',
      owed: 'owed',
    },
    difference: 'difference',
  },
  why: {
    order: ({ money }) => ['Purchase', money],
    orderPending: ({ money }) => ['Purchase, points pending', money],
    active: () => ['Pending points are yours now'],
    reward: ({ reward }) => [reward ? `Redeemed: ${reward}` : 'Reward redeemed'],
    pay: ({ money }) => ['Paid with points', money && `${money} off the bill`],
    expiry: () => ['Points expired'],
    return: ({ money }) => ['Return', money && `${money} refunded`],
    adjust: ({ reason }) => ['Corrected by the shop', reason],
    cancel: ({ reward }) => [reward ? `Given back: ${reward}` : 'Spent points given back'],
    referrer: () => ['Brought a friend'],
    prize: () => ['Game of the shop'],
    inactivity: () => ['No purchase for long: points ended'],
    owed: () => ['Taken for points owed'],
    friend: () => ['Brought by a friend'],
    play: () => ['Played the game'],
    lock: () => ['Points locked'],
    unlock: () => ['Points unlocked'],
    'activity:review': () => ['Wrote a review'],
    'activity:share': () => ['Shared'],
    'activity:referral': () => ['Brought a friend'],
    'activity:game': () => ['Game of the shop'],
    'activity:checkIn': () => ['Visited'],
    'activity:birthday': () => ['Birthday gift'],
    'activity:signUp': () => ['Welcome gift'],
    'activity:other': () => ['Bonus points'],
    earn: () => ['Points added'],
    activity: () => ['Bonus points'],
    spend: () => ['Points spent'],
    activate: () => ['Points are yours now'],
    expire: () => ['Points expired'],
    giveBack: () => ['Spent points given back'],
    reverse: () => ['Points taken back'],
  },

  none: {
    title: 'No points yet',
    text: (spend, count) => `Buy something and show this code: ${points(count)} for each ${spend}.`,
  },

  signature: {
    ok: (shop, day) => `Signed by ${shop} on ${day}, checked on this device.`,
    until: (day) => `Valid until ${day}.`,
    stale: (day) => `Points are those of ${day}; purchases since are not in it.`,
    none: 'Figures come from this page, without a signature of the shop.',
  },

  states: {
    loading: 'Opening the card…',
    empty: ['No card to show yet', 'Open the link, or scan the QR code of the card, that the shop sent you.'],
    notOpen: {
      title: 'The programme is not open yet',
      would: (shop: string, tier: string, count: number): string =>
        `${shop || 'The shop'} has not opened its programme. Under its present rules you would be ${tier}, with ${points(count)}.`,
    },
    failed: ['The card does not open', 'Reload the page and try again.'],
    nobody: ['No such member in these orders', 'Check the code or phone that was handed in.'],
  },
  refused: {
    tampered: [
      'This card was changed',
      `The shop's signature does not fit, so its points cannot be trusted. ${LEND}`,
    ],
    expired: (day) => [
      `The card ended on ${day}`,
      'Your points are safe at the shop. Ask it for a new card.',
    ],
    'not-yet': (day) => [
      `This card begins on ${day}`,
      'If that day is past, correct the date and time of your phone.',
    ],
    'wrong-key': [
      'This is not a card of this shop',
      `It is signed with another key than the shop's in this page. ${LEND}`,
    ],
    secret: ['The card link is incomplete or wrong', `It may have been cut when it was copied. ${LEND}`],
    damaged: ['The card file is damaged', `It is incomplete, or no card at all. ${LEND}`],
    version: ['This browser cannot open the card yet', 'Update Zalo or the browser, then open it again.'],
    'too-long': [
      'This card lives too long',
      `Cards last a few weeks so that old ones cannot be used again. ${LEND}`,
    ],
  },
};

export const englishCard: CardLanguage = { code: 'en', format: english, text: en };
