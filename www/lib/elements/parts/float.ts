/** What floats at the foot of the element: reading progress with a stop, and toasts with an undo. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session/session.js';
import type { Toast } from '../session/types.js';
import { icon } from './icons.js';
import { workCard } from './work.js';

export const floating = (session: Session, showWork: boolean): TemplateResult => html`<div class="float">
  ${showWork ? workCard(session) : nothing}
  <div role="status" class="stack">${session.toasts.map((toast) => toastCard(session, toast))}</div>
</div>`;

function toastCard(session: Session, { id, text, undo }: Toast): TemplateResult {
  const { app } = session.language.text;
  const run = (): void => {
    session.dropToast(id);
    undo?.();
  };
  return html`<div class="toast" part="toast">
    <span>${text}</span>
    <span class="row">
      ${undo ? html`<button @click=${run}>${app.undo}</button>` : nothing}
      <button class="icon" aria-label=${app.close} @click=${() => session.dropToast(id)}>${icon('close')}</button>
    </span>
  </div>`;
}
