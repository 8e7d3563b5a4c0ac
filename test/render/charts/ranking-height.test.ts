// How high the chart of the wards is.
import { expect, it } from "vitest";
import { rankingHeight } from "../../../src/render/charts/ranking-chart.ts";

it("is about 23 pixels a row high, with room for the label of the district", () => {
  expect(rankingHeight(14) - rankingHeight(13)).toBe(23);
  expect(rankingHeight(14)).toBe(346);
});
