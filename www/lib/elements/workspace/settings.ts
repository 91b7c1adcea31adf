/**
 * How the shop has set the book up, on its way into a file, out of one, and (only when asked for) into the store that
 * the page has given. Nothing is used before the core has judged it, and nothing by halves.
 */
import type { Answers, Day } from '../../contract.js';
import { sharedPolicy } from '../../policy-file.js';
import { VERSION } from '../../version.js';
import { EXTENSION, openWorkspace, sealWorkspace } from '../../workspace/codec.js';
import { isWorkspaceFile } from '../../workspace/envelope.js';
import { keptIn, keptText, type WorkspaceStore } from '../../workspace/kept.js';
import type { Workspace } from '../../workspace/record.js';
import { checkWorkspace } from '../../workspace/record.js';
import { type Fault, faultOf, isAbort, isFatal } from '../faults.js';
import { namesPeople } from '../schemes/edit.js';
import type { SessionCare } from '../session/care.js';

/** The device's day, for the note in the file. */
function deviceDay(): Day {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What a session takes over from a file of settings. */
export type AdoptedSettings = Pick<
  Workspace,
  | 'policy'
  | 'answers'
  | 'events'
  | 'voice'
  | 'messages'
  | 'occasions'
  | 'leadCosts'
  | 'schemes'
  | 'goals'
  | 'campaigns'
  | 'contacts'
>;

/** What settings need of the session that they belong to. */
export interface SettingsOwner extends SessionCare {
  /** Takes over settings that the core has judged. */
  adopt(settings: AdoptedSettings): Promise<void>;
  /** Reads files again that waited for these answers. */
  retake(answers: Answers): Promise<void>;
}

export class Settings {
  /** Given by the page; null: there is no place to keep anything. */
  store: WorkspaceStore | null = null;
  /** True while the store holds the settings because somebody asked for it. */
  keeps = false;
  /** A locked file that waits for its passphrase. */
  locked: { name: string; bytes: Uint8Array } | null = null;
  /** Why the last file was not used. */
  fault: Fault | null = null;
  /** What was kept is there before the first file is read. */
  recalled: Promise<void> = Promise.resolve();

  constructor(private readonly session: SettingsOwner) {}

  /** What a file would hold now. */
  contents(withEvents: boolean): Workspace {
    const { session } = this;
    const policy = session.book?.policy ?? session.policy;
    const schemes = session.ownSchemes.filter((scheme) => withEvents || !namesPeople(scheme));
    return {
      app: VERSION,
      made: deviceDay(),
      shop: session.isSample ? '' : session.shop,
      policy: policy ? sharedPolicy(policy) : null,
      answers: session.answers,
      events: withEvents ? session.events : [],
      ...(withEvents && session.ownContacts.length > 0 ? { contacts: [...session.ownContacts] } : {}),
      ...(session.voiceId === '' ? {} : { voice: session.voiceId }),
      ...(session.ownMessages.length === 0 ? {} : { messages: session.ownMessages }),
      ...(session.ownOccasions.length === 0 ? {} : { occasions: session.ownOccasions }),
      ...(withEvents && Object.keys(session.leadCosts).length > 0 ? { leadCosts: session.leadCosts } : {}),
      ...(schemes.length === 0 ? {} : { schemes }),
      ...session.ownOutcome(withEvents),
    };
  }

  /** Makes the file; true when it was made. Without a passphrase it is open, and neither event nor contact goes into it. */
  async save(passphrase: string | null): Promise<boolean> {
    const { session } = this;
    try {
      const contents = this.contents(passphrase !== null);
      const bytes = await sealWorkspace(contents, passphrase === null ? {} : { passphrase });
      const name = `${session.language.text.workspace.fileName}-${contents.made}${EXTENSION}`;
      session.save(name, new Blob([bytes], { type: 'application/octet-stream' }));
      this.fault = null;
      return true;
    } catch (error) {
      this.fault = faultOf(error);
      return false;
    } finally {
      session.changed();
    }
  }

  /** True for a file that holds settings and no orders. */
  static isFile = (name: string): boolean => name.toLowerCase().endsWith(EXTENSION);

  async open(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.locked = null;
    await this.use(bytes, file.name);
  }

  async unlock(passphrase: string): Promise<void> {
    if (this.locked) await this.use(this.locked.bytes, this.locked.name, passphrase);
  }

  dismiss(): void {
    Object.assign(this, { locked: null, fault: null });
    this.session.changed();
  }

  private async use(bytes: Uint8Array, name: string, passphrase?: string): Promise<void> {
    const { session } = this;
    this.fault = null;
    try {
      const workspace = await openWorkspace(bytes, passphrase === undefined ? {} : { passphrase });
      await this.adopt(workspace);
      this.locked = null;
      const { text, format } = session.language;
      session.toast(text.workspace.opened(format.day(workspace.made), Object.keys(workspace.answers).length));
      await this.changed();
      await session.retake(workspace.answers);
    } catch (error) {
      if (isAbort(error)) return;
      if (isFatal(faultOf(error))) return session.fail(error);
      this.fault = faultOf(error);
      const isLocked = ['passphrase-needed', 'wrong-passphrase'].includes(this.fault.code);
      this.locked = isLocked && isWorkspaceFile(bytes) ? { name, bytes } : null;
      // That a lock has a key is no fault.
      if (this.fault.code === 'passphrase-needed') this.fault = null;
    } finally {
      session.changed();
    }
  }

  private async adopt(workspace: Workspace): Promise<void> {
    const { engine } = this.session;
    if (!engine) return;
    await checkWorkspace(workspace, engine);
    await this.session.adopt(workspace);
  }

  /** What was kept on an earlier visit. What cannot be used is said, and stays until it is erased. */
  recall(store: WorkspaceStore | null): void {
    this.store = store;
    this.recalled = (async () => {
      try {
        const text = await store?.load();
        this.keeps = typeof text === 'string';
        if (text) await this.adopt(keptIn(text));
      } catch {
        this.session.toast(this.session.language.text.workspace.notRecalled);
      }
      this.session.changed();
    })();
  }

  /** Begins or ends to keep. */
  async keep(on: boolean): Promise<void> {
    const { session, store } = this;
    const { text } = session.language;
    try {
      if (on) await store?.save(keptText(this.contents(false)));
      else await store?.clear();
      this.keeps = on;
      session.toast(on ? text.workspace.kept : text.workspace.erased);
    } catch {
      session.toast(text.workspace.notKept);
    }
    session.changed();
  }

  /** Keeps what has changed, where that was asked for. */
  async changed(): Promise<void> {
    if (!this.keeps || this.session.isSample) return;
    try {
      await this.store?.save(keptText(this.contents(false)));
    } catch {
      this.session.toast(this.session.language.text.workspace.notKept);
    }
  }
}
