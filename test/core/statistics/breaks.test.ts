// Classes of shaded maps: exact natural breaks, and what must hold of edges whatever the values are.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BreakMethod } from "../../../src/core/statistics/break-methods.ts";
import { classify, classOf, symmetricEdges } from "../../../src/core/statistics/breaks.ts";
import { oracleText } from "../../oracles.ts";

const METHODS: readonly BreakMethod[] = ["natural", "quantile", "equal"];
const anyMethod = fc.constantFrom(...METHODS);
const anyValues = fc.array(
  fc.oneof(fc.integer({ min: -30, max: 400 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(0)),
  { maxLength: 60 },
);
const classCount = fc.integer({ min: 1, max: 7 });

function squaresWithin(values: readonly number[], edges: readonly number[]): number {
  let squares = 0;
  for (let index = 0; index < edges.length - 1; index++) {
    const members = values.filter((value) => classOf(edges, value) === index);
    const mean = members.reduce((sum, value) => sum + value, 0) / members.length;
    for (const value of members) squares += (value - mean) ** 2;
  }
  return squares;
}

/** The least sum of squares of any parting of sorted values into at most so many runs, by trying them all. */
function leastSquares(sorted: readonly number[], classes: number): number {
  const whole = squaresWithin(sorted, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  if (classes === 1 || sorted.length < 2) return whole;
  const parted = sorted.slice(1).map((_, index) => {
    const lower = squaresWithin(sorted.slice(0, index + 1), [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    return lower + leastSquares(sorted.slice(index + 1), classes - 1);
  });
  return Math.min(whole, ...parted);
}

function expectRising(edges: readonly number[]): void {
  expect(edges.length).toBeGreaterThanOrEqual(2);
  for (let index = 1; index < edges.length; index++) expect(edges[index]).toBeGreaterThan(edges[index - 1]!);
}

describe("classify", () => {
  it("rises strictly, spans the values, and has no more classes than asked for, whatever the values", () => {
    fc.assert(
      fc.property(anyValues, classCount, anyMethod, (values, classes, method) => {
        const edges = classify(values, classes, method);
        expectRising(edges);
        expect(edges.length - 1).toBeLessThanOrEqual(Math.max(1, Math.min(classes, new Set(values).size)));
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(edges[0]!);
          expect(value).toBeLessThanOrEqual(edges.at(-1)!);
        }
      }),
    );
  });

  it("puts each value into exactly one class, the one whose edges hold it", () => {
    fc.assert(
      fc.property(anyValues, classCount, anyMethod, (values, classes, method) => {
        const edges = classify(values, classes, method);
        const last = edges.length - 2;
        for (const value of values) {
          const holders = edges
            .slice(0, -1)
            .flatMap((low, index) =>
              value >= low && (value < edges[index + 1]! || (index === last && value === edges[index + 1]))
                ? [index]
                : [],
            );
          expect(holders).toEqual([classOf(edges, value)]);
        }
      }),
    );
  });

  it("by natural breaks has the least sum of squares of all partings", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (values, classes) => {
          const sorted = [...values].sort((a, b) => a - b);
          const squares = squaresWithin(values, classify(values, classes, "natural"));
          expect(squares).toBeCloseTo(leastSquares(sorted, classes), 9);
        },
      ),
    );
  });

  it("by natural breaks does not lose digits to a large common offset", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }), (values) => {
        const near = squaresWithin(values, classify(values, 3, "natural"));
        const far = values.map((value) => value + 1e9);
        expect(squaresWithin(far, classify(far, 3, "natural"))).toBeCloseTo(near, 6);
      }),
    );
  });

  it("puts inner edges on round numbers in the gap, never on a value", () => {
    expect(classify([1.3, 3, 6.9, 9.2, 41, 44], 3, "natural")).toEqual([1.3, 5, 20, 44]);
    fc.assert(
      fc.property(
        anyValues,
        classCount,
        fc.constantFrom<BreakMethod>("natural", "quantile"),
        (unrounded, classes, method) => {
          // Between two neighbouring floating-point numbers there is no gap.
          const values = unrounded.map((value) => Number(value.toFixed(6)));
          const inner = new Set(classify(values, classes, method).slice(1, -1));
          expect(values.filter((value) => inner.has(value) && new Set(values).size > 1)).toEqual([]);
        },
      ),
    );
  });

  it("leaves room between an edge and the values on its sides, so that few decimals tell them apart", () => {
    expect(classify([3.724, 5, 6.4, 8, 9.0005], 5, "natural")).toEqual([3.724, 4, 6, 7, 8.5, 9.0005]);
    fc.assert(
      fc.property(
        anyValues,
        classCount,
        fc.constantFrom<BreakMethod>("natural", "quantile"),
        (values, classes, method) => {
          for (const edge of classify(values, classes, method).slice(1, -1)) {
            const [below, above] = [
              Math.max(...values.filter((value) => value < edge)),
              Math.min(...values.filter((value) => value > edge)),
            ];
            expect((edge - below) / (above - below)).toBeGreaterThan(0.0499);
            expect((above - edge) / (above - below)).toBeGreaterThan(0.0499);
          }
        },
      ),
    );
  });

  it("by quantiles has as many values in each class when all differ", () => {
    const values = Array.from({ length: 100 }, (_, index) => (index * 37) % 101);
    const edges = classify(values, 5, "quantile");
    const sizes = [0, 1, 2, 3, 4].map((index) => values.filter((value) => classOf(edges, value) === index).length);
    expect(sizes).toEqual([20, 20, 20, 20, 20]);
  });

  it("by quantiles never parts equal values: many zeros make one class", () => {
    expect(classify([0, 0, 0, 0, 0, 0, 1, 2, 3, 4], 5, "quantile")).toEqual([0, 0.5, 2.5, 4]);
  });

  it("by equal steps has steps of one size", () => {
    expect(classify([0, 3, 7, 12, 20], 4, "equal")).toEqual([0, 5, 10, 15, 20]);
  });

  it("gives a valid scheme for no values, zeros, and a single value", () => {
    for (const method of METHODS) {
      expect(classify([], 5, method)).toEqual([0, 1]);
      expect(classify([0, 0], 5, method)).toEqual([0, 1]);
      expect(classify([7, 7, 7], 5, method)).toEqual([0, 7]);
      expect(classify([-7], 5, method)).toEqual([-7, 0]);
    }
  });

  it("is as good as the Fisher breaks of an independent program", () => {
    const rates = oracleText("2024/rates-funnel.csv")
      .trim()
      .split("\n")
      .map((row) => row.split(","));
    const lines = oracleText("2024/breaks-fisher5.txt").trim().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [group, list = ""] = line.split("|");
      const values = rates.filter((row) => row[0] === group).map((row) => (1000 * Number(row[2])) / Number(row[3]));
      expect(values).toHaveLength(14);
      const edges = classify(values, 5, "natural");
      expect(edges).toHaveLength(6);
      expect(squaresWithin(values, edges)).toBeCloseTo(squaresWithin(values, list.split(",").map(Number)), 6);
    }
  });
});

describe("symmetricEdges", () => {
  it("rises, is symmetric about 0, and spans the values", () => {
    fc.assert(
      fc.property(anyValues, classCount, (values, classes) => {
        const edges = symmetricEdges(values, classes);
        expectRising(edges);
        expect(edges.length % 2).toBe(0);
        expect(edges.length - 1).toBeLessThanOrEqual(classes);
        edges.forEach((edge, index) => {
          expect(edge + edges[edges.length - 1 - index]!).toBe(0);
        });
        for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(edges.at(-1)!);
      }),
    );
  });

  it("puts a rise and a fall of the same size into mirrored classes", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const edges = symmetricEdges(values, 5);
        for (const value of values) expect(classOf(edges, value) + classOf(edges, -value)).toBe(edges.length - 2);
      }),
    );
  });

  it("keeps ordinary changes apart beside one great one", () => {
    const edges = symmetricEdges([-386, 209, 81, -68, -39, -31, 30, 28, 16, -16, -11, -9, -7, -3], 5);
    expect(edges).toHaveLength(6);
    expect(classOf(edges, 81)).toBe(3);
    expect(classOf(edges, -3)).toBe(2);
    expect(classOf(edges, -386)).toBe(0);
  });

  it("tells the sides apart when all changes are of one size", () => {
    const edges = symmetricEdges([5, -5], 5);
    expect([-5, 0, 5].map((value) => classOf(edges, value))).toEqual([0, 1, 2]);
  });

  it("gives one class for no values and for zeros", () => {
    expect(symmetricEdges([], 5)).toEqual([-1, 1]);
    expect(symmetricEdges([0, 0], 5)).toEqual([-1, 1]);
  });
});

describe("classOf", () => {
  it("gives values beyond the outer edges to the outer classes", () => {
    expect([-5, 0, 2, 4, 99].map((value) => classOf([0, 2, 4], value))).toEqual([0, 0, 1, 1, 1]);
  });
});
