/** Words of exported files. They are few and go with the engine, which may run in a worker. */
import type { ExportRequest } from '../contract.js';
import { features as featuresEn } from './features-en.js';
import { type FeatureWords, features as featuresVi } from './features-vi.js';
import { GROUP_NAMES } from './group-names.js';

export interface ExportWords {
  /** Beginning of the file's name. */
  file: Record<ExportRequest['what'], string>;
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
    recencyScore: string;
    frequencyScore: string;
    monetaryScore: string;
  };
  /** Consent to advertising: given, refused, not known. */
  consent: [string, string, string];
  groups: Record<string, string>;
  /** Names of features, and of values that are codes. */
  features: FeatureWords;
  /** Headers before the cells of a row set aside: file, row, column, reason. */
  aside: [string, string, string, string];
  /** Why a row was set aside, by code. */
  reasons: Record<string, string>;
  loyalty: {
    /** Headers of the ledger and of the list of members, in the order of their columns. */
    ledger: string[];
    members: string[];
    /** Kinds and reasons of entries, names of tiers, by code. */
    words: Record<string, string>;
    /** What Haravan Loyalty shows as the reason. */
    haravanReason: string;
  };
}

const vi: ExportWords = {
  file: {
    group: 'nhom',
    customers: 'khach-hang',
    setAside: 'dong-de-rieng',
    ledger: 'so-diem',
    members: 'thanh-vien',
    haravanPoints: 'haravan-dieu-chinh-diem',
    contacts: 'nhat-ky-lien-he',
  },
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
    recencyScore: 'R (mới mua, 1–5)',
    frequencyScore: 'F (số đơn, 1–5)',
    monetaryScore: 'M (chi tiêu, 1–5)',
  },
  consent: ['đã đồng ý nhận quảng cáo', 'không đồng ý nhận quảng cáo', 'chưa xác minh đồng ý nhận quảng cáo'],
  groups: GROUP_NAMES.vi,
  features: featuresVi,
  aside: ['Tệp', 'Dòng', 'Cột', 'Lý do để riêng'],
  reasons: {
    dayMissing: 'Ô ngày để trống',
    dayUnreadable: 'Không đọc được ngày',
    dayImpossible: 'Ngày không có thật',
    amountMerged: 'Ô tiền gộp chung với đơn ở trên, và đã tính cho đơn ấy',
    amountMissing: 'Ô tiền để trống; trống không phải là 0 đồng',
    amountUnreadable: 'Không đọc được số tiền',
    amountTooLarge: 'Số tiền quá lớn để cộng chính xác',
    rowTooLong: 'Nhiều ô hơn hàng tiêu đề, các cột có thể bị lệch',
    headMissing: 'Dòng hàng không có dòng đầu của đơn',
    cellError: 'Ô bị lỗi công thức',
    notCalculated: 'Công thức chưa được tính, không phải là 0',
    currencyOther: 'Khác đơn vị tiền với phần lớn tệp',
  },
  loyalty: {
    ledger: [
      'Mã trong sổ',
      'Số',
      'Ngày',
      'Loại',
      'Điểm',
      'Số dư',
      'Lý do',
      'Ghi chú',
      'Sự kiện',
      'Tệp của đơn',
      'Dòng của đơn',
      'Lô điểm',
    ],
    members: [
      'Mã trong sổ',
      'Tên khách',
      'Điện thoại',
      'Hạng',
      'Điểm dùng được',
      'Điểm chờ',
      'Điểm sắp hết hạn',
      'Hết hạn gần nhất',
      'Số đơn',
      'Đơn gần nhất',
    ],
    words: {
      dong: 'Đồng',
      bac: 'Bạc',
      vang: 'Vàng',
      kim_cuong: 'Kim cương',
      earn: 'Tích điểm',
      activity: 'Hoạt động',
      activate: 'Điểm bắt đầu dùng được',
      spend: 'Dùng điểm',
      giveBack: 'Hoàn điểm',
      expire: 'Hết hạn',
      reverse: 'Thu hồi',
      adjust: 'Điều chỉnh tay',
      lock: 'Giữ điểm',
      unlock: 'Thôi giữ điểm',
      order: 'Đơn hàng',
      active: 'Hết thời gian chờ',
      return: 'Trả hàng',
      owed: 'Trừ điểm còn nợ',
      expiry: 'Hết hạn',
      inactivity: 'Lâu không mua',
      referrer: 'Giới thiệu bạn',
      friend: 'Được bạn giới thiệu',
      prize: 'Trúng thưởng',
      reward: 'Đổi quà',
      pay: 'Trả bằng điểm',
      play: 'Lượt chơi',
      cancel: 'Hủy đổi điểm',
    },
    haravanReason: 'Đồng bộ từ sổ điểm Khách Quen',
  },
};

const en: ExportWords = {
  file: {
    group: 'group',
    customers: 'customers',
    setAside: 'rows-set-aside',
    ledger: 'points-ledger',
    members: 'members',
    haravanPoints: 'haravan-points',
    contacts: 'contact-log',
  },
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
    recencyScore: 'Recency score (1–5)',
    frequencyScore: 'Frequency score (1–5)',
    monetaryScore: 'Monetary score (1–5)',
  },
  consent: ['consented to advertising', 'no consent to advertising', 'consent to advertising not verified'],
  groups: GROUP_NAMES.en,
  features: featuresEn,
  aside: ['File', 'Row', 'Column', 'Why it was set aside'],
  reasons: {
    dayMissing: 'The date is empty',
    dayUnreadable: 'The date cannot be read',
    dayImpossible: 'There is no such date',
    amountMerged: 'The amount is merged with that of the order above, and counted there',
    amountMissing: 'The amount is empty; empty is not zero',
    amountUnreadable: 'The amount cannot be read',
    amountTooLarge: 'The amount is too large to add up exactly',
    rowTooLong: 'More cells than the header has: columns may have shifted',
    headMissing: 'A line without the first row of its order',
    cellError: 'The cell holds a spreadsheet error',
    notCalculated: 'The formula has never been calculated; it is not zero',
    currencyOther: 'Another currency than most of the file',
  },
  loyalty: {
    ledger: [
      'Id in the book',
      'Number',
      'Day',
      'Kind',
      'Points',
      'Balance',
      'Reason',
      'Note',
      'Event',
      "Order's file",
      "Order's row",
      'Lots',
    ],
    members: [
      'Id in the book',
      'Name',
      'Phone',
      'Tier',
      'Points to spend',
      'Pending',
      'Ending soon',
      'Next end',
      'Orders',
      'Last order',
    ],
    words: {
      dong: 'Bronze',
      bac: 'Silver',
      vang: 'Gold',
      kim_cuong: 'Diamond',
      earn: 'Earned',
      activity: 'Activity',
      activate: 'Active from now on',
      spend: 'Spent',
      giveBack: 'Given back',
      expire: 'Expired',
      reverse: 'Taken back',
      adjust: 'Adjusted by hand',
      lock: 'Held',
      unlock: 'No longer held',
      order: 'Order',
      active: 'Pending time over',
      return: 'Return',
      owed: 'Points owed were settled',
      expiry: 'Their time was over',
      inactivity: 'Long without an order',
      referrer: 'Brought a friend',
      friend: 'Brought by a friend',
      prize: 'Prize',
      reward: 'Reward',
      pay: 'Paid with points',
      play: 'Play',
      cancel: 'Cancelled',
    },
    haravanReason: 'From the Khách Quen points ledger',
  },
};

export const EXPORT_WORDS = { vi, en };
