/** The face: shop, tier, points that can be spent, name, and the purchases as strokes of the ledger. */
import { html, nothing, type TemplateResult } from 'lit';
import { sign, tally } from '../parts/glyph.js';
import { drum } from './drum.js';
import { type Shown, tierName } from './shown.js';

const FACES: Record<string, string> = { dong: 'f-0', bac: 'f-1', vang: 'f-2', kim_cuong: 'f-3' };
const TALLIES = 4;

/** A ladder of the shop's own takes the four metals in turn, its top one the last. */
export function faceClass({ id, step, steps }: { id: string; step: number; steps: number }): string {
  if (id in FACES) return FACES[id] as string;
  return `f-${steps > 1 ? Math.round((3 * step) / (steps - 1)) : 0}`;
}

export function face(shown: Shown): TemplateResult {
  const { member, language } = shown;
  const { text, format } = language;
  const { tier, programme, points } = member;
  const name = tierName(shown, tier.id);
  return html`<section class="face ${faceClass(tier)}" part="face" aria-labelledby="kq-face">
    <div class="pattern">${drum(tier.step)}</div>
    <h2 class="sr" id="kq-face">${text.face(programme.name, name)}</h2>
    <div class="ends">
      <span class="shop">${sign()}<span>${programme.name}</span></span>
      <span class="tier" aria-hidden="true">${name}</span>
    </div>
    <p class="spendable"><span class="points">${format.num(points.active)}</span><span>${text.spendable}</span></p>
    <div class="ends foot">
      ${member.name ? html`<b>${member.name}</b>` : html`<span>${text.member}</span>`}
      <span class="bought">${member.orders > 0 ? tally(member.orders, TALLIES) : nothing}<span>${text.bought(member.orders)}</span></span>
    </div>
  </section>`;
}
