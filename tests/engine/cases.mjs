// Every promise of the contract, once; run over the local and the worker engine, in Node and in a browser.
import { mistakes } from './arguments.mjs';
import { broken } from './broken.mjs';
import { care } from './care.mjs';
import { ok, rejects, same } from './check.mjs';
import { edgeCases } from './edge-cases.mjs';
import { everyday } from './everyday.mjs';
import { features } from './features.mjs';
import { figures } from './figures.mjs';
import { genders } from './genders.mjs';
import { leads } from './leads.mjs';
import { loyalty } from './loyalty.mjs';
import { oracles } from './oracles.mjs';
import { outcome } from './outcome.mjs';
import { published } from './published.mjs';
import { sheets } from './sheets.mjs';
import { sourceShapes } from './sources.mjs';

const TODAY = '2025-12-06';
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });

const HEADER = 'Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng thanh toán\n';
const row = (id, day, name, phone, amount, status = 'Hoàn thành') =>
  `${id},${day},${status},${name},${phone},${amount}\n`;

const SHOP = text(
  'shop.csv',
  HEADER +
    row('A1', '05/11/2025', 'Trần An', '0912345678', '150.000') +
    row('A2', '20/11/2025', 'TRẦN AN', '+84 912 345 678', '1.250.000') +
    row('A3', '25/11/2025', 'Lê Đào', '0987654322', '90.000') +
    row('A4', '31/02/2025', 'Lê Đào', '0987654322', '90.000') +
    row('A5', '01/06/2025', 'Phạm Ánh', '01623456789', '2.000.000') +
    row('A6', '01/12/2025', 'Khách lẻ', '', '45.000') +
    row('A7', '02/12/2025', 'Bùi Chi', '0900000009', '80.000', 'Đã hủy') +
    'Tổng cộng,,,,,3.605.000\n',
);
const MORE = text('more.csv', HEADER + row('B1', '03/12/2025', 'Lê Đào', '987654322', '60.000'));
const open = (engine, source = SHOP, options = {}) => engine.openBook(source, { today: TODAY, ...options });

/** A case that opens a book and closes it. */
const withBook = (name, run, source, options) => ({
  name,
  async run({ engine, files }) {
    const book = await open(engine, source, options);
    try {
      return await run(book, { engine, files });
    } finally {
      await book.close();
    }
  },
});

const counts = ({ summary }) =>
  Object.fromEntries(summary.groups.map(({ id, customers }) => [id, customers]));

const reading = [
  {
    name: 'inspect tells platform, header, roles, samples',
    async run({ engine }) {
      const inspection = await engine.inspect(SHOP);
      const { name, kind, platform, encoding, delimiter, headerRow, columns, questions } = inspection;
      same(
        [name, kind, platform, encoding, delimiter, headerRow],
        ['shop.csv', 'orders', 'generic', 'utf-8', ',', 1],
      );
      const roles = columns.map(({ role }) => role);
      same(roles, ['order.id', 'order.day', 'order.status', 'person.name', 'person.phone', 'order.total']);
      same(columns[4].samples, ['0912345678', '+84 912 345 678', '0987654322']);
      same(questions, []);
    },
  },
  {
    name: 'an answer about the encoding is obeyed, and one that nobody reads is refused',
    async run({ engine }) {
      const bytes = Uint8Array.from(
        [...'order id,order date,phone,customer name,total\nA,2025-11-01,0912000101,Ren\xe9 M\xfcller,5\n'],
        (letter) => letter.charCodeAt(0),
      );
      const source = { name: 'latin.csv', bytes };
      const { fingerprint, encoding, questions } = await engine.inspect(source);
      const asked = questions.find(({ id }) => id === 'encoding');
      same([encoding, asked.assumed], ['windows-1252', 'windows-1252']);
      const answers = (encoding) => ({ answers: { [fingerprint]: { encoding } } });
      const other = await engine.inspect(source, answers('tcvn3'));
      same([other.encoding, other.fingerprint], ['tcvn3', fingerprint]);
      const book = await open(engine, source, answers('tcvn3'));
      try {
        const nameOf = async () => (await book.page({})).rows[0].name;
        same(await nameOf(), 'Renộ Mỹller');
        await book.answer(book.sources[0].id, { encoding: 'windows-1252' });
        same(await nameOf(), 'René Müller');
        const id = book.sources[0].id;
        await rejects(book.answer(id, { encoding: 'klingon' }), {
          name: 'FileError',
          code: 'unknown-encoding',
        });
        same(await nameOf(), 'René Müller');
      } finally {
        await book.close();
      }
      await rejects(engine.inspect(source, answers('klingon')), {
        name: 'FileError',
        code: 'unknown-encoding',
      });
    },
  },
  {
    name: 'a look shows the first rows as they are read, under answers too, and the book the same',
    async run({ engine }) {
      const { preview, fingerprint } = await engine.inspect(SHOP);
      const said = (cell) =>
        cell && (cell.fault ? `${cell.value}, ${cell.written}: ${cell.fault}` : cell.value);
      const rows = ({ rows }) =>
        rows.map(({ row, id, day, person, phone, amount, status }) => [
          ...[row, ...[id, day, person, phone, amount, status].map(said)],
        ]);
      const shown = rows(preview);
      same(preview.digits, 0);
      same(shown[0], [2, 'A1', '2025-11-05', 'Trần An', '84912345678', 150_000, 'completed']);
      same(shown[3][2], 'null, 31/02/2025: dayImpossible');
      same(shown[4][4], '84323456789, 01623456789: phoneMended');
      same(
        shown.map(([row]) => row),
        [2, 3, 4, 5, 6, 7, 8],
        'the total is no order',
      );
      const answers = { [fingerprint]: { dateOrder: 'monthFirst', roles: { 'order.total': null } } };
      const other = await engine.inspect(SHOP, { answers });
      same(rows(other.preview)[0], [2, 'A1', '2025-05-11', 'Trần An', '84912345678', null, 'completed']);
      const book = await open(engine, SHOP);
      try {
        const id = book.sources[0].id;
        same((await book.inspection(id)).preview, preview);
        await book.answer(id, answers[fingerprint]);
        same((await book.inspection(id)).preview, other.preview);
        await book.answer(id, { dateOrder: null, roles: { 'order.total': 5 } });
        same((await book.inspection(id)).preview, preview, 'an answer that is taken back');
      } finally {
        await book.close();
      }
    },
  },
  {
    name: 'columns that nobody could name are offered by their cells, and shown with what is chosen so far',
    async run({ engine }) {
      const source = text(
        'la.csv',
        'HD01,05/11/2025,Trần An,0912345678,150000\nHD02,06/11/2025,Lê Bình,0912345679,90000\n',
      );
      const { suggestions, fingerprint, preview } = await engine.inspect(source);
      same(
        [suggestions['order.day'], suggestions['person.phone'], suggestions['person.name']],
        [[1], [3], [2]],
      );
      same([suggestions['order.total'][0], suggestions['order.id'][0]], [4, 0]);
      same(preview.rows[0].day, null);
      const roles = { 'order.day': 1 };
      const chosen = await engine.inspect(source, { answers: { [fingerprint]: { roles } } });
      same([chosen.preview.rows[0].day.value, chosen.preview.rows[0].amount], ['2025-11-05', null]);
      await rejects(engine.openBook(source), { name: 'FileError', code: 'needs-answer' });
    },
  },
  {
    name: 'a question of the encoding has a line of the file in each',
    async run({ engine }) {
      const bytes = Uint8Array.from(
        [...'order id,order date,phone,customer name,total\nA,2025-11-01,0912000101,Ren\xe9 M\xfcller,5\n'],
        (letter) => letter.charCodeAt(0),
      );
      const { questions } = await engine.inspect({ name: 'latin.csv', bytes });
      const { options, samples } = questions.find(({ id }) => id === 'encoding');
      same(Object.keys(samples).sort(), [...options].sort());
      ok(samples['windows-1252'].includes('René Müller'));
      ok(samples.tcvn3.includes('Renộ Mỹller'));
    },
  },
  withBook('a summary adds up', async (book) => {
    const { customers, orders, revenue, rows, walkIns, leads, currency, digits } = book.summary;
    same([customers, orders, revenue, leads], [3, 4, 3_490_000, 1]);
    same(rows, { read: 9, used: 6, events: 0, notData: 2, setAside: 1 });
    same(walkIns, { orders: 1, revenue: 45_000 });
    same([currency, digits], ['VND', 0]);
    same(
      Object.values(counts(book)).reduce((a, b) => a + b),
      customers + leads,
    );
    const { reconciliation } = book.summary;
    same(
      ['rows', 'orders', 'money'].map((line) => reconciliation[line].difference),
      [0, 0, 0],
    );
    same(
      reconciliation.totals[0].difference,
      -10_000,
      'the total row leaves out what was set aside, and a slip',
    );
  }),
  withBook('groups are those of the decisions', async (book) => {
    const groups = counts(book);
    same([groups.khach_moi, groups.mua_it, groups.ngu_dong_180, groups.lead_moi], [1, 1, 1, 1]);
  }),
  withBook('customers are found, sorted and cut', async (book) => {
    const names = async (query) => (await book.page(query)).rows.map(({ name }) => name);
    same(await names({ sort: { by: 'name' } }), ['Bùi Chi', 'Lê Đào', 'Phạm Ánh', 'TRẦN AN']);
    same(await names({ sort: { by: 'spend', desc: true }, limit: 1 }), ['Phạm Ánh']);
    same(await names({ search: 'anh' }), ['Phạm Ánh']);
    same(await names({ search: '0912 345' }), ['TRẦN AN']);
    same((await book.page({ search: 'dao', offset: 1 })).total, 1);
    same(await names({ group: ['khach_moi', 'mua_it'], sort: { by: 'orders' } }), ['Lê Đào', 'TRẦN AN']);
  }),
  withBook('two spellings of one phone are one person', async (book) => {
    const { rows } = await book.page({ search: 'tran an' });
    same(rows.length, 1);
    same(
      [rows[0].id, rows[0].phone, rows[0].orders, rows[0].spend],
      ['84912345678', '84912345678', 2, 1_400_000],
    );
  }),
  withBook('an old number of eleven digits is the new one', async (book) => {
    const customer = await book.customer('84323456789');
    same([customer.name, customer.group, customer.origin], ['Phạm Ánh', 'ngu_dong_180', 'khach_moi']);
  }),
  withBook('a customer explains herself', async (book) => {
    const customer = await book.customer('84912345678');
    const last = customer.tests.at(-1);
    same([last.group, last.matched], ['mua_it', true]);
    same(last.tests[0], {
      feature: 'orders',
      op: '<=',
      value: 3,
      threshold: 'fewOrders',
      actual: 2,
      passed: true,
    });
    same(
      customer.timeline.rows.map(({ code, day, amount }) => [code, day, amount]),
      [
        ['A2', '2025-11-20', 1_250_000],
        ['A1', '2025-11-05', 150_000],
      ],
    );
    same(customer.joins, [{ by: 'phone', value: '84912345678', records: 2 }]);
    same(await book.customer('84000000000'), null);
  }),
  withBook('an issue knows its place and the cell', async (book) => {
    const { total, byCode, rows } = await book.issues();
    same([total, byCode], [3, { dayImpossible: 1, phoneMended: 1, fileTotalDiffers: 1 }]);
    const { code, row, header, done, value } = rows[0];
    same([code, row, header, done, value], ['dayImpossible', 5, 'Ngày đặt hàng', 'setAside', '31/02/2025']);
  }),
  withBook('issues are counted by source', async (book) => {
    await book.add(MORE);
    const [first, second] = book.sources.map(({ id }) => id);
    const one = await book.issues({ source: second });
    same([one.total, one.byCode, one.rows.length], [1, { phoneMended: 1 }, 1]);
    same((await book.issues({ source: first })).total, 3);
    same((await book.issues({ source: first, code: 'phoneMended' })).total, 1);
    same((await book.issues()).total, 4);
  }),
  withBook('every assumption is said', async (book) => {
    const said = Object.fromEntries(book.summary.assumptions.map((item) => [item.code, item]));
    same([said.dateOrder.chosen, said.dateOrder.evidence], ['dayFirst', { sure: 3, unsure: 4, against: 0 }]);
    same([said.decimal.chosen, said.currency.chosen], ['comma', 'VND']);
    same(said.dateOrder.answered, false);
  }),
];

const changing = [
  withBook('add and remove change the book and give a new summary', async (book) => {
    const before = book.summary;
    const after = await book.add(MORE);
    same([after.orders, book.summary.orders, before.orders], [5, 5, 4]);
    same(
      book.sources.map(({ name }) => name),
      ['shop.csv', 'more.csv'],
    );
    same(await book.remove(book.sources[1].id), before);
  }),
  {
    name: 'what a file decided about the cells of another is undone when it is removed',
    async run({ engine }) {
      const days = 'Mã đơn,Ngày đặt,Tên khách,Số điện thoại,Tổng tiền\n';
      const deciding = {
        'days and months': [
          `${days}A1,05/09/2025,Lê Đào,0987654322,60000\n`,
          `${days}B1,09/25/2025,Lê Đào,0987654322,70000\nB2,09/26/2025,Lê Đào,0987654322,70000\n`,
        ],
        'names that identify alone': [
          `${days}A1,05/09/2025,Lê Đào,,60000\n`,
          `${days}B1,06/09/2025,Lê An,0987654322,70000\n`,
        ],
      };
      for (const [what, [first, second]] of Object.entries(deciding)) {
        const book = await open(engine, [text('first.csv', first)]);
        const before = [book.summary, await book.page()];
        await book.add([text('second.csv', second)]);
        const beside = (await book.page({ search: 'Đào' })).rows[0];
        ok(JSON.stringify(beside) !== JSON.stringify(before[1].rows[0]), `${what}: the second file decides`);
        await book.remove(book.sources[1].id);
        same([book.summary, await book.page()], before, what);
        await book.close();
      }
    },
  },
  withBook('the same bytes are refused and the book stays as it was', async (book) => {
    const before = book.summary;
    await rejects(book.add(SHOP), { name: 'FileError', code: 'already-added' });
    same(book.summary, before);
    same((await book.page()).total, 4);
  }),
  {
    name: 'the same file twice in one go is one file',
    async run({ engine }) {
      const book = await open(engine, [SHOP, MORE, SHOP]);
      same(book.sources.length, 2);
      same(book.summary.orders, 5);
      await book.close();
    },
  },
  withBook(
    'a judgement that a later file overturns is read again',
    async (book) => {
      // In the first file alone 03/04 is the third of April; the second proves that months come first.
      same((await book.page()).rows[0].firstDay, '2025-04-03');
      await book.add(text('b.csv', `${HEADER}${row('C2', '04/25/2025', 'B', '0912345679', '1.000')}`));
      const { rows } = await book.page({ sort: { by: 'name' } });
      same(
        rows.map(({ firstDay }) => firstDay),
        ['2025-03-04', '2025-04-25'],
      );
    },
    text('a.csv', `${HEADER}${row('C1', '03/04/2025', 'A', '0912345678', '1.000')}`),
  ),
  withBook('setPolicy regroups without reading', async (book) => {
    const summary = await book.setPolicy({ thresholds: { fewOrders: 1 } });
    same(summary.groups.find(({ id }) => id === 'mua_thuong_xuyen').customers, 1);
    same(book.policy.thresholds.fewOrders, 1);
    same((await book.setPolicy({})).groups.find(({ id }) => id === 'mua_thuong_xuyen').customers, 0);
  }),
  withBook('a policy that makes no sense is refused with its path', async (book) => {
    const before = book.summary;
    const error = await rejects(book.setPolicy({ thresholds: { dormantDays: -5 } }), {
      name: 'PolicyError',
      code: 'impossible-value',
    });
    same(error.details.path, 'thresholds.dormantDays');
    same(book.summary, before);
  }),
  withBook('a preview changes nothing', async (book) => {
    const before = book.summary;
    const preview = await book.preview({ thresholds: { fewOrders: 1 } });
    same(preview.moves, [{ from: 'mua_it', to: 'mua_thuong_xuyen', customers: 1, spend: 1_400_000 }]);
    same(book.summary, before);
  }),
  withBook('changes tell who came from where', async (book) => {
    const { from, to, moves } = await book.changes({ days: 30 });
    same([from, to], ['2025-11-06', TODAY]);
    same(
      moves.map(({ from, to, customers }) => [from, to, customers]),
      [
        [null, 'lead_moi', 1],
        [null, 'khach_moi', 1],
        ['ngu_dong_90', 'ngu_dong_180', 1],
        ['khach_moi', 'mua_it', 1],
      ],
    );
    const { rows } = await book.page({ moved: { days: 30, from: 'khach_moi', to: 'mua_it' } });
    same(
      rows.map(({ name }) => name),
      ['TRẦN AN'],
    );
  }),
  withBook('a histogram counts buyers', async (book) => {
    const { bins } = await book.histogram({ feature: 'orders', bins: [1, 2, 3] });
    same(bins, [
      { from: 1, to: 2, customers: 2 },
      { from: 2, to: 3, customers: 1 },
      { from: 3, to: null, customers: 0 },
    ]);
  }),
  withBook('key figures are fractions', async (book) => {
    const figures = Object.fromEntries((await book.indicators()).map((item) => [item.code, item]));
    same([figures.repeatRate.numerator, figures.repeatRate.denominator], [1, 3]);
    same([figures.averageOrder.numerator, figures.averageOrder.denominator], [3_490_000, 4]);
    same(figures.repeatRate.series.length, 12);
  }),
  withBook('at most three groups are named whose care pays now', async (book) => {
    const priorities = await book.priorities();
    ok(priorities.length > 0 && priorities.length <= 3, 'one to three');
    for (const { query, customers } of priorities) same((await book.page(query)).total, customers);
  }),
  withBook('an answer reads the source again', async (book) => {
    const [{ id }] = book.sources;
    const summary = await book.answer(id, { dateOrder: 'monthFirst' });
    same(summary.rows.setAside, 3, 'days above 12 are no months');
    same(summary.assumptions.find(({ code }) => code === 'dateOrder').answered, true);
  }),
];

/** What leaves for other programs, in their columns. */
const OF_PROGRAMME = ['ledger', 'members', 'haravanPoints'];

/** Names, ids and a file name that a spreadsheet would run. */
const DANGEROUS = text(
  '=cmd.csv',
  HEADER +
    row('=1+1', '05/11/2025', '"=HYPERLINK(""http://example.com"",""x"")"', '0912345678', '1.000') +
    row('+2', '05/11/2025', '@SUM(A1)', '0912345679', '1.000') +
    row('-3', '05/11/2025', '-2+3', '0912345677', '1.000') +
    row('=cmd|calc', '31/02/2025', '@x', '0912345676', '1.000') +
    row('"\t=1"', '=TODAY()', '+x', '0912345675', '-1.000'),
);

/** Rows and cells of CSV, by another reader than the one that is tested. */
function rowsOf(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv
    .replace('\ufeff', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

const leaving = [
  withBook('a group is exported as CSV that reads back', async (book, { engine }) => {
    const { name, type, blob } = await book.export({ what: 'group', group: 'mua_it', format: 'csv' });
    same([name, type], ['nhom-mua_it-2025-12-06.csv', 'text/csv;charset=utf-8']);
    const lines = (await blob.text()).trim().split('\r\n');
    same(lines.length, 2);
    ok(lines[1].startsWith('84912345678,'), lines[1]);
    ok(/,chưa xác minh đồng ý nhận quảng cáo,[1-5],[1-5],[1-5]$/.test(lines[1]), lines[1]);
    const again = await engine.inspect({ name, bytes: new Uint8Array(await blob.arrayBuffer()) });
    same(
      [again.kind, again.columns[0].role, again.columns[1].role],
      ['customers', 'person.phone', 'person.name'],
    );
  }),
  withBook(
    'formulas leave as text',
    async (book) => {
      const csv = await (await book.export({ what: 'customers', format: 'csv' })).blob.text();
      ok(csv.includes("'=HYPERLINK"), csv);
      const { rows } = await book.page();
      same(rows[0].name, '=HYPERLINK("x")');
    },
    text('f.csv', `${HEADER}A1,05/11/2025,Hoàn thành,"=HYPERLINK(""x"")",0912345678,1.000\n`),
  ),
  {
    name: 'nothing that leaves as CSV is run by a spreadsheet, and all of it reads back',
    async run({ engine }) {
      const book = await open(engine, DANGEROUS);
      await book.setPolicy({ programme: { open: true } });
      const group = (await book.page()).rows[0].group;
      const names = (await book.page()).rows.map(({ name }) => name).sort();
      for (const what of ['customers', 'group', 'setAside', ...OF_PROGRAMME]) {
        for (const language of ['vi', 'en']) {
          const { name, blob } = await book.export({
            what,
            ...(what === 'group' ? { group } : {}),
            format: 'csv',
            language,
          });
          const rows = rowsOf(await blob.text());
          for (const cell of rows.flat())
            ok(!/^[=+\-@\t\r]/.test(cell) || Number.isFinite(Number(cell)), `${what}: ${cell}`);
          if (OF_PROGRAMME.includes(what)) continue;
          const again = { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
          const { kind, headerRow, columns } = await engine.inspect(again);
          same([headerRow, columns.length], [1, rows[0].length], what);
          if (what === 'setAside') {
            same(rows.length, 3);
            continue;
          }
          same(kind, 'customers');
          const read = await open(engine, again);
          same((await read.page()).rows.map(({ name }) => name).sort(), names, 'apostrophes come off again');
          await read.close();
        }
      }
      await book.close();
    },
  },
  withBook('customers leave as JSON', async (book) => {
    const { blob } = await book.export({ what: 'customers', format: 'json' });
    same(JSON.parse(await blob.text()), (await book.page({ limit: 100 })).rows);
  }),
  withBook('rows set aside can be downloaded with their reason', async (book) => {
    const csv = await (await book.export({ what: 'setAside', format: 'csv' })).blob.text();
    const lines = csv.replace('\ufeff', '').trim().split('\r\n');
    same(
      lines[1],
      'shop.csv,5,Ngày đặt hàng,Ngày không có thật,A4,31/02/2025,Hoàn thành,Lê Đào,0987654322,90.000',
    );
    const english = await (
      await book.export({ what: 'setAside', format: 'json', language: 'en' })
    ).blob.text();
    same(JSON.parse(english)[0].reason, 'There is no such date');
  }),
];

const JSON_ORDERS = [
  {
    id: 1,
    day: '2025-11-05',
    total: 150.125,
    currency: 'USD',
    customer: { phone: '0912345678', name: 'An' },
  },
  {
    id: 2,
    day: new Date('2025-11-05T20:00:00Z'),
    total: 2,
    currency: 'USD',
    customer: { phone: '84912345678' },
  },
];

const sources = [
  {
    name: 'a Blob, bytes and another chunking give the same book',
    async run({ engine }) {
      const blob = new Blob([SHOP.bytes.subarray(0, 100), SHOP.bytes.subarray(100)]);
      const [a, b] = [await open(engine), await open(engine, blob)];
      same(a.summary, b.summary);
      same(await a.page(), await b.page());
      await Promise.all([a.close(), b.close()]);
    },
  },
  {
    name: 'orders as data are read like a file, numbers as numbers',
    async run({ engine }) {
      const book = await open(engine, { name: 'api', orders: JSON_ORDERS });
      const { currency, digits, revenue, lastDay } = book.summary;
      same([currency, digits, revenue, lastDay], ['USD', 3, 152_125, '2025-11-06']);
      same((await book.page()).rows[0].orders, 2);
      await book.close();
    },
  },
  {
    name: 'two currencies are never added: the second file is refused, or kept apart',
    async run({ engine }) {
      const book = await open(engine);
      const dollars = { name: 'usd', orders: JSON_ORDERS };
      const error = await rejects(book.add(dollars), { name: 'FileError', code: 'currency-mismatch' });
      same([error.details.book, error.details.file], ['VND', 'USD']);
      const before = book.summary.revenue;
      const after = await book.add(dollars, { otherCurrency: 'keepApart' });
      same([after.revenue, book.sources.map(({ apart }) => apart)], [before, [false, true]]);
      await book.close();
    },
  },
  {
    name: 'an old export is judged as of its own end',
    async run({ engine }) {
      const book = await engine.openBook(SHOP);
      same([book.summary.today, book.summary.todayFrom], ['2025-12-03', 'lastOrder']);
      await book.close();
    },
  },
  {
    name: 'a lone last day is questioned, not believed',
    async run({ engine }) {
      const far = text(
        'far.csv',
        `${HEADER}${row('A1', '05/11/2025', 'A', '0912345678', '1.000')}${row('A2', '05/11/2026', 'A', '0912345678', '1.000')}`,
      );
      const book = await engine.openBook(far);
      same(book.summary.today, '2025-11-06');
      const lone = book.summary.assumptions.find(({ code }) => code === 'loneDay');
      same([lone.sample, lone.chosen], ['2026-11-05', 'doubt']);
      const terms = book.summary.reconciliation.orders.terms;
      same(terms.find(({ code }) => code === 'afterToday').value, 1);
      await book.close();
    },
  },
];

const refusing = [
  ['nothing', text('x.csv', ''), 'empty'],
  ['blanks', text('x.csv', ' \n\n'), 'empty'],
  ['a header alone', text('x.csv', HEADER), 'no-rows'],
  ['a picture', { name: 'x.csv', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]) }, 'image'],
  ['a PDF', text('x.csv', '%PDF-1.7'), 'pdf'],
  ['numbers without a header', text('x.csv', '1,2\n3,4\n'), 'needs-answer'],
].map(([name, source, code]) => ({
  name: `${name}: refused with ${code}`,
  run: ({ engine }) => rejects(engine.openBook(source), { name: 'FileError', code }).then(() => undefined),
}));

const living = [
  {
    name: 'calls run in the order made; after close they reject',
    async run({ engine }) {
      const book = await open(engine);
      const order = [];
      const calls = [
        book.add(MORE).then(() => order.push('add')),
        book.page().then(({ total }) => order.push(total)),
      ];
      await Promise.all(calls);
      same(order, ['add', 4]);
      const last = book.page();
      await book.close();
      same((await last).total, 4);
      await rejects(book.page(), { name: 'UsageError', code: 'closed' });
      await book.close();
    },
  },
  {
    name: 'cancel rejects with the reason of the signal, and the book is as it was',
    async run({ engine }) {
      // Long enough that a worker which is busy elsewhere hears of the cancel before it has read everything.
      const big = text(
        'big.csv',
        HEADER + row('X', '05/11/2025', 'A', '0912345678', '1.000').repeat(1_000_000),
      );
      const reason = new Error('enough');
      const first = new AbortController();
      first.abort(reason);
      await rejects(engine.openBook(big, { signal: first.signal }), { message: 'enough' });
      const book = await open(engine);
      const before = book.summary;
      const second = new AbortController();
      const adding = book.add(big, { signal: second.signal, onProgress: () => second.abort(reason) });
      await rejects(adding, { message: 'enough' });
      same(book.summary, before);
      same((await book.add(MORE)).orders, 5);
      await book.close();
    },
  },
  {
    name: 'progress has bytes and rows',
    async run({ engine }) {
      const seen = [];
      const book = await open(engine, SHOP, { onProgress: (progress) => seen.push(progress) });
      await book.close();
      const steps = seen.map(({ step }) => step);
      ok(steps.includes('judging') && steps.includes('grouping'), steps.join());
      const judged = seen.find(({ step }) => step === 'judging');
      same([judged.bytes, judged.totalBytes, judged.rows], [SHOP.bytes.length, SHOP.bytes.length, 9]);
    },
  },
  withBook('arguments that make no sense are refused', async (book) => {
    await rejects(book.page({ group: 'nobody' }), { name: 'UsageError', code: 'unknown-group' });
    await rejects(book.page({ limit: 5000 }), { name: 'UsageError', code: 'bad-argument' });
    await rejects(book.remove('s99'), { name: 'UsageError', code: 'unknown-source' });
    await rejects(book.export({ what: 'group', format: 'csv' }), {
      name: 'UsageError',
      code: 'bad-argument',
    });
  }),
];

const scheme = (when, id = 'a') => ({ rows: [{ id, when }] });

const schemes = [
  withBook('a scheme tells its groups, what it leaves out, and its mend', async (book) => {
    const all = await book.scheme(scheme({ all: [] }));
    same(
      [all.check.total, all.check.gaps, all.outside.customers, all.mend, all.missing],
      [true, 0, 0, null, []],
    );
    const everybody = all.groups[0].customers;
    ok(everybody > 0, 'nobody');
    const some = await book.scheme(scheme({ feature: 'orders', op: '>=', value: 2 }));
    same(some.check.total, false);
    same(some.groups[0].customers + some.outside.customers, everybody);
    const mended = await book.scheme(some.mend);
    same([mended.check.total, mended.outside.customers], [true, 0]);
    const unknown = await book.scheme(scheme({ feature: 'interactions', op: '>=', value: 1 }));
    same(unknown.missing, ['interactions']);
  }),
  withBook('a customer is told why, and the shortest way', async (book) => {
    const { rows } = await book.page({ sort: { by: 'orders', desc: true }, limit: 1 });
    const [{ id, orders }] = rows;
    const more = scheme({ feature: 'orders', op: '>=', value: orders + 3 });
    const said = await book.schemeCustomer({ scheme: more, id, to: 'a' });
    same(said.group, null);
    same(said.way, [{ feature: 'orders', unit: 'count', from: orders, to: orders + 3 }]);
    same(said.rows[0].when.holds, false);
    same(await book.schemeCustomer({ scheme: more, id: '84000000000' }), null);
    const known = (await book.features()).filter((feature) => feature.known).map((feature) => feature.id);
    ok(known.includes('orders') && !known.includes('interactions'), known.join());
  }),
  withBook('a scheme that makes no sense is refused with its place', async (book) => {
    await rejects(book.scheme(scheme({ known: 'nothing' })), {
      name: 'PolicyError',
      code: 'impossible-value',
    });
    await rejects(book.scheme('x'), { name: 'UsageError', code: 'bad-argument' });
  }),
  withBook('two schemes are compared, and a move opens exactly its people', async (book) => {
    const before = scheme({ feature: 'orders', op: '>=', value: 2 });
    const after = scheme({ all: [] }, 'b');
    const { moves, before: left, after: right, missing } = await book.compareSchemes({ before, after });
    same(missing, []);
    same(
      right.map(({ id }) => id),
      ['b', null],
    );
    for (const { id, customers } of left) {
      const there = moves.filter(({ from }) => from === id).reduce((sum, move) => sum + move.customers, 0);
      same(there, customers);
    }
    for (const { from, to, customers } of moves) {
      const within = [
        { scheme: before, group: from },
        { scheme: after, group: to },
      ];
      same((await book.page({ within })).total, customers);
    }
  }),
  withBook(
    'a comparison and a list of groups that make no sense are refused with their place',
    async (book) => {
      const good = scheme({ all: [] });
      const bent = scheme({ known: 'nothing' });
      const refused = await book.compareSchemes({ before: good, after: bent }).catch((error) => error);
      same([refused.name, refused.details.path], ['PolicyError', 'after.rows[0].when.known']);
      await rejects(book.compareSchemes({ before: good }), { name: 'UsageError', code: 'bad-argument' });
      await rejects(book.page({ within: [{ scheme: good, group: 'nobody' }] }), { code: 'unknown-group' });
      await rejects(book.page({ within: [{ scheme: bent, group: null }] }), { code: 'bad-argument' });
      await rejects(book.page({ within: [{ scheme: good }] }), { name: 'UsageError', code: 'bad-argument' });
    },
  ),
];

export const cases = [
  ...schemes,
  ...features,
  ...reading,
  ...changing,
  ...leaving,
  ...sources,
  ...refusing,
  ...living,
  ...leads,
  ...care,
  ...loyalty,
  ...genders,
  ...figures,
  ...outcome,
  ...edgeCases,
  ...oracles,
  ...published,
  ...sheets,
  ...everyday,
  ...sourceShapes,
  ...mistakes,
  ...broken,
];
