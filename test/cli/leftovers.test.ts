// What a build that was killed leaves beside the package, or of it, and what the next build makes of that.
import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contents, makeWorkplace, type Workplace } from "./workplace.ts";

const PACKAGE = "areas/testford";

/** The number of a process that is no more. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

async function builtPackage(): Promise<Workplace> {
  const place = makeWorkplace();
  await place.build();
  return place;
}

describe("the next build", () => {
  it("takes away what killed builds left beside the package and the list of areas", async () => {
    const place = await builtPackage();
    const dead = deadProcess();
    place.write(`${PACKAGE}.building-${dead}/counts.csv`, "half");
    place.write(`${PACKAGE}.building-${process.pid}/counts.csv`, "half");
    place.write(`${PACKAGE}.replaced-${dead}/counts.csv`, "old");
    place.write(`areas/index.json.building-${dead}`, "{");
    expect((await place.build()).code).toBe(0);
    expect(place.names("areas")).toEqual(["index.json", "testford"]);
  });

  it("does so even when it fails itself", async () => {
    const place = makeWorkplace();
    place.write(`${PACKAGE}.building-${deadProcess()}/counts.csv`, "half");
    place.remove("wards.geojson");
    expect((await place.build()).code).toBe(1);
    expect(place.names("areas")).toEqual([]);
  });

  it("leaves alone what a running build writes, and what only looks alike", async () => {
    const place = makeWorkplace();
    const others = [
      `testford.building-${process.ppid}`,
      "testford.building-0",
      "testford.building-old",
      "testford.old-2024",
      `otherford.building-${deadProcess()}`,
    ];
    for (const name of others) mkdirSync(join(place.folder, "areas", name), { recursive: true });
    expect((await place.build()).code).toBe(0);
    expect(place.names("areas")).toEqual([...others, "index.json", "testford"].sort());
  });

  it("brings the old package back when a build was killed just while it replaced it", async () => {
    const place = await builtPackage();
    place.write(`${PACKAGE}/README.txt`, "mine");
    const folder = join(place.folder, PACKAGE);
    const before = contents(folder);
    renameSync(folder, `${folder}.replaced-${deadProcess()}`);
    place.write("wards.geojson", "{");
    expect((await place.build()).code).toBe(1);
    expect(place.names("areas")).toEqual(["index.json", "testford"]);
    expect(contents(folder)).toEqual(before);
  });
});
