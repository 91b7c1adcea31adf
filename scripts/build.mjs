// Builds pkg/: the core, the worker, the entries and their types.
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeElements } from './elements.mjs';
import { isMain, needPackages, root } from './tools.mjs';
import { writeTypes } from './types.mjs';
import { buildSheets, buildWasm } from './wasm.mjs';

const lib = join(root, 'www', 'lib');
export const generated = join(lib, 'generated');
export const pkg = join(root, 'pkg');
/** Written by a person and kept by a build. */
const KEPT = ['package.json', 'README.md'];
/** Both halves of both builds of the core. */
export const CORES = ['core.wasm', 'core.deferred.wasm', 'core.simd.wasm', 'core.simd.deferred.wasm'];
/** ES2019, no top-level await, no BigInt: what Zalo's pinned build tools take. */
export const TARGET = 'es2019';

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Rust is compiled when it is newer than what was made of it. */
export function needWasm() {
  const core = [
    'src',
    'data',
    'build.rs',
    'Cargo.toml',
    'Cargo.lock',
    'scripts/wasm.mjs',
    'scripts/split.mjs',
  ];
  if (isOlder(['core.js', ...CORES], core)) buildWasm();
  const sheets = ['sheets/src', 'sheets/Cargo.toml', 'sheets/Cargo.lock', 'scripts/wasm.mjs'];
  if (isOlder(['sheets.js', 'sheets.wasm'], sheets)) buildSheets();
}

function isOlder(made, sources) {
  const times = made
    .map((name) => join(generated, name))
    .map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0));
  return Math.min(...times) === 0 || sources.some((path) => newest(join(root, path)) > Math.min(...times));
}

/** What is imported with the first workbook, or when a component is first on a page, stays a file of its own. */
const apartPlugin = {
  name: 'apart',
  setup(build) {
    build.onResolve(
      { filter: /^\.\/(sheets|sheets-slim|deferred|index|define|card)\.js$/ },
      ({ path, kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined),
    );
  },
};

const insidePlugin = {
  name: 'inside',
  setup(build) {
    build.onResolve({ filter: /^\.\/deferred\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: join(lib, 'deferred.ts') } : undefined,
    );
  },
};

/**
 * The elements' engine is the inline one, which every bundler can carry: beside them, so that a page that uses it
 * itself has it once, or inside. In the demo the card's stays `slim`.
 */
const enginePlugin = (engine) => ({
  name: 'engine',
  setup(build) {
    build.onResolve({ filter: /^(\.\.\/\.\.\/slim|\.\/index)\.js$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : engine,
    );
  },
});
const BESIDE = { path: './index.js', external: true };
const INSIDE = { path: join(lib, 'index.ts') };

/** `inline:core.wasm` and `inline:worker` become text. */
export function inlinePlugin(worker) {
  return {
    name: 'inline',
    setup(build) {
      build.onResolve({ filter: /^inline:/ }, ({ path }) => ({ path, namespace: 'inline' }));
      build.onLoad({ filter: /./, namespace: 'inline' }, ({ path }) => {
        if (path === 'inline:worker') return { contents: worker, loader: 'text' };
        const bytes = readFileSync(join(generated, path.slice('inline:'.length)));
        return { contents: bytes.toString('base64'), loader: 'text' };
      });
    },
  };
}

export const bundleOptions = {
  bundle: true,
  minify: true,
  target: TARGET,
  // Younger than ES2019, and understood by every bundler of the matrix.
  supported: { 'import-meta': true, 'dynamic-import': true },
  logLevel: 'warning',
  legalComments: 'none',
};

/** Template literals carry indentation that neither HTML nor CSS needs. */
export const slimTemplates = {
  name: 'slim-templates',
  setup(build) {
    build.onLoad({ filter: /[/\\\\]elements[/\\\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\n\s+/g, '\n'),
      loader: 'ts',
    }));
  },
};

/** The worker's program as one classic script. */
export async function workerProgram() {
  const { build } = await import('esbuild');
  const result = await build({
    ...bundleOptions,
    entryPoints: [join(lib, 'worker.ts')],
    format: 'iife',
    write: false,
  });
  return result.outputFiles[0].text;
}

function clean() {
  if (!existsSync(pkg)) return;
  for (const name of readdirSync(pkg)) if (!KEPT.includes(name)) rmSync(join(pkg, name), { recursive: true });
}

/** Code as base64 stands on a line of its own, on which no frame of a stack is; broken into lines it would be larger. */
function setApart() {
  for (const name of readdirSync(pkg).filter((name) => name.endsWith('.js'))) {
    const path = join(pkg, name);
    const code = readFileSync(path, 'utf8');
    const apart = code.replace(
      /"(?:[A-Za-z0-9+/=]|\\\n){9999,}"/g,
      (literal) => `\n${literal.replaceAll('\\\n', '')}\n`,
    );
    if (apart !== code) writeFileSync(path, apart);
  }
}

/** What of other people is inside the package's files. Their licences ask to be passed on. */
const BUNDLED = [
  '@lit/reactive-element',
  '@noble/hashes',
  'comlink',
  'idb',
  'lean-qr',
  'lit',
  'lit-element',
  'lit-html',
];

function writeLicences() {
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(join(root, name), join(pkg, name));
  const notices = BUNDLED.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}\n`;
  });
  writeFileSync(join(pkg, 'THIRD-PARTY.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
}

export async function buildPackage() {
  needPackages();
  needWasm();
  clean();
  const { build } = await import('esbuild');
  const worker = await workerProgram();
  const write = (names, more = {}) =>
    build({
      ...bundleOptions,
      // Node prints the whole line of an error that nobody has caught.
      lineLimit: 500,
      charset: 'utf8',
      entryPoints: names.map((name) => join(lib, `${name}.ts`)),
      format: 'esm',
      outdir: pkg,
      plugins: [slimTemplates, apartPlugin, inlinePlugin(worker), enginePlugin(BESIDE)],
      ...more,
    });
  await write(['index', 'deferred', 'sheets', 'terms', 'schemes', 'channels']);
  // By itself: shared pieces would cost the card and the pass more requests and bytes than they save here.
  await write(['workspace']);
  await write(['slim', 'sheets-slim', 'worker']);
  // Lit inside: the element runs from a CDN as from a bundler, and no page has to agree on a version of it.
  await write(['element', 'define', 'vi', 'en', 'card', 'pass', 'zalo'], {
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    inject: [join(lib, 'elements', 'server.ts')],
  });
  await write(['react'], { external: ['react'], banner: { js: "'use client';" } });
  await build({
    ...bundleOptions,
    charset: 'utf8',
    entryPoints: [join(lib, 'classic.ts')],
    format: 'iife',
    globalName: 'KhachQuen',
    outfile: join(pkg, 'khachquen.iife.js'),
    // All of it is one file: without the plugin that would leave the deferred half beside it.
    plugins: [slimTemplates, insidePlugin, apartPlugin, inlinePlugin(worker), enginePlugin(INSIDE)],
  });
  for (const name of [...CORES, 'sheets.wasm']) {
    copyFileSync(join(generated, name), join(pkg, name));
  }
  copyFileSync(join(lib, 'policy.schema.json'), join(pkg, 'policy.schema.json'));
  copyFileSync(join(lib, 'scheme.schema.json'), join(pkg, 'scheme.schema.json'));
  setApart();
  writeLicences();
  writeTypes();
  await writeElements();
}

if (isMain(import.meta.url)) await buildPackage();
