/** A number of people that opens them. */
import { html, type TemplateResult } from 'lit';
import type { CustomerQuery } from '../../contract.js';
import type { Session } from '../session/session.js';

export function countButton(
  session: Session,
  value: number,
  query: CustomerQuery,
  title: string,
): TemplateResult {
  const { text, format } = session.language;
  if (value === 0) return html`<span class="c3">0</span>`;
  return html`<button class="count" aria-label=${`${title}: ${text.count.customers(value)}`}
    @click=${() => session.go({ screen: 'customers', query, title })}
  >${format.num(value)}</button>`;
}
