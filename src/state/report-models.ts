// What is said of the wards chosen, or of the district, in full: the sentences with what the verdict alone would hide.
import { figuresFor } from "../core/figures/offence-figures.ts";
import { type Caveat, caveatsOf } from "../core/wards/caveats.ts";
import { reportOf, type WardReport } from "../core/wards/ward-report.ts";
import { audience, dataset, derive, figures, verdicts } from "./models.ts";

export interface FullReport extends WardReport {
  readonly caveats: readonly Caveat[];
}

/** In the order of the verdicts. */
export const reports = derive(
  [dataset, figures, verdicts, audience],
  (data, numbers, wanted, reader): readonly FullReport[] =>
    wanted.map(({ code }) => ({
      ...reportOf(data, numbers, code, reader),
      caveats: caveatsOf(data, numbers, figuresFor(numbers, code) ?? numbers.district),
    })),
);
