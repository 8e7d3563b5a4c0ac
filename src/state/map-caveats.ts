// What a map must not be read without, wherever it is taken: in pictures, on slides and in the frames of other pages.
import type { WardFigures } from "../core/figures/offence-figures.ts";
import { caveatsOf, doubtTexts } from "../core/wards/caveats.ts";
import { trendCaveats } from "./map-models.ts";
import { derive, figures, settledView, unplaced } from "./models.ts";

/** Of each ward whose rate is none of its residents' risk, the highest first; none where no rate is shown. */
export const rateCaveats = derive([unplaced, figures, settledView], (data, numbers, { measure }): readonly string[] =>
  measure !== "rate"
    ? []
    : numbers.wards
        .toSorted(byRate)
        .flatMap((ward) =>
          caveatsOf(data, numbers, ward).flatMap(({ kind, text }) =>
            kind === "denominator" || kind === "residents" ? [text] : [],
          ),
        ),
);

const byRate = (one: WardFigures, other: WardFigures): number => rateOf(other) - rateOf(one);
const rateOf = ({ rate }: WardFigures): number => (rate.known ? rate.value.value : 0);

/** Whole sentences, each once, the weightiest first. */
export const mapCaveats = derive([unplaced, rateCaveats, trendCaveats], (data, rates, own): readonly string[] => [
  ...new Set([...doubtTexts(data), ...rates, ...own]),
]);
