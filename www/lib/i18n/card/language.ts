/** Words and forms of the member card, by language. */
import type { Format } from '../format.js';
import type { CardText } from './vi.js';

/** A language of the member card. */
export interface CardLanguage {
  /** Tag of the language, as in `lang`. */
  code: string;
  /** How numbers, days and money are written. */
  format: Format;
  /** The words. */
  text: CardText;
}
