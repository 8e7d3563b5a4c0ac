// What is said of offences that are left out as sums over others, and of those that may be: in the guess, on the page and in the report.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import type { DoubtfulSum, FoundSums } from "./offence-counts.ts";
import type { ReadSums } from "./read-sums.ts";

/** Possible sums that are asked about one by one, and offences that a sentence names. */
const [MOST_NOTES, NAMED] = [5, 3];

/** Sentences on what is left out as a sum, and on what may be one and is counted. */
export function sumNotes({ totals, doubtful }: FoundSums): readonly string[] {
  const left = doubtful.length - MOST_NOTES;
  return [
    ...(totals.length === 0 ? [] : [`Left out as sums over other offences, as "totals" says: ${quoted(totals)}.`]),
    ...doubtful
      .slice(0, MOST_NOTES)
      .map(
        (sum) => `Is ${quoted([sum.name])} ${whatOf(sum)}? Then write it into "totals": it is counted as an offence.`,
      ),
    ...(left > 0 ? [`So it may be of ${numberOf(left, "others")}.`] : []),
  ];
}

/** Beside the choice of what it is counted as: without a full stop. */
export function sumDoubt({ parts, isExact, isInPart, isWithin }: DoubtfulSum): string {
  if (parts.length === 0) return "Its name speaks of a sum over other offences";
  const which = `${quoted(parts)}${isExact && parts.length > 1 ? " together" : ""}, which ${areOf(parts)} counted too`;
  if (!isExact) return `It may be a ${isWithin ? "part of" : "sum over"} ${which}`;
  return `${isInPart ? "Wherever it has any, its counts are" : "Its counts are everywhere"} those of ${which}: ${parts.length === 1 ? "both may be the same" : "it may be their sum"}`;
}

/** In the report of a build: sentences without a full stop. */
export function sumWarnings({ left, doubtful }: ReadSums): readonly string[] {
  const named = left.map(({ name, count }) => `"${shortText(name, 60)}" (${grouped(count)})`);
  return [
    ...(left.length === 0
      ? []
      : [
          `left out as ${left.length === 1 ? "a sum" : "sums"} over other offences, which would be counted twice: ${nameList(named, NAMED)}; if one is an offence of its own, say what it is counted as`,
        ]),
    ...doubtful.map(
      (sum) =>
        `${quoted([sum.name])} is counted as an offence (${grouped(sum.count)} in the files), and may be ${whatOf(sum)}: if it is, all of these are counted twice, so write it into "totals" of the profile and build again`,
    ),
  ];
}

/** What it may be, behind "is". */
function whatOf({ parts, isExact, isInPart, isWithin }: DoubtfulSum): string {
  if (parts.length === 0) return "a sum over other offences";
  const too = `which ${areOf(parts)} counted too`;
  if (!isExact) return `a ${isWithin ? "part of" : "sum over"} ${quoted(parts)}, ${too}`;
  return parts.length === 1
    ? `the same as ${quoted(parts)}, whose counts it has ${isInPart ? "wherever it has any" : "everywhere"} and ${too}`
    : `the sum of ${quoted(parts)}, whose counts it has ${isInPart ? "together wherever it has any" : "everywhere together"} and ${too}`;
}

function areOf(parts: readonly string[]): string {
  return parts.length === 1 ? "is" : "are";
}

function quoted(names: readonly string[]): string {
  return nameList(
    names.map((name) => `"${shortText(name, 60)}"`),
    NAMED,
  );
}
