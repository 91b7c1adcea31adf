/** Files become a book: the sample, files that are dropped, further sheets of a workbook. */
import type { AddOptions, Engine, Inspection, OpenOptions, Progress, Source } from '../../contract.js';
import { faultOf, isAbort, isFatal } from '../faults.js';
import { Settings } from '../workspace/settings.js';
import { SessionBook } from './book.js';
import type { Sample } from './types.js';

/** The options that belong to one more source; day, policy and events are already the book's. */
export const ofSource = ({ answers, signal, onProgress, otherCurrency, sheet }: OpenOptions): AddOptions => ({
  ...{ answers, signal, onProgress, otherCurrency, sheet },
});

export abstract class SessionReading extends SessionBook {
  abstract readonly settings: Settings;

  protected override contactsKept(): void {
    void this.settings.changed();
  }

  protected override outcomeKept(): void {
    void this.settings.changed();
  }

  protected options(controller: AbortController): OpenOptions {
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

  protected begin(name: string): AbortController {
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
    this.forgetTried();
    this.forgetTriedOutcome();
    this.isSample = false;
    // It does not come back beside a book of the visitor's own, and nothing of it stays on the screen.
    this.hasSample = false;
    this.forgetDrafts();
    this.shop = shop;
    if (this.entered) this.go({ screen: 'first' });
    await book?.close();
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
}

export function nameOf(source: Source): string {
  return 'name' in source && typeof source.name === 'string' ? source.name : 'CSV';
}
