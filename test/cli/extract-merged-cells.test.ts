// A table whose ward stands once above its rows: in its wards where the profile says so, else in none, which nobody must miss.
import { expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { xlsx } from "../xlsx.ts";
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

it("is in its wards where the profile says that blank cells repeat them, as text and as workbook", async () => {
  const rows = [
    HEADER,
    ["W1", "2025-01", "Burglary", "7"],
    ["", "2025-01", "Drugs", "6"],
    ["W2", "2025-01", "Burglary", "2"],
    ["", "2025-01", "Robbery", "5"],
  ];
  for (const [name, file] of [
    ["counts.csv", asText(rows)],
    ["counts.xlsx", xlsx([{ name: "Data", rows }])],
  ] as const) {
    const place = makeWorkplace();
    const { code, out } = await built(place, file, name, { ...profile, blankCells: ["ward"] });
    expect([code, out]).toEqual([0, expect.not.stringContaining("without a point and")]);
    const counts = place.read("areas/testford/counts.csv");
    expect(counts).toMatch(/W1,2025-01,drugs,6/);
    expect(counts).toMatch(/W2,2025-01,robbery,5/);
  }
});
