/** Words of exported files. They are few and go with the engine, which may run in a worker. */

export interface ExportWords {
  /** Beginning of the file's name. */
  file: { group: string; customers: string; setAside: string };
  /** Headers of a list of customers, in the order of its columns. */
  columns: {
    phone: string;
    name: string;
    email: string;
    group: string;
    orders: string;
    spend: string;
    firstDay: string;
    lastDay: string;
    recencyDays: string;
    id: string;
    consent: string;
  };
  /** Consent to advertising: given, refused, not known. */
  consent: [string, string, string];
  groups: Record<string, string>;
  /** Headers before the cells of a row set aside: file, row, column, reason. */
  aside: [string, string, string, string];
  /** Why a row was set aside, by code. */
  reasons: Record<string, string>;
}

const vi: ExportWords = {
  file: { group: 'nhom', customers: 'khach-hang', setAside: 'dong-de-rieng' },
  columns: {
    phone: 'Điện thoại',
    name: 'Tên khách',
    email: 'E-mail',
    group: 'Nhóm',
    orders: 'Số đơn',
    spend: 'Đã chi',
    firstDay: 'Đơn đầu',
    lastDay: 'Đơn gần nhất',
    recencyDays: 'Số ngày chưa quay lại',
    id: 'Mã trong sổ',
    consent: 'Đồng ý nhận quảng cáo',
  },
  consent: ['đã đồng ý nhận quảng cáo', 'không đồng ý nhận quảng cáo', 'chưa xác minh đồng ý nhận quảng cáo'],
  groups: {
    chua_xep: 'Chưa xếp nhóm',
    lead_moi: 'Lead mới',
    ngu_dong_180: 'Ngủ đông sâu',
    ngu_dong_90: 'Chớm ngủ đông',
    khach_moi: 'Khách mới',
    mua_it: 'Mua ít',
    mua_nhieu: 'Mua nhiều',
    mua_thuong_xuyen: 'Mua thường xuyên',
  },
  aside: ['Tệp', 'Dòng', 'Cột', 'Lý do để riêng'],
  reasons: {
    dayMissing: 'Ô ngày để trống',
    dayUnreadable: 'Không đọc được ngày',
    dayImpossible: 'Ngày không có thật',
    amountMissing: 'Ô tiền để trống; trống không phải là 0 đồng',
    amountUnreadable: 'Không đọc được số tiền',
    amountTooLarge: 'Số tiền quá lớn để cộng chính xác',
    rowTooLong: 'Nhiều ô hơn hàng tiêu đề, các cột có thể bị lệch',
    headMissing: 'Dòng hàng không có dòng đầu của đơn',
    cellError: 'Ô bị lỗi công thức',
    notCalculated: 'Công thức chưa được tính, không phải là 0',
    currencyOther: 'Khác đơn vị tiền với phần lớn tệp',
  },
};

const en: ExportWords = {
  file: { group: 'group', customers: 'customers', setAside: 'rows-set-aside' },
  columns: {
    phone: 'Phone',
    name: 'Name',
    email: 'E-mail',
    group: 'Group',
    orders: 'Orders',
    spend: 'Spent',
    firstDay: 'First order',
    lastDay: 'Last order',
    recencyDays: 'Days since last order',
    id: 'Id in the book',
    consent: 'Consent to advertising',
  },
  consent: ['consented to advertising', 'no consent to advertising', 'consent to advertising not verified'],
  groups: {
    chua_xep: 'Not classified',
    lead_moi: 'New leads',
    ngu_dong_180: 'Deeply dormant',
    ngu_dong_90: 'Going dormant',
    khach_moi: 'New customers',
    mua_it: 'Few orders',
    mua_nhieu: 'Top spenders',
    mua_thuong_xuyen: 'Regulars',
  },
  aside: ['File', 'Row', 'Column', 'Why it was set aside'],
  reasons: {
    dayMissing: 'The date is empty',
    dayUnreadable: 'The date cannot be read',
    dayImpossible: 'There is no such date',
    amountMissing: 'The amount is empty; empty is not zero',
    amountUnreadable: 'The amount cannot be read',
    amountTooLarge: 'The amount is too large to add up exactly',
    rowTooLong: 'More cells than the header has: columns may have shifted',
    headMissing: 'A line without the first row of its order',
    cellError: 'The cell holds a spreadsheet error',
    notCalculated: 'The formula has never been calculated; it is not zero',
    currencyOther: 'Another currency than most of the file',
  },
};

export const EXPORT_WORDS = { vi, en };
