// What a chart of the assessment, and of how far to trust hotspots, can be of.
import type { AnnualModel } from "../../core/assessment/annual.ts";
import type { CalendarModel, SeasonMonth } from "../../core/assessment/calendar.ts";
import type { FunnelModel } from "../../core/assessment/funnel.ts";
import type { OpenValue } from "../../core/assessment/published/open-data-series.ts";
import type { PublishedLine } from "../../core/assessment/published/published-lines.ts";
import type { ShareYear } from "../../core/assessment/shares-over-time.ts";
import type { SlopeModel } from "../../core/assessment/slope.ts";
import type { MultiplesModel } from "../../core/assessment/small-multiples.ts";
import type { ShareCurve } from "../../core/hotspots/chance/share-curve.ts";

/** `selected` are the codes that stand out. */
export type Subject =
  | { readonly kind: "funnel"; readonly model: FunnelModel; readonly selected: readonly string[] }
  | { readonly kind: "slope"; readonly model: SlopeModel; readonly selected: readonly string[] }
  | { readonly kind: "multiples"; readonly model: MultiplesModel; readonly selected: readonly string[] }
  | { readonly kind: "annual"; readonly model: AnnualModel; readonly part: "bars" | "months" }
  | { readonly kind: "calendar"; readonly model: CalendarModel }
  | { readonly kind: "season"; readonly months: readonly SeasonMonth[] }
  | { readonly kind: "shares"; readonly years: readonly ShareYear[] }
  | { readonly kind: "curve"; readonly curve: ShareCurve }
  | { readonly kind: "published"; readonly line: PublishedLine; readonly open: readonly OpenValue[] };
