/** The message of a reason for a channel, put together from its words. */
import type { Tag } from '../../playbooks/channels.js';
import type { Draft } from '../compose/template.js';
import { type PlannedReason, REASONS, type ReasonId, type WrittenChannel } from './plan.js';
import type { Messages, Reasons } from './types.js';

/** A message with where it goes. */
export interface ReasonMessage {
  /** The reason, and behind a dot the key of a further message: `afterFirst.7`. */
  id: string;
  reason: ReasonId;
  channel: WrittenChannel;
  tag: Tag;
  draft: Draft;
}

/** The day of the message under the name `afterFirst` itself. */
const AFTER_FIRST = 3;

const LABEL = '[QC] ';

/** By e-mail a chat's words stand below a subject; advertising says what it is first, and how to refuse it last. */
function emailOf({ chat, email }: Messages, tag: Tag, optOut: string): Draft {
  const advertising = tag === 'promotion';
  return {
    subject: (advertising ? LABEL : '') + email.subject,
    preview: email.preview,
    body: [...chat.body, ...(advertising ? [optOut] : [])],
  };
}

function draftOf(messages: Messages, channel: WrittenChannel, tag: Tag, optOut: string): Draft | null {
  if (channel === 'email') return emailOf(messages, tag, optOut);
  return (channel === 'oa' ? messages.chat : messages[channel]) ?? null;
}

/** Splits `afterFirst.7`. */
function parts(id: string): { reason: string; key: string | null } {
  const [reason = '', key = null] = id.split('.');
  return { reason, key };
}

/** The message of a reason (`overdue`, `afterFirst.7`, `birthday.offer`) for a channel; null where there is none. */
export function reasonMessage(
  { reasons, optOut }: Reasons,
  id: string,
  channel: WrittenChannel,
): ReasonMessage | null {
  const { reason, key } = parts(id);
  if (!Object.hasOwn(REASONS, reason)) return null;
  const plan: PlannedReason = REASONS[reason as ReasonId];
  const words = reasons[reason as ReasonId];
  const messages = key === null ? words.messages : words.also?.[key];
  const tag = key === null ? plan.tag : plan.also?.[key];
  if (!messages || !tag || !plan.channels.includes(channel)) return null;
  const draft = draftOf(messages, channel, tag, optOut);
  return draft && { id, reason: reason as ReasonId, channel, tag, draft };
}

/** Ids of all messages of reasons. */
export const REASON_MESSAGES: readonly string[] = Object.entries(
  REASONS as Record<string, PlannedReason>,
).flatMap(([reason, { also }]) => [reason, ...Object.keys(also ?? {}).map((key) => `${reason}.${key}`)]);

/**
 * Which message a row of the queue gets: the days after the first order each have their own. A shop's own step has the
 * words of the last of ours that has come.
 */
export function messageIdOf(reason: string, facts: Readonly<Record<string, unknown>>): string {
  if (reason !== 'afterFirst') return reason;
  const step = Number(facts.step ?? 0);
  const days = [...Object.keys(REASONS.afterFirst.also).map(Number), AFTER_FIRST].sort((a, b) => a - b);
  const day = days.filter((one) => one <= step).at(-1) ?? 0;
  return day === AFTER_FIRST ? reason : `${reason}.${day}`;
}
