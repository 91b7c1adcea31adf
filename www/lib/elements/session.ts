/**
 * The state of one `<khach-quen>`: which book is open, where the visitor is, what is under way.
 * Knows nothing of the DOM; views watch it and draw what it says.
 */
import { withAnswers } from '../answers.js';
import type {
  AddOptions,
  Answers,
  Book,
  Changes,
  CustomerQuery,
  Day,
  Engine,
  ExportRequest,
  Indicator,
  Inspection,
  MemberEvent,
  Money,
  OpenOptions,
  Policy,
  PolicyInput,
  Priority,
  Progress,
  Source,
  SourceAnswers,
  SourceInfo,
  Summary,
} from '../contract.js';
import type { Unit } from '../i18n/format.js';
import { type Language, writtenIn } from '../i18n/language.js';
import { KNOWS_NOTHING, type Knows, knowsOf } from '../playbooks/knows.js';
import { type Task, tasksOf } from '../playbooks/tasks.js';
import { type Voice, voiceOf } from '../playbooks/voice.js';
import type { Workspace } from '../workspace/record.js';
import { type GroupNames, groupNames, isBuyerGroup } from './bands.js';
import { copyText, saveFile } from './browser.js';
import { type Fault, faultOf, faultWords, isAbort, isFatal } from './faults.js';
import type { Route } from './route.js';
import { pickRecords } from './task/pick.js';
import { Settings } from './workspace/settings.js';

export interface Sample {
  sources: Source[];
  today: Day;
  shop: string;
}

/** What is being read now. */
export interface Work {
  name: string;
  rows: number;
  /** 0–1, or null when it cannot be said. */
  share: number | null;
  step: Progress['step'];
  controller: AbortController;
}

/** A file that did not make it into the book: refused, or waiting for an answer. */
export interface Waiting {
  name: string;
  source: Source;
  fault: Fault;
  inspection: Inspection | null;
}

export interface Toast {
  id: number;
  text: string;
  undo: (() => void) | undefined;
}

export interface Watcher {
  requestUpdate(): void;
}

/**
 * Saves a file where the browser's own download does not do it, as in a Mini App. What it resolves with does not matter,
 * but `false`: not saved, and said so already.
 */
export type Save = (name: string, blob: Blob) => unknown;

const TOAST_MS = 8000;
/** What the overview looks back on. */
const MONTH = 30;
const NO_UNIT: Unit = { currency: null, digits: 0 };

/** What is said of one more source; day, policy and events are the book's, which has them. */
const ofSource = ({ answers, signal, onProgress, otherCurrency, sheet }: OpenOptions): AddOptions => ({
  ...{ answers, signal, onProgress, otherCurrency, sheet },
});

export class Session {
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
  /** True while files hover over the element. */
  dragging = false;
  /** Grows with every change of the book, so that views know when to ask again. */
  version = 0;
  route: Route = { screen: 'first' };
  work: Work | null = null;
  waiting: Waiting[] = [];
  failure: Fault | null = null;
  toasts: Toast[] = [];
  announcement = '';
  changes: Changes | null = null;
  indicators: Indicator[] | null = null;
  priorities: Priority[] | null = null;
  /** What messages can be filled with from this book; nothing until that is known. */
  knows: Knows = KNOWS_NOTHING;
  /** How the shop speaks in its messages, by id. */
  voiceId = '';
  /** Priorities done in this sitting. */
  readonly putAway = new Set<string>();
  /** What the owner typed for variables that no file knows. */
  readonly values = new Map<string, string>();
  today: Day | undefined;
  policy: PolicyInput | undefined;
  /** What happened beside orders, as the page or a file of settings gives it. */
  events: MemberEvent[] = [];
  saves: Save | null = null;
  answers: Answers = {};
  readonly settings: Settings = new Settings(this);

  private readonly kept = new Map<string, Source>();
  private readonly watchers = new Set<Watcher>();
  private toastId = 0;

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

  /** Into the open book: to the place that was asked for, else to its overview. */
  enter(): void {
    const place = this.wanted;
    this.wanted = null;
    this.go(place ?? { screen: 'overview' });
  }

  /** True once a book of the visitor's own, or the sample by her wish, is looked at. */
  get entered(): boolean {
    return this.route.screen !== 'first';
  }

  money(value: Money | null): string {
    const { text, format } = this.language;
    return value === null ? text.none : format.money(value, this.unit);
  }

  short(value: Money | null): string {
    const { text, format } = this.language;
    return value === null ? text.none : format.short(value, this.unit);
  }

  /** Words for a group. */
  names(group: string): GroupNames {
    return groupNames(this.language.text, this.book?.policy, group);
  }

  /** What makes a group, from the policy in force. */
  conditions(group: string): string[] {
    const { book } = this;
    if (!book) return [];
    const { spendEdge } = book.summary;
    const edge = spendEdge === null ? null : this.short(spendEdge);
    return this.language.text.conditions(group, book.policy.thresholds, edge);
  }

  get voice(): Voice {
    return voiceOf(this.voiceId);
  }

  /** All that could be done today, the most urgent first. */
  get tasks(): Task[] {
    return tasksOf(this.priorities ?? [], this.isDated ? this.changes : null, MONTH);
  }

  /** Without what was ticked off. */
  get openTasks(): Task[] {
    return this.tasks.filter(({ code }) => !this.putAway.has(code));
  }

  taskTitle({ code, group, today }: Task): string {
    const { titles, titleUnknown } = this.language.text.today;
    const title = titles[code];
    return title ? title(today) : titleUnknown(today, this.names(group).name);
  }

  /** That a task is cut, from how many, and who comes first; empty where it is whole. */
  taskCut({ customers, today, group }: Task): string {
    if (today === customers) return '';
    const by = group === 'lead_moi' ? 'list' : this.summary?.hasMoney ? 'spend' : 'orders';
    return this.language.text.today.cut(customers, today, by);
  }

  putAwayTask({ code }: Task): void {
    this.putAway.add(code);
    if (this.route.screen === 'task') this.go({ screen: 'overview' });
    this.toast(this.language.text.today.doneToast, () => {
      this.putAway.delete(code);
      this.changed();
    });
  }

  /** False for books of lists alone, which do not say when anything happened. */
  get isDated(): boolean {
    return this.sources.some(({ kind }) => kind !== 'customers');
  }

  /** How a group changed; nothing is said of people whom no file dates. */
  changeOf(id: string): Changes['groups'][number] | undefined {
    const known = this.isDated && isBuyerGroup(id);
    return known ? this.changes?.groups.find((group) => group.id === id) : undefined;
  }

  go(route: Route): void {
    this.route = route;
    this.changed();
  }

  openCustomer(id: string): void {
    this.go({ ...this.route, customer: id });
  }

  closeCustomer(): void {
    const { customer: _, ...route } = this.route;
    this.go(route);
  }

  announce(text: string): void {
    this.announcement = text;
    this.changed();
  }

  toast(text: string, undo?: () => void): void {
    const toast: Toast = { id: ++this.toastId, text, undo };
    this.toasts = [...this.toasts.slice(-2), toast];
    this.changed();
    setTimeout(() => this.dropToast(toast.id), TOAST_MS);
  }

  dropToast(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  /* ------------------------------------------------------------- opening */

  private options(controller: AbortController): OpenOptions {
    return {
      answers: this.answers,
      signal: controller.signal,
      onProgress: (progress) => this.onProgress(progress),
      ...(this.today === undefined ? {} : { today: this.today }),
      ...(this.policy === undefined ? {} : { policy: this.policy }),
      ...(this.events.length === 0 ? {} : { events: this.events }),
    };
  }

  private onProgress(progress: Progress): void {
    if (!this.work) return;
    const share = progress.totalBytes > 0 ? Math.min(1, progress.bytes / progress.totalBytes) : null;
    this.work = { ...this.work, rows: progress.rows, share, step: progress.step };
    this.changed();
  }

  private begin(name: string): AbortController {
    this.work?.controller.abort();
    const controller = new AbortController();
    this.work = { name, rows: 0, share: null, step: 'reading', controller };
    this.announce(this.language.text.app.reading(name));
    return controller;
  }

  cancel(): void {
    this.work?.controller.abort();
  }

  /** Opens the sample in the background of the first visit. */
  async openSample(make: () => Promise<Sample>): Promise<void> {
    try {
      await this.settings.recalled;
      const sample = await make();
      if (this.book || !this.engine) return;
      const book = await this.engine.openBook(sample.sources, { today: sample.today });
      if (this.book) return void book.close();
      this.isSample = true;
      this.shop = sample.shop;
      this.hold(book);
    } catch (error) {
      this.hasSample = false;
      this.fail(error);
    }
  }

  /** Takes files as they are dropped: each on its own, so that one bad file never stops the others. */
  async take(given: Source[], shop = '', sheet?: OpenOptions['sheet']): Promise<void> {
    const isSettings = (source: Source): source is File =>
      Settings.isFile(nameOf(source)) && source instanceof File;
    await this.settings.recalled;
    for (const file of given.filter(isSettings)) await this.takeSettings(file);
    const sources = given.filter((source) => !isSettings(source));
    if (!this.engine || sources.length === 0) return;
    if (this.isSample) await this.leaveSample(shop);
    const before = this.waiting.length;
    let taken = 0;
    for (const source of sources) {
      const name = nameOf(source);
      const controller = this.begin(name);
      try {
        await this.addOne(source, { ...this.options(controller), ...(sheet === undefined ? {} : { sheet }) });
        taken += 1;
      } catch (error) {
        if (isAbort(error)) break;
        this.refuse(name, source, error);
      }
    }
    this.settle(taken, this.waiting.length > before);
  }

  /** A dropped file of settings; what it still asks is asked where settings are. */
  private async takeSettings(file: File): Promise<void> {
    await this.settings.open(file);
    const asks = this.settings.locked || this.settings.fault;
    if (asks && this.entered) this.go({ screen: 'files' });
  }

  /**
   * Takes over settings that the core has judged. The visitor's files are read anew beside the open book, which gives
   * way only when all of them could be.
   */
  async adopt({ policy, answers, events }: Pick<Workspace, 'policy' | 'answers' | 'events'>): Promise<void> {
    const next = {
      policy: policy ?? undefined,
      answers: { ...this.answers, ...answers },
      events: events.length > 0 ? events : this.events,
    };
    const old = this.book;
    if (old && this.canReopen) {
      const { book, kept } = await this.reread(next);
      Object.assign(this, next);
      this.kept.clear();
      for (const [id, source] of kept) this.kept.set(id, source);
      this.hold(book);
      await old.close();
    } else {
      if (old && policy) await old.setPolicy(policy);
      Object.assign(this, next);
      if (old) this.hold(old);
    }
  }

  /** Files that waited for an answer which has come with settings. */
  async retake(answers: Answers): Promise<void> {
    const again = this.waiting.filter(({ inspection }) => inspection && inspection.fingerprint in answers);
    this.waiting = this.waiting.filter((one) => !again.includes(one));
    await this.take(
      again.map(({ source }) => source),
      this.shop,
    );
  }

  /** The same files under other settings, in a book of their own. */
  private async reread(settings: Pick<OpenOptions, 'policy' | 'answers' | 'events'>): Promise<{
    book: Book;
    kept: Map<string, Source>;
  }> {
    const kept = new Map<string, Source>();
    let book: Book | null = null;
    try {
      for (const [source, sheet] of this.keptSheets()) {
        const options = { ...this.options(this.begin(nameOf(source))), ...settings, ...sheet };
        if (book) await book.add(source, ofSource(options));
        else book = await (this.engine as Engine).openBook(source, options);
        for (const { id } of book.sources) if (!kept.has(id)) kept.set(id, source);
      }
      return { book: book as Book, kept };
    } catch (error) {
      await book?.close();
      throw error;
    } finally {
      this.work = null;
    }
  }

  /** Every file once, and of a workbook from which several sheets are read, their names. */
  private keptSheets(): Array<[Source, Pick<OpenOptions, 'sheet'>]> {
    const sheets = new Map<Source, string[]>();
    for (const [id, source] of this.kept) {
      const sheet = this.sources.find((one) => one.id === id)?.sheet;
      sheets.set(source, [...(sheets.get(source) || []), ...(sheet === undefined ? [] : [sheet])]);
    }
    return [...sheets].map(([source, names]) => [source, names.length > 1 ? { sheet: names } : {}]);
  }

  /** Opens further sheets of a workbook that is in the book, each as a source of its own. */
  async addSheets(id: string, sheet: string[]): Promise<void> {
    const source = this.kept.get(id);
    if (source) await this.take([source], this.shop, sheet);
  }

  private async addOne(source: Source, options: OpenOptions): Promise<void> {
    const known = new Set(this.sources.map(({ id }) => id));
    if (this.book) await this.book.add(source, ofSource(options));
    else this.book = await (this.engine as Engine).openBook(source, options);
    for (const { id } of this.book.sources) if (!known.has(id)) this.kept.set(id, source);
  }

  private refuse(name: string, source: Source, error: unknown): void {
    const fault = faultOf(error);
    if (isFatal(fault)) {
      this.fail(error);
      return;
    }
    const inspection = fault.code === 'needs-answer' ? (fault.details as Inspection) : null;
    this.waiting = [...this.waiting.filter((w) => w.source !== source), { name, source, fault, inspection }];
  }

  private settle(taken: number, stopped: boolean): void {
    const aborted = this.work?.controller.signal.aborted;
    this.work = null;
    const { text } = this.language;
    if (this.failure) {
      this.changed();
      return;
    }
    if (aborted) this.toast(text.app.cancelled);
    if (taken > 0 && this.book) this.hold(this.book);
    if (stopped) this.go({ screen: 'files' });
    else if (taken > 0) this.enter();
    const done = stopped
      ? text.files.titleAsk(this.sources.length, this.waiting.length)
      : text.files.titleDone(this.sources.length);
    if (taken > 0 || stopped) this.announce(done);
    else this.changed();
  }

  private async leaveSample(shop: string): Promise<void> {
    const { book } = this;
    this.book = null;
    this.forgetInsights();
    this.isSample = false;
    // It does not come back beside a book of the visitor's own, and nothing of it stays on the screen.
    this.hasSample = false;
    this.thresholdDraft = null;
    this.shop = shop;
    if (this.entered) this.go({ screen: 'first' });
    await book?.close();
  }

  /** Keeps a new or changed book and asks it for what the overview needs. */
  private hold(book: Book): void {
    this.book = book;
    this.failure = null;
    this.forgetInsights();
    this.version += 1;
    void this.loadInsights(book, this.version);
    this.changed();
  }

  /** Nothing that was found in one state of a book is shown beside another. */
  private forgetInsights(): void {
    Object.assign(this, { changes: null, indicators: null, priorities: null, knows: KNOWS_NOTHING });
  }

  private async loadInsights(book: Book, version: number): Promise<void> {
    const current = (): boolean => this.book === book && this.version === version;
    try {
      const [changes, indicators, priorities, ...inspections] = await Promise.all([
        book.changes({ days: MONTH }),
        book.indicators(),
        book.priorities(),
        ...book.sources.map(({ id }) => book.inspection(id)),
      ]);
      if (!current()) return;
      const { summary, policy } = book;
      const knows = knowsOf({ summary, inspections, policy });
      Object.assign(this, { changes, indicators, priorities, knows });
      this.changed();
    } catch (error) {
      if (current()) this.fail(error);
    }
  }

  fail(error: unknown): void {
    const fault = faultOf(error);
    if (isAbort(error)) return;
    if (isFatal(fault)) this.failure = fault;
    else this.toast(faultWords(this.language.text, fault)[0]);
    this.changed();
  }

  /** Runs a call on the book and keeps the result; a failure is shown and leaves everything as it was. */
  private async attempt(call: (book: Book) => Promise<unknown>): Promise<boolean> {
    const { book } = this;
    if (!book) return false;
    try {
      await call(book);
      this.hold(book);
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    } finally {
      this.work = null;
      this.changed();
    }
  }

  async removeSource(id: string): Promise<void> {
    const { book } = this;
    const source = this.kept.get(id);
    const name = this.sourceName(id);
    const sheet = book?.sources.find((one) => one.id === id)?.sheet;
    if (book && book.sources.length === 1) await this.closeBook();
    else if (!(await this.attempt((open) => open.remove(id)))) return;
    const undo = source && (() => void this.take([source], this.shop, sheet));
    this.toast(this.language.text.files.removed(name), undo);
  }

  private async closeBook(): Promise<void> {
    const { book } = this;
    this.book = null;
    this.forgetInsights();
    this.kept.clear();
    this.thresholdDraft = null;
    this.isSample = false;
    this.go({ screen: 'first' });
    await book?.close();
  }

  /** Reads a source again as the owner says it is to be read; what was before can be put back. */
  async answer(id: string, fingerprint: string, answers: SourceAnswers, undo?: SourceAnswers): Promise<void> {
    const name = this.sourceName(id);
    const before = this.summary?.customers || 0;
    const controller = this.begin(name);
    const { roles = {} } = this.merged(fingerprint, answers);
    // What is taken back is said too.
    const merged = { ...this.merged(fingerprint, answers), ...answers, roles };
    if (!(await this.attempt((book) => book.answer(id, merged, ofSource(this.options(controller)))))) return;
    this.remember(fingerprint, answers);
    const words = this.language.text.files.reread(name, before, this.summary?.customers || 0);
    this.toast(words, undo && (() => void this.answer(id, fingerprint, undo)));
  }

  /** The same for a file that waits outside the book. */
  async retry(waiting: Waiting, answers: SourceAnswers): Promise<void> {
    if (waiting.inspection) this.remember(waiting.inspection.fingerprint, answers);
    this.waiting = this.waiting.filter((other) => other !== waiting);
    await this.take([waiting.source], this.shop, answers.sheet);
  }

  /** What a waiting file would become under these answers; the book does not change. */
  async trial({ source, inspection }: Waiting, answers: SourceAnswers): Promise<Summary> {
    const fingerprint = inspection?.fingerprint || '';
    const options = { answers: { [fingerprint]: this.merged(fingerprint, answers) } };
    const book = await (this.engine as Engine).openBook(source, options);
    await book.close();
    return book.summary;
  }

  /** The first rows of a waiting file as they would be read under these answers. */
  look({ source, inspection }: Waiting, answers: SourceAnswers): Promise<Inspection> {
    const fingerprint = inspection?.fingerprint || '';
    const options = { answers: { [fingerprint]: this.merged(fingerprint, answers) } };
    return (this.engine as Engine).inspect(source, options);
  }

  /** What columns mean, in a file that another visit or another machine can load. */
  saveAnswers(fingerprint: string, roles: SourceAnswers['roles']): void {
    const answers = { ...this.answers, [fingerprint]: this.merged(fingerprint, { roles: roles || {} }) };
    const blob = new Blob([JSON.stringify(answers, null, 2)], { type: 'application/json' });
    void this.save(this.language.text.files.answersName, blob);
  }

  async loadAnswers(file: Blob): Promise<void> {
    const { files } = this.language.text;
    const given = await answersIn(file);
    if (!given) return this.toast(files.notAnswers);
    const fits = ({ fingerprint }: { fingerprint: string }): boolean => fingerprint in given;
    const sources = this.sources.filter(fits);
    const waiting = this.waiting.filter(({ inspection }) => inspection && fits(inspection));
    for (const [fingerprint, answers] of Object.entries(given)) this.remember(fingerprint, answers);
    for (const { id, fingerprint } of sources) await this.answer(id, fingerprint, given[fingerprint] || {});
    for (const one of waiting) await this.retry(one, {});
    if (sources.length + waiting.length === 0) this.toast(files.otherAnswers);
  }

  dismiss(waiting: Waiting): void {
    this.waiting = this.waiting.filter((other) => other !== waiting);
    if (!this.book) this.go({ screen: 'first' });
    else this.changed();
  }

  private merged(fingerprint: string, answers: SourceAnswers): SourceAnswers {
    return withAnswers(this.answers[fingerprint] || {}, answers);
  }

  private remember(fingerprint: string, answers: SourceAnswers): void {
    this.answers = { ...this.answers, [fingerprint]: this.merged(fingerprint, answers) };
    void this.settings.changed();
  }

  /** Makes a file on this device. */
  async download(request: ExportRequest): Promise<void> {
    try {
      const file = await this.book?.export({ language: writtenIn(this.language), ...request });
      if (file) await this.save(file.name, file.blob);
    } catch (error) {
      this.fail(error);
    }
  }

  /** The first people of a list, as the file of their group has them. */
  async downloadSome(query: CustomerQuery, most: number, label: string): Promise<void> {
    const { book } = this;
    const group = typeof query.group === 'string' ? query.group : undefined;
    if (!book || group === undefined) return;
    try {
      const language = writtenIn(this.language);
      const { rows } = await book.page({ ...query, offset: 0, limit: most });
      const file = await book.export({ what: 'group', group, format: 'csv', language });
      const ids = new Set(rows.map(({ id }) => id));
      const csv = pickRecords(await textOf(file.blob), ids);
      await this.save(file.name.replace(group, `${group}-${label}`), new Blob([csv], { type: file.type }));
    } catch (error) {
      this.fail(error);
    }
  }

  async save(name: string, blob: Blob): Promise<void> {
    const { app } = this.language.text;
    try {
      if ((await (this.saves ?? saveFile)(name, blob)) !== false) this.toast(app.downloaded(name));
    } catch {
      this.toast(app.notSaved(name));
    }
  }

  async copy(words: string, done = this.language.text.app.copied): Promise<void> {
    this.toast((await copyText(words)) ? done : this.language.text.app.copyFailed);
  }

  async applyPolicy(policy: PolicyInput): Promise<boolean> {
    if (!(await this.attempt((book) => book.setPolicy(policy)))) return false;
    // What is tried on the sample is not the shop's own.
    if (!this.isSample) this.policy = this.book?.policy;
    await this.settings.changed();
    return true;
  }

  /** Opens everything again: after a crash, or to count to another day. */
  async reopen(today?: Day): Promise<void> {
    const sources = this.keptSheets();
    const old = this.book;
    this.today = today;
    this.failure = null;
    this.book = null;
    this.kept.clear();
    await old?.close().catch(() => undefined);
    if (sources.length === 0) return this.go({ screen: 'first' });
    const alone = sources.filter(([, { sheet }]) => !sheet).map(([source]) => source);
    if (alone.length > 0) await this.take(alone, this.shop);
    for (const [source, { sheet }] of sources) if (sheet) await this.take([source], this.shop, sheet);
  }

  /** Sources can be opened again only while the visitor's own files are open. */
  get canReopen(): boolean {
    return this.kept.size > 0;
  }
}

/** With the mark at its beginning, by which a spreadsheet knows the encoding. */
const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

/** Answers by fingerprint, or null for a file that holds something else. */
async function answersIn(file: Blob): Promise<Answers | null> {
  try {
    const given = JSON.parse(await file.text());
    const all = Object.values(given) as unknown[];
    const isAnswers = all.length > 0 && all.every((one) => one && typeof one === 'object' && 'roles' in one);
    return isAnswers ? given : null;
  } catch {
    return null;
  }
}

export function nameOf(source: Source): string {
  return 'name' in source && typeof source.name === 'string' ? source.name : 'CSV';
}
