// What a message may call a product, and what files and cards call groups and rewards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from './bundle.mjs';

const { charges, fill, exports, vi, en, policies, names, enCard, viCard } = await modules({
  charges: 'lib/playbooks/charges.ts',
  fill: 'lib/playbooks/fill.ts',
  exports: 'lib/i18n/export.ts',
  vi: 'lib/i18n/vi.ts',
  en: 'lib/i18n/en.ts',
  names: 'lib/terms/names.ts',
  enCard: 'lib/i18n/card/en.ts',
  viCard: 'lib/i18n/card/vi.ts',
  policies: 'dev/fake/policy.ts',
});

test('a charge is told from a product, however it is written', () => {
  for (const [name, is] of [
    ['Phí vận chuyển', true],
    ['PHÍ SHIP', true],
    ['Phí ship hỏa tốc (GHN)', true],
    ['Ship', true],
    ['Ship COD', true],
    ['COD fee', true],
    ['Phụ phí lễ Tết', true],
    ['Gói quà', true],
    ['Phí gói quà', true],
    ['Shipping fee - 2 kg', true],
    ['Cước vận chuyển', true],
    ['Phi\u0301 ship', true],
    ['Gói quà Tết Đoàn Viên', false],
    ['Tipi lều trẻ em', false],
    ['Shipley áo khoác', false],
    ['Trà sen', false],
    ['Cà phê phin', false],
    ['Phim cách nhiệt', false],
    ['Phụ kiện tóc', false],
    ['Codein', false],
  ])
    assert.equal(charges.isCharge(name), is, name);
});

test('no message calls a charge the thing that was bought', () => {
  const order = (...lines) => ({ counted: true, lines: lines.map((name) => ({ name })) });
  const bought = (...rows) => fill.boughtBy({ timeline: { rows } });
  const ship = 'Phí vận chuyển';
  assert.deepEqual(bought(order(ship, 'Trà sen'), order(ship, 'Trà lài'), order(ship)), {
    last: 'Trà sen',
    favourite: null,
  });
  assert.deepEqual(bought(order(ship), order(ship)), { last: null, favourite: null });
});

const wordsOf = (module) => Object.values(module).find((value) => value?.groups && value.table);

test('a group is called the same in a file and on the page, in both languages', () => {
  for (const [language, module] of [
    ['vi', vi],
    ['en', en],
  ]) {
    const page = wordsOf(module).groups;
    assert.ok(Object.keys(page).length >= 8);
    for (const [id, { name }] of Object.entries(page))
      assert.equal(exports.EXPORT_WORDS[language].groups[id], name, `${language}: ${id}`);
  }
});

test("the usual programme's rewards are English on the English card, and a shop's own names stay", () => {
  const cardOf = (module) => Object.values(module).find((value) => value?.text?.rewards ?? value?.rewards);
  const rewards = (module) => (cardOf(module).text ?? cardOf(module)).rewards;
  const usual = policies.DEFAULT_POLICY.programme.rewards;
  assert.ok(usual.length > 0);
  for (const { name } of usual) {
    assert.equal(rewards(enCard).named(name), names.inEnglish(name));
    assert.doesNotMatch(rewards(enCard).named(name), /[À-ỹđĐ]/);
    assert.equal(rewards(viCard).named(name), name);
  }
  assert.equal(rewards(enCard).named('Ly sứ Bát Tràng'), 'Ly sứ Bát Tràng');
});
