// The models of the assessment's pages. Every number of a period comes from one list of figures, made once.
import { indicesOf } from "../core/area/ward-indices.ts";
import { type CalendarModel, calendarOf } from "../core/assessment/calendar.ts";
import { flagOf, flagsOf } from "../core/assessment/flags.ts";
import { type FunnelModel, funnelOf } from "../core/assessment/funnel.ts";
import { type MatrixMeasure, type MatrixModel, matrixOf } from "../core/assessment/matrix.ts";
import { type OffenceSection, offenceSectionOf } from "../core/assessment/offence-section.ts";
import { type ShareYear, sharesOverTime } from "../core/assessment/shares-over-time.ts";
import { type SlopeModel, slopeOf } from "../core/assessment/slope.ts";
import {
  type MultiplesModel,
  type MultiplesOptions,
  offenceMultiples,
  type SeriesKind,
  wardMultiples,
} from "../core/assessment/small-multiples.ts";
import { type WardProfile, wardProfileOf } from "../core/assessment/ward-profile.ts";
import { type Known, valueOrNull } from "../core/basics/known.ts";
import { sumBy } from "../core/basics/sums.ts";
import { isWithheld } from "../core/basics/withheld.ts";
import { subGroupsOf } from "../core/figures/list-figures.ts";
import type { Measure } from "../core/figures/measure-ids.ts";
import { MEASURES } from "../core/figures/measures.ts";
import { figuresFor, type WardFigures } from "../core/figures/offence-figures.ts";
import type { Hotspot } from "../core/hotspots/density/hotspot.ts";
import { lengthAdjusted } from "../core/statistics/series.ts";
import { type Rank, rankOf } from "../core/wards/ranks.ts";
import { type TrendModel, trendLine, trendOf, trendOfLines } from "../core/wards/trend.ts";
import { hotspots } from "./hotspot-models.ts";
import { audience, dataset, derive, figures, period, type ReadyState, selectedWards, unplaced } from "./models.ts";
import {
  categories,
  firstOffenceFigures,
  firstWard,
  forEach,
  listedFigures,
  slug,
  timeScope,
  YEAR_ENDS,
} from "./offence-course.ts";

type Select<Model> = (state: ReadyState) => Model;

const KINDS = ["count", "length-adjusted", "index"] as const satisfies readonly SeriesKind[];
const SCALES = ["common", "own"] as const satisfies readonly MultiplesOptions["scale"][];

// One offence.

export const offenceSection = derive(
  [unplaced, listedFigures, slug, audience],
  (data, all, wanted, reader): OffenceSection => offenceSectionOf(data, all, wanted, reader)!,
);

/** The parts of the offence there, or its part of all crime there. */
export const sharesByYearEnd = forEach(YEAR_ENDS, (yearEnd) =>
  derive(
    [unplaced, listedFigures, firstOffenceFigures, timeScope],
    (data, all, whole, { wards }): readonly ShareYear[] =>
      sharesOverTime(data, whole, subGroupsOf(all, whole.offence), wards, yearEnd),
  ),
);

export const calendar = derive(
  [unplaced, categories, timeScope],
  (data, some, { wards }): CalendarModel => calendarOf(data, some, wards),
);

const counted = derive(
  [unplaced, firstOffenceFigures, period, selectedWards],
  (data, { figures: own }, range, codes): TrendModel => trendOf(data, own.selection, range, indicesOf(data, codes)),
);

const adjusted = derive(
  [unplaced, firstOffenceFigures, counted, selectedWards],
  (data, { figures: own }, model, codes): TrendModel => {
    const lines = model.lines.map(({ id, label, monthly }) =>
      trendLine(id, label, lengthAdjusted(monthly, model.range.from)),
    );
    return trendOfLines(data, own.selection, model.period, lines, codes);
  },
);

/** Month by month in the selected wards or the district, as counted or as if all months were equally long. */
export const monthlyTrends: Readonly<Record<"counted" | "adjusted", Select<TrendModel>>> = { counted, adjusted };

/** All wards for the offence. */
export const wardTrends = forEach(KINDS, (kind) =>
  forEach(SCALES, (scale) =>
    derive(
      [unplaced, firstOffenceFigures],
      (data, { figures: own }): MultiplesModel => wardMultiples(data, own, { kind, scale }),
    ),
  ),
);

// Wards against each other, for the offences chosen as one.

export const funnel = derive([figures], (numbers): Known<FunnelModel> => funnelOf(numbers));

export const slopes = forEach(["count", "rate"], (measure) =>
  derive([figures], (numbers): Known<SlopeModel> => slopeOf(numbers, measure)),
);

/** What the slopes show until the reader chooses: rates, or counts where no ward has one. */
export const slopeMeasure = derive([slopes.rate], (rates): SlopeModel["measure"] =>
  rates.known && rates.value.lines.length === 0 ? "count" : "rate",
);

/** What a county's analysts flag by. */
const FLAGGED = ["count", "rate", "change"] as const satisfies readonly Measure[];

/** The wards among the highest fifth in a measure, or why they are not known. */
export interface FlaggedWards {
  readonly measure: (typeof FLAGGED)[number];
  readonly wards: readonly WardFigures[];
  readonly unknown: string | null;
}

export const flagged = derive([figures], (numbers): readonly FlaggedWards[] =>
  FLAGGED.map((measure) => {
    const flags = flagsOf(numbers, measure);
    const reasons = flags.flatMap((flag) => (flag.known ? [] : [flag.reason]));
    return {
      measure,
      wards: highestFirst(
        numbers.wards.filter((_, index) => flags[index]?.known && flags[index].value),
        measure,
      ),
      unknown:
        reasons.length < flags.length
          ? null
          : flags.some(isWithheld)
            ? "some values are withheld"
            : (reasons[0] ?? "there are no wards"),
    };
  }),
);

function highestFirst(wards: readonly WardFigures[], measure: Measure): readonly WardFigures[] {
  const value = (ward: WardFigures): number => valueOrNull(MEASURES[measure].value(ward)) ?? 0;
  return wards.toSorted((a, b) => value(b) - value(a));
}

const MATRICES = ["rate", "change", "flags"] as const satisfies readonly MatrixMeasure[];

export const matrices = forEach(MATRICES, (measure) =>
  derive([listedFigures], (all): MatrixModel => matrixOf(all, measure)),
);

// Wards by themselves.

const OPTIONS = { yearEnd: "december", multiples: { kind: "count", scale: "own" } } as const;

/** A ward's profile, and where it stands in the offences chosen as one. */
export interface WardStanding {
  readonly profile: WardProfile;
  readonly figures: WardFigures;
  readonly countRank: Known<Rank>;
  readonly rateRank: Known<Rank>;
  /** By rate. */
  readonly flagged: Known<boolean>;
}

/** Of the selected wards. */
export const wardStandings = derive(
  [unplaced, listedFigures, figures, selectedWards, audience],
  (data, all, numbers, codes, reader): readonly WardStanding[] =>
    codes.map((code) => ({
      profile: wardProfileOf(data, all, numbers, code, { ...OPTIONS, audience: reader })!,
      figures: figuresFor(numbers, code)!,
      countRank: rankOf(numbers, "count", code),
      rateRank: rankOf(numbers, "rate", code),
      flagged: flagOf(numbers, "rate", code),
    })),
);

/** Of the first ward selected; null while none is. */
export const firstWardStanding = (state: ReadyState): WardStanding | null => wardStandings(state)[0] ?? null;

/** All offences in that ward. */
export const offenceTrends = forEach(KINDS, (kind) =>
  forEach(SCALES, (scale) =>
    derive([unplaced, listedFigures, firstWard], (data, all, code): MultiplesModel | null =>
      code === null ? null : offenceMultiples(data, all, code, { kind, scale }),
    ),
  ),
);

const TOP = 3;

export interface WardHotspot {
  readonly hotspot: Hotspot;
  /** Its offences in that ward; null where its places are not told. */
  readonly here: number | null;
}

/** The hotspots of that ward with most offences; null while they are worked out. */
export const wardHotspots = derive([hotspots, firstWard, dataset], (all, code, { places, wards }) => {
  const own = all?.filter(({ wardCode }) => wardCode === code).slice(0, TOP);
  const list = own?.map((hotspot): WardHotspot => {
    const isHere = ({ place }: Hotspot["places"][number]) => wards[places?.ward[place] ?? -1]?.code === code;
    return { hotspot, here: sumBy(hotspot.places.filter(isHere), ({ offences }) => offences) || null };
  });
  return list ?? null;
});
