// Sources as the README promises them: every shape gives the same book, read again after a crash and by a later file.
import { ok, rejects, same } from './check.mjs';
import { withTrap } from './wasm.mjs';

const TODAY = '2025-12-06';
const CSV =
  'Order ID,Order Date,Phone,Total\nA1,2025-11-05,0912345678,150000\nA2,2025-11-20,0987654322,90000\n';
const utf8 = (text) => new TextEncoder().encode(text);
const ORDERS = [
  { id: 'A1', day: '2025-11-05', total: 150_000, customer: { phone: '0912345678' } },
  { id: 'A2', day: '2025-11-20', total: 90_000, customer: { phone: '0987654322' } },
];

async function packed(data) {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A stream in pieces of seven bytes, of bytes or of texts. */
const streamOf = (bytes, text = false) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) {
        const piece = bytes.slice(at, at + 7);
        controller.enqueue(text ? new TextDecoder().decode(piece) : piece);
      }
      controller.close();
    },
  });

async function* iterated(items) {
  for (const item of items) {
    await null;
    yield item;
  }
}

/** Every shape of bytes, with the name that its source gets. */
const SHAPES = {
  'a Blob': [(bytes) => new Blob([bytes]), 'file'],
  'a File': [(bytes) => new File([bytes], 'a.csv'), 'a.csv'],
  'a Uint8Array': [(bytes) => bytes, 'file'],
  'an ArrayBuffer': [(bytes) => bytes.slice().buffer, 'file'],
  'a view into a larger buffer': [
    (bytes) => {
      const larger = new Uint8Array(bytes.length + 20).fill(44);
      larger.set(bytes, 10);
      return larger.subarray(10, 10 + bytes.length);
    },
    'file',
  ],
  'a DataView': [(bytes) => new DataView(bytes.slice().buffer), 'file'],
  'a Buffer': [(bytes) => (globalThis.Buffer ? Buffer.from(bytes) : bytes), 'file'],
  'a Response': [(bytes) => new Response(bytes), 'file'],
  'a Response with a name': [
    (bytes) =>
      new Response(bytes, { headers: { 'content-disposition': 'attachment; filename="a%20b.csv"' } }),
    'a b.csv',
  ],
  'a ReadableStream': [(bytes) => streamOf(bytes), 'file'],
  'an async iterable of bytes': [(bytes) => iterated([bytes.subarray(0, 9), bytes.subarray(9)]), 'file'],
  'a name and bytes': [(bytes) => ({ name: 'b.csv', bytes }), 'b.csv'],
  'a name and an ArrayBuffer': [(bytes) => ({ name: 'b.csv', bytes: bytes.slice().buffer }), 'b.csv'],
  'a name and a Blob': [(bytes) => ({ name: 'b.csv', blob: new Blob([bytes]) }), 'b.csv'],
  'a name and a stream': [(bytes) => ({ name: 'b.csv', bytes: streamOf(bytes) }), 'b.csv'],
  'what an export gives': [
    (bytes) => ({ name: 'b.csv', type: 'text/csv', blob: new Blob([bytes]) }),
    'b.csv',
  ],
};

const ORDER_SHAPES = {
  'an array of orders': [() => ORDERS, 'orders'],
  'a set of orders': [() => new Set(ORDERS), 'orders'],
  'a generator of orders': [() => ORDERS.values(), 'orders'],
  'an async iterable of orders': [() => iterated(ORDERS), 'orders'],
  'a stream of orders': [
    () =>
      new ReadableStream({
        start(controller) {
          for (const order of ORDERS) controller.enqueue(order);
          controller.close();
        },
      }),
    'orders',
  ],
  'a name and a generator of orders': [() => ({ name: 'api', orders: ORDERS.values() }), 'api'],
  'a name and an async iterable of orders': [() => ({ name: 'api', orders: iterated(ORDERS) }), 'api'],
};

const seen = async (book) => [
  book.summary.customers,
  book.summary.revenue,
  (await book.page()).rows.map(({ id }) => id),
];

async function isTheBook(engine, source, name) {
  const book = await engine.openBook(source, { today: TODAY });
  same(await seen(book), [2, 240_000, ['84912345678', '84987654322']]);
  same(
    book.sources.map(({ name }) => name),
    [name],
  );
  await book.close();
}

export const sourceShapes = [
  ...Object.entries(SHAPES).map(([shape, [make, name]]) => ({
    name: `${shape} is a source, packed with gzip too`,
    async run({ engine }) {
      await isTheBook(engine, make(utf8(CSV)), name);
      await isTheBook(engine, make(await packed(utf8(CSV))), name);
      same((await engine.inspect(make(utf8(CSV)))).columns.length, 4);
    },
  })),
  ...Object.entries(ORDER_SHAPES).map(([shape, [make, name]]) => ({
    name: `${shape} is a source`,
    async run({ engine }) {
      await isTheBook(engine, make(), name);
      const book = await engine.openBook([], { today: TODAY });
      same((await book.add(make())).revenue, 240_000);
      await book.close();
    },
  })),
  {
    name: 'texts of a stream are bytes of a file',
    run: ({ engine }) => isTheBook(engine, streamOf(utf8(CSV), true), 'file'),
  },
  {
    name: 'several sources of different shapes are one book, each with a name',
    async run({ engine }) {
      const more = CSV.replace(/A(\d)/g, 'B$1');
      const book = await engine.openBook(
        [new Blob([CSV]), utf8(more), new File(['x,y\n'], 'c.csv')].slice(0, 2),
        { today: TODAY },
      );
      same([book.sources.map(({ name }) => name), book.summary.orders], [['file 1', 'file 2'], 4]);
      await book.close();
    },
  },
  {
    name: 'gzip takes its ending off the name',
    async run({ engine }) {
      const source = { name: 'orders.csv.gz', bytes: await packed(utf8(CSV)) };
      await isTheBook(engine, source, 'orders.csv');
    },
  },
  {
    name: 'a workbook packed with gzip is a workbook',
    async run({ engine, files }) {
      const workbook = await files.blob('sheets/same.xlsx');
      const plain = await engine.openBook(workbook, { today: TODAY });
      const again = await engine.openBook(
        { name: 'same.xlsx', bytes: await packed(workbook) },
        { today: TODAY },
      );
      same(again.summary, plain.summary);
      await Promise.all([plain.close(), again.close()]);
    },
  },
  {
    name: 'gzip that is cut or changed is damaged, and the book stays',
    async run({ engine }) {
      const whole = await packed(utf8(CSV.repeat(50)));
      const changed = whole.slice();
      changed[whole.length - 6] ^= 0xff;
      const book = await engine.openBook(ORDERS, { today: TODAY });
      for (const bytes of [whole.slice(0, whole.length / 2), changed]) {
        const error = await rejects(book.add({ name: 'x.csv.gz', bytes }), {
          name: 'FileError',
          code: 'damaged',
        });
        same(error.details.packing, 'gzip');
        ok(error.message.includes('x.csv') || error.message.includes('the source'), error.message);
      }
      same((await book.page()).total, 2);
      await book.close();
    },
  },
  {
    name: 'a gzip bomb is refused before it is unpacked',
    async run({ engine }) {
      const bomb = await packed(new Blob(Array(80).fill(new Uint8Array(1 << 20))));
      const error = await rejects(engine.openBook(bomb), { name: 'FileError', code: 'too-large' });
      same([error.details.cap, error.details.packed], ['gzipRatio', bomb.length]);
    },
  },
  {
    name: 'gzip inside of gzip inside of gzip is a trap',
    async run({ engine }) {
      const once = await packed(utf8(CSV));
      await isTheBook(engine, await packed(once), 'file');
      await rejects(engine.openBook(await packed(await packed(once))), {
        name: 'FileError',
        code: 'damaged',
      });
    },
  },
  {
    name: 'no orders are an empty book, to which orders can be added',
    async run({ engine }) {
      for (const nothing of [
        [],
        new Set(),
        iterated([]),
        { name: 'x', orders: [] },
        [{ name: 'x', orders: [] }],
      ]) {
        const book = await engine.openBook(nothing, { today: TODAY });
        same(
          [book.summary.customers, book.summary.orders, book.sources, book.summary.today],
          [0, 0, [], TODAY],
        );
        same(await book.add([]), book.summary);
        same((await book.page()).rows, []);
        same((await book.add(ORDERS)).customers, 2);
        await book.close();
      }
    },
  },
  {
    name: 'several sources are added at once, or none of them',
    async run({ engine }) {
      const book = await engine.openBook([], { today: TODAY });
      const more = { name: 'b.csv', bytes: utf8(CSV.replace(/A(\d)/g, 'B$1')) };
      await rejects(book.add([ORDERS.length ? more : more, { name: 'x.csv', bytes: utf8('%PDF-1.7') }]), {
        code: 'pdf',
      });
      same([book.sources, book.summary.orders], [[], 0]);
      same((await book.add([more, new Blob([CSV])])).orders, 4);
      same((await book.remove(book.sources[1].id)).orders, 2);
      await book.close();
    },
  },
  {
    name: 'a Date is the day that it is at the offset of the policy',
    async run({ engine }) {
      const late = new Date('2025-12-05T18:30:00Z');
      for (const [policy, day] of [
        [{}, '2025-12-06'],
        [{ time: { offsetMinutes: 0 } }, '2025-12-05'],
      ]) {
        const event = { id: 'e', member: '0912345678', day: late, kind: 'adjust', points: 5, reason: 'x' };
        const book = await engine.openBook(ORDERS, { today: late, policy, events: [event] });
        same([book.summary.today, book.summary.todayFrom], [day, 'argument']);
        same((await book.loyalty({ on: late })).on, day);
        same((await book.member('0912345678', { on: late })).on, day);
        same((await book.ledger('0912345678', { on: late })).on, day);
        same((await book.setEvents([event])).on, day);
        await book.close();
      }
    },
  },
  {
    name: 'what can be read only once is read again after a crash and when a later file overturns it',
    async run({ fresh }) {
      const engine = await fresh({ core: (code) => withTrap(code, 'core_priorities') });
      const header = 'Order ID,Order Date,Phone,Total\n';
      const first = `${header}C1,03/04/2025,0912345678,1000\n`;
      const second = `${header}C2,04/25/2025,0912345679,1000\n`;
      for (const make of [
        (text) => streamOf(utf8(text)),
        (text) => new Response(text),
        (text) => iterated([utf8(text)]),
      ]) {
        const book = await engine.openBook(make(first), { today: TODAY });
        same((await book.page()).rows[0].firstDay, '2025-04-03');
        await book.add(make(second));
        const days = async () =>
          (await book.page({ sort: { by: 'firstDay' } })).rows.map(({ firstDay }) => firstDay);
        same(await days(), ['2025-03-04', '2025-04-25']);
        await rejects(book.priorities(), { code: 'engine-lost' });
        same(await days(), ['2025-03-04', '2025-04-25']);
        await book.close();
      }
      const book = await engine.openBook(ORDERS.values(), { today: TODAY });
      await rejects(book.priorities(), { code: 'engine-lost' });
      same((await book.page()).total, 2);
      await book.close();
    },
  },
  {
    name: 'cancel stops a stream that never ends',
    async run({ engine }) {
      let cancelled = false;
      const controller = new AbortController();
      const endless = new ReadableStream({
        pull: (to) => {
          to.enqueue(utf8(CSV));
          controller.abort(new Error('enough'));
        },
        cancel: () => {
          cancelled = true;
        },
      });
      await rejects(engine.openBook(endless, { signal: controller.signal }), { message: 'enough' });
      ok(cancelled, 'the stream is let go');
    },
  },
];
