// What must come out of the real and synthetic exports, under the convention that each oracle states.
import { ok, rejects, same } from './check.mjs';

/** Money in units of 10^-digits as decimal text with as many decimals as the oracle writes. */
function decimal(amount, digits, decimals) {
  const negative = String(amount).startsWith('-');
  const text = String(amount)
    .replace('-', '')
    .padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits) || '0';
  const rest = digits ? text.slice(-digits) : '';
  const fraction = rest.padEnd(decimals, '0').slice(0, decimals);
  const value = decimals ? `${whole}.${fraction}` : whole;
  return negative ? `-${value}` : value;
}

const decimalsOf = (text) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

async function all(book) {
  const rows = [];
  for await (const row of book.customers()) rows.push(row);
  return rows;
}

/** Compares every customer with the oracle's: recency, frequency, money, first and last day. */
async function compare(book, oracle, keyOf) {
  const columns = Object.fromEntries(oracle.columns.map((name, index) => [name, index]));
  const key = oracle.columns[0];
  const expected = new Map(oracle.customers.map((row) => [row[columns[key]], row]));
  const { digits } = book.summary;
  const bought = (await all(book)).filter((row) => row.orders > 0);
  same(bought.length, expected.size, 'customers');
  for (const row of bought) {
    const want = expected.get(keyOf(row));
    ok(want, `${row.id} is not in the oracle`);
    const money = want[columns.monetary];
    const actual = [
      row.recencyDays,
      row.orders,
      decimal(row.spend, digits, decimalsOf(money)),
      row.firstDay,
      row.lastDay,
    ];
    const wanted = [
      want[columns.recency_days],
      want[columns.frequency],
      money,
      want[columns.first],
      want[columns.last],
    ];
    same(actual, wanted, row.id);
  }
  same(book.summary.customers, oracle.totals.customers, 'summary.customers');
  const { rows, orders, money } = book.summary.reconciliation;
  same([rows.difference, orders.difference, money.difference], [0, 0, 0], 'differences');
}

const code = (row) => row.id.split(':').at(-1);

const balanced = (book) => {
  const { read, used, events, notData, setAside } = book.summary.rows;
  same(read, used + events + notData + setAside, 'rows');
};

/** One case an oracle: file, oracle, options, how a customer is named in it. */
const CASES = [
  [
    'KiotViet',
    'kiotviet_DanhSachChiTietHoaDon.xlsx',
    'kiotviet_DanhSachChiTietHoaDon.json',
    {},
    (row) => row.phone,
  ],
  [
    'KiotViet as CSV',
    'kiotviet_DanhSachChiTietHoaDon.csv.gz',
    'kiotviet_DanhSachChiTietHoaDon.json',
    {},
    (row) => row.phone,
  ],
  ['Shopee', 'shopee_Order.all.20241201_20251130.xlsx', 'shopee_Order.all.json', {}, code],
  ['Shopee as CSV', 'shopee_Order.all.20241201_20251130.csv.gz', 'shopee_Order.all.json', {}, code],
  ['TikTok Shop', 'tiktokshop_OrderSKUList.xlsx', 'tiktokshop_OrderSKUList.json', {}, code],
  ['TikTok Shop as CSV', 'tiktokshop_OrderSKUList.csv.gz', 'tiktokshop_OrderSKUList.json', {}, code],
  ['Shopify', 'shopify_orders_export_1.csv', 'shopify_orders_export_1.json', {}, (row) => row.email],
  [
    'Online Retail, net',
    'online_retail_sample_20pct.csv.gz',
    'online_retail_sample_20pct.net.json',
    {},
    code,
  ],
  [
    'Online Retail, gross',
    'online_retail_sample_20pct.csv.gz',
    'online_retail_sample_20pct.gross.json',
    { policy: { money: { basis: 'gross' } } },
    code,
  ],
  ['rfm', 'rfm_data_orders.csv', 'rfm_data_orders.json', {}, code],
  ['CDNOW with a header', 'real/CDNOW_sample.csv', 'oracles/cdnow_sample.rows.json', {}, code],
];

export const oracles = CASES.map(([name, file, oracle, options, keyOf]) => ({
  name: `the oracle of ${name} is reproduced exactly`,
  async run({ engine, files }) {
    const [source, expected] = [await files.blob(file), await files.json(oracle)];
    if (!source || !expected) return 'not run: the file may not be shipped and is not here';
    const book = await engine.openBook(source, { today: expected.analysis_date, ...options });
    try {
      await compare(book, expected, keyOf);
      balanced(book);
    } finally {
      await book.close();
    }
  },
}));

oracles.push(
  {
    name: 'CDNOW without a header asks for its columns and never eats the first row',
    async run({ engine, files }) {
      const [source, expected] = [
        await files.blob('real/CDNOW_sample.txt'),
        await files.json('oracles/cdnow_sample.rows.json'),
      ];
      if (!source || !expected) return 'not run: the file may not be shipped and is not here';
      const error = await rejects(engine.openBook(source), { name: 'FileError', code: 'needs-answer' });
      const { fingerprint, headerRow, questions, columns } = error.details;
      same([headerRow, questions[0].id, columns.length], [null, 'columns', 5]);
      // masterid sampleid yyyymmdd cds dollars
      const roles = { 'person.code': 1, 'order.day': 2, 'order.total': 4 };
      const answers = { [fingerprint]: { roles } };
      const book = await engine.openBook(source, { today: expected.analysis_date, answers });
      await compare(book, expected, (row) => String(Number(code(row))).padStart(code(row).length, '0'));
      balanced(book);
      await book.close();
    },
  },
  {
    name: 'orders without amounts make a book without money, and say so',
    async run({ engine, files }) {
      const book = await engine.openBook(await files.blob('lifetimes_example_transactions.csv.gz'));
      const { customers, orders, walkIns, hasMoney, groups, lastDay, today } = book.summary;
      // The data has 5,000 customers with 15,273 orders. They are numbered from 0, and 0 stands for guests.
      same([customers, orders, hasMoney, lastDay, today], [4999, 15272, false, '2014-12-31', '2015-01-01']);
      same([customers + 1, orders + walkIns.orders], [5000, 15273]);
      same(groups.find(({ id }) => id === 'mua_nhieu').customers, 0);
      const { rows } = await book.page({ limit: 1 });
      same(rows[0].spend, null);
      await book.close();
    },
  },
  {
    name: 'summaries of repeat buying are taken as given',
    async run({ engine, files }) {
      for (const file of ['cdnow_customers_summary.csv', 'cdnow_customers_summary_with_transactions.csv']) {
        const book = await engine.openBook(await files.blob(file));
        // 2,457 repeats of 2,357 people, who bought once each before.
        same([book.summary.customers, book.summary.orders], [2357, 2357 + 2457], file);
        same(book.sources[0].kind, 'customers');
        await book.close();
      }
    },
  },
);
