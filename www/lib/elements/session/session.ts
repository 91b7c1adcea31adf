/**
 * The state of one `<khach-quen>`, and everything that its views can ask of it. Knows nothing of the DOM.
 * Each file of this folder adds one matter to the one before it: state, wording, routing, exports, care, book, reading,
 * rereading, answers, schemes.
 */
import { Settings } from '../workspace/settings.js';
import { SessionSchemes } from './schemes.js';

export class Session extends SessionSchemes {
  readonly settings: Settings = new Settings(this);
}
