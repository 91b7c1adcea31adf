import { playbooks } from '../playbooks/vi.js';
import { vietnameseTerms } from '../terms/vi.js';
import { NBSP } from './format.js';
import type { Language } from './language.js';
import { vi } from './vi.js';
import { vietnamese } from './vi-format.js';

const PAIRS = /doanh thu|ngủ đông|khách quen|quay lại|mua (nhiều|ít)|thường xuyên|\d\S* /gi;

/** Pairs, and figures with the word that they count, stay on one line. */
const tie = (text: string): string => text.replace(PAIRS, (pair) => pair.replace(' ', NBSP));

/** Vietnamese words of the page. */
export const vietnameseLanguage: Language = {
  code: 'vi',
  format: vietnamese,
  text: vi,
  playbooks,
  terms: vietnameseTerms,
  tie,
};
