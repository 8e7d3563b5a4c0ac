// What a command that was killed leaves beside the file that it was writing; the next one takes it away.
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hasEnded, isMark, newMark } from "./process-mark.ts";

const INFIX = ".building-";
/** After so many milliseconds a file that another machine left is nobody's any more. */
const PATIENCE = 86_400_000;

/** Where this process writes what is to become `target`: a name that no other has used. */
export function besideName(target: string): string {
  return `${target}${INFIX}${newMark()}`;
}

/** Removes what processes that are no more left beside a file. Whatever cannot be removed stays. */
export async function clearLeftovers(target: string): Promise<void> {
  const start = `${basename(target)}${INFIX}`;
  for (const name of await readdir(dirname(target)).catch((): string[] => [])) {
    const mark = name.slice(start.length);
    if (!name.startsWith(start) || !isMark(mark)) continue;
    const path = join(dirname(target), name);
    const about = await stat(path).catch(() => null);
    if (about === null || !hasEnded(mark, Date.now() - about.mtimeMs, PATIENCE)) continue;
    await rm(path, { force: true }).catch(() => undefined);
  }
}
