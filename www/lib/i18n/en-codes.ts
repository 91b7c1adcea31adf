/** English words for every code of the contract. To add a code, add one line (and one in vi-codes.ts). */
import type { Done, ErrorCode, Role } from '../contract.js';
import { english } from './en-format.js';
import type { CodeTable } from './vi-codes.js';

export const errors: Record<ErrorCode, readonly [what: string, mend?: string]> = {
  'needs-answer': ['One question about this file is open', 'Answer it below and reading goes on.'],
  empty: ['This file is empty', 'Export it again from your sales software.'],
  'no-rows': ['The file has a header and no rows', 'Choose a period with orders when you export.'],
  'not-a-table': ['This file is not a table', 'Choose the CSV or Excel file from your sales software.'],
  'no-orders': [
    'No orders were found in the file',
    'Export the list of invoices or orders, with day and order number.',
  ],
  'already-added': ['This file is already in the book', 'No need to add it again; nothing is counted twice.'],
  'currency-mismatch': [
    'This file is in another currency',
    'Two currencies cannot be added up. Open this file in a book of its own.',
  ],
  spreadsheet: [
    'This is an Excel file',
    'This kind cannot be read here yet. In Excel, save it as CSV UTF-8 and drop it again.',
  ],
  zip: ['This is a zip archive', 'Unpack it and drop the file inside.'],
  pdf: ['This is a PDF', 'A table is needed: export again as CSV or Excel.'],
  image: ['This is a picture', 'A table is needed: export again as CSV or Excel.'],
  json: ['This JSON file holds no orders', 'Export again as CSV or Excel.'],
  html: ['This file is really a web page', 'Open it in Excel, save as CSV UTF-8 and drop it again.'],
  protected: ['The file has a password', 'Open it, remove the password, save, and drop it again.'],
  damaged: ['The file is damaged part-way', 'Download or export the original again.'],
  'too-large': [
    'The file is too large for this device',
    'Export year by year and drop the files one after another.',
  ],
  unreadable: [
    'The browser could not read the file',
    'It may have moved, or be open elsewhere. Choose it again.',
  ],
  changed: ['The file has changed since you dropped it', 'Drop the newest version again.'],
  'unknown-key': ['an entry that the book does not know'],
  'impossible-value': ['an impossible value'],
  'wrong-type': ['a value of the wrong kind'],
  'not-total': ['some customers would be in no group'],
  version: ['a thresholds file of another version'],
  'engine-lost': ['The book stopped suddenly'],
  'wasm-blocked': ['This site blocks WebAssembly', 'Add ‘wasm-unsafe-eval’ to script-src of its policy.'],
  'out-of-memory': ['This device has too little memory', 'Close some tabs, or split the files by year.'],
  unsupported: ['This browser is too old', 'Update the browser and open the page again.'],
  closed: ['The book is closed'],
  'bad-argument': ['The book did not understand this request'],
  'unknown-source': ['This file is no longer in the book'],
  'unknown-group': ['The thresholds in force have no such group'],
};

export const done: Record<Done, string> = {
  setAside: 'set aside',
  kept: 'kept',
  corrected: 'corrected',
  keyDropped: 'not used to join',
  merged: 'joined',
  split: 'split',
  notCounted: 'not counted',
};

export const issues: CodeTable = {
  'date-impossible': ['Days that do not exist', '{value} is not a day'],
  'amount-unreadable': ['Amounts that cannot be read', '{value} is not an amount'],
  'phone-old': ['Eleven-digit numbers made ten', 'A prefix from before 2018'],
  'phone-zero-lost': ['Numbers that lost their zero', 'Excel likes to drop it'],
  'phone-masked': ['Hidden phone numbers', 'The marketplace hides them, so nobody is recognised by them'],
};

export const assumptions: CodeTable = {
  dateOrder: ['Day first, month second', '{value} is read in this order'],
  decimal: ['A dot separates thousands'],
  amount: ['Where the amount of an order comes from'],
  twinColumns: ['Two columns have nearly the same name. Which one is what the customer pays?'],
  status: ['Does this status count as bought?'],
  'role:order.total': ['Which column is what the customer pays?', 'For example: {value}'],
  'role:order.day': ['Which column is the day of the order?', 'For example: {value}'],
  columns: ['The file has no header. What is each column?'],
};

export const options: Record<string, string | undefined> = {
  dmy: 'Day/month',
  mdy: 'Month/day',
  ymd: 'Year/month/day',
  'order.total': 'Total of the order',
  'line.total': 'Sum of its lines',
};

export const roles: Record<Role, string> = {
  'order.id': 'Order number',
  'order.day': 'Day of the order',
  'order.time': 'Time of the order',
  'order.status': 'Order status',
  'order.returnStatus': 'Return status',
  'order.cancelledAt': 'Cancelled on',
  'order.total': 'Customer pays',
  'order.gross': 'Goods total',
  'order.discount': 'Order discount',
  'order.shipping': 'Shipping',
  'order.tax': 'Tax',
  'order.paid': 'Paid',
  'order.refunded': 'Refunded',
  'order.pointsUsed': 'Points used',
  'order.voucher': 'Voucher',
  'order.channel': 'Sales channel',
  'order.branch': 'Branch',
  'order.shop': 'Shop',
  'order.staff': 'Staff',
  'order.updated': 'Updated on',
  'order.currency': 'Currency',
  'order.invoice': 'Invoice number',
  'line.code': 'Product code',
  'line.name': 'Product',
  'line.category': 'Category',
  'line.brand': 'Brand',
  'line.quantity': 'Quantity',
  'line.returned': 'Quantity returned',
  'line.unitPrice': 'Unit price',
  'line.discount': 'Line discount',
  'line.total': 'Line total',
  'person.name': 'Customer name',
  'person.phone': 'Phone',
  'person.email': 'E-mail',
  'person.username': 'Marketplace account',
  'person.code': 'Customer code',
  'person.birthday': 'Birthday',
  'person.gender': 'Gender',
  'person.city': 'Province or city',
  'person.address': 'Address',
  'person.group': 'Old group',
  'person.tags': 'Tags',
  'person.points': 'Points',
  'person.consent': 'Agreed to messages',
  'person.refusal': 'Refused messages',
  'person.referrer': 'Referred by',
  'person.source': 'Customer source',
  'list.orders': 'Orders (summary)',
  'list.spend': 'Spend (summary)',
  'list.firstDay': 'First order',
  'list.lastDay': 'Last order',
};

export const platforms: Record<string, string | undefined> = {
  kiotviet: 'KiotViet',
  shopee: 'Shopee',
  shopify: 'Shopify',
  tiktokshop: 'TikTok Shop',
  sapo: 'Sapo',
  haravan: 'Haravan',
  nhanh: 'Nhanh.vn',
  pancake: 'Pancake',
  lazada: 'Lazada',
  generic: 'Free-form file',
};

export function ledgerTerm(code: string): string {
  const [kind = '', detail = ''] = code.split(/:(.*)/s);
  const names: Record<string, string> = {
    people: 'In the groups',
    walkIns: 'Walk-in customers',
    notCounted: detail ? `Not counted: ${detail}` : 'Not counted',
    afterToday: 'After the book’s day',
    repeats: 'Repeated orders',
    refundDocuments: 'Return documents',
    refunds: 'Refunds',
    inOrders: 'Part of orders',
    setAside: 'Set aside',
  };
  const notData: Record<string, string> = {
    header: 'Column headers',
    title: 'File titles',
    description: 'Explanations',
    total: 'Total rows',
    blank: 'Blank rows',
  };
  if (kind === 'notData') return notData[detail] ?? 'Not data';
  return names[kind] ?? code;
}

const n = english.num;
const customers = (count: number): string => `${n(count)} ${count === 1 ? 'customer' : 'customers'}`;

export const priorities = {
  titles: {
    topSlipping: (count: number): string => `Call ${customers(count)} among your best who are drifting off`,
    regularSlipping: (count: number): string => `Ask after ${customers(count)} you know who stopped coming`,
    fewSlipping: (count: number): string => `Remind ${customers(count)} with few orders who are overdue`,
    newBuyers: (count: number): string => `Thank ${customers(count)} for a first order`,
  } as Record<string, ((count: number) => string) | undefined>,
  reasons: {
    topSlipping: 'They carry the shop. A call beats a message.',
    regularSlipping: 'They used to come steadily. One kind question in time is enough.',
    fewSlipping: 'No habit yet, so they forget easily. Mention what they bought.',
    newBuyers: 'In the first days a question is answered most readily.',
  } as Record<string, string | undefined>,
  titleUnknown: (count: number, group: string): string => `Look at ${customers(count)} in ${group}`,
};

export function tests(feature: string, op: string, value: string, zero: boolean): string {
  const asked: Record<string, string> = {
    'recencyDays>=': `${value} or more without an order?`,
    'recencyDays<=': `Last order within ${value}?`,
    'orders=': zero ? 'No order yet?' : `Exactly ${value}?`,
    'orders<=': `${value} or fewer?`,
    'orders>=': `${value} or more?`,
    'spend>=': `Spent ${value} or more?`,
    'spend<': `Spent less than ${value}?`,
    otherwise: 'None of the above?',
    judgeable: 'Too little data to decide?',
  };
  return asked[feature + op] ?? asked[feature] ?? `${feature} ${op} ${value}?`;
}

export const law = {
  disclaimer: 'For your information; this is not legal advice (không phải tư vấn pháp luật).',
  notes: [
    [
      'Send advertising only to people who agreed, and give them an easy way to refuse; the sender must be able to prove the consent.',
      'Vietnam, Personal Data Protection Law 91/2025/QH15, article 28, and Decree 356/2025/NĐ-CP; in force since 1 Jan 2026, noted Nov 2026',
    ],
    [
      'Advertising SMS begin with [QC], no more than 3 in 24 hours to one number, between 07:00 and 22:00, after a look at the do-not-call list.',
      'Vietnam, Decree 91/2020/NĐ-CP; noted Nov 2026',
    ],
  ],
};
