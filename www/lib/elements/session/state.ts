/**
 * What one `<khach-quen>` knows: its open book, the screen that is shown, what is under way. Views watch it.
 * Nothing here changes the book or calls the engine.
 */

import type { OwnMessage } from '../../care/compose/saved.js';
import type { OwnOccasion } from '../../care/occasions/own.js';
import type {
  Answers,
  Book,
  Changes,
  Day,
  Engine,
  Indicator,
  MemberEvent,
  Policy,
  PolicyInput,
  Priority,
  Programme,
  Scheme,
  Source,
  SourceInfo,
  Summary,
} from '../../contract.js';
import type { Unit } from '../../i18n/format.js';
import type { Language } from '../../i18n/language.js';
import { KNOWS_NOTHING, type Knows } from '../../playbooks/knows.js';
import type { Fault } from '../faults.js';
import type { Route } from '../route.js';
import type { SchemeDraft } from '../schemes/draft.js';
import type { Save, Toast, Waiting, Watcher, Work } from './types.js';

const NO_UNIT: Unit = { currency: null, digits: 0 };

export class SessionState {
  engine: Engine | null = null;
  language!: Language;
  shop = '';
  book: Book | null = null;
  /** True while the open book is the sample shop's. */
  isSample = false;
  /** True when the host page gave a sample to show. */
  hasSample = false;
  /** The place that the page's address asked for, until a book is entered. */
  wanted: Route | null = null;
  /** Thresholds that are tried and not applied, with a policy from a file; they outlive a look at another screen. */
  thresholdDraft: { values: Policy['thresholds']; loaded: PolicyInput | null } | null = null;
  /** The programme that is tried and not applied; it outlives a look at another screen, too. */
  programmeDraft: Programme | null = null;
  /** Ways to make groups that are the shop's own. */
  ownSchemes: Scheme[] = [];
  /** The way to make groups that is looked at, by its id; none: the groups in use. */
  schemeChosen = '';
  /** The way to make groups that is being changed; it outlives a look at another screen. */
  schemeDraft: SchemeDraft | null = null;
  /** True while files hover over the element. */
  dragging = false;
  /** Grows with every change of the book, so that views know when to ask again. */
  version = 0;
  /** The screen that is shown. */
  route: Route = { screen: 'first' };
  work: Work | null = null;
  /** Files outside the book: refused, or with a question. */
  waiting: Waiting[] = [];
  /** Why nothing works any more; shown in the place of every screen. */
  failure: Fault | null = null;
  toasts: Toast[] = [];
  /** What a screen reader says next. */
  announcement = '';
  changes: Changes | null = null;
  indicators: Indicator[] | null = null;
  priorities: Priority[] | null = null;
  /** What messages can be filled with from this book; nothing until that is known. */
  knows: Knows = KNOWS_NOTHING;
  /** How the shop speaks in its messages, by id. */
  voiceId = '';
  /** Messages that the shop has written, in the place of ours. */
  ownMessages: OwnMessage[] = [];
  /** Days of the shop's own. */
  ownOccasions: OwnOccasion[] = [];
  /** What sources of leads have cost, as the owner typed it, in the currency's main unit by the name of the source. */
  leadCosts: Record<string, number> = {};
  /** Priorities done in this sitting. */
  readonly putAway = new Set<string>();
  /** What the owner typed for variables that no file knows. */
  readonly values = new Map<string, string>();
  /** The day that is counted to, where the page or the owner says one. */
  today: Day | undefined;
  policy: PolicyInput | undefined;
  /** What happened beside orders, as the page or a file of settings gives it. */
  events: MemberEvent[] = [];
  /** The page's own way to save a file. */
  saves: Save | null = null;
  /** What the owner answered, by the fingerprint of the file's header. */
  answers: Answers = {};

  /** What each source of the book was read from, by its id: to read it once more. */
  protected readonly kept = new Map<string, Source>();
  private readonly watchers = new Set<Watcher>();

  watch(watcher: Watcher): void {
    this.watchers.add(watcher);
  }

  unwatch(watcher: Watcher): void {
    this.watchers.delete(watcher);
  }

  changed(): void {
    for (const watcher of this.watchers) watcher.requestUpdate();
  }

  get summary(): Summary | null {
    return this.book?.summary || null;
  }

  get sources(): SourceInfo[] {
    return this.book?.sources || [];
  }

  sourceName(id: string): string {
    return this.sources.find((info) => info.id === id)?.name || '';
  }

  get unit(): Unit {
    return this.summary || NO_UNIT;
  }

  /** True while files of the visitor's own are in a book. */
  get hasOwnBook(): boolean {
    return this.book !== null && !this.isSample;
  }

  /** True once a book of the visitor's own, or the sample on request, is looked at. */
  get entered(): boolean {
    return this.route.screen !== 'first';
  }

  /** False for books of lists alone, which do not say when anything happened. */
  get isDated(): boolean {
    return this.sources.some(({ kind }) => kind !== 'customers');
  }

  /** Sources can be opened again only while the visitor's own files are open. */
  get canReopen(): boolean {
    return this.kept.size > 0;
  }
}
