// Whatever a caller hands in wrong is answered with a sentence: what was found, what is allowed, what to do; with a
// code and plain details beside it. A line a mistake: call, class, code, what the sentence has to name, details.
import { ok, rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const ORDERS = [
  { id: 'A1', day: '2025-11-05', total: 150_000, customer: { phone: '0912345678', name: 'Trần An' } },
  { id: 'A2', day: '2025-11-20', total: 90_000, customer: { phone: '+84912345678' } },
];
const SHOP = { name: 'shop', orders: ORDERS };
const CSV = 'Order ID,Order Date,Phone,Total\nA1,2025-11-05,0912345678,150000\n';

function circular() {
  const policy = { thresholds: { fewOrders: 2 } };
  policy.money = policy;
  return policy;
}

const orders = (order) => (engine) => engine.openBook([{ ...ORDERS[0], ...order }]);
const opening = (options) => (engine) => engine.openBook(SHOP, options);
const inspecting = (options) => (engine) => engine.inspect(SHOP, options);
const asking =
  (call, ...args) =>
  async (engine) => {
    const book = await engine.openBook(SHOP, { today: TODAY });
    try {
      const answer = book[call](...args);
      if (answer?.[Symbol.asyncIterator]) for await (const _ of answer);
      return await answer;
    } finally {
      await book.close();
    }
  };

/** What is no source, and what its sentence names. */
const NO_SOURCES = [
  ['null', () => null, 'null', 'input.files'],
  ['nothing', () => undefined, 'undefined', 'input.files'],
  ['a number', () => 42, '42', 'File or Blob'],
  ['a path', () => 'orders.csv', '"orders.csv"', 'fs.openAsBlob'],
  ['a text', () => CSV, '"Order ID', 'new Blob([text])'],
  ['a promise', () => Promise.resolve(ORDERS), 'a Promise', 'Await it'],
  ['a function', () => () => ORDERS, 'a function', 'array or (async) iterable of orders'],
  ['a Date', () => new Date(0), 'the Date 1970', 'File or Blob'],
  ['an order by itself', () => ORDERS[0], 'an object with id, day', '[order]'],
  ['a list of paths', () => ['a.csv', 'b.csv'], '"a.csv"', 'fs.openAsBlob'],
  [
    'a name without anything',
    () => ({ name: 'x', orders: undefined, bytes: undefined }),
    'an object',
    'one of bytes, blob, orders',
  ],
  ['bytes that are a text', () => ({ name: 'x.csv', bytes: CSV }), '"Order ID', 'new Blob([text])'],
  ['orders that are bytes', () => ({ name: 'x', orders: new Uint8Array(4) }), 'a Uint8Array', 'bytes'],
  ['a name that is none', () => ({ name: 7, orders: ORDERS }), '7', 'a text'],
  ['a misspelt key', () => ({ name: 'x', bytes: new Uint8Array(4), oders: [] }), '"oders"', 'orders'],
  ['a response that was read', () => read(new Response(CSV)), 'a Response', 'nobody has read'],
  ['a stream that is locked', () => locked(new Blob([CSV]).stream()), 'a ReadableStream', 'nobody reads'],
];

async function read(response) {
  await response.text();
  return response;
}

function locked(stream) {
  stream.getReader();
  return stream;
}

/** [name, call, what the sentence names, argument of the details, class and code where they are others]. */
const MISTAKES = [
  // Options: unknown ones, and values that they cannot have.
  ['an impossible today', opening({ today: '2025-02-30' }), ['"2025-02-30"', 'yyyy-mm-dd'], 'options.today'],
  ['a today with a time', opening({ today: '2025-12-06T00:00' }), ['yyyy-mm-dd'], 'options.today'],
  ['an invalid Date', opening({ today: new Date('x') }), ['an invalid Date', 'yyyy-mm-dd'], 'options.today'],
  ['a number for today', opening({ today: 20_251_206 }), ['20251206', 'yyyy-mm-dd'], 'options.today'],
  ['null for options', opening(null), ['null', 'today', 'Leave it out'], 'options'],
  ['a list for options', opening([]), ['an array of 0'], 'options'],
  ['an unknown option', opening({ todya: TODAY }), ['"todya"', 'Did you mean "today"?'], 'options.todya'],
  ['a text for worker', opening({ worker: 'yes' }), ['"yes"', 'true, false'], 'options.worker'],
  ['no function', opening({ onProgress: 'log' }), ['"log"', 'a function'], 'options.onProgress'],
  ['a controller', opening({ signal: new AbortController() }), ['AbortSignal', '`signal`'], 'options.signal'],
  [
    'another currency',
    opening({ otherCurrency: 'keep' }),
    ['"keep"', '"keepApart"'],
    'options.otherCurrency',
  ],
  ['a sheet by number', opening({ sheet: 1 }), ['1', 'a text'], 'options.sheet'],
  ['answers as a list', opening({ answers: [] }), ['an array', 'fingerprint'], 'options.answers'],
  [
    'an unknown role',
    opening({ answers: { f: { roles: { 'order.totl': 1 } } } }),
    ['"order.totl"', '"order.total"'],
  ],
  [
    'a role without an index',
    opening({ answers: { f: { roles: { total: 'C' } } } }),
    ['"C"', 'whole number'],
  ],
  ['an answer that is none', opening({ answers: { f: { dateOrder: {} } } }), ['an empty object', 'options']],
  ['events that are none', opening({ events: {} }), ['an empty object', 'an array'], 'options.events'],
  ['an unknown option of inspect', inspecting({ sheets: 'A' }), ['"sheets"', '"sheet"'], 'options.sheets'],
  ['options of open at inspect', inspecting({ today: TODAY }), ['"today"', 'answers'], 'options.today'],
  // Orders.
  ['a misspelt total', orders({ total: undefined, totl: 5 }), ['"totl"', '"total"'], 'source[0].totl'],
  [
    'another word for day',
    orders({ day: undefined, date: TODAY }),
    ['"date"', 'Call it day'],
    'source[0].date',
  ],
  ['a phone beside the customer', orders({ phone: '09' }), ['customer.phone'], 'source[0].phone'],
  ['an order that is null', (engine) => engine.openBook([ORDERS[0], null]), ['null', 'total'], 'source[1]'],
  ['a total that is no number', orders({ total: NaN }), ['NaN', 'finite number'], 'source[0].total'],
  [
    'a total that is an object',
    orders({ total: { amount: 5 } }),
    ['an object with amount'],
    'source[0].total',
  ],
  ['an invalid Date of an order', orders({ day: new Date('x') }), ['an invalid Date'], 'source[0].day'],
  ['a customer that is a text', orders({ customer: 'An' }), ['"An"', 'phone'], 'source[0].customer'],
  [
    'a misspelt phone',
    orders({ customer: { fone: '09' } }),
    ['"fone"', '"phone"'],
    'source[0].customer.fone',
  ],
  ['lines that are an object', orders({ lines: {} }), ['an array of lines'], 'source[0].lines'],
  ['a word of other shops', orders({ lines: [{ qty: 1 }] }), ['Call it quantity'], 'source[0].lines[0].qty'],
  // Questions.
  ['an unknown option of page', asking('page', { limt: 5 }), ['"limt"', '"limit"'], 'query.limt'],
  ['a limit too large', asking('page', { limit: 5000 }), ['5000', 'from 0 to 1000'], 'query.limit'],
  ['a limit as text', asking('page', { limit: '5' }), ['"5"', 'whole number'], 'query.limit'],
  ['a place before the first', asking('page', { offset: -1 }), ['-1', '0 or more'], 'query.offset'],
  [
    'an unknown sort key',
    asking('page', { sort: { by: 'spent' } }),
    ['"spent"', '"spend"?'],
    'query.sort.by',
  ],
  ['a sort key as text', asking('page', { sort: 'spend' }), ['"spend"', 'by, desc'], 'query.sort'],
  [
    'a direction',
    asking('page', { sort: { by: 'spend', direction: 'desc' } }),
    ['"direction"'],
    'query.sort.direction',
  ],
  ['a search for a number', asking('page', { search: 912 }), ['912', 'a text'], 'query.search'],
  ['moves without days', asking('page', { moved: {} }), ['undefined', 'whole number'], 'query.moved.days'],
  ['a text for a query', asking('page', 'mua_it'), ['"mua_it"', 'group'], 'query'],
  ['null for a query', asking('page', null), ['null', 'group'], 'query'],
  ['a place in a walk', asking('customers', { limit: 5 }), ['"limit"', 'search'], 'query.limit'],
  [
    'a group of nobody',
    asking('page', { group: 'mua_itt' }),
    ['"mua_itt"', '"mua_it"?'],
    'group',
    'unknown-group',
  ],
  ['no id', asking('customer'), ['undefined', 'a text'], 'id'],
  ['an unknown option of issues', asking('issues', { codes: 'x' }), ['"codes"', '"code"'], 'query.codes'],
  ['a source that is not there', asking('inspection', 's9'), ['"s9"', '"s1"'], 'source', 'unknown-source'],
  ['days that are none', asking('changes', { days: 1.5 }), ['1.5', 'whole number'], 'options.days'],
  ['an unknown option of changes', asking('changes', { day: 3 }), ['"day"', '"days"'], 'options.day'],
  [
    'an unknown feature',
    asking('histogram', { feature: 'spent', bins: [1] }),
    ['"spent"', '"spend"?'],
    'request.feature',
  ],
  [
    'bins that are none',
    asking('histogram', { feature: 'spend', bins: [NaN] }),
    ['NaN', 'finite'],
    'request.bins[0]',
  ],
  ['a histogram of nothing', asking('histogram'), ['undefined', 'feature, bins'], 'request'],
  [
    'an unknown kind of export',
    asking('export', { what: 'all', format: 'csv' }),
    ['"all"', '"customers"'],
    'request.what',
  ],
  [
    'an unknown format',
    asking('export', { what: 'customers', format: 'cvs' }),
    ['"cvs"', '"csv"?'],
    'request.format',
  ],
  [
    'a format that it has not',
    asking('export', { what: 'ledger', format: 'xlsx' }),
    ['"xlsx"', '"csv"', 'ledger'],
    'request.format',
  ],
  [
    'an unknown language',
    asking('export', { what: 'customers', format: 'csv', language: 'de' }),
    ['"de"', '"vi", "en"'],
    'request.language',
  ],
  [
    'a group that is not named',
    asking('export', { what: 'group', format: 'csv' }),
    ['undefined', 'mua_it'],
    'request.group',
  ],
  [
    'an unknown option of export',
    asking('export', { what: 'customers', format: 'csv', lang: 'vi' }),
    ['"lang"', 'language'],
    'request.lang',
  ],
  ...[null, '', 'constructor', '__proto__', 'CUSTOMERS', ['customers'], 5].flatMap((found) => [
    [
      `what: ${JSON.stringify(found)}`,
      asking('export', { what: found, format: 'csv' }),
      ['"customers"'],
      'request.what',
    ],
    [
      `format: ${JSON.stringify(found)}`,
      asking('export', { what: 'customers', format: found }),
      ['"csv"'],
      'request.format',
    ],
  ]),
  [
    'a group of everybody',
    asking('export', { what: 'customers', format: 'csv', group: 'mua_it' }),
    ['"mua_it"', 'what: "group"'],
    'request.group',
  ],
  ['an export of nothing', asking('export'), ['undefined', 'what'], 'request'],
  // Changes.
  ['a source that is null', asking('add', null), ['null', 'File or Blob'], 'source'],
  [
    'an option of open at add',
    asking('add', SHOP, { today: TODAY }),
    ['"today"', 'answers'],
    'options.today',
  ],
  ['a removal of nothing', asking('remove'), ['undefined', 'a text'], 'sourceId'],
  ['a removal of nobody', asking('remove', 's7'), ['"s7"', '"s1"'], 'source', 'unknown-source'],
  ['answers that are none', asking('answer', 's1', 'x'), ['"x"', 'roles'], 'answers'],
  ['no policy', asking('setPolicy'), ['undefined', '{} is the usual'], 'policy'],
  ['a circular policy', asking('setPolicy', circular()), ['contain itself', 'circle'], 'policy.money'],
  [
    'a policy with a function',
    asking('setPolicy', { groups: () => [] }),
    ['a function', 'plain JSON'],
    'policy.groups',
  ],
  [
    'a policy in a Map',
    asking('setPolicy', { thresholds: new Map() }),
    ['a Map', 'plain JSON'],
    'policy.thresholds',
  ],
  [
    'a policy of no number',
    asking('preview', { thresholds: { fewOrders: NaN } }),
    ['NaN', 'finite'],
    'policy.thresholds.fewOrders',
  ],
  // Loyalty.
  ['an impossible day', asking('loyalty', { on: 'today' }), ['"today"', 'yyyy-mm-dd'], 'options.on'],
  [
    'an unknown option of loyalty',
    asking('loyalty', { program: {} }),
    ['"program"', '"programme"'],
    'options.program',
  ],
  [
    'an unknown option of member',
    asking('member', '0912345678', { at: TODAY }),
    ['"at"', 'on'],
    'options.at',
  ],
  ['a day as number', asking('ledger', '0912345678', { on: 5 }), ['5', 'yyyy-mm-dd'], 'options.on'],
  ['an unknown option of members', asking('members', { tiers: 'x' }), ['"tiers"', '"tier"'], 'query.tiers'],
  [
    'an unknown key of members',
    asking('members', { sort: { by: 'point' } }),
    ['"point"', '"points"?'],
    'query.sort.by',
  ],
  ['a tier of nobody', asking('members', { tier: 'x' }), ['"x"', 'Allowed: "'], 'tier'],
  ['balances that are none', asking('audit', { '0912345678': 5 }), ['an object', 'an array'], 'balances'],
  [
    'a balance without points',
    asking('audit', [{ member: '0912345678' }]),
    ['undefined', 'whole number'],
    'balances[0].points',
  ],
  [
    'a balance in other words',
    asking('audit', [{ member: '1', points: 1, phone: '2' }]),
    ['"phone"'],
    'balances[0].phone',
  ],
  ['a programme of nothing', asking('economics', null), ['null', '{} is the usual'], 'preview'],
  ['events of nothing', asking('setEvents'), ['undefined', 'an array'], 'events'],
  [
    'an unknown kind of event',
    asking('setEvents', [{ id: 'e', member: '1', day: TODAY, kind: 'gift' }]),
    ['"gift"', '"adjust"'],
    'events[0].kind',
  ],
  [
    'a key that the event has not',
    asking('setEvents', [{ id: 'e', member: '1', day: TODAY, kind: 'play', point: 1 }]),
    ['"point"'],
    'events[0].point',
  ],
  [
    'an event without a day',
    asking('setEvents', [{ id: 'e', member: '1', kind: 'play' }]),
    ['undefined', 'yyyy-mm-dd'],
    'events[0].day',
  ],
  [
    'an event without points',
    asking('setEvents', [{ id: 'e', member: '1', day: TODAY, kind: 'lock' }]),
    ['undefined'],
    'events[0].points',
  ],
];

/** [name, policy, code, what the sentence names, path]. */
const POLICIES = [
  ['a list', [], 'wrong-type', ['an array of 0', 'an object'], ''],
  ['a text', '{}', 'wrong-type', ['"{}"', 'an object'], ''],
  ['a programme as text', { programme: 'x' }, 'wrong-type', ['"x"', 'an object'], 'programme'],
  [
    'an unknown key',
    { treshold: {} },
    'unknown-key',
    ['thresholds', 'Did you mean "thresholds"?'],
    'treshold',
  ],
  [
    'an unknown threshold',
    { thresholds: { dormantDay: 5 } },
    'unknown-key',
    ['"dormantDays"?'],
    'thresholds.dormantDay',
  ],
  [
    'an unknown key of the programme',
    { programme: { point: {} } },
    'unknown-key',
    ['"points"?'],
    'programme.point',
  ],
  [
    'a figure out of its range',
    { thresholds: { dormantDays: -5 } },
    'impossible-value',
    ['-5', 'whole number from'],
    'thresholds.dormantDays',
  ],
  [
    'a text for a figure',
    { thresholds: { fewOrders: '3' } },
    'wrong-type',
    ['"3"', 'number from'],
    'thresholds.fewOrders',
  ],
  ['thresholds as a list', { thresholds: [] }, 'wrong-type', ['an array of 0', 'an object'], 'thresholds'],
  ['groups as an object', { groups: {} }, 'wrong-type', ['an empty object', 'a list'], 'groups'],
  ['groups that leave somebody out', { groups: [] }, 'not-total', ['all: []'], 'groups'],
  [
    'an unknown feature',
    { groups: [{ id: 'a', all: [{ feature: 'spent', op: '<', value: 1 }] }] },
    'impossible-value',
    ['"spent"', '"spend"?'],
    'groups[0].all[0].feature',
  ],
  [
    'an unknown sign',
    { groups: [{ id: 'a', all: [{ feature: 'spend', op: '=>', value: 1 }] }] },
    'impossible-value',
    ['"=>"', '">="'],
    'groups[0].all[0].op',
  ],
  [
    'an unknown figure',
    { groups: [{ id: 'a', all: [{ feature: 'spend', op: '<', value: 'dormantDay' }] }] },
    'impossible-value',
    ['"dormantDays"?'],
    'groups[0].all[0].value',
  ],
  [
    'an unknown key of a group',
    { groups: [{ id: 'a', al: [] }] },
    'unknown-key',
    ['id, all, reason, name'],
    'groups[0].al',
  ],
  [
    'an id of capitals',
    { groups: [{ id: 'A B', all: [] }] },
    'impossible-value',
    ['"A B"', 'a-z'],
    'groups[0].id',
  ],
  [
    'another basis',
    { money: { basis: 'brutto' } },
    'impossible-value',
    ['"brutto"', '"net", "gross"'],
    'money.basis',
  ],
  [
    'a deep sleep before the first',
    { thresholds: { dormantDays: 90, deepDormantDays: 80 } },
    'impossible-value',
    ['80', 'dormantDays'],
    'thresholds.deepDormantDays',
  ],
  ['a younger version', { version: 99 }, 'version', ['99', '1'], 'version'],
];

/** [name, source, code, what the sentence names]. */
const FILES = [
  ['an empty file', () => ({ name: 'x.csv', bytes: new Uint8Array(0) }), 'empty', ['"x.csv"', 'Export']],
  [
    'a header alone',
    () => ({ name: 'x.csv', bytes: bytes('Order ID,Order Date,Phone,Total\n') }),
    'no-rows',
    ['"x.csv"', 'header'],
  ],
  ['a PDF', () => ({ name: 'x.csv', bytes: bytes('%PDF-1.7') }), 'pdf', ['"x.csv"', '.xlsx or .csv']],
  [
    'JSON as text',
    () => ({ name: 'x.json', bytes: bytes('[{"id":1}]') }),
    'json',
    ['"x.json"', 'JSON.parse'],
  ],
  [
    'a question',
    () => ({ name: 'x.csv', bytes: bytes('1,2\n3,4\n') }),
    'needs-answer',
    ['"x.csv"', 'options.answers'],
  ],
  [
    'an answer of 404',
    () =>
      Object.defineProperty(new Response('no', { status: 404, statusText: 'Not Found' }), 'url', {
        value: 'http://shop.vn/a.csv',
      }),
    'unreadable',
    ['404', 'Not Found'],
  ],
];

const bytes = (text) => new TextEncoder().encode(text);

/** A sentence, and no name of a minified function in it. */
function isSentence(error, names) {
  ok(/^[a-zA-Z]+: .{20,}[.?]$/s.test(error.message), `no sentence: ${error.message}`);
  for (const name of names) ok(error.message.includes(name), `names no ${name}: ${error.message}`);
  same(JSON.parse(JSON.stringify(error.details)), error.details, 'details are plain');
}

export const mistakes = [
  ...NO_SOURCES.map(([name, source, found, todo]) => ({
    name: `no source: ${name}`,
    async run({ engine }) {
      for (const call of ['openBook', 'inspect']) {
        const given = name.startsWith('a response') ? await source() : source();
        const error = await rejects(engine[call](given), { name: 'UsageError', code: 'bad-argument' });
        isSentence(error, [`${call}: `, found, todo]);
        ok(error.details.argument.startsWith('source'), error.details.argument);
      }
    },
  })),
  ...MISTAKES.map(([name, call, names, argument, code = 'bad-argument']) => ({
    name: `no call: ${name}`,
    async run({ engine }) {
      const error = await rejects(call(engine), { name: 'UsageError', code });
      isSentence(error, names);
      if (argument !== undefined) same(error.details.argument, argument, 'argument');
      ok(error.details.found !== undefined && error.details.allowed !== undefined, error.message);
    },
  })),
  ...POLICIES.map(([name, policy, code, names, path]) => ({
    name: `no policy: ${name}`,
    async run({ engine }) {
      const book = await engine.openBook(SHOP, { today: TODAY });
      const calls = [
        () => engine.openBook(SHOP, { policy }),
        () => book.setPolicy(policy),
        () => book.preview(policy),
      ];
      if (policy.programme) {
        calls.push(
          () => book.loyalty(policy),
          () => book.economics(policy.programme),
        );
      }
      for (const call of calls) {
        const error = await rejects(call(), { name: 'PolicyError', code });
        isSentence(error, names);
        same(error.details.path, path);
      }
      await book.close();
    },
  })),
  ...FILES.map(([name, source, code, names]) => ({
    name: `no file: ${name}`,
    async run({ engine }) {
      const book = await engine.openBook(SHOP, { today: TODAY });
      isSentence(await rejects(engine.openBook(source()), { name: 'FileError', code }), [
        'openBook: ',
        ...names,
      ]);
      isSentence(await rejects(book.add(source()), { name: 'FileError', code }), ['add: ', ...names]);
      await book.close();
    },
  })),
  {
    name: 'a refused call leaves the book as it was, and the next one runs',
    async run({ engine }) {
      const book = await engine.openBook(SHOP, { today: TODAY });
      const before = book.summary;
      await rejects(book.setPolicy(circular()), { code: 'bad-argument' });
      await rejects(book.add('x'), { code: 'bad-argument' });
      same(book.summary, before);
      same((await book.page()).total, 1);
      await book.close();
    },
  },
  {
    name: 'what is handed in is copied: nobody changes it meanwhile',
    async run({ engine }) {
      const policy = { thresholds: { fewOrders: 1 } };
      const opening = engine.openBook(SHOP, { today: TODAY, policy });
      policy.thresholds.fewOrders = 9;
      const book = await opening;
      same(book.policy.thresholds.fewOrders, 1);
      await book.close();
    },
  },
];
