/** A file that is no list of orders: what it is, how to get the right one from where the shop sells, and nothing to type. */
import { html, nothing, type TemplateResult } from 'lit';
import { SHOP_SYSTEMS, SHOPS, type ShopSystem, shopOf, UNLOCK_AS_OF } from '../../i18n/shops.js';
import { faultWords } from '../faults.js';
import { fileButton } from '../parts/file-input.js';
import { icon } from '../parts/icons.js';
import type { Waiting } from '../session/types.js';
import { props, View } from '../view.js';

/** Refusals that another export of the same orders mends. */
const EXPORT_AGAIN: readonly string[] = [
  ...['empty', 'no-rows', 'not-a-table', 'no-orders', 'no-customers', 'spreadsheet', 'zip', 'pdf', 'image'],
  ...['json', 'html', 'protected', 'damaged'],
];

export class Refusal extends View {
  static override properties = props('waiting', 'system');
  waiting: Waiting | null = null;
  /** Chosen here; until then the name of the file may say it. */
  private system: ShopSystem | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { waiting } = this;
    if (!waiting) return nothing;
    const { fault, name } = waiting;
    const [what, mend] = faultWords(this.t, fault, name);
    const { shops, files } = this.t;
    return html`<section class="card pad stack" role="alert">
        <h2 class="t-h2">${what}</h2>
        <p class="c2"><b class="file-name">${name}</b>${mend ? html`<br />${mend}` : nothing}</p>
        <div class="row wrap">
          ${fileButton(shops.another, 'primary', (chosen) => this.replace(waiting, chosen))}
          <button class="btn" @click=${() => this.session.dismiss(waiting)}>${files.refusedDismiss}</button>
          <span class="t-sm c2">${shops.orDrop}</span>
        </div>
      </section>
      ${fault.code === 'protected' ? this.unlock() : nothing}
      ${EXPORT_AGAIN.includes(fault.code) ? this.ways(name) : nothing}`;
  }

  private unlock(): TemplateResult {
    const { shops } = this.t;
    return html`<section class="card pad stack">
      <h2 class="t-h2">${shops.unlockTitle}</h2>
      <ol class="ways">
        ${shops.unlock.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p class="t-sm c3">${shops.unlockSaid(this.f.day(UNLOCK_AS_OF))}</p>
    </section>`;
  }

  private ways(fileName: string): TemplateResult {
    const { shops } = this.t;
    const system = this.system ?? shopOf(fileName);
    return html`<section class="card pad stack">
      <h2 class="t-h2">${shops.title}</h2>
      <div class="picks" role="group" aria-label=${shops.choose}>
        <p class="c2 full">${shops.choose}</p>
        ${SHOP_SYSTEMS.map(
          (one) => html`<button
            class="gchip"
            aria-pressed=${one === system}
            aria-controls="shop-steps"
            @click=${() => {
              this.system = one;
            }}
          >
            ${one === system ? icon('tick', 16) : nothing}${SHOPS[one].name ?? shops.other}
          </button>`,
        )}
      </div>
      <div id="shop-steps" class="stack tight" aria-live="polite">${system ? this.steps(system) : nothing}</div>
    </section>`;
  }

  private steps(system: ShopSystem): TemplateResult {
    const { shops } = this.t;
    const { name, known, asOf } = SHOPS[system];
    const said = known === 'help' ? shops.helpSaid : shops.generalSaid;
    return html`<ol class="ways">
        ${shops.steps[system].map((step) => html`<li>${step}</li>`)}
      </ol>
      <p>${shops.needs}</p>
      ${name ? html`<p class="t-sm c3">${said(name, this.f.day(asOf))}</p>` : nothing}`;
  }

  /** Another file in place of this one, which is not spoken of any more. */
  private replace(waiting: Waiting, files: File[]): void {
    if (files.length === 0) return;
    this.session.waiting = this.session.waiting.filter((other) => other !== waiting);
    void this.session.take(files, this.session.shop);
  }
}
