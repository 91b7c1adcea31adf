// Rust → WebAssembly → www/lib/generated: the core as a factory, so that every book has an instance of its own.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deferrable, graphOf, shortened, withoutSections, withSection } from './split.mjs';
import { isMain, needRust, npmBin, root, run, wasmBindgen, wasmSplit } from './tools.mjs';

const generated = join(root, 'www', 'lib', 'generated');
const FEATURES = [
  '--enable-bulk-memory',
  '--enable-bulk-memory-opt',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
];

/** `wasm-opt` and its kin of npm's binaryen, with what our code may use. */
const binaryen = (tool, simd, args) =>
  run(npmBin(tool), [...args, ...FEATURES, ...(simd ? ['--enable-simd'] : [])]);

/** One build of a crate: with or without SIMD, with the names of functions where it is cut in two. */
function build({ name, crate, manifest = 'Cargo.toml', mostMemory, simd, names = false }) {
  const features = ['-C target-feature=-reference-types,-multivalue'];
  if (mostMemory) features.push(`-C link-arg=--max-memory=${mostMemory}`);
  if (simd) features.push('-C target-feature=+simd128');
  const target = join(root, 'target', simd ? 'simd' : 'plain');
  const env = { ...process.env, RUSTFLAGS: features.join(' ') };
  if (names) env.CARGO_PROFILE_RELEASE_STRIP = 'debuginfo';
  run(
    'cargo',
    [
      ...['build', '--locked', '--release', '--lib', '--manifest-path', manifest, '--quiet'],
      ...['--target', 'wasm32-unknown-unknown', '--target-dir', target],
    ],
    { env },
  );
  const out = join(target, `bindgen-${name}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const wasm = join(out, `${name}.wasm`);
  const built = readFileSync(join(target, 'wasm32-unknown-unknown', 'release', `${crate}.wasm`));
  // With this section, which says what the standard library was built with, wasm-bindgen asks for reference types.
  writeFileSync(wasm, withoutSections(built, ['target_features']));
  run(wasmBindgen(), ['--target', 'no-modules', '--out-dir', out, '--out-name', name, wasm]);
  const optimised = join(out, `${name}.opt.wasm`);
  binaryen('wasm-opt', simd, [
    '-O3',
    ...(names ? ['-g'] : []),
    join(out, `${name}_bg.wasm`),
    '-o',
    optimised,
  ]);
  return out;
}

const made = (name, simd, part = '') => join(generated, `${name}${simd ? '.simd' : ''}${part}.wasm`);

/** A build that stays in one piece. */
function whole(given) {
  const out = build(given);
  writeFileSync(made(given.name, given.simd), readFileSync(join(out, `${given.name}.opt.wasm`)));
  return out;
}

/** Exports without which no file is read and no group shown; what else there is comes in the deferred half. */
const FIRST = [
  ...['__wbg_core_free', 'inspect', 'defaultPolicy', 'core_new', 'core_begin', 'core_push', 'core_end'],
  ...['core_commit', 'core_rollback', 'core_dropDuplicates', 'core_sourcesToReread', 'core_summary'],
  ...['core_sources', 'core_inspection', 'core_policy', 'core_setPolicy', 'core_setEvents'],
  'core_setContacts',
];
/** Rooms of the core that no file is read with. */
const LATE = /\bkhachquen(?:\[[0-9a-f]+\])?::(?:report|loyalty|points|tiers|rewards|care|schemes)\b/;
const isFirst = (name) => name.startsWith('__wbindgen') || FIRST.includes(name);

/** A module with nothing in it. */
const EMPTY = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);

/** Where nothing can cut it, all of the core is in the first half: it works as well and is larger. */
function unsplit(given) {
  const { name, simd } = given;
  console.log(
    'No wasm-split ("apt install binaryen", "brew install binaryen"): the core stays in one piece.',
  );
  const out = whole(given);
  const paths = [made(name, simd), made(name, simd, '.deferred')];
  writeFileSync(paths[1], EMPTY);
  mark(paths, simd);
  return out;
}

/** A build in two halves: `core.wasm`, and `core.deferred.wasm`, which is linked into it when first asked for. */
function halves(given) {
  const { name, simd } = given;
  const tool = wasmSplit();
  if (!tool) return unsplit(given);
  const out = build({ ...given, names: true });
  const at = (part) => join(out, `${name}.${part}`);
  run(npmBin('wasm-dis'), [at('opt.wasm'), '-o', at('wat'), '--quiet']);
  const graph = graphOf(readFileSync(at('wat'), 'utf8'));
  const { text, short } = shortened(readFileSync(at('wat'), 'utf8'), graph);
  writeFileSync(at('wat'), text);
  binaryen('wasm-as', simd, ['-g', at('wat'), '-o', at('named.wasm')]);
  const deferred = deferrable(graph, isFirst, (name) => LATE.test(name)).map((one) =>
    short.get(one).slice(1),
  );
  writeFileSync(at('deferred.txt'), deferred.join('\n'));
  run(tool, [
    // Debian's is older than `--enable-bulk-memory-opt`, which is a part of bulk memory.
    ...FEATURES.filter((flag) => flag !== '--enable-bulk-memory-opt'),
    ...(simd ? ['--enable-simd'] : []),
    ...['-g', at('named.wasm'), `--split-funcs=@${at('deferred.txt')}`],
    ...['--import-namespace=core', '--placeholder-namespace=deferred', '--export-prefix=:'],
    ...['-o1', at('first.wasm'), '-o2', at('rest.wasm')],
  ]);
  const files = [
    [at('first.wasm'), made(name, simd)],
    [at('rest.wasm'), made(name, simd, '.deferred')],
  ];
  for (const [from, to] of files) binaryen('wasm-opt', simd, ['--strip-debug', from, '-o', to]);
  mark(
    files.map(([, to]) => to),
    simd,
  );
  return out;
}

/** Both halves say which build they are of: linked with another one's, addresses would be those of other functions. */
function mark(paths, simd) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  const build = `${simd ? 'simd' : 'plain'} ${hash.digest('hex').slice(0, 16)}`;
  for (const path of paths) writeFileSync(path, withSection(readFileSync(path), 'khachquen', build));
}

const NOT_LINKED = `const notLinked = new Proxy({}, {
  get: (_, name) => () => { throw new Error('the deferred half of the core is not linked: ' + String(name)); },
});
`;

/**
 * wasm-bindgen's glue keeps its instance in a variable of the script. Inside a function there can be one instance
 * a call, and closing a book gives its memory back.
 */
function writeFactory(out, name) {
  // What is asked for before its half is there says so; the engine links it before it asks.
  const glue = readFileSync(join(out, `${name}.js`), 'utf8').replace(
    'const imports = __wbg_get_imports();',
    'const imports = __wbg_get_imports(); imports.deferred = notLinked;',
  );
  writeFileSync(
    join(generated, `${name}.js`),
    `// Made by scripts/wasm.mjs from wasm-bindgen's output.\n${NOT_LINKED}export function create() {\n${glue}\nreturn wasm_bindgen;\n}\n`,
  );
  const types = readFileSync(join(out, `${name}.d.ts`), 'utf8');
  const body = types.replace('declare namespace wasm_bindgen {', 'declare namespace glue {');
  const exports =
    'export declare function create(): typeof glue & ((module: WebAssembly.Module) => Promise<unknown>) & { initSync(input: { module: BufferSource | WebAssembly.Module }): unknown };\n';
  writeFileSync(join(generated, `${name}.d.ts`), body.slice(0, body.indexOf('\n}') + 3) + exports);
}

export function buildWasm() {
  needRust();
  mkdirSync(generated, { recursive: true });
  const core = { name: 'core', crate: 'khachquen' };
  const out = halves({ ...core, simd: false });
  halves({ ...core, simd: true });
  writeFactory(out, 'core');
}

/** The wall behind the caps of the reader of spreadsheets: what a library asks for beyond it ends the reader. */
const MOST_MEMORY = 512 << 20;

/** The reader of spreadsheets: a second WebAssembly, loaded with the first workbook. */
export function buildSheets() {
  needRust();
  mkdirSync(generated, { recursive: true });
  const manifest = join('sheets', 'Cargo.toml');
  const sheets = { name: 'sheets', crate: 'khachquen_sheets', manifest, mostMemory: MOST_MEMORY };
  writeFactory(whole({ ...sheets, simd: false }), 'sheets');
}

if (isMain(import.meta.url)) {
  buildWasm();
  buildSheets();
}
