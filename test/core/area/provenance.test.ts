// What the package says of its own gaps.
import { expect, it } from "vitest";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { makeTaxonomy } from "../../../src/core/area/offences.ts";
import { monthsByForce, unplacedShares } from "../../../src/core/area/provenance.ts";

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

it("tells the months of each force apart", () => {
  const months = [
    { month: "2025-01", force: "a", status: "submitted" },
    { month: "2025-01", force: "b", status: "missing" },
    { month: "2025-02", force: "a", status: "missing" },
    { month: "2025-02", force: "b", status: "submitted" },
  ] as const;
  expect(monthsByForce(descriptor({ months, requiredForces: ["a"] }))).toEqual([
    {
      force: "a",
      required: true,
      months: [
        { month: "2025-01", submitted: true },
        { month: "2025-02", submitted: false },
      ],
    },
    {
      force: "b",
      required: false,
      months: [
        { month: "2025-01", submitted: false },
        { month: "2025-02", submitted: true },
      ],
    },
  ]);
});
