/** What is said to the people of a file: the shop's own words for a reason or a group, else ours, filled for each of them. */
import { limitsOf } from '../../care/compose/channels.js';
import { type OwnMessage, ownMessage } from '../../care/compose/saved.js';
import { variablesOf } from '../../care/compose/template.js';
import { lettersOf } from '../../care/compose/variants.js';
import { reasons as english } from '../../care/reasons/en.js';
import { reasonMessage } from '../../care/reasons/messages.js';
import { isReason } from '../../care/reasons/plan.js';
import { reasons as vietnamese } from '../../care/reasons/vi.js';
import type { MergeValue, Recipient as Person } from '../../channels/types.js';
import type { CareChannel, CareReason, Recipient } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import type { Values } from '../../playbooks/fill.js';
import { isPlanned, PLAN, type PlannedAction } from '../../playbooks/plan.js';
import type { ActionWords } from '../../playbooks/types.js';
import type { Variable } from '../../playbooks/variables.js';
import type { Session } from '../session/session.js';
import { knownOf, type Ours } from './message-of.js';

/** What a message is about: a reason of the queue, else a group. */
export interface Matter {
  reason: CareReason | null;
  group: string | null;
}

/** Our message, and under which name the shop's own is kept. */
export interface Offered {
  action: string;
  ours: Ours;
}

function ofGroup(session: Session, group: string, channel: CareChannel): Offered | null {
  if (!isPlanned(group)) return null;
  const actions: readonly PlannedAction[] = PLAN[group].actions;
  const plan = actions.find((one) => one.channel === channel);
  const words = plan && (session.language.playbooks[group].actions as Record<string, ActionWords>)[plan.id];
  if (!plan || !words) return null;
  // What the recommendations send by SMS is advertising.
  const tag = plan.tag ?? (channel === 'sms' ? 'promotion' : 'care');
  return { action: `${group}.${plan.id}`, ours: { draft: words.message, tag, group } };
}

/** The message of ours through a channel; null where there is none. */
export function offeredFor(
  session: Session,
  { reason, group }: Matter,
  channel: CareChannel,
): Offered | null {
  if (!reason || !isReason(reason))
    return ofGroup(session, group ?? reason?.replace(/^group:/, '') ?? '', channel);
  const words = writtenIn(session.language) === 'vi' ? vietnamese : english;
  const found = reasonMessage(words, reason, channel);
  return found && { action: reason, ours: { draft: found.draft, tag: found.tag, group: reason } };
}

/** The message as it goes out: the shop's own where it has written one. */
export function messageFor(session: Session, matter: Matter, channel: CareChannel): OwnMessage | null {
  const offered = offeredFor(session, matter, channel);
  if (!offered) return null;
  const language = writtenIn(session.language);
  const { action, ours } = offered;
  const tag = ours.tag === 'promotion' ? ours.tag : 'care';
  const own = ownMessage(session.ownMessages, { action, channel, language });
  return own ?? { action, channel, language, tag, a: ours.draft };
}

/** Variables of a message, in both variants. */
export const variablesIn = ({ a, b }: OwnMessage): Variable[] => [
  ...new Set([...variablesOf(a), ...(b ? variablesOf(b) : [])]),
];

/** Everything that may be said to this person, with what the owner has typed for all. */
export function valuesFor(session: Session, person: Recipient, channel: CareChannel): Values {
  const typed = [...session.values].filter(([, value]) => value !== '');
  return { ...knownOf(session, person, channel), ...(Object.fromEntries(typed) as Values) };
}

/** Zalo takes days in one form, whatever the page's language is: the writer gives it to them. */
const daysOf = ({ lastDay, ending }: Recipient): Values => ({
  ngay_mua: lastDay ?? '',
  het_han: ending?.day ?? '',
});

/** Makes people as the writers of files take them, each with the finished words. */
export function writerOfLetters(
  session: Session,
  message: OwnMessage | null,
  channel: CareChannel,
  campaign: string,
): (person: Recipient) => Person {
  const letters = message && lettersOf(message, campaign, limitsOf(channel));
  return (person) => {
    const { id, name, phones, emails, gender, birthday, city, consent, marked } = person;
    const values = valuesFor(session, person, channel);
    const made = letters?.readyOf(id).one(values);
    const text = made && 'text' in made ? made.text : null;
    return {
      ...{ id, name, phones, emails, gender, birthday, city },
      // Who refused in the log is in no file's column, and is marked all the same.
      consent: marked.includes('refused') ? false : consent,
      values: { ...values, ...(channel === 'zns' ? daysOf(person) : {}) } as Record<string, MergeValue>,
      message: text ? [text.title, ...text.body].filter(Boolean).join('\n') : null,
      ...(text?.subject ? { subject: text.subject } : {}),
      ...(text?.preview ? { preview: text.preview } : {}),
    };
  };
}
