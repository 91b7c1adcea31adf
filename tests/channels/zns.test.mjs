// Templates of Zalo: parameters within their types, templates within their limits, a line a case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZNS_TEMPLATE, ZNS_TYPES, znsFaults, znsValue } from '../../pkg/channels.js';

for (const [type, value, becomes] of [
  ['customer_name', 'Nguyễn Thị Lan', 'Nguyễn Thị Lan'],
  ['customer_name', '  Lan \n Anh\t', 'Lan Anh'],
  ['customer_name', 'x'.repeat(30), 'x'.repeat(30)],
  ['customer_name', 'x'.repeat(31), 'too-long'],
  ['customer_name', 'ệ'.normalize('NFD').repeat(30), 'ệ'.normalize('NFC').repeat(30)],
  ['customer_name', '', 'missing-value'],
  ['customer_name', '  ', 'missing-value'],
  ['customer_name', null, 'missing-value'],
  ['customer_name', undefined, 'missing-value'],
  ['customer_name', '{ten}', 'unfilled'],
  ['customer_name', '<ten>', 'unfilled'],
  ['personal_title', 'Quý khách', 'too-long'],
  ['personal_title', 'chị', 'chị'],
  ['time', '2026-11-27', '27/11/2026'],
  ['time', '27/11/2026', '27/11/2026'],
  ['time', '08:30 27/11/2026', '08:30 27/11/2026'],
  ['time', '08:30:00 27/11/2026', '08:30:00 27/11/2026'],
  ['time', '11/2026', '11/2026'],
  ['time', '9/2/2026', 'bad-value'],
  ['time', '31/02/2026', 'bad-value'],
  ['time', '2026-02-30', 'bad-value'],
  ['time', '29/02/2027', 'bad-value'],
  ['time', '13/2026', 'bad-value'],
  ['time', '25:00 27/11/2026', 'bad-value'],
  ['time', 'mai', 'bad-value'],
  ['amount_vn_standard', 100_000, '100000'],
  ['amount_vn_standard', 100_000n, '100000'],
  ['amount_vn_standard', '1.250.000 ₫', '1250000'],
  ['amount_vn_standard', '1,250,000đ', '1250000'],
  ['amount_vn_standard', '1.25', 'bad-value'],
  ['amount_vn_standard', -5, 'bad-value'],
  ['amount_vn_standard', 1.5, 'bad-value'],
  ['amount_vn_standard', 'miễn phí', 'bad-value'],
  ['quantity', 0, '0'],
  ['quantity', '1.200', '1.200'],
  ['quantity', 'mười', 'bad-value'],
  ['otp', '012345', '012345'],
  ['otp', '12345678901', 'too-long'],
  ['phone_number', '0912 345 678', '0912 345 678'],
  ['phone_number', 'gọi tiệm', 'bad-value'],
  ['url', 'https://tiem.example/a', 'https://tiem.example/a'],
  ['url', 'tiem.example', 'bad-value'],
  ['url', 'https://tiem.example/a b', 'bad-value'],
  ['custom_field', 9_007_199_254_740_993n, '9007199254740993'],
  [undefined, 'x'.repeat(31), 'too-long'],
])
  test(`${type ?? 'no type'} ${typeof value} ${String(value).slice(0, 20)} → ${becomes.slice(0, 20)}`, () => {
    const found = znsValue({ name: 'a', type }, value);
    assert.equal('reason' in found ? found.reason : found.text, becomes);
  });

test('every type refuses one character more than its limit, and notes what is above the newer one', () => {
  for (const [type, { most, near, shape }] of Object.entries(ZNS_TYPES.types)) {
    if (shape === 'time' || shape === 'phone') continue;
    const filled = (count) => (shape === 'url' ? `https://${'x'.repeat(count - 8)}` : '1'.repeat(count));
    assert.equal(znsValue({ name: 'a', type }, filled(most)).text, filled(most), type);
    assert.deepEqual(znsValue({ name: 'a', type }, filled(most + 1)), {
      reason: 'too-long',
      length: most + 1,
      most,
    });
    if (near)
      assert.deepEqual(
        [near, near + 1].map((count) => znsValue({ name: 'a', type }, filled(count)).near),
        [false, true],
      );
  }
});

const GOOD = {
  title: 'Điểm của <customer_name>',
  body: ['Bạn còn <diem> điểm, dùng đến hết ngày <het_han>.'],
  table: [
    { label: 'Hạng thẻ', value: '<hang>' },
    { label: 'Điểm hiện có', value: '<diem>' },
  ],
  buttons: ['Xem điểm'],
};
const p = (count) => Array.from({ length: count }, (_, at) => `<p${at}>`).join(' ');

for (const [why, change, faults] of [
  ['a whole template', {}, []],
  ['no table and no buttons', { table: undefined, buttons: undefined }, []],
  ['a title of 8', { title: 'Điểm bạn' }, ['title-length', 'no-name']],
  ['a title of 66', { title: `<customer_name>${'x'.repeat(51)}` }, ['title-length']],
  ['five parameters in a title', { title: `<customer_name> ${p(4)}` }, ['title-parameters']],
  ['no paragraph', { body: [] }, ['body-count']],
  ['five paragraphs', { body: Array(5).fill('Một đoạn đủ dài') }, ['body-count']],
  ['a paragraph of 8', { body: ['Chào bạn'] }, ['body-length']],
  ['a paragraph of 401', { body: ['x'.repeat(401)] }, ['body-length']],
  ['eleven parameters', { body: [p(11)] }, ['parameters']],
  ['a table of one row', { table: GOOD.table.slice(1) }, ['table-count']],
  ['a table of nine rows', { table: Array(9).fill(GOOD.table[1]) }, ['table-count']],
  ['a label of two', { table: [{ label: 'ab', value: 'abc' }, GOOD.table[1]] }, ['label-length']],
  ['a label of 36', { table: [{ label: 'x'.repeat(36), value: 'abc' }, GOOD.table[1]] }, ['label-length']],
  [
    'a parameter in a label',
    { table: [{ label: '<hang>', value: 'abc' }, GOOD.table[1]] },
    ['label-parameters'],
  ],
  ['a value of two', { table: [{ label: 'abc', value: 'ab' }, GOOD.table[1]] }, ['value-length']],
  ['a value of 91', { table: [{ label: 'abc', value: 'x'.repeat(91) }, GOOD.table[1]] }, ['value-length']],
  [
    'two parameters in a value',
    { table: [{ label: 'abc', value: '<a> <b>' }, GOOD.table[1]] },
    ['value-parameters'],
  ],
  ['three buttons', { buttons: ['Xem điểm', 'Gọi tiệm', 'Đặt hàng'] }, ['button-count']],
  ['a button of four', { buttons: ['Xemm'] }, ['button-length']],
  ['a button of 31', { buttons: ['x'.repeat(31)] }, ['button-length']],
  ['marks in a name', { body: ['Bạn còn <điểm> điểm nhé'] }, ['parameter-name']],
  ['a dash in a name', { body: ['Bạn còn <so-diem> điểm nhé'] }, ['parameter-name']],
  ['a link', { body: ['Xem ở www.tiem.example nhé bạn'] }, ['link']],
  ['a phone', { body: ['Gọi 0912345678 để đặt hàng'] }, ['phone']],
  ['an emoji', { body: ['Bạn còn <diem> điểm 🎉'] }, ['emoji']],
  ['two forms of address', { body: ['Anh/chị còn <diem> điểm'] }, ['address-form']],
  ['no name', { title: 'Điểm thưởng của bạn' }, ['no-name']],
  ['nothing of this customer', { body: ['Tiệm có trà sen mới'], table: undefined }, ['no-identity']],
  [
    'a name under another name',
    { title: 'Điểm của <ten>', parameters: [{ name: 'ten', type: 'customer_name' }] },
    [],
  ],
])
  test(`template: ${why}: ${faults.join(', ') || 'passes'}`, () => {
    assert.deepEqual(znsFaults({ ...GOOD, ...change }), faults);
  });

test('limits of templates say where they come from', () => {
  assert.match(ZNS_TEMPLATE.source, /^https:/);
  assert.match(ZNS_TEMPLATE.date, /^\d{4}-\d\d-\d\d$/);
});
