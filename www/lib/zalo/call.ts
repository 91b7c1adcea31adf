/** One call of the SDK: it may be missing, throw, reject, or never answer. Nothing of that reaches a page unnamed. */
import { fromSdk, ZaloError } from './errors.js';
import { CALLS, type ZaloCall } from './limits.js';

export type Timeouts = Partial<Record<ZaloCall, number>>;

export function makeAsk(timeouts: Timeouts) {
  return <T>(call: ZaloCall, run: (() => Promise<T>) | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      if (!run) return reject(new ZaloError('unsupported', call));
      const ms = timeouts[call] ?? CALLS[call].ms;
      const timer = setTimeout(() => reject(new ZaloError('timeout', call, { ms })), ms);
      const end =
        <V>(settle: (value: V) => void) =>
        (value: V): void => {
          clearTimeout(timer);
          settle(value);
        };
      // A call of an old Zalo throws before there is a promise.
      new Promise<T>((answer) => answer(run())).then(
        end(resolve),
        end((thrown) => reject(fromSdk(call, thrown))),
      );
    });
}

export type Ask = ReturnType<typeof makeAsk>;
