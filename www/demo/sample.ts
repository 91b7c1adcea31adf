/**
 * Sample exports of a shop that does not exist, made in the browser: nothing is fetched.
 * Three files as a shop would have them: KiotViet invoices, Shopee orders, Zalo OA followers.
 */
import { joined } from '../lib/bytes.js';
import { addDays } from '../lib/days.js';
import {
  type Buyer,
  buyersOf,
  hasOldNumber,
  personName,
  phoneOf,
  pick,
  randomOf,
  type Visit,
} from './sample-people.js';

export const SAMPLE_TODAY = '2025-09-30';
export const SAMPLE_SHOP = 'Tiệm Nhà Sóc';
const OPENED = addDays(SAMPLE_TODAY, -730);

export interface SampleFile {
  name: string;
  bytes: Uint8Array;
}

const KIOTVIET =
  'Chi nhánh,Mã hóa đơn,Mã vận đơn,Địa chỉ lấy hàng,Mã đối soát,Phí trả ĐTGH,Thời gian,Thời gian tạo,Ngày cập nhật,Mã đặt hàng,Mã trả hàng,Mã khách hàng,Tên khách hàng,Email,Điện thoại,Địa chỉ (Khách hàng),Khu vực (Khách hàng),Phường/Xã (Khách hàng),Ngày sinh,Bảng giá,Người bán,Kênh bán,Người tạo,Đối tác giao hàng,Người nhận,Điện thoại (Người nhận),Địa chỉ (Người nhận),Khu vực (Người nhận),Phường/Xã (Người nhận),Dịch vụ,Trọng lượng (gram),Dài,Rộng,Cao,Ghi chú trạng thái giao hàng,Ghi chú giao hàng,Ghi chú,Tổng tiền hàng,Giảm giá hóa đơn,VAT,Thu khác,Khách cần trả,Khách đã trả,Tiền mặt,Thẻ,Ví,Chuyển khoản,Còn cần thu (COD),Thời gian giao hàng,Trạng thái,Trạng thái giao hàng,Mã hàng,Mã vạch,Tên hàng,Thương hiệu,ĐVT,Lô,Hạn sử dụng,Ghi chú hàng hóa,Số lượng,Đơn giá,Giảm giá %,Giảm giá,Giá bán,Thành tiền'.split(
    ',',
  );
const KIOTVIET_AT: Record<string, number> = Object.fromEntries(KIOTVIET.map((header, i) => [header, i]));
const KIOTVIET_BLANK = KIOTVIET.map(() => '');
const SHOPEE =
  'Mã đơn hàng,Ngày đặt hàng,Trạng Thái Đơn Hàng,Trạng thái Trả hàng/Hoàn tiền,SKU sản phẩm,Tên sản phẩm,Giá ưu đãi,Số lượng,Tổng số tiền Người mua thanh toán,Tổng giá trị đơn hàng (VND),Tổng số tiền người mua thanh toán,Người Mua,Tên Người nhận,Số điện thoại'.split(
    ',',
  );

const PRODUCTS: ReadonlyArray<readonly [string, number]> = [
  ['Sữa rửa mặt trà xanh 150 ml', 125],
  ['Serum trà xanh 30 ml', 285],
  ['Nước cân bằng hoa cúc', 165],
  ['Kem chống nắng vật lý', 245],
  ['Mặt nạ nghệ', 45],
  ['Dầu gội bồ kết 500 ml', 135],
  ['Dầu xả bưởi', 128],
  ['Son dưỡng gấc', 79],
  ['Tẩy trang gạo 300 ml', 155],
  ['Kem dưỡng ẩm rau má', 225],
  ['Xà bông cám gạo', 65],
  ['Tinh dầu bưởi', 189],
  ['Bông tẩy trang 120 miếng', 38],
  ['Kem tay bơ', 89],
  ['Phấn phủ bột ngọc trai', 265],
  ['Sữa tắm mướp đắng', 142],
  ['Xịt thơm quần áo', 110],
  ['Gel rửa tay quế', 55],
  ['Dưỡng tóc dừa', 175],
  ['Combo chăm da 3 bước', 490],
];

const INTERESTS = ['Quan tâm OA', 'Chơi vòng quay', 'Điền phiếu'];

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Every day of the shop, written both ways once. */
const DAYS = Array.from({ length: 731 }, (_, day) => addDays(OPENED, day));
const VN_DAYS = DAYS.map((iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`);

interface Amounts {
  goods: number;
  discount: number;
  pays: number;
}

function amountsOf(visit: Visit): Amounts {
  const goods = visit.products.reduce(
    (sum, p) => sum + (PRODUCTS[p.product]?.[1] ?? 0) * 1000 * p.quantity,
    0,
  );
  const discount = visit.day % 9 === 0 ? Math.round(goods / 20_000) * 1000 : 0;
  return { goods, discount, pays: goods - discount };
}

/** What phones look like in a real export: some from before 2018, some without their zero. */
function phoneAsTyped(buyer: Buyer): string {
  if (hasOldNumber(buyer.index)) return `0162${buyer.phone.slice(3)}`;
  if (buyer.index % 13 === 0) return buyer.phone.slice(1);
  return buyer.phone;
}

/** A few rows are broken the way shops' files are broken, so that setting aside can be seen. */
const dayCell = (visit: Visit, order: number): string =>
  order % 911 === 7 ? '31/02/2025 10:00' : `${VN_DAYS[visit.day]} ${clock(visit.minute)}`;
const paysCell = (pays: number, order: number): string => (order % 1607 === 11 ? 'chưa rõ' : String(pays));

/** A row of all 65 columns, of which a small shop fills a third. */
function kiotvietRow(cells: Record<string, string | number>): string {
  const row = KIOTVIET_BLANK.slice();
  for (const [header, cell] of Object.entries(cells)) row[KIOTVIET_AT[header] ?? 0] = String(cell);
  return row.join(',');
}

function kiotvietRows(buyer: Buyer | null, visit: Visit, order: number): string[] {
  const { goods, discount, pays } = amountsOf(visit);
  const status = order % 41 === 0 ? 'Đã hủy' : order % 233 === 0 ? 'Đang xử lý' : 'Hoàn thành';
  const invoice = {
    'Chi nhánh': 'Chi nhánh trung tâm',
    'Mã hóa đơn': `HD${String(order).padStart(6, '0')}`,
    'Thời gian': dayCell(visit, order),
    'Mã khách hàng': buyer ? `KH${String(buyer.index + 1).padStart(6, '0')}` : '',
    'Tên khách hàng': buyer?.name ?? 'Khách lẻ',
    Email: buyer?.email ?? '',
    'Điện thoại': buyer ? phoneAsTyped(buyer) : '',
    'Kênh bán': 'Bán trực tiếp',
    'Tổng tiền hàng': goods,
    'Giảm giá hóa đơn': discount,
    'Khách cần trả': paysCell(pays, order),
    'Khách đã trả': status === 'Hoàn thành' ? pays : 0,
    [order % 3 === 0 ? 'Tiền mặt' : 'Chuyển khoản']: pays,
    'Trạng thái': status,
  };
  return visit.products.map(({ product, quantity }) => {
    const [name, thousands] = PRODUCTS[product] ?? ['', 0];
    const price = thousands * 1000;
    return kiotvietRow({
      ...invoice,
      'Mã hàng': `SP${two(product + 1)}`,
      'Tên hàng': name,
      'Số lượng': quantity,
      'Đơn giá': price,
      'Giá bán': price,
      'Thành tiền': price * quantity,
    });
  });
}

function shopeeRows(buyer: Buyer, visit: Visit, order: number): string[] {
  const { pays } = amountsOf(visit);
  const status = order % 23 === 0 ? 'Đã hủy' : 'Hoàn thành';
  // Shopee hides the phone of most finished orders; the user name is then all that is left.
  const phone = buyer.index % 3 === 0 ? `******${buyer.phone.slice(-2)}` : buyer.phone;
  return visit.products.map(({ product, quantity }) => {
    const [name, price] = PRODUCTS[product] ?? ['', 0];
    const cells = [
      `25${String(order).padStart(6, '0')}SOC`,
      `${DAYS[visit.day]} ${clock(visit.minute)}`,
      status,
      '',
      `SP${two(product + 1)}`,
      name,
      price * 1000,
      quantity,
      price * 1000 * quantity,
      pays,
      pays,
      buyer.username,
      buyer.name,
      phone,
    ];
    return cells.join(',');
  });
}

/** A follower list: some have bought, most have not yet. */
function followerRows(buyers: Buyer[], seed: number): string[] {
  const random = randomOf(seed);
  const known = buyers.filter((buyer) => buyer.index % 6 === 0).map((buyer) => [buyer.name, buyer.phone]);
  const leads = Array.from({ length: 310 }, (_, i) => [personName(random), phoneOf(50_000 + i)]);
  return [...known, ...leads].map(([name, phone]) => `${name},${phone},${pick(random, INTERESTS)}`);
}

/** Rests whenever a slice of work has lasted long enough, so that the page stays free. */
class Slices {
  private began = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.began < 8) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.began = performance.now();
  }
}

const ROWS_AT_ONCE = 500;

async function encode(rows: string[], slices: Slices): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode('\ufeff')];
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    pieces.push(encoder.encode(`${rows.slice(i, i + ROWS_AT_ONCE).join('\r\n')}\r\n`));
    await slices.rest();
  }
  return joined(...pieces);
}

interface Sale {
  buyer: Buyer | null;
  visit: Visit;
}

/** Every sale in the order it happened; each fourteenth one was also a walk-in's, at the counter. */
function salesOf(buyers: Buyer[]): Sale[] {
  const sales: Sale[] = buyers.flatMap((buyer) => buyer.visits.map((visit) => ({ buyer, visit })));
  const walkIns = sales
    .filter((_, i) => i % 14 === 0)
    .map(({ visit }) => ({ buyer: null, visit: { ...visit, online: false } }));
  const when = ({ visit }: Sale): number => visit.day * 1440 + visit.minute;
  return [...sales, ...walkIns].sort((a, b) => when(a) - when(b));
}

/** Builds the three files in short slices. */
export async function sampleFiles(): Promise<SampleFile[]> {
  const slices = new Slices();
  const buyers: Buyer[] = [];
  for (const buyer of buyersOf(20251)) {
    buyers.push(buyer);
    await slices.rest();
  }
  const kiotviet = [KIOTVIET.join(',')];
  const shopee = [SHOPEE.join(',')];
  let order = 0;
  for (const { buyer, visit } of salesOf(buyers)) {
    order += 1;
    if (visit.online && buyer) shopee.push(...shopeeRows(buyer, visit, order));
    else kiotviet.push(...kiotvietRows(buyer, visit, order));
    await slices.rest();
  }
  const followers = ['Tên hiển thị,Số điện thoại,Nhãn', ...followerRows(buyers, 77)];
  return [
    { name: 'DanhSachChiTietHoaDon.csv', bytes: await encode(kiotviet, slices) },
    { name: 'Order.all.20231001_20250930.csv', bytes: await encode(shopee, slices) },
    { name: 'oa_quan_tam.csv', bytes: await encode(followers, slices) },
  ];
}
