import { playbooks } from '../playbooks/vi.js';
import { vietnamese } from './format.js';
import type { Language } from './language.js';
import { vi } from './vi.js';

export const vietnameseLanguage: Language = { code: 'vi', format: vietnamese, text: vi, playbooks };
