/** The usual programme's names of rewards and prizes in English; what a shop has named itself stays as it is. */
const USUAL: Record<string, string | undefined> = {
  'Miễn phí giao hàng': 'Free delivery',
  'Phiếu giảm 50.000đ': 'Voucher of ₫50,000',
  'Quà kèm thiệp viết tay': 'Present with a handwritten card',
  'Chúc bạn may mắn lần sau': 'Better luck next time',
  '20 điểm': '20 points',
  '100 điểm': '100 points',
};

export const inEnglish = (name: string): string => USUAL[name.normalize('NFC')] ?? name;
