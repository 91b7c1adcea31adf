/**
 * What Zalo allows and how long it is waited for, as data. Where a figure is not ours, its source and the day it was
 * seen stand beside it; an app that learns better from its own console overrides them in `ZaloOptions`.
 */

interface Seen {
  source: string;
  /** `yyyy-mm-dd`. */
  seen: string;
}

interface CallLimit extends Seen {
  /** Milliseconds after which no answer counts as none. */
  ms: number;
  /** Whom the call waits for. A person reads before answering. */
  waitsFor: 'person' | 'zalo';
}

const SDK = 'zmp-sdk 2.51.6, apis/constants.js';
const NO_LIMIT = `${SDK}: the SDK itself waits for ever`;
const EIGHT = `${SDK}: the SDK gives up after 8 s, and not at all without a bridge`;
const seen = '2026-11-22';

/** Every call of the SDK that is used, and since when it is there. */
export const CALLS = {
  downloadFile: { ms: 120_000, waitsFor: 'person', source: NO_LIMIT, seen },
  saveImageToGallery: { ms: 60_000, waitsFor: 'person', source: NO_LIMIT, seen },
  getShareableLink: {
    ms: 12_000,
    waitsFor: 'zalo',
    source: `${SDK}: a request to Zalo without a limit`,
    seen,
  },
  openShareSheet: { ms: 300_000, waitsFor: 'person', source: `${SDK}: timeout false`, seen },
  followOA: { ms: 120_000, waitsFor: 'person', source: `${SDK}: timeout false`, seen },
  openChat: { ms: 12_000, waitsFor: 'zalo', source: EIGHT, seen },
  scanQRCode: { ms: 120_000, waitsFor: 'person', source: NO_LIMIT, seen },
  getSetting: { ms: 12_000, waitsFor: 'zalo', source: `${SDK}: a request to Zalo without a limit`, seen },
  authorize: { ms: 120_000, waitsFor: 'person', source: `${SDK}: timeout false`, seen },
} satisfies Record<string, CallLimit>;

/** Calls of Zalo that are made. */
export type ZaloCall = keyof typeof CALLS;

/** Files that `downloadFile` takes, by extension. JSON is not among them. */
export const FILES: Seen & { types: Readonly<Record<string, string>> } = {
  types: {
    csv: 'text/csv',
    txt: 'text/plain',
    xls: 'application/vnd.ms-excel',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pdf: 'application/pdf',
    rtf: 'application/rtf',
    doc: 'application/msword',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    odt: 'application/vnd.oasis.opendocument.text',
    ppt: 'application/vnd.ms-powerpoint',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    bmp: 'image/bmp',
  },
  source: 'miniapp.zaloplatforms.com/documents/api/downloadFile; videos, which we never make, left out',
  seen,
};

/** Letters of base64, address and all, that `downloadFile` and `saveImageToGallery` take. */
export const BASE64: Seen & { letters: number } = {
  letters: 7_000_000,
  source: 'zmp-sdk 2.51.6, apis/downloadFile.js and apis/saveImageToGallery.js: string().max(7e6)',
  seen,
};

/** Limits of what can be shared. */
export const SHARE: Seen & { title: number; description: number } = {
  title: 100,
  description: 400,
  source: 'zmp-sdk 2.51.6, apis/getShareableLink.js',
  seen,
};

/**
 * Native storage drops the oldest of what an app keeps beyond 5 MB (api/setItem) or 10 MB (intro/cache-data): both
 * pages are Zalo's. Ours stays far below either, in bytes of UTF-8; written as UTF-16 that is at most 1 MB.
 */
export const CACHE: Seen & { bytes: number; most: number } = {
  bytes: 256 * 1024,
  most: 512 * 1024,
  source: 'miniapp.zaloplatforms.com/documents/api/setItem and /intro/cache-data',
  seen,
};
