// Models are computed once per change of their inputs: an unchanged input gives the same object.
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/core/view/view.ts";
import * as mapModels from "../../src/state/map-models.ts";
import * as models from "../../src/state/models.ts";
import { type AppState, makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area, JANUARY, YEAR_2025 } from "../area.ts";

const SELECTORS = {
  settledView: models.settledView,
  period: models.period,
  selectedWards: models.selectedWards,
  selection: models.selection,
  offenceList: models.offenceList,
  figures: models.figures,
  scheme: mapModels.scheme,
  choropleth: mapModels.choropleth,
  ranking: mapModels.ranking,
  headline: mapModels.headline,
  trend: mapModels.trend,
  verdicts: models.verdicts,
  gazetteer: mapModels.gazetteer,
} as const;
type Name = keyof typeof SELECTORS;
const NAMES = Object.keys(SELECTORS) as readonly Name[];

const START: View = { ...DEFAULT_VIEW, area: "testford", wards: ["W1"] };

function ready(change: Partial<AppState> = {}): models.ReadyState {
  const dataset = area();
  const base = makeStore("", 0, PAGES).getState();
  const state: AppState = { ...base, dataset, loading: { status: "ready" }, view: START, ...change };
  if (!models.isReady(state)) throw new Error("not ready");
  return state;
}

/** The models that are other objects after the change. */
function changedBy(change: (state: models.ReadyState) => Partial<models.ReadyState>): readonly Name[] {
  const before = ready();
  const old = new Map(NAMES.map((name) => [name, SELECTORS[name](before)]));
  const after = { ...before, ...change(before) };
  return NAMES.filter((name) => SELECTORS[name](after) !== old.get(name));
}

const view = (change: Partial<View>) => (state: models.ReadyState) => ({ view: { ...state.view, ...change } });

describe("the models", () => {
  it("are all the same when nothing changed", () => {
    expect(changedBy(() => ({}))).toEqual([]);
  });

  it("are none computed again by hovering, playing or the list of areas", () => {
    expect(changedBy(() => ({ hovered: "W2" }))).toEqual([]);
    expect(changedBy(() => ({ playing: true, areas: [], placesStatus: "failed", today: 9 }))).toEqual([]);
  });

  it("are none computed again when the places come, but those that need them", () => {
    const places = {
      names: ["Mill Road"],
      longitude: Float64Array.of(0.5),
      latitude: Float64Array.of(52.5),
      ward: Uint16Array.of(0),
      start: Uint32Array.of(0, 0),
      month: new Uint16Array(),
      category: new Uint16Array(),
      count: new Float64Array(),
    };
    expect(changedBy((state) => ({ dataset: { ...state.dataset, places } }))).toEqual(["gazetteer"]);
    expect(changedBy(() => ({ dataset: area() })).length).toBeGreaterThan(8);
  });

  it("are none but the view itself changed by camera, opacity, page or an equal view", () => {
    expect(changedBy(view({ camera: { longitude: 0, latitude: 52, zoom: 9 } }))).toEqual(["settledView"]);
    expect(changedBy(view({ fill: 40 }))).toEqual(["settledView"]);
    expect(changedBy(view({ page: "about" }))).toEqual(["settledView"]);
    expect(changedBy(view({ offences: ["all-crime", "nothing"], wards: ["W1", "W9"] }))).toEqual(["settledView"]);
    expect(changedBy(view({ from: YEAR_2025.from, to: YEAR_2025.to }))).toEqual(["settledView"]);
  });

  it("change with the wards where wards are spoken of", () => {
    expect(changedBy(view({ wards: ["W1", "W2"] }))).toEqual(["settledView", "selectedWards", "trend", "verdicts"]);
  });

  it("change with the measure where colours are", () => {
    expect(changedBy(view({ measure: "count" }))).toEqual([
      "settledView",
      "scheme",
      "choropleth",
      "ranking",
      "headline",
    ]);
    expect(changedBy(view({ breaks: "equal" }))).toEqual(["settledView", "scheme", "choropleth", "ranking"]);
  });

  it("change with the period but for the classes of the map, whose colours keep their meaning", () => {
    const moved = changedBy(view({ from: YEAR_2025.from - 1, to: YEAR_2025.to - 1 }));
    expect(moved).not.toContain("scheme");
    expect(moved).not.toContain("selection");
    expect(moved).not.toContain("gazetteer");
    expect(moved).toEqual(
      expect.arrayContaining(["period", "figures", "choropleth", "trend", "verdicts", "offenceList"]),
    );
    expect(changedBy(view({ from: YEAR_2025.from + 1, measure: "count" }))).toContain("scheme");
  });

  it("change with the offence but for the period, what can be found, and a title that does not name it", () => {
    const moved = changedBy(view({ offences: ["drugs"] }));
    expect(NAMES.filter((name) => !moved.includes(name))).toEqual(["period", "selectedWards", "headline", "gazetteer"]);
  });

  it("all follow another dataset but for what does not depend on it", () => {
    const moved = changedBy(() => ({ dataset: area({ count: () => 3 }) }));
    expect(NAMES.filter((name) => !moved.includes(name))).toEqual(["period", "selectedWards"]);
  });
});

describe("what they say", () => {
  it("agrees: map, ranking, list and sentence have the same numbers", () => {
    const state = ready({ view: { ...START, offences: ["shoplifting"], wards: ["W3"], measure: "count" } });
    const count = models.figures(state).wards[2]?.count;
    expect(count).toEqual({ known: true, value: 360 });
    expect(mapModels.choropleth(state).wards[2]?.value).toBe(count);
    expect(mapModels.ranking(state).bars[0]).toMatchObject({ code: "W3", value: 360, text: "360" });
    expect(models.verdicts(state)[0]?.sentence.amount).toBe("360 offences");
    expect(mapModels.trend(state).lines[0]?.monthly.slice(12)).toEqual(new Array(12).fill(30));
    const row = models.offenceList(state).rows.find(({ offence }) => offence.slug === "shoplifting");
    expect(row?.count).toEqual(models.figures(state).district.count);
  });

  it("is of the district when no ward is selected, else of each", () => {
    const codes = (wards: readonly string[]) =>
      models.verdicts(ready({ view: { ...START, wards } })).map(({ code }) => code);
    expect(codes([])).toEqual(["district"]);
    expect(codes(["W3", "W1"])).toEqual(["W3", "W1"]);
    expect(codes(["W9"])).toEqual(["district"]);
  });

  it("has no total in a period with a missing month", () => {
    const state = ready({ dataset: area({ missing: [JANUARY + 15] }) });
    expect(mapModels.headline(state)).toBe("No total: 1 of 12 months not submitted");
    expect(mapModels.choropleth(state).wards.every(({ classIndex }) => classIndex === null)).toBe(true);
    expect(models.verdicts(state)[0]?.sentence.judged).toBeNull();
  });
});

describe("isReady", () => {
  it("is true while a dataset is there and has not failed", () => {
    const state = makeStore("", 0, PAGES).getState();
    const dataset = area();
    expect(models.isReady(state)).toBe(false);
    expect(models.isReady({ ...state, dataset })).toBe(true);
    const failure = { name: "AppFailure", code: "not-found", message: "", remedy: "" } as const;
    expect(models.isReady({ ...state, dataset, loading: { status: "failed", failure } })).toBe(false);
  });
});
