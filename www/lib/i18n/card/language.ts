/** Words and forms of the member card, by language. */
import type { Format } from '../format.js';
import type { CardText } from './vi.js';

export interface CardLanguage {
  code: string;
  format: Format;
  text: CardText;
}
