// What a message may say: only what the book knows, whole or not at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules, textsIn } from './bundle.mjs';

const {
  vi,
  en,
  fill,
  knows,
  plan,
  variables,
  voice,
  tasks,
  viWords,
  enWords,
  viFormat,
  policies,
  policyFile,
  pick,
  exportWords,
  viReasons,
  viOccasions,
} = await modules({
  vi: 'lib/playbooks/vi.ts',
  en: 'lib/playbooks/en.ts',
  fill: 'lib/playbooks/fill.ts',
  knows: 'lib/playbooks/knows.ts',
  plan: 'lib/playbooks/plan.ts',
  variables: 'lib/playbooks/variables.ts',
  voice: 'lib/playbooks/voice.ts',
  tasks: 'lib/playbooks/tasks.ts',
  viWords: 'lib/i18n/vi.ts',
  enWords: 'lib/i18n/en.ts',
  viFormat: 'lib/i18n/vi-format.ts',
  policies: 'dev/fake/policy.ts',
  policyFile: 'lib/policy-file.ts',
  pick: 'lib/elements/task/pick.ts',
  exportWords: 'lib/i18n/export.ts',
  viReasons: 'lib/care/reasons/vi.ts',
  viOccasions: 'lib/care/occasions/vi.ts',
});

const NAMES = Object.keys(variables.VARIABLES);
const LANGUAGES = { vi: vi.playbooks, en: en.playbooks };
const WORDS = { vi: viWords.vi, en: enWords.en };

/** Every template with its place, and every sentence for the counter. */
const TEMPLATES = Object.entries(LANGUAGES).flatMap(([language, books]) =>
  Object.entries(books).flatMap(([group, book]) =>
    Object.entries(book.actions).map(([id, { message }]) => {
      const { channel } = plan.PLAN[group].actions.find((action) => action.id === id);
      return {
        at: `${language} ${group}.${id}`,
        language,
        group,
        id,
        channel,
        message,
        lines: fill.linesOf(message),
      };
    }),
  ),
);
const COUNTERS = Object.entries(LANGUAGES).flatMap(([language, books]) =>
  Object.entries(books).map(([group, { counter }]) => ({
    at: `${language} ${group}`,
    language,
    group,
    counter,
  })),
);

test('all templates are here, each in both languages', () => {
  assert.ok(TEMPLATES.length >= 44, String(TEMPLATES.length));
  const of = (language) =>
    TEMPLATES.filter((one) => one.language === language).map(({ group, id }) => `${group}.${id}`);
  assert.deepEqual(of('vi'), of('en'));
});

test('every name in braces is a declared variable, and every variable has a name in both languages', () => {
  for (const { at, lines } of TEMPLATES)
    for (const name of knows.namesIn(lines.join('\n'))) assert.ok(NAMES.includes(name), `${at}: {${name}}`);
  for (const { at, counter } of COUNTERS)
    for (const name of knows.namesIn(counter)) assert.ok(NAMES.includes(name), `${at}: {${name}}`);
  for (const { playbook } of Object.values(WORDS))
    assert.deepEqual(Object.keys(playbook.variables).sort(), [...NAMES].sort());
});

test('every variable is used', () => {
  const care = [viReasons.reasons, viOccasions.occasions].flatMap((words) => textsIn(words));
  const used = new Set([
    ...TEMPLATES.flatMap(({ message }) => fill.variablesIn(message)),
    ...care.flatMap(([, text]) => knows.namesIn(text)),
  ]);
  assert.deepEqual(
    NAMES.filter((name) => !used.has(name)),
    [],
  );
});

/** Words that make a variable untrue in the same sentence. */
const FORBIDDEN = [
  ['mon_vua_mua', /hay (mua|lấy)|mới về|mở bán|món mới|khác hẳn|bản giới hạn|quen thuộc/u],
  ['mon_vua_mua', /often|usually|always|new(?!s)|has arrived|unlike|limited|coming soon/iu],
  ['mon_hay_mua', /mới về|vừa về|mở bán|món mới|khác hẳn|lần trước|vừa mua|bản giới hạn/u],
  ['mon_hay_mua', /has arrived|something new|unlike|limited|last time|you bought/iu],
  ['mon_moi', /hay (mua|lấy)|từng (mua|lấy)|đã mua|vừa mua|khác hẳn|quen thuộc/u],
  ['mon_moi', /you (often|usually)|you bought|unlike/iu],
  ['ngay_mua', /đơn kế|sắp tới|hạn dùng/u],
  ['so_don', /trong (tháng|năm)|this (month|year)/iu],
  ['diem', /hết hạn|sắp mất|expire|will be lost/iu],
];
/** What no book of orders knows, beside no variable at all. */
const UNKNOWABLE =
  /mới về|vừa về|khác hẳn|rẻ hơn|bản giới hạn|chỉ còn|sắp hết|đã đổi nhiều|nhanh hơn|has arrived|unlike|cheaper|costs less|limited edition|only a few|quicker/iu;

const sentences = (lines) => lines.flatMap((line) => line.split(/(?<=[.!?])\s+/u));

test('the words around a variable are true of it', () => {
  for (const { at, lines } of TEMPLATES) {
    for (const sentence of sentences(lines)) {
      for (const [name, words] of FORBIDDEN)
        assert.ok(!(sentence.includes(`{${name}}`) && words.test(sentence)), `${at}: ${sentence} (${words})`);
      assert.doesNotMatch(sentence, UNKNOWABLE, at);
    }
  }
  for (const { at, counter } of COUNTERS) assert.doesNotMatch(counter, UNKNOWABLE, at);
});

test('the pairs that were said before are caught', () => {
  const said = [
    ['mon_vua_mua', '{mon_vua_mua} bạn hay lấy mới về'],
    ['mon_vua_mua', 'tháng này tiệm có {mon_vua_mua}, khác hẳn món bạn từng lấy'],
    ['mon_hay_mua', '{mon_hay_mua} bạn hay lấy mới về'],
  ];
  for (const [variable, sentence] of said)
    assert.ok(
      FORBIDDEN.some(([name, words]) => name === variable && words.test(sentence)),
      sentence,
    );
});

test('a favourite is called so, a last purchase is called so, what is new is called so', () => {
  const called = {
    mon_hay_mua: /hay (mua|lấy)|often buy/u,
    mon_vua_mua: /mua hôm \{ngay_mua\}|bought .* on \{ngay_mua\}/u,
    mon_moi: /món mới|something new/u,
  };
  for (const { at, lines } of TEMPLATES)
    for (const [name, words] of Object.entries(called))
      if (lines.join('\n').includes(`{${name}}`)) assert.match(lines.join('\n'), words, at);
});

test('template messages and SMS carry no form of address that a reviewer or a length would mind', () => {
  for (const { at, channel, message } of TEMPLATES) {
    if (channel !== 'zns') continue;
    const voices = fill.variablesIn(message).filter((name) => variables.VARIABLES[name].from === 'voice');
    assert.deepEqual(voices, [], at);
  }
});

/* ---------------------------------------------------------------- a book that lacks something */

const FULL = { orders: true, days: true, products: true, programme: true };
const LACKING = Object.keys(FULL).map((need) => [need, { ...FULL, [need]: false }]);

const ROW = {
  id: 'x',
  name: 'Vũ Thị Hoa',
  phone: null,
  email: null,
  orders: 2,
  spend: 1,
  firstDay: '2026-01-02',
  lastDay: '2026-03-04',
  recencyDays: 20,
  group: 'mua_it',
  origin: null,
};
const TYPED = Object.fromEntries(fill.OWNER_FILLS.map((name) => [name, 'Chữ của chủ tiệm']));

/** Values of a person in a book that knows this and no more. */
function valuesIn(known, { channel, language, row = ROW, voice: spoken = voice.VOICES[0] }) {
  return {
    ...TYPED,
    ...fill.valuesOf({
      row: {
        ...row,
        orders: known.orders ? row.orders : null,
        lastDay: known.days ? row.lastDay : null,
        recencyDays: known.days ? row.recencyDays : null,
      },
      bought: known.products ? { last: 'Trà sen', favourite: 'Trà lài' } : { last: null, favourite: null },
      points: known.programme ? 120 : null,
      shop: 'Tiệm Trà',
      policy: policies.DEFAULT_POLICY,
      channel,
      format: viFormat.vietnamese,
      voice: spoken,
      nameless: WORDS[language].playbook.nameless,
    }),
  };
}

test('a book that knows everything fills every template, for everybody and in every voice', () => {
  for (const one of TEMPLATES) {
    assert.ok(knows.isOffered(one.message, FULL), one.at);
    for (const row of [ROW, { ...ROW, name: null }])
      for (const spoken of voice.VOICES) {
        const text = fill.filledLines(one.lines, valuesIn(FULL, { ...one, row, voice: spoken }));
        assert.ok(text, one.at);
        assert.doesNotMatch(text.replace(/^\[QC\]/u, ''), /[{}[\]]|undefined|null|NaN/u, one.at);
        assert.doesNotMatch(text, /(^|[.!?]\s+)\p{Ll}/u, `${one.at}: a sentence begins small: ${text}`);
        assert.doesNotMatch(text, / {2}| [,.?!]/u, one.at);
      }
  }
});

for (const [need, known] of LACKING) {
  test(`a book without ${need}: what needs them is not offered, what is offered is whole`, () => {
    const [offered, kept] = [[], []];
    for (const one of TEMPLATES) {
      const needs = fill.variablesIn(one.message).flatMap((name) => variables.VARIABLES[name].needs);
      (knows.isOffered(one.message, known) ? offered : kept).push(one);
      assert.equal(knows.isOffered(one.message, known), !needs.includes(need), one.at);
    }
    assert.ok(kept.length > 0, `nothing needs ${need}`);
    for (const one of offered) {
      const text = fill.filledLines(one.lines, valuesIn(known, one));
      assert.ok(text && !/[{}]/u.test(text), one.at);
    }
    // What is not offered could not be filled either: nothing is written in its place.
    for (const one of kept) assert.equal(fill.filledLines(one.lines, valuesIn(known, one)), null, one.at);
  });
}

test('whatever a book lacks, every group that it can have has a message that is offered', () => {
  const nothing = { orders: false, days: false, products: false, programme: false };
  // What makes a group is known where the group has anybody in it.
  const made = (group) =>
    group === 'lead_moi' ? {} : group.startsWith('ngu_dong') ? { days: true } : { orders: true, days: true };
  for (const [language, books] of Object.entries(LANGUAGES))
    for (const [group, { actions }] of Object.entries(books)) {
      const left = knows.offered(plan.PLAN[group].actions, actions, { ...nothing, ...made(group) });
      assert.ok(left.length > 0, `${language} ${group}`);
    }
});

test('words without their value are nothing: no braces leave the page', () => {
  for (const one of TEMPLATES) {
    for (const name of fill.variablesIn(one.message)) {
      const values = { ...valuesIn(FULL, one), [name]: '' };
      assert.equal(fill.filledLines(one.lines, values), null, `${one.at} without ${name}`);
      assert.ok(fill.missingIn(one.lines, values).includes(name), one.at);
    }
  }
  assert.equal(fill.filled('Chào {khong_biet}', TYPED), null);
  assert.equal(fill.filled('Chào {ten_khach', TYPED), null);
});

test('a sentence for the counter is whole for everybody of its group', () => {
  for (const { at, group, language, counter } of COUNTERS) {
    const text = fill.filled(counter, valuesIn(FULL, { channel: 'counter', language }));
    assert.ok(text && !/[{}]/u.test(text), at);
    if (group !== 'mua_it')
      assert.ok(
        fill.filled(counter, valuesIn({ ...FULL, orders: false }, { channel: 'counter', language })),
        at,
      );
  }
});

/* ---------------------------------------------------------------- what was bought */

const order = (counted, ...names) => ({
  counted,
  lines: names.map((name) => ({ name, quantity: null, total: null })),
});
for (const [promise, rows, last, favourite] of [
  ['nothing bought is nothing known', [], null, null],
  ['one order makes no habit', [order(true, 'A', 'B')], 'A', null],
  ['two orders of one thing make one', [order(true, 'A'), order(true, 'B', 'A')], 'A', 'A'],
  ['the same thing twice in one order makes none', [order(true, 'A', 'A')], 'A', null],
  [
    'an order that does not count says nothing',
    [order(false, 'C'), order(true, 'A'), order(false, 'A')],
    'A',
    null,
  ],
  ['the most orders win over the last one', [order(true, 'B'), order(true, 'A'), order(true, 'A')], 'B', 'A'],
  [
    'of equals the newer one',
    [order(true, 'B'), order(true, 'A'), order(true, 'B'), order(true, 'A')],
    'B',
    'B',
  ],
  [
    'a last order without names leaves no last thing',
    [order(true, null), order(true, 'A'), order(true, 'A')],
    null,
    'A',
  ],
]) {
  test(`bought: ${promise}`, () => {
    assert.deepEqual(fill.boughtBy({ timeline: { total: rows.length, rows } }), { last, favourite });
  });
}

test('products are known where a file has a column of them; a programme where it has begun', () => {
  const summary = { orders: 3, lastDay: '2026-01-01' };
  const { DEFAULT_POLICY: policy } = policies;
  const columns = (...roles) => [{ columns: roles.map((role) => ({ role })) }];
  const known = (more) => knows.knowsOf({ summary, inspections: columns('order.id'), policy, ...more });
  assert.deepEqual(known({}), { orders: true, days: true, products: false, programme: false });
  assert.equal(known({ inspections: columns('order.id', 'line.name') }).products, true);
  assert.equal(known({ summary: { orders: 0, lastDay: null } }).orders, false);
  const begun = structuredClone(policy);
  begun.programme.open = true;
  assert.equal(known({ policy: begun }).programme, true);
});

/* ---------------------------------------------------------------- today */

const priority = (code, group, customers) => ({
  code,
  group,
  customers,
  spend: 9,
  facts: {},
  query: { group },
});

test('who falls away and matters comes before whole groups, whatever is at stake', () => {
  const given = [
    priority('keepTop', 'mua_nhieu', 700),
    priority('newcomers', 'khach_moi', 4),
    priority('regularAsleep', 'ngu_dong_90', 9),
  ];
  const codes = tasks.tasksOf(given, null, 30).map(({ code }) => code);
  assert.deepEqual(codes, ['regularAsleep', 'newcomers', 'keepTop']);
});

test('the people of the headline are the first task, also where the list of priorities left them out', () => {
  const moves = [
    { from: 'mua_nhieu', to: 'ngu_dong_90', customers: 26, spend: 5 },
    { from: 'mua_it', to: 'ngu_dong_90', customers: 300, spend: 5 },
  ];
  const [first, ...rest] = tasks.tasksOf(
    [priority('keepTop', 'mua_nhieu', 700)],
    { from: '', to: '', groups: [], moves },
    30,
  );
  assert.equal(first.code, 'topAsleep');
  assert.deepEqual(first.query, {
    group: 'ngu_dong_90',
    moved: { days: 30, from: 'mua_nhieu', to: 'ngu_dong_90' },
  });
  assert.deepEqual(
    rest.map(({ code }) => code),
    ['keepTop'],
  );
});

test('no task is longer than a day, and a cut one says from how many', () => {
  for (const customers of [1, tasks.TASK_SIZE, tasks.TASK_SIZE + 1, 700, 250_000]) {
    const [task] = tasks.tasksOf([priority('keepTop', 'mua_nhieu', customers)], null, 30);
    assert.equal(task.today, Math.min(customers, tasks.TASK_SIZE));
    assert.equal(task.customers, customers);
  }
  for (const { today } of Object.values(WORDS))
    for (const by of ['spend', 'orders', 'list']) assert.match(today.cut(700, 20, by), /700.*20/u);
});

test('every code of a task has its words and an action of its group', () => {
  for (const code of Object.keys(viWords.vi.today.titles)) {
    const [task] = tasks.tasksOf([priority(code, 'mua_it', 3)], null, 30);
    assert.ok(task.action, code);
    for (const { today } of Object.values(WORDS)) assert.ok(today.titles[code] && today.reasons[code], code);
  }
});

test('a file of some people is theirs, as the engine wrote it', () => {
  const csv = '\uFEFFTên,Mã\r\n"Vũ, ""Hoa""\nLan",k1\r\nMinh,k2\r\n"k1",k3\r\n';
  assert.equal(pick.pickRecords(csv, new Set(['k1']), 1), '\uFEFFTên,Mã\r\n"Vũ, ""Hoa""\nLan",k1\r\n');
  assert.equal(pick.pickRecords(csv, new Set(), 1), '\uFEFFTên,Mã\r\n');
  for (const { columns } of Object.values(exportWords.EXPORT_WORDS))
    assert.equal(Object.keys(columns).indexOf('id'), pick.ID_COLUMN);
});

/* ---------------------------------------------------------------- what leaves the page */

test('a saved policy carries no id of a document, and every word of the shop', () => {
  const own = { id: 'khach_si', all: [], reason: 'khách lấy sỉ', name: 'Khách sỉ' };
  const policy = { ...policies.DEFAULT_POLICY, groups: [own, ...policies.DEFAULT_POLICY.groups] };
  const shared = policyFile.sharedPolicy(policy);
  assert.doesNotMatch(JSON.stringify(shared), /S\d-\d\d|decisions\.md/u);
  assert.deepEqual(shared.groups[0], own);
  assert.equal(shared.groups.length, policy.groups.length);
  assert.deepEqual(policyFile.sharedPolicy({ version: 1 }), { version: 1 });
});

const GENDERS = [
  [null, 'bạn', 'Chào Hoa,'],
  [undefined, 'bạn', 'Chào Hoa,'],
  ['female', 'chị', 'Chào chị Hoa,'],
  ['male', 'anh', 'Chào anh Hoa,'],
];

test('anh or chị is said where the files say a gender, and only in a voice that goes by it', () => {
  for (const spoken of voice.VOICES)
    for (const [gender, called, greeting] of GENDERS) {
      const row = { ...ROW, gender };
      const where = { channel: 'zalo', language: 'vi', row, voice: spoken };
      const said = fill.filled('Chào {ten_khach}, {goi} khỏe không?', valuesIn(FULL, where));
      const wanted = spoken.byGender ? `${greeting} ${called}` : `Chào Hoa, ${spoken.you}`;
      assert.equal(said, `${wanted} khỏe không?`, `${spoken.id} ${gender}`);
      const nobody = valuesIn(FULL, { ...where, row: { ...row, name: null } });
      assert.equal(nobody.ten_khach, spoken.byGender ? called : spoken.you);
    }
});

test('a template of an authority and another language take no form of address from a gender', () => {
  const row = { ...ROW, gender: 'female' };
  assert.equal(valuesIn(FULL, { channel: 'zns', language: 'vi', row }).ten_khach, 'Vũ Thị Hoa');
  const english = valuesIn(FULL, { channel: 'zalo', language: 'en', row });
  assert.deepEqual([english.ten_khach, english.goi], ['Hoa', 'bạn']);
});

test('whoever has a gender gets whole sentences that begin with a capital, in every template', () => {
  for (const one of TEMPLATES)
    for (const gender of ['male', 'female'])
      for (const name of [ROW.name, null]) {
        const text = fill.filledLines(one.lines, valuesIn(FULL, { ...one, row: { ...ROW, gender, name } }));
        assert.ok(text, one.at);
        assert.doesNotMatch(text, /(^|[.!?]\s+)\p{Ll}/u, `${one.at}: ${text}`);
        assert.doesNotMatch(text, /(anh|chị) (anh|chị)/iu, `${one.at}: ${text}`);
        if (one.language === 'en') assert.doesNotMatch(text, /\b(anh|chị)\b/iu, `${one.at}: ${text}`);
      }
});

test('every voice has an id of its own that a file of settings may hold, and a name of its own', () => {
  const names = voice.VOICES.map((one) => voice.voiceName(one, (you) => `${you} khi chưa rõ`));
  assert.equal(new Set(names).size, names.length);
  assert.equal(new Set(voice.VOICES.map(({ id }) => id)).size, names.length);
  for (const { id } of voice.VOICES) assert.match(id, /^[a-z-]{1,40}$/);
  assert.equal(voice.voiceOf('a voice of tomorrow'), voice.VOICES[0]);
});
