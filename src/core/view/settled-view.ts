// What a dataset makes of a view: everything is there that is shown, and nothing that the dataset does not have.
import type { Dataset } from "../area/dataset.ts";
import { presetsOf } from "../area/period.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { within } from "../basics/months.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { View } from "./view.ts";

export interface SettledView extends Pick<View, "offences" | "measure" | "breaks" | "wards" | "fill" | "camera"> {
  readonly period: MonthRange;
  readonly against: MonthRange | null;
}

/** Fills what is not chosen and leaves out what the dataset does not have. Always valid for the dataset. */
export function settle(view: View, dataset: Dataset): SettledView {
  const offences = dataset.taxonomy.offences.map((offence) => offence.slug);
  const chosen = offences.filter((slug) => view.offences.includes(slug));
  const codes = new Set(dataset.wards.map((ward) => ward.code));
  const period = settlePeriod(view, dataset);
  return {
    offences: chosen.length > 0 ? chosen : [ALL_CRIME.slug],
    measure: view.measure,
    breaks: view.breaks,
    period,
    wards: [...new Set(view.wards)].filter((code) => codes.has(code)).slice(0, COMMON_THRESHOLDS.comparedWards),
    fill: view.fill,
    camera: view.camera,
    against: settleAgainst(view, period, dataset.coverage.range),
  };
}

function settlePeriod(view: View, dataset: Dataset): MonthRange {
  const whole = dataset.coverage.range;
  const usual = presetsOf(dataset.coverage)[0]!.range;
  if (view.from === null && view.to === null) return usual;
  const to = clamp(view.to ?? whole.to, whole);
  const from = clamp(view.from ?? Math.max(whole.from, to - 11), whole);
  const apart = (view.to !== null && view.to < whole.from) || (view.from !== null && view.from > whole.to);
  return apart || from > to ? usual : { from, to };
}

/** A period that does not lie in the package is none. */
function settleAgainst({ against }: View, period: MonthRange, whole: MonthRange): MonthRange | null {
  if (against === null) return null;
  const other = { from: against, to: against + period.to - period.from };
  return within(other, whole) && against !== period.from ? other : null;
}

function clamp(month: Month, range: MonthRange): Month {
  return Math.min(Math.max(month, range.from), range.to);
}
