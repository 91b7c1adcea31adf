// Lines of the table and how they are shown.

/** A measured line: lower is better; `limits` are must and moonshot. */
export function line(row, what, value, [must, moonshot], { note = '', digits = 2 } = {}) {
  const known = typeof value === 'number' && Number.isFinite(value);
  const verdict = !known ? 'not measured' : value <= moonshot ? 'MOONSHOT' : value <= must ? 'pass' : 'MISS';
  return { row, what, value: known ? value : null, must, moonshot, verdict, note, digits };
}

/** A line that says why it is not there. */
export const missing = (row, what, why) => ({
  row,
  what,
  value: null,
  must: null,
  moonshot: null,
  verdict: why,
  note: '',
  digits: 2,
});

const figure = (value, digits) =>
  value === null || value === undefined ? '' : value.toFixed(value < 0.1 ? 3 : digits);

export function showLines(lines) {
  console.log(
    `\n${'row'.padEnd(4)}${'what'.padEnd(46)}${'value'.padStart(9)}${'must'.padStart(9)}${'moonshot'.padStart(10)}  verdict`,
  );
  for (const { row, what, value, must, moonshot, verdict, note, digits } of lines) {
    const cells = [
      figure(value, digits).padStart(9),
      figure(must, digits).padStart(9),
      figure(moonshot, digits).padStart(10),
    ];
    console.log(
      `${row.padEnd(4)}${what.padEnd(46)}${cells.join('')}  ${verdict}${note ? `  (${note})` : ''}`,
    );
  }
}

const cell = (value, unit = 1) =>
  (value === null || value === undefined ? '–' : String(Math.round(value / unit))).padStart(8);

/** Everybody's own times: wall and CPU, and the peak of the renderer's (or Python's) resident memory. */
export function showRivals(found) {
  const heads = ['best', 'median', 'cold', 'CPU best', 'CPU med', 'peak MB', '+MB'];
  console.log(`\n${'ms'.padEnd(28)}${heads.map((head) => head.padStart(9)).join('')}`);
  for (const { name, wall, cpu, peak, overBase } of Object.values(found)) {
    const cells = [wall.best, wall.median, wall.cold, cpu.best, cpu.median].map((value) => cell(value));
    const memory = [peak, overBase].map((value) => cell(value, 1e6));
    console.log(`${name.padEnd(28)}${[...cells, ...memory].map((text) => ` ${text}`).join('')}`);
  }
}
