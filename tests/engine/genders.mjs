// How customers are addressed, over every engine: a gender from files and from orders as data, into rows and out again.
import { rejects, same } from './check.mjs';

const TODAY = '2025-12-06';
const HEADER = 'Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Giới tính,Tổng thanh toán\n';
const text = (name, content) => ({ name, bytes: new TextEncoder().encode(content) });
const FILE = text(
  'shop.csv',
  `${HEADER}A1,05/11/2025,Trần An,0912345678,Nam,90.000
A2,06/11/2025,Trần An,0912345678,,90.000
A3,07/11/2025,Lê Đào,0987654322,Nữ,80.000
A4,08/11/2025,Phạm Ánh,0905556677,Khác,70.000
A5,09/11/2025,Hoàng Vy,0901112233,Nữ,60.000
A6,10/11/2025,Hoàng Vy,0901112233,Nam,60.000
`,
);
const customer = (phone, gender) => ({ phone: `09${phone}`, name: 'Trần An', gender });
const ORDERS = {
  name: 'orders',
  orders: [
    { id: 'B1', day: '2025-11-05', total: 1_000, customer: customer('12345678', 'male') },
    { id: 'B2', day: '2025-11-06', total: 1_000, customer: customer('87654322', 'Chị') },
    { id: 'B3', day: '2025-11-06', total: 1_000, customer: customer('05556677', undefined) },
    { id: 'B4', day: '2025-11-06', total: 1_000, customer: customer('01112233', null) },
  ],
};
const WANTED = [
  ['84901112233', null],
  ['84905556677', null],
  ['84912345678', 'male'],
  ['84987654322', 'female'],
];
const PLAIN = {
  name: 'plain',
  orders: [{ id: 'B1', day: '2025-11-05', total: 1, customer: { phone: '0912345678' } }],
};

const byPhone = (rows) =>
  rows.map(({ phone, gender }) => [phone, gender]).sort(([a], [b]) => (a < b ? -1 : 1));

export const genders = [
  ...[FILE, ORDERS].map((source) => ({
    name: `${source.name}: a gender is in the row, in the record and in the file, where it is known and not contradicted`,
    async run({ engine }) {
      const book = await engine.openBook(source, { today: TODAY });
      try {
        same(byPhone((await book.page()).rows), WANTED);
        for (const [phone, gender] of WANTED) same((await book.customer(phone)).gender, gender, phone);
        const { blob } = await book.export({ what: 'customers', format: 'json' });
        same(byPhone(JSON.parse(await blob.text())), WANTED);
      } finally {
        await book.close();
      }
    },
  })),
  {
    name: 'a book without genders says of nobody what nobody said, and a misspelt gender is refused with its place',
    async run({ engine }) {
      const book = await engine.openBook(PLAIN, { today: TODAY });
      same((await book.page()).rows[0].gender, null);
      await book.close();
      const sex = { ...PLAIN, orders: [{ ...PLAIN.orders[0], customer: { phone: '0912345678', sex: 'F' } }] };
      const { message } = await rejects(engine.openBook(sex), { name: 'UsageError', code: 'bad-argument' });
      same(message.includes('Call it gender.'), true, message);
    },
  },
];
