// The profile that was given, and the files of an extract as it reads them.

import { AppFailure } from "../../core/basics/failure.ts";
import type { DescribedDistrict } from "../../core/build/force-areas.ts";
import { printedForceSlug } from "../../core/build/printed-force.ts";
import type { GivenOffences, StreetFile } from "../../core/build/street-files.ts";
import { extractReader } from "../../core/extract/extract-reader.ts";
import type { ExtractProfile } from "../../core/extract/profile.ts";
import { parseProfile } from "../../core/extract/profile-json.ts";
import { readText } from "../package/side-files.ts";
import type { Terminal } from "../terminal.ts";
import { findExtractFiles } from "./extract-files.ts";

export interface GivenExtract {
  readonly paths: readonly string[];
  readonly profile: ExtractProfile;
}

export async function readProfile(path: string): Promise<ExtractProfile> {
  return parseProfile(await readText(path, "JSON"), path);
}

/** Throws an AppFailure where nothing says whose rows they are, and as `findExtractFiles` does. */
export async function extractOffences(
  { paths, profile }: GivenExtract,
  districts: readonly DescribedDistrict[],
  terminal: Terminal,
): Promise<GivenOffences & { close(): void }> {
  const force = forceOf(profile, districts);
  const reader = extractReader(profile);
  const { files, unread, close } = await findExtractFiles(paths, terminal, reader.recognises);
  const read = files.map(({ workbook, ...file }): StreetFile => {
    const rows = workbook?.rows(profile.sheet);
    return { ...file, force, month: null, reader, ...(rows === undefined ? {} : { rows, sheet: profile.sheet }) };
  });
  return { files: read, replaced: [], unread, close };
}

/** Slug of the force of all rows; null where a column says it. */
function forceOf({ columns, force }: ExtractProfile, districts: readonly DescribedDistrict[]): string | null {
  if (columns.force !== undefined) return null;
  if (force !== "") return printedForceSlug(force);
  const home = [...new Set(districts.flatMap((district) => district.force ?? []))];
  if (home.length === 1) return home[0]!;
  throw new AppFailure(
    "bad-input",
    "Neither the profile nor a column of the extract says which police force recorded the offences.",
    'Add it to the profile, such as "force": "Cambridgeshire Constabulary".',
  );
}
