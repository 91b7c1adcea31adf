/** Stores for a page to hand in. That of a Zalo Mini App is `connectZalo(sdk).store`. */
import { deleteDB, openDB } from 'idb';
import type { WorkspaceStore } from './kept.js';

const ROOM = 'workspace';
const KEY = 'kept';

/** IndexedDB, in a database of its own that is there only while something is kept. */
export function indexedDbStore(name = 'khachquen-workspace'): WorkspaceStore {
  const using = async <T>(use: (db: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> => {
    const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(ROOM) });
    try {
      return await use(db);
    } finally {
      db.close();
    }
  };
  const isThere = async (): Promise<boolean> =>
    // Before Firefox 126 nobody can say; opening it there makes an empty one.
    !indexedDB.databases || (await indexedDB.databases()).some((database) => database.name === name);
  return {
    load: async () => ((await isThere()) ? ((await using((db) => db.get(ROOM, KEY))) ?? null) : null),
    save: (text) => using(async (db) => void (await db.put(ROOM, text, KEY))),
    clear: () => deleteDB(name),
  };
}

/** The origin's private file system (Chrome 86, Firefox 111, Safari 26). */
export function opfsStore(name = 'workspace.khachquen.json'): WorkspaceStore {
  const absent = (error: unknown): null => {
    if ((error as DOMException).name === 'NotFoundError') return null;
    throw error;
  };
  const root = () => navigator.storage.getDirectory();
  return {
    async load() {
      const handle = await (await root()).getFileHandle(name).catch(absent);
      return handle && (await (await handle.getFile()).text());
    },
    async save(text) {
      const handle = await (await root()).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    },
    async clear() {
      await (await root()).removeEntry(name).catch(absent);
    },
  };
}
