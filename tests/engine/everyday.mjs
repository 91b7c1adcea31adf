// Files that are odd by their size: made here, since nobody wants them in a repository. Each opens, or is refused with
// a code, in a few seconds on a slow machine.
import { ok, rejects, same } from './check.mjs';
import { zip } from './zip.mjs';

const TODAY = '2025-12-06';
const MOST_MILLISECONDS = 20_000;
const MANY = 100_000;
const HEADERS = [
  'Mã đơn hàng',
  'Ngày đặt hàng',
  'Trạng thái',
  'Tên khách hàng',
  'Số điện thoại',
  'Tổng thanh toán',
];
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });

/** A cell as CSV writes it. */
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows) => rows.map((row) => row.map(quoted).join(',')).join('\n');

/** The cells of an order; `other` names cells of its own by their header. */
const order = (at, other = {}) => {
  const plain = [
    `DH${at}`,
    '05/11/2025',
    'Hoàn thành',
    `Khách ${at % 5000}`,
    `09${10_000_000 + (at % 5000)}`,
    '1000',
  ];
  return HEADERS.map((header, column) => other[header] ?? plain[column]).concat(other.more ?? []);
};

const orders = (count, other) => Array.from({ length: count }, (_, at) => order(at, other?.(at)));
const shop = (name, rows, more = []) => text(name, csv([[...HEADERS, ...more], ...rows]));

/** Opens a file, asks it what a page asks, and gives what `look` gives. */
async function look({ engine }, source, check) {
  const started = performance.now();
  const book = await engine.openBook(source, { today: TODAY });
  try {
    const { rows, orders, money } = book.summary.reconciliation;
    same([rows.difference, orders.difference, money.difference], [0, 0, 0], 'differences');
    const { read, used, events, notData, setAside } = book.summary.rows;
    same(read, used + events + notData + setAside, 'rows');
    const { rows: people } = await book.page({ search: 'khách', sort: { by: 'name' }, limit: 10 });
    if (people[0]) await book.customer(people[0].id);
    await book.issues({ limit: 1000 });
    await book.inspection(book.sources[0].id);
    await check(book);
  } finally {
    await book.close();
  }
  const took = performance.now() - started;
  ok(took < MOST_MILLISECONDS, `took ${took.toFixed(0)} ms`);
}

const everydayCase = (name, source, check) => ({ name, run: (world) => look(world, source(), check) });

/** A day of the last three hundred years. */
const dayOf = (at) => new Date((at - MANY) * 86_400_000).toISOString().slice(0, 10);

const distinct = [
  everydayCase(
    'a hundred thousand different days, states, names, phones, amounts, channels, branches and notes',
    () => {
      const other = (at) => ({
        'Ngày đặt hàng': dayOf(at),
        'Trạng thái': `Tình trạng ${at}`,
        'Tên khách hàng': `Khách số ${at}`,
        'Số điện thoại': `09${10_000_000 + at}`,
        'Tổng thanh toán': `${at}`,
        more: [`Kênh ${at}`, `Chi nhánh ${at}`, `ghi chú ${at}`],
      });
      return shop('many.csv', orders(MANY, other), ['Kênh bán hàng', 'Chi nhánh', 'Ghi chú']);
    },
    (book) => same(book.summary.rows.read, MANY + 1),
  ),
  everydayCase(
    'a hundred thousand different currencies',
    () =>
      shop(
        'many.csv',
        orders(MANY, (at) => ({ more: [`T${at}`] })),
        ['Tiền tệ'],
      ),
    (book) => same([book.summary.rows.used, book.summary.rows.setAside], [1, MANY - 1]),
  ),
  everydayCase(
    'a hundred thousand different spellings of nobody’s phone',
    () =>
      shop(
        'many.csv',
        orders(MANY, (at) => ({ 'Số điện thoại': `gọi ${at} nhé` })),
      ),
    (book) => same(book.summary.rows.used, MANY),
  ),
];

/** Names that every object of JavaScript has. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '__defineGetter__',
];

/** A shop with so many columns that nobody knows. */
function headerOf(count) {
  const more = Array.from({ length: count }, (_, at) => `Cột ${at}`);
  return shop(
    'wider.csv',
    orders(3, () => ({ more: more.map(() => '') })),
    more,
  );
}

const wide = [
  everydayCase(
    'five thousand columns',
    () => {
      const more = Array.from({ length: 5000 - HEADERS.length }, (_, at) => `Cột ${at}`);
      return shop(
        'wide.csv',
        orders(50, () => ({ more: more.map((_, at) => `${at}`) })),
        more,
      );
    },
    async (book) => {
      same([book.summary.orders, book.summary.customers], [50, 50]);
      same((await book.inspection(book.sources[0].id)).columns.length, 5000);
    },
  ),
  everydayCase(
    'twenty thousand words of a header',
    () => headerOf(20_000),
    (book) => same(book.summary.orders, 3),
  ),
  {
    name: 'a header longer than a look is not found, and that is said',
    async run({ engine }) {
      await rejects(engine.openBook(headerOf(MANY)), { name: 'FileError', code: 'no-orders' });
    },
  },
  everydayCase(
    'a cell of ten megabytes',
    () => {
      const long = 'Bánh tráng, "cay"\n'.repeat(500_000);
      return shop(
        'long.csv',
        [order(1), order(2, { more: [long] }), order(3, { 'Tổng thanh toán': 'x' })],
        ['Ghi chú'],
      );
    },
    (book) => same([book.summary.orders, book.summary.rows.setAside], [2, 1]),
  ),
  {
    name: 'a row of twenty megabytes is no table',
    async run({ engine }) {
      const endless = shop('endless.csv', [order(1), order(2, { 'Tên khách hàng': 'x'.repeat(20 << 20) })]);
      await rejects(engine.openBook(endless), { name: 'FileError', code: 'not-a-table' });
    },
  },
];

const inherited = [
  everydayCase(
    'headers and cells that are names of every object',
    () => {
      const rows = NAMES.map((name, at) =>
        order(at, {
          'Mã đơn hàng': name,
          'Trạng thái': name,
          'Tên khách hàng': name,
          more: [name, ...NAMES],
        }),
      );
      return shop('__proto__', rows, ['constructor', ...NAMES]);
    },
    async (book) => {
      const inspection = await book.inspection(book.sources[0].id);
      const headers = inspection.columns.map(({ header }) => header).slice(HEADERS.length);
      same(headers, ['constructor', ...NAMES]);
      const { rows } = await book.page();
      same(rows.map(({ name }) => name).sort(), [...NAMES].sort());
      same(book.sources[0].name, '__proto__');
      const states = book.summary.assumptions.filter(({ code }) => code.startsWith('status:'));
      same(states.length, NAMES.length);
      const csv = await (await book.export({ what: 'customers', format: 'csv' })).blob.text();
      ok(
        NAMES.every((name) => csv.includes(name)),
        csv,
      );
      same(Object.keys({}).length, 0, 'nothing was added to every object');
      same([{}.order, Object.prototype.polluted], [undefined, undefined]);
    },
  ),
  {
    name: 'answers and policies with names of every object are read as names',
    async run({ engine }) {
      const source = shop('a.csv', orders(3));
      const answers = JSON.parse('{"__proto__": {"roles": {"__proto__": 1, "constructor": 2}}}');
      const book = await engine.openBook(source, { today: TODAY, answers });
      await book.answer(book.sources[0].id, JSON.parse('{"__proto__": "x", "roles": {"__proto__": 0}}'));
      same(book.summary.orders, 3);
      const policy = JSON.parse('{"__proto__": {"thresholds": {"fewOrders": 1}}}');
      await rejects(book.setPolicy(policy), { name: 'PolicyError', code: 'unknown-key' });
      await book.close();
    },
  },
];

/** A workbook whose sheets are all empty but the last. */
function workbook(names) {
  const sheets = names
    .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = names.map(
    (_, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="sheet.xml"/>`,
  );
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${links.join('')}</Relationships>`,
    'xl/sheet.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
  });
}

const sheets = [
  {
    name: 'a hundred thousand sheets are too many, and a thousand are not',
    async run({ engine }) {
      const named = (count) => ({
        name: 'a.xlsx',
        bytes: workbook(Array.from({ length: count }, (_, at) => `S${at}`)),
      });
      await rejects(engine.openBook(named(MANY)), { name: 'FileError', code: 'too-large' });
      const error = await rejects(engine.openBook(named(2000)), { name: 'FileError', code: 'too-large' });
      same(error.details.cap, 'sheets');
      await rejects(engine.openBook(named(1000)), { name: 'FileError', code: 'no-orders' });
    },
  },
];

export const everyday = [...distinct, ...wide, ...inherited, ...sheets];
