// The command line in a process of its own, and run by a user who is not root: one file that anybody may read, wherever the
// checkout lies.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Workplace } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Root may read and write anywhere: as root, commands run as nobody. Null: whoever runs the tests is no root. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : null;
const AS_NOBODY = NOBODY === null ? {} : { uid: NOBODY, gid: NOBODY };
/** A command that takes longer hangs. Milliseconds. */
const PATIENCE = 30_000;

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly error: string;
}

export interface RealCommand {
  /** Starts the command as whoever runs the tests; `before` are words of Node's own. */
  start(words: readonly string[], before?: readonly string[]): ChildProcess;
  /** Runs it as a user who is not root, in the folder of the workplace. */
  asUser(place: Workplace, ...words: readonly string[]): Ended;
  remove(): void;
}

/** Bundles the command line. Throws where nobody cannot run it: what such a test says would not be true. */
export async function bundleCommand(): Promise<RealCommand> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-command-"));
  chmodSync(folder, 0o755);
  // As deep as in the sources: what it reads beside them is found from where it lies.
  const main = join(folder, "src/cli/package/entry.mjs");
  await bundle(dirname(main));
  for (const name of ["force-areas.csv", "sources.json"]) cpSync(join(ROOT, "geo", name), join(folder, "geo", name));
  openToAll(folder);
  const node = nodeForAll(folder);
  return {
    start: (words, before = []) => {
      const child = spawn(node, [...before, main, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
      onTestFinished(() => void child.kill("SIGKILL"));
      return child;
    },
    asUser: (place, ...words) => {
      const options = { ...AS_NOBODY, cwd: place.folder, encoding: "utf8", timeout: PATIENCE } as const;
      const env = { ...process.env, TMPDIR: join(place.folder, "temporary") };
      const { status, signal, stdout, stderr } = spawnSync(node, [main, ...words], { ...options, env });
      const bare = (text: string): string => text.replaceAll(`${place.folder}/`, "");
      return { code: status, signal, out: bare(stdout), error: bare(stderr) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a command printed when it ended; it is killed when it hangs. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  const texts = { out: "", error: "" };
  child.stdout?.on("data", (data) => (texts.out += data));
  child.stderr?.on("data", (data) => (texts.error += data));
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  const [code, signal] = await once(child, "close");
  clearTimeout(late);
  return { code, signal, ...texts };
}

/** Lets the user of `asUser` into a workplace, as the owner of these parts of it. */
export function openTo(place: Workplace, names: readonly string[]): void {
  openToAll(place.folder);
  chmodSync(dirname(place.write("temporary/empty", "")), 0o777);
  if (NOBODY !== null) for (const name of names) chownSync(join(place.folder, name), NOBODY, NOBODY);
}

async function bundle(into: string): Promise<void> {
  const { build } = await import("vite");
  await build({
    ...{ root: ROOT, configFile: false, publicDir: false, logLevel: "warn", ssr: { noExternal: true } },
    build: {
      ...{ ssr: "src/cli/entry.ts", outDir: into, emptyOutDir: false, minify: false },
      rolldownOptions: { output: { entryFileNames: "entry.mjs", chunkFileNames: "[name].mjs" } },
    },
  });
}

function openToAll(folder: string): void {
  spawnSync("chmod", ["-R", "u=rwX,go=rX", folder]);
}

/** Node itself, or a copy of it where it lies in a folder that is closed to nobody. */
function nodeForAll(folder: string): string {
  const runs = (program: string): boolean =>
    spawnSync(program, ["--version"], { ...AS_NOBODY, cwd: folder }).status === 0;
  if (runs(process.execPath)) return process.execPath;
  mkdirSync(join(folder, "bin"), { mode: 0o755 });
  const copy = join(folder, "bin/node");
  copyFileSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  if (!runs(copy))
    throw new Error(`nobody cannot run a program in ${folder}: set TMPDIR to a folder that all may enter`);
  return copy;
}
