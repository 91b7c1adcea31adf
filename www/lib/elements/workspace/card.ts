/** Keeping how the shop is set up: what a file would hold, its lock, and the switch for this machine. */
import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../workspace/limits.js';
import { props, View } from '../view.js';
import { passphraseField } from './field.js';

export class WorkspaceCard extends View {
  static override properties = props('isLocked', 'typed', 'shown', 'busy');
  private isLocked = true;
  private typed = '';
  private shown = false;
  private busy = false;

  private get isShort(): boolean {
    return this.isLocked && [...this.typed].length < LIMITS.passphrase;
  }

  protected override render(): TemplateResult {
    const { workspace } = this.t;
    return html`<section class="card pad stack" aria-labelledby="kq-workspace">
      <div class="stack tight">
        <h2 class="t-h2" id="kq-workspace">${workspace.title}</h2>
        <p class="c2">${workspace.lede}</p>
      </div>
      ${this.inside()}
      <form class="stack tight" @submit=${this.save}>
        <label class="switch">
          <input type="checkbox" .checked=${this.isLocked} @change=${this.lock} />
          <span><b>${workspace.lock}</b> <span class="t-sm c2">${workspace.lockMeans}</span></span>
        </label>
        ${this.isLocked ? this.passphrase() : nothing}
        <div class="row wrap">
          <button class="btn" ?disabled=${this.busy || this.isShort}>
            ${this.busy ? workspace.saving : workspace.save}
          </button>
        </div>
      </form>
      <kq-settings-file></kq-settings-file>
      ${this.session.settings.store ? this.keeping() : nothing}
    </section>`;
  }

  /** What is in the file, and what is not. */
  private inside(): TemplateResult {
    const { workspace } = this.t;
    const { answers, events } = this.session;
    const shapes = Object.keys(answers).length;
    const { length } = events;
    const contacts = this.session.ownContacts.length;
    const { log } = this.t.care;
    const history = this.isLocked ? workspace.events(length) : workspace.noEvents(length);
    return html`<div class="t-sm">
      <p>${workspace.inside}:</p>
      <ul class="bullets">
        <li>${workspace.policy}</li>
        ${shapes > 0 ? html`<li>${workspace.answers(shapes)}</li>` : nothing}
        ${length > 0 ? html`<li>${history}</li>` : nothing}
        ${contacts > 0 ? html`<li>${this.isLocked ? log.inside(contacts) : log.outside(contacts)}</li>` : nothing}
      </ul>
      <p class="c2">${workspace.without}</p>
    </div>`;
  }

  private passphrase(): TemplateResult {
    const { workspace } = this.t;
    return html`${passphraseField(this.t, {
      kind: 'new-password',
      value: this.typed,
      shown: this.shown,
      type: (typed) => Object.assign(this, { typed }),
      show: (shown) => Object.assign(this, { shown }),
    })}
      <p class="t-sm c2">${workspace.passphraseHint(LIMITS.passphrase)}</p>`;
  }

  private keeping(): TemplateResult {
    const { workspace } = this.t;
    const { settings } = this.session;
    return html`<div class="rule">
      <label class="switch">
        <input type="checkbox" .checked=${settings.keeps} @change=${this.keep} />
        <span><b>${workspace.keep}</b> <span class="t-sm c2">${workspace.keepMeans}</span></span>
      </label>
      ${
        settings.keeps
          ? html`<button class="btn plain" @click=${() => settings.keep(false)}>${workspace.erase}</button>`
          : nothing
      }
    </div>`;
  }

  private readonly lock = (event: Event): void => {
    this.isLocked = (event.target as HTMLInputElement).checked;
  };

  private readonly keep = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    await this.session.settings.keep(input.checked);
    // The browser may have refused.
    input.checked = this.session.settings.keeps;
  };

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.busy = true;
    const isMade = await this.session.settings.save(this.isLocked ? this.typed : null);
    Object.assign(this, { busy: false, ...(isMade ? { typed: '', shown: false } : {}) });
  };
}
