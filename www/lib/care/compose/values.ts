/** What the book and its programme know of one person, each variable written as the language writes it. */
import type { Recipient } from '../../care.js';
import type { Day, Member, Money } from '../../contract.js';
import type { Unit } from '../../i18n/format.js';
import { type Known, type Values, valuesOf } from '../../playbooks/fill.js';

/** Words for what lacks to a tier. */
export interface LackingWords {
  /** `2 đơn` */
  orders(count: number, written: string): string;
  /** Between money and orders where both are asked. */
  and: string;
  /** Between them where one is enough. */
  or: string;
}

/** Where somebody stands in the programme, as a message says it. */
export interface Standing {
  /** Points that can be spent. */
  points: number;
  /** Name of the tier. */
  tier: string;
  /** The tier above and what lacks to it; null at the top. */
  next: { tier: string; spend: Money | null; orders: number | null; match: 'all' | 'any' } | null;
  /** Points that end first. */
  ending: { points: number; day: Day } | null;
}

/** How a message is to be worded: everything but the person. */
export interface Wording extends Omit<Known, 'row' | 'bought' | 'points'> {
  lacking: LackingWords;
  /** What money is counted in. */
  unit: Unit;
}

/** A person with everything that may be said to them; `standing` is null while no programme is open. */
export interface KnownPerson extends Pick<Known, 'row' | 'bought'> {
  standing: Standing | null;
}

const isAbove = (money: Money): boolean => Number(money) > 0;

/** What is still asked for the tier above: `350.000 ₫ hoặc 2 đơn`; nothing at the top. */
function lackOf(next: NonNullable<Standing['next']>, { format, unit, lacking }: Wording): string {
  const { spend, orders, match } = next;
  const parts = [
    ...(spend !== null && isAbove(spend) ? [format.money(spend, unit)] : []),
    ...(orders !== null && orders > 0 ? [lacking.orders(orders, format.num(orders))] : []),
  ];
  return parts.join(match === 'all' ? lacking.and : lacking.or);
}

function standingValues(standing: Standing | null, wording: Wording): Values {
  const { format } = wording;
  const next = standing?.next ?? null;
  const ending = standing?.ending ?? null;
  return {
    hang: standing?.tier ?? '',
    hang_toi: next?.tier ?? '',
    con_thieu_hang: next ? lackOf(next, wording) : '',
    diem_sap_het: ending && ending.points > 0 ? format.num(ending.points) : '',
    het_han: ending && ending.points > 0 ? format.day(ending.day) : '',
  };
}

/** Everything that a message may say to this person; an empty text for what is not known. */
export function knownValues({ row, bought, standing }: KnownPerson, wording: Wording): Values {
  return {
    ...valuesOf({ ...wording, row, bought, points: standing?.points ?? null }),
    ...standingValues(standing, wording),
  };
}

/** Points that end first: those of the earliest last day together. */
function endingOf(lots: Member['lots']): Standing['ending'] {
  const ending = lots.flatMap(({ points, expires }) => (expires && points > 0 ? [{ points, expires }] : []));
  const first = ending.map(({ expires }) => expires).sort()[0];
  if (first === undefined) return null;
  const points = ending.reduce((sum, lot) => (lot.expires === first ? sum + lot.points : sum), 0);
  return { points, day: first };
}

/** A member as messages take them; `tierName` is said where the programme names no tier. */
export function standingOf(
  member: Pick<Member, 'tier' | 'ladder' | 'progress' | 'points' | 'lots'>,
  tierName: (id: string) => string,
): Standing {
  const { tier, ladder, progress, points, lots } = member;
  const nameOf = (id: string): string => ladder.find((one) => one.id === id)?.name || tierName(id);
  return {
    points: Number(points.active),
    tier: tier.name || tierName(tier.id),
    next: progress && {
      tier: nameOf(progress.next),
      spend: progress.spend?.missing ?? null,
      orders: progress.orders?.missing ?? null,
      match: progress.match,
    },
    ending: endingOf(lots),
  };
}

/** Somebody behind the gate as messages take them. */
export function recipientValues(
  person: Recipient,
  wording: Wording,
  tierName: (id: string) => string,
): Values {
  const { points, tier, toNextTier, ending, lastProduct, usualProduct } = person;
  const standing: Standing | null =
    tier === null
      ? null
      : {
          points: points ?? 0,
          tier: tierName(tier),
          next: toNextTier && { ...toNextTier, tier: tierName(toNextTier.tier), match: 'any' },
          ending,
        };
  return knownValues(
    { row: person, bought: { last: lastProduct, favourite: usualProduct }, standing },
    wording,
  );
}
