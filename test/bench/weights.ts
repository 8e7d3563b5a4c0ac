// What a reader downloads: the code of a fresh production build, and the built-in area package, gzipped.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { weigh, withinBudget } from "../weights.ts";
import type { BenchRow } from "./row.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export function run(): readonly BenchRow[] {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [vite, "build", "--logLevel", "error"], { cwd: ROOT, env, stdio: "inherit" });
  return weigh(ROOT).map((weight) => ({
    stage: `weight: ${weight.name}`,
    value: weight.bytes === null ? "not there" : kilobytes(weight.bytes),
    gate: weight.limit === null ? "library" : `≤ ${kilobytes(weight.limit)}`,
    met: withinBudget(weight),
    required: true,
  }));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
