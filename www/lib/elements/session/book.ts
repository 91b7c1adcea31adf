/** The open book: what is asked of it after every change, and changes that it may refuse. */
import type { Book } from '../../contract.js';
import { KNOWS_NOTHING, knowsOf } from '../../playbooks/knows.js';
import { SessionCare } from './care.js';
import { MONTH } from './wording.js';

export class SessionBook extends SessionCare {
  /** Keeps a new or changed book and asks it for what the overview needs. */
  protected hold(book: Book): void {
    this.book = book;
    this.failure = null;
    this.forgetInsights();
    this.version += 1;
    if (this.contacts.length > 0) void this.tellContacts(book);
    void this.loadInsights(book, this.version);
    this.changed();
  }

  /** Figures of an earlier state of the book must not stand beside those of a later one. */
  protected forgetInsights(): void {
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

  /** Runs a call on the book and keeps the result; a failure is shown and leaves everything as it was. */
  protected async attempt(call: (book: Book) => Promise<unknown>): Promise<boolean> {
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

  /** What was tried over a policy that is no longer there. */
  protected forgetDrafts(): void {
    this.thresholdDraft = null;
    this.programmeDraft = null;
  }

  protected async closeBook(): Promise<void> {
    const { book } = this;
    this.book = null;
    this.forgetInsights();
    this.kept.clear();
    this.forgetDrafts();
    this.isSample = false;
    this.go({ screen: 'first' });
    await book?.close();
  }
}
