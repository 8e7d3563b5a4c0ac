// The bytes of a file on the disk. Only regular files are read: what never ends, or waits for somebody, is refused by name.
import { constants, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { AppFailure } from "../../core/basics/failure.ts";
import { systemFailure } from "../system-errors.ts";

const PIECE = 2 ** 18;
/** A text of more bytes than this fits into no text of JavaScript. */
export const MOST_TEXT = 512e6;

interface Limits {
  /** More bytes are refused before any is read. */
  readonly most?: number;
  /** In place of that of the system's error. */
  readonly remedy?: string;
}

/** The bytes in pieces. Throws an AppFailure when it is not there, no regular file, cannot be read, or has more than `most` bytes. */
export async function* bytesOf(
  path: string,
  { most = Number.POSITIVE_INFINITY, remedy }: Limits = {},
): AsyncGenerator<Uint8Array> {
  requireSize(path, (await regularFile(path, remedy)).size, most);
  try {
    // A pipe that came into its place since would wait for a writer otherwise.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      requireRegular(path, await file.stat());
      let total = 0;
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, null);
        if (bytesRead === 0) return;
        total += bytesRead;
        requireSize(path, total, most);
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw systemFailure(error, path, "read", remedy);
  }
}

/** What the disk says of a regular file. Throws an AppFailure when it is none, or not there. */
export async function regularFile(path: string, remedy?: string): Promise<Stats> {
  const about = await stat(path).catch((error: unknown) => {
    throw systemFailure(error, path, "read", remedy);
  });
  requireRegular(path, about);
  return about;
}

function requireRegular(path: string, about: Stats): void {
  if (about.isFile()) return;
  throw new AppFailure("bad-input", `${path} cannot be read: it is ${kindOf(about)} and not a file.`, "Give a file.");
}

function kindOf(about: Stats): string {
  if (about.isDirectory()) return "a folder";
  if (about.isFIFO()) return "a pipe";
  return about.isSocket() ? "a socket" : "a device";
}

function requireSize(path: string, bytes: number, most: number): void {
  if (bytes <= most) return;
  const remedy = "Give a smaller file: only the wards and residents of the area are needed.";
  throw new AppFailure("bad-input", `${path} is larger than ${Math.round(most / 1e6)} MB.`, remedy);
}
