/** The bar at the top: sign, tabs, printing, privacy counter; and the proof that opens beneath it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../i18n/vi.js';
import type { PrivacyMeter } from '../privacy-meter.js';
import { type Screen, TABS } from '../route.js';
import type { Session } from '../session/session.js';
import { sign } from './glyph.js';
import { icon } from './icons.js';

export interface TopBar {
  session: Session;
  meter: PrivacyMeter;
  proofOpen: boolean;
}

export function topBar(bar: TopBar, go: (screen: Screen) => void): TemplateResult {
  const { session, meter, proofOpen } = bar;
  const { text } = session.language;
  const inside = session.entered && !session.failure;
  // A task and a message are opened from the overview and belong to it.
  const shown = ['task', 'write'].includes(session.route.screen) ? 'overview' : session.route.screen;
  const current = (screen: Screen): string | typeof nothing => (shown === screen ? 'page' : nothing);
  return html`<div class="top ${inside ? '' : 'bare'}" part="top">
      <span class="brand" part="brand"><slot name="brand">${sign()}<span>${text.product}</span></slot></span>
      ${
        inside
          ? html`<nav class="tabs" part="tabs" aria-label=${text.tabs.label}>
              ${TABS.map(
                (
                  screen,
                ) => html`<button class="tab" part=${shown === screen ? 'tab current' : 'tab'} aria-current=${current(screen)} @click=${() => go(screen)}>
                  ${text.tabs[screen]}
                </button>`,
              )}
            </nav>`
          : nothing
      }
      <span class="tools">
        ${
          inside
            ? html`<button class="icon-btn no-s" aria-label=${text.app.print} @click=${() => window.print()}>
                ${icon('print')}
              </button>`
            : nothing
        }
        ${counter(bar, text)}
      </span>
    </div>
    ${proofOpen ? proof(text, meter) : nothing}`;
}

function counter(bar: TopBar, { privacy }: Text): TemplateResult {
  const { meter, proofOpen } = bar;
  const toggle = (): void => {
    bar.proofOpen = !proofOpen;
  };
  return html`<button
    class="privacy ${meter.clean ? '' : 'leaked'}"
    part="privacy"
    aria-expanded=${proofOpen}
    aria-controls="kq-proof"
    @click=${toggle}
  >
    ${icon('lock')}
    <span
      ><b>${meter.clean ? privacy.zero : privacy.some(meter.requests.length + meter.blocked)}</b>
      ${meter.clean ? privacy.sent : privacy.seen}</span
    >
  </button>`;
}

const proof = (
  { privacy }: Text,
  meter: PrivacyMeter,
): TemplateResult => html`<div class="proof" id="kq-proof">
  <div>
    <h2 class="t-h2">${privacy.title}</h2>
    ${
      meter.clean
        ? html`<p>${privacy.none}</p>`
        : html`<p class="neg">${privacy.list}</p>
            <ul class="t-sm">
              ${meter.requests.slice(0, 5).map((address) => html`<li>${address}</li>`)}
            </ul>
            <p>${privacy.whose}</p>`
    }
    <p class="c2">${privacy.how} ${privacy.offline} ${privacy.kept}</p>
  </div>
</div>`;
