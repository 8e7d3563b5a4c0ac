// What a click on a hotspot of the patrol list does.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choose,
  chooseOnly,
  NO_CHOICE,
  type PatrolChoice,
  reasonOf,
  reject,
  restore,
  unchoose,
} from "../../../../src/core/hotspots/patrols/patrol-choice.ts";

const ids = Array.from({ length: 12 }, (_, index) => `5450${index + 10}_258225`);
const anyId = fc.constantFrom(...ids);
type Click = (choice: PatrolChoice) => PatrolChoice;
const anyClick: fc.Arbitrary<Click> = fc.oneof(
  anyId.map(
    (id): Click =>
      (choice) =>
        choose(choice, id),
  ),
  anyId.map(
    (id): Click =>
      (choice) =>
        unchoose(choice, id),
  ),
  fc.subarray(ids).map(
    (some): Click =>
      (choice) =>
        chooseOnly(choice, some),
  ),
  fc.tuple(anyId, fc.string()).map(
    ([id, reason]): Click =>
      (choice) =>
        reject(choice, id, reason),
  ),
  fc.tuple(anyId, fc.boolean()).map(
    ([id, guarded]): Click =>
      (choice) =>
        restore(choice, id, guarded),
  ),
);

it("whatever is clicked: at most eight chosen, each once, none of them rejected", () => {
  fc.assert(
    fc.property(fc.array(anyClick, { maxLength: 40 }), (clicks) => {
      const { chosen, rejected, restored } = clicks.reduce((choice, click) => click(choice), NO_CHOICE);
      const out = rejected.map(({ id }) => id);
      expect(chosen.length).toBeLessThanOrEqual(8);
      for (const list of [chosen, out, restored]) expect(new Set(list).size).toBe(list.length);
      expect([...chosen, ...restored].filter((id) => out.includes(id))).toEqual([]);
    }),
  );
});

it("choosing takes a rejection back, rejecting takes the choice back", () => {
  const rejected = reject(choose(NO_CHOICE, "1_1"), "1_1", "private land");
  expect(rejected).toEqual({ chosen: [], rejected: [{ id: "1_1", reason: "private land" }], restored: [] });
  expect(choose(rejected, "1_1")).toEqual({ chosen: ["1_1"], rejected: [], restored: [] });
  expect(restore(rejected, "1_1", false)).toEqual(NO_CHOICE);
});

it("only a guarded place is remembered as restored", () => {
  expect(restore(NO_CHOICE, "1_1", true).restored).toEqual(["1_1"]);
  expect(reject(restore(NO_CHOICE, "1_1", true), "1_1", "wrong place").restored).toEqual([]);
});

describe("reasonOf", () => {
  it("keeps words on one line and within 80 characters", () => {
    expect(reasonOf("  closed\n\ton   Sundays\u0000 ")).toBe("closed on Sundays");
    expect(reasonOf("🚲".repeat(100))).toBe("🚲".repeat(80));
    expect(reasonOf(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
    expect(reasonOf(" \u200b\n")).toBeNull();
  });

  it("changes nothing of what it made", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        const reason = reasonOf(text);
        if (reason !== null) expect(reasonOf(reason)).toBe(reason);
      }),
    );
  });
});
