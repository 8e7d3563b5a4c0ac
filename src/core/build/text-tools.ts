// What reads files for the core, which knows neither Node nor the browser.
import type { ParserFor } from "./csv-blocks.ts";
import type { AsciiText } from "./text-pieces.ts";

/** A SHA-256 in the making. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** In hexadecimal digits; nothing is added after. */
  hex(): string;
}

export interface TextTools {
  readonly parserFor: ParserFor;
  /** Left out where decoding is as fast. */
  readonly ascii?: AsciiText;
  makeHash(): RunningHash;
}
