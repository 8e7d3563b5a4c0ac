// One thread of a nation's build: does what it is sent, another task while one waits.
import { parentPort, workerData } from "node:worker_threads";
import { type FromThread, type HandRequest, handHere, type ToThread, thrownOf } from "./crew.ts";

const data: unknown = workerData;

if (parentPort !== null && isOwn(data)) serve(data.request);

function isOwn(value: unknown): value is { readonly request: HandRequest } {
  return typeof value === "object" && value !== null && "wardscope" in value && value.wardscope === "nation";
}

function serve(request: HandRequest): void {
  const port = parentPort!;
  const send = (message: FromThread): void => port.postMessage(message);
  const interrupt = new AbortController();
  const silent = { write: () => undefined };
  const terminal = { out: silent, error: silent, signal: interrupt.signal, now: () => new Date() };
  const reports = {
    bytes: (count: number) => send({ kind: "bytes", count }),
    fileRead: (name: string, rows: number) => send({ kind: "file", name, rows }),
  };
  const hand = handHere(request, reports, terminal, inSharedMemory);
  hand.catch(() => undefined);
  port.on("message", (message: ToThread) => {
    if (message.kind === "stop") {
      interrupt.abort();
      return;
    }
    void handle(message);
  });
  const handle = async (message: Exclude<ToThread, { kind: "stop" }>): Promise<void> => {
    if (message.kind === "share") {
      (await hand).share(message.forces);
      return;
    }
    const { number, task } = message;
    try {
      const own = await hand;
      const result = await (task.kind === "group" ? own.group(task.force, task.indices) : own.build(task.job));
      send({ kind: "done", number, result });
    } catch (error) {
      send({ kind: "failed", number, thrown: thrownOf(error) });
    }
  };
}

/** A copy that other threads read without copying it. */
function inSharedMemory<Of extends Uint16Array | Uint32Array | Float64Array>(values: Of): Of {
  const memory = new SharedArrayBuffer(values.byteLength);
  const shared = new (values.constructor as new (buffer: SharedArrayBuffer) => Of)(memory);
  shared.set(values);
  return shared;
}
