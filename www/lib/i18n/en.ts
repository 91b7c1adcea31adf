/** English words of the page: the same keys as vi.ts, checked by the compiler. */
import type { Policy } from '../contract.js';
import { inEnglish } from '../terms/names.js';
import { care } from './care-en.js';
import { compose } from './compose-en.js';
import * as codes from './en-codes.js';
import { english } from './en-format.js';
import { schemes } from './en-schemes.js';
import { shops } from './en-shops.js';
import { features } from './features-en.js';
import { GROUP_NAMES } from './group-names.js';
import { outcome } from './outcome-en.js';
import type { Text } from './vi.js';

type Thresholds = Pick<
  Policy['thresholds'],
  'newWithinDays' | 'fewOrders' | 'dormantDays' | 'deepDormantDays'
>;

const n = english.num;
const some = (count: number, one: string, many: string): string =>
  `${n(count)}\u00a0${count === 1 ? one : many}`;
const customers = (count: number): string => some(count, 'customer', 'customers');
const orders = (count: number): string => some(count, 'order', 'orders');
const days = (count: number): string => some(count, 'day', 'days');
const rows = (count: number): string => some(count, 'row', 'rows');
const files = (count: number): string => some(count, 'file', 'files');
const people = (count: number): string => some(count, 'person', 'people');
const is = (count: number): string => (count === 1 ? 'is' : 'are');

export const en: Text = {
  product: 'Khách Quen',
  count: { customers, orders, days, rows, files, people },
  none: '–',
  noName: 'Customer without a name',

  tabs: {
    label: 'Pages of the book',
    overview: 'Overview',
    group: 'Groups',
    customers: 'Customers',
    loyalty: 'Tiers & points',
    figures: 'Figures',
    thresholds: 'Thresholds',
    files: 'Files',
    help: 'Meanings',
  },

  app: {
    print: 'Print this page',
    close: 'Close',
    undo: 'Undo',
    cancel: 'Stop',
    cancelled: 'Stopped. The book is as it was before.',
    loading: 'Opening the book…',
    more: 'See more',
    copied: 'Message copied.',
    copyFailed: 'The browser does not allow copying. Select the words and copy them by hand.',
    downloaded: (name) => `${name} was made on this device.`,
    notSaved: (name) => `${name} could not be saved. Please try again.`,
    reading: (name) => `Reading ${name}`,
    progress: (count, percent) => `${rows(count)}, ${percent}`,
    grouping: 'Sorting customers into groups',
    partial: (percent) => `The figures below are without the file being read (${percent} so far).`,
    sample: (shop) => `You are looking at sample data of ${shop}, a shop that does not exist.`,
    useOwn: 'Use your own files',
  },

  privacy: {
    zero: '0 bytes',
    sent: 'sent',
    some: (count) => some(count, 'request', 'requests'),
    seen: 'from this page',
    title: 'How can you tell that nothing is sent?',
    none: 'Since the book was opened, this page has not used the network once.',
    list: 'Since the book was opened, this page has asked the network for:',
    whose:
      'The book itself never uses the network. Ask whoever made this page, or switch off browser extensions and open it again.',
    how: 'The browser itself counts: every network request of this page, even those it stops.',
    offline: 'The surest check: switch off Wi-Fi, then drop a file. Everything still works.',
    kept: 'The book stores no list of customers. Close the tab and it is gone.',
  },

  first: {
    title: 'Who are your regulars?',
    lede: 'Drop your order files here. Seconds later you know who is about to return, who is forgetting you, and whom to write to today.',
    drop: 'Drop order files here',
    accepts: 'CSV or Excel from KiotViet, Sapo, Haravan, Shopee, TikTok Shop… Several at once are welcome.',
    choose: 'Choose files',
    trySample: 'Try with sample data',
    sampleOf: (shop, count) => `Sample data: ${shop}, ${customers(count)}`,
    sampleLoading: 'Building a sample shop inside your browser…',
    own: (count) => `Your own list is open: ${customers(count)}`,
    ownAdd: 'Files that you drop here are added to it; nothing is counted twice.',
    backToOwn: 'Back to your list',
    rowsMeaning: 'Upper bar: people. Lower bar: the money they spent.',
    proofs: [
      ['0 bytes sent', 'Files are read inside this browser. No server, no account.'],
      [
        'Works offline',
        'Switch off Wi-Fi and drop a file: everything still works. That is the surest check.',
      ],
      [
        'Close the tab and it is gone',
        'The book stores no list of customers. What you want to keep, you download.',
      ],
    ],
    groupsTitle: 'The book sorts customers into seven groups',
    edge: 'the top tenth’s mark',
  },

  story: {
    pay: (count, per, share) => `${count} of every ${per} customers bring ${share} of the money`,
    slipped: (count) => `. In the last 30 days ${n(count)} like them stopped coming.`,
    often: (count, per, from) =>
      `${count} of every ${per} customers have bought ${from} times or more and still come.`,
    asleep: (count, per, from) =>
      `${count} of every ${per} customers have not returned for over ${days(from)}.`,
    few: (count, back) =>
      back === null
        ? `${customers(count)} have bought.`
        : back === 0
          ? `The shop has ${customers(count)}; nobody has come a second time yet.`
          : `The shop has ${customers(count)}; ${n(back)} came back.`,
    leadsOnly: (count) => `${people(count)} left their details; nobody has bought yet.`,
    nobody: 'The book found no customer in these files.',
    end: '.',
  },

  overview: {
    about: (shop, day) => `${shop ? `${shop}, counted` : 'Counted'} to ${day}`,
    todayFrom: {
      lastOrder: ', the day after the last order',
      argument: '',
      device: ', today on this device',
    },
    useDevice: 'Count to today',
    useLastOrder: 'Count to the day after the last order',
    totals: (count, money) => `${orders(count)}, ${money}.`,
    totalsList: (count, money) =>
      money
        ? `The list has ${customers(count)} who spent ${money}, without their single orders.`
        : `The list has ${customers(count)} who have bought, without their single orders.`,
    noOrders:
      'These files hold a list of customers only. Add a file of orders to see who buys most and who stopped coming.',
    totalsOnly: (count) => `${orders(count)}.`,
    checked: (count) => `Checked against ${files(count)}:`,
    addsUp: 'it all adds up',
    off: (amount) => `off by ${amount}`,
    currencyUnknown: 'The file names no currency, please choose it',
    noMoney: 'The files hold no amounts, so only orders are counted.',
    people: 'People',
    money: 'Money',
    chart: (name, people, money) => `${name}: ${people} of customers bring ${money} of the money.`,
    chartNoMoney: (name, people) => `${name}: ${people} of customers.`,
    chartLabel: 'People and money of each group',
    base: 'Percentages are of the',
    baseRest: 'who have bought; new leads are not in them.',
    buyers: (count) => `${customers(count)} who have bought`,
    group: 'Group',
    customers: 'Customers',
    revenue: 'Revenue',
    each: 'Per customer',
    since: (day) => `Since ${day}`,
    notBought: 'none yet',
    unranked: (count) => `${customers(count)} could not be sorted.`,
    walkIns: (text, money) => `Besides, there are ${text} of walk-in customers without a name${money}.`,
    walkInsMoney: (money) => `, ${money}`,
  },

  today: {
    title: 'To do by group',
    see: (count) => `Open ${customers(count)} and the message`,
    back: 'Back to the overview',
    cut: (all, shown, by) =>
      `There are ${n(all)}; today the ${n(shown)}${{ spend: ' who have spent most', orders: ' with most orders', list: ' first of the list' }[by]}.`,
    done: 'Done',
    doneToast: 'Marked as done.',
    nothing: 'Nobody needs an urgent call today.',
    spent: (money) => `They have spent ${money}.`,
    ...codes.priorities,
  },

  changes: {
    title: (day, back, slipped) =>
      back === 0 && slipped === 0
        ? `Last ${days(day)}: nobody fell asleep, nobody woke up`
        : `Last ${days(day)}: ${n(back)} came back, ${n(slipped)} are drifting off`,
    about: (from, to) => `Customers who came into and left each group, ${from} → ${to}.`,
    group: 'Group',
    out: 'out',
    in: 'in',
    net: 'net',
    undated: 'Nobody knows yet who changed groups',
    undatedWhy:
      'A list of customers does not date their orders. Add a file of orders and the book compares with 30 days ago.',
    moves: 'Who went from which group to which',
    newcomer: 'Not in the book before',
    to: 'to',
    listIn: (name) => `Just came into ${name}`,
    listOut: (name) => `Just left ${name}`,
    listMove: (from, to) => `From ${from} to ${to}`,
  },

  leads: {
    title: 'Where leads come from, and who bought',
    empty: (leads: number): string =>
      `${leads > 0 ? `${people(leads)} without an order; no file says where from, or when.` : 'No leads yet.'} Drop a list of OA followers, Mini App members or form answers, or a file of events (follow, game, view, cart): whoever left a contact appears here by source.`,
    about: (leads: number, buyers: number): string =>
      `${people(leads)} without an order, ${customers(buyers)} with one. The source is the first that a file names for each.`,
    source: 'Source',
    noSource: 'No source given',
    people: 'People',
    bought: 'Bought',
    share: 'Share',
    wait: 'Days to first order',
    costs: 'What has each source cost?',
    costsAbout:
      'Type what was spent on a source, for instance 2m. The share of forgotten leads is by head. These figures stay in the page, and in a locked file of settings if you save one.',
    costOf: (source: string): string => `Spent on ${source}`,
    wasted: (money: string): string => `${money} went to leads that were forgotten.`,
    wastedOf: (money: string, untouched: number, all: number): string =>
      `${money} for ${n(untouched)} of ${people(all)}`,
    costsUnused: (names: string): string =>
      `This book has no source called ${names}: its cost is not counted.`,
    conflicts: (count: number): string => `${people(count)} with two sources or more: the earliest counts.`,
    untouched: (count: number, span: number): string =>
      count === 0
        ? `The files know of something within ${days(span)} for every lead.`
        : `${people(count)} left a contact, and the files know of nothing since for ${days(span)} or more`,
    noDay: (count: number): string => `For ${people(count)} no file says a day: they are not judged.`,
    last: (day: string, count: number): string => `last ${day}, ${days(count)} ago`,
    more: (count: number): string => `and ${people(count)} more`,
    events: 'Events in the files',
    event: (count: number, who: number): string => `${n(count)} times, ${people(who)}`,
    left: (repeats: number, later: number, nobody: number): string =>
      [
        repeats > 0 ? `${n(repeats)} repeated in another file` : '',
        later > 0 ? `${n(later)} after the day counted to` : '',
        nobody > 0 ? `${n(nobody)} of nobody known` : '',
      ]
        .filter(Boolean)
        .join(', '),
    notCounted: (what: string): string => `Not counted: ${what}.`,
    kinds: {
      follow: 'Followed',
      unfollow: 'Unfollowed',
      activate: 'Activated',
      game: 'Played a game',
      view: 'Looked at goods',
      form: 'Filled in a form',
      cart: 'Cart',
      review: 'Review',
      share: 'Shared',
      referral: 'Brought a friend',
      survey: 'Survey',
      other: 'Something else',
    },
  },

  outcome,

  figures: {
    title: 'Numbers to trust',
    about:
      'Counted from each customer’s history. Tap i for the definition; tap a count to see exactly those people.',
    wait: 'Counting…',
    failed: 'Could not be counted. Open this page again to retry.',
    kpis: 'Key figures',
    tooFew: 'Too few to know.',
    few: (base) => `only ${base}: too few to know`,
    base: (base) => `counted from ${base}`,
    bases: {
      customers: (count) => customers(count),
      orders: (count) => orders(count),
      gaps: (count) => (count === 1 ? '1 repurchase' : `${n(count)} repurchases`),
    },
    basis: (window, often) =>
      `Active: last order less than ${days(window)} ago. Old enough to have come back: first order ${days(window)} ago or more. Buy often: from ${orders(often)}. Change it under Thresholds.`,
    withoutOrders: (count) =>
      `Customers known from lists alone, without days of orders: ${n(count)}. They are in no table by month.`,
    cohorts: 'Customers by month of first order',
    cohortsAbout:
      'Of those who first bought in a month, how many bought in each month since. This month is not over.',
    counts: 'Show counts',
    month: 'Month',
    customers: 'Customers',
    since: (months) => (months === 0 ? 'First month' : `+${months}`),
    older: (count) => `Older months not shown here: ${n(count)}.`,
    listMonth: (month) => `Customers who first bought in ${month}`,
    rfm: 'Scores: recency, orders, money',
    rfmAbout:
      'A score compares a customer with the others who bought: 5 is the leading fifth, equal customers have equal scores. The darker a cell, the more customers.',
    pair: 'Which two scores',
    axes: { recency: 'Recency', frequency: 'Orders', monetary: 'Money' },
    score: (axis, score) => `${axis} ${score}`,
    listCell: (scores) => `Customers with scores ${scores}`,
    second: 'How long until the second order',
    secondAbout: 'Days from first to second order of those who came back.',
    median: (days) => `Half came back within ${days} days.`,
    came: (again, once) => `Bought again: ${again}. One order so far: ${once}.`,
    days: (from, to) =>
      to === null
        ? `${n(from)} days or more`
        : to - from === 1
          ? `${n(from)} days`
          : `${n(from)}–${n(to - 1)} days`,
    revenue: 'Money from new and returning customers',
    revenueAbout: 'New: money of a customer’s first day. Returning: money of all later days.',
    new: 'New',
    returning: 'Returning',
    returningShare: 'Returning share',
    refunds: 'Refunds',
    partMonth: '(part)',
    variation: (share, months, least, most) =>
      `Money from returning customers differs from its mean by ${share} on average over ${n(months)} whole months; lowest ${least}, highest ${most}.`,
    noVariation: 'How money from returning customers varies takes at least 3 whole months to know.',
    walkIns: (money) => `Without ${money} from walk-ins.`,
    tenure: 'Tenure and value',
    tenureAbout: 'Customers by days since their first order, with money per customer.',
    each: (money) => `${money} per customer`,
    funnel: 'From known to loyal',
    funnelAbout:
      'Each stage is part of the one before. Shares are of everybody in the book whose orders are known.',
    bySource: 'From known to loyal, by source',
    moreSources: (count) => `Smaller sources not shown here: ${n(count)}.`,
    stages: {
      known: 'In the book',
      bought: 'Bought',
      boughtAgain: 'Bought again',
      boughtOften: 'Buy often',
    },
    names: {
      repeatRate: 'Repeat rate',
      purchaseFrequency: 'Orders per customer',
      retention: '30-day retention',
      churn: 'Lost in 30 days',
      oneAndDone: 'One and done',
      medianGap: 'Repurchase rhythm',
      averageOrder: 'Average order',
      historicValue: 'Money per customer',
      loyalMultiple: 'Loyal spend multiple',
    },
    means: {
      repeatRate:
        'Customers with 2 counted orders or more ÷ all who bought. Over the whole book, without walk-ins.',
      purchaseFrequency: 'All counted orders of customers ÷ customers who bought.',
      retention: 'Of those active 30 days ago, how many still are. New customers do not count.',
      churn: 'What is left of retention, on the same customers.',
      oneAndDone: 'Customers with exactly 1 order ÷ all whose first order is old enough to have come back.',
      medianGap: 'Half of all repurchases came before so many days, half after.',
      averageOrder:
        'Money of all counted orders of customers ÷ those orders. Refunds taken off, without walk-ins.',
      historicValue: 'All that customers have spent so far ÷ customers. Not a forecast.',
      loyalMultiple:
        'Mean money of those who buy often ÷ mean money of one-time buyers. Measured from your shop.',
    },
  },

  time: {
    title: 'The book of an earlier day',
    about:
      'Drag to see the book at the end of a day. Files keep no history of order status, of refunds within an order and of what a list says of a customer: those are today’s.',
    day: 'Day',
    atEnd: (day, customers, money) =>
      money ? `At the end of ${day}: ${customers}, ${money} spent.` : `At the end of ${day}: ${customers}.`,
    thatDay: 'That day',
    now: 'Today',
    listThen: (group, day) => `${group}, ${day}`,
    byMonth: 'Group sizes at month ends',
    moved: 'Who moved between two days',
    from: 'From',
    to: 'To',
    matrix: 'From which group to which',
    corner: 'From \\ To',
    newcomers: 'Not there yet',
    joined: (count) => `Later known to be the same as somebody else, no longer counted apart: ${n(count)}.`,
    slept: 'Fell asleep',
    woke: 'Came back',
  },

  kpi: {
    title: 'Six figures of your shop',
    how: (name) => `How ${name} is counted`,
    since: (text, day) => `${text} since ${day}`,
    same: (day) => `unchanged since ${day}`,
    points: (text) => `${text}\u00a0points`,
    noBefore: 'no earlier figure yet',
    unknown: 'not enough data',
    times: (text) => `${text}\u00a0times`,
    band: 'Textbooks say 3 to 5 times. This figure is your own.',
    mostFirst: 'See customers, most orders first',
    fewestFirst: 'See customers, fewest orders first',
    left: (count) => `See ${customers(count)} who stopped coming`,
    gapBase: (count) => `Median of ${count} repeat purchases`,
    names: {
      repeatRate: 'Repeat rate',
      averageOrder: 'Average order',
      retention: 'Kept this month',
      oneAndDone: 'One order and gone',
      medianGap: 'Days between orders',
      loyalMultiple: 'Regulars spend',
    },
    means: {
      repeatRate:
        'Customers with 2 or more counted orders, divided by all who have bought. Walk-ins are not in it.',
      averageOrder:
        'The money of all counted orders, divided by their number. Refunds are already taken off.',
      retention: 'Of the customers who were active 30 days ago, how many still are.',
      oneAndDone:
        'Customers with exactly 1 order, divided by all whose first order is old enough to have been repeated.',
      medianGap: 'Half of all repeat purchases happen within this many days, half later.',
      loyalMultiple:
        'Average money of a customer with 4 or more orders, divided by that of a customer with one order.',
    },
  },

  groups: {
    khach_moi: { name: GROUP_NAMES.en.khach_moi, short: 'New' },
    mua_it: {
      name: GROUP_NAMES.en.mua_it,
      short: 'Occasional',
    },
    mua_thuong_xuyen: {
      name: GROUP_NAMES.en.mua_thuong_xuyen,
      short: 'Regulars',
    },
    mua_nhieu: {
      name: GROUP_NAMES.en.mua_nhieu,
      short: 'Best',
    },
    ngu_dong_90: {
      name: GROUP_NAMES.en.ngu_dong_90,
      short: 'Drifting',
    },
    ngu_dong_180: {
      name: GROUP_NAMES.en.ngu_dong_180,
      short: 'Asleep',
    },
    lead_moi: { name: GROUP_NAMES.en.lead_moi, short: 'Leads' },
    chua_xep: {
      name: GROUP_NAMES.en.chua_xep,
      short: 'Not sorted',
    },
  },

  conditions: (id: string, t: Thresholds, edge: string | null): string[] => {
    const awake = `last order less than ${days(t.dormantDays)} ago`;
    const many = `${orders(t.fewOrders + 1)} or more`;
    const lines: Record<string, string[]> = {
      khach_moi: [`first order within ${days(t.newWithinDays)}`],
      mua_it: [`1–${orders(t.fewOrders)}`, awake, `if only one, more than ${days(t.newWithinDays)} ago`],
      mua_thuong_xuyen: [many, awake, edge === null ? '' : `spent less than ${edge}`],
      mua_nhieu: edge === null ? ['too few customers to tell'] : [`${many}, spent ${edge} or more`, awake],
      ngu_dong_90: [`${n(t.dormantDays)}–${days(t.deepDormantDays)} without an order`],
      ngu_dong_180: [`${days(t.deepDormantDays)} or more without an order`],
      lead_moi: ['no order yet, not in the percentages'],
      chua_xep: ['only returns, or a list that does not say the number of orders'],
    };
    return (lines[id] || ['a group of your own']).filter(Boolean);
  },

  group: {
    chips: 'Choose a group',
    who: 'Who they are',
    responds: 'What brings them back',
    tone: 'How to talk to them',
    why: (count) => (count > 1 ? `In this group because all ${n(count)} hold` : 'In this group because'),
    before: 'Group before',
    actions: 'What to do',
    goal: 'Goal',
    measure: 'Measure',
    preview: 'What the message will look like',
    previewFor: (index, count) => `${n(index)} of ${customers(count)}`,
    previous: 'Previous customer',
    next: 'Next customer',
    filled: 'Underlined words come from the book.',
    missing: 'Fill in what stands in square brackets, and the message can be copied.',
    unknown: (what) =>
      `The files do not tell this customer’s ${what}, so this message does not suit this customer.`,
    voice: 'How the shop speaks',
    unclear: (you: string): string => `${you} if not known`,
    length: (count) => `${some(count, 'character', 'characters')}.`,
    fits: (count) => `${some(count, 'character', 'characters')}, fits a ZNS template.`,
    copy: 'Copy the message',
    nobody: 'This group is empty, so there is nobody to preview with.',
    exportCount: (count) => `${customers(count)} in the file`,
    unverified: 'Consent to advertising not verified.',
    unverifiedHint: 'Take out those who refused before you send.',
    exportCsv: 'Download CSV',
    empty: 'Nobody is in this group.',
    emptyWhy: 'Change the thresholds, or add order files of a longer period.',
    law: 'Before you advertise',
    noPlan: 'There is no playbook for this group.',
  },

  table: {
    name: 'Customer',
    phone: 'Phone',
    orders: 'Orders',
    spend: 'Spent',
    lastDay: 'Last order',
    rfm: 'R·F·M',
    rfmMeans: 'Recency, frequency, monetary: scores of 1–5 beside the other customers, 5 is the highest',
    group: 'Group',
    search: 'Name or last 3 digits',
    searchLabel: 'Who is standing at the counter?',
    sort: 'Sort by',
    sorts: {
      spend: 'Highest spend',
      orders: 'Most orders',
      fewOrders: 'Fewest orders',
      lastDay: 'Most recent order',
      recencyDays: 'Longest away',
      name: 'Name A–Z',
      recencyScore: 'Recency score (R)',
      frequencyScore: 'Frequency score (F)',
      monetaryScore: 'Monetary score (M)',
    },
    nothing: (text) => `Nobody matches “${text}”.`,
    nothingHint: 'Try the last 3 digits of the phone, or the name without marks.',
    found: (count) => `Found ${customers(count)}.`,
  },

  customers: {
    title: 'Type a name or 3 digits and know whom you are talking to',
    about: (buyers, leads, unsorted) =>
      `${[
        `${customers(buyers)} who have bought`,
        leads > 0 ? `${people(leads)} who have not` : '',
        unsorted > 0 ? `${n(unsorted)} not sorted` : '',
      ]
        .filter(Boolean)
        .join(', ')}.`,
    masked: 'Phone numbers stay hidden until you open a person.',
    say: 'You could say',
    open: 'Open the record',
    clear: 'Clear the filter',
    onlyOne: 'Only one person matches',
  },

  sheet: {
    label: 'Customer record',
    show: 'Show number',
    hide: 'Hide number',
    missing: 'This customer is no longer in the book.',
    consent: 'Agreed to messages',
    noConsent: 'Refused messages',
    unknownConsent: 'Consent to messages unknown',
    check: 'Many numbers or codes, worth a look',
    gender: { male: 'Male', female: 'Female' },
    heading: (count, money) => (money ? `${orders(count)}, ${money}` : orders(count)),
    rhythm: (count) => `own rhythm ${days(count)}`,
    today: 'today',
    expected: (day) => `expected ${day}`,
    dormantZone: 'drifting off',
    timeline: 'Orders',
    timelineText: (count, last) => `${orders(count)} over time, the last one on ${last}.`,
    moreOrders: (shown, total) => `Showing the newest ${n(shown)} of ${orders(total)}.`,
    notCounted: {
      afterToday: 'after the book’s day',
      repeat: 'repeated',
      refund: 'refund',
    },
    noOrders: 'The files hold no order of this customer.',
    listed: (money, day) =>
      `The list says: ${[money && `spent ${money}`, day && `last bought ${day}`].filter(Boolean).join(', ')}.`,
    why: (name) => `Why ${name}?`,
    asked: 'Asked one after another',
    hers: 'This customer',
    result: 'Result',
    yes: 'yes',
    no: 'no',
    origin: (name) => `Before falling asleep, this customer belonged to ${name}.`,
    joins: 'Why is this one person?',
    joined: (by, value, records) => `Same ${by} ${value}: ${some(records, 'record', 'records')} joined.`,
    joinBy: { phone: 'phone', email: 'e-mail', code: 'customer code', username: 'account', name: 'name' },
    alone: 'Only one record; nothing was joined.',
    names: (list) => `Also written: ${list}.`,
    up: {
      toRegular: (missing, day) =>
        `${some(missing, 'more order', 'more orders')} before ${day} makes a regular`,
      due: (day) => `By this customer’s own rhythm, the next order is due around ${day}`,
      late: (count) => `${days(count)} late by this customer’s own rhythm`,
      asleep: (count) => `${days(count)} without an order`,
      uncounted: 'The list does not say how many orders there were',
      lead: 'Not one order yet. The first invitation matters most',
      fresh: (count) => `New customer, first order ${days(count)} ago`,
      after: (day) => `Without an order by ${day} this customer starts drifting off.`,
    },
  },

  thresholds: {
    title: 'Drag a threshold and see who would change groups',
    unchanged: (dormant, deep) =>
      `Customers count as drifting off after ${days(dormant)}, asleep after ${days(deep)}`,
    earlier: (diff, count) =>
      `Calling it “drifting off” ${days(diff)} sooner gives ${customers(count)} more to wake`,
    laterBy: (diff, count) =>
      `Waiting ${days(diff)} longer before “drifting off” leaves ${customers(count)} fewer to wake`,
    moved: (count) =>
      count === 0
        ? 'With the new thresholds nobody changes groups'
        : `With the new thresholds ${customers(count)} change groups`,
    hint: 'Drag to preview. The book changes only when you press Apply.',
    heading: 'Thresholds',
    changed: (count) =>
      count === 0 ? 'nothing changed' : `${some(count, 'change', 'changes')}, not applied`,
    ask: {
      dormant: 'How long without an order is asleep?',
      fewOrders: 'From how many orders is a customer regular?',
      spendEdge: 'How much spending makes a best customer?',
      newWithinDays: 'How long after a first order is a customer new?',
      untouchedDays: 'After how long without contact is a lead forgotten?',
    },
    labels: {
      dormantDays: 'Drifting off from',
      deepDormantDays: 'Fast asleep from',
      fewOrders: 'Regular from',
      spendEdge: 'Best customer from',
      newWithinDays: 'New for',
      untouchedDays: 'Lead forgotten after',
    },
    says: {
      dormant: (from, deep, old) =>
        `Drifting from ${days(from)}${from === old ? '' : ` (now ${n(old)})`}, asleep from ${days(deep)}.`,
      fewOrders: (few) => (few === 1 ? 'Occasional is 1 order.' : `Occasional is 1–${orders(few)}.`),
      spendShare: (share) => `The ${share} of customers who spend most.`,
      spendFixed: 'An amount that you set.',
      newWithinDays: (count) => `After ${days(count)} without another order they count as occasional.`,
      untouchedDays: (count) =>
        `Files know of no contact for ${days(count)} or more. It changes nobody’s group.`,
    },
    byShare: (share) => `Back to the top ${share}`,
    notNumber: (text) => `“${text}” is not a number.`,
    orMore: (text) => `${text} or more`,
    units: { days: 'days', orders: 'orders' },
    dormancy: {
      found: (percent, within, gaps, buyers) =>
        `In your shop ${n(percent)} of 100 repeat purchases come within ${days(within)} (of ${n(gaps)} by ${customers(buyers)}). Longer than that is unusual.`,
      try: (dormant, deep) => `Try ${n(dormant)} and ${days(deep)}`,
      fewPeople: (buyers, least) =>
        `Your shop’s rhythm suggests nothing yet: ${customers(buyers)} came back, and it takes ${n(least)}.`,
      shortTime: (span) =>
        `Your shop’s rhythm suggests nothing yet: the files span ${days(span)}, shorter than the breaks that would have to be seen.`,
      trade: 'Or try by trade',
      none: 'Choose a trade',
      preset: (name, dormant, deep) => `${name}: ${n(dormant)} and ${days(deep)}`,
      ours: 'A figure of ours to begin with: we found no published one for this trade.',
    },
    flow: 'Who changes groups',
    everybody: (count) => `${customers(count)}, nobody left out`,
    before: 'In force',
    after: 'If changed',
    same: 'unchanged',
    noMoves: 'Nobody changes groups. Drag a threshold to preview.',
    moveText: (count, to, parts) => `${people(count)} to ${to}: ${parts}.`,
    movePart: (count, from) => `${n(count)} from ${from}`,
    reset: 'Put back',
    apply: 'Apply',
    applied: (count) => `Thresholds changed. ${customers(count)} moved.`,
    nothingToApply: 'Nothing to apply yet.',
    save: 'Save thresholds to a file',
    load: 'Open a thresholds file',
    notPolicy: 'This is not a thresholds file.',
    refused: (path, reason) => `“${path}” in the thresholds file cannot be used: ${reason}`,
    fileName: 'khach-quen-thresholds.json',
  },

  loyalty: {
    title: 'Counting every customer’s tier and points',
    hint: 'Change a figure to try it: who changes tier, what it costs. The book changes only when you press Apply.',
    setup: 'Rules of the programme',
    toRules: 'Change the rules',
    story: {
      notOpen: 'The programme is not open.',
      would: (members, points, worth) =>
        `Opened under these rules, ${customers(members)} would have ${points} points, worth ${worth}.`,
      nothing: 'Nobody has points yet: no order earns any under these rules.',
      held: (members: number, points: string, worth: string): string =>
        `${customers(members)} ${members === 1 ? 'holds' : 'hold'} ${points} points worth ${worth}.`,
      ends: (points: string, within: number, count: number): string =>
        `${points} points of ${customers(count)} end within ${days(within)}.`,
    },
    ask: {
      name: 'Name of the shop on the card',
      rate: 'How much spend earns points?',
      minimum: 'From what order do points count?',
      pendingDays: 'How many days until points can be used?',
      ladder: 'What spend lifts to which tier?',
      expiry: 'Until when can points be used?',
      value: 'What is one point worth?',
      margin: 'Of 100 sold, how much is gross margin?',
      rewards: 'How many points does a reward cost?',
      activities: 'What earns points besides buying?',
    },
    opening: [
      'The programme is open to customers',
      'Until then tiers and points are a trial that nobody is told of.',
    ],
    would: {
      tiers: 'Where customers would stand',
      points: 'Points they would have',
      cost: 'What it would cost, and who would pay',
    },
    suggest: {
      says: (marks) => `By what your customers spend, ${marks} would fit: at most a quarter of them rise.`,
      take: 'Use these',
    },
    namePlaceholder: 'Name of the shop',
    says: {
      rate: (points: string): string =>
        `Each full amount earns ${some(Number(points), 'point', 'points')}; the rest is dropped.`,
      minimum: '0 when every order counts.',
      pendingDays: 'Waiting out the time for returns means no points to take back.',
      ladder:
        'Spend of the last 12 months. Reaching the mark lifts at once; the % is how points are multiplied.',
      expiry: 'Good through the end of the last day.',
      value: 'When points are taken off a bill, and to estimate what the shop owes. The terms state it.',
      margin: 'To see whether the programme pays. This figure does not leave your device.',
      rewards: '0 where the shop does not have it. Look here again when a point is worth something else.',
      activities: '0 where the shop gives none. The terms state those that have points.',
    },
    units: { days: 'days', points: 'points' },
    worth: (amount: string): string => `worth ${amount}`,
    named: inEnglish,
    activities: {
      review: 'Writing a review',
      share: 'Sharing',
      referral: 'Bringing somebody',
      game: 'Playing the game',
      checkIn: 'Visiting the shop',
      birthday: 'Birthday',
      signUp: 'Signing up',
      other: 'Another activity',
    },
    expiries: {
      never: 'never ends',
      '6': 'end of the month, after 6 months',
      '12': 'end of the month, after 12 months',
      '24': 'end of the month, after 24 months',
      year: 'end of the calendar year',
    },
    everybody: 'everybody who bought',
    markOf: (tier: string): string => `${tier} from`,
    multiplierOf: (tier: string): string => `${tier} multiplies points by`,
    tierName: (id: string, name: string | null): string =>
      name ??
      ({ dong: 'Bronze', bac: 'Silver', vang: 'Gold', kim_cuong: 'Diamond' } as Record<string, string>)[id] ??
      id,
    switches: {
      payWithPoints: ['Pay with points', 'Points are taken off a bill, up to half of it.'],
      referral: [
        'Bring a friend',
        'Both get points with the friend’s first order. Nobody brings themselves.',
      ],
      game: ['Lucky wheel', 'The odds stand in the terms.'],
    },
    promotion: (source: string, date: string): string => `${source} Read ${date}.`,
    tiersTitle: 'Who stands in which tier',
    tier: 'Tier',
    customer: 'Customer',
    pointsHead: 'Points to spend',
    upDown: 'Up / down, 30 days',
    ups: (up: string, down: string): string => `+${up} / −${down}`,
    leftAfter: 'Margin left',
    leftMeans: 'Margin left: gross margin of the tier in 12 months, less points and benefits.',
    moved: (count: number): string => `Under the rules on the table ${customers(count)} would change tier.`,
    cost: {
      title: 'What the programme costs, and who pays',
      twelve: 'the last 12 months',
      year: 'Cost in 12 months',
      ofMargin: (share: string): string => `${share} of gross margin`,
      was: (before: string): string => `rules in force: ${before}`,
      liability: 'Owed to customers in points',
      expected: (amount: string): string => `about ${amount} to be paid`,
      breakEven: 'More sales to break even',
      breakEvenMeans: 'whose gross margin just pays for it',
      redemption: 'Points used',
      fraction: (top: string, bottom: string): string => `${top} ÷ ${bottom}`,
      breakage: 'Points forgotten',
      breakageMeans: 'expired, of expired and used',
      perPoint: 'Cost of a point that was used',
      allTime: 'Redemption, breakage and the cost of a point are of all time.',
      unused: 'The book knows of no redemption yet, so it cannot say how many points are used or forgotten.',
    },
    ledger: {
      title: 'Where the points are',
      active: 'To spend',
      pending: 'Waiting',
      locked: 'Held',
      spent: 'Used',
      expired: 'Expired',
      reversed: 'Taken back for returns',
      owed: 'Owed by customers',
      earned: 'Given',
      off: 'Difference',
    },
    files: {
      ledger: 'Ledger of points (CSV)',
      haravan: 'Points upload for Haravan',
      members: 'Tiers and points (CSV)',
    },
    endsTitle: 'Which points end when',
    month: (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7)}`,
    laterOn: 'later',
    neverEnds: 'never end',
    nothingEnds: 'No points end soon.',
    soonTitle: (count: number): string =>
      `${customers(count)} with points that end within 30 days: write before they are gone`,
    soonHead: 'Ending',
    endDay: 'Last day',
    audit: {
      title: (compared: number, equal: number): string =>
        compared === equal
          ? `The points in the customer file agree for all ${customers(compared)}`
          : `Points in the customer file: ${n(equal)} of ${customers(compared)} agree with this book`,
      theirs: 'In the file',
      ours: 'This book',
      oursWould: 'This book, if opened',
      difference: 'Difference',
      causes: {
        refundNotReversed: 'the other system did not take back the points of a return',
        expiry: 'the other system did not let old points end',
        multiplier: 'the other system multiplies by another tier',
        events: 'the other system lacks bonus points or a redemption',
        uncountedOrder: 'the other system counts a cancelled or unfinished order',
        rounding: 'the two round differently',
        rate: 'the other system has another rate',
        doubleAward: 'the other system gave the points of an order twice',
        spentElsewhere: 'points were used there, which this book does not know',
        missingOrders: 'the other system has orders that no file here has',
        unknownMember: 'this book has no such customer',
        notExamined: 'a small difference, not examined',
        unexplained: 'no reason found',
      },
    },
    terms: {
      title: 'The terms, written from these figures',
      read: 'Read the terms',
      copy: 'Copy the terms',
      copied: 'Terms copied.',
      note: 'Read them again before you publish them. This is not legal advice.',
    },
    nothingToApply: 'Nothing has been changed.',
    counting: 'Counting again…',
    notYet: 'Only tried, not applied. The book has not changed.',
    applied: 'The rules of tiers and points have been changed.',
    refused: (path: string): string => `“${path}” cannot be used: marks have to rise and must not repeat.`,
    notAbove: (tier: string, below: string): string =>
      `${tier} does not stand above ${below} yet. Let every mark be higher than the one before, to try and to apply it.`,
    sheet: {
      title: 'Tier and points',
      would: (tier: string, points: string): string =>
        `The programme is not open. Opened under these rules: ${tier}, ${points} points.`,
      holds: (tier: string, points: string): string => `${tier}, ${points} points to spend`,
      way: (missing: string, next: string): string => `${missing} more lifts this customer to ${next}.`,
      top: 'In the highest tier.',
      ends: (points: string, day: string): string => `${points} points end ${day}.`,
    },
  },

  files: {
    titleDone: (count) => `${files(count)} read. Nothing left to ask you.`,
    titleRefused: 'No file could be read. The reason is just below.',
    titleAsk: (count, asks) =>
      count === 0
        ? `${some(asks, 'thing needs', 'things need')} a look before the book can open.`
        : `${files(count)} read. ${some(asks, 'thing needs', 'things need')} a look.`,
    about: (count, from, to) => `${orders(count)}, from ${from} to ${to}.`,
    add: 'Add files',
    remove: 'Take this file out',
    removed: (name) => `${name} was taken out of the book.`,
    refusedDismiss: 'Dismiss',
    kind: {
      orders: 'orders',
      customers: 'customer list',
      refunds: 'returns',
      events: 'events',
      unknown: 'unknown',
    },
    recognised: 'recognised',
    apart: (currency) => `Kept apart: in ${currency}`,
    asks: (count) => `${some(count, 'thing', 'things')} to look at`,
    refused: 'cannot be read',
    understanding: 'How the book understands this file',
    questions: 'The book cannot open this file yet: one question is left',
    answeredByYou: 'You chose this',
    takeBack: 'Back to the guess',
    atStake: (count, money) => `${orders(count)}${money && `, ${money}`}.`,
    rest: (count) => `${some(count, 'more thing is', 'more things are')} clear: open to look or change`,
    encodingLine: 'Wrong letters? Choose the line that reads right',
    undecided: (count) => `No row says it for certain; ${some(count, 'row reads', 'rows read')} either way.`,
    evidence: (sure, against) =>
      against === 0 ? `Certain: fits ${rows(sure)}.` : `Fits ${rows(sure)}, does not fit ${n(against)}.`,
    columnNamed: (letters, header) => `Column ${letters}: ${header}`,
    aboutColumn: (header) => `Column ${header}.`,
    moreRows: (count) => `and ${rows(count)} more`,
    mapping: 'Which column is what',
    mappingUsed: (used, left) => `${some(used, 'column', 'columns')} used, ${n(left)} left aside`,
    showColumns: (count) => `See all ${some(count, 'column', 'columns')}`,
    needed: {
      title: 'Tell the book the columns that it needs',
      what: {
        day: 'Which column is the day of purchase?',
        name: 'Which column is the customer’s name?',
        phone: 'Which column is the phone number?',
        amount: 'Which column is what the customer paid?',
        id: 'Which column is the order number?',
        status: 'Which column is the state of the order?',
      },
      missing: {
        day: 'Needed: without a day nobody knows who still comes and who has forgotten you.',
        name: 'A name or a phone is needed. An e-mail, code or account can be chosen in the list below.',
        phone: 'A name or a phone is needed. A phone tells people apart best.',
        amount: 'May stay empty; then the book only counts orders.',
        id: 'May stay empty; then every row is an order.',
        status: 'May stay empty; then every order counts as bought.',
      },
      optional: 'optional',
      likely: 'Looks like:',
      none: 'There is no such column',
      choose: 'Choose a column',
      others: 'Other columns',
      moved: (column, role) => `${column} has just become “${role}”. Choose another column here.`,
    },
    movedRole: (role, column) => `“${role}” has just gone to column ${column}.`,
    preview: {
      title: 'How the book would read the first rows',
      row: 'Row',
      person: 'Customer',
      unread: (code) => `Not clear: ${code}`,
      faults: (count) =>
        count === 0
          ? 'Every cell can be read.'
          : `${some(count, 'cell is', 'cells are')} not clear, with an exclamation mark.`,
      scroll: 'Scroll sideways for all columns',
    },
    role: 'Is',
    empty: '(empty)',
    unused: 'Not used',
    sure: 'The book is sure of this column',
    guessed: 'A guess, please have a look',
    remembered: 'The book will remember this for files of the same kind.',
    moreSheets: (names) =>
      `The file has ${some(names.length, 'more sheet', 'more sheets')} with the same columns that the book does not count yet: ${names.slice(0, 12).join(', ')}${names.length > 12 ? '…' : ''}.`,
    openSheets: (count) => (count === 1 ? 'Open this sheet too' : `Open all ${n(count)} sheets`),
    openBook: (count) => `Open the book: ${customers(count)}`,
    answerFirst: 'Answer, and the book opens.',
    tryAnswers: 'Read again with these answers',
    reread: (name, before, after) =>
      `${name} was read again: ${before === after ? 'still' : `${customers(before)} became`} ${customers(after)}.`,
    trial: (people, count, more, aside) =>
      `Read like this there are ${customers(people)}, ${orders(count)}${more && `, ${more}`}; ${rows(aside)} set aside.`,
    saveAnswers: 'Save what the columns mean',
    loadAnswers: 'Open saved meanings',
    answersName: 'khach-quen-columns.json',
    notAnswers: 'This file is not what the book saves about columns.',
    otherAnswers: 'No open file has these columns. The book keeps it for the next time.',
    ledger: 'Reconciliation',
    ledgerOrders: 'Orders',
    ledgerMoney: 'Money',
    ledgerRows: 'Rows',
    ledgerFound: (count) => `In ${files(count)}`,
    ledgerOff: 'Off by',
    ledgerTotals: (stated, read) => `The file’s own total says ${stated}; the book read ${read}.`,
    term: codes.ledgerTerm,
    asideTitle: (count) =>
      count === 0 ? 'No row had to be set aside' : `${rows(count)} ${is(count)} set aside. Nothing is lost.`,
    asideHint: 'Mend them in the original file and drop it again, or leave them.',
    fixedTitle: (count) => `${some(count, 'thing', 'things')} mended or noted by the book`,
    fixedHint: 'Nothing was changed in your files.',
    where: (file, row, header, value) =>
      `${file}${row ? `, row ${row}` : ''}${header ? `, column ${header}` : ''}${value ? `: ${value}` : ''}`,
    downloadAside: (count) => `Download ${rows(count)} with reasons`,
    done: codes.done,
    toCheck: 'See these people',
  },

  workspace: {
    title: 'Keep how your shop is set up',
    lede: 'Saved as a file, to be opened on this machine or another one.',
    inside: 'In the file',
    policy: 'All thresholds, and the rules of tiers and points',
    answers: (count: number): string =>
      `What columns mean in ${some(count, 'kind of file', 'kinds of files')}`,
    events: (count: number): string =>
      `${some(count, 'redemption or adjustment', 'redemptions and adjustments')}, with the code or phone of the customer`,
    noEvents: (count: number): string =>
      `Not ${some(count, 'redemption or adjustment', 'redemptions and adjustments')}: they carry codes or phones of customers and are saved only under a passphrase`,
    without: 'No orders, no list of customers.',
    lock: 'Lock with a passphrase',
    lockMeans: 'Without one, whoever has the file can read it.',
    passphrase: 'Passphrase',
    passphraseHint: (least: number): string =>
      `At least ${n(least)} characters; a sentence is easy to remember. If it is forgotten, nobody can open the file.`,
    show: 'Show the passphrase',
    save: 'Save settings',
    saving: 'Locking the file…',
    load: 'Open saved settings',
    fileName: 'khach-quen-settings',
    lockedTitle: (name: string): string => `${name} is locked`,
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    opened: (day: string, count: number): string =>
      `Settings saved on ${day} are in use${count === 0 ? '' : `, with what columns mean in ${some(count, 'kind of file', 'kinds of files')}`}.`,
    place: (path: string, reason: string): string => `“${path}” cannot be used: ${reason}.`,
    keep: 'Keep settings on this machine',
    keepMeans:
      'The next time you open this page, thresholds and meanings of columns are remembered, never orders or names. Leave it off on a shared machine.',
    erase: 'Erase from this machine',
    kept: 'From now on this machine keeps the settings of your shop.',
    erased: 'The settings were erased from this machine. The open book is as it was.',
    notKept: 'The browser does not let settings be kept. Save them as a file.',
    notRecalled:
      'The settings kept on this machine cannot be used and were passed over. Erase them and keep them again.',
    errors: codes.workspaceErrors,
  },

  help: {
    title: 'What each number in the book means',
    lede: 'The book does not guess for you. Every group and number is counted from the files you drop, by the rules below.',
    groups: 'Seven groups of customers',
    order: 'The questions are asked from top to bottom. A customer belongs to the first group that says yes.',
    numbers: 'The figures',
    screens: 'The pages',
    screenList: [
      ['Overview', 'Who your customers are, who pays, who came and went, what to do today.'],
      ['Groups', 'Who a group is, what to write, and the list to download.'],
      ['Customers', 'Find one person at the counter.'],
      ['Thresholds', 'Change the edges and preview who would move.'],
      ['Files', 'How each file was understood, whether it all adds up, and where settings are saved.'],
    ],
    ledger: 'Reconciliation',
    ledgerText:
      'Rows, orders and money in the files must equal the parts that the book made of them. The difference must be 0; anything else needs a look.',
    today: 'The book’s day',
    todayText:
      'Days are counted to the day after the last order in the files, not to today. So an old file is judged as of its own end, and gives the same result on any day.',
    people: 'What one person is',
    peopleText:
      'Two records with the same phone, customer code, e-mail or marketplace account are one person. Hidden numbers, and numbers shared by many names, are not used to join.',
    privacy: 'Where the data is',
    dated: (day) => `Playbooks written on ${day}.`,
    law: 'Advertising and personal data',
  },

  states: {
    oldTitle: 'This page needs a newer browser',
    oldText: 'On a phone, update Zalo or Chrome and open the page again. Your files have not been read.',
    blockedTitle: 'This site does not let the book run yet',
    blockedText: 'Whoever made the page must add one line to its security policy (CSP):',
    lostTitle: 'The book stopped suddenly',
    lostText:
      'Your files are untouched on your device. Opening again usually helps; if not, drop fewer files at a time.',
    reopen: 'Open the book again',
  },

  errors: codes.errors,
  shops,
  errorUnknown: 'Something went wrong that the book has no name for.',
  issues: codes.issues,
  issueUnknown: (code) => `Something unusual (code ${code})`,
  assumptions: codes.assumptions,
  assumptionUnknown: (code) => `Something the book assumed (code ${code})`,
  options: codes.options,
  roles: codes.roles,
  platforms: codes.platforms,
  tests: codes.tests,
  law: codes.law,
  care,
  compose,

  playbook: {
    channels: {
      zns: 'Zalo ZBS (ZNS)',
      oa: 'Zalo OA message',
      sms: 'SMS',
      email: 'E-mail',
      call: 'Phone call',
      counter: 'At the counter',
      ads: 'Ad audience',
    },
    tags: { transaction: 'transaction', care: 'customer care', promotion: 'promotion' },
    nameless: 'dear customer',
    variables: {
      ten_khach: 'customer name',
      ten_tiem: 'shop name',
      so_don: 'number of orders',
      so_ngay: 'number of days',
      ngay_mua: 'day of the order',
      con_thieu: 'orders missing',
      uu_dai: 'offer',
      han_dung: 'last day',
      quyen_loi: 'benefit',
      diem: 'points',
      mon_vua_mua: 'product bought last',
      mon_hay_mua: 'product bought most often',
      mon_moi: 'new product',
      cach_dung: 'how to use it',
      dieu_kien: 'conditions',
      hang: 'tier',
      hang_toi: 'next tier',
      con_thieu_hang: 'what lacks to the next tier',
      diem_sap_het: 'points ending soon',
      het_han: 'last day of those points',
      ma: 'voucher code',
      dip: 'occasion',
      xung: 'what the shop calls itself',
      goi: 'what the shop calls a customer',
    },
  },
  features,
  schemes,
};
