/** Places labels along a line without letting two touch; the first ones given win. */
export interface Label {
  text: string;
  /** Middle of what it names. */
  at: number;
  /** Width of one letter, about. */
  letter: number;
}

export interface Placed extends Label {
  x: number;
}

const GAP = 6;

export function placeLabels(
  labels: readonly (Label | null)[],
  from: number,
  to: number,
): Array<Placed | null> {
  const taken: Array<[number, number]> = [];
  return labels.map((label) => {
    if (!label) return null;
    const half = (label.text.length * label.letter) / 2;
    const x = Math.min(to - half, Math.max(from + half, label.at));
    const [left, right] = [x - half - GAP / 2, x + half + GAP / 2];
    if (taken.some(([l, r]) => left < r && right > l)) return null;
    taken.push([left, right]);
    return { ...label, x };
  });
}
