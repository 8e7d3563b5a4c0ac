// The worker and its client together: what the page asks is answered as the core answers it.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { analyseHotspots } from "../../src/core/hotspots/density/find-hotspots.ts";
import { placesInMetres } from "../../src/core/hotspots/ground/places-in-metres.ts";
import { type AnalystWorker, makeAnalyst, type WorkerReply, type WorkerRequest } from "../../src/data/analyst.ts";
import { datasetWith, SECOND_YEAR, SHOPLIFTING } from "../core/hotspots/spots.ts";

/** What a worker's script sees as its own scope. */
interface Scope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage: (reply: WorkerReply) => void;
}

const ALWAYS = Array.from({ length: 24 }, (_, month) => month);
const PLACES = datasetWith(
  [0, 50, 100, 2000, 2700].map((east) => ({ east: 400 + east, north: 800, count: 5, months: ALWAYS })),
);
const QUESTION = { categories: SHOPLIFTING, period: SECOND_YEAR, bandwidth: 250 };

const scope: Scope = { onmessage: null, postMessage: () => undefined };

/** A worker whose messages are copied on their way, as those between threads are. */
function started(): AnalystWorker {
  const worker: AnalystWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (question) => scope.onmessage?.({ data: structuredClone(question) }),
    terminate: () => undefined,
  };
  scope.postMessage = (reply) => worker.onmessage?.({ data: structuredClone(reply) } as MessageEvent<WorkerReply>);
  return worker;
}

describe("the worker", () => {
  beforeEach(async () => {
    vi.stubGlobal("self", scope);
    await import("../../src/data/hotspot-worker.ts");
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("finds a fault in a question that comes before the area", () => {
    const replies: WorkerReply[] = [];
    started();
    scope.postMessage = (reply) => replies.push(reply);
    scope.onmessage?.({ data: { about: "hotspots", id: 7, input: QUESTION } });
    expect(replies).toEqual([{ id: 7, fault: "a question came before the area" }]);
  });

  it("gives the page the hotspots that the core finds", async () => {
    const { foot, ...found } = await makeAnalyst(PLACES, started).ask("hotspots", QUESTION);
    expect(foot).not.toBeNull();
    expect(found).toEqual(analyseHotspots(placesInMetres(PLACES)!, SHOPLIFTING, SECOND_YEAR, { bandwidth: 250 }));
    expect(found.known).toBe(true);
  });

  it("tells how far the test against chance is, up to its end", async () => {
    const steps: (readonly [number, number])[] = [];
    const asked = makeAnalyst(PLACES, started).ask("significance", QUESTION, (done, all) => steps.push([done, all]));
    expect((await asked).known).toBe(true);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b));
    expect(steps.every(([done, all]) => done <= all)).toBe(true);
  });

  it("fails with a sentence on a question that breaks it, and answers the next", async () => {
    const analyst = makeAnalyst(PLACES, started);
    const broken = analyst.ask("hotspots", { ...QUESTION, categories: null as unknown as readonly number[] });
    await expect(broken).rejects.toMatchObject({ message: "The hotspots could not be worked out." });
    expect((await analyst.ask("prediction", QUESTION)).known).toBe(true);
  });
});
