/** What the book and its programme know of one person, each variable written as the language writes it. */
import type { Member, Money } from '../../contract.js';
import type { Format, Unit } from '../../i18n/format.js';
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

/** One person with everything that may be said to them. */
export interface KnownPerson extends Omit<Known, 'points'> {
  /** As the programme has them today; null where no programme is open. */
  member: Pick<Member, 'tier' | 'ladder' | 'progress' | 'points' | 'lots'> | null;
  /** Median days between buying days; null with fewer than two. */
  gapDays: number | null;
  /** Name of a tier, where the programme gives it none. */
  tierName(id: string): string;
  lacking: LackingWords;
  /** What money is counted in. */
  unit: Unit;
}

const isAbove = (money: Money): boolean => Number(money) > 0;

/** What is still asked for the tier above: `350.000 ₫ hoặc 2 đơn`; nothing at the top. */
function lackOf({ member, format, unit, lacking }: KnownPerson): string {
  const progress = member?.progress;
  if (!progress) return '';
  const { spend, orders, match } = progress;
  const parts = [
    ...(spend && isAbove(spend.missing) ? [format.money(spend.missing, unit)] : []),
    ...(orders && orders.missing > 0 ? [lacking.orders(orders.missing, format.num(orders.missing))] : []),
  ];
  // Where one of two is enough and one is there, a review says the rest.
  return parts.join(match === 'all' ? lacking.and : lacking.or);
}

/** Points that end first: those of the earliest last day together. */
function endingOf(member: KnownPerson['member'], format: Format): Pick<Values, 'diem_sap_het' | 'het_han'> {
  const ending = (member?.lots ?? []).flatMap(({ points, expires }) =>
    expires && points > 0 ? [{ points, expires }] : [],
  );
  const first = ending.reduce<string | null>(
    (day, { expires }) => (day && day < expires ? day : expires),
    null,
  );
  if (first === null) return { diem_sap_het: '', het_han: '' };
  const points = ending.reduce((sum, lot) => (lot.expires === first ? sum + lot.points : sum), 0);
  return { diem_sap_het: format.num(points), het_han: format.day(first) };
}

/** Everything that a message may say to this person; an empty text for what is not known. */
export function knownValues(known: KnownPerson): Values {
  const { member, format, gapDays } = known;
  const nameOf = (id: string): string =>
    member?.ladder.find((tier) => tier.id === id)?.name || known.tierName(id);
  return {
    ...valuesOf({ ...known, points: member ? Number(member.points.active) : null }),
    hang: member ? member.tier.name || known.tierName(member.tier.id) : '',
    hang_toi: member?.progress ? nameOf(member.progress.next) : '',
    con_thieu_hang: lackOf(known),
    ...endingOf(member, format),
    nhip: gapDays === null ? '' : format.num(gapDays),
  };
}
