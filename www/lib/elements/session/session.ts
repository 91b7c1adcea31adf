/**
 * The state of one `<khach-quen>`, and everything that its views can ask of it. Knows nothing of the DOM.
 * Each file of this folder adds one matter to the one before it: state, wording, routing, exports, care, book, reading,
 * rereading, answers.
 */
import { Settings } from '../workspace/settings.js';
import { SessionAnswers } from './answers.js';

export class Session extends SessionAnswers {
  readonly settings: Settings = new Settings(this);
}
