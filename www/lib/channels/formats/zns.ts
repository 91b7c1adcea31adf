/**
 * Zalo's template messages: the file of a campaign, types of parameters, and what a template may hold. One table for
 * whoever asks. Called ZNS until 2025-12-31, ZBS Template Message since.
 */
import type { Cited, ZnsParameterType } from '../types.js';
import type { Format } from './format.js';

/** The file of a campaign that is sent without the API. */
export const ZNS: Format = {
  id: 'zns',
  source:
    'https://zalo.cloud/blog/nhung-luu-y-khi-dang-tai-tep-danh-sach-doi-tuong-nhan-zns-file-data-/kguqavnmdb7zvbd8yp',
  date: '2026-11-27',
  mark: 'official',
  reader: 'machine',
  bom: false,
  rows: 100_000,
  bytes: null,
  least: null,
  consentAFile: false,
  reach: 'mobile',
  columns: [{ header: 'phone', from: 'phone' }],
  ownAt: 1,
  dropEmpty: false,
  open: 'The header of the phone column: the page names none, the template file of the console has it.',
};

/** Shape of a parameter's value. */
export type ZnsShape = 'text' | 'number' | 'digits' | 'time' | 'phone' | 'url';

/** A type of parameter. */
export interface ZnsType {
  /** Characters; more is refused. */
  most: number;
  /** The newer, smaller limit, where pages disagree: more is noted. */
  near?: number;
  /** What it must look like. */
  shape: ZnsShape;
}

/** Types of parameters, with the limits of both generations of Zalo's own table as copies of it have them. */
export const ZNS_TYPES: Cited & { types: Readonly<Record<ZnsParameterType, ZnsType>> } = {
  source: 'copies of the table of parameter types of business.openapi.zalo.me (@warriorteam/redai-zalo-sdk)',
  date: '2026-11-27',
  mark: 'secondary',
  types: {
    customer_name: { most: 30, shape: 'text' },
    phone_number: { most: 15, shape: 'phone' },
    address: { most: 200, near: 80, shape: 'text' },
    product_code: { most: 30, shape: 'text' },
    custom_field: { most: 30, shape: 'text' },
    transaction_status: { most: 30, shape: 'text' },
    contact: { most: 50, shape: 'text' },
    personal_title: { most: 5, shape: 'text' },
    product_name: { most: 200, near: 100, shape: 'text' },
    quantity: { most: 20, shape: 'number' },
    time: { most: 20, shape: 'time' },
    otp: { most: 10, shape: 'digits' },
    url: { most: 200, shape: 'url' },
    amount_vn_standard: { most: 20, near: 12, shape: 'digits' },
    bank_transfer_note: { most: 90, shape: 'text' },
  },
};

/** How a parameter may be called: letters without marks, digits, `_`. */
export const ZNS_PARAMETER_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** What a template of the kind "custom" may hold. */
export const ZNS_TEMPLATE = {
  source: 'https://help.nxlink.ai/en/docs/ZNS-Template-Content-Data-Format-Requirements',
  date: '2026-11-27',
  mark: 'secondary',
  title: { min: 9, max: 65, parameters: 4 },
  body: { paragraphs: 4, min: 9, max: 400, parameters: 10 },
  table: { rows: { min: 2, max: 8 }, label: { min: 3, max: 35 }, value: { min: 3, max: 90, parameters: 1 } },
  buttons: { most: 2, min: 5, max: 30 },
  /** Of a rating template. */
  rating: { title: 2, text: 3 },
} as const satisfies Cited & Record<string, unknown>;
