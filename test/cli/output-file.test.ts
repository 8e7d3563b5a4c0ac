// Where a command may write: never over a file of a package, and over others only when it wrote them or is told to.
import { linkSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CAMBRIDGE } from "../built-in-area.ts";
import { contents, makeWorkplace, type Workplace } from "./workplace.ts";

const FOLDER = "areas/testford";

async function builtPackage(): Promise<Workplace> {
  const place = makeWorkplace();
  expect((await place.build()).code).toBe(0);
  return place;
}

async function refusedOutput(place: Workplace, command: "hotspots" | "gi", ...outputs: readonly string[]) {
  const before = contents(join(place.folder, FOLDER));
  const asked = ["--area", join(place.folder, FOLDER), "--offence", "drugs", "--from", "2025-01", "--to", "2025-01"];
  const { code, out, error } = await place.command(command, ...asked, ...outputs);
  expect([code, out]).toEqual([1, ""]);
  expect(contents(join(place.folder, FOLDER))).toEqual(before);
  return error.replaceAll(`${place.folder}/`, "");
}

describe("an output is refused before anything is computed", () => {
  it.each(["counts.csv", "datapackage.json", "wards.geojson", "COUNTS.csv", "figures.csv"])(
    "where the package has its %s, also with --force",
    async (name) => {
      const place = await builtPackage();
      const path = join(place.folder, FOLDER, name);
      const says = `${FOLDER}/${name} is a file of the area package in ${FOLDER}. Choose another name.\n`;
      for (const force of [[], ["--force"]]) {
        expect(await refusedOutput(place, "hotspots", "--out", path, ...force)).toBe(says);
        expect(await refusedOutput(place, "gi", "--out", path, ...force)).toBe(says);
        const [out, grid] = [join(place.folder, "h.geojson"), path];
        expect(await refusedOutput(place, "hotspots", "--out", out, "--grid", grid, ...force)).toBe(says);
      }
      expect(place.names(".")).not.toContain("h.geojson");
    },
  );

  it("that leads to a file of the package by a link, of a file or a folder, or is the same file under another name", async () => {
    const place = await builtPackage();
    const path = (name: string): string => join(place.folder, name);
    symlinkSync(path(`${FOLDER}/counts.csv`), path("link.geojson"));
    linkSync(path(`${FOLDER}/counts.csv`), path("second.geojson"));
    symlinkSync(path(FOLDER), path("same"));
    for (const name of ["link.geojson", "second.geojson", "same/counts.csv"])
      expect(await refusedOutput(place, "hotspots", "--out", path(name), "--force")).toMatch(
        /counts\.csv of|file of the area package/,
      );
  });

  it("that is a file of another package, or written twice", async () => {
    const [place, other] = [await builtPackage(), await builtPackage()];
    const theirs = join(other.folder, FOLDER, "places.csv");
    expect(await refusedOutput(place, "gi", "--out", theirs)).toContain("is a file of the area package in");
    mkdirSync(join(place.folder, "a"));
    const twice = ["--out", join(place.folder, "h.csv"), "--grid", `${place.folder}/a/../h.csv`];
    expect(await refusedOutput(place, "hotspots", ...twice)).toBe(
      "a/../h.csv is to be written twice. Choose another name.\n",
    );
  });

  it.each(["wards.geojson", "population-2021.csv", "police/2025-01/2025-01-testshire-street.csv"])(
    "that no command wrote: %s",
    async (name) => {
      const place = await builtPackage();
      const before = place.read(name);
      expect(await refusedOutput(place, "hotspots", "--out", join(place.folder, name))).toBe(
        `${name} is there already, and no such command wrote it. Choose another name, or add --force to replace it.\n`,
      );
      expect(place.read(name)).toBe(before);
    },
  );
});

it("what the command wrote is replaced, and with --force any other file too", async () => {
  const place = makeWorkplace();
  const path = (name: string): string => join(place.folder, name);
  const asked = ["--area", CAMBRIDGE, "--offence", "burglary", "--from", "2025-01", "--to", "2025-12"];
  const outputs = ["--out", path("h.geojson"), "--grid", path("grid.csv")];
  place.write("h.geojson", "");
  for (const _ of ["new", "again"]) expect((await place.command("hotspots", ...asked, ...outputs)).code).toBe(0);
  expect((await place.command("gi", ...asked, "--out", path("h.geojson"))).code).toBe(1);
  expect((await place.command("gi", ...asked, "--out", path("h.geojson"), "--force")).code).toBe(0);
  expect((await place.command("gi", ...asked, "--out", path("h.geojson"))).code).toBe(0);
  expect((await place.command("hotspots", ...asked, ...outputs)).code).toBe(1);
});

it("a point outside the wards is said, and one with its numbers swapped is refused", async () => {
  const place = makeWorkplace();
  const asked = ["--area", CAMBRIDGE, "--offence", "burglary", "--from", "2025-01", "--to", "2025-12"];
  const at = (point: string) => place.command("hotspots", ...asked, "--out", join(place.folder, "h"), "--at", point);
  expect((await at("0.1218,52.2053")).error).toBe("");
  const outside = await at("0.5,52.2");
  expect([outside.code, outside.error]).toEqual([
    0,
    `--at 0.5,52.2 lies outside the wards of ${CAMBRIDGE}: its density is only of what lies near it.\n`,
  ]);
  const swapped = await at("52.2053,0.1218");
  expect([swapped.code, swapped.out]).toEqual([2, ""]);
  expect(swapped.error).toContain("are its numbers swapped? The longitude comes first, as in 0.1218,52.2053.");
});
