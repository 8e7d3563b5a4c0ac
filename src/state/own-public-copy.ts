// Public copies of the reader's own areas: whether one is one, and how it is made.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import { isRecord } from "../core/basics/json-record.ts";
import type { OwnPackage } from "../data/own-files.ts";
import { ownFile, ownPackage } from "../data/own-store.ts";
import { type OwnPublicZip, type OwnThread, publicInWorker } from "../data/own-worker.ts";

/** A descriptor that cannot be read is none of a public copy: what is wrong with it is said where it is opened. */
export async function isPublicCopy(slug: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await ownFile(`areas/${slug}/${DESCRIPTOR_FILE}`)));
    const block = isRecord(value) ? value["wardscope"] : null;
    return isRecord(block) && block["disclosure"] !== undefined;
  } catch {
    return false;
  }
}

/** A public copy that was made since the page was opened. */
interface MadeCopy {
  /** Name of the area it is of. */
  readonly name: string;
  /** Code of that area, whichever files and months it was read from. */
  readonly code: string;
  readonly threshold: number;
}

const made: MadeCopy[] = [];

/**
 * Copies of the same area that were made since the page was opened with another threshold, each name and threshold once: two of different
 * thresholds tell what each of them withholds. Throws an AppFailure where there is no such area.
 */
export async function copiesOtherwise(slug: string, threshold: number): Promise<readonly Omit<MadeCopy, "code">[]> {
  const code = codeIn((await ownPackage(slug)).files);
  return made.filter((one) => one.code === code && one.threshold !== threshold);
}

/** Throws an AppFailure where there is no such area, and where no public copy is made of it. */
export async function publicCopyOf(slug: string, threshold: number, start?: () => OwnThread): Promise<OwnPublicZip> {
  const { files, entry } = await ownPackage(slug);
  const job = { slug, files, threshold, now: new Date().toISOString() };
  const copy = await publicInWorker(job, new AbortController().signal, start);
  const one = { name: entry.name, code: codeIn(files), threshold };
  if (!made.some((other) => JSON.stringify(other) === JSON.stringify(one))) made.push(one);
  return copy;
}

function codeIn(files: OwnPackage["files"]): string {
  const bytes = files.get(DESCRIPTOR_FILE);
  const value: unknown = bytes === undefined ? null : JSON.parse(new TextDecoder().decode(bytes));
  const block = isRecord(value) ? value["wardscope"] : null;
  return isRecord(block) ? String(block["areaCode"]) : "";
}
