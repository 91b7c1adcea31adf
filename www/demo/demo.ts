/** The demo page around the element: language and theme from the address, the place in it kept there too. */
import type { Engine } from '../lib/contract.js';
import { defineKhachQuen } from '../lib/elements/define.js';
import type { KhachQuen } from '../lib/elements/khach-quen.js';
import type { Sample } from '../lib/elements/session/types.js';
import { addLanguage } from '../lib/i18n/language.js';
import { indexedDbStore } from '../lib/workspace/stores.js';
import { SAMPLE_SHOP, SAMPLE_TODAY, sampleFiles } from './sample.js';

async function makeSample(): Promise<Sample> {
  return { sources: await sampleFiles(), today: SAMPLE_TODAY, shop: SAMPLE_SHOP };
}

/** One language is fetched, while the page loads, and no other. */
async function loadLanguage(code: string): Promise<void> {
  const language =
    code === 'en'
      ? (await import('../lib/i18n/en-language.js')).englishLanguage
      : (await import('../lib/i18n/vi-language.js')).vietnameseLanguage;
  addLanguage(language);
}

/**
 * The second half of the core and the reader of spreadsheets, asked for before the element has its engine: from then on
 * every request is counted. Nothing waits for them.
 */
function preload(engine: Engine): void {
  for (const what of ['deferred', 'spreadsheets'] as const) engine.preload?.(what).catch(() => undefined);
}

/** Starts the page; gives the code of its language. */
export async function startDemo(
  engine: Engine,
  sample: (() => Promise<Sample>) | null = makeSample,
): Promise<'vi' | 'en'> {
  const address = new URLSearchParams(location.search);
  const code = address.get('lang') === 'en' ? 'en' : 'vi';
  await loadLanguage(code);
  defineKhachQuen();
  document.documentElement.lang = code;
  const element = document.querySelector('khach-quen') as KhachQuen;
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') element.theme = theme;
  element.lang = code;
  element.keepPlace = true;
  element.store = indexedDbStore();
  element.sample = sample;
  preload(engine);
  element.engine = engine;
  return code;
}
