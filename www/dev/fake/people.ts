/** Orders → people: records that share a phone, a code or a user name are one person. */
import type { OrderRow } from '../../lib/contract.js';
import { dayOf } from '../../lib/days.js';
import type { Person, RawOrder, Reading } from './model.js';

type Key = { by: 'phone' | 'email' | 'code' | 'username'; value: string };

const keysOf = (who: RawOrder['who'], platform: string): Key[] => {
  const keys: Key[] = [];
  if (who.phone) keys.push({ by: 'phone', value: who.phone });
  if (who.code) keys.push({ by: 'code', value: `${platform}:${who.code}` });
  if (who.email) keys.push({ by: 'email', value: who.email });
  if (who.username) keys.push({ by: 'username', value: `${platform}:${who.username}` });
  return keys;
};

class Groups {
  private readonly parent: number[] = [];
  private readonly byKey = new Map<string, number>();

  find(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    this.parent[i] = root;
    return root;
  }

  add(keys: Key[]): number {
    const own = this.parent.length;
    this.parent.push(own);
    for (const key of keys) {
      const name = `${key.by}:${key.value}`;
      const known = this.byKey.get(name);
      if (known === undefined) this.byKey.set(name, own);
      else this.parent[this.find(own)] = this.find(known);
    }
    return own;
  }
}

interface Entry {
  who: RawOrder['who'];
  platform: string;
  order: RawOrder | null;
}

export const isWalkIn = (who: RawOrder['who']): boolean =>
  who.phone === null && !who.code && !who.email && !who.username;

/** People of all readings; `today` decides which orders count. */
export function peopleOf(readings: Reading[], today: number): Person[] {
  const entries: Entry[] = readings.flatMap((reading) => [
    ...reading.orders.map((order) => ({ who: order.who, platform: order.platform, order })),
    ...reading.leads.map((who) => ({ who, platform: 'oa', order: null })),
  ]);
  const known = entries.filter((entry) => !isWalkIn(entry.who));
  const groups = new Groups();
  const at = known.map((entry) => groups.add(keysOf(entry.who, entry.platform)));
  const members = new Map<number, Entry[]>();
  known.forEach((entry, i) => {
    const root = groups.find(at[i] as number);
    const list = members.get(root);
    if (list) list.push(entry);
    else members.set(root, [entry]);
  });
  return [...members.values()].map((list) => personOf(list, today));
}

const unique = (values: string[]): string[] => [...new Set(values.filter(Boolean))];

export const counts = (order: RawOrder, today: number): boolean =>
  order.life === 'completed' && order.day !== null && order.day <= today;

function personOf(entries: Entry[], today: number): Person {
  const names = new Map<string, number>();
  for (const { who } of entries) if (who.name) names.set(who.name, (names.get(who.name) ?? 0) + 1);
  const orders = entries.flatMap((entry) => (entry.order ? [entry.order] : []));
  orders.sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  const counted = orders.filter((order) => counts(order, today));
  const phones = unique(entries.map((entry) => entry.who.phone ?? ''));
  const codes = unique(entries.map((entry) => entry.who.code));
  const emails = unique(entries.map((entry) => entry.who.email));
  const usernames = unique(entries.map((entry) => entry.who.username));
  const best = [...names].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0];
  return {
    id: phones[0] ?? codes[0] ?? emails[0] ?? usernames[0] ?? '',
    name: best?.[0] ?? null,
    names,
    phones,
    emails,
    codes,
    usernames,
    joins: joinsOf(entries),
    days: counted.map((order) => order.day as number),
    amounts: counted.map((order) => order.amount as number),
    orders: () => [...orders].reverse().map((order) => orderRow(order, today)),
  };
}

function joinsOf(entries: Entry[]): Person['joins'] {
  const seen = new Map<string, Key & { records: Set<string> }>();
  for (const { who, platform } of entries) {
    for (const key of keysOf(who, platform)) {
      const name = `${key.by}:${key.value}`;
      const join = seen.get(name) ?? { ...key, records: new Set() };
      join.records.add(`${platform}|${who.name}|${who.phone}|${who.code}|${who.username}`);
      seen.set(name, join);
    }
  }
  return [...seen.values()]
    .filter((join) => join.records.size > 1)
    .map(({ by, value, records }) => ({ by, value: value.replace(/^\w+:/, ''), records: records.size }));
}

function orderRow(order: RawOrder, today: number): OrderRow {
  const counted = counts(order, today);
  return {
    source: order.source,
    row: order.row,
    code: order.code,
    day: order.day === null ? null : dayOf(order.day),
    amount: order.amount,
    refunded: 0,
    status: order.status,
    life: order.life,
    counted,
    why: counted ? null : order.life === 'completed' ? 'afterToday' : 'status',
    lines: order.lines,
  };
}
