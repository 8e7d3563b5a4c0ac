// A table whose ward stands once above its rows: nearly all of it is in no ward, which nobody must miss.
import { expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { built } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";

const profile = { columns: { ward: "Ward", month: "Month", offence: "Offence", count: "Number" }, dateForm: "iso" };
const HEADER = ["Ward", "Month", "Offence", "Number"];

it.each([
  [
    "is warned of first",
    "",
    /Warnings\n(?: {4}.*\n)*? {4}13 offences \(65\.0 %\) without a point and without a ward: .*write it into each/,
  ],
  ["is not warned of where each row has its ward", "W1", /^(?![\s\S]*without a point and)/],
])("%s", async (_, below, expected) => {
  const rows = [
    HEADER,
    ["W1", "2025-01", "Burglary", "7"],
    [below, "2025-01", "Drugs", "6"],
    [below, "2025-01", "Robbery", "7"],
  ];
  const { code, out } = await built(makeWorkplace(), asText(rows), "counts.csv", profile);
  expect(code).toBe(0);
  expect(out).toMatch(expected);
});
