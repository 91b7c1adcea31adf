// Scores, segments and figures that others have counted: R's rfm customer by customer, and every figure of
// `book.figures()` counted again from the raw file (recount.mjs).
import { SCHEMES } from '../../pkg/schemes.js';
import { ok, same } from './check.mjs';
import { invoices, recount, rowsAsOrders } from './recount.mjs';

const NOT_HERE = 'not run: the file may not be shipped and is not here';
const schemeOf = (id) => SCHEMES.find((scheme) => scheme.id === id);
const code = (row) => row.id.split(':').at(-1);

async function all(book) {
  const rows = [];
  for await (const row of book.customers()) rows.push(row);
  return rows;
}

/** File, oracle, and the options under which both say the same. */
const SCORED = [
  ['rfm', 'rfm_data_orders.csv', 'rfm_data_orders.json', {}],
  ['Online Retail, net', 'online_retail_sample_20pct.csv.gz', 'online_retail_sample_20pct.net.json', {}],
  [
    'Online Retail, gross',
    'online_retail_sample_20pct.csv.gz',
    'online_retail_sample_20pct.gross.json',
    { policy: { money: { basis: 'gross' } } },
  ],
  ['CDNOW', 'real/CDNOW_sample.csv', 'oracles/cdnow_sample.rows.json', {}],
];

/** Group by name, without those who have no score because they have no order. */
function segments(scheme, { groups, outside }) {
  const name = (id) => scheme.rows.find((row) => row.id === id).name.en;
  const named = groups.map(({ id, customers }) => [name(id), customers]);
  return Object.fromEntries(
    [...named, ['Others', outside.customers]].filter(([name, count]) => count > 0 && name !== 'No score'),
  );
}

/** What a customer's conditions were asked with. */
function asked(rows) {
  const found = {};
  const walk = (node) => {
    if (node.feature && node.actual !== undefined) found[node.feature] = node.actual;
    for (const inner of node.of ?? []) walk(inner);
  };
  for (const { when } of rows) walk(when);
  return found;
}

export const published = SCORED.map(([name, file, oracle, options]) => ({
  name: `scores and segments of ${name} are those of R rfm, for every customer`,
  async run({ engine, kind, files }) {
    const [source, expected] = [await files.blob(file), await files.json(oracle)];
    if (!source || !expected) return NOT_HERE;
    const book = await engine.openBook(source, { today: expected.analysis_date, ...options });
    try {
      const scheme = schemeOf('kieu_rfm_r');
      const result = await book.scheme(scheme);
      same(segments(scheme, result), expected.segment_counts, 'segments');
      const wanted = new Map(expected.customers.map((row) => [row[0], row]));
      const at = Object.fromEntries(expected.columns.map((column, index) => [column, index]));
      // One engine asks about everybody; the others run the same core.
      const step = kind === 'local' ? 1 : 10;
      const rows = (await all(book)).filter((_, index) => index % step === 0);
      let seen = 0;
      for (const row of rows) {
        const { group, rows: conditions } = await book.schemeCustomer({ scheme, id: row.id });
        if (row.orders === 0 || row.orders === null) {
          same(group, 'chua_xep', `${row.id} has no order and no score`);
          continue;
        }
        const want = wanted.get(code(row));
        const { recencyScoreR: r, frequencyScoreR: f, monetaryScoreR: m } = asked(conditions);
        const segment = group === null ? 'Others' : scheme.rows.find(({ id }) => id === group).name.en;
        same([r, f, m, segment], [want[at.r], want[at.f], want[at.m], want[at.segment]], row.id);
        seen += 1;
      }
      if (step === 1) same(seen, wanted.size, 'customers');
    } finally {
      await book.close();
    }
  },
}));

published.push({
  name: 'what R rfm has published is reproduced: the vignette, its first rows and the champions of the older table',
  async run({ engine, files }) {
    const { published, analysis_date: today } = await files.json('rfm_data_orders.json');
    const book = await engine.openBook(await files.blob('rfm_data_orders.csv'), { today });
    try {
      const scheme = schemeOf('kieu_rfm_r');
      same(segments(scheme, await book.scheme(scheme)), published.segment_counts);
      same(book.summary.orders, published.transaction_count_sum);
      const rows = new Map((await all(book)).map((row) => [code(row), row]));
      for (const [name, [recency, orders, spend, ...scores]] of Object.entries(published.first_rows)) {
        const row = rows.get(name);
        same(
          [row.recencyDays, row.orders, row.spend],
          [recency, orders, spend * 10 ** book.summary.digits],
          name,
        );
        const own = asked((await book.schemeCustomer({ scheme, id: row.id })).rows);
        same([own.recencyScoreR, own.frequencyScoreR, own.monetaryScoreR], scores, name);
      }
      const older = await book.scheme(schemeOf('kieu_rfm_r_cu'));
      const { customers, orders, spend } = older.groups.find(({ id }) => id === 'champions');
      // The package's own tests say so.
      same([customers, orders, spend], [158, 1234, 120_178 * 10 ** book.summary.digits]);
    } finally {
      await book.close();
    }
  },
});

/** File, today, options, and the people of the raw text. */
const COUNTED = [
  [
    'rfm',
    'rfm_data_orders.csv',
    '2006-12-31',
    {},
    (text, digits) => rowsAsOrders(text, { customer: 0, day: 1, money: 2 }, (day) => day, digits),
  ],
  [
    'CDNOW',
    'real/CDNOW_sample.csv',
    '1998-07-01',
    {},
    (text, digits) =>
      rowsAsOrders(
        text,
        { customer: 0, day: 1, money: 3 },
        (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
        digits,
      ),
  ],
  [
    'Online Retail, net',
    'online_retail_sample_20pct.csv.gz',
    '2011-12-10',
    {},
    (text, digits) => invoices(text, { gross: false, digits }),
  ],
  [
    'Online Retail, gross',
    'online_retail_sample_20pct.csv.gz',
    '2011-12-10',
    { policy: { money: { basis: 'gross' } } },
    (text, digits) => invoices(text, { gross: true, digits }),
  ],
];

const text = (value) =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)));

published.push(
  ...COUNTED.map(([name, file, today, options, people]) => ({
    name: `every figure of ${name} is what a plain count of the raw file gives`,
    async run({ engine, files }) {
      const source = await files.blob(file);
      if (!source) return NOT_HERE;
      const book = await engine.openBook(source, { today, ...options });
      try {
        const found = await book.figures();
        const expected = recount(people(await source.text(), book.summary.digits), { today });
        const kpis = Object.fromEntries(
          found.kpis.map(({ code, numerator, denominator }) => [
            code,
            [String(numerator), String(denominator)],
          ]),
        );
        same(Object.keys(kpis).sort(), Object.keys(expected.kpis).sort(), 'which key figures');
        for (const [code, pair] of Object.entries(expected.kpis)) same(kpis[code], pair.map(String), code);
        for (const key of ['cohorts', 'rfm', 'secondOrder', 'tenure', 'repeatVariation'])
          same(text(found[key]), text(expected[key]), key);
        same(found.months.length, expected.months.length, 'months');
        for (const [i, month] of found.months.entries()) same(month, expected.months[i], month.month);
        const stages = found.funnel.map(({ stage, customers }) => [stage, customers]);
        same(stages.slice(-3), expected.funnel, 'funnel');
        ok(
          found.kpis.every(({ few }) => !few),
          'a real shop has enough of everything',
        );
      } finally {
        await book.close();
      }
    },
  })),
);
