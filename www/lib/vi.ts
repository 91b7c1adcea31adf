/** Vietnamese for `<khach-quen>`. */
export { vietnameseLanguage } from './i18n/vi-language.js';
