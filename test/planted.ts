// A copy of the linter's rules in a folder of its own, with files planted in it, and what the linter says of each.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIOME = join(ROOT, "node_modules/@biomejs/biome/bin/biome");

/** Short names of the rules that speak, by file; the files are texts by paths below `src` and `test`. */
export function rulesByFile(files: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-planted-"));
  try {
    for (const file of ["biome.json", "lint"]) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
    for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
    const report = lint(folder, ["src", "test", "--vcs-enabled=false", "--reporter=github"]);
    const rules = new Map<string, string[]>();
    for (const [, title = "", file = ""] of report.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm)) {
      const path = file.replace(/^.*(?=\b(?:src|test)\/)/, "");
      rules.set(path, [...(rules.get(path) ?? []), title.split("/").at(-1)!]);
    }
    return rules;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that the linter says, whether or not it finds anything. */
export function lint(folder: string, args: readonly string[]): string {
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 27 } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [BIOME, "lint", "--max-diagnostics=none", ...args], options);
  return stdout + stderr;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
