// Files of the reader's own that are read whole: residents, and texts.
import { AppFailure } from "../core/basics/failure.ts";
import type { PopulationFile } from "../core/build/build-inputs.ts";
import { residentsOfText } from "../core/build/residents-text.ts";
import { wholeText } from "../core/build/text-pieces.ts";
import { bytesIn } from "./blob-bytes.ts";
import { OWN_TOOLS } from "./own-tools.ts";

/** A larger file fits into no text. */
const MOST_TEXT = 512e6;

/** Throws an AppFailure where a file holds no residents by ward. `year` is that of residents that do not say theirs, null for none. */
export async function readResidentsFile(file: File, year: number | null): Promise<PopulationFile> {
  const { name } = file;
  const asked = { year, wardColumn: null, populationColumn: null };
  return residentsOfText(OWN_TOOLS, await textIn(file, "CSV"), { path: name, name }, asked);
}

/** The whole text of a file. Throws an AppFailure. */
export async function textIn(file: File, form: "CSV" | "GeoJSON"): Promise<string> {
  if (file.size > MOST_TEXT)
    throw new AppFailure("bad-input", `${file.name} is larger than ${MOST_TEXT / 1e6} MB.`, "Give a smaller file.");
  return wholeText(bytesIn(file), file.name, form);
}
