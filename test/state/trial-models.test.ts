// "Did it work?": the areas and the month that the address names, and the counts before and after in each.
import { describe, expect, it } from "vitest";
import { hotspots } from "../../src/state/hotspot-models.ts";
import {
  actionMonth,
  actionMonths,
  comparisonParts,
  treatedParts,
  trialObstacle,
  trialResult,
} from "../../src/state/trial-models.ts";
import { TWO_YEARS } from "../area.ts";
import { datasetWith, type Spot } from "../core/hotspots/spots.ts";
import { answered, asked, EVERY_MONTH } from "./answered.ts";

const [FIRST, SECOND] = [EVERY_MONTH.slice(0, 12), EVERY_MONTH.slice(12)];
/** West falls from 10 to 4 a month at its places, East stays at 9. */
const SPOTS: readonly Spot[] = [
  { east: 500, north: 500, count: 6, months: FIRST },
  { east: 500, north: 500, count: 3, months: SECOND },
  { east: 560, north: 520, count: 4, months: FIRST },
  { east: 560, north: 520, count: 1, months: SECOND },
  { east: 3000, north: 1000, count: 9, months: EVERY_MONTH },
];
const PLACES = datasetWith(SPOTS);
const PAGE = "?offence=shoplifting&page=trial&from=2025-01&to=2025-12";
const trial = (more: string) => answered(`${PAGE}${more}`, PLACES);

function result(more: string) {
  const found = trialResult(trial(more));
  if (!found?.known) throw new Error(found?.reason ?? "no answer");
  return found.value;
}

describe("what can be asked", () => {
  const months = (to: number) => ({ ...PLACES, coverage: { ...PLACES.coverage, range: { from: TWO_YEARS.from, to } } });
  const short = (length: number) => asked(PAGE, months(TWO_YEARS.from + length - 1));

  it("are only months of which the year before is there, one of them from the start", () => {
    expect(actionMonths(short(24))).toEqual(Array.from({ length: 12 }, (_, at) => TWO_YEARS.from + 12 + at));
    expect(actionMonth(short(24))).toBe(TWO_YEARS.to - 5);
    expect(actionMonths(short(14))).toEqual([TWO_YEARS.from + 12, TWO_YEARS.from + 13]);
    expect(actionMonth(short(14))).toBe(TWO_YEARS.from + 12);
    expect(trialObstacle(short(14))).toBeNull();
  });

  it("is nothing in 12 months, nor without places, and it is said at once", () => {
    expect(actionMonths(short(12))).toEqual([]);
    expect(trialObstacle(short(12))).toMatch(/Jan 2024 to Dec 2024 holds no month .* at least 13 months are needed/);
    const absent = { ...short(24), placesStatus: "absent" as const };
    expect(trialObstacle(absent)).toMatch(/counts by ward, without the points of the offences/);
  });
});

describe("the result", () => {
  it("says what is still missing, one after the other", () => {
    expect(trialResult(trial(""))).toEqual({ known: false, reason: "choose the area of the action" });
    const half = trialResult(trial("&treated=W1"));
    expect(half).toEqual({ known: false, reason: "choose an area to compare it with" });
    expect(trialResult(asked(`${PAGE}&treated=W1&untreated=W2`, PLACES))).toBeNull();
  });

  it("counts the same months of two years in each area", () => {
    const { before, after, treated, comparison } = result("&treated=W1&untreated=W2&since=2025-01");
    expect([before.from, before.to, after.from, after.to]).toEqual([0, 11, 12, 23].map((at) => TWO_YEARS.from + at));
    expect(treated).toEqual({ before: 120, after: 48 });
    expect(comparison).toEqual({ before: 108, after: 108 });
  });

  it("takes hotspots and drawn areas for what lies in them", () => {
    const [hotspot] = hotspots(trial("&treated=W1&untreated=W2")) ?? [];
    expect(result(`&treated=${hotspot!.id}&untreated=W1&since=2025-01`).treated.after).toBe(hotspot!.offences);
    const { longitude, latitude } = hotspot!.peak;
    const ring = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].flatMap(([x, y]) => [longitude + 0.003 * x!, latitude + 0.002 * y!].map((degrees) => degrees.toFixed(5)));
    const drawn = `@${ring.join(":")}`;
    expect(treatedParts(trial(`&treated=${drawn}`))).toHaveLength(1);
    expect(result(`&treated=${drawn}&untreated=W1&since=2025-01`).treated.after).toBe(hotspot!.offences);
  });

  it("leaves out what the address cannot mean", () => {
    expect(treatedParts(trial("&treated=W1,,@1:2,W1"))).toEqual([{ kind: "ward", code: "W1" }]);
    expect(comparisonParts(trial("&untreated=!"))).toEqual([]);
  });
});

describe("the first month of the action", () => {
  const month = (since: string) => actionMonth(trial(since)) - TWO_YEARS.from;

  it("is the reader's, within the months of the package, else the start of the last six", () => {
    expect(month("&since=2025-03")).toBe(14);
    expect(month("")).toBe(18);
    expect([month("&since=2019-01"), month("&since=2031-01")]).toEqual([0, 23]);
  });
});
