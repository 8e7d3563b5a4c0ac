// What is said of a place among others: only what is clear, and what cannot be told apart otherwise.
import { OFFICIAL_GROUPS, type OfficialGroupId } from "../area/official-groups.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import { ordinal, sentenceCase } from "../basics/sentence-words.ts";
import { inSentence, nameList } from "../basics/words.ts";
import type { AlikePlaces, ComparedSet } from "./official-places.ts";
import type { ComparedGroup } from "./place-rates.ts";

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "two", "12". */
function countWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "the Cambridgeshire police area"; "the Metropolitan Police area". */
export function policeArea(forceArea: string): string {
  return `the ${forceArea}${forceArea.endsWith("Police") ? "" : " police"} area`;
}

/** "places like it", "other places of the Cambridgeshire police area", "other places of England and Wales". */
export function setWords(set: ComparedSet, forceArea: string): string {
  if (set === "alike") return "places like it";
  return set === "force" ? `other places of ${policeArea(forceArea)}` : "other places of England and Wales";
}

/**
 * "higher than all but two of the 18 places like it". Places that are not clearly lower are left over, whether they are higher or
 * cannot be told apart; a place in the middle has both numbers.
 */
export function standing({ ranks, others }: ComparedGroup, places: string): string {
  const count = others.length;
  const { higher, lower } = ranks;
  const same = count - higher - lower;
  if (count === 0) return "no other place to compare with";
  const all = `the ${countWord(count)} ${count === 1 ? places.replace("places", "place") : places}`;
  if (count === 1) {
    if (same === 1) return `cannot be told apart from ${all}`;
    return `${lower === 1 ? "higher" : "lower"} than ${all}`;
  }
  if (same === count) return `cannot be told apart from any of ${all}`;
  if (lower > count / 2) return most("higher", lower, all, higher, "higher", same);
  if (higher > count / 2) return most("lower", higher, all, lower, "lower", same);
  const apart = same === 0 ? "" : `cannot be told apart from ${countWord(same)}`;
  if (higher === 0) return `higher than ${countWord(lower)} of ${all}, ${apart}`;
  if (lower === 0) return `lower than ${countWord(higher)} of ${all}, ${apart}`;
  const middle = `higher than ${countWord(lower)} of ${all}, lower than ${countWord(higher)}`;
  return same === 0 ? middle : `${middle}, ${apart}`;
}

/** The same as a sentence about a rate per resident. */
export function standingPerResident(compared: ComparedGroup, places: string): string {
  const words = standing(compared, places);
  if (compared.others.length === 0) return `Per resident there is ${words}.`;
  return `Per resident that ${words.startsWith("cannot") ? words : `is ${words.replace(", cannot", " and cannot")}`}.`;
}

/** Over half are on one side: all, all but a few, or so many. */
function most(word: string, clear: number, all: string, against: number, name: string, same: number): string {
  const left = against + same;
  if (left === 0) return `${word} than all of ${all}`;
  const rest = [
    against > 0 ? `${countWord(against)} ${against === 1 ? "is" : "are"} ${name}` : "",
    same > 0 ? `${countWord(same)} cannot be told apart` : "",
  ].filter((part) => part !== "");
  const said = left <= ALL_BUT ? `all but ${countWord(left)} of ${all}` : `${countWord(clear)} of ${all}`;
  return left <= ALL_BUT && against === left ? `${word} than ${said}` : `${word} than ${said} (${rest.join(", ")})`;
}
const ALL_BUT = 3;

/** "4th highest of 19 (3rd to 6th)"; the rank alone where it is sure. */
export function rankWords({ ranks, others }: ComparedGroup): string {
  const { rank, from, to } = ranks;
  const place = rank === 1 ? "highest" : rank > others.length ? "lowest" : `${ordinal(rank)} highest`;
  const within = from === to ? "" : ` (${ordinal(from)} to ${ordinal(to)})`;
  return `${place} of ${others.length + 1}${within}`;
}

/** How a group stands, as a finding: "Shoplifting in Cambridge: 17.9 per 1,000, higher than all of …". */
export function groupFinding(compared: ComparedGroup, place: string, places: string): string {
  const { label } = OFFICIAL_GROUPS[compared.group];
  return `${label} in ${place}: ${formatRate(compared.own.value)} per 1,000 residents, ${standing(compared, places)}`;
}

/** Groups that are clearly higher (lower) than three in four of at least four others, in the order of the table, without the total. */
export function standingOut(all: readonly ComparedGroup[]): Record<"higher" | "lower", readonly OfficialGroupId[]> {
  const far = (part: (compared: ComparedGroup) => number): readonly OfficialGroupId[] =>
    all.flatMap((compared) =>
      compared.group !== "total" && compared.others.length >= FEWEST && part(compared) >= FAR * compared.others.length
        ? [compared.group]
        : [],
    );
  return { higher: far(({ ranks }) => ranks.lower), lower: far(({ ranks }) => ranks.higher) };
}
const FAR = 0.75;
/** Of fewer others it is not said that three in four are on one side. */
const FEWEST = 4;

/** Both lists in sentences; "" where nothing stands out. */
export function standingOutWords({ higher, lower }: ReturnType<typeof standingOut>, places: string): string {
  const names = (groups: readonly OfficialGroupId[]): string =>
    nameList(groups.map((group) => inSentence(OFFICIAL_GROUPS[group].label)));
  const parts = [
    higher.length > 0 ? `clearly higher than three in four ${places}: ${names(higher)}` : "",
    lower.length > 0 ? `clearly lower than three in four${higher.length > 0 ? "" : ` ${places}`}: ${names(lower)}` : "",
  ].filter((part) => part !== "");
  return parts.map((part) => `${sentenceCase(part)}.`).join(" ");
}

/** What is to be known of the list of alike districts, in sentences. */
export function alikeNotes({ places, elsewhere, together, unknown: missing, listed }: AlikePlaces): readonly string[] {
  const notes: string[] = [];
  if (elsewhere > 0)
    notes.push(
      `${sentenceCase(countWord(elsewhere))} of the ${listed} districts most alike ${elsewhere === 1 ? "lies" : "lie"} in Scotland or Northern Ireland, where recorded crime is another statistic: ${elsewhere === 1 ? "it is" : "they are"} not compared.`,
    );
  if (together.length > 0)
    notes.push(
      `Official counts have some districts only together: ${nameList(together)} ${together.length === 1 ? "is" : "are"} compared as one.`,
    );
  if (missing.length > 0)
    notes.push(
      `The official table does not have ${nameList(missing)}, which ${missing.length === 1 ? "is" : "are"} in the list of alike districts.`,
    );
  if (places.length === 0 && listed > 0) notes.push("So no place like it is left to compare with.");
  return notes;
}
