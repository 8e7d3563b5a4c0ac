// `areas/index.json`: the list of the packages in a folder.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { AreaEntry, AreaIndex } from "../../core/area/area-package.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { clearLeftovers } from "./leftovers.ts";
import { takeLock } from "./lock.ts";
import { cannotWrite, type PreparedFile, prepareFile, regularFile } from "./written-file.ts";

/** For how many milliseconds a build waits for another that writes the list, which takes it a few. */
const LONGEST_WAIT = 30_000;

/** An area as it was read, which may say more than a build does. */
type ListedArea = Pick<AreaIndex["areas"][number], "slug"> & Readonly<Record<string, unknown>>;

/** The list as it was read, with what it says beside its areas. */
interface ListedAreas {
  readonly areas: readonly ListedArea[];
  readonly others: readonly (readonly [name: string, value: unknown])[];
}

/** The list of areas while no other build can change it. */
export interface HeldIndex {
  /** Writes the list as it is now with the area in the place of an earlier entry of its slug, but does not put it in place yet. */
  prepare(entry: AreaEntry): Promise<PreparedFile>;
}

/**
 * Lets `use` work with the list of areas beside a package folder, under its lock; gives what `use` gives. The folder for it must
 * be there. Throws an AppFailure when there is something else than such a list, when nothing can be written there, or when the
 * user interrupts.
 */
export async function withAreaIndex<Result>(
  packageFolder: string,
  signal: AbortSignal,
  use: (index: HeldIndex) => Promise<Result>,
): Promise<Result> {
  const path = indexPath(packageFolder);
  const refuse = (error: unknown): never => {
    throw cannotWrite(path, error);
  };
  const file = await regularFile(path).catch(refuse);
  const lockPath = join(dirname(file), ".index.json-lock");
  const lock = await takeLock(lockPath, { guarded: path, wait: LONGEST_WAIT, signal }).catch(refuse);
  try {
    await clearLeftovers(file);
    const listed = await readIndex(file, path);
    return await use({ prepare: (entry) => prepareFile(path, indexText(listed, entry)) });
  } finally {
    await lock.release();
  }
}

/** Where the list of the areas is that the package folder belongs to. */
function indexPath(packageFolder: string): string {
  return join(dirname(resolve(packageFolder)), "index.json");
}

async function readIndex(file: string, path: string): Promise<ListedAreas> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new AppFailure("bad-input", `${path} cannot be read.`, "Make it readable, then build again.", error);
  });
  if (text === null) return { areas: [], others: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(path, error);
  }
  if (!isRecord(value) || !Array.isArray(value["areas"])) throw broken(path);
  const areas: readonly unknown[] = value["areas"];
  if (!areas.every(isEntry)) throw broken(path);
  return { areas, others: Object.entries(value).filter(([name]) => name !== "areas") };
}

function isEntry(value: unknown): value is ListedArea {
  return isRecord(value) && typeof value["slug"] === "string";
}

function indexText({ areas, others }: ListedAreas, entry: AreaEntry): string {
  const all: readonly ListedArea[] = [...areas.filter(({ slug }) => slug !== entry.slug), { ...entry }];
  const sorted = all.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const lines = sorted.map((area) => `    ${JSON.stringify(area)}`).join(",\n");
  const more = others.map(([name, value]) => `,\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join("");
  return `{\n  "areas": [\n${lines}\n  ]${more}\n}\n`;
}

function broken(path: string, cause?: unknown): AppFailure {
  return new AppFailure(
    "bad-input",
    `${path} is not a list of areas.`,
    "Correct or delete it, then build again.",
    cause,
  );
}
