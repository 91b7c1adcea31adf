/** Words and forms of the member card, by language. */
import type { Format } from '../format.js';
import type { CardText } from './vi.js';

/** Words and forms of the card in one language. */
export interface CardLanguage {
  /** Tag of the language, as in `lang`. */
  code: string;
  /** How numbers, days and money are written. */
  format: Format;
  /** The words. */
  text: CardText;
}
