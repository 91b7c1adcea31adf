// Looks are chosen so that any two values meet: a fault that needs two of them is found.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pairwise, product } from '../scripts/test/pairwise.mjs';
import { npmBin, root } from '../scripts/tools.mjs';

const KINDS = [
  { lang: ['vi', 'en'], width: [360, 1280], theme: ['light', 'dark'] },
  { a: [1, 2, 3], b: [1, 2], c: [1, 2, 3, 4], d: [true, false] },
  { one: ['alone'], two: ['x', 'y'] },
];

/** Pairs of values that no combination has. */
function unmet(kinds, rows) {
  const names = Object.keys(kinds);
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .flatMap((other) =>
        kinds[one].flatMap((a) =>
          kinds[other]
            .filter((b) => !rows.some((row) => row[one] === a && row[other] === b))
            .map((b) => `${one} ${a}, ${other} ${b}`),
        ),
      ),
  );
}

for (const kinds of KINDS) {
  test(`every two values of ${Object.keys(kinds).join(', ')} meet`, () => {
    assert.deepEqual(unmet(kinds, pairwise(kinds)), []);
    assert.deepEqual(unmet(kinds, product(kinds)), []);
  });
}

test('a missing combination is noticed', () => {
  const [kinds] = KINDS;
  assert.notDeepEqual(unmet(kinds, pairwise(kinds).slice(1)), []);
});

test('four looks stand for eight', () => {
  const [kinds] = KINDS;
  assert.equal(pairwise(kinds).length, 4);
  assert.equal(product(kinds).length, 8);
});

/** Files of the browser tests by the projects in which Playwright would run them. */
function listed(looks) {
  const env = { ...process.env, KHACHQUEN_LOOKS: looks };
  const text = execFileSync(npmBin('playwright'), ['test', '--list'], { cwd: root, env, encoding: 'utf8' });
  const found = new Map();
  for (const [, project, file] of text.matchAll(
    /^ +\[([^\]]+)\] › (?:tests\/browser\/)?([\w-]+\.spec\.ts)/gm,
  ))
    found.set(file, (found.get(file) ?? new Set()).add(project));
  return found;
}

test('every browser test runs: flows, screens and cards in four looks or in all, the others once', () => {
  const files = readdirSync(join(root, 'tests', 'browser')).filter((name) => name.endsWith('.spec.ts'));
  for (const [looks, count] of [
    ['', 4],
    ['all', 8],
  ]) {
    const found = listed(looks);
    assert.deepEqual([...found.keys()].sort(), files.sort());
    for (const [file, projects] of found)
      assert.equal(projects.size, /^(flows|screens|cards)\./.test(file) ? count : 1, file);
  }
});
