/** Words of the occasions in Vietnamese, in our own words. */
import type { Occasions } from './words.js';

export const occasions: Occasions = {
  occasions: {
    newYear: {
      name: 'Tết Dương lịch',
      wish: 'Chúc mừng năm mới! {ten_tiem} chúc {ten_khach} một năm khỏe và nhiều niềm vui.',
      ready: 'Soạn lời chúc, chốt ngày nghỉ và ngày giao cuối cùng.',
    },
    valentine: {
      name: 'Valentine 14/2',
      wish: '{ten_tiem} chúc {ten_khach} một ngày 14/2 ấm áp bên người mình thương.',
      ready: 'Chuẩn bị hộp quà, thiệp và giờ giao.',
    },
    womensDay: {
      name: 'Quốc tế Phụ nữ 8/3',
      wish: '{ten_tiem} chúc mừng {ten_khach} ngày 8/3, chúc luôn khỏe và rạng rỡ.',
      ready: 'Chuẩn bị quà nhỏ, thiệp, và lọc khách nữ.',
    },
    mothersDay: {
      name: 'Ngày của Mẹ',
      wish: 'Ngày của Mẹ, {ten_tiem} chúc gia đình {ten_khach} thật nhiều yêu thương.',
      ready: 'Chuẩn bị gợi ý quà cho mẹ.',
    },
    childrensDay: {
      name: 'Quốc tế Thiếu nhi 1/6',
      wish: 'Ngày 1/6, {ten_tiem} chúc các bé nhà {ten_khach} khỏe, ngoan và vui.',
      ready: 'Chuẩn bị gợi ý quà cho bé.',
    },
    nationalDay: {
      name: 'Quốc khánh 2/9',
      wish: '{ten_tiem} chúc {ten_khach} một kỳ nghỉ 2/9 vui bên gia đình.',
      ready: 'Báo lịch mở cửa và giao hàng dịp nghỉ.',
    },
    vietnameseWomensDay: {
      name: 'Phụ nữ Việt Nam 20/10',
      wish: '{ten_tiem} chúc mừng {ten_khach} ngày 20/10, chúc nhiều sức khỏe và niềm vui.',
      ready: 'Chuẩn bị quà nhỏ, thiệp, và lọc khách nữ.',
    },
    teachersDay: {
      name: 'Nhà giáo Việt Nam 20/11',
      wish: 'Ngày 20/11, {ten_tiem} cùng {ten_khach} gửi lời tri ân thầy cô.',
      ready: 'Chuẩn bị gợi ý quà tặng thầy cô, có thiệp.',
    },
    christmas: {
      name: 'Giáng sinh',
      wish: '{ten_tiem} chúc {ten_khach} một mùa Giáng sinh ấm áp.',
      ready: 'Trang trí, chuẩn bị hộp quà và giờ giao.',
    },
    kitchenGods: {
      name: 'ông Công ông Táo',
      wish: 'Ngày 23 tháng Chạp, {ten_tiem} chúc gia đình {ten_khach} tiễn ông Táo chu đáo, bếp nhà luôn ấm.',
      ready: 'Báo giờ giao cuối trước ngày cúng.',
    },
    newYearsEve: {
      name: 'giao thừa',
      wish: 'Đêm giao thừa, {ten_tiem} chúc {ten_khach} và gia đình đón năm mới bình an.',
      ready: 'Soạn lời chúc, hẹn giờ gửi, báo ngày mở lại.',
    },
    tet: {
      name: 'Tết Nguyên đán',
      wish: 'Năm mới, {ten_tiem} chúc {ten_khach} và gia đình an khang, sum vầy, gặp nhiều điều lành.',
      ready: 'Chốt hàng Tết, lịch nghỉ, ngày giao cuối; soạn lời chúc.',
    },
    godOfWealth: {
      name: 'vía Thần Tài',
      wish: 'Mùng 10 tháng Giêng, {ten_tiem} chúc {ten_khach} một năm làm ăn hanh thông.',
      ready: 'Chuẩn bị hàng cho ngày vía Thần Tài.',
    },
    firstFullMoon: {
      name: 'rằm tháng Giêng',
      wish: 'Rằm tháng Giêng, {ten_tiem} chúc gia đình {ten_khach} bình an cả năm.',
      ready: 'Chuẩn bị hàng cúng rằm, báo giờ giao.',
    },
    hungKings: {
      name: 'Giỗ Tổ Hùng Vương',
      wish: 'Ngày Giỗ Tổ, {ten_tiem} chúc {ten_khach} một kỳ nghỉ đầm ấm.',
      ready: 'Báo lịch mở cửa dịp nghỉ.',
    },
    buddhasBirthday: {
      name: 'lễ Phật đản',
      wish: 'Mùa Phật đản, {ten_tiem} chúc {ten_khach} thân tâm an lạc.',
      ready: 'Chuẩn bị hàng chay, hoa, và lời chúc.',
    },
    doubleFifth: {
      name: 'tết Đoan ngọ',
      wish: 'Mùng 5 tháng 5, {ten_tiem} chúc gia đình {ten_khach} khỏe mạnh, mùa hè an lành.',
      ready: 'Chuẩn bị hàng cho tết Đoan ngọ, báo giờ giao.',
    },
    vuLan: {
      name: 'lễ Vu lan',
      wish: 'Mùa Vu lan, {ten_tiem} chúc cha mẹ và gia đình {ten_khach} mạnh khỏe, bình an.',
      ready: 'Chuẩn bị gợi ý quà cho cha mẹ, hàng chay.',
    },
    midAutumn: {
      name: 'Trung thu',
      wish: '{ten_tiem} chúc gia đình {ten_khach} một mùa trăng tròn đầy, sum họp.',
      ready: 'Chốt hộp bánh và quà Trung thu, mở đặt trước.',
    },
  },
  own: {
    name: 'ngày riêng của tiệm',
    wish: '{ten_tiem} mừng {dip} cùng {ten_khach}.',
    ready: 'Chốt ưu đãi, soạn lời mời, xem lại hàng.',
  },
  moons: { first: 'mùng một', full: 'ngày rằm' },
  offer: 'Nhân {dip}, {xung} gửi {goi}: {uu_dai}, dùng đến {han_dung}.',
  znsOffer: 'Ưu đãi: {uu_dai}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
  znsThanks: 'Cảm ơn {ten_khach} đã có {so_don} đơn tại {ten_tiem}.',
  znsTitle: 'Lời chúc gửi {ten_khach}',
  button: 'Nhắn cho tiệm',
  offerButton: 'Xem ưu đãi',
  smsOffer: 'Nhân {dip}: {uu_dai}, đến {han_dung}. Không muốn nhận tin, trả lời TC.',
  subject: '{ten_tiem} chúc {ten_khach} nhân {dip}',
  preview: 'Một lời chúc từ {ten_tiem}.',
  offerPreview: '{uu_dai}, dùng đến {han_dung}.',
  optOut: 'Không muốn nhận thư quảng cáo nữa, {goi} trả lời "Từ chối" là {xung} ngừng gửi.',
};
