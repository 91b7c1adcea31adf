/** A passphrase to be typed, hidden unless its owner wants to see it. */
import { html, type TemplateResult } from 'lit';
import type { Text } from '../../i18n/vi.js';

export interface PassphraseField {
  value: string;
  shown: boolean;
  /** `new-password` where one is chosen, `current-password` where it is given again. */
  kind: 'new-password' | 'current-password';
  type(value: string): void;
  show(shown: boolean): void;
}

export function passphraseField({ workspace }: Text, field: PassphraseField): TemplateResult {
  const { value, shown, kind, type, show } = field;
  return html`<label class="field">
      <input
        type=${shown ? 'text' : 'password'}
        aria-label=${workspace.passphrase}
        placeholder=${workspace.passphrase}
        autocomplete=${kind}
        autocapitalize="none"
        spellcheck="false"
        .value=${value}
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      />
    </label>
    <label class="switch">
      <input
        type="checkbox"
        .checked=${shown}
        @change=${(event: Event) => show((event.target as HTMLInputElement).checked)}
      />
      <span>${workspace.show}</span>
    </label>`;
}
