// What a rule can ask of a customer has a name in both languages, whatever the core learns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBook } from '../../pkg/index.js';
import { modules } from './bundle.mjs';

const { vi, en } = await modules({ vi: 'lib/i18n/features-vi.ts', en: 'lib/i18n/features-en.ts' });
const orders = [{ id: '1', day: '2025-11-05', total: 1, customer: { phone: '0912345678' } }];
const book = await openBook({ name: 'probe', orders }, { today: '2025-12-01', worker: false });
const features = await book.features();

for (const [language, { features: words }] of Object.entries({ vi, en })) {
  test(`every feature of the core has a name, and no name is of nothing: ${language}`, () => {
    assert.deepEqual(Object.keys(words).sort(), features.map(({ id }) => id).sort());
    for (const [id, { name }] of Object.entries(words)) assert.ok(name.trim().length > 2, id);
  });

  test(`no two features have the same name: ${language}`, () => {
    const names = Object.values(words).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  test(`days and counts say of what they are: ${language}`, () => {
    for (const { id, unit } of features) if (unit === 'days') assert.ok(words[id]?.unit, id);
  });
}
