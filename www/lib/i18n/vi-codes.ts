/** Vietnamese words for every code of the contract. To add a code, add one line (and one in en-codes.ts). */
import type { Done, ErrorCode, Role } from '../contract.js';
import type { WorkspaceErrorCode } from '../workspace/errors.js';
import { NBSP } from './format.js';
import { vietnamese } from './vi-format.js';

/** Title and what it means; in assumptions `{value}` stands for the cell as written. */
export type CodeText = readonly [title: string, meaning?: string];
export type CodeTable = Record<string, CodeText | undefined>;

const EXPORT = 'Hãy xuất lại dạng CSV hoặc Excel từ phần mềm bán hàng.';
const YEARLY = 'Đóng bớt trang đang mở, hoặc chia tệp theo năm rồi thả lần lượt.';

/** What is wrong, and what the owner can do about it. */
export const errors: Record<ErrorCode, readonly [what: string, mend?: string]> = {
  'needs-answer': ['Cần hỏi bạn một câu về tệp này', 'Trả lời bên dưới là đọc tiếp được.'],
  empty: ['Tệp này trống', EXPORT],
  'no-rows': ['Tệp chỉ có dòng tiêu đề', 'Khi xuất, hãy chọn khoảng ngày có đơn.'],
  'not-a-table': ['Tệp này không phải bảng dữ liệu', EXPORT],
  'no-orders': ['Không thấy đơn hàng nào trong tệp', 'Hãy xuất danh sách hóa đơn, có cột ngày và mã đơn.'],
  'no-customers': [
    'Tệp có đơn nhưng không ghi ai mua',
    'Hãy xuất loại có tên, số điện thoại, e-mail hoặc tài khoản của khách.',
  ],
  'unknown-encoding': ['Không có bảng mã được chọn', 'Hãy chọn một bảng mã trong danh sách.'],
  'already-added': ['Tệp này đã có trong sổ', 'Không cần thêm nữa; đơn không bị tính hai lần.'],
  'currency-mismatch': [
    'Tệp này dùng đơn vị tiền khác',
    'Hai loại tiền không cộng chung được. Hãy mở tệp này riêng.',
  ],
  spreadsheet: ['Chưa đọc được loại bảng tính này', 'Mở tệp, lưu thành .xlsx rồi thả lại.'],
  zip: [
    'Đây là tệp nén hoặc tài liệu, không phải bảng tính',
    'Nếu là tệp nén, hãy giải nén rồi thả tệp bên trong.',
  ],
  pdf: ['Đây là tệp PDF, chỉ để xem và in', EXPORT],
  image: ['Đây là ảnh, không phải bảng', EXPORT],
  json: ['Tệp JSON này không có đơn hàng', EXPORT],
  html: [
    'Tệp này thực ra là trang web hoặc XML, không có bảng nào',
    'Thường vì lúc tải về đã hết phiên đăng nhập. Hãy đăng nhập lại rồi xuất lại.',
  ],
  protected: ['Tệp có mật khẩu', 'Mở tệp, bỏ mật khẩu, lưu lại rồi thả vào.'],
  damaged: ['Tệp bị hỏng giữa chừng', 'Hãy tải hoặc xuất lại từ đầu.'],
  'too-large': ['Tệp quá lớn cho máy này', YEARLY],
  unreadable: ['Trình duyệt không đọc được tệp', 'Tệp có thể đã bị chuyển chỗ. Hãy chọn lại.'],
  changed: ['Tệp đã đổi từ lúc bạn thả vào', 'Hãy thả lại bản mới nhất.'],
  'unknown-key': ['có mục lạ'],
  'impossible-value': ['giá trị không thể có'],
  'wrong-type': ['giá trị sai kiểu'],
  'not-total': ['có khách không rơi vào nhóm nào'],
  version: ['tệp ngưỡng của phiên bản khác'],
  'engine-lost': ['Trang vừa dừng đột ngột'],
  'wasm-blocked': ['Trang web chặn WebAssembly', 'Cần thêm ‘wasm-unsafe-eval’ vào script-src của CSP.'],
  'wasm-missing': ['Trang web thiếu tệp lõi .wasm', 'Người dựng trang cần chép tệp đó lên cùng trang.'],
  'out-of-memory': ['Máy không đủ bộ nhớ', YEARLY],
  unsupported: ['Trình duyệt này quá cũ', 'Hãy cập nhật trình duyệt rồi mở lại.'],
  closed: ['Danh sách này đã đóng'],
  'bad-argument': ['Yêu cầu này không hiểu được'],
  'unknown-source': ['Tệp này không còn trong sổ'],
  'not-open': [
    'Chưa mở chương trình nên chưa có tệp điểm và hạng',
    'Mở chương trình ở trang Hạng & điểm trước.',
  ],
  'unknown-group': ['Nhóm này không có trong ngưỡng đang dùng'],
};

/** Why a file of settings is not used, or not made. */
export const workspaceErrors: Record<WorkspaceErrorCode, readonly [what: string, mend: string]> = {
  'not-workspace': ['Đây không phải tệp thiết lập của Khách Quen', 'Hãy chọn tệp có đuôi .khachquen.'],
  damaged: ['Tệp thiết lập bị hỏng', 'Hãy chép hoặc tải lại tệp, hoặc dùng bản lưu khác.'],
  'passphrase-needed': ['Tệp này có khóa', 'Nhập mật khẩu đã đặt khi lưu.'],
  'wrong-passphrase': ['Mật khẩu không đúng', 'Tệp còn nguyên. Xem lại chữ hoa, dấu và khoảng trắng.'],
  newer: ['Tệp do bản Khách Quen mới hơn lưu', 'Hãy mở bản mới nhất của trang này rồi thử lại.'],
  'weak-passphrase': ['Mật khẩu còn ngắn', 'Thêm vài từ cho đủ dài.'],
  personal: ['Lịch sử điểm có số của khách', 'Hãy khóa tệp bằng mật khẩu.'],
  'too-large': ['Tệp quá lớn', 'Tệp thiết lập chỉ vài chục kB. Hãy xem lại đã chọn đúng tệp chưa.'],
  'no-crypto': ['Trang này không có https', 'Trình duyệt chỉ cho khóa và mở tệp trên trang có https.'],
};

export const done: Record<Done, string> = {
  setAside: 'để riêng',
  kept: 'vẫn giữ',
  corrected: 'đã sửa',
  keyDropped: 'không dùng để gộp',
  merged: 'đã gộp',
  split: 'đã tách',
  notCounted: 'không tính',
};

export const issues: CodeTable = {
  dayMissing: ['Thiếu ngày mua', 'Điền ngày vào tệp gốc rồi thả lại.'],
  dayUnreadable: ['Ngày không đọc được', 'Ghi lại dạng ngày/tháng/năm, ví dụ 05/09/2025.'],
  dayImpossible: ['Ngày không có thật', 'Lịch không có ngày này. Sửa trong tệp gốc rồi thả lại.'],
  amountMerged: [
    'Một ô tiền gộp chung nhiều đơn',
    'Số tiền ấy đã tính một lần cho đơn ở trên. Tách ô rồi ghi tiền của từng đơn.',
  ],
  amountMissing: ['Tiền để trống', 'Ô trống không phải là 0. Điền số tiền, hoặc ghi 0.'],
  amountUnreadable: ['Tiền không đọc được', 'Ô tiền chỉ nên có số. Sửa rồi thả lại.'],
  amountTooLarge: ['Số tiền quá lớn', 'Có thể gõ thừa số, hoặc mã hàng nằm nhầm cột tiền.'],
  rowSurplus: ['Dòng thừa ô ở cuối', 'Các cột vẫn đúng nên dòng được tính; ô thừa bỏ qua.'],
  rowShort: ['Dòng thiếu ô ở cuối', 'Dòng vẫn được tính, ô thiếu coi như trống.'],
  rowTooLong: ['Dòng bị lệch cột', 'Thường vì dấu phẩy trong tên hàng. Hãy xuất dạng Excel.'],
  currencyOther: ['Đơn vị tiền khác', 'Không cộng chung được. Hãy tách ra tệp riêng.'],
  headMissing: [
    'Dòng hàng không có đơn',
    'Dòng đầu của đơn bị thiếu hoặc đã để riêng. Sửa dòng đầu ấy là đủ.',
  ],
  cellError: ['Ô bị lỗi Excel', 'Mở tệp gốc, sửa công thức hoặc kéo rộng cột, rồi xuất lại.'],
  notCalculated: ['Công thức chưa tính', 'Mở tệp bằng Excel, lưu lại rồi thả lần nữa.'],
  cellErrorBlank: ['Ô bị lỗi, coi như trống', 'Dòng vẫn được tính.'],
  quoteUnclosed: ['Dấu ngoặc kép không đóng', 'Dấu ấy được đọc như một chữ. Hãy xem dòng có bị lệch không.'],
  bytesInvalid: [
    'Chữ bị mất dấu hoặc hỏng',
    'Dòng vẫn được tính. Muốn tên đúng, hãy xuất lại dạng CSV UTF-8.',
  ],
  zeroBytes: ['Ký tự rỗng lẫn trong dòng', 'Đã bỏ các ký tự ấy ra; dòng vẫn được tính.'],
  phoneMasked: ['Số điện thoại bị sàn che', 'Đơn vẫn được tính; khách được nhận ra bằng cách khác.'],
  phonePlaceholder: ['Số điện thoại giả', 'Số như 0000000000 không phải của ai.'],
  phoneScientific: ['Excel làm mất số cuối', 'Số như 8.49E+10. Định dạng cột thành Văn bản rồi xuất lại.'],
  phoneUnreadable: ['Không phải số điện thoại', 'Đơn vẫn được tính, chỉ không nhận ra khách qua ô này.'],
  phoneMended: ['Số điện thoại đã sửa', 'Đầu số cũ 11 số, hoặc mất số 0 ở đầu.'],
  phoneShared: ['Một số, nhiều tên', 'Nhiều người dùng chung, nên các tên ấy không bị gộp.'],
  emailUnreadable: ['Không phải e-mail', 'Đơn vẫn được tính, chỉ không nhận ra khách qua ô này.'],
  emailShared: ['Một e-mail, nhiều tên', 'Nhiều người dùng chung, nên các tên ấy không bị gộp.'],
  emailPlaceholder: ['E-mail giả', 'Địa chỉ như noemail@… không phải của ai.'],
  codePlaceholder: ['Mã khách giả', 'Mã như 0, GUEST hay KHACHLE dùng cho nhiều người.'],
  codeShared: [
    'Một mã khách, nhiều người',
    'Nhiều tên hoặc số khác nhau dùng chung, nên không gộp theo mã ấy.',
  ],
  orderSplit: ['Một mã, hai đơn khác nhau', 'Khác khách hoặc xa ngày, nên tính là hai đơn.'],
  orderConflict: ['Hai bản khác nhau của một đơn', 'Bản mới hơn được giữ.'],
  totalDiffers: ['Một đơn, nhiều tổng tiền', 'Tổng lớn nhất được lấy. Hãy xem lại đơn ấy.'],
  afterToday: ['Đơn ghi ngày chưa tới', 'Sau ngày đang tính nên chưa cộng vào.'],
  refundWaits: ['Phiếu trả hàng chưa thấy hóa đơn', 'Thêm tệp có hóa đơn ấy là trừ đúng người.'],
  fileTotalDiffers: ['Dòng tổng của tệp không khớp', 'Cộng các dòng ra số khác số tệp ghi.'],
  personCheck: ['Một người, nhiều số hoặc mã', 'Hãy xem có bị gộp nhầm không.'],
  listDiffers: ['Danh sách khách và đơn không khớp', 'Số ở đây tính theo đơn.'],
};

export const assumptions: CodeTable = {
  encoding: ['Tệp dùng bảng mã cũ, đã đổi sang Unicode', 'Bảng mã {value}'],
  sheet: ['Đơn hàng nằm ở trang nào', '{value}'],
  hiddenSheet: ['Trang này đang bị ẩn'],
  hiddenRows: ['Dòng bị ẩn vẫn được tính', '{value} dòng'],
  notCalculated: ['Ô công thức chưa tính, không coi là 0', '{value} ô'],
  headerRow: ['Tiêu đề cột không ở dòng đầu', 'Dòng {value}'],
  dateOrder: ['Ngày viết trước hay tháng viết trước', 'Ví dụ {value}'],
  'dateOrder:dayFirst': ['Ngày viết trước, tháng viết sau', 'Ví dụ {value}'],
  'dateOrder:monthFirst': ['Tháng viết trước, ngày viết sau', 'Ví dụ {value}'],
  swappedDays: ['Excel có đảo ngày với tháng không', 'Ví dụ {value}'],
  'swappedDays:asWritten': [
    'Giữ ngày như trong tệp, dù ngày 1–12 có thể đã bị đảo với tháng',
    'Ví dụ {value}',
  ],
  'swappedDays:swapped': ['Ngày 1–12 đã bị Excel đảo với tháng, đã đổi lại', 'Ví dụ {value}'],
  offset: ['Giờ quốc tế được tính theo giờ Việt Nam'],
  amountFrom: ['Tiền của một đơn lấy từ', '{value}'],
  'amountFrom:none': ['Tệp không có cột tiền, nên chỉ đếm đơn'],
  amountLevel: ['Tiền ở mỗi dòng là của đơn hay của món'],
  decimal: ['Dấu chấm, phẩy trong số tiền', 'Ví dụ {value}'],
  'decimal:none': ['Số tiền không có phần lẻ', 'Ví dụ {value}'],
  'decimal:point': ['Dấu chấm ngăn phần lẻ của số tiền', 'Ví dụ {value}'],
  'decimal:comma': ['Dấu phẩy ngăn phần lẻ của số tiền', 'Ví dụ {value}'],
  currency: ['Đơn vị tiền'],
  'currency:': ['Tệp không ghi đơn vị tiền. Tiệm bán bằng tiền gì?'],
  loneDay: ['Đơn cuối cách xa mọi đơn khác', 'Ngày {value} có thể ghi nhầm'],
  nameOnly: ['Nhận ra khách chỉ bằng tên'],
  ratingScale: ['Điểm hài lòng theo thang 5 hay thang 10', 'Ví dụ {value}'],
  'ratingScale:five': ['Điểm hài lòng tính theo thang 1–5', 'Ví dụ {value}'],
  'ratingScale:ten': ['Điểm hài lòng tính theo thang 0–10', 'Ví dụ {value}'],
  codeIsPhone: ['Mã khách là số điện thoại'],
  status: ['Trạng thái này có tính là đã mua không', '{value}'],
  'status:unknown': ['Trạng thái lạ, chưa tính vào đơn và tiền. Khách đã mua hay chưa?', '{value}'],
  'shipped:pending': ['Đơn đang giao, chưa tính là đã mua', '{value}'],
  'shipped:completed': ['Đơn đang giao, đang tính là đã mua', '{value}'],
  document: ['Loại chứng từ lạ, đang tính là bán hàng', '{value}'],
  unit: ['Tiền trong tệp viết theo đơn vị nào', 'Ví dụ {value}'],
  'unit:thousand': ['Tiền trong tệp viết theo nghìn đồng, đã nhân 1.000', 'Ví dụ {value}'],
  'unit:million': ['Tiền trong tệp viết theo triệu đồng, đã nhân 1.000.000', 'Ví dụ {value}'],
  feeLines: ['Dòng phí (ship, gói quà …) tính vào tiền của đơn', 'Ví dụ {value}'],
  'feeLines:leftOut': ['Dòng phí (ship, gói quà …) không tính vào tiền của đơn', 'Ví dụ {value}'],
  boughtOn: [
    'Tệp có ngày nhưng không có đơn, tiền hay món. Khách trong tệp được coi là lead. Cột nào là ngày mua?',
  ],
  lastDay: [
    'Chưa rõ ngày mua cuối của từng khách, nên không ai bị coi là ngủ đông. Cột nào là ngày mua cuối?',
  ],
  twin: ['Có hai cột gần trùng tên. Cột nào là tiền khách trả?'],
  role: ['Có vẻ cột này là “{role}”, bạn xem giúp', 'Ví dụ {value}'],
  columns: ['Chưa rõ ý nghĩa các cột. Hãy chọn ngày mua, khách và tiền bên dưới'],
};

/** Words for answers; a column index is shown with its header instead. */
export const options: Record<string, string | undefined> = {
  five: 'Từ 1 đến 5',
  ten: 'Từ 0 đến 10',
  dayFirst: 'Ngày/tháng',
  monthFirst: 'Tháng/ngày',
  counted: 'Tính vào đơn',
  leftOut: 'Không tính',
  asWritten: 'Giữ như tệp',
  swapped: 'Đổi lại',
  'order.total': 'Tổng của đơn',
  'line.total': 'Cộng từng dòng',
  product: 'Số lượng × đơn giá',
  tcvn3: 'TCVN3 (ABC)',
  'utf-8-twice': 'UTF-8 bị mã hóa hai lần',
  order: 'Của đơn',
  line: 'Của món',
  none: 'Không có phần lẻ',
  point: 'Chấm là phần lẻ',
  comma: 'Phẩy là phần lẻ',
  doubt: 'Chưa tin',
  believe: 'Đúng ngày',
  phone: 'Số điện thoại',
  code: 'Mã',
  completed: 'Có tính',
  pending: 'Chưa xong',
  cancelled: 'Đã hủy',
  returned: 'Trả hàng',
  shipped: 'Đang giao',
  unknown: 'Chưa rõ',
  sale: 'Bán hàng',
  one: 'Như đã viết',
  thousand: 'Nghìn',
  million: 'Triệu',
  billion: 'Tỷ',
  noColumn: 'Không cột nào',
};

export const roles: Record<Role, string> = {
  'order.id': 'Mã đơn',
  'order.day': 'Ngày mua',
  'order.time': 'Giờ mua',
  'order.status': 'Trạng thái đơn',
  'order.document': 'Loại chứng từ',
  'order.returnStatus': 'Trạng thái trả hàng',
  'order.deliveryStatus': 'Trạng thái giao hàng',
  'order.cancelledAt': 'Ngày hủy',
  'order.total': 'Tiền khách trả',
  'order.gross': 'Tổng tiền hàng',
  'order.discount': 'Giảm giá đơn',
  'order.shipping': 'Phí giao hàng',
  'order.tax': 'Thuế',
  'order.paid': 'Đã trả',
  'order.refunded': 'Tiền hoàn',
  'order.pointsUsed': 'Điểm đã dùng',
  'order.voucher': 'Voucher',
  'order.channel': 'Kênh bán',
  'order.branch': 'Chi nhánh',
  'order.shop': 'Gian hàng',
  'order.staff': 'Người bán',
  'order.updated': 'Ngày cập nhật',
  'order.currency': 'Đơn vị tiền',
  'order.invoice': 'Số hóa đơn',
  'line.code': 'Mã hàng',
  'line.name': 'Tên hàng',
  'line.category': 'Nhóm hàng',
  'line.brand': 'Thương hiệu',
  'line.quantity': 'Số lượng',
  'line.returned': 'Số lượng trả',
  'line.unitPrice': 'Đơn giá',
  'line.discount': 'Giảm giá dòng',
  'line.total': 'Thành tiền',
  'person.name': 'Tên khách',
  'person.firstName': 'Tên',
  'person.lastName': 'Họ',
  'person.phone': 'Điện thoại',
  'person.email': 'E-mail',
  'person.username': 'Tài khoản trên sàn',
  'person.code': 'Mã khách',
  'person.birthday': 'Ngày sinh',
  'person.gender': 'Giới tính',
  'person.city': 'Tỉnh, thành',
  'person.address': 'Địa chỉ',
  'person.group': 'Nhóm cũ',
  'person.tags': 'Nhãn',
  'person.points': 'Điểm',
  'person.consent': 'Đồng ý nhận tin',
  'person.refusal': 'Từ chối nhận tin',
  'person.referrer': 'Người giới thiệu',
  'person.source': 'Nguồn khách',
  'list.orders': 'Số đơn (tổng hợp)',
  'list.repeats': 'Số lần mua lại',
  'event.type': 'Loại sự kiện',
  'event.campaign': 'Chiến dịch',
  'event.value': 'Điểm số của sự kiện',
  'rating.score': 'Điểm hài lòng',
  'list.since': 'Vào danh sách từ ngày',
  'list.spend': 'Tổng chi (tổng hợp)',
  'list.firstDay': 'Ngày mua đầu',
  'list.lastDay': 'Ngày mua cuối',
};

export const platforms: Record<string, string | undefined> = {
  kiotviet: 'KiotViet',
  shopee: 'Shopee',
  shopify: 'Shopify',
  lazada: 'Lazada',
  amazon: 'Amazon',
  tiktok: 'TikTok Shop',
  khachquen: 'Khách Quen',
  generic: 'Tệp tự do',
};

/** A line of the reconciliation; `code` may carry a status or kind after a colon. */
export function ledgerTerm(code: string): string {
  const [kind = '', detail = ''] = code.split(':');
  const names: Record<string, string | undefined> = {
    people: 'Trong các nhóm',
    walkIns: 'Khách lẻ',
    notCounted: `Không tính: ${options[detail] || detail}`,
    afterToday: 'Sau ngày tính',
    repeats: 'Đơn lặp lại',
    refundDocuments: 'Phiếu trả hàng',
    refunds: 'Tiền hoàn',
    refundsOnly: 'Chỉ có tiền hoàn',
    given: 'Theo danh sách khách',
    inOrders: 'Nằm trong đơn',
    inEvents: 'Là sự kiện, không phải đơn',
    setAside: 'Để riêng',
    header: 'Dòng tiêu đề cột',
    title: 'Dòng tiêu đề tệp',
    description: 'Dòng giải thích',
    total: 'Dòng tổng cộng',
    blank: 'Dòng trống',
    notData: 'Không phải dữ liệu',
  };
  return (kind === 'notData' && names[detail]) || names[kind] || code;
}

const n = vietnamese.num;
const customers = (count: number): string => `${n(count)}${NBSP}khách`;

/** Sentences of "Việc hôm nay", by the code of the rule that named these customers. */
export const priorities = {
  titles: {
    topAsleep: (count: number): string => `Gọi lại ${customers(count)} mua nhiều vừa chớm ngủ đông`,
    regularAsleep: (count: number): string => `Hỏi thăm ${customers(count)} quen vừa ngừng ghé`,
    fewAsleep: (count: number): string => `Nhắc ${customers(count)} mua ít vừa quá hạn quay lại`,
    newcomers: (count: number): string => `Cảm ơn ${customers(count)} vừa có đơn đầu`,
    almostRegular: (count: number): string => `Mời ${customers(count)} mua ít thêm một đơn`,
    keepTop: (count: number): string => `Giữ ${customers(count)} mua nhiều ghé đều`,
    leads: (count: number): string => `Mời ${customers(count)} mua lần đầu`,
  } as Record<string, ((count: number) => string) | undefined>,
  reasons: {
    topAsleep: 'Họ nuôi tiệm nhiều nhất. Gọi trực tiếp hơn là nhắn tin.',
    regularAsleep: 'Từng mua đều, nay quá nhịp. Một lời hỏi thăm đúng lúc là đủ.',
    fewAsleep: 'Chưa thành thói quen nên dễ quên. Nhắc món họ đã mua.',
    newcomers: 'Hỏi thăm trong vài ngày đầu dễ được trả lời nhất.',
    almostRegular: 'Thêm một, hai đơn nữa là thành khách quen.',
    keepTop: 'Cho họ đặc quyền riêng, đừng đợi đến lúc ngừng ghé.',
    leads: 'Quan tâm mà chưa mua thì nguội rất nhanh.',
  } as Record<string, string | undefined>,
  titleUnknown: (count: number, group: string): string => `Xem ${customers(count)} trong nhóm ${group}`,
};

/** How the answers to "why this group?" are asked. Values arrive formatted with their unit. */
export function tests(feature: string, op: string, value: string, zero: boolean): string {
  const asked: Record<string, string> = {
    'recencyDays>=': `Từ ${value} chưa quay lại?`,
    'recencyDays<=': `Đơn gần nhất trong ${value}?`,
    'orders=': zero ? 'Chưa có đơn nào?' : `Có đúng ${value}?`,
    'orders<=': `Từ ${value} trở xuống?`,
    'orders>=': `Từ ${value} trở lên?`,
    'spend>=': `Đã chi từ ${value}?`,
    'spend<': `Đã chi dưới ${value}?`,
    otherwise: 'Không rơi vào các dòng trên?',
    'ordersKnown=': 'Không biết số đơn?',
    'recencyKnown=': 'Không biết ngày mua?',
    'refunds>': 'Chỉ thấy trả hàng?',
  };
  return asked[feature + op] ?? asked[feature] ?? `${feature} ${op} ${value}?`;
}

/** Notes on advertising; each with where it comes from. */
export const law = {
  disclaimer: 'Thông tin tham khảo, không phải tư vấn pháp luật.',
  notes: [
    [
      'Chỉ gửi quảng cáo cho người đã đồng ý, có cách từ chối dễ dàng; người gửi phải chứng minh được sự đồng ý.',
      'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, điều 28, và Nghị định 356/2025/NĐ-CP; hiệu lực từ 01/01/2026, ghi chép 11/2026',
    ],
    [
      'Tin nhắn quảng cáo mở đầu bằng [QC], mỗi số không quá 3 tin trong 24 giờ, trong khung 07:00–22:00, và kiểm tra danh sách không quảng cáo.',
      'Nghị định 91/2020/NĐ-CP; ghi chép 11/2026',
    ],
  ],
};
