/** How orders are exported from each system, in Vietnamese; sources stand in `shops.ts`. */
import type { ForeignKind, ShopSystem } from './shops.js';

const PERIOD = 'Chọn khoảng thời gian, càng dài càng tốt: nên có ít nhất một năm.';
const PIECES = 'Nếu mỗi lần chỉ xuất được vài tuần, cứ xuất nhiều lần rồi thả tất cả các tệp cùng lúc.';

export const shopSteps: Record<ShopSystem, readonly string[]> = {
  kiotviet: [
    'Trên máy tính, mở trang quản lý KiotViet và vào danh sách hóa đơn.',
    PERIOD,
    'Bấm xuất tệp, chọn loại chi tiết. Tệp thường có tên bắt đầu bằng DanhSachChiTietHoaDon.',
  ],
  sapo: ['Vào Đơn hàng > Danh sách đơn hàng.', PERIOD, 'Bấm xuất tệp Excel, chọn loại có thông tin khách.'],
  haravan: [
    'Trong trang quản trị, vào Đơn hàng > Tất cả đơn hàng.',
    'Bấm dấu ba chấm cạnh nút Tạo đơn hàng, chọn Xuất dữ liệu đơn hàng.',
    'Chọn tất cả đơn hàng, định dạng CSV hoặc Excel, rồi bấm Xuất đơn hàng.',
    'Haravan gửi tệp về e-mail đã đăng ký. Tải tệp ấy về rồi thả vào đây.',
  ],
  nhanh: ['Vào Đơn hàng > Đơn hàng.', PERIOD, 'Xuất danh sách ra Excel, loại có tên và số điện thoại khách.'],
  shopee: [
    'Mở Kênh Người Bán trên máy tính, vào phần quản lý đơn hàng, xem tất cả đơn.',
    'Chọn khoảng ngày rồi bấm xuất. Tệp thường có tên bắt đầu bằng Order.all.',
    PIECES,
  ],
  tiktok: [
    'Mở TikTok Shop Seller Center, vào phần quản lý đơn hàng.',
    'Lọc các đơn cần lấy rồi bấm xuất, chọn Excel hoặc CSV.',
    PIECES,
  ],
  lazada: [
    'Mở Lazada Seller Center, vào phần quản lý đơn hàng.',
    'Chọn khoảng ngày rồi xuất ra Excel hoặc CSV.',
    PIECES,
  ],
  shopify: [
    'Vào trang Đơn hàng, bấm Xuất.',
    'Chọn các đơn cần lấy, ví dụ theo ngày, và định dạng CSV.',
    'Bấm Xuất đơn hàng, đừng bấm xuất lịch sử giao dịch.',
    'Từ 51 đơn, hoặc khi xuất theo ngày, Shopify gửi tệp về e-mail.',
  ],
  woocommerce: [
    'Trong trang quản trị WordPress, vào WooCommerce > Đơn hàng.',
    'Dùng tiện ích xuất đơn mà trang của tiệm đã cài, chọn CSV.',
    'Nhớ chọn các cột ngày, mã đơn, tên khách, số điện thoại hoặc e-mail, tổng tiền.',
  ],
  other: [
    'Trong phần mềm bán hàng, tìm danh sách hóa đơn hoặc đơn hàng.',
    PERIOD,
    'Xuất ra Excel hoặc CSV, loại chi tiết.',
  ],
};

export const foreign: Record<ForeignKind, string> = {
  word: 'Đây là tài liệu văn bản, không phải bảng tính',
  slides: 'Đây là bài trình chiếu, không phải bảng tính',
  archive: 'Đây là tệp nén',
  mail: 'Đây là một e-mail, không phải bảng tính',
  notes: 'Đây là ghi chú, không phải bảng dữ liệu',
};

const EXPORT = 'Hãy xuất danh sách đơn hàng ra Excel hoặc CSV.';
const foreignMend: Record<ForeignKind, string> = {
  word: EXPORT,
  slides: EXPORT,
  archive: 'Hãy giải nén rồi thả tệp Excel hoặc CSV ở bên trong.',
  mail: 'Hãy tải tệp đính kèm về rồi thả tệp ấy.',
  notes: EXPORT,
};

export const shops = {
  steps: shopSteps,
  foreign,
  foreignMend,
  title: 'Cách lấy đúng tệp',
  choose: 'Tiệm đang bán bằng gì?',
  other: 'Phần mềm khác',
  needs: 'Tệp cần có: ngày mua, mã đơn, tên hoặc số điện thoại khách, số tiền.',
  helpSaid: (name: string, day: string): string => `Theo trang trợ giúp của ${name}, xem ngày ${day}.`,
  generalSaid: (name: string, day: string): string =>
    `Tính đến ${day} chưa đối chiếu được từng nút với trang trợ giúp của ${name}, nên ở đây chỉ ghi hướng chung.`,
  another: 'Chọn tệp khác',
  orDrop: 'hoặc thả tệp vào bất cứ đâu trên trang này.',
  unlockTitle: 'Bỏ mật khẩu của tệp Excel',
  unlock: [
    'Mở tệp bằng Excel và nhập mật khẩu như mọi khi.',
    'Vào Tệp > Thông tin > Bảo vệ Sổ làm việc > Mã hóa bằng Mật khẩu.',
    'Xóa hết ô mật khẩu, bấm OK, lưu tệp rồi thả lại vào đây.',
  ],
  unlockSaid: (day: string): string =>
    `Theo Excel trên máy tính, tính đến ${day}. Khách Quen không cần mật khẩu của bạn.`,
};
