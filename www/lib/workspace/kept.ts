/**
 * Where a page may keep a workspace between visits, once its visitor has asked for it. Without a store nothing is kept.
 * What is kept is text: the record without what names customers.
 */
import { recordText, type Workspace, withoutPeople, workspaceIn } from './record.js';

/** A place on the machine where settings are kept. */
export interface WorkspaceStore {
  /** What was kept, or null. Makes nothing where nothing is. */
  load(): Promise<string | null>;
  /** Keeps this text instead of the one before. */
  save(text: string): Promise<void>;
  /** Leaves nothing behind. */
  clear(): Promise<void>;
}

/** The text that is kept. */
export const keptText = (workspace: Workspace): string => recordText(withoutPeople(workspace));

/** The workspace of a kept text. Throws `WorkspaceError`. */
export const keptIn = (text: string): Workspace => workspaceIn(text);
