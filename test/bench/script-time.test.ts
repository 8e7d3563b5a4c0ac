// What counts as script of a page.
import { expect, it } from "vitest";
import { scriptTime, type Traced } from "./script-time.ts";

const task = (name: string, ts: number, dur: number, tdur = dur, tid = 1): Traced => ({
  ph: "X",
  name,
  pid: 1,
  tid,
  ts,
  dur,
  tdur,
});

it("is the processor time of the outermost tasks of script", () => {
  const outer = task("FireAnimationFrame", 0, 9000, 5000);
  expect(scriptTime([task("FunctionCall", 100, 800, 700), outer, task("TimerFire", 9000, 2000, 1000)])).toBe(6);
});

it("leaves out the laying out that script asks for, and what no script asked for", () => {
  const script = task("FunctionCall", 0, 5000);
  const layout = task("Layout", 1000, 2000);
  expect(scriptTime([script, layout, task("UpdateLayoutTree", 1100, 500)])).toBe(3);
  expect(scriptTime([task("Paint", 0, 5000)])).toBe(0);
});

it("takes script that runs within laying out for a part of it", () => {
  const script = task("FunctionCall", 0, 5000);
  expect(scriptTime([script, task("Layout", 1000, 2000), task("FunctionCall", 1500, 1000)])).toBe(3);
});

it("is of the one thread that runs most", () => {
  expect(scriptTime([task("FunctionCall", 0, 2000), task("FunctionCall", 0, 7000, 7000, 2)])).toBe(7);
  expect(scriptTime([{ ...task("FunctionCall", 0, 2000), ph: "B" }])).toBe(0);
  expect(scriptTime([])).toBe(0);
});
