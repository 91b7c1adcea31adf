/** The programme as plain-language terms. */
import type { Programme } from '../loyalty.js';

/** One sentence or two about one rule. */
export interface Term {
  /** Where the rule stands: `points.rate`, `rewards[2]`. */
  rule: string;
  text: string;
}

/** A part of the terms, under one title. */
export interface Section {
  title: string;
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
  source: string;
  /** The same in English. */
  sourceEn: string;
  /** When it was read there. */
  date: string;
  vi: string;
  en: string;
}
