/**
 * The contract of Khách Quen: every shape that crosses from the engine to a page, a program or a test.
 *
 * Days are civil dates written `yyyy-mm-dd`. Money is an exact integer in units of 10^-`digits` of the
 * book's currency, as a number while it is a safe integer and as a decimal string beyond 2^53.
 * Nothing here holds a function of the file's text: prose lives in `i18n/`, codes live here.
 */

import type { CareCalls, CarePolicy, Contact, Rating } from './care.js';
import type { AsOf, Figures, Movement } from './figures.js';
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
  MemberPage,
  Programme,
  ProgrammeInput,
} from './loyalty.js';
import type { Day, DayInput, DeepPartial, Money } from './scalars.js';

export type * from './care.js';
export type * from './figures.js';
export type * from './loyalty.js';
export type * from './scalars.js';

/* ------------------------------------------------------------------ sources */

/**
 * One order handed in as data instead of as a file. A key that is not named here is refused, with the one that was
 * probably meant: an order whose amount stands under `amonut` would be one without money.
 */
export interface OrderJson {
  /** Code of the order; the same one counts once. */
  id?: string | number;
  /** `yyyy-mm-dd`, with or without a time, or a Date. */
  day?: string | Date;
  /** In words of any shop system; one that no dictionary knows is not counted, and said in `assumptions`. */
  status?: string;
  /** What the customer pays, in the currency's main unit (đồng, not xu). */
  total?: number | string;
  /** What was given back of it, in the main unit. */
  refunded?: number | string;
  /** ISO code, as VND. */
  currency?: string;
  /** Where it was sold: counter, web, marketplace. */
  channel?: string;
  /** Which branch sold it. */
  branch?: string;
  /** Who bought; without a phone, e-mail, code, account or name the order is a walk-in's. */
  customer?: {
    name?: string;
    phone?: string;
    email?: string;
    code?: string;
    username?: string;
    /** In the words of any shop system: Nam, Nữ, male, female, M, F, Anh, Chị. */
    gender?: string;
  };
  /** What was bought. */
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
  | {
      /** File name, for messages and for the kind of file. */
      name?: string;
      /** What stands in it. */
      bytes: Bytes | Blob | BytesOnce;
    }
  /** As `export` gives it. */
  | {
      /** File name, for messages and for the kind of file. */
      name?: string;
      /** What stands in it. */
      blob: Blob;
      /** Media type, as `export` gives it. */
      type?: string;
    }
  | {
      /** File name, for messages and for the kind of file. */
      name?: string;
      /** Orders as data. */
      orders: Iterable<OrderJson> | AsyncIterable<OrderJson>;
    };

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
  | 'rating.score'
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
  /** What a line of the file reads as under each option, where that can be shown: of `encoding`. */
  samples?: Record<string, string>;
}

/** Answers by header fingerprint: plain JSON, safe to store. Question ids stand beside `roles`. */
export type Answers = Record<string, SourceAnswers>;
/** What a person has said of one source, by question and by role. */
export interface SourceAnswers {
  /** Name of the sheet to read, where the workbook has several. */
  sheet?: string;
  /** Column index of a role, or null to leave the role without a column. */
  roles?: Partial<Record<Role, number | null>>;
  /** Null takes an answer back: what is assumed holds again. */
  [questionId: string]: string | number | boolean | Partial<Record<Role, number | null>> | null | undefined;
}

/** A column of a file, and what it was taken for. */
export interface InspectedColumn {
  /** Place in the row, from 0. */
  index: number;
  /** Its header as written. */
  header: string;
  /** What it means; null = nothing that counts. */
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
  /** How many cells or rows it is about. */
  count: number;
  /** The first such cell, `B7`. */
  cell: string | null;
}

/** A cell as written, and what it is read as. */
export interface ReadCell<T = string> {
  /** Null where nothing could be read. */
  value: T | null;
  /** As it stands in the file, cut to 60 letters. */
  written: string;
  /** Code of an issue: why it could not be read, or how it was mended. */
  fault: string | null;
}

/** One of the first rows as it would be read: a row of the file, before rows become orders. Null without a column. */
export interface FirstOrder {
  /** 1 = the first row of the file. */
  row: number;
  /** Its code as written. */
  id: ReadCell | null;
  /** Of a list: day of the last purchase. */
  day: ReadCell<Day> | null;
  /** Name, else account, e-mail or code. */
  person: ReadCell | null;
  /** Digits with country code. */
  phone: ReadCell | null;
  /** In units of 10^-digits. */
  amount: ReadCell<Money> | null;
  /** Its state as it is understood. */
  status: ReadCell<OrderLife> | null;
}

/** Where an order is in its life; `unknown`: no dictionary knows its state. */
export type OrderLife = 'completed' | 'shipped' | 'pending' | 'cancelled' | 'returned' | 'unknown';

/** What one look at the first 1 MiB or 1,000 rows tells. */
export interface Inspection {
  /** File name. */
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
  /** Columns in the order of the file. */
  columns: InspectedColumn[];
  /** Indexes of the columns that no role uses. */
  unmapped: number[];
  /** What the file leaves open. */
  questions: Question[];
  /**
   * Columns that may be what an order needs, by their cells, the likeliest first: of `order.id`, `order.day`,
   * `order.total`, `order.status`, `person.name`, `person.phone`, `person.email`. Offered, never taken.
   */
  suggestions: Partial<Record<Role, number[]>>;
  /** The first eight rows as they would be read under the answers of now, as far as the look tells what cells mean. */
  preview: { digits: number; rows: FirstOrder[] };
}

/* ------------------------------------------------------------------ summary */

/** Something that was decided without asking, with what speaks for it and what it moves. */
export interface Assumption {
  /** Code of the question. */
  code: string;
  /** Id of the source. */
  source: string;
  /** Index of the column, where the assumption is about one. */
  column: number | null;
  /** Header of that column, as written. */
  header: string | null;
  /** The answer that was taken. */
  chosen: string;
  /** All answers that are possible. */
  options: string[];
  /** True when somebody answered; false when it was assumed. */
  answered: boolean;
  /** Counts that decided, by code. */
  evidence: Record<string, number>;
  /** A cell that shows what is meant. */
  sample: string | null;
  /** Money of the orders that it is about (`evidence.orders`), where it leaves orders out or takes them in. */
  money?: Money;
}

/** One ledger: what was found, the terms it is made of, and the difference, which must be 0. */
export interface Ledger {
  /** What the sources hold. */
  found: Money;
  /** What became of it, by code; together they are `found`. */
  terms: Array<{ code: string; value: Money }>;
  /** `found` less the terms; 0, or there is a fault. */
  difference: Money;
}

/** What became of every row, every order and every đồng; each ledger has difference 0. */
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

/** A group with its people and its share. */
export interface GroupSummary {
  /** Id of the group. */
  id: GroupId;
  /** People in it. */
  customers: number;
  /** Their counted orders. */
  orders: number;
  /** Their money. */
  revenue: Money;
}

/** The book in figures: what the first page shows. */
export interface Summary {
  /** The day that recency is counted to, and where it came from. */
  today: Day;
  /** Where today comes from. */
  todayFrom: 'argument' | 'lastOrder' | 'device';
  /** Day of the first counted order. */
  firstDay: Day | null;
  /** Day of the last counted order. */
  lastDay: Day | null;
  /** ISO 4217, or null when no file says it. */
  currency: string | null;
  /** Money is in units of 10^-digits. */
  digits: number;
  /** read = used (in orders and lists) + events + notData + setAside. Carts among orders are events. */
  rows: { read: number; used: number; events: number; notData: number; setAside: number };
  /** People with at least one counted order, and theirs. */
  customers: number;
  /** Counted orders. */
  orders: number;
  /** Money of the counted orders. */
  revenue: Money;
  /** Every group of the policy, in its order, empty ones too. Σ customers = customers + leads + notClassified. */
  groups: GroupSummary[];
  /** Orders that no key identifies. */
  walkIns: { orders: number; revenue: Money };
  /** People without a counted order. */
  leads: number;
  /** People of whom too little is known for a group. */
  notClassified: number;
  /** Money from which a buyer belongs to the top share, or null when there are too few or no money. */
  spendEdge: Money | null;
  /** False for a book without amounts. */
  hasMoney: boolean;
  /** What was decided because files leave it open. */
  assumptions: Assumption[];
  /** What became of every row, order and amount. */
  reconciliation: Reconciliation;
}

/** A source of the book, and how it was read. */
export interface SourceInfo {
  /** Id in this book, for `remove`, `answer` and `inspection`. */
  id: string;
  /** File name. */
  name: string;
  /** Whose export it is. */
  platform: string;
  /** Orders, customers or something else. */
  kind: Inspection['kind'];
  /** Of its header: the key of its answers. */
  fingerprint: string;
  /** Rows read. */
  rows: number;
  /** Orders in it. */
  orders: number;
  /** Rows that are events: all of a file of events, and carts among orders. */
  events: number;
  /** Day of its first order. */
  firstDay: Day | null;
  /** Day of its last order. */
  lastDay: Day | null;
  /** How many things are odd. */
  issues: number;
  /** Rows that could not be used. */
  setAside: number;
  /** Kept beside the book, in no number: another currency than the book's. */
  apart: boolean;
  /** ISO code; null where nothing says one. */
  currency: string | null;
  /** Name of the sheet that was read; absent for a source that is no workbook. */
  sheet?: string;
}

/* ---------------------------------------------------------------- customers */

/** A customer in a list. */
export interface CustomerRow {
  /** Made from the customer's smallest key; an id given out before records were joined still finds the customer. */
  id: string;
  /** The name with most orders behind it. */
  name: string | null;
  /** Digits with country code, `84…`. */
  phone: string | null;
  /** The first by the alphabet. */
  email: string | null;
  /** F: counted orders; null for a list that does not say. */
  orders: number | null;
  /** M: money of counted orders, net unless the policy says gross; null without money. */
  spend: Money | null;
  /** Day of the first counted order. */
  firstDay: Day | null;
  /** Day of the last counted order. */
  lastDay: Day | null;
  /** R: whole days from the last counted order to today. */
  recencyDays: number | null;
  /** Group today. */
  group: GroupId;
  /** The group on the day of the last order, for those who are dormant now. */
  origin: GroupId | null;
  /** As the files say; null where none does, or where they contradict each other. */
  gender: 'male' | 'female' | null;
  /** Where the customer came from: the first source that a file says, by day. */
  source: string | null;
  /** Who brought the customer, as written. */
  referrer: string | null;
  /** Events beside purchases: how many. */
  events: number;
  /** Day of the last event; null without one. */
  lastEventDay: Day | null;
  /** The last score that the customer gave: stars, CSAT or NPS; null without one. */
  rating: Rating | null;
  /** 1–5 by fifths of the buyers, 5 for the fifth that came last; equal values have equal scores. Null for nobody's. */
  recencyScore: number | null;
  /** 5 for the fifth with most orders. */
  frequencyScore: number | null;
  /** 5 for the fifth that spends most; null without money. */
  monetaryScore: number | null;
  /**
   * The features of `columns`, by id: a figure, words (of several with commas between them), or null where it is not
   * known. Only where a query asks for columns.
   */
  features?: Record<string, Money | string | null>;
}

/** What lists of customers are sorted by. */
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
  | 'monetaryScore'
  // Any feature of `features()`: figures by size, words by the Vietnamese alphabet.
  | (string & {});

/** Which customers, in which order, and which part of them. */
export interface CustomerQuery {
  /** One group, or several. */
  group?: GroupId | GroupId[];
  /** Words of a name, digits of a phone, a code or an e-mail; without marks is fine. */
  search?: string;
  /** Default: spend, highest first. Ties by id. */
  sort?: { by: SortKey; desc?: boolean };
  /** So many are passed over. */
  offset?: number;
  /** At most 1,000; default 50. */
  limit?: number;
  /** Only those whose group was another one `days` before today: who came in, or who left, a group. */
  moved?: { days: number; from?: string; to?: string };
  /** Only people listed for a look: more phones or codes than one person has. */
  check?: boolean;
  /**
   * Only those who stood in a group at the end of two days; left out for any, `before: null` for people who were not there
   * yet. Rows show them as they are today.
   */
  between?: { from: Day; to: Day; before?: GroupId | null; after?: GroupId };
  /** Only buyers with these scores, 1–5 each; one that is left out may be any. */
  scores?: { recency?: number; frequency?: number; monetary?: number };
  /** Only those whose first order is of this month, `yyyy-mm`. */
  firstMonth?: string;
  /** Only those whom each of these schemes puts into this group. */
  within?: SchemeGroupQuery[];
  /** Only those for whom this holds; as in a scheme, what is not known neither holds nor fails. */
  where?: SchemeCondition;
  /** Ids of features to be in `features` of each row. */
  columns?: string[];
}

/** A group of a scheme: its people are asked for. */
export interface SchemeGroupQuery {
  /** The scheme. */
  scheme: Scheme;
  /** One of its groups; null for those for whom no row holds. */
  group: string | null;
}

/** Which members, in which order, and which part of them. */
export interface MemberQuery extends Pick<CustomerQuery, 'search' | 'offset' | 'limit' | 'group'> {
  /** Only of these tiers. */
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

/** How a feature is compared with a value. */
export type Operator = '=' | '<' | '<=' | '>' | '>=';

/** One comparison of a group's rule, with the customer's own value. */
export interface Test {
  /** What is looked at. */
  feature: Feature;
  /** How it is compared. */
  op: Operator;
  /** The figure compared with; money in units of 10^-digits. */
  value: Money | null;
  /** Name of the threshold that the figure comes from. */
  threshold: string | null;
  /** What the customer has. */
  actual: Money | null;
  /** It holds. */
  passed: boolean;
}

/** One order in the timeline of a customer. */
export interface OrderRow {
  /** Id of its source. */
  source: string;
  /** Row of the order's first line in its file (1 = the first row of the file). */
  row: number;
  /** The order code as written; null when the file has none. */
  code: string | null;
  /** Day of the order. */
  day: Day | null;
  /** Its money, net of discounts. */
  amount: Money | null;
  /** What was given back of it. */
  refunded: Money;
  /** As written in the file. */
  status: string | null;
  /** `unknown`: no dictionary knows the status; not counted until an answer says what it means. */
  life: 'completed' | 'pending' | 'cancelled' | 'returned' | 'refund' | 'unknown';
  /** It is in the figures. */
  counted: boolean;
  /** Why it is not counted. */
  why: 'status' | 'afterToday' | 'repeat' | 'refund' | null;
  /** What was bought, as written. */
  lines: Array<{ name: string | null; quantity: string | null; total: string | null }>;
}

/** All that the book knows of one customer. */
export interface Customer extends CustomerRow {
  /** Digits with country code. */
  phones: string[];
  /** In small letters. */
  emails: string[];
  /** Codes in the shop's own systems. */
  codes: string[];
  /** Accounts on marketplaces. */
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
  /** Consent to advertising: refused anywhere is refused; null = nobody says. */
  consent: boolean | null;
  /** More phones or codes than one person usually has. */
  check: boolean;
  /**
   * Days on which somebody dormant who did not answer went back to the beginning of the funnel, the oldest first; by the
   * contacts of `setContacts`.
   */
  reentries: Day[];
}

/* ------------------------------------------------------------------- issues */

/** What was done about an issue. */
export type Done = 'setAside' | 'kept' | 'corrected' | 'keyDropped' | 'merged' | 'split' | 'notCounted';

/** Something odd in a file, with its place. */
export interface IssueRow {
  /** What it is. */
  code: string;
  /** Id of the source. */
  source: string;
  /** Row as a spreadsheet counts it: 1 = the first row of the file. */
  row: number | null;
  /** Place of the column, from 0. */
  column: number | null;
  /** Its header. */
  header: string | null;
  /** What was done about it. */
  done: Done;
  /** The cell as written, cut to 200 characters. */
  value: string | null;
  /** The other row where the issue is between two. */
  other: { source: string; row: number } | null;
}

/** Which issues, and which part of them. */
export interface IssueQuery {
  /** Only of this kind. */
  code?: string;
  /** Only of this source. */
  source?: string;
  /** So many are passed over. */
  offset?: number;
  /** At most so many. */
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

/** A row of the policy: the first one whose tests all hold is the group. */
export interface GroupRule {
  /** Id of the group. */
  id: string;
  /** All of them must hold; a figure, or the name of a threshold. */
  all: Array<{ feature: Feature; op: Operator; value: number | Threshold }>;
  /** Feature id of the source document, or any words of the shop. */
  reason?: string;
  /** On-screen name of a group of the shop's own. */
  name?: string;
}

/** Every figure that a shop can change. */
export interface Policy {
  version: 1;
  /** Figures that the usual groups ask for. */
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
  /** Whether refunds lower what a customer has spent. */
  money: { basis: 'net' | 'gross' };
  /** When a key stands for too many people to be one's own. */
  identity: { sharedNames: number; manyPhones: number; manyCodes: number };
  /** `shipped`: whether orders on their way count. */
  orders: { sameIdDays: number; shipped: 'pending' | 'completed' };
  /** Time zone of the shop, and how days of unlike files are told apart. */
  time: { offsetMinutes: number; loneDayGap: number };
  /** The loyalty programme. */
  programme: Programme;
  /** Whom the shop writes to, and how often at most. */
  care: CarePolicy;
}

/** Laid over the default. Unknown keys and impossible values are refused with their path. */
export interface PolicyInput extends DeepPartial<Policy> {}

/* ----------------------------------------------------------------- insights */

/** How many went from which group to which between two days, by the policy of now. */
export interface Changes {
  /** The earlier day. */
  from: Day;
  /** Today. */
  to: Day;
  /** Each group then and now, with who came and who went. */
  groups: Array<{ id: string; before: number; after: number; in: number; out: number }>;
  /** How many went from which group to which. */
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
  /** What was done. */
  kind: EventKind;
  /** `yyyy-mm-dd`, with or without a time, or a Date. */
  day: string | Date;
  /** By any key that orders have too: the same person is joined. */
  customer: NonNullable<OrderJson['customer']>;
  /** Where the person came from. */
  source?: string;
  /** Who brought the person. */
  referrer?: string;
  /** Of which campaign. */
  campaign?: string;
  /** What it was about: a product. */
  item?: string;
  /** A whole figure that is no money: stars, a score. */
  value?: number;
}

/** What leads are asked with. */
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
  /** Of them, without an order. */
  leads: number;
  /** Of them, with an order. */
  buyers: number;
  /** Of the buyers, with a second order. */
  boughtAgain: number;
  /** Of the buyers, with more orders than few: the last stage of the funnel. */
  boughtOften: number;
  /** A list does not say whether they have bought. */
  unknown: number;
  /** Money of their counted orders. */
  revenue: Money;
  /** Median days from the first contact to the first order, among `datedBuyers`. */
  daysToFirst: number | null;
  /** Buyers with a day of a first contact. */
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
  /** Everybody in the book. */
  people: number;
  /** Of them, without an order. */
  leads: number;
  /** Of them, with an order. */
  buyers: number;
  /** Leads without any contact for `untouchedDays`. */
  untouched: number;
  /** Leads of whom no file says a day: nobody knows whether they are untouched. */
  noDay: number;
  /** People of whom files name several sources: the first by day counts. */
  conflicts: number;
  /** Sum over the sources; null where no cost is said. */
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
  /** Groups as they would be. */
  groups: GroupSummary[];
  /** Spend from which a customer counts among the top. */
  spendEdge: Money | null;
  /** How many would go from which group to which. */
  moves: Array<{ from: string; to: string; customers: number; spend: Money }>;
}

/** Something that a rule can ask of a customer; its words stand under `id`. */
export interface FeatureInfo {
  /** Its name in a scheme. */
  id: string;
  /** What it counts. */
  unit: 'count' | 'days' | 'money' | 'score' | 'percent' | 'flag' | 'text';
  /** Feature id or document that asks for it. */
  source: string;
  /** False when these files do not have it: a rule over it holds for nobody, and the result says so. */
  known: boolean;
  /** Customers of whom it is known; where somebody can have several values, of whom all are known. */
  customers: number;
  /** Of `text`: its values as most rows write them, the most frequent first, at most 200. */
  values?: Array<{
    /** The value; of `gender` and `usualWeekday` a code. */
    value: string;
    /** Customers who have it. */
    customers: number;
  }>;
  /** Of `text`: how many values there are in all. */
  valuesInAll?: number;
  /** Somebody can have several of its values, and `in` asks for any of them. */
  many?: true;
}

/** From when a customer counts as asleep: the policy's edges, and one suggested by the shop's own gaps. */
export interface Dormancy {
  /** The policy's edge. */
  dormantDays: number;
  /** The policy's edge of deep sleep. */
  deepDormantDays: number;
  /** Customers who have bought on two days or more. */
  people: number;
  /** Gaps between their days of purchase; the time since the last one is no gap. */
  gaps: number;
  /** Days from the first to the last day of purchase in the files. */
  spanDays: number;
  /** So many of a hundred gaps are not longer than `withinDays`. */
  percent: number;
  /** Below so many people nothing is suggested. */
  leastPeople: number;
  /** Nothing is set by it; null with `why`. */
  suggestion: {
    /** `percent` of a hundred returns came within so many days. */
    withinDays: number;
    /** The day after. */
    dormantDays: number;
    /** Twice that. */
    deepDormantDays: number;
  } | null;
  /** `fewPeople`: fewer than `leastPeople`. `shortTime`: the files are shorter than the edge of deep sleep would be. */
  why: 'fewPeople' | 'shortTime' | null;
}

/** With what a feature is compared; money in the currency's main unit. */
export type SchemeOperand =
  | number
  | {
      /** A figure of the policy, by its name. */
      threshold: string;
    }
  | {
      /** A share from 0 to 1 of those who have bought. */
      quantile: number;
    };

/** What must hold. Where a figure is not known, neither a comparison nor its `not` holds. */
export type SchemeCondition =
  | {
      /** Every one of these holds. */
      all: SchemeCondition[];
    }
  | {
      /** One of these holds. */
      any: SchemeCondition[];
    }
  | {
      /** This does not hold. */
      not: SchemeCondition;
    }
  | {
      /** The figure of this feature is known. */
      known: string;
    }
  | {
      /** Its figure … */
      feature: string;
      /** … is compared … */
      op: '=' | '<' | '<=' | '>' | '>=';
      /** … with this. */
      value: SchemeOperand;
    }
  | {
      /** Its figure … */
      feature: string;
      /** … lies between these, both included. */
      between: [number, number];
    }
  | {
      /** Its figure … */
      feature: string;
      /** … is one of these; of `text` in any spelling. */
      in: number[] | string[];
    };

/** A row of a scheme: a group, and who is in it. */
export interface SchemeRow {
  /** The group. */
  id: string;
  /** Its name on the screen. */
  name?: { vi: string; en: string };
  /** Who is in it. */
  when: SchemeCondition;
  /** Why the row is there. */
  reason?: string;
  /** What to do for its people, each with where it is from. */
  actions?: Array<{ vi: string; en: string; source: string }>;
}

/** A table of rules; the first row that holds decides. */
export interface Scheme {
  version?: 1;
  /** Its name for programs. */
  id?: string;
  /** Its name on the screen. */
  name?: { vi: string; en: string };
  /** A preset is an original that leaves somebody out; `about` says whom. */
  kind?: 'scheme' | 'preset';
  /** What it is for, and whom it leaves out. */
  about?: { vi: string; en: string };
  /** Where its figures are from. */
  source?: string;
  /** Since when they hold. */
  date?: string;
  /** The first row that holds decides. */
  rows: SchemeRow[];
}

/** People of a group of a scheme. */
export interface SchemeGroup {
  /** Null for those for whom no row holds. */
  id: string | null;
  /** People in it. */
  customers: number;
  /** Their counted orders. */
  orders: number;
  /** Null in a book without money. */
  spend: Money | null;
}

/** A range of a feature, both ends included; an open end is null. Not `known`: customers of whom it is not known. */
export interface SchemeRange {
  /** Which feature. */
  feature: string;
  /** False: the cell of those of whom it is not known. */
  known: boolean;
  /** From, included. */
  from: Money | null;
  /** To, included. */
  to: Money | null;
  /** Of `text`: the value; null for any other than those that the scheme names. */
  value?: string | null;
  /** Of `text`: whether the people of the cell have it. */
  has?: boolean;
}

/** What a scheme comes to, and what was proven of it. */
export interface SchemeResult {
  /** Every group of the scheme, in its order. */
  groups: SchemeGroup[];
  /** Those for whom no row holds. */
  outside: SchemeGroup;
  /** Features that the scheme asks for and these files do not have. */
  missing: string[];
  /** What is proven of the scheme, whoever is in the book. */
  check: {
    /** Possible cells between the edges in use; null when there are too many to look through. */
    cells: number | null;
    /** Cells in which no row holds. */
    gaps: number;
    /** The first of them. */
    shown: SchemeRange[][];
    /** Cells in which several rows hold; their order decides. */
    settled: number;
    /** Rows, by number, that never decide. */
    unreachable: number[];
    /** Everybody is in a group, proven. */
    total: boolean;
  };
  /** The scheme without gaps and unreachable rows; null where nothing is to be mended. */
  mend: Scheme | null;
}

/** Two schemes to be compared over the same people. */
export interface SchemeComparison {
  /** The one. */
  before: Scheme;
  /** The other. */
  after: Scheme;
}

/** Who goes from which group of a scheme to which group of another. */
export interface SchemeMoves {
  /** Every pair of groups that somebody is in, in the order of both schemes; null for those for whom no row holds. */
  moves: Array<{ from: string | null; to: string | null; customers: number; spend: Money | null }>;
  /** Groups of the one, and last those for whom no row holds. */
  before: SchemeGroup[];
  /** Groups of the other, likewise. */
  after: SchemeGroup[];
  /** Features that one of them asks for and these files do not have. */
  missing: string[];
}

/** Which customer to ask about, and the group to come into. */
export interface SchemeCustomerRequest {
  /** The scheme; left out, the groups of the policy. */
  scheme?: Scheme;
  /** Id of the customer, as rows have it. */
  id: string;
  /** A group: why not in it, and the shortest way into it. */
  to?: string;
}

/** A condition, asked of a customer. */
export interface SchemeAsked {
  /** What is asked. */
  kind: 'all' | 'any' | 'not' | 'known' | 'range' | 'word';
  /** Null where a figure is not known. */
  holds: boolean | null;
  /** Of which feature. */
  feature?: string;
  /** Least that holds. */
  from?: Money;
  /** Most that holds. */
  to?: Money;
  /** The customer's own figure. */
  actual?: Money;
  /** Of a `word`: the value that is asked for. */
  value?: string;
  /** Of `text`: the customer's own values, as far as they are known. */
  own?: string[];
  /** The conditions inside. */
  of?: SchemeAsked[];
}

/** Why a customer is in a group, and the shortest way into another. */
export interface SchemeCustomer {
  /** Null where no row holds. */
  group: string | null;
  /** Features that the scheme asks for and these files do not have. */
  missing: string[];
  /** Every row down to the one that decided. */
  rows: Array<{ group: string; matched: boolean; when: SchemeAsked }>;
  /** What would have to differ; empty for who is there, null where no short way is known. */
  way: SchemeStep[] | null;
  /** Of the group that was asked for, every row and why it does not decide; empty for who is there, null where none was. */
  whyNot: Array<{
    /** Its number in the scheme. */
    row: number;
    /** It holds, and an earlier row decides. */
    matched: boolean;
    /** Its tests that do not hold; of those whose `holds` is null a figure is not known. */
    fails: SchemeAsked[];
    /** The group of an earlier row that decides; null where none stands before it. */
    before: string | null;
  }> | null;
}

/** One feature that has to differ. */
export interface SchemeStep {
  /** Which. */
  feature: string;
  /** What it counts. */
  unit: FeatureInfo['unit'];
  /** What it is; null where it is not known. */
  from: Money | null;
  /** What it has to be; null of `text`. */
  to: Money | null;
  /** Of `text`: the value to have; left out for any other than those that the scheme names. */
  value?: string;
  /** Of `text`: the customer's own values. */
  was?: string[];
}

/** How many customers lie between the edges of a feature. */
export interface Histogram {
  /** What is counted. */
  feature: 'recencyDays' | 'orders' | 'spend';
  /** Bin i holds from ≤ x < to; the last bin is open (to = null). */
  bins: Array<{ from: Money; to: Money | null; customers: number }>;
  /** What the shop's own rhythm proposes for the threshold, or null. */
  suggestion: number | null;
}

/** A key figure with its fraction. `value` = numerator ÷ denominator, or the figure itself. */
export interface Indicator {
  /** Which one. */
  code: 'repeatRate' | 'averageOrder' | 'retention' | 'oneAndDone' | 'medianGap' | 'loyalMultiple';
  /** What its value is in. */
  unit: 'share' | 'money' | 'days' | 'times';
  /** Above the line. */
  numerator: Money | null;
  /** Below the line. */
  denominator: Money | null;
  /** The fraction; null where the line has 0 below it. */
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
  /** The group that it is about. */
  group: string;
  /** People in it. */
  customers: number;
  /** What they have spent. */
  spend: Money;
  /** Figures for the sentence: days, counts. */
  facts: Record<string, Money>;
  /** Finds them. */
  query: CustomerQuery;
}

/* --------------------------------------------------------------------- book */

/** How far a call is. */
export interface Progress {
  /** Name or id of the source. */
  source: string;
  /** `reading` has bytes; `judging` and `grouping` are short. */
  step: 'reading' | 'judging' | 'grouping';
  /** Bytes read. */
  bytes: number;
  /** Bytes in all; 0 where that is not known. */
  totalBytes: number;
  /** Rows read. */
  rows: number;
}

/** How a book is opened. */
export interface OpenOptions {
  /** The day to count to; default: the day after the last dated order, never later than the device's date. */
  today?: Day;
  /** Laid over the usual one. */
  policy?: PolicyInput;
  /** Answers by fingerprint. */
  answers?: Answers;
  /**
   * True: in a worker; false: here. Default: in a page a worker where one can be had; in Node here, since a thread
   * there reads a copy of the whole file, and a server has threads of its own.
   */
  worker?: boolean;
  /** Called while sources are read. */
  onProgress?: (progress: Progress) => void;
  /** Aborts; the call rejects with its reason. */
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
  /** What was said to whom; see `setContacts`. */
  contacts?: Contact[];
}
/** What `openBook` takes: the same, with a Date where a day is asked for. */
export type OpenInput = Omit<OpenOptions, 'today' | 'events'> & {
  /** The day that is counted to. */
  today?: DayInput;
  /** What happened beside orders. */
  events?: MemberEventInput[];
};
/** How a source is added to an open book. */
export type AddOptions = Pick<OpenOptions, 'answers' | 'onProgress' | 'signal' | 'otherCurrency' | 'sheet'>;
/** How a source is looked at before it is opened. */
export type InspectOptions = Pick<OpenOptions, 'answers' | 'signal'> & {
  /** Name of the sheet to look at. */
  sheet?: string;
};

/** A file that leaves the book. */
export interface ExportRequest {
  /**
   * `ledger`: every entry of every member. `members`: one a row. `haravanPoints`: Haravan Loyalty's upload of points,
   * as its template has it (.xlsx), or as CSV. These three are refused (`not-open`) while `programme.open` is false.
   * `contacts`: the log of contacts; `contactsFrom` (khachquen) reads such a CSV back.
   */
  what: 'group' | 'customers' | 'setAside' | 'ledger' | 'members' | 'haravanPoints' | 'contacts';
  /** For `what: 'group'`: its id. */
  group?: GroupId;
  /** `xlsx` for `haravanPoints` only; `ledger` is CSV only. */
  format: 'csv' | 'json' | 'xlsx';
  /** Language of headers, group names and reasons; default Vietnamese. */
  language?: 'vi' | 'en';
  /** For `group` and `customers`: ids of features behind the usual columns. */
  columns?: string[];
  /** For `group` and `customers`: only those for whom this holds. */
  where?: SchemeCondition;
}

/** The open book. Calls run in the order made; after `close()` they reject with `closed`. */
export interface Book extends CareCalls {
  /** A snapshot; replaced when `add`, `remove` or `setPolicy` resolves. */
  readonly summary: Summary;
  /** Sources of the book, in the order of their coming. */
  readonly sources: SourceInfo[];
  /** The policy in force, whole. */
  readonly policy: Policy;
  /** Customers of a query, a part of them at a time. */
  page(query?: CustomerQuery): Promise<{ total: number; rows: CustomerRow[] }>;
  /** Customers of a query, one after the other, however many. */
  customers(query?: Omit<CustomerQuery, 'offset' | 'limit'>): AsyncIterable<CustomerRow>;
  /** One customer by id, with all orders and what made the group; null when nobody has it. */
  customer(id: string): Promise<Customer | null>;
  /** What was odd in the files, a part of it at a time. */
  issues(query?: IssueQuery): Promise<{ total: number; byCode: Record<string, number>; rows: IssueRow[] }>;
  /** How each source is understood now: columns, roles, answers. */
  inspection(sourceId: string): Promise<Inspection>;
  /** Who came into a group and who left it in the last days. */
  changes(options?: { days?: number }): Promise<Changes>;
  /** What another policy would move; the book does not change. */
  preview(policy: PolicyInput): Promise<Preview>;
  /** How many customers lie between some edges of a feature. */
  histogram(request: { feature: Histogram['feature']; bins: number[] }): Promise<Histogram>;
  /** The key figures, each with the formula and its numbers. */
  indicators(): Promise<Indicator[]>;
  /** Leads and what became of them: conversion by source, untouched leads, and what they cost. */
  leads(query?: LeadQuery): Promise<Leads>;
  /**
   * Adds events as a source of their own beside what is there; events that are there already count once. One that is
   * malformed is refused with its place, and none is added.
   */
  addEvents(events: CustomerEvent[]): Promise<Summary>;
  /**
   * The book at the end of a day, not after today. Exports keep no history of states, of refunds within an order and of
   * customer lists: those are of today.
   */
  asOf(day: Day): Promise<AsOf>;
  /** The book at the ends of the last twelve months with orders, and today. */
  months(): Promise<AsOf[]>;
  /** Who moved between the ends of two days; neither after today. */
  movement(options: { from: Day; to: Day }): Promise<Movement>;
  /** Key figures, cohorts, scores, second orders, money by month, tenure and funnel, all from the histories of customers. */
  figures(): Promise<Figures>;
  /** Whom to care for first, and what is at stake. */
  priorities(): Promise<Priority[]>;
  /** What rules can ask of customers, and whether these files have it. */
  features(): Promise<FeatureInfo[]>;
  /** From when customers count as asleep, by the shop's own gaps, and how it was found; nothing is set by it. */
  dormancy(): Promise<Dormancy>;
  /** A scheme over the book: its groups, its proof and its mend; the book does not change. */
  scheme(scheme: Scheme): Promise<SchemeResult>;
  /** Who goes from which group of a scheme to which group of another; the book does not change. */
  compareSchemes(comparison: SchemeComparison): Promise<SchemeMoves>;
  /** Why a customer is in a group of a scheme, and the shortest way into another; null for an unknown id. */
  schemeCustomer(request: SchemeCustomerRequest): Promise<SchemeCustomer | null>;
  /** Sets a policy, laid over the default; the book is grouped again. */
  setPolicy(policy: PolicyInput): Promise<Summary>;
  /** One source, or several: all of them, or none. */
  add(source: Source | Source[], options?: AddOptions): Promise<Summary>;
  /** Takes a source out of the book. */
  remove(sourceId: string): Promise<Summary>;
  /** Reads a source again under other answers; the book changes only when it succeeds. */
  answer(sourceId: string, answers: SourceAnswers, options?: AddOptions): Promise<Summary>;
  /** A file out of the book. */
  export(request: ExportRequest): Promise<{ name: string; type: string; blob: Blob }>;
  /** What the loyalty programme comes to, on any day, or under another programme. */
  loyalty(options?: LoyaltyInput): Promise<LoyaltySummary>;
  /** A member by id, phone in any writing, e-mail or code. */
  member(id: string, options?: { on?: DayInput }): Promise<Member | null>;
  /** Members by points, tier, points that end soon, or what customers are sorted by. */
  members(query?: MemberQuery): Promise<MemberPage>;
  /** The whole ledger of a member by id, phone, e-mail or code; null when nobody has it. */
  ledger(id: string, options?: { on?: DayInput }): Promise<MemberLedger | null>;
  /** Balances of another system beside ours; without an argument, those in the customer lists of the book. */
  audit(balances?: Balance[]): Promise<Audit>;
  /** What the programme costs and brings, now and under another programme. */
  economics(preview?: ProgrammeInput): Promise<Economics>;
  /** What happens beside orders: all of it, in any order. Replaces what was there. */
  setEvents(events: MemberEventInput[]): Promise<LoyaltySummary>;
  /** Frees the memory of the book. */
  close(): Promise<void>;
}

/** One engine, local or in a worker: the same calls, the same answers. */
export interface Engine {
  /** Looks at a source without opening it: columns, questions, first rows. */
  inspect(source: Source, options?: InspectOptions): Promise<Inspection>;
  /** Opens sources as one book. */
  openBook(source: Source | Source[], options?: OpenInput): Promise<Book>;
  /**
   * Fetches what is otherwise fetched with the first file that needs it: the reader of spreadsheets (.xlsx, .xls,
   * .ods), or the half of the core that answers questions once groups show. For pages that make no request once they are
   * loaded, or that work offline. Calling it again does nothing.
   */
  preload?(what: 'spreadsheets' | 'deferred'): Promise<void>;
}

/* ------------------------------------------------------------------- errors */

/** Why a whole file is refused. */
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
/** Why a policy is refused. */
export type PolicyErrorCode = 'unknown-key' | 'impossible-value' | 'wrong-type' | 'not-total' | 'version';
/** What is wrong with the engine itself. */
export type EngineErrorCode =
  | 'engine-lost'
  | 'wasm-blocked'
  | 'wasm-missing'
  | 'out-of-memory'
  | 'unsupported';
/** What is wrong with a call. */
export type UsageErrorCode =
  | 'closed'
  | 'bad-argument'
  | 'unknown-source'
  | 'unknown-group'
  /** A file of points and tiers while `programme.open` is false: nobody is told of them before. */
  | 'not-open';
/** Every code that an error of the package can have. */
export type ErrorCode = FileErrorCode | PolicyErrorCode | EngineErrorCode | UsageErrorCode;
