// The worker answers what the view asks: late answers are dropped, and what is not looked at is not asked.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppFailure } from "../../src/core/basics/failure.ts";
import type { WorkerJobName } from "../../src/core/hotspots/worker-jobs.ts";
import { parseView } from "../../src/core/view/view.ts";
import type { Analyst } from "../../src/data/analyst.ts";
import { hotspotAnswer } from "../../src/state/hotspot-models.ts";
import { isReady } from "../../src/state/models.ts";
import { type AppStore, makeStore } from "../../src/state/store.ts";
import { startAnalysis } from "../../src/state/worker-requests.ts";
import { PAGE_IDS, PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { datasetWith } from "../core/hotspots/spots.ts";

interface Asked {
  readonly name: WorkerJobName;
  readonly input: unknown;
  readonly settle: (result: unknown) => void;
  readonly fail: (reason: unknown) => void;
}

function setUp(query: string) {
  const store: AppStore = makeStore(query, JANUARY + 23, PAGES);
  const dataset = datasetWith([{ east: 500, north: 500, count: 5 }]);
  store.setState({ dataset, loading: { status: "ready" }, placesStatus: "ready" });
  const asked: Asked[] = [];
  let cancelled = 0;
  const analyst: Analyst = {
    ask: (name, input) =>
      new Promise((resolve, fail) => {
        asked.push({ name, input, settle: (result) => resolve(result as Parameters<typeof resolve>[0]), fail });
      }),
    cancel: () => {
      cancelled++;
    },
  };
  const analysis = startAnalysis(store, () => analyst);
  const look = (query: string) => store.setState({ view: parseView(query, PAGE_IDS) });
  const answer = (state = store.getState()) => (isReady(state) ? hotspotAnswer(state) : null);
  const of = (name: WorkerJobName) => asked.filter((one) => one.name === name);
  return { store, analysis, asked, look, answer, of, cancelled: () => cancelled };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOTSPOTS = "?offence=shoplifting&map=hotspots";

describe("the analysis", () => {
  it("asks nothing while wards are shown, and the hotspots once they are", async () => {
    const { asked, look, of } = setUp("?offence=shoplifting");
    expect(asked).toEqual([]);
    look(HOTSPOTS);
    await vi.advanceTimersByTimeAsync(200);
    expect(of("hotspots")).toHaveLength(1);
    expect(of("hotspots")[0]?.input).toMatchObject({ categories: [0], bandwidth: 250 });
    expect(of("significance")).toEqual([]);
  });

  it("asks a bandwidth that slides once it settles", async () => {
    const { look, of } = setUp(HOTSPOTS);
    for (const bandwidth of [260, 270, 280]) {
      look(`${HOTSPOTS}&bandwidth=${bandwidth}`);
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(of("hotspots").map(({ input }) => (input as { bandwidth: number }).bandwidth)).toEqual([250, 280]);
  });

  it("shows an answer only while its question stands", async () => {
    const { look, of, answer } = setUp(HOTSPOTS);
    const late = { known: false, reason: "late" };
    look(`${HOTSPOTS}&bandwidth=400`);
    await vi.advanceTimersByTimeAsync(200);
    of("hotspots")[0]?.settle(late);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBeNull();
    of("hotspots")[1]?.settle({ known: false, reason: "mine" });
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toEqual({ known: false, reason: "mine" });
    look(`${HOTSPOTS}&bandwidth=150`);
    expect(answer()).toBeNull();
  });

  it("shows why there is no answer, and asks again on request", async () => {
    const { store, analysis, of } = setUp(HOTSPOTS);
    of("hotspots")[0]?.fail(new AppFailure("broken-package", "It broke.", "Reload."));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().task).toMatchObject({ status: "failed", failure: { message: "It broke." } });
    analysis.retry();
    expect(store.getState().task.status).toBe("idle");
    expect(of("hotspots")).toHaveLength(2);
  });

  it("takes being overtaken for no failure", async () => {
    const { store, of } = setUp(HOTSPOTS);
    of("hotspots")[0]?.fail(new DOMException("overtaken", "AbortError"));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().task.status).toBe("idle");
  });

  it("begins again with another dataset", async () => {
    const { store, of, cancelled } = setUp(HOTSPOTS);
    store.setState({ dataset: datasetWith([{ east: 900, north: 900, count: 7 }]) });
    await vi.advanceTimersByTimeAsync(200);
    expect(cancelled()).toBe(1);
    expect(of("hotspots")).toHaveLength(2);
  });
});
