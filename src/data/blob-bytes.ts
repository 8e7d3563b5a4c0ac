// The bytes of a file that the reader gave, in pieces: one is in memory at a time.
import { AppFailure } from "../core/basics/failure.ts";

const PIECE = 2 ** 20;

/** Throws an AppFailure where the browser cannot read it any more. */
export async function* bytesIn(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += PIECE) yield await partOf(blob, at, at + PIECE);
}

/** Up to and not with `to`; fewer where the file ends before. Throws an AppFailure as `bytesIn` does. */
export async function partOf(blob: Blob, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
  } catch (cause) {
    const called = "name" in blob ? String(blob.name) : "The file";
    throw new AppFailure(
      "bad-input",
      `${called} cannot be read any more: it was changed, moved or taken away since it was given.`,
      "Give it again.",
      cause,
    );
  }
}
