// No engine without a file here: Node runs what has one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { all } from './node.mjs';

test('every engine of the contract has its test file', () => {
  const texts = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
  for (const kind of Object.keys(all))
    assert.equal(texts.filter((text) => text.includes(`holdsOver('${kind}')`)).length, 1, kind);
});
