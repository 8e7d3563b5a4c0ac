// Fetches of police months that are killed at a call that writes: what was there stays whole, and the next run ends right.
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveOf, stored } from "../cli/sources/archive-server.ts";
import { MONTHS, policeRoom, rowsOf, textsOf } from "../cli/sources/police-room.ts";
import type { Fuzzer } from "./fuzzer.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** More than a fetch makes. */
const MOST_CALLS = 110;
const OLDER: Readonly<Record<string, string>> = textsOf(["durham", "btp"]);
const REVISED = { "2026-01 durham": rowsOf("revised"), "2026-02 btp": rowsOf("revised", 90) };
const NEWER: Readonly<Record<string, string>> = { ...textsOf(["durham", "btp"], [...MONTHS, "2026-04"]), ...REVISED };

export interface FetchKill {
  readonly wasKilled: boolean;
  readonly fault: string | null;
}

export const FETCH_KILLS: Fuzzer = {
  name: "fetch-kills",
  async run(seed, until) {
    const faults: string[] = [];
    let tried = 0;
    for (; !until(); tried++) {
      const share = (seed * 0.754877 + tried * 0.618034) % 1;
      const call = Math.floor(share * MOST_CALLS);
      const { fault } = await killFetch(call, tried % 2 === 0 ? "parts" : "whole");
      if (fault !== null) faults.push(`killed at call ${call}: ${fault}`);
    }
    return { tried, faults };
  },
};

/** Kills the fetch of a newer archive over what was fetched of an older one. */
export async function killFetch(call: number, how: "parts" | "whole"): Promise<FetchKill> {
  const room = await policeRoom();
  try {
    room.server.archives.set("2026-03", stored(archiveOf(OLDER)));
    const before = await room.fetch();
    room.server.archives.set("2026-04", stored(archiveOf(NEWER)));
    room.server.dates.lastUpdated = '{"date":"2026-04-01"}';
    const sources = join(room.downloads, "sources.json");
    const proxy = { address: "", except: "*" };
    await writeFile(sources, JSON.stringify({ police: room.server.settings.police, proxy }));
    const wasKilled = await killed(call, [sources, room.downloads, how]);
    for (const { path } of before.files) {
      const [key] = Object.keys(await room.texts([{ path }]));
      const text = await readFile(path, "utf8");
      if (text !== OLDER[key!] && text !== NEWER[key!]) return { wasKilled, fault: `${path} is neither old nor new` };
    }
    const { files } = await room.fetch({ whole: how === "whole" });
    const texts = await room.texts(files);
    const wrong = Object.keys(NEWER).find((key) => texts[key] !== NEWER[key]);
    if (wrong !== undefined) return { wasKilled, fault: `the next run gives another ${wrong}` };
    const left = (await room.files()).find((path) => /\.part|\.fresh/.test(path));
    return { wasKilled, fault: left === undefined ? null : `the next run leaves ${left}` };
  } catch (error) {
    return { wasKilled: true, fault: `the next run ends with ${error}` };
  } finally {
    await room.close();
  }
}

function killed(call: number, words: readonly string[]): Promise<boolean> {
  const args = [
    "--import",
    "tsx",
    "--import",
    join(ROOT, "test/fuzz/kill-itself.ts"),
    join(ROOT, "test/fuzz/fetch-itself.ts"),
  ];
  const child = spawn(process.execPath, [...args, ...words], {
    ...{ cwd: ROOT, stdio: "ignore", env: { ...process.env, WARDSCOPE_KILL_AT: String(call) } },
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (_, signal) => done(signal === "SIGKILL"));
  });
}
