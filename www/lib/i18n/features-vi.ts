/** Vietnamese names of what a rule can ask of a customer, by the id of the core. A line an id, in the order of the alphabet. */
export type FeatureWords = Record<
  string,
  { name: string; unit?: string; one?: string; values?: Record<string, string> } | undefined
>;

export const features: FeatureWords = {
  averageOrder: { name: 'Tiền trung bình mỗi đơn' },
  frequencyMonetaryScore: { name: 'Điểm số đơn cộng điểm số tiền (2–10)' },
  frequencyScore: { name: 'Điểm số đơn (1–5)' },
  frequencyScoreR: { name: 'Điểm số đơn, chia kiểu R (1–5)' },
  frequencyThird: { name: 'Bậc số đơn (1–3)' },
  gapLongestDays: { name: 'Quãng nghỉ dài nhất giữa hai đơn', unit: 'ngày' },
  gapMedianDays: { name: 'Khoảng cách thường thấy giữa hai đơn', unit: 'ngày' },
  interactionDays: { name: 'Lần tương tác gần nhất cách đây', unit: 'ngày' },
  interactions: { name: 'Số lần tương tác', unit: 'lần' },
  largestOrder: { name: 'Đơn lớn nhất' },
  lateness: { name: 'Thời gian chưa quay lại, so với khoảng cách thường thấy' },
  monetaryScore: { name: 'Điểm số tiền (1–5)' },
  monetaryScoreR: { name: 'Điểm số tiền, chia kiểu R (1–5)' },
  monetaryThird: { name: 'Bậc số tiền (1–3)' },
  orders: { name: 'Số đơn', unit: 'đơn' },
  ordersKnown: { name: 'Tệp có ghi số đơn' },
  recencyDays: { name: 'Lần mua gần nhất cách đây', unit: 'ngày' },
  recencyKnown: { name: 'Tệp có ghi ngày mua gần nhất' },
  recencyScore: { name: 'Điểm mới mua (1–5)' },
  recencyScoreR: { name: 'Điểm mới mua, chia kiểu R (1–5)' },
  refunds: { name: 'Số lần trả hàng', unit: 'lần' },
  spend: { name: 'Tổng tiền đã mua' },
  tenureDays: { name: 'Lần mua đầu tiên cách đây', unit: 'ngày' },
};
