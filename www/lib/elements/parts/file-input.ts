/** A button that lets files be chosen; the same files as may be dropped. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.json';

export const fileButton = (
  label: string,
  kind: 'primary' | '',
  take: (files: File[]) => void,
): TemplateResult =>
  html`<label class="btn ${kind}">
    ${kind ? icon('upload') : nothing}${label}
    <input
      class="sr"
      type="file"
      multiple
      accept=${ACCEPT}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const files = [...(input.files || [])];
        input.value = '';
        take(files);
      }}
    />
  </label>`;
