// Where a ward stands in a dataset.
import { expect, it } from "vitest";
import { indicesOf } from "../../../src/core/area/ward-indices.ts";
import { trendOf } from "../../../src/core/wards/trend.ts";
import { area, selected, YEAR_2025 } from "../../area.ts";

const CITY = area();

it("finds each ward by its code", () => {
  for (const [index, { code }] of CITY.wards.entries()) expect(CITY.wardIndices.get(code)).toBe(index);
  expect(CITY.wardIndices.size).toBe(CITY.wards.length);
});

it("keeps the order of the codes and leaves out those that are no ward's", () => {
  expect(indicesOf(CITY, ["W3", "E99999999", "W1"])).toEqual([2, 0]);
  const trend = trendOf(CITY, selected(CITY, "drugs"), YEAR_2025, indicesOf(CITY, ["E99999999", "W2"]));
  expect(trend.lines.map(({ label }) => label)).toEqual(["King's Hedges"]);
});
