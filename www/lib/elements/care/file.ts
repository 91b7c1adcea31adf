/** The files of a list: one writer a channel, and a list of our own for whoever writes or calls by hand. */

import { znsParameters } from '../../care/compose/channels.js';
import type { OwnMessage } from '../../care/compose/saved.js';
import { csvBlob, harmless, row } from '../../channels/csv.js';
import { slug } from '../../channels/names.js';
import type { ChannelId, ChannelRequest, Recipient as Person, ZnsParameter } from '../../channels/types.js';
import type { CareChannel, Exclusion, Recipient } from '../../contract.js';
import { meaningOf, type Variable } from '../../playbooks/variables.js';
import type { Session } from '../session/session.js';

/** Tools that take lists for e-mail. */
export type MailTool = 'brevo' | 'mailchimp' | 'klaviyo';
export const MAIL_TOOLS: readonly MailTool[] = ['brevo', 'mailchimp', 'klaviyo'];

/** The writer of a channel; null where the list is for a person: an OA reaches nobody by phone, and a call is a call. */
export const writerOf = (channel: CareChannel, tool: MailTool): ChannelId | null =>
  channel === 'zns' || channel === 'sms' ? channel : channel === 'email' ? tool : null;

/**
 * Parameters of a template: what each customer has of their own, and of the owner's words those that are typed. What is
 * the same for everybody can stand in the template itself.
 */
export function parametersOf(message: OwnMessage | null, typed: ReadonlyMap<string, string>): ZnsParameter[] {
  const all = message ? [...znsParameters(message.a), ...(message.b ? znsParameters(message.b) : [])] : [];
  const types = new Map([
    ['ten_khach', 'customer_name'],
    ...all.map(({ name, type }) => [name, type] as const),
  ]);
  const isWanted = (name: string): boolean =>
    meaningOf(name as Variable).from === 'customer' || (typed.get(name) ?? '') !== '';
  return [...types].flatMap(([name, type]) =>
    isWanted(name) && meaningOf(name as Variable).from !== 'voice'
      ? { name, type: type as NonNullable<ZnsParameter['type']> }
      : [],
  );
}

export interface Asked {
  group: string;
  day: string;
  message: OwnMessage | null;
  hasRefused: boolean;
  prices: ChannelRequest['prices'];
}

/** What is asked of a writer. */
export function requestFor(session: Session, writer: ChannelId, asked: Asked): ChannelRequest {
  const { group, day, message, hasRefused, prices } = asked;
  const tag = message?.tag ?? 'promotion';
  const language = session.language.code === 'vi' ? 'vi' : 'en';
  return {
    ...{ group, day, language, includeRefused: hasRefused },
    ...(prices ? { prices } : {}),
    ...(writer === 'zns' ? { parameters: parametersOf(message, session.values), tag } : {}),
    ...(writer === 'sms' ? { sms: tag === 'promotion' ? 'advertising' : 'service' } : {}),
  };
}

/** People in rows that a spreadsheet opens: names, ways to reach them, the words, and what was overridden. */
export function handList(
  session: Session,
  group: string,
  day: string,
  people: readonly Person[],
  marked: ReadonlyMap<string, readonly Exclusion[]>,
): { name: string; blob: Blob } {
  const { care } = session.language.text;
  const { columns, handName } = care.write;
  const rows = people.map(({ id, name, phones, emails, message }) => {
    const why = (marked.get(id) ?? []).map((code) => care.excluded[code][0]).join(', ');
    return row(
      [name ?? '', phones.join(' '), emails.join(' '), message ?? '', why].map((cell) =>
        harmless(cell, 'person'),
      ),
    );
  });
  const header = [columns.name, columns.phone, columns.email, columns.message, columns.marked];
  return { name: `${handName}-${slug(group)}-${day}.csv`, blob: csvBlob(header, rows, true) };
}

/** Everybody that one exclusion keeps out. */
export function excludedList(
  session: Session,
  code: Exclusion,
  day: string,
  people: readonly Recipient[],
): { name: string; blob: Blob } {
  const { care } = session.language.text;
  const { columns, csvName } = care.write;
  const [why] = care.excluded[code];
  const rows = people.map(({ name, phones, emails, group }) =>
    row(
      [name ?? '', phones.join(' '), emails.join(' '), session.names(group).name, why].map((cell) =>
        harmless(cell, 'person'),
      ),
    ),
  );
  const header = [columns.name, columns.phone, columns.email, columns.group, columns.why];
  return { name: `${csvName}-${slug(why)}-${day}.csv`, blob: csvBlob(header, rows, true) };
}
