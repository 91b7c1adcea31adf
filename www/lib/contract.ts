/**
 * The contract of Khách Quen: every shape that crosses from the engine to a page, a program or a test.
 *
 * Days are civil dates written `yyyy-mm-dd`. Money is an exact integer in units of 10^-`digits` of the
 * book's currency, as a number while it is a safe integer and as a decimal string beyond 2^53.
 * Nothing here holds a function of the file's text: prose lives in `i18n/`, codes live here.
 */

import type {
  Audit,
  Balance,
  Economics,
  LoyaltyInput,
  LoyaltySummary,
  Member,
  MemberEvent,
  MemberEventInput,
  MemberLedger,
  MemberRow,
  Programme,
  ProgrammeInput,
} from './loyalty.js';

export type * from './loyalty.js';

/** A civil date, `yyyy-mm-dd`. */
export type Day = string;

/** Where a day is asked for: a Date is the day that it is at the policy's `time.offsetMinutes` (+07:00 by default). */
export type DayInput = Day | Date;

/** An exact integer in units of 10^-`Summary.digits`; a decimal string beyond 2^53. */
export type Money = number | string;

/* ------------------------------------------------------------------ sources */

/**
 * One order handed in as data instead of as a file. A key that is not named here is refused, with the one that was
 * probably meant: an order whose amount stands under `amonut` would be one without money.
 */
export interface OrderJson {
  id?: string | number;
  /** `yyyy-mm-dd`, with or without a time, or a Date. */
  day?: string | Date;
  /** In words of any shop system; one that no dictionary knows is not counted, and said in `assumptions`. */
  status?: string;
  /** What the customer pays, in the currency's main unit (đồng, not xu). */
  total?: number | string;
  refunded?: number | string;
  currency?: string;
  channel?: string;
  branch?: string;
  customer?: {
    name?: string;
    phone?: string;
    email?: string;
    code?: string;
    username?: string;
  };
  lines?: Array<{
    name?: string;
    code?: string;
    category?: string;
    quantity?: number | string;
    unitPrice?: number | string;
    total?: number | string;
  }>;
}

/** Bytes as platforms have them; a `Buffer` is a `Uint8Array`. */
export type Bytes = ArrayBuffer | ArrayBufferView;

/** Something that is read once, into a Blob, before it is looked at. */
export type BytesOnce = Response | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/**
 * Where orders come from. Any of the bytes may be packed with gzip: at most 1 GiB unpacked, and from 64 MiB on at most
 * 250 times the packed size.
 *
 * Kept by reference until `close()`: a book that lost its engine, or learned better what a column means, reads again.
 * So a `Response`, a stream and an iterable are read into memory first; a `Blob` is read in pieces, in Node too
 * (`await fs.openAsBlob(path)`, which has no name: hand in `{ name, blob }`).
 */
export type Source =
  | Blob
  | Bytes
  | BytesOnce
  | Iterable<OrderJson>
  | AsyncIterable<OrderJson>
  | { name?: string; bytes: Bytes | Blob | BytesOnce }
  /** As `export` gives it. */
  | { name?: string; blob: Blob; type?: string }
  | { name?: string; orders: Iterable<OrderJson> | AsyncIterable<OrderJson> };

/** What a column means. One role belongs to at most one column, but `person.phone`, which may have several. */
export type Role =
  | 'order.id'
  | 'order.day'
  | 'order.time'
  | 'order.status'
  | 'order.document'
  | 'order.returnStatus'
  | 'order.deliveryStatus'
  | 'order.cancelledAt'
  | 'order.total'
  | 'order.gross'
  | 'order.discount'
  | 'order.shipping'
  | 'order.tax'
  | 'order.paid'
  | 'order.refunded'
  | 'order.pointsUsed'
  | 'order.voucher'
  | 'order.channel'
  | 'order.branch'
  | 'order.shop'
  | 'order.staff'
  | 'order.updated'
  | 'order.currency'
  | 'order.invoice'
  | 'line.code'
  | 'line.name'
  | 'line.category'
  | 'line.brand'
  | 'line.quantity'
  | 'line.returned'
  | 'line.unitPrice'
  | 'line.discount'
  | 'line.total'
  | 'person.name'
  | 'person.firstName'
  | 'person.lastName'
  | 'person.phone'
  | 'person.email'
  | 'person.username'
  | 'person.code'
  | 'person.birthday'
  | 'person.gender'
  | 'person.city'
  | 'person.address'
  | 'person.group'
  | 'person.tags'
  | 'person.points'
  | 'person.consent'
  | 'person.refusal'
  | 'person.referrer'
  | 'person.source'
  | 'event.type'
  | 'event.campaign'
  | 'event.value'
  | 'list.since'
  | 'list.orders'
  | 'list.repeats'
  | 'list.spend'
  | 'list.firstDay'
  | 'list.lastDay';

/** A question about a file. With `assumed`, the book goes on and says so; without, it needs an answer. */
export interface Question {
  /** Stable within a header fingerprint, e.g. `columns`, `dateOrder`, `decimal`, `status:đang soạn`. */
  id: string;
  /** Index of the column that the question is about. */
  column?: number;
  /** What can be answered: codes, or column indexes as text where columns are offered. */
  options: string[];
  /** What is taken when nobody answers. */
  assumed?: string;
  /** Numbers that speak for each option: `{ sure: 6840, unsure: 12, against: 0 }`. */
  evidence?: Record<string, number>;
  /** A cell as written that shows what is asked. */
  sample?: string;
}

/** Answers by header fingerprint: plain JSON, safe to store. Question ids stand beside `roles`. */
export type Answers = Record<string, SourceAnswers>;
export interface SourceAnswers {
  /** Name of the sheet to read, where the workbook has several. */
  sheet?: string;
  /** Column index of a role, or null to leave the role without a column. */
  roles?: Partial<Record<Role, number | null>>;
  [questionId: string]: string | number | boolean | Partial<Record<Role, number | null>> | undefined;
}

export interface InspectedColumn {
  index: number;
  header: string;
  role: Role | null;
  /** True when a dictionary or a person named it; false when it was guessed. */
  sure: boolean;
  /** Up to three cells as written. */
  samples: string[];
}

/** Something worth saying of a sheet that was read. */
export interface SheetNote {
  /**
   * `hiddenSheet`: its program does not show it. `hiddenRows`: they are read like the others. `notCalculated`:
   * formulas that no program has calculated; they are no value. `cellErrors`: `#N/A` and the like; they are no
   * value. `joinedHeader`: two header rows were read as one. `date1904`: dates count from 1904.
   */
  code: 'hiddenSheet' | 'hiddenRows' | 'notCalculated' | 'cellErrors' | 'joinedHeader' | 'date1904';
  count: number;
  /** The first such cell, `B7`. */
  cell: string | null;
}

/** What one look at the first 1 MiB or 1,000 rows tells. */
export interface Inspection {
  name: string;
  /** `orders`, `customers` (one row a customer, taken as given), `refunds`, `events` (one row an event) or `unknown`. */
  kind: 'orders' | 'customers' | 'refunds' | 'events' | 'unknown';
  /** `kiotviet`, `shopify`, …, or `generic`. */
  platform: string;
  /** Of the header row: the same export of the same platform gives the same fingerprint. */
  fingerprint: string;
  /**
   * As it was read. Where no byte says it, the question `encoding` offers the others; an answer to it is obeyed for
   * every text, and a name that nobody reads is refused with `unknown-encoding`.
   */
  encoding: string;
  /** `,` `;` `\t` `|` or ` ` for runs of blanks; null for a spreadsheet. */
  delimiter: string | null;
  /**
   * Of a workbook: every sheet, and the one that is read. Another one is asked for by `sheet` of the options, and
   * several at once, such as a year's months: those that are `alike` have the header of the one that is read.
   */
  sheets: Array<{ name: string; hidden: boolean; chosen: boolean; alike: boolean }>;
  /** Of a workbook: what is worth saying of the sheet. */
  notes?: SheetNote[];
  /** Row number of the header (1 = the first row), or null when the file has none. */
  headerRow: number | null;
  columns: InspectedColumn[];
  /** Indexes of the columns that no role uses. */
  unmapped: number[];
  questions: Question[];
}

/* ------------------------------------------------------------------ summary */

export interface Assumption {
  code: string;
  /** Id of the source. */
  source: string;
  /** Index of the column, where the assumption is about one. */
  column: number | null;
  /** Header of that column, as written. */
  header: string | null;
  chosen: string;
  options: string[];
  /** True when somebody answered; false when it was assumed. */
  answered: boolean;
  evidence: Record<string, number>;
  sample: string | null;
  /** Money of the orders that it is about (`evidence.orders`), where it leaves orders out or takes them in. */
  money?: Money;
}

/** One ledger: what was found, the terms it is made of, and the difference, which must be 0. */
export interface Ledger {
  found: Money;
  terms: Array<{ code: string; value: Money }>;
  difference: Money;
}

export interface Reconciliation {
  /** read = inOrders + inEvents + notData:<kind> + setAside */
  rows: Ledger;
  /** found = people + walkIns + notCounted:<status> + afterToday + repeats (+ refundDocuments) */
  orders: Ledger;
  /**
   * The same terms in money: found is what readable orders come to, and where the policy is net `refunds` and
   * `refundDocuments` are what goes back of it.
   */
  money: Ledger;
  /** Totals that a file states itself, compared with what was read. */
  totals: Array<{ source: string; row: number; stated: Money; read: Money; difference: Money }>;
}

export interface GroupSummary {
  id: GroupId;
  customers: number;
  orders: number;
  revenue: Money;
}

export interface Summary {
  /** The day that recency is counted to, and where it came from. */
  today: Day;
  todayFrom: 'argument' | 'lastOrder' | 'device';
  firstDay: Day | null;
  lastDay: Day | null;
  /** ISO 4217, or null when no file says it. */
  currency: string | null;
  /** Money is in units of 10^-digits. */
  digits: number;
  /** read = used (in orders and lists) + events + notData + setAside. Carts among orders are events. */
  rows: { read: number; used: number; events: number; notData: number; setAside: number };
  /** People with at least one counted order, and theirs. */
  customers: number;
  orders: number;
  revenue: Money;
  /** Every group of the policy, in its order, empty ones too. Σ customers = customers + leads + notClassified. */
  groups: GroupSummary[];
  walkIns: { orders: number; revenue: Money };
  leads: number;
  notClassified: number;
  /** Money from which a buyer belongs to the top share, or null when there are too few or no money. */
  spendEdge: Money | null;
  hasMoney: boolean;
  assumptions: Assumption[];
  reconciliation: Reconciliation;
}

export interface SourceInfo {
  id: string;
  name: string;
  platform: string;
  kind: Inspection['kind'];
  fingerprint: string;
  rows: number;
  orders: number;
  /** Rows that are events: all of a file of events, and carts among orders. */
  events: number;
  firstDay: Day | null;
  lastDay: Day | null;
  issues: number;
  setAside: number;
  /** Kept beside the book, in no number: another currency than the book's. */
  apart: boolean;
  currency: string | null;
  /** Name of the sheet that was read; absent for a source that is no workbook. */
  sheet?: string;
}

/* ---------------------------------------------------------------- customers */

export interface CustomerRow {
  /** From her smallest key; an id given out earlier still finds her after a join. */
  id: string;
  name: string | null;
  /** Digits with country code, `84…`. */
  phone: string | null;
  email: string | null;
  /** F: counted orders; null for a list that does not say. */
  orders: number | null;
  /** M: money of counted orders, net unless the policy says gross; null without money. */
  spend: Money | null;
  firstDay: Day | null;
  lastDay: Day | null;
  /** R: whole days from the last counted order to today. */
  recencyDays: number | null;
  group: GroupId;
  /** The group on the day of the last order, for those who are dormant now. */
  origin: GroupId | null;
  /** Where she came from: the first source that a file says, by day. */
  source: string | null;
  /** Who brought her, as written. */
  referrer: string | null;
  /** What she did beside buying: how often, and when last. */
  events: number;
  lastEventDay: Day | null;
  /** 1–5 by fifths of the buyers, 5 for the fifth that came last; equal values have equal scores. Null for nobody's. */
  recencyScore: number | null;
  /** 5 for the fifth with most orders. */
  frequencyScore: number | null;
  /** 5 for the fifth that spends most; null without money. */
  monetaryScore: number | null;
}

export type SortKey =
  | 'name'
  | 'orders'
  | 'spend'
  | 'firstDay'
  | 'lastDay'
  | 'recencyDays'
  | 'group'
  | 'recencyScore'
  | 'frequencyScore'
  | 'monetaryScore';

export interface CustomerQuery {
  /** One group, or several. */
  group?: GroupId | GroupId[];
  /** Words of a name, digits of a phone, a code or an e-mail; without marks is fine. */
  search?: string;
  /** Default: spend, highest first. Ties by id. */
  sort?: { by: SortKey; desc?: boolean };
  offset?: number;
  /** At most 1,000; default 50. */
  limit?: number;
  /** Only those whose group was another one `days` before today: who came in, or who left, a group. */
  moved?: { days: number; from?: string; to?: string };
  /** Only people listed for a look: more phones or codes than one person has. */
  check?: boolean;
}

export interface MemberQuery extends Pick<CustomerQuery, 'search' | 'offset' | 'limit' | 'group'> {
  tier?: string | string[];
  /** Only those with points that end within 30 days. */
  expiring?: boolean;
  /** Default: points, most first. Ties by id. */
  sort?: { by: 'tier' | 'points' | 'expiring' | 'nextEnd' | SortKey; desc?: boolean };
}

/** What is known of a customer, as rules of groups compare it. */
export type Feature =
  | 'orders'
  | 'ordersKnown'
  | 'recencyDays'
  | 'recencyKnown'
  | 'spend'
  | 'refunds'
  | 'tenureDays'
  | 'recencyScore'
  | 'frequencyScore'
  | 'monetaryScore';

/**
 * Groups of the usual policy: not to be judged, lead, asleep for 180 days, for 90, new, few orders, much money, often.
 * A policy may bring others.
 */
export type GroupId =
  | 'chua_xep'
  | 'lead_moi'
  | 'ngu_dong_180'
  | 'ngu_dong_90'
  | 'khach_moi'
  | 'mua_it'
  | 'mua_nhieu'
  | 'mua_thuong_xuyen'
  | (string & {});

export type Operator = '=' | '<' | '<=' | '>' | '>=';

/** One comparison of a group's rule, with the customer's own value. */
export interface Test {
  feature: Feature;
  op: Operator;
  /** The figure compared with; money in units of 10^-digits. */
  value: Money | null;
  /** Name of the threshold that the figure comes from. */
  threshold: string | null;
  actual: Money | null;
  passed: boolean;
}

export interface OrderRow {
  source: string;
  /** Row of the order's first line in its file (1 = the first row of the file). */
  row: number;
  /** The order code as written; null when the file has none. */
  code: string | null;
  day: Day | null;
  amount: Money | null;
  refunded: Money;
  /** As written in the file. */
  status: string | null;
  /** `unknown`: no dictionary knows the status; not counted until an answer says what it means. */
  life: 'completed' | 'pending' | 'cancelled' | 'returned' | 'refund' | 'unknown';
  counted: boolean;
  /** Why it is not counted. */
  why: 'status' | 'afterToday' | 'repeat' | 'refund' | null;
  lines: Array<{ name: string | null; quantity: string | null; total: string | null }>;
}

export interface Customer extends CustomerRow {
  phones: string[];
  emails: string[];
  codes: string[];
  usernames: string[];
  /** Every spelling, with the orders that carry it. */
  names: Array<{ name: string; orders: number }>;
  /** The scheme's rows in the order they were asked, down to the one that decided. */
  tests: Array<{ group: GroupId; matched: boolean; tests: Test[] }>;
  /** The keys that made this one person out of several records. */
  joins: Array<{ by: 'phone' | 'email' | 'code' | 'username' | 'name'; value: string; records: number }>;
  /** Newest first: the first 200, and how many there are in all. */
  timeline: { total: number; rows: OrderRow[] };
  /** Median days between buying days; null with fewer than two. */
  gapDays: number | null;
  consent: boolean | null;
  /** She has more phones or codes than one person usually has. */
  check: boolean;
}

/* ------------------------------------------------------------------- issues */

export type Done = 'setAside' | 'kept' | 'corrected' | 'keyDropped' | 'merged' | 'split' | 'notCounted';

export interface IssueRow {
  code: string;
  source: string;
  /** Row as a spreadsheet counts it: 1 = the first row of the file. */
  row: number | null;
  column: number | null;
  header: string | null;
  done: Done;
  /** The cell as written, cut to 200 characters. */
  value: string | null;
  /** The other row where the issue is between two. */
  other: { source: string; row: number } | null;
}

export interface IssueQuery {
  code?: string;
  source?: string;
  offset?: number;
  limit?: number;
}

/* ------------------------------------------------------------------- policy */

/** A named figure of the policy, with where it comes from. */
export type Threshold =
  | 'newWithinDays'
  | 'fewOrders'
  | 'dormantDays'
  | 'deepDormantDays'
  | 'topSpenders'
  | 'topSpendersMinimum'
  | 'spendEdge'
  | 'untouchedDays';

export interface GroupRule {
  id: string;
  /** All of them must hold; a figure, or the name of a threshold. */
  all: Array<{ feature: Feature; op: Operator; value: number | Threshold }>;
  /** Feature id of the source document, or any words of the shop. */
  reason?: string;
  /** On-screen name of a group of the shop's own. */
  name?: string;
}

export interface Policy {
  version: 1;
  thresholds: {
    newWithinDays: number;
    fewOrders: number;
    dormantDays: number;
    deepDormantDays: number;
    /** Share of buyers, 0–1. */
    topSpenders: number;
    topSpendersMinimum: number;
    /** An amount in the currency's main unit that replaces the share; null = the share decides. */
    spendEdge: number | null;
    /** A lead without any event or contact for so many days is untouched. */
    untouchedDays: number;
  };
  /** First match wins; together they must be total. */
  groups: GroupRule[];
  money: { basis: 'net' | 'gross' };
  identity: { sharedNames: number; manyPhones: number; manyCodes: number };
  /** `shipped`: whether orders on their way count. */
  orders: { sameIdDays: number; shipped: 'pending' | 'completed' };
  time: { offsetMinutes: number; loneDayGap: number };
  /** The loyalty programme. */
  programme: Programme;
}

export type DeepPartial<T> =
  T extends Array<unknown> ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;
/** Laid over the default. Unknown keys and impossible values are refused with their path. */
export interface PolicyInput extends DeepPartial<Policy> {}

/* ----------------------------------------------------------------- insights */

/** How many went from which group to which between two days, by the policy of now. */
export interface Changes {
  from: Day;
  to: Day;
  groups: Array<{ id: string; before: number; after: number; in: number; out: number }>;
  moves: Array<{ from: string | null; to: string; customers: number; spend: Money }>;
}

/** What somebody does beside buying; `other` is what no dictionary knows. */
export type EventKind =
  | 'follow'
  | 'unfollow'
  | 'activate'
  | 'game'
  | 'view'
  | 'form'
  | 'cart'
  | 'review'
  | 'share'
  | 'referral'
  | 'survey'
  | 'other';

/**
 * Something that somebody did beside buying. Never an order and never money: points and stamps are given by
 * `MemberEvent`, which is another thing.
 */
export interface CustomerEvent {
  kind: EventKind;
  /** `yyyy-mm-dd`, with or without a time, or a Date. */
  day: string | Date;
  /** By any key that orders have too: the same person is joined. */
  customer: NonNullable<OrderJson['customer']>;
  /** Where she came from, and who brought her. */
  source?: string;
  referrer?: string;
  campaign?: string;
  /** What it was about: a product. */
  item?: string;
  /** A whole figure that is no money: stars, a score. */
  value?: number;
}

export interface LeadQuery {
  /** What a source has cost in all, a whole sum in the currency's main unit, by its name in any writing. */
  costs?: Record<string, number>;
}

/** People by where they came from. */
export interface LeadSource {
  /** As written first; null for people of whom no file says it. */
  source: string | null;
  /** people = leads + buyers + unknown. */
  people: number;
  leads: number;
  buyers: number;
  /** A list does not say whether they have bought. */
  unknown: number;
  revenue: Money;
  /** Median days from the first contact to the first order, among `datedBuyers`. */
  daysToFirst: number | null;
  datedBuyers: number;
  /** Leads without any contact for `untouchedDays`. */
  untouched: number;
  /** Null where nobody said it. */
  cost: Money | null;
  /** The share of the cost that untouched leads are of its people, rounded down. */
  wasted: Money | null;
}

/** Leads: where they came from, who bought, whom nobody talked to. */
export interface Leads {
  /** From the policy. */
  untouchedDays: number;
  people: number;
  leads: number;
  buyers: number;
  untouched: number;
  /** Leads of whom no file says a day: nobody knows whether they are untouched. */
  noDay: number;
  /** People of whom files name several sources: the first by day counts. */
  conflicts: number;
  wasted: Money | null;
  /** Names of `costs` that are nobody's source. */
  costsUnused: string[];
  /** The largest first. */
  sources: LeadSource[];
  /** Untouched leads, the longest first; at most 50. */
  rows: Array<{
    id: string;
    name: string | null;
    phone: string | null;
    source: string | null;
    lastDay: Day;
    days: number;
  }>;
  /** found = counted + repeats + afterToday + nobody. */
  events: {
    found: number;
    counted: number;
    repeats: number;
    afterToday: number;
    nobody: number;
    kinds: Array<{ kind: EventKind; events: number; people: number; lastDay: Day }>;
  };
}

/** What another policy would do. Nothing changes. */
export interface Preview {
  groups: GroupSummary[];
  spendEdge: Money | null;
  moves: Array<{ from: string; to: string; customers: number; spend: Money }>;
}

export interface Histogram {
  feature: 'recencyDays' | 'orders' | 'spend';
  /** Bin i holds from ≤ x < to; the last bin is open (to = null). */
  bins: Array<{ from: Money; to: Money | null; customers: number }>;
  /** What the shop's own rhythm proposes for the threshold, or null. */
  suggestion: number | null;
}

/** A key figure with its fraction. `value` = numerator ÷ denominator, or the figure itself. */
export interface Indicator {
  code: 'repeatRate' | 'averageOrder' | 'retention' | 'oneAndDone' | 'medianGap' | 'loyalMultiple';
  unit: 'share' | 'money' | 'days' | 'times';
  numerator: Money | null;
  denominator: Money | null;
  value: number | null;
  /** The same figure 30 days earlier. */
  before: number | null;
  /** Twelve values, oldest first, one each 30 days back from today. */
  series: Array<number | null>;
}

/** A group whose care pays now: whom, how much they have spent, and why they are named. */
export interface Priority {
  /** Which rule of the table named them. */
  code: string;
  group: string;
  customers: number;
  spend: Money;
  /** Figures for the sentence: days, counts. */
  facts: Record<string, Money>;
  query: CustomerQuery;
}

/* --------------------------------------------------------------------- book */

export interface Progress {
  source: string;
  /** `reading` has bytes; `judging` and `grouping` are short. */
  step: 'reading' | 'judging' | 'grouping';
  bytes: number;
  totalBytes: number;
  rows: number;
}

export interface OpenOptions {
  /** The day to count to; default: the day after the last dated order, never later than the device's date. */
  today?: Day;
  policy?: PolicyInput;
  answers?: Answers;
  /**
   * True: in a worker; false: here. Default: in a page a worker where one can be had; in Node here, since a thread
   * there reads a copy of the whole file, and a server has threads of its own.
   */
  worker?: boolean;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** `keepApart` keeps a file in another currency beside the book instead of refusing it. */
  otherCurrency?: 'refuse' | 'keepApart';
  /**
   * Name of the sheet to read of a workbook; default: the one with a header of orders, shown ones first. Several names:
   * each sheet is a source of its own.
   */
  sheet?: string | string[];
  /** What happens beside orders; see `setEvents`. */
  events?: MemberEvent[];
}
/** What `openBook` takes: the same, with a Date where a day is asked for. */
export type OpenInput = Omit<OpenOptions, 'today' | 'events'> & {
  today?: DayInput;
  events?: MemberEventInput[];
};
export type AddOptions = Pick<OpenOptions, 'answers' | 'onProgress' | 'signal' | 'otherCurrency' | 'sheet'>;
export type InspectOptions = Pick<OpenOptions, 'answers' | 'signal'> & {
  /** Name of the sheet to look at. */
  sheet?: string;
};

export interface ExportRequest {
  /**
   * `ledger`: every entry of every member. `members`: one a row. `haravanPoints`: Haravan Loyalty's upload of points,
   * as its template has it (.xlsx), or as CSV.
   */
  what: 'group' | 'customers' | 'setAside' | 'ledger' | 'members' | 'haravanPoints';
  group?: GroupId;
  /** `xlsx` for `haravanPoints` only; `ledger` is CSV only. */
  format: 'csv' | 'json' | 'xlsx';
  /** Language of headers, group names and reasons; default Vietnamese. */
  language?: 'vi' | 'en';
}

/** The open book. Calls run in the order made; after `close()` they reject with `closed`. */
export interface Book {
  /** A snapshot; replaced when `add`, `remove` or `setPolicy` resolves. */
  readonly summary: Summary;
  readonly sources: SourceInfo[];
  readonly policy: Policy;
  page(query?: CustomerQuery): Promise<{ total: number; rows: CustomerRow[] }>;
  customers(query?: Omit<CustomerQuery, 'offset' | 'limit'>): AsyncIterable<CustomerRow>;
  customer(id: string): Promise<Customer | null>;
  issues(query?: IssueQuery): Promise<{ total: number; byCode: Record<string, number>; rows: IssueRow[] }>;
  /** How each source is understood now: columns, roles, answers. */
  inspection(sourceId: string): Promise<Inspection>;
  changes(options?: { days?: number }): Promise<Changes>;
  preview(policy: PolicyInput): Promise<Preview>;
  histogram(request: { feature: Histogram['feature']; bins: number[] }): Promise<Histogram>;
  indicators(): Promise<Indicator[]>;
  /** Leads and what became of them: conversion by source, untouched leads, and what they cost. */
  leads(query?: LeadQuery): Promise<Leads>;
  /**
   * Adds events as a source of their own beside what is there; events that are there already count once. One that is
   * malformed is refused with its place, and none is added.
   */
  addEvents(events: CustomerEvent[]): Promise<Summary>;
  priorities(): Promise<Priority[]>;
  setPolicy(policy: PolicyInput): Promise<Summary>;
  /** One source, or several: all of them, or none. */
  add(source: Source | Source[], options?: AddOptions): Promise<Summary>;
  remove(sourceId: string): Promise<Summary>;
  /** Reads a source again under other answers; the book changes only when it succeeds. */
  answer(sourceId: string, answers: SourceAnswers, options?: AddOptions): Promise<Summary>;
  export(request: ExportRequest): Promise<{ name: string; type: string; blob: Blob }>;
  /** What the loyalty programme comes to, on any day, or under another programme. */
  loyalty(options?: LoyaltyInput): Promise<LoyaltySummary>;
  /** A member by id, phone in any writing, e-mail or code. */
  member(id: string, options?: { on?: DayInput }): Promise<Member | null>;
  /** Members by points, tier, points that end soon, or what customers are sorted by. */
  members(query?: MemberQuery): Promise<{ total: number; rows: MemberRow[] }>;
  ledger(id: string, options?: { on?: DayInput }): Promise<MemberLedger | null>;
  /** Balances of another system beside ours; without an argument, those in the customer lists of the book. */
  audit(balances?: Balance[]): Promise<Audit>;
  economics(preview?: ProgrammeInput): Promise<Economics>;
  /** What happens beside orders: all of it, in any order. Replaces what was there. */
  setEvents(events: MemberEventInput[]): Promise<LoyaltySummary>;
  close(): Promise<void>;
}

/** One engine, local or in a worker: the same calls, the same answers. */
export interface Engine {
  inspect(source: Source, options?: InspectOptions): Promise<Inspection>;
  openBook(source: Source | Source[], options?: OpenInput): Promise<Book>;
  /**
   * Fetches what is otherwise fetched with the first file that needs it: the reader of spreadsheets (.xlsx, .xls,
   * .ods). For pages that make no request once they are loaded, or that work offline. Calling it again does nothing.
   */
  preload?(what: 'spreadsheets'): Promise<void>;
}

/* ------------------------------------------------------------------- errors */

export type FileErrorCode =
  | 'needs-answer'
  | 'empty'
  | 'no-rows'
  | 'not-a-table'
  | 'no-orders'
  | 'no-customers'
  | 'unknown-encoding'
  | 'already-added'
  | 'currency-mismatch'
  | 'spreadsheet'
  | 'zip'
  | 'pdf'
  | 'image'
  | 'json'
  | 'html'
  | 'protected'
  | 'damaged'
  | 'too-large'
  | 'unreadable'
  | 'changed';
export type PolicyErrorCode = 'unknown-key' | 'impossible-value' | 'wrong-type' | 'not-total' | 'version';
export type EngineErrorCode =
  | 'engine-lost'
  | 'wasm-blocked'
  | 'wasm-missing'
  | 'out-of-memory'
  | 'unsupported';
export type UsageErrorCode = 'closed' | 'bad-argument' | 'unknown-source' | 'unknown-group';
export type ErrorCode = FileErrorCode | PolicyErrorCode | EngineErrorCode | UsageErrorCode;
