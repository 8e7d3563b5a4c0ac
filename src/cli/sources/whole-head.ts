// What a source says of a file before and after it is fetched whole: its size, its version, its MD5.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { stopIfInterrupted } from "../terminal.ts";
import type { HttpAnswer, HttpClient } from "./http-client.ts";
import { type FileVersion, NO_HEAD, sizeIn, versionOf } from "./remote-ranges.ts";
import { type SourceRequest, unexpected } from "./source-answer.ts";
import type { SourceSettings } from "./source-form.ts";
import { addressOf } from "./source-settings.ts";
import { removeVersion } from "./whole-version.ts";

export interface WholeHead {
  /** Null where the source does not say the size. */
  readonly version: FileVersion | null;
  /** 32 hexadecimal digits; null where the source does not say it. */
  readonly md5: string | null;
}

/** Throws an AppFailure ("not-found") for a file that is not there. */
export function wholeHead(request: SourceRequest, client: HttpClient): Promise<WholeHead> {
  return client.ask({ ...request, method: "HEAD", answers: NO_HEAD }, async (answer) => {
    const bytes = sizeIn(answer);
    if (NO_HEAD.includes(answer.status) || bytes === null) return { version: null, md5: null };
    return { version: versionOf(answer, bytes), md5: md5In(answer) };
  });
}

/** Amazon's store has the MD5 of a file as its mark where it was stored in one piece and with no key of its owner's. */
function md5In(answer: HttpAnswer): string | null {
  const told = answer.header("content-md5");
  if (told !== null) return Buffer.from(told, "base64").toString("hex");
  const isAmazon = answer.header("server") === "AmazonS3";
  if (!isAmazon || answer.header("x-amz-server-side-encryption")?.startsWith("aws:kms") === true) return null;
  return /^"([0-9a-f]{32})"$/.exec(answer.header("etag") ?? "")?.[1] ?? null;
}

/** The MD5 of an archive at the address that the settings give for it; null where they give none. */
export async function toldMd5(
  { name, archiveMd5 }: SourceSettings["police"],
  month: Month,
  client: HttpClient,
): Promise<string | null> {
  if (archiveMd5 === "") return null;
  const address = addressOf(archiveMd5, { month: formatMonth(month) });
  const request = { source: name, address, expected: "the MD5 of an archive, 32 hexadecimal digits" };
  const text = await client.text(request);
  const found = /\b[0-9a-f]{32}\b/i.exec(text)?.[0];
  if (found === undefined) throw unexpected(request, `"${text.slice(0, 60).trim()}"`);
  return found.toLowerCase();
}

/** Removes a file that does not match, since nothing can be made of it, and throws an AppFailure. */
export async function requireMd5(request: SourceRequest, path: string, md5: string | null, signal: AbortSignal) {
  if (md5 === null) return;
  const hash = createHash("md5");
  for await (const piece of createReadStream(path)) {
    stopIfInterrupted(signal);
    hash.update(piece as Buffer);
  }
  const found = hash.digest("hex");
  if (found === md5) return;
  await rm(path, { force: true });
  await removeVersion(path);
  throw unexpected({ ...request, expected: `a file with the MD5 ${md5}` }, `one with ${found}`, AGAIN);
}

const AGAIN = "What was fetched is removed: run the same command again.";
