/** The sentence to say to one customer at the counter, filled with what is known of her. */
import type { CustomerRow } from '../../contract.js';
import { filled, valuesOf } from '../../playbooks/fill.js';
import { isPlanned } from '../../playbooks/plan.js';
import type { Session } from '../session.js';

export function sentenceFor(session: Session, row: CustomerRow, product: string | null): string {
  const { book, shop, language, values } = session;
  if (!book || !isPlanned(row.group)) return '';
  const known = valuesOf({
    row,
    product,
    shop,
    policy: book.policy,
    channel: 'counter',
    format: language.format,
  });
  const words = filled(language.playbooks[row.group].counter, { ...known, ...Object.fromEntries(values) });
  const names: Record<string, string> = language.text.playbook.variables;
  return words.replace(/\{(\w+)\}/g, (_, variable: string) => names[variable] || '');
}
