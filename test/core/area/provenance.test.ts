// What the package says of its own gaps.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { makeTaxonomy } from "../../../src/core/area/offences.ts";
import { unplacedShares } from "../../../src/core/area/provenance.ts";
import { forcesOfUnplaced, monthsByForce, rowFates } from "../../../src/core/area/what-was-sent.ts";

const TAXONOMY = makeTaxonomy([
  { category: "burglary", label: "Burglary", group: "Acquisitive crime", isCrime: true, order: 1, definition: "" },
  { category: "drugs", label: "Drugs", group: "Drugs", isCrime: true, order: 2, definition: "" },
  { category: "robbery", label: "Robbery", group: "Acquisitive crime", isCrime: true, order: 3, definition: "" },
]);

function descriptor(wardscope: Partial<Descriptor["wardscope"]>): Descriptor {
  return {
    name: "a",
    title: "A",
    sources: [],
    licenses: [],
    resources: [],
    wardscope: {
      formatVersion: 1,
      areaCode: "E07000000",
      months: [],
      requiredForces: [],
      unplaced: [],
      boundaryVintage: "2023",
      population: null,
      inputs: [],
      builtAt: "2026-01-01T00:00:00Z",
      ...wardscope,
    },
  };
}

it("sums rows without coordinates over the months and leaves out categories without rows", () => {
  const unplaced = [
    { month: "2025-01", category: "drugs", count: 2 },
    { month: "2025-02", category: "drugs", count: 3 },
  ];
  const shares = unplacedShares(descriptor({ unplaced, readByCategory: { burglary: 40, drugs: 50 } }), TAXONOMY);
  expect(shares).toEqual([
    { label: "Burglary", unplaced: 0, read: 40 },
    { label: "Drugs", unplaced: 5, read: 50 },
  ]);
});

it("does not know how many rows were read when the package does not say", () => {
  const unplaced = [{ month: "2025-01", category: "drugs", count: 2 }];
  expect(unplacedShares(descriptor({ unplaced }), TAXONOMY)).toEqual([{ label: "Drugs", unplaced: 2, read: null }]);
});

it("tells the months of each force apart, and of an older package not that they were submitted", () => {
  const months = [
    { month: "2025-01", force: "a", status: "submitted" },
    { month: "2025-01", force: "b", status: "missing" },
    { month: "2025-02", force: "a", status: "missing" },
    { month: "2025-02", force: "b", status: "submitted" },
  ] as const;
  const month = (month: string, counted: boolean) => ({
    ...{ month, counted, sent: counted, text: counted ? "there" : "missing" },
  });
  const copy = descriptor({
    months: [
      { month: "2025-01", force: "cambridgeshire", status: "submitted" },
      { month: "2025-02", force: "cambridgeshire", status: "missing" },
      { month: "2025-03", force: "cambridgeshire", status: "missing" },
    ],
    requiredForces: ["cambridgeshire"],
    disclosure: { threshold: 5, spread: {}, unrecorded: {}, left: { cambridgeshire: ["2025-02"] } },
  });
  const texts = ["there", "left out of this public copy", "missing"].map((text) => ({ text }));
  expect(monthsByForce(copy)).toMatchObject([{ force: "Cambridgeshire Constabulary", role: "", months: texts }]);
  expect(monthsByForce(descriptor({ months, requiredForces: ["a"] }))).toEqual([
    { force: "a", role: "required", months: [month("2025-01", true), month("2025-02", false)] },
    { force: "b", role: "not needed for totals", months: [month("2025-01", false), month("2025-02", true)] },
  ]);
});

it("says of each month what a force sent, and why it does not count", () => {
  const sent = (month: string, status: "submitted" | "missing" | "tooSmall" | "accepted", rows: number) => ({
    ...{ month, status, rows, placed: rows },
  });
  const months = [
    sent("2025-01", "submitted", 7021),
    sent("2025-02", "missing", 0),
    sent("2025-03", "tooSmall", 14),
    sent("2025-04", "accepted", 20),
  ];
  const coverage = [
    { force: "testshire", name: "Testshire Police", role: "home", months },
    { force: "btp", role: "setApart", months: months.slice(0, 1) },
  ] as const;
  const [home, apart] = monthsByForce(descriptor({ coverage }));
  expect(home).toMatchObject({ force: "Testshire Police", role: "home force" });
  expect(home?.months.map(({ counted, text }) => [counted, text])).toEqual([
    [true, "submitted, 7,021 rows"],
    [false, "not submitted"],
    [false, "far too small: 14 rows, other months about 3,520"],
    [true, "accepted as it is: 20 rows"],
  ]);
  expect(apart).toEqual({
    force: "btp",
    role: "set apart: in no number",
    months: [{ month: "2025-01", counted: false, sent: true, text: "submitted, 7,021 rows" }],
  });
});

it("says what became of every row: the parts of the sentence add up to what was read", () => {
  const count = fc.nat(2_000_000);
  const anyRows = fc.record({
    ...{ placed: count, rim: count, outside: count, unplaced: count, outsideMonths: count, setApart: count },
    rejected: count,
  });
  fc.assert(
    fc.property(anyRows, (parts) => {
      const read = Object.values(parts).reduce((all, one) => all + one);
      const text = rowFates({ ...parts, read }, "Ely");
      const [total, ...others] = Array.from(text.matchAll(/[\d,]+(?= )/g), ([digits]) =>
        Number(digits.replaceAll(",", "")),
      );
      expect(total).toBe(read);
      expect(others.reduce((all, one) => all + one, 0)).toBe(read);
    }),
  );
  expect(rowFates({ read: 3, placed: 3, outside: 0, unplaced: 0, outsideMonths: 0, rejected: 0 }, "Ely")).toBe(
    "Of 3 rows read, 3 lie in Ely’s wards.",
  );
  const inputs = [{ name: "counts.csv", sha256: "", rows: 2, count: 3 }];
  expect(rowFates({ read: 3, placed: 3, outside: 0, unplaced: 0, outsideMonths: 0, rejected: 0 }, "Ely", inputs)).toBe(
    "Of 3 offences read, 3 lie in Ely’s wards.",
  );
});

it("names the forces whose rows without coordinates are counted, few by their names", () => {
  const entry = (force: string) => ({ force, category: "drugs", from: "2025-01", rows: [1], withCoordinates: [1] });
  const named = (...forces: readonly string[]) =>
    forcesOfUnplaced(
      descriptor({
        coverage: [{ force: "btp", name: "British Transport Police", role: "whole", months: [] }],
        located: [...forces, ...forces].map(entry),
      }),
    );
  expect(named("btp", "durham")).toBe("British Transport Police and durham");
  expect(named("a", "b", "c", "d")).toBe("all forces read");
  expect(named()).toBe("all forces read");
});
