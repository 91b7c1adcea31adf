/** Places labels along a line without letting two touch; the first ones given win, the others are left out. */
export interface Label {
  text: string;
  /** Middle of what it names. */
  at: number;
  /** Width of one letter, about. */
  letter: number;
}

const GAP = 6;

export function placeLabels<L extends Label>(
  labels: readonly L[],
  from: number,
  to: number,
): Array<L & { x: number }> {
  const taken: Array<[left: number, right: number]> = [];
  return labels.flatMap((label) => {
    const half = (label.text.length * label.letter) / 2;
    const x = Math.min(to - half, Math.max(from + half, label.at));
    const [left, right] = [x - half - GAP / 2, x + half + GAP / 2];
    if (taken.some(([l, r]) => left < r && right > l)) return [];
    taken.push([left, right]);
    return [{ ...label, x }];
  });
}
