// npm run size: what a visitor or a bundler fetches, gzip -9, beside its budget. Ends with 1 over budget.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPackage, pkg } from './build.mjs';
import { buildPage } from './demo.mjs';
import { isMain, root } from './tools.mjs';

const demo = join(root, 'dist', 'demo');
const inDemo = (pattern) =>
  readdirSync(demo)
    .filter((name) => pattern.test(name))
    .map((name) => join(demo, name));

/** An entry of the package with all that it imports before it runs. */
function withImports(entry) {
  const found = new Set([join(pkg, entry)]);
  for (const path of found)
    for (const [, from] of readFileSync(path, 'utf8').matchAll(/(?:from|import)"(\.[^"]+)"/g))
      found.add(join(dirname(path), from));
  return [...found];
}

/**
 * Budgets in bytes. `files` is asked late: names of chunks carry their hash. Where `must` stands, the issue "The fast
 * lane" wants less than today's budget. The core comes in two halves (scripts/split.mjs): what reads and groups a file, and what
 * is asked afterwards, which is fetched behind it and is in no budget of what the groups of a CSV need. 9,700 bytes of whatever
 * opens books are what looks at arguments, says what is wrong with them and takes sources in every shape; 1,300 of the other
 * entries look at options.
 */
const TABLE = [
  {
    name: 'page until the groups of a CSV show, vi',
    files: () =>
      inDemo(/^(index\.html|demo\.css|main\.js|chunk-.*|vi-language.*|worker\.js|core\.simd\.wasm)$/),
    // 6,600 of them keep the shop's settings, under a passphrase or on this machine.
    budget: 512_000,
    must: 330_000,
  },
  { name: 'core.simd.wasm', files: () => [join(pkg, 'core.simd.wasm')], budget: 293_000, must: 210_000 },
  { name: 'core.wasm', files: () => [join(pkg, 'core.wasm')], budget: 295_500 },
  { name: 'core.simd.deferred.wasm', files: () => [join(pkg, 'core.simd.deferred.wasm')], budget: 257_000 },
  { name: 'deferred.js (inline)', files: () => [join(pkg, 'deferred.js')], budget: 338_000 },
  { name: 'khachquen (inline)', files: () => [join(pkg, 'index.js')], budget: 449_000 },
  { name: 'khachquen/slim', files: () => [join(pkg, 'slim.js')], budget: 39_600 },
  // 2,500 of them are the glue of the reader of spreadsheets: a worker of `data:` cannot import it later.
  { name: 'worker.js', files: () => [join(pkg, 'worker.js')], budget: 24_200 },
  // With Lit, both languages, the opening of passes and the drawing of the picture; without the core and without the
  // big element.
  { name: 'khachquen/card', files: () => withImports('card.js'), budget: 38_500 },
  // With Lit and without engine and words; a component is fetched when it is first shown.
  { name: 'khachquen/element', files: () => withImports('element.js'), budget: 119_000 },
  { name: 'khachquen/define', files: () => withImports('define.js'), budget: 648_000 },
  { name: 'khachquen/react', files: () => withImports('react.js'), budget: 1_100 },
  { name: 'khachquen.iife.js', files: () => [join(pkg, 'khachquen.iife.js')], budget: 1_068_000 },
  { name: 'khachquen/workspace', files: () => withImports('workspace.js'), budget: 7_400 },
  { name: 'khachquen/schemes', files: () => withImports('schemes.js'), budget: 6_500 },
  // 4,500 of it words in both languages, 2,700 SHA-256; fetched when a file for a channel is made.
  { name: 'khachquen/channels', files: () => withImports('channels.js'), budget: 20_800 },
  { name: 'khachquen/pass', files: () => withImports('pass.js'), budget: 8_950 },
  // A third of it words, in both languages.
  { name: 'khachquen/zalo', files: () => withImports('zalo.js'), budget: 10_400 },
  // With the first workbook only, or after the first paint of the page.
  { name: 'sheets.wasm', files: () => [join(pkg, 'sheets.wasm')], budget: 540_000 },
];

const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** Prints the table of what stands in pkg/ and dist/demo; ends the script over budget. */
export function sizes() {
  let isOver = false;
  for (const { name, files, budget, must } of TABLE) {
    const bytes = files().reduce((sum, path) => sum + gzipped(path), 0);
    const verdict = bytes > budget ? 'OVER BUDGET' : 'ok';
    const later = must && bytes > must ? `, ${must} wanted` : '';
    console.log(`${name.padEnd(42)}${String(bytes).padStart(8)} of ${budget} ${verdict}${later}`);
    isOver ||= bytes > budget;
  }
  if (isOver) process.exit(1);
}

if (isMain(import.meta.url)) {
  await buildPackage();
  await buildPage('demo');
  sizes();
}
