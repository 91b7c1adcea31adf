/**
 * The log of contacts as a file, and read back: a CSV that a spreadsheet opens as it is meant and does not execute. What
 * is written in one language is read in every one; nothing is lost on the way.
 */
import { CHANNELS, OUTCOMES } from './care-names.js';
import type { CareChannel, Contact, ContactOutcome } from './contract.js';
import { FileError } from './engine/errors.js';

type Language = 'vi' | 'en';

interface Words {
  /** Headers, in the order of the columns. */
  headers: Record<keyof Contact, string>;
  channels: Record<CareChannel, string>;
  outcomes: Record<ContactOutcome, string>;
}

const COLUMNS = [
  ...(['day', 'time', 'customer', 'channel', 'outcome', 'reason', 'campaign', 'note', 'id'] as const),
] satisfies Array<keyof Contact>;

const WORDS: Record<Language, Words> = {
  vi: {
    headers: {
      day: 'Ngày liên hệ',
      time: 'Giờ',
      customer: 'Mã khách trong sổ',
      channel: 'Kênh',
      outcome: 'Kết quả',
      reason: 'Lý do',
      campaign: 'Chiến dịch',
      note: 'Ghi chú',
      id: 'Mã lần liên hệ',
    },
    channels: { zns: 'Zalo ZNS', oa: 'Zalo OA', sms: 'SMS', email: 'E-mail', call: 'Gọi điện' },
    outcomes: {
      contacted: 'Đã nhắn',
      answered: 'Có trả lời',
      noAnswer: 'Không trả lời',
      refused: 'Từ chối',
      wrongNumber: 'Sai số',
      done: 'Xong',
      consented: 'Đồng ý nhận tin',
    },
  },
  en: {
    headers: {
      day: 'Day of contact',
      time: 'Time',
      customer: 'Customer id in the book',
      channel: 'Channel',
      outcome: 'Outcome',
      reason: 'Reason',
      campaign: 'Campaign',
      note: 'Note',
      id: 'Contact id',
    },
    channels: { zns: 'Zalo ZNS', oa: 'Zalo OA', sms: 'SMS', email: 'E-mail', call: 'Call' },
    outcomes: {
      contacted: 'Contacted',
      answered: 'Answered',
      noAnswer: 'No answer',
      refused: 'Refused',
      wrongNumber: 'Wrong number',
      done: 'Done',
      consented: 'Agreed to messages',
    },
  },
};

/** A byte order mark: without it Excel reads UTF-8 as windows-1252. */
const MARK = '\uFEFF';

/** A text that a spreadsheet would take for a formula, or that begins with the sign against that, gets the sign. */
const guardedText = (text: string) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);
const unguarded = (text: string) => (text.startsWith("'") ? text.slice(1) : text);

const written = (text: string) => {
  const guarded = guardedText(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** The log as CSV, the latest contact first. */
export function contactsCsv(contacts: readonly Contact[], language: Language = 'vi'): string {
  const { headers, channels, outcomes } = WORDS[language];
  const when = ({ day, time, id }: Contact) => `${day} ${time ?? ''} ${id}`;
  const rows = [...contacts]
    .sort((a, b) => (when(a) < when(b) ? 1 : -1))
    .map((contact) => {
      const said = { ...contact, channel: channels[contact.channel], outcome: outcomes[contact.outcome] };
      return COLUMNS.map((column) => said[column] ?? '');
    });
  const lines = [COLUMNS.map((column) => headers[column]), ...rows];
  return MARK + lines.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

/** Cells of a CSV text by row; the separator is the one that its header has most of, as spreadsheets choose it. */
function table(text: string): string[][] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => head.split(mark).length;
  const separator = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator || letter === '\n' || letter === '\r') {
      row.push(cell);
      cell = '';
      if (letter === separator) continue;
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      rows.push(row);
      row = [];
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((text) => text !== ''));
}

const folded = (text: string) => text.trim().toLowerCase();

/** What a word of any language means, or the code itself. */
function coded<T extends string>(codes: readonly T[], words: Array<Record<T, string>>): Map<string, T> {
  const means = new Map<string, T>();
  for (const code of codes)
    for (const one of [code, ...words.map((by) => by[code])]) means.set(folded(one), code);
  return means;
}

const ALL = Object.values(WORDS);
const HEADERS = coded(
  COLUMNS,
  ALL.map(({ headers }) => headers),
);
const CHANNEL_WORDS = coded(
  CHANNELS,
  ALL.map(({ channels }) => channels),
);
const OUTCOME_WORDS = coded(
  OUTCOMES,
  ALL.map(({ outcomes }) => outcomes),
);

const NEEDED = ['day', 'customer', 'channel', 'outcome', 'id'] as const satisfies Array<keyof Contact>;

/** `yyyy-mm-dd`, as written, or `dd/mm/yyyy`, as a Vietnamese spreadsheet saves it. */
function dayIn(text: string): string | undefined {
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = d ? `${y}-${m?.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(+day) || day.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** `HH:MM`; spreadsheets save `7:05` and `07:05:00`. */
function timeIn(text: string): string | null | undefined {
  if (text === '') return null;
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/**
 * The log in such a CSV, in any language. A `FileError` says what is wrong: `not-a-table` for a file that is no log,
 * `damaged` with `{ row, column }` for a cell that nobody can read: nothing of the file is taken then.
 */
export function contactsFrom(csv: string): Contact[] {
  const [head = [], ...rows] = table(csv.startsWith(MARK) ? csv.slice(1) : csv);
  const places = new Map(head.map((header, at) => [HEADERS.get(folded(header)), at]));
  const missing = NEEDED.find((column) => !places.has(column));
  if (missing)
    throw new FileError('not-a-table', `no log of contacts: no column ${WORDS.vi.headers[missing]}`);
  return rows.map((cells, index) => {
    const cell = (column: keyof Contact) => {
      const at = places.get(column);
      return at === undefined ? '' : unguarded(cells[at] ?? '');
    };
    const read = <T>(column: keyof Contact, value: T | undefined): T => {
      if (value !== undefined) return value;
      const details = { row: index + 2, column: WORDS.vi.headers[column] };
      throw new FileError('damaged', `row ${index + 2}: ${details.column} is "${cell(column)}"`, details);
    };
    const orNull = (column: keyof Contact) => cell(column) || null;
    const filled = (column: keyof Contact) => read(column, cell(column) || undefined);
    return {
      id: filled('id'),
      customer: filled('customer'),
      day: read('day', dayIn(cell('day'))),
      time: read('time', timeIn(cell('time'))),
      channel: read('channel', CHANNEL_WORDS.get(folded(cell('channel')))),
      outcome: read('outcome', OUTCOME_WORDS.get(folded(cell('outcome')))),
      reason: orNull('reason'),
      campaign: orNull('campaign'),
      note: orNull('note'),
    };
  });
}

/** Two logs as one: of contacts with one id the second log's stands. */
export const contactsTogether = (known: readonly Contact[], added: readonly Contact[]): Contact[] => [
  ...new Map([...known, ...added].map((contact) => [contact.id, contact])).values(),
];
