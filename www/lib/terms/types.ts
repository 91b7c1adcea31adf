/** The programme as plain-language terms. */
import type { Programme } from '../loyalty.js';

/** One sentence or two about one rule. */
export interface Term {
  /** Where the rule stands: `points.rate`, `rewards[2]`. */
  rule: string;
  /** The term as a sentence. */
  text: string;
}

/** Terms under one heading. */
export interface Section {
  /** The heading. */
  title: string;
  /** Its terms. */
  terms: Term[];
}

/** How the terms write money; đồng unless said otherwise. */
export interface TermsOptions {
  /** ISO 4217; null: no sign. */
  currency?: string | null;
}

/** The terms of a programme in one language. */
export type Terms = (programme: Programme, options?: TermsOptions) => Section[];

/** Words about promotions by chance, with where they are from. Not legal advice, and they say so. */
export interface Notice {
  /** The law that it comes from. */
  source: string;
  /** The same in English. */
  sourceEn: string;
  /** When it was read there. */
  date: string;
  /** In Vietnamese. */
  vi: string;
  /** In English. */
  en: string;
}
