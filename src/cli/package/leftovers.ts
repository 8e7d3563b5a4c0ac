// What a build that was killed leaves beside its target: found by the number of its process, and taken away by the next build.
import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Where this process writes what is to become `target`. */
export function besideName(target: string): string {
  return `${target}.building-${process.pid}`;
}

/** Where this process moves what stood at `target` while the new comes into its place. */
export function replacedName(target: string): string {
  return `${target}.replaced-${process.pid}`;
}

/**
 * Removes what processes that are no more left beside a file or folder. When one ended just while it replaced the folder, so
 * that there is none, the old one comes back.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const path = resolve(target);
  const beside = await readdir(dirname(path)).catch((): string[] => []);
  const leftovers = beside.filter((name) => isLeftover(name, basename(path)));
  const replaced = leftovers.find((name) => name.includes(".replaced-"));
  if (replaced !== undefined && !beside.includes(basename(path))) await rename(join(dirname(path), replaced), path);
  for (const name of leftovers) await rm(join(dirname(path), name), { recursive: true, force: true });
}

function isLeftover(name: string, target: string): boolean {
  if (!name.startsWith(`${target}.`)) return false;
  const process = /^(?:building|replaced)-([1-9]\d*)$/.exec(name.slice(target.length + 1))?.[1];
  return process !== undefined && !isAlive(Number(process));
}

/** This process has left nothing yet: what has its number is of an earlier one. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
