/** One language as it is loaded: words, forms and playbooks together, never two at once. */
import type { Playbooks } from '../playbooks/types.js';
import type { Terms } from '../terms/types.js';
import type { Format } from './format.js';
import type { Text } from './vi.js';

/** Words and forms of the page in one language. */
export interface Language {
  /** Of BCP 47, its first two letters: `vi`, `en`, or that of a language of the page's own. */
  code: string;
  /** How numbers, days and money are written. */
  format: Format;
  /** The words. */
  text: Text;
  /** Recommendations and messages by group. */
  playbooks: Playbooks;
  /** The loyalty programme as plain-language terms. */
  terms: Terms;
  /** Binds words that must not part at a line's end: for headings. */
  tie(text: string): string;
}

/** The nearer of the two languages in which files and notices are written. */
export const writtenIn = ({ code }: Language): 'vi' | 'en' => (code === 'vi' ? 'vi' : 'en');

const known = new Map<string, Language>();

/** Makes a language available to every `<khach-quen lang="…">` on the page. */
export function addLanguage(language: Language): void {
  known.set(language.code, language);
}

/** The wanted language, or the first one that is there. */
export function languageFor(code: string): Language | undefined {
  return known.get(code.slice(0, 2)) ?? known.values().next().value;
}
