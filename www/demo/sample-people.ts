/** A made-up cosmetics shop: who its customers are and when they bought. Seeded, so always the same. */

const HISTORY_DAYS = 730;
const CUSTOMERS = 2300;

const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' ');
const MIDDLE = 'Thị Ngọc Thu Minh Bảo Quỳnh Thanh Kim Hồng Khánh Phương Gia Mai Hải Đức Văn'.split(' ');
const GIVEN =
  'Anh Hà Linh Trang Hương Nga Yến Vy Thảo Nhung Châu Ngân Uyên My Chi Tâm Dung Oanh Giang Hiền Lan Mai Nhi Quyên Thúy Trâm Xuân Hùng Long Tuấn Khoa Phúc'.split(
    ' ',
  );

export interface Buyer {
  index: number;
  name: string;
  /** Local form, `0900123456`. */
  phone: string;
  email: string;
  /** Shopee user name of those who also buy there. */
  username: string;
  visits: Visit[];
}

export interface Visit {
  /** Days since the shop opened. */
  day: number;
  minute: number;
  online: boolean;
  products: Array<{ product: number; quantity: number }>;
}

/** mulberry32: small, fast, good enough for a shop that does not exist. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

const bell = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export const personName = (random: () => number): string =>
  `${pick(random, FAMILY)} ${pick(random, MIDDLE)} ${pick(random, GIVEN)}`;

/** Every 29th has kept a number since before 2018, when 0162 became 032. */
export const hasOldNumber = (index: number): boolean => index % 29 === 0;

/** Numbers made up in two blocks: 0900 1xx xxx, and 0320 1xx xxx for old numbers. */
export const phoneOf = (index: number): string =>
  (hasOldNumber(index) ? '0320' : '0900') + String(100_000 + ((index * 7919) % 900_000));

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

function visitOf(
  random: () => number,
  day: number,
  buyer: { taste: number[]; size: number; online: number },
): Visit {
  const lines = 1 + Math.floor(random() * 2.4);
  const products = Array.from({ length: lines }, () => ({
    product: random() < 0.7 ? (buyer.taste[Math.floor(random() * 2)] as number) : Math.floor(random() * 20),
    quantity: Math.max(1, Math.round(buyer.size * (0.6 + random() * 0.8))),
  }));
  return {
    day: Math.floor(day),
    minute: 510 + Math.floor(random() * 750),
    online: random() < buyer.online,
    products,
  };
}

/** Own rhythm for each buyer; after every visit the customer may stop for good. */
function visitsOf(random: () => number): Visit[] {
  const leaving = 0.6 * random() ** 2.8;
  const devoted = leaving < 0.02;
  const gap = (devoted ? 40 : 72) * Math.exp(0.55 * bell(random));
  const habits = {
    taste: [Math.floor(random() * 20), Math.floor(random() * 20)],
    size: Math.exp(0.5 * bell(random) + (devoted ? 0.6 : 0)),
    online: random() < 0.3 ? 0.7 : 0,
  };
  const visits: Visit[] = [];
  let day = HISTORY_DAYS * Math.sqrt(random());
  while (day < HISTORY_DAYS) {
    visits.push(visitOf(random, day, habits));
    if (random() < leaving + (visits.length === 1 ? 0.06 : 0)) break;
    day += Math.max(1, gap * (0.5 - 0.5 * Math.log(1 - random())));
  }
  return visits;
}

/** One buyer after another, so that whoever asks may rest in between. */
export function* buyersOf(seed: number): Generator<Buyer> {
  const random = randomOf(seed);
  for (let index = 0; index < CUSTOMERS; index += 1) {
    const name = personName(random);
    const handle = plain(name.split(' ').pop() ?? '') + (100 + (index % 900));
    yield {
      index,
      name,
      phone: phoneOf(index),
      email: random() < 0.25 ? `${handle}.${index}@example.com` : '',
      username: `${handle}_${index}`,
      visits: visitsOf(random),
    };
  }
}
