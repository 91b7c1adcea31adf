// Rows 1–6 and 8: one race, all rivals on the same bytes in the same rounds.
import { Rival } from './browser.mjs';
import { LIBRARIES, needPython, pythonRival } from './native.mjs';
import { interleave } from './rounds.mjs';
import { line, missing } from './table.mjs';

/** Who runs, by key. A quick run does without the rivals of rows 3, 4 and 6. */
function lineUp({ plain, messy, quick }) {
  const bytes = { bytes: plain.url };
  const file = { file: plain.path };
  const always = {
    local: { peer: 'ours', name: 'Khách Quen, local, bytes', input: bytes },
    worker: { peer: 'ours', as: 'worker', name: 'Khách Quen, worker, File', input: file },
    stream: { peer: 'stream', name: 'file.stream(), only read', input: file, truth: { bytes: plain.bytes } },
    duckdb: { peer: 'duckdb', name: 'DuckDB-WASM', input: bytes },
    hand: { peer: 'hand', name: 'JS byte loop by hand', input: bytes },
  };
  if (quick) return always;
  return {
    ...always,
    papa: { peer: 'papa', name: 'PapaParse + Map', input: bytes },
    udsv: { peer: 'udsv', name: 'uDSV + Map', input: bytes },
    messy: {
      peer: 'ours',
      name: 'Khách Quen, local, messy',
      input: { bytes: messy.url },
      truth: messy.truth,
    },
  };
}

export async function race(context) {
  const { chrome, server, plain, quick, rounds } = context;
  const rivals = {};
  for (const [key, { truth, ...wanted }] of Object.entries(lineUp(context))) {
    rivals[key] = {
      rival: await Rival.open({ chrome, url: server.url, ...wanted }),
      truth: truth ?? plain.truth,
    };
  }
  const { python, why } = quick ? { python: null, why: 'not in a quick run' } : needPython();
  for (const library of python ? LIBRARIES : []) {
    rivals[`native ${library}`] = { rival: pythonRival(library, plain.path), truth: plain.truth };
  }
  const found = await interleave(rivals, rounds);
  const empty = await emptyEngine(rivals.local.rival);
  for (const { rival } of Object.values(rivals)) await rival.close();
  return { found, lines: linesOf(found, empty, context, why) };
}

/** Memory of an engine whose book holds one order. */
async function emptyEngine({ page }) {
  return page.evaluate(async () => {
    const row =
      'order_id,order_date,customer_name,phone,total,status\nA1,2026-06-01,An,0901234567,1000,Hoàn thành\n';
    const { probes, wasmBytes } = globalThis.bench;
    await probes.open(new TextEncoder().encode(row), 'local');
    const bytes = wasmBytes();
    await probes.close();
    return bytes;
  });
}

/** Ratios of the best runs decide; those of the medians and of the CPU times stand beside them. */
function ratio(row, what, ours, theirs, limits, measure = 'wall') {
  const of = (by, kind) => (ours[by][kind] && theirs[by][kind] ? ours[by][kind] / theirs[by][kind] : null);
  const beside = measure === 'cpu' ? [] : [`CPU ${show(of('cpu', 'best'))}`];
  return line(row, what, of(measure, 'best'), limits, {
    note: [`medians ${show(of(measure, 'median'))}`, ...beside].join(', '),
  });
}

const show = (value) => (value === null ? '–' : value.toFixed(2));

function linesOf(found, empty, { plain }, why) {
  const { local, worker, stream, duckdb, hand, papa, udsv, messy } = found;
  const lines = [
    ratio('1', 'bytes → groups, of DuckDB-WASM', local, duckdb, [0.3, 0.1]),
    ratio('2', 'of a careful JS byte loop', local, hand, [0.75, 0.25]),
  ];
  if (papa) {
    lines.push(ratio('3a', 'of PapaParse + Map', local, papa, [1 / 12, 1 / 30]));
    lines.push(ratio('3b', 'of uDSV + Map', local, udsv, [1 / 8, 1 / 25]));
  }
  for (const [index, library] of LIBRARIES.entries()) {
    const row = `4${'abc'[index]}`;
    const what = `CPU, of ${library} native`;
    if (found[`native ${library}`])
      lines.push(ratio(row, what, local, found[`native ${library}`], [0.4, 0.16], 'cpu'));
    else if (papa) lines.push(missing(row, what, `not run: ${why}`));
  }
  const opened = { wall: worker.opened, cpu: worker.cpu };
  lines.push(ratio('5', 'File → groups in a worker, of file.stream()', opened, stream, [1.6, 1.2]));
  if (messy) lines.push(ratio('6', 'messy file, of our plain', messy, local, [2, 1.6]));
  const { rows, customers } = plain.truth;
  lines.push(
    line(
      '8',
      'wasm memory, MB',
      (local.wasm - empty) / 1e6,
      [40, 24].map((each, i) => (each * rows + [250, 120][i] * customers) / 1e6),
      {
        digits: 1,
        note: `${(local.wasm / 1e6).toFixed(1)} less ${(empty / 1e6).toFixed(1)} of an empty engine`,
      },
    ),
  );
  return lines;
}
