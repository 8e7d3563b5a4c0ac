// What reads texts for the core in the browser.
import Papa from "papaparse";
import { makeSha256 } from "../core/basics/sha256.ts";
import type { TextTools } from "../core/build/text-tools.ts";

export const OWN_TOOLS: TextTools = {
  parserFor: (delimiter) => new Papa.Parser({ delimiter, newline: "\n" }),
  makeHash: makeSha256,
};

/** SHA-256 of bytes that are in memory, in hexadecimal digits. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
