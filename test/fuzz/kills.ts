// Builds that are killed: at a call of the system where strace is at hand, else at a call of Node's own that writes.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fuzzer, FuzzTotals } from "./fuzzer.ts";
import { type SmallArea, smallAreas } from "./small-area.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NODE = [process.execPath, "--import", "tsx"];
const MAIN = join(ROOT, "src/cli/entry.ts");
/** Calls of the system that change what is in a folder or make sure of it. */
const TRACED = "mkdir,mkdirat,rmdir,rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync,pwrite64,ftruncate";
/** More than a build makes of Node's calls. */
const MOST_CALLS = 100;

/** Where a build was killed, and what became of it. */
export interface Kill {
  readonly where: string;
  readonly wasKilled: boolean;
  /** Whether a reader who does not settle anything would have met files of both packages. */
  readonly isMixed: boolean;
  readonly fault: string | null;
}

export const KILLS: Fuzzer = { name: "kills", run: (seed, until) => runKills(seed, until) };

/** The fuzzer; `each` is told of every kill. */
export async function runKills(seed: number, until: () => boolean, each?: (kill: Kill) => void): Promise<FuzzTotals> {
  const areas = await smallAreas();
  const faults: string[] = [];
  let tried = 0;
  try {
    const points = tracedCalls(areas.make());
    for (let turn = 0; !until(); turn++, tried++) {
      // Steps of the golden ratio: any number of turns is spread over all calls.
      const share = (seed * 0.754877 + turn * 0.618034) % 1;
      const kill = points.length > 0 ? killTraced : killNode;
      const result = await kill(areas.make(), points.length > 0 ? points : nodeCalls(), share);
      if (result.fault !== null) faults.push(`killed at ${result.where}: ${result.fault}`);
      each?.(result);
    }
  } finally {
    areas.remove();
  }
  return { tried, faults };
}

function nodeCalls(): readonly string[] {
  return Array.from({ length: MOST_CALLS }, (_, index) => String(index));
}

/** Kills a build at one of Node's calls. */
export function killNode(area: SmallArea, points: readonly string[], share: number): Promise<Kill> {
  const point = points[Math.floor(share * points.length)]!;
  const [program, ...args] = [...NODE, "--import", join(ROOT, "test/fuzz/kill-itself.ts"), MAIN, ...area.words("new")];
  const ended = spawnSync(program!, args, { cwd: ROOT, env: { ...process.env, WARDSCOPE_KILL_AT: point } });
  return judge(area, `call ${point}`, ended);
}

/** Kills a build at a call of the system, such as "rename 7". */
function killTraced(area: SmallArea, points: readonly string[], share: number): Promise<Kill> {
  const point = points[Math.floor(share * points.length)]!;
  const [name, when] = point.split(" ");
  const inject = ["-e", `trace=${name}`, "-e", `inject=${name}:signal=SIGKILL:when=${when}`];
  return judge(area, point, strace(["-o", "/dev/null", ...inject], area));
}

/** The calls of a build that is not killed, each with its number among those of its name; none without strace. */
function tracedCalls(area: SmallArea): readonly string[] {
  const log = join(area.folder, "calls.log");
  const { status } = strace(["-o", log, "-e", `trace=${TRACED}`], area);
  if (status !== 0) return [];
  const counts = new Map<string, number>();
  const points: string[] = [];
  let isBuilding = false;
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const match = /^(\d+)\s+(\w+)\(/.exec(line);
    if (match === null) continue;
    const [, thread, name] = match;
    const key = `${thread} ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    isBuilding ||= line.includes(area.folder);
    if (isBuilding) points.push(`${name} ${counts.get(key)}`);
  }
  area.remove();
  return points;
}

/** Runs a build under strace; one thread works for all file functions, so that its calls can be counted. */
function strace(options: readonly string[], area: SmallArea): SpawnSyncReturns<Buffer> {
  const args = ["-f", "-qq", ...options, ...NODE, MAIN, ...area.words("new")];
  return spawnSync("strace", args, { cwd: ROOT, env: { ...process.env, UV_THREADPOOL_SIZE: "1" } });
}

async function judge(area: SmallArea, where: string, ended: SpawnSyncReturns<Buffer>): Promise<Kill> {
  try {
    const isMixed = area.version() === null;
    return { where, wasKilled: ended.status !== 0, isMixed, fault: await area.faultAfter() };
  } catch (error) {
    return { where, wasKilled: true, isMixed: false, fault: `it ended with ${error}` };
  } finally {
    area.remove();
  }
}
