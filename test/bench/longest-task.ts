// The longest task of a page's main thread, from a trace of Chromium's: for so long the page did not answer.
import type { Traced } from "./script-time.ts";

/** Categories of a trace that hold what `longestTask` looks for. */
export const TASKS = ["disabled-by-default-devtools.timeline", "toplevel"];

interface TracedThread extends Traced {
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly processId?: number; readonly frames?: readonly TracedFrame[] };
  };
}

interface TracedFrame {
  readonly url?: string;
  readonly processId?: number;
}

const MAIN = "CrRendererMain";
const TASK = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);

/**
 * Milliseconds of the processor; 0 where no main thread did anything. Only that of a page of this address counts: Chromium draws
 * parts of its own window as pages too, one of which takes 100 ms to start.
 */
export function longestTask(events: readonly TracedThread[], address: string): number {
  const frames = events.flatMap(({ args }) => [...(args?.data?.frames ?? []), args?.data ?? {}]);
  const ours = new Set(frames.flatMap(({ url, processId }) => (url?.startsWith(address) ? [processId] : [])));
  const names = events.filter(({ name, args, pid }) => name === "thread_name" && args?.name === MAIN && ours.has(pid));
  const main = new Set(names.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ ph, name, pid, tid }) => ph === "X" && TASK.has(name) && main.has(`${pid} ${tid}`));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
