/** The log of contacts: what was said to whom. It is the shop's own and outlives files; what is tried on the sample does not. */
import type { Prices } from '../../channels/types.js';
import type { Book, Contact, Day } from '../../contract.js';
import { SessionOutcome } from './outcome.js';

/** A contact as the page notes it; id and time come from here. */
export type ContactDraft = Omit<Contact, 'id' | 'time'>;

/** As many as one can do in a day, until the owner says another number. */
const USUAL_MOST = 20;

/** The calendar day and the time on this device. */
export function deviceNow(): { day: Day; time: string } {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { day, time: `${two(now.getHours())}:${two(now.getMinutes())}` };
}

/** Two machines whose logs are put together do not give the same one twice. */
const newId = (at: number): string =>
  `k${Date.now().toString(36)}${Math.floor(Math.random() * 0xffffffff).toString(36)}${at.toString(36)}`;

export class SessionCare extends SessionOutcome {
  /** Grows with every change of the log, so that views know when to ask again. */
  contactsVersion = 0;
  /** So many people can be written to in a day. */
  careMost = USUAL_MOST;
  /** What the shop pays for a message, as typed. */
  prices: Prices = {};
  private ownLog: Contact[] = [];
  private triedLog: Contact[] = [];

  /** The log of the open book. */
  get contacts(): readonly Contact[] {
    return this.isSample ? this.triedLog : this.ownLog;
  }

  /** The shop's own log, for its file of settings. */
  get ownContacts(): readonly Contact[] {
    return this.ownLog;
  }

  /** Takes contacts over: one with a known id replaces the one that is there. Gives how many were new. */
  addContacts(contacts: readonly Contact[]): number {
    const before = this.ownLog.length;
    this.ownLog = [...new Map([...this.ownLog, ...contacts].map((one) => [one.id, one])).values()];
    return this.ownLog.length - before;
  }

  /** A log from another machine, put together with this one; gives how many were new. */
  async takeContacts(contacts: readonly Contact[]): Promise<number> {
    const added = this.addContacts(contacts);
    await this.keepLog([...this.contacts]);
    return added;
  }

  /** Notes contacts, and says so with a way back; gives their ids. */
  async note(drafts: readonly ContactDraft[], words: string, undone?: () => void): Promise<string[]> {
    const { day, time } = deviceNow();
    const fresh = drafts.map((one, at) => ({ ...one, id: newId(at), time: one.day === day ? time : null }));
    const ids = fresh.map(({ id }) => id);
    await this.keepLog([...this.contacts, ...fresh]);
    this.toast(words, () => {
      void this.forget(ids);
      undone?.();
    });
    return ids;
  }

  /** Takes contacts back. */
  async forget(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids);
    await this.keepLog(this.contacts.filter(({ id }) => !gone.has(id)));
  }

  private async keepLog(contacts: Contact[]): Promise<void> {
    if (this.isSample) this.triedLog = contacts;
    else this.ownLog = contacts;
    if (this.book) await this.tellContacts(this.book);
    if (!this.isSample) this.contactsKept();
    this.changed();
  }

  /** Whoever keeps settings keeps the log, too. */
  protected contactsKept(): void {}

  protected forgetTried(): void {
    this.triedLog = [];
  }

  /** A book knows the log before it is asked for a queue. */
  protected async tellContacts(book: Book): Promise<void> {
    try {
      await book.setContacts([...this.contacts]);
      this.contactsVersion += 1;
    } catch (error) {
      if (this.book === book) this.fail(error);
    }
  }
}
