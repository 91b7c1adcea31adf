/** Both languages of the card: together they are smaller than one picture of it. */
import { englishCard } from './en.js';
import type { CardLanguage } from './language.js';
import { vietnameseCard } from './vi.js';

/** Vietnamese, unless English is asked for. */
export const cardLanguage = (code: string): CardLanguage =>
  /^en\b/i.test(code) ? englishCard : vietnameseCard;
