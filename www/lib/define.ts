/**
 * Everything in one import: `<khach-quen>` with the inline engine, in Vietnamese and English.
 *
 * @example
 * import 'khachquen/define';
 */
import { defineKhachQuen } from './elements/define.js';
import { KhachQuen } from './elements/khach-quen.js';
import { englishLanguage } from './i18n/en-language.js';
import { addLanguage } from './i18n/language.js';
import { vietnameseLanguage } from './i18n/vi-language.js';
import { inspect, openBook } from './index.js';

class WithEngine extends KhachQuen {
  override engine: KhachQuen['engine'] = { inspect, openBook };
}

addLanguage(vietnameseLanguage);
addLanguage(englishLanguage);
defineKhachQuen(WithEngine);

export type { KhachQuenElement } from './element.js';
