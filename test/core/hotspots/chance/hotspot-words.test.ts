// What is said of hotspots: titles that state the finding, and no word that the numbers do not carry.
import { describe, expect, it } from "vitest";
import { known, unknown } from "../../../../src/core/basics/known.ts";
import {
  changeText,
  differenceHeadline,
  goneText,
  hectaresText,
  hotspotHeadline,
  leaningText,
  persistenceText,
  predictionTitle,
  shareText,
  significanceHeadline,
  stabilityText,
} from "../../../../src/core/hotspots/chance/hotspot-words.ts";
import type { DifferenceArea } from "../../../../src/core/hotspots/density/hotspot.ts";
import { compare, judge } from "../../../../src/core/statistics/change.ts";
import { area, selected, YEAR_2025 } from "../../../area.ts";
import { hotspot } from "../sample-hotspots.ts";

const SHOPLIFTING = selected(area(), "shoplifting");
const analysis = (count: number) => ({
  period: YEAR_2025,
  bandwidth: 250,
  offences: 1000,
  meanPerKm2: 1,
  maxPerKm2: 9,
  sources: 1000,
  surfaceSum: 1000,
  bands: [],
  hotspots: Array.from({ length: count }, (_, index) => hotspot(index + 1, { offences: 100 })),
  compared: unknown("not compared"),
});
const change = (before: number, after: number) => {
  const run = (total: number) => Array.from({ length: 12 }, () => total / 12);
  return judge([compare(run(before), run(after), [])])[0]!;
};

it("says that hotspots lean upwards, former ones downwards, and both where there are both", () => {
  const [now, former] = [{ isHotspot: true }, { isHotspot: false }];
  expect(leaningText([])).toBe("");
  expect(leaningText([now])).toMatch(
    /^Hotspots are chosen by the counts of the later period, .* lean upwards.*choice\.$/,
  );
  expect(leaningText([former])).toMatch(/^Former hotspots .* earlier period, .* lean downwards: part of a fall/);
  expect(leaningText([former, now])).toMatch(/upwards.*downwards/);
});

describe("the title of the hotspots", () => {
  it.each([
    [0, "Shoplifting concentrates nowhere enough to be called a hotspot"],
    [1, "One hotspot holds 10\u00a0% of shoplifting in 0.1\u00a0% of Cambridge"],
    [3, "Three hotspots hold 30\u00a0% of shoplifting in 0.3\u00a0% of Cambridge"],
    [12, "12 hotspots hold 120\u00a0% of shoplifting in 1.2\u00a0% of Cambridge"],
  ])("of %i", (count, title) => {
    expect(hotspotHeadline(analysis(count), SHOPLIFTING, "Cambridge")).toBe(title);
  });
});

it("the title of a prediction names the part of the area and what it held", () => {
  const score = { areaShare: 0.02, hits: 65, hitRate: 0.65, pai: unknown("") };
  const tops = [0.01, 0.02].map((top) => ({ top, density: score, busiest: { ...score, places: 3 } }));
  const prediction = { learned: YEAR_2025, scored: YEAR_2025, offences: 100, tops, curve: [], caveat: "" };
  expect(predictionTitle(prediction, SHOPLIFTING)).toBe(
    "The densest 2\u00a0% of the area held 65\u00a0% of later shoplifting",
  );
});

describe("the title of a difference", () => {
  const areas = (...verdicts: readonly [number, number][]) => ({
    earlier: YEAR_2025,
    later: YEAR_2025,
    areas: verdicts.map(([before, after], index): DifferenceArea => {
      const { id, name, wardName, outline } = hotspot(index + 1);
      return { id, name, wardName, outline, change: change(before, after), wasHotspot: true, isHotspot: false };
    }),
  });

  it("names only what is clear", () => {
    expect(differenceHeadline(areas([120, 126]))).toBe("No hotspot shows a clear change between the two periods");
    expect(differenceHeadline(areas([120, 360], [120, 12], [360, 36]))).toBe(
      "Clearly up in one hotspot, clearly down in two hotspots",
    );
    expect(differenceHeadline(areas([120, 12]))).toBe("Clearly down in one hotspot");
  });

  it("tells what is no hotspot any more by its counts", () => {
    expect(goneText(areas([212, 84]).areas[0]!)).toBe(
      "Street 1 (Market) is no longer a hotspot: 212 before, 84 now (−128)",
    );
  });
});

describe("the title of the test against chance", () => {
  const tested = (hot90: number) => ({
    period: YEAR_2025,
    cell: 200,
    cells: [],
    offences: 100,
    lostAtRim: 0,
    hot90,
    hot95: 0,
    hot99: 0,
  });

  it.each([
    [0, "Nowhere is there more shoplifting than chance would put there"],
    [1, "1 square holds more shoplifting than chance would put there"],
    [39, "39 squares hold more shoplifting than chance would put there"],
  ])("of %i cells", (hot, title) => {
    expect(significanceHeadline(tested(hot), SHOPLIFTING)).toBe(title);
  });
});

describe("the facts of a hotspot", () => {
  it("say the change with its per cent only on a base that carries one", () => {
    expect(changeText(hotspot(1, { change: known(change(120, 132)) }))).toBe("Up 12 (10\u00a0%) on the year before");
    expect(changeText(hotspot(1, { change: known(change(48, 60)) }))).toBe("Up 12 on the year before");
    expect(changeText(hotspot(1, { change: known(change(60, 60)) }))).toBe("The same as the year before: 60");
    expect(changeText(hotspot(1, { change: unknown("no year before") }))).toBe("No year before");
  });

  it("say how much lies in how little", () => {
    expect(shareText(hotspot(1, { shareOfOffences: 0.121, shareOfArea: 0.0042 }), SHOPLIFTING)).toBe(
      "12\u00a0% of shoplifting in 0.4\u00a0% of the area",
    );
  });

  it("say of the smallest that they are under a tenth", () => {
    expect([hectaresText(24.71), hectaresText(0.05), hectaresText(0.04)]).toEqual([
      "24.7 ha",
      "0.1 ha",
      "under 0.1 ha",
    ]);
    expect(shareText(hotspot(1, { shareOfOffences: 0.02, shareOfArea: 0.0001 }), SHOPLIFTING)).toBe(
      "2\u00a0% of shoplifting in under 0.1\u00a0% of the area",
    );
  });

  it("say how it stands at other bandwidths and in quarters", () => {
    expect(stabilityText(hotspot(1))).toBe("Found at bandwidths of 150, 250 and 400 m alike.");
    expect(stabilityText(hotspot(1, { stable: false }))).toMatch(/^Not found at each of 150, 250 and 400 m/);
    expect(persistenceText(hotspot(1, { persistence: known("emerging") }))).toMatch(/^Emerging: /);
    expect(persistenceText(hotspot(1, { persistence: known("persistent") }))).toBe(
      "Persistent: a hotspot in at least 7 of the last 8 quarters.",
    );
    const left = hotspot(1, { persistence: known("persistent"), leftAfter: YEAR_2025.to - 3 });
    expect(persistenceText(left)).toBe(
      "Persistent until September 2025: a hotspot in at least 7 of the last 8 quarters, but not in the last.",
    );
    expect(persistenceText(hotspot(1, { persistence: unknown("too few") }))).toBe(
      "Not followed through quarters: too few.",
    );
  });
});
