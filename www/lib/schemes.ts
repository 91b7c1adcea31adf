/** The schemes that come along, by `data/schemes/*.json`: each is data, to be passed to `book.scheme`. */
import gia_tri_tan_suat from '../../data/schemes/gia_tri_tan_suat.json';
import giai_doan_2 from '../../data/schemes/giai_doan_2.json';
import giai_doan_3 from '../../data/schemes/giai_doan_3.json';
import kieu_putler from '../../data/schemes/kieu_putler.json';
import kieu_rfm_r from '../../data/schemes/kieu_rfm_r.json';
import kieu_rfm_r_cu from '../../data/schemes/kieu_rfm_r_cu.json';
import klaviyo from '../../data/schemes/klaviyo.json';
import mac_dinh from '../../data/schemes/mac_dinh.json';
import ngu_phan_r from '../../data/schemes/ngu_phan_r.json';
import nhiet_do_lead from '../../data/schemes/nhiet_do_lead.json';
import nhip_mua from '../../data/schemes/nhip_mua.json';
import putler_du_o from '../../data/schemes/putler_du_o.json';
import rfm_10_nhom from '../../data/schemes/rfm_10_nhom.json';
import vong_doi from '../../data/schemes/vong_doi.json';
import type { Scheme } from './contract.js';

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
  kieu_rfm_r,
  kieu_rfm_r_cu,
  kieu_putler,
] as unknown as readonly Scheme[];
