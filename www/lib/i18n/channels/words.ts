/** Words of the files that channels accept, for every code of `khachquen/channels`. */
import { en } from './en.js';
import type { ChannelWords } from './shape.js';
import { vi } from './vi.js';

export type { ChannelWords } from './shape.js';

/** Words for every code, in Vietnamese and English. */
export const CHANNEL_WORDS: Readonly<Record<'vi' | 'en', ChannelWords>> = { vi, en };
