// A server of archives, a client that asks it, and a folder of downloads, for one test.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fetchPoliceMonths, planPoliceMonths } from "../../../src/cli/sources/police-months.ts";
import type { PoliceContext, PoliceRequest } from "../../../src/cli/sources/police-request.ts";
import { parseMonth } from "../../../src/core/basics/months.ts";
import { archiveServer } from "./archive-server.ts";
import { patientClient } from "./asking.ts";

/** Months of the archives by which tests go, the newest last. */
export const MONTHS = ["2026-01", "2026-02", "2026-03"] as const;

/** Some rows of a force in a month, which do not pack to nothing. */
export function rowsOf(key: string, rows = 40): string {
  const lines = Array.from({ length: rows }, (_, row) => `${key},${(row * 7919) % 1009},${Math.sin(row).toFixed(6)}`);
  return `Crime ID,Month,Longitude\n${lines.join("\n")}\n`;
}

/** Texts of these forces in all months. */
export function textsOf(forces: readonly string[], months: readonly string[] = MONTHS): Record<string, string> {
  return Object.fromEntries(
    months.flatMap((month) => forces.map((force) => [`${month} ${force}`, rowsOf(`${month} ${force}`)])),
  );
}

export async function policeRoom() {
  const server = await archiveServer();
  const { client, interrupt, ...rest } = patientClient();
  const downloads = await mkdtemp(join(tmpdir(), "wardscope-downloads-"));
  const printed: string[] = [];
  const output = { write: (text: string) => printed.push(text) };
  const terminal = {
    out: output,
    error: output,
    signal: interrupt.signal,
    now: () => new Date("2026-04-20T12:00:00Z"),
  };
  const context: PoliceContext = { settings: server.settings, client, terminal };
  const usual: PoliceRequest = {
    ...{ forces: ["durham", "btp"], months: 36, archive: null, fromArchive: null, whole: false, downloads },
  };
  return {
    ...{ server, client, interrupt, downloads, printed, context, ...rest },
    fetch: (request: Partial<PoliceRequest> = {}) => fetchPoliceMonths({ ...usual, ...request }, context),
    plan: (request: Partial<PoliceRequest> = {}) => planPoliceMonths({ ...usual, ...request }, context),
    /** Paths of all files below the folder of downloads, hidden ones too. */
    files: () => filesIn(downloads),
    /** What the files of a fetch hold, by month and force. */
    async texts(files: readonly { readonly path: string }[]): Promise<Record<string, string>> {
      const texts = files.map(async ({ path }) => {
        const [, month = "", force = ""] = /(\d{4}-\d{2})-([a-z-]+)-street\.csv$/.exec(path) ?? [];
        return [`${month} ${force}`, await readFile(path, "utf8")] as const;
      });
      return Object.fromEntries(await Promise.all(texts));
    },
    /** Removes all that was fetched. */
    async forget() {
      for (const name of ["police", "archives"]) await rm(join(downloads, name), { recursive: true, force: true });
    },
    /** Requests for parts of an archive beyond its last bytes. */
    parts: () => server.seen.filter(({ range, path }) => range !== null && path.startsWith("/store/")),
    async close() {
      await client.close();
      await server.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

export type PoliceRoom = Awaited<ReturnType<typeof policeRoom>>;

async function filesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)));
  return files.toSorted();
}

export function monthOf(text: string): number {
  return parseMonth(text)!;
}
