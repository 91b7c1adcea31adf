/** Who gets the message and who does not, as a sum that ends in the file: difference 0. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelPlan, LeftOutReason } from '../../channels/types.js';
import type { Exclusion, Gate } from '../../contract.js';
import { CHANNEL_WORDS } from '../../i18n/channels/words.js';
import { writtenIn } from '../../i18n/language.js';
import { icon } from '../parts/icons.js';
import type { Session } from '../session/session.js';

export interface Sum {
  gate: Gate;
  /** What the writer leaves out besides; null while it is not known. */
  plan: ChannelPlan | null;
  include: readonly Overridden[];
  /** People with a reason whom the list of the day leaves alone. */
  out: number;
  toggle(code: Overridden): void;
  download(code: Exclusion): void;
}

/** Who is added by an act of the shop's own, and nobody else. */
export type Overridden = 'refused' | 'noConsent';
const OVERRIDDEN: readonly Overridden[] = ['refused', 'noConsent'];

export function sumOf(session: Session, { gate, plan, include, out, toggle, download }: Sum): TemplateResult {
  const { text, format } = session.language;
  const { write, excluded } = text.care;
  const lacking = Object.entries(plan?.reasons ?? {}) as Array<[LeftOutReason, number]>;
  const inFile = plan?.written ?? gate.inFile;
  const left = gate.excluded.reduce((sum, { customers }) => sum + customers, 0);
  const lacks = lacking.reduce((sum, [, count]) => sum + count, 0);
  const words = CHANNEL_WORDS[writtenIn(session.language)].leftOut;
  const offered = OVERRIDDEN.flatMap((code) => {
    const isOut = gate.excluded.some((one) => one.code === code);
    return isOut || include.includes(code) ? [code] : [];
  });
  return html`<section class="card pad stack">
    <h2 class="t-h2">${write.people}</h2>
    <table class="ledger gate"><tbody>
      <tr><th scope="row">${write.audience}</th><td class="num">${format.num(gate.people)}</td><td></td></tr>
      ${gate.excluded.map(
        ({ code, customers }) => html`<tr>
          <th scope="row">${write.minus(excluded[code][0])}<small class="c3">${excluded[code][1]}</small></th>
          <td class="num">${format.num(customers)}</td>
          <td><button class="icon-btn" aria-label=${write.outFile(excluded[code][0])} @click=${() => download(code)}>${icon('download', 18)}</button></td>
        </tr>`,
      )}
      ${lacking.map(
        ([reason, count]) =>
          html`<tr><th scope="row">${write.minus(words[reason])}</th><td class="num">${format.num(count)}</td><td></td></tr>`,
      )}
      <tr class="sum"><th scope="row">${write.inFile}</th><td class="num">${format.num(inFile)}</td><td></td></tr>
      <tr class="zero"><th scope="row">${write.difference}</th><td class="num">${format.num(gate.people - left - lacks - inFile)}</td><td></td></tr>
    </tbody></table>
    ${out > 0 ? html`<p class="t-sm c2">${write.others(out)}</p>` : nothing}
    ${gate.marked > 0 ? html`<p class="t-sm warn">${write.marked(gate.marked)}</p>` : nothing}
    ${
      offered.length > 0
        ? html`<details ?open=${include.length > 0}>
            <summary class="link">${write.override}</summary>
            <p class="t-sm c2">${write.includeMeans}</p>
            ${offered.map(
              (
                code,
              ) => html`<label class="switch"><input type="checkbox" .checked=${include.includes(code)} @change=${() => toggle(code)} />
                <span>${write.include(excluded[code][0])}</span></label>`,
            )}
          </details>`
        : nothing
    }
  </section>`;
}
