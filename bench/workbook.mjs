// Row 13: 50,000 orders as a workbook, through our two WebAssemblies in Chromium and through calamine alone, native.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../scripts/tools.mjs';
import { Rival } from './browser.mjs';
import { NativeRival } from './native.mjs';
import { interleave } from './rounds.mjs';
import { line } from './table.mjs';

const ORDERS = 50_000;

/** A line of the plain file: no cell has a line break, products stand in quotes. */
const cellsOf = (text) =>
  [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );

/** Days and amounts as a spreadsheet keeps them: numbers with a format. */
function typed([id, day, name, phone, email, product, quantity, total, status, channel]) {
  const date = { value: new Date(day), type: Date, format: 'dd/mm/yyyy' };
  return [id, date, name, phone, email, product, Number(quantity), Number(total), status, channel];
}

/** The workbook of a plain file, made once. */
async function workbookOf({ path }) {
  const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n').map(cellsOf);
  const total = rows.reduce((sum, row) => sum + Number(row[6]) + Number(row[7]), 0);
  const workbook = path.replace(/csv$/, 'xlsx');
  if (!existsSync(workbook)) {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    await writeExcelFile([header, ...rows.map(typed)]).toFile(workbook);
  }
  return { workbook, total };
}

/** calamine as fast as it can be built: ours is built for size. */
function buildCalamine() {
  const target = join(root, 'target', 'bench-sheets');
  const fast = ['--config', 'profile.release.opt-level=3', '--target-dir', target];
  run('cargo', [
    ...['build', '--locked', '--release', '--quiet', '--manifest-path', 'sheets/Cargo.toml'],
    ...['--example', 'calamine', ...fast],
  ]);
  return join(target, 'release', 'examples', 'calamine');
}

export async function spreadsheet({ chrome, server, dataOf, rounds }) {
  const data = dataOf('plain', ORDERS);
  const { workbook, total } = await workbookOf(data);
  const ours = { chrome, url: server.url, peer: 'ours', as: 'worker', input: { file: workbook } };
  const rivals = {
    ours: { rival: await Rival.open({ ...ours, name: 'Khách Quen, .xlsx' }), truth: data.truth },
    calamine: {
      rival: new NativeRival('calamine, native', buildCalamine(), [workbook]),
      truth: { rows: ORDERS, total },
    },
  };
  const found = await interleave(rivals, rounds);
  for (const { rival } of Object.values(rivals)) await rival.close();
  const of = (kind) => found.ours.opened[kind] / found.calamine.wall[kind];
  const times = `${found.ours.opened.best.toFixed(0)} and ${found.calamine.wall.best.toFixed(0)} ms`;
  return [
    line('13', '50,000 spreadsheet rows → groups, of calamine', of('best'), [5, 2.5], {
      note: `medians ${of('median').toFixed(2)}, best ${times}`,
    }),
  ];
}
