// Files that somebody else owns, and disks that fail: the package and the list of areas change together, or neither does.
import { chmodSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callsOfBuild, tryFault } from "../fuzz/disk-faults.ts";
import { watchDisk } from "../fuzz/failing-disk.ts";
import { smallAreas } from "../fuzz/small-area.ts";
import { contents, makeWorkplace, street } from "./workplace.ts";

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

it("files that are replaced keep their modes", async () => {
  const { place } = await builtPackage();
  const modes = () =>
    ["testford/counts.csv", "testford/datapackage.json", "testford/places.csv", "index.json"].map(
      (name) => statSync(join(place.folder, "areas", name)).mode & 0o777,
    );
  for (const [name, mode] of [
    ["testford/counts.csv", 0o444],
    ["testford/datapackage.json", 0o600],
    ["index.json", 0o440],
  ] as const)
    chmodSync(join(place.folder, "areas", name), mode);
  const before = modes();
  expect((await place.build()).code).toBe(0);
  expect(place.read("areas/testford/counts.csv")).toContain("robbery");
  expect(modes()).toEqual(before);
  expect(before.slice(0, 2)).toEqual([0o444, 0o600]);
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
