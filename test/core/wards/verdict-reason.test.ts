// The reason behind a verdict, in words.
import { describe, expect, it } from "vitest";
import { compare, type Judged, type Verdict } from "../../../src/core/statistics/change.ts";
import { verdictReason } from "../../../src/core/wards/verdict-reason.ts";

const judged = (before: number, after: number, verdict: Verdict): Judged => {
  const spread = (total: number) =>
    Array.from({ length: 12 }, (_, at) => Math.floor(((at + 1) * total) / 12) - Math.floor((at * total) / 12));
  const change = compare(spread(before), spread(after), []);
  return { ...change, pAdjusted: change.p, verdict, reason: null };
};

describe("verdictReason", () => {
  it("says how often numbers move that much by chance", () => {
    expect(verdictReason(judged(200, 210, "no clear change"))).toMatch(/this much or more about 6\d times in 100\.$/);
    expect(verdictReason(judged(200, 200, "no clear change"))).toBe("Both periods have the same number.");
  });

  it("says of a rare move that many are judged at once", () => {
    expect(verdictReason(judged(200, 250, "no clear change"))).toMatch(/many changes are judged at once/);
  });

  it("has one of every verdict but the one that says its own", () => {
    expect(verdictReason(judged(3, 4, "too few to say"))).toMatch(/^Fewer than 10/);
    expect(verdictReason(judged(200, 400, "clearly up"))).toMatch(/larger than such months vary by chance/);
    expect(verdictReason({ ...judged(200, 400, "not comparable"), reason: "no" })).toBeNull();
  });
});
