// Where what was fetched is kept between runs, unless the user names another folder.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** The folder for such things by the rules of the system; `environment` is process.env. */
export function defaultDownloads(environment: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: cache = "", LOCALAPPDATA: local = "" } = environment;
  if (isAbsolute(cache)) return join(cache, "wardscope");
  if (process.platform === "win32" && local !== "") return join(local, "wardscope", "cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "wardscope");
  return join(homedir(), ".cache", "wardscope");
}
