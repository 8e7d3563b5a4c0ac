// The registry of readers: each has its own files, and no other takes them first.
import { describe, expect, it } from "vitest";
import { READERS, readerOf } from "../../../../src/core/build/readers/readers.ts";

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
