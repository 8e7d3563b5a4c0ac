// What a slide has room for, and what it says of the rest.
import fc from "fast-check";
import { expect, it } from "vitest";
import { changesChart } from "../../../src/core/assessment/meeting-charts.ts";
import type { ChangeKind, VerdictChange } from "../../../src/core/assessment/what-changed.ts";

const YEAR = { from: 24_300, to: 24_311 };
const KINDS: readonly ChangeKind[] = ["new clear rise", "new clear fall", "no longer clear", "other"];

it("the slide of changes shows the first of both kinds, in their order, and how many of all they are", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...KINDS), { maxLength: 30 }), (kinds) => {
      const changes = [...kinds].sort((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b)).map(changeOf);
      const clear = changes.filter(({ kind }) => kind.startsWith("new clear"));
      const chart = changesChart(changes, YEAR);
      if (clear.length === 0) {
        expect(chart).toBeNull();
        return;
      }
      const names = clear.map(({ offence, ward }) => `${offence.label}, ${ward.name}`);
      const shown = chart!.categories.map((name) => names.indexOf(name));
      expect(shown).toHaveLength(Math.min(6, clear.length));
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      for (const kind of new Set(clear.map((change) => change.kind))) {
        const ofKind = clear.flatMap((change, index) => (change.kind === kind ? [index] : []));
        const few = shown.filter((index) => ofKind.includes(index));
        expect(few.length).toBeGreaterThanOrEqual(Math.min(3, ofKind.length));
        expect(few).toEqual(ofKind.slice(0, few.length));
      }
      const unit = clear.length > 6 ? `offences in 12 months; 6 of ${clear.length} shown` : "offences in 12 months";
      expect(chart!.unit).toBe(unit);
    }),
  );
});

function changeOf(kind: ChangeKind, index: number): VerdictChange {
  const judged = { before: index, after: 2 * index } as VerdictChange["later"];
  return {
    kind,
    ward: { code: `W${index}`, name: `Ward ${index}` },
    offence: { slug: "drugs", label: "Drugs" },
    was: "no clear change",
    is: "clearly up",
    earlier: judged,
    later: judged,
    sentence: "",
  } as VerdictChange;
}
