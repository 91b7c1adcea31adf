/** Thể lệ: a loyalty programme as plain-language terms, in Vietnamese and English. Pure functions without the core. */
export { englishTerms } from './terms/en.js';
export { PROMOTION_NOTICE } from './terms/notice.js';
export type { Notice, Section, Term, Terms, TermsOptions } from './terms/types.js';
export { vietnameseTerms } from './terms/vi.js';
