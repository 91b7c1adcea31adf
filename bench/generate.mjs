// Order exports of any size, the same bytes on every machine, with the truth beside them.
//
// `plain`: UTF-8, LF, ISO dates, whole đồng, digits-only phones, quoted products with commas and doubled quotes.
// `messy`: BOM, CRLF, dd/MM/yyyy HH:mm, 1.250.000 ₫ and its cousins, phones in every spelling, names with and
// without marks, quoted line breaks, statuses in Vietnamese.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The day that the bench counts to. */
export const TODAY = '2026-07-01';
const DAY_MS = 86_400_000;
const LAST = Date.UTC(2026, 5, 30);
const DAYS = 730;

/** mulberry32: small, fast, the same everywhere. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLE = ['Thị', 'Văn', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Đức', 'Quỳnh', 'Bảo', 'Khánh', 'Thu', 'Anh'];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Hà',
  'Hạnh',
  'Hương',
  'Khoa',
  'Lan',
  'Linh',
  'Mai',
  'Nam',
  'Ngân',
  'Phúc',
  'Quyên',
  'Sơn',
  'Thảo',
  'Trang',
  'Tuấn',
  'Vy',
  'Yến',
  'Đạt',
];
const PRODUCTS = [
  'Cà phê rang xay 500g, xay mịn',
  'Áo thun ""basic"", cổ tròn',
  'Nước mắm 40°N, chai 500ml',
  'Sữa rửa mặt 150ml',
  'Kem chống nắng SPF50, tuýp',
  'Bánh tráng Tây Ninh, gói 500g',
  'Nón lá thêu tay',
  'Dép sục, size 38-42',
  'Trà ô long ""đặc biệt"", hộp',
  'Combo gội xả 500ml, 2 chai',
];
const CHANNELS = ['Tại quầy', 'Facebook', 'Zalo', 'Website', 'Shopee'];
const STATUS = ['Hoàn thành', 'Đã hủy', 'Đang giao'];

const pick = (list, roll) => list[Math.floor(roll() * list.length)];
const two = (value) => String(value).padStart(2, '0');

/** People: a quarter of the orders' number, of whom a few buy very often. */
function people(count, roll) {
  const phones = new Set();
  const list = [];
  while (list.length < count) {
    const phone = `0${3 + 2 * Math.floor(roll() * 4)}${String(Math.floor(roll() * 1e8)).padStart(8, '0')}`;
    if (phones.has(phone) || /^0(\d)\1+$/.test(phone) || phone === '0987654321') continue;
    phones.add(phone);
    list.push({ phone, name: `${pick(FAMILY, roll)} ${pick(MIDDLE, roll)} ${pick(GIVEN, roll)}` });
  }
  return list;
}

/** Heavy tail: most orders come from anybody, one in four from those at the top. */
function whoBuys(count, roll) {
  const top = Math.max(1, Math.floor(count / 50));
  return () => (roll() < 0.75 ? Math.floor(roll() * count) : Math.floor(top * roll() ** 4));
}

const HEADERS = {
  plain: 'order_id,order_date,customer_name,phone,email,product,quantity,total,status,channel\n',
  messy:
    '\ufeffMã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Email,Tên sản phẩm,Số lượng,Tổng thanh toán,Trạng thái,Kênh bán\r\n',
};

const noMarks = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
const NAME_FORMS = [(n) => n, (n) => n.toUpperCase(), noMarks, (n) => n.toLowerCase(), (n) => n];
const PHONE_FORMS = [
  (p) => p,
  (p) => `+84${p.slice(1)}`,
  (p) => `84${p.slice(1)}`,
  (p) => `${p.slice(0, 4)} ${p.slice(4, 7)} ${p.slice(7)}`,
  (p) => `${p.slice(0, 4)}.${p.slice(4, 7)}.${p.slice(7)}`,
  (p) => `(+84)${p.slice(1)}`,
];
const dotted = (amount) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
const AMOUNT_FORMS = [dotted, (a) => `${dotted(a)} ₫`, (a) => `"${dotted(a).replaceAll('.', ',')}"`, dotted];

function plainRow(order, person, when, roll) {
  const date = `${when.getUTCFullYear()}-${two(when.getUTCMonth() + 1)}-${two(when.getUTCDate())}`;
  const email = `khach${order.customer}@example.com`;
  return `DH${String(order.id).padStart(8, '0')},${date},${person.name},${person.phone},${email},"${pick(PRODUCTS, roll)}",${order.quantity},${order.amount},${STATUS[order.status]},${order.channel}\n`;
}

function messyRow(order, person, when, roll) {
  const date = `${two(when.getUTCDate())}/${two(when.getUTCMonth() + 1)}/${when.getUTCFullYear()} ${two(Math.floor(roll() * 24))}:${two(Math.floor(roll() * 60))}`;
  // One order in fifty has no phone but the e-mail that the same person's other orders carry too.
  const phone = order.id % 50 === 7 ? '' : pick(PHONE_FORMS, roll)(person.phone);
  const email = `khach${order.customer}@example.com`;
  const product =
    roll() < 0.1 ? `"${pick(PRODUCTS, roll)}\nghi chú: giao giờ hành chính"` : `"${pick(PRODUCTS, roll)}"`;
  return `DH${String(order.id).padStart(8, '0')},${date},${pick(NAME_FORMS, roll)(person.name)},${phone},${email},${product},${order.quantity},${pick(AMOUNT_FORMS, roll)(order.amount)},${STATUS[order.status]},${order.channel}\r\n`;
}

/** What must come out: computed from the true customers, not from the file. */
class Truth {
  constructor(count) {
    this.orders = new Uint32Array(count);
    this.spend = new Float64Array(count);
    this.last = new Int32Array(count).fill(-1);
    this.seen = new Uint8Array(count);
  }

  add(order) {
    this.seen[order.customer] = 1;
    if (order.status !== 0) return;
    this.orders[order.customer] += 1;
    this.spend[order.customer] += order.amount;
    this.last[order.customer] = Math.max(this.last[order.customer], order.day);
  }

  /** The bench's nine numbers: orders, people, money, five groups, Σ of RFM codes. */
  numbers(rows) {
    const all = [...this.seen.keys()].filter((customer) => this.seen[customer]);
    const buyers = all.filter((customer) => this.orders[customer] > 0);
    const recency = (customer) => DAYS - this.last[customer];
    const edges = (values) => {
      const sorted = Float64Array.from(values).sort();
      return [1, 2, 3, 4].map((q) => sorted[Math.floor((sorted.length * q) / 5)]);
    };
    const [r, f, m] = [recency, (c) => this.orders[c], (c) => this.spend[c]].map((of) =>
      edges(buyers.map(of)),
    );
    const score = (edge, value) => 1 + edge.filter((e) => value >= e).length;
    const groups = { lead: all.length - buyers.length, dormant: 0, new: 0, low: 0, frequent: 0 };
    let rfm = 0;
    let revenue = 0;
    for (const c of buyers) {
      const days = recency(c);
      const group =
        days > 90
          ? 'dormant'
          : this.orders[c] === 1 && days <= 30
            ? 'new'
            : this.orders[c] <= 3
              ? 'low'
              : 'frequent';
      groups[group] += 1;
      revenue += this.spend[c];
      rfm += (6 - score(r, days)) * 100 + score(f, this.orders[c]) * 10 + score(m, this.spend[c]);
    }
    return { rows, customers: all.length, revenue, ...groups, rfm };
  }
}

/** Writes one file and its truth; gives both paths. Made once a size. */
export function generate(kind, orders, folder = join(tmpdir(), 'khachquen-bench')) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}_${orders}.csv`);
  const truthPath = join(folder, `${kind}_${orders}.truth.json`);
  if (existsSync(truthPath)) return { path, truth: JSON.parse(readFileSync(truthPath, 'utf8')) };
  const roll = random(20260701);
  const count = Math.max(1, Math.round(orders / 4));
  const all = people(count, roll);
  const who = whoBuys(count, roll);
  const truth = new Truth(count);
  const file = openSync(path, 'w');
  const write = kind === 'plain' ? plainRow : messyRow;
  let text = HEADERS[kind];
  for (let id = 1; id <= orders; id++) {
    // The first orders go round once, so that everybody has one.
    const customer = id <= count ? id - 1 : who();
    const day = 1 + Math.floor((DAYS - 1) * (id / orders) ** 0.8 * (0.6 + 0.4 * roll()));
    const state = roll();
    const order = {
      id,
      customer,
      day,
      quantity: 1 + Math.floor(roll() * 3),
      amount: 10_000 * (2 + Math.floor(150 * roll() ** 3)),
      status: state < 0.9 ? 0 : state < 0.96 ? 1 : 2,
      channel: pick(CHANNELS, roll),
    };
    truth.add(order);
    text += write(order, all[customer], new Date(LAST - (DAYS - 1 - day) * DAY_MS), roll);
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  const numbers = truth.numbers(orders);
  writeFileSync(truthPath, JSON.stringify(numbers));
  return { path, truth: numbers };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [, , kind = 'plain', orders = '1000000'] = process.argv;
  console.log(generate(kind, Number(orders)));
}
