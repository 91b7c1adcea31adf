/** The looks of a page: language, width and theme. */
import { pairwise, product } from '../../scripts/test/pairwise.mjs';

export interface Look {
  lang: 'vi' | 'en';
  width: number;
  colorScheme: 'light' | 'dark';
}

const KINDS = { lang: ['vi', 'en'], width: [360, 1280], colorScheme: ['light', 'dark'] };

/** Four of them, in which every two values meet; all eight with KHACHQUEN_LOOKS=all (`npm run test:looks`). */
export const LOOKS = (process.env.KHACHQUEN_LOOKS === 'all' ? product : pairwise)(KINDS) as unknown as Look[];

export const nameOf = ({ lang, width, colorScheme }: Look): string => `${lang} ${width} ${colorScheme}`;
