// The files of a nation's build: each is of one force and one month, as its name says.
import { AppFailure } from "../../core/basics/failure.ts";
import type { StreetFile } from "../../core/build/street-files.ts";
import type { PoliceFiles } from "../police/police-files.ts";
import type { NamedFile } from "./group-force.ts";

/** Throws an AppFailure for a file whose rows alone say of whom and when they are: those of one force would not be told apart. */
export function requireNamed({ files }: Pick<PoliceFiles, "files">): readonly NamedFile[] {
  const other = files.find((file) => !isNamed(file));
  if (other === undefined) return files.filter(isNamed);
  throw new AppFailure(
    "bad-input",
    `${other.where} is not named after a force and a month.`,
    "Name it like 2025-01-cambridgeshire-street.csv, or leave it out: `build` reads such files for one district.",
  );
}

function isNamed(file: StreetFile): file is NamedFile {
  return file.force !== null && file.month !== null;
}
