// What became of the reports, on the pages of an offence and of a ward: as the package's rows say it, for analysts and for residents.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect } from "vitest";
import { CAMBRIDGE } from "../built-in-area.ts";
import { it } from "./fixture.ts";

const VIEW = "from=2025-01&to=2025-12";
const HEADING = "2 What became of the reports";
const ROWS = readFileSync(join(CAMBRIDGE, "outcomes.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

/** Reports of January to September 2025 in a ward, and those of them without a suspect. */
function counted(code: string, offence: string): readonly [reports: number, noSuspect: number] {
  const own = ROWS.filter(
    ([ward, month = "", category]) => ward === code && category === offence && month >= "2025-01" && month <= "2025-09",
  );
  const sum = (rows: typeof own): number => rows.reduce((all, row) => all + Number(row[4]), 0);
  return [sum(own), sum(own.filter(([, , , outcome]) => outcome === "investigation-complete-no-suspect-identified"))];
}

describe("what became of the reports", () => {
  it("is what the rows of the package say, without the newest months, with a table, files and no fault", async ({
    dashboard,
  }) => {
    await dashboard.open(`?area=cambridge&page=offence&offence=shoplifting&${VIEW}`);
    await dashboard.assessment.charts();
    await dashboard.assessment.scrollThrough();
    const [market, without] = counted("E05013057", "shoplifting");
    const row = await dashboard.assessment.row("Market");
    expect(row).toContain(` ${market} |`);
    expect(await dashboard.assessment.headings()).toContain(HEADING);
    const text = await dashboard.assessment.text();
    expect(text).toContain(
      "October 2025 to December 2025 are left out: outcomes of the newest 3 months can still change.",
    );
    expect(text).not.toContain("under investigation");
    expect(text).toMatch(
      /Shoplifting in Cambridge: \d+ % no suspect identified, \d+ % charged or in court \([\d,]+ reports of January 2025 to September 2025\)/,
    );
    expect(text).toContain("Pale: months not counted in the title.");
    const file = await dashboard.download("CSV: Shoplifting by ward and outcome");
    const [head = [], ...lines] = Papa.parse<string[]>(file.text.replace("\ufeff", "")).data;
    const own = lines.find(([name]) => name === "Market") ?? [];
    expect([own[1], own[head.indexOf("No suspect identified")]]).toEqual([market, without].map(String));
    expect(file.text).toContain("police.uk");
    expect(file.text).toMatch(/^View,.*page=offence/m);
    expect(await dashboard.axeInBoth()).toEqual([]);
    expect(await dashboard.overflow()).toBe(0);
  });

  it("of few reports is kept from residents, and is not there where the package does not say it", async ({
    dashboard,
  }) => {
    const few = counted("E05013051", "robbery")[0];
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(5);
    const ward = `?area=cambridge&page=ward&offence=robbery&${VIEW}&wards=E05013051`;
    await dashboard.open(`${ward}&audience=public`);
    await dashboard.assessment.charts();
    await dashboard.assessment.row("Robbery");
    await dashboard.assessment.scrollThrough();
    await expect
      .poll(() => dashboard.assessment.text())
      .toContain("Not shown to residents: of Robbery, or of a kind of offence or a district in it, so few reports");
    const text = await dashboard.assessment.text();
    expect(text).toContain(
      "What became of the reports of one ward is not shown to residents; this is of all Cambridge.",
    );
    expect(text).not.toContain("Every offence in Arbury");
    expect(text).not.toMatch(/\d of \d+ no suspect identified/);
    await dashboard.open(`${ward.replace("robbery", "all-crime")}&audience=public`);
    await dashboard.assessment.charts();
    await dashboard.assessment.scrollThrough();
    await expect.poll(() => dashboard.assessment.text()).toContain("Not shown to residents: of All crime");
    await dashboard.change("areas/cambridge/datapackage.json", (text) => {
      const descriptor = JSON.parse(text);
      const resources = descriptor.resources.filter(({ path }: { path: string }) => path !== "outcomes.csv");
      return JSON.stringify({ ...descriptor, resources });
    });
    await dashboard.open(ward);
    await dashboard.assessment.charts();
    await dashboard.assessment.row("Robbery");
    await dashboard.assessment.scrollThrough();
    expect(await dashboard.assessment.headings()).not.toContain(HEADING);
  });

  it("is told residents of the latest whole year, whatever months they choose", async ({ dashboard }) => {
    const seen: string[] = [];
    for (const months of [VIEW, "from=2025-01&to=2025-09", "from=2025-02&to=2025-09", "from=2025-11&to=2025-12"]) {
      await dashboard.open(`?area=cambridge&page=offence&offence=drugs&${months}&audience=public`);
      await dashboard.assessment.charts();
      await dashboard.assessment.scrollThrough();
      const row = await dashboard.assessment.row("No suspect identified");
      expect(row).toMatch(/^No suspect identified \| \d+ %$/);
      const text = await dashboard.assessment.text();
      expect(text).toContain("324 reports of the year 2024, not of the period that you choose");
      expect(text).toContain("Drugs in Cambridge, 2024, per cent of the reports");
      seen.push(row, await dashboard.assessment.row("Outcome not known"));
    }
    expect(new Set(seen).size).toBe(2);
  });
});
