// Where a command may write what it found: never over what it reads, and over other files only when told to.
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { filesOfArea, LOCK_FOLDER, STAGING_FOLDER } from "./kept-files.ts";
import { cannotWrite, regularFile } from "./written-file.ts";

export interface OutputRequest {
  /** As the user gave it. */
  readonly path: string;
  /** Whether a file of this text is such as the command writes there. */
  readonly isLike: (text: string) => boolean;
}

export interface OutputRules {
  /** Folder of the package that is read. */
  readonly area: string;
  /** Whether files that no such command wrote may be replaced. */
  readonly force: boolean;
}

/** No command writes a larger file. */
const MOST_READ = 256e6;
const ELSEWHERE = "Choose another name.";

/**
 * Throws an AppFailure, before anything is done, for an output that is a file of an area package, or the list of them; for two that
 * are the same file; and, without `force`, for one where a file is that is none such as the command writes there.
 */
export async function requireOwnOutputs(outputs: readonly OutputRequest[], rules: OutputRules): Promise<void> {
  const targets = new Set<string>();
  for (const output of outputs) {
    const target = await targetOf(output.path);
    if (targets.has(target)) throw refusal(`${output.path} is to be written twice.`, ELSEWHERE);
    targets.add(target);
    await requireNoPackage(output.path, target, rules.area);
    if (!rules.force) await requireSameKind(output, target);
  }
}

/** Links followed, of the folder too. */
async function targetOf(path: string): Promise<string> {
  const target = await regularFile(path).catch((error: unknown) => {
    throw cannotWrite(path, error);
  });
  const folder = await realpath(dirname(target)).catch(() => dirname(target));
  return join(folder, basename(target));
}

async function requireNoPackage(path: string, target: string, area: string): Promise<void> {
  const [folder, name] = [dirname(target), basename(target)];
  const inOwn = target.split(/[/\\]/).some((part) => part === STAGING_FOLDER || part.startsWith(LOCK_FOLDER));
  const isListed = (await filesOfArea(folder)).has(name.toLowerCase());
  if (inOwn || isListed) throw refusal(`${path} is a file of the area package in ${folder}.`, ELSEWHERE);
  const found = await identityOf(target);
  if (found === null) return;
  for (const file of await filesOfArea(area))
    if ((await identityOf(join(area, file))) === found) throw refusal(`${path} is ${file} of ${area}.`, ELSEWHERE);
}

async function requireSameKind({ path, isLike }: OutputRequest, target: string): Promise<void> {
  const about = await stat(target).catch(() => null);
  if (about === null || about.size === 0) return;
  const text = about.size > MOST_READ ? null : await readFile(target, "utf8").catch(() => null);
  if (text !== null && isLike(text)) return;
  throw refusal(
    `${path} is there already, and no such command wrote it.`,
    "Choose another name, or add --force to replace it.",
  );
}

/** Two paths with the same one are the same file; null when there is none. */
async function identityOf(path: string): Promise<string | null> {
  const about = await stat(path, { bigint: true }).catch(() => null);
  return about === null ? null : `${about.dev}:${about.ino}`;
}

/** Whether a text is a collection of GeoJSON whose first feature has these properties, as far as it has one. */
export function isCollectionOf(text: string, properties: readonly string[]): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value["type"] !== "FeatureCollection" || !Array.isArray(value["features"])) return false;
    const [first]: readonly unknown[] = value["features"];
    const found = isRecord(first) ? first["properties"] : undefined;
    return first === undefined || (isRecord(found) && properties.every((name) => Object.hasOwn(found, name)));
  } catch {
    return false;
  }
}

function refusal(message: string, remedy: string): AppFailure {
  return new AppFailure("cannot-write", message, remedy);
}
