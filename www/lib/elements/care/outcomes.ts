/** What became of a contact: six words, one tap each. */
import { html, type TemplateResult } from 'lit';
import type { ContactOutcome } from '../../contract.js';
import type { Text } from '../../i18n/vi.js';

/** In the order in which they come up. */
export const OUTCOMES: readonly ContactOutcome[] = [
  'contacted',
  'answered',
  'noAnswer',
  'refused',
  'wrongNumber',
  'done',
];

export const outcomeButtons = (
  { care }: Text,
  take: (outcome: ContactOutcome) => void,
  outcomes: readonly ContactOutcome[] = OUTCOMES,
): TemplateResult => html`<div class="outcomes" role="group" aria-label=${care.queue.log}>
  ${outcomes.map(
    (outcome) => html`<button class="btn" @click=${() => take(outcome)}>${care.outcomes[outcome]}</button>`,
  )}
</div>`;
