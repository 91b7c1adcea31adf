/** Whole-screen states in which no book can be shown: browser too old, policy in the way, engine gone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../i18n/vi.js';
import { type Fault, faultWords } from '../faults.js';
import { icon } from './icons.js';

export function failureState(text: Text, fault: Fault, reopen: (() => void) | null): TemplateResult {
  const { states } = text;
  if (fault.code === 'unsupported') return state(states.oldTitle, states.oldText);
  if (fault.code === 'wasm-blocked') {
    return state(
      states.blockedTitle,
      states.blockedText,
      html`<code>script-src 'self' 'wasm-unsafe-eval'</code>`,
    );
  }
  if (fault.code === 'wasm-missing') return state(...faultWords(text, fault));
  const again = reopen
    ? html`<button class="btn primary" @click=${reopen}>${states.reopen}</button>`
    : nothing;
  const memory = fault.code === 'out-of-memory';
  return state(states.lostTitle, memory ? faultWords(text, fault).join('. ') : states.lostText, again);
}

const state = (
  title: string,
  words: string,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="state" role="alert">
    <span class="warn">${icon('warning', 32)}</span>
    <h1 class="t-h1">${title}</h1>
    <p class="t-lede">${words}</p>
    ${more}
  </div>`;

/** True where the element and its engine can work at all. */
export const supported = (): boolean =>
  typeof WebAssembly === 'object' && typeof ResizeObserver === 'function' && typeof Blob === 'function';
