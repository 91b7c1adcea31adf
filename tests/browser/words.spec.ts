import { expect, test } from '@playwright/test';
import { DEFAULT_POLICY } from '../../www/dev/fake/policy.js';
import type { Changes, Indicator, Policy, Summary } from '../../www/lib/contract.js';
import { placeLabels } from '../../www/lib/elements/charts/labels.js';
import { contentHeight, MAX_HEIGHT, scrollTo, sliceAt } from '../../www/lib/elements/customers/viewport.js';
import { shares } from '../../www/lib/elements/shares.js';
import { findingOf } from '../../www/lib/elements/story.js';
import { numberIn } from '../../www/lib/elements/thresholds/number-field.js';
import { english } from '../../www/lib/i18n/en-format.js';
import { phoneText } from '../../www/lib/i18n/format.js';
import { vi } from '../../www/lib/i18n/vi.js';
import { vietnamese } from '../../www/lib/i18n/vi-format.js';

const VND = { currency: 'VND', digits: 0 };
const GBP = { currency: 'GBP', digits: 2 };
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

test('money is written as a shop writes it', () => {
  const cases: Array<[string, string]> = [
    [vietnamese.money(1250000, VND), '1.250.000 ₫'],
    [vietnamese.money(-1250000, VND), '−1.250.000 ₫'],
    [vietnamese.money('9007199254740993000', VND), '9.007.199.254.740.993.000 ₫'],
    [vietnamese.short(585600000, VND), '585,6 tr ₫'],
    [vietnamese.short(8412600000, VND), '8,41 tỷ ₫'],
    [vietnamese.short(9999999, VND), '9.999.999 ₫'],
    [vietnamese.money(197274561, GBP), '1.972.745,61 £'],
    [vietnamese.money(5, { currency: null, digits: 2 }), '0,05'],
    [vietnamese.about(336012.4, VND), '336.000 ₫'],
    [english.money(1250000, VND), '₫1,250,000'],
    [english.money(-197274561, GBP), '−£1,972,745.61'],
    [english.short(8412600000, VND), '₫8.41B'],
  ];
  for (const [written, wanted] of cases) expect(plain(written)).toBe(wanted);
});

test('numbers, shares and days', () => {
  expect(vietnamese.num(8264)).toBe('8.264');
  expect(vietnamese.percent(0.382)).toBe('38,2%');
  expect(vietnamese.signed(-302)).toBe('−302');
  expect(vietnamese.signed(0.04, 1)).toBe('0,0');
  expect(vietnamese.day('2025-09-29')).toBe('29/09/2025');
  expect(plain(english.day('2025-09-05'))).toBe('5 Sep 2025');
  expect(plain(phoneText('84901234417', true))).toBe('09•• ••• 417');
  expect(plain(phoneText('84901234417', false))).toBe('0901 234 417');
});

test('shares add up to a hundred by largest remainder, and equal parts are equal', () => {
  for (const list of [[486, 2914, 1184, 612, 1126, 1942], [0, 5], [7], [2, 1, 1, 1, 1, 1], [5, 3, 3]]) {
    const sum = shares(list).reduce((a, b) => a + b, 0);
    expect(Math.round(sum * 1000), list.join()).toBe(1000);
  }
  expect(shares([0, 0])).toEqual([0, 0]);
  // Where a hundred cannot be had with equal parts, equal parts win.
  expect(shares([1, 1, 1])).toEqual([0.333, 0.333, 0.333]);
  expect(shares([1, 1, 1, 1, 1, 1])).toEqual([0.167, 0.167, 0.167, 0.167, 0.167, 0.167]);
  for (let parts = 1; parts < 7; parts += 1)
    for (let one = 0; one < 9; one += 1) {
      const list = [...Array(parts).fill(7), one, one];
      const shown = shares(list);
      for (const [at, value] of list.entries()) {
        expect(shown[at]).toBe(shown[list.indexOf(value)]);
        const total = list.reduce((sum, part) => sum + part, 0);
        expect(Math.abs((shown[at] ?? 0) - value / total), `${value} of ${total}`).toBeLessThan(0.001);
      }
    }
});

test('typed figures are read, and words are not guessed', () => {
  expect(numberIn('3.500.000 ₫')).toBe(3500000);
  for (const [typed, number] of [
    ['2tr', 2e6],
    ['1,5 triệu', 15e5],
    ['10k', 1e4],
    ['10 nghìn đ', 1e4],
    ['1.2m', 12e5],
  ] as const)
    expect(numberIn(typed), typed).toBe(number);
  for (const [typed, decimals, number] of [
    ['12,5', 2, 12.5],
    ['1.234,56', 2, 1234.56],
    ['1,234.56', 2, 1234.56],
    ['1.234', 2, 1234],
    ['12,5', 0, 125],
    ['12,345', 2, 12345],
  ] as const)
    expect(numberIn(typed, decimals), typed).toBe(number);
  expect(numberIn('2 trăm')).toBeNull();
  expect(numberIn('90')).toBe(90);
  expect(numberIn('3.500.00o')).toBeNull();
  expect(numberIn('')).toBeNull();
});

test('no label touches another, and the first ones win', () => {
  const label = (text: string, at: number) => ({ text, at, letter: 7 });
  const placed = placeLabels([label('Mua nhiều', 50), label('Chớm', 60), label('Ngủ sâu', 200)], 0, 240);
  expect(placed.map(({ text }) => text)).toEqual(['Mua nhiều', 'Ngủ sâu']);
});

test('a list too tall for a browser is scrolled in proportion, to its very last row', () => {
  const view = { total: 250_000, rowHeight: 60, height: 600 };
  expect(contentHeight(view)).toBe(MAX_HEIGHT);
  expect(sliceAt(view, MAX_HEIGHT - 600).to).toBe(250_000);
  const top = scrollTo(view, 0, 200_000);
  const { from, to } = sliceAt(view, top);
  expect(from).toBeLessThanOrEqual(200_000);
  expect(to).toBeGreaterThan(200_000);
});

test.describe('the story chooses its finding by what the book has to say', () => {
  const policy: Policy = DEFAULT_POLICY;
  const group = (id: string, customers: number, revenue: number) => ({
    id,
    customers,
    orders: customers,
    revenue,
  });
  const summary = (more: Partial<Summary>): Summary =>
    ({
      customers: 1000,
      revenue: 1000,
      leads: 0,
      hasMoney: true,
      groups: [group('mua_nhieu', 74, 382), group('mua_it', 926, 618)],
      ...more,
    }) as Summary;
  const told = (more: Partial<Summary>, changes: Changes | null = null, indicators?: Indicator[]): string =>
    plain(
      findingOf({ summary: summary(more), changes, indicators, policy, text: vi, format: vietnamese })
        .sentence,
    );
  const back = (numerator: number, denominator: number): Indicator[] => [
    { code: 'repeatRate', unit: 'share', numerator, denominator, value: null, before: null, series: [] },
  ];
  const slipped: Changes = {
    from: '',
    to: '',
    groups: [],
    moves: [{ from: 'mua_nhieu', to: 'ngu_dong_90', customers: 26, spend: 1 }],
  };

  for (const [name, sentence, wanted] of [
    ['who pays', told({}), 'Cứ 100 khách thì 7 người mang về 38% doanh thu.'],
    [
      'who pays and leaves',
      told({}, slipped),
      'Cứ 100 khách thì 7 người mang về 38% doanh thu. Trong 30 ngày qua, 26 người như thế ngừng ghé.',
    ],
    ['nobody', told({ customers: 0, groups: [] }), vi.story.nobody],
    ['leads only', told({ customers: 0, leads: 5 }), plain(vi.story.leadsOnly(5))],
    [
      'few',
      told({ customers: 6, groups: [group('khach_moi', 2, 0)] }, null, back(4, 6)),
      'Tiệm có 6 khách, 4 người đã quay lại.',
    ],
    [
      'few, of whom nobody came back: one old order each is no return',
      told({ customers: 6, groups: [group('mua_it', 4, 0)] }, null, back(0, 6)),
      'Tiệm có 6 khách, chưa ai quay lại lần hai.',
    ],
    [
      'few, from a list that does not count orders',
      told({ customers: 6, groups: [group('mua_it', 4, 0)] }, null, back(0, 0)),
      'Tiệm có 6 khách đã mua.',
    ],
    [
      'no money',
      told({ hasMoney: false, groups: [group('mua_thuong_xuyen', 300, 0)] }),
      'Cứ 100 khách thì 30 người đã mua từ 4 đơn và còn ghé.',
    ],
    [
      'asleep',
      told({ hasMoney: false, groups: [group('ngu_dong_180', 600, 0)] }),
      'Cứ 100 khách thì 60 người đã hơn 90 ngày chưa quay lại.',
    ],
  ] as const) {
    test(name, () => expect(sentence).toBe(wanted));
  }
});
