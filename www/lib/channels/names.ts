/** Names of files, and headers that people read. */
import { folded } from './normal.js';
import type { ChannelId, ChannelRequest, ConsentState } from './types.js';

export type Language = 'vi' | 'en';

const CHANNELS: Readonly<Record<ChannelId, string>> = {
  zns: 'zns',
  zaloOa: 'zalo-oa',
  sms: 'sms',
  klaviyo: 'klaviyo',
  mailchimp: 'mailchimp',
  brevo: 'brevo',
  facebook: 'facebook',
  google: 'google',
  tiktok: 'tiktok',
};

interface FileWords {
  exclusion: string;
  states: Record<ConsentState, string>;
  part: string;
  leftOut: string;
  schedule: string;
}

export const FILE_WORDS: Readonly<Record<Language, FileWords>> = {
  vi: {
    exclusion: 'loai-tru',
    states: { agreed: 'da-dong-y', unknown: 'chua-ro-dong-y', refused: 'da-tu-choi', mixed: '' },
    part: 'phan',
    leftOut: 'khong-gui',
    schedule: 'lich',
  },
  en: {
    exclusion: 'exclusion',
    states: { agreed: 'agreed', unknown: 'consent-unknown', refused: 'refused', mixed: '' },
    part: 'part',
    leftOut: 'left-out',
    schedule: 'schedule',
  },
};

/** Letters of a group's name that stay in the name of its file. */
const LONGEST = 60;

/** A name that every file system takes. */
export const slug = (text: string): string =>
  folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');

export const joined = (pieces: readonly string[], extension: string): string =>
  `${pieces.filter((piece) => piece !== '').join('-')}.${extension}`;

/** `zns-khach-moi-2026-11-27-phan-2.csv`. States are said where a file has one, and always of people who refused. */
export function fileName(
  channel: ChannelId,
  request: ChannelRequest,
  { state, sayState, part, parts }: { state: ConsentState; sayState: boolean; part: number; parts: number },
): string {
  const words = FILE_WORDS[request.language ?? 'vi'];
  const pieces = [
    CHANNELS[channel],
    request.use === 'exclusion' ? words.exclusion : '',
    slug(request.group),
    sayState || state === 'refused' ? words.states[state] : '',
    request.day,
    parts > 1 ? `${words.part}-${part}` : '',
  ];
  return joined(pieces, 'csv');
}
