// The crate as cargo would publish it: small, whole, and without what only the workspace needs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
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

const [, version] = readFileSync(`${root}/Cargo.toml`, 'utf8').match(/^version = "(.+)"$/m);

test('the crate is far under one megabyte as it is published', () => {
  execFileSync('cargo', ['package', '--no-verify', '--allow-dirty', '--quiet'], { cwd: root, stdio: 'pipe' });
  const { size } = statSync(`${root}/target/package/khachquen-${version}.crate`);
  assert.ok(size < 500_000, `${size} bytes`);
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
