// The models of the assessment page: what is there without figures, and the months that a reader looks back to.
import { describe, expect, it } from "vitest";
import { changeView } from "../../src/core/assessment/board-report.ts";
import { figuresFor } from "../../src/core/figures/offence-figures.ts";
import { DEFAULT_VIEW, formatView, parseView } from "../../src/core/view/view.ts";
import { figures, isReady, type ReadyState } from "../../src/state/models.ts";
import * as models from "../../src/state/published-models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGE_IDS, PAGES } from "../../src/views/shell/pages.ts";
import { area, JANUARY } from "../area.ts";
import { builtInArea, builtInFigures, grouped } from "../built-in-area.ts";
import { annualRows, figureRow } from "../published-figures.ts";

function stateOf(query = "", rows = annualRows([672, 1176, 2095, 2772]), dataset = area()): ReadyState {
  const store = makeStore(query, JANUARY, PAGES);
  store.setState({
    dataset,
    loading: { status: "ready" },
    published: { status: "ready", rows, groups: [...grouped(rows).groups.rows], faults: [] },
  });
  const state = store.getState();
  if (!isReady(state)) throw new Error("not ready");
  return state;
}

describe("the models of the assessment page", () => {
  it("are computed once for the same inputs", () => {
    const state = stateOf();
    for (const model of [
      models.publishedTriage,
      models.groups,
      models.besideOpenData,
      models.reproduction,
      models.changes,
    ])
      expect(model({ ...state, hovered: "W1" })).toBe(model(state));
  });

  it("have nothing published while the file is on its way, and the board's part none the less", () => {
    const state: ReadyState = { ...stateOf(), published: { status: "loading" } };
    expect(models.publishedRows(state)).toEqual([]);
    expect(models.groups(state)).toEqual([]);
    expect(models.publishedTriage(state).types).toEqual([]);
    expect(models.priorityWards(state).wards.length).toBeGreaterThan(0);
    expect(models.openTriage(state).types.length).toBeGreaterThan(0);
  });

  it("open the section that the address names, else the first", () => {
    expect(models.pageSection(stateOf("?section=reproduce"))).toBe("reproduce");
    expect(models.pageSection(stateOf("?section=nonsense"))).toBe("board");
    expect(models.pageSection(stateOf())).toBe("board");
    expect(models.hasNoFigures(stateOf())).toBe(false);
    expect(models.hasNoFigures(stateOf("", []))).toBe(true);
    expect(models.pageSection(stateOf("?section=reproduce", []))).toBe("board");
    expect(models.hasNoFigures({ ...stateOf("", []), published: { status: "loading" } })).toBe(false);
    expect(parseView("?section=Not a slug", PAGE_IDS).section).toBeNull();
  });

  it("take up a group that nobody has heard of", () => {
    const state = stateOf("", [figureRow({ group: "Stolen garden gnomes", subgroup: "" })]);
    expect(models.groups(state).map(({ group, theme }) => [group, theme])).toEqual([
      ["Stolen garden gnomes", "Other indicators"],
    ]);
    expect(models.rowsLeftOut(state)).toEqual([]);
  });

  it("look back a quarter of a year, or to the month that is asked for", () => {
    const cambridge = builtInArea();
    const { since, months } = models.lookBack(stateOf("", builtInFigures(), cambridge));
    expect(cambridge.coverage.range.to - since).toBe(3);
    expect(months.map((month) => cambridge.coverage.range.to - month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const asked = models.lookBack(stateOf("?since=2025-06", builtInFigures(), cambridge));
    expect(cambridge.coverage.range.to - asked.since).toBe(6);
    const early = stateOf("?since=2024-02", builtInFigures(), cambridge);
    expect(models.changes(early)).toMatchObject({ known: false });
  });

  it("lead from each changed verdict to a view that has this verdict, also of fewer months than the period", () => {
    const cambridge = builtInArea();
    for (const since of ["2025-05", "2025-09"]) {
      const found = models.changes(stateOf(`?since=${since}`, [], cambridge));
      if (!found.known) throw new Error(found.reason);
      expect(found.value.changes.length).toBeGreaterThan(0);
      for (const change of found.value.changes) {
        const query = formatView({ ...DEFAULT_VIEW, ...changeView(found.value, change) });
        const ward = figuresFor(figures(stateOf(`?${query}`, [], cambridge)), change.ward.code);
        expect(ward?.change).toEqual({ known: true, value: change.later });
      }
    }
  });
});
