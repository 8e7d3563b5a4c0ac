// The files of a package in memory, of their lines.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import type { WrittenFile } from "../core/build/package-descriptor.ts";
import { eachFile, type PackageLines } from "../core/build/package-files.ts";
import { joinedOf } from "./joined-bytes.ts";
import { sha256Of } from "./own-tools.ts";

/** What `packageOf` and `publicPackage` make. */
interface Made {
  readonly lines: PackageLines;
  readonly descriptorOf: (files: readonly WrittenFile[]) => string;
}

/** All files, the descriptor last. */
export async function writtenFiles({ lines, descriptorOf }: Made) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const written = await eachFile(lines, async (path, own): Promise<WrittenFile> => {
    const bytes = bytesOfLines(own);
    files.set(path, bytes);
    return { path, bytes: bytes.length, hash: `sha256:${await sha256Of(bytes)}` };
  });
  files.set(DESCRIPTOR_FILE, bytesOfLines([descriptorOf(written)]));
  return files;
}

/** Letters that are made bytes of at a time. */
const LETTERS = 2 ** 16;

function bytesOfLines(lines: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < LETTERS) continue;
    pieces.push(encoder.encode(text));
    text = "";
  }
  return joinedOf([...pieces, encoder.encode(text)]);
}
