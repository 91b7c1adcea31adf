/** Orders handed in as data: looked at, and written as one batch that the core reads like any file. */
import { isPlain, onlyKeys, refuse } from '../arguments.js';
import type { CustomerEvent, EventKind, OrderJson } from '../contract.js';
import { batchOf, eventBatchOf } from './batch.js';

type Line = NonNullable<OrderJson['lines']>[number];
type Person = NonNullable<OrderJson['customer']>;
type Keys<T> = { [K in keyof Required<T>]: Check };
type Check = (value: unknown, at: string) => void;

const text: Check = (value, at) => {
  if (typeof value !== 'string' && !Number.isFinite(value)) refuse(at, value, 'a text or a number');
};

/** An amount may be written as in a file; what is no number is not left out in silence. */
const amount: Check = (value, at) => {
  if (typeof value !== 'string' && !Number.isFinite(value)) refuse(at, value, 'a finite number, or a text');
};

const day: Check = (value, at) => {
  const isDate = value instanceof Date && !Number.isNaN(+value);
  if (!isDate && typeof value !== 'string')
    refuse(at, value, 'a valid Date, or a text like "2025-12-01" or "2025-12-01 09:30"');
};

const PERSON: Keys<Person> = {
  name: text,
  phone: text,
  email: text,
  code: text,
  username: text,
  gender: text,
};

const LINE: Keys<Line> = {
  ...{ name: text, code: text, category: text },
  ...{ quantity: amount, unitPrice: amount, total: amount },
};

const ORDER: Keys<OrderJson> = {
  ...{ id: text, day, status: text, total: amount, refunded: amount },
  ...{ currency: text, channel: text, branch: text },
  customer: (value, at) => fields(value, at, PERSON, PERSON_WORDS),
  lines: (value, at) => {
    if (!Array.isArray(value)) refuse(at, value, 'an array of lines');
    for (const [index, line] of (value as unknown[]).entries())
      fields(line, `${at}[${index}]`, LINE, LINE_WORDS);
  },
};

/** What other programs call a key, where it is far from ours. */
const ORDER_WORDS: Record<string, string> = {
  ...{ date: 'day', time: 'day', createdAt: 'day', created_at: 'day', orderDate: 'day', ngay: 'day' },
  ...{ amount: 'total', price: 'total', revenue: 'total', value: 'total', money: 'total', orderId: 'id' },
  ...{ phone: 'customer.phone', email: 'customer.email', name: 'customer.name', customerId: 'customer.code' },
  ...{ customerName: 'customer.name', customerPhone: 'customer.phone', items: 'lines', products: 'lines' },
};
const PERSON_WORDS: Record<string, string> = {
  sex: 'gender',
  id: 'code',
  mobile: 'phone',
  tel: 'phone',
  fullName: 'name',
};
const LINE_WORDS: Record<string, string> = {
  ...{ sku: 'code', product: 'name', title: 'name', qty: 'quantity', price: 'unitPrice', amount: 'total' },
};

function fields(
  value: unknown,
  at: string,
  keys: Record<string, Check>,
  words: Record<string, string>,
): void {
  if (!isPlain(value)) refuse(at, value, `an object with ${Object.keys(keys).join(', ')}`);
  onlyKeys(value, Object.keys(keys), at, (key) => {
    const ours = Object.entries(words).find(([theirs]) => theirs === key)?.[1];
    return ours && `Call it ${ours}.`;
  });
  for (const [key, inner] of Object.entries(value)) {
    // JSON writes what is not there as null.
    if (inner !== undefined && inner !== null) keys[key]?.(inner, `${at}.${key}`);
  }
}

/** The batch of orders; one that says nothing by its keys is refused with its place. */
export function checkedBatch(orders: unknown[], at: string): Uint8Array {
  for (const [index, order] of orders.entries()) fields(order, `${at}[${index}]`, ORDER, ORDER_WORDS);
  return batchOf(orders as OrderJson[]);
}

/** Every kind once: the compiler sees to it that none is missing. */
const KINDS: Record<EventKind, 1> = {
  ...{ follow: 1, unfollow: 1, activate: 1, game: 1, view: 1, form: 1 },
  ...{ cart: 1, review: 1, share: 1, referral: 1, survey: 1, other: 1 },
};

const EVENT: Keys<CustomerEvent> = {
  kind: (value, at) => {
    if (typeof value !== 'string' || !Object.hasOwn(KINDS, value))
      refuse(at, value, `one of ${Object.keys(KINDS).join(', ')}`);
  },
  day: (value, at) => {
    day(value, at);
    if (typeof value === 'string' && !/^\d{4}-\d\d-\d\d([T ]|$)/.test(value))
      refuse(at, value, 'a valid Date, or a text like "2025-12-01" or "2025-12-01 09:30"');
  },
  customer: (value, at) => {
    fields(value, at, PERSON, PERSON_WORDS);
    const keys = Object.values(value as object).filter(
      (key) => key !== undefined && key !== null && key !== '',
    );
    if (keys.length === 0) refuse(at, value, 'a phone, email, code, username or name');
  },
  ...{ source: text, referrer: text, campaign: text, item: text },
  value: (value, at) => {
    if (!Number.isSafeInteger(value)) refuse(at, value, 'a whole number');
  },
};
const EVENT_WORDS: Record<string, string> = {
  ...{ type: 'kind', event: 'kind', name: 'kind', date: 'day', time: 'day', at: 'day', createdAt: 'day' },
  ...{ phone: 'customer.phone', email: 'customer.email', product: 'item', amount: 'value' },
  ...{ member: 'customer', person: 'customer', utm_source: 'source', utm_campaign: 'campaign' },
};
const NEEDED = ['kind', 'day', 'customer'] as const;

/** The batch of events, or nothing of none; one that is malformed is refused with its place. */
export function checkedEvents(events: unknown, at: string): Uint8Array | undefined {
  if (!Array.isArray(events)) refuse(at, events, 'an array of events');
  for (const [index, event] of (events as unknown[]).entries()) {
    const place = `${at}[${index}]`;
    fields(event, place, EVENT, EVENT_WORDS);
    for (const key of NEEDED) {
      const value = (event as Partial<CustomerEvent>)[key];
      if (value === undefined || value === null)
        refuse(`${place}.${key}`, value, 'there: every event has one');
    }
  }
  return (events as unknown[]).length > 0 ? eventBatchOf(events as CustomerEvent[]) : undefined;
}
