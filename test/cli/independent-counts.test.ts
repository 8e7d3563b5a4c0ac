// Ward by month, the builder's counts are those of another program's point in polygon: wards with holes and parts, points on
// shared sides, and two large districts where their files are at hand.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { seeded } from "../bench/seeded.ts";
import { makeWorkplace, type RowPlan, street, type Workplace } from "./workplace.ts";

/** Districts of other forces, with their wards; not on every machine. */
const OTHER = fileURLToPath(new URL("../../../shared/data/other/", import.meta.url));
/** Degrees, far less than the last digit of a published point: what lies on a side belongs to the ward east of it, else north. */
const [EAST, NORTH] = [1e-9, 1e-11];

type WardShape = Feature<Polygon | MultiPolygon>;

interface LocatedRow {
  readonly month: string;
  readonly longitude: string;
  readonly latitude: string;
}

/** Rows by ward code and month. */
type Counts = ReadonlyMap<string, number>;

/** Counts by Turf alone; of wards over each other the first by code. */
function countedByTurf(wards: readonly (readonly [code: string, WardShape])[], rows: readonly LocatedRow[]): Counts {
  const sorted = wards.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const wardOf = new Map<string, string | undefined>();
  const counts = new Map<string, number>();
  for (const { month, longitude, latitude } of rows) {
    const key = `${longitude} ${latitude}`;
    if (!wardOf.has(key)) {
      const point = [Number(longitude) + EAST, Number(latitude) + NORTH];
      wardOf.set(key, sorted.find(([, shape]) => booleanPointInPolygon(point, shape))?.[0]);
    }
    const ward = wardOf.get(key);
    if (ward !== undefined) add(counts, `${ward} ${month}`, 1);
  }
  return inOrder(counts);
}

function countedByBuilder(place: Workplace): Counts {
  const { data } = Papa.parse<Record<string, string>>(place.read("areas/testford/counts.csv").trim(), { header: true });
  const counts = new Map<string, number>();
  for (const row of data) add(counts, `${row["ward_code"]} ${row["month"]}`, Number(row["count"]));
  return inOrder(counts);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function inOrder(counts: Map<string, number>): Counts {
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("on made wards", () => {
  /** Corners in hundredths of a degree from 0.10 east and 52.20 north. */
  const ring = (...corners: readonly (readonly [x: number, y: number])[]): Position[] =>
    [...corners, corners[0]!].map(([x, y]) => [
      Number((0.1 + x / 100).toFixed(4)),
      Number((52.2 + y / 100).toFixed(4)),
    ]);
  const box = (west: number, south: number, east: number, north: number): Position[] =>
    ring([west, south], [east, south], [east, north], [west, north]);
  const wardOf = (code: string, coordinates: Position[][][]): WardShape => ({
    type: "Feature",
    properties: { WD23CD: code, WD23NM: `Ward ${code}`, LAD23CD: "E07000001" },
    geometry: { type: "MultiPolygon", coordinates },
  });
  const wards = [
    wardOf("W1", [[box(0, 0, 4, 4), box(1, 1, 3, 3)]]),
    wardOf("W2", [[box(1, 1, 3, 3), box(1.5, 1.5, 2, 2)], [box(4, 0, 6, 2)]]),
    wardOf("W3", [[ring([4, 2], [6, 2], [7, 4], [4, 4])], [box(1.5, 1.5, 2, 2)]]),
    wardOf("W4", [[ring([6, 0], [8, 0], [8, 4], [7, 4], [6, 2])]]),
  ];
  /** A grid of points of which many lie on sides and corners, and others anywhere; none on the slanted side. */
  const random = seeded(11);
  const onGrid = Array.from({ length: 18 * 10 }, (_, at): readonly [number, number] => [
    (at % 18) / 2 - 0.5,
    Math.floor(at / 18) / 2 - 0.5,
  ]).filter(([x, y]) => !(x >= 6 && x <= 7 && y === 2 * (x - 5)));
  const anywhere = Array.from({ length: 400 }, () => [9 * random() - 0.5, 5 * random() - 0.5] as const);
  const rows = [...onGrid, ...anywhere].map(([x, y], index) => ({
    month: ["2025-01", "2025-02", "2025-03"][index % 3]!,
    longitude: (0.1 + x / 100).toFixed(6),
    latitude: (52.2 + y / 100).toFixed(6),
  }));

  it("with holes, parts and points on shared sides", async () => {
    const place = makeWorkplace();
    place.remove("police");
    place.write("wards.geojson", JSON.stringify({ type: "FeatureCollection", features: wards }));
    place.write("population-2021.csv", "ward_code,population\nW1,1000\nW2,2000\nW3,500\nW4,500\n");
    for (const month of new Set(rows.map((row) => row.month))) {
      const own: readonly RowPlan[] = rows.filter((row) => row.month === month);
      place.write(`police/${month}/${month}-testshire-street.csv`, street(...own));
    }
    const { code, error } = await place.build();
    expect(code, error).toBe(0);
    const ours = countedByBuilder(place);
    expect(ours).toEqual(
      countedByTurf(
        wards.map((ward) => [ward.properties!["WD23CD"], ward] as const),
        rows,
      ),
    );
    expect([...ours.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
    expect(ours.size).toBe(12);
  });
});

describe.skipIf(!existsSync(OTHER))("on the files of other forces (skipped where they are missing)", () => {
  it.each([
    ["E06000047", "County Durham", 63],
    ["E06000054", "Wiltshire", 98],
  ])(
    "%s, %s",
    async (district, name, count) => {
      const place = makeWorkplace();
      const geo = `${OTHER}geo/wards-2022-${district}.geojson`;
      const { code, error } = await place.command(
        ...["build", "--police", `${OTHER}police`, "--wards", geo],
        ...["--population", `${OTHER}population/best-fit-${district}.csv`, "--population-year", "2021"],
        ...["--area-code", district, "--area-name", name, "--out", `${place.folder}/areas/testford`],
      );
      expect(code, error).toBe(0);
      const { features } = JSON.parse(readFileSync(geo, "utf8")) as { readonly features: readonly WardShape[] };
      const wards = features.map((feature) => [String(feature.properties?.["WD22CD"]), feature] as const);
      expect(wards).toHaveLength(count);
      const ours = countedByBuilder(place);
      expect(ours).toEqual(countedByTurf(wards, rowsOfWholeForces()));
      expect(ours.size).toBeGreaterThan(11 * count);
    },
    120_000,
  );
});

/** Rows with coordinates of the forces that sent every month: all but the transport police. */
function rowsOfWholeForces(): readonly LocatedRow[] {
  const names = readdirSync(`${OTHER}police`, { recursive: true, encoding: "utf8" });
  const files = names.filter((file) => file.endsWith("-street.csv") && !file.includes("-btp-"));
  return files.flatMap((file) => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(`${OTHER}police/${file}`, "utf8").trim(), {
      header: true,
    });
    return data.flatMap(({ Month: month = "", Longitude: longitude = "", Latitude: latitude = "" }) =>
      longitude === "" ? [] : [{ month, longitude, latitude }],
    );
  });
}
