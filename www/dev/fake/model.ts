/** What the fake engine keeps: people with their orders, and nothing clever. */
import type { Money, OrderRow, SourceInfo } from '../../lib/contract.js';

export interface Person {
  id: string;
  name: string | null;
  names: Map<string, number>;
  phones: string[];
  emails: string[];
  codes: string[];
  usernames: string[];
  joins: Array<{ by: 'phone' | 'email' | 'code' | 'username'; value: string; records: number }>;
  /** Counted orders, oldest first: day numbers and amounts side by side. */
  days: number[];
  amounts: number[];
  /** Full rows, newest first; made on demand for synthetic people. */
  orders: () => OrderRow[];
}

export interface RawOrder {
  source: string;
  row: number;
  code: string | null;
  day: number | null;
  amount: number | null;
  status: string | null;
  life: OrderRow['life'];
  platform: string;
  lines: OrderRow['lines'];
  who: { name: string; phone: string | null; email: string; code: string; username: string };
}

/** One file as the fake engine has read it. */
export interface Reading {
  info: SourceInfo;
  headers: string[];
  samples: string[][];
  orders: RawOrder[];
  leads: Array<RawOrder['who']>;
  rows: { read: number; used: number; notData: number; setAside: number };
  issues: import('../../lib/contract.js').IssueRow[];
}

export const money = (amount: number | null): Money | null => amount;

/** Gives the page a chance to paint between two slices of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class EngineFault extends Error {
  constructor(
    override readonly name: 'FileError' | 'PolicyError' | 'EngineError' | 'UsageError',
    readonly code: string,
    readonly details: unknown = null,
  ) {
    super(code);
  }
}
