/** English words of care, under the keys of care-vi.ts. */
import type { CareText, Told } from './care-vi.js';
import { english } from './en-format.js';

const n = english.num;
const many = (count: number, one: string, more = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : more}`;
const days = (count: number): string => many(count, 'day');
const people = (count: number): string => many(count, 'person', 'people');
const orders = (count: number): string => many(count, 'order');
const ago = (count: number): string => (count === 0 ? 'today' : `${days(count)} ago`);

const silence = ({ num, has }: Told): string =>
  has('gapDays')
    ? `buys about every ${days(num('gapDays'))}; it has been ${days(num('silentDays'))}`
    : `has not bought for ${days(num('silentDays'))}`;

export const care: CareText = {
  channels: { zns: 'Zalo ZNS', oa: 'Zalo OA', sms: 'SMS', email: 'E-mail', call: 'Phone call' },
  outcomes: {
    contacted: 'Messaged',
    answered: 'Answered',
    noAnswer: 'No answer',
    refused: 'Refused',
    wrongNumber: 'Wrong number',
    done: 'Done',
    consented: 'Agrees to messages',
  },
  excluded: {
    refused: ['Refused messages', 'The customer said no, or a file says so.'],
    noConsent: ['Consent not known', 'No file says that the customer agrees to advertising.'],
    wrongNumber: ['Wrong number', 'The log says that the number is wrong.'],
    noAddress: ['Cannot be reached', 'No phone or e-mail that this channel can use.'],
    control: ['Left alone to compare', 'Not messaged on purpose, to learn whether messages help.'],
    capped: ['Has had enough messages', 'One more would be above the limit that the shop has set.'],
    resting: ['Contacted recently', 'Still within the days of rest after the last contact.'],
    unanswered: [
      'Did not answer, twice',
      'Goes back to the start of the funnel and gets no personal messages.',
    ],
  },
  reasons: {
    overdue: { name: 'Overdue', why: (told) => `${told.who} ${silence(told)}.` },
    bigSlipping: {
      name: 'Big spender slipping',
      why: (told) =>
        `${told.who} is among the biggest spenders (${told.money('spend')}) and ${silence(told)}.`,
    },
    afterFirst: {
      name: 'After the first order',
      why: ({ who, num }) => `${who} placed a first order ${ago(num('days'))}.`,
    },
    secondOrder: {
      name: 'Second order due',
      why: ({ who, num }) =>
        `${who} bought once, ${ago(num('days'))}; customers here mostly buy again after ${n(num('from'))}–${days(num('to'))}.`,
    },
    nearTier: {
      name: 'Close to a tier',
      why: ({ who, num, money, tier, has }) =>
        `${who} is ${has('spend') ? money('spend') : orders(num('orders'))} short of the tier ${tier('tier')}.`,
    },
    pointsEnding: {
      name: 'Points end soon',
      why: ({ who, num, day }) => `${many(num('points'), 'point')} of ${who} end after ${day('day')}.`,
    },
    birthday: {
      name: 'Birthday',
      why: ({ who, num, day }) =>
        num('inDays') === 0
          ? `Today is the birthday of ${who}.`
          : `${who} has a birthday on ${day('day')}, in ${days(num('inDays'))}.`,
    },
    fallingAsleep: {
      name: 'About to lapse',
      why: ({ who, num }) =>
        num('inDays') > 0
          ? `${who} has not bought for ${days(num('silentDays'))} and counts as lapsed in ${days(num('inDays'))}.`
          : `${who} has not bought for ${days(num('silentDays'))} and has just lapsed.`,
    },
    cart: {
      name: 'Abandoned cart',
      why: ({ who, num }) => `${who} left goods in the cart ${ago(num('days'))} and did not order.`,
    },
    untouchedLead: {
      name: 'Lead nobody asked',
      why: ({ who, num }) => `${who} has not bought; the last contact was ${ago(num('days'))}.`,
    },
    cameBack: {
      name: 'Came back',
      why: ({ who, num, day }) =>
        `${who} bought again on ${day('day')}, after ${days(num('awayDays'))} away.`,
    },
    lowScore: {
      name: 'Low score',
      why: ({ who, num, day }) =>
        `${who} gave ${n(num('score'))}/${n(num('scale'))} points on ${day('day')}.`,
    },
  },
  reasonOther: { name: 'Own group', why: ({ who }) => `${who} is in a group that the shop has made.` },
  reasonGroup: (name) => `Group ${name}`,
  unnamed: 'This customer',

  queue: {
    title: (count) => `${people(count)} to message today`,
    titlePast: (day, count) => `${day}: ${people(count)} to message`,
    titleLeft: (done, left) => `${people(done)} contacted, ${n(left)} to go`,
    titleDone: (done) => `All ${people(done)} contacted`,
    titleBlocked: (count) => `There is a reason to message ${people(count)}, and nobody can be messaged yet`,
    titleNobody: 'Nobody to message today',
    about: (total) => `Out of ${people(total)} with a reason; whoever is most worth a message comes first.`,
    consent: (count) => `${people(count)} with a reason, and no file says that they agree to messages`,
    consentWhy:
      'Advertising needs consent first. If your shop asked when customers left their number, press the button; before sending, the page says how many such people there are.',
    consentHeld: 'We have the consent of our customers',
    consentNotYet:
      'If not, ask at the next visit and note "Agrees to messages" on the page of each customer.',
    consentTaken: 'Noted: the shop has the consent of its customers. You can change it back at any time.',
    nobody:
      'Nobody is overdue or about to lapse, and nothing falls due. Look again tomorrow, or drop newer files.',
    undated: 'Whom to message today is not known yet',
    undatedWhy:
      'These files do not give the day of each order. Drop a file of orders to get a list every day.',
    notOpen:
      'The programme of tiers and points is not open, so there are no reasons about tiers and points yet.',
    most: 'Today I can message',
    mostUnit: 'people',
    fewer: 'One person fewer',
    more: 'One person more',
    day: 'List of the day',
    backToToday: 'Back to today',
    otherDay: (counted, device) => `The book counts to ${counted}; on this device it is ${device}.`,
    reasons: 'Choose by reason',
    all: 'All',
    writeTo: (count) => `Message ${count === 1 ? 'this person' : `these ${n(count)} people`}`,
    writeOne: 'Write to this person',
    call: (phone) => `Call ${phone}`,
    list: 'People to message',
    next: 'Show more',
    open: (name) => `Open ${name}`,
    sheet: 'See past orders',
    until: (day) => `Too late after ${day}`,
    others: (list) => `Also: ${list}.`,
    log: 'After contact, tap what happened',
    note: 'Note',
    notePlaceholder: 'For example: will come on Saturday',
    noted: (name, outcome) => `${name}: ${outcome.toLowerCase()}.`,
    done: (count) => `Noted on this day: ${people(count)}`,
    takeBack: 'Take back',
    takeBackOf: (name) => `Take back ${name}`,
    stake: (money) => `Estimate ${money}`,
    stakeNoMoney: 'Why in this place?',
    terms: {
      order: 'A usual order of this person',
      orderMeans: "the person's own average; with too few orders, the shop's middle",
      chance: 'Chance that a message brings an order',
      chanceMeans: 'a starting value of this reason, not yet measured in your shop',
      expected: 'Estimated to come in',
      urgency: 'Urgency',
      urgencyMeans: 'from 1 to 100; the fewer days left, the higher',
      score: 'Score that decides the place',
      scoreMeans: 'order × chance × urgency, rounded down',
    },
  },

  out: {
    title: (count) => `${people(count)} with a reason who are not messaged today`,
    sum: (all, out, left) => `${n(all)} with a reason − ${n(out)} not messaged = ${n(left)}`,
    show: (name) => `See: ${name}`,
    more: (count) => `and ${people(count)} more`,
  },

  log: {
    title: 'Contacts',
    one: 'Note a contact of today',
    entry: (channel, outcome) => `${channel}: ${outcome.toLowerCase()}`,
    through: 'Channel',
    timeline: (count) => (count === 0 ? '' : `${many(count, 'contact')}.`),
    noted: (count) => `${many(count, 'contact')} noted; see or take back`,
    none: 'No contact has been noted.',
    save: (count) => `Download the contact log (${many(count, 'entry', 'entries')})`,
    load: 'Add a log from another machine',
    loaded: (count) => `${many(count, 'contact')} added to the log.`,
    damaged: (row, column) => `Row ${n(row)}, column ${column}: cannot be read. Nothing was added.`,
    keep: 'The log is gone when the page closes. Download it, or keep it in a file of settings with a passphrase, on the page Files.',
    file: 'Keep the contact log',
    inside: (count) => `the log of ${many(count, 'contact')}`,
    outside: (count) => `the log of ${many(count, 'contact')} goes only into a file with a passphrase`,
    notLog: 'This file is not a contact log.',
  },

  budget: {
    title: 'With this much money, whom to write to?',
    about:
      'Type what a message costs by channel and the sum that there is. Whoever brings more than the message costs is chosen, until the sum or the number of people runs out. What comes back is an estimate: order value × chance × what is left of an order.',
    sum: 'The sum',
    noLimit: 'no limit',
    margin: 'Left of every 100 of sales',
    noPrice: 'No channel has a price yet. Type it above, as in the contract of your shop.',
    chosen: (count: number, cost: string, expected: string): string =>
      `Write to ${people(count)}: costs ${cost}, may bring ${expected}.`,
    left: (count: number, expected: string): string =>
      `Leaves ${people(count)} who would be worth it too, about ${expected}.`,
    notWorth: (count: number): string =>
      `Not chosen, as they bring no more than the message costs: ${people(count)}.`,
    unpriced: (count: number): string => `Not counted, as their channel has no price: ${people(count)}.`,
    bound: (most: string): string => `Close to the best: no choice gains more than ${most}.`,
  },
  write: {
    title: (count) => `Message ${people(count)}`,
    titleFor: (name, count) => `${name}: message ${people(count)}`,
    back: 'Back',
    nobody: 'Nobody has been chosen yet.',
    people: 'Who gets it and who does not',
    audience: 'On the list',
    minus: (name) => `− ${name}`,
    inFile: 'In the file',
    others: (count) =>
      `Not counting ${people(count)} with a reason who are not messaged today: why stands below the list on the overview.`,
    difference: 'Difference',
    outFile: (name) => `Download the list: ${name}`,
    include: (name) => `Send anyway: ${name.toLowerCase()}`,
    includeMeans:
      'Your decision, and your responsibility. Whoever refused is in a file of its own whose name says so.',
    marked: (count) =>
      `No file says that ${people(count)} of these agree to messages: the responsibility is yours.`,
    lacks: (what) => `Lacks ${what}`,
    channel: 'Send through',
    message: 'Message',
    noMessage:
      'There is no message for this reason yet. The file can be made; write the words in your sending tool.',
    edit: 'Edit this message',
    edited: 'Done editing',
    tool: 'E-mail tool',
    override: 'Send to people who were left out?',
    sampleOf: (name) => `As ${name} will read it.`,
    parameters: (list) =>
      `Columns of the file, named like the parameters of the ZNS template: ${list}. An offer that is the same for all goes straight into the template.`,
    seen: (from, to) => `Pages on the web say ${from}–${to}; look at the contract of the shop.`,
    control: 'Leave some people out, to learn whether messages help',
    controlNone: 'Message all',
    controlSome: (percent) => `Leave out ${n(percent)}%`,
    controlMeans: (percent) =>
      percent === 0
        ? 'If all are messaged, nobody can tell later whether people bought because of it or would have bought anyway.'
        : `${n(percent)} in 100 people are picked at random and not messaged. After some weeks, comparing both sides shows what the messages added.`,
    cost: 'Cost',
    price: (channel) => `Price of one ${channel} message, by the shop's contract`,
    costTotal: (count, price, total) => `${many(count, 'message')} × ${price} = ${total}`,
    paid: (total) => `Sending all: ${total}`,
    costUnknown: 'Enter the price of a message to see the total.',
    hours: (channel, now, from, to, next) =>
      `It is ${now}. ${channel} should go out between ${from} and ${to}: send it from ${next}.`,
    hoursSource: (source, day) => `${source}, seen on ${day}. Not legal advice.`,
    tomorrow: (time) => `${time} tomorrow`,
    file: (channel, count) => `Make the ${channel} file: ${people(count)}`,
    made: (count) => `The file has ${people(count)}. Once it is sent, note it in the log.`,
    log: (count) => `Note in the log: ${people(count)} messaged`,
    logged: (count) => `${people(count)} noted in the log.`,
    stay: (count) => `${people(count)} noted in the log. They rest for some days before the next message.`,
    empty: 'Nobody is left in the file. The sum above says why.',
    handName: 'message-list',
    csvName: 'left-out',
    columns: {
      message: 'Message',
      name: 'Name',
      phone: 'Phone',
      email: 'E-mail',
      group: 'Group',
      why: 'Why left out',
      marked: 'Added despite',
    },
  },
};
