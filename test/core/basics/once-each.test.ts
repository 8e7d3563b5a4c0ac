// What is shared is worked out once, whatever it is.
import { expect, it } from "vitest";
import { onceEach } from "../../../src/core/basics/once-each.ts";

it("works out each answer once, and gives the same one again", () => {
  const asked: string[] = [];
  const once = onceEach((word: string) => {
    asked.push(word);
    return { word };
  });
  expect(once("a")).toBe(once("a"));
  expect(once("b")).toEqual({ word: "b" });
  expect(once("a")).not.toBe(once("b"));
  expect(asked).toEqual(["a", "b"]);
});
