/**
 * What a message can say, as data: what each variable means, who knows it, and what a book must have before a
 * template that uses it is offered. Written `{name}` in the words; nothing in braces ever leaves the page.
 */

/** What a book may lack as a whole. */
export type Need = 'orders' | 'days' | 'products' | 'programme';

export interface Meaning {
  /** `customer`: the book knows it of each. `owner`: typed once, for every message. `voice`: how the shop speaks. */
  from: 'customer' | 'owner' | 'voice';
  /** Without these nothing can fill it. */
  needs: readonly Need[];
}

export const VARIABLES = {
  /** The customer's name; a form of address where no file has one. */
  ten_khach: { from: 'customer', needs: [] },
  /** Name of the shop. */
  ten_tiem: { from: 'owner', needs: [] },
  /** Orders that count. */
  so_don: { from: 'customer', needs: ['orders'] },
  /** Days since the last order. */
  so_ngay: { from: 'customer', needs: ['days'] },
  /** Day of the last order. */
  ngay_mua: { from: 'customer', needs: ['days'] },
  /** Orders that are missing to the regulars. */
  con_thieu: { from: 'customer', needs: ['orders'] },
  /** Points that can be spent today. */
  diem: { from: 'customer', needs: ['programme'] },
  /** A product of the last order. */
  mon_vua_mua: { from: 'customer', needs: ['products'] },
  /** The product found in most of this customer's orders, at least in two. */
  mon_hay_mua: { from: 'customer', needs: ['products'] },
  /** What the shop brings out now. No file of orders knows that. */
  mon_moi: { from: 'owner', needs: [] },
  /** How a product is used best. */
  cach_dung: { from: 'owner', needs: [] },
  /** The offer. */
  uu_dai: { from: 'owner', needs: [] },
  /** Last day of the offer. */
  han_dung: { from: 'owner', needs: [] },
  /** The benefit. */
  quyen_loi: { from: 'owner', needs: [] },
  /** Conditions of the offer or the benefit. */
  dieu_kien: { from: 'owner', needs: [] },
  /** Tier today. */
  hang: { from: 'customer', needs: ['programme'] },
  /** The tier above; nothing at the top. */
  hang_toi: { from: 'customer', needs: ['programme'] },
  /** What lacks to the tier above: money, orders, or both, as the programme asks. */
  con_thieu_hang: { from: 'customer', needs: ['programme'] },
  /** Points that end first. */
  diem_sap_het: { from: 'customer', needs: ['programme'] },
  /** The last day on which those points can be spent. */
  het_han: { from: 'customer', needs: ['programme'] },
  /** Code of a voucher. */
  ma: { from: 'owner', needs: [] },
  /** The occasion: Tết, 8/3, the shop's own day. */
  dip: { from: 'owner', needs: [] },
  /** How the shop calls itself: mình, tiệm, shop. */
  xung: { from: 'voice', needs: [] },
  /** How the shop calls a customer: bạn, quý khách. */
  goi: { from: 'voice', needs: [] },
} as const satisfies Record<string, Meaning>;

export type Variable = keyof typeof VARIABLES;

/**
 * Other names that people write, folded (small letters, no marks, `_` between words). `con_thieu` stays what lacks to the
 * regulars, as the recommendations have it; what lacks to a tier is `con_thieu_hang`. `het_han` is the day of the
 * points, `han_dung` the day of the offer. Ours, November 2026.
 */
export const ALIASES: Readonly<Record<string, keyof typeof VARIABLES>> = {
  ten: 'ten_khach',
  ten_khach_hang: 'ten_khach',
  name: 'ten_khach',
  customer_name: 'ten_khach',
  tiem: 'ten_tiem',
  ten_shop: 'ten_tiem',
  shop: 'ten_tiem',
  don: 'so_don',
  orders: 'so_don',
  days: 'so_ngay',
  ngay: 'ngay_mua',
  date: 'ngay_mua',
  so_diem: 'diem',
  points: 'diem',
  ten_hang: 'hang',
  tier: 'hang',
  hang_tiep: 'hang_toi',
  next_tier: 'hang_toi',
  con_thieu_de_len_hang: 'con_thieu_hang',
  con_thieu_len_hang: 'con_thieu_hang',
  ngay_het_han: 'het_han',
  expires: 'het_han',
  san_pham: 'mon_vua_mua',
  mon: 'mon_vua_mua',
  product: 'mon_vua_mua',
  san_pham_hay_mua: 'mon_hay_mua',
  san_pham_moi: 'mon_moi',
  offer: 'uu_dai',
  benefit: 'quyen_loi',
  han: 'han_dung',
  ma_uu_dai: 'ma',
  ma_giam_gia: 'ma',
  voucher: 'ma',
  code: 'ma',
  dip_le: 'dip',
  occasion: 'dip',
};

export const isVariable = (name: string): name is Variable => Object.hasOwn(VARIABLES, name);

export const meaningOf = (name: Variable): Meaning => VARIABLES[name];

/** A name as people write it, in one form: `Tên khách` and `ten-khach` are `ten_khach`. */
const plainName = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');

/** The variable that somebody means: by its name, by an alias, in any spelling; null for a word that means none. */
export function variableNamed(written: string): Variable | null {
  const name = plainName(written);
  if (isVariable(name)) return name;
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] as Variable) : null;
}
