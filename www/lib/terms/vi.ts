/** Thể lệ: chương trình bằng lời, sinh ra từ chính các con số của chương trình. */
import type { Benefit, Programme, Reward } from '../loyalty.js';
import { PROMOTION_NOTICE } from './notice.js';
import { aside, currencyOf, grouped, type Sentences, shaped, slashed, times } from './shape.js';
import type { Terms } from './types.js';

const number = (value: number) => grouped(value, '.', ',');
const points = (value: number) => `${number(value)} điểm`;
const list = (words: string[]) => words.join(', ');

const TIERS: Record<string, string> = { dong: 'Đồng', bac: 'Bạc', vang: 'Vàng', kim_cuong: 'Kim cương' };
const tierName = ({ id, name }: { id: string; name?: string }) => name ?? TIERS[id] ?? id;
const tierOf = (id: string, { tiers }: Programme) =>
  tierName(tiers.ladder.find((tier) => tier.id === id) ?? { id });

const PERIODS = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: 'nửa năm',
  year: 'năm',
  lifetime: 'suốt chương trình',
};
const often = ({ times, per }: { times: number; per: keyof typeof PERIODS }) =>
  per === 'lifetime' ? `tối đa ${times} lần ${PERIODS[per]}` : `tối đa ${times} lần mỗi ${PERIODS[per]}`;

const ACTIVITIES = {
  review: 'Viết đánh giá',
  share: 'Chia sẻ',
  referral: 'Giới thiệu',
  game: 'Chơi trò chơi',
  checkIn: 'Ghé cửa hàng',
  birthday: 'Sinh nhật',
  signUp: 'Đăng ký thành viên',
  other: 'Hoạt động khác',
};

const BENEFITS: Record<Benefit['kind'], string> = {
  gift: 'quà tặng',
  discount: 'giảm giá',
  freeShipping: 'miễn phí giao hàng',
  memberPrice: 'giá thành viên',
  priority: 'ưu tiên phục vụ',
  birthday: 'ưu đãi sinh nhật',
  other: 'ưu đãi khác',
};

const REWARDS: Record<Reward['kind'], string> = {
  gift: 'quà tặng',
  voucher: 'phiếu mua hàng',
  percentage: 'giảm theo phần trăm',
  freeShipping: 'miễn phí giao hàng',
  memberPrice: 'giá thành viên',
  upgrade: 'lên một hạng',
  payWithPoints: 'trừ vào hóa đơn',
};

function benefit({ kind, percent, text }: Benefit): string {
  const what = `${BENEFITS[kind]}${percent === undefined ? '' : ` ${percent}%`}`;
  return text ? `${what} (${text})` : what;
}

function days(from?: string | null, to?: string | null): string {
  if (from && to) return `từ ${slashed(from)} đến hết ${slashed(to)}`;
  if (from) return `từ ${slashed(from)}`;
  return to ? `đến hết ${slashed(to)}` : '';
}

function window({ window: kind }: Programme['tiers']): string {
  if (kind.kind === 'lifetime') return 'Chi tiêu và số đơn để xếp hạng tính từ đơn đầu tiên, không giới hạn.';
  if (kind.kind === 'rolling')
    return `Chi tiêu và số đơn để xếp hạng tính trong ${kind.months} tháng gần nhất, đã trừ hàng trả lại.`;
  return `Chi tiêu và số đơn để xếp hạng tính trong từng ${PERIODS[kind.period]}, đã trừ hàng trả lại.`;
}

function review({ reviewMonths, graceDays, downgrade }: Programme['tiers']): string {
  if (reviewMonths === null || downgrade === 'none') return 'Hạng đã đạt được giữ nguyên, không xét xuống.';
  const fall = downgrade === 'oneDown' ? 'xuống một hạng' : 'xuống hạng đúng với mức đã đạt';
  const grace = graceDays > 0 ? `có thêm ${graceDays} ngày, rồi ` : '';
  return `Hạng được xét lại sau ${reviewMonths} tháng kể từ lần mua gần nhất mà đủ mức của hạng, hoặc từ lần xét đạt trước đó nếu muộn hơn. Nếu chưa đủ mức: ${grace}${fall}.`;
}

function expiry({ expiry: rule }: Programme['points']): string {
  switch (rule.kind) {
    case 'never':
      return 'Điểm không hết hạn.';
    case 'days':
      return `Điểm dùng được đến hết ngày thứ ${rule.days} sau ngày bắt đầu dùng được.`;
    case 'months':
      return `Điểm dùng được ${rule.months} tháng, đến hết ngày cùng số (hoặc ngày cuối tháng nếu tháng đó ngắn hơn).`;
    case 'endOf':
      return rule.months === 0
        ? `Điểm dùng được đến hết ${PERIODS[rule.period]} mà điểm bắt đầu dùng được.`
        : `Điểm dùng được ${rule.months} tháng rồi đến hết ${PERIODS[rule.period]} đó.`;
    case 'fixedDay':
      return `Điểm hết hạn vào cuối ngày ${rule.day}/${rule.month} hằng năm; điểm chưa đủ ${rule.atLeastDays} ngày thì chờ đến năm sau.`;
    case 'inactivity':
      return `Toàn bộ điểm hết hạn nếu ${rule.days} ngày liền không có đơn hay hoạt động nào được cộng điểm.`;
  }
}

const NEGATIVE = {
  onlyPending: 'chỉ thu hồi điểm còn đang chờ; điểm đã dùng được thì giữ lại',
  withinBalance: 'điểm đã tiêu thì thu từ số điểm đang có, không thu quá số đang có',
  unlimited: 'điểm đã tiêu thì ghi nợ và trừ vào điểm tích sau',
};

const ROUNDING = { down: 'bỏ phần lẻ', nearest: 'làm tròn từ nửa điểm trở lên', up: 'làm tròn lên' };

function sentences(currency: string | null): Sentences {
  const money = (value: number) =>
    currency === 'VND' ? `${number(value)}đ` : `${number(value)}${currency ? ` ${currency}` : ''}`;

  function marks({ spend, orders }: Programme['tiers']['ladder'][number], match: 'all' | 'any'): string {
    const asked = [
      spend === null ? '' : `chi từ ${money(spend)}`,
      orders === null ? '' : `từ ${number(orders)} đơn`,
    ].filter(Boolean);
    return asked.join(match === 'all' ? ' và ' : ' hoặc ');
  }

  function reward(one: Reward, programme: Programme): string {
    const parts = [
      `${one.name || one.id}${aside(REWARDS[one.kind], one, 'quà tinh thần')}: ${points(one.points)}`,
      `trị giá ${money(one.value)}`,
      one.percent === undefined ? '' : `giảm ${one.percent}%`,
      one.cap === undefined ? '' : `không quá ${money(one.cap)}`,
      one.minimumOrder === undefined ? '' : `cho đơn từ ${money(one.minimumOrder)}`,
      one.stock === null ? '' : `có ${number(one.stock)} suất`,
      one.perMember === null ? '' : `mỗi người tối đa ${number(one.perMember)}`,
      days(one.from, one.to),
      one.tiers.length === 0 ? '' : `chỉ cho hạng ${list(one.tiers.map((id) => tierOf(id, programme)))}`,
    ];
    return `${parts.filter(Boolean).join('; ')}.`;
  }

  function rule(one: Programme['points']['rules'][number], programme: Programme): string {
    const { scope, effect } = one;
    const parts = [
      scope.products?.length ? `sản phẩm ${list(scope.products)}` : '',
      scope.categories?.length ? `nhóm hàng ${list(scope.categories)}` : '',
      scope.channels?.length ? `mua qua ${list(scope.channels)}` : '',
      scope.tiers?.length ? `hạng ${list(scope.tiers.map((id) => tierOf(id, programme)))}` : '',
      days(scope.from, scope.to),
    ].filter(Boolean);
    const about = parts.length > 0 ? `Với ${parts.join(', ')}: ` : 'Với mọi đơn: ';
    const what =
      'multiply' in effect
        ? `nhân ${times(effect.multiply, ',')} số điểm`
        : 'add' in effect
          ? `cộng thêm ${points(effect.add)} một đơn`
          : 'không tích điểm';
    return `${about}${what}${one.stop ? ', không áp dụng thêm quy tắc sau' : ''}.`;
  }

  return {
    titles: {
      members: 'Thành viên và hạng',
      earning: 'Tích điểm',
      activities: 'Điểm từ hoạt động',
      expiry: 'Thời hạn của điểm',
      returns: 'Trả hàng',
      rewards: 'Dùng điểm',
      referral: 'Giới thiệu bạn',
      game: 'Trò chơi',
    },
    draft: 'Bản nháp: chương trình chưa mở, chưa ai có hạng hay điểm.',
    name: ({ name }) => `Chương trình khách hàng thân thiết của ${name}.`,
    first: (tier) => `Hạng ${tierName(tier)}: mọi thành viên, nhân ${times(tier.multiplier, ',')} điểm.`,
    tier: (tier, match) =>
      `Hạng ${tierName(tier)}: ${marks(tier, match)}, nhân ${times(tier.multiplier, ',')} điểm. Đúng mức là đạt.`,
    benefits: (tier) => `Quyền lợi hạng ${tierName(tier)}: ${list(tier.benefits.map(benefit))}.`,
    window,
    upgrade: ({ upgrade }) =>
      upgrade === 'atOnce'
        ? 'Đủ mức là lên hạng ngay; đơn sau được tính theo hạng mới.'
        : 'Đủ mức thì lên hạng từ đầu kỳ kế tiếp.',
    review,
    rate: ({ rate }) => `Cứ ${money(rate.spend)} thực trả được ${points(rate.points)}.`,
    rounding: ({ rounding: { mode, per } }) =>
      `Phần lẻ của điểm: ${ROUNDING[mode]}, tính theo từng ${per === 'order' ? 'đơn' : 'dòng hàng'}.`,
    minimum: ({ minimum }) => `Đơn dưới ${money(minimum)} không tích điểm.`,
    since: ({ since }) => `Tích điểm cho đơn ${days(since)}.`,
    pending: ({ pendingDays }) =>
      pendingDays === 0
        ? 'Điểm dùng được ngay trong ngày mua.'
        : `Điểm dùng được sau ${pendingDays} ngày kể từ ngày mua.`,
    rule,
    activity: (one) =>
      `${ACTIVITIES[one.activity]}: ${points(one.points)}${one.cap ? `, ${often(one.cap)}` : ', không giới hạn số lần'}${one.evidence ? '; cần có bằng chứng (đường dẫn hoặc ảnh)' : ''}.`,
    expiry,
    expirySince: ({ expirySince }) =>
      `Điểm có từ trước ${slashed(expirySince ?? '')} bắt đầu tính thời hạn từ ngày đó.`,
    returns: ({ negative }) => `Trả hàng phần nào thì thu hồi điểm của phần đó; ${NEGATIVE[negative]}.`,
    returned: ({ returnedDays }) =>
      returnedDays === null
        ? 'Điểm đã dùng cho đơn bị trả hoặc bị hủy được hoàn một lần, giữ thời hạn cũ.'
        : `Điểm đã dùng cho đơn bị trả hoặc bị hủy được hoàn một lần, dùng được thêm ${returnedDays} ngày.`,
    value: ({ value }) => `Một điểm có giá trị quy đổi ${money(value)}.`,
    pay: ({ payWithPoints: pay }) =>
      `Dùng điểm trả được tối đa ${pay.maximumPercent}% hóa đơn, mỗi lần từ ${points(pay.minimumPoints)}.`,
    reward,
    referral: (one) =>
      `Giới thiệu một người mới: bạn được ${points(one.referrer)}, người ấy được ${points(one.friend)} khi đơn đầu tiên từ ${money(one.minimum)}. Mỗi người chỉ được giới thiệu một lần; tự giới thiệu mình không tính.`,
    game: (game) =>
      `${game.kind === 'wheel' ? 'Vòng quay' : 'Thẻ cào'}: ${often(game.playsPerMember)}, ${game.points === 0 ? 'không mất điểm' : `mỗi lượt ${points(game.points)}`}.`,
    prizes: ({ prizes }) => {
      const sum = prizes.reduce((all, { weight }) => all + weight, 0);
      const one = ({ name, id, weight, points: won, stock }: (typeof prizes)[number]) =>
        `${name || id}: tỉ lệ ${number(weight)}/${number(sum)}${won > 0 ? `, ${points(won)}` : ''}${stock === null ? '' : `, có ${number(stock)} giải`}`;
      return `Giải: ${prizes.map(one).join('; ')}. Giải đã hết thì tỉ lệ chia cho các giải còn lại.`;
    },
    draw: () =>
      'Kết quả từng lượt tính bằng SHA-256 từ chuỗi bí mật, mã thành viên và số lượt; chuỗi được công bố sau chương trình để ai cũng kiểm tra được.',
    notice: PROMOTION_NOTICE.vi,
  };
}

/** Thể lệ bằng tiếng Việt. */
export const vietnameseTerms: Terms = (programme, options) =>
  shaped(programme, sentences(currencyOf(options)));
