// Instructions of the hot path, counted by valgrind: the same on an idle and on a busy machine. Fails beyond ±3 % of
// the committed count; `node bench/instructions.mjs --write` commits a new one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, root, run } from '../scripts/tools.mjs';
import { generate } from './generate.mjs';

const ORDERS = 20_000;
const TOLERANCE = 0.03;
const baselinePath = join(root, 'bench', 'instructions.json');

/** Another compiler or processor counts otherwise: only like is compared with like. */
const setting = () => ({
  rustc: output('rustc', ['--version']),
  machine: `${process.platform} ${process.arch}`,
});

function count(kind) {
  const { path } = generate(kind, ORDERS);
  const out = join(root, 'bench', 'out');
  mkdirSync(out, { recursive: true });
  const program = join(root, 'target', 'release', 'examples', 'stages');
  const args = ['--tool=callgrind', `--callgrind-out-file=${join(out, `callgrind.${kind}`)}`, program, path];
  const result = spawnSync('valgrind', args, { encoding: 'utf8', env: { ...process.env, N: '1' } });
  const found = result.stderr.match(/Collected : (\d+)/);
  if (!found) throw new Error(`valgrind: ${result.stderr.slice(-500)}`);
  return Math.round(Number(found[1]) / ORDERS);
}

function verdict(now, before) {
  if (!before) return 'no count to compare with';
  const change = now / before - 1;
  const shown = `${change >= 0 ? '+' : ''}${(change * 100).toFixed(1)} % of ${before}`;
  return Math.abs(change) <= TOLERANCE ? `${shown}, ok` : `${shown}, CHANGED beyond ±${TOLERANCE * 100} %`;
}

/** Counts and compares; null when there is no valgrind here. */
export function instructions({ write = false } = {}) {
  console.log('\nInstructions of one order, native, the whole path of examples/stages');
  if (!output('valgrind', ['--version'])) {
    console.log('  not run: no valgrind here');
    return null;
  }
  run('cargo', ['build', '--quiet', '--profile', 'bench', '--example', 'stages']);
  const found = { ...setting(), orders: ORDERS, plain: count('plain'), messy: count('messy') };
  const baseline = JSON.parse(readFileSync(baselinePath, 'utf8'));
  const isSame = baseline.rustc === found.rustc && baseline.machine === found.machine;
  for (const kind of ['plain', 'messy']) {
    const said = isSame
      ? verdict(found[kind], baseline[kind])
      : `not compared: counted with ${baseline.rustc} on ${baseline.machine}`;
    console.log(`  ${kind.padEnd(6)}${String(found[kind]).padStart(7)}  ${said}`);
  }
  if (write) writeFileSync(baselinePath, `${JSON.stringify(found, null, 2)}\n`);
  const isOff = (kind) => Math.abs(found[kind] / baseline[kind] - 1) > TOLERANCE;
  return { ...found, changed: isSame && (isOff('plain') || isOff('messy')) };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const found = instructions({ write: process.argv.includes('--write') });
  if (found?.changed && !process.argv.includes('--write')) process.exit(1);
}
