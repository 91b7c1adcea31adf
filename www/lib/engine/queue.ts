/** Calls on one book run in the order made, one at a time; after `close` they reject. */
import { closed } from './errors.js';

export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  run<T>(call: () => Promise<T> | T): Promise<T> {
    if (this.isClosed) return Promise.reject(closed());
    const next = this.last.then(call);
    this.last = next.catch(() => undefined);
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
