/**
 * What of a member goes into a pass: the fields that are named here, and no other. Codes of orders and events stay
 * at the shop, names are shortened, and words that look like a phone or an e-mail stop the pass from being made.
 */
import type { LedgerEntry, Member, ReasonCode } from '../loyalty.js';
import { PassInputError } from './errors.js';
import { LIMITS } from './limits.js';

/** True: taken as it is, when it is a number, a word, yes, no or nothing. A list: of such things. */
type Shape = true | { [key: string]: Shape } | [Shape];

const RATIO: Shape = [true];
const MARK: Shape = { have: true, need: true, missing: true };
const LOT: Shape = { lot: true, points: true, earned: true, active: true, expires: true };

/** Changes of tier and refused events are the shop's affair: no card shows them. */
type Shown = Exclude<keyof Member, 'changes' | 'refused'>;

const MEMBER: Record<Shown, Shape> = {
  version: true,
  on: true,
  programme: {
    name: true,
    currency: true,
    digits: true,
    rate: { points: true, spend: true },
    expiry: { kind: true, days: true, months: true, period: true, month: true, day: true, atLeastDays: true },
  },
  name: true,
  code: true,
  orders: true,
  tier: {
    id: true,
    name: true,
    step: true,
    steps: true,
    since: true,
    until: true,
    projected: true,
    multiplier: RATIO,
    benefits: [{ kind: true, percent: true, text: true }],
  },
  ladder: [{ id: true, name: true, spend: true, orders: true }],
  progress: {
    next: true,
    match: true,
    spend: MARK,
    orders: MARK,
    until: true,
    shortest: { spend: true, orders: true },
  },
  points: {
    earned: true,
    active: true,
    pending: true,
    locked: true,
    spent: true,
    expired: true,
    reversed: true,
    owed: true,
  },
  lots: [LOT],
  pending: [LOT],
  rewards: [
    {
      id: true,
      kind: true,
      name: true,
      points: true,
      value: true,
      minimumOrder: true,
      to: true,
      missing: true,
      left: true,
      why: true,
    },
  ],
  history: {
    total: true,
    rows: [
      {
        number: true,
        day: true,
        kind: true,
        points: true,
        balance: true,
        reason: { code: true },
        note: true,
        lots: [{ lot: true, points: true }],
      },
    ],
  },
};

function picked(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return value ?? null;
  if (shape === true) return typeof value === 'object' || typeof value === 'function' ? null : value;
  if (Array.isArray(shape)) return Array.isArray(value) ? value.map((one) => picked(one, shape[0])) : [];
  const from = value as Record<string, unknown>;
  const keys = Object.keys(shape).filter((key) => from[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, picked(from[key], shape[key] as Shape)]));
}

/** The named fields of a member, as they are; null where it is no member at all. */
function fieldsOf(value: unknown): Member | null {
  const { history, points, tier, programme, lots, pending, rewards, ladder } = (value ??
    {}) as Partial<Member>;
  if (!points || !tier || !programme) return null;
  if (![history?.rows, lots, pending, rewards, ladder].every(Array.isArray)) return null;
  return { ...(picked(value, MEMBER) as Omit<Member, 'changes' | 'refused'>), changes: [], refused: [] };
}

/** "Nguyễn Thu Hà" → "Nguyễn Thu H."; one word stays as it is; a phone or an e-mail is no name. */
export function shortName(name: string | null): string | null {
  const words = (name ?? '').normalize('NFC').trim().split(/\s+/);
  const last = words[words.length - 1];
  if (!last || isContact(words.join(' '))) return null;
  if (words.length === 1) return last;
  // By code points: the initial of a rare letter is not half of it.
  return [...words.slice(0, -1), `${[...last][0]}.`].join(' ');
}

/** A phone as people write it: with +, with one zero or two before it, bare as Excel leaves it, or as 1 and an area. */
const PHONE = /^(\+\d{8,15}|0{1,2}[1-9]\d{7,12}|[2-9]\d{8,11}|1\d{10})$/;
/** A local or an international one inside a longer word: KH0901234417. */
const PHONE_INSIDE = /(^|\D)(\+|0|84)[1-9]\d{7,9}(\D|$)/;

/** True for what looks like a phone or an e-mail. */
export function isContact(text: string): boolean {
  const bare = text.replace(/[\s.\-()–]/g, '');
  return PHONE.test(bare) || PHONE_INSIDE.test(bare) || /\S@\S+\.\S/.test(text);
}

const ACTIVITIES = new Set(['review', 'share', 'referral', 'game', 'checkIn', 'signUp', 'other']);

/** An id of what the shop publishes, or an activity; a birthday would stand in the history as a day. */
function publicNote({ reason, note }: LedgerEntry, known: Set<string>): string | null {
  if (reason.code === 'activity') return note !== null && ACTIVITIES.has(note) ? note : 'other';
  return note !== null && known.has(note) && reason.code !== 'adjust' ? note : null;
}

/** Figures, and ids of what the shop itself publishes; free text of the shop's staff stays at the shop. */
function publicFacts(
  facts: LedgerEntry['reason']['facts'],
  known: Set<string>,
): LedgerEntry['reason']['facts'] {
  const isPublic = (value: unknown): boolean =>
    typeof value === 'number' ||
    (typeof value === 'string' && (/^-?\d{16,}$/.test(value) || known.has(value)));
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isPublic(value)));
}

const publicIds = (member: Member): Set<string> =>
  new Set([...member.rewards, ...member.ladder].flatMap(({ id, name }) => (name ? [id, name] : [id])));

/** The member as a pass holds it. Throws `PassInputError` rather than carry a phone or an e-mail. */
export function recordOf(member: Member, history: number = LIMITS.history): Member {
  const record = fieldsOf(member);
  if (record?.version !== 1) throw new PassInputError('member', 'not a member of version 1');
  if (member.programme.open !== true)
    throw new PassInputError(
      'not-open',
      `programme.open is ${String(member.programme.open)}: a pass tells a customer of points, and the shop has not opened its ` +
        'programme. Open it with setPolicy({ programme: { open: true } }) and take the member again.',
      { path: 'programme.open' },
    );
  const known = publicIds(record);
  record.name = shortName(record.name);
  record.history.rows = record.history.rows.slice(0, history).map((row, i) => {
    const entry = member.history.rows[i] as LedgerEntry;
    const { code, facts } = entry.reason;
    return {
      ...row,
      note: publicNote(entry, known),
      reason: { code, facts: publicFacts(facts ?? {}, known) },
    };
  });
  refuseContacts(record, '');
  return record;
}

/** The shop's own name may be a phone, and ids of what it publishes may be long numbers. */
const PUBLIC =
  /^programme\.name$|^(rewards|ladder)\.\d+\.id$|^history\.rows\.\d+\.note$|^tier\.(id|projected)$|^progress\.next$|\.facts\./;

function refuseContacts(value: unknown, path: string): void {
  if (PUBLIC.test(path)) return;
  if (typeof value === 'string') {
    // A decimal string of money beyond 2^53 is longer than any phone, a day is shorter.
    if (isContact(value))
      throw new PassInputError('personal', `${path} looks like a phone or an e-mail`, { path });
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) refuseContacts(inner, path ? `${path}.${key}` : key);
  }
}

/** A record as the shape that the card reads; null when it is none. */
export function memberOf(record: unknown): Member | null {
  const member = fieldsOf(record);
  if (member?.version !== 1) return null;
  const { rows } = (record as Member).history;
  const factsOf = (row: LedgerEntry | undefined): LedgerEntry['reason']['facts'] =>
    Object.fromEntries(
      Object.entries(row?.reason?.facts ?? {}).filter(([, fact]) => typeof fact !== 'object'),
    );
  return {
    ...member,
    // No pass is made of a programme that is not open, and none says so; what another maker says is believed.
    programme: { ...member.programme, open: (record as Member).programme.open !== false },
    lots: member.lots.map((lot) => ({ ...lot, order: null })),
    pending: member.pending.map((lot) => ({ ...lot, order: null })),
    history: {
      total: member.history.total,
      rows: member.history.rows.map((row, i) => ({
        ...row,
        // What a later version calls its reasons is still shown by what the entry does.
        reason: { code: String(row.reason?.code) as ReasonCode, facts: factsOf(rows[i]) },
        note: typeof row.note === 'string' ? row.note : null,
        order: null,
        event: null,
      })),
    },
  };
}
