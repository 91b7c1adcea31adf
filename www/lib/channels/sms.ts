/** How an SMS travels: in which encoding, in how many parts, what is wrong with it and what it costs. */
import { flag, object, oneOf, text as textual } from '../arguments.js';
import { SMS_ADVERTISING, SMS_FORBIDDEN, SMS_LIMITS, type SmsLimits } from './formats/sms.js';
import { isUnfilled, lines, unmarked } from './normal.js';
import { priceOf, pricesIn } from './prices.js';
import type { SmsEncoding, SmsFault, SmsKind, SmsOptions, SmsParts } from './types.js';

/** Signs that word processors put in, and what every phone has instead. */
const SIGNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[“”„«»″]/g, '"'],
  [/[‘’‚′`´]/g, "'"],
  [/[‐-―−•·]/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
  [/₫/g, 'd'],
];

/** Vietnamese letters without their marks, and plain signs: a text that fits the short alphabet. */
export const withoutMarks = (text: string): string =>
  SIGNS.reduce((plain, [signs, sign]) => plain.replace(signs, sign), unmarked(text));

/** The default alphabet of 3GPP TS 23.038; each is one septet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Behind an escape: two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** How a text is counted before anything is said of its kind. */
interface Counted {
  encoding: SmsEncoding;
  length: number;
  outside: string[];
}

function counted(text: string): Counted {
  const letters = [...text];
  const outside = [...new Set(letters.filter((letter) => !BASIC.has(letter) && !EXTENDED.has(letter)))];
  if (outside.length > 0) return { encoding: 'ucs2', length: text.length, outside };
  return { encoding: 'gsm7', length: lengthIn(text, 'gsm7'), outside };
}

function lengthIn(text: string, encoding: SmsEncoding): number {
  if (encoding === 'ucs2') return text.length;
  return [...text].reduce((sum, letter) => sum + (EXTENDED.has(letter) ? 2 : 1), 0);
}

/** How many parts so many characters take; null where they are too many. */
function partsIn(length: number, { parts, more }: SmsLimits): number | null {
  if (length === 0) return 0;
  const found = parts.findIndex((most) => length <= most);
  if (found >= 0) return found + 1;
  if (more === null) return null;
  return parts.length + Math.ceil((length - (parts[parts.length - 1] as number)) / more);
}

/** Characters that fit into so many parts. */
const roomOf = (parts: number, limits: SmsLimits): number =>
  limits.parts[parts - 1] ??
  (limits.parts[limits.parts.length - 1] as number) + (parts - limits.parts.length) * (limits.more ?? 0);

/** Advertising in its pieces: the mark, what is said, the way to refuse. */
function pieces(text: string): { mark: string; body: string; refusal: string } {
  const mark = SMS_ADVERTISING.marks.find((one) => text.toUpperCase().startsWith(one)) ?? '';
  const rest = text.slice(mark.length);
  const sentences = rest.match(/[^.!?\n]*[.!?\n]*\s*/g) ?? [];
  const last = sentences.filter((sentence) => sentence.trim() !== '').pop() ?? '';
  // As long as the sentence: what is found in one stands there in the other.
  const says = unmarked(last).toLowerCase();
  const found = SMS_ADVERTISING.refusal.map((words) => says.indexOf(words)).filter((at) => at >= 0);
  const refusal = found.length > 0 ? last.slice(Math.min(...found)) : '';
  return { mark, body: rest.slice(0, rest.length - refusal.length).trim(), refusal: refusal.trim() };
}

function faultsOf(text: string, kind: SmsKind, forbidden: string[], networkAdds: boolean): SmsFault[] {
  if (text === '') return ['empty'];
  const { mark, refusal } = pieces(text);
  const isOwn = kind === 'advertising' && !networkAdds;
  const checks: ReadonlyArray<readonly [SmsFault, boolean]> = [
    ['unfilled', isUnfilled(text)],
    ['forbidden-character', forbidden.length > 0],
    ['no-ad-mark', isOwn && mark === ''],
    ['no-opt-out', isOwn && refusal === ''],
  ];
  return checks.filter(([, failed]) => failed).map(([fault]) => fault);
}

/** Brand names refuse these; brackets of the mark belong to it. */
function forbiddenIn(text: string, kind: SmsKind): string[] {
  if (kind === 'plain') return [];
  const { mark } = kind === 'advertising' ? pieces(text) : { mark: '' };
  return [...new Set(text.slice(mark.length))].filter((letter) => SMS_FORBIDDEN.characters.includes(letter));
}

const KINDS = Object.keys(SMS_LIMITS) as SmsKind[];
const OPTIONS = object<SmsOptions>({ kind: oneOf(KINDS), networkAdds: flag, prices: pricesIn });

/**
 * An SMS as it travels. Advertising is counted as networks do, without its mark and its way to refuse, and as a whole by
 * the standard: the dearer of the two.
 */
export function smsParts(message: string, options: SmsOptions = {}): SmsParts {
  const { kind = 'advertising', prices, networkAdds = false } = OPTIONS(options, 'smsParts: options');
  const sent = lines(textual(message, 'smsParts: message'));
  const { encoding, length, outside } = counted(sent);
  const limits = SMS_LIMITS[kind][encoding];
  const body = kind === 'advertising' ? lengthIn(pieces(sent).body, encoding) : length;
  const whole = SMS_LIMITS[kind === 'advertising' ? 'service' : kind][encoding];
  const [ofBody, ofWhole] = [partsIn(body, limits), partsIn(length, whole)];
  const parts = ofBody === null || ofWhole === null ? null : Math.max(ofBody, ofWhole);
  const forbidden = forbiddenIn(sent, kind);
  const faults = faultsOf(sent, kind, forbidden, networkAdds);
  if (parts === null) faults.push('too-long');
  const left = parts ? Math.min(roomOf(parts, limits) - body, roomOf(parts, whole) - length) : 0;
  const price = priceOf(`sms.${kind}`, prices);
  return {
    encoding,
    length,
    parts,
    limits: limits.parts,
    mark: limits.mark,
    left: parts === 0 ? (limits.parts[0] as number) : left,
    outside,
    forbidden,
    faults,
    price: price === null || parts === null ? null : price * parts,
  };
}

/** What advertising must carry, put around a text that has it not yet. */
export function advertisingText(
  text: string,
  refusal: string,
  mark = SMS_ADVERTISING.marks[0] as string,
): string {
  const said = lines(textual(text, 'advertisingText: text'));
  const refuses = lines(textual(refusal, 'advertisingText: refusal'));
  const has = pieces(said);
  const rest = said.slice(has.mark.length).trim();
  const ended = rest === '' || has.refusal || /[.!?…]$/.test(rest) ? rest : `${rest}.`;
  return [has.mark || mark, ended, has.refusal ? '' : refuses].filter((piece) => piece !== '').join(' ');
}
