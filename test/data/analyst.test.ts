// The worker's client: one question at a time, the newest of a kind, and an answer only to its own question.
import { describe, expect, it } from "vitest";
import { AppFailure } from "../../src/core/basics/failure.ts";
import type { DensityQuestion } from "../../src/core/hotspots/worker-jobs.ts";
import { type AnalystWorker, makeAnalyst, type WorkerReply, type WorkerRequest } from "../../src/data/analyst.ts";
import { area, YEAR_2025 } from "../area.ts";

class FakeWorker implements AnalystWorker {
  onmessage: AnalystWorker["onmessage"] = null;
  onerror: AnalystWorker["onerror"] = null;
  readonly asked: WorkerRequest[] = [];
  terminated = false;

  postMessage(question: WorkerRequest): void {
    this.asked.push(question);
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
});
