// One district of an area of two: its own numbers, and the verdicts of the whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dataset, monthlyCounts } from "../../../src/core/area/dataset.ts";
import { districtsToChoose, oneDistrict } from "../../../src/core/area/one-district.ts";
import { withWelshNames } from "../../../src/core/area/welsh-names.ts";
import { unknown } from "../../../src/core/basics/known.ts";
import { districtChanges, figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { gazetteerOf } from "../../../src/core/wards/gazetteer.ts";
import { schemeOf } from "../../../src/core/wards/scheme.ts";
import { searchIn } from "../../../src/core/wards/search.ts";
import { JANUARY, type Plan, partsOf, selected, YEAR_2025 } from "../../area.ts";

const DISTRICTS = [
  { code: "E07000001", name: "Eastford", force: "eastshire" },
  { code: "E07000002", name: "Westford", force: "westshire" },
];

type Located = NonNullable<Dataset["descriptor"]["wardscope"]["located"]>;

/** Wards W1, W3, ... lie in Eastford, the others in Westford. */
function twoDistricts(plan: Partial<Plan> = {}, located?: Located) {
  const parts = partsOf(plan);
  const wards = parts.boundaries.features.map(({ properties: { code } }, index) => ({
    code,
    district: DISTRICTS[index % 2]!.code,
    ...(index === 0 && { nameCy: "Treganna" }),
  }));
  const { descriptor } = parts;
  const wardscope = {
    ...{ ...descriptor.wardscope, areaName: "The Fords", districts: DISTRICTS, wards },
    ...(located && { located }),
  };
  return assemble({ ...parts, descriptor: { ...descriptor, wardscope } });
}

function burglaries(shown: Dataset) {
  return figuresOf(shown, selected(shown, "burglary"), YEAR_2025, unknown("not asked"));
}

describe("oneDistrict", () => {
  it("has the wards of the district, its name, code and counts", () => {
    const area = twoDistricts();
    const east = oneDistrict(area, "E07000001");
    expect([east.name, east.code, east.whole === area]).toEqual(["Eastford", "E07000001", true]);
    expect(east.wards.map(({ name }) => name)).toEqual(["Arbury", "Market"]);
    expect(east.boundaries.features.map(({ id }) => id)).toEqual(["W1", "W3"]);
    expect([...east.wardIndices]).toEqual([
      ["W1", 0],
      ["W3", 1],
    ]);
    expect(monthlyCounts(east, [0], [1])).toEqual(monthlyCounts(area, [0], [2]));
  });

  it("is the area itself for a code that is none of its districts'", () => {
    const area = twoDistricts();
    expect(oneDistrict(area, null)).toBe(area);
    expect(oneDistrict(area, "E07000003")).toBe(area);
  });

  it("has places of other districts in no ward", () => {
    const place = (id: string, ward: string) => ({ id, longitude: 0.5, latitude: 52.5, name: id, ward });
    const area = withPlaces(
      twoDistricts(),
      ["W1", "W2", "W3", ""].map((ward) => place(`p${ward}`, ward)),
      [],
    );
    const { names, ward } = oneDistrict(area, "E07000001").places!;
    const found = names.map((name, index) => [name, ward[index]]);
    expect(Object.fromEntries(found)).toEqual({ pW1: 0, pW2: 65_535, pW3: 1, p: 65_535 });
  });

  it("gives every ward the figures and the verdict that it has in the whole area, and districts that add up to it", () => {
    const counts = fc.array(fc.nat(60), { minLength: 240, maxLength: 240 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const count: Plan["count"] = (ward, month) => numbers[(ward * 24 + month) % 240]!;
        const area = twoDistricts({ wards: ["A", "B", "C", "D", "E"], population: [1, 2, 3, 4, 5], count });
        const [whole, ...parts] = [null, "E07000001", "E07000002"].map((code) => {
          const shown = oneDistrict(area, code);
          return burglaries(shown);
        });
        const apart = parts.flatMap(({ wards }) => wards).map(({ share: _, ...ward }) => ward);
        expect(apart.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
          whole!.wards.map(({ share: _, ...ward }) => ward),
        );
        const totals = parts.map(({ district }) => (district.count.known ? district.count.value : Number.NaN));
        expect(whole!.district.count).toMatchObject({ value: totals[0]! + totals[1]! });
      }),
      { numRuns: 40 },
    );
  });
});

describe("a ward's verdict", () => {
  const rows = (force: string, later: number): Located => [
    {
      force,
      category: "burglary",
      rows: Array<number>(24).fill(1000),
      withCoordinates: Array.from({ length: 24 }, (_, index) => (index < 12 ? 1000 : later)),
    },
  ];

  it("does not hide behind the coordinates of another district's force", () => {
    const count: Plan["count"] = (_, month) => (month < YEAR_2025.from ? 100 : 70);
    const judged = (west: number) => {
      const area = twoDistricts({ count }, [...rows("eastshire", 1000), ...rows("westshire", west)]);
      return ["E07000001", "E07000002"].map((code) => {
        const { wards } = burglaries(oneDistrict(area, code));
        return wards[0]!.change.known && wards[0]!.change.value.verdict;
      });
    };
    expect(judged(1000)).toEqual(["clearly down", "clearly down"]);
    expect(judged(700)).toEqual(["clearly down", "not comparable"]);
  });
});

describe("the total of two forces", () => {
  const rows = (force: string, all: number, later: number): Located => [
    {
      force,
      category: "burglary",
      rows: Array<number>(24).fill(all),
      withCoordinates: Array.from({ length: 24 }, (_, index) => (index < 12 ? all : Math.round(later * all))),
    },
  ];
  const totalOf = (dataset: Dataset) => {
    const [change] = districtChanges(dataset, [selected(dataset, "burglary")], YEAR_2025);
    if (!change?.known) throw new Error("no change");
    return change.value;
  };

  it("is not clearly down where one of them lost coordinates, however large the other is", () => {
    const anyMonths = fc.array(fc.integer({ min: 30, max: 90 }), { minLength: 48, maxLength: 48 });
    const anyLoss = fc.record({
      kept: fc.double({ min: 0, max: 0.9, noNaN: true }),
      east: fc.integer({ min: 1, max: 500 }),
      west: fc.integer({ min: 1, max: 500 }),
    });
    let hidden = 0;
    fc.assert(
      fc.property(anyMonths, anyLoss, (months, { kept, east, west }) => {
        const full: Plan["count"] = (ward, month) => months[(ward % 2) * 24 + month - JANUARY]!;
        const thinned: Plan["count"] = (ward, month, slug) =>
          ward % 2 === 1 && month >= YEAR_2025.from
            ? Math.round(kept * full(ward, month, slug))
            : full(ward, month, slug);
        const located = (part: number) => [
          ...rows("eastshire", 1000 * east, 1),
          ...rows("westshire", 1000 * west, part),
        ];
        const before = totalOf(twoDistricts({ count: full }, located(1)));
        const after = totalOf(twoDistricts({ count: thinned }, located(kept)));
        if (after.verdict !== "clearly down") hidden++;
        if (before.verdict !== "clearly down") expect(after.verdict).not.toBe("clearly down");
        if (before.verdict !== "clearly up") expect(after.verdict).not.toBe("clearly up");
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(200);
  });

  it("says the shares of the force that lost them", () => {
    const count: Plan["count"] = (ward, month) => (ward === 1 && month >= YEAR_2025.from ? 60 : 100);
    const area = twoDistricts({ count }, [...rows("eastshire", 900_000, 1), ...rows("westshire", 1000, 0.6)]);
    expect(totalOf(area)).toMatchObject({
      verdict: "not comparable",
      reason: expect.stringMatching(/^0\s?% had no coordinates before, 40\s?% now/),
    });
  });
});

it("a colour of the map means the same in the whole area and in one of its districts", () => {
  const area = twoDistricts({
    wards: ["A", "B", "C", "D"],
    population: [1, 2, 3, 4],
    count: (ward, month) => ward * (month % 7),
  });
  const burglary = selected(area, "burglary");
  for (const measure of ["count", "rate", "change"] as const)
    expect(schemeOf(oneDistrict(area, "E07000002"), burglary, measure, "natural", 12)).toEqual(
      schemeOf(area, burglary, measure, "natural", 12),
    );
});

it("there is nothing to choose where it is not known which ward lies where", () => {
  const area = twoDistricts();
  expect(districtsToChoose(area).map(({ name }) => name)).toEqual(["Eastford", "Westford"]);
  const { wardscope } = area.descriptor;
  expect(districtsToChoose({ descriptor: { ...area.descriptor, wardscope: { ...wardscope, wards: [] } } })).toEqual([]);
  const one = { ...wardscope, districts: DISTRICTS.slice(0, 1) };
  expect(districtsToChoose({ descriptor: { ...area.descriptor, wardscope: one } })).toEqual([]);
});

describe("Welsh names", () => {
  const english = twoDistricts({ wards: ["Canton", "King's Hedges", "Market"] });

  it("stand for the English ones where there are any, and are found either way", () => {
    const welsh = withWelshNames(english);
    expect(welsh.wards.map(({ name, otherName }) => [name, otherName])).toEqual([
      ["Treganna", "Canton"],
      ["King's Hedges", null],
      ["Market", null],
    ]);
    expect(welsh.boundaries.features.map(({ properties }) => properties.name)).toEqual(
      welsh.wards.map(({ name }) => name),
    );
    for (const [shown, detail] of [
      [english, "Ward, Treganna"],
      [welsh, "Ward, Canton"],
    ] as const)
      for (const typed of ["treg", "cant"])
        expect(searchIn(gazetteerOf(shown, []), typed)).toMatchObject([{ wards: ["W1"], detail }]);
  });
});
