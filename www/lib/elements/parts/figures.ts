/** A row of figures: label, value, what it is out of. */
import { html, nothing, type TemplateResult } from 'lit';

export type Figure = readonly [label: string, value: string, more: string | TemplateResult];

export const figures = (list: ReadonlyArray<Figure | false>): TemplateResult => html`<dl class="stats">
  ${list.map((figure) =>
    figure
      ? html`<div><dt>${figure[0]}</dt><dd>${figure[1]} <small>${figure[2]}</small></dd></div>`
      : nothing,
  )}
</dl>`;
