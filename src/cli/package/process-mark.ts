// A name that tells one run of a program from every other, and whether that run is still going on.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Made of the process number, when it started, its machine, and chance: a number that is given again makes another mark. */
const MARK = /^(\d+)-(\d+)-([0-9a-f]{12})-[0-9a-f]{16}$/;
/** Of a process whose start the system does not tell. */
const UNKNOWN_START = "0";

/** A new mark of this process, fit for the name of a file. */
export function newMark(): string {
  const start = startOf(process.pid) ?? UNKNOWN_START;
  return `${process.pid}-${start}-${machine()}-${randomBytes(8).toString("hex")}`;
}

export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** The process number in a mark, null for one of another machine, where it says nothing here. */
export function processIn(mark: string): number | null {
  const [, process, , from] = MARK.exec(mark) ?? [];
  return from === machine() ? Number(process) : null;
}

/**
 * Whether the process that made a mark is no more. On Linux its start time tells: the same number with another start is another
 * process. Of another machine or container, and where no start is known, silence tells: `silence` is for how many milliseconds
 * it gave no sign of life, `patience` how many are allowed.
 */
export function hasEnded(mark: string, silence: number, patience: number): boolean {
  const [, id, start, from] = MARK.exec(mark) ?? [];
  if (from !== machine()) return silence > patience;
  if (start !== UNKNOWN_START) return startOf(Number(id)) !== start;
  return !isRunning(Number(id)) || silence > patience;
}

/** In clock ticks since the machine started, as Linux counts them; null elsewhere, and for a process that is no more. */
function startOf(id: number): string | null {
  const stat = readText(`/proc/${id}/stat`);
  // The name of the program comes first, in brackets, and may hold anything.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? null : (fields[18] ?? null);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** Differs wherever process numbers mean something else: by host, by container, after a restart. */
function machine(): string {
  const parts = [hostname(), readText("/proc/sys/kernel/random/boot_id"), processSpace()];
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
