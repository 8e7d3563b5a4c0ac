// What the files of each chart say so that it is read rightly away from its page.

import type { Dataset } from "../core/area/dataset.ts";
import { chartCaveats, listCaveats, monthNotes } from "../core/assessment/chart-caveats.ts";
import type { MonthRange } from "../core/basics/months.ts";
import type { OffenceFigures, WardFigures } from "../core/figures/offence-figures.ts";
import { figuresOfWards } from "./map-models.ts";
import { derive, figures, type ReadyState, selectedWards, unplaced } from "./models.ts";
import { firstOffenceFigures, listedFigures, timeScope } from "./offence-course.ts";
import type { OfficialState } from "./store.ts";

type Texts = readonly string[];

const wholeRange = (state: ReadyState): MonthRange => state.dataset.coverage.range;

type Official = OfficialState["caveatsOf"];
const official = (state: ReadyState): Official => state.official?.caveatsOf;

function withNotes(
  data: Dataset,
  numbers: OffenceFigures,
  wards: readonly WardFigures[],
  range: MonthRange,
  farOff: Official,
): Texts {
  const { categories } = numbers.selection;
  return [
    ...chartCaveats(data, numbers, wards),
    ...(farOff?.(data, categories) ?? []),
    ...monthNotes(data, numbers, wards, range),
  ];
}

/** Of the offence that a page is about: that it is far from its official count, once that is there. */
export const officialCaveats = derive([unplaced, firstOffenceFigures, official], (data, { figures: own }, farOff) => [
  ...(farOff?.(data, own.selection.categories) ?? []),
]);

/** Of the offence in the one place whose course is shown. */
export const courseCaveats = derive(
  [unplaced, firstOffenceFigures, timeScope, wholeRange, official],
  (data, { figures: own }, place, range, farOff) =>
    withNotes(
      data,
      own,
      place.isDistrict ? [own.district] : place.wards.map((index) => own.wards[index]!),
      range,
      farOff,
    ),
);

/** Of the offence in every ward, month by month. */
export const everyWardCaveats = derive(
  [unplaced, firstOffenceFigures, wholeRange, official],
  (data, { figures: own }, range, farOff) => withNotes(data, own, own.wards, range, farOff),
);

/** Of the offences chosen, the wards compared with each other in the period and the months compared with. */
export const comparedCaveats = derive([unplaced, figures, official], (data, numbers, farOff) => {
  const { period, comparison, wards } = numbers;
  return withNotes(
    data,
    numbers,
    wards,
    comparison.known ? { from: comparison.value.from, to: period.to } : period,
    farOff,
  );
});

/** Of every offence in the first ward selected. */
export const everyOffenceCaveats = derive(
  [unplaced, listedFigures, selectedWards, wholeRange],
  (data, all, [code], range) => {
    const [crime] = all;
    if (code === undefined || crime === undefined) return [];
    return [
      ...listCaveats(data, all, code),
      ...monthNotes(data, crime.figures, figuresOfWards(crime.figures, [code]), range),
    ];
  },
);

/** Of the offence in each ward selected, or in the district. */
export const listedCaveats = derive([unplaced, firstOffenceFigures, selectedWards], (data, { figures: own }, codes) =>
  chartCaveats(data, own, figuresOfWards(own, codes)),
);

/** Of the offences chosen in the first ward selected. */
export const wardCaveats = derive([unplaced, figures, selectedWards], (data, numbers, codes) =>
  chartCaveats(data, numbers, figuresOfWards(numbers, codes.slice(0, 1))),
);
