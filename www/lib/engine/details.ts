/** What stands only in the source – order codes, lines, cells – read again by place. */
import type { IssueRow, OrderRow, Recipient } from '../contract.js';
import { type Core, guarded } from './core.js';
import type { KeptSource } from './reader.js';

/** A stretch of a source, and the rows wanted from it. */
export interface Span {
  start: number;
  end: number;
  first: number;
  rows: number[];
}

/** An order as the core gives it. */
export type CoreOrder = OrderRow & { spans: Span[] };

/** Somebody a message goes to, with the latest orders, the newest first, and a row of a list. */
export type CoreRecipient = Recipient & { at?: Array<{ source: string; order: boolean; spans: Span[] }> };

/** Something that comes from an order; where it stands is taken off when its code is known. */
interface Placed {
  order: string | null;
  at?: { source: string; row: number; spans: Span[] } | null;
}

/** Cells by row number of one source. */
type Cells = Map<number, string[]>;

/** Most bytes that one look for details reads: a stretch can be a row of megabytes. */
const MOST_BYTES = 64 << 20;

export class Details {
  constructor(
    private readonly core: Core,
    private readonly kept: (id: string) => KeptSource | undefined,
  ) {}

  /** Fills code and lines into the orders of a timeline. */
  async fillOrders(orders: CoreOrder[]): Promise<OrderRow[]> {
    const bySource = new Map<string, Span[]>();
    for (const order of orders) {
      const spans = bySource.get(order.source) ?? [];
      bySource.set(order.source, spans.concat(order.spans));
    }
    const cells = new Map<string, Cells>();
    for (const [source, spans] of bySource) cells.set(source, await this.cells(source, spans));
    return orders.map((order) => this.fill(order, cells.get(order.source)));
  }

  private fill({ spans, ...order }: CoreOrder, cells: Cells | undefined): OrderRow {
    const columns = this.columns(order.source);
    const rows = spans.flatMap((span) => span.rows).map((row) => cells?.get(row));
    const at = (cells: string[] | undefined, role: string) => {
      const column = columns.get(role);
      return column === undefined ? null : cells?.[column] || null;
    };
    const lines = rows
      .filter((row) => at(row, 'line.name') ?? at(row, 'line.code'))
      .map((row) => ({
        name: at(row, 'line.name') ?? at(row, 'line.code'),
        quantity: at(row, 'line.quantity'),
        total: at(row, 'line.total'),
      }));
    return { ...order, code: rows.map((row) => at(row, 'order.id')).find(Boolean) ?? null, lines };
  }

  /** Fills products and city into recipients, where somebody asked for them. */
  async fillRecipients(recipients: CoreRecipient[]): Promise<Recipient[]> {
    const spans = new Map<string, Span[]>();
    for (const { at = [] } of recipients)
      for (const place of at) {
        const known = spans.get(place.source);
        if (known) known.push(...place.spans);
        else spans.set(place.source, [...place.spans]);
      }
    const cells = new Map<string, Cells>();
    const columns = new Map<string, Map<string, number>>();
    for (const [source, wanted] of spans) {
      cells.set(source, await this.cells(source, wanted, Infinity));
      columns.set(source, this.columns(source));
    }
    return recipients.map(({ at = [], ...recipient }) => {
      const read = at.map(({ source, order, spans }) => {
        const rows = spans.flatMap((span) => span.rows).map((row) => cells.get(source)?.get(row));
        const said = (role: string) => {
          const column = columns.get(source)?.get(role);
          const texts = column === undefined ? [] : rows.map((row) => row?.[column]?.trim());
          return texts.filter((text): text is string => !!text);
        };
        return { city: said('person.city')[0] ?? null, products: order ? said('line.name') : [] };
      });
      const orders = read.map(({ products }) => products);
      return {
        ...recipient,
        city: read.find(({ city }) => city !== null)?.city ?? null,
        lastProduct: at[0]?.order ? (orders[0]?.[0] ?? null) : null,
        usualProduct: usual(orders),
      };
    });
  }

  /** Fills the order codes into entries of a ledger. */
  async fillCodes(placed: Placed[]): Promise<void> {
    const spans = new Map<string, Span[]>();
    for (const { at } of placed) if (at) spans.set(at.source, [...(spans.get(at.source) ?? []), ...at.spans]);
    const cells = new Map<string, Cells>();
    const columns = new Map<string, number | undefined>();
    for (const [source, wanted] of spans) {
      cells.set(source, await this.cells(source, wanted));
      columns.set(source, this.columns(source).get('order.id'));
    }
    for (const one of placed) {
      const { at } = one;
      delete one.at;
      const column = at ? columns.get(at.source) : undefined;
      if (at && column !== undefined) one.order = cells.get(at.source)?.get(at.row)?.[column] || null;
    }
  }

  /** Fills the cells as written into issues. */
  async fillIssues(issues: IssueRow[]): Promise<IssueRow[]> {
    const wanted = new Map<string, number[]>();
    for (const issue of issues) {
      if (issue.row === null || issue.column === null) continue;
      wanted.set(issue.source, [...(wanted.get(issue.source) ?? []), issue.row]);
    }
    const cells = new Map<string, Cells>();
    for (const [source, rows] of wanted) cells.set(source, await this.rows(source, rows));
    return issues.map((issue) => {
      if (issue.row === null || issue.column === null) return issue;
      const value = cells.get(issue.source)?.get(issue.row)?.[issue.column];
      return { ...issue, value: value === undefined ? null : value.slice(0, 200) };
    });
  }

  /** Cells of some rows of a source. */
  rows(source: string, rows: number[]): Promise<Cells> {
    const spans = guarded(() => this.core.spans(source, Uint32Array.from(rows))) as Span[];
    return this.cells(source, spans);
  }

  private async cells(source: string, spans: Span[], most = MOST_BYTES): Promise<Cells> {
    const found: Cells = new Map();
    const kept = this.kept(source);
    if (!kept) return found;
    let left = most;
    for (const span of merged(spans)) {
      left -= span.end - span.start;
      if (left < 0) break;
      const bytes = await kept.bytes.slice(span.start, span.end);
      const rows = Uint32Array.from(span.rows);
      const cells = guarded(() => this.core.cells(source, bytes, span.first, rows)) as Array<
        [number, string[]]
      >;
      for (const [row, values] of cells) found.set(row, values);
    }
    return found;
  }

  private columns(source: string): Map<string, number> {
    const inspection = guarded(() => this.core.inspection(source));
    const columns = new Map<string, number>();
    for (const { role, index } of inspection.columns) if (role) columns.set(role, index);
    return columns;
  }
}

/** The product that stands in most orders, the newest first; one order makes no habit. */
function usual(orders: string[][]): string | null {
  const counts = new Map<string, number>();
  for (const products of orders)
    for (const product of new Set(products)) counts.set(product, (counts.get(product) ?? 0) + 1);
  let best: string | null = null;
  for (const [product, count] of counts)
    if (count > 1 && count > (best === null ? 0 : (counts.get(best) ?? 0))) best = product;
  return best;
}

/** One span for all rows of one stretch. */
function merged(spans: Span[]): Span[] {
  const byFirst = new Map<number, Span>();
  for (const span of spans) {
    const known = byFirst.get(span.first);
    if (known) known.rows.push(...span.rows);
    else byFirst.set(span.first, { ...span, rows: [...span.rows] });
  }
  return [...byFirst.values()].sort((a, b) => a.first - b.first);
}
