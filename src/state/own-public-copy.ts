// Public copies of the reader's own areas: whether one is one, and how it is made.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import { isRecord } from "../core/basics/json-record.ts";
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

/** Throws an AppFailure where there is no such area, and where no public copy is made of it. */
export async function publicCopyOf(slug: string, threshold: number, start?: () => OwnThread): Promise<OwnPublicZip> {
  const { files } = await ownPackage(slug);
  const job = { slug, files, threshold, now: new Date().toISOString() };
  return publicInWorker(job, new AbortController().signal, start);
}
