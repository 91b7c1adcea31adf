// npm run fuzz -- text --minutes 30: inputs that nobody thought of, for one target of fuzz/ or for all. Needs Rust and
// a C++ compiler, no nightly: coverage is a pass of the compiler, and what it counts is linked from libfuzzer-sys.

import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { fail, isMain, needRust, output, root, run } from './tools.mjs';

const home = join(root, 'fuzz');
const work = join(home, 'target');
const fixtures = join(root, 'tests', 'fixtures');

/** What each target begins with beside fuzz/seeds, how long an input may be, and the words of its dictionary. */
const TARGETS = {
  text: { fixtures: 'edge_cases', seed: (bytes) => bytes, most: 4096, words: headers },
  workbook: { fixtures: 'sheets', seed: partsOf, most: 32_768, words: () => linesOf('markup.txt') },
  policy: { fixtures: null, most: 8192, words: keys },
  mapping: { fixtures: 'edge_cases', seed: unanswered, most: 4096, words: answers },
};

/** Edges are counted; comparisons are not, which more than halved the speed: the dictionary says what to compare. */
const FLAGS = [
  '--cfg fuzzing',
  '-Cpasses=sancov-module',
  '-Cllvm-args=-sanitizer-coverage-level=3',
  '-Cllvm-args=-sanitizer-coverage-inline-8bit-counters',
  '-Cllvm-args=-sanitizer-coverage-pc-table',
];
/** An input that takes longer or more than this is a fault like a panic. Not shorter: a machine with much to do lets
 * a process of the lowest rank wait for half a minute. */
const LIMITS = ['-timeout=60', '-rss_limit_mb=2048'];
/** Seconds until somebody looks whether to go on: a bench must not wait long, and corpora are read again. */
const SLICE = 300;
/** While this file is there, a bench runs and nothing else does. */
const BENCH = join(tmpdir(), 'khachquen-bench-running');

/** Words of headers, states and platforms, as the dictionaries have them. */
function headers() {
  const folder = join(root, 'data', 'platforms');
  const files = [...readdirSync(folder).map((name) => join(folder, name)), join(root, 'data', 'words.json')];
  return files.flatMap((file) => textsOf(JSON.parse(readFileSync(file, 'utf8'))));
}

/** What is answered to which question, roles and headers. */
function answers() {
  const generic = JSON.parse(readFileSync(join(root, 'data', 'generic.json'), 'utf8'));
  return [...linesOf('answers.txt'), ...Object.keys(generic.roles), ...headers()];
}

/** Keys and names of the policies that are kept as seeds. */
function keys() {
  const folder = join(home, 'seeds', 'policy');
  const policies = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return textsOf(policies, true);
}

function textsOf(value, withKeys = false) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((one) => textsOf(one, withKeys));
  return withKeys && !Array.isArray(value) ? [...Object.keys(value), ...inner] : inner;
}

const linesOf = (name) =>
  readFileSync(join(home, 'words', name), 'utf8')
    .split('\n')
    .filter(Boolean);

function unanswered(bytes) {
  return Buffer.concat([Buffer.from('{}\n'), bytes]);
}

/** An archive as the target `workbook` takes it open: its parts, so that what is inside changes. */
function partsOf(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06');
  if (bytes.toString('latin1', 0, 2) !== 'PK' || end < 0) return bytes;
  const parts = [Buffer.from('PARTS')];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    parts.push(Buffer.from('\n--- '), bytes.subarray(at + 46, at + 46 + nameLength), Buffer.from('\n'));
    parts.push(method === 8 ? inflateRawSync(content) : content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return Buffer.concat(parts);
}

/** Fixtures as a target takes them: what is no archive after all stays as it is, what is long is left out. */
function writeSeeds(target) {
  const { fixtures: from, seed, most } = TARGETS[target];
  const to = join(work, 'seeds', target);
  mkdirSync(to, { recursive: true });
  if (!from) return to;
  for (const name of readdirSync(join(fixtures, from)).filter((name) => !/\.(json|mjs)$/.test(name))) {
    const bytes = readFileSync(join(fixtures, from, name));
    for (const [kind, input] of [
      ['raw', target === 'workbook' ? bytes : null],
      ['', seeded(seed, bytes)],
    ])
      if (input && input.length <= most) writeFileSync(join(to, `${name}${kind}`), input);
  }
  return to;
}

function seeded(seed, bytes) {
  try {
    return seed(bytes);
  } catch {
    return null;
  }
}

/** A dictionary as libFuzzer reads it. */
function writeDictionary(target) {
  const words = [...new Set(TARGETS[target].words())].filter((word) => word.length > 1 && word.length < 60);
  const escaped = (word) =>
    [...Buffer.from(word)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  const path = join(work, `${target}.dict`);
  writeFileSync(path, words.map((word) => `"${escaped(word)}"\n`).join(''));
  return path;
}

function host() {
  const line = output('rustc', ['-vV'])?.match(/host: (.*)/);
  return line ? line[1] : fail('rustc does not say for which machine it is.');
}

/** With `--target`, the flags are not for what is built to build. */
function build() {
  needRust();
  const env = { ...process.env, RUSTFLAGS: FLAGS.join(' ') };
  const args = ['build', '--release', '--locked', '--quiet', '--target', host()];
  run('cargo', [...args, '--manifest-path', join(home, 'Cargo.toml')], { env });
}

const program = (target) => join(work, host(), 'release', target);
const corpus = (target) => join(work, 'corpus', target);
const packed = (target) => join(home, 'corpus', `${target}.tgz`);

/** The kept corpus, where inputs found since then join it. */
function unpack(target) {
  mkdirSync(corpus(target), { recursive: true });
  if (existsSync(packed(target))) run('tar', ['-xzf', packed(target), '-C', corpus(target)]);
}

const seeds = (target) =>
  [join(home, 'seeds', target), writeSeeds(target)].filter((folder) => existsSync(folder));

/** One stretch of work: until its time is over, a bench begins, or something is found. */
async function slice(target, seconds) {
  const artifacts = join(home, 'artifacts', target);
  mkdirSync(artifacts, { recursive: true });
  const args = [
    ...[corpus(target), ...seeds(target), ...LIMITS],
    ...[`-max_len=${TARGETS[target].most}`, `-dict=${writeDictionary(target)}`],
    ...[
      `-max_total_time=${seconds}`,
      `-artifact_prefix=${artifacts}/`,
      '-print_final_stats=1',
      '-verbosity=0',
    ],
  ];
  const started = Date.now();
  const child = spawn(program(target), args, { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-20_000);
  });
  // It ends of itself and keeps what it has: a stopped process would take the pause for an input without end.
  const watch = setInterval(() => existsSync(BENCH) && child.kill('SIGUSR1'), 500);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  const runs = Number(said.match(/number_of_executed_units:\s*(\d+)/)?.[1] ?? 0);
  return { seconds: (Date.now() - started) / 1000, runs, code, said };
}

/** What the programs were built of; the folder may move on while they run. */
const commit = output('git', ['-C', root, 'rev-parse', '--short', 'HEAD']) ?? 'unknown';

/** Fuzzes for some minutes of its own time; true where nothing was found. */
async function fuzz(target, minutes) {
  unpack(target);
  for (let left = minutes * 60; left > 1; ) {
    while (existsSync(BENCH)) await sleep(2000);
    const { seconds, runs, code, said } = await slice(target, Math.ceil(Math.min(left, SLICE)));
    left -= seconds;
    const inputs = readdirSync(corpus(target)).length;
    const note = { target, seconds: Math.round(seconds), runs, code, commit, inputs };
    appendFileSync(join(work, 'runs.jsonl'), `${JSON.stringify(note)}\n`);
    console.log(JSON.stringify(note));
    // 0: the time was over; a found input or a broken target ends with another code.
    if (code !== 0) {
      console.error(said);
      return false;
    }
  }
  return true;
}

/**
 * Keeps the inputs that reach an edge which no smaller one reaches, and packs them the same way every time. How often an
 * edge is passed is not looked at here: that keeps five times as many.
 */
function merge(target) {
  unpack(target);
  const kept = join(work, 'merged', target);
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const limits = [...LIMITS, `-max_len=${TARGETS[target].most}`, '-use_counters=0', '-verbosity=0'];
  run(program(target), ['-merge=1', kept, corpus(target), ...seeds(target), ...limits], { stdio: 'ignore' });
  mkdirSync(join(home, 'corpus'), { recursive: true });
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
  run('tar', [...same, '-czf', packed(target), '-C', kept, '.']);
  console.log(`${target}: ${readdirSync(kept).length} inputs, ${statSync(packed(target)).size} bytes packed`);
}

/** Minutes and runs by target and commit, of everything that this clone has done. */
function report() {
  const lines = readFileSync(join(work, 'runs.jsonl'), 'utf8').trim().split('\n');
  const sums = new Map();
  for (const { target, commit, seconds, runs } of lines.map((line) => JSON.parse(line))) {
    for (const key of [`${target} ${commit}`, `${target} in all`]) {
      const [before, done] = sums.get(key) ?? [0, 0];
      sums.set(key, [before + seconds, done + runs]);
    }
  }
  for (const [key, [seconds, runs]] of [...sums].sort())
    console.log(`${key}: ${(seconds / 60).toFixed(1)} minutes, ${runs} runs`);
}

if (isMain(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '5' },
      merge: { type: 'boolean' },
      report: { type: 'boolean' },
    },
  });
  const targets = positionals.length > 0 ? positionals : Object.keys(TARGETS);
  for (const target of targets)
    if (!TARGETS[target]) fail(`No target ${target}; there are ${Object.keys(TARGETS).join(', ')}.`);
  if (values.report) {
    report();
  } else {
    build();
    let found = false;
    for (const target of targets) {
      if (values.merge) merge(target);
      else found = !(await fuzz(target, Number(values.minutes))) || found;
    }
    process.exitCode = found ? 1 : 0;
  }
}
