/** English words for every code of the contract. To add a code, add one line (and one in vi-codes.ts). */
import type { Done, ErrorCode, Role } from '../contract.js';
import type { WorkspaceErrorCode } from '../workspace/errors.js';
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
  'no-customers': [
    'The file has orders and does not say who bought',
    'Export the kind that has names, phones, e-mails or accounts of customers.',
  ],
  'unknown-encoding': ['The chosen encoding is not known', 'Choose one from the list.'],
  'already-added': ['This file is already in the book', 'No need to add it again; nothing is counted twice.'],
  'currency-mismatch': [
    'This file is in another currency',
    'Two currencies cannot be added up. Open this file in a book of its own.',
  ],
  spreadsheet: [
    'This kind of spreadsheet cannot be read yet',
    'Open it, save it as .xlsx and drop it again.',
  ],
  zip: [
    'This is an archive or a document, not a spreadsheet',
    'If it is an archive, unpack it and drop the file inside.',
  ],
  pdf: ['This is a PDF', 'A table is needed: export again as CSV or Excel.'],
  image: ['This is a picture', 'A table is needed: export again as CSV or Excel.'],
  json: ['This JSON file holds no orders', 'Export again as CSV or Excel.'],
  html: ['This file is really a web page or XML without a table', 'Export again as CSV or Excel.'],
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
  'wasm-missing': [
    'This site lacks the core’s .wasm file',
    'Whoever builds it has to publish that file too.',
  ],
  'out-of-memory': ['This device has too little memory', 'Close some tabs, or split the files by year.'],
  unsupported: ['This browser is too old', 'Update the browser and open the page again.'],
  closed: ['The book is closed'],
  'bad-argument': ['The book did not understand this request'],
  'unknown-source': ['This file is no longer in the book'],
  'not-open': [
    'The programme is not open, so there is no file of points and tiers yet',
    'Open it under Tiers & points first.',
  ],
  'unknown-group': ['The thresholds in force have no such group'],
};

export const workspaceErrors: Record<WorkspaceErrorCode, readonly [what: string, mend: string]> = {
  'not-workspace': ['This is no file of settings', 'Choose a file that ends in .khachquen.'],
  damaged: ['The file of settings is damaged', 'Copy or download it again, or use another copy.'],
  'passphrase-needed': ['This file is locked', 'Give the passphrase that it was saved with.'],
  'wrong-passphrase': [
    'The passphrase is not right',
    'The file itself is whole. Look at capitals, marks and blanks.',
  ],
  newer: ['A newer Khách Quen saved this file', 'Open the newest version of this page and try again.'],
  'weak-passphrase': ['The passphrase is too short', 'Add a few words.'],
  personal: ['The history of points names customers', 'Lock the file with a passphrase.'],
  'too-large': [
    'The file is too large',
    'A file of settings has some dozens of kB. Look whether it is the right one.',
  ],
  'no-crypto': ['This page has no https', 'Browsers lock and open files only on pages with https.'],
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
  dayMissing: ['No day', 'Fill in the day in the original and drop it again.'],
  dayUnreadable: ['Days that cannot be read', 'Write them as day/month/year, for example 05/09/2025.'],
  dayImpossible: [
    'Days that do not exist',
    'The calendar has no such day. Mend it in the original and drop it again.',
  ],
  amountMerged: [
    'One merged amount for several orders',
    'It is counted once, for the order above. Split the cell and write the amount of each order.',
  ],
  amountMissing: ['No amount', 'Blank is not 0. Fill in the amount, or write 0.'],
  amountUnreadable: [
    'Amounts that cannot be read',
    'The cell should hold a number only. Mend it and drop it again.',
  ],
  amountTooLarge: [
    'Amounts that are too large',
    'A slip of the keyboard, or a product code in the column of money.',
  ],
  rowSurplus: [
    'Surplus cells behind a row',
    'All columns are as they should be, so the row counts; what stands behind is left out.',
  ],
  rowShort: ['Rows that end early', 'The row counts; the cells it lacks are taken as empty.'],
  rowTooLong: [
    'Rows with shifted columns',
    'More cells than the header has, mostly for a comma in a name. Export as Excel.',
  ],
  currencyOther: [
    'Another currency',
    'Not the currency of the file, so it cannot be added up. Keep it in a file of its own.',
  ],
  headMissing: [
    'Lines without an order',
    'The first row of the order is missing or set aside. Mending that row is enough.',
  ],
  cellError: [
    'Cells with a spreadsheet error',
    'Mend the formula or widen the column in the original, then export again.',
  ],
  notCalculated: ['Formulas never calculated', 'Open the file in Excel, save it and drop it again.'],
  cellErrorBlank: ['Cells with an error, taken as empty', 'A cell like #N/A says nothing. The row counts.'],
  quoteUnclosed: ['A quote that never closes', 'It was read as a letter. See whether the row has shifted.'],
  bytesInvalid: [
    'Lost or damaged letters',
    'The row counts. To get the names right, export again as CSV UTF-8.',
  ],
  zeroBytes: ['Zero bytes in a row', 'They were taken out; the row counts.'],
  phoneMasked: [
    'Phones hidden by the marketplace',
    'The order counts; the customer is told apart by other means.',
  ],
  phonePlaceholder: ['Made-up phone numbers', 'A number like 0000000000 belongs to nobody.'],
  phoneScientific: [
    'Excel lost the last digits',
    'A number like 8.49E+10. Format the column as Text and export again.',
  ],
  phoneUnreadable: ['Not a phone number', 'The order counts; this cell tells nobody apart.'],
  phoneMended: ['Phone numbers mended', 'An old 11-digit number, or a lost zero at the front.'],
  phoneShared: [
    'One number, many names',
    'Perhaps the shop’s or the courier’s, so these names are not joined.',
  ],
  emailUnreadable: ['Not an e-mail address', 'The order counts; this cell tells nobody apart.'],
  emailShared: ['One e-mail, many names', 'Shared by several people, so these names are not joined.'],
  emailPlaceholder: ['Made-up e-mail addresses', 'An address like noemail@… belongs to nobody.'],
  codePlaceholder: ['Made-up customer codes', 'A code like 0, GUEST or KHACHLE stands for many people.'],
  codeShared: [
    'One customer code, many people',
    'Several names or numbers share it, so nobody is told apart by it.',
  ],
  orderSplit: ['One number, two orders', 'Another customer or a day far off, so these are two orders.'],
  orderConflict: ['Two versions of one order', 'The newer one is kept.'],
  totalDiffers: ['One order, several totals', 'The largest is taken. Have a look at that order.'],
  afterToday: ['Orders dated in the future', 'After the day that the book counts to, so not counted yet.'],
  refundWaits: [
    'Returns waiting for their invoice',
    'Add the file with that invoice and the right person gets it.',
  ],
  fileTotalDiffers: ['The file’s own total differs', 'The rows add up to something else than the file says.'],
  personCheck: ['One person, many numbers or codes', 'See whether two people were taken for one.'],
  listDiffers: ['List and orders disagree', 'The orders count.'],
};

export const assumptions: CodeTable = {
  encoding: ['The file uses an old encoding and was converted', 'Encoding {value}'],
  sheet: ['The sheet with the orders', '{value}'],
  hiddenSheet: ['This sheet is hidden'],
  hiddenRows: ['Hidden rows count too', '{value} rows'],
  notCalculated: ['Formulas never calculated; they are not 0', '{value} cells'],
  headerRow: ['The header is not in the first row', 'Row {value}'],
  dateOrder: ['Day first or month first', 'For example {value}'],
  'dateOrder:dayFirst': ['Days are written before months', 'For example {value}'],
  'dateOrder:monthFirst': ['Months are written before days', 'For example {value}'],
  swappedDays: ['Did Excel swap day and month?', 'For example {value}'],
  'swappedDays:asWritten': [
    'Dates are kept as in the file, though days 1–12 may be swapped with months',
    'For example {value}',
  ],
  'swappedDays:swapped': [
    'Excel swapped day and month for days 1–12; they were turned back',
    'For example {value}',
  ],
  offset: ['Universal time is counted as Vietnamese time'],
  amountFrom: ['The amount of an order comes from', '{value}'],
  'amountFrom:none': ['The file has no amounts, so only orders are counted'],
  amountLevel: ['Is the amount on each row the order’s or the line’s?'],
  decimal: ['Dots and commas in amounts', 'For example {value}'],
  'decimal:none': ['Amounts have no decimals', 'For example {value}'],
  'decimal:point': ['A dot stands before the decimals', 'For example {value}'],
  'decimal:comma': ['A comma stands before the decimals', 'For example {value}'],
  currency: ['Currency'],
  'currency:': ['The file names no currency. Which one does the shop sell in?'],
  loneDay: ['The last order is far from all others', 'The day {value} may be a slip'],
  nameOnly: ['Customers are told apart by name alone'],
  ratingScale: ['Scores out of 5 or out of 10', 'For example {value}'],
  'ratingScale:five': ['Scores are taken as 1 to 5', 'For example {value}'],
  'ratingScale:ten': ['Scores are taken as 0 to 10', 'For example {value}'],
  codeIsPhone: ['The customer code is a phone number'],
  status: ['Does this status count as bought?', '{value}'],
  'status:unknown': ['An unknown status, in no order and no sum yet. Did the customer buy?', '{value}'],
  'shipped:pending': ['Orders on their way: not yet counted as bought', '{value}'],
  'shipped:completed': ['Orders on their way: counted as bought', '{value}'],
  document: ['An unknown type of document, taken for a sale', '{value}'],
  unit: ['In which unit does the file write money?', 'For example {value}'],
  'unit:thousand': ['The file writes money in thousands: multiplied by 1,000', 'For example {value}'],
  'unit:million': ['The file writes money in millions: multiplied by 1,000,000', 'For example {value}'],
  feeLines: ['Fee lines (shipping, gift wrap …) count towards the order', 'For example {value}'],
  'feeLines:leftOut': ['Fee lines (shipping, gift wrap …) do not count', 'For example {value}'],
  boughtOn: [
    'There are days but no orders, amounts or items, so the people count as leads. Which column is the day of a purchase?',
  ],
  lastDay: [
    'The day of each customer’s last purchase is not known, so nobody counts as dormant. Which column has it?',
  ],
  twin: ['Two columns have nearly the same name. Which one is what the customer pays?'],
  role: ['A guess: this column is “{role}”. Please have a look', 'For example {value}'],
  columns: ['It is not clear what the columns are. Choose day, customer and amount below'],
};

export const options: Record<string, string | undefined> = {
  five: 'From 1 to 5',
  ten: 'From 0 to 10',
  dayFirst: 'Day/month',
  monthFirst: 'Month/day',
  counted: 'Count them',
  leftOut: 'Leave them out',
  asWritten: 'Keep as in the file',
  swapped: 'Turn back',
  'order.total': 'Total of the order',
  'line.total': 'Sum of its lines',
  product: 'Quantity × unit price',
  tcvn3: 'TCVN3 (ABC)',
  'utf-8-twice': 'UTF-8 encoded twice',
  order: 'The order’s',
  line: 'The line’s',
  none: 'No decimals',
  point: 'Dot before decimals',
  comma: 'Comma before decimals',
  doubt: 'Doubt it',
  believe: 'It is right',
  phone: 'Phone number',
  code: 'Code',
  completed: 'Counts',
  pending: 'Not finished',
  cancelled: 'Cancelled',
  returned: 'Returned',
  shipped: 'On its way',
  unknown: 'Not known',
  sale: 'Sale',
  one: 'As written',
  thousand: 'Thousands',
  million: 'Millions',
  billion: 'Billions',
  noColumn: 'No column',
};

export const roles: Record<Role, string> = {
  'order.id': 'Order number',
  'order.day': 'Day of the order',
  'order.time': 'Time of the order',
  'order.status': 'Order status',
  'order.document': 'Type of document',
  'order.returnStatus': 'Return status',
  'order.deliveryStatus': 'Delivery status',
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
  'person.firstName': 'First name',
  'person.lastName': 'Last name',
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
  'list.repeats': 'Repeat orders',
  'event.type': 'Event',
  'event.campaign': 'Campaign',
  'event.value': 'Score of the event',
  'rating.score': 'Score of satisfaction',
  'list.since': 'On the list since',
  'list.spend': 'Spend (summary)',
  'list.firstDay': 'First order',
  'list.lastDay': 'Last order',
};

export const platforms: Record<string, string | undefined> = {
  kiotviet: 'KiotViet',
  shopee: 'Shopee',
  shopify: 'Shopify',
  lazada: 'Lazada',
  amazon: 'Amazon',
  tiktok: 'TikTok Shop',
  khachquen: 'Khách Quen',
  generic: 'Free-form file',
};

export function ledgerTerm(code: string): string {
  const [kind = '', detail = ''] = code.split(':');
  const names: Record<string, string | undefined> = {
    people: 'In the groups',
    walkIns: 'Walk-in customers',
    notCounted: `Not counted: ${options[detail] || detail}`,
    afterToday: 'After the book’s day',
    repeats: 'Repeated orders',
    refundDocuments: 'Return documents',
    refunds: 'Refunds',
    refundsOnly: 'Refunds only',
    given: 'As the customer list says',
    inOrders: 'Part of orders',
    inEvents: 'Events, not orders',
    setAside: 'Set aside',
    header: 'Column headers',
    title: 'File titles',
    description: 'Explanations',
    total: 'Total rows',
    blank: 'Blank rows',
    notData: 'Not data',
  };
  return (kind === 'notData' && names[detail]) || names[kind] || code;
}

const n = english.num;
const customers = (count: number): string => `${n(count)} ${count === 1 ? 'customer' : 'customers'}`;

export const priorities = {
  titles: {
    topAsleep: (count: number): string => `Call ${customers(count)} among your best who are drifting off`,
    regularAsleep: (count: number): string => `Ask after ${customers(count)} you know who stopped coming`,
    fewAsleep: (count: number): string => `Remind ${customers(count)} with few orders who are overdue`,
    newcomers: (count: number): string => `Thank ${customers(count)} for a first order`,
    almostRegular: (count: number): string => `Invite ${customers(count)} to one more order`,
    keepTop: (count: number): string => `Keep ${customers(count)} among your best coming`,
    leads: (count: number): string => `Invite ${customers(count)} to a first order`,
  } as Record<string, ((count: number) => string) | undefined>,
  reasons: {
    topAsleep: 'They carry the shop. A call beats a message.',
    regularAsleep: 'They used to come steadily. One kind question in time is enough.',
    fewAsleep: 'No habit yet, so they forget easily. Mention what they bought.',
    newcomers: 'In the first days a question is answered most readily.',
    almostRegular: 'One or two more orders and they are regulars.',
    keepTop: 'Give them something of their own before they stop coming.',
    leads: 'Interest without an order cools fast.',
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
    'ordersKnown=': 'Number of orders unknown?',
    'recencyKnown=': 'Last order unknown?',
    'refunds>': 'Only refunds seen?',
  };
  return asked[feature + op] ?? asked[feature] ?? `${feature} ${op} ${value}?`;
}

export const law = {
  disclaimer: 'For your information; this is not legal advice.',
  notes: [
    [
      'Send advertising only to people who agreed, and give them an easy way to refuse; the sender must be able to prove the consent.',
      'Vietnam, Personal Data Protection Law 91/2025/QH15, article 28, and Decree 356/2025/ND-CP; in force since 1 Jan 2026, noted Nov 2026',
    ],
    [
      'Advertising SMS begin with [QC], no more than 3 in 24 hours to one number, between 07:00 and 22:00, after a look at the do-not-call list.',
      'Vietnam, Decree 91/2020/ND-CP; noted Nov 2026',
    ],
  ],
};
