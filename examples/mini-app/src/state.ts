import { atom } from 'jotai';
import type { CardState } from 'khachquen/card';
import type { ZaloCard, ZaloSystem } from 'khachquen/zalo';
import { WORDS } from '@/words';
import { zalo } from '@/zalo';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** What Zalo says; outside of it, what the device wants. */
const systemAtom = atom<ZaloSystem>(zalo.system());
systemAtom.onMount = (set) => zalo.onSystem(set);

export const themeAtom = atom((get) => get(systemAtom).theme ?? (dark.matches ? 'dark' : 'light'));
export const languageAtom = atom((get) => get(systemAtom).language ?? 'vi');
export const wordsAtom = atom((get) => WORDS[get(languageAtom)]);

/** The member's card, once it stands on the page, and what it shows. */
export const cardAtom = atom<ZaloCard | null>(null);
export const cardStateAtom = atom<CardState>({ kind: 'empty' });
/** True while the card is of somebody who does not exist. */
export const isSampleAtom = atom((get) => {
  const state = get(cardStateAtom);
  return state.kind === 'ready' && state.pass === null;
});
