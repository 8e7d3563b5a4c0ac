// What data.police.uk gives beside street files, told by its columns.
import { columnAt } from "./street-row.ts";

/** What of data.police.uk a file with this header is that is no street file; null for any other. */
export function otherPoliceData(header: readonly string[]): string | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => columnAt(header, name) >= 0);
  if (has("Crime ID", "LSOA code", "Outcome type") && !has("Crime type")) return "a file of outcomes of data.police.uk";
  return has("Part of a policing operation", "Object of search") ? "a file of stop and search of data.police.uk" : null;
}
