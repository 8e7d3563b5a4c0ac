// How many requests are under way at a time, and how far apart they begin.
import { stopIfInterrupted } from "../terminal.ts";
import type { Clock } from "./source-clock.ts";

/** Runs each task when its turn comes, in the order in which they were given. */
export type Slots = <Found>(task: () => Promise<Found>, signal: AbortSignal) => Promise<Found>;

/** At most `most` tasks run at a time; each begins at least `pause` milliseconds after the one before. */
export function makeSlots(most: number, pause: number, clock: Clock): Slots {
  const waiting: (() => void)[] = [];
  let running = 0;
  let next = Number.NEGATIVE_INFINITY;
  const leave = (): void => {
    running--;
    waiting.shift()?.();
  };
  return async (task, signal) => {
    while (running >= most) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      const now = clock.now();
      const start = Math.max(now, next);
      next = start + pause;
      if (start > now) await clock.sleep(start - now, signal);
      stopIfInterrupted(signal);
      return await task();
    } finally {
      leave();
    }
  };
}
