/** Vietnamese words of care: who is written to today and why, what became of it, and who stays out of a file. */
import type { CareChannel, ContactOutcome, Exclusion } from '../care.js';
import { NBSP } from './format.js';
import { vietnamese } from './vi-format.js';

const n = vietnamese.num;
const days = (count: number): string => `${n(count)}${NBSP}ngày`;
const people = (count: number): string => `${n(count)}${NBSP}người`;
const orders = (count: number): string => `${n(count)}${NBSP}đơn`;

/** One person and the figures of the reason: as numbers, as money, as days and words. */
export interface Told {
  /** "Chị Lan", or the name alone where no file says how to address. */
  who: string;
  num(key: string): number;
  money(key: string): string;
  day(key: string): string;
  tier(key: string): string;
  has(key: string): boolean;
}

/** A reason: its name on a chip, and the sentence of one person. */
export interface ReasonText {
  name: string;
  why(told: Told): string;
}

const ago = (count: number): string => (count === 0 ? 'hôm nay' : `${days(count)} trước`);

/** Silence of somebody with a rhythm of their own, or without. */
const silence = ({ num, has }: Told): string =>
  has('gapDays')
    ? `mua khoảng ${days(num('gapDays'))} một lần, nay đã ${days(num('silentDays'))} chưa ghé`
    : `đã ${days(num('silentDays'))} chưa ghé`;

const reasons: Record<string, ReasonText> = {
  overdue: {
    name: 'Quá nhịp mua',
    why: (told) => `${told.who} ${silence(told)}.`,
  },
  bigSlipping: {
    name: 'Khách lớn thưa dần',
    why: (told) => `${told.who} thuộc nhóm chi nhiều nhất (${told.money('spend')}), ${silence(told)}.`,
  },
  afterFirst: {
    name: 'Sau đơn đầu',
    why: ({ who, num }) => `${who} mua đơn đầu tiên ${ago(num('days'))}.`,
  },
  secondOrder: {
    name: 'Chờ đơn thứ hai',
    why: ({ who, num }) =>
      `${who} mới mua một lần, ${ago(num('days'))}; khách của tiệm hay mua lại sau ${n(num('from'))}–${days(num('to'))}.`,
  },
  nearTier: {
    name: 'Sắp lên hạng',
    why: ({ who, num, money, tier, has }) =>
      `${who} còn thiếu ${has('spend') ? money('spend') : orders(num('orders'))} là lên hạng ${tier('tier')}.`,
  },
  pointsEnding: {
    name: 'Điểm sắp hết hạn',
    why: ({ who, num, day }) => `${n(num('points'))} điểm của ${who} hết hạn sau ngày ${day('day')}.`,
  },
  birthday: {
    name: 'Sinh nhật',
    why: ({ who, num, day }) =>
      num('inDays') === 0
        ? `Hôm nay là sinh nhật ${who}.`
        : `${who} sinh nhật ngày ${day('day')}, còn ${days(num('inDays'))}.`,
  },
  fallingAsleep: {
    name: 'Sắp ngủ đông',
    why: ({ who, num }) =>
      num('inDays') > 0
        ? `${who} đã ${days(num('silentDays'))} chưa mua; ${days(num('inDays'))} nữa là thành khách ngủ đông.`
        : `${who} đã ${days(num('silentDays'))} chưa mua, vừa thành khách ngủ đông.`,
  },
  cart: {
    name: 'Bỏ giỏ hàng',
    why: ({ who, num }) => `${who} để hàng trong giỏ ${ago(num('days'))}, chưa đặt.`,
  },
  untouchedLead: {
    name: 'Lead chưa ai hỏi',
    why: ({ who, num }) => `${who} chưa mua; lần cuối hai bên liên lạc là ${ago(num('days'))}.`,
  },
  cameBack: {
    name: 'Vừa quay lại',
    why: ({ who, num, day }) => `${who} mua lại ngày ${day('day')}, sau ${days(num('awayDays'))} vắng.`,
  },
  lowScore: {
    name: 'Chấm điểm thấp',
    why: ({ who, num, day }) => `${who} chấm ${n(num('score'))}/${n(num('scale'))} điểm ngày ${day('day')}.`,
  },
};

const outcomes: Record<ContactOutcome, string> = {
  contacted: 'Đã nhắn',
  answered: 'Trả lời',
  noAnswer: 'Không bắt máy',
  refused: 'Từ chối',
  wrongNumber: 'Sai số',
  done: 'Xong',
  consented: 'Đồng ý nhận tin',
};

const excluded: Record<Exclusion, readonly [name: string, why: string]> = {
  refused: ['Đã từ chối nhận tin', 'Khách đã nói không, hoặc tệp ghi là không.'],
  noConsent: ['Chưa biết có đồng ý không', 'Không tệp nào ghi là khách đồng ý nhận quảng cáo.'],
  wrongNumber: ['Sai số', 'Nhật ký ghi là sai số.'],
  noAddress: ['Không có cách gửi', 'Không có số hoặc e-mail dùng được cho kênh này.'],
  control: ['Nhóm để so sánh', 'Cố ý không nhắn, để biết nhắn có ích không.'],
  capped: ['Đã nhận đủ số tin', 'Nhắn nữa là quá số lần tiệm cho phép.'],
  resting: ['Vừa được liên hệ', 'Còn trong những ngày nghỉ sau lần liên hệ trước.'],
  unanswered: [
    'Nhiều lần không trả lời',
    'Không trả lời hai lần liền: chuyển về đầu phễu, không nhắn riêng nữa.',
  ],
};

const byChannel: Record<CareChannel, string> = {
  zns: 'Zalo ZNS',
  oa: 'Zalo OA',
  sms: 'SMS',
  email: 'E-mail',
  call: 'Gọi điện',
};

export const care = {
  channels: byChannel,
  outcomes,
  excluded,
  reasons,
  reasonOther: {
    name: 'Nhóm riêng',
    why: ({ who }: Told): string => `${who} thuộc nhóm tiệm tự đặt.`,
  } as ReasonText,
  reasonGroup: (name: string): string => `Nhóm ${name}`,
  unnamed: 'Khách này',

  queue: {
    title: (count: number): string => `Hôm nay nhắn ${people(count)}`,
    titlePast: (day: string, count: number): string => `Ngày ${day}: ${people(count)} nên nhắn`,
    titleLeft: (done: number, left: number): string => `Đã liên hệ ${people(done)}, còn ${n(left)}`,
    titleDone: (done: number): string => `Đã liên hệ đủ ${people(done)}`,
    titleBlocked: (count: number): string => `Có lý do để nhắn ${people(count)}, chưa nhắn được ai`,
    titleNobody: 'Hôm nay không ai cần nhắn',
    about: (total: number): string =>
      `Trong ${people(total)} có lý do để nhắn, người đáng nhắn nhất đứng trước.`,
    consent: (count: number): string =>
      `${people(count)} có lý do để nhắn, mà không tệp nào ghi họ đồng ý nhận tin`,
    consentWhy:
      'Nhắn quảng cáo thì khách phải đồng ý trước. Nếu tiệm đã xin phép khi khách để lại số, bấm nút dưới; trước khi gửi sẽ ghi rõ có bao nhiêu người như vậy.',
    consentHeld: 'Tiệm đã được khách đồng ý',
    consentNotYet: 'Chưa thì hỏi khách khi ghé, rồi ghi "Đồng ý nhận tin" ở trang của từng khách.',
    consentTaken: 'Đã ghi: tiệm có sự đồng ý của khách. Đổi lại lúc nào cũng được.',
    nobody: 'Không ai quá nhịp mua, sắp ngủ đông hay có việc gì đến hạn. Mai xem lại, hoặc thả thêm tệp mới.',
    undated: 'Chưa biết hôm nay nên nhắn ai',
    undatedWhy: 'Các tệp này không ghi ngày của từng đơn. Thả thêm tệp đơn hàng là có danh sách mỗi ngày.',
    notOpen: 'Chương trình hạng và điểm chưa mở, nên chưa có lý do về hạng và điểm.',
    most: 'Hôm nay tôi nhắn được',
    mostUnit: 'người',
    fewer: 'Bớt một người',
    more: 'Thêm một người',
    day: 'Danh sách của ngày',
    backToToday: 'Về hôm nay',
    otherDay: (counted: string, device: string): string =>
      `Đang tính đến ${counted}; hôm nay trên máy này là ${device}.`,
    reasons: 'Chọn theo lý do',
    all: 'Tất cả',
    writeTo: (count: number): string => `Nhắn ${people(count)} này`,
    writeOne: 'Soạn tin cho người này',
    call: (phone: string): string => `Gọi ${phone}`,
    list: 'Những người nên nhắn',
    next: 'Xem thêm',
    open: (name: string): string => `Mở ${name}`,
    sheet: 'Xem đơn đã mua',
    until: (day: string): string => `Hết ngày ${day} là lỡ`,
    others: (list: string): string => `Còn vì: ${list}.`,
    log: 'Liên hệ rồi thì bấm kết quả',
    note: 'Ghi chú',
    notePlaceholder: 'Ví dụ: hẹn thứ bảy ghé',
    noted: (name: string, outcome: string): string => `${name}: ${outcome.toLowerCase()}.`,
    done: (count: number): string => `Đã ghi trong ngày: ${people(count)}`,
    takeBack: 'Bỏ ghi',
    takeBackOf: (name: string): string => `Bỏ ghi ${name}`,
    stake: (money: string): string => `Ước tính ${money}`,
    stakeNoMoney: 'Vì sao đứng chỗ này?',
    terms: {
      order: 'Một đơn thường của người này',
      orderMeans: 'trung bình của chính họ, chưa đủ đơn thì lấy mức giữa của tiệm',
      chance: 'Khả năng nhắn thì mua',
      chanceMeans: 'mức khởi đầu của lý do này, chưa phải số đo ở tiệm bạn',
      expected: 'Ước tính mang về',
      urgency: 'Độ gấp',
      urgencyMeans: 'từ 1 đến 100, càng ít ngày còn lại càng cao',
      score: 'Điểm xếp chỗ',
      scoreMeans: 'một đơn × khả năng × độ gấp, làm tròn xuống',
    },
  },

  out: {
    title: (count: number): string => `${people(count)} có lý do mà hôm nay không nhắn`,
    sum: (all: number, out: number, left: number): string =>
      `${n(all)} người có lý do − ${n(out)} không nhắn = ${n(left)}`,
    show: (name: string): string => `Xem: ${name}`,
    more: (count: number): string => `và ${people(count)} nữa`,
  },

  log: {
    title: 'Liên hệ',
    one: 'Ghi một lần liên hệ hôm nay',
    entry: (channel: string, outcome: string): string => `${channel}: ${outcome.toLowerCase()}`,
    through: 'Qua kênh',
    timeline: (count: number): string => (count === 0 ? '' : `${n(count)} lần liên hệ.`),
    noted: (count: number): string => `Đã ghi ${n(count)} lần, xem hoặc bỏ ghi`,
    none: 'Chưa ghi lần liên hệ nào.',
    save: (count: number): string => `Tải nhật ký liên hệ (${n(count)} lần)`,
    load: 'Thêm nhật ký từ máy khác',
    loaded: (count: number): string => `Đã thêm ${n(count)} lần liên hệ vào nhật ký.`,
    damaged: (row: number, column: string): string =>
      `Dòng ${n(row)}, cột ${column}: không đọc được. Chưa thêm gì.`,
    keep: 'Đóng trang là mất nhật ký. Tải về, hoặc lưu trong tệp thiết lập có mật khẩu ở trang Tệp.',
    file: 'Lưu nhật ký liên hệ',
    inside: (count: number): string => `nhật ký ${n(count)} lần liên hệ`,
    outside: (count: number): string => `nhật ký ${n(count)} lần liên hệ chỉ vào tệp có mật khẩu`,
    notLog: 'Tệp này không phải nhật ký liên hệ.',
  },

  budget: {
    title: 'Có bao nhiêu tiền thì nhắn ai?',
    about:
      'Gõ giá một tin của từng kênh và số tiền có. Ai mang về nhiều hơn tiền tin thì được chọn, cho tới khi hết tiền hoặc hết số người nhắn được. Mức mang về là ước lượng: giá trị đơn × khả năng × phần còn lại của đơn.',
    sum: 'Số tiền có',
    noLimit: 'không giới hạn',
    margin: 'Còn lại của mỗi 100 đ tiền hàng',
    noPrice: 'Chưa có giá tin của kênh nào. Gõ giá ở trên, lấy từ hợp đồng của tiệm.',
    chosen: (count: number, cost: string, expected: string): string =>
      `Nhắn ${people(count)}: tốn ${cost}, ước mang về ${expected}.`,
    left: (count: number, expected: string): string =>
      `Để lại ${people(count)} cũng đáng nhắn, ước ${expected}.`,
    notWorth: (count: number): string => `${people(count)} mang về không hơn tiền tin nên không chọn.`,
    unpriced: (count: number): string => `${people(count)} thuộc kênh chưa có giá nên chưa tính.`,
    bound: (most: string): string => `Gần tốt nhất: không cách chọn nào lời hơn ${most}.`,
  },
  write: {
    title: (count: number): string => `Nhắn ${people(count)}`,
    titleFor: (name: string, count: number): string => `${name}: nhắn ${people(count)}`,
    back: 'Quay lại',
    nobody: 'Chưa chọn ai để nhắn.',
    people: 'Ai nhận, ai không',
    audience: 'Trong danh sách',
    minus: (name: string): string => `− ${name}`,
    inFile: 'Trong tệp',
    others: (count: number): string =>
      `Không kể ${people(count)} có lý do mà hôm nay không nhắn: lý do nằm dưới danh sách ở Tổng quan.`,
    difference: 'Lệch',
    outFile: (name: string): string => `Tải danh sách: ${name}`,
    include: (name: string): string => `Vẫn gửi cho người ${name.toLowerCase()}`,
    includeMeans: 'Bạn tự quyết và tự chịu trách nhiệm. Người đã từ chối nằm ở tệp riêng, tên tệp ghi rõ.',
    marked: (count: number): string =>
      `Không tệp nào ghi ${people(count)} trong này đồng ý nhận tin: tiệm tự chịu trách nhiệm.`,
    lacks: (what: string): string => `Thiếu ${what}`,
    channel: 'Gửi qua',
    message: 'Tin nhắn',
    noMessage: 'Lý do này chưa có mẫu tin. Tệp vẫn tạo được, tin thì bạn tự soạn ở phần mềm gửi.',
    edit: 'Sửa tin này',
    edited: 'Xong phần sửa tin',
    tool: 'Phần mềm gửi e-mail',
    override: 'Vẫn gửi cho người bị loại?',
    sampleOf: (name: string): string => `Như ${name} sẽ đọc.`,
    parameters: (list: string): string =>
      `Cột trong tệp, đặt tên giống tham số của mẫu ZNS: ${list}. Ưu đãi chung cho mọi người thì viết thẳng vào mẫu.`,
    seen: (from: string, to: string): string =>
      `Trên mạng có nơi ghi ${from}–${to}, hãy xem hợp đồng của tiệm.`,
    control: 'Để lại một phần không nhắn, để biết nhắn có ích không',
    controlNone: 'Nhắn hết',
    controlSome: (percent: number): string => `Để lại ${n(percent)}%`,
    controlMeans: (percent: number): string =>
      percent === 0
        ? 'Nhắn hết thì sau này không biết khách mua vì tin nhắn hay vì đằng nào cũng mua.'
        : `Máy chọn ngẫu nhiên ${n(percent)} trong 100 người để không nhắn. Vài tuần sau, so hai bên là biết tin nhắn mang về thêm bao nhiêu.`,
    cost: 'Chi phí',
    price: (channel: string): string => `Giá một tin ${channel}, theo hợp đồng của tiệm`,
    costTotal: (count: number, price: string, total: string): string =>
      `${n(count)} tin × ${price} = ${total}`,
    paid: (total: string): string => `Gửi hết: ${total}`,
    costUnknown: 'Điền giá một tin để biết tổng tiền.',
    hours: (channel: string, now: string, from: string, to: string, next: string): string =>
      `Bây giờ là ${now}. ${channel} chỉ nên gửi từ ${from} đến ${to}: hãy gửi từ ${next}.`,
    hoursSource: (source: string, day: string): string =>
      `${source}, xem ngày ${day}. Không phải tư vấn pháp luật.`,
    tomorrow: (time: string): string => `${time} ngày mai`,
    file: (channel: string, count: number): string => `Tạo tệp ${channel}: ${people(count)}`,
    made: (count: number): string => `Tệp có ${people(count)}. Gửi xong thì ghi vào nhật ký.`,
    log: (count: number): string => `Ghi nhật ký: đã nhắn ${people(count)}`,
    logged: (count: number): string => `Đã ghi nhật ký ${people(count)}.`,
    stay: (count: number): string =>
      `Đã ghi nhật ký ${people(count)}. Những người này được nghỉ vài ngày trước lần nhắn sau.`,
    empty: 'Không còn ai trong tệp. Xem phần trừ ở trên.',
    handName: 'danh-sach-nhan',
    csvName: 'khach-khong-nhan',
    columns: {
      message: 'Tin nhắn',
      name: 'Tên',
      phone: 'Số điện thoại',
      email: 'E-mail',
      group: 'Nhóm',
      why: 'Lý do không nhận',
      marked: 'Tự thêm dù',
    },
  },
};

export type CareText = typeof care;
