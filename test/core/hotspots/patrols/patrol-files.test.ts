// The files of a patrol sheet: valid in their formats, whatever places are called, and complete.
import fc from "fast-check";
import type { FeatureCollection, LineString, MultiPolygon } from "geojson";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { spreadsheetCsv } from "../../../../src/core/basics/spreadsheet.ts";
import { patrolGeoJson, patrolSpreadsheet } from "../../../../src/core/hotspots/patrols/patrol-files.ts";
import { patrolGpx } from "../../../../src/core/hotspots/patrols/patrol-gpx.ts";
import type { PatrolSheet } from "../../../../src/core/hotspots/patrols/patrol-sheet.ts";
import { elementsOf, elementTree } from "../../../element-tree.ts";
import { anyHotspots, hostileText, hotspot, sheetOf, slugsChosen } from "../sample-hotspots.ts";

/** Sheets with up to eight stops whose names and wards are hostile. */
const anySheet: fc.Arbitrary<PatrolSheet> = fc
  .tuple(anyHotspots(8), fc.array(hostileText, { minLength: 16, maxLength: 16 }))
  .map(([list, names]) =>
    sheetOf(list.map((one, index) => ({ ...one, name: names[index]!, wardName: names[index + 8]! }))),
  );
const RUNS = { numRuns: 40 };
const sample = sheetOf([hotspot(1), hotspot(2), hotspot(3)], slugsChosen("drugs"));

it.each([
  ["GeoJSON", patrolGeoJson(sample)],
  ["GPX", elementTree(patrolGpx(sample)).text],
  ["CSV", spreadsheetCsv(patrolSpreadsheet(sample))],
])("%s carries source, period, offence, bandwidth, age of the data and caveats", (_, text) => {
  for (const word of ["data.police.uk", "2025-01 to 2025-12", "Drugs", "250", "11 months old", "no hour of day"])
    expect(text).toContain(word);
  expect(text).toContain("partly follow where the police already look");
  expect(text).toMatch(/straight.?line/i);
});

describe("GeoJSON", () => {
  it("has each area closed and inside the world, and the visiting order as a line", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { type, features } = JSON.parse(patrolGeoJson(sheet)) as FeatureCollection;
        expect(type).toBe("FeatureCollection");
        const areas = features.slice(0, sheet.stops.length);
        expect(areas.map(({ properties }) => properties?.["name"])).toEqual(sheet.stops.map(({ name }) => name));
        for (const { geometry } of areas)
          for (const ring of (geometry as MultiPolygon).coordinates.flat()) {
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(ring.at(-1)).toEqual(ring[0]);
            for (const [longitude, latitude] of ring) {
              expect(Math.abs(longitude!)).toBeLessThan(2);
              expect(latitude).toBeGreaterThan(51);
            }
          }
        const line = features[sheet.stops.length];
        expect(line === undefined).toBe(sheet.stops.length < 2);
        if (line) expect((line.geometry as LineString).coordinates).toHaveLength(sheet.stops.length);
        expect(features.length).toBeLessThanOrEqual(sheet.stops.length + 1);
      }),
      RUNS,
    );
  });
});

describe("GPX", () => {
  it("is well-formed XML with the elements of GPX 1.1 in their order", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const root = elementTree(patrolGpx(sheet));
        const count = sheet.stops.length;
        expect(root).toMatchObject({
          name: "gpx",
          attributes: { version: "1.1", creator: "Wardscope", xmlns: "http://www.topografix.com/GPX/1/1" },
        });
        expect(root.children.map(({ name }) => name)).toEqual([
          "metadata",
          ...Array.from({ length: count }, () => "wpt"),
          ...(count > 0 ? ["rte"] : []),
        ]);
        const points = [...elementsOf(root, "wpt"), ...elementsOf(root, "rtept")];
        expect(points).toHaveLength(2 * count);
        for (const { attributes, children } of points) {
          expect(Object.keys(attributes)).toEqual(["lat", "lon"]);
          for (const degrees of Object.values(attributes)) expect(degrees).toMatch(/^-?\d{1,3}(\.\d+)?$/);
          expect(children.map(({ name }) => name)).toEqual(["name", "desc"]);
        }
        for (const { children } of elementsOf(root, "rte"))
          expect(children.slice(0, 2).map(({ name }) => name)).toEqual(["name", "desc"]);
      }),
      RUNS,
    );
  });

  it("has the stops in visiting order", () => {
    const names = elementsOf(elementTree(patrolGpx(sample)), "rtept").map(
      (point) => elementsOf(point, "name")[0]!.text,
    );
    expect(names).toEqual(sample.stops.map(({ number, name }) => `${number}. ${name}`));
  });
});

describe("CSV", () => {
  it("has one row a stop, and no cell that a spreadsheet runs", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const rows = Papa.parse<string[]>(spreadsheetCsv(patrolSpreadsheet(sheet)), {
          delimiter: ",",
          newline: "\n",
        }).data.slice(0, -1);
        expect(rows[0]?.[0]).toBe("visit");
        const stops = rows.slice(1, sheet.stops.length + 1);
        expect(stops.map(([visit, number, id]) => [visit, number, id])).toEqual(
          sheet.stops.map(({ visit, number, id }) => [String(visit), number, id]),
        );
        for (const row of stops) expect(row).toHaveLength(rows[0]!.length);
        for (const cell of rows.flat())
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
      }),
      RUNS,
    );
  });
});
