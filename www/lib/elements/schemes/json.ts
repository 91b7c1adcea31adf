/** The rule as JSON beside its controls: either side follows the other, and what is wrong is said at its place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scheme } from '../../contract.js';
import { faultOf, faultWords } from '../faults.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';
import { draftOf, edited } from './draft.js';
import { placeWords, type Words } from './say.js';
import { where } from './where.js';

const TYPING_MS = 250;

export class SchemeJson extends BookView {
  static override properties = props('words', 'scheme', 'typed', 'fault');
  words!: Words;
  scheme!: Scheme;
  /** What was typed and is not in force yet. */
  private typed: string | null = null;
  private fault = '';
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected override render(): TemplateResult {
    const { editor } = this.t.schemes;
    const text = this.typed ?? JSON.stringify(this.scheme, null, 2);
    return html`<details class="card pad">
      <summary class="row"><span class="t-h2 grow">${editor.json}</span>${icon('down')}</summary>
      <div class="stack tight">
        <p class="t-sm c2">${editor.jsonLede}</p>
        <textarea
          rows="14"
          spellcheck="false"
          autocapitalize="off"
          aria-label=${editor.json}
          aria-invalid=${this.fault !== ''}
          .value=${text}
          @input=${this.onType}
          @blur=${this.onLeave}
        ></textarea>
        <p class="t-sm neg" role="status">${this.fault || nothing}</p>
      </div>
    </details>`;
  }

  private readonly onType = (event: Event): void => {
    this.typed = (event.target as HTMLTextAreaElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.take(), TYPING_MS);
  };

  /** What is in force is shown as it is written here; what is refused stays to be mended. */
  private readonly onLeave = (): void => {
    if (this.fault === '') this.typed = null;
  };

  private async take(): Promise<void> {
    const { typed, session } = this;
    if (typed === null) return;
    const fault = await this.faultIn(typed);
    // Typed on meanwhile: the later text is looked at by itself.
    if (typed !== this.typed) return;
    this.fault = fault;
    if (fault !== '') return;
    const draft = session.schemeDraft ?? draftOf(this.scheme);
    session.schemeDraft = { ...edited(draft, { scheme: JSON.parse(typed) as Scheme }, 'json'), open: null };
    session.changed();
  }

  private async faultIn(typed: string): Promise<string> {
    const { editor, refused } = this.t.schemes;
    let scheme: Scheme;
    try {
      scheme = JSON.parse(typed) as Scheme;
    } catch (error) {
      return editor.jsonFault(where(typed, String((error as Error).message)));
    }
    try {
      await this.book.scheme(scheme);
      return '';
    } catch (error) {
      const fault = faultOf(error);
      const { path } = (fault.details ?? {}) as { path?: string };
      const [what] = faultWords(this.t, fault);
      return typeof path === 'string' && path
        ? `${refused(placeWords(this.session, path), what)} (${path})`
        : what;
    }
  }
}
