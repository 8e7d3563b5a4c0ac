// The choice for patrols in the address: it comes back, it needs no encoding, and nonsense is harmless.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  NO_CHOICE,
  type PatrolChoice,
  REJECTIONS,
  reasonOf,
} from "../../../../src/core/hotspots/patrols/patrol-choice.ts";
import { formatPatrol, parsePatrol } from "../../../../src/core/hotspots/patrols/patrol-text.ts";
import { hostileText } from "../sample-hotspots.ts";

const anyId = fc
  .tuple(fc.integer({ min: 0, max: 699_999 }), fc.integer({ min: 0, max: 1_299_999 }))
  .map((pair) => pair.join("_"));
const anyReason = fc
  .oneof(fc.constantFrom(...REJECTIONS), fc.string({ unit: "grapheme" }), hostileText)
  .map((text) => reasonOf(text) ?? "wrong place");
const anyChoice: fc.Arbitrary<PatrolChoice> = fc
  .record({
    ids: fc.uniqueArray(anyId, { minLength: 20, maxLength: 20 }),
    chosen: fc.nat(8),
    reasons: fc.array(anyReason, { maxLength: 6 }),
    restored: fc.nat(6),
  })
  .map(({ ids, chosen, reasons, restored }) => ({
    chosen: ids.slice(0, chosen),
    rejected: reasons.map((reason, index) => ({ id: ids[10 + index]!, reason })),
    restored: ids.slice(4, 4 + restored),
    ...(chosen === 0 && restored % 2 === 1 && { none: true as const }),
  }));

it("is short and can be read", () => {
  const choice: PatrolChoice = {
    chosen: ["545125_258225", "547325_256975"],
    rejected: [
      { id: "545375_258125", reason: "private land" },
      { id: "546025_257575", reason: "closed on Sundays" },
    ],
    restored: ["546525_255525"],
  };
  const text = "545125_258225.547325_256975.p545375_258125.t546025_257575-closed_on_Sundays.k546525_255525";
  expect(formatPatrol(choice)).toBe(text);
  expect(parsePatrol(text)).toEqual(choice);
  expect(formatPatrol(NO_CHOICE)).toBe("");
  expect(parsePatrol("")).toEqual(NO_CHOICE);
  expect(formatPatrol({ ...NO_CHOICE, none: true })).toBe("none");
  expect(parsePatrol("none")).toEqual({ ...NO_CHOICE, none: true });
  expect(parsePatrol("none.545125_258225")).toEqual({ ...NO_CHOICE, chosen: ["545125_258225"] });
});

it("comes back as it was, decoded by the address or not", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const text = formatPatrol(choice);
      expect(text).toMatch(/^[\w.~-]*$/);
      expect(encodeURIComponent(text)).toBe(text);
      expect(new URLSearchParams(`patrol=${text}`).get("patrol")).toBe(text);
      expect(parsePatrol(text)).toEqual(choice);
    }),
  );
});

it("makes a valid choice of any nonsense, and of that the same again", () => {
  const piece = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.constantFrom("", ..."npcwtkxy"), fc.constantFrom("1_1", "2_2", "3_3", "9999999999_1"))
      .map((pair) => pair.join("")),
    fc.constantFrom(
      "t1_1-",
      "t2_2-~",
      "t3_3-~80",
      "t4_4-a",
      "n5_5-a",
      "-",
      "..",
      "t6_6-~00",
      `t7_7-${"x".repeat(200)}`,
    ),
    anyId,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const choice = parsePatrol(pieces.join("."));
      const out = choice.rejected.map(({ id }) => id);
      expect(choice.chosen.length).toBeLessThanOrEqual(8);
      for (const list of [choice.chosen, out, choice.restored]) expect(new Set(list).size).toBe(list.length);
      expect([...choice.chosen, ...choice.restored].filter((id) => out.includes(id))).toEqual([]);
      for (const { reason } of choice.rejected) expect(reasonOf(reason)).toBe(reason);
      expect(parsePatrol(formatPatrol(choice))).toEqual(choice);
    }),
  );
});

it("takes the first eight chosen and the first forty of the others", () => {
  const ids = Array.from({ length: 50 }, (_, index) => `${index + 1}_1`);
  const rejected = ids.map((id) => `n${id.replace("_", "00_")}`);
  const choice = parsePatrol([...ids, ...rejected, ...ids.map((id) => `k${id}`)].join("."));
  expect(choice.chosen).toEqual(ids.slice(0, 8));
  expect(choice.rejected).toHaveLength(40);
  expect(choice.restored).toEqual(ids.slice(0, 40));
});
