/** The same files once more: under another policy, with settings from a file, to another day, after a crash. */
import type { Answers, Book, Day, Engine, OpenOptions, PolicyInput, Source } from '../../contract.js';
import type { AdoptedSettings } from '../workspace/settings.js';
import { nameOf, ofSource, SessionReading } from './reading.js';

export abstract class SessionRereading extends SessionReading {
  async applyPolicy(policy: PolicyInput): Promise<boolean> {
    if (!(await this.attempt((book) => book.setPolicy(policy)))) return false;
    // What is tried on the sample is not the shop's own.
    if (!this.isSample) this.policy = this.book?.policy;
    await this.settings.changed();
    return true;
  }

  /**
   * Takes over settings that the core has judged. The visitor's files are read anew beside the open book, which gives
   * way only when all of them could be.
   */
  async adopt(settings: AdoptedSettings): Promise<void> {
    const { policy, answers, events, voice, messages, occasions, leadCosts, schemes, contacts } = settings;
    const { goals, campaigns } = settings;
    if (contacts) this.addContacts(contacts);
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
    if (policy) this.forgetDrafts();
    this.voiceId = voice ?? this.voiceId;
    this.ownMessages = messages ?? this.ownMessages;
    this.ownOccasions = occasions ?? this.ownOccasions;
    this.leadCosts = leadCosts ?? this.leadCosts;
    this.ownSchemes = schemes ?? this.ownSchemes;
    this.adoptOutcome({ ...(goals && { goals }), ...(campaigns && { campaigns }) });
    this.changed();
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
}
