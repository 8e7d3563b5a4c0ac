// Published figures that contradict each other or the wards, to the build and to the check of the package.
import { expect, it } from "vitest";
import { faults, seal } from "./sound-package.ts";
import { makeWorkplace, type Workplace, wardsOf } from "./workplace.ts";

const HEADER = "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note";
const row = (name: string, value: string, more = "A"): string =>
  `${more},ward,W1,${name},All crime,,count,2024-09,12,${value},published,`;

async function build(...rows: readonly string[]) {
  const place = makeWorkplace();
  place.write("wards.geojson", wardsOf([{ code: "W1", name: "King's Hedges" }, { code: "W2" }]));
  const path = place.write("figures.csv", `${[HEADER, ...rows].join("\n")}\n`);
  return { place, ...(await place.build("--figures", path)) };
}

async function said(place: Workplace): Promise<string> {
  const { code, out } = await place.check();
  expect(code).toBe(0);
  return out;
}

it("the same figure with another value is refused by its line, by the build and by the check", async () => {
  const { code, error } = await build(
    row("King's Hedges", "10"),
    row("King's Hedges", "10", "B"),
    row("King's Hedges", "11"),
  );
  expect([code, error]).toEqual([
    1,
    expect.stringMatching(/figures\.csv:4: the same figure as in line 2, with another value\. Correct the file/),
  ]);
  const { place } = await build(row("King's Hedges", "10"));
  const before = place.read("areas/testford/figures.csv");
  place.write("areas/testford/figures.csv", `${before}${row("King's Hedges", "11")}\n`);
  seal(place, "figures.csv", before);
  expect(await faults(place)).toEqual(["figures.csv:3: the same figure as in line 2, with another value."]);
});

it("a figure that is there twice and the name of another ward are warned of, one written another way is not", async () => {
  const { place, code, out } = await build(
    row("Kings Hedges ward", "10"),
    row("Kings Hedges ward", "10"),
    row("Ward W2", "7", "B"),
  );
  expect(code).toBe(0);
  expect(out).toContain("    figures.csv:3: the same figure as in line 2\n");
  expect(out).toContain(`    figures.csv:4: area_name is "Ward W2", but "W1" is King's Hedges\n`);
  expect(out.match(/ figures\.csv:/g)).toHaveLength(2);
  const report = await said(place);
  expect(report).toMatch(/^figures\.csv:\d: the same figure as in line \d\.$/m);
  expect(report).toMatch(/^figures\.csv:\d: area_name is "Ward W2", but "W1" is King's Hedges\.$/m);
});

it("many of them are cut short, and sound ones have no word", async () => {
  const rows = Array.from({ length: 9 }, () => row("King's Hedges", "10"));
  expect((await build(...rows)).out).toContain("    figures.csv: and 3 more like these\n");
  const { place, out } = await build(row("King's Hedges", "10"), row("King's Hedges", "10", "B"));
  expect(out).not.toContain("figures.csv:");
  expect(await said(place)).not.toContain("figures.csv:");
});
