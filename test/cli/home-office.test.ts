// The Home Office's tables by partnership, from a workbook to the published figures of a package.
import { describe, expect, it } from "vitest";
import { buildWith, COUNTS, ends, figuresIn, sumOf, years } from "./home-office-build.ts";
import { notesSheets, OLD_HEADER, ods, officialRow, wholeYear, xlsx, yearSheet } from "./home-office-ods.ts";

describe("a workbook of whole years", () => {
  it("gives annual counts of groups, subgroups, all burglary and all recorded crime, that pass the check", async () => {
    const { place, code, out } = await buildWith({
      files: { "prc-csp.ods": ods([...notesSheets("23 July 2024"), ...years(2020, 2023)]) },
    });
    expect(code).toBe(0);
    const figures = figuresIn(place);
    const at = (group: string, subgroup = "") =>
      figures.get(["E07000008", group, subgroup, "2024-03"].join("|"))?.value;
    expect(at("Robbery")).toBe(sumOf(({ group }) => group === "Robbery"));
    expect(at("Robbery", "Robbery of personal property")).toBe(sumOf(({ subgroup }) => /personal/.test(subgroup)));
    expect(at("Theft offences", "Burglary")).toBe(sumOf(({ subgroup }) => /burglary/i.test(subgroup)));
    expect(at("All recorded crime")).toBe(sumOf(() => true));
    expect(at("Public order offences", "Public order offences")).toBeUndefined();
    expect(ends(figures)).toEqual(["2021-03", "2022-03", "2023-03", "2024-03"]);
    // Nine groups, 18 subgroups of those that have several, all burglary and the total; of four years.
    expect(figures.size).toBe(4 * (9 + 18 + 1 + 1));
    expect(out).toContain(
      "  Home Office tables: 336 rows of prc-csp.ods in 0.0 s\n    Cambridge (Cambridge): 116 figures of 4 years",
    );
    const descriptor = JSON.parse(place.read("areas/testford/datapackage.json")) as {
      readonly sources: readonly { readonly title: string }[];
      readonly description: string;
    };
    expect(descriptor.sources.map(({ title }) => title)).toContain(
      "Recorded crime by partnership (23 July 2024), Home Office",
    );
    expect(descriptor.description).toContain("Open Government Licence");
    const groups = place.read("areas/testford/figure_groups.csv");
    expect(groups).toMatch(/^All recorded crime,,,Recorded crime,10,all-crime,same,.*,,total,/m);
    expect(groups).toMatch(/^Theft offences,Shoplifting,,,\d+,shoplifting,same,.*,,tested,$/m);
    const checked = await place.check();
    expect([checked.code, checked.out.match(/figure/gi)]).toEqual([0, null]);
  });

  it("is the same of an Excel workbook and of the old spelling, over several files, one of whose years both have", async () => {
    const old = years(2011, 2014).map(({ name, rows }) => yearSheet(name.replace("_", "-"), rows.slice(1), OLD_HEADER));
    const { place, code, out } = await buildWith({
      files: {
        "new.ods": ods([...notesSheets("23 July 2024"), ...years(2020, 2023)]),
        "also-2020.ods": ods(years(2020, 2020)),
        "old.xlsx": xlsx([...notesSheets("5 June 2024"), ...old]),
      },
    });
    expect(code).toBe(0);
    const figures = figuresIn(place);
    expect(ends(figures)).toEqual([
      ..."2 3 4 5".split(" ").map((year) => `201${year}-03`),
      "2021-03",
      "2022-03",
      "2023-03",
      "2024-03",
    ]);
    expect(new Set([...figures].filter(([key]) => key.includes("|Robbery||")).map(([, { value }]) => value)).size).toBe(
      1,
    );
    expect(out).toContain(
      "Cambridge, 5 years from that to March 2016 to that to March 2020: 4 of its quarters are in no file",
    );
  });

  it("never makes a year of three quarters: it gives 12 months to the last quarter for as many years as the triage needs", async () => {
    const three = yearSheet(
      "2024_25",
      wholeYear(2024, { quarters: [1, 2, 3] }, (place, quarter) => 100 * quarter + place),
    );
    const { place, out } = await buildWith({ files: { "a.ods": ods([...years(2019, 2023), three]) } });
    const figures = figuresIn(place);
    const robbery = COUNTS.findIndex(({ subgroup }) => subgroup === "Robbery of personal property");
    const at = (end: string) =>
      figures.get(["E07000008", "Robbery", "Robbery of personal property", end].join("|"))?.value;
    expect(ends(figures)).toEqual("2020-03 2021-03 2021-12 2022-03 2022-12 2023-03 2023-12 2024-03 2024-12".split(" "));
    expect(at("2023-12")).toBe(4 * (robbery + 1));
    expect(at("2024-12")).toBe(robbery + 1 + 600 + 3 * robbery);
    expect(out).toContain("Cambridge, the year to March 2025: 1 of its quarters is in no file");
  });

  it("takes no row for none where the offence is counted, and for nothing known where it or the partnership is not", async () => {
    const others = { partnership: "Fenland", code: "F" };
    const robberies = (rows: readonly (readonly (string | number)[])[]) =>
      rows.filter((row) => row[6] !== "Robbery of business property");
    const { place, out } = await buildWith({
      files: {
        "a.ods": ods([
          // Nobody in the country has the subgroup in 2021/22; the others alone have it in 2022/23; Cambridge lacks a quarter of 2023/24.
          yearSheet("2021_22", robberies(wholeYear(2021))),
          yearSheet("2022_23", [...robberies(wholeYear(2022)), ...wholeYear(2022, others)]),
          yearSheet("2023_24", [...wholeYear(2023, { quarters: [1, 2, 4] }), ...wholeYear(2023, others)]),
        ]),
      },
    });
    const figures = figuresIn(place);
    const business = (end: string) =>
      figures.get(["E07000008", "Robbery", "Robbery of business property", end].join("|"))?.value;
    expect([business("2022-03"), business("2023-03")]).toEqual([undefined, 0]);
    expect(ends(figures)).toEqual(["2022-03", "2023-03"]);
    expect(out).toContain("Cambridge, the year to March 2024: there is no row of Cambridge in a quarter of it");
  });

  it("leaves a count that is not given out of the group and the total, and gives no total where a group is not known", async () => {
    const rows = wholeYear(2022).map((row) => (row[6] === "Arson" && row[1] === 3 ? [...row.slice(0, 8), "[x]"] : row));
    const strange = officialRow({ year: "2023/24", group: "Cyber offences", subgroup: "Hacking", code: "H" });
    const { place, out } = await buildWith({
      files: { "a.ods": ods([yearSheet("2022_23", rows), yearSheet("2023_24", [...wholeYear(2023), strange])]) },
    });
    const figures = figuresIn(place);
    const at = (end: string, group: string, subgroup = "") =>
      figures.get(["E07000008", group, subgroup, end].join("|"))?.value;
    const damage = "Criminal damage and arson";
    expect([at("2023-03", damage), at("2023-03", damage, "Arson"), at("2023-03", "All recorded crime")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(out).toMatch(
      /Cambridge: 1 count of a\.ods is not given or no number \(Arson in the quarter to Dec(?:ember)? 2022\): .* no figure in those years/,
    );
    expect(at("2023-03", damage, "Criminal damage")).toBe(sumOf(({ subgroup }) => subgroup === "Criminal damage"));
    expect([at("2024-03", damage, "Arson"), at("2024-03", "All recorded crime")]).toEqual([
      sumOf(({ subgroup }) => subgroup === "Arson"),
      undefined,
    ]);
    expect(out).toContain(`the group "Cyber offences" is not known, so that there is no count of all recorded crime`);
  });

  it("says how many rows and offences a misspelt group keeps from the sums, each quarter once", async () => {
    const misspelt = wholeYear(2023).map((row) =>
      row[6] === "Shoplifting" ? [...row.slice(0, 5), "Theft offenses", ...row.slice(6)] : row,
    );
    const three = yearSheet("2024_25", wholeYear(2024, { quarters: [1, 2] }));
    const { place, out } = await buildWith({
      files: { "a.ods": ods([...years(2021, 2022), yearSheet("2023_24", misspelt), three]) },
    });
    const shoplifted = sumOf(({ subgroup }) => subgroup === "Shoplifting");
    const at = (end: string) => figuresIn(place).get(["E07000008", "Theft offences", "", end].join("|"))?.value;
    expect(at("2023-03")! - at("2024-03")!).toBe(shoplifted);
    // The years to September 2024 and to March 2024 have two quarters in common.
    expect(out).toContain(
      `Cambridge: the group "Theft offenses" is not known, so that there is no count of all recorded crime in its years; its 4 rows with ${shoplifted} offences are in no sum of the nine groups: if it is one of these written otherwise, that one is short by them`,
    );
    // What a reader of the package has of it, which does not have the words of the build.
    const note = (year: string) =>
      figuresIn(place).get(["E07000008", "Theft offences", "", year].join("|"))?.note ?? "";
    expect(note("2024-03")).toMatch(/rows of the area in “Theft offenses” are in no sum: .*not comparable/);
    expect(note("2023-03")).not.toMatch(/no sum|not comparable/);
    const elsewhere = officialRow({ year: "2023/24", partnership: "Fenland", group: "Theft offenses", code: "F" });
    const other = await buildWith({ files: { "a.ods": ods([yearSheet("2023_24", [...wholeYear(2023), elsewhere])]) } });
    expect(other.out).toContain("in its years; none of its rows is of this area");
    expect(other.place.read("areas/testford/figures.csv")).not.toMatch(/no sum/);
  });

  it("counts what is below 0, as cancelled offences are, and says so", async () => {
    const rows = wholeYear(2023).map((row) =>
      (row[6] === "Homicide" || row[6] === "Arson") && row[1] === 2 ? [...row.slice(0, 8), -2] : row,
    );
    const { place, out } = await buildWith({ files: { "a.ods": ods([yearSheet("2023_24", rows)]) } });
    const arson = figuresIn(place).get(["E07000008", "Criminal damage and arson", "Arson", "2024-03"].join("|"))?.value;
    expect(arson).toBe(sumOf(({ subgroup }) => subgroup === "Arson", 3) - 2);
    expect(out).toContain(
      "a.ods: 2 rows of the area have counts below 0 (−4 in all, the first in 2023/24, row 25), as offences of earlier quarters that were cancelled have: they are counted",
    );
  });
});
