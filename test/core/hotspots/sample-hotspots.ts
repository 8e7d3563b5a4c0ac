// Hotspots for tests of what is done with them: squares in Cambridge, and any such list, for properties.

import fc from "fast-check";
import { recordLimits } from "../../../src/core/area/record-limits.ts";
import { known, unknown } from "../../../src/core/basics/known.ts";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";
import type { Hotspot, HotspotAnalysis } from "../../../src/core/hotspots/density/hotspot.ts";
import { uncut } from "../../../src/core/hotspots/patrols/foot-areas.ts";
import { type PatrolQuestion, patrolPlan } from "../../../src/core/hotspots/patrols/patrol.ts";
import { NO_CHOICE } from "../../../src/core/hotspots/patrols/patrol-choice.ts";
import { type PatrolSheet, patrolSheetOf } from "../../../src/core/hotspots/patrols/patrol-sheet.ts";
import { area, selected, YEAR_2025 } from "../../area.ts";

/** In a district of 10 km by 10 km: the densest point of hotspot `rank` is `[easting, northing]`; its area is a square of that many hectares about it. */
export function hotspot(rank: number, plan: Partial<Hotspot> = {}, at?: readonly [number, number]): Hotspot {
  const [easting, northing] = at ?? [541_025 + 900 * rank, 252_025 + 700 * ((rank * 3) % 7)];
  const hectares = plan.hectares ?? 10;
  const half = 50 * Math.sqrt(hectares);
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ];
  const [longitude, latitude] = toDegrees(easting, northing);
  const offences = plan.offences ?? 100 - rank;
  return {
    id: `${easting}_${northing}`,
    rank,
    name: `Street ${rank}`,
    busiest: plan.name ?? `Street ${rank}`,
    wardCode: "W1",
    wardName: "Market",
    outline: [[corners.map(([x, y]) => [...toDegrees(easting + x!, northing + y!)])]],
    offences,
    hectares,
    shareOfOffences: offences / 1000,
    shareOfArea: hectares / 10_000,
    peak: { longitude, latitude, perKm2: 500 },
    middle: { longitude: longitude + 0.001, latitude },
    places: [{ place: 0, offences }],
    inside: [0],
    oneLocation: false,
    change: unknown("the year before: 12 of 12 months not in this package"),
    stable: true,
    persistence: known("none"),
    leftAfter: null,
    monthly: [],
    ...plan,
  };
}

function offenceTableOf(hotspots: readonly Hotspot[]): HotspotAnalysis {
  return {
    period: YEAR_2025,
    bandwidth: 250,
    offences: 1000,
    meanPerKm2: 40,
    maxPerKm2: 500,
    sources: 1000,
    surfaceSum: 1000,
    bands: [],
    hotspots,
    compared: unknown("not compared"),
  };
}

const dataset = area();

/** Shoplifting, nothing chosen. */
export function questionOf(hotspots: readonly Hotspot[], plan: Partial<PatrolQuestion> = {}): PatrolQuestion {
  return {
    analysis: offenceTableOf(hotspots),
    areas: hotspots.map(uncut),
    selection: selected(dataset, "shoplifting"),
    categories: dataset.taxonomy.categories,
    choice: NO_CHOICE,
    evenIfPoliceActivity: false,
    ...plan,
  };
}

/** The sheet of all these, at most eight, read in November 2026. */
export function sheetOf(hotspots: readonly Hotspot[], plan: Partial<PatrolQuestion> = {}): PatrolSheet {
  const choice = { ...NO_CHOICE, chosen: hotspots.map(({ id }) => id) };
  const question = questionOf(hotspots, { choice, ...plan });
  return patrolSheetOf({
    area: "Cambridge",
    selection: question.selection,
    analysis: question.analysis,
    plan: patrolPlan(question),
    today: YEAR_2025.to + 11,
    attribution: { sources: ["data.police.uk"], notices: ["Contains OS data."] },
    limits: recordLimits(dataset.descriptor),
    address: "https://example.org/?map=hotspots",
  });
}

export function slugsChosen(...slugs: readonly string[]): Pick<PatrolQuestion, "selection"> {
  return { selection: selected(dataset, ...slugs) };
}

/** Up to `most` hotspots at random points of the district, together at most all of its offences. */
export function anyHotspots(most: number): fc.Arbitrary<readonly Hotspot[]> {
  const one = fc.record({
    easting: fc.integer({ min: 540_500, max: 549_500 }),
    northing: fc.integer({ min: 250_500, max: 259_500 }),
    offences: fc.oneof(fc.integer({ min: 10, max: 12 }), fc.integer({ min: 10, max: Math.floor(1000 / most) })),
    hectares: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0.5, max: 120, noNaN: true })),
  });
  return fc
    .uniqueArray(one, { maxLength: most, selector: ({ easting, northing }) => `${easting}_${northing}` })
    .map((list) =>
      list
        .toSorted((a, b) => b.offences - a.offences)
        .map(({ easting, northing, ...plan }, index) => hotspot(index + 1, plan, [easting, northing])),
    );
}

/** Text that would be markup, a formula or an end of something, if it were let. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom("<script>alert(1)</script>", "]]>", "<!--", "</style>", '"', "'", "&", "&amp;", "=1+1", "\u0000"),
      fc.constantFrom(
        "<img src=x onerror=a()>",
        "<svg/onload=a()>",
        '<!DOCTYPE gpx [<!ENTITY x "y">]>',
        "&x;",
        "&#60;",
        "<![CDATA[",
      ),
      fc.constantFrom("\u202e", "\u2066", "\u200f", "@SUM(A1)", "+1", "\r", "<?xml ?>", "{{x}}", "x".repeat(10_000)),
      fc.constantFrom("\ud800", "\ufffe", "\n", "\t", ",", ";", "onload=x", "javascript:", "é", "🚲"),
      fc.string(),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(""));
