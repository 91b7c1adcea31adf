import type { Notice } from './types.js';

/** Shown wherever the game can be switched on, and printed with the terms while it is on. */
export const PROMOTION_NOTICE: Notice = {
  source:
    'Nghị định 81/2018/NĐ-CP ngày 22/05/2018, Điều 13 (chương trình khuyến mại mang tính may rủi); thủ tục đăng ký theo luatanthinh.vn. Văn bản có thể đã được sửa đổi.',
  sourceEn:
    'Decree 81/2018/ND-CP of 22 May 2018, article 13 (promotions by chance); how to register, as luatanthinh.vn has it. It may have been amended.',
  date: '2026-11',
  vi: 'Trò chơi may rủi gắn với việc mua hàng là chương trình khuyến mại mang tính may rủi, có thể phải đăng ký trước khi thực hiện: với Sở Công Thương nếu chỉ trong một tỉnh, thành phố; với Bộ Công Thương nếu từ hai tỉnh, thành phố trở lên. Hãy xem quy định đang có hiệu lực. Đây không phải tư vấn pháp luật.',
  en: 'A game of chance tied to purchases is a promotion by chance in Vietnam and may have to be registered before it begins: with the provincial Department of Industry and Trade within one province, with the Ministry of Industry and Trade from two on. Check the rules in force. This is not legal advice.',
};
