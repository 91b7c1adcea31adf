/** Where the visitor is inside the element. Plain data, so that a host page can keep it in its history. */
import type { CareAudience, CareReason } from '../care.js';
import type { CustomerQuery, Day } from '../contract.js';

export type Screen =
  | 'first'
  | 'overview'
  | 'group'
  | 'task'
  | 'write'
  | 'customers'
  | 'loyalty'
  | 'figures'
  | 'thresholds'
  | 'schemes'
  | 'files'
  | 'help';

/** A place in the page. */
export interface Route {
  /** Which screen. */
  screen: Screen;
  /** Of the screen `group`. */
  group?: string;
  /** Of the screen `task`: its code. */
  task?: string;
  /** Of the screen `customers`: a list that somebody asked to see, and what to call it. */
  query?: CustomerQuery;
  /** Heading of a list that a screen has led to. */
  title?: string;
  /** Of the screen `write`: who is written to. */
  audience?: CareAudience;
  /** Of the screen `write`: the day of its list; default: the book's today. */
  on?: Day;
  /** Of the screen `write`: why, where there is one reason. */
  reason?: CareReason;
  /** The customer whose sheet is open. */
  customer?: string;
}

export const TABS: ReadonlyArray<Exclude<Screen, 'first' | 'task' | 'write' | 'schemes'>> = [
  'overview',
  'group',
  'customers',
  'loyalty',
  'figures',
  'thresholds',
  'files',
  'help',
];
