// What a patrol sheet says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../../../../src/core/basics/known.ts";
import { NO_CHOICE, reject } from "../../../../src/core/hotspots/patrols/patrol-choice.ts";
import { patrolPage } from "../../../../src/core/hotspots/patrols/patrol-handout.ts";
import { dataAge } from "../../../../src/core/hotspots/patrols/patrol-words.ts";
import { compare, judge } from "../../../../src/core/statistics/change.ts";
import { JANUARY } from "../../../area.ts";
import { anyHotspots, hotspot, sheetOf, slugsChosen } from "../sample-hotspots.ts";

const SPACE = "\u00a0";
const year = (count: number): readonly number[] => Array.from({ length: 12 }, () => count);

describe("a patrol sheet", () => {
  it("says the finding, what it rests on and how old it is", () => {
    const sheet = sheetOf([hotspot(1, { offences: 250 }), hotspot(2, { offences: 160 })]);
    expect(sheet.title).toBe(`2 areas hold 41${SPACE}% of shoplifting`);
    expect(sheet.subtitle).toBe("Cambridge, 12 months to December 2025");
    expect(sheet.dataAge).toBe("Data to December 2025; 11 months old");
    expect(sheet.totals.text).toMatch(/^410 offences in 20\.0 hectares: 41.% of shoplifting in 0\.2.% of the area; \d/);
    expect(sheet.totals.minutes).toBe(30);
    expect(sheet.totals.practice).toBe(
      "About 15 minutes a visit (Koper 1995): about 30 minutes for all 2, without the way between them.",
    );
    expect(sheet.caveats.join(" ")).toMatch(/not for tonight's tasking.*no hour of day.*straight lines/);
    expect(sheet.sources.join(" ")).toMatch(/bandwidth 250 m.*data\.police\.uk.*example\.org/);
  });

  it("says what is said of each area", () => {
    const change = known(judge([compare(year(10), year(30), [])])[0]!);
    const persistence = known("emerging" as const);
    const { stops } = sheetOf([hotspot(1, { change, persistence, oneLocation: true, stable: false }), hotspot(2)]);
    const [first, second] = stops.toSorted((a, b) => b.offences - a.offences);
    expect(first!.change).toBe(`up 240 (200${SPACE}%) on the year before: clearly up`);
    expect(first!.summary).toBe(`99 offences in 10.0 hectares: 10${SPACE}% of shoplifting in 0.1${SPACE}% of the area`);
    expect(first!.remarks.map((remark) => remark.split(" ")[0])).toEqual(["One", "Not", "Emerging:"]);
    expect(second!.change).toBe("no comparison: the year before: 12 of 12 months not in this package");
    expect(second!.remarks).toEqual([]);
  });

  it("lists its stops in visiting order, each but the last with the way to the next", () => {
    fc.assert(
      fc.property(anyHotspots(8), (hotspots) => {
        const { stops, totals } = sheetOf(hotspots);
        expect(stops.map(({ visit }) => visit)).toEqual(hotspots.map((_, index) => index + 1));
        for (const { id, number } of stops)
          expect(number).toBe(String(hotspots.find((hotspot) => hotspot.id === id)!.rank));
        for (const [index, { next }] of stops.entries())
          if (next !== null) expect(next.text).toContain(`as the crow flies to ${stops[index + 1]!.number}, `);
        expect(stops.flatMap(({ next }, index) => (next === null ? [index] : []))).toEqual(
          stops.length === 0 ? [] : [stops.length - 1],
        );
        expect(stops.reduce((sum, { next }) => sum + (next?.metres ?? 0), 0)).toBe(totals.metres);
        expect(stops.reduce((sum, { offences }) => sum + offences, 0)).toBe(totals.offences);
      }),
      { numRuns: 30 },
    );
  });

  it("takes a map point for no address", () => {
    const [stop] = sheetOf([hotspot(1, { oneLocation: true })]).stops;
    expect(stop!.remarks).toContain(
      "One map point, which many addresses can share, holds half of it or more: a point rather than an area.",
    );
    expect(stop!.remarks.join()).not.toContain("repeat address");
  });

  it("says where it is no one walk: of all, and at the stop before each long way", () => {
    const at = (east: number) => hotspot(1 + east / 100, {}, [540_000 + east, 252_000]);
    const far = sheetOf([at(0), at(1900), at(9000), at(11_001)]);
    expect(far.totals.text).toMatch(
      /; 11\.0 km from first to last as the crow flies, which is no one walk: 2 of the 3 ways between stops are longer than 2\.0 km, the longest 7\.1 km$/,
    );
    expect(far.stops.map(({ next }) => next?.text.endsWith(": too far to walk"))).toEqual([
      false,
      true,
      true,
      undefined,
    ]);
    expect(patrolPage(far, null)).toContain("which is no one walk");
    const two = sheetOf([at(0), at(2001)]);
    expect(two.totals.text).toMatch(/no one walk: the way between the stops is longer than 2\.0 km$/);
    const near = sheetOf([at(0), at(2000), at(4000)]);
    expect(near.totals.text).not.toContain("walk");
    expect(near.stops.some(({ next }) => next?.text.includes("walk"))).toBe(false);
  });

  it("says what was left out and why", () => {
    const list = [hotspot(1, { name: "Hospital" }), hotspot(2)];
    const sheet = sheetOf(list, { choice: reject(NO_CHOICE, list[1]!.id, "private land") });
    expect(sheet.title).toBe("No areas chosen for patrols");
    expect(sheet.rejected.map(({ name, reason }) => [name, reason])).toEqual([
      ["Hospital", "guarded place: hospital"],
      ["Street 2", "private land"],
    ]);
  });

  it("warns of offences that follow the police", () => {
    const { caveats, title } = sheetOf([hotspot(1)], slugsChosen("drugs"));
    expect(title).toBe(`1 area holds 10${SPACE}% of drug offences`);
    expect(caveats).toContainEqual(expect.stringContaining("numbers of drugs partly follow where the police"));
  });
});

it.each([
  [0, "Data to January 2024"],
  [1, "Data to January 2024; 1 month old"],
  [14, "Data to January 2024; 14 months old"],
  [-1, "Data to January 2024"],
])("data are as old as the months since: %d", (months, text) => {
  expect(dataAge(JANUARY, JANUARY + months)).toBe(text);
});
