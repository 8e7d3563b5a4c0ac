// A device for the reader's own data in tests without a browser: a private file system in memory, and a thread that is none.

import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import { lookAt } from "../../src/data/own-look.ts";
import { zipOf } from "../../src/data/own-package.ts";
import { publicZip } from "../../src/data/own-public.ts";
import type { OwnReply, OwnTask, OwnThread } from "../../src/data/own-worker.ts";

type Node = Uint8Array<ArrayBuffer> | Map<string, Node>;

/** A folder as the browser has it. `room`: bytes that fit into all of it. */
export function makeFolder(room = Number.POSITIVE_INFINITY) {
  const tree: Map<string, Node> = new Map();
  const used = (node: Node): number =>
    node instanceof Map ? [...node.values()].reduce((sum, one) => sum + used(one), 0) : node.length;
  const folder = (nodes: Map<string, Node>): unknown => ({
    kind: "directory",
    async getDirectoryHandle(name: string, { create = false } = {}) {
      if (!nodes.has(name) && create) nodes.set(name, new Map());
      const node = nodes.get(name);
      if (!(node instanceof Map)) throw new DOMException("no", "NotFoundError");
      return folder(node);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!nodes.has(name) && create) nodes.set(name, new Uint8Array());
      if (!nodes.has(name)) throw new DOMException("no", "NotFoundError");
      return {
        getFile: async () => new File([nodes.get(name) as Uint8Array<ArrayBuffer>], name),
        createWritable: async () => ({
          async write(content: ArrayBuffer | Uint8Array<ArrayBuffer>) {
            const bytes = new Uint8Array(content);
            if (used(tree) + bytes.length > room) throw new DOMException("full", "QuotaExceededError");
            nodes.set(name, bytes.slice());
          },
          close: async () => undefined,
        }),
      };
    },
    async removeEntry(name: string, { recursive = false } = {}) {
      const node = nodes.get(name);
      if (node instanceof Map && node.size > 0 && !recursive)
        throw new DOMException("full", "InvalidModificationError");
      if (!nodes.delete(name)) throw new DOMException("no", "NotFoundError");
    },
    async *entries() {
      for (const [name, node] of nodes) yield [name, node instanceof Map ? folder(node) : { kind: "file" }];
    },
  });
  return { root: folder(tree) as FileSystemDirectoryHandle, tree };
}

/** Does what the worker does, in this thread. `held`: it says nothing until it is ended. */
export function makeThread(held = false): OwnThread & { ended: boolean } {
  const thread: OwnThread & { ended: boolean } = {
    ...{ onmessage: null, onerror: null, onmessageerror: null, ended: false },
    terminate() {
      thread.ended = true;
    },
    postMessage(task) {
      const answer = (reply: OwnReply): void => {
        if (!thread.ended) thread.onmessage?.({ data: reply } as MessageEvent<OwnReply>);
      };
      if (held) return answer({ progress: { file: "a.csv", bytes: 1, total: 2, rows: 3 } });
      replyTo(task, answer).then(answer, (thrown: unknown) => {
        if (!(thrown instanceof AppFailure)) throw thrown;
        answer({ fault: thrown.message, remedy: thrown.remedy, cause: "" });
      });
    },
  };
  return thread;
}

async function replyTo(task: OwnTask, answer: (reply: OwnReply) => void): Promise<OwnReply> {
  if (task.about === "look")
    return { seen: await Promise.all(task.files.map((one) => lookAt(one, possibleMonths(24_301)))) };
  if (task.about === "count" || task.about === "profile") throw new Error("no extract is looked at here");
  if (task.about === "zip") return { zip: zipOf(task.slug, task.files) };
  if (task.about === "public") return { made: await publicZip(task.job, FORCE_AREAS) };
  const made = await buildOwn({ ...task.job, now: "2025-02-01T12:00:00.000Z" }, FORCE_AREAS, (progress) =>
    answer({ progress }),
  );
  const files = new Map(Array.from(made.files, ([name, bytes]) => [name, bytes.buffer] as const));
  return { built: { ...made, files } };
}
