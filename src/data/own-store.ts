// Packages of the reader's own: in memory until the page is closed, and in the browser's storage where the reader says so.
import { AppFailure } from "../core/basics/failure.ts";
import { sumBy } from "../core/basics/sums.ts";
import { keptNames } from "./kept-names.ts";
import { openDatabase } from "./own-database.ts";
import type { KeptPackage, OwnKeep, OwnPackage } from "./own-files.ts";
import { openFolder } from "./own-folder.ts";

const inMemory = new Map<string, OwnPackage>();

/** Of the page in this folder alone; null where the browser lets nothing be kept. The file system goes before the database. */
let opened: Promise<OwnKeep | null> | null = null;

function keep(): Promise<OwnKeep | null> {
  opened ??= openKeep();
  return opened;
}

async function openKeep(): Promise<OwnKeep | null> {
  const name = `${keptNames(new URL("./", window.location.href).href).all}own`;
  return (await openFolder(name).catch(() => null)) ?? (await openDatabase(name).catch(() => null));
}

export function hold(made: OwnPackage): void {
  inMemory.set(made.entry.slug, made);
}

/** The bytes of a file at the address of an own area (areas/slug/file?v=…), from this device. Throws an AppFailure where it is not here. */
export async function ownFile(address: string): Promise<ArrayBuffer> {
  const [, slug = "", file = ""] = /^areas\/([^/]+)\/([^?]+)/.exec(address) ?? [];
  const held = inMemory.get(slug);
  const bytes = held === undefined ? await (await keep())?.read(slug, file).catch(() => null) : held.files.get(file);
  if (bytes) return bytes;
  throw new AppFailure(
    "not-found",
    `"${slug}" is an area of somebody’s own data, which are on the device that it was made on and nowhere else.`,
    "To see it here, give the page the same files, or the ZIP that was saved of it. Or open one of these.",
  );
}

export interface ListedPackage extends KeptPackage {
  readonly isKept: boolean;
}

/** All of them, by name: those in memory, and those kept. */
export async function ownPackages(): Promise<readonly ListedPackage[]> {
  const kept = (await (await keep())?.list().catch(() => [])) ?? [];
  const isKept = new Set(kept.map(({ entry }) => entry.slug));
  const held = [...inMemory.values()].filter(({ entry }) => !isKept.has(entry.slug));
  return [
    ...kept.map((one) => ({ ...one, isKept: true })),
    ...held.map(({ entry, files }) => ({ entry, bytes: bytesOf(files), isKept: false })),
  ].sort((a, b) => a.entry.name.localeCompare(b.entry.name));
}

/** Its files, in memory or kept. Throws an AppFailure where there is no such package. */
export async function ownPackage(slug: string): Promise<OwnPackage> {
  const found = inMemory.get(slug) ?? (await (await keep())?.readAll(slug).catch(() => null));
  if (found) return found;
  throw new AppFailure("not-found", `There is no area "${slug}" on this device any more.`, "Give its files again.");
}

const COUNTED: readonly string[] = ["datapackage.json", "wards.geojson", "counts.csv"];

/** Of all of them that can be read, what tells their counts. */
export async function ownCounts(): Promise<readonly OwnPackage[]> {
  const all = await Promise.all((await ownPackages()).map(({ entry }) => ownPackage(entry.slug).catch(() => null)));
  return all.flatMap((one) =>
    one === null ? [] : { ...one, files: new Map([...one.files].filter(([name]) => COUNTED.includes(name))) },
  );
}

/** Throws an AppFailure where the browser lets nothing be kept, or has no room. */
export async function keepOwn(slug: string): Promise<void> {
  const made = await ownPackage(slug);
  const place = await keep();
  if (place === null)
    throw new AppFailure(
      "cannot-write",
      "This browser lets the page keep nothing, as in a private window.",
      "Save the area as a ZIP instead; the page takes it again.",
    );
  try {
    await place.write(made);
  } catch (cause) {
    await place.remove(slug).catch(() => undefined);
    const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new AppFailure(
      "cannot-write",
      isFull
        ? `The browser has no room for ${Math.ceil(bytesOf(made.files) / 1e6)} MB more.`
        : "The browser could not keep the area.",
      "Forget other areas, or save this one as a ZIP instead; the page takes it again.",
      cause,
    );
  }
}

/** Takes a package out of memory and storage. Throws an AppFailure where the browser does not let it. */
export async function forgetOwn(slug: string): Promise<void> {
  inMemory.delete(slug);
  await forgetStored(slug);
}

async function forgetStored(slug: string): Promise<void> {
  try {
    await (await keep())?.remove(slug);
  } catch (cause) {
    throw new AppFailure(
      "cannot-write",
      "The browser did not let the area be taken out of its storage.",
      "Clear the data of this site in the settings of the browser.",
      cause,
    );
  }
}

/** Takes all out of the storage; what is open stays in memory until the page is closed. */
export async function forgetKeptOwn(): Promise<void> {
  const place = await keep();
  for (const { entry } of (await place?.list().catch(() => [])) ?? []) {
    const made = inMemory.get(entry.slug) ?? (await place?.readAll(entry.slug).catch(() => null));
    if (made) hold(made);
    await forgetStored(entry.slug);
  }
}

function bytesOf(files: OwnPackage["files"]): number {
  return sumBy([...files.values()], ({ byteLength }) => byteLength);
}
