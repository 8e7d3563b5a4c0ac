// Loaded into a process before its program: writes to descriptor 3, when the process ends, the most memory it had resident.
import { readFileSync, writeSync } from "node:fs";

process.on("exit", () => writeSync(3, String(mostResident())));

/** Bytes. Linux knows it of this program alone; elsewhere that of the process may hold what its parent had. */
function mostResident(): number {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
