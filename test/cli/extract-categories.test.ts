// Categories of the open data of which an extract has no row: its package does not have them, so that nothing says 0 of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIGURE_GROUPS } from "../../src/core/area/later-tables.ts";
import { OPEN_DATA_TAXONOMY } from "../../src/core/area/open-data-taxonomy.ts";
import { besideCategories } from "../../src/core/build/figure-counterparts.ts";
import { asText } from "../extracts.ts";
import { buildOf, built } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";

const profile = { columns: { ward: "Ward", month: "Month", offence: "Offence", count: "Number" }, dateForm: "iso" };
const HEADER = ["Ward", "Month", "Offence", "Number"];

function categoriesIn(text: string): readonly string[] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0]!);
}

describe("the categories of an extract", () => {
  it("are those that it names, a count of 0 and another month too, and the report says which are left out", async () => {
    const place = makeWorkplace();
    const rows = [
      HEADER,
      ["W1", "2025-01", "Burglary", "12"],
      ["W2", "2025-02", "Shoplifting", "7"],
      ["W2", "2025-02", "Drugs", "0"],
      ["W2", "2025-02", "Fraud", "3"],
      ["W1", "2025-13", "Robbery", "5"],
    ];
    const { code, out, error } = await built(place, asText(rows), "counts.csv", profile);
    expect([code, error.replace(/^read .*\n/gm, "")]).toEqual([0, ""]);
    expect(categoriesIn(place.read("areas/testford/taxonomy.csv"))).toEqual([
      "burglary",
      "drugs",
      "fraud",
      "shoplifting",
    ]);
    expect(out).toMatch(
      /names only in rows that do not count \(left out: none of them is 0\)\n {4}Robbery\n\n.*never names \(left out: none of them is 0\)\n(?: {4}.*\n)* {4}Anti-social behaviour\n/,
    );
    expect(out).not.toMatch(/never names .*\n(?: {4}.*\n)* {4}Robbery\n/);
    expect(out).not.toMatch(/^ {4}Drugs$/m);
    expect(out).toContain(
      '    offences that are not known are counted as crimes under their own names: "Fraud" (3); say in the profile what they are, or that they are incidents and no crimes\n',
    );
    const assigned = { ...profile, offences: { Fraud: "other-crime" } };
    const again = await built(makeWorkplace(), asText(rows), "counts.csv", assigned);
    expect([again.code, again.out]).toEqual([0, expect.not.stringContaining("are not known")]);
    expect((await place.check("areas/testford")).code).toBe(0);
  });

  it("are those that are left to publish too", async () => {
    const place = makeWorkplace();
    const rows = [HEADER, ...["W1", "W2"].map((ward) => [ward, "2025-01", "Burglary", "12"])];
    await built(place, asText(rows), "counts.csv", profile);
    place.remove("areas");
    expect((await buildOf(place, `${place.folder}/counts.csv`, "--public")).code).toBe(0);
    expect(categoriesIn(place.read("areas/testford/taxonomy.csv"))).toEqual(["burglary"]);
    expect((await place.check("areas/testford")).code).toBe(0);
  });

  it("leave published groups beside nothing where one of theirs is missing", () => {
    const slugs = OPEN_DATA_TAXONOMY.map(({ category }) => category);
    const columns = Object.keys(FIGURE_GROUPS.fields);
    const [at, fit] = [columns.indexOf("openData"), columns.indexOf("fit")];
    fc.assert(
      fc.property(fc.subarray(slugs), fc.subarray(slugs, { minLength: 1 }), (there, asked) => {
        const row = columns.map((name) => (name === "openData" ? asked.join(" ") : name === "fit" ? "same" : "x"));
        const [own] = besideCategories([row], new Set(there))!;
        const all = asked.every((slug) => there.includes(slug));
        expect([own![at], own![fit]]).toEqual(all ? [asked.join(" "), "same"] : ["", "none"]);
      }),
    );
  });
});
