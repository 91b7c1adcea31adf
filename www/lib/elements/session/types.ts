/** What a session keeps beside the book: files under way, files that wait, messages. */
import type { Day, Inspection, Progress, Source } from '../../contract.js';
import type { Fault } from '../faults.js';

/** A shop to be looked at before the visitor has opened files. */
export interface Sample {
  /** Its files. */
  sources: Source[];
  /** The day that is counted to. */
  today: Day;
  /** Its name. */
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
