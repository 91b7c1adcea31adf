// How orders are exported from each system: data with a source and a date, words in both languages, nothing invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from './bundle.mjs';

const { data, vi, en, codes } = await modules({
  data: 'lib/i18n/shops.ts',
  vi: 'lib/i18n/vi-shops.ts',
  en: 'lib/i18n/en-shops.ts',
  codes: 'lib/i18n/vi-codes.ts',
});
const { SHOPS, SHOP_SYSTEMS, shopOf, foreignKind } = data;

test('every system has a source, a day on which it was looked up, and as many steps in both languages', () => {
  for (const [system, { known, url, asOf, name }] of Object.entries(SHOPS)) {
    const steps = [vi.shops.steps[system], en.shops.steps[system]];
    assert.equal(steps[0].length, steps[1].length, system);
    assert.ok(steps[0].length >= 2 && steps[0].length <= 4, `${system}: a list that is read in ten seconds`);
    assert.ok(Date.parse(asOf) <= Date.now(), `${system} was not looked up tomorrow`);
    assert.ok(url === null || new URL(url).protocol === 'https:', system);
    if (known === 'help') assert.ok(url && name, `${system}: the steps are on a page of its own`);
  }
  assert.deepEqual(Object.keys(vi.shops.steps), SHOP_SYSTEMS);
});

test('exact names of menus are said only where a page of that system says them', () => {
  for (const system of SHOP_SYSTEMS.filter((one) => SHOPS[one].url === null && one !== 'woocommerce')) {
    const steps = [...vi.shops.steps[system], ...en.shops.steps[system]];
    assert.deepEqual(
      steps.filter((step) => step.includes(' > ')),
      [],
      system,
    );
  }
});

test('what is said of where a way comes from names the system and the day', () => {
  for (const words of [vi.shops, en.shops]) {
    for (const say of [words.helpSaid, words.generalSaid]) {
      assert.match(say('Haravan', '27/11/2026'), /Haravan/);
      assert.match(say('Haravan', '27/11/2026'), /27\/11\/2026/);
    }
  }
});

test('a file is known by its name as the systems write it, and by nothing else', () => {
  for (const [name, system] of [
    ['DanhSachChiTietHoaDon_KV27112026.xlsx', 'kiotviet'],
    ['danhsachchitiethoadon (1).xlsx', 'kiotviet'],
    ['Order.all.20241201_20251130.xlsx', 'shopee'],
    ['tiktokshop_OrderSKUList.xlsx', 'tiktok'],
    ['orders_export_1.csv', 'shopify'],
    ['hoadon.pdf', null],
    ['', null],
  ]) {
    assert.equal(shopOf(name), system, name);
  }
});

test('a document is called what it is, by the ending of its name in any case', () => {
  for (const [name, kind] of [
    ['Báo giá.DOCX', 'word'],
    ['a.b.pptx', 'slides'],
    ['don.zip', 'archive'],
    ['thu.eml', 'mail'],
    ['don.csv', null],
    ['docx', null],
    ['constructor.constructor', null],
  ]) {
    assert.equal(foreignKind(name), kind, name);
    if (kind) assert.ok(vi.shops.foreign[kind] && en.shops.foreignMend[kind], name);
  }
});

test('every refusal says what the file is in one sentence', () => {
  for (const [code, [what]] of Object.entries(codes.errors)) {
    assert.ok(!/[.!?]\s/.test(what) && what.length <= 70, `${code}: ${what}`);
  }
});
