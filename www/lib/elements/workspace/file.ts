/** Opening a file of settings: the button, the passphrase of a locked one, and why one was not used. */
import { html, nothing, type TemplateResult } from 'lit';
import { props, View } from '../view.js';
import { passphraseField } from './field.js';
import { settingsFault } from './words.js';

export class SettingsFile extends View {
  static override properties = props('typed', 'shown', 'busy');
  private typed = '';
  private shown = false;
  private busy = false;

  protected override render(): TemplateResult {
    const { workspace } = this.t;
    const { settings } = this.session;
    return html`<label class="btn plain">
        ${workspace.load}<input class="sr" type="file" accept=".khachquen" @change=${this.choose} />
      </label>
      ${settings.locked ? this.unlockForm(settings.locked.name) : nothing}
      ${settings.fault ? settingsFault(this.session, settings.fault) : nothing}`;
  }

  private unlockForm(name: string): TemplateResult {
    const { workspace, app } = this.t;
    return html`<form class="stack tight" @submit=${this.unlock}>
      <h3><b class="file-name">${workspace.lockedTitle(name)}</b></h3>
      ${passphraseField(this.t, {
        kind: 'current-password',
        value: this.typed,
        shown: this.shown,
        type: (typed) => Object.assign(this, { typed }),
        show: (shown) => Object.assign(this, { shown }),
      })}
      <div class="row wrap">
        <button class="btn primary" ?disabled=${this.busy || this.typed === ''}>
          ${this.busy ? workspace.unlocking : workspace.unlock}
        </button>
        <button class="btn" type="button" @click=${() => this.session.settings.dismiss()}>${app.close}</button>
      </div>
    </form>`;
  }

  private readonly choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    this.typed = '';
    await this.session.settings.open(file);
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  };

  private readonly unlock = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.busy = true;
    await this.session.settings.unlock(this.typed);
    Object.assign(this, {
      busy: false,
      ...(this.session.settings.locked ? {} : { typed: '', shown: false }),
    });
  };
}
