/** Vietnamese words of the page: the source of every key. Said as a good shop assistant would say them. */
import type { Policy } from '../contract.js';
import { care } from './care-vi.js';
import { compose } from './compose-vi.js';
import { features } from './features-vi.js';
import { NBSP } from './format.js';
import { GROUP_NAMES } from './group-names.js';
import { outcome } from './outcome-vi.js';
import * as codes from './vi-codes.js';
import { vietnamese } from './vi-format.js';
import { schemes } from './vi-schemes.js';
import { shops } from './vi-shops.js';

type Thresholds = Pick<
  Policy['thresholds'],
  'newWithinDays' | 'fewOrders' | 'dormantDays' | 'deepDormantDays'
>;

const n = vietnamese.num;
const customers = (count: number): string => `${n(count)}${NBSP}khách`;
const orders = (count: number): string => `${n(count)}${NBSP}đơn`;
const days = (count: number): string => `${n(count)}${NBSP}ngày`;
const rows = (count: number): string => `${n(count)}${NBSP}dòng`;
const people = (count: number): string => `${n(count)}${NBSP}người`;
const files = (count: number): string => `${n(count)}${NBSP}tệp`;

const OFFLINE = 'Tắt Wi-Fi rồi thả tệp: mọi thứ vẫn hoạt động. Đó là cách kiểm tra chắc nhất.';
const KEPT = 'Trang này không lưu danh sách khách. Muốn giữ gì, bạn tải về máy mình.';

export const vi = {
  product: 'Khách Quen',
  count: {
    customers,
    orders,
    days,
    rows,
    files,
    people,
  },
  none: '–',
  noName: 'Khách chưa có tên',

  tabs: {
    label: 'Các trang của sổ',
    overview: 'Tổng quan',
    group: 'Nhóm khách',
    customers: 'Khách hàng',
    loyalty: 'Hạng & điểm',
    figures: 'Con số',
    thresholds: 'Ngưỡng',
    files: 'Tệp',
    help: 'Giải thích',
  },

  app: {
    print: 'In trang này',
    close: 'Đóng',
    undo: 'Hoàn tác',
    cancel: 'Dừng',
    cancelled: 'Đã dừng. Mọi thứ vẫn như trước khi đọc.',
    loading: 'Đang mở sổ…',
    more: 'Xem thêm',
    copied: 'Đã chép tin nhắn.',
    copyFailed: 'Trình duyệt không cho chép. Hãy chọn chữ rồi chép tay.',
    downloaded: (name: string): string => `Đã tạo tệp ${name} ngay trên máy này.`,
    notSaved: (name: string): string => `Chưa lưu được tệp ${name}. Hãy thử lại.`,
    reading: (name: string): string => `Đang đọc ${name}`,
    progress: (count: number, percent: string): string => `${rows(count)}, ${percent}`,
    grouping: 'Đang xếp khách vào nhóm',
    partial: (percent: string): string => `Số bên dưới chưa tính tệp đang đọc (mới được ${percent}).`,
    sample: (shop: string): string => `Đang xem dữ liệu mẫu của ${shop}, một tiệm không có thật.`,
    useOwn: 'Thả tệp của bạn',
  },

  privacy: {
    zero: '0 byte',
    sent: 'đã gửi đi',
    some: (count: number): string => `${n(count)}${NBSP}lượt mạng`,
    seen: 'từ trang này',
    title: 'Làm sao biết tệp không bị gửi đi?',
    none: 'Từ lúc mở sổ, trang này chưa gọi mạng lần nào.',
    list: 'Từ lúc mở sổ, trang này đã gọi mạng:',
    whose: 'Khách Quen không tự gọi mạng. Hãy hỏi người làm trang này, hoặc tắt tiện ích của trình duyệt.',
    how: 'Chính trình duyệt đếm: mọi lượt mạng của trang, kể cả lượt bị chặn.',
    offline: OFFLINE,
    kept: KEPT,
  },

  first: {
    title: 'Ai là khách quen của tiệm bạn?',
    lede: 'Thả tệp đơn hàng vào đây. Vài giây sau bạn biết ai sắp quay lại, ai đang quên bạn, và hôm nay nên nhắn cho ai.',
    drop: 'Đưa tệp đơn hàng vào đây',
    accepts: 'CSV hoặc Excel từ KiotViet, Sapo, Haravan, Shopee, TikTok Shop… Nhiều tệp một lúc cũng được.',
    choose: 'Chọn tệp',
    trySample: 'Xem thử với dữ liệu mẫu',
    sampleOf: (shop: string, count: number): string => `Dữ liệu mẫu: ${shop}, ${customers(count)}`,
    sampleLoading: 'Đang dựng một tiệm mẫu ngay trong trình duyệt của bạn…',
    own: (count: number): string => `Danh sách của bạn đang mở: ${customers(count)}`,
    ownAdd: 'Đưa thêm tệp vào đây thì đơn mới được cộng vào, không tính trùng.',
    backToOwn: 'Về lại danh sách của bạn',
    rowsMeaning: 'Hàng trên: số người. Hàng dưới: số tiền họ đã mua.',
    proofs: [
      ['0 byte đã gửi đi', 'Tệp được đọc ngay trong trình duyệt này. Không máy chủ, không tài khoản.'],
      ['Tắt mạng vẫn chạy', OFFLINE],
      ['Đóng trang là hết', KEPT],
    ],
    groupsTitle: 'Khách của bạn chia thành bảy nhóm',
    edge: 'mức 10% cao nhất',
  },

  story: {
    pay: (count: string, per: string, share: string): string =>
      `Cứ ${per} khách thì ${count} người mang về ${share} doanh thu`,
    slipped: (count: number): string => `. Trong 30 ngày qua, ${n(count)} người như thế ngừng ghé.`,
    often: (count: string, per: string, from: number): string =>
      `Cứ ${per} khách thì ${count} người đã mua từ ${orders(from)} và còn ghé.`,
    asleep: (count: string, per: string, from: number): string =>
      `Cứ ${per} khách thì ${count} người đã hơn ${days(from)} chưa quay lại.`,
    few: (count: number, back: number | null): string =>
      back === null
        ? `Tiệm có ${customers(count)} đã mua.`
        : back === 0
          ? `Tiệm có ${customers(count)}, chưa ai quay lại lần hai.`
          : `Tiệm có ${customers(count)}, ${n(back)} người đã quay lại.`,
    leadsOnly: (count: number): string => `${n(count)} người đã để lại thông tin, chưa ai mua.`,
    nobody: 'Chưa nhận ra khách nào trong các tệp này.',
    end: '.',
  },

  overview: {
    about: (shop: string, day: string): string => `${shop ? `${shop}, tính` : 'Tính'} đến ${day}`,
    todayFrom: {
      lastOrder: ', ngày sau đơn cuối',
      argument: '',
      device: ', hôm nay trên máy này',
    },
    useDevice: 'Tính đến hôm nay',
    useLastOrder: 'Tính đến ngày sau đơn cuối',
    totals: (count: number, money: string): string => `${orders(count)}, ${money}.`,
    totalsList: (count: number, money: string): string =>
      money
        ? `Danh sách ghi ${customers(count)} đã chi ${money}, không ghi từng đơn.`
        : `Danh sách ghi ${customers(count)} đã mua, không ghi từng đơn.`,
    noOrders: 'Các tệp này chỉ có danh sách khách. Thêm tệp đơn hàng để biết ai mua nhiều, ai ngừng ghé.',
    totalsOnly: (count: number): string => `${orders(count)}.`,
    checked: (count: number): string => `Đối chiếu với ${files(count)}:`,
    addsUp: 'khớp hoàn toàn',
    off: (amount: string): string => `lệch ${amount}`,
    currencyUnknown: 'Tệp không ghi đơn vị tiền, hãy chọn giúp',
    noMoney: 'Các tệp không có số tiền, nên ở đây chỉ đếm đơn.',
    people: 'Người',
    money: 'Tiền',
    chart: (name: string, people: string, money: string): string =>
      `${name}: ${people} số khách, mang về ${money} doanh thu.`,
    chartNoMoney: (name: string, people: string): string => `${name}: ${people} số khách.`,
    chartLabel: 'Người và tiền của từng nhóm',
    base: 'Phần trăm tính trên',
    baseRest: 'đã mua; lead mới không tính vào.',
    buyers: (count: number): string => `${customers(count)} đã mua`,
    group: 'Nhóm',
    customers: 'Khách',
    revenue: 'Doanh thu',
    each: 'Mỗi khách',
    since: (day: string): string => `So với ${day}`,
    notBought: 'chưa mua',
    unranked: (count: number): string => `${customers(count)} chưa xếp được nhóm.`,
    walkIns: (text: string, money: string): string =>
      `Ngoài ra có ${text} của khách lẻ không rõ là ai${money}.`,
    walkInsMoney: (money: string): string => `, ${money}`,
  },

  today: {
    title: 'Việc theo nhóm',
    see: (count: number): string => `Mở ${customers(count)} và tin nhắn`,
    back: 'Về tổng quan',
    cut: (all: number, shown: number, by: 'spend' | 'orders' | 'list'): string =>
      `Có ${n(all)} người; hôm nay làm ${n(shown)} người${{ spend: ' chi nhiều nhất', orders: ' mua nhiều lần nhất', list: '' }[by]} trước.`,
    done: 'Đã làm',
    doneToast: 'Đã đánh dấu là làm xong.',
    nothing: 'Hôm nay không ai cần gọi gấp.',
    spent: (money: string): string => `Từng chi ${money}.`,
    ...codes.priorities,
  },

  changes: {
    title: (day: number, back: number, slipped: number): string =>
      back === 0 && slipped === 0
        ? `${days(day)} qua: không ai ngủ đông thêm, không ai quay lại từ ngủ đông`
        : `${days(day)} qua: ${n(back)} người quay lại, ${n(slipped)} người chớm ngủ đông`,
    about: (from: string, to: string): string => `Số khách vào và ra từng nhóm, ${from} → ${to}.`,
    group: 'Nhóm',
    out: 'ra',
    in: 'vào',
    net: 'chênh',
    undated: 'Chưa biết ai vừa đổi nhóm',
    undatedWhy:
      'Danh sách khách không ghi ngày của từng đơn. Thêm tệp đơn hàng là so được với 30 ngày trước.',
    moves: 'Ai đi từ nhóm nào sang nhóm nào',
    newcomer: 'Chưa có trong sổ',
    to: 'sang',
    listIn: (name: string): string => `Vừa vào nhóm ${name}`,
    listOut: (name: string): string => `Vừa rời nhóm ${name}`,
    listMove: (from: string, to: string): string => `Từ ${from} sang ${to}`,
  },

  leads: {
    title: 'Lead đến từ đâu, ai đã mua',
    empty: (leads: number): string =>
      `${leads > 0 ? `${people(leads)} chưa mua đơn nào; tệp không ghi họ đến từ đâu, ngày nào.` : 'Chưa có lead nào.'} Thả thêm danh sách người quan tâm OA, thành viên Mini App, người điền form hay tệp sự kiện (theo dõi, chơi game, xem hàng, giỏ hàng): ai đã để lại số sẽ hiện ở đây theo nguồn.`,
    about: (leads: number, buyers: number): string =>
      `${people(leads)} chưa mua đơn nào, ${customers(buyers)} đã mua. Nguồn là nơi đầu tiên tệp ghi cho mỗi người.`,
    source: 'Nguồn',
    noSource: 'Không ghi nguồn',
    people: 'Người',
    bought: 'Đã mua',
    share: 'Tỷ lệ',
    wait: 'Ngày đến đơn đầu',
    costs: 'Đã tốn bao nhiêu cho mỗi nguồn?',
    costsAbout:
      'Gõ số tiền đã chi cho từng nguồn, ví dụ 2tr. Phần chia cho người bị bỏ quên tính đều theo đầu người. Số này chỉ ở trong trang, và trong tệp cài đặt có khóa nếu bạn lưu.',
    costOf: (source: string): string => `Tiền đã chi cho nguồn ${source}`,
    wasted: (money: string): string => `${money} đã chi cho những lead bị bỏ quên.`,
    wastedOf: (money: string, untouched: number, all: number): string =>
      `${money} cho ${n(untouched)} trong ${people(all)}`,
    costsUnused: (names: string): string => `Sổ này không có nguồn: ${names}. Tiền của nguồn đó chưa tính.`,
    conflicts: (count: number): string => `${people(count)} có hai nguồn trở lên: tính theo nguồn sớm nhất.`,
    untouched: (count: number, span: number): string =>
      count === 0
        ? `Không lead nào vắng tương tác quá ${days(span)}.`
        : `${people(count)} đã để lại thông tin mà từ ${days(span)} trở lên tệp không ghi thêm tương tác nào`,
    noDay: (count: number): string => `${people(count)} không rõ để lại thông tin ngày nào nên chưa xét.`,
    last: (day: string, count: number): string => `lần cuối ${day}, ${days(count)} trước`,
    more: (count: number): string => `và ${people(count)} nữa`,
    events: 'Sự kiện trong tệp',
    event: (count: number, who: number): string => `${n(count)} lượt, ${people(who)}`,
    left: (repeats: number, later: number, nobody: number): string =>
      [
        repeats > 0 ? `${n(repeats)} lượt lặp ở tệp khác` : '',
        later > 0 ? `${n(later)} lượt sau ngày tính` : '',
        nobody > 0 ? `${n(nobody)} lượt không rõ của ai` : '',
      ]
        .filter(Boolean)
        .join(', '),
    notCounted: (what: string): string => `Không tính: ${what}.`,
    kinds: {
      follow: 'Quan tâm',
      unfollow: 'Bỏ quan tâm',
      activate: 'Kích hoạt',
      game: 'Chơi game',
      view: 'Xem hàng',
      form: 'Điền form',
      cart: 'Giỏ hàng',
      review: 'Đánh giá',
      share: 'Chia sẻ',
      referral: 'Giới thiệu bạn',
      survey: 'Khảo sát',
      other: 'Việc khác',
    },
  },

  outcome,

  figures: {
    title: 'Những con số tin được',
    about: 'Đếm từ lịch sử từng khách. Bấm dấu i để xem cách tính; bấm một số để xem đúng những khách ấy.',
    wait: 'Đang đếm…',
    failed: 'Chưa đếm được. Mở lại trang này để thử lần nữa.',
    kpis: 'Các chỉ số',
    tooFew: 'Còn quá ít để biết.',
    few: (base: string): string => `mới có ${base}, quá ít để biết`,
    base: (base: string): string => `tính từ ${base}`,
    bases: {
      customers: (count: number): string => customers(count),
      orders: (count: number): string => orders(count),
      gaps: (count: number): string => `${n(count)} lần mua lại`,
    },
    basis: (window: number, often: number): string =>
      `Còn mua: đơn gần nhất chưa tới ${days(window)}. Đủ lâu để kịp quay lại: đơn đầu từ ${days(window)} trước. Mua thường xuyên: từ ${orders(often)}. Đổi ở trang Ngưỡng.`,
    withoutOrders: (count: number): string =>
      `${n(count)} khách chỉ có trong danh sách, không có ngày của từng đơn: không nằm trong các bảng theo tháng.`,
    cohorts: 'Khách theo tháng mua đầu',
    cohortsAbout:
      'Trong khách mua lần đầu ở một tháng, bao nhiêu người mua ở từng tháng sau đó. Tháng này chưa hết.',
    counts: 'Xem số khách',
    month: 'Tháng',
    customers: 'Khách',
    since: (months: number): string => (months === 0 ? 'Tháng đầu' : `+${months}`),
    older: (count: number): string => `Còn ${n(count)} tháng cũ hơn không hiện ở đây.`,
    listMonth: (month: string): string => `Khách mua lần đầu tháng ${month}`,
    rfm: 'Chấm điểm khách: gần đây, số đơn, tiền',
    rfmAbout:
      'Mỗi điểm so khách với những khách khác đã mua: 5 là phần năm đứng đầu, khách bằng nhau thì bằng điểm. Ô càng đậm càng đông khách.',
    pair: 'Xem hai điểm nào',
    axes: { recency: 'Gần đây', frequency: 'Số đơn', monetary: 'Tiền' },
    score: (axis: string, score: number): string => `${axis} ${score}`,
    listCell: (scores: string): string => `Khách có điểm ${scores}`,
    second: 'Bao lâu thì mua đơn thứ hai',
    secondAbout: 'Số ngày từ đơn đầu đến đơn thứ hai của khách đã mua lại.',
    median: (days: string): string => `Một nửa quay lại trong ${days} ngày.`,
    came: (again: string, once: string): string =>
      `${again} khách đã mua lại, ${once} khách mới mua một đơn.`,
    days: (from: number, to: number | null): string =>
      to === null
        ? `Từ ${n(from)} ngày`
        : to - from === 1
          ? `${n(from)} ngày`
          : `${n(from)}–${n(to - 1)} ngày`,
    revenue: 'Tiền từ khách mới và khách quay lại',
    revenueAbout: 'Khách mới: tiền của ngày mua đầu tiên. Khách quay lại: tiền của mọi ngày sau đó.',
    new: 'Khách mới',
    returning: 'Khách quay lại',
    returningShare: 'Phần quay lại',
    refunds: 'Hoàn tiền',
    partMonth: '(chưa trọn)',
    variation: (share: string, months: number, least: string, most: string): string =>
      `Tiền từ khách quay lại lệch trung bình ${share} so với mức bình quân, qua ${n(months)} tháng trọn; thấp nhất ${least}, cao nhất ${most}.`,
    noVariation: 'Tiền từ khách quay lại lên xuống ra sao: cần ít nhất 3 tháng trọn để biết.',
    walkIns: (money: string): string => `Không kể ${money} của khách lẻ.`,
    tenure: 'Quen bao lâu, mua bao nhiêu',
    tenureAbout: 'Khách theo số ngày từ đơn đầu tiên, với tiền bình quân mỗi khách.',
    each: (money: string): string => `${money} mỗi khách`,
    funnel: 'Từ biết đến quen',
    funnelAbout: 'Mỗi bậc là một phần của bậc trước. Tỷ lệ tính trên mọi người có trong sổ mà biết số đơn.',
    bySource: 'Từ biết đến quen, theo nguồn',
    moreSources: (count: number): string => `Còn ${n(count)} nguồn ít người hơn không hiện ở đây.`,
    stages: {
      known: 'Có trong sổ',
      bought: 'Đã mua',
      boughtAgain: 'Mua lại',
      boughtOften: 'Mua thường xuyên',
    },
    names: {
      repeatRate: 'Tỷ lệ mua lại',
      purchaseFrequency: 'Số đơn mỗi khách',
      retention: 'Giữ chân 30 ngày',
      churn: 'Rời đi 30 ngày',
      oneAndDone: 'Mua một lần rồi thôi',
      medianGap: 'Nhịp mua lại',
      averageOrder: 'Đơn trung bình',
      historicValue: 'Tiền mỗi khách',
      loyalMultiple: 'Khách quen chi gấp',
    },
    means: {
      repeatRate:
        'Khách có từ 2 đơn được tính, chia cho mọi khách đã mua. Tính cả đời sổ, không kể khách lẻ.',
      purchaseFrequency: 'Mọi đơn được tính của khách, chia cho số khách đã mua.',
      retention: 'Trong khách 30 ngày trước còn mua, bao nhiêu người nay vẫn còn. Khách mới không tính.',
      churn: 'Phần còn lại của tỷ lệ giữ chân, trên cùng số khách.',
      oneAndDone: 'Khách chỉ có 1 đơn, chia cho mọi khách có đơn đầu đủ lâu để kịp quay lại.',
      medianGap: 'Một nửa số lần mua lại xảy ra trước chừng này ngày, một nửa sau.',
      averageOrder:
        'Tiền của mọi đơn được tính của khách, chia cho số đơn đó. Tiền hoàn đã trừ ra, không kể khách lẻ.',
      historicValue: 'Tiền mọi khách đã mua từ trước tới nay, chia cho số khách. Không phải dự đoán.',
      loyalMultiple:
        'Tiền trung bình của một khách mua thường xuyên, chia cho tiền trung bình của khách mua 1 lần. Đo từ tiệm bạn.',
    },
  },

  time: {
    title: 'Xem lại một ngày trước',
    about:
      'Kéo để xem các nhóm vào cuối một ngày. Tệp không giữ lịch sử trạng thái đơn, tiền hoàn trong đơn và điều danh sách ghi về từng khách: những thứ đó là của hôm nay.',
    day: 'Ngày',
    atEnd: (day: string, customers: string, money: string): string =>
      money ? `Cuối ngày ${day}: ${customers}, đã mua ${money}.` : `Cuối ngày ${day}: ${customers}.`,
    thatDay: 'Ngày ấy',
    now: 'Hôm nay',
    listThen: (group: string, day: string): string => `${group}, ngày ${day}`,
    byMonth: 'Cỡ nhóm cuối mỗi tháng',
    moved: 'Ai chuyển nhóm giữa hai ngày',
    from: 'Từ ngày',
    to: 'Đến ngày',
    matrix: 'Từ nhóm nào sang nhóm nào',
    corner: 'Từ \\ Sang',
    newcomers: 'Chưa có trong sổ',
    joined: (count: number): string =>
      `${n(count)} khách về sau biết là trùng với người khác nên không đếm riêng nữa.`,
    slept: 'Vừa ngủ đông',
    woke: 'Đã quay lại',
  },

  kpi: {
    title: 'Sáu con số của tiệm',
    how: (name: string): string => `Cách tính ${name}`,
    since: (text: string, day: string): string => `${text} so với ${day}`,
    same: (day: string): string => `không đổi so với ${day}`,
    points: (text: string): string => `${text}${NBSP}điểm`,
    noBefore: 'chưa có số cũ để so',
    unknown: 'chưa đủ dữ liệu',
    times: (text: string): string => `${text}${NBSP}lần`,
    band: 'Sách vở thường nói 3–5 lần. Số này là của riêng tiệm bạn.',
    mostFirst: 'Xem khách, nhiều đơn trước',
    fewestFirst: 'Xem khách, ít đơn trước',
    left: (count: number): string => `Xem ${customers(count)} vừa ngừng ghé`,
    gapBase: (count: string): string => `Trung vị của ${count} lần mua lại`,
    names: {
      repeatRate: 'Tỷ lệ mua lại',
      averageOrder: 'Đơn trung bình',
      retention: 'Giữ chân tháng này',
      oneAndDone: 'Mua một lần rồi thôi',
      medianGap: 'Nhịp mua lại',
      loyalMultiple: 'Khách quen chi gấp',
    },
    means: {
      repeatRate: 'Khách có từ 2 đơn được tính, chia cho mọi khách đã mua. Không kể khách lẻ.',
      averageOrder: 'Tiền của mọi đơn được tính, chia cho số đơn đó. Tiền hoàn đã trừ ra.',
      retention: 'Trong khách 30 ngày trước còn mua, bao nhiêu người nay vẫn còn.',
      oneAndDone: 'Khách chỉ có 1 đơn, chia cho mọi khách có đơn đầu đủ lâu để kịp quay lại.',
      medianGap: 'Một nửa số lần mua lại xảy ra trước chừng này ngày, một nửa sau.',
      loyalMultiple:
        'Tiền trung bình của một khách mua từ 4 đơn, chia cho tiền trung bình của khách mua 1 lần.',
    },
  },

  groups: {
    khach_moi: { name: GROUP_NAMES.vi.khach_moi, short: 'Khách mới' },
    mua_it: { name: GROUP_NAMES.vi.mua_it, short: 'Mua ít' },
    mua_thuong_xuyen: {
      name: GROUP_NAMES.vi.mua_thuong_xuyen,
      short: 'Thường xuyên',
    },
    mua_nhieu: {
      name: GROUP_NAMES.vi.mua_nhieu,
      short: 'Mua nhiều',
    },
    ngu_dong_90: {
      name: GROUP_NAMES.vi.ngu_dong_90,
      short: 'Chớm ngủ',
    },
    ngu_dong_180: {
      name: GROUP_NAMES.vi.ngu_dong_180,
      short: 'Ngủ sâu',
    },
    lead_moi: { name: GROUP_NAMES.vi.lead_moi, short: 'Lead mới' },
    chua_xep: {
      name: GROUP_NAMES.vi.chua_xep,
      short: 'Chưa xếp',
    },
  },

  /** What makes a group, from the figures in force: the main condition first. */
  conditions: (id: string, t: Thresholds, edge: string | null): string[] => {
    const awake = `đơn gần nhất chưa quá ${days(t.dormantDays)}`;
    const many = `từ ${orders(t.fewOrders + 1)}`;
    const lines: Record<string, string[]> = {
      khach_moi: [`đơn đầu trong ${days(t.newWithinDays)}`],
      mua_it: [`1–${orders(t.fewOrders)}`, awake, `nếu chỉ 1 đơn thì đã qua ${days(t.newWithinDays)}`],
      mua_thuong_xuyen: [many, awake, edge === null ? '' : `đã chi dưới ${edge}`],
      mua_nhieu: edge === null ? ['chưa đủ khách để xếp'] : [`${many}, đã chi từ ${edge}`, awake],
      ngu_dong_90: [`${n(t.dormantDays)}–${days(t.deepDormantDays)} chưa quay lại`],
      ngu_dong_180: [`từ ${days(t.deepDormantDays)} chưa quay lại`],
      lead_moi: ['chưa có đơn, không tính vào %'],
      chua_xep: ['chỉ có trả hàng, hoặc danh sách không ghi số đơn'],
    };
    return (lines[id] || ['nhóm riêng của tiệm']).filter(Boolean);
  },

  group: {
    chips: 'Chọn nhóm',
    who: 'Họ là ai',
    responds: 'Điều khiến họ quay lại',
    tone: 'Nói với họ thế nào',
    why: (count: number): string => (count > 1 ? `Ở nhóm này vì đủ cả ${n(count)} điều` : 'Ở nhóm này vì'),
    before: 'Nhóm cũ',
    actions: 'Nên làm gì',
    goal: 'Mục tiêu',
    measure: 'Đo',
    preview: 'Tin nhắn sẽ trông như thế này',
    previewFor: (index: number, count: number): string => `${n(index)} trong ${n(count)} khách`,
    previous: 'Khách trước',
    next: 'Khách sau',
    filled: 'Chữ gạch chân lấy từ tệp của bạn.',
    missing: 'Điền những chỗ trong ngoặc vuông là chép được.',
    unknown: (what: string): string =>
      `Các tệp không cho biết ${what} của khách này, nên tin này không gửi cho khách ấy được.`,
    voice: 'Xưng hô',
    unclear: (you: string): string => `${you} khi chưa rõ`,
    length: (count: number): string => `${n(count)} ký tự.`,
    fits: (count: number): string => `${n(count)} ký tự, vừa mẫu ZNS.`,
    copy: 'Chép tin nhắn',
    nobody: 'Nhóm này đang trống, nên chưa có ai để xem thử.',
    exportCount: (count: number): string => `${customers(count)} trong tệp gửi`,
    unverified: 'Chưa xác minh đồng ý nhận quảng cáo.',
    unverifiedHint: 'Hãy bỏ những người đã từ chối trước khi gửi.',
    exportCsv: 'Tải CSV',
    empty: 'Chưa có ai trong nhóm này.',
    emptyWhy: 'Đổi ngưỡng, hoặc thêm tệp đơn hàng của thời gian dài hơn.',
    law: 'Trước khi gửi quảng cáo',
    noPlan: 'Nhóm này chưa có kịch bản chăm sóc.',
  },

  table: {
    name: 'Khách',
    phone: 'Điện thoại',
    orders: 'Số đơn',
    spend: 'Đã chi',
    lastDay: 'Đơn gần nhất',
    rfm: 'Gần·Đều·Chi',
    rfmMeans: 'Mới mua, số đơn, chi tiêu: điểm 1–5 so với các khách khác, 5 là cao nhất',
    group: 'Nhóm',
    search: 'Tên hoặc 3 số cuối',
    searchLabel: 'Khách đang đứng ở quầy là ai?',
    sort: 'Xếp theo',
    sorts: {
      spend: 'Chi nhiều nhất',
      orders: 'Nhiều đơn nhất',
      fewOrders: 'Ít đơn nhất',
      lastDay: 'Mua gần đây nhất',
      recencyDays: 'Lâu chưa quay lại',
      name: 'Tên A–Z',
      recencyScore: 'Điểm R (mới mua)',
      frequencyScore: 'Điểm F (số đơn)',
      monetaryScore: 'Điểm M (chi tiêu)',
    },
    nothing: (text: string): string => `Không thấy ai khớp với “${text}”.`,
    nothingHint: 'Thử 3 số cuối của điện thoại, hoặc tên không dấu.',
    found: (count: number): string => `Tìm thấy ${customers(count)}.`,
  },

  customers: {
    title: 'Gõ tên hoặc 3 số cuối, biết ngay là khách quen hay khách mới',
    about: (buyers: number, leads: number, unsorted: number): string =>
      `${[
        `${customers(buyers)} đã mua`,
        leads > 0 ? `${n(leads)} người chưa mua` : '',
        unsorted > 0 ? `${n(unsorted)} người chưa xếp được nhóm` : '',
      ]
        .filter(Boolean)
        .join(', ')}.`,
    masked: 'Số điện thoại được che cho đến khi bạn mở từng người.',
    say: 'Có thể nói',
    open: 'Mở hồ sơ',
    clear: 'Bỏ lọc',
    onlyOne: 'Chỉ một người khớp',
  },

  sheet: {
    label: 'Hồ sơ khách',
    show: 'Hiện số',
    hide: 'Che số',
    missing: 'Không còn thấy khách này trong sổ.',
    consent: 'Đồng ý nhận tin',
    noConsent: 'Đã từ chối nhận tin',
    unknownConsent: 'Chưa rõ đồng ý nhận tin',
    check: 'Nhiều số hoặc nhiều mã, nên xem lại',
    gender: { male: 'Nam', female: 'Nữ' },
    heading: (count: number, money: string): string => (money ? `${orders(count)}, ${money}` : orders(count)),
    rhythm: (count: number): string => `nhịp riêng ${days(count)}`,
    today: 'hôm nay',
    expected: (day: string): string => `dự kiến ${day}`,
    dormantZone: 'chớm ngủ đông',
    timeline: 'Các lần mua',
    timelineText: (count: number, last: string): string =>
      `${orders(count)} theo thời gian, đơn gần nhất ${last}.`,
    moreOrders: (shown: number, total: number): string =>
      `Đang hiện ${n(shown)} đơn mới nhất trong ${n(total)} đơn.`,
    notCounted: { afterToday: 'sau ngày tính', repeat: 'đơn lặp', refund: 'hoàn tiền' },
    noOrders: 'Các tệp không có đơn nào của khách này.',
    listed: (money: string, day: string): string =>
      `Theo danh sách: ${[money && `đã chi ${money}`, day && `mua lần cuối ${day}`].filter(Boolean).join(', ')}.`,
    why: (name: string): string => `Vì sao là ${name}?`,
    asked: 'Xét lần lượt',
    hers: 'Của khách',
    result: 'Kết quả',
    yes: 'đúng',
    no: 'không',
    origin: (name: string): string => `Trước khi ngủ đông, khách này thuộc nhóm ${name}.`,
    joins: 'Vì sao là một người?',
    joined: (by: string, value: string, records: number): string =>
      `Cùng ${by} ${value}: ${n(records)} cách ghi được gộp lại.`,
    joinBy: {
      phone: 'số điện thoại',
      email: 'e-mail',
      code: 'mã khách',
      username: 'tên tài khoản',
      name: 'tên',
    },
    alone: 'Chỉ có một cách ghi, không phải gộp.',
    names: (list: string): string => `Từng được ghi là: ${list}.`,
    up: {
      toRegular: (missing: number, day: string): string =>
        `Thêm ${orders(missing)} trước ${day} là thành khách thường xuyên`,
      due: (day: string): string => `Theo nhịp riêng, đơn kế vào khoảng ${day}`,
      late: (count: number): string => `Đã trễ ${days(count)} so với nhịp riêng`,
      asleep: (count: number): string => `Đã ${days(count)} chưa quay lại`,
      lead: 'Chưa mua lần nào. Lời mời đầu tiên quan trọng nhất',
      uncounted: 'Danh sách không ghi số đơn của khách này',
      fresh: (count: number): string => `Khách mới, đơn đầu cách đây ${days(count)}`,
      after: (day: string): string => `Sau ${day} mà chưa mua thì chớm ngủ đông.`,
    },
  },

  thresholds: {
    title: 'Kéo một ngưỡng, xem ngay ai đổi nhóm',
    unchanged: (dormant: number, deep: number): string =>
      `Đang gọi là chớm ngủ đông sau ${days(dormant)}, ngủ đông sâu sau ${days(deep)}`,
    earlier: (diff: number, count: number): string =>
      `Nếu gọi là “chớm ngủ đông” sớm hơn ${days(diff)}, có thêm ${customers(count)} cần đánh thức`,
    laterBy: (diff: number, count: number): string =>
      `Nếu đợi thêm ${days(diff)} mới gọi là “chớm ngủ đông”, bớt ${customers(count)} cần đánh thức`,
    moved: (count: number): string =>
      count === 0
        ? 'Với ngưỡng mới, không khách nào đổi nhóm'
        : `Với ngưỡng mới, ${customers(count)} đổi nhóm`,
    hint: 'Kéo ngưỡng để xem trước. Bấm Áp dụng thì nhóm mới đổi.',
    heading: 'Ngưỡng',
    changed: (count: number): string =>
      count === 0 ? 'chưa đổi gì' : `${n(count)} chỗ đã đổi, chưa áp dụng`,
    ask: {
      dormant: 'Bao lâu không quay lại là ngủ đông?',
      fewOrders: 'Từ mấy đơn là mua thường xuyên?',
      spendEdge: 'Chi bao nhiêu là mua nhiều?',
      newWithinDays: 'Đơn đầu trong bao lâu còn là khách mới?',
      untouchedDays: 'Lead bao lâu không ai hỏi tới là bị bỏ quên?',
    },
    labels: {
      dormantDays: 'Chớm ngủ đông từ',
      deepDormantDays: 'Ngủ đông sâu từ',
      fewOrders: 'Mua thường xuyên từ',
      spendEdge: 'Mua nhiều từ',
      newWithinDays: 'Khách mới trong',
      untouchedDays: 'Lead bị bỏ quên từ',
    },
    says: {
      dormant: (from: number, deep: number, old: number): string =>
        `Chớm từ ${days(from)}${from === old ? '' : ` (đang dùng ${n(old)})`}, sâu từ ${days(deep)}.`,
      fewOrders: (few: number): string => (few === 1 ? 'Mua ít là 1 đơn.' : `Mua ít là 1–${orders(few)}.`),
      spendShare: (share: string): string => `Đang lấy ${share} khách chi cao nhất.`,
      spendFixed: 'Mức do bạn đặt.',
      newWithinDays: (count: number): string => `Sau ${days(count)} mà chưa mua thêm thì thành mua ít.`,
      untouchedDays: (count: number): string =>
        `Từ ${days(count)} mà tệp không ghi thêm tương tác nào. Không đổi nhóm của ai.`,
    },
    byShare: (share: string): string => `Lấy lại ${share} cao nhất`,
    notNumber: (text: string): string => `“${text}” không phải là số.`,
    orMore: (text: string): string => `từ ${text}`,
    units: { days: 'ngày', orders: 'đơn' },
    dormancy: {
      found: (percent: number, within: number, gaps: number, buyers: number): string =>
        `Ở tiệm bạn, cứ 100 lần mua lại thì ${n(percent)} lần trong vòng ${days(within)} (tính trên ${n(gaps)} lần của ${customers(buyers)}). Lâu hơn thế là bất thường.`,
      try: (dormant: number, deep: number): string => `Thử ${n(dormant)} và ${days(deep)}`,
      fewPeople: (buyers: number, least: number): string =>
        `Chưa gợi ý được theo nhịp của tiệm: mới có ${customers(buyers)} mua lại, cần ít nhất ${n(least)}.`,
      shortTime: (span: number): string =>
        `Chưa gợi ý được theo nhịp của tiệm: tệp mới có ${days(span)}, ngắn hơn những quãng nghỉ cần nhìn thấy.`,
      trade: 'Hoặc thử theo ngành',
      none: 'Chọn ngành',
      preset: (name: string, dormant: number, deep: number): string =>
        `${name}: ${n(dormant)} và ${days(deep)}`,
      ours: 'Con số để bắt đầu, do chúng tôi đặt: chưa thấy nguồn nào công bố cho ngành này.',
    },
    flow: 'Ai đổi nhóm',
    everybody: (count: number): string => `${customers(count)}, không ai bị bỏ sót`,
    before: 'Đang dùng',
    after: 'Nếu đổi',
    same: 'không đổi',
    noMoves: 'Không ai đổi nhóm. Kéo một ngưỡng để xem trước.',
    moveText: (count: number, to: string, parts: string): string => `${n(count)} người sang ${to}: ${parts}.`,
    movePart: (count: number, from: string): string => `${n(count)} từ ${from}`,
    reset: 'Trả về như cũ',
    apply: 'Áp dụng',
    applied: (count: number): string => `Đã đổi ngưỡng. ${customers(count)} chuyển nhóm.`,
    nothingToApply: 'Chưa có gì đổi để áp dụng.',
    save: 'Lưu ngưỡng ra tệp',
    load: 'Mở tệp ngưỡng',
    notPolicy: 'Tệp này không phải tệp ngưỡng của Khách Quen.',
    refused: (path: string, reason: string): string =>
      `Chỗ “${path}” trong tệp ngưỡng không dùng được: ${reason}`,
    fileName: 'khach-quen-nguong.json',
  },

  loyalty: {
    title: 'Đang tính hạng và điểm của từng khách',
    hint: 'Sửa một con số để xem trước: ai đổi hạng, tốn bao nhiêu. Bấm Áp dụng thì luật mới đổi.',
    setup: 'Luật của chương trình',
    toRules: 'Sửa luật',
    story: {
      notOpen: 'Chưa mở chương trình.',
      would: (members: number, points: string, worth: string): string =>
        `Nếu mở theo luật này, ${customers(members)} sẽ có ${points}${NBSP}điểm, đáng ${worth}.`,
      nothing: 'Chưa khách nào có điểm: chưa có đơn nào được tính điểm theo luật này.',
      held: (members: number, points: string, worth: string): string =>
        `${customers(members)} đang giữ ${points}${NBSP}điểm, đáng ${worth}.`,
      ends: (points: string, within: number, count: number): string =>
        `${points}${NBSP}điểm của ${customers(count)} hết hạn trong ${days(within)} tới.`,
    },
    ask: {
      name: 'Tên tiệm in trên thẻ',
      rate: 'Mua bao nhiêu thì được điểm?',
      minimum: 'Đơn từ bao nhiêu mới tính điểm?',
      pendingDays: 'Chờ mấy ngày điểm mới dùng được?',
      ladder: 'Chi bao nhiêu thì lên hạng?',
      expiry: 'Điểm dùng được đến khi nào?',
      value: 'Một điểm đáng bao nhiêu tiền?',
      margin: 'Bán 100 đồng, tiệm lãi gộp mấy đồng?',
      rewards: 'Đổi quà tốn bao nhiêu điểm?',
      activities: 'Ngoài mua hàng, việc gì được điểm?',
    },
    opening: [
      'Đã mở chương trình cho khách',
      'Chưa bật thì hạng và điểm chỉ là tính thử, không báo cho ai.',
    ] as readonly [string, string],
    would: {
      tiers: 'Nếu mở, khách sẽ ở hạng nào',
      points: 'Điểm sẽ có',
      cost: 'Nếu mở, ai trả và trả bao nhiêu',
    },
    suggest: {
      says: (marks: string): string =>
        `Theo sức mua của khách tiệm này, mức vừa là ${marks}: nhiều nhất một phần tư khách được lên hạng.`,
      take: 'Dùng mức này',
    },
    namePlaceholder: 'Tên tiệm',
    says: {
      rate: (points: string): string => `Cứ đủ mức này được ${points}${NBSP}điểm, phần lẻ bỏ.`,
      minimum: 'Để 0 nếu đơn nào cũng tính.',
      pendingDays: 'Chờ qua hạn đổi trả thì điểm không phải thu lại.',
      ladder: 'Tính tiền đã mua trong 12 tháng gần nhất. Đủ mức là lên ngay; ô % là số điểm được nhân.',
      expiry: 'Dùng được đến hết ngày cuối cùng.',
      value: 'Khi trừ điểm vào hóa đơn, và để ước số tiền tiệm đang nợ khách. Thể lệ ghi số này.',
      margin: 'Để biết chương trình có nuôi nổi không. Số này không rời máy bạn.',
      rewards: 'Để 0 nếu tiệm không có quà này. Một điểm đổi giá thì xem lại chỗ này.',
      activities: 'Để 0 nếu tiệm không tặng. Thể lệ chỉ ghi việc nào có điểm.',
    },
    units: { days: 'ngày', points: 'điểm' },
    worth: (amount: string): string => `đáng ${amount}`,
    /** A reward of the usual programme, in the language of the page. */
    named: (name: string): string => name,
    activities: {
      review: 'Viết đánh giá',
      share: 'Chia sẻ',
      referral: 'Giới thiệu',
      game: 'Chơi trò chơi',
      checkIn: 'Ghé cửa hàng',
      birthday: 'Sinh nhật',
      signUp: 'Đăng ký thành viên',
      other: 'Hoạt động khác',
    },
    expiries: {
      never: 'không hết hạn',
      '6': 'cuối tháng, sau 6 tháng',
      '12': 'cuối tháng, sau 12 tháng',
      '24': 'cuối tháng, sau 24 tháng',
      year: 'hết năm dương lịch',
    },
    everybody: 'mọi khách đã mua',
    markOf: (tier: string): string => `Hạng ${tier} từ`,
    multiplierOf: (tier: string): string => `Hạng ${tier} nhân điểm`,
    tierName: (id: string, name: string | null): string =>
      name ??
      ({ dong: 'Đồng', bac: 'Bạc', vang: 'Vàng', kim_cuong: 'Kim cương' } as Record<string, string>)[id] ??
      id,
    switches: {
      payWithPoints: ['Trừ điểm vào hóa đơn', 'Khách dùng điểm như tiền, đến một nửa hóa đơn.'],
      referral: ['Giới thiệu bạn', 'Cả hai được điểm khi bạn mới mua đơn đầu. Không ai tự giới thiệu mình.'],
      game: ['Vòng quay may mắn', 'Tỉ lệ trúng ghi rõ trong thể lệ.'],
    } as Record<'payWithPoints' | 'referral' | 'game', readonly [string, string]>,
    promotion: (source: string, date: string): string => `${source} Xem ngày ${date}.`,
    tiersTitle: 'Khách đang ở hạng nào',
    tier: 'Hạng',
    customer: 'Khách',
    pointsHead: 'Điểm dùng được',
    upDown: 'Lên / xuống 30 ngày',
    ups: (up: string, down: string): string => `+${up} / −${down}`,
    leftAfter: 'Lãi còn lại',
    leftMeans: 'Lãi còn lại: lãi gộp 12 tháng của hạng, đã trừ điểm và quyền lợi.',
    moved: (count: number): string => `Theo luật đang thử, ${customers(count)} đổi hạng.`,
    cost: {
      title: 'Chương trình tốn bao nhiêu, ai trả',
      twelve: '12 tháng qua',
      year: 'Tốn trong 12 tháng',
      ofMargin: (share: string): string => `${share} lãi gộp`,
      was: (before: string): string => `luật đang dùng: ${before}`,
      liability: 'Đang nợ khách bằng điểm',
      expected: (amount: string): string => `chắc phải trả khoảng ${amount}`,
      breakEven: 'Bán thêm để hòa vốn',
      breakEvenMeans: 'lãi gộp của số này vừa đủ trả',
      redemption: 'Điểm đã được dùng',
      fraction: (top: string, bottom: string): string => `${top} ÷ ${bottom}`,
      breakage: 'Điểm bị bỏ quên',
      breakageMeans: 'hết hạn, trên số hết hạn và đã dùng',
      perPoint: 'Một điểm đã đổi tốn',
      allTime: 'Tỉ lệ dùng điểm, bỏ quên và giá mỗi điểm tính từ trước đến nay.',
      unused: 'Chưa có lần đổi quà nào được ghi, nên chưa nói được khách dùng hay bỏ quên bao nhiêu điểm.',
    },
    ledger: {
      title: 'Điểm đang ở đâu',
      active: 'Dùng được',
      pending: 'Đang chờ',
      locked: 'Đang giữ chỗ',
      spent: 'Đã dùng',
      expired: 'Hết hạn',
      reversed: 'Thu lại vì trả hàng',
      owed: 'Khách còn nợ',
      earned: 'Đã tặng',
      off: 'Lệch',
    },
    files: {
      ledger: 'Tải sổ điểm (CSV)',
      haravan: 'Tệp nạp điểm Haravan',
      members: 'Tải hạng và điểm (CSV)',
    },
    endsTitle: 'Điểm nào hết hạn khi nào',
    month: (day: string): string => `tháng ${day.slice(5, 7)}/${day.slice(0, 4)}`,
    laterOn: 'sau đó',
    neverEnds: 'không hết hạn',
    nothingEnds: 'Chưa có điểm nào sắp hết hạn.',
    soonTitle: (count: number): string =>
      `${customers(count)} có điểm hết hạn trong 30 ngày: nhắn trước khi mất`,
    soonHead: 'Sắp hết',
    endDay: 'Hết ngày',
    audit: {
      title: (compared: number, equal: number): string =>
        compared === equal
          ? `Điểm trong tệp khách khớp cả ${customers(compared)}`
          : `Điểm trong tệp khách: ${n(equal)} trên ${customers(compared)} khớp với sổ này`,
      theirs: 'Trong tệp',
      ours: 'Sổ này',
      oursWould: 'Sổ này, nếu mở',
      difference: 'Lệch',
      causes: {
        refundNotReversed: 'bên kia chưa thu lại điểm của đơn trả',
        expiry: 'bên kia chưa cho điểm cũ hết hạn',
        multiplier: 'bên kia nhân điểm theo hạng khác',
        events: 'bên kia chưa ghi điểm thưởng hoặc lần đổi quà',
        uncountedOrder: 'bên kia tính cả đơn hủy hoặc chưa xong',
        rounding: 'hai bên làm tròn khác nhau',
        rate: 'bên kia dùng mức tích điểm khác',
        doubleAward: 'bên kia cộng trùng một đơn',
        spentElsewhere: 'điểm đã dùng ở bên kia, bên này không có ghi',
        missingOrders: 'bên kia có đơn mà các tệp ở đây không có',
        unknownMember: 'bên này không có khách này',
        notExamined: 'lệch nhỏ, chưa xét',
        unexplained: 'chưa tìm ra lý do',
      },
    },
    terms: {
      title: 'Thể lệ, viết từ chính các con số này',
      read: 'Xem thể lệ',
      copy: 'Chép thể lệ',
      copied: 'Đã chép thể lệ.',
      note: 'Đọc lại trước khi đăng. Đây không phải tư vấn pháp luật.',
    },
    nothingToApply: 'Chưa có gì đổi để áp dụng.',
    counting: 'Đang tính lại…',
    notYet: 'Đang xem thử, chưa áp dụng.',
    applied: 'Đã đổi luật hạng và điểm.',
    refused: (path: string): string =>
      `Chỗ “${path}” không dùng được: các mức phải tăng dần và không trùng nhau.`,
    notAbove: (tier: string, below: string): string =>
      `Hạng ${tier} chưa cao hơn hạng ${below}. Sửa cho mức sau cao hơn mức trước thì xem thử và áp dụng được.`,
    sheet: {
      title: 'Hạng và điểm',
      would: (tier: string, points: string): string =>
        `Chưa mở chương trình. Nếu mở theo luật hiện tại, khách sẽ ở hạng ${tier}, có ${points}${NBSP}điểm.`,
      holds: (tier: string, points: string): string => `Hạng ${tier}, ${points}${NBSP}điểm dùng được`,
      way: (missing: string, next: string): string => `Mua thêm ${missing} là lên hạng ${next}.`,
      top: 'Đang ở hạng cao nhất.',
      ends: (points: string, day: string): string => `${points}${NBSP}điểm hết hạn ${day}.`,
    },
  },

  files: {
    titleDone: (count: number): string => `Đã đọc xong ${files(count)}. Không còn chỗ nào phải hỏi bạn.`,
    titleRefused: 'Chưa đọc được tệp nào. Lý do ở ngay dưới đây.',
    titleAsk: (count: number, asks: number): string =>
      count === 0
        ? `Còn ${n(asks)} chỗ cần bạn xem trước khi mở sổ.`
        : `Đã đọc xong ${files(count)}. Còn ${n(asks)} chỗ cần bạn xem.`,
    about: (count: number, from: string, to: string): string => `${orders(count)}, từ ${from} đến ${to}.`,
    add: 'Thêm tệp',
    remove: 'Bỏ tệp này',
    removed: (name: string): string => `Đã bỏ ${name} khỏi sổ.`,
    refusedDismiss: 'Bỏ qua',
    kind: {
      orders: 'đơn hàng',
      customers: 'danh sách khách',
      refunds: 'trả hàng',
      events: 'sự kiện',
      unknown: 'chưa rõ',
    },
    recognised: 'đã nhận ra',
    apart: (currency: string): string => `Để riêng: tiền ${currency}`,
    asks: (count: number): string => `${n(count)} chỗ cần xem`,
    refused: 'không đọc được',
    understanding: 'Tệp này đang được hiểu như sau',
    questions: 'Chưa mở được tệp này vì còn một câu phải hỏi',
    answeredByYou: 'Bạn đã chọn',
    takeBack: 'Để tự đoán lại',
    atStake: (count: number, money: string): string => `${orders(count)}${money && `, ${money}`}.`,
    rest: (count: number): string => `${n(count)} điều khác đã rõ, mở ra để xem hoặc đổi`,
    encodingLine: 'Chữ bị sai? Chọn dòng đọc ra đúng chữ',
    undecided: (count: number): string =>
      `Không dòng nào cho biết chắc; ${rows(count)} đọc cách nào cũng được.`,
    evidence: (sure: number, against: number): string =>
      against === 0
        ? `Chắc chắn: khớp ở ${rows(sure)}.`
        : `Khớp ở ${rows(sure)}, không khớp ở ${n(against)}.`,
    columnNamed: (letters: string, header: string): string => `Cột ${letters}: ${header}`,
    aboutColumn: (header: string): string => `Cột ${header}.`,
    moreRows: (count: number): string => `và ${rows(count)} nữa`,
    mapping: 'Ý nghĩa từng cột',
    mappingUsed: (used: number, left: number): string => `${n(used)} cột được dùng, ${n(left)} cột bỏ qua`,
    showColumns: (count: number): string => `Xem cả ${n(count)} cột`,
    needed: {
      title: 'Chỉ giúp các cột cần thiết',
      what: {
        day: 'Cột nào là ngày mua?',
        name: 'Cột nào là tên khách?',
        phone: 'Cột nào là số điện thoại?',
        amount: 'Cột nào là tiền khách trả?',
        id: 'Cột nào là mã đơn?',
        status: 'Cột nào là trạng thái đơn?',
      },
      missing: {
        day: 'Cần có: không có ngày thì không biết ai còn ghé, ai đã quên.',
        name: 'Cần có tên hoặc số điện thoại. Có e-mail, mã khách, tài khoản thì chọn ở danh sách bên dưới.',
        phone: 'Cần có tên hoặc số điện thoại. Có số thì nhận ra khách chắc hơn.',
        amount: 'Có thể bỏ trống; khi đó chỉ đếm số đơn.',
        id: 'Có thể bỏ trống; khi đó mỗi dòng là một đơn.',
        status: 'Có thể bỏ trống; khi đó đơn nào cũng tính là đã mua.',
      },
      optional: 'không bắt buộc',
      likely: 'Có vẻ là:',
      none: 'Không có cột này',
      choose: 'Chọn cột',
      others: 'Cột khác',
      moved: (column: string, role: string): string =>
        `${column} vừa chuyển sang “${role}”. Chọn cột khác cho chỗ này.`,
    },
    movedRole: (role: string, column: string): string => `“${role}” vừa chuyển sang cột ${column}.`,
    preview: {
      title: 'Các dòng đầu sẽ được đọc như sau',
      row: 'Dòng',
      person: 'Khách',
      unread: (code: string): string => `Chưa rõ: ${code}`,
      faults: (count: number): string =>
        count === 0 ? 'Ô nào cũng đọc được.' : `${n(count)} ô chưa rõ, có dấu chấm than.`,
      scroll: 'Kéo ngang để xem hết các cột',
    },
    role: 'Là',
    empty: '(trống)',
    unused: 'Không dùng',
    sure: 'Chắc chắn về cột này',
    guessed: 'Đoán từ dữ liệu, bạn xem giúp',
    remembered: 'Lần sau gặp tệp giống vậy sẽ được nhớ.',
    moreSheets: (names: string[]): string =>
      `Tệp còn ${n(names.length)} trang cùng cột chưa mở: ${names.slice(0, 12).join(', ')}${names.length > 12 ? '…' : ''}.`,
    openSheets: (count: number): string => (count === 1 ? 'Mở thêm trang này' : `Mở cả ${n(count)} trang`),
    openBook: (count: number): string => `Mở sổ: ${customers(count)}`,
    answerFirst: 'Trả lời xong là mở được sổ.',
    tryAnswers: 'Đọc lại theo câu trả lời',
    reread: (name: string, before: number, after: number): string =>
      `Đã đọc lại ${name}: ${before === after ? 'vẫn' : `${customers(before)} thành`} ${customers(after)}.`,
    trial: (people: number, count: number, more: string, aside: number): string =>
      `Đọc như vậy thì có ${customers(people)}, ${orders(count)}${more && `, ${more}`}; ${rows(aside)} để riêng.`,
    saveAnswers: 'Lưu nghĩa các cột',
    loadAnswers: 'Mở nghĩa các cột đã lưu',
    answersName: 'khach-quen-cot.json',
    notAnswers: 'Tệp này không phải tệp nghĩa các cột của Khách Quen.',
    otherAnswers: 'Không tệp nào đang mở có những cột ấy. Được nhớ cho lần sau.',
    ledger: 'Đối chiếu',
    ledgerOrders: 'Đơn',
    ledgerMoney: 'Tiền',
    ledgerRows: 'Dòng',
    ledgerFound: (count: number): string => `Trong ${files(count)}`,
    ledgerOff: 'Lệch',
    ledgerTotals: (stated: string, read: string): string =>
      `Dòng tổng trong tệp ghi ${stated}, ở đây đọc được ${read}.`,
    term: codes.ledgerTerm,
    asideTitle: (count: number): string =>
      count === 0 ? 'Không có dòng nào phải để riêng' : `${rows(count)} để riêng. Không mất đi đâu cả.`,
    asideHint: 'Sửa trong tệp gốc rồi thả lại, hoặc bỏ qua.',
    fixedTitle: (count: number): string => `${n(count)} chỗ đã được sửa giúp hoặc ghi chú`,
    fixedHint: 'Không đổi gì trong tệp của bạn.',
    where: (file: string, row: string, header: string, value: string): string =>
      `${file}${row ? `, dòng ${row}` : ''}${header ? `, cột ${header}` : ''}${value ? `: ${value}` : ''}`,
    downloadAside: (count: number): string => `Tải ${rows(count)} kèm lý do`,
    done: codes.done,
    toCheck: 'Xem những người ấy',
  },

  workspace: {
    title: 'Giữ lại thiết lập của tiệm',
    lede: 'Lưu thành một tệp, để mở lại trên máy này hay máy khác.',
    inside: 'Trong tệp có',
    policy: 'Các ngưỡng, cùng luật hạng và điểm',
    answers: (count: number): string => `Nghĩa các cột của ${n(count)}${NBSP}loại tệp`,
    events: (count: number): string =>
      `${n(count)}${NBSP}lần đổi quà, chỉnh điểm, kèm mã hoặc số điện thoại của khách`,
    noEvents: (count: number): string =>
      `${n(count)}${NBSP}lần đổi quà, chỉnh điểm thì không: chúng có mã hoặc số của khách, phải có mật khẩu mới lưu`,
    without: 'Không có đơn hàng, không có danh sách khách.',
    lock: 'Khóa bằng mật khẩu',
    lockMeans: 'Không khóa thì ai có tệp cũng đọc được.',
    passphrase: 'Mật khẩu',
    passphraseHint: (least: number): string =>
      `Ít nhất ${n(least)} ký tự; một câu dễ nhớ là tốt. Quên là không ai mở lại được.`,
    show: 'Hiện mật khẩu',
    save: 'Lưu thiết lập',
    saving: 'Đang khóa tệp…',
    load: 'Mở thiết lập đã lưu',
    fileName: 'khach-quen-thiet-lap',
    lockedTitle: (name: string): string => `${name} có khóa`,
    unlock: 'Mở khóa',
    unlocking: 'Đang mở khóa…',
    opened: (day: string, count: number): string =>
      `Đã dùng thiết lập lưu ngày ${day}${count === 0 ? '' : `, với nghĩa các cột của ${n(count)}${NBSP}loại tệp`}.`,
    place: (path: string, reason: string): string => `Chỗ “${path}” không dùng được: ${reason}.`,
    keep: 'Giữ thiết lập trên máy này',
    keepMeans:
      'Lần sau mở trang, ngưỡng và nghĩa các cột được nhớ sẵn, không giữ đơn hàng hay tên khách. Máy dùng chung thì đừng bật.',
    erase: 'Xóa khỏi máy này',
    kept: 'Từ giờ máy này giữ thiết lập của tiệm.',
    erased: 'Đã xóa thiết lập khỏi máy này. Những gì đang mở vẫn vậy.',
    notKept: 'Trình duyệt không cho giữ thiết lập. Hãy lưu thành tệp.',
    notRecalled:
      'Thiết lập giữ trên máy này không dùng được, nên đã được bỏ qua. Xóa đi rồi giữ lại là xong.',
    errors: codes.workspaceErrors,
  },

  help: {
    title: 'Mỗi con số trong sổ có nghĩa gì',
    lede: 'Mọi nhóm và mọi số đều tính từ tệp bạn thả, theo những quy tắc này.',
    groups: 'Bảy nhóm khách',
    order: 'Xét lần lượt từ trên xuống. Khách thuộc nhóm đầu tiên trả lời đúng.',
    numbers: 'Các con số',
    screens: 'Các trang',
    screenList: [
      ['Tổng quan', 'Ai là khách, ai trả tiền, ai đến ai đi, hôm nay nên làm gì.'],
      ['Nhóm khách', 'Một nhóm là ai, nên nhắn gì, và danh sách để tải về.'],
      ['Khách hàng', 'Tra một người ngay tại quầy.'],
      ['Ngưỡng', 'Đổi mốc và xem trước ai đổi nhóm.'],
      ['Tệp', 'Từng tệp được hiểu ra sao, đối chiếu có khớp không, và chỗ lưu thiết lập.'],
    ],
    ledger: 'Đối chiếu',
    ledgerText:
      'Số dòng, số đơn, số tiền trong tệp phải bằng tổng các phần đã chia. Không bằng thì trang này nói ra.',
    today: 'Ngày tính',
    todayText:
      'Số ngày được đếm đến ngày sau đơn cuối trong tệp, nên một tệp cũ mở lại ngày nào cũng ra như nhau.',
    people: 'Thế nào là một người',
    peopleText:
      'Cùng số điện thoại, mã khách, e-mail hoặc tài khoản sàn là một người. Số bị che hay dùng chung thì không tính.',
    privacy: 'Dữ liệu ở đâu',
    dated: (day: string): string => `Kịch bản chăm sóc viết ngày ${day}.`,
    law: 'Về quảng cáo và dữ liệu cá nhân',
  },

  states: {
    oldTitle: 'Trang này cần trình duyệt mới hơn',
    oldText: 'Trên điện thoại, hãy cập nhật Zalo hoặc Chrome rồi mở lại. Tệp của bạn chưa bị đọc.',
    blockedTitle: 'Trang web này chưa cho phép Khách Quen chạy',
    blockedText: 'Người làm trang cần thêm một dòng vào chính sách bảo mật (CSP):',
    lostTitle: 'Trang vừa dừng đột ngột',
    lostText: 'Tệp của bạn còn nguyên. Mở lại thường là xong; nếu vẫn dừng, hãy thả ít tệp hơn.',
    reopen: 'Mở lại sổ',
  },

  errors: codes.errors,
  shops,
  errorUnknown: 'Có lỗi chưa rõ nguyên do.',
  issues: codes.issues,
  issueUnknown: (code: string): string => `Điều khác thường (mã ${code})`,
  assumptions: codes.assumptions,
  assumptionUnknown: (code: string): string => `Điều được hiểu ngầm (mã ${code})`,
  options: codes.options,
  roles: codes.roles,
  platforms: codes.platforms,
  tests: codes.tests,
  law: codes.law,
  care,
  compose,

  playbook: {
    channels: {
      zns: 'Zalo ZBS (ZNS)',
      oa: 'Tin OA',
      sms: 'SMS',
      email: 'E-mail',
      call: 'Gọi điện',
      counter: 'Tại quầy',
      ads: 'Tệp quảng cáo',
    },
    tags: { transaction: 'giao dịch', care: 'chăm sóc', promotion: 'hậu mãi' },
    /** How a customer without a name is called; empty: as the shop's choice of words has it. */
    nameless: '',
    variables: {
      ten_khach: 'tên khách',
      ten_tiem: 'tên tiệm',
      so_don: 'số đơn',
      so_ngay: 'số ngày',
      ngay_mua: 'ngày mua',
      con_thieu: 'số đơn còn thiếu',
      uu_dai: 'ưu đãi',
      han_dung: 'hạn dùng',
      quyen_loi: 'quyền lợi',
      diem: 'số điểm dùng được',
      mon_vua_mua: 'món vừa mua',
      mon_hay_mua: 'món hay mua',
      mon_moi: 'món mới',
      cach_dung: 'cách dùng',
      dieu_kien: 'điều kiện',
      hang: 'hạng',
      hang_toi: 'hạng kế tiếp',
      con_thieu_hang: 'phần còn thiếu để lên hạng',
      diem_sap_het: 'số điểm sắp hết hạn',
      het_han: 'ngày điểm hết hạn',
      ma: 'mã ưu đãi',
      dip: 'tên dịp',
      xung: 'cách tiệm tự xưng',
      goi: 'cách gọi khách',
    },
  },
  features,
  schemes,
};

export type Text = typeof vi;
