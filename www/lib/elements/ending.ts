/** Which points end first, and when: all lots of that day together. */
import type { Day } from '../contract.js';
import type { Lot } from '../loyalty.js';

export function firstToEnd(lots: readonly Lot[], today?: Day): { day: Day; points: number } | null {
  const day = lots.find(({ expires }) => expires !== null && (!today || expires >= today))?.expires;
  if (!day) return null;
  const points = lots.filter(({ expires }) => expires === day).reduce((sum, lot) => sum + lot.points, 0);
  return { day, points };
}
