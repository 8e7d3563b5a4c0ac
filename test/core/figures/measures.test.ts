// What every measure of the registry keeps to, whatever it measures.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf } from "../../../src/core/basics/months.ts";
import { MEASURE_IDS, type Measure } from "../../../src/core/figures/measure-ids.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { figuresOf, type OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { anyQuestion, area, selected, YEAR_2025 } from "../../area.ts";

const NO_CHANGE = { known: false, reason: "" } as const;

it("has columns of the file that differ, the same ones for every ward", () => {
  fc.assert(
    fc.property(anyQuestion, ({ dataset, selection, period }) => {
      const { wards, district } = figuresOf(dataset, selection, period, NO_CHANGE);
      const names = MEASURE_IDS.flatMap((id) => Object.keys(MEASURES[id].file(district)));
      expect(new Set(names).size).toBe(names.length);
      for (const ward of wards)
        expect(MEASURE_IDS.flatMap((id) => Object.keys(MEASURES[id].file(ward)))).toEqual(names);
    }),
  );
});

describe.each(MEASURE_IDS)("%s", (id) => {
  const { kind, value, interval, needsResidents } = MEASURES[id];

  it("lies in its own interval", () => {
    everyQuestion(({ wards }) => {
      for (const ward of wards) {
        const [own, limits] = [value(ward), interval?.(ward) ?? null];
        if (limits === null || !own.known) continue;
        expect(own.value).toBeGreaterThanOrEqual(limits.low);
        expect(own.value).toBeLessThanOrEqual(limits.high);
      }
    });
  });

  it("adds up to the district's if it is a total", () => {
    if (kind !== "total") return;
    everyQuestion(({ wards, district }) => {
      const whole = value(district);
      if (!whole.known) return;
      const parts = wards.map(value).map((part) => (part.known ? part.value : Number.NaN));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole.value, 9);
    });
  });

  it("has no value for a ward whose residents nobody knows, if it needs them", () => {
    const isKnown = (population: readonly (number | null)[]): readonly boolean[] => {
      const dataset = area({ population, count: () => 3 });
      const { wards } = figuresOf(dataset, selected(dataset, "drugs"), YEAR_2025, NO_CHANGE);
      return wards.map((ward) => value(ward).known);
    };
    const known = isKnown([1000, 1000, 1000]);
    expect(isKnown([1000, null, 1000])).toEqual(known.map((own, ward) => own && !(needsResidents && ward === 1)));
  });

  it("changes with the length of the period as it says", () => {
    const definition = MEASURES[id];
    if (definition.kind === "difference") return;
    const { ofWindow, timing } = definition;
    everyQuestion(({ wards, district, period }) => {
      const inYear = 12 / lengthOf(period);
      const all = district.count;
      for (const ward of wards) {
        const own = value(ward);
        if (!own.known || !ward.count.known || !all.known || own.value === 0) continue;
        const window = { count: inYear * ward.count.value, whole: inYear * all.value, population: ward.population };
        const twice = ofWindow({ ...window, count: 2 * window.count, whole: 2 * window.whole });
        expect(own.value * (timing === "whole period" ? inYear : 1)).toBeCloseTo(ofWindow(window)!, 9);
        expect(twice! / ofWindow(window)!).toBeCloseTo(timing === "timeless" ? 1 : 2, 9);
      }
    });
  });

  it("has, in a year of the data, the value from which the classes of the map are cut", () => {
    const definition = MEASURES[id];
    everyQuestion(({ wards, district, comparison, period }) => {
      if (lengthOf(period) !== 12 || !district.count.known) return;
      for (const ward of wards) {
        const [own, { change, count, population }] = [value(ward), ward];
        if (!own.known || !count.known) continue;
        if (definition.kind === "difference") {
          expect(comparison.known && change.known).toBe(true);
          if (change.known) expect(definition.between(change.value.before, count.value)).toBe(own.value);
        } else {
          const window = { count: count.value, whole: district.count.value, population };
          expect(definition.ofWindow(window)).toBeCloseTo(own.value, 9);
        }
      }
    });
  });
});

function everyQuestion(look: (figures: OffenceFigures) => void): void {
  fc.assert(
    fc.property(anyQuestion, ({ dataset, selection, period }) =>
      look(figuresOf(dataset, selection, period, NO_CHANGE)),
    ),
  );
}

it("is printed at the edges of its classes as its values are", () => {
  const edges = {
    count: [1200, "1,200", "1,200"],
    rate: [12.5, "12.5", "12.50"],
    change: [-7.5, "−7.5", "−7.50"],
    share: [0.125, "13\u00a0%", "12.50\u00a0%"],
  } as const satisfies Partial<Record<Measure, readonly [edge: number, printed: string, withDecimals: string]>>;
  for (const [id, [edge, printed, withDecimals]] of Object.entries(edges)) {
    expect(MEASURES[id as Measure].formatEdge(edge, null)).toBe(printed);
    expect(MEASURES[id as Measure].formatEdge(edge, 2)).toBe(withDecimals);
  }
});
