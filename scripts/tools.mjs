// What the scripts need on a fresh machine, fetched once and found again: Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tools that take minutes to build live outside the clone, by version, so that a fresh clone finds them. */
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'khachquen', 'tools');

/** True in the script that was started, false where it is imported. */
export const isMain = (url) => process.argv[1] === fileURLToPath(url);

/** @returns {never} */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a command in the project; ends the script with its code when it fails. */
export function run(command, args, options = {}) {
  const shown = [command, ...args].join(' ').replaceAll(root, '.');
  console.log(`$ ${shown}`);
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) fail(`${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Output of a command, or null when it is missing or fails. */
export function output(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** A program of node_modules. */
export const npmBin = (name) => join(root, 'node_modules', '.bin', name);

/** TypeScript 7 has no parser for JavaScript programs yet; the roll-up of types brings the one that has. */
export const typescript = () =>
  createRequire(createRequire(import.meta.url).resolve('dts-bundle-generator'))('typescript');

/** JavaScript packages, as package-lock.json names them. */
export function needPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--no-fund', '--no-audit']);
}

/** Rust and its wasm target. */
export function needRust() {
  if (!output('cargo', ['--version']))
    fail('Rust is missing: install it from https://rustup.rs, then try again.');
  const targets = output('rustup', ['target', 'list', '--installed']);
  if (targets !== null && !targets.includes('wasm32-unknown-unknown')) {
    run('rustup', ['target', 'add', 'wasm32-unknown-unknown']);
  }
}

function lockedVersion(crate) {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const found = lock.match(new RegExp(`name = "${crate}"\\nversion = "([^"]+)"`));
  return found ? found[1] : fail(`${crate} is not in Cargo.lock`);
}

/** A cargo program of one version, built once. */
function cargoTool(name, version, program) {
  const home = join(cache, `${name}-${version}`);
  const path = join(home, 'bin', program);
  if (!existsSync(path)) {
    console.log(`Building ${name} ${version}, once, a few minutes …`);
    run('cargo', ['install', name, '--version', version, '--root', home, '--quiet']);
  }
  return path;
}

export const wasmBindgen = () => cargoTool('wasm-bindgen-cli', lockedVersion('wasm-bindgen'), 'wasm-bindgen');
export const wasmBindgenTestRunner = () =>
  cargoTool('wasm-bindgen-cli', lockedVersion('wasm-bindgen'), 'wasm-bindgen-test-runner');
export const cargoDeny = () => cargoTool('cargo-deny', '0.20.2', 'cargo-deny');

/** Debian's packages, where this is Debian and we are root. */
function aptInstall(name) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]);
}

/** Binaryen's `wasm-split`, which npm's binaryen does not have; as root on Debian it is fetched with apt-get. Null without it. */
export function wasmSplit() {
  const found = () => output('which', ['wasm-split']);
  if (!found()) aptInstall('binaryen');
  return found();
}

const CHROMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installedChrome() {
  for (const name of CHROMES) {
    if (name.includes('/') || name.includes('\\')) {
      if (existsSync(name)) return name;
    } else {
      const path = output('which', [name]);
      if (path) return path;
    }
  }
  return null;
}

async function playwrightChrome() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * A Chromium: CHROME_PATH, an installed one, Playwright's; as root on Debian it is fetched with apt-get.
 * @returns {Promise<string>}
 */
export async function needBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : fail(`CHROME_PATH names ${named}, which is not there.`);
  const found = installedChrome() ?? (await playwrightChrome());
  if (found) return found;
  aptInstall('chromium');
  const chrome = installedChrome();
  if (chrome) return chrome;
  return fail(
    'No browser: install Chrome or Chromium (or run "npx playwright install chromium"), or set CHROME_PATH.',
  );
}

/** Switches for a browser on a machine without screen and without network. */
export const chromeArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A port that nobody has. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
