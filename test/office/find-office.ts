// Finds LibreOffice, in a fixed order, and says where it was found.
import type { FoundBrowser, Probes } from "../browser.ts";

const VARIABLE = "WARDSCOPE_OFFICE";
const COMMANDS = ["soffice", "libreoffice"] as const;
const WELL_KNOWN = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
] as const;

/** The first of: WARDSCOPE_OFFICE, a command of the system, where installers put it. Throws when the variable names no file. */
export function findOffice({ env, exists, which }: Omit<Probes, "playwright">): FoundBrowser | null {
  const own = env[VARIABLE];
  if (own && !exists(own)) throw new Error(`${VARIABLE} names ${own}, which is not there.`);
  if (own) return { path: own, from: VARIABLE };
  for (const command of COMMANDS) {
    const path = which(command);
    if (path !== null) return { path, from: command };
  }
  const path = WELL_KNOWN.find(exists);
  return path === undefined ? null : { path, from: "the usual folder" };
}
