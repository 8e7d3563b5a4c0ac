// Folders and files that somebody else owns or closed: the package and the list of areas change together, or neither does.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { callsOfBuild, tryFault } from "../fuzz/disk-faults.ts";
import { watchDisk } from "../fuzz/failing-disk.ts";
import { smallAreas } from "../fuzz/small-area.ts";
import { contents, defaults, makeWorkplace, street, type Workplace } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Root may write anywhere: as root, the build runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : null;

async function builtPackage() {
  const place = makeWorkplace();
  expect((await place.build()).code).toBe(0);
  place.write("police/2025-01/2025-01-testshire-street.csv", street({ category: "Robbery" }));
  const seen = () => [
    place.names("areas"),
    place.read("areas/index.json"),
    contents(join(place.folder, "areas/testford")),
  ];
  return { place, seen, before: seen() };
}

/** A build by a user who is not root. */
function buildAsUser(place: Workplace): { readonly code: number | null; readonly error: string } {
  const words = ["--import", "tsx", "src/cli/entry.ts", "build", ...defaults((name) => join(place.folder, name), [])];
  const user = NOBODY === null ? {} : { uid: NOBODY, gid: NOBODY };
  const env = { ...process.env, TMPDIR: join(place.folder, "temporary") };
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, env, encoding: "utf8", ...user });
  return { code: status, error: stderr.replaceAll(`${place.folder}/`, "") };
}

function giveTo(place: Workplace, names: readonly string[]): void {
  chmodSync(place.folder, 0o755);
  chmodSync(dirname(place.write("temporary/empty", "")), 0o777);
  if (NOBODY !== null) for (const name of names) chownSync(join(place.folder, name), NOBODY, NOBODY);
}

describe.skipIf(process.platform === "win32")("nothing is changed, and no row is read,", () => {
  it("when the folder of the package is closed", async () => {
    const { place, seen, before } = await builtPackage();
    giveTo(place, ["areas"]);
    chmodSync(join(place.folder, "areas/testford"), 0o555);
    expect(buildAsUser(place)).toEqual({
      code: 1,
      error: "areas/testford cannot be written: writing there is not allowed. What was there before is unchanged.\n",
    });
    chmodSync(join(place.folder, "areas/testford"), 0o755);
    expect(seen()).toEqual(before);
  });

  it("when the folder of the list of areas is closed", async () => {
    const { place, seen, before } = await builtPackage();
    giveTo(place, ["areas/testford"]);
    chmodSync(join(place.folder, "areas"), 0o555);
    expect(buildAsUser(place)).toEqual({
      code: 1,
      error: "areas/index.json cannot be written: writing there is not allowed. What was there before is unchanged.\n",
    });
    chmodSync(join(place.folder, "areas"), 0o755);
    expect(seen()).toEqual(before);
  });
});

describe("nothing is changed", () => {
  it.each([
    ["the list of areas", (path: string) => path.endsWith("areas/index.json")],
    ["the third of the files", (path: string) => /testford\/places\.csv$/.test(path)],
    ["the descriptor", (path: string) => /testford\/datapackage\.json$/.test(path)],
  ])("when %s belongs to somebody else and cannot be replaced", async (_, isClosed) => {
    const { place, seen, before } = await builtPackage();
    let refused = 0;
    const end = watchDisk((name, args) => {
      const to = String(args[1]);
      if (!name.startsWith("rename") || !isClosed(to) || refused > 0) return;
      refused++;
      throw Object.assign(new Error("planted"), { code: "EPERM" });
    });
    const { code, error } = await place.build().finally(end);
    expect([code, refused]).toEqual([1, 1]);
    expect(error).toMatch(/cannot be written: writing there is not allowed\. What was there before is unchanged\.\n$/);
    expect(seen()).toEqual(before);
  });
});

it("a folder keeps its owner and its mode", async () => {
  const { place } = await builtPackage();
  const folder = join(place.folder, "areas/testford");
  chmodSync(folder, 0o2775);
  const { mode, ino } = statSync(folder);
  expect((await place.build()).code).toBe(0);
  expect([statSync(folder).mode, statSync(folder).ino]).toEqual([mode, ino]);
  expect(readdirSync(folder)).toContain("datapackage.json");
});

it("a disk that fails once, or is gone, at any call that writes leaves a whole package", async () => {
  const areas = await smallAreas();
  try {
    const calls = await callsOfBuild(areas.make());
    expect(calls).toBeGreaterThan(60);
    const faults: string[] = [];
    // All is lost from every third call on, and then one fails alone.
    for (let call = 0; call < calls; call += 3)
      for (const code of call % 2 === 0 ? [null] : [null, "EPERM"]) {
        const fault = await tryFault(areas.make(), call, code);
        if (fault !== null) faults.push(`${code} at ${call}: ${fault}`);
      }
    expect(faults).toEqual([]);
  } finally {
    areas.remove();
  }
});
