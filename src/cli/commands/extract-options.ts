// Options of `build` for an extract in place of files of data.police.uk.
import { asText } from "./command.ts";

/** Where what is what in an extract is guessed, nothing else is asked for. */
export const GUESSING = ["extract"] as const;

export const EXTRACT = {
  extract: {
    kind: "many",
    value: "<csv, tsv, xlsx or .zip>",
    required: false,
    read: asText,
    help: "in place of --police, a force's or council's own extract; without --profile what is what in it is guessed and printed",
  },
  profile: {
    kind: "one",
    value: "<json>",
    required: false,
    read: asText,
    help: "what is what in the extract; docs/own-data.md has its form",
  },
  "write-profile": {
    kind: "one",
    value: "<json>",
    required: false,
    read: asText,
    help: "where to save the profile that is guessed for --extract, to be looked through and given with --profile",
  },
} as const;
