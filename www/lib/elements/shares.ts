/**
 * Parts of a whole as they are shown, with one decimal: together 100.0 by largest remainder. Equal values are equal,
 * always: where what is missing cannot be shared evenly among them, each is rounded by itself, so three equal parts are
 * 33.3 each and together 99.9. One number has one percentage: whoever shows a part of a whole takes it from here.
 */
export function shares(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return values.map(() => 0);
  const exact = (value: number): number => (value / total) * 1000;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rest = (value: number): number => exact(value) - Math.floor(exact(value));
  const tenths = new Map<number, number>();
  let missing = 1000 - values.reduce((sum, value) => sum + Math.floor(exact(value)), 0);
  for (const [value, count] of [...counts].sort(([a], [b]) => rest(b) - rest(a) || b - a)) {
    const up = missing >= count && rest(value) > 0;
    const shown = up
      ? Math.floor(exact(value)) + 1
      : missing > 0
        ? Math.round(exact(value))
        : Math.floor(exact(value));
    missing -= count * (shown - Math.floor(exact(value)));
    tenths.set(value, shown);
  }
  return values.map((value) => (tenths.get(value) ?? 0) / 1000);
}
