/** The default programme, as the core writes it. */
import type { Programme, Ratio, Reward, Tier } from '../../lib/loyalty.js';

const tier = (id: string, spend: number | null, multiplier: Ratio): Tier => ({
  id,
  spend,
  orders: null,
  multiplier,
  benefits: [{ kind: 'birthday' }],
});

const reward = (id: string, kind: Reward['kind'], name: string, points: number, value: number): Reward => ({
  ...{ id, kind, name, points, value, cost: value, stock: null, perMember: null, from: null, to: null },
  ...{ tiers: [], appeal: kind === 'gift' ? 'emotional' : 'material' },
});

export const DEFAULT_PROGRAMME: Programme = {
  open: false,
  name: '',
  tiers: {
    ladder: [
      tier('dong', null, [1, 1]),
      tier('bac', 1_000_000, [6, 5]),
      tier('vang', 2_000_000, [13, 10]),
      tier('kim_cuong', 3_000_000, [3, 2]),
    ],
    match: 'all',
    window: { kind: 'rolling', months: 12 },
    upgrade: 'atOnce',
    reviewMonths: 12,
    graceDays: 30,
    downgrade: 'oneDown',
  },
  points: {
    rate: { points: 1, spend: 1_000 },
    rounding: { mode: 'down', per: 'order' },
    minimum: 0,
    pendingDays: 0,
    expiry: { kind: 'endOf', months: 12, period: 'month' },
    expirySince: null,
    rules: [],
    activities: [
      { activity: 'review', points: 20, cap: { times: 2, per: 'month' }, evidence: true },
      { activity: 'share', points: 10, cap: { times: 1, per: 'week' }, evidence: true },
      { activity: 'birthday', points: 100, cap: { times: 1, per: 'year' }, evidence: false },
      { activity: 'signUp', points: 50, cap: { times: 1, per: 'lifetime' }, evidence: false },
    ],
    negative: 'withinBalance',
    returnedDays: null,
    value: 10,
    since: null,
  },
  payWithPoints: { enabled: false, maximumPercent: 50, minimumPoints: 100 },
  rewards: [
    reward('freeship', 'freeShipping', 'Miễn phí giao hàng', 2_000, 20_000),
    reward('voucher_50k', 'voucher', 'Phiếu giảm 50.000đ', 5_000, 50_000),
    reward('qua_tang', 'gift', 'Quà kèm thiệp viết tay', 8_000, 80_000),
  ],
  referral: { enabled: false, referrer: 100, friend: 100, minimum: 100_000 },
  game: {
    kind: 'wheel',
    enabled: false,
    prizes: [
      { id: 'chuc_may_man', name: 'Chúc bạn may mắn lần sau', weight: 60, points: 0, stock: null },
      { id: 'diem_20', name: '20 điểm', weight: 30, points: 20, stock: null },
      { id: 'diem_100', name: '100 điểm', weight: 10, points: 100, stock: null },
    ],
    playsPerMember: { times: 1, per: 'month' },
    points: 0,
    seed: '',
  },
  economics: { marginPercent: 30 },
};
