/** Why somebody is in the queue, as a sentence from the facts of the reason. */
import type { CareReason, CustomerRow, QueueRow } from '../../contract.js';
import type { ReasonText, Told } from '../../i18n/care-vi.js';
import { addressOf } from '../../playbooks/voice.js';
import type { Session } from '../session/session.js';

/** Reasons of groups of the shop's own begin so. */
const GROUP = 'group:';

/** Says once what went wrong with a question. */
export function sayFault(session: Session, asked: { error: unknown }): void {
  const { error } = asked;
  if (error === null) return;
  asked.error = null;
  session.fail(error);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Words of a reason. */
export function reasonText(session: Session, reason: CareReason): ReasonText {
  const { care } = session.language.text;
  const known = care.reasons[reason];
  if (known) return known;
  if (!reason.startsWith(GROUP)) return care.reasonOther;
  const name = care.reasonGroup(session.names(reason.slice(GROUP.length)).name);
  return { ...care.reasonOther, name };
}

/**
 * "Chị Lan" where the files say how to address somebody and the shop's voice goes by it; else the given name as people are called.
 * Nobody's gender is guessed from a name.
 */
export function calledIn(session: Session, name: string | null, gender: CustomerRow['gender']): string {
  const { text } = session.language;
  if (!name?.trim()) return text.care.unnamed;
  const address = text.playbook.nameless ? null : addressOf(session.voice, gender);
  const given = name.trim().split(/\s+/).pop() ?? name;
  return address === null ? given : `${capital(address)} ${given}`;
}

/** A tier as the programme calls it. */
export function tierName(session: Session, id: string): string {
  const own = session.book?.policy.programme.tiers.ladder.find((tier) => tier.id === id)?.name ?? null;
  return session.language.text.loyalty.tierName(id, own);
}

/** The sentence of one person. */
export function whyOf(session: Session, row: QueueRow, gender: CustomerRow['gender']): string {
  const { facts } = row;
  const { format } = session.language;
  const told: Told = {
    who: calledIn(session, row.name, gender),
    num: (key) => Number(facts[key] ?? 0),
    money: (key) => session.short(facts[key] ?? 0),
    day: (key) => format.dayShort(String(facts[key] ?? '')),
    tier: (key) => tierName(session, String(facts[key] ?? '')),
    has: (key) => facts[key] !== undefined,
  };
  return capital(reasonText(session, row.reason).why(told));
}

/** orderValue × chance, rounded down as the core rounds. */
export const expectedOf = ({ orderValue, chance }: Pick<QueueRow, 'orderValue' | 'chance'>): number | null =>
  orderValue === null ? null : Math.floor((Number(orderValue) * chance) / 10_000);
