import { playbooks } from '../playbooks/vi.js';
import { NBSP } from './format.js';
import type { Language } from './language.js';
import { vi } from './vi.js';
import { vietnamese } from './vi-format.js';

const PAIRS =
  /(doanh|ngủ|chớm|khách|mua|quay|hôm|thường|thói|dữ|đơn|còn|chưa|vừa) (thu|đông|ngủ|quen|mới|nhiều|ít|lại|nay|xuyên|liệu|hàng|ghé)\b/gi;

const tie = (text: string): string => text.replace(PAIRS, `$1${NBSP}$2`).replace(/(\d\S*) /g, `$1${NBSP}`);

export const vietnameseLanguage: Language = { code: 'vi', format: vietnamese, text: vi, playbooks, tie };
