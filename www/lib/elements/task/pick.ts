/** Some records of an exported file, as the engine wrote them: quoted, guarded, with their line ends. */

/** Records of a CSV text; a quoted cell may hold commas and line ends. */
function recordsOf(csv: string): string[] {
  const records: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    if (csv[at] === '"') quoted = !quoted;
    if (csv[at] !== '\n' || quoted) continue;
    records.push(csv.slice(from, at + 1));
    from = at + 1;
  }
  if (from < csv.length) records.push(csv.slice(from));
  return records;
}

const cellsOf = (record: string): string[] =>
  [...record.trimEnd().matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

/** Where a list of customers has their ids (`EXPORT_WORDS.columns`). */
export const ID_COLUMN = 9;

/** The header, and the records whose id is one of the wanted. */
export function pickRecords(csv: string, wanted: ReadonlySet<string>, column = ID_COLUMN): string {
  const [head = '', ...records] = recordsOf(csv);
  return head + records.filter((record) => wanted.has(cellsOf(record)[column] ?? '')).join('');
}
