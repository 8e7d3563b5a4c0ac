// Curves of shares: their points, the one that is marked, and their numbers.
import { describe, expect, it } from "vitest";
import { known } from "../../../../src/core/basics/known.ts";
import { type Concentration, concentrationOf } from "../../../../src/core/hotspots/chance/concentration.ts";
import type { Prediction, TopScore } from "../../../../src/core/hotspots/chance/prediction.ts";
import {
  concentrationCurve,
  predictionCurve,
  shareCurveTable,
} from "../../../../src/core/hotspots/chance/share-curve.ts";
import { JANUARY, YEAR_2025 } from "../../../area.ts";
import { placesInSquare } from "../square-ground.ts";

function topScore(top: number, hitRate: number): TopScore {
  const score = { areaShare: top, hits: 100 * hitRate, hitRate, pai: known(hitRate / top) };
  return { top, density: score, busiest: { ...score, places: 3 } };
}

const PREDICTION: Prediction = {
  learned: YEAR_2025,
  scored: YEAR_2025,
  offences: 100,
  tops: [topScore(0.01, 0.4), topScore(0.02, 0.65)],
  curve: [
    { areaShare: 0, hitRate: 0 },
    { areaShare: 0.005, hitRate: 0.25 },
    { areaShare: 0.2, hitRate: 0.9 },
  ],
};

/** Places that hold 10, 5, 3, 1 and 1 offences, and five that hold none. */
function concentrated(): Concentration {
  const places = [1, 0, 10, 0, 3, 0, 1, 0, 5, 0].map((count, place) => ({ x: 10 * place, y: 50, months: [count, 1] }));
  const found = concentrationOf(placesInSquare(1000, places), [0], { from: JANUARY, to: JANUARY });
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

describe("the curve of a prediction", () => {
  it("marks the part of the area that its words speak of", () => {
    const { points, marked } = predictionCurve(PREDICTION);
    expect(points).toHaveLength(3);
    expect(marked).toEqual({ x: 0.02, y: 0.65, text: "2\u00a0%: 65\u00a0%" });
  });

  it("has its points as a table, in per cent", () => {
    expect(shareCurveTable(predictionCurve(PREDICTION))).toEqual({
      head: ["Share of the area, densest first (%)", "Share of offences caught (%)"],
      rows: [
        ["0.0", "0.0"],
        ["0.5", "25.0"],
        ["20.0", "90.0"],
      ],
    });
  });
});

describe("the curve of a concentration", () => {
  it("marks where the busiest places begin that hold half", () => {
    expect(concentrationCurve(concentrated()).marked).toEqual({ x: 0.9, y: 0.5, text: "half on 1" });
  });

  it("lies straight between its points, of which a mark need not be one", () => {
    const { half, ...rest } = concentrated();
    const { marked } = concentrationCurve({ ...rest, half: { ...half, share: 0.05 } });
    expect(marked!.y).toBeCloseTo(0.75, 10);
  });
});
