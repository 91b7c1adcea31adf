/** Vietnamese words of what came out: campaigns beside those left alone, goals, satisfaction. */
import type { GoalMetric } from '../care.js';
import { NBSP } from './format.js';
import { vietnamese } from './vi-format.js';

const n = vietnamese.num;
const people = (count: number): string => `${n(count)}${NBSP}người`;
/** Of a hundred people: whole, or to a tenth. */
const each = (hundredths: number): string => {
  const value = Math.abs(hundredths) / 100;
  return n(value, value % 1 === 0 ? 0 : 1);
};

export const outcome = {
  campaigns: {
    title: 'Có hiệu quả không?',
    about:
      'So những người được nhắn với những người cùng nhóm được để lại, không nhắn. Hai bên chia ngẫu nhiên từ trước khi nhắn.',
    none: 'Chưa có đợt nhắn nào để so. Khi tạo danh sách nhắn và để lại một phần khách không nhắn, kết quả sẽ hiện ở đây sau khi bạn thêm đơn mới.',
    failed: 'Chưa tính được đợt này.',
    notThere: (group: string): string => `Nhóm ${group} không còn trong cách chia nhóm, nên không so được.`,
    ahead: (day: string): string => `Bắt đầu ngày ${day}: chưa có đơn nào để so.`,
    dates: (from: string, to: string): string => `Từ ${from} đến ${to}`,
    running: 'Đợt này chưa hết ngày, kết quả còn thay đổi.',
    treated: 'Được nhắn',
    control: 'Để lại, không nhắn',
    bought: (buyers: number, all: number): string => `${n(buyers)} trên ${people(all)} đã mua`,
    more: (value: number, low: number, high: number): string =>
      `Có hiệu quả: cứ 100 người được nhắn thì thêm ${each(value)} người mua (có thể từ ${each(low)} đến ${each(high)}).`,
    less: (value: number, low: number, high: number): string =>
      `Phản tác dụng: cứ 100 người được nhắn thì bớt ${each(value)} người mua (có thể từ ${each(high)} đến ${each(low)}).`,
    unclear: (low: number, high: number): string =>
      `Chưa rõ: trên 100 người được nhắn, có thể ${low < 0 ? `bớt ${each(low)}` : 'không bớt ai'}, cũng có thể ${high > 0 ? `thêm ${each(high)} người mua` : 'không thêm ai'}.`,
    tooFew: 'Chưa đủ người để biết.',
    noControl:
      'Đợt này không để lại ai, nên không biết họ mua vì tin nhắn hay vẫn mua như thường. Lần sau hãy để lại một phần; tiệm nhỏ nên để lại một nửa.',
    needed: (count: number): string =>
      `Nếu chênh lệch thật bằng mức đang thấy, cần khoảng ${people(count)} mỗi bên mới biết chắc.`,
    money: (value: string, low: string, high: string): string =>
      `Mỗi người được nhắn chi nhiều hơn ${value} (có thể từ ${low} đến ${high}).`,
    noMoney: 'Số tiền mỗi người chi chênh nhau nhiều, chưa đủ người để so.',
    returned: (treated: string, control: string): string =>
      `Đơn bị từ chối, hủy hoặc trả: ${treated} bên được nhắn, ${control} bên để lại.`,
    written: (written: number, all: number): string =>
      `Mới ghi là đã nhắn ${n(written)} trên ${people(all)}. Vẫn so cả nhóm, vì người được chọn nhắn trước thường dễ mua hơn.`,
    crossed: (count: number): string =>
      `${people(count)} bên để lại vẫn được nhắn: hiệu quả thật có thể lớn hơn con số này.`,
    outside: (count: number): string =>
      `${people(count)} được nhắn nhưng không thuộc nhóm này, không tính vào bên nào.`,
    cost: 'Đợt này tốn',
    ads: 'Tiền tìm khách mới',
    costAbout: 'Số tiền bạn gõ chỉ dùng để tính ở đây.',
    broughtBack: (value: string, low: string, high: string): string =>
      `Thêm một người mua tốn ${value} (có thể từ ${low} đến ${high}).`,
    fresh: (value: string, customers: number): string =>
      `Một khách mới tốn ${value}, tính trên ${n(customers)} khách có ghi nguồn.`,
    times: (times: string): string => `Tìm khách mới tốn gấp ${times} lần.`,
    saying: 'Người trong nghề hay nói gấp 5–7 lần; đó là lời truyền, không phải số đo của tiệm.',
    forget: (name: string): string => `Bỏ đợt ${name} khỏi danh sách`,
  },
  goals: {
    title: 'Mục tiêu',
    about: 'Mốc lúc đầu, đích và nay đang ở đâu, tính từ chính đơn của tiệm.',
    none: 'Chưa có mục tiêu nào.',
    add: 'Thêm mục tiêu',
    metric: 'Muốn tăng',
    group: 'Của nhóm',
    everybody: 'Tất cả khách',
    month: 'Trong tháng',
    target: 'Đích',
    percent: 'phần trăm',
    wrong: 'Đích phải lớn hơn 0; tỷ lệ không quá 100.',
    full: 'Đã đủ 50 mục tiêu. Bỏ bớt trước khi thêm.',
    remove: (name: string): string => `Bỏ mục tiêu ${name}`,
    metrics: {
      repeatRate: 'Tỷ lệ khách mua lại',
      returningRevenue: 'Doanh thu từ khách cũ',
      averageOrder: 'Tiền mỗi đơn',
      buyers: 'Số khách trong nhóm',
      retention: 'Tỷ lệ khách kỳ trước quay lại',
    } satisfies Record<GoalMetric, string>,
    means: {
      repeatRate: 'Khách có từ 2 đơn ÷ khách đã mua.',
      returningRevenue: 'Tiền của các đơn không phải ngày mua đầu, đã trừ tiền hoàn.',
      averageOrder: 'Tiền các đơn ÷ số đơn trong những ngày này.',
      buyers: 'Khách đã mua và đang ở trong nhóm vào ngày cuối.',
      retention: 'Trong khách mua ở số ngày bằng thế ngay trước đó, bao nhiêu người mua tiếp.',
    } satisfies Record<GoalMetric, string>,
    states: {
      notBegun: 'Chưa bắt đầu',
      reached: 'Đã đạt',
      onTheWay: 'Đang đúng đà',
      behind: 'Đang chậm',
      missed: 'Không đạt',
      open: 'Đang chạy',
      unknown: 'Chưa có số',
    },
    baseline: (value: string): string => `Lúc đầu ${value}`,
    noBaseline: 'Tệp không có những ngày trước đó',
    actual: 'Nay',
    aim: (value: string, day: string): string => `Đích ${value}, đến ${day}`,
    left: (days: number): string => (days === 0 ? 'Hạn cuối hôm nay' : `còn ${n(days)}${NBSP}ngày`),
    way: (percent: number): string => `đã đi ${n(percent)}% quãng đường`,
  },
  satisfaction: {
    title: 'Khách có hài lòng không?',
    about: 'Điểm gần nhất của mỗi khách, theo nhóm hôm nay.',
    group: 'Nhóm',
    all: 'Tất cả',
    csat: 'Hài lòng (4–5 trên 5)',
    nps: 'Sẵn lòng giới thiệu (0–10)',
    share: (share: string, satisfied: number, all: number): string =>
      `${share} (${n(satisfied)} trên ${n(all)})`,
    score: (score: string, promoters: number, detractors: number): string =>
      `${score} (${n(promoters)} khen, ${n(detractors)} chê)`,
    few: (count: number): string => `mới ${n(count)} trả lời, ít quá`,
    limit: (fewest: number): string =>
      `Dưới ${n(fewest)} trả lời thì không nói tỷ lệ. Điểm 0–10: lấy phần trăm chấm 9–10 trừ phần trăm chấm 0–6.`,
    left: (unread: number, nobody: number): string =>
      [
        unread > 0 ? `${n(unread)} ô không đọc được thành điểm` : '',
        nobody > 0 ? `${n(nobody)} điểm không rõ của ai` : '',
      ]
        .filter(Boolean)
        .join(', '),
    notCounted: (what: string): string => `Không tính: ${what}.`,
    rating: (score: string, scale: string): string => `Chấm ${score} trên ${scale}`,
  },
};
