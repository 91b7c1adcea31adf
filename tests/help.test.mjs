// The list of commands is whole: nobody has to read scripts/ to know what can be run.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { helpLines } from '../scripts/help.mjs';
import { PLAN } from '../scripts/test/plan.mjs';
import { root } from '../scripts/tools.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { scripts, about } = manifest;

test('every command has its line, and every line its command', () => {
  assert.deepEqual(Object.keys(about), Object.keys(scripts));
  for (const [name, line] of Object.entries(about)) assert.ok(line.length > 5 && line.length < 110, name);
});

test('every command starts a script that is there', () => {
  for (const [name, command] of Object.entries(scripts)) {
    const path = command.match(/^node (\S+)/)?.[1];
    if (path) assert.ok(existsSync(join(root, path)), `${name}: ${path}`);
  }
});

test('the list has every command as it is typed, and the steps of npm test', () => {
  const text = helpLines(manifest).join('\n');
  for (const name of Object.keys(scripts)) {
    const typed = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    assert.match(text, new RegExp(`^${typed} +\\S`, 'm'));
  }
  for (const step of Object.keys(PLAN)) assert.match(text, new RegExp(`\\b${step}\\b`));
});

test('CONTRIBUTING.md names every command', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(text));
  assert.deepEqual(missing, []);
});
