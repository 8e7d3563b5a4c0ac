// What has to be done with the reader's own files before they can be read.
import { expect, it } from "vitest";
import type { SeenFile } from "../../src/data/own-files.ts";
import { type SeenState, spoiltFiles } from "../../src/state/own-state.ts";

it("asks what is to become of wards and residents that cannot be read, before others take their place", () => {
  const refused = (name: string, meant: "wards" | "residents" | null): SeenFile => ({
    ...{ kind: "refused", index: 1, bytes: 1, message: "", remedy: "" },
    ...{ name, meant },
  });
  const state = (wardsOf: string | null, residentsOf: string | null): SeenState => ({
    ...{ status: "seen", failure: null, wardsOf, residentsOf },
    files: [refused("a.json", "wards"), refused("b.csv", "residents"), refused("photo.jpg", null)],
  });
  expect(spoiltFiles(state("Alpha", "Alpha"))).toEqual([
    "a.json cannot be read: give it in a form that can, or remove it to take the wards of Alpha.",
    "b.csv cannot be read: give it in a form that can, or remove it to take the residents of Alpha.",
  ]);
  expect(spoiltFiles(state(null, null))).toEqual([
    "a.json cannot be read: give it in a form that can, or remove it.",
    "b.csv cannot be read: give it in a form that can, or remove it.",
  ]);
});
