import { playbooks } from '../playbooks/en.js';
import { englishTerms } from '../terms/en.js';
import { en } from './en.js';
import { english } from './en-format.js';
import { NBSP } from './format.js';
import type { Language } from './language.js';

/** Figures stay with the word that they count. */
const tie = (text: string): string => text.replace(/(\d\S*) /g, `$1${NBSP}`);

/** English words of the page. */
export const englishLanguage: Language = {
  code: 'en',
  format: english,
  text: en,
  playbooks,
  terms: englishTerms,
  tie,
};
