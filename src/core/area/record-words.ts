// What a package is counted from, and what is said of it beside tables and published figures: of the open data, or of own records.
import { isOwnData, type WhoseRecords } from "./is-own-data.ts";

export interface RecordWords {
  readonly name: "open data" | "own records";
  /** Who made the records, behind a comma. */
  readonly madeBy: string;
  /** Under the numbers of a category, whose kinds they do not tell apart; "" where there is nothing to say of it. */
  readonly undivided: string;
  /** Why they differ from figures that are published of the same offences. */
  readonly besidePublished: string;
}

const WORDS: Readonly<Record<"open" | "own", RecordWords>> = {
  open: {
    name: "open data",
    madeBy: "recorded by the police",
    undivided: "The open data does not divide it.",
    besidePublished: "the open data leaves out some offences and moves others to the nearest map point",
  },
  own: {
    name: "own records",
    madeBy: "from own records",
    undivided: "",
    besidePublished: "the own records were taken out on another day, and may have other categories",
  },
};

/** What is said of the records of a package. */
export function recordWords(descriptor: WhoseRecords): RecordWords {
  return WORDS[isOwnData(descriptor) ? "own" : "open"];
}
