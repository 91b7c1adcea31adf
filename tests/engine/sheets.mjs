// Workbooks: what each of tests/fixtures/sheets must become stands beside it; made by make-sheets.py.
import { names } from '../fixtures/sheets/index.mjs';
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';

/** A bomb is refused within this time, the start of an engine included. */
const MOST_MILLISECONDS = 2_000;

async function check(book, expected) {
  const { summary } = book;
  for (const field of ['customers', 'orders', 'revenue']) {
    if (expected[field] !== undefined) same(summary[field], expected[field], field);
  }
  if (expected.setAside !== undefined) same(summary.rows.setAside, expected.setAside, 'setAside');
  const { rows } = await book.page();
  if (expected.ids) same(rows.map(({ id }) => id).sort(), expected.ids, 'ids');
  const { rows: read, orders, money } = summary.reconciliation;
  same([read.difference, orders.difference, money.difference], [0, 0, 0], 'differences');
  const [{ id, sheet }] = book.sources;
  if (expected.sheet) same(sheet, expected.sheet, 'sheet');
  const inspection = await book.inspection(id);
  if (expected.headerRow) same(inspection.headerRow, expected.headerRow, 'headerRow');
  if (expected.notes) {
    const notes = Object.fromEntries(inspection.notes.map(({ code, count }) => [code, count]));
    same(notes, expected.notes, 'notes');
  }
  if (expected.sheets)
    same(
      inspection.sheets.map(({ name, hidden }) => [name, hidden]),
      expected.sheets,
      'sheets',
    );
  const issues = await book.issues({ limit: 100 });
  if (expected.issues) same(issues.byCode, expected.issues, 'issues');
  for (const place of expected.places ?? []) {
    const found = issues.rows.map(({ code, row, column, value }) => [code, row, column, value]);
    ok(
      found.some((one) => JSON.stringify(one) === JSON.stringify(place)),
      `${JSON.stringify(place)} in ${JSON.stringify(found)}`,
    );
  }
}

const fixtures = names.map((name) => ({
  name: `workbook ${name}`,
  async run({ engine, files }) {
    const [source, expected] = [await files.blob(`sheets/${name}`), await files.json(`sheets/${name}.json`)];
    const started = performance.now();
    if (expected.refused) {
      const error = await rejects(engine.openBook(source), {
        name: 'FileError',
        code: expected.refused.code,
      });
      for (const [key, value] of Object.entries(expected.refused.details))
        same(error.details[key], value, key);
      const took = performance.now() - started;
      ok(took < MOST_MILLISECONDS, `refused after ${took} ms`);
      return;
    }
    const book = await engine.openBook(source, { today: TODAY });
    await check(book, expected.opens);
    await book.close();
  },
}));

const pages = async (book) => (await book.page({ limit: 1000 })).rows;

const more = [
  {
    name: 'the same orders in every clothing are the same customers with the same orders',
    async run({ engine, files }) {
      const seen = [];
      for (const name of names.filter((name) => name.startsWith('same'))) {
        const book = await engine.openBook(await files.blob(`sheets/${name}`), { today: TODAY });
        const customer = await book.customer('84912345678');
        const orders = customer.timeline.rows.map(({ code, day, amount, status }) => [
          code,
          day,
          amount,
          status,
        ]);
        seen.push([name, await pages(book), orders, book.summary.groups]);
        await book.close();
      }
      for (const [name, ...rest] of seen) same(rest, seen[0].slice(1), name);
    },
  },
  {
    name: 'Online Retail as a workbook is the same book as its lines as CSV',
    async run({ engine, files }) {
      const csv = await files.blob('online_retail_sample_20pct.csv.gz');
      const [header, ...lines] = (await csv.text()).split('\r\n');
      const early = lines.filter((line) => /,(2010-12|2011-01-(0\d|1[0-4]))/.test(line));
      const text = new File([[header, ...early, ''].join('\r\n')], 'early.csv');
      const workbook = await files.blob('online_retail_sample_dec2010.xlsx');
      const options = { today: '2011-01-15' };
      const [a, b] = [await engine.openBook(text, options), await engine.openBook(workbook, options)];
      const figures = ({ summary }) => [
        summary.rows.read,
        summary.customers,
        summary.orders,
        summary.revenue,
        summary.digits,
        summary.groups,
      ];
      same(figures(b), figures(a));
      same(await pages(b), await pages(a));
      await Promise.all([a.close(), b.close()]);
    },
  },
  {
    name: 'KiotViet customers as a workbook are a list taken as given',
    async run({ engine, files }) {
      const book = await engine.openBook(await files.blob('kiotviet_DanhSachKhachHang.xlsx'));
      same([book.sources[0].kind, book.sources[0].platform], ['customers', 'kiotviet']);
      same(book.summary.rows.setAside, 0);
      await book.close();
    },
  },
  {
    name: 'another sheet is read when it is asked for, by an option, by an answer, or as remembered',
    async run({ engine, files }) {
      const source = await files.blob('sheets/several-sheets.xlsx');
      const open = (options) => engine.openBook(source, { today: TODAY, ...options });
      const book = await open({});
      const [{ id, fingerprint }] = book.sources;
      const said = book.summary.assumptions.find(({ code }) => code === 'sheet');
      same(
        [said.chosen, said.options, said.answered],
        ['Đơn hàng', ['Hướng dẫn', 'Khách hàng', 'Đơn hàng', 'Bản cũ'], false],
      );
      await book.answer(id, { sheet: 'Bản cũ' });
      same([book.summary.orders, book.sources[0].sheet], [1, 'Bản cũ']);
      same(book.summary.assumptions.map(({ code }) => code).slice(0, 2), ['sheet', 'hiddenSheet']);
      await book.answer(id, { sheet: 'Đơn hàng' });
      same([book.summary.orders, book.sources[0].sheet], [4, 'Đơn hàng']);
      await book.add(source, { sheet: 'Bản cũ' });
      same(book.summary.orders, 5);
      await book.close();
      const remembering = await open({ answers: { [fingerprint]: { sheet: 'Bản cũ' } } });
      same(remembering.sources[0].sheet, 'Bản cũ');
      await remembering.close();
      await rejects(open({ sheet: 'Không có' }), { name: 'UsageError', code: 'bad-argument' });
      const inspection = await engine.inspect(source, { sheet: 'Khách hàng' });
      same(
        [inspection.kind, inspection.sheets.find(({ chosen }) => chosen).name],
        ['customers', 'Khách hàng'],
      );
    },
  },
  {
    name: 'sheets of one header are told, opened together, each a source, and reconciled as one book',
    async run({ engine, files }) {
      const source = await files.blob('sheets/sheet-a-month.xlsx');
      const inspection = await engine.inspect(source);
      const alike = inspection.sheets.filter((sheet) => sheet.alike).map(({ name }) => name);
      same(alike, ['Tháng 1', 'T2', '03-2025', 'Nháp']);
      const leftOut = ({ summary }) =>
        summary.assumptions.filter(({ code }) => code === 'sheet').map(({ evidence }) => evidence.against);
      const one = await engine.openBook(source, { today: TODAY });
      same([one.summary.orders, leftOut(one)], [4, [2]], 'one sheet, and how many are left out');
      await one.add(source, { sheet: ['T2', '03-2025'] });
      const all = await engine.openBook(source, { today: TODAY, sheet: ['Tháng 1', 'T2', '03-2025'] });
      for (const book of [one, all]) {
        same(
          book.sources.map(({ sheet, rows }) => [sheet, rows]),
          [
            ['Tháng 1', all.sources[0].rows],
            ['T2', all.sources[1].rows],
            ['03-2025', all.sources[2].rows],
          ],
        );
        const { summary } = book;
        same([summary.orders, summary.customers, summary.revenue], [6, 3, 3_990_000]);
        const { rows, orders, money } = summary.reconciliation;
        same([rows.difference, orders.difference, money.difference], [0, 0, 0]);
        same(leftOut(book), [0, 0, 0]);
      }
      same(await pages(one), await pages(all), 'one by one or at once');
      // A row's number is that of its own sheet, behind the title.
      same((await all.issues()).total, 0);
      await all.remove(all.sources[1].id);
      same([all.summary.orders, leftOut(all)], [5, [1, 1]]);
      await all.add(source, { sheet: 'T2' });
      same(all.summary.orders, 6);
      const before = all.summary;
      await rejects(all.add(source, { sheet: ['Nháp', 'T2'] }), { code: 'already-added' });
      same(all.summary, before, 'all or nothing');
      for (const sheet of [[], ['T2', 'T2'], [1], ['Không có']]) {
        await rejects(engine.openBook(source, { sheet }), { name: 'UsageError', code: 'bad-argument' });
      }
      await Promise.all([one.close(), all.close()]);
    },
  },
  {
    name: 'names of sheets say nothing of a text: it is one source, at once and later',
    async run({ engine }) {
      const text = (name, id) => ({
        name,
        bytes: new TextEncoder().encode(
          `Mã đơn,Ngày bán,Điện thoại,Tổng tiền\n${id},02/03/2025,0912345678,500000\n`,
        ),
      });
      const sheet = ['Tháng 1', 'T2', '03-2025'];
      const book = await engine.openBook(text('a.csv', 'A1'), { today: TODAY, sheet });
      same([book.sources.length, book.summary.orders, book.summary.revenue], [1, 1, 500_000]);
      await book.add(text('b.csv', 'B1'), { sheet });
      same([book.sources.length, book.summary.orders, book.summary.revenue], [2, 2, 1_000_000]);
      same(book.summary.reconciliation.rows.difference, 0);
      await book.close();
    },
  },
  {
    name: 'days that a program took for months are turned back when somebody says so',
    async run({ engine, files }) {
      const book = await engine.openBook(await files.blob('edge_cases/days-perhaps-swapped.csv'), {
        today: TODAY,
      });
      const said = ({ summary }) => summary.assumptions.find(({ code }) => code === 'swappedDays');
      same(said(book).evidence, { understood: 2, texts: 2, against: 2 });
      same([said(book).chosen, book.summary.firstDay], ['asWritten', '2025-05-11']);
      await book.answer(book.sources[0].id, { swappedDays: 'swapped' });
      same(
        [said(book).answered, book.summary.firstDay, book.summary.lastDay],
        [true, '2025-11-05', '2025-11-14'],
      );
      await book.answer(book.sources[0].id, { swappedDays: 'asWritten' });
      same(book.summary.firstDay, '2025-05-11');
      await book.close();
    },
  },
  {
    name: 'a workbook and text in one go, and a workbook added to text',
    async run({ engine, files }) {
      const [csv, xlsx] = [
        await files.blob('sheets/same.csv'),
        await files.blob('sheets/phones-as-numbers.xlsx'),
      ];
      const book = await engine.openBook([csv, xlsx], { today: TODAY });
      same(
        [book.sources.length, book.summary.orders, book.summary.customers],
        [2, 4, 3],
        'the same orders count once',
      );
      const before = book.summary;
      const protectedBook = await files.blob('sheets/password.xlsx');
      await rejects(book.add(protectedBook), { name: 'FileError', code: 'protected' });
      same(book.summary, before, 'all or nothing');
      const again = await engine.openBook(csv, { today: TODAY });
      await again.add(xlsx);
      same(again.summary.orders, 4);
      await rejects(again.add(xlsx), { code: 'already-added' });
      await Promise.all([book.close(), again.close()]);
    },
  },
];

export const sheets = [...fixtures, ...more];
