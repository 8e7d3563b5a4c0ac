// Parts of a package put together, and refused where they contradict each other.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { total } from "../../../src/core/area/cube.ts";
import { NO_WARD } from "../../../src/core/area/dataset.ts";
import { AppFailure, type FailureCode } from "../../../src/core/basics/failure.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import { assemble, checkBoundaries } from "../../../src/core/package/assemble.ts";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { readDescriptor } from "../../../src/core/package/read-descriptor.ts";
import { area, category, coverageWith, descriptorOf, JANUARY, partsOf, TWO_YEARS } from "../../area.ts";

function failure(act: () => unknown): { readonly code: FailureCode; readonly message: string } | null {
  try {
    act();
  } catch (error) {
    if (error instanceof AppFailure) return { code: error.code, message: error.message };
    throw error;
  }
  return null;
}

describe("assemble", () => {
  it("holds every count once", () => {
    const parts = partsOf({ count: (ward, month, slug) => (ward + month + slug.length) % 5 });
    const dataset = assemble(parts);
    const all = dataset.taxonomy.categories.map((_, index) => index);
    const rows = parts.counts.reduce((sum, { count }) => sum + count, 0);
    expect(total(dataset.cube, all, allWards(dataset), TWO_YEARS)).toBe(rows);
    expect(assemble({ ...parts, counts: [...parts.counts].reverse() }).cube).toEqual(dataset.cube);
  });

  it("tells a missing month from one before the package", () => {
    const { coverage } = area({ missing: [JANUARY + 3] });
    expect(coverage).toEqual(
      expect.objectContaining({ range: TWO_YEARS, missing: new Map([[JANUARY + 3, "not submitted"]]), forces: null }),
    );
  });

  it("takes a month as submitted when every required force sent it", () => {
    const parts = partsOf();
    const months = [
      { month: "2024-01", force: "a", status: "submitted" },
      { month: "2024-01", force: "b", status: "submitted" },
      { month: "2024-02", force: "a", status: "submitted" },
      { month: "2024-02", force: "b", status: "missing" },
      { month: "2024-04", force: "a", status: "submitted" },
      { month: "2024-04", force: "b", status: "submitted" },
    ] as const;
    const missing = (requiredForces: readonly string[]): readonly number[] => {
      const wardscope = { ...parts.descriptor.wardscope, months, requiredForces };
      const dataset = assemble({ ...parts, counts: [], descriptor: { ...parts.descriptor, wardscope } });
      return [...dataset.coverage.missing.keys()].map((month) => month - JANUARY);
    };
    expect(missing(["a"])).toEqual([2]);
    expect(missing(["a", "b"])).toEqual([1, 2]);
    expect(missing(["a", "c"])).toEqual([0, 1, 2, 3]);
  });

  it("takes all residents from the latest year of those that most wards have", () => {
    const population = [
      { ward: "W1", year: 2021, population: 100 },
      { ward: "W1", year: 2022, population: 110 },
      { ward: "W2", year: 2021, population: 200 },
      { ward: "W9", year: 2022, population: 300 },
    ];
    const dataset = assemble({ ...partsOf(), population });
    expect(dataset.populationYear).toBe(2021);
    expect(dataset.wards.map((ward) => ward.population)).toEqual([100, 200, null]);
    const both = [...population, { ward: "W2", year: 2022, population: 210 }];
    expect(assemble({ ...partsOf(), population: both }).wards.map((ward) => ward.population)).toEqual([110, 210, null]);
    expect(area({ population: [null, null, null] }).populationYear).toBeNull();
  });

  it.each([
    ["a ward that is not there", { counts: [{ ward: "W9", month: JANUARY, category: "drugs", count: 1 }] }, '"W9"'],
    ["a category that is not there", { counts: [{ ward: "W1", month: JANUARY, category: "x", count: 1 }] }, '"x"'],
    [
      "a month that is not there",
      { counts: [{ ward: "W1", month: JANUARY - 1, category: "drugs", count: 1 }] },
      "outside the months",
    ],
    ["a category twice", { counts: [], taxonomy: [1, 2].map((order) => category("a", "A", "G", order)) }, '"a" twice'],
    ["a category that is no slug", { counts: [], taxonomy: [category("A b", "A", "G", 1)] }, '"A b"'],
    ["a category called all crime", { counts: [], taxonomy: [category("all-crime", "A", "G", 1)] }, '"all-crime"'],
    ["no months", { counts: [], descriptor: descriptorOf({ from: 1, to: 0 }) }, "lists no months"],
  ])("refuses %s", (_, parts, words) => {
    expect(failure(() => assemble({ ...partsOf(), ...parts }))).toMatchObject({
      code: "broken-package",
      message: expect.stringContaining(words),
    });
  });
});

describe("withPlaces", () => {
  const place = (id: string, ward: string) => ({ id, longitude: 0.5, latitude: 52.5, name: id, ward });
  const count = (id: string, month: number, some: number) => ({ place: id, month, category: "drugs", count: some });

  it("keeps the counts of each place together, in flat arrays", () => {
    const rows = [count("b", JANUARY, 1), count("a", JANUARY + 2, 2), count("b", JANUARY + 1, 3)];
    const { places } = withPlaces(area(), [place("a", "W2"), place("b", ""), place("c", "W1")], rows);
    expect(places?.names).toEqual(["a", "b", "c"]);
    expect([...(places?.ward ?? [])]).toEqual([1, NO_WARD, 0]);
    expect([...(places?.start ?? [])]).toEqual([0, 1, 3, 3]);
    expect([...(places?.month ?? [])]).toEqual([2, 0, 1]);
    expect([...(places?.count ?? [])]).toEqual([2, 1, 3]);
  });

  it("refuses places and months that are not there", () => {
    const long = { ...area(), coverage: coverageWith({ from: 0, to: 65_535 }) };
    expect(failure(() => withPlaces(long, [], []))?.message).toContain("more than 65535 wards, months or categories");
    expect(failure(() => withPlaces(area(), [], [count("a", JANUARY, 1)]))?.message).toContain('"a"');
    expect(failure(() => withPlaces(area(), [place("a", "W9")], []))?.message).toContain('"W9"');
    expect(failure(() => withPlaces(area(), [place("a", "")], [count("a", JANUARY + 24, 1)]))?.message).toContain(
      "outside",
    );
  });
});

describe("readDescriptor", () => {
  const good = descriptorOf(TWO_YEARS);
  const block = (change: object): unknown => ({ ...good, wardscope: { ...good.wardscope, ...change } });

  it("takes what the builder writes, and what other tools leave out", () => {
    expect(readDescriptor(good)).toEqual({ descriptor: good, faults: [] });
    const { formatVersion, areaCode, months, requiredForces } = good.wardscope;
    const { descriptor: sparse } = readDescriptor({
      ...good,
      wardscope: { formatVersion, areaCode, months, requiredForces },
    });
    expect(sparse.wardscope).toMatchObject({ unplaced: [], inputs: [], population: null, boundaryVintage: "" });
  });

  it.each([
    ["another version", block({ formatVersion: 4 }), "unknown-version", "format version 4"],
    ["no version", block({ formatVersion: undefined }), "unknown-version", "format version null"],
    ["no block", { title: "x" }, "broken-package", '"wardscope" block'],
    ["no object", [], "broken-package", '"wardscope" block'],
    ["nothing", null, "broken-package", '"wardscope" block'],
    ["no area code", block({ areaCode: 7 }), "broken-package", "areaCode"],
    ["no list of months", block({ months: {} }), "broken-package", "months"],
    ["a month without status", block({ months: [{ month: "2025-01", force: "a" }] }), "broken-package", "status"],
    ["a month that is none", block({ months: [null] }), "broken-package", "months.0 is null"],
  ])("refuses %s", (_, value, code, words) => {
    expect(failure(() => readDescriptor(value))).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("refuses any other JSON in words", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(failure(() => readDescriptor(value))?.code).toBe("broken-package");
        expect(failure(() => checkBoundaries(value))?.code).toBe("broken-package");
      }),
    );
  });
});

describe("checkBoundaries", () => {
  const { boundaries } = partsOf();
  const [one, two] = boundaries.features;

  it("sorts wards by code", () => {
    const shuffled = checkBoundaries({ ...boundaries, features: [...boundaries.features].reverse() });
    expect(shuffled).toEqual(boundaries);
  });

  it.each([
    ["a corner at 0, 0", [0, 0], /"W1" \(Arbury\) has a corner at 0, 0, outside of the United Kingdom/],
    ["the National Grid", [545000, 258000], /"W1" \(Arbury\) has a corner at 545000, 258000/],
    ["texts for numbers", ["a", "b"], /"W1" \(Arbury\) has a corner without numbers/],
  ])("names the ward with %s", (_, corner, message) => {
    const ring = [corner, [0.1, 52], [0.1, 52.1], corner];
    const odd = { ...one, geometry: { type: "Polygon", coordinates: [ring] } };
    expect(failure(() => checkBoundaries({ ...boundaries, features: [two, odd] }))?.message).toMatch(message);
  });

  it("names the ward whose hole is its ring", () => {
    const ring = [
      [0.1, 52],
      [0.2, 52],
      [0.1, 52.1],
      [0.1, 52],
    ];
    const odd = { ...one, geometry: { type: "Polygon", coordinates: [ring, ring] } };
    const message = failure(() => checkBoundaries({ ...boundaries, features: [two, odd] }))?.message;
    expect(message).toMatch(/"W1" \(Arbury\) has rings around nothing/);
  });

  it.each([
    ["no wards", []],
    ["a ward twice", [one, two, one]],
    ["a ward whose code cannot stand in an address", [{ ...one, properties: { code: "W 1,2", name: "x" } }]],
    ["a ward without a name", [{ ...one, properties: { code: "W1" } }]],
    ["a point", [{ ...one, geometry: { type: "Point", coordinates: [0, 52] } }]],
  ])("refuses %s", (_, features) => {
    expect(failure(() => checkBoundaries({ type: "FeatureCollection", features }))?.code).toBe("broken-package");
  });
});

it("has no name of an area or a ward with more than 200 letters, whatever is written", () => {
  const [long, parts] = ["x".repeat(10_000), partsOf()];
  const features = parts.boundaries.features.map((feature, index) => ({
    ...feature,
    properties: { ...feature.properties, name: `${long} ${index}` },
  }));
  const read = readDescriptor({
    ...parts.descriptor,
    wardscope: {
      ...parts.descriptor.wardscope,
      ...{ areaName: long, districts: [{ code: "E07000008", name: long, partnership: long }] },
      wards: parts.boundaries.features.map(({ properties: { code } }) => ({ code, nameCy: `${long} ${code}` })),
    },
  });
  const boundaries = checkBoundaries({ type: "FeatureCollection", features });
  const dataset = assemble({ ...parts, boundaries, descriptor: read.descriptor });
  const { districts = [] } = dataset.descriptor.wardscope;
  const names = dataset.wards.flatMap(({ name, otherName }) => [name, otherName ?? ""]);
  const all = [dataset.name, ...names, ...districts.flatMap(({ name, partnership = "" }) => [name, partnership])];
  expect(all.map(({ length }) => length)).toEqual(all.map(() => 200));
  expect(new Set(names).size).toBe(names.length);
});
