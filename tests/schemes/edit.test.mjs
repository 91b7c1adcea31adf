// The editor of schemes without its page: every edit gives a scheme that schema and core take, or a refusal with its place.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { openBook } from '../../pkg/index.js';
import { modules } from '../words/bundle.mjs';

const { edit, draft, groups, say, leaves, json, words, format } = await modules({
  words: 'lib/i18n/vi.ts',
  format: 'lib/i18n/vi-format.ts',
  edit: 'lib/elements/schemes/edit.ts',
  draft: 'lib/elements/schemes/draft.ts',
  groups: 'lib/elements/schemes/policy-groups.ts',
  say: 'lib/elements/schemes/say.ts',
  leaves: 'lib/elements/schemes/leaves.ts',
  json: 'lib/elements/schemes/where.ts',
});

const at = (path) => new URL(path, import.meta.url);
const read = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const fits = new Ajv({ strictRequired: false }).compile(read('../../pkg/scheme.schema.json'));
const SCHEMES = readdirSync(at('../../data/schemes')).map((name) => read(`../../data/schemes/${name}`));

/** Customers enough that every built-in scheme puts them into several groups. */
const orders = Array.from({ length: 240 }, (_, i) => ({
  id: String(i),
  day: `2025-${String(1 + ((i * 7) % 11)).padStart(2, '0')}-${String(1 + ((i * 5) % 28)).padStart(2, '0')}`,
  total: 50_000 + ((i * 37_000) % 900_000),
  customer: { phone: `0912${String(100_000 + (i % 7 === 0 ? i : i % 60))}`, name: `Khách ${i % 60}` },
}));
const book = await openBook({ name: 'shop', orders }, { today: '2025-12-01', worker: false });

/** The same numbers in every run. */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FEATURES = ['orders', 'recencyDays', 'spend', 'tenureDays', 'lateness', 'recencyScore', 'interactions'];
const FIGURES = [0, 1, 3, 30, 1e6, -5, 2.5, 1e16, Number.NaN, Number.POSITIVE_INFINITY];

function anyCondition(pick, depth = 0) {
  const feature = FEATURES[pick(FEATURES.length)];
  const figure = () => FIGURES[pick(FIGURES.length)];
  const kinds = depth > 2 ? 6 : 9;
  switch (pick(kinds)) {
    case 0:
      return { known: feature };
    case 1:
      return { feature, between: [figure(), figure()] };
    case 2:
      return { feature, in: [figure(), figure()].slice(0, 1 + pick(2)) };
    case 3:
      return { feature, op: '>=', value: { quantile: [0, 0.5, 1, 1.5][pick(4)] } };
    case 4:
      return { feature, op: '<', value: { threshold: 'dormantDays' } };
    case 6:
      return { not: anyCondition(pick, depth + 1) };
    case 7:
      return { all: Array.from({ length: pick(3) }, () => anyCondition(pick, depth + 1)) };
    case 8:
      return { any: Array.from({ length: 1 + pick(2) }, () => anyCondition(pick, depth + 1)) };
    default:
      return { feature, op: ['=', '<', '<=', '>', '>='][pick(5)], value: figure() };
  }
}

function anyPlace(pick, scheme) {
  const place = [pick(scheme.rows.length + 1)];
  let inside = scheme.rows[place[0]]?.when;
  while (inside && pick(3) > 0) {
    const parts = edit.partsOf(inside);
    if (parts.length === 0) break;
    place.push(pick(parts.length + (pick(8) === 0 ? 1 : 0)));
    inside = parts[place.at(-1)];
  }
  return place;
}

const NAMES = ['Khách ruột', '', '   ', 'Đi chợ sáng!', 'x'.repeat(80), '12', 'Mua nhiều'];

function anyEdit(pick, scheme) {
  const place = anyPlace(pick, scheme);
  const row = pick(scheme.rows.length + 1);
  switch (pick(10)) {
    case 0:
      return edit.setCondition(scheme, place, anyCondition(pick));
    case 1:
      return edit.addCondition(scheme, place, anyCondition(pick));
    case 2:
      return edit.removeCondition(scheme, place);
    case 3:
      return edit.joinBy(scheme, place, pick(2) ? 'all' : 'any');
    case 4:
      return edit.turn(scheme, place);
    case 5:
      return edit.addRow(scheme, row, NAMES[pick(NAMES.length)]);
    case 6:
      return edit.removeRow(scheme, row);
    case 7:
      return edit.moveRow(scheme, row, pick(scheme.rows.length + 1));
    case 8:
      return edit.renameRow(scheme, row, NAMES[pick(NAMES.length)], pick(2) ? 'vi' : 'en');
    default:
      return edit.renameScheme(scheme, NAMES[pick(NAMES.length)], pick(2) ? 'vi' : 'en');
  }
}

test('every edit gives a scheme that schema and core take, or a refusal with its place', async () => {
  const whys = new Set();
  for (const [number, first] of SCHEMES.entries()) {
    const pick = numbers(number + 1);
    let scheme = first;
    for (let step = 0; step < 150; step += 1) {
      const before = JSON.stringify(scheme);
      const done = anyEdit(pick, scheme);
      assert.equal(JSON.stringify(scheme), before, 'an edit changes nothing in place');
      if (done.refused) {
        assert.match(done.refused.path, /^(name|rows)/);
        whys.add(done.refused.why);
        continue;
      }
      scheme = done.scheme;
      assert.ok(fits(scheme), `${JSON.stringify(fits.errors)}: ${JSON.stringify(scheme)}`);
      if (step % 10 === 0) await book.scheme(scheme);
    }
    await book.scheme(scheme);
  }
  // The others have a case of their own below.
  for (const why of ['gone', 'notNumber', 'crossed', 'noName'])
    assert.ok(whys.has(why), `${why} never came up: ${[...whys]}`);
});

const one = (when) => ({ rows: [{ id: 'a', when }] });
const many = { feature: 'orders', op: '>=', value: 2 };

for (const [name, done, path, why] of [
  ['the last row is not deleted', () => edit.removeRow(one(many), 0), 'rows', 'lastRow'],
  ['a row that is not there is not moved', () => edit.moveRow(one(many), 0, 3), 'rows[3]', 'gone'],
  [
    'a range has its ends in order',
    () => edit.setCondition(one(many), [0], { feature: 'orders', between: [5, 2] }),
    'rows[0].when.between',
    'crossed',
  ],
  [
    'the path of a figure goes through what holds it',
    () =>
      edit.setCondition(one({ any: [many, { not: many }] }), [0, 1, 0], {
        feature: 'orders',
        in: [1, Number.NaN],
      }),
    'rows[0].when.any[1].not.in[1]',
    'notNumber',
  ],
  [
    'what nobody could read is too deep',
    () => {
      let deep = many;
      for (let i = 0; i < 9; i += 1) deep = { not: deep };
      return edit.setCondition(one(many), [0], deep);
    },
    'rows[0].when',
    'tooDeep',
  ],
  ['a group without a name is not added', () => edit.addRow(one(many), 1, '  '), 'rows[1].name', 'noName'],
  [
    'as many rows as the core takes, and no more',
    () => edit.addRow({ rows: Array.from({ length: 200 }, (_, i) => ({ id: `r${i}`, when: many })) }, 0, 'x'),
    'rows',
    'tooManyRows',
  ],
])
  test(name, () => assert.deepEqual(done().refused, { path, why }));

test('a second condition joins the first, and the last one gone leaves a row for everybody', () => {
  const two = edit.addCondition(one(many), [0], { known: 'spend' }).scheme;
  assert.deepEqual(two.rows[0].when, { all: [many, { known: 'spend' }] });
  const less = edit.removeCondition(two, [0, 1]).scheme;
  assert.deepEqual(edit.removeCondition(less, [0, 0]).scheme.rows[0].when, { all: [] });
  const block = one({ all: [many, { any: [many] }] });
  assert.deepEqual(edit.removeCondition(block, [0, 1, 0]).scheme.rows[0].when, { all: [many] });
});

test('a name goes to every row of its group, and stays in the other language', () => {
  const scheme = {
    rows: [
      { id: 'a', name: { vi: 'Cũ', en: 'Old' }, when: many },
      { id: 'b', when: many },
      { id: 'a', when: many },
    ],
  };
  const { rows } = edit.renameRow(scheme, 2, 'Mới', 'vi').scheme;
  assert.deepEqual(
    rows.map(({ name }) => name),
    [{ vi: 'Mới', en: 'Old' }, undefined, { vi: 'Mới', en: 'Mới' }],
  );
});

test('ids are plain, and each its own', () => {
  assert.equal(edit.slug('Đi chợ sáng!'), 'di_cho_sang');
  assert.equal(edit.slug('12'), 'nhom_12');
  assert.equal(edit.freeId('Mua nhiều', ['mua_nhieu', 'mua_nhieu_2']), 'mua_nhieu_3');
});

test('undo goes back step by step, a drag is one of them, and a refusal is none', () => {
  const drag = (value) => edit.setCondition(one(many), [0], { ...many, value });
  let now = draft.draftOf(one(many));
  for (const value of [3, 4, 5]) now = draft.edited(now, drag(value), 'slide rows[0].when');
  now = draft.edited(now, edit.renameScheme(now.scheme, 'Mới', 'vi'));
  const refused = draft.edited(now, edit.removeRow(now.scheme, 0));
  assert.deepEqual([refused.scheme, refused.past.length, refused.refused.why], [now.scheme, 2, 'lastRow']);
  now = draft.undone(refused);
  assert.equal(now.scheme.rows[0].when.value, 5);
  now = draft.undone(now);
  assert.deepEqual(now.scheme, one(many));
  assert.deepEqual(draft.undone(now), now);
});

test('a comparison chosen anew is one that schema and core take, for every unit', async () => {
  for (const info of await book.features()) {
    const values = info.values?.map(({ value }) => value) ?? [];
    for (const form of leaves.formsOf(info.unit)) {
      if (form === 'oneOf' && info.unit === 'text' && values.length === 0) continue;
      const when = leaves.inForm(info.id, form, leaves.firstFigure(info.unit, 100_000), values);
      assert.ok(fits(one(when)), JSON.stringify(when));
      await book.scheme(one(when));
      assert.deepEqual(leaves.asksOf(when), { feature: info.id, form }, JSON.stringify(when));
    }
  }
});

test('a scheme that becomes the groups of the policy puts everybody where the scheme did', async () => {
  const taken = [];
  for (const scheme of SCHEMES) {
    const { groups: sizes, check } = await book.scheme(scheme);
    const said = groups.groupsOf(scheme, 'vi', check.total);
    if (!('groups' in said)) {
      assert.match(said.path, /^rows\[\d+\]\.when/, scheme.id);
      continue;
    }
    if (!check.total) continue;
    taken.push(scheme.id);
    const { groups: after } = await book.preview({ version: 1, groups: said.groups });
    for (const { id, customers } of sizes)
      assert.equal(after.find((group) => group.id === id)?.customers ?? 0, customers, `${scheme.id}: ${id}`);
  }
  for (const id of ['mac_dinh', 'giai_doan_2', 'giai_doan_3']) assert.ok(taken.includes(id), taken.join());
});

const PARTS = { feature: 'orders', op: '>=', value: 2 };
const RECENT = { feature: 'recencyDays', op: '<', value: 60 };
for (const when of [
  { any: [PARTS, RECENT] },
  { not: { all: [PARTS, RECENT] } },
  { not: { any: [PARTS, { not: RECENT }] } },
  { feature: 'orders', between: [2, 4] },
  { not: { feature: 'orders', between: [2, 4] } },
  { feature: 'orders', in: [1, 3] },
  { not: { feature: 'orders', in: [1, 3] } },
  { not: { feature: 'orders', op: '=', value: 2 } },
  { not: { known: 'recencyDays' } },
  { all: [{ any: [PARTS, RECENT] }, { not: { known: 'orders' } }] },
  {
    all: [
      { any: [PARTS, RECENT] },
      { any: [RECENT, { feature: 'spend', op: '>', value: { threshold: 'spendEdge' } }] },
    ],
  },
  { any: [] },
])
  test(`rows of the policy hold for whom the scheme does: ${JSON.stringify(when)}`, async () => {
    const scheme = {
      rows: [
        { id: 'a', when },
        { id: 'b', when: { all: [] } },
      ],
    };
    const { groups: sizes } = await book.scheme(scheme);
    const said = groups.groupsOf(scheme, 'vi', true);
    const { groups: after } = await book.preview({ version: 1, groups: said.groups });
    const count = (list, id) => list.find((group) => group.id === id)?.customers ?? 0;
    assert.deepEqual([count(after, 'a'), count(after, 'b')], [count(sizes, 'a'), count(sizes, 'b')]);
  });

for (const [name, when, found] of [
  [
    'a feature of another kind',
    { all: [PARTS, { feature: 'lateness', op: '>', value: 200 }] },
    { path: 'rows[0].when.all[1]', feature: 'lateness' },
  ],
  ['a share', { feature: 'spend', op: '>=', value: { quantile: 0.9 } }, { path: 'rows[0].when.value' }],
  ['whether money is known', { known: 'spend' }, { path: 'rows[0].when', feature: 'spend' }],
])
  test(`${name} is more than the policy asks, and said at its place`, () => {
    assert.deepEqual(groups.groupsOf(one(when), 'vi', true), found);
  });

test('the groups of a policy as a scheme hold the same people', async () => {
  const scheme = groups.schemeOf(book.policy, (id) => ({ vi: id, en: id }));
  const { groups: sizes } = await book.scheme(scheme);
  for (const { id, customers } of sizes)
    assert.equal(book.summary.groups.find((group) => group.id === id)?.customers ?? 0, customers, id);
});

test('the place of a fault in JSON is a line and a column', () => {
  const text = '{\n  "rows": [}\n';
  assert.equal(json.where(text, 'Unexpected token } in JSON at position 13'), '2:12');
  assert.equal(json.where(text, 'something else'), 'something else');
});

test('ids of documents are no source that a shop would know', () => {
  for (const [source, said] of [
    ['S2-09', ''],
    ['S4: thường xuyên; S0-33', ''],
    ['decisions.md', ''],
    ['public re-implementations, facts.md 3.1', 'public re-implementations'],
    ['R rfm 0.3.0', 'R rfm 0.3.0'],
  ])
    assert.equal(say.sourceWords(source), said);
});

test('a rule that names a source or a tag goes into no open file, whatever it stands in', () => {
  const named = { feature: 'source', in: ['chị Hoa giới thiệu'] };
  for (const when of [
    named,
    { not: named },
    { any: [many, { all: [named] }] },
    { feature: 'tags', in: ['Bé Na'] },
  ])
    assert.ok(
      edit.namesPeople({
        rows: [
          { id: 'b', when: many },
          { id: 'a', when },
        ],
      }),
      JSON.stringify(when),
    );
  for (const when of [
    many,
    { known: 'source' },
    { feature: 'city', in: ['Hà Nội'] },
    { feature: 'orders', in: [1] },
  ])
    assert.ok(!edit.namesPeople(one(when)), JSON.stringify(when));
});

test('words of a cell, of a condition and of what was asked are said alike', () => {
  const infos = new Map([['city', { id: 'city', unit: 'text' }]]);
  const session = { language: { text: words.vi, format: format.vietnamese } };
  const said = (cell) =>
    say.cellWords({ session, infos }, [{ feature: 'city', known: true, from: null, to: null, ...cell }]);
  assert.equal(said({ value: 'Huế', has: true }), 'Tỉnh thành là “Huế”');
  assert.equal(said({ value: 'Huế', has: false }), 'Tỉnh thành không phải “Huế”');
  assert.equal(said({ value: null, has: true }), 'Tỉnh thành là giá trị khác');
  assert.equal(
    say.conditionWords({ session, infos }, { feature: 'city', in: ['Huế', 'Vinh'] }),
    'Tỉnh thành là một trong: “Huế”, “Vinh”',
  );
  assert.equal(
    say.askedWords({ session, infos }, { kind: 'word', feature: 'city', value: 'Huế', holds: true }),
    'Tỉnh thành là “Huế”',
  );
});
