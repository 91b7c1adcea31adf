/** The sentence to say to one customer at the counter, filled with what is known; empty where it would have a gap. */
import type { CustomerRow } from '../../contract.js';
import { type Bought, filled, type Values, valuesOf } from '../../playbooks/fill.js';
import { isPlanned } from '../../playbooks/plan.js';
import type { Channel } from '../../playbooks/types.js';
import type { Session } from '../session/session.js';

export interface Person {
  row: CustomerRow;
  bought: Bought;
  points: number | null;
}

/** What is known of one person, for a message through this channel. */
export function personValues(session: Session, person: Person, channel: Channel): Values {
  const { book, shop, language, voice } = session;
  if (!book) return {};
  const { format, text } = language;
  const { nameless } = text.playbook;
  return valuesOf({ ...person, shop, policy: book.policy, channel, format, voice, nameless });
}

export function sentenceFor(session: Session, row: CustomerRow): string {
  if (!isPlanned(row.group)) return '';
  const bought: Bought = { last: null, favourite: null };
  const values = personValues(session, { row, bought, points: null }, 'counter');
  return filled(session.language.playbooks[row.group].counter, values) ?? '';
}
