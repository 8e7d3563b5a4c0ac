// Makes sure, once before the browser tests, that there is a production build of the sources as they are now.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What the build is made of. */
export const SOURCES = ["src", "public", "tools", "index.html", "vite.config.ts", "package-lock.json"];

/** The build runs in a process of its own: under the tests' NODE_ENV it would hold the development build of React. */
export function setup(): void {
  const built = join(ROOT, "dist/.vite/manifest.json");
  const newest = Math.max(...SOURCES.map((source) => lastChange(join(ROOT, source))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: ROOT, env, stdio: "inherit" });
}

/** Time of the latest change of a file, or of anything in a folder. */
function lastChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => lastChange(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
