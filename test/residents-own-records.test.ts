// With audience=public nothing of a package of own records is shown but its wards, on any page and map and in any file.
import { describe, expect, it } from "vitest";
import { OWN_DATA_LICENCE } from "../src/core/area/own-data-licence.ts";
import { hourCounts } from "../src/core/hours/hour-counts.ts";
import { formatView, parseView } from "../src/core/view/view.ts";
import { viewFor } from "../src/core/view/view-for-audience.ts";
import { mapOverlay } from "../src/state/hotspot-map.ts";
import * as hotspotModels from "../src/state/hotspot-models.ts";
import { hoursOfArea } from "../src/state/hour-models.ts";
import { gazetteer } from "../src/state/map-models.ts";
import type { ReadyState } from "../src/state/models.ts";
import { titleOf } from "../src/state/page-title.ts";
import { sheet } from "../src/state/patrol-models.ts";
import { obstacle, QUESTIONS } from "../src/state/questions.ts";
import { repeats } from "../src/state/repeat-models.ts";
import { offenceHours, selectionHours } from "../src/state/ward-hours.ts";
import { showsHours, showsOutcomes, whereabouts } from "../src/state/whereabouts-models.ts";
import { hotspotFinding } from "../src/views/hotspots/hotspot-finding.ts";
import { pictureOfMap } from "../src/views/map/picture-of-map.ts";
import { PAGE_IDS, PAGES } from "../src/views/shell/pages.ts";
import { builtInArea } from "./built-in-area.ts";
import { type Material, OUTPUTS } from "./outputs.ts";
import { answered } from "./state/answered.ts";

const AREA = builtInArea();
const MONTHS = "from=2025-01&to=2025-12";
const PROBE = { longitude: 0.1214, latitude: 52.2035 };
const OF_PLACES = /^(?:cli|views\/patrols|views\/hotspots\/hotspot-downloads|views\/map\/map-pictures)/;

/** A package of own records that says this, or nothing, of its points. */
function ownRecords(points: "exact" | "anonymised" | undefined): typeof AREA {
  const { points: _, ...wardscope } = AREA.descriptor.wardscope;
  const said = { ...wardscope, ...(points && { points }) };
  return {
    ...AREA,
    cube: { ...AREA.cube },
    descriptor: { ...AREA.descriptor, licenses: [OWN_DATA_LICENCE], wardscope: said },
  };
}

function filesOf(state: ReadyState): readonly string[] {
  const material = { state, analysis: null, sheet: null, texts: [], said: {} };
  return OUTPUTS.filter(({ from }) => !OF_PLACES.test(from)).map(({ make }) => make(material as unknown as Material));
}

describe("residents' view of own records", () => {
  it.each([undefined, "anonymised", "exact"] as const)("shows wards alone where points are %s", (points) => {
    const query = `?offence=burglary&map=difference&bandwidth=100&${MONTHS}`;
    const everyone = answered(query, ownRecords(points), { probe: PROBE }, [
      "placesInMetres",
      "hotspots",
      "difference",
    ]);
    const found = hotspotModels.hotspots(everyone)!;
    expect(found.length).toBeGreaterThan(1);
    expect(gazetteer(everyone).some(({ kind }) => kind === "place")).toBe(true);
    for (const page of PAGE_IDS)
      for (const map of ["wards", "hotspots", "significance", "difference"]) {
        const address = `?page=${page}&offence=burglary&map=${map}&bandwidth=100&${MONTHS}&audience=public&wards=E05013057`;
        const place = `&hotspot=${found[0]!.id}&patrol=${found[0]!.id}&treated=h${found[0]!.id}&at=0.1214,52.2035,15.5`;
        const state = { ...everyone, view: parseView(address + place, PAGE_IDS) };
        const rule = whereabouts(state);
        expect(rule).toMatchObject({ shows: "wards", reason: expect.stringMatching(/^These are own records: /) });
        expect(obstacle(state)).toBe(rule.reason);
        expect(hotspotFinding(state)).toContain("hotspots are not shown to residents");
        expectNothingOf(state);
        expect(formatView(viewFor(rule, state.view, PAGES))).not.toMatch(/hotspot=|patrol|treated|trial|[?&]at=/);
        expect(titleOf(state) ?? "").not.toContain(found[0]!.name);
      }
  });

  it("has no hours, and nothing of what became of the reports", () => {
    const rows = [{ of: "E05013057", category: "burglary", weekday: 1, hour: 21, weight: 1, certain: 1 }];
    const hours = { status: "ready" as const, counts: hourCounts(rows), faults: [] };
    const query = `?offence=burglary&${MONTHS}`;
    const everyone = answered(query, ownRecords(undefined), { hours }, []);
    expect([offenceHours, selectionHours].map((model) => model(everyone)?.matrix.total)).toEqual([1, 1]);
    expect([showsHours(everyone), showsOutcomes(everyone)]).toEqual([true, true]);
    const state = { ...everyone, view: parseView(`${query}&audience=public`, PAGE_IDS) };
    expect([offenceHours(state), selectionHours(state)]).toEqual([null, null]);
    expect([showsHours(state), showsOutcomes(state)]).toEqual([false, false]);
    expect(showsOutcomes(answered(`${query}&audience=public`, AREA, {}, []))).toBe(true);
  });

  it("has no file that names a place", () => {
    const dataset = ownRecords("exact");
    const query = `?offence=burglary&map=hotspots&bandwidth=100&${MONTHS}`;
    const everyone = answered(query, dataset, { probe: PROBE }, ["placesInMetres", "hotspots"]);
    const names = hotspotModels.hotspots(everyone)!.map(({ name }) => name);
    const state = { ...everyone, view: parseView(`${query}&audience=public`, PAGE_IDS) };
    for (const text of filesOf(state)) for (const name of names) expect(text).not.toContain(name);
  });
});

function expectNothingOf(state: ReadyState): void {
  const { hotspotAnswer, besideHotspotAnswer, difference, significance, agreement, prediction } = hotspotModels;
  for (const answer of [hotspotAnswer, besideHotspotAnswer, difference, significance, agreement, prediction])
    expect(answer(state)).toBeNull();
  const { hotspots, chosenHotspot, hotspotTrend, hotspotSource, surface, besideSurface, probe } = hotspotModels;
  for (const model of [hotspots, chosenHotspot, hotspotTrend, hotspotSource, surface, besideSurface, probe])
    expect(model(state)).toBeNull();
  const { surface: density, bands, hotspots: areas, circles, cells, differences, probe: at } = mapOverlay(state);
  expect([density, bands, areas, circles, cells, differences, at]).toEqual(Array(7).fill(null));
  const { placesInMetres: _, ...questions } = QUESTIONS;
  for (const question of Object.values(questions)) expect(question(state)).toBeNull();
  expect([sheet(state), hoursOfArea(state), repeats(state)]).toEqual([null, null, null]);
  expect(gazetteer(state).filter(({ kind }) => kind === "place")).toEqual([]);
  if (state.view.map !== "wards")
    expect(pictureOfMap(state, "https://example.org/", { width: 1200, height: 820 })).toBeNull();
}
