/** What is said to the people of a file: the words of a reason or of a group, filled for each of them. */
import { ready } from '../../care/compose/compose.js';
import type { Draft } from '../../care/compose/template.js';
import { recipientValues } from '../../care/compose/values.js';
import { reasons as english } from '../../care/reasons/en.js';
import { reasonMessage } from '../../care/reasons/messages.js';
import { isReason, REASONS } from '../../care/reasons/plan.js';
import { reasons as vietnamese } from '../../care/reasons/vi.js';
import type { MergeValue, Recipient as Person } from '../../channels/types.js';
import type { CareChannel, CareReason, Recipient } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import type { Values } from '../../playbooks/fill.js';
import { isPlanned, PLAN, type PlannedAction } from '../../playbooks/plan.js';
import type { ActionWords, Tag } from '../../playbooks/types.js';
import type { Session } from '../session/session.js';
import { tierName } from './told.js';

/** What a message is about: a reason of the queue, else a group. */
export interface Matter {
  reason: CareReason | null;
  group: string | null;
}

/** The usual words of a matter through a channel; null where there are none. */
export function draftOf(session: Session, { reason, group }: Matter, channel: CareChannel): Draft | null {
  const { language } = session;
  if (reason && isReason(reason)) {
    const words = writtenIn(language) === 'vi' ? vietnamese : english;
    return reasonMessage(words, reason, channel)?.draft ?? null;
  }
  const id = group ?? reason?.replace(/^group:/, '') ?? '';
  if (!isPlanned(id)) return null;
  const words = language.playbooks[id].actions as Record<string, ActionWords>;
  const actions: readonly PlannedAction[] = PLAN[id].actions;
  const action = actions.find((one) => one.channel === channel);
  return (action && words[action.id]?.message) ?? null;
}

/** What the content is, in Zalo's words. */
export function tagOf({ reason, group }: Matter): Tag {
  if (reason && isReason(reason)) return REASONS[reason].tag;
  const id = group ?? '';
  const actions: readonly PlannedAction[] = isPlanned(id) ? PLAN[id].actions : [];
  return actions.find(({ channel, tag }) => channel === 'zns' && tag)?.tag ?? 'promotion';
}

/** Everything that a message may say to this person; an empty text for what is not known. */
export function valuesFor(session: Session, person: Recipient, channel: CareChannel): Values {
  const { book, shop, language, voice, unit } = session;
  if (!book) return {};
  const { format, text } = language;
  const { and, or } = text.care.write.lacking;
  const lacking = { orders: (count: number): string => text.count.orders(count), and, or };
  const { nameless } = text.playbook;
  const wording = { ...{ shop, channel, format, voice, unit, lacking, nameless }, policy: book.policy };
  const typed = [...session.values].filter(([, value]) => value !== '');
  return {
    ...recipientValues(person, wording, (id) => tierName(session, id)),
    ...(Object.fromEntries(typed) as Values),
  };
}

/** A person with the finished words, as the writers of files take one. */
export function personOf(
  draft: Draft | null,
  { id, name, phones, emails, ...rest }: Recipient,
  values: Values,
): Person {
  const { consent, gender, birthday, city, marked } = rest;
  const made = draft ? ready(draft).one(values) : null;
  const text = made && 'text' in made ? made.text : null;
  return {
    ...{ id, name, phones, emails, gender, birthday, city },
    // Who refused in the log is in no file's column, and is marked all the same.
    consent: marked.includes('refused') ? false : consent,
    values: values as Record<string, MergeValue>,
    message: text ? [text.title, ...text.body].filter(Boolean).join('\n') : null,
    ...(text?.subject ? { subject: text.subject } : {}),
    ...(text?.preview ? { preview: text.preview } : {}),
  };
}
