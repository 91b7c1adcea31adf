/**
 * Where shops keep their orders, and from where each way to export them is known. The ways themselves are words:
 * `vi-shops.ts`, `en-shops.ts`.
 */
import type { Day } from '../contract.js';

export type ShopSystem =
  | 'kiotviet'
  | 'sapo'
  | 'haravan'
  | 'nhanh'
  | 'shopee'
  | 'tiktok'
  | 'lazada'
  | 'shopify'
  | 'woocommerce'
  | 'other';

export interface ShopSource {
  /** As the system calls itself; none for the rest of them. */
  name: string | null;
  /** `help`: its own help page says every step. `general`: names of menus are not known well enough to be said. */
  known: 'help' | 'general';
  /** The page on which the steps, or the list of orders, stand; null where none was found. */
  url: string | null;
  /** The day on which that was looked up. */
  asOf: Day;
  /** Words in the name of its files, in small letters: it is shown first when such a file was refused. */
  files: readonly string[];
}

const asOf = '2026-11-27';
const HARAVAN =
  'https://support.haravan.com/support/solutions/articles/42000087426-xu%E1%BA%A5t-danh-s%C3%A1ch-%C4%91%C6%A1n-h%C3%A0ng';

/** Steps that take a password off a workbook, as several guides tell them. */
export const UNLOCK_AS_OF: Day = asOf;

/** Vietnamese systems first, by how many shops have them; then marketplaces; then the rest. */
export const SHOPS: Readonly<Record<ShopSystem, ShopSource>> = {
  // Names of files: formats_catalogue.json, from importers that are public.
  kiotviet: {
    name: 'KiotViet',
    known: 'general',
    url: null,
    asOf,
    files: ['kiotviet', 'danhsachchitiet', 'danhsachhoadon'],
  },
  sapo: {
    name: 'Sapo',
    known: 'general',
    url: 'https://support.sapo.vn/them-moi-don-hang-bang-file-excel-pos',
    asOf,
    files: ['sapo'],
  },
  haravan: { name: 'Haravan', known: 'help', url: HARAVAN, asOf, files: ['haravan'] },
  nhanh: {
    name: 'Nhanh.vn',
    known: 'general',
    url: 'https://pos.manual.nhanh.vn/pos/don-hang/danh-sach-don-hang/danh-sach-don-hang',
    asOf,
    files: ['nhanh'],
  },
  shopee: { name: 'Shopee', known: 'general', url: null, asOf, files: ['shopee', 'order.all'] },
  tiktok: {
    name: 'TikTok Shop',
    known: 'general',
    url: 'https://www.tt123.com/ask/hglr798m',
    asOf,
    files: ['tiktok', 'orderskulist'],
  },
  lazada: { name: 'Lazada', known: 'general', url: null, asOf, files: ['lazada'] },
  shopify: {
    name: 'Shopify',
    known: 'help',
    url: 'https://help.shopify.com/manual/fulfillment/managing-orders/exporting-orders',
    asOf,
    files: ['shopify', 'orders_export'],
  },
  woocommerce: { name: 'WooCommerce', known: 'general', url: null, asOf, files: ['woocommerce', 'wc-'] },
  other: { name: null, known: 'general', url: null, asOf, files: [] },
};

export const SHOP_SYSTEMS = Object.keys(SHOPS) as ShopSystem[];

/** Whose file this is, by its name; null where the name does not say. */
export function shopOf(fileName: string): ShopSystem | null {
  const name = fileName.toLowerCase();
  return SHOP_SYSTEMS.find((system) => SHOPS[system].files.some((word) => name.includes(word))) ?? null;
}

/** Files that are known better by their ending than by their first bytes. */
export type ForeignKind = 'word' | 'slides' | 'archive' | 'mail' | 'notes';

const ENDINGS = new Map<string, ForeignKind>(
  (
    [
      ['word', 'docx doc odt rtf pages'],
      ['slides', 'pptx ppt odp'],
      ['archive', 'zip rar 7z tar'],
      ['mail', 'eml msg'],
      ['notes', 'md'],
    ] as const
  ).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
);

/** What a file is that is no table, by the ending of its name; null where that says nothing. */
export function foreignKind(fileName: string): ForeignKind | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  return (ending && ENDINGS.get(ending)) || null;
}
