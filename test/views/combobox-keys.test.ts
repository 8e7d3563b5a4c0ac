// Which option an arrow key comes to: with the library's own step from the marked one, or from none.
import { expect, it } from "vitest";
import { beginsAgain } from "../../src/views/kit/use-combobox-keys.ts";

/** The place that is marked after the keys, where the first of so many was marked by itself; -1 for none. */
function after(count: number, ...keys: readonly ("ArrowDown" | "ArrowUp")[]): number {
  let [at, isUntouched] = [0, true];
  for (const key of keys) {
    if (beginsAgain(key, at, count, isUntouched)) at = -1;
    isUntouched = false;
    const [step, from] = key === "ArrowDown" ? [1, -1] : [-1, count];
    // As the library goes: off the end is none, and from none to the first or the last.
    const next = at === -1 ? from + step : at + step;
    at = next >= 0 && next < count ? next : -1;
  }
  return at;
}

it("an arrow down after what was typed is at the option that is marked, the next one at the next", () => {
  expect(after(1, "ArrowDown")).toBe(0);
  expect(after(3, "ArrowDown")).toBe(0);
  expect(after(3, "ArrowDown", "ArrowDown")).toBe(1);
});

it("some option is marked whatever arrows are pressed", () => {
  expect(after(1, "ArrowDown", "ArrowDown", "ArrowUp")).toBe(0);
  expect(after(3, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown")).toBe(0);
  expect(after(3, "ArrowUp")).toBe(2);
});
