/** SMS under a brand name: the list that suppliers take, how texts are counted, and what they may hold. */
import type { Cited, SmsEncoding, SmsKind } from '../types.js';
import type { Format } from './format.js';

/** A generic list: no page of eSMS, SpeedSMS or VietGuys that names the columns of an upload was found. */
export const SMS: Format = {
  id: 'sms',
  source: 'no page of eSMS, SpeedSMS or VietGuys about uploads was found',
  date: '2026-11-27',
  mark: 'unverified',
  reader: 'machine',
  bom: false,
  rows: null,
  bytes: null,
  least: null,
  consentAFile: false,
  reach: 'mobile',
  columns: [
    { header: 'phone', from: 'phone' },
    { header: 'message', from: 'message' },
  ],
  ownAt: 1,
  dropEmpty: false,
  open: "Headers of the supplier's own template file; eSMS takes 30 to 5,000 numbers of advertising a request by its API.",
};

/** Longest text of 1, 2, 3 … parts. */
export interface SmsLimits extends Cited {
  /** By encoding: of one part, of two, of three. */
  parts: readonly number[];
  /** Characters of each part beyond these; null where the text may not be longer. */
  more: number | null;
}

const GSM = { source: '3GPP TS 23.038 and 23.040', date: '2026-11-27', mark: 'official' } as const;
const NETWORKS = {
  source: 'http://intercom.com.vn/quy-dinh-gui-tin.html',
  date: '2026-11-27',
  mark: 'secondary',
} as const;
const BY_ANALOGY = {
  source:
    'by analogy: what networks keep for the mark and the way to refuse (38 characters), taken off the standard',
  date: '2026-11-27',
  mark: 'unverified',
} as const;

/** By kind and encoding. Networks cut brand names off at three parts. */
export const SMS_LIMITS: Readonly<Record<SmsKind, Readonly<Record<SmsEncoding, SmsLimits>>>> = {
  plain: {
    gsm7: { ...GSM, parts: [160, 306, 459], more: 153 },
    ucs2: { ...GSM, parts: [70, 134, 201], more: 67 },
  },
  service: {
    gsm7: { ...NETWORKS, parts: [160, 306, 459], more: null },
    ucs2: { ...GSM, mark: 'unverified', parts: [70, 134, 201], more: null },
  },
  advertising: {
    gsm7: { ...NETWORKS, parts: [122, 268, 421], more: null },
    ucs2: { ...BY_ANALOGY, parts: [32, 96, 163], more: null },
  },
};

/** Characters that networks refuse under a brand name. */
export const SMS_FORBIDDEN: Cited & { characters: string } = {
  source:
    'https://esms.vn/Tin-Tuc/tin-cong-nghe/dang-ky-tin-nhan-thuong-hieu and kenhgame24.com/threads/98723',
  date: '2026-11-27',
  mark: 'secondary',
  characters: '#&%[]{}\\<@',
};

/** What advertising must carry. Không phải tư vấn pháp luật: this is no legal advice. */
export const SMS_ADVERTISING: Cited & { marks: readonly string[]; refusal: readonly string[] } = {
  source: 'Nghị định 91/2020/NĐ-CP: a mark [QC] or [AD] first, a way to refuse last',
  date: '2026-11-27',
  mark: 'secondary',
  marks: ['[QC]', '[AD]'],
  /** Words of a way to refuse, folded. The last sentence that has one is it. */
  refusal: [
    ...['tu choi', 'tc qc', 'soan tc', 'tra loi tc', 'soan huy', 'huy nhan', 'ngung nhan', 'ngung gui'],
    ...['khong muon nhan', 'stop', 'unsubscribe', 'opt out', 'refuse'],
  ],
};
