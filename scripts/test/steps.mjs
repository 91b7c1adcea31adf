// The steps of `npm test`, each a program of its own: scripts/test.mjs starts them as `node scripts/test/steps.mjs NAME`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage } from '../build.mjs';
import { checkCircles } from '../circles.mjs';
import { buildPage } from '../demo.mjs';
import { checkDocs } from '../docs.mjs';
import { sizes } from '../size.mjs';
import { cargoDeny, fail, freePort, isMain, needBrowser, npmBin, output, root, run } from '../tools.mjs';
import { wasmTests } from '../wasm-test.mjs';

const cargo = (...args) => run('cargo', args);
/** The reader of spreadsheets is a package of its own. */
const SHEETS = ['--manifest-path', 'sheets/Cargo.toml'];
const bin = (name, ...args) => run(npmBin(name), args);

/** A host's name as cargo spells it; its test programs are run by timed.mjs. */
function timed() {
  const [, host] =
    output('rustc', ['-vV'])?.match(/^host: (.+)$/m) ?? fail('rustc does not say what it runs on');
  const runner = [process.execPath, join(root, 'scripts', 'test', 'timed.mjs')];
  return ['--config', `target.${host}.runner=${JSON.stringify(runner)}`];
}

/** Milliseconds for a registry to answer. */
const AUDIT_MS = 60_000;

/**
 * Known faults of JavaScript packages, where a registry knows them. Those for development too: what the package
 * carries inside it, Lit and Comlink, is among them.
 */
function audit() {
  const args = ['audit', '--json', '--audit-level=high', '--fetch-retries=1', '--fetch-timeout=20000'];
  console.log(`$ npm ${args.join(' ')}`);
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: AUDIT_MS });
  const { metadata, message } = answerOf(stdout);
  if (!metadata) return console.log(`not run: the registry does not answer (${message ?? 'nothing'})`);
  const { high, critical } = metadata.vulnerabilities;
  if (high + critical > 0) fail(`npm audit: ${high} high, ${critical} critical; "npm audit" says which`);
  console.log(`none high or critical among ${metadata.dependencies.total} packages`);
}

function answerOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Every `*.test.mjs` below tests/: a new file is run without being named anywhere. */
const nodeTests = () =>
  readdirSync(join(root, 'tests'), { recursive: true })
    .filter((name) => name.endsWith('.test.mjs') && !name.includes('node_modules'))
    .map((name) => join('tests', name))
    .sort();

export const STEPS = {
  async format() {
    cargo('fmt', '--check');
    cargo('fmt', '--check', ...SHEETS);
    cargo('fmt', '--check', '--manifest-path', 'fuzz/Cargo.toml');
    bin('biome', 'check', '--error-on-warnings', '.');
  },
  async circles() {
    checkCircles();
  },
  async lint() {
    const check = ['clippy', '--locked', '--all-targets', '--quiet'];
    for (const manifest of [[], SHEETS]) cargo(...check, ...manifest, '--', '-D', 'warnings');
    const env = { ...process.env, RUSTDOCFLAGS: '-D warnings' };
    run('cargo', ['doc', '--no-deps', '--locked', '--quiet'], { env });
  },
  async supply() {
    const check = [
      '--locked',
      '--log-level',
      'error',
      '--config',
      join(root, '.cargo', 'deny.toml'),
      'check',
    ];
    for (const manifest of [[], SHEETS])
      run(cargoDeny(), [...manifest, ...check, 'licenses', 'bans', 'sources']);
    audit();
  },
  async rust() {
    const how = timed();
    for (const manifest of [[], SHEETS]) {
      cargo('test', '--locked', '--tests', ...how, ...manifest);
      // rustdoc keeps its examples apart only where it starts them itself.
      cargo('test', '--locked', '--doc', ...manifest);
    }
  },
  async build() {
    await buildPackage();
    await buildPage('demo');
    await buildPage('test');
  },
  async types() {
    bin('tsc', '--noEmit');
    bin('tsc', '--noEmit', '-p', 'tests');
  },
  async docs() {
    checkDocs();
  },
  async size() {
    sizes();
  },
  async wasm() {
    await wasmTests();
  },
  async node() {
    // Node would leave one core to others: of two it takes one.
    const how = ['--test', '--test-concurrency=2', '--test-reporter=spec'];
    run(process.execPath, [...how, ...nodeTests()]);
  },
  async browser() {
    process.env.CHROME_PATH = await needBrowser();
    process.env.PORT ??= String(await freePort());
    bin('playwright', 'test');
  },
};

if (isMain(import.meta.url)) await STEPS[process.argv[2]]();
