// Offences that are sums over others of the same file, by their names: "Total burglary" beside "Burglary - residential".
import { slugOf } from "../area/taxonomy.ts";
import { plainName } from "../build/readers/column-name.ts";
import type { PrintedOffence } from "./offence-labels.ts";
import { categoryOfName, isTotal } from "./offence-names.ts";

const SUM =
  /^(?:(?:grand |sub ?)?totals?(?: of| for)? (?<after>.+)|all (?!other\b)(?:of )?(?<every>.+)|(?<before>.+?) (?:(?:grand |sub ?)?totals?|(?<all>all)))$/;
/** What says nothing of which offences. */
const GENERAL = / (?:offences?|crimes?)$/;

/** What begins the name of a sum over many kinds. */
const EVERY =
  /^(?:(?:all|every|overall|whole|total|recorded|notifiable) )*(?:crimes?|offences?|incidents?)\b(?! against)/;

/** What stands for all of them by itself. */
const ALL = /^(?:all|overall|everything|altogether|combined|sum)$/;

/** Words that say which offences, without those that say that they are some. */
export function withoutGeneral(words: string): string {
  return words.replace(GENERAL, "");
}

/** Names of those that are sums: what they say beside "total" or "all" is another offence of the file, or a part of its name. */
export function sumsAmong(offences: readonly PrintedOffence[]): readonly string[] {
  const names = new Set(offences.map(({ name, code }) => (name === "" ? code : name)));
  const others = [...names].flatMap((name) => (isTotal(name) || summed(name) !== null ? [] : [wordsOfName(name)]));
  const categories = new Set(others.map(categoryOfName));
  return [...names].filter((name) => {
    const sum = summed(name);
    if (sum === null || isTotal(name)) return false;
    if (others.some((other) => ` ${other} `.includes(` ${sum.of} `))) return true;
    const category = categoryOfName(sum.of);
    return sum.isTotal && category !== null && categories.has(category);
  });
}

/** Names that speak of a sum and are none of `sums`: a person has to say what they are. */
export function doubtfulSums(offences: readonly PrintedOffence[], sums: readonly string[]): readonly string[] {
  const left = new Set(sums.map(plainName));
  return [...new Set(offences.map(({ name }) => name))].filter(
    (name) => !left.has(plainName(name)) && !isTotal(name) && summed(name)?.isTotal === true,
  );
}

/** Whether the name of what is the sum of these by its counts says so too: by a word for all, as the beginning or the end of theirs, or by their category. */
export function isNamedSum(name: string, parts: readonly string[]): boolean {
  const words = wordsOfName(name);
  if (parts.every((part) => wordsOfName(part).startsWith(`${withoutGeneral(words)} `))) return true;
  if (parts.length < 2) return false;
  if (parts.every((part) => wordsOfName(part).endsWith(` ${withoutGeneral(words)}`))) return true;
  const category = categoryOfName(name);
  const isOfKind = category !== null && parts.every((part) => categoryOfName(part) === category);
  return isOfKind || ALL.test(words) || EVERY.test(words) || summed(name) !== null;
}

/** A name in small plain letters, digits and single spaces. */
export function wordsOfName(name: string): string {
  return slugOf(name).replaceAll("-", " ");
}

/** What a name is the sum of by its words; null of one that speaks of no sum. */
function summed(name: string): { readonly of: string; readonly isTotal: boolean } | null {
  const { after, every, before, all } = SUM.exec(wordsOfName(name))?.groups ?? {};
  const words = after ?? every ?? before;
  return words === undefined ? null : { of: withoutGeneral(words), isTotal: every === undefined && all === undefined };
}
