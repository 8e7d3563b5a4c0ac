// The files of groups that the user gave: results of sql/places.sql, one or in parts.
import { basename } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import type { StreetFile } from "../../core/build/street-files.ts";
import { givenFiles } from "./given-files.ts";
import type { PoliceFiles } from "./police-files.ts";

const GIVE = "Give the results of sql/places.sql as CSV or Parquet, or folders that hold nothing else.";

/**
 * Files, and the CSV and Parquet files in folders, as engines save a result in parts. Names that begin with an underscore are
 * the engine's own. Throws an AppFailure for any other file, since a part left out would be missing in silence, for a folder
 * without any, and for a path that is not there.
 */
export async function findGroupFiles(paths: readonly string[]): Promise<PoliceFiles> {
  const files: StreetFile[] = [];
  for (const path of paths) {
    const found = await givenFiles(path, {
      option: "--places",
      wanted: (where) => isWanted(where, path),
      opened: (close) => close(),
    });
    if (found.length === 0) throw new AppFailure("bad-input", `${path} holds no file of groups.`, GIVE);
    files.push(...found.map((file) => ({ ...file, force: null, month: null })));
  }
  return { files, replaced: [], unread: [], close: () => undefined };
}

function isWanted(where: string, path: string): boolean {
  if (/\.zip[/\\]/i.test(where))
    throw new AppFailure("bad-input", `${where} lies in a ZIP.`, "Unpack it, and give what was in it.");
  if (where === path || /\.(?:csv|parquet)$/i.test(where)) return true;
  if (basename(where).startsWith("_")) return false;
  throw new AppFailure("bad-input", `${where} is neither CSV nor Parquet.`, GIVE);
}
