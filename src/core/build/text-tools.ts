// What reads files for the core, which knows neither Node nor the browser.
import type { RunningHash } from "../basics/sha256.ts";
import type { ParserFor } from "./csv-blocks.ts";
import type { AsciiText } from "./text-pieces.ts";

export interface TextTools {
  readonly parserFor: ParserFor;
  /** Left out where decoding is as fast. */
  readonly ascii?: AsciiText;
  makeHash(): RunningHash;
}
