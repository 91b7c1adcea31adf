/** The schemes that come along, by `data/schemes/*.json`: each is data, to be passed to `book.scheme`. */
import dormancy from '../../data/dormancy.json';
import gia_tri_tan_suat from '../../data/schemes/gia_tri_tan_suat.json';
import giai_doan_2 from '../../data/schemes/giai_doan_2.json';
import giai_doan_3 from '../../data/schemes/giai_doan_3.json';
import kieu_putler from '../../data/schemes/kieu_putler.json';
import kieu_rfm_r from '../../data/schemes/kieu_rfm_r.json';
import kieu_rfm_r_cu from '../../data/schemes/kieu_rfm_r_cu.json';
import klaviyo from '../../data/schemes/klaviyo.json';
import mac_dinh from '../../data/schemes/mac_dinh.json';
import ngu_phan_r from '../../data/schemes/ngu_phan_r.json';
import nhan_khau from '../../data/schemes/nhan_khau.json';
import nhiet_do_lead from '../../data/schemes/nhiet_do_lead.json';
import nhip_mua from '../../data/schemes/nhip_mua.json';
import putler_du_o from '../../data/schemes/putler_du_o.json';
import rfm_10_nhom from '../../data/schemes/rfm_10_nhom.json';
import thoi_quen from '../../data/schemes/thoi_quen.json';
import vong_doi from '../../data/schemes/vong_doi.json';
import type { FeatureInfo, Scheme, SchemeRow } from './contract.js';

/** Built-in schemes; then presets, originals that leave somebody out. */
export const SCHEMES = [
  mac_dinh,
  giai_doan_2,
  giai_doan_3,
  vong_doi,
  rfm_10_nhom,
  putler_du_o,
  klaviyo,
  ngu_phan_r,
  nhip_mua,
  gia_tri_tan_suat,
  nhiet_do_lead,
  nhan_khau,
  thoi_quen,
  kieu_rfm_r,
  kieu_rfm_r_cu,
  kieu_putler,
] as unknown as readonly Scheme[];

/** Edges of sleep for a trade: a starting value, to be laid beside `book.dormancy()`. */
export interface DormancyPreset {
  /** Its name for programs. */
  id: string;
  /** Its name on the screen. */
  name: { vi: string; en: string };
  /** Days without an order from which a customer counts as asleep. */
  dormantDays: number;
  /** Days from which the sleep is deep. */
  deepDormantDays: number;
  /** `ours`: no published source was found, and the figures are a starting value of ours. */
  basis: 'source' | 'ours';
  /** Where the figures are from. */
  source: string;
  /** Since when they hold. */
  date: string;
}

/** Edges of sleep by trade. */
export const DORMANCY = (dormancy as unknown as { presets: readonly DormancyPreset[] }).presets;

const ALL = { vi: 'Khác', en: 'Other' };
const UNKNOWN = { vi: 'Chưa rõ', en: 'Not known' };

/**
 * A scheme with a group for each of the most frequent values of a feature in words (branch, category, city, source …),
 * one for all other values, and one for those of whom it is not known. Of a feature with several values a customer is in
 * the group of the most frequent one that he or she has.
 *
 * @param feature as `book.features()` gives it.
 * @param most how many values have a group of their own; default 8.
 * @throws RangeError for a feature that is not in words, or that these files do not have.
 */
export function schemeByValue(feature: FeatureInfo, most = 8): Scheme {
  const values = feature.values?.slice(0, most) ?? [];
  if (values.length === 0) throw new RangeError(`schemeByValue: ${feature.id} has no values in this book`);
  const row = ({ value }: { value: string }, at: number): SchemeRow => ({
    id: `gia_tri_${at + 1}`,
    name: { vi: value, en: value },
    when: { feature: feature.id, in: [value] },
  });
  return {
    version: 1,
    id: `theo_${feature.id}`,
    kind: 'scheme',
    source: 'S4-14',
    rows: [
      ...values.map(row),
      { id: 'khac', name: ALL, when: { known: feature.id } },
      { id: 'chua_ro', name: UNKNOWN, when: { all: [] } },
    ],
  };
}
