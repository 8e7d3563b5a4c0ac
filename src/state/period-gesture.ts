// Moving the handles of the timeline: from the grip to letting go it is one step of the history.
import type { Month, MonthRange } from "../core/basics/months.ts";
import { dragged, moved, type PeriodEnd } from "../core/view/period-steps.ts";

export interface PeriodGesture {
  /** A pointer took hold of a handle while the period was this. */
  grip(period: MonthRange): void;
  /** A handle came to a month, by pointer or by key, while the period was this. */
  move(period: MonthRange, end: PeriodEnd, month: Month): void;
  /** A key came up: the gesture ends unless another key soon goes on with it. */
  pause(): void;
  /** The handle was let go or left. */
  release(): void;
}

const PAUSE_MILLISECONDS = 800;

/** The first move of a gesture makes a step that Back undoes; those after it replace its address. */
export function makePeriodGesture(choose: (period: MonthRange, step: "push" | "replace") => void): PeriodGesture {
  let gripped: MonthRange | null = null;
  let step: "push" | "replace" = "push";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(waiting);
    gripped = null;
    step = "push";
  };
  return {
    grip(period) {
      release();
      gripped = period;
    },
    move(period, end, month) {
      clearTimeout(waiting);
      const next = gripped ? dragged(gripped, end, month) : moved(period, end, month);
      if (next.from === period.from && next.to === period.to) return;
      choose(next, step);
      step = "replace";
    },
    pause() {
      clearTimeout(waiting);
      waiting = setTimeout(release, PAUSE_MILLISECONDS);
    },
    release,
  };
}
