// The registry of readers: each has its own files, and no other takes them first.
import { describe, expect, it } from "vitest";
import { READERS, readerOf, unknownLayout } from "../../../../src/core/build/readers/readers.ts";

describe.each(Object.entries(READERS))("%s", (_, reader) => {
  it("reads a file of the columns that it needs, and of no fewer", () => {
    expect(readerOf(reader.columns)).toBe(reader);
    for (const missing of reader.columns)
      expect(reader.recognises(reader.columns.filter((name) => name !== missing))).toBe(false);
  });

  it("rejects rows that are not as wide as the header", () => {
    const read = reader.rows(reader.columns, { month: null });
    expect(read([])).toEqual({ kind: "rejected", reason: "wrong-width" });
  });
});

it("the layout that a file is nearest to is the one of which it has most, however many columns that needs", () => {
  const long = { ...READERS["police-street"], layout: "a long report", columns: ["a", "b", "c", "d", "e", "f"] };
  const short = { ...long, layout: "a short report", columns: ["x"] };
  for (const readers of [
    [long, short],
    [short, long],
  ])
    expect(unknownLayout(["a", "b", "c", "d"], readers)).toMatch(/^it lacks the columns "e", "f" of a long report;/);
});

it.each(Object.entries(READERS))(
  "%s names its source, with its forces, and its licence",
  (_, { sourceOf, licence }) => {
    expect(sourceOf(["North Police", "South Police"]).title).toMatch(/North Police.*South Police/);
    expect(Object.values(licence).every((text) => text.trim() !== "")).toBe(true);
  },
);
