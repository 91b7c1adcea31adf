/** What several files of the engine speak of: sources in each state of readiness, and workers. */
import type { Endpoint } from 'comlink';
import type { SheetNote } from '../contract.js';

/** A source that can be read again. */
export type Ready = { name: string } & ({ blob: Blob } | { bytes: Uint8Array; batch: boolean });

/** A source that can be read in pieces and by place. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** True for a batch of our own: no sniffing, no quotes. */
  readonly batch: boolean;
  /** Where it is one sheet of a workbook. */
  readonly sheet?: SheetFacts;
  slice(start: number, end: number): Promise<Uint8Array>;
  /** Pieces from the first byte on. A piece is valid until the next one is asked for. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** What is known of the sheet that a source is. */
export interface SheetFacts {
  /** Every sheet of the workbook, and whether its header is that of the chosen one. */
  sheets: Array<{ name: string; hidden: boolean; alike: boolean }>;
  chosen: string;
  /** Somebody asked for this sheet. */
  answered: boolean;
  notes: SheetNote[];
  /** The workbook itself, from which another sheet can be read. */
  workbook: ByteSource;
}

/** A worker, of a browser or of Node. */
export interface WorkerHandle {
  endpoint: Endpoint;
  terminate(): void;
  /** In Node: whether the process has to wait for this worker. */
  keepAlive?(pending: boolean): void;
  /** Called when the worker cannot start or dies. */
  onError(report: (message: string) => void): void;
}
