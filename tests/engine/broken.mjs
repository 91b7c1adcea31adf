// What happens when the engine itself fails: a crash, no memory left, somebody who does not want to wait, fifty books.
// `fresh` gives an engine of the same kind over code that a test has changed.
import { ok, rejects, same } from './check.mjs';
import { withMostMemory, withTrap } from './wasm.mjs';

const TODAY = '2025-12-06';
const MIB = 1 << 20;
const HEADER = 'Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán\n';
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });

const SHOP = text(
  'shop.csv',
  `${HEADER}A1,05/11/2025,Trần An,0912345678,150000\nA2,20/11/2025,Lê Đào,0987654322,90000\n`,
);
const MORE = text('more.csv', `${HEADER}B1,03/12/2025,Lê Đào,0987654322,60000\n`);
const GONE = text('gone.csv', `${HEADER}C1,04/12/2025,Bùi Chi,0900000009,70000\n`);
const UNSURE = text('unsure.csv', 'Order ID,Order Date,Phone,Total\nD1,03/04/2025,0912345678,5\n');
const DOLLARS = {
  name: 'usd',
  orders: [{ id: 1, day: '2025-11-05', total: 1.5, currency: 'USD', customer: { phone: '0912345678' } }],
};

/** So many orders, each of a customer of her own. */
function many(count) {
  const rows = [HEADER];
  for (let at = 0; at < count; at += 1)
    rows.push(`X${at},05/11/2025,Khách ${at},09${String(10_000_000 + at)},${at}000\n`);
  return text('many.csv', rows.join(''));
}

const open = (engine, source, options) => engine.openBook(source, { today: TODAY, ...options });

/** What a person sees of a book. */
async function seen(book) {
  const { rows } = await book.page({ limit: 1000 });
  const { events } = await book.loyalty();
  return { summary: book.summary, sources: book.sources, policy: book.policy, rows, events };
}

/** A book with a history: files added and removed, answers given, a policy and events set, a currency kept apart. */
async function eventful(engine) {
  const book = await open(engine, SHOP);
  await book.add(GONE);
  await book.add(UNSURE);
  const unsure = book.sources.find(({ name }) => name === 'unsure.csv');
  await book.answer(unsure.id, { dateOrder: 'monthFirst', currency: 'VND' });
  await book.remove(book.sources.find(({ name }) => name === 'gone.csv').id);
  await book.add(DOLLARS, { otherCurrency: 'keepApart' });
  await book.setPolicy({ thresholds: { dormantDays: 75 } });
  const gift = { id: 'e1', member: '0912345678', day: '2025-11-06', kind: 'adjust', points: 5, reason: 'x' };
  await book.setEvents([gift]);
  return book;
}

const crashes = [
  {
    name: 'a crash rejects what is pending, and the next call finds the book as it was',
    async run({ fresh }) {
      const engine = await fresh({ core: (code) => withTrap(code, 'core_priorities') });
      const book = await eventful(engine);
      const before = await seen(book);
      for (let time = 0; time < 2; time += 1) {
        const [crash, page] = await Promise.allSettled([book.priorities(), book.page({ limit: 1000 })]);
        same(
          [crash.status, crash.reason?.name, crash.reason?.code],
          ['rejected', 'EngineError', 'engine-lost'],
        );
        same(page.value?.rows, before.rows);
        same(await seen(book), before);
      }
      await book.add(MORE);
      same(
        book.sources.map(({ id }) => id),
        ['s1', 's3', 's4', 's5'],
        'no id is used again',
      );
      await book.close();
    },
  },
  {
    name: 'a crash within a change leaves the book as it was',
    async run({ fresh }) {
      const engine = await fresh({ core: (code) => withTrap(code, 'core_setPolicy') });
      const book = await open(engine, SHOP);
      const before = await seen(book);
      await rejects(book.setPolicy({ thresholds: { dormantDays: 75 } }), { code: 'engine-lost' });
      same(await seen(book), before);
      same((await book.add(MORE)).orders, 3);
      await book.close();
    },
  },
  {
    name: 'a crash while opening rejects, and the engine goes on',
    async run({ engine, fresh }) {
      const broken = await fresh({ core: (code) => withTrap(code, 'core_end') });
      await rejects(open(broken, SHOP), { name: 'EngineError', code: 'engine-lost' });
      await rejects(open(broken, SHOP), { name: 'EngineError', code: 'engine-lost' });
      await (await open(engine, SHOP)).close();
    },
  },
  {
    name: 'a crash of the reader of spreadsheets is a damaged file, and the book goes on',
    async run({ fresh, files }) {
      const engine = await fresh({ sheets: (code) => withTrap(code, 'workbook_batch') });
      const book = await open(engine, SHOP);
      const before = await seen(book);
      await rejects(book.add(await files.blob('sheets/same.xlsx')), { name: 'FileError', code: 'damaged' });
      same(await seen(book), before);
      await book.close();
    },
  },
];

const memory = [
  {
    name: 'a file for which there is no memory is refused as that, and the book is as it was',
    async run({ fresh }) {
      const engine = await fresh({ core: (code) => withMostMemory(code, 6 * MIB) });
      const big = many(60_000);
      await rejects(open(engine, big), { name: 'EngineError', code: 'out-of-memory' });
      const book = await open(engine, SHOP);
      const before = await seen(book);
      await rejects(book.add(big), { name: 'EngineError', code: 'out-of-memory' });
      same(await seen(book), before);
      same((await book.add(MORE)).orders, 3);
      await book.close();
    },
  },
  {
    name: 'a workbook for which there is no memory is too large, and the book is as it was',
    async run({ fresh, files }) {
      const engine = await fresh({ sheets: (code) => withMostMemory(code, 2 * MIB) });
      const book = await open(engine, SHOP);
      const large = await files.blob('online_retail_sample_dec2010.xlsx');
      await rejects(book.add(large), { name: 'FileError', code: 'too-large' });
      same((await book.page()).total, 2);
      await book.close();
    },
  },
  {
    name: 'bombs are refused within 300 MB',
    async run({ fresh, files }) {
      const engine = await fresh({ sheets: (code) => withMostMemory(code, 300_000_000) });
      for (const name of (await files.list('sheets')).filter((name) =>
        /^bomb.*\.xlsx$|^entity\.xlsx$/.test(name),
      )) {
        const { opens, refused } = await files.json(`sheets/${name}.json`);
        const source = await files.blob(`sheets/${name}`);
        if (opens) {
          await (await open(engine, source)).close();
          continue;
        }
        // Their own cap refuses them, which the wall around the memory would not name.
        const { details } = await rejects(open(engine, source), { code: refused.code });
        same(details.cap, refused.details.cap, name);
      }
    },
  },
  {
    name: 'fifty books that were opened and closed leave nothing behind',
    async run({ engine, megabytes }) {
      const source = many(5_000);
      const openAndClose = async (times) => {
        for (let time = 0; time < times; time += 1) await (await open(engine, source)).close();
      };
      await openAndClose(10);
      const before = await megabytes();
      if (before === null) return 'not run: this system does not tell what a process holds';
      await openAndClose(50);
      const grown = (await megabytes()) - before;
      // Fifty that stay open hold more than 120.
      ok(grown < 60, `grown by ${grown.toFixed(0)} MB`);
    },
  },
];

const impatience = [
  {
    name: 'cancel stops reading where it is, and the book answers at once',
    async run({ engine }) {
      const row = 'X1,05/11/2025,Khách,0912345678,1000\n';
      const big = text('big.csv', HEADER + row.repeat(1_500_000));
      const book = await open(engine, SHOP);
      const controller = new AbortController();
      const seen = [];
      const onProgress = ({ bytes }) => {
        seen.push(bytes);
        controller.abort(new Error('enough'));
      };
      await rejects(book.add(big, { signal: controller.signal, onProgress }), { message: 'enough' });
      ok(seen.length <= 2, `told ${seen.length} times`);
      ok(seen.at(-1) < big.bytes.length, `read ${seen.at(-1)} of ${big.bytes.length}`);
      same((await book.page()).total, 2);
      await book.close();
    },
  },
  {
    name: 'whoever cancels the opening of a workbook does not wait for it',
    async run({ engine, files, kind }) {
      if (!kind.includes('worker')) return 'not run: this thread cannot be asked while it reads';
      const source = await files.blob('online_retail_sample_dec2010.xlsx');
      const controller = new AbortController();
      const opening = open(engine, source, { signal: controller.signal });
      setTimeout(() => controller.abort(new Error('enough')), 5);
      await rejects(opening, { message: 'enough' });
      await (await open(engine, SHOP)).close();
    },
  },
];

export const broken = [...crashes, ...memory, ...impatience];
