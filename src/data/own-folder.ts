// Packages in the browser's private file system: a folder for each, which counts once its entry is there.
import type { AreaEntry } from "../core/area/area-package.ts";
import { isOwnArea } from "../core/area/own-slug.ts";
import { isRecord } from "../core/basics/json-record.ts";
import type { KeptPackage, OwnKeep } from "./own-files.ts";

/** Written last and removed first: how the list of areas has the package, and how large it is. No file of a package is called so. */
const ENTRY = "entry.json";

/** Null where the browser has no such file system, or it cannot be written to from the page. */
export async function openFolder(name: string): Promise<OwnKeep | null> {
  const canWrite = typeof FileSystemFileHandle !== "undefined" && "createWritable" in FileSystemFileHandle.prototype;
  if (!canWrite || !navigator.storage?.getDirectory) return null;
  const root = await navigator.storage.getDirectory();
  return oneAtATime(keepIn(root, encodeURIComponent(name).replaceAll("%", "_")), name);
}

/** What lists clears away what was written by halves: never while it is written, in this tab of the page or another. */
function oneAtATime(kept: OwnKeep, name: string): OwnKeep {
  const locked = <Result>(act: () => Promise<Result>): Promise<Result> => navigator.locks?.request(name, act) ?? act();
  return {
    list: () => locked(() => kept.list()),
    read: (slug, file) => locked(() => kept.read(slug, file)),
    readAll: (slug) => locked(() => kept.readAll(slug)),
    write: (made) => locked(() => kept.write(made)),
    remove: (slug) => locked(() => kept.remove(slug)),
  };
}

/** Keeps packages in a folder, which is there while it has one. */
function keepIn(system: FileSystemDirectoryHandle, name: string): OwnKeep {
  const packages = (): Promise<FileSystemDirectoryHandle | null> => system.getDirectoryHandle(name).catch(() => null);
  const folderOf = async (slug: string): Promise<FileSystemDirectoryHandle | null> =>
    (await packages())?.getDirectoryHandle(slug).catch(() => null) ?? null;
  /** One that still holds something is not removed. */
  const tidy = (): Promise<void> => system.removeEntry(name).catch(() => undefined);
  const remove = async (slug: string): Promise<void> => {
    const folder = await folderOf(slug);
    if (folder === null) return;
    await folder.removeEntry(ENTRY).catch(() => undefined);
    await (await packages())?.removeEntry(slug, { recursive: true });
  };
  return {
    async list() {
      const found: KeptPackage[] = [];
      const leftOver: string[] = [];
      const root = await packages();
      if (root === null) return found;
      for await (const [slug, handle] of entriesOf(root)) {
        const kept =
          handle.kind === "directory" && isOwnArea(slug) ? await entryIn(handle as FileSystemDirectoryHandle) : null;
        if (kept === null) leftOver.push(slug);
        else found.push(kept);
      }
      for (const slug of leftOver) await root.removeEntry(slug, { recursive: true }).catch(() => undefined);
      await tidy();
      return found;
    },
    async read(slug, file) {
      const folder = await folderOf(slug);
      if (folder === null || (await entryIn(folder)) === null) return null;
      return fileIn(folder, file);
    },
    async readAll(slug) {
      const folder = await folderOf(slug);
      const kept = folder && (await entryIn(folder));
      if (folder === null || kept === null) return null;
      const files = new Map<string, ArrayBuffer>();
      for await (const [name, handle] of entriesOf(folder))
        if (handle.kind === "file" && name !== ENTRY)
          files.set(name, (await fileIn(folder, name)) ?? new ArrayBuffer());
      return { entry: kept.entry, files };
    },
    async write({ entry, files }) {
      await remove(entry.slug);
      const root = await system.getDirectoryHandle(name, { create: true });
      const folder = await root.getDirectoryHandle(entry.slug, { create: true });
      let bytes = 0;
      for (const [name, content] of files) {
        bytes += content.byteLength;
        await writeIn(folder, name, content);
      }
      await writeIn(folder, ENTRY, new TextEncoder().encode(JSON.stringify({ entry, bytes })));
    },
    async remove(slug) {
      await remove(slug);
      await tidy();
    },
  };
}

async function entryIn(folder: FileSystemDirectoryHandle): Promise<KeptPackage | null> {
  const bytes = await fileIn(folder, ENTRY);
  if (bytes === null) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isRecord(value) || !isRecord(value["entry"]) || typeof value["bytes"] !== "number") return null;
    return { entry: value["entry"] as unknown as AreaEntry, bytes: value["bytes"] };
  } catch {
    return null;
  }
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<ArrayBuffer | null> {
  const handle = await folder.getFileHandle(name).catch(() => null);
  return handle === null ? null : (await handle.getFile()).arrayBuffer();
}

async function writeIn(folder: FileSystemDirectoryHandle, name: string, content: BufferSource): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  await file.write(content);
  await file.close();
}

/** TypeScript does not know that a folder can be gone through. */
function entriesOf(folder: FileSystemDirectoryHandle): AsyncIterable<[string, FileSystemHandle]> {
  return (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries();
}
