/** What every part of the card is drawn from, and the few words that several of them need. */
import type { Day, Money } from '../../contract.js';
import { daysBetween } from '../../days.js';
import type { CardLanguage } from '../../i18n/card/language.js';
import type { Member } from '../../loyalty.js';

export interface Shown {
  member: Member;
  language: CardLanguage;
  /** The day that "still so many days" is counted from. */
  today: Day;
}

/** The shop's own name of a tier, or the word for one of the usual four. */
export function tierName({ member, language }: Shown, id: string): string {
  const own = [member.tier, ...member.ladder].find((tier) => tier.id === id)?.name;
  return own || language.text.tiers[id] || id;
}

/** An amount in units of 10^-digits. */
export const amount = ({ member, language }: Shown, value: Money): string =>
  language.format.money(value, member.programme);

/** An amount in the main unit, as the programme states its figures. */
export const figure = ({ member, language }: Shown, value: number): string =>
  language.format.money(value, { currency: member.programme.currency, digits: 0 });

/** "còn 12 ngày", "còn 5 tháng": months from sixty days up. */
export function timeLeft({ language, today }: Shown, until: Day): string {
  const { lots } = language.text;
  const days = daysBetween(today, until);
  if (days < 0) return lots.over;
  if (days === 0) return lots.today;
  return days < 60 ? lots.days(days) : lots.months(Math.round(days / 30.44));
}
