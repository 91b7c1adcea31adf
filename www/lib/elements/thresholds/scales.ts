/** Where the sliders run: bins and ends that fit the shop's own figures. */
import type { Histogram } from '../../contract.js';

export interface Bins {
  feature: Histogram['feature'];
  bins: number[];
  from: number;
  to: number;
  step: number;
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/** Two weeks and a day to a bin; everything beyond a year stands in the last one. */
export const RECENCY: Bins = { feature: 'recencyDays', bins: range(0, 360, 15), from: 0, to: 375, step: 1 };

export const ORDERS: Bins = { feature: 'orders', bins: range(1, 12, 1), from: 1, to: 13, step: 1 };

/** 1, 2 or 5 times a power of ten, at least `value`. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (([1, 2, 5, 10] as const).find((factor) => factor * power >= value) ?? 10) * power;
}

/** Twenty bins, so wide that the edge stands near the middle. Figures in units of 10^-digits. */
export function spendBins(edge: number): Bins {
  const width = niceStep(edge / 9);
  return { feature: 'spend', bins: range(0, width * 19, width), from: 0, to: width * 20, step: width / 20 };
}
