const vi = {
  tabs: { member: 'Thẻ của tôi', shop: 'Dành cho tiệm', label: 'Trang' },
  actions: {
    label: 'Việc với thẻ',
    scan: 'Quét thẻ',
    picture: 'Lưu ảnh',
    share: 'Chia sẻ',
    chat: 'Nhắn tiệm',
    follow: 'Theo dõi',
  },
  sample: 'Đây là thẻ mẫu. Quét mã QR tiệm gửi để thấy thẻ của bạn.',
  forget: 'Gỡ thẻ khỏi máy này',
  said: {
    noPass: 'Mã này không phải thẻ của tiệm. Hãy quét mã QR tiệm gửi.',
    scanned: 'Đã nhận thẻ. Lần sau mở ứng dụng là thấy ngay.',
    picture: 'Đã lưu ảnh thẻ vào máy.',
    follow: 'Đã theo dõi trang của tiệm.',
    forgotten: 'Đã gỡ thẻ khỏi máy này.',
  },
  share: (shop: string) => `Thẻ thành viên ${shop}`,
  shareText: 'Xem hạng, điểm và quà của bạn ngay trong Zalo.',
  redeem: (reward: string, points: number, code: string) =>
    `Tôi muốn đổi “${reward}” (${points} điểm). Mã thành viên: ${code}`,
  network:
    'Khi sổ báo “lượt mạng”, đó là nhật ký của chính Zalo (h5.zalo.me): tên chức năng đã gọi, không có dữ liệu khách hàng.',
  loading: 'Đang mở…',
};

const en: typeof vi = {
  tabs: { member: 'My card', shop: 'For the shop', label: 'Pages' },
  actions: {
    label: 'What to do with the card',
    scan: 'Scan',
    picture: 'Save',
    share: 'Share',
    chat: 'Chat',
    follow: 'Follow',
  },
  sample: "This is a sample card. Scan the shop's QR code to see yours.",
  forget: 'Remove the card from this phone',
  said: {
    noPass: 'This code is no card of the shop. Scan the QR code that the shop sent.',
    scanned: 'Card received. Next time the app shows it at once.',
    picture: 'The picture of the card was saved.',
    follow: "You follow the shop's page.",
    forgotten: 'The card was removed from this phone.',
  },
  share: (shop) => `Member card of ${shop}`,
  shareText: 'See your tier, points and rewards in Zalo.',
  redeem: (reward, points, code) => `I would like “${reward}” (${points} points). Member code: ${code}`,
  network:
    "When the book counts requests, they are Zalo's own log (h5.zalo.me): names of functions that were called, no customer data.",
  loading: 'Opening…',
};

export const WORDS = { vi, en };
