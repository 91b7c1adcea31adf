/** Very many people at once, without any file: to prove that lists and previews hold. */
import { pick, randomOf } from '../../demo/sample-people.js';
import { dayNumber, dayOf } from '../../lib/days.js';
import type { Person } from './model.js';

export const SYNTHETIC_TODAY = '2025-09-30';
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Vũ', 'Bùi'] as const;
const GIVEN = ['Anh', 'Hà', 'Linh', 'Ngọc Ánh', 'Thu Hương', 'Bảo Ngân', 'Yến Nhi', 'Đức'] as const;

export function syntheticPeople(count: number): Person[] {
  const random = randomOf(99);
  const today = dayNumber(SYNTHETIC_TODAY);
  return Array.from({ length: count }, (_, i) => {
    const orders = 1 + Math.floor(random() ** 3 * 14);
    const last = today - Math.floor(random() ** 1.6 * 420);
    const days = Array.from({ length: orders }, (_x, k) => last - (orders - 1 - k) * (14 + (i % 40)));
    const amounts = days.map(() => 60_000 + Math.floor(random() ** 2 * 900) * 1000);
    return syntheticPerson(i, `${pick(random, FAMILY)} ${pick(random, GIVEN)}`, days, amounts);
  });
}

function syntheticPerson(i: number, name: string, days: number[], amounts: number[]): Person {
  const phone = `849${String(i).padStart(8, '0')}`;
  return {
    id: phone,
    name,
    names: new Map([[name, days.length]]),
    phones: [phone],
    emails: [],
    codes: [],
    usernames: [],
    joins: [],
    days,
    amounts,
    orders: () =>
      days
        .map((day, k) => ({
          source: 'synthetic',
          row: i + 2,
          code: `HD${i}-${k}`,
          day: dayOf(day),
          amount: amounts[k] ?? 0,
          refunded: 0,
          status: 'Hoàn thành',
          life: 'completed' as const,
          counted: true,
          why: null,
          lines: [{ name: 'Serum trà xanh 30 ml', quantity: '1', total: null }],
        }))
        .reverse(),
  };
}
