/** Our message for an action and a channel, and what may be said to a person: what the composer begins with. */

import type { Draft } from '../../care/compose/template.js';
import { recipientValues } from '../../care/compose/values.js';
import { reasons as english } from '../../care/reasons/en.js';
import { reasonMessage } from '../../care/reasons/messages.js';
import { isReason, type WrittenChannel } from '../../care/reasons/plan.js';
import { reasons as vietnamese } from '../../care/reasons/vi.js';
import type { Recipient } from '../../care.js';
import { writtenIn } from '../../i18n/language.js';
import type { Values } from '../../playbooks/fill.js';
import { isPlanned, PLAN, type PlannedAction } from '../../playbooks/plan.js';
import type { ActionWords, Tag } from '../../playbooks/types.js';
import type { Session } from '../session/session.js';

/** A message of ours with what its content is. */
export interface Ours {
  draft: Draft;
  tag: Tag;
  /** The group or the reason whose tone it has. */
  group: string;
}

/** Of a group's recommendations: `mua_it.combo`. */
function planned(session: Session, action: string, channel: WrittenChannel): Ours | null {
  const [group = '', id = ''] = action.split('.');
  if (!isPlanned(group)) return null;
  const actions: readonly PlannedAction[] = PLAN[group].actions;
  const plan = actions.find((one) => one.id === id && one.channel === channel);
  const words = (session.language.playbooks[group].actions as Record<string, ActionWords>)[id];
  if (!plan || !words) return null;
  // What the recommendations send by SMS is advertising.
  return { draft: words.message, tag: plan.tag ?? (channel === 'sms' ? 'promotion' : 'care'), group };
}

/** The message of ours for an action: of a reason (`overdue`, `afterFirst.7`) or of a group (`mua_it.combo`). */
export function oursFor(session: Session, action: string, channel: WrittenChannel): Ours | null {
  const [reason = ''] = action.split('.');
  if (!isReason(reason)) return planned(session, action, channel);
  // Part of care itself, which is fetched before any file is: nothing is asked for later.
  const words = writtenIn(session.language) === 'vi' ? vietnamese : english;
  const found = reasonMessage(words, action, channel);
  return found && { draft: found.draft, tag: found.tag, group: reason };
}

/** What the book knows of somebody behind the gate, as the page's language and the shop's voice say it. */
export function knownOf(session: Session, person: Recipient, channel: WrittenChannel): Values {
  const { book, shop, language, voice, unit } = session;
  if (!book) return {};
  const { format, text } = language;
  const { nameless } = text.playbook;
  const wording = {
    shop,
    channel,
    format,
    voice,
    unit,
    nameless,
    policy: book.policy,
    lacking: text.compose.lacking,
  };
  const { ladder } = book.policy.programme.tiers;
  const tierName = (id: string): string =>
    text.loyalty.tierName(id, ladder.find((tier) => tier.id === id)?.name ?? null);
  return recipientValues(person, wording, tierName);
}
