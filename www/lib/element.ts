/**
 * `<khach-quen>` without an engine and without words: for pages that bring both, each once.
 *
 * @example
 * import { addLanguage, defineKhachQuen } from 'khachquen/element';
 * import { vietnameseLanguage } from 'khachquen/vi';
 * import * as engine from 'khachquen/slim';
 *
 * addLanguage(vietnameseLanguage);
 * defineKhachQuen();
 * document.querySelector('khach-quen').engine = engine;
 */
import type { Book, Day, Engine, PolicyInput, Source, Summary } from './contract.js';
import { KhachQuen as Element } from './elements/khach-quen.js';
import type { Route } from './elements/route.js';
import type { Memory, Sample, Save } from './elements/session.js';
import type { Language } from './i18n/language.js';

export { defineKhachQuen } from './elements/define.js';
export { addLanguage, type Language } from './i18n/language.js';
export type { Memory, Route, Sample, Save };

/** The whole product as one element. Events: `kq-ready`, `kq-book` and `kq-navigate`. */
export interface KhachQuenElement extends HTMLElement {
  /** What reads files. Required. */
  engine: Engine | null;
  /** Makes the sample shop of the first visit; without it the first visit shows no sample. */
  sample: (() => Promise<Sample>) | null;
  /** Where mappings of columns are remembered between visits; without it nothing is kept. */
  memory: Memory | null;
  /** Saves exported files; default: the browser's download. In a Mini App: `zalo.save`. */
  save: Save | null;
  /** Figures and rules that differ from the usual ones. */
  policy: PolicyInput | undefined;
  /** Words of the page's own choice; default: the language registered for `lang`. */
  messages: Language | undefined;
  /** The day that is counted to; default: what the data say. */
  today: Day | undefined;
  /** Name of the shop, as messages to customers say it. */
  shop: string;
  /** Default: the system's. */
  theme: 'light' | 'dark' | undefined;
  /** The open book, or null. */
  readonly book: Book | null;
  /** Reads files as if they had been dropped. */
  open(sources: Source[]): Promise<void>;
  /** Shows a screen. */
  go(route: Route): void;
}

/** The element's class. */
export const KhachQuen: new () => KhachQuenElement = Element;

declare global {
  interface HTMLElementTagNameMap {
    'khach-quen': KhachQuenElement;
  }
  interface HTMLElementEventMap {
    'kq-book': CustomEvent<Summary | null>;
    'kq-navigate': CustomEvent<Route>;
  }
}
