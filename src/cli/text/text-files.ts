// Bytes of a text file as text, on Node, which knows ASCII faster than it decodes it.
import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
import type { Form } from "../../core/build/other-format.ts";
import * as pieces from "../../core/build/text-pieces.ts";
import type { TextTools } from "../../core/build/text-tools.ts";
import { parserFor } from "./csv-rows.ts";

/** Of Node, for the core. */
export const TOOLS: TextTools = {
  parserFor,
  ascii,
  makeHash() {
    const hash = createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
  },
};

/** Most street files hold nothing but ASCII, which needs no decoding. */
function ascii(bytes: Uint8Array): string | null {
  if (!isAscii(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** As the core's function of the name. */
export function textOf(bytes: AsyncIterable<Uint8Array>, where: string, form: Form = "CSV"): AsyncGenerator<string> {
  return pieces.textOf(bytes, where, form, ascii);
}

/** The whole of a short file. */
export function wholeText(bytes: AsyncIterable<Uint8Array>, where: string, form: Form = "CSV"): Promise<string> {
  return pieces.wholeText(bytes, where, form, ascii);
}
