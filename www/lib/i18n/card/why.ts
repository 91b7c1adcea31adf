/** How a line of the history says why points came or went. */

/** What is known of an entry, already written out; all of it may be missing. */
export interface WhyFacts {
  money?: string;
  reward?: string;
  reason?: string;
}
/** A title, and a line below it. */
export type WhyWords = (facts: WhyFacts) => readonly [title: string, detail?: string];
/** By code of the reason, and by kind of the entry for codes that are not known. */
export type Why = Record<string, WhyWords>;
