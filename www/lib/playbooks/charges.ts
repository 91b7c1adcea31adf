/**
 * Lines of an order that are a charge and no product: their money is the order's, as their platform has it, but nobody
 * bought "Phí ship". Folded: lower case, no marks, one blank between words.
 */
export const CHARGES = {
  source:
    'names of service items and fee lines in exports of KiotViet, Sapo, Haravan, Pancake (thu khác, phí giao hàng), WooCommerce (fee and shipping lines), Square (service charge, gratuity)',
  date: '2026-11',
  /** The whole name. "Gói quà Tết" is a present that is sold; "Gói quà" alone is its wrapping. */
  whole: [
    ...['ship', 'shipping', 'freight', 'delivery', 'cod', 'tip', 'tips', 'gratuity', 'rounding', 'postage'],
    ...[
      'van chuyen',
      'giao hang',
      'goi qua',
      'thu khac',
      'tien ship',
      'lam tron',
      'cuoc',
      'vat',
      'thue vat',
      'thue',
    ],
    ...['gift wrap', 'gift wrapping', 'giftwrap', 'handling', 'surcharge', 'deposit', 'tien coc', 'dat coc'],
  ],
  /** The name, or its beginning before another word: "Phí ship hỏa tốc", "Shipping fee (GHN)". */
  begins: [
    ...[
      'phi van chuyen',
      'phi ship',
      'phi giao hang',
      'phi giao',
      'phi cod',
      'phi thu ho',
      'phi dich vu',
      'phi goi qua',
    ],
    ...[
      'phi dong goi',
      'phi hoa toc',
      'phi xu ly',
      'phi thanh toan',
      'phi bao hiem',
      'phi khac',
      'phu phi',
      'phu thu',
    ],
    ...[
      'cuoc van chuyen',
      'cuoc phi',
      'tien van chuyen',
      'tien ship',
      'dich vu giao hang',
      'dich vu van chuyen',
    ],
    ...['dich vu goi qua', 'ship hoa toc', 'ship noi thanh', 'ship ngoai thanh', 'ship cod'],
    ...[
      'shipping fee',
      'shipping cost',
      'shipping charge',
      'delivery fee',
      'delivery charge',
      'cod fee',
      'cod charge',
    ],
    ...[
      'service fee',
      'service charge',
      'handling fee',
      'processing fee',
      'packaging fee',
      'gift wrap fee',
      'express fee',
    ],
  ],
} as const;

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True for a line that is a charge and no product. */
export function isCharge(name: string): boolean {
  const said = folded(name);
  const begins = (words: string): boolean => said === words || said.startsWith(`${words} `);
  return (CHARGES.whole as readonly string[]).includes(said) || CHARGES.begins.some(begins);
}
