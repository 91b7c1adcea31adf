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
  /** How the shop calls itself: mình, tiệm, shop. */
  xung: { from: 'voice', needs: [] },
  /** How the shop calls a customer: bạn, quý khách. */
  goi: { from: 'voice', needs: [] },
} as const satisfies Record<string, Meaning>;

export type Variable = keyof typeof VARIABLES;

export const isVariable = (name: string): name is Variable => Object.hasOwn(VARIABLES, name);

export const meaningOf = (name: Variable): Meaning => VARIABLES[name];
