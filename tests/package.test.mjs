// What `npm i khachquen` brings, as somebody else sees it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const pkg = new URL('../pkg/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', pkg), 'utf8'));

const ORDERS = [
  { id: 'A1', day: '2025-11-05', total: 150_000, customer: { phone: '0912345678', name: 'Trần An' } },
  { id: 'A2', day: '2025-11-20', total: 90_000, customer: { phone: '+84912345678' } },
];

for (const entry of ['index.js', 'slim.js']) {
  test(`${entry} can be imported by path and opens a book`, async () => {
    const { openBook } = await import(new URL(entry, pkg));
    const book = await openBook({ name: 'orders', orders: ORDERS }, { today: '2025-12-06' });
    assert.equal(book.summary.customers, 1);
    assert.equal(book.summary.revenue, 240_000);
    await book.close();
  });
}

test('every path that package.json exports is there', () => {
  const paths = JSON.stringify(manifest.exports)
    .match(/"\.\/[^"]*"/g)
    .map((text) => JSON.parse(text));
  const subpaths = Object.keys(manifest.exports);
  for (const path of paths.filter((path) => !subpaths.includes(path) || /\.\w+$/.test(path))) {
    assert.ok(existsSync(new URL(path, pkg)), path);
  }
});

test('importing touches nothing: no global, no worker, no element', async () => {
  const before = Object.keys(globalThis);
  for (const { default: path } of Object.values(manifest.exports).filter((entry) => entry.default)) {
    if (path.endsWith('.js') && !/worker|define/.test(path)) await import(new URL(path, pkg));
  }
  assert.deepEqual(Object.keys(globalThis), before);
});
