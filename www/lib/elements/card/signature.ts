/** Who signed the figures of the card, and for which day. */
import { html, type TemplateResult } from 'lit';
import type { OpenedPass } from '../../pass/open.js';
import { icon } from '../parts/icons.js';
import type { Shown } from './shown.js';
import { localDay } from './states.js';

export function signature({ member, language }: Shown, pass: OpenedPass | null): TemplateResult {
  const { signature, on } = language.text;
  const { day } = language.format;
  const words = pass
    ? [
        signature.ok(member.programme.name, day(localDay(pass.issued))),
        signature.until(day(localDay(pass.expires))),
        signature.stale(day(member.on)),
      ]
    : [`${on(day(member.on))}.`, signature.none];
  return html`<p class="signed t-xs c2" part="signature">
    <span class=${pass ? 'pos' : 'c3'}>${icon(pass ? 'tick' : 'info', 18)}</span><span>${words.join(' ')}</span>
  </p>`;
}
