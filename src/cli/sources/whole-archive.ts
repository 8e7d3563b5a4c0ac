// An archive that is fetched whole and kept: for who needs most of it, and where the source gives no parts.

import { rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { makeFolders } from "../package/made-folders.ts";
import { systemFailure } from "../system-errors.ts";
import { downloadProgress, sizeText } from "./download-progress.ts";
import { newestThere } from "./newest-archive.ts";
import { archiveRequest, localArchive, type PoliceArchive } from "./police-archive.ts";
import type { PoliceContext, PolicePlan, PoliceRequest } from "./police-request.ts";
import { type FileVersion, isSame } from "./remote-ranges.ts";
import { receiveWhole } from "./whole-file.ts";
import { requireMd5, toldMd5, wholeHead } from "./whole-head.ts";
import { moveVersion, readVersion, removeVersion, writeVersion } from "./whole-version.ts";

/** What would be fetched whole: the newest archive, or nothing where it is kept already. */
export async function wholePlan(request: PoliceRequest, context: PoliceContext): Promise<PolicePlan> {
  const { police } = context.settings;
  const { month, found } = await newestThere(request, context, (tried) =>
    wholeHead(archiveRequest(police, tried), context.client),
  );
  const isThere = await isKept(pathOf(request.downloads, month), found.version);
  const one = { from: archiveRequest(police, month).address, bytes: found.version?.bytes ?? null };
  return { range: null, archives: [], whole: isThere ? [] : [one], fetch: [], kept: [], missing: [] };
}

/**
 * The archive of a month, fetched unless the same is kept; a fetch that was broken off goes on. Throws an AppFailure for one that is not
 * there, that there is no room for, that does not come whole, or that does not match the MD5 which the source tells.
 */
export async function wholeArchive(month: Month, downloads: string, context: PoliceContext): Promise<PoliceArchive> {
  const { settings, client, terminal } = context;
  const request = archiveRequest(settings.police, month);
  const path = pathOf(downloads, month);
  const part = `${path}.part`;
  const head = await wholeHead(request, client);
  await adopt(path, part);
  if (!(await isKept(path, head.version))) {
    try {
      await makeFolders(dirname(path));
      const from = await lengthOf(part, head.version);
      const bytes = head.version?.bytes ?? null;
      await requireRoom(path, (bytes ?? 0) - from);
      if (bytes === null || from < bytes) {
        const progress = downloadProgress(terminal.error, bytes, () => terminal.now().getTime());
        progress.add(from);
        const version = await receiveWhole({ request, part, from, version: head.version }, client, progress.add);
        progress.done();
        await writeVersion(part, version);
      }
      await requireMd5(request, part, (await toldMd5(settings.police, month, client)) ?? head.md5, terminal.signal);
      await removeVersion(path);
      await rename(part, path);
      await moveVersion(part, path);
    } catch (error) {
      throw systemFailure(error, path, "write");
    }
  }
  return localArchive(settings.police, path);
}

/** Beside the folder of the police files, so that a build of that folder does not read it. */
function pathOf(downloads: string, month: Month): string {
  return join(downloads, "archives", `${formatMonth(month)}.zip`);
}

async function isKept(path: string, version: FileVersion | null): Promise<boolean> {
  const kept = await readVersion(path);
  const about = await stat(path).catch(() => null);
  return version !== null && kept !== null && isSame(kept, version) && about?.size === version.bytes;
}

/** What was moved to its place by a run that was killed before its marks were. */
async function adopt(path: string, part: string): Promise<void> {
  if ((await readVersion(path)) !== null || (await stat(part).catch(() => null)) !== null) return;
  if ((await readVersion(part)) !== null && (await stat(path).catch(() => null)) !== null)
    await moveVersion(part, path);
}

/** How much of the same version was fetched already; what is of another is removed. */
async function lengthOf(part: string, version: FileVersion | null): Promise<number> {
  const [kept, about] = [await readVersion(part), await stat(part).catch(() => null)];
  if (version !== null && kept !== null && isSame(kept, version) && about !== null && about.size <= version.bytes)
    return about.size;
  await removeVersion(part);
  await rm(part, { force: true });
  return 0;
}

async function requireRoom(path: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize >= bytes) return;
  throw new AppFailure(
    "cannot-write",
    `${path} cannot be written: ${sizeText(bytes)} are to be fetched, and the disk has room for ${sizeText(bavail * bsize)}.`,
    "Make room on the disk, or choose a folder on another with --downloads.",
  );
}
