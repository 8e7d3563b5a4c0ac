// How long the script of a page took, from a trace of Chromium's.

/** Categories of a trace that hold what `scriptTime` looks for. */
export const TRACED = ["devtools.timeline", "v8", "v8.execute"];

/** A task of a thread, in microseconds: `ts` and `dur` by the clock, `tdur` of the processor. */
export interface Traced {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const SCRIPT = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "v8.callFunction",
]);
const NATIVE = new Set(["Layout", "Paint", "PrePaint", "UpdateLayoutTree"]);

/**
 * Milliseconds of the processor that the thread which runs most script spends on script: of all outermost tasks of script, less
 * the outermost laying out and painting in them. 0 without script.
 */
export function scriptTime(events: readonly Traced[]): number {
  const tasks = events.filter(({ ph, name }) => ph === "X" && (SCRIPT.has(name) || NATIVE.has(name)));
  const threads = new Set(tasks.map(threadOf));
  return Math.max(0, ...[...threads].map((thread) => ofThread(tasks.filter((task) => threadOf(task) === thread))));
}

function ofThread(tasks: readonly Traced[]): number {
  const around: Traced[] = [];
  let microseconds = 0;
  for (const task of tasks.toSorted((a, b) => a.ts - b.ts || durationOf(b) - durationOf(a))) {
    while (around.length > 0 && endOf(around.at(-1)!) <= task.ts) around.pop();
    const inScript = around.some(({ name }) => SCRIPT.has(name));
    const inNative = around.some(({ name }) => NATIVE.has(name));
    if (SCRIPT.has(task.name) && !inScript) microseconds += task.tdur ?? 0;
    if (NATIVE.has(task.name) && inScript && !inNative) microseconds -= task.tdur ?? 0;
    around.push(task);
  }
  return microseconds / 1000;
}

const threadOf = ({ pid, tid }: Traced): string => `${pid} ${tid}`;
const durationOf = ({ dur = 0 }: Traced): number => dur;
const endOf = (task: Traced): number => task.ts + durationOf(task);
