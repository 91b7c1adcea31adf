// Which combinations to try when all of them are too many: every two values of different kinds meet at least once.

/** Every combination of { width: [360, 1280], lang: ['vi', 'en'] }, as objects. */
export const product = (kinds) =>
  Object.entries(kinds).reduce(
    (rows, [kind, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [kind]: value }))),
    [{}],
  );

/** The pairs of values that stand in a combination. */
const pairsIn = (row) => {
  const entries = Object.entries(row).map((entry) => JSON.stringify(entry));
  return entries.flatMap((one, at) => entries.slice(at + 1).map((other) => `${one} ${other}`));
};

/** Combinations that cover every pair: the one with most new pairs first, until there is none. */
export function pairwise(kinds) {
  const rows = product(kinds);
  const missing = new Set(rows.flatMap(pairsIn));
  const gain = (row) => pairsIn(row).filter((pair) => missing.has(pair)).length;
  const chosen = [];
  while (missing.size > 0) {
    const best = rows.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsIn(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen;
}
