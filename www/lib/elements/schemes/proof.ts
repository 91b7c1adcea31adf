/** What is proven of a scheme, in plain words, and its mend. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scheme, SchemeResult } from '../../contract.js';
import { icon } from '../parts/icons.js';
import { cellWords, groupName, nameOf, type Words } from './say.js';

const SHOWN = 5;

/** The mend of a scheme, its last row named. */
export function mendOf({ mend }: SchemeResult, rest: { vi: string; en: string }): Scheme | null {
  if (!mend) return null;
  return {
    ...mend,
    rows: mend.rows.map((row) => (row.id === 'con_lai' && !row.name ? { ...row, name: rest } : row)),
  };
}

export function proofCard(
  words: Words,
  scheme: Scheme,
  result: SchemeResult,
  mend: (() => void) | null,
): TemplateResult {
  const { schemes } = words.session.language.text;
  const { check, missing } = result;
  const { gaps, shown, total, unreachable } = check;
  const verdict = total ? schemes.total : check.cells === null ? schemes.unproven : schemes.gaps(gaps);
  return html`<section class="card pad stack tight proven">
    <h2 class="t-h2">${schemes.proof}</h2>
    <p class="verdict ${total ? 'pos' : 'warn'}">${icon(total ? 'tick' : 'warning', 18)} <span>${verdict}</span></p>
    ${
      shown.length > 0
        ? html`<ul class="dots t-sm">
            ${shown.slice(0, SHOWN).map((cell) => html`<li>${cellWords(words, cell)}</li>`)}
            ${gaps > SHOWN ? html`<li class="c3">${schemes.moreGaps(gaps - SHOWN)}</li>` : nothing}
          </ul>`
        : nothing
    }
    ${unreachable.map((row) => {
      const name = groupName(words, scheme, scheme.rows[row]?.id ?? null);
      return html`<p class="t-sm warn">${schemes.unreachable(row + 1, name)}</p>`;
    })}
    ${
      missing.length > 0
        ? html`<p class="t-sm warn">${schemes.missing(missing.map((id) => `“${nameOf(words, id)}”`).join(', '))}</p>`
        : nothing
    }
    ${check.settled > 0 ? html`<p class="t-sm c2">${schemes.settled}</p>` : nothing}
    ${mend && result.mend ? html`<div><button class="btn" @click=${mend}>${schemes.mend}</button></div>` : nothing}
  </section>`;
}
