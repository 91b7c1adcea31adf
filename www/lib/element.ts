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
import type { Book, Day, Engine, MemberEvent, PolicyInput, Source, Summary } from './contract.js';
import { KhachQuen as Element } from './elements/khach-quen.js';
import type { Route } from './elements/route.js';
import type { Sample, Save } from './elements/session/types.js';
import type { Language } from './i18n/language.js';
import type { WorkspaceStore } from './workspace/kept.js';

export { defineKhachQuen } from './elements/define.js';
export { addLanguage, type Language } from './i18n/language.js';
export type { Route, Sample, Save, WorkspaceStore };

/**
 * The whole product as one element. Events: `kq-ready`, `kq-book` (detail: the summary) and `kq-navigate` (detail: the
 * route); they do not bubble. `focus()` begins at the screen, below the tabs.
 */
export interface KhachQuenElement extends HTMLElement {
  /** What reads files. Required. */
  engine: Engine | null;
  /** Makes the sample shop of the first visit; without it the first visit shows no sample. */
  sample: (() => Promise<Sample>) | null;
  /** Where settings are kept between visits, once the visitor asks for it; without one nothing is kept. */
  store: WorkspaceStore | null;
  /** What happened beside orders: redemptions, adjustments. */
  events: MemberEvent[] | undefined;
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
  /** Keeps the screen, and no customer, in the page's address. Off by default. */
  keepPlace: boolean;
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
    'kq-ready': CustomEvent<null>;
    'kq-book': CustomEvent<Summary | null>;
    'kq-navigate': CustomEvent<Route>;
  }
}
