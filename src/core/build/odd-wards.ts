// What is odd about codes and names of wards and is no fault: it may be a slip of the pen, which the report of a build names.
import { groupedBy } from "../basics/grouped-by.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import type { NamedWard } from "./ward-names.ts";

/** A code as the Office for National Statistics gives one to every area: a letter and eight digits. */
const GIVEN_BY_ONS = /^[EWSN]\d{8}$/;
const NAMED = 3;

/** Sentences without a full stop on codes that are unlike most of the others, and on wards of one district that are called the same. */
export function oddWardNotes(wards: readonly NamedWard[]): readonly string[] {
  const odd = wards.filter(({ code }) => !GIVEN_BY_ONS.test(code)).map(({ code }) => code);
  const fewAreOdd = odd.length > 0 && 2 * odd.length < wards.length;
  return [...(fewAreOdd ? [unlikeTheOthers(odd)] : []), ...namesakes(wards)];
}

function unlikeTheOthers(odd: readonly string[]): string {
  const codes = nameList(odd, NAMED);
  return odd.length === 1
    ? `the ward code ${codes} is not a letter and eight digits like the others: see whether it is mistyped`
    : `the ward codes ${codes} are not a letter and eight digits like the others: see whether they are mistyped`;
}

function namesakes(wards: readonly NamedWard[]): readonly string[] {
  const called = groupedBy(wards, ({ name, district }) => `${district ?? ""} ${name}`);
  return [...called.values()].filter((alike) => alike.length > 1).map(ofOneName);
}

function ofOneName(wards: readonly NamedWard[]): string {
  const codes = wards.map(({ code }) => code);
  return `${numberOf(wards.length, "wards")} are called ${shortText(wards[0]!.name)}, and their codes stand behind the name: ${nameList(codes, NAMED)}`;
}
