// Moving the handles of the timeline, on a clock that the test winds.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MonthRange } from "../../src/core/basics/months.ts";
import type { PeriodEnd } from "../../src/core/view/period-steps.ts";
import { makePeriodGesture } from "../../src/state/period-gesture.ts";

function start(first: MonthRange) {
  let period = first;
  const steps: string[] = [];
  const gesture = makePeriodGesture((next, step) => {
    period = next;
    steps.push(`${step} ${next.from}-${next.to}`);
  });
  const move = (end: PeriodEnd, ...months: readonly number[]): void => {
    for (const month of months) gesture.move(period, end, month);
  };
  return { gesture, steps, move, grip: () => gesture.grip(period) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it("makes one step of a drag, and another of the next", () => {
  const { gesture, steps, move, grip } = start({ from: 3, to: 8 });
  grip();
  move("from", 4, 5, 6);
  gesture.release();
  grip();
  move("to", 9);
  expect(steps).toEqual(["push 4-8", "replace 5-8", "replace 6-8", "push 6-9"]);
});

it("drags the end that the direction means, and back again", () => {
  const { steps, move, grip } = start({ from: 8, to: 8 });
  grip();
  move("to", 7, 6, 8, 9);
  expect(steps).toEqual(["push 7-8", "replace 6-8", "replace 8-8", "replace 8-9"]);
});

it("makes no step of a move that changes nothing", () => {
  const { steps, move, grip } = start({ from: 3, to: 8 });
  grip();
  move("from", 3);
  move("from", 4);
  expect(steps).toEqual(["push 4-8"]);
});

it("makes one step of keys that follow each other soon", () => {
  const { gesture, steps, move } = start({ from: 3, to: 8 });
  for (const month of [4, 5]) {
    move("from", month);
    gesture.pause();
    vi.advanceTimersByTime(500);
  }
  vi.advanceTimersByTime(500);
  move("from", 6);
  expect(steps).toEqual(["push 4-8", "replace 5-8", "push 6-8"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("holds a key's handle at the other one", () => {
  const { steps, move } = start({ from: 8, to: 8 });
  move("from", 9);
  move("to", 7);
  expect(steps).toEqual([]);
});
