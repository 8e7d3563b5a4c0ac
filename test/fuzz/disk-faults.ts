// Builds on a disk that fails at one call, or is gone from one call on, as for a process that is killed there.
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { watchDisk } from "./failing-disk.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { command, type SmallArea, smallAreas } from "./small-area.ts";

const CODES = ["EIO", "EACCES", "EPERM", "ENOSPC", "EROFS", "EBUSY", "ENOENT", "EEXIST"];

export const DISK_FAULTS: Fuzzer = {
  name: "disk-faults",
  async run(seed, until) {
    const areas = await smallAreas();
    const faults: string[] = [];
    let tried = 0;
    try {
      const calls = await callsOfBuild(areas.make());
      for (let turn = seed; !until(); turn++, tried++) {
        const call = turn % calls;
        const code = CODES[Math.floor(turn / calls) % (CODES.length + 1)] ?? null;
        const fault = await tryFault(areas.make(), call, code);
        if (fault !== null) faults.push(`${code ?? "killed"} at call ${call} of ${calls}: ${fault}`);
      }
    } finally {
      areas.remove();
    }
    return { tried, faults };
  },
};

/** How many calls a build makes that write. */
export async function callsOfBuild(area: SmallArea): Promise<number> {
  let calls = 0;
  const end = watchDisk(() => calls++);
  await command(area.words("new"));
  end();
  area.remove();
  return calls;
}

/** Fails one call with a code, or with null every call from that one on. Gives what is wrong then; null for nothing. */
export async function tryFault(area: SmallArea, call: number, code: string | null): Promise<string | null> {
  let calls = 0;
  const end = watchDisk(() => {
    const isHit = code === null ? calls >= call : calls === call;
    calls++;
    if (isHit) throw Object.assign(new Error("planted"), { code: code ?? "EIO" });
  });
  try {
    const { code: exit, text } = await command(area.words("new")).finally(end);
    endProcess(area.folder);
    if (code === null) return await area.faultAfter();
    if (exit === 1 && area.version() !== "old") return `it says that it failed, and changed the package: ${text}`;
    if (exit === 1 && !/\.\n$/.test(text)) return `no sentence: ${text}`;
    const isSaid = /Not compared with the package that stood here: it cannot be read: .*it is not there/.test(text);
    if (exit === 0 && area.version() === "new, not compared" && isSaid) return null;
    if (exit === 0 && area.version() !== "new") return "it says that it is done, and is not";
    return await area.faultAfter();
  } catch (error) {
    return `it ended with ${error}`;
  } finally {
    area.remove();
  }
}

/** Makes the marks of this process those of an earlier one of its number. */
function endProcess(folder: string): void {
  const areas = join(folder, "areas");
  for (const place of [areas, join(areas, "testford")])
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory() && entry.name.endsWith("lock")) for (const mark of readdirSync(path)) age(path, mark);
      if (/-lock-|\.building-/.test(entry.name)) {
        if (entry.isDirectory()) for (const mark of readdirSync(path)) age(path, mark);
        age(place, entry.name);
      }
    }
}

function age(folder: string, name: string): void {
  renameSync(join(folder, name), join(folder, name.replace(/(\d+)-\d+-([0-9a-f]{12}-[0-9a-f]{16})$/, "$1-1-$2")));
}
