/** Line icons on a grid of 20, always beside words or under an aria-label of their button. */
import { html, type TemplateResult } from 'lit';

const PATHS = {
  next: 'M8 5l5 5-5 5',
  previous: 'M12 5l-5 5 5 5',
  down: 'M5 8l5 5 5-5',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.3v.4',
  tick: 'M4.5 10.5l3.5 3.5 7.5-8',
  lock: 'M5.5 9V6.5a4.5 4.5 0 0 1 9 0V9M4 9h12v8H4zM10 12v2',
  print: 'M6 8V3h8v5M6 14H4V8h12v6h-2M6 12h8v5H6z',
  download: 'M10 4v9m-4-4 4 4 4-4M4 16h12',
  upload: 'M10 13V4m-4 4 4-4 4 4M4 13v3h12v-3',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17',
  close: 'M5 5l10 10M15 5 5 15',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.2v.2',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName, size = 20): TemplateResult => html`<svg
  class="ic"
  width=${size}
  height=${size}
  viewBox="0 0 20 20"
  aria-hidden="true"
>
  <path d=${PATHS[name]} />
</svg>`;
