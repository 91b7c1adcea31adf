// The core in two halves: where it is cut, and what happens when the second is late, missing or of another build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import {
  deferrable,
  graphOf,
  reachable,
  shortened,
  withoutSections,
  withSection,
} from '../scripts/split.mjs';

const TEXT = `(module
 (export "first" (func $read))
 (export "later" (func $"ask <a b>"))
 (elem $0 (i32.const 1) $tabled)
 (func $read (param $0 i32)
  (call $shared
   (local.get $0)
  )
 )
 (func $"ask <a b>"
  (call $shared)
  (call $alone)
 )
 (func $shared
 )
 (func $alone
  (drop
   (ref.func $pointed)
  )
 )
 (func $pointed
 )
 (func $tabled
  (return_call $behind)
 )
 (func $behind
 )
)
`;
const graph = graphOf(TEXT);
const waiting = (...first) => deferrable(graph, (name) => first.includes(name)).sort();

test('only what nothing needs first can wait', () => {
  assert.deepEqual(waiting('first'), ['$"ask <a b>"', '$alone', '$pointed']);
  assert.deepEqual(waiting('first', 'later'), []);
});

test('what stands in the table, and what it calls, never waits', () => {
  assert.deepEqual(waiting(), ['$"ask <a b>"', '$alone', '$pointed', '$read', '$shared']);
});

test('what stands in the table waits where it leads into a room that is asked late', () => {
  const late = deferrable(
    graph,
    (name) => name === 'first',
    (name) => name === '$behind',
  );
  assert.deepEqual(late.sort(), ['$"ask <a b>"', '$alone', '$behind', '$pointed', '$tabled']);
  const needed = deferrable(
    graph,
    (name) => name === 'first',
    (name) => name === '$shared',
  );
  assert.ok(!needed.includes('$shared') && !needed.includes('$tabled'), 'what is needed first is never late');
});

test('whatever a function leads to is found, by calls and by references', () => {
  const found = [...reachable(graph.calls, ['$"ask <a b>"'])].sort();
  assert.deepEqual(found, ['$"ask <a b>"', '$alone', '$pointed', '$shared']);
});

test('functions get short names everywhere, and nothing else does', () => {
  const { text, short } = shortened(TEXT, graph);
  assert.equal(new Set(short.values()).size, graph.calls.size);
  assert.deepEqual(
    [...graphOf(text).calls.values()].map(({ size }) => size),
    [...graph.calls.values()].map(({ size }) => size),
  );
  assert.match(text, /\(param \$0 i32\)/);
});

const EMPTY = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);

test('custom sections come and go by name', () => {
  const marked = withSection(withSection(EMPTY, 'one', 'a'.repeat(300)), 'two', 'b');
  const sections = (wasm, name) =>
    WebAssembly.Module.customSections(new WebAssembly.Module(wasm), name).map((bytes) =>
      Buffer.from(bytes).toString(),
    );
  assert.deepEqual(sections(marked, 'one'), ['a'.repeat(300)]);
  const without = withoutSections(marked, ['one']);
  assert.deepEqual([sections(without, 'one'), sections(without, 'two')], [[], ['b']]);
  assert.deepEqual(withoutSections(without, ['two']), EMPTY);
});

const ORDERS = {
  name: 'orders',
  orders: [{ id: 'A1', day: '2025-11-05', total: 350_000, customer: { phone: '0912000111' } }],
};
const beside = (name) => readFileSync(new URL(`../pkg/${name}`, import.meta.url));
let copies = 0;
/** The package as a page of its own would load it. */
const loaded = () => import(`../pkg/index.js?copy=${++copies}`);

/** Answers with the deferred half from the second request on. */
async function lateServer() {
  let asked = 0;
  const server = createServer((_, response) => {
    if (++asked === 1) response.writeHead(404).end();
    else response.end(beside('core.deferred.wasm'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}/core.deferred.wasm`,
    asked: () => asked,
    close: () => server.close(),
  };
}

for (const worker of [false, true])
  test(`groups are there without the deferred half, a question says that it is missing, and finds it later (worker: ${worker})`, async () => {
    const server = await lateServer();
    const { init, openBook } = await loaded();
    await init({ deferred: { url: server.url } });
    const book = await openBook(ORDERS, { worker });
    assert.equal(book.summary.customers, 1);
    // Only the worker asks for it before somebody needs it, and then it has it by now.
    if (!worker) await assert.rejects(book.page(), { name: 'EngineError', code: 'wasm-missing' });
    const { rows } = await book.page().catch(() => book.page());
    assert.equal(rows.length, 1);
    assert.equal(server.asked(), 2);
    await book.close();
    server.close();
  });

test('a half of another build is refused, and the book stays as it is', async () => {
  const { init, openBook } = await loaded();
  await init({ deferred: { bytes: beside('core.simd.deferred.wasm') } });
  const book = await openBook(ORDERS);
  await assert.rejects(
    book.page(),
    ({ code, details }) => code === 'wasm-missing' && details.deferred.startsWith('simd'),
  );
  assert.equal(book.summary.customers, 1);
});

test('whoever hands in the core with SIMD names its other half', async () => {
  const bytes = beside('core.simd.wasm');
  const alone = await loaded();
  await alone.init({ bytes });
  await assert.rejects((await alone.openBook(ORDERS)).page(), { code: 'wasm-missing' });
  const both = await loaded();
  await both.init({ bytes, deferred: { bytes: beside('core.simd.deferred.wasm') } });
  assert.equal((await (await both.openBook(ORDERS)).page()).total, 1);
});
