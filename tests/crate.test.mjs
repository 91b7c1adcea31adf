// The crate as cargo would publish it: small, whole, and without what only the workspace needs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const listed = execFileSync('cargo', ['package', '--list', '--allow-dirty', '--quiet'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
})
  .trim()
  .split('\n');

/** Written by cargo itself. */
const MADE = ['.cargo_vcs_info.json', 'Cargo.toml.orig'];

test('the crate is under one megabyte before it is packed', () => {
  const bytes = listed
    .filter((name) => !MADE.includes(name))
    .reduce((sum, name) => sum + statSync(`${root}/${name}`).size, 0);
  assert.ok(bytes < 1_000_000, `${bytes} bytes`);
});

test('the crate has its sources, dictionaries, build script and licences, and no fixture and no page', () => {
  for (const name of [
    'src/lib.rs',
    'src/wasm.rs',
    'build.rs',
    'data/generic.json',
    'LICENSE-MIT',
    'LICENSE-APACHE',
  ])
    assert.ok(listed.includes(name), name);
  const foreign = listed.filter((name) => /^(tests|www|examples|bench|fuzz|pkg|scripts|sheets)\//.test(name));
  assert.deepEqual(foreign, []);
});
