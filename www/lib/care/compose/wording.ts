/**
 * What a message had better not say, as data. Patterns are looked for in folded text (small letters, no marks) except
 * where a rule asks for the text as written. `stop`: the message does not leave as it is; `warn`: the owner decides. Words why stand in
 * the languages, by code. Not legal advice: `source` says where each comes from.
 */
import type { Channel, Tag } from '../../playbooks/types.js';
import type { Variable } from '../../playbooks/variables.js';

/** Codes of the check, each with its words in both languages. */
export type WordingCode =
  | 'promise'
  | 'superlative'
  | 'pressure'
  | 'free'
  | 'money'
  | 'capitals'
  | 'exclamation'
  | 'negative'
  | 'blame'
  | 'link'
  | 'phone-number'
  | 'sms-sign'
  | 'qc-missing'
  | 'opt-out-missing'
  | 'benefit-missing'
  | 'tone';

/** How hard a finding is. */
export type WordingKind = 'stop' | 'warn';

/** Where a message goes: what a rule may depend on. */
export interface Place {
  channel: Channel;
  /** Kind of content; promotion is advertising. */
  tag?: Tag | undefined;
  /** Group or reason that the message is for. */
  group?: string | undefined;
}

interface RuleBase {
  code: WordingCode;
  kind: WordingKind;
  /** Only in these channels; in all where not said. */
  channels?: readonly Channel[];
  source: string;
  date: string;
}

/** Found: each match is one finding. `folded` looks at small letters without marks, `written` at the text itself. */
export interface PatternRule extends RuleBase {
  look: 'folded' | 'written';
  patterns: readonly RegExp[];
  /** Matches that stand for themselves and are no fault. */
  except?: RegExp;
}

/** Missing: one of these has to be there. */
export interface NeededRule extends RuleBase {
  /** Looked for in the folded text. */
  needs: readonly RegExp[];
  /** Or one of these variables. */
  variables?: readonly Variable[];
  /** Only for these groups and reasons. */
  groups?: readonly string[];
  /** Only for content of this kind. */
  tag?: Tag;
}

const SEED_1 = 'features.md S1-27';
const ADS_LAW = 'Luật Quảng cáo 16/2012/QH13, điều 8';
const SPAM_DECREE = 'Nghị định 91/2020/NĐ-CP';
const DATE = '2026-11-27';

/** Groups that want a benefit in every message (S0-26), and reasons that are about such people. */
export const NEEDS_BENEFIT = ['mua_thuong_xuyen', 'mua_nhieu', 'bigSlipping'] as const;

/** Variables that name a benefit: an offer, a perk, points, a tier, being first. */
export const BENEFITS = [
  'uu_dai',
  'quyen_loi',
  'ma',
  'diem',
  'diem_sap_het',
  'con_thieu_hang',
  'mon_moi',
] as const satisfies readonly Variable[];

export const PATTERN_RULES: readonly PatternRule[] = [
  {
    code: 'promise',
    kind: 'stop',
    look: 'folded',
    patterns: [
      /cam ket (?:\S+ ){0,3}?100\s*%/g,
      /100\s*% (?:hieu qua|thanh cong|hai long|khoi|het)/g,
      /(?:cam ket|dam bao|bao dam) (?:khoi|het han|hieu qua|tang|giam|hoan tien)/g,
      /chac chan (?:hieu qua|khoi|thanh cong)/g,
      /tri (?:dut diem|tan goc|het)/g,
      /khoi han\b/g,
      /(?:100\s*%|fully) guarantee[ds]?\b|guaranteed (?:results?|to work|cure)/g,
      /\bwe promise\b|\bcures?\b/g,
    ],
    source: `${ADS_LAW}: không quảng cáo sai hoặc gây nhầm lẫn về công dụng`,
    date: DATE,
  },
  {
    code: 'superlative',
    kind: 'warn',
    look: 'folded',
    patterns: [
      /\b(?:tot|re|dep|uy tin|chat luong|lon|ngon) nhat\b/g,
      /\bso (?:1|mot)\b(?! (?:don|diem|mon|nguoi|khach))/g,
      /\bduy nhat\b/g,
      /\bthe (?:best|cheapest|only)\b|\bnumber one\b|\bno\. ?1\b/g,
    ],
    source: `${ADS_LAW}, khoản 11: "nhất", "duy nhất", "tốt nhất", "số một" cần tài liệu chứng minh`,
    date: DATE,
  },
  {
    code: 'pressure',
    kind: 'warn',
    look: 'folded',
    patterns: [
      /nhanh (?:tay|chan|len|keo)\b/g,
      /keo (?:het|lo|muon|tiec)\b/g,
      /(?:co hoi|lan) cuoi(?: cung)?\b/g,
      /chi con (?:hom nay|vai|it|\d+ (?:gio|phut|suat|ngay))/g,
      /(?:dat|mua|chot)(?: don)? ngay (?:keo|di|thoi|lien)/g,
      /\b(?:sap|gan) chay hang\b/g,
      /dung bo lo/g,
      /\bhurry\b|\blast chance\b|\bact now\b|\bdon['’]?t miss\b|\bwhile stocks? lasts?\b|\bonly \d+ left\b/g,
    ],
    source: `${SEED_1}; ours: pressure is the tone that S1-27 asks to leave out`,
    date: DATE,
  },
  {
    code: 'free',
    kind: 'warn',
    look: 'folded',
    patterns: [
      /\bmien phi\b/g,
      /\b0\s*(?:dong|d|vnd|₫)(?![\p{L}\p{N}])/gu,
      /\bfree (?:gift|of charge|ship\w*|delivery|of cost)\b|\bfor free\b/g,
    ],
    source: 'ours: "miễn phí" says nothing without its condition, and spam filters weigh it; S0-26',
    date: DATE,
  },
  {
    code: 'money',
    kind: 'warn',
    look: 'written',
    patterns: [/[$€£¥]{2,}|₫{2,}|💰|💵|🤑|💸/gu],
    source: 'ours: rows of money signs are what spam filters know spam by',
    date: DATE,
  },
  {
    code: 'capitals',
    kind: 'warn',
    look: 'written',
    // Two words of capitals and more; a name of two letters beside another is no shouting.
    patterns: [/(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[\s,]+\p{Lu}{2,})+(?![\p{L}\p{N}])/gu],
    except:
      /^(?:QC|OA|ZNS|SMS|VND|CO|TC|VIP|HCM|TP|HN)(?:[\s,]+(?:QC|OA|ZNS|SMS|VND|CO|TC|VIP|HCM|TP|HN))*$/u,
    source: `${SEED_1}; ours`,
    date: DATE,
  },
  {
    code: 'exclamation',
    kind: 'warn',
    look: 'written',
    patterns: [/!\s*!+|\?\s*!|!\s*\?/g],
    source: `${SEED_1}; ours`,
    date: DATE,
  },
  {
    code: 'negative',
    kind: 'warn',
    look: 'folded',
    patterns: [
      /\b(?:that vong|buon long|te hai|toi te|xui xeo|phien phuc|kho chiu|bat buoc|phat tien)\b/g,
      /\b(?:mat het|mat trang|bi mat|bi xoa|bi huy) (?:diem|hang|quyen loi|uu dai)\b/g,
      /\bkhong bao gio\b/g,
      /\b(?:disappoint\w*|terrible|awful|penalty|you will lose|never again)\b/g,
    ],
    source: SEED_1,
    date: DATE,
  },
  {
    code: 'blame',
    kind: 'warn',
    look: 'folded',
    patterns: [
      /\b(?:sao|tai sao|vi sao) (?:\S+ ){0,3}?(?:khong|chua) (?:mua|ghe|quay lai|tra loi|nghe may)/g,
      /\b(?:quen|bo) (?:tiem|shop|chung toi|minh) roi/g,
      /\bwhy (?:haven['’]?t|have) you (?:not )?(?:bought|been|come|answered)|\byou forgot us\b/g,
    ],
    source: `${SEED_1}; S0-30: who has gone is not reproached`,
    date: DATE,
  },
  {
    code: 'link',
    kind: 'stop',
    channels: ['zns'],
    look: 'folded',
    patterns: [/https?:\/\/\S+|www\.\S+|\b[a-z0-9-]+\.(?:vn|com|net|shop|me|ly)\b\S*/g],
    source: 'Zalo ZNS, template content: links stand in buttons (help.nxlink.ai; channels.md)',
    date: DATE,
  },
  {
    code: 'phone-number',
    kind: 'stop',
    channels: ['zns'],
    look: 'folded',
    patterns: [/(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)|(?<!\d)1[89]00(?:[ .-]?\d){4,6}(?!\d)/g],
    source: 'Zalo ZNS, template content: phone numbers stand in buttons (help.nxlink.ai; channels.md)',
    date: DATE,
  },
  {
    code: 'sms-sign',
    kind: 'stop',
    channels: ['sms'],
    look: 'written',
    patterns: [/[#&%[\]\\<@]/g],
    source: 'SMS brand name, forbidden signs (channels.md, [S])',
    date: DATE,
  },
];

export const NEEDED_RULES: readonly NeededRule[] = [
  {
    code: 'qc-missing',
    kind: 'stop',
    channels: ['sms'],
    tag: 'promotion',
    needs: [/^\s*\[qc\]/],
    source: `${SPAM_DECREE}, điều 15–16: [QC] đứng đầu tin quảng cáo`,
    date: DATE,
  },
  {
    code: 'qc-missing',
    kind: 'stop',
    channels: ['email'],
    tag: 'promotion',
    needs: [/^\s*\[qc\]/],
    source: `${SPAM_DECREE}, điều 18–19: [QC] hoặc [AD] đứng đầu chủ đề thư quảng cáo`,
    date: DATE,
  },
  {
    code: 'opt-out-missing',
    kind: 'stop',
    channels: ['sms', 'email'],
    tag: 'promotion',
    needs: [
      /tu choi|khong (?:muon )?nhan|ngung gui|ngung nhan|tra loi tc|unsubscribe|opt out|stop (?:getting|receiving)|to refuse|we will stop|no more/,
    ],
    source: `${SPAM_DECREE}, điều 16, 19: cách từ chối nhận tin`,
    date: DATE,
  },
  {
    code: 'benefit-missing',
    kind: 'warn',
    channels: ['zns', 'oa', 'sms', 'email'],
    groups: NEEDS_BENEFIT,
    needs: [],
    variables: BENEFITS,
    source: 'features.md S0-26',
    date: DATE,
  },
];

/** How a group is spoken to, beside the words of its recommendation. Ours, after S0-20 and S0-26, November 2026. */
export interface Tone {
  /** Exclamation marks in one message; more are warned of. */
  exclamations: number;
  /** Pictures in one message. */
  emojis: number;
}

/** Ordinary messages. */
export const USUAL_TONE: Tone = { exclamations: 1, emojis: 2 };

/** Groups and reasons with a tone of their own: closer to the new ones, plainer to those who matter most or have gone. */
export const TONES: Readonly<Record<string, Tone>> = {
  lead_moi: { exclamations: 1, emojis: 2 },
  khach_moi: { exclamations: 2, emojis: 2 },
  mua_thuong_xuyen: { exclamations: 1, emojis: 1 },
  mua_nhieu: { exclamations: 0, emojis: 0 },
  ngu_dong_90: { exclamations: 0, emojis: 0 },
  ngu_dong_180: { exclamations: 0, emojis: 0 },
  bigSlipping: { exclamations: 0, emojis: 0 },
  fallingAsleep: { exclamations: 0, emojis: 0 },
  lowScore: { exclamations: 0, emojis: 0 },
  birthday: { exclamations: 2, emojis: 2 },
};
