// The runner of the fuzzers: prints its seed and what was tried by kind, and ends with 1 after a fault.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function fuzz(...words: readonly string[]) {
  const args = ["--import", "tsx", "test/fuzz/run.ts", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  return { status, lines: stdout.trim().split("\n"), error: stderr.trim() };
}

describe("npm run fuzz", () => {
  it("prints the seed, what was tried by kind, and how to repeat it", () => {
    const { status, lines, error } = fuzz("--only", "disk-faults", "--minutes", "0.02", "--seed", "7");
    expect([status, error]).toEqual([0, ""]);
    expect(lines[0]).toMatch(/^seed 7, 0\.02 minutes, 1 of \d+ fuzzers$/);
    expect(lines[1]).toMatch(/^disk-faults +\d+ tried +0 faults$/);
    expect(lines[2]).toMatch(/^all +\d+ tried +0 faults$/);
    expect(lines[3]).toBe("To repeat: npm run fuzz -- --seed 7 --minutes 0.02");
  });

  it.each([[["--only", "none"]], [["--minutes", "0"]], [["--seed", "x"]]])("refuses %j with what there is", (words) => {
    const { status, error } = fuzz(...words);
    expect(status).toBe(2);
    expect(error).toMatch(/^--minutes is above 0, --seed a whole number, --only one of: .*kills/);
  });
});
