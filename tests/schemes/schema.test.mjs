// The schema of schemes beside the core: over built-in schemes and a table of bent ones, both say the same.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { openBook } from '../../pkg/index.js';

const at = (path) => new URL(path, import.meta.url);
const read = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const schema = read('../../pkg/scheme.schema.json');
const fits = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);
const orders = [{ id: '1', day: '2025-11-05', total: 1, customer: { phone: '0912345678' } }];
const book = await openBook({ name: 'probe', orders }, { today: '2025-12-01', worker: false });

async function isTaken(scheme) {
  try {
    await book.scheme(scheme);
    return true;
  } catch (error) {
    assert.equal(error.name, 'PolicyError', `${error.name}: ${error.message}`);
    return false;
  }
}

test('every built-in scheme fits the schema and is taken', async () => {
  const names = readdirSync(at('../../data/schemes'));
  assert.ok(names.length > 10);
  for (const name of names) {
    const scheme = read(`../../data/schemes/${name}`);
    assert.ok(fits(scheme), `${name}: ${JSON.stringify(fits.errors)}`);
    assert.ok(await isTaken(scheme), name);
  }
});

test('the features of the schema are those of the core', async () => {
  const known = (await book.features()).map((feature) => feature.id);
  assert.deepEqual(schema.$defs.feature.enum, known);
});

const when = (condition) => ({ rows: [{ id: 'a', when: condition }] });
const BENT = [
  {},
  { rows: [] },
  { rows: [{}] },
  { version: 2, rows: [{ id: 'a', when: { all: [] } }] },
  { rows: [{ id: '', when: { all: [] } }] },
  { rows: [{ id: 'a', when: { all: [] }, more: 1 }] },
  when({}),
  when({ all: [] }),
  when({ all: [{}] }),
  when({ all: [], any: [] }),
  when({ any: [{ known: 'orders' }, { not: { known: 'spend' } }] }),
  when({ known: 'nothing' }),
  when({ feature: 'orders', op: '>=', value: { threshold: 'fewOrders' } }),
  when({ feature: 'orders', op: '>=', value: { threshold: 'none' } }),
  when({ feature: 'orders', op: '>=', value: { quantile: 1.5 } }),
  when({ feature: 'orders', op: '>=', value: { quantile: 0.5 } }),
  when({ feature: 'orders', op: '>=', value: { quantile: 0.5, threshold: 'fewOrders' } }),
  when({ feature: 'orders', op: '=>', value: 1 }),
  when({ feature: 'orders', op: '=' }),
  when({ feature: 'orders', value: 1 }),
  when({ feature: 'orders', op: '=', value: '1' }),
  when({ feature: 'orders', op: '=', value: 1e16 }),
  when({ feature: 'orders', between: [1, 2] }),
  when({ feature: 'orders', between: [1] }),
  when({ feature: 'orders', between: [1, 2], op: '=' }),
  when({ feature: 'orders', in: [1, 2] }),
  when({ feature: 'orders', in: 1 }),
  when({ feature: 'orders', in: [1], between: [1, 2] }),
];

test('the schema and the core agree on what is bent', async () => {
  for (const scheme of BENT) {
    assert.equal(fits(scheme), await isTaken(scheme), JSON.stringify(scheme));
  }
});
