// Rust → WebAssembly → www/lib/generated: the core as a factory, so that every book has an instance of its own.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, needRust, npmBin, root, run, wasmBindgen } from './tools.mjs';

const generated = join(root, 'www', 'lib', 'generated');
const FEATURES = [
  '--enable-bulk-memory',
  '--enable-bulk-memory-opt',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
];

/** One build of a crate: with or without SIMD. */
function build({ name, crate, manifest = 'Cargo.toml', mostMemory, simd }) {
  const features = ['-C target-feature=-reference-types,-multivalue'];
  if (mostMemory) features.push(`-C link-arg=--max-memory=${mostMemory}`);
  if (simd) features.push('-C target-feature=+simd128');
  const target = join(root, 'target', simd ? 'simd' : 'plain');
  const env = { ...process.env, RUSTFLAGS: features.join(' ') };
  run(
    'cargo',
    [
      ...['build', '--locked', '--release', '--lib', '--manifest-path', manifest, '--quiet'],
      ...['--target', 'wasm32-unknown-unknown', '--target-dir', target],
    ],
    { env },
  );
  const wasm = join(target, 'wasm32-unknown-unknown', 'release', `${crate}.wasm`);
  const out = join(target, `bindgen-${name}`);
  rmSync(out, { recursive: true, force: true });
  run(wasmBindgen(), ['--target', 'no-modules', '--out-dir', out, '--out-name', name, wasm]);
  const optimised = join(generated, `${name}${simd ? '.simd' : ''}.wasm`);
  const flags = simd ? [...FEATURES, '--enable-simd'] : FEATURES;
  run(npmBin('wasm-opt'), ['-O3', ...flags, join(out, `${name}_bg.wasm`), '-o', optimised]);
  return out;
}

/**
 * wasm-bindgen's glue keeps its instance in a variable of the script. Inside a function there can be one instance
 * a call, and closing a book gives its memory back.
 */
function writeFactory(out, name) {
  const glue = readFileSync(join(out, `${name}.js`), 'utf8');
  writeFileSync(
    join(generated, `${name}.js`),
    `// Made by scripts/wasm.mjs from wasm-bindgen's output.\nexport function create() {\n${glue}\nreturn wasm_bindgen;\n}\n`,
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
  const out = build({ ...core, simd: false });
  build({ ...core, simd: true });
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
  writeFactory(build({ ...sheets, simd: false }), 'sheets');
}

if (isMain(import.meta.url)) {
  buildWasm();
  buildSheets();
}
