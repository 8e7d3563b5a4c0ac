// The page's side of the hotspot worker: questions go in, answers come back under the name of their question.
import type { Dataset } from "../core/area/dataset.ts";
import { AppFailure } from "../core/basics/failure.ts";
import type { WorkerArea, WorkerJobInput, WorkerJobName, WorkerJobResult } from "../core/hotspots/worker-jobs.ts";

/** From the page to the worker. */
export type WorkerRequest =
  | { readonly about: "the area"; readonly parts: WorkerArea }
  | { readonly about: WorkerJobName; readonly id: number; readonly input: unknown };

/** From the worker to the page. */
export type WorkerReply =
  | { readonly ready: true }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly done: number; readonly all: number }
  | { readonly id: number; readonly fault: string };

export interface Analyst {
  /**
   * Asks the worker. Questions of one kind overtake each other: a promise that a newer one of its kind has overtaken, or that
   * was cancelled, rejects with an AbortError. Rejects with an AppFailure when the worker cannot be started or breaks.
   */
  ask<Name extends WorkerJobName>(
    name: Name,
    input: WorkerJobInput<Name>,
    onProgress?: Progress,
  ): Promise<WorkerJobResult<Name>>;
  /** Ends what runs; the next question starts the worker again. */
  cancel(): void;
}

export type Progress = (done: number, all: number) => void;

interface Waiting {
  readonly name: WorkerJobName;
  readonly id: number;
  readonly input: unknown;
  readonly onProgress: Progress | undefined;
  readonly settle: (result: unknown) => void;
  readonly fail: (reason: unknown) => void;
}

/** The part of a Worker that is needed. */
export interface AnalystWorker {
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(question: WorkerRequest): void;
  terminate(): void;
}

/** A worker that the system has ended says nothing any more: after so long without a word it is taken for one. */
export const SILENCE_MILLISECONDS = 120_000;

/** A worker that has started says so before anything else; one that has not within so long is taken for one that cannot. */
export const START_MILLISECONDS = 10_000;

/** An analyst of one dataset, whose places are there. One question runs at a time; the newest of each kind waits. */
export function makeAnalyst(dataset: Dataset, start: () => AnalystWorker = startWorker): Analyst {
  const { name, boundaries, coverage, places, wards } = dataset;
  const { districts = [] } = dataset.descriptor.wardscope;
  const descriptor = { wardscope: { districts } };
  if (places === null) throw new Error("an analyst of an area without places");
  let worker: AnalystWorker | null = null;
  let running: Waiting | null = null;
  let waiting: readonly Waiting[] = [];
  let lastId = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let started = false;

  const listen = (): void => {
    clearTimeout(silence);
    if (running === null) return;
    silence = started
      ? setTimeout(() => stop(broken("no word from the worker")), SILENCE_MILLISECONDS)
      : setTimeout(() => stop(notStarted("no word from the worker")), START_MILLISECONDS);
  };

  const stop = (reason: unknown): void => {
    clearTimeout(silence);
    worker?.terminate();
    worker = null;
    const all = [...(running ? [running] : []), ...waiting];
    running = null;
    waiting = [];
    for (const one of all) one.fail(reason);
  };

  const next = (): void => {
    const [first, ...rest] = waiting;
    if (running !== null || first === undefined) return;
    running = first;
    waiting = rest;
    try {
      worker ??= open();
      worker.postMessage({ about: first.name, id: first.id, input: first.input });
      listen();
    } catch (cause) {
      stop(notStarted(cause));
    }
  };

  const open = (): AnalystWorker => {
    const opened = start();
    started = false;
    opened.onmessage = ({ data }) => {
      started = true;
      listen();
      if (running === null || "ready" in data || data.id !== running.id) return;
      if ("done" in data) return running.onProgress?.(data.done, data.all);
      const { settle, fail } = running;
      running = null;
      if ("fault" in data) fail(broken(data.fault));
      else settle(data.result);
      listen();
      next();
    };
    // A file that does not come is an event without a message.
    opened.onerror = ({ message }) => stop(message ? broken(message) : notStarted("no file"));
    opened.onmessageerror = () => stop(broken("unreadable"));
    opened.postMessage({ about: "the area", parts: { name, boundaries, coverage, places, wards, descriptor } });
    return opened;
  };

  return {
    ask: <Name extends WorkerJobName>(name: Name, input: WorkerJobInput<Name>, onProgress?: Progress) =>
      new Promise<WorkerJobResult<Name>>((resolve, reject) => {
        const settle = (result: unknown): void => resolve(result as WorkerJobResult<Name>);
        for (const old of waiting.filter((one) => one.name === name)) old.fail(overtaken());
        lastId++;
        waiting = [
          ...waiting.filter((one) => one.name !== name),
          { name, id: lastId, input, onProgress, settle, fail: reject },
        ];
        next();
      }),
    cancel: () => stop(overtaken()),
  };
}

function startWorker(): AnalystWorker {
  return new Worker(new URL("./hotspot-worker.ts", import.meta.url), { type: "module", name: "hotspots" });
}

function overtaken(): DOMException {
  return new DOMException("A newer question has overtaken this one.", "AbortError");
}

function notStarted(cause: unknown): AppFailure {
  return new AppFailure(
    "unreachable",
    "What works out the hotspots beside the page could not be started.",
    "Try again when the network is back; where this page is shown within another, open it in a window of its own.",
    cause,
  );
}

function broken(cause: string): AppFailure {
  return new AppFailure(
    "broken-package",
    "The hotspots could not be worked out.",
    "Reload the page; if it stays, check the area package with the check command.",
    cause,
  );
}
