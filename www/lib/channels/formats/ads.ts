/** Audiences of ads: three platforms, three normalisations. What is hashed is the normalised value, never the cell. */
import type { Column, Format } from './format.js';

const COMMON = {
  date: '2026-11-27',
  mark: 'official',
  reader: 'machine',
  bom: false,
  rows: null,
  consentAFile: false,
  reach: 'any',
  ownAt: null,
  dropEmpty: true,
} as const;

const several = (header: string, from: Column['from'], count: number): Column[] =>
  Array.from({ length: count }, (_, nth) => ({ header, from, nth, hash: true }));

/** Up to three columns of e-mails and of phones; digits with country code and no `+`; at least 100 people. */
export const FACEBOOK: Format = {
  ...COMMON,
  id: 'facebook',
  source:
    'https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters (2026-01-09); headers: https://www.facebook.com/business/help/2082575038703844',
  bytes: null,
  least: 100,
  columns: [
    ...several('email', 'email', 3),
    ...several('phone', 'phone', 3),
    { header: 'fn', from: 'firstName', hash: true },
    { header: 'ln', from: 'lastName', hash: true },
    { header: 'ct', from: 'city', hash: true },
    { header: 'zip', from: 'zip', hash: true },
    { header: 'country', from: 'country', hash: true },
    { header: 'doby', from: 'birthYear', hash: true },
    { header: 'dobm', from: 'birthMonth', hash: true },
    { header: 'dobd', from: 'birthDay', hash: true },
    { header: 'gen', from: 'genderLetter', hash: true },
  ],
  names: 'letters',
  country: 'small',
  open: 'Headers of birthdays (doby, dobm, dobd) are those of the API; a console that does not know them asks for their meaning.',
};

const GMAIL = ['gmail.com', 'googlemail.com'] as const;

/** E.164 with `+`; of Gmail addresses dots and `+word` are taken off; an address needs all four of its columns. */
export const GOOGLE: Format = {
  ...COMMON,
  id: 'google',
  source:
    'https://developers.google.com/data-manager/api/devguides/concepts/formatting; headers: https://support.google.com/google-ads/answer/7659867',
  bytes: null,
  least: null,
  columns: [
    ...several('Email', 'email', 3),
    ...several('Phone', 'phonePlus', 3),
    { header: 'First Name', from: 'firstName', hash: true },
    { header: 'Last Name', from: 'lastName', hash: true },
    { header: 'Country', from: 'country' },
    { header: 'Zip', from: 'zip' },
  ],
  email: { dotless: GMAIL, plusless: GMAIL },
  names: 'small',
  country: 'capitals',
  addressTogether: true,
};

/**
 * Pages disagree on the `+` of a phone: June 2025 wants it, August 2025 wants it off, the newest recommends it, takes
 * both, and prints a hash of the number without. A header may stand three times: both forms of one phone are written.
 */
export const TIKTOK: Format = {
  ...COMMON,
  id: 'tiktok',
  source: 'https://ads.tiktok.com/help/article/list-of-supported-ids-and-formats-for-a-customer-file',
  bytes: 1_000_000_000,
  least: 1_000,
  columns: [
    ...several('Email_SHA256', 'email', 3),
    { header: 'Phone_SHA256', from: 'phonePlus', hash: true },
    { header: 'Phone_SHA256', from: 'phone', hash: true },
  ],
  email: { plusless: 'all', plainStart: true },
};
