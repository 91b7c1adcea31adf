/** Imports of e-mail tools. Each asks once for the consent of a whole file: a file for each state of it. */
import type { Column, Format } from './format.js';

const COMMON = {
  date: '2026-11-27',
  mark: 'official',
  reader: 'machine',
  bom: false,
  rows: null,
  least: null,
  consentAFile: true,
  reach: 'email',
  dropEmpty: true,
} as const;

const people = (first: string, last: string, whole: string): Column[] => [
  { header: first, from: 'firstName' },
  { header: last, from: 'lastName' },
  { header: whole, from: 'name' },
];

export const KLAVIYO: Format = {
  ...COMMON,
  id: 'klaviyo',
  source: 'https://help.klaviyo.com/hc/en-us/articles/115005078807 and …/360043841811, …/360039859932',
  bytes: 50_000_000,
  columns: [
    { header: 'Email', from: 'email' },
    ...people('First Name', 'Last Name', 'Full Name'),
    { header: 'Phone Number', from: 'phonePlus' },
    { header: 'Birthday', from: 'birthday' },
    { header: 'City', from: 'city' },
  ],
  ownAt: 7,
};

export const MAILCHIMP: Format = {
  ...COMMON,
  id: 'mailchimp',
  source: 'https://mailchimp.com/help/format-guidelines-for-your-import-file/',
  bytes: null,
  columns: [
    { header: 'Email Address', from: 'email' },
    ...people('First Name', 'Last Name', 'Full Name'),
    { header: 'Phone Number', from: 'phonePlus' },
    { header: 'Birthday', from: 'birthMonthDay' },
  ],
  ownAt: 6,
  cellBytes: 255,
};

export const BREVO: Format = {
  ...COMMON,
  id: 'brevo',
  source: 'https://help.brevo.com/hc/en-us/articles/208729849',
  bytes: 250_000_000,
  columns: [
    { header: 'EMAIL', from: 'email' },
    ...people('FIRSTNAME', 'LASTNAME', 'FULLNAME'),
    { header: 'SMS', from: 'phone' },
  ],
  ownAt: 5,
  ownCapitals: true,
};
