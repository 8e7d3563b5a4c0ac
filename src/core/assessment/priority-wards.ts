// Priority wards: where flags and clear rises of different kinds of offence meet, with every reason listed.

import type { Dataset } from "../area/dataset.ts";
import { areRanked } from "../area/few-wards.ts";
import { followsPolice, policeActivityText } from "../area/police-activity.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import { type Known, known } from "../basics/known.ts";
import { sum } from "../basics/sums.ts";
import { untoldText } from "../basics/untold.ts";
import { isWithheld } from "../basics/withheld.ts";
import { inSentence } from "../basics/words.ts";
import { categoriesOf, type ListedFigures } from "../figures/list-figures.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import { judgedOf } from "../statistics/change.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { isCityCentre } from "../wards/city-centres.ts";
import { type Rank, ranksOf } from "../wards/ranks.ts";
import { courseText } from "./assessment-words.ts";
import { flaggedAmong, flagsOf } from "./flags.ts";

export interface PriorityReason {
  readonly kind: "clear rise" | "flag";
  /** Slug and label of the category. */
  readonly offence: { readonly slug: string; readonly label: string };
  readonly sentence: string;
  /** What to know before acting on it, or null. */
  readonly caveat: string | null;
}

export interface PriorityWard {
  readonly code: string;
  readonly name: string;
  /** Clear rises first. */
  readonly reasons: readonly PriorityReason[];
  readonly priority: boolean;
  /** Of a public copy: "cannot be told of 12 of 13: counts are withheld", of kinds of offence. */
  readonly untold?: string;
}

export interface PriorityWards {
  /** The rule, to be printed with the result. */
  readonly rule: string;
  /** Most reasons first, then most clear rises, then by name. */
  readonly wards: readonly PriorityWard[];
  /** Whether there are wards enough for some to be priority wards. */
  readonly ranked: boolean;
  /** Why flags or rises could not be found; each once. */
  readonly gaps: readonly string[];
  /** Of a public copy: of how many kinds of offence in wards reasons are not known, and then none is a priority ward; else "". */
  readonly untold: string;
}

/**
 * Every ward with its reasons: the categories for which its rate is flagged, not from few offences, and those that are clearly up.
 * A priority ward has at least two, and is among the fifth of the wards with most of them, ties included.
 */
export function priorityWardsOf(dataset: Dataset, list: readonly ListedFigures[]): PriorityWards {
  const categories = categoriesOf(list);
  const wards = categories[0]?.figures.wards ?? [];
  const ranked = categories.map((listed): RankedFigures => {
    const { figures } = listed;
    return { ...listed, flags: flagsOf(figures, "rate"), ranks: ranksOf(figures, "rate") };
  });
  const hidden = wards.map((_, index) => ranked.filter((one) => isUntold(one, index)).length);
  const untold = untoldText(sum(hidden), wards.length * categories.length);
  const reasons = wards.map((_, index) => reasonsOf(dataset, ranked, index));
  const most = flaggedAmong(reasons.map(({ length }) => known(length)));
  const all = wards.map(({ code, name }, index): PriorityWard => {
    const [own, among] = [reasons[index]!, most[index]!];
    const priority = untold === "" && among.known && among.value && own.length >= THRESHOLDS.priorityReasons;
    const ward = { code, name, reasons: own, priority };
    return untold === "" ? ward : { ...ward, untold: untoldText(hidden[index]!, categories.length) };
  });
  const enough = areRanked(wards.length);
  const gaps = [...gapsOf(categories), ...(untold === "" ? [] : [NOT_SET_APART])];
  return { rule: enough ? RULE : FEW_RULE, wards: all.sort(byReasons), ranked: enough, gaps, untold };
}

const RULE = `A ward's reasons are the kinds of offence for which its rate, from ${THRESHOLDS.fewOffences} offences or more, is among the highest fifth of the wards and those that are clearly up. Priority wards have at least ${THRESHOLDS.priorityReasons} and are among the fifth of the wards with most, ties included.`;

/** Of a public copy. */
const NOT_SET_APART = "Counts are withheld, so reasons may be missing: wards are not set against each other.";

const FEW_RULE = `Fewer than ${THRESHOLDS.rankedWards} wards are not set against each other: none is a priority ward. A ward's reasons are the kinds of offence that are clearly up.`;

/** A category with the flag and the rank of each ward by its rate. */
interface RankedFigures extends ListedFigures {
  readonly flags: readonly Known<boolean>[];
  readonly ranks: readonly Known<Rank>[];
}

function reasonsOf(dataset: Dataset, categories: readonly RankedFigures[], ward: number): readonly PriorityReason[] {
  const { figures: first } = categories[0]!;
  const centre = isCityCentre(dataset, first.wards[ward]!.code, first.period);
  const found = categories.flatMap((category) => {
    const { offence, figures } = category;
    const { slug, label } = offence;
    const own = figures.wards[ward]!;
    const reasons = [...riseOf(own, label), ...flagOf(category, ward, label)];
    return reasons.map((reason) => ({
      ...reason,
      offence: { slug, label },
      caveat: caveatOf(centre, slug, reason.kind),
    }));
  });
  return [...found.filter(({ kind }) => kind === "clear rise"), ...found.filter(({ kind }) => kind === "flag")];
}

type Reason = Omit<PriorityReason, "offence" | "caveat">;

function riseOf(ward: WardFigures, label: string): readonly Reason[] {
  if (!ward.change.known || ward.change.value.verdict !== "clearly up") return [];
  return [{ kind: "clear rise", sentence: `${label} is clearly up: ${courseText(ward.change.value)}.` }];
}

function flagOf({ figures, flags, ranks }: RankedFigures, index: number, label: string): readonly Reason[] {
  const [flag, rank] = [flags[index]!, ranks[index]!];
  const { rate } = figures.wards[index]!;
  if (!flag.known || !flag.value || !rate.known || rate.value.few || !rank.known) return [];
  const unit = `per 1,000${rate.value.annualised ? ", annualised" : ""}`;
  const sentence = `The rate of ${inSentence(label)} is ${rank.value.text}: ${formatRate(rate.value.value)} ${unit}.`;
  return [{ kind: "flag", sentence }];
}

/** Whether a rise or a flag of that kind of offence may be withheld of a ward. A rate of few offences is no reason, whatever it is. */
function isUntold({ figures, flags }: RankedFigures, index: number): boolean {
  const { change, rate } = figures.wards[index]!;
  return (
    (isWithheld(judgedOf(change)) && !isFall(change)) || (isWithheld(flags[index]!) && !(rate.known && rate.value.few))
  );
}

/** A change that is told to be no rise, whatever it is called. */
function isFall(change: WardFigures["change"]): boolean {
  return change.known && change.value.difference <= 0;
}

function caveatOf(centre: boolean, slug: string, kind: PriorityReason["kind"]): string | null {
  if (followsPolice(slug)) return policeActivityText([]);
  if (kind === "flag" && centre)
    return "Many who do not live there shop, work or go out there: the rate is not a resident's risk.";
  return null;
}

function byReasons(a: PriorityWard, b: PriorityWard): number {
  const rises = ({ reasons }: PriorityWard): number => reasons.filter(({ kind }) => kind === "clear rise").length;
  return b.reasons.length - a.reasons.length || rises(b) - rises(a) || (a.name < b.name ? -1 : Number(a.name > b.name));
}

function gapsOf(categories: readonly ListedFigures[]): readonly string[] {
  const gaps = categories.flatMap(({ figures }) => [
    ...(figures.comparison.known ? [] : [`No rises: ${figures.comparison.reason}.`]),
    ...(areRanked(figures.wards.length) ? flagsOf(figures, "rate") : []).flatMap((flag) =>
      flag.known || isWithheld(flag) ? [] : [`No flag: ${flag.reason}.`],
    ),
  ]);
  return [...new Set(gaps)];
}
