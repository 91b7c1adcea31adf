// Files that know each other in a circle are found, in Rust and in TypeScript; what is no knowledge is not taken for any.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circlesOf, described } from '../scripts/circles/graph.mjs';
import { expandUse, rustGraph } from '../scripts/circles/rust.mjs';
import { importsOf, scriptGraph } from '../scripts/circles/script.mjs';

const rust = (files) => rustGraph(new Map(Object.entries(files)));
const scripts = (files) => scriptGraph(new Map(Object.entries(files))).graph;
const known = (graph, file) => [...graph.get(file)].sort();

test('a circle is found whatever its length, and two circles are two', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', ['e']],
    ['e', ['d']],
    ['f', ['a', 'd']],
  ]);
  assert.deepEqual(circlesOf(graph), [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  assert.deepEqual(described(['d', 'e'], graph), ['  d → e', '  e → d']);
});

test('a diamond is no circle', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', []],
  ]);
  assert.deepEqual(circlesOf(graph), []);
});

test('groups of `use` are taken apart, nested, renamed and with self', () => {
  const paths = expandUse('crate::a::{self, b::{C as D, *}, e}').map(({ path, name }) => [
    path.join('::'),
    name,
  ]);
  assert.deepEqual(paths, [
    ['crate::a', 'a'],
    ['crate::a::b::C', 'D'],
    ['crate::a::b::*', '*'],
    ['crate::a::e', 'e'],
  ]);
});

/** What `room/a.rs` knows in a crate where it holds this code. */
const knownByA = (code) =>
  known(
    rust({
      'lib.rs': 'pub mod room; pub mod other;',
      'room/mod.rs': 'mod a; mod b; mod c; pub use b::B; pub(crate) use c::deep::{Deep as Shown};',
      'room/a.rs': code,
      'room/b.rs': 'pub struct B; pub const LIMIT: u32 = 1;',
      'room/c.rs': 'pub mod deep { pub struct Deep; }',
      'other.rs': 'pub use crate::room::B as Again; pub fn help() {}',
    }),
    'room/a.rs',
  );

const RUST_CASES = [
  ['an import by the crate', 'use crate::other::help;', ['other.rs']],
  ['an import from beside', 'use super::b::LIMIT;', ['room/b.rs']],
  ['a nested group', 'use crate::{other::help, room::{b::{LIMIT}}};', ['other.rs', 'room/b.rs']],
  ['a re-export is its origin', 'use super::B;', ['room/b.rs']],
  ['a renamed re-export is its origin', 'use crate::room::Shown;', ['room/c.rs']],
  ['a re-export of a re-export is its origin', 'use crate::other::Again;', ['room/b.rs']],
  ['a path in the code', 'fn f() -> u32 { crate::room::b::LIMIT }', ['room/b.rs']],
  ['a path by the name of a module', 'use super::b; fn f() -> u32 { b::LIMIT }', ['room/b.rs']],
  ['a module by its name alone is nothing yet', 'use super::b;', []],
  ['a glob', 'use super::b::*;', ['room/b.rs']],
  [
    'an inner module sees its own file first',
    'mod inner { use super::X; use super::super::B; }',
    ['room/b.rs'],
  ],
  ['a comment', '// use super::b::LIMIT;\n/* crate::room::b::LIMIT */', []],
  [
    'a string',
    'const A: &str = "use super::b::LIMIT; crate::room::B"; const R: &str = r#"crate::other::help"#;',
    [],
  ],
  ['a quote as a letter hides nothing', "const Q: char = '\"'; use super::B;", ['room/b.rs']],
  ['tests of the file', '#[cfg(test)]\nmod tests { use crate::other::help; }', []],
  ['an import for tests', '#[cfg(test)]\nuse crate::other::help;\nuse super::B;', ['room/b.rs']],
  ['what stands behind the tests', '#[cfg(test)]\nmod tests { fn f() {} }\nuse super::B;', ['room/b.rs']],
  ['another crate', 'use std::collections::HashMap; use chrono::other::help;', []],
];
for (const [name, code, expected] of RUST_CASES)
  test(`Rust: ${name}`, () => assert.deepEqual(knownByA(code), expected));

test('Rust: a list of contents is no knowledge, and a list that speaks of one of them is', () => {
  const child = { 'room/a.rs': 'use super::Shared;' };
  const contents = rust({
    'lib.rs': 'mod room;',
    'room/mod.rs': 'mod a; pub use a::A; pub struct Shared;',
    ...child,
  });
  assert.deepEqual(circlesOf(contents), []);
  const speaks = rust({
    'lib.rs': 'mod room;',
    'room/mod.rs': 'mod a; pub use a::A; pub struct Shared; fn f(a: A) {}',
    ...child,
  });
  assert.deepEqual(circlesOf(speaks), [['room/a.rs', 'room/mod.rs']]);
});

test('Rust: two files that import each other through the list of contents are a circle', () => {
  const graph = rust({
    'lib.rs': 'mod room;',
    'room/mod.rs': 'mod a; mod b; pub use a::A; pub use b::B;',
    'room/a.rs': 'use super::B; pub struct A(B);',
    'room/b.rs': 'use crate::room::A; pub struct B(A);',
  });
  assert.deepEqual(circlesOf(graph), [['room/a.rs', 'room/b.rs']]);
});

const IMPORTS = [
  ["import { a } from './b.js';", 'value'],
  ["import './b.js';", 'value'],
  ["import a, { type B } from './b.js';", 'value'],
  ["export { a } from './b.js';", 'value'],
  ["export * from './b.js';", 'value'],
  ["import type { A } from './b.js';", 'type'],
  ["import { type A, type B } from './b.js';", 'type'],
  ["export type { A } from './b.js';", 'type'],
  ["const x: import('./b.js').A = 1;", 'type'],
  ["const later = () => import('./b.js');", 'later'],
];
for (const [text, kind] of IMPORTS)
  test(`TypeScript: ${text} is a ${kind}`, () =>
    assert.deepEqual(importsOf('a.ts', text), [{ from: './b.js', kind }]));

test('TypeScript: words about an import, and packages, are none of ours', () => {
  const graph = scripts({
    'a.ts': "// import './b.js'\nconst t = \"import './b.js'\"; import { html } from 'lit';",
    'b.ts': "import './a.js';",
  });
  assert.deepEqual(circlesOf(graph), []);
});

test('TypeScript: .js is the .ts beside it, from another folder too, and types close a circle', () => {
  const graph = scripts({
    'www/a.ts': "import { b } from './deep/b.js';",
    'www/deep/b.ts': "import type { A } from '../a.js';",
    'www/c.mjs': "import './a.js';",
  });
  assert.deepEqual(circlesOf(graph), [['www/a.ts', 'www/deep/b.ts']]);
});

test('the sources are read: known neighbours are found, so that no circle means none', async () => {
  const { graphs } = await import('../scripts/circles.mjs');
  const { src, sheets, scripts: all } = graphs();
  assert.ok(src.get('wasm.rs').has('book.rs'));
  assert.ok(sheets.get('workbook.rs').has('xlsx.rs'));
  assert.ok(all.get('www/lib/engine/book.ts').has('www/lib/engine/core.ts'));
  assert.ok(all.get('scripts/test/steps.mjs').has('scripts/circles.mjs'));
});
