/** Words of the playground. Its readers write programs, in Vietnamese or in English. */

export const vi = {
  title: 'Thử API của Khách Quen',
  lede: 'Chọn dữ liệu, sửa luật, gọi từng hàm và xem câu trả lời. Tất cả chạy trong thẻ này, không gì rời máy.',
  data: 'Dữ liệu',
  sample: 'Tiệm mẫu (không có thật)',
  own: 'Tệp của bạn',
  opening: 'Đang mở…',
  opened: (files: string, customers: string): string => `${files}: ${customers} khách.`,
  policy: 'Luật (policy)',
  policyHint: 'JSON đặt lên luật thường dùng; để trống là giữ nguyên. Sai chỗ nào, lõi nói chỗ ấy.',
  fits: 'Dùng được.',
  notJson: 'Chưa phải JSON',
  refused: (code: string, path: string): string => `${code} ở “${path}”`,
  call: 'Hàm',
  args: 'Tham số',
  noArgs: 'Không có tham số.',
  code: 'Viết thành mã',
  copy: 'Chép mã',
  copied: 'Đã chép',
  answer: 'Câu trả lời',
  cut: (left: string): string => `… còn ${left} ký tự`,
  more: 'Mọi hàm và kiểu: docs/api trong gói mã nguồn.',
};

export type Words = typeof vi;

export const en: Words = {
  title: 'Try the API of Khách Quen',
  lede: 'Choose data, change the policy, make each call and see its answer. All of it runs in this tab; nothing leaves it.',
  data: 'Data',
  sample: 'Sample shop (it does not exist)',
  own: 'Your files',
  opening: 'Opening…',
  opened: (files: string, customers: string): string => `${files}: ${customers} customers.`,
  policy: 'Policy',
  policyHint:
    'JSON that is laid over the usual policy; empty keeps it. What cannot be, the core names with its place.',
  fits: 'It can be used.',
  notJson: 'No JSON yet',
  refused: (code: string, path: string): string => `${code} at “${path}”`,
  call: 'Call',
  args: 'Arguments',
  noArgs: 'It takes none.',
  code: 'As code',
  copy: 'Copy the code',
  copied: 'Copied',
  answer: 'Answer',
  cut: (left: string): string => `… ${left} more characters`,
  more: 'Every function and type: docs/api in the source.',
};
