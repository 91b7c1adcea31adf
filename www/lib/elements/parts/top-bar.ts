/** The bar at the top: sign, tabs, printing, privacy counter; and the proof that opens beneath it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { PrivacyMeter } from '../privacy-meter.js';
import { type Route, type Screen, TABS } from '../route.js';
import { sign } from './glyph.js';
import { icon } from './icons.js';

export interface TopBar {
  language: Language;
  route: Route;
  showTabs: boolean;
  meter: PrivacyMeter;
  proofOpen: boolean;
  go(screen: Screen): void;
  print(): void;
  toggleProof(): void;
}

export const topBar = (bar: TopBar): TemplateResult => {
  const { text } = bar.language;
  return html`<div class="top ${bar.showTabs ? '' : 'bare'}">
      <span class="brand">${sign()}<span>${text.product}</span></span>
      ${bar.showTabs ? tabs(bar) : nothing}
      <span class="tools">
        ${
          bar.showTabs
            ? html`<button class="icon-btn no-s" aria-label=${text.app.print} @click=${bar.print}>
                ${icon('print')}
              </button>`
            : nothing
        }
        ${counter(bar)}
      </span>
    </div>
    ${bar.proofOpen ? proof(bar.language, bar.meter) : nothing}`;
};

const tabs = (
  bar: TopBar,
): TemplateResult => html`<nav class="tabs" aria-label=${bar.language.text.tabs.label}>
  ${TABS.map(
    (screen) => html`<button
      class="tab"
      aria-current=${bar.route.screen === screen ? 'page' : nothing}
      @click=${() => bar.go(screen)}
    >
      ${bar.language.text.tabs[screen as keyof typeof bar.language.text.tabs]}
    </button>`,
  )}
</nav>`;

function counter({ language, meter, proofOpen, toggleProof }: TopBar): TemplateResult {
  const { privacy } = language.text;
  const [figure, words] = meter.clean
    ? [privacy.zero, privacy.sent]
    : [privacy.some(meter.requests.length + meter.blocked), privacy.seen];
  return html`<button
    class="privacy ${meter.clean ? '' : 'leaked'}"
    aria-expanded=${proofOpen}
    aria-controls="kq-proof"
    @click=${toggleProof}
  >
    ${icon('lock')}<span><b>${figure}</b> ${words}</span>
  </button>`;
}

const proof = ({ text: { privacy } }: Language, meter: PrivacyMeter): TemplateResult => html`<div
  class="proof"
  id="kq-proof"
>
  <div>
    <h2 class="t-h2">${privacy.title}</h2>
    ${
      meter.clean
        ? html`<p>${privacy.none}</p>`
        : html`<p class="neg">${privacy.list}</p>
            <ul class="t-sm">
              ${meter.requests.slice(0, 5).map((address) => html`<li>${address}</li>`)}
            </ul>
            ${meter.blocked > 0 ? html`<p>${privacy.blocked(meter.blocked)}</p>` : nothing}
            <p>${privacy.whose}</p>`
    }
    <p class="c2">${privacy.how} ${privacy.offline} ${privacy.kept}</p>
  </div>
</div>`;
