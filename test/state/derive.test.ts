// Derived values are computed again only when one of their inputs is another.
import { expect, it, vi } from "vitest";
import { derivingFrom } from "../../src/state/derive.ts";

interface State {
  readonly a: number;
  readonly b: readonly number[];
  readonly c?: string;
}

const derive = derivingFrom<State>();

it("computes once for the same inputs, and again for others", () => {
  const compute = vi.fn((a: number, b: readonly number[]) => [a, ...b]);
  const select = derive([(state) => state.a, (state) => state.b], compute);
  const state: State = { a: 1, b: [2] };
  expect(select(state)).toEqual([1, 2]);
  expect(select({ ...state, c: "x" })).toBe(select(state));
  expect(compute).toHaveBeenCalledTimes(1);
  expect(select({ ...state, b: [2] })).toEqual([1, 2]);
  expect(select({ a: 5, b: [2] })).toEqual([5, 2]);
  expect(compute).toHaveBeenCalledTimes(3);
});

it("takes NaN for the same as NaN", () => {
  const compute = vi.fn((a: number) => ({ a }));
  const select = derive([(state) => state.a], compute);
  select({ a: Number.NaN, b: [] });
  select({ a: Number.NaN, b: [] });
  expect(compute).toHaveBeenCalledTimes(1);
});

it("keeps nothing of a computation that failed", () => {
  const select = derive([(state) => state.a], (a) => {
    if (a === 0) throw new Error("none");
    return a;
  });
  const nothing: State = { a: 0, b: [] };
  expect(() => select(nothing)).toThrow("none");
  expect(() => select(nothing)).toThrow("none");
  expect(select({ a: 2, b: [] })).toBe(2);
});

it("can build on other derived values", () => {
  const compute = vi.fn((even: boolean) => ({ even }));
  const isEven = derive([(state) => state.a], (a) => a % 2 === 0);
  const select = derive([isEven], compute);
  expect(select({ a: 2, b: [] })).toBe(select({ a: 4, b: [] }));
  expect(compute).toHaveBeenCalledTimes(1);
});

it("does not read its inputs again in the same state", () => {
  const read = vi.fn((state: State) => state.a);
  const select = derive([read], (a) => ({ a }));
  const state: State = { a: 1, b: [] };
  expect(select(state)).toBe(select(state));
  expect(read).toHaveBeenCalledTimes(1);
  const later: State = { ...state, c: "x" };
  expect(select(later)).toBe(select(state));
  expect(select({ ...state, a: 2 })).toEqual({ a: 2 });
});
