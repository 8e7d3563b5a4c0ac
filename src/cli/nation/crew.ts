// Who does the work of a nation's build: threads that do one task after the other, or this thread alone.
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { AppFailure, type FailureCode } from "../../core/basics/failure.ts";
import { findPoliceFiles } from "../police/police-files.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { TOOLS } from "../text/text-files.ts";
import { type BuiltDistrict, buildDistrict, type DistrictJob } from "./build-district.ts";
import { type GroupedForce, groupForce, type IndexedFile, type NamedFile } from "./group-force.ts";
import { requireNamed } from "./named-files.ts";

/** One of those who work. */
export interface Hand {
  /** Reads the files of a force, given by their positions. */
  group(force: string, indices: readonly number[]): Promise<GroupedForce>;
  /** To be called before the first district, with what all have read. */
  share(forces: readonly GroupedForce[]): void;
  build(job: DistrictJob): Promise<BuiltDistrict>;
  close(): Promise<void>;
}

/** What a hand reports while it reads. */
export interface HandReports {
  bytes(count: number): void;
  fileRead(name: string, rows: number): void;
}

export interface HandRequest {
  readonly police: readonly string[];
  readonly possible: PossibleMonths;
}

type Task =
  | { readonly kind: "group"; readonly force: string; readonly indices: readonly number[] }
  | { readonly kind: "build"; readonly job: DistrictJob };

/** What is sent to a thread; tasks are answered by their number. */
export type ToThread =
  | { readonly kind: "task"; readonly number: number; readonly task: Task }
  | { readonly kind: "share"; readonly forces: readonly GroupedForce[] }
  | { readonly kind: "stop" };

export type FromThread =
  | { readonly kind: "bytes"; readonly count: number }
  | { readonly kind: "file"; readonly name: string; readonly rows: number }
  | { readonly kind: "done"; readonly number: number; readonly result: GroupedForce | BuiltDistrict }
  | { readonly kind: "failed"; readonly number: number; readonly thrown: Thrown };

/** An error as it goes from thread to thread; a `code` of null: none that the program foresaw. */
interface Thrown {
  readonly code: FailureCode | null;
  readonly message: string;
  readonly remedy: string;
}

/** Works in this thread; files that it opens stay open until it is closed. */
export async function handHere(
  { police, possible }: HandRequest,
  reports: HandReports,
  terminal: Terminal,
  held?: Parameters<typeof groupForce>[3],
): Promise<Hand> {
  const found = await findPoliceFiles(police, possible);
  const files = requireNamed(found);
  let shared: readonly GroupedForce[] = [];
  return {
    group(force, indices) {
      const own = indices.map((index): IndexedFile => ({ index, file: files[index]! }));
      const reading = {
        latest: possible.last,
        tools: TOOLS,
        progress(bytes: number) {
          stopIfInterrupted(terminal.signal);
          reports.bytes(bytes);
        },
        fileRead: ({ name }: NamedFile, rows: number) => reports.fileRead(name, rows),
      };
      return groupForce(force, own, reading, held);
    },
    share(forces) {
      shared = forces;
    },
    build: (job) => buildDistrict(job, files, shared, terminal),
    async close() {
      found.close();
    },
  };
}

/** Works in a thread of its own. */
export function handInThread(request: HandRequest, reports: HandReports, terminal: Terminal): Hand {
  const worker = new Worker(START, {
    ...{ eval: true, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } },
    workerData: { wardscope: "nation", request, ...modules() },
  });
  const waiting = new Map<number, { resolve(result: never): void; reject(error: unknown): void }>();
  let [tasks, isClosed] = [0, false];
  const send = (message: ToThread): void => worker.postMessage(message);
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (message: FromThread) => {
    if (message.kind === "bytes") return reports.bytes(message.count);
    if (message.kind === "file") return reports.fileRead(message.name, message.rows);
    const task = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.kind === "done") task?.resolve(message.result as never);
    else task?.reject(caught(message.thrown));
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => failAll(new Error(`a thread ended with ${code}`)));
  const stop = (): void => send({ kind: "stop" });
  terminal.signal.addEventListener("abort", stop);
  const ask = <Result>(task: Task): Promise<Result> => {
    const number = tasks++;
    return new Promise<Result>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      send({ kind: "task", number, task });
    });
  };
  return {
    group: (force, indices) => ask({ kind: "group", force, indices }),
    share: (forces) => send({ kind: "share", forces }),
    build: (job) => ask({ kind: "build", job }),
    async close() {
      if (isClosed) return;
      isClosed = true;
      terminal.signal.removeEventListener("abort", stop);
      const ended = once(worker, "exit");
      await worker.terminate();
      await ended.catch(() => undefined);
    },
  };
}

export function thrownOf(error: unknown): Thrown {
  if (error instanceof AppFailure) return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error), remedy: "" };
}

function caught({ code, message, remedy }: Thrown): unknown {
  return code === null ? new Error(message) : new AppFailure(code, message, remedy);
}

/** Most of what is made while rows are read is garbage at once: with more room it is collected seldom. */
const YOUNG_MB = 64;

/** A thread reads TypeScript only once it is told how. */
const START = `
  const { workerData } = require("node:worker_threads");
  import(workerData.loader).then(({ register }) => {
    register();
    return import(workerData.thread);
  });
`;
const THREAD = new URL("./nation-thread.ts", import.meta.url);

function modules() {
  // Resolved for `require`, which a test runner knows as well; beside it lies the one for `import`.
  const loader = createRequire(import.meta.url)
    .resolve("tsx/esm/api")
    .replace(/\.cjs$/, ".mjs");
  return { loader: pathToFileURL(loader).href, thread: THREAD.href };
}

/** Whether threads can be started: not where the program was made into one file. */
export function hasThreads(): boolean {
  return existsSync(THREAD);
}
