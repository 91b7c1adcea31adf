/**
 * Native storage as a cache with a bound: never the only copy of anything. All of it is one item, so that it is
 * written whole or not at all, nothing is left over, and writing it renews its age: Zalo drops the oldest items first.
 */
import { utf8 } from '../bytes.js';
import { CACHE } from './limits.js';
import type { ZaloStorage } from './sdk.js';

/** A little storage on the member's phone. */
export interface ZaloCache {
  /** What is kept under a key; null when there is nothing. */
  read(key: string): string | null;
  /** What is oldest gives way. False: kept for this run of the app only, because it is too much or Zalo kept nothing. */
  write(key: string, text: string): boolean;
  /** Forgets a key. */
  remove(key: string): void;
}

const ITEM = 'khachquen';
const VERSION = 1;

/** Oldest first. */
type Entries = Array<readonly [key: string, text: string]>;

/** Whatever else stands there, of another version or of somebody else's, is as nothing. */
function entriesIn(text: string | null | undefined): Entries {
  try {
    const { v, items } = JSON.parse(text ?? '');
    const isOurs = v === VERSION && Array.isArray(items);
    return isOurs ? items.filter(([key, value]) => typeof key === 'string' && typeof value === 'string') : [];
  } catch {
    return [];
  }
}

const envelope = (items: Entries): string => JSON.stringify({ v: VERSION, items });

export function makeCache(storage: ZaloStorage | undefined, budget: number = CACHE.bytes): ZaloCache {
  const most = Math.min(budget, CACHE.most);
  /** What Zalo did not take. It lives as long as the page. */
  const unkept = new Map<string, string>();

  const load = (): Entries => {
    try {
      return entriesIn(storage?.getItem(ITEM));
    } catch {
      return [];
    }
  };

  /** Drops from the front until it fits and Zalo takes it; what is last stays or nothing is written. */
  const store = (items: Entries, keep: number): boolean => {
    if (!storage) return false;
    for (let from = 0; from <= items.length - keep; from += 1) {
      const text = envelope(items.slice(from));
      if (utf8(text).length > most) continue;
      try {
        storage.setItem(ITEM, text);
        return true;
      } catch {
        // No room, or no such call: with less in it, or not at all.
      }
    }
    return false;
  };

  /** What is left without the key, or nothing at all. */
  const drop = (key: string): void => {
    const all = load();
    const others = all.filter(([name]) => name !== key);
    if (others.length === all.length) return;
    if (others.length > 0 && store(others, others.length)) return;
    try {
      storage?.removeItem(ITEM);
    } catch {
      // Nothing more can be done about it.
    }
  };

  return {
    read: (key) => unkept.get(key) ?? load().find(([name]) => name === key)?.[1] ?? null,
    write(key, text) {
      const others = load().filter(([name]) => name !== key);
      const kept = store([...others, [key, text]], 1);
      if (kept) {
        unkept.delete(key);
      } else {
        unkept.set(key, text);
        // An older text must not come back with the next start.
        drop(key);
      }
      return kept;
    },
    remove(key) {
      unkept.delete(key);
      drop(key);
    },
  };
}
