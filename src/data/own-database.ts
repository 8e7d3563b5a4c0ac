// Packages in the browser's database, where it has no private file system that a page can write to: a record for each.
import type { OwnFiles, OwnKeep, OwnPackage } from "./own-files.ts";

const STORE = "packages";

interface Kept {
  readonly slug: string;
  readonly entry: OwnPackage["entry"];
  readonly bytes: number;
  readonly files: OwnFiles;
}

/** Null where the browser has no database. */
export async function openDatabase(name: string): Promise<OwnKeep | null> {
  if (typeof indexedDB === "undefined") return null;
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "slug" });
  const database = await answerOf(opening);
  const inStore = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(STORE, mode).objectStore(STORE);
  const read = async (slug: string): Promise<Kept | null> =>
    ((await answerOf(inStore("readonly").get(slug))) as Kept | undefined) ?? null;
  return {
    async list() {
      const all = (await answerOf(inStore("readonly").getAll())) as readonly Kept[];
      return all.map(({ entry, bytes }) => ({ entry, bytes }));
    },
    read: async (slug, file) => (await read(slug))?.files.get(file) ?? null,
    readAll: read,
    async write({ entry, files }) {
      const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
      const kept: Kept = { slug: entry.slug, entry, bytes, files };
      await done(inStore("readwrite"), (store) => store.put(kept));
    },
    remove: (slug) => done(inStore("readwrite"), (store) => store.delete(slug)),
  };
}

/** Resolves when what was changed is kept, not when it is about to be. */
function done(store: IDBObjectStore, change: (store: IDBObjectStore) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const { transaction } = store;
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
    change(store);
  });
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
