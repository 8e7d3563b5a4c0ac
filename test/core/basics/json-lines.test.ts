// Where values stand in a JSON text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOfSyntaxError, linesOfJson } from "../../../src/core/basics/json-lines.ts";

describe("the lines of a JSON text", () => {
  it("are those on which values begin", () => {
    const text = '{\n  "a": [1, "x\\"]}{[",\n    {"b": null}\n  ],\n  "c":\n    true\n}\n';
    expect([...linesOfJson(text, 9)]).toEqual([
      ["", 1],
      ["a", 2],
      ["a.0", 2],
      ["a.1", 2],
      ["a.2", 3],
      ["a.2.b", 3],
      ["c", 6],
    ]);
  });

  it("go no deeper than asked", () => {
    expect([...linesOfJson('{"a": {"b": {"c": 1}}}', 1).keys()]).toEqual(["", "a"]);
  });

  it("are known for every value of any JSON, however it is laid out", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const lines = linesOfJson(JSON.stringify(value, null, indent), 99);
        expect(new Set(lines.keys())).toEqual(new Set(pathsIn(value, "")));
      }),
    );
  });

  it("say where a text stops being JSON, when the message says it", () => {
    expect(lineOfSyntaxError("[\n1,\n?", new SyntaxError("Unexpected token ? in JSON at position 5"))).toBe(3);
    expect(lineOfSyntaxError("[", new SyntaxError("Unexpected end"))).toBe(0);
  });
});

function pathsIn(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  const join = (key: string): string => (path === "" ? key : `${path}.${key}`);
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, join(key)))];
}
