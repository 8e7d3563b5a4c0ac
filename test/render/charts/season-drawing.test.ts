// The seasonal profile as bars.
import { expect, it } from "vitest";
import { draw, shapesOf, wordsOf } from "./subject-drawings.ts";

const MONTHS = [
  { name: "January", factor: 0.8 },
  { name: "February", factor: 1 },
  { name: "March", factor: 1.4 },
];

it("has bars from the year's level on, up or down, as long as the months are away from it", () => {
  const boxes = shapesOf(draw({ kind: "season", months: MONTHS })).filter(
    ({ type, style }) => type === "rect" && style["fill"] !== "transparent",
  );
  const [january, february, march] = boxes.map(({ shape }) => [Number(shape["y"]), Number(shape["height"])] as const);
  expect(march![1] / january![1]).toBeCloseTo(2, 6);
  expect(february![1]).toBeCloseTo(0, 6);
  expect(january![0]).toBeCloseTo(march![0] + march![1], 6);
});

it("names the months and writes their values, as far as there is room", () => {
  expect(wordsOf({ kind: "season", months: MONTHS })).toEqual(["1", "0.80", "Jan", "1.00", "Feb", "1.40", "Mar"]);
  expect(wordsOf({ kind: "season", months: MONTHS }, 80)).toEqual(["1", "J", "F", "M"]);
});

it("stands on its level where every month is at it", () => {
  const flat = MONTHS.map(({ name }) => ({ name, factor: 1 }));
  expect(JSON.stringify(shapesOf(draw({ kind: "season", months: flat })))).not.toContain("null");
});
