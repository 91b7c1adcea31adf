/** One person in a channel's form: reachable or not, with values that hold, and the cells of a row. */
import { harmless, utf8Length } from './csv.js';
import type { CellFrom, Column, Format } from './formats/format.js';
import { ZNS_TYPES } from './formats/zns.js';
import { hashed } from './hash.js';
import {
  type Birthday,
  birthdayOf,
  emailsOf,
  isUnfilled,
  lengthOf,
  line,
  lines,
  phonesOf,
  textOf,
} from './normal.js';
import { smsParts, withoutMarks } from './sms.js';
import type { ChannelRequest, LeftOut, LeftOutReason, Recipient, SmsFault, SmsParts } from './types.js';
import { znsValue } from './zns.js';

/** A person who can be in the file. */
export interface Ready {
  recipient: Recipient;
  phones: string[];
  emails: string[];
  birthday: Birthday | null;
  /** Cells of the request's own columns. */
  own: string[];
  message: string;
  /** Parts of an SMS, else 1. */
  units: number;
  /** A value is above the newer limit of its type. */
  near: boolean;
}

export type Refusal = Omit<LeftOut, 'id'>;
export const isRefusal = (found: Ready | Refusal): found is Refusal => 'reason' in found;

/** A list of what is asked, once for all people. */
export interface Plan {
  format: Format;
  request: ChannelRequest;
  header: string[];
  columns: readonly Column[];
}

export function planOf(format: Format, request: ChannelRequest): Plan {
  const own = ownHeaders(format, request);
  const at = format.ownAt ?? 0;
  const headers = format.columns.map(({ header, from }) =>
    from === 'phone' ? (request.phoneHeader ?? header) : header,
  );
  return {
    format,
    request,
    columns: format.columns,
    header: [...headers.slice(0, at), ...own, ...headers.slice(at)],
  };
}

const TEXTS = ['subject', 'preview', 'message'] as const;

function ownHeaders({ ownCapitals }: Format, request: ChannelRequest): string[] {
  const names = [
    ...(request.parameters ?? []).map(({ name }) => name),
    ...(request.merge ?? []),
    ...(request.texts ? TEXTS : []),
  ];
  // Merge names are the shop's own words: a spreadsheet opens their header too.
  return names.map((name) => harmless(ownCapitals ? name.toUpperCase() : line(name), 'machine'));
}

/** The person in the channel's form, or the first reason why not. */
export function readyOf(recipient: Recipient, plan: Plan): Ready | Refusal {
  if (recipient.consent === false && !plan.request.includeRefused) return { reason: 'refused' };
  const { mobile, foreign, reason } = phonesOf(recipient.phones);
  const emails = emailsOf(recipient.emails, plan.format.email);
  const phones = plan.format.reach === 'any' ? [...mobile, ...foreign] : mobile;
  const unreachable = whyNot(recipient, plan.format, { phones, emails, reason });
  if (unreachable) return { reason: unreachable };
  const ready: Ready = {
    recipient,
    phones,
    emails,
    birthday: birthdayOf(recipient.birthday),
    own: [],
    message: '',
    units: 1,
    near: false,
  };
  return filledParameters(ready, plan) ?? filledMerge(ready, plan) ?? filledMessage(ready, plan) ?? ready;
}

interface Reached {
  phones: string[];
  emails: string[];
  reason: LeftOutReason | null;
}

function whyNot(
  recipient: Recipient,
  { reach }: Format,
  { phones, emails, reason }: Reached,
): LeftOutReason | null {
  const badEmail = recipient.emails.some((text) => text.trim() !== '') ? 'bad-email' : 'no-email';
  switch (reach) {
    case 'mobile':
      return reason;
    case 'email':
      return emails.length > 0 ? null : badEmail;
    case 'follower':
      if (!recipient.zaloUserId) return 'no-zalo-id';
      return /^\d{6,25}$/.test(recipient.zaloUserId) ? null : 'bad-zalo-id';
    case 'any':
      if (phones.length + emails.length > 0) return null;
      if (badEmail === 'bad-email' && reason === 'no-phone') return 'bad-email';
      return reason === 'no-phone' ? 'no-address' : reason;
  }
}

function filledParameters(ready: Ready, { request }: Plan): Refusal | null {
  for (const parameter of request.parameters ?? []) {
    const found = znsValue(parameter, ready.recipient.values[parameter.from ?? parameter.name]);
    if ('reason' in found) return { ...found, field: parameter.name };
    const text = harmless(found.text, 'machine');
    const { most } = ZNS_TYPES.types[parameter.type ?? 'custom_field'];
    if (lengthOf(text) > most)
      return { reason: 'too-long', field: parameter.name, length: lengthOf(text), most };
    ready.own.push(text);
    ready.near ||= found.near;
  }
  return null;
}

function filledMerge(ready: Ready, { request, format }: Plan): Refusal | null {
  const { recipient } = ready;
  const texts = request.texts ? TEXTS.map((name) => [name, lines(recipient[name] ?? '')] as const) : [];
  const merged = (request.merge ?? []).map((name) => [name, textOf(recipient.values[name])] as const);
  for (const [name, text] of [...merged, ...texts]) {
    if (text === '') return { reason: 'missing-value', field: name };
    if (isUnfilled(text)) return { reason: 'unfilled', field: name };
    ready.own.push(harmless(text, format.reader));
  }
  return null;
}

/** Faults of an SMS as reasons; what is wrong with all of a list is the first to be said. */
const REASONS: Record<SmsFault, LeftOutReason> = {
  empty: 'no-message',
  'too-long': 'too-long',
  'forbidden-character': 'forbidden-character',
  'no-ad-mark': 'no-ad-mark',
  'no-opt-out': 'no-opt-out',
  unfilled: 'unfilled',
};

function filledMessage(ready: Ready, { request, format }: Plan): Refusal | null {
  if (format.id !== 'sms') return null;
  const said = lines(ready.recipient.message ?? '');
  const message = request.withoutMarks ? withoutMarks(said) : said;
  // The blank before what looks like a formula is sent and paid for as well.
  const sent = harmless(message, format.reader).replace(/^ /, '_');
  const sms = smsParts(sent, { kind: request.sms, networkAdds: request.networkAdds });
  const [fault] = sms.faults;
  if (fault) return { reason: REASONS[fault], ...detailOf(fault, sms) };
  ready.message = message;
  ready.units = sms.parts ?? 1;
  return null;
}

function detailOf(fault: SmsFault, sms: SmsParts): Partial<Refusal> {
  if (fault === 'forbidden-character') return { field: sms.forbidden[0] };
  if (fault === 'too-long')
    return { field: 'message', length: sms.length, most: sms.limits[sms.limits.length - 1] };
  return fault === 'empty' ? {} : { field: 'message' };
}

/** What the person is known by in this channel. */
export const addressOf = ({ phones, emails, recipient }: Ready, { reach }: Format): string => {
  if (reach === 'follower') return recipient.zaloUserId as string;
  return (reach === 'email' ? emails[0] : (phones[0] ?? emails[0])) as string;
};

/** What a file says of a person: nothing where it is a parameter that somebody else has not filled. */
const saidOf = (text: string | null | undefined): string => {
  const said = line(text ?? '');
  return isUnfilled(said) ? '' : said;
};

/** No name begins with a sign of a formula. */
const nameOf = (text: string | null | undefined): string => saidOf(text).replace(/^[=+\-@\s]+/, '');

function normalName(text: string, { names }: Format): string {
  if (names === 'letters')
    return text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\s]/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  return names === 'small' ? text.toLowerCase() : text;
}

/** Meta wants places without blanks; others as they are. */
const placeOf = (text: string | null | undefined, format: Format): string =>
  format.names === 'letters'
    ? saidOf(text)
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    : harmless(saidOf(text), format.reader);

type Maker = (ready: Ready, plan: Plan, nth: number) => string;

const CELLS: Record<CellFrom, Maker> = {
  phone: ({ phones }, { request }, nth) => {
    const digits = phones[nth] ?? '';
    return request.phone === '0' ? digits.replace(/^84/, '0') : digits;
  },
  phonePlus: ({ phones }, _, nth) => (phones[nth] ? `+${phones[nth]}` : ''),
  email: ({ emails }, _, nth) => emails[nth] ?? '',
  follower: ({ recipient }) => recipient.zaloUserId ?? '',
  label: (_, { request, format }) => harmless(line(request.label ?? request.group), format.reader),
  message: ({ message }, { format }) => harmless(message, format.reader),
  subject: ({ recipient }) => line(recipient.subject ?? ''),
  preview: ({ recipient }) => line(recipient.preview ?? ''),
  name: ({ recipient }) => nameOf(recipient.name),
  firstName: ({ recipient }, { format }) => normalName(nameOf(recipient.firstName), format),
  lastName: ({ recipient }, { format }) => normalName(nameOf(recipient.lastName), format),
  birthday: ({ birthday }) => (birthday?.year ? `${birthday.year}-${birthday.month}-${birthday.day}` : ''),
  birthMonthDay: ({ birthday }) => (birthday ? `${birthday.month}/${birthday.day}` : ''),
  birthYear: ({ birthday }) => birthday?.year ?? '',
  birthMonth: ({ birthday }) => birthday?.month ?? '',
  birthDay: ({ birthday }) => birthday?.day ?? '',
  genderLetter: ({ recipient }) => (recipient.gender ? recipient.gender.slice(0, 1) : ''),
  city: ({ recipient }, { format }) => placeOf(recipient.city, format),
  zip: ({ recipient }, { format }) => placeOf(recipient.zip, format),
  // The country of the phone: nobody else says it.
  country: ({ phones }, { format }) => {
    if (!phones[0]?.startsWith('84')) return '';
    return format.country === 'small' ? 'vn' : 'VN';
  },
};

const ADDRESS: readonly CellFrom[] = ['firstName', 'lastName', 'country', 'zip'];

/** The cells of a row, or what the channel would cut off. */
export function cellsOf(ready: Ready, plan: Plan): { cells: string[]; dropped: boolean } | Refusal {
  const { format, columns } = plan;
  const made = columns.map(({ from, nth = 0 }) => CELLS[from](ready, plan, nth));
  if (format.addressTogether) dropPartOf(made, columns);
  const dropped = isDropped(ready, made, columns);
  const fixed = made.map((text, at) => (text !== '' && columns[at]?.hash ? hashed(text) : text));
  const at = format.ownAt ?? 0;
  const cells = [...fixed.slice(0, at), ...ready.own, ...fixed.slice(at)];
  const most = format.cellBytes;
  const long = most === undefined ? -1 : cells.findIndex((text) => utf8Length(text) > most);
  if (long < 0) return { cells, dropped };
  return { reason: 'too-long', field: plan.header[long], length: utf8Length(cells[long] as string), most };
}

function dropPartOf(made: string[], columns: readonly Column[]): void {
  const isWhole = columns.every(({ from }, at) => !ADDRESS.includes(from) || made[at] !== '');
  if (isWhole) return;
  columns.forEach(({ from }, at) => {
    if (ADDRESS.includes(from)) made[at] = '';
  });
}

const BIRTHDAYS: readonly CellFrom[] = ['birthday', 'birthMonthDay', 'birthYear'];

/** A birthday that a file has and the channel does not take: 31 February, or no year where one is wanted. */
const isDropped = ({ recipient }: Ready, made: readonly string[], columns: readonly Column[]): boolean =>
  Boolean(recipient.birthday) && columns.some(({ from }, at) => BIRTHDAYS.includes(from) && made[at] === '');
