// Published figures over the network: nothing where a package brings none, and faults named by file and line.
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppFailure } from "../../src/core/failure.ts";
import { loadArea } from "../../src/data/load-area.ts";
import { loadFigures } from "../../src/data/load-figures.ts";
import { packageFiles, startHost } from "../host.ts";
import { figureRow } from "../published-figures.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const HEADER = "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note\n";
const LINE = '"A report, Table 1",district,E07000000,Testford,Theft,Shoplifting,count,2024-09,12,100,published,\n';

async function messageOf(text: string): Promise<string> {
  startHost(packageFiles("testford", {}, { "figures.csv": text }));
  const thrown: unknown = await loadFigures(await loadArea("testford")).catch((error: unknown) => error);
  if (thrown instanceof AppFailure && thrown.code === "broken-package") return thrown.message;
  throw new Error(`no failure that can be shown: ${thrown}`);
}

describe("loadFigures", () => {
  it("gives the rows of the file, which it asks for by its hash", async () => {
    const host = startHost(packageFiles("testford", {}, { "figures.csv": HEADER + LINE }));
    expect(await loadFigures(await loadArea("testford"))).toEqual([figureRow()]);
    expect(host.asked.at(-1)).toMatch(/^areas\/testford\/figures\.csv\?v=/);
  });

  it("gives none where the package brings none, and asks for no file", async () => {
    const host = startHost(packageFiles("testford"));
    const dataset = await loadArea("testford");
    const asked = host.asked.length;
    expect(await loadFigures(dataset)).toEqual([]);
    expect(host.asked).toHaveLength(asked);
  });

  it.each([
    [
      "a value that is no number",
      LINE.replace(",100,", ",many,"),
      'figures.csv:3: value is "many", not a number it can hold.',
    ],
    ["no value", LINE.replace(",100,", ",,"), "figures.csv:3: value is empty."],
    [
      "an unknown measure",
      LINE.replace(",count,", ",median,"),
      'figures.csv:3: measure is "median", not one of count, rate_per_1000, monthly_mean, percent.',
    ],
    ["a suppressed number", LINE.replace("published", "suppressed"), 'figures.csv:3: value is "100", but suppressed.'],
    [
      "an unknown level",
      LINE.replace("district", "street"),
      'figures.csv:3: level is "street", not one of ward, district, county, nation.',
    ],
    ["no month", LINE.replace("2024-09", "2024"), 'figures.csv:3: period_end is "2024", not a month such as 2025-01.'],
    ["no length", LINE.replace(",12,", ",0,"), "figures.csv:3: period_months is 0, not a number of months."],
    ["no group", LINE.replace("Theft", ""), "figures.csv:3: group is empty."],
  ])("names the line of %s", async (_, line, message) => {
    expect(await messageOf(HEADER + LINE + line)).toBe(message);
  });

  it("names the column that is missing, and a page in the place of the file", async () => {
    expect(await messageOf(HEADER.replace(",value", ""))).toBe("figures.csv:1: the column value is missing.");
    expect(await messageOf("<!doctype html>")).toMatch(/^figures\.csv:1: this is a web page/);
  });
});
