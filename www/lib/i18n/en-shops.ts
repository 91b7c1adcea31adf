/** How orders are exported from each system, in English; sources stand in `shops.ts`. */
import type { ForeignKind, ShopSystem } from './shops.js';
import type { shops as vietnamese } from './vi-shops.js';

const PERIOD = 'Choose the dates, the longer the better: a year at least.';
const PIECES =
  'If it exports only some weeks at a time, export several times and drop all the files at once.';

const steps: Record<ShopSystem, readonly string[]> = {
  kiotviet: [
    'On a computer, open the KiotViet management page and go to the list of invoices.',
    PERIOD,
    'Press export and choose the detailed kind. The file is usually called DanhSachChiTietHoaDon and something.',
  ],
  sapo: ['Go to Orders > List of orders.', PERIOD, 'Export to Excel, the kind with customer details.'],
  haravan: [
    'In the admin page, go to Orders > All orders.',
    'Press the three dots beside Create order, and choose to export the data of orders.',
    'Choose all orders, CSV or Excel, then press Export orders.',
    'Haravan sends the file to the e-mail address of the account. Download it and drop it here.',
  ],
  nhanh: ['Go to Orders > Orders.', PERIOD, 'Export the list to Excel, with names and phones of customers.'],
  shopee: [
    'Open Seller Centre on a computer, go to your orders and show all of them.',
    'Choose the dates and press export. The file is usually called Order.all and something.',
    PIECES,
  ],
  tiktok: [
    'Open TikTok Shop Seller Center and go to where orders are managed.',
    'Filter the orders that you want, press export, and choose Excel or CSV.',
    PIECES,
  ],
  lazada: [
    'Open Lazada Seller Center and go to where orders are managed.',
    'Choose the dates and export to Excel or CSV.',
    PIECES,
  ],
  shopify: [
    'On the Orders page, press Export.',
    'Choose which orders, for example by date, and the CSV format.',
    'Press Export orders, not Export transaction histories.',
    'From 51 orders on, or by date, Shopify sends the file by e-mail.',
  ],
  woocommerce: [
    'In the WordPress admin, go to WooCommerce > Orders.',
    'Use the export extension that your site has, and choose CSV.',
    'Tick the columns for date, order number, customer name, phone or e-mail, and total.',
  ],
  other: [
    'In your sales program, find the list of invoices or orders.',
    PERIOD,
    'Export to Excel or CSV, the detailed kind.',
  ],
};

const foreign: Record<ForeignKind, string> = {
  word: 'This is a text document, not a spreadsheet',
  slides: 'This is a presentation, not a spreadsheet',
  archive: 'This is an archive',
  mail: 'This is an e-mail, not a spreadsheet',
  notes: 'These are notes, not a table',
};

const EXPORT = 'Export the list of orders to Excel or CSV.';
const foreignMend: Record<ForeignKind, string> = {
  word: EXPORT,
  slides: EXPORT,
  archive: 'Unpack it and drop the Excel or CSV file inside.',
  mail: 'Save the attached file and drop that one.',
  notes: EXPORT,
};

export const shops: typeof vietnamese = {
  steps,
  foreign,
  foreignMend,
  title: 'How to get the right file',
  choose: 'What does your shop sell with?',
  other: 'Another program',
  needs: 'The file needs: day of purchase, order number, name or phone of the customer, amount.',
  helpSaid: (name, day) => `From the help page of ${name}, looked up on ${day}.`,
  generalSaid: (name, day) =>
    `As of ${day} not every button could be checked with the help page of ${name}, so this is the general way.`,
  another: 'Choose another file',
  orDrop: 'or drop it anywhere on this page.',
  unlockTitle: 'Taking the password off an Excel file',
  unlock: [
    'Open the file in Excel and type the password as usual.',
    'Go to File > Info > Protect Workbook > Encrypt with Password.',
    'Clear the password field, press OK, save the file and drop it here again.',
  ],
  unlockSaid: (day) => `As Excel on a computer has it on ${day}. Khách Quen does not need your password.`,
};
