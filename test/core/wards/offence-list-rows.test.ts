// The list of offences: its counts, its lines, and words that do not depend on what is chosen.
import fc from "fast-check";
import { expect, it } from "vitest";
import { lineNote, offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { anyQuestion, area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

it("counts each line by hand, and never anti-social behaviour as crime", () => {
  const dataset = area({ count: (_, __, slug) => (slug === "anti-social-behaviour" ? 100 : slug.length) });
  const { rows } = offenceListOf(dataset, selected(dataset, "drugs"), YEAR_2025);
  const counts = rows.map(({ offence, count }) => [offence.slug, count.known && count.value / 36]);
  expect(counts).toEqual([
    ["all-crime", 24],
    ["acquisitive-crime", 19],
    ["shoplifting", 11],
    ["burglary", 8],
    ["drugs", 5],
    ["anti-social-behaviour", 100],
  ]);
});

it("draws the last 24 months, with gaps where a month is missing", () => {
  const missing = [JANUARY + 20];
  const range = { from: JANUARY - 6, to: TWO_YEARS.to };
  const dataset = area({ range, missing, count: (ward, month) => (ward === 0 ? month - JANUARY + 10 : 0) });
  const { rows } = offenceListOf(dataset, selected(dataset, "drugs"), YEAR_2025);
  const line = rows.find(({ offence }) => offence.slug === "drugs")?.line;
  expect(line).toHaveLength(24);
  expect([line?.[0], line?.[20], line?.[23]]).toEqual([10, null, 33]);
  expect(rows[0]?.count).toMatchObject({ known: false, reason: "1 of 12 months not submitted" });
});

it("says how many months the lines have", () => {
  const noteOf = (from: number): string => {
    const dataset = area({ range: { from, to: TWO_YEARS.to } });
    return lineNote(offenceListOf(dataset, selected(dataset, "drugs"), YEAR_2025));
  };
  expect([JANUARY - 6, JANUARY + 12, TWO_YEARS.to].map(noteOf)).toEqual([
    "Line: last 24 months.",
    "Line: last 12 months.",
    "Line: last month.",
  ]);
});

it("gives each offence the same words whatever is chosen", () => {
  fc.assert(
    fc.property(anyQuestion, ({ dataset, selection, period }) => {
      const chosen = offenceListOf(dataset, selection, period);
      const usual = offenceListOf(dataset, selected(dataset, "all-crime"), period);
      expect(chosen.rows).toEqual(usual.rows);
    }),
  );
});

it("judges a combination of its own among the offences of the list and itself", () => {
  const dataset = area({
    count: (ward, month, slug) => (slug === "drugs" && month >= YEAR_2025.from ? 16 : 12 + ward),
  });
  const { rows, selected: own } = offenceListOf(dataset, selected(dataset, "shoplifting", "drugs"), YEAR_2025);
  expect(own).toMatchObject({ known: true, value: { before: 936, after: 1044 } });
  const p = rows.map(({ change }) => (change.known ? change.value.p : 1));
  const ownP = own.known ? own.value.p : 1;
  const family = [...p, ownP].toSorted((a, b) => a - b);
  const adjusted = family.map((value, index) => (value * family.length) / (index + 1));
  const expected = Math.min(1, ...adjusted.slice(family.indexOf(ownP)));
  expect(own).toMatchObject({ value: { pAdjusted: expect.closeTo(expected, 12) } });
});

it("takes a combination that is a line of the list for that line", () => {
  const dataset = area();
  const { rows, selected: own } = offenceListOf(dataset, selected(dataset, "shoplifting", "burglary"), YEAR_2025);
  expect(own).toBe(rows.find(({ offence }) => offence.slug === "acquisitive-crime")?.change);
});
