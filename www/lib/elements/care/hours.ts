/** Hours in which messages may go out. The hours are the policy's; here stands where the usual ones come from. */
import type { CareChannel, CarePolicy, Day } from '../../contract.js';

interface Source {
  from: number;
  to: number;
  source: string;
  date: Day;
}

/** The usual hours, with what says so. */
export const USUAL_HOURS: Partial<Record<CareChannel, Source>> = {
  sms: { from: 7, to: 22, source: 'Nghị định 91/2020/NĐ-CP', date: '2026-11-27' },
  call: { from: 8, to: 17, source: 'Nghị định 91/2020/NĐ-CP', date: '2026-11-27' },
  zns: { from: 7, to: 22, source: 'Zalo ZNS', date: '2026-11-27' },
};

/** What is said when it is too early or too late. */
export interface Quiet {
  from: number;
  to: number;
  /** The next time is tomorrow's. */
  isTomorrow: boolean;
  /** Null where the shop has set hours of its own. */
  source: Source | null;
}

/** Why a message should wait; null when it can go now. `hour` is that of the shop's own clock, 0 to 23. */
export function quietNow(hours: CarePolicy['hours'], channel: CareChannel, hour: number): Quiet | null {
  const allowed = hours[channel];
  if (!allowed || (hour >= allowed.from && hour < allowed.to)) return null;
  const usual = USUAL_HOURS[channel];
  const isUsual = usual?.from === allowed.from && usual.to === allowed.to;
  return { ...allowed, isTomorrow: hour >= allowed.to, source: isUsual ? usual : null };
}

export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
