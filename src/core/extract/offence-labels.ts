// What an offence is counted as: what the profile assigns it to, else what its code or its name tells, else a category of its own.
import { OPEN_DATA_TAXONOMY } from "../area/open-data-taxonomy.ts";
import { slugOf } from "../area/taxonomy.ts";
import { withoutHiddenSigns } from "../basics/hidden-signs.ts";
import { shortText } from "../basics/plain-text.ts";
import { plainName } from "../build/readers/column-name.ts";
import { categoryOfCode, categoryOfCodedName } from "./offence-codes.ts";
import { categoryOfName, isTotal } from "./offence-names.ts";
import type { ExtractProfile } from "./profile.ts";

/** As printed; "" where a row has none. */
export interface PrintedOffence {
  readonly name: string;
  readonly code: string;
}

/** Why it is counted as what it is. */
export type OffenceBasis = "profile" | "code" | "name" | "own" | "total";

export interface Offence {
  /** Printed name of the category that it is counted in; "" of a total, which is not counted. */
  readonly label: string;
  readonly basis: OffenceBasis;
}

/** As long as the longest slug. */
const LONGEST_LABEL = 64;
const LABELS: ReadonlyMap<string, string> = new Map(OPEN_DATA_TAXONOMY.map(({ category, label }) => [category, label]));

/** Code and name, as a profile may assign them together: "28E Shoplifting"; one of the two where there is no other. */
export function printedOffence({ name, code }: PrintedOffence): string {
  return [code, name].filter((text) => text !== "").join(" ");
}

/** What of an offence a profile may assign, in plain letters; the first that it does assign counts: code and name, name, code. */
export function assignedBy({ name, code }: PrintedOffence): readonly string[] {
  if (name === "" || code === "") return [plainName(name + code)];
  return [`${code} ${name}`, name, code].map(plainName);
}

/** Tells what each offence is counted as. */
export function offenceLabels({
  offences,
  categories,
  totals = [],
}: Pick<ExtractProfile, "offences" | "categories" | "totals">): (printed: PrintedOffence) => Offence {
  const labels = new Map([...LABELS, ...categories.map(({ category, label }) => [category, label] as const)]);
  const assigned = new Map(Object.entries(offences).map(([text, category]) => [plainName(text), category]));
  const sums = new Set(totals.map(plainName));
  const labelled = (category: string, basis: OffenceBasis): Offence => ({
    label: labels.get(category) ?? category,
    basis,
  });
  return ({ name, code }) => {
    const text = name === "" ? code : name;
    const key = assigned.size === 0 ? undefined : assignedBy({ name, code }).find((one) => assigned.has(one));
    const given = key === undefined ? undefined : assigned.get(key);
    if (given !== undefined) return labelled(given, "profile");
    if (isTotal(text) || sums.has(plainName(text))) return { label: "", basis: "total" };
    const byCode = (code === "" ? null : categoryOfCode(code)) ?? categoryOfCodedName(name);
    if (byCode !== null) return labelled(byCode, "code");
    const byName = categoryOfName(name);
    return byName === null ? { label: ownLabel(text), basis: "own" } : labelled(byName, "name");
  };
}

/** The name of a category that nobody knows, which begins with a letter and is no longer than one may be. */
export function ownLabel(text: string): string {
  const plain = withoutHiddenSigns(text).replace(/\s+/g, " ").trim();
  const lettered = /^\p{L}/u.test(plain) ? plain : `Offence ${plain}`;
  const short = lettered.length > LONGEST_LABEL ? shortText(lettered, LONGEST_LABEL) : lettered;
  // Signs of which each makes several letters of a slug.
  return slugOf(short).length > LONGEST_LABEL ? slugOf(short).slice(0, LONGEST_LABEL) : short;
}
