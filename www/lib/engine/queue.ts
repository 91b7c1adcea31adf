/** Calls on one book run in the order made, one at a time; after `close` they reject. */
import { closed } from './errors.js';

export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  /** The caller hears of a failure at once; the next call waits until it is mended. */
  run<T>(call: () => Promise<T> | T, mend: (error: unknown) => unknown = () => undefined): Promise<T> {
    if (this.isClosed) return Promise.reject(closed());
    const next = this.last.then(call);
    this.last = next.catch(mend).catch(() => undefined);
    return next;
  }

  /** Runs a last call; everything after it rejects. */
  close(call: () => void): Promise<void> {
    if (this.isClosed) return this.last.then(() => undefined);
    this.isClosed = true;
    const next = this.last.then(call);
    this.last = next;
    return next;
  }
}
