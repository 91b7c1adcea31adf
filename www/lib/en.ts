/** English for `<khach-quen>`. */
export { englishLanguage } from './i18n/en-language.js';
