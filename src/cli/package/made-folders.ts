// The folders above a file or package, made where they are missing.
import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it that are missing, one after the other, and gives those made, the outermost first. Node's own
 * way to make them all at once never ends where the system says of a folder that it cannot be there, as in `/proc`. Throws the
 * error of the system, and then none is left behind.
 */
export async function makeFolders(path: string): Promise<readonly string[]> {
  const made: string[] = [];
  try {
    for (const folder of await missingFolders(resolve(path))) if (await makeFolder(folder)) made.push(folder);
    return made;
  } catch (error) {
    await removeMade(made);
    throw error;
  }
}

/** Removes folders that were made as long as nothing is in them. */
export async function removeMade(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined);
}

async function missingFolders(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) {
    missing.unshift(folder);
    if (dirname(folder) === folder) break;
  }
  return missing;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** False when another made it meanwhile. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
