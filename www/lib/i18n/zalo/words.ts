/** Words for what Zalo does and refuses, in both languages: together they are smaller than one picture. */
import { en } from './en.js';
import { vi, type ZaloText } from './vi.js';

export const zaloText = (language: string): ZaloText => (/^en\b/i.test(language) ? en : vi);
