// Published figures over the network: nothing where a package brings none, bad rows by line and reason beside the good ones.
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { loadArea } from "../../src/data/load-area.ts";
import { loadFigures } from "../../src/data/load-later.ts";
import { packageFiles, startHost } from "../host.ts";
import { figureRow } from "../published-figures.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const HEADER = "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note\n";
const LINE = '"A report, Table 1",district,E07000000,Testford,Theft,Shoplifting,count,2024-09,12,100,published,\n';

async function load(text: string) {
  startHost(packageFiles("testford", {}, { "figures.csv": text }));
  return loadFigures(await loadArea("testford"));
}

async function messageOf(text: string): Promise<string> {
  const thrown: unknown = await load(text).catch((error: unknown) => error);
  if (thrown instanceof AppFailure && thrown.code === "broken-package") return thrown.message;
  throw new Error(`no failure that can be shown: ${thrown}`);
}

describe("loadFigures", () => {
  it("gives the rows of the file, which it asks for by its hash", async () => {
    const host = startHost(packageFiles("testford", {}, { "figures.csv": HEADER + LINE }));
    expect(await loadFigures(await loadArea("testford"))).toEqual({ rows: [figureRow()], groups: [], faults: [] });
    expect(host.asked.at(-1)).toMatch(/^areas\/testford\/figures\.csv\?v=/);
  });

  it("gives none where the package brings none, and asks for no file", async () => {
    const host = startHost(packageFiles("testford"));
    const dataset = await loadArea("testford");
    const asked = host.asked.length;
    expect(await loadFigures(dataset)).toEqual({ rows: [], groups: [], faults: [] });
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
    ["no length", LINE.replace(",12,", ",0,"), 'figures.csv:3: period_months is "0", not a whole number from 1 up.'],
    ["no group", LINE.replace("Theft", ""), "figures.csv:3: group is empty."],
  ])("names the line of %s, and gives the other rows", async (_, line, message) => {
    expect(await load(HEADER + LINE + line + LINE)).toEqual({
      rows: [figureRow(), figureRow()],
      groups: [],
      faults: [message],
    });
  });

  it("gives what a package says of their groups, and names a bad row of it", async () => {
    const groups =
      "group,subgroup,label,theme,order,open_data,fit,reason,sum_of,triage,triage_reason\n" +
      "Theft,,,Thefts,1,shoplifting,wider,Others too.,,,\nTheft,Shoplifting,,,2,,same,Alike.,,tested,\n";
    startHost(packageFiles("testford", {}, { "figures.csv": HEADER + LINE, "figure_groups.csv": groups }));
    const read = await loadFigures(await loadArea("testford"));
    expect(read.rows).toEqual([figureRow()]);
    expect(read.groups).toMatchObject([{ group: "Theft", theme: "Thefts", openData: "shoplifting", triage: null }]);
    expect(read.faults).toEqual(['figure_groups.csv:3: open_data is empty, but fit is "same".']);
  });

  it("cuts many faults of a kind short", async () => {
    const { rows, faults } = await load(HEADER + LINE.replace(",100,", ",seven,").repeat(9) + LINE);
    expect(rows).toHaveLength(1);
    expect(faults).toHaveLength(6);
    expect(faults.at(-1)).toBe("figures.csv: and 4 more like this.");
  });

  it("names the column that is missing, and a page in the place of the file", async () => {
    expect(await messageOf(HEADER.replace(",value", ""))).toBe("figures.csv:1: the column value is missing.");
    expect(await messageOf("<!doctype html>")).toMatch(/^figures\.csv:1: this is a web page/);
  });
});
