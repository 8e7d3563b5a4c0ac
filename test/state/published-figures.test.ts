// Published figures: asked for once a page needs them, again for another area, and a fault stays theirs alone.
import { describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import type { FigureRows } from "../../src/core/package/figure-rows.ts";
import { startPublishedFigures } from "../../src/state/published-figures.ts";
import { type AppStore, makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area, JANUARY } from "../area.ts";
import { figureRow } from "../published-figures.ts";

const ROWS: FigureRows = {
  rows: [figureRow()],
  groups: [],
  faults: ['figures.csv:3: value is "seven", not a number it can hold.'],
};

interface Asked {
  readonly dataset: Dataset;
  readonly give: (read: FigureRows) => void;
  readonly fail: (thrown: unknown) => void;
}

async function start() {
  const store: AppStore = makeStore("?page=assessment", JANUARY, PAGES);
  const show = (dataset: Dataset): void => store.setState({ dataset, loading: { status: "ready" } });
  show(area());
  const asked: Asked[] = [];
  const loader = startPublishedFigures(
    store,
    (dataset) => new Promise((give, fail) => void asked.push({ dataset, give, fail })),
  );
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  return { store, loader, asked, show, figures: () => store.getState().published };
}

describe("startFigures", () => {
  it("holds the rows once they have come", async () => {
    const { asked, figures } = await start();
    expect(figures()).toEqual({ status: "loading" });
    asked[0]?.give(ROWS);
    await vi.waitFor(() => expect(figures()).toEqual({ status: "ready", ...ROWS }));
  });

  it("does not ask again when places are added to the dataset", async () => {
    const { asked, store, show } = await start();
    const { dataset } = store.getState();
    if (dataset === null) throw new Error("no dataset");
    show({ ...dataset });
    expect(asked).toHaveLength(1);
  });

  it("drops an answer that comes after another area was opened", async () => {
    const { asked, show, figures } = await start();
    show(area());
    expect(asked).toHaveLength(2);
    asked[1]?.give(ROWS);
    await vi.waitFor(() => expect(figures()).toEqual({ status: "ready", ...ROWS }));
    asked[0]?.give({ rows: [figureRow({ areaName: "Elsewhere" })], groups: [], faults: [] });
    await Promise.resolve();
    expect(figures()).toEqual({ status: "ready", ...ROWS });
  });

  it("drops a failure that comes late too", async () => {
    const { asked, show, figures } = await start();
    show(area());
    asked[0]?.fail(new AppFailure("unreachable", "gone", "wait"));
    await Promise.resolve();
    expect(figures()).toEqual({ status: "loading" });
  });

  it("shows what is wrong with the file, and asks again on request", async () => {
    const { asked, loader, figures } = await start();
    const failure = new AppFailure("broken-package", "figures.csv:3: value is empty.", "Mend it.");
    asked[0]?.fail(failure);
    await vi.waitFor(() => expect(figures()).toEqual({ status: "failed", failure }));
    loader.retry();
    expect(figures()).toEqual({ status: "loading" });
    asked[1]?.give({ rows: [], groups: [], faults: [] });
    await vi.waitFor(() => expect(figures()).toEqual({ status: "ready", rows: [], groups: [], faults: [] }));
  });
});
