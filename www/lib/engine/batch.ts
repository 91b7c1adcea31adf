/** Orders handed in as data, written as one batch that the core reads like any file. */
import type { CustomerEvent, OrderJson } from '../contract.js';

const CELL = '\x1f';
const ROW = '\x1e';
/** Before a number: its point is a decimal mark, whatever the other cells look like. */
const NUMBER = '\x01';

type Line = NonNullable<OrderJson['lines']>[number];
type Write = (order: OrderJson, line: Line | undefined) => unknown;

/** Columns of the batch, under the names of the dictionary `data/platforms/khachquen.json`. */
const COLUMNS: Array<[string, Write]> = [
  ['order.id', (order) => order.id],
  ['order.day', (order) => (order.day instanceof Date ? order.day.toISOString() : order.day)],
  ['order.status', (order) => order.status],
  ['order.total', (order) => order.total],
  ['order.refunded', (order) => order.refunded],
  ['order.currency', (order) => order.currency],
  ['order.channel', (order) => order.channel],
  ['order.branch', (order) => order.branch],
  ['person.name', (order) => order.customer?.name],
  ['person.phone', (order) => order.customer?.phone],
  ['person.email', (order) => order.customer?.email],
  ['person.code', (order) => order.customer?.code],
  ['person.username', (order) => order.customer?.username],
  ['person.gender', (order) => order.customer?.gender],
  ['line.code', (_, line) => line?.code],
  ['line.name', (_, line) => line?.name],
  ['line.category', (_, line) => line?.category],
  ['line.quantity', (_, line) => line?.quantity],
  ['line.unitPrice', (_, line) => line?.unitPrice],
  ['line.total', (_, line) => line?.total],
];

/** Only columns that some order fills: an empty column of totals would make every order one without money. */
export function batchOf(orders: Iterable<OrderJson>): Uint8Array {
  const all = [...orders];
  const used = COLUMNS.filter(
    ([name, write]) => ALWAYS.has(name) || all.some((order) => fills(order, write)),
  );
  const rows = [used.map(([name]) => name).join(CELL)];
  for (const order of all) {
    const lines = order.lines?.length ? order.lines : [undefined];
    for (const line of lines) rows.push(used.map(([, write]) => cell(write(order, line))).join(CELL));
  }
  return new TextEncoder().encode(rows.join(ROW) + ROW);
}

/** The names by which the dictionary knows our own batches. */
const ALWAYS = new Set(['order.id', 'order.day', 'order.total']);

/** Columns of a batch of events, under the names of the dictionary `data/platforms/khachquen-events.json`. */
const EVENT_COLUMNS: Array<[string, (event: CustomerEvent) => unknown]> = [
  ['event.day', (event) => (event.day instanceof Date ? event.day.toISOString() : event.day)],
  ['event.type', (event) => event.kind],
  ['event.campaign', (event) => event.campaign],
  ['event.item', (event) => event.item],
  ['event.value', (event) => event.value],
  ['person.source', (event) => event.source],
  ['person.referrer', (event) => event.referrer],
  ['person.name', (event) => event.customer.name],
  ['person.phone', (event) => event.customer.phone],
  ['person.email', (event) => event.customer.email],
  ['person.code', (event) => event.customer.code],
  ['person.username', (event) => event.customer.username],
];

/** Events as a batch. */
export function eventBatchOf(events: readonly CustomerEvent[]): Uint8Array {
  const used = EVENT_COLUMNS.filter(
    ([name, write]) => name.startsWith('event.') || events.some((event) => cell(write(event)) !== ''),
  );
  const rows = events.map((event) => used.map(([, write]) => cell(write(event))).join(CELL));
  return new TextEncoder().encode([used.map(([name]) => name).join(CELL), ...rows].join(ROW) + ROW);
}

function fills(order: OrderJson, write: Write): boolean {
  const lines = order.lines?.length ? order.lines : [undefined];
  return lines.some((line) => cell(write(order, line)) !== '');
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? NUMBER + value : '';
  // Control characters would end the cell; no order has them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return String(value).replace(/[\x00-\x1f]/g, ' ');
}
