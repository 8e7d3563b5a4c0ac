// The classes of the map: the same while the months move, and each value in the class whose edges hold it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf } from "../../../src/core/basics/months.ts";
import { MEASURE_IDS } from "../../../src/core/figures/measure-ids.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { legendLabels, legendPosition, legendTicks } from "../../../src/core/wards/legend-classes.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { choroplethOf, schemeOf, wardsPerClass } from "../../../src/core/wards/scheme.ts";
import { anyQuestion, area, JANUARY, selected, YEAR_2025 } from "../../area.ts";

const anyMeasure = fc.constantFrom(...MEASURE_IDS);
const anyMethod = fc.constantFrom("natural" as const, "quantile" as const, "equal" as const);

describe("schemeOf", () => {
  it("takes rates from all rolling years of the data, by hand", () => {
    // Years of three equal wards of 1,000 residents: 12 months of 1, and each of the two months after is 13: rates 12, 24, 36.
    const dataset = area({
      wards: ["A", "B", "C"],
      population: [1000, 1000, 1000],
      range: { from: JANUARY, to: JANUARY + 13 },
      count: (_, month, slug) => (slug === "drugs" ? (month > JANUARY + 11 ? 13 : 1) : 0),
    });
    const drugs = selected(dataset, "drugs");
    expect(schemeOf(dataset, drugs, "rate", "natural", 12).edges).toEqual([12, 20, 30, 36]);
    expect(schemeOf(dataset, drugs, "rate", "natural", 1).edges).toEqual([12, 20, 30, 36]);
    expect(schemeOf(dataset, drugs, "count", "natural", 6).edges).toEqual([6, 10, 15, 18]);
    expect(schemeOf(dataset, drugs, "share", "natural", 12).edges).toEqual([0, 1 / 3]);
  });

  it("takes changes from all comparisons of the same length, symmetric about 0", () => {
    const dataset = area({
      wards: ["A", "B"],
      population: [1, 1],
      count: (ward, month, slug) => (slug !== "drugs" ? 0 : ward === 0 && month >= YEAR_2025.from ? 5 : 1),
    });
    const { kind, edges } = schemeOf(dataset, selected(dataset, "drugs"), "change", "natural", 1);
    expect(kind).toBe("diverging");
    expect(edges).toEqual([-4, -2, 2, 4]);
    expect(schemeOf(dataset, selected(dataset, "drugs"), "change", "natural", 24).edges).toEqual([-1, 1]);
  });

  it("leaves windows with a missing month out", () => {
    const range = { from: JANUARY, to: JANUARY + 24 };
    const missing = [JANUARY + 12];
    const count = (_: number, month: number): number => (missing.includes(month) ? 0 : 1);
    const dataset = area({ wards: ["A"], population: [1000], range, missing, count });
    expect(schemeOf(dataset, selected(dataset, "drugs"), "rate", "equal", 12).edges).toEqual([0, 12]);
  });

  it("rises, and holds every ward of every complete period of 12 months between its ends", () => {
    fc.assert(
      fc.property(anyQuestion, anyMeasure, anyMethod, ({ dataset, selection, period }, measure, method) => {
        const { edges } = schemeOf(dataset, selection, measure, method, lengthOf(period));
        for (let index = 1; index < edges.length; index++) expect(edges[index]).toBeGreaterThan(edges[index - 1]!);
        expect(edges.length).toBeLessThanOrEqual(6);
        if (lengthOf(period) !== 12) return;
        const numbers = figuresOf(dataset, selection, period, { known: false, reason: "" });
        for (const ward of numbers.wards) {
          const value = MEASURES[measure].value(ward);
          if (!value.known) continue;
          expect(value.value).toBeGreaterThanOrEqual(edges[0]! - 1e-9);
          expect(value.value).toBeLessThanOrEqual(edges.at(-1)! + 1e-9);
        }
      }),
    );
  });
});

describe("the classes of counts", () => {
  it("begin at whole numbers, and each holds one", () => {
    fc.assert(
      fc.property(anyQuestion, anyMethod, fc.integer({ min: 1, max: 36 }), ({ dataset, selection }, method, months) => {
        const { edges } = schemeOf(dataset, selection, "count", method, months);
        for (const edge of edges) expect(Number.isInteger(edge)).toBe(true);
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
        expect(edges.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe("choroplethOf", () => {
  it("puts each value into the class whose edges hold it, and no data into none", () => {
    fc.assert(
      fc.property(anyQuestion, anyMeasure, anyMethod, ({ dataset, selection, period }, measure, method) => {
        const scheme = schemeOf(dataset, selection, measure, method, lengthOf(period));
        const { selected: district } = offenceListOf(dataset, selection, period);
        const numbers = figuresOf(dataset, selection, period, district);
        const model = choroplethOf(numbers, measure, scheme);
        const last = scheme.edges.length - 2;
        model.wards.forEach(({ code, value, classIndex }, index) => {
          expect(code).toBe(dataset.wards[index]?.code);
          expect(value).toEqual(MEASURES[measure].value(numbers.wards[index]!));
          expect(classIndex === null).toBe(!value.known);
          if (classIndex === null || !value.known) return;
          if (classIndex > 0) expect(value.value).toBeGreaterThanOrEqual(scheme.edges[classIndex]!);
          if (classIndex < last) expect(value.value).toBeLessThan(scheme.edges[classIndex + 1]!);
        });
        wardsPerClass(model).forEach((wards, index) => {
          expect(wards).toBe(model.wards.filter(({ classIndex }) => classIndex === index).length);
        });
      }),
    );
  });
});

describe("the colour of a change", () => {
  it("is that of its side wherever the verdict is clear, and of its own class elsewhere", () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 6 }), (levels) => {
        const dataset = area({
          wards: ["A", "B", "C", "D", "E", "F"],
          population: levels.map(() => 1000),
          count: (ward, month) =>
            levels[ward]! + (month >= YEAR_2025.from ? Math.round(levels[ward]! / (ward + 2)) : 0),
        });
        const selection = selected(dataset, "drugs");
        const scheme = schemeOf(dataset, selection, "change", "natural", 12);
        const numbers = figuresOf(dataset, selection, YEAR_2025, { known: false, reason: "" });
        const middle = (scheme.edges.length - 2) / 2;
        choroplethOf(numbers, "change", scheme).wards.forEach(({ classIndex, colourIndex, clear }, index) => {
          const { change } = numbers.wards[index]!;
          if (!change.known) throw new Error(change.reason);
          const { verdict } = change.value;
          expect(clear).toBe(verdict.startsWith("clearly"));
          if (verdict === "clearly up") expect(colourIndex).toBeGreaterThan(middle);
          else if (verdict === "clearly down") expect(colourIndex).toBeLessThan(middle);
          else expect(colourIndex).toBe(classIndex);
          if (colourIndex !== classIndex) moved++;
        });
      }),
    );
    expect(moved).toBeGreaterThan(0);
  });

  it("is that of a fall where the fall is clear and small beside another", () => {
    const dataset = area({
      count: (ward, month) => (month < YEAR_2025.from ? [4, 40, 400] : [0, 40, 900])[ward]!,
    });
    const selection = selected(dataset, "drugs");
    const numbers = figuresOf(dataset, selection, YEAR_2025, { known: false, reason: "" });
    const { wards } = choroplethOf(numbers, "change", {
      kind: "diverging",
      method: "natural",
      edges: [-6000, -500, 500, 6000],
    });
    expect(wards.map(({ classIndex, colourIndex, clear }) => [classIndex, colourIndex, clear])).toEqual([
      [1, 0, true],
      [1, 1, false],
      [2, 2, true],
    ]);
  });
});

describe("the key", () => {
  it("prints every edge differently, rising", () => {
    fc.assert(
      fc.property(anyQuestion, anyMeasure, anyMethod, ({ dataset, selection, period }, measure, method) => {
        const scheme = schemeOf(dataset, selection, measure, method, lengthOf(period));
        const ticks = legendTicks(scheme, measure);
        expect(ticks).toHaveLength(scheme.edges.length);
        expect(new Set(ticks).size).toBe(ticks.length);
        const numbers = ticks.map((tick) => Number(tick.replace("−", "-").replace(/[,+%\s]/g, "")));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });

  it("prints numbers as the values themselves are printed", () => {
    const sequential = (edges: readonly number[]) => ({ kind: "sequential", edges, method: "natural" }) as const;
    expect(legendTicks(sequential([0, 8, 12.5, 40, 1340]), "rate")).toEqual(["0.0", "8.0", "12.5", "40", "1,340"]);
    expect(legendTicks(sequential([2, 8, 1200]), "count")).toEqual(["2", "8", "1,200"]);
    expect(legendTicks(sequential([0, 0.05, 0.33]), "share")).toEqual(["0\u00a0%", "5\u00a0%", "33\u00a0%"]);
    expect(legendTicks(sequential([0.01, 0.012, 0.33]), "share")).toEqual(["1.0\u00a0%", "1.2\u00a0%", "33.0\u00a0%"]);
    const change = { kind: "diverging", edges: [-40, -0.5, 0.5, 40], method: "natural" } as const;
    expect(legendTicks(change, "change")).toEqual(["−40", "−0.5", "+0.5", "+40"]);
  });

  it("opens the end that some ward lies beyond", () => {
    const scheme = { kind: "sequential", edges: [2, 8.5, 20, 60], method: "natural" } as const;
    const labels = (values: readonly (number | null)[], edges: readonly number[] = scheme.edges) =>
      legendLabels({
        measure: "rate",
        scheme: { ...scheme, edges },
        wards: values.map((value, index) => ({
          code: `W${index}`,
          value: value === null ? { known: false, reason: "" } : { known: true, value },
          classIndex: null,
          colourIndex: null,
          clear: true,
        })),
      });
    expect(labels([2, 60 + 1e-12, null])).toEqual({
      ticks: ["2.0", "8.5", "20", "60"],
      bands: ["2.0 to 8.5", "8.5 to 20", "20 to 60"],
    });
    expect(labels([1, 10])).toEqual({
      ticks: ["under", "8.5", "20", "60"],
      bands: ["under 8.5", "8.5 to 20", "20 to 60"],
    });
    expect(labels([10, 61]).ticks).toEqual(["2.0", "8.5", "20", "and over"]);
    expect(labels([1, 61]).bands).toEqual(["under 8.5", "8.5 to 20", "20 and over"]);
    expect(labels([3], [0, 1])).toEqual({ ticks: ["0.0", "1.0 or more"], bands: ["0.0 to 1.0 or more"] });
  });

  it("never names a band that a ward in it does not belong to", () => {
    fc.assert(
      fc.property(anyQuestion, anyMeasure, anyMethod, ({ dataset, selection, period }, measure, method) => {
        const figures = figuresOf(dataset, selection, period, { known: false, reason: "" });
        const model = choroplethOf(figures, measure, schemeOf(dataset, selection, measure, method, lengthOf(period)));
        const { ticks, bands } = legendLabels(model);
        expect(bands).toHaveLength(ticks.length - 1);
        const { edges } = model.scheme;
        const known = model.wards.flatMap(({ value }) => (value.known ? [value.value] : []));
        const slack = 1e-6 * Math.max(1, ...edges.map(Math.abs));
        const open = /under|over|or less|or more/;
        expect(open.test(ticks[0]!)).toBe(known.some((value) => value < edges[0]! - slack));
        expect(open.test(ticks.at(-1)!)).toBe(known.some((value) => value > edges.at(-1)! + slack));
      }),
    );
  });

  it("gives every band the same width and moves to the right as values rise", () => {
    const scheme = { kind: "sequential", edges: [0, 10, 100], method: "natural" } as const;
    expect([-5, 0, 5, 10, 55, 100, 500].map((value) => legendPosition(scheme, value))).toEqual([
      0, 0, 0.25, 0.5, 0.75, 1, 1,
    ]);
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (a, b) => {
          expect(legendPosition(scheme, a + b)).toBeGreaterThanOrEqual(legendPosition(scheme, a));
        },
      ),
    );
  });
});
