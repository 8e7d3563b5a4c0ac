// The worker's client: one question at a time, the newest of a kind, and an answer only to its own question.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppFailure } from "../../src/core/basics/failure.ts";
import type { DensityQuestion } from "../../src/core/hotspots/worker-jobs.ts";
import {
  type AnalystWorker,
  makeAnalyst,
  SILENCE_MILLISECONDS,
  START_MILLISECONDS,
  type WorkerReply,
  type WorkerRequest,
} from "../../src/data/analyst.ts";
import { area, YEAR_2025 } from "../area.ts";

class FakeWorker implements AnalystWorker {
  onmessage: AnalystWorker["onmessage"] = null;
  onerror: AnalystWorker["onerror"] = null;
  onmessageerror: AnalystWorker["onmessageerror"] = null;
  readonly asked: WorkerRequest[] = [];
  terminated = false;

  starts = true;

  postMessage(question: WorkerRequest): void {
    this.asked.push(question);
    if (this.starts && question.about === "the area") this.answer({ ready: true });
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: WorkerReply): void {
    this.onmessage?.({ data } as MessageEvent<WorkerReply>);
  }

  /** Bandwidths of the questions that were asked so far. */
  get bandwidths(): readonly number[] {
    return this.asked.flatMap((question) =>
      "input" in question ? [(question.input as DensityQuestion).bandwidth] : [],
    );
  }
}

// A question that a test leaves without an answer would fail in another test, once the real clock has waited long enough.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const question = (bandwidth: number): DensityQuestion => ({ categories: [0], period: YEAR_2025, bandwidth });

function setUp() {
  const workers: FakeWorker[] = [];
  const analyst = makeAnalyst(areaWithPlaces(), () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { analyst, workers };
}

function areaWithPlaces() {
  const empty = { longitude: new Float64Array(), latitude: new Float64Array(), ward: new Uint16Array() };
  const counts = { start: new Uint32Array(1), month: new Uint16Array(), category: new Uint16Array() };
  return { ...area(), places: { names: [], ...empty, ...counts, count: new Float64Array() } };
}

describe("the analyst", () => {
  it("hands the area over before the first question", () => {
    const { analyst, workers } = setUp();
    void analyst.ask("hotspots", question(250));
    expect(workers[0]?.asked.map(({ about }) => about)).toEqual(["the area", "hotspots"]);
  });

  it("gives each question its own answer", async () => {
    const { analyst, workers } = setUp();
    const asked = analyst.ask("hotspots", question(250));
    workers[0]?.answer({ id: 99, result: "of another" });
    workers[0]?.answer({ id: 1, result: "mine" });
    expect(await asked).toBe("mine");
  });

  it("asks the newest of a kind once the worker is free, and drops those between", async () => {
    const { analyst, workers } = setUp();
    const first = analyst.ask("hotspots", question(150));
    const second = analyst.ask("hotspots", question(200));
    const third = analyst.ask("hotspots", question(250));
    await expect(second).rejects.toMatchObject({ name: "AbortError" });
    expect(workers[0]?.bandwidths).toEqual([150]);
    workers[0]?.answer({ id: 1, result: "first" });
    expect(await first).toBe("first");
    expect(workers[0]?.bandwidths).toEqual([150, 250]);
    workers[0]?.answer({ id: 3, result: "third" });
    expect(await third).toBe("third");
  });

  it("keeps questions of different kinds", async () => {
    const { analyst, workers } = setUp();
    void analyst.ask("hotspots", question(150));
    const other = analyst.ask("prediction", question(150));
    workers[0]?.answer({ id: 1, result: null });
    workers[0]?.answer({ id: 2, result: "scored" });
    expect(await other).toBe("scored");
  });

  it("tells how far a long question is", () => {
    const { analyst, workers } = setUp();
    const steps: number[] = [];
    void analyst.ask("significance", question(250), (done, all) => steps.push(done / all));
    workers[0]?.answer({ id: 1, done: 1, all: 4 });
    workers[0]?.answer({ id: 1, done: 4, all: 4 });
    expect(steps).toEqual([0.25, 1]);
  });

  it("ends what runs when it is cancelled, and starts again for the next question", async () => {
    const { analyst, workers } = setUp();
    const asked = analyst.ask("hotspots", question(250));
    analyst.cancel();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    expect(workers[0]?.terminated).toBe(true);
    void analyst.ask("hotspots", question(250));
    expect(workers[1]?.asked.map(({ about }) => about)).toEqual(["the area", "hotspots"]);
  });

  it("fails with a sentence when the worker finds a fault, and goes on", async () => {
    const { analyst, workers } = setUp();
    const asked = analyst.ask("hotspots", question(250));
    const next = analyst.ask("prediction", question(250));
    workers[0]?.answer({ id: 1, fault: "no places" });
    await expect(asked).rejects.toBeInstanceOf(AppFailure);
    workers[0]?.answer({ id: 2, result: "fine" });
    expect(await next).toBe("fine");
  });

  it("fails all questions when the worker breaks", async () => {
    const { analyst, workers } = setUp();
    const asked = [analyst.ask("hotspots", question(250)), analyst.ask("prediction", question(250))];
    workers[0]?.onerror?.({ message: "out of memory" } as ErrorEvent);
    for (const one of asked) await expect(one).rejects.toBeInstanceOf(AppFailure);
  });

  it("says that the worker did not start, where the browser lets none start, and starts one when it is asked again", async () => {
    let lets = false;
    const analyst = makeAnalyst(areaWithPlaces(), () => {
      if (!lets) throw new DOMException("Script cannot be accessed from origin 'null'.", "SecurityError");
      return new FakeWorker();
    });
    const both = [analyst.ask("hotspots", question(250)), analyst.ask("prediction", question(250))];
    for (const one of both) await expect(one).rejects.toMatchObject({ message: expect.stringContaining("be started") });
    for (const one of both) await expect(one).rejects.toBeInstanceOf(AppFailure);
    lets = true;
    const again = analyst.ask("hotspots", question(250));
    analyst.cancel();
    await expect(again).rejects.toMatchObject({ name: "AbortError" });
  });

  it("says the same when the worker's file does not come", async () => {
    const { analyst, workers } = setUp();
    const asked = analyst.ask("hotspots", question(250));
    workers[0]?.onerror?.(new Event("error") as ErrorEvent);
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining("be started") });
  });

  it("fails with a sentence when the worker says something that cannot be read", async () => {
    const { analyst, workers } = setUp();
    const asked = analyst.ask("hotspots", question(250));
    workers[0]?.onmessageerror?.({} as MessageEvent);
    await expect(asked).rejects.toBeInstanceOf(AppFailure);
  });

  it("takes a worker that says nothing for long for ended, and begins with a new one", async () => {
    const { analyst, workers } = setUp();
    const asked = analyst.ask("significance", question(250));
    const failed = expect(asked).rejects.toBeInstanceOf(AppFailure);
    expect(SILENCE_MILLISECONDS).toBeLessThanOrEqual(120_000);
    vi.advanceTimersByTime(SILENCE_MILLISECONDS - 1);
    workers[0]?.answer({ id: 1, done: 1, all: 9 });
    vi.advanceTimersByTime(SILENCE_MILLISECONDS - 1);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    await failed;
    expect(workers[0]?.terminated).toBe(true);
    const next = analyst.ask("hotspots", question(250));
    workers[1]?.answer({ id: 2, result: "fine" });
    expect(await next).toBe("fine");
    vi.advanceTimersByTime(2 * SILENCE_MILLISECONDS);
    expect(workers[1]?.terminated).toBe(false);
  });

  it("takes a worker that never says a word for one that did not start, and starts another when asked again", async () => {
    const workers: FakeWorker[] = [];
    const analyst = makeAnalyst(areaWithPlaces(), () => {
      const worker = new FakeWorker();
      worker.starts = workers.length > 0;
      workers.push(worker);
      return worker;
    });
    const asked = analyst.ask("hotspots", question(250));
    const failed = expect(asked).rejects.toMatchObject({ message: expect.stringMatching(/could not be started/) });
    vi.advanceTimersByTime(START_MILLISECONDS - 1);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    await failed;
    expect(workers[0]?.terminated).toBe(true);
    const next = analyst.ask("hotspots", question(250));
    vi.advanceTimersByTime(2 * START_MILLISECONDS);
    workers[1]?.answer({ id: 2, result: "fine" });
    expect(await next).toBe("fine");
  });
});
