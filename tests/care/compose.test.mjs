// Messages to people: each whole, or nobody's with a reason. No brace ever reaches a customer.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';
import { seeded } from './seeded.mjs';

const {
  channels,
  variants,
  compose,
  template,
  values,
  split,
  check,
  wording,
  variables,
  voice,
  viFormat,
  enFormat,
  policies,
} = await modules({
  channels: 'lib/care/compose/channels.ts',
  compose: 'lib/care/compose/compose.ts',
  template: 'lib/care/compose/template.ts',
  values: 'lib/care/compose/values.ts',
  split: 'lib/care/compose/split.ts',
  variants: 'lib/care/compose/variants.ts',
  check: 'lib/care/compose/check.ts',
  wording: 'lib/care/compose/wording.ts',
  variables: 'lib/playbooks/variables.ts',
  voice: 'lib/playbooks/voice.ts',
  viFormat: 'lib/i18n/vi-format.ts',
  enFormat: 'lib/i18n/en-format.ts',
  policies: 'dev/fake/policy.ts',
});

const NAMES = Object.keys(variables.VARIABLES);
const ALL = Object.fromEntries(NAMES.map((name) => [name, `«${name}»`]));
const body = (...lines) => ({ body: lines });

/* ---------------------------------------------------------------- names */

for (const [written, meant] of [
  ['ten', 'ten_khach'],
  ['ten_khach', 'ten_khach'],
  ['Tên', 'ten_khach'],
  ['TÊN KHÁCH', 'ten_khach'],
  [' tên khách ', 'ten_khach'],
  ['diem', 'diem'],
  ['điểm', 'diem'],
  ['hang', 'hang'],
  ['hạng', 'hang'],
  ['con_thieu', 'con_thieu'],
  ['con_thieu_de_len_hang', 'con_thieu_hang'],
  ['het_han', 'het_han'],
  ['hết hạn', 'het_han'],
  ['san_pham', 'mon_vua_mua'],
  ['ngay', 'ngay_mua'],
  ['ngày', 'ngay_mua'],
  ['ma', 'ma'],
  ['mã', 'ma'],
  ['Mã giảm giá', 'ma'],
  ['name', 'ten_khach'],
  ['shop', 'ten_tiem'],
  ['tuoi', null],
  ['', null],
  ['constructor', null],
  ['__proto__', null],
  ['ten khach hang vip', null],
])
  test(`{${written}} means ${meant}`, () => assert.equal(variables.variableNamed(written), meant));

test('every alias names a variable, and none hides one', () => {
  for (const [alias, name] of Object.entries(variables.ALIASES)) {
    assert.ok(NAMES.includes(name), alias);
    assert.ok(!NAMES.includes(alias), alias);
    assert.match(alias, /^[a-z_]+$/);
  }
});

/* ---------------------------------------------------------------- what cannot be read */

for (const [promise, draft, faults] of [
  ['a whole template has no fault', body('Chào {ten}, {diem} điểm'), []],
  ['words alone are a message', body('Chào'), []],
  ['an unknown name', body('Chào {tuoi}'), [['unknown-variable', 'body', 0, 5, '{tuoi}']]],
  ['a brace that closes nothing', body('Chào}'), [['unbalanced', 'body', 0, 4, '}']]],
  ['a brace that is never closed', body('Chào {ten'), [['unbalanced', 'body', 0, 5, '{']]],
  [
    'braces within braces',
    body('{{ten}}'),
    [
      ['unbalanced', 'body', 0, 0, '{'],
      ['unbalanced', 'body', 0, 6, '}'],
    ],
  ],
  [
    'braces around nothing',
    body('a {} b { }'),
    [
      ['no-name', 'body', 0, 2, '{}'],
      ['no-name', 'body', 0, 7, '{ }'],
    ],
  ],
  ['wide braces are braces', body('Chào ｛tuoi｝'), [['unknown-variable', 'body', 0, 5, '{tuoi}']]],
  ['no line', body(), [['empty', 'body', 0, 0, '']]],
  ['blank lines', body(' ', '\n'), [['empty', 'body', 0, 0, '']]],
  ['a title alone', { title: 'Chào', body: [''] }, [['empty', 'body', 0, 0, '']]],
  [
    'each with its field and line',
    { subject: '{a}', preview: '{b', title: '}', body: ['x', '{ten} {c}'], button: '{' },
    [
      ['unknown-variable', 'subject', 0, 0, '{a}'],
      ['unbalanced', 'preview', 0, 0, '{'],
      ['unbalanced', 'title', 0, 0, '}'],
      ['unknown-variable', 'body', 1, 6, '{c}'],
      ['unbalanced', 'button', 0, 0, '{'],
    ],
  ],
])
  test(`a template: ${promise}`, () => {
    const found = template
      .templateFaultsOf(draft)
      .map(({ code, field, line, at, written }) => [code, field, line, at, written]);
    assert.deepEqual(found, faults);
    const composed = compose.ready(draft).one(ALL);
    if (faults.length > 0) assert.deepEqual(composed, { reasons: [{ code: 'template' }] });
    else assert.ok('text' in composed);
  });

/* ---------------------------------------------------------------- who is left out */

const text = (draft, known, limits) => compose.ready(draft, limits).one(known);

for (const [promise, line, known, expected] of [
  [
    'aliases fill like their variables',
    'Chào {Tên}, mã {mã}',
    { ten_khach: 'Lan', ma: 'A1' },
    'Chào Lan, mã A1',
  ],
  ['wide braces fill too', 'Chào ｛tên｝', { ten_khach: 'Lan' }, 'Chào Lan'],
  ['a name begins a sentence with a capital', '{goi} ơi. {goi} à', { goi: 'bạn' }, 'Bạn ơi. Bạn à'],
  ['what the book lacks', '{diem} điểm', {}, [{ code: 'lacks', variable: 'diem' }]],
  ['blank is lacking', '{diem} điểm', { diem: ' ' }, [{ code: 'lacks', variable: 'diem' }]],
  ['what the owner has not typed', '{uu_dai}', {}, [{ code: 'untyped', variable: 'uu_dai' }]],
  ['a brace in a name', '{ten}', { ten_khach: 'Lan {vip}' }, [{ code: 'brace', variable: 'ten_khach' }]],
  ['a wide brace in a name', '{ten}', { ten_khach: 'Lan｝' }, [{ code: 'brace', variable: 'ten_khach' }]],
  [
    'a value that names a variable is not filled again',
    '{ten}',
    { ten_khach: '{diem}', diem: '5' },
    [{ code: 'brace', variable: 'ten_khach' }],
  ],
  [
    'every reason is said',
    '{ten} {diem} {uu_dai}',
    { ten_khach: '}' },
    [
      { code: 'brace', variable: 'ten_khach' },
      { code: 'lacks', variable: 'diem' },
      { code: 'untyped', variable: 'uu_dai' },
    ],
  ],
])
  test(`one person: ${promise}`, () => {
    const composed = text(body(line), known);
    if (typeof expected === 'string') assert.deepEqual(composed, { text: body(expected) });
    else assert.deepEqual(composed, { reasons: expected });
  });

test('what a channel finds too long leaves the person out, with the field', () => {
  const draft = { title: '{ten}', body: ['{mon_moi}'] };
  const known = { ten_khach: 'x'.repeat(66), mon_moi: 'trà' };
  assert.deepEqual(text(draft, known, { fields: { title: 65 } }), {
    reasons: [{ code: 'too-long', field: 'title' }],
  });
  assert.ok('text' in text(draft, { ...known, ten_khach: 'x'.repeat(65) }, { fields: { title: 65 } }));
});

test('any template over any person is a message without a brace, or a reason', () => {
  const bits = [
    '{',
    '}',
    '{{',
    '}}',
    '{}',
    '{ }',
    '｛',
    '｝',
    ' ',
    '\n',
    'Chào ',
    'điểm',
    '💝',
    '‮',
    '$&',
    '{ten}',
    '{Điểm}',
  ];
  for (let seed = 1; seed <= 3000; seed += 1) {
    const { pick, some, below } = seeded(seed);
    const bit = () =>
      below(3) === 0 ? `{${pick([...NAMES, ...Object.keys(variables.ALIASES), 'la'])}}` : pick(bits);
    const line = () => some(5, bit).join('');
    const draft = {
      ...(below(2) ? { title: line() } : {}),
      ...(below(2) ? { subject: line(), preview: line() } : {}),
      body: some(3, line),
      ...(below(3) ? {} : { button: line() }),
    };
    const known = Object.fromEntries(
      NAMES.flatMap((name) =>
        below(6) === 0 ? [] : [[name, pick(['Lan', '5', '', '{ten}', 'a}b', '｛', '$1'])]],
      ),
    );
    const composed = text(draft, known);
    if ('text' in composed) {
      for (const { text: said } of template.fieldsOf(composed.text))
        assert.doesNotMatch(said, /[{}｛｝]/u, `seed ${seed}: ${said}`);
      assert.ok(composed.text.body.join('').trim() !== '' || draft.body.length > 0, `seed ${seed}`);
    } else assert.ok(composed.reasons.length > 0, `seed ${seed}`);
  }
});

test('whole = filled + left out, each in the list’s order, and no reason counts anybody twice', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { some, below, pick } = seeded(seed);
    const people = some(30, () => ({
      id: `k${below(1e9)}`,
      values: below(2) ? { ten_khach: pick(['Lan', 'a{']) } : {},
    }));
    const [a, b] = [
      compose.ready(body('{ten} {ten}')),
      compose.ready({ title: '{ten}', body: ['{diem}', '{ten}'] }),
    ];
    const batch = compose.composeBatch(people, (id) => (split.variantOf('c', id) === 'a' ? a : b));
    assert.equal(batch.whole, people.length);
    assert.equal(batch.filled.length + batch.leftOut.length, people.length);
    const ids = people.map(({ id }) => id);
    const places = batch.filled.map(({ id }) => ids.indexOf(id));
    assert.deepEqual(
      places,
      [...places].sort((x, y) => x - y),
    );
    for (const count of batch.counts) {
      assert.ok(count.people <= batch.leftOut.length);
      const same = batch.leftOut.filter(({ reasons }) =>
        reasons.some(
          (one) => one.code === count.code && one.variable === count.variable && one.field === count.field,
        ),
      );
      assert.equal(same.length, count.people);
    }
  }
});

test('a value that a channel finds too long leaves the person out, with the variable; a letter of marks is one', () => {
  const limits = { values: { ten_khach: 4 } };
  assert.deepEqual(text(body('{ten}'), { ten_khach: 'Phượng' }, limits), {
    reasons: [{ code: 'too-long', variable: 'ten_khach' }],
  });
  assert.ok('text' in text(body('{ten}'), { ten_khach: 'Hoàn' }, limits));
  assert.ok('text' in text(body('{ten}'), { ten_khach: '💝💝💝💝' }, limits));
});

test('of a template message every parameter has a type of Zalo’s, and its limits hold', () => {
  const { values: most, fields } = channels.limitsOf('zns');
  assert.deepEqual(fields, { title: 65, body: 400, button: 30 });
  for (const name of NAMES) assert.ok(most[name] > 0, name);
  assert.deepEqual([most.ten_khach, most.uu_dai, most.mon_vua_mua], [30, 30, 200]);
  assert.deepEqual(channels.limitsOf('oa'), {});
  const draft = { title: 'Chào {ten}', body: ['{Điểm} điểm, {ngày}'] };
  assert.deepEqual(channels.znsParameters(draft), [
    { name: 'ten_khach', type: 'customer_name' },
    { name: 'diem', type: 'custom_field' },
    { name: 'ngay_mua', type: 'time' },
  ]);
  assert.deepEqual(channels.channelFaults({ body: ['x'] }, 'oa'), []);
  assert.ok(channels.channelFaults({ title: 'x', body: ['x'] }, 'zns').includes('title-length'));
});

/* ---------------------------------------------------------------- what is known */

const POLICY = policies.DEFAULT_POLICY;
const ROW = {
  id: 'k1',
  name: 'Vũ Thị Hoa',
  phone: null,
  email: null,
  orders: 3,
  spend: 900_000,
  firstDay: '2026-01-02',
  lastDay: '2026-03-04',
  recencyDays: 20,
  group: 'mua_it',
  origin: null,
  gender: 'female',
};
const progress = (spend, orders, match = 'all') => ({
  next: 'vang',
  match,
  spend: spend === null ? null : { have: 0, need: spend, missing: spend },
  orders: orders === null ? null : { have: 0, need: orders, missing: orders },
  until: null,
  shortest: { spend: 0, orders: 0 },
});
const MEMBER = {
  tier: { id: 'bac', name: 'Bạc' },
  ladder: [
    { id: 'bac', name: 'Bạc', spend: 0, orders: 0 },
    { id: 'vang', name: null, spend: 1, orders: null },
  ],
  progress: progress(350_000, 2),
  points: { active: 1240 },
  lots: [
    { lot: 1, points: 40, expires: '2027-01-31' },
    { lot: 2, points: 0, expires: '2026-12-01' },
    { lot: 3, points: 60, expires: '2027-01-31' },
    { lot: 4, points: 900, expires: '2027-06-30' },
    { lot: 5, points: 240, expires: null },
  ],
};
const VI_LACKING = { orders: (_count, written) => `${written} đơn`, and: ' và ', or: ' hoặc ' };
const WORDING = {
  shop: 'Tiệm Trà',
  policy: POLICY,
  channel: 'oa',
  format: viFormat.vietnamese,
  voice: voice.VOICES[0],
  lacking: VI_LACKING,
  unit: { currency: 'VND', digits: 0 },
};
const tierName = (id) => ({ vang: 'Vàng', bac: 'Bạc' })[id];
const known = ({ member = MEMBER, ...more } = {}) =>
  values.knownValues(
    {
      row: ROW,
      bought: { last: 'Trà sen', favourite: null },
      standing: member && values.standingOf(member, tierName),
    },
    { ...WORDING, ...more },
  );

for (const [promise, more, name, expected] of [
  ['points as the language writes them', {}, 'diem', '1.240'],
  ['in English too', { format: enFormat.english }, 'diem', '1,240'],
  ['a day is dd/mm/yyyy', {}, 'ngay_mua', '04/03/2026'],
  ['the tier by its own name', {}, 'hang', 'Bạc'],
  ['the next tier by the usual one where it has none', {}, 'hang_toi', 'Vàng'],
  ['money and orders where both are asked', {}, 'con_thieu_hang', '350.000\u00a0₫ và 2 đơn'],
  [
    'one of two',
    { member: { ...MEMBER, progress: progress(350_000, 2, 'any') } },
    'con_thieu_hang',
    '350.000\u00a0₫ hoặc 2 đơn',
  ],
  ['only what still lacks', { member: { ...MEMBER, progress: progress(0, 2) } }, 'con_thieu_hang', '2 đơn'],
  [
    'money alone',
    { member: { ...MEMBER, progress: progress(350_000, null) } },
    'con_thieu_hang',
    '350.000\u00a0₫',
  ],
  ['nothing above the top', { member: { ...MEMBER, progress: null } }, 'con_thieu_hang', ''],
  ['no tier above the top', { member: { ...MEMBER, progress: null } }, 'hang_toi', ''],
  ['points that end first, lots of one day together', {}, 'diem_sap_het', '100'],
  ['and their day', {}, 'het_han', '31/01/2027'],
  ['no points that end', { member: { ...MEMBER, lots: [{ points: 5, expires: null }] } }, 'diem_sap_het', ''],
  ['no programme, no points', { member: null }, 'diem', ''],
  ['no programme, no tier', { member: null }, 'hang', ''],
  ['no product is no product', {}, 'mon_hay_mua', ''],
])
  test(`known: ${promise}`, () => assert.equal(known(more)[name], expected));

/** As the gate hands people over. */
const RECIPIENT = {
  ...ROW,
  phones: [],
  emails: [],
  consent: true,
  birthday: null,
  city: null,
  lastProduct: 'Trà sen',
  usualProduct: 'Trà lài',
  points: 1240,
  tier: 'bac',
  toNextTier: { tier: 'vang', orders: null, spend: 350_000 },
  ending: { points: 100, day: '2027-01-31' },
  marked: [],
};
for (const [promise, more, expected] of [
  [
    'everything that the gate knows',
    {},
    {
      ten_khach: 'chị Hoa',
      diem: '1.240',
      hang: 'Bạc',
      hang_toi: 'Vàng',
      con_thieu_hang: '350.000\u00a0₫',
      diem_sap_het: '100',
      het_han: '31/01/2027',
      mon_vua_mua: 'Trà sen',
      mon_hay_mua: 'Trà lài',
      so_don: '3',
      so_ngay: '20',
    },
  ],
  ['orders that lack', { toNextTier: { tier: 'vang', orders: 1, spend: null } }, { con_thieu_hang: '1 đơn' }],
  [
    'no programme',
    { points: null, tier: null, toNextTier: null, ending: null },
    { diem: '', hang: '', hang_toi: '', con_thieu_hang: '', diem_sap_het: '', het_han: '' },
  ],
  ['somebody without a name', { name: null }, { ten_khach: 'chị' }],
  ['a lead', { orders: null, lastDay: null, recencyDays: null }, { so_don: '', so_ngay: '', ngay_mua: '' }],
])
  test(`from the gate: ${promise}`, () => {
    const said = values.recipientValues({ ...RECIPIENT, ...more }, WORDING, tierName);
    for (const [name, value] of Object.entries(expected)) assert.equal(said[name], value, name);
  });

test('nobody is told of 0 points, of a tier above the top', () => {
  const none = known({
    member: { ...MEMBER, points: { active: 0 }, progress: null, lots: [] },
    gapDays: null,
  });
  for (const name of ['diem', 'hang_toi', 'con_thieu_hang', 'diem_sap_het', 'het_han']) {
    const composed = text(body(`{${name}}`), { ...ALL, ...none });
    assert.deepEqual(composed, { reasons: [{ code: 'lacks', variable: name }] });
  }
});

/* ---------------------------------------------------------------- two variants */

test('FNV-1a is the published one', () => {
  // Vectors of draft-eastlake-fnv, appendix C, 32 bits.
  for (const [given, hash] of [
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])
    assert.equal(split.fnv1a(given), hash);
  assert.equal(split.fnv1a('điểm'), split.fnv1a('điểm'.normalize('NFC')));
});

const ids = Array.from({ length: 20_000 }, (_, index) =>
  createHash('sha256').update(String(index)).digest('hex').slice(0, 12),
);

for (const percent of [0, 10, 50, 90, 100])
  test(`${percent}% of the customers get A, give or take chance`, () => {
    for (const names of [ids, ids.map((_, index) => `k${index}`)]) {
      const share =
        names.filter((id) => split.variantOf('tet-2027', id, percent) === 'a').length / names.length;
      assert.ok(Math.abs(share - percent / 100) < 0.015, String(share));
    }
  });

test('a split is the same for ever, another for another campaign, and says nothing of another purpose', () => {
  const places = ['k1', 'k2', 'k3'].map((id) => split.placeIn('tet-2027\nvariant', id));
  assert.deepEqual(places, [7907, 3404, 713]);
  // The control groups of src/care/control.rs go by the same function; these are its own cases.
  for (const [campaign, id, bucket] of [
    ['tet-2027', '84912345678', 7053],
    ['', 'code:kiotviet:KH001', 435],
    ['Mừng xuân', '84901000222', 4975],
    ['a', 'email:an@example.com', 680],
  ])
    assert.equal(split.placeIn(campaign, id), bucket);
  const both = ids.filter((id) => split.variantOf('c', id) === 'a' && split.placeIn('c', id) < 1000);
  assert.ok(Math.abs(both.length / ids.length - 0.05) < 0.006, String(both.length));
  const other = ids.filter((id) => split.variantOf('a', id) === split.variantOf('b', id)).length / ids.length;
  assert.ok(Math.abs(other - 0.5) < 0.015, String(other));
});

test('a larger share keeps everybody who was in the smaller one', () => {
  for (const id of ids.slice(0, 2000))
    if (split.variantOf('c', id, 20) === 'a') assert.equal(split.variantOf('c', id, 30), 'a');
});

test('two variants part a list by the split, a single one is everybody’s', () => {
  const [a, b] = [body('A {ten}'), body('B {ten}')];
  const both = variants.lettersOf({ a, b, share: 30 }, 'tet');
  const alone = variants.lettersOf({ a, share: 30 }, 'tet');
  const people = ids.slice(0, 2000).map((id) => ({ id, values: { ten_khach: 'Lan' } }));
  const { filled } = compose.composeBatch(people, (id) => both.readyOf(id));
  for (const { id, text: said } of filled)
    assert.equal(said.body[0], `${split.variantOf('tet', id, 30).toUpperCase()} Lan`);
  assert.ok(people.every(({ id }) => alone.readyOf(id) === alone.a && alone.variantOf(id) === 'a'));
  const halves = variants.lettersOf({ a, b }, 'tet');
  assert.ok(people.every(({ id }) => halves.variantOf(id) === split.variantOf('tet', id, 50)));
});

test('faults are said of the variant that has them, and only its people go without', () => {
  const letters = variants.lettersOf({ a: body('{ten}'), b: body('{tuoi}') }, 'tet');
  assert.deepEqual(
    letters.faults.map(({ variant, code }) => [variant, code]),
    [['b', 'unknown-variable']],
  );
  const id = ids.find((one) => letters.variantOf(one) === 'b');
  assert.deepEqual(letters.readyOf(id).one({ ten_khach: 'Lan' }), { reasons: [{ code: 'template' }] });
});

test('an SMS without marks has none in its values either', () => {
  const letters = variants.lettersOf({ a: body('Chào {ten}, điểm: {diem}'), plain: true }, 'tet');
  assert.deepEqual(letters.a.one({ ten_khach: 'Nguyễn Đức', diem: '5' }), {
    text: body('Chao Nguyen Duc, diem: 5'),
  });
  assert.deepEqual(letters.a.one({ ten_khach: 'Nguyễn Đức' }), {
    reasons: [{ code: 'lacks', variable: 'diem' }],
  });
});

/* ---------------------------------------------------------------- wording */

const codes = (draft, place = { channel: 'oa' }) => check.checkWording(draft, place).map(({ code }) => code);

for (const [words, code] of [
  ['Cam kết hiệu quả 100%', 'promise'],
  ['cam kết 100% hài lòng', 'promise'],
  ['CAM KẾT hoàn tiền', 'promise'],
  ['đảm bảo khỏi', 'promise'],
  ['Trị dứt điểm mụn', 'promise'],
  ['khỏi hẳn sau 3 ngày', 'promise'],
  ['100% guaranteed', 'promise'],
  ['rẻ nhất thị trường', 'superlative'],
  ['shop số 1 Việt Nam', 'superlative'],
  ['duy nhất hôm nay', 'superlative'],
  ['the cheapest tea', 'superlative'],
  ['nhanh kẻo hết', 'pressure'],
  ['nhanh tay lên', 'pressure'],
  ['Chỉ còn 2 giờ', 'pressure'],
  ['cơ hội cuối cùng', 'pressure'],
  ['đừng bỏ lỡ', 'pressure'],
  ['Đặt ngay kẻo lỡ', 'pressure'],
  ['Hurry up', 'pressure'],
  ['Only 3 left', 'pressure'],
  ['miễn phí giao hàng', 'free'],
  ['MIEN PHI', 'free'],
  ['quà 0đ', 'free'],
  ['ship 0 đồng', 'free'],
  ['free delivery', 'free'],
  ['$$$ cho bạn', 'money'],
  ['💰 về tay', 'money'],
  ['KHUYẾN MÃI LỚN', 'capitals'],
  ['BIG SALE', 'capitals'],
  ['Chào!!', 'exclamation'],
  ['Thật sao?!', 'exclamation'],
  ['Thất vọng vì bạn', 'negative'],
  ['bạn sẽ bị mất điểm', 'negative'],
  ['mất hết quyền lợi', 'negative'],
  ['you will lose', 'negative'],
  ['Sao lâu rồi bạn không ghé', 'blame'],
  ['bạn quên tiệm rồi', 'blame'],
  ['you forgot us', 'blame'],
])
  test(`wording: "${words}" is ${code}`, () => {
    assert.ok(codes(body(words)).includes(code), codes(body(words)).join());
    // The same in letters that are made of two characters, as some phones type them.
    assert.ok(codes(body(words.normalize('NFD'))).includes(code));
  });

for (const words of [
  'Còn 2 đơn nữa là lên hạng Vàng',
  'Số 1 đơn hàng của bạn',
  'Chào Lan, tiệm gửi bạn 10.000 ₫',
  'Giá 100.000đ một hộp',
  'Trà lài mới về',
  'Hạng VIP của bạn ở TP HCM',
  'Chi nhánh Hà Nội mở cửa 8:00',
  'Giảm 20% cho đơn thứ hai',
  'Bạn nhận thêm 50 điểm nhé!',
  'Mua hàng nhanh gọn, giao tận nhà',
  'freedom tea',
])
  test(`wording: "${words}" is well said`, () => assert.deepEqual(codes(body(words)), []));

for (const [promise, draft, place, code] of [
  [
    'advertising by SMS begins with [QC]',
    body('Tiệm: giảm 20%. Từ chối: TC'),
    { channel: 'sms', tag: 'promotion' },
    'qc-missing',
  ],
  [
    '[QC] at its end is not first',
    body('Giảm 20% [QC] từ chối TC'),
    { channel: 'sms', tag: 'promotion' },
    'qc-missing',
  ],
  [
    'advertising by SMS says how to refuse',
    body('[QC] Tiệm: giảm 20%'),
    { channel: 'sms', tag: 'promotion' },
    'opt-out-missing',
  ],
  [
    'advertising by e-mail has it in its subject',
    { subject: 'Quà', body: ['[QC] Từ chối: trả lời'] },
    { channel: 'email', tag: 'promotion' },
    'qc-missing',
  ],
  [
    'a regular is told of a benefit',
    body('Chào {ten}'),
    { channel: 'oa', group: 'mua_thuong_xuyen' },
    'benefit-missing',
  ],
  ['a template carries no link', body('Xem tiem.vn/uu-dai nhé'), { channel: 'zns' }, 'link'],
  ['a template carries no phone number', body('Gọi 0912 345 678'), { channel: 'zns' }, 'phone-number'],
  ['a template carries no hotline', body('Gọi 1900 1234'), { channel: 'zns' }, 'phone-number'],
  [
    'an SMS has no sign that networks refuse',
    body('giảm 20% #tra'),
    { channel: 'sms', tag: 'care' },
    'sms-sign',
  ],
  [
    'those who matter most are spoken to quietly',
    body('Quà {quyen_loi}!'),
    { channel: 'oa', group: 'mua_nhieu' },
    'tone',
  ],
])
  test(`wording: ${promise}`, () =>
    assert.ok(codes(draft, place).includes(code), codes(draft, place).join()));

for (const [promise, draft, place] of [
  ['a service SMS needs no [QC]', body('Tiệm: cảm ơn Lan'), { channel: 'sms', tag: 'care' }],
  [
    'the label is no shouting and no sign',
    body('[QC] Tiệm: giảm giá. Từ chối: TC'),
    { channel: 'sms', tag: 'promotion' },
  ],
  ['a benefit is a benefit under its alias', body('Mã {mã giảm giá}'), { channel: 'oa', group: 'mua_nhieu' }],
  ['nobody needs a benefit on the phone', body('Chào {ten}'), { channel: 'call', group: 'mua_nhieu' }],
  ['a link is well in a chat', body('Xem tiem.vn nhé'), { channel: 'oa' }],
  ['names of variables are no words', body('{uu_dai} {MIEN PHI}'), { channel: 'oa' }],
])
  test(`wording: ${promise}`, () => assert.deepEqual(codes(draft, place), []));

test('a finding stands where it says, also behind marks of two characters', () => {
  const line = 'Điểm đó MIỄN PHÍ nhé'.normalize('NFD');
  const [found] = check
    .checkWording({ title: 'Chào', body: ['a', line] }, { channel: 'oa' })
    .filter(({ code }) => code === 'free');
  assert.deepEqual([found.field, found.line, found.written], ['body', 1, 'MIỄN PHÍ']);
  assert.equal(line.normalize('NFC').slice(found.at, found.at + found.written.length), found.written);
});

test('what stops a message is said first, and every rule has a source and a date', () => {
  const kinds = check
    .checkWording(body('Nhanh kẻo hết!! cam kết 100%'), { channel: 'sms', tag: 'promotion' })
    .map(({ kind }) => kind);
  assert.deepEqual(kinds, [...kinds].sort());
  for (const rule of [...wording.PATTERN_RULES, ...wording.NEEDED_RULES]) {
    assert.ok(rule.source.length > 5, rule.code);
    assert.match(rule.date, /^\d{4}-\d\d-\d\d$/);
    assert.ok(['stop', 'warn'].includes(rule.kind));
  }
});

test('the check reads any text: every finding stands within its line, and the same text is said the same way', () => {
  const bits = [
    'MIỄN PHÍ ',
    'cam kết 100% ',
    '{ten}',
    '{',
    '!!',
    '💰',
    'e\u0301',
    'ﬁ',
    'İ',
    '\u0000',
    '[QC] ',
    'http://a.vn ',
    '0912345678 ',
    'NHANH KẺO HẾT',
    '\n',
    '｛ten｝',
  ];
  for (let seed = 1; seed <= 1500; seed += 1) {
    const { pick, some } = seeded(seed);
    const draft = {
      title: some(4, () => pick(bits)).join(''),
      body: some(4, () => some(6, () => pick(bits)).join('')),
    };
    const place = {
      channel: pick(['zns', 'oa', 'sms', 'email', 'call']),
      tag: pick(['care', 'promotion']),
      group: pick(['mua_nhieu', 'x']),
    };
    const found = check.checkWording(draft, place);
    assert.deepEqual(check.checkWording(draft, place), found);
    for (const { field, line, at, written } of found) {
      if (field === null) continue;
      const text = (field === 'title' ? draft.title : draft.body[line]).normalize('NFC');
      assert.equal(text.slice(at, at + written.length), written, `seed ${seed}`);
    }
  }
});
