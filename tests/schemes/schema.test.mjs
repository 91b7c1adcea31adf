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

test('every feature can be shown and sorted by, and is known to the checks of arguments', async () => {
  for (const { id } of await book.features()) {
    const { rows } = await book.page({ columns: [id], sort: { by: id } });
    assert.deepEqual(Object.keys(rows[0].features), [id]);
  }
});

test('every feature has a name in both languages, and codes have words', async () => {
  const file = async (language, columns) => {
    const { blob } = await book.export({ what: 'customers', format: 'csv', language, columns });
    return (await blob.text()).split('\r\n')[0];
  };
  for (const { id } of await book.features()) {
    for (const language of ['vi', 'en'])
      assert.doesNotMatch(await file(language, [id]), new RegExp(`,${id}$`));
  }
});

test('a feature in words makes a scheme, a group a value', async () => {
  const { schemeByValue, DORMANCY } = await import('../../pkg/schemes.js');
  const feature = (await book.features()).find(({ id }) => id === 'usualWeekday');
  const scheme = schemeByValue(feature, 3);
  assert.ok(fits(scheme), JSON.stringify(fits.errors));
  const { check, groups } = await book.scheme(scheme);
  assert.deepEqual([check.total, check.unreachable, groups[0].customers], [true, [], 1]);
  assert.throws(() => schemeByValue({ id: 'city', unit: 'text', known: false }), RangeError);
  for (const { id, dormantDays, deepDormantDays, basis, source } of DORMANCY) {
    assert.ok(
      dormantDays < deepDormantDays && source && (basis === 'source' || source.startsWith('ours')),
      id,
    );
  }
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
  when({ feature: 'orders', in: ['1'] }),
  when({ feature: 'city', in: ['Hà Nội', 'huế'] }),
  when({ feature: 'city', in: [] }),
  when({ feature: 'city', in: [1] }),
  when({ feature: 'city', in: ['—'] }),
  when({ feature: 'city', in: ['★'] }),
  when({ feature: 'city', in: ['-'] }),
  when({ feature: 'city', in: [' '] }),
  when({ feature: 'city', in: [''] }),
  when({ feature: 'city', in: 'Huế' }),
  when({ feature: 'city', op: '=', value: 'Huế' }),
  when({ feature: 'city', op: '=', value: 1 }),
  when({ feature: 'city', between: [1, 2] }),
  when({ known: 'tags' }),
  { rows: [{ id: 'a', when: { all: [] }, actions: [{ vi: 'x', en: 'y', source: 'z' }] }] },
  when({ feature: 'orders', in: [1], between: [1, 2] }),
];

test('the schema and the core agree on what is bent', async () => {
  for (const scheme of BENT) {
    assert.equal(fits(scheme), await isTaken(scheme), JSON.stringify(scheme));
  }
});
