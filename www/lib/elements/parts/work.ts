/** What is being read, how far it is, and a way to stop it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session/session.js';

export function workCard(session: Session): TemplateResult | typeof nothing {
  const { work, language } = session;
  const { app } = language.text;
  if (!work) return nothing;
  const { name, rows, share, step } = work;
  const reading = step === 'reading' && share !== null;
  return html`<div class="work">
    <div class="grow">
      <b>${app.reading(name)}</b>
      <div class="t-sm c2">${reading ? app.progress(rows, language.format.percent(share, 0)) : app.grouping}</div>
    </div>
    <button class="btn plain" @click=${() => session.cancel()}>${app.cancel}</button>
    <progress max="1" .value=${share || 0} aria-label=${app.reading(name)}></progress>
  </div>`;
}
