/** Vietnamese words of the composer: what is written, what is wrong with it, and who gets it. */
import type { LeftOutCode } from '../care/compose/compose.js';
import type { FieldName, TemplateFaultCode } from '../care/compose/template.js';
import type { LackingWords } from '../care/compose/values.js';
import type { WordingCode } from '../care/compose/wording.js';
import type { ZnsFault } from '../channels/types.js';
import { vietnamese } from './vi-format.js';

const n = vietnamese.num;

const fields: Record<FieldName, string> = {
  subject: 'Tiêu đề thư',
  preview: 'Dòng xem trước',
  title: 'Tiêu đề',
  body: 'Nội dung',
  button: 'Chữ trên nút',
};

const faults: Record<TemplateFaultCode, (written: string) => string> = {
  unbalanced: (written) => `Dấu ${written} đứng một mình: ngoặc nhọn phải có đôi, như {ten_khach}.`,
  'no-name': () => 'Giữa hai ngoặc nhọn chưa có tên.',
  'unknown-variable': (written) =>
    `${written} không phải là thông tin nào của khách. Chọn ở danh sách bên dưới.`,
  empty: () => 'Tin chưa có nội dung.',
};

const wording: Record<WordingCode, (written: string) => string> = {
  promise: (written) =>
    `"${written}" là lời cam kết khó chứng minh; luật quảng cáo không cho nói quá công dụng.`,
  superlative: (written) => `"${written}" cần giấy tờ chứng minh theo luật quảng cáo. Nói điều cụ thể hơn.`,
  pressure: (written) => `"${written}" hối thúc khách. Ghi ngày hết hạn là đủ.`,
  free: (written) => `"${written}" nên kèm điều kiện rõ; bộ lọc thư rác hay bắt chữ này.`,
  money: (written) => `"${written}": nhiều dấu tiền liền nhau giống thư rác.`,
  capitals: (written) => `"${written}" viết hoa cả cụm, đọc như quát.`,
  exclamation: (written) => `"${written}": một dấu là đủ.`,
  negative: (written) => `"${written}" nghe nặng nề. Thử nói theo hướng tốt.`,
  blame: (written) => `"${written}" nghe như trách khách.`,
  link: (written) => `"${written}": tin ZNS không để đường dẫn trong lời, đặt vào nút.`,
  'phone-number': (written) => `"${written}": tin ZNS không để số điện thoại trong lời, đặt vào nút.`,
  'sms-sign': (written) => `Nhà mạng không nhận ký hiệu ${written} trong SMS.`,
  'qc-missing': () => 'Tin quảng cáo phải bắt đầu bằng [QC].',
  'opt-out-missing': () => 'Tin quảng cáo phải chỉ cách từ chối nhận tin.',
  'benefit-missing': () => 'Nhóm này chỉ đáp lại khi thấy lợi ích: thêm ưu đãi, quyền lợi, điểm hoặc mã.',
  tone: () => 'Nhóm này hợp giọng trầm: bớt dấu chấm than và hình.',
};

const zns: Record<ZnsFault, string> = {
  'title-length': 'Tiêu đề ZNS dài 9–65 ký tự.',
  'title-parameters': 'Tiêu đề ZNS có tối đa 4 thông tin thay vào.',
  'body-count': 'Nội dung ZNS có 1–4 đoạn.',
  'body-length': 'Mỗi đoạn ZNS dài 9–400 ký tự.',
  'table-count': 'Bảng ZNS có 2–8 dòng.',
  'label-length': 'Nhãn trong bảng dài 3–35 ký tự.',
  'label-parameters': 'Nhãn trong bảng không có thông tin thay vào.',
  'value-length': 'Giá trị trong bảng dài 3–90 ký tự.',
  'value-parameters': 'Mỗi giá trị trong bảng có tối đa 1 thông tin thay vào.',
  'button-count': 'ZNS có tối đa 2 nút.',
  'button-length': 'Chữ trên nút dài 5–30 ký tự.',
  parameters: 'Cả tin ZNS có tối đa 10 thông tin thay vào.',
  'parameter-name': 'Tên thông tin thay vào chỉ gồm chữ không dấu, số và dấu gạch dưới.',
  link: 'Tin ZNS không để đường dẫn trong lời.',
  phone: 'Tin ZNS không để số điện thoại trong lời.',
  emoji: 'Tin ZNS không nhận hình biểu cảm.',
  'address-form': 'Tin ZNS không dùng kiểu gọi gộp hai cách xưng hô.',
  'no-name': 'Tin ZNS cần tên khách.',
  'no-identity': 'Tin ZNS cần một thông tin riêng của khách: ngày mua, số đơn, số ngày hoặc số điểm.',
};

const leftOut: Record<LeftOutCode, (what: string) => string> = {
  lacks: (what) => `không có ${what}`,
  untyped: (what) => `tiệm chưa điền ${what}`,
  brace: (what) => `${what} có dấu ngoặc nhọn`,
  'too-long': (what) => `${what} quá dài cho kênh này`,
  template: () => 'mẫu tin chưa đọc được',
};

const lacking: LackingWords = {
  orders: (_count, written) => `${written} đơn`,
  and: ' và ',
  or: ' hoặc ',
};

export const compose = {
  title: 'Soạn tin',
  channel: 'Gửi qua',
  variant: 'Bản',
  variants: { a: 'Bản A', b: 'Bản B' },
  addB: 'Thử thêm bản B',
  dropB: 'Bỏ bản B',
  share: (percent: number): string => `${percent}% nhận bản A, ${100 - percent}% nhận bản B`,
  shareLabel: 'Phần nhận bản A',
  fields,
  insert: (name: string): string => `Chèn ${name}`,
  chips: 'Chạm để chèn thông tin của khách',
  typed: 'Tiệm điền một lần cho mọi tin',
  tone: 'Giọng',
  ours: 'Về mẫu của Khách Quen',
  keep: 'Giữ mẫu này',
  kept: 'Đã giữ mẫu tin của tiệm.',
  own: 'Mẫu của tiệm',
  checks: 'Kiểm tra lời tin',
  clean: 'Lời tin ổn.',
  stops: (count: number): string => `${n(count)} điều phải sửa trước khi gửi`,
  warns: (count: number): string => `${n(count)} điều nên xem lại`,
  preview: 'Khách sẽ đọc',
  previewFor: (index: number, total: number): string => `người ${n(index)} trên ${n(total)}`,
  previous: 'Người trước',
  next: 'Người sau',
  nobody: 'Chưa có ai để xem thử.',
  gets: (variant: string): string => `nhận ${variant}`,
  getsNone: 'Người này không nhận được tin:',
  people: (filled: number, whole: number): string => `${n(filled)} trên ${n(whole)} người có tin trọn vẹn`,
  leftOut: (count: number): string => `${n(count)} người không có tin`,
  reason: (people: number, why: string): string => `${n(people)} người: ${why}`,
  leftOutWhy: leftOut,
  length: (count: number): string => `${n(count)} ký tự`,
  sms: (parts: number, encoding: 'gsm7' | 'ucs2'): string =>
    `${n(parts)} phần SMS, ${encoding === 'gsm7' ? 'không dấu' : 'có dấu'}`,
  smsLeft: (left: number): string => `còn ${n(left)} ký tự trong phần này`,
  smsTooLong: 'quá dài cho một SMS',
  price: (one: string, all: string): string => `${one} mỗi người, ${all} cả danh sách`,
  noPrice: 'chưa có giá tin',
  plain: 'Gửi không dấu, đỡ tốn phần SMS',
  faults,
  wording,
  zns,
  at: (field: string, line: number): string => (line > 0 ? `${field}, dòng ${n(line + 1)}` : field),
  lacking,
};

export type ComposeWords = typeof compose;
