// `hotspots` on the built-in area and on small packages: what it prints, what it writes, and what it refuses.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { faultsOf } from "../core/hotspots/polygons.ts";
import { FOLDER, soundPackage } from "./sound-package.ts";
import { makeWorkplace } from "./workplace.ts";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-hotspots-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One run on the built-in area; `out` and further options as given. */
async function hotspots(out: string, ...more: readonly string[]) {
  const texts = { out: "", error: "" };
  const defaults = [
    ["--area", CAMBRIDGE],
    ["--offence", "shoplifting"],
    ["--from", "2025-01"],
    ["--to", "2025-12"],
    ["--out", out],
  ] as const;
  const given = defaults.filter(([name]) => !more.includes(name)).flat();
  const code = await run(["hotspots", ...given, ...more], {
    out: { write: (text) => (texts.out += text) },
    error: { write: (text) => (texts.error += text) },
    signal: new AbortController().signal,
    now: () => new Date("2026-01-01"),
  });
  return { code, ...texts };
}

describe("hotspots", () => {
  it("prints one object with the surface, the points asked for and each hotspot", async () => {
    const folder = makeFolder();
    const at = ["--at", "0.1538,52.1916", "-0.5,52.2"];
    const { code, out, error } = await hotspots(join(folder, "h.geojson"), "--from", "2025-07", ...at);
    expect(code).toBe(0);
    expect(error).toMatch(
      /^--at -0\.5,52\.2 lies outside the wards of \S+: its density is only of what lies near it\.\n$/,
    );
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ bandwidth: 250, cell: 50 });
    expect(printed.surfaceSum / printed.surfaceOffences).toBeCloseTo(1, 2);
    expect(printed.maxPerKm2).toBeGreaterThan(3 * printed.meanPerKm2);
    expect(printed.at.map(({ lon, lat }: { lon: number; lat: number }) => [lon, lat])).toEqual([
      [0.1538, 52.1916],
      [-0.5, 52.2],
    ]);
    expect(printed.at[0].perKm2).toBeGreaterThan(100);
    expect(printed.at[0].perKm2PerYear).toBeCloseTo(2 * printed.at[0].perKm2, 9);
    expect(printed.at[1]).toMatchObject({ perKm2: 0, perKm2PerYear: 0 });
    expect(Object.keys(printed.hotspots[0])).toEqual([
      ...["rank", "name", "ward", "offences", "hectares", "shareOfOffences", "shareOfArea", "peak"],
      ...["change", "verdict", "stability", "persistence", "reasons"],
    ]);
    expect(printed.hotspots[0]).toMatchObject({ rank: 1, name: "Downing Street", ward: "Market", stability: true });
    expect(printed.hotspots[0].verdict).toMatch(/^(?:clearly up|clearly down|no clear change)$/);
    expect(printed.hotspots[0].persistence).toBe("persistent");
  });

  it("has null for what is unknown, with the reason", async () => {
    const { out } = await hotspots(join(makeFolder(), "h.geojson"), "--from", "2024-01", "--to", "2024-12");
    const [first] = JSON.parse(out).hotspots;
    expect(first).toMatchObject({ offences: 643, change: null, verdict: null, persistence: null });
    const year = "the year before: 12 of 12 months not in this package";
    const quarters = "persistence needs the last 8 quarters: 12 of 24 months not in this package";
    expect(first.reasons).toEqual({ change: year, verdict: year, persistence: quarters });
  });

  it("writes the areas as valid GeoJSON and the cells of the district as CSV, and nothing else", async () => {
    const folder = makeFolder();
    const grid = join(folder, "deep", "grid.csv");
    const { out } = await hotspots(join(folder, "h.geojson"), "--offence", "burglary,robbery", "--grid", grid);
    const printed = JSON.parse(out);
    expect(readdirSync(folder).sort()).toEqual(["deep", "h.geojson"]);
    const { features }: FeatureCollection<MultiPolygon> = JSON.parse(readFileSync(join(folder, "h.geojson"), "utf8"));
    expect(features.map(({ properties }) => properties)).toEqual(printed.hotspots);
    expect(features.flatMap(({ geometry }) => faultsOf(geometry.coordinates))).toEqual([]);
    const [header, ...lines] = readFileSync(grid, "utf8").trimEnd().split("\n");
    expect(header).toBe("easting,northing,per_km2");
    const cells = lines.map((line) => line.split(",").map(Number));
    expect(cells.every(([x, y]) => x! % 50 === 25 && y! % 50 === 25)).toBe(true);
    const values = cells.map(([, , value]) => value!).filter((value) => value > 0);
    expect(Math.max(...values)).toBe(printed.maxPerKm2);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(printed.meanPerKm2, 9);
  });

  it("takes another bandwidth", async () => {
    const folder = makeFolder();
    const [narrow, wide] = await Promise.all(
      ["150", "400"].map((metres) => hotspots(join(folder, `${metres}.geojson`), "--bandwidth", metres)),
    );
    const [a, b] = [JSON.parse(narrow!.out), JSON.parse(wide!.out)];
    expect([a.bandwidth, b.bandwidth]).toEqual([150, 400]);
    expect(a.maxPerKm2).toBeGreaterThan(b.maxPerKm2);
    expect([narrow!.error, wide!.error]).toEqual(["", ""]);
  });

  it("says of one that draws the points that it does, and of one under 150 m that it is for exact points", async () => {
    const folder = makeFolder();
    const [out, fine] = [join(folder, "h.geojson"), ["--force", "--bandwidth", "100"]];
    const anonymised = await hotspots(out, ...fine);
    expect([anonymised.code, anonymised.error]).toEqual([
      0,
      `--bandwidth 100 is for exact points: many offences share those of ${CAMBRIDGE}, and each stands for places all around it; take 150 or more.\n`,
    ]);
    const area = join(folder, "exact");
    cpSync(CAMBRIDGE, area, { recursive: true });
    const file = join(area, "datapackage.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"wardscope": {', '"wardscope": { "points": "exact",'));
    const exact = await hotspots(out, ...fine, "--area", area);
    expect(exact.error).not.toContain("anonymised");
    expect(exact.error).toMatch(
      /^(?:--bandwidth 100 is under 1\d\d m, twice the usual distance between the points of .*\n)?$/,
    );
  });
});

describe("hotspots refuses", () => {
  it.each([
    ["a word that is no option's", ["burglary"], '"burglary" belongs to no option.'],
    [
      "an offence there is not",
      ["--offence", "shoplifting,witchcraft"],
      '--offence "witchcraft" is not in the taxonomy',
    ],
    ["no offence", ["--offence", ""], "--offence is missing."],
    ["a month that is none", ["--from", "2025-13"], '--from "2025-13" is not a month such as 2025-01.'],
    ["months in the wrong order", ["--from", "2026-01"], "--from 2026-01 is later than --to 2025-12."],
    ["a bandwidth too small", ["--bandwidth", "99"], '--bandwidth "99" is not a number of metres from 100 to 2000.'],
    ["a bandwidth in words", ["--bandwidth", "wide"], '--bandwidth "wide" is not a number'],
    ["half a point", ["--at", "0.12"], '--at "0.12" is not longitude,latitude in degrees'],
    ["a point in metres", ["--at", "545000,258000"], '--at "545000,258000" is not longitude,latitude in degrees'],
    ["an option of another command", ["--police", "x"], "hotspots has no option --police."],
  ])("%s", async (_, words, sentence) => {
    const folder = makeFolder();
    const { code, out, error } = await hotspots(join(folder, "h.geojson"), ...words);
    expect(error).toContain(sentence);
    expect(error.trimEnd().split("\n")).toHaveLength(1);
    expect([code, out, readdirSync(folder)]).toEqual([2, "", []]);
  });

  it("one file for both", async () => {
    const file = join(makeFolder(), "h.geojson");
    const { code, error } = await hotspots(file, "--grid", file);
    expect([code, error]).toEqual([2, expect.stringMatching(/^--out and --grid are the same file, /)]);
  });

  it("a period that is not in the package, with the reason", async () => {
    const folder = makeFolder();
    const { code, out, error } = await hotspots(join(folder, "h.geojson"), "--to", "2026-03");
    expect(error).toContain("Shoplifting, Jan 2025 to Mar 2026: 3 of 15 months not in this package.");
    expect([code, out, readdirSync(folder)]).toEqual([1, "", []]);
  });

  it("a folder that is no package", async () => {
    const folder = makeFolder();
    const { code, error } = await hotspots(join(folder, "h.geojson"), "--area", folder);
    expect(error).toContain("has no datapackage.json, so it is not an area package. Give --area the folder");
    expect(code).toBe(1);
  });

  it("a place where no file can be written, and leaves nothing", async () => {
    const folder = makeFolder();
    const { code, out, error } = await hotspots(folder);
    expect(error).toContain("cannot be written: ");
    expect([code, out, existsSync(`${folder}.building-${process.pid}`)]).toEqual([1, "", false]);
  });
});

describe("the package that hotspots reads", () => {
  it("may be too small for hotspots, and says so", async () => {
    const place = await soundPackage();
    const folder = join(place.folder, FOLDER);
    const words = ["--area", folder, "--offence", "all-crime", "--from", "2025-01", "--to", "2025-01"];
    const { code, error } = await hotspots(join(place.folder, "h.geojson"), ...words);
    expect(error).toMatch(
      /All crime, Jan 2025: only \d at places: no hotspots from fewer than 10\. Ask for other months/,
    );
    expect(code).toBe(1);
  });

  it("is named with the file and the line of a fault", async () => {
    const place = makeWorkplace();
    await place.build();
    place.write("areas/testford/counts.csv", "ward_code,month,category,count\nW1,2025-01,drugs,many\n");
    const words = ["--area", join(place.folder, "areas/testford"), "--from", "2025-01", "--to", "2025-01"];
    const { code, error } = await hotspots(join(place.folder, "h.geojson"), ...words);
    expect(error).toMatch(/testford\/counts\.csv:2: count is "many", not a whole number .* to see every fault\.\n$/);
    expect(code).toBe(1);
  });

  it("must have places", async () => {
    const place = await soundPackage();
    const file = `${FOLDER}/datapackage.json`;
    const descriptor = JSON.parse(place.read(file));
    const without = (path: string) => !path.startsWith("place");
    descriptor.resources = descriptor.resources.filter(({ path }: { path: string }) => without(path));
    place.write(file, JSON.stringify(descriptor));
    const words = ["--area", join(place.folder, FOLDER), "--offence", "drugs", "--from", "2025-01", "--to", "2025-01"];
    const { code, error } = await hotspots(join(place.folder, "h.geojson"), ...words);
    expect(error).toContain("has no places.csv and place_counts.csv, and hotspots are made of places.");
    expect(code).toBe(1);
  });
});
