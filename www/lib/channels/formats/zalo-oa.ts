/** Followers of an Official Account with the label that they get: a broadcast chooses by labels, never by phones. */
import type { Format } from './format.js';

export const ZALO_OA: Format = {
  id: 'zaloOa',
  source: 'https://oa.zalo.me/home/documents/guides/quan-ly-nguoi-dung_1536664508028637097',
  date: '2026-11-27',
  mark: 'unverified',
  reader: 'machine',
  bom: false,
  rows: null,
  bytes: null,
  least: null,
  consentAFile: false,
  reach: 'follower',
  columns: [
    { header: 'user_id', from: 'follower' },
    { header: 'label', from: 'label' },
  ],
  ownAt: null,
  dropEmpty: false,
  open: 'No page describes a file that the console takes; labels are set by hand, by a tool or by the API (user_id, tag).',
};
