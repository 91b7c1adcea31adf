// npm run bench: our whole path beside its rivals, on the same bytes, with equal results.
//
//   npm run bench                 the table
//   npm run bench -- --quick      rows 1, 2, 5, 8 and 14; ends with 1 where a must is missed
//   npm run bench -- --large      row 9 too: 5 million orders (--large=10000000 for another size)
//   npm run bench -- --orders=N --rounds=N
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fail, needBrowser, needPackages, output, root } from './tools.mjs';

const options = Object.fromEntries(
  process.argv.slice(2).map((given) => {
    const [name, value] = given.replace(/^--/, '').split('=');
    return [name, value ?? true];
  }),
);
const quick = Boolean(options.quick);
const orders = Number(options.orders ?? 1_000_000);
const rounds = Number(options.rounds ?? (quick ? 3 : 7));

needPackages();
const chrome = await needBrowser();
const { dataOf, setUp } = await import('../bench/setup.mjs');
const { race } = await import('../bench/race.mjs');
const manners = await import('../bench/custom-element.mjs');
const { spreadsheet } = await import('../bench/workbook.mjs');
const { instructions } = await import('../bench/instructions.mjs');
const { missing, showLines, showRivals } = await import('../bench/table.mjs');

function machine() {
  const [{ model }] = cpus();
  return {
    cpu: model,
    cores: cpus().length,
    node: process.version,
    chrome: output(chrome, ['--version']),
    load: loadavg(),
  };
}

async function measure() {
  const server = await setUp();
  const context = {
    ...{ chrome, server, quick, rounds, dataOf },
    plain: dataOf('plain', orders),
    messy: quick ? null : dataOf('messy', orders),
    small: dataOf('plain', 100_000),
  };
  const started = { at: new Date().toISOString(), ...machine() };
  console.log(
    `\n${started.cpu}, ${started.cores} cores, ${started.chrome}, load ${started.load.map((value) => value.toFixed(1)).join(' ')}`,
  );
  console.log(
    `${orders} orders, ${(context.plain.bytes / 1e6).toFixed(1)} MB; one cold round and ${rounds} more\n`,
  );
  const { found, lines } = await race(context);
  if (!quick) {
    lines.push(...(await manners.longestTask(context)));
    const sizes = options.large ? [options.large === true ? 5_000_000 : Number(options.large)] : [];
    const base = { orders, ms: found.worker.wall.best, wasm: found.local.wasm };
    lines.push(...(await manners.large({ ...context, sizes, base })));
    if (!options.large) lines.push(missing('9', '5,000,000 orders', 'not run: npm run bench -- --large'));
    lines.push(missing('10', 'two workers, of one', 'built and not taken: PERFORMANCE.md'));
    lines.push(...(await manners.atHand(context)));
    lines.push(...(await spreadsheet(context)));
  }
  lines.push(...(await manners.firstVisit(context)));
  server.close();
  lines.sort((a, b) => Number.parseInt(a.row, 10) - Number.parseInt(b.row, 10));
  return { started, ended: { load: loadavg() }, orders, rounds, quick, lines, rivals: found };
}

function write(report) {
  const folder = join(root, 'bench', 'out');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${quick ? 'quick' : 'bench'}-${report.started.at.replace(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`\nWritten to ${path.replace(`${root}/`, '')}`);
}

const report = await measure().catch((error) => fail(error.stack));
showRivals(report.rivals);
showLines(report.lines);
if (!quick) report.instructions = instructions();
console.log(
  `\nload ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')} at the end; ratios are of best runs, in one run of this script`,
);
write(report);
const missed = report.lines.filter(({ verdict }) => verdict === 'MISS');
if (missed.length > 0)
  console.log(
    `\n${missed.length} of ${report.lines.length} miss their must: ${missed.map(({ row }) => row).join(', ')}`,
  );
process.exit(quick && missed.length > 0 ? 1 : 0);
