// How an SMS travels, against tables of the standard and of networks; what is wrong with it; what it costs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advertisingText, smsParts, withoutMarks } from '../../pkg/channels.js';
import { modules } from '../words/bundle.mjs';

const a = (count) => 'a'.repeat(count);
const ệ = (count) => 'ệ'.repeat(count);

for (const [text, kind, encoding, length, parts, left] of [
  ['', 'plain', 'gsm7', 0, 0, 160],
  [a(1), 'plain', 'gsm7', 1, 1, 159],
  [a(160), 'plain', 'gsm7', 160, 1, 0],
  [a(161), 'plain', 'gsm7', 161, 2, 145],
  [a(306), 'plain', 'gsm7', 306, 2, 0],
  [a(307), 'plain', 'gsm7', 307, 3, 152],
  [a(460), 'plain', 'gsm7', 460, 4, 152],
  [a(612), 'plain', 'gsm7', 612, 4, 0],
  [a(613), 'plain', 'gsm7', 613, 5, 152],
  [ệ(70), 'plain', 'ucs2', 70, 1, 0],
  [ệ(71), 'plain', 'ucs2', 71, 2, 63],
  [ệ(134), 'plain', 'ucs2', 134, 2, 0],
  [ệ(135), 'plain', 'ucs2', 135, 3, 66],
  [ệ(202), 'plain', 'ucs2', 202, 4, 66],
  ['€', 'plain', 'gsm7', 2, 1, 158],
  ['^{}\\[~]|€', 'plain', 'gsm7', 18, 1, 142],
  [`${a(159)}€`, 'plain', 'gsm7', 161, 2, 145],
  ['@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà', 'plain', 'gsm7', 42, 1, 118],
  ['đ', 'plain', 'ucs2', 1, 1, 69],
  ['ê', 'plain', 'ucs2', 1, 1, 69],
  ['à', 'plain', 'gsm7', 1, 1, 159],
  ['a\u0300', 'plain', 'gsm7', 1, 1, 159],
  ['“Tra”', 'plain', 'ucs2', 5, 1, 65],
  ['👋', 'plain', 'ucs2', 2, 1, 68],
  ['a\r\nb', 'plain', 'gsm7', 3, 1, 157],
  [a(160), 'service', 'gsm7', 160, 1, 0],
  [a(306), 'service', 'gsm7', 306, 2, 0],
  [a(459), 'service', 'gsm7', 459, 3, 0],
  [a(460), 'service', 'gsm7', 460, null, 0],
  [ệ(201), 'service', 'ucs2', 201, 3, 0],
  [ệ(202), 'service', 'ucs2', 202, null, 0],
  [a(122), 'advertising', 'gsm7', 122, 1, 0],
  [a(123), 'advertising', 'gsm7', 123, 2, 145],
  [a(268), 'advertising', 'gsm7', 268, 2, 0],
  [a(269), 'advertising', 'gsm7', 269, 3, 152],
  [a(421), 'advertising', 'gsm7', 421, 3, 0],
  [a(422), 'advertising', 'gsm7', 422, null, 0],
])
  test(`${kind} ${encoding} of ${length}: ${parts ?? 'too long'}`, () => {
    const said = smsParts(text, { kind });
    assert.deepEqual([said.encoding, said.length, said.parts, said.left], [encoding, length, parts, left]);
    assert.equal(said.faults.includes('too-long'), parts === null);
  });

test('an alphabet of the standard is GSM-7, letter by letter, and no other letter of Vietnamese is', () => {
  const vietnamese = 'ăâđêôơưạảãáằẳẵắặầẩẫấậẻẽẹềểễếệỉĩíịỏõóọồổỗốộờởỡớợủũúụừửữứựỳỷỹýỵ';
  for (const letter of vietnamese) assert.equal(smsParts(letter, { kind: 'plain' }).encoding, 'ucs2', letter);
  assert.deepEqual(smsParts('ệ và đ', { kind: 'plain' }).outside, ['ệ', 'đ']);
});

test('a text without its marks is GSM-7 and at most as long', () => {
  const text = 'Chị Lan ơi, tiệm có trà sen mới. Ưu đãi ĐẾN hết ngày 31/12.';
  assert.equal(withoutMarks(text), 'Chi Lan oi, tiem co tra sen moi. Uu dai DEN het ngay 31/12.');
  assert.equal(smsParts(withoutMarks(text), { kind: 'service' }).encoding, 'gsm7');
  assert.equal(withoutMarks(text.normalize('NFD')), withoutMarks(text));
});

for (const [text, options, faults] of [
  ['[QC] Tiem Tra: tra moi. Tu choi: soan TC gui 9123', {}, []],
  ['[AD] Tea: new tea. To refuse, answer TC.', {}, []],
  ['[QC] Tiệm Trà: trà mới. Từ chối: soạn TC gửi 9123', {}, []],
  ['Tra moi. Tu choi: soan TC', {}, ['no-ad-mark']],
  ['[QC] Tra moi.', {}, ['no-opt-out']],
  ['Tra moi', {}, ['no-ad-mark', 'no-opt-out']],
  ['Tra moi', { networkAdds: true }, []],
  ['Tra moi', { kind: 'service' }, []],
  ['Tra moi', { kind: 'plain' }, []],
  ['', { kind: 'plain' }, ['empty']],
  ['   ', { kind: 'plain' }, ['empty']],
  ['Giam 50%', { kind: 'service' }, ['forbidden-character']],
  ['Giam 50%', { kind: 'plain' }, []],
  ['[QC] A & B. Tu choi: TC QC', {}, ['forbidden-character']],
  ['[Tra] moi', { kind: 'service' }, ['forbidden-character']],
  ['Chi {ten} oi', { kind: 'plain' }, ['unfilled']],
  ['Chi <ten_khach> oi', { kind: 'plain' }, ['unfilled']],
  ['Tu choi khong? Tra moi o day', { networkAdds: false }, ['no-ad-mark', 'no-opt-out']],
])
  test(`${JSON.stringify(text)} ${JSON.stringify(options)}: ${faults.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(smsParts(text, options).faults, faults);
  });

test('every character that networks refuse is named', () => {
  for (const letter of '#&%[]{}\\<@') {
    const { forbidden } = smsParts(`a${letter}b`, { kind: 'service' });
    assert.deepEqual(forbidden, [letter]);
  }
});

test('advertising gets its mark and its way to refuse once, however often it is asked for', () => {
  const once = advertisingText('Tra moi', 'Tu choi: soan TC gui 9123');
  assert.equal(once, '[QC] Tra moi. Tu choi: soan TC gui 9123');
  assert.equal(advertisingText(once, 'Tu choi: soan TC gui 9123'), once);
  assert.deepEqual(smsParts(once).faults, []);
  const own = '[QC] Tra moi, tu choi: TC QC';
  assert.equal(advertisingText(own, 'Tu choi: soan TC gui 9123'), own);
});

test('advertising is counted without its mark and its way to refuse, and never cheaper than the standard', () => {
  const refusal = 'Tu choi: soan TC gui 9123';
  assert.equal(smsParts(advertisingText(a(121), refusal)).parts, 1);
  assert.equal(smsParts(advertisingText(a(122), refusal)).parts, 2, '122 and a full stop');
  const long = advertisingText(a(100), `${refusal} ${'x'.repeat(60)}`);
  assert.ok(long.length > 160);
  assert.equal(smsParts(long).parts, 2);
});

test('a price is what the shop typed times the parts, and null while nobody has said', () => {
  assert.equal(smsParts(a(161), { kind: 'service' }).price, null);
  assert.equal(smsParts(a(161), { kind: 'service', prices: { 'sms.service': 500 } }).price, 1_000);
  assert.equal(smsParts(a(161), { kind: 'service', prices: { 'sms.advertising': 500 } }).price, null);
  assert.equal(smsParts(a(460), { kind: 'service', prices: { 'sms.service': 500 } }).price, null);
  assert.equal(smsParts('', { kind: 'service', prices: { 'sms.service': 500 } }).price, 0);
});

test('a way to refuse in the same sentence does not make what stands before it free', () => {
  const said = smsParts(`[QC] ${a(130)}, tu choi: TC QC`);
  assert.ok(said.length < 160);
  assert.equal(said.parts, 2, '132 characters of advertising are two parts');
});

test('quotes, dashes and blanks of word processors go with the marks', () => {
  assert.equal(withoutMarks('“Trà” – ‘sen’… 50.000 ₫\u00a0• mới'), '"Tra" - \'sen\'... 50.000 d - moi');
  assert.equal(smsParts(withoutMarks('“Trà” – ‘sen’… ₫\u00a0•'), { kind: 'service' }).encoding, 'gsm7');
});

test("the playbooks' own advertising says what it must", async () => {
  const { vi, en, plan } = await modules({
    vi: 'lib/playbooks/vi.ts',
    en: 'lib/playbooks/en.ts',
    plan: 'lib/playbooks/plan.ts',
  });
  let seen = 0;
  for (const books of [Object.values(vi)[0], Object.values(en)[0]])
    for (const group of Object.keys(books))
      for (const { id, channel } of plan.PLAN[group].actions) {
        if (channel !== 'sms') continue;
        const text = books[group].actions[id].message.body.join('\n').replace(/[{}]/g, '');
        assert.deepEqual(smsParts(withoutMarks(text)).faults, [], `${group} ${id}`);
        seen += 1;
      }
  assert.ok(seen >= 4, String(seen));
});
