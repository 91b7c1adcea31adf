/** What floats at the foot of the element: reading progress with a stop, and toasts with an undo. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.js';
import { icon } from './icons.js';

export const floating = (session: Session, showWork: boolean): TemplateResult => html`<div class="float">
  ${showWork ? work(session) : nothing}
  <div role="status" class="stack" ?hidden=${session.toasts.length === 0}>
    ${session.toasts.map(
      (toast) => html`<div class="toast">
        <span>${toast.text}</span>
        <span class="row">
          ${
            toast.undo
              ? html`<button
                  @click=${() => {
                    session.dropToast(toast.id);
                    toast.undo?.();
                  }}
                >
                  ${session.language.text.app.undo}
                </button>`
              : nothing
          }
          <button aria-label=${session.language.text.app.close} @click=${() => session.dropToast(toast.id)}>
            ${icon('close')}
          </button>
        </span>
      </div>`,
    )}
  </div>
</div>`;

function work(session: Session): TemplateResult | typeof nothing {
  const { work: now } = session;
  const { text, format } = session.language;
  if (!now) return nothing;
  const said =
    now.step === 'reading' && now.share !== null
      ? text.app.progress(now.rows, format.percent(now.share, 0))
      : text.app.grouping;
  return html`<div class="work">
    <div class="grow">
      <b>${text.app.reading(now.name)}</b>
      <div class="t-sm c2">${said}</div>
    </div>
    <button class="btn plain" @click=${() => session.cancel()}>${text.app.cancel}</button>
    <progress max="1" .value=${now.share ?? 0} aria-label=${text.app.reading(now.name)}></progress>
  </div>`;
}
