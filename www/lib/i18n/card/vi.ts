/** Vietnamese words of the member card: the source of every key. Said to the member, as the shop would say them. */
import { NBSP } from '../format.js';
import { vietnamese } from '../vi-format.js';
import type { Why } from './why.js';

const n = vietnamese.num;
const points = (count: number): string => `${n(count)}${NBSP}điểm`;
const times = (count: number): string => `${n(count)}${NBSP}lần`;

const LEND = 'Hãy nhờ tiệm gửi lại đường dẫn thẻ.';

/** The reason of an entry of the ledger, without its day. */
const why: Why = {
  order: ({ money }) => ['Mua hàng', money],
  orderPending: ({ money }) => ['Mua hàng, điểm đang chờ', money],
  active: () => ['Điểm chờ nay đã dùng được'],
  reward: ({ reward }) => [reward ? `Đổi ${reward}` : 'Đổi quà'],
  pay: ({ money }) => ['Trả bằng điểm', money && `Bớt ${money} trên hóa đơn`],
  expiry: () => ['Điểm hết hạn'],
  return: ({ money }) => ['Trả hàng', money && `Hoàn ${money}`],
  adjust: ({ reason }) => ['Tiệm chỉnh điểm', reason],
  cancel: ({ reward }) => [reward ? `Trả lại điểm đã đổi ${reward}` : 'Trả lại điểm đã dùng'],
  referrer: () => ['Giới thiệu bạn mới'],
  prize: () => ['Trò chơi của tiệm'],
  inactivity: () => ['Lâu không mua, điểm hết hạn'],
  owed: () => ['Trừ điểm còn nợ'],
  friend: () => ['Được bạn giới thiệu'],
  play: () => ['Chơi trò chơi'],
  lock: () => ['Tạm khóa điểm'],
  unlock: () => ['Mở khóa điểm'],
  'activity:review': () => ['Viết đánh giá'],
  'activity:share': () => ['Chia sẻ'],
  'activity:referral': () => ['Giới thiệu bạn mới'],
  'activity:game': () => ['Trò chơi của tiệm'],
  'activity:checkIn': () => ['Ghé tiệm'],
  'activity:birthday': () => ['Quà sinh nhật'],
  'activity:signUp': () => ['Quà chào thành viên mới'],
  'activity:other': () => ['Điểm thưởng'],
  // A code that this card does not know yet: by what the entry does.
  earn: () => ['Được cộng điểm'],
  activity: () => ['Điểm thưởng'],
  spend: () => ['Dùng điểm'],
  activate: () => ['Điểm nay đã dùng được'],
  expire: () => ['Điểm hết hạn'],
  giveBack: () => ['Trả lại điểm đã dùng'],
  reverse: () => ['Thu lại điểm'],
};

export const vi = {
  card: 'Thẻ thành viên',
  face: (shop: string, tier: string): string => `Thẻ thành viên ${shop}, hạng ${tier}`,
  tiers: { dong: 'Đồng', bac: 'Bạc', vang: 'Vàng', kim_cuong: 'Kim cương' } as Record<string, string>,
  spendable: 'điểm dùng được',
  bought: (count: number): string => (count === 0 ? 'chưa mua lần nào' : `${times(count)} mua`),
  member: 'Thành viên',
  on: (day: string): string => `Tính đến ${day}`,

  qr: {
    title: 'Đưa mã này khi thanh toán',
    offline: 'Dùng được cả khi không có mạng.',
    enlarge: 'Phóng to',
    close: 'Đóng',
    label: (code: string): string => `Mã QR thành viên ${code}`,
    code: (code: string): string => `Mã: ${code}`,
  },

  up: {
    money: (money: string, tier: string): string => `Mua thêm ${money} nữa là lên hạng ${tier}`,
    orders: (count: number, tier: string): string => `Mua thêm ${times(count)} nữa là lên hạng ${tier}`,
    both: (money: string, count: number, tier: string): string =>
      `Mua thêm ${money}, trong ít nhất ${times(count)}, là lên hạng ${tier}`,
    reached: (tier: string): string => `Bạn đã đủ mức lên hạng ${tier}`,
    reachedText: 'Tiệm sẽ đổi hạng vào kỳ xét tới.',
    top: (tier: string): string => `Bạn đang ở hạng cao nhất: ${tier}`,
    until: (day: string): string => `Tính các lần mua đến hết ngày ${day}.`,
    spend: (have: string): string => `Đã mua ${have}.`,
    count: (have: number): string => `Đã mua ${times(have)}.`,
    spendIn: (have: string, count: number): string => `Đã mua ${have} trong ${times(count)}.`,
    keeps: 'Đổi quà không làm giảm mức này.',
    review: (day: string): string => `Hạng này giữ đến lần xét ngày ${day}.`,
    projected: (tier: string): string => `Nếu xét hôm nay thì hạng là ${tier}. Mua thêm để giữ hạng.`,
    picture: (have: string, need: string, tier: string): string => `${have} trên ${need} để lên hạng ${tier}`,
    zero: '0',
    times,
    benefits: (tier: string): string => `Quyền lợi hạng ${tier}`,
    multiplier: (factor: string): string => `Điểm mua hàng được nhân ${factor}`,
    rate: (spend: string, count: number): string => `Cứ ${spend} được ${points(count)}`,
    benefit: {
      gift: 'Quà tặng',
      discount: 'Giảm giá',
      freeShipping: 'Miễn phí giao hàng',
      memberPrice: 'Giá thành viên',
      priority: 'Được phục vụ trước',
      birthday: 'Quà sinh nhật',
      other: 'Ưu đãi khác',
    } as Record<string, string>,
    percent: (name: string, percent: string): string => `${name} ${percent}`,
  },

  rewards: {
    /** A reward by its name; what the shop has named itself stays as it is. */
    named: (name: string): string => name,
    reach: (count: number): string => (count === 0 ? 'Quà của tiệm' : `${n(count)} món quà trong tầm điểm`),
    nearest: (count: number, name: string): string => `Thêm ${points(count)} là đổi được ${name}`,
    redeem: 'Đổi',
    redeemLabel: (name: string, cost: number): string => `Đổi ${name}, ${points(cost)}`,
    missing: (count: number): string => `Thiếu ${points(count)}`,
    minimum: (money: string): string => `Đơn từ ${money}`,
    to: (day: string): string => `đến ${day}`,
    left: (count: number): string => `còn ${n(count)} phần`,
    why: {
      stock: 'Đã hết quà',
      perMember: 'Bạn đã đổi đủ số lần',
      tier: 'Dành cho hạng cao hơn',
      notYet: 'Chưa đến ngày đổi',
      over: 'Đã hết đợt',
    } as Record<string, string>,
    ask: (name: string, cost: number): string =>
      `Đưa mã QR cho nhân viên và nói “đổi ${name}”. Tiệm trừ ${points(cost)} khi trao quà; thẻ này không tự trừ.`,
  },

  lots: {
    soon: (count: number, day: string): string => `${points(count)} sẽ hết hạn sau ngày ${day}`,
    past: 'Các điểm này đã qua hạn dùng',
    never: 'Điểm của bạn không có hạn dùng',
    order: 'Điểm sắp hết hạn được dùng trước.',
    until: (day: string): string => `đến hết ${day}`,
    noEnd: 'không hết hạn',
    earned: (day: string): string => `Có từ ${day}`,
    days: (count: number): string => `còn ${n(count)}${NBSP}ngày`,
    months: (count: number): string => `còn ${n(count)}${NBSP}tháng`,
    today: 'hôm nay là ngày cuối',
    over: 'đã hết hạn',
    total: 'tổng điểm dùng được',
  },

  pending: {
    title: (count: number): string => `${points(count)} đang chờ`,
    text: 'Tiệm cộng sau khi hết hạn đổi trả.',
    from: (day: string): string => `dùng được từ ${day}`,
    bought: (day: string): string => `Mua ngày ${day}`,
    locked: (count: number): string => `${points(count)} đang tạm khóa. Hỏi tiệm để biết lý do.`,
    owed: (count: number): string =>
      `Còn nợ ${points(count)} vì trả hàng sau khi đã dùng điểm. Lần mua sau sẽ trừ vào trước.`,
  },

  history: {
    title: 'Điểm đến từ đâu, đi đâu',
    empty: 'Chưa có lần cộng hay trừ điểm nào.',
    more: (count: number): string => `Xem thêm ${n(count)} dòng`,
    older: (count: number): string => `Còn ${n(count)} dòng cũ hơn trong sổ của tiệm.`,
    balance: (count: number): string => `còn${NBSP}${points(count)}`,
    proof: 'Cộng trừ có khớp không?',
    sum: {
      earned: 'đã được cộng',
      active: 'dùng được',
      pending: 'đang chờ',
      locked: 'tạm khóa',
      spent: 'đã dùng',
      expired: 'đã hết hạn',
      reversed: 'thu lại vì trả hàng',
      owed: 'còn nợ',
    } as Record<string, string>,
    difference: 'lệch',
  },
  why,

  none: {
    title: 'Chưa có điểm nào',
    text: (spend: string, count: number): string =>
      `Mua hàng và đưa mã này: cứ ${spend} được ${points(count)}.`,
  },

  signature: {
    ok: (shop: string, day: string): string => `Thẻ do ${shop} ký ngày ${day}, đã kiểm trên máy này.`,
    until: (day: string): string => `Dùng đến ${day}.`,
    stale: (day: string): string => `Số điểm là của ngày ${day}; mua sắm sau ngày đó chưa tính.`,
    none: 'Số liệu do trang này đưa vào, không kèm chữ ký của tiệm.',
  },

  states: {
    loading: 'Đang mở thẻ…',
    empty: ['Chưa có thẻ để hiện', 'Mở đường dẫn hoặc quét mã QR thẻ mà tiệm đã gửi cho bạn.'],
    notOpen: {
      title: 'Chương trình chưa mở',
      would: (shop: string, tier: string, count: number): string =>
        `${shop || 'Tiệm'} chưa mở chương trình thành viên. Nếu mở theo luật hiện tại, bạn sẽ ở hạng ${tier}, có ${points(count)}.`,
    },
    failed: ['Không mở được thẻ', 'Tải lại trang rồi thử lần nữa.'],
    nobody: ['Không thấy thành viên này trong đơn hàng', 'Kiểm tra lại mã hoặc số điện thoại đã đưa vào.'],
  },
  refused: {
    tampered: [
      'Thẻ này đã bị sửa',
      `Chữ ký của tiệm không khớp, nên số điểm trong thẻ không tin được. ${LEND}`,
    ],
    expired: (day: string): readonly [string, string] => [
      `Thẻ đã hết hạn ngày ${day}`,
      'Điểm của bạn vẫn ở tiệm. Hãy nhờ tiệm gửi thẻ mới.',
    ],
    'not-yet': (day: string): readonly [string, string] => [
      `Thẻ này dùng được từ ${day}`,
      'Nếu ngày đó đã qua, hãy chỉnh lại ngày giờ của điện thoại.',
    ],
    'wrong-key': [
      'Thẻ này không phải của tiệm này',
      `Thẻ được ký bằng chìa khóa khác với tiệm trong trang. ${LEND}`,
    ],
    secret: ['Đường dẫn thẻ bị thiếu hoặc sai', `Có thể đường dẫn bị cắt khi chép. ${LEND}`],
    damaged: ['Tệp thẻ bị hỏng', `Tệp tải về chưa đủ hoặc không phải là thẻ. ${LEND}`],
    version: ['Trình duyệt chưa mở được thẻ này', 'Hãy cập nhật Zalo hoặc trình duyệt rồi mở lại.'],
    'too-long': ['Thẻ này có hạn quá dài', `Thẻ chỉ được sống ít ngày để không bị dùng lại. ${LEND}`],
  },
};

export type CardText = typeof vi;
export const vietnameseCard = { code: 'vi', format: vietnamese, text: vi };
