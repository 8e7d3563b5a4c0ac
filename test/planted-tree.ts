// A copy of what the command line is made of, in which something is planted, compiled and run.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface PlantedTree {
  read(path: string): string;
  write(path: string, text: string): void;
  /** Replaces a text that must be there; the first of them. */
  change(path: string, from: string | RegExp, to: string): void;
  /** The faults that the compiler finds, without their explanations. */
  faults(): readonly string[];
  /** What a script in the tree prints. */
  run(script: string): string;
}

/** Removed after the test. */
export function makePlantedTree(): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-planted-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["src/core", "src/cli", "tools", "geo/force-areas.csv", "tsconfig.json", "package.json"])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const run = (program: string, ...args: readonly string[]): string => {
    const options = { cwd: folder, encoding: "utf8", shell: process.platform === "win32" } as const;
    const { stdout, stderr } = spawnSync(join(ROOT, "node_modules/.bin", program), args, options);
    return stdout + stderr;
  };
  write("tsconfig.planted.json", '{ "extends": "./tsconfig.json", "include": ["src", "tools"] }\n');
  return {
    read,
    write,
    change(path, from, to) {
      const text = read(path);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${from} is not in ${path}`);
      write(path, changed);
    },
    faults: () =>
      run("tsc", "-p", "tsconfig.planted.json", "--pretty", "false")
        .split("\n")
        .filter((line) => line.includes("error TS")),
    run: (script) => run("tsx", script),
  };
}
