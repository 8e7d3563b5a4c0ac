// What is what in an extract while a person settles it: the guess, what they chose instead, and what is still open.
import { OPEN_DATA_TAXONOMY, OTHER_GROUP } from "../area/open-data-taxonomy.ts";
import { slugOf } from "../area/taxonomy.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { plainName } from "../build/readers/column-name.ts";
import { type BlankCells, type BlankQuestion, blankQuestion } from "./blank-cells.ts";
import { type CodeDoubt, codeDoubts } from "./code-doubts.ts";
import { columnNames } from "./column-names.ts";
import { missingColumns } from "./extract-reader.ts";
import type { FurtherFound } from "./further-sums.ts";
import { type CountQuestion, countQuestion } from "./guess-counts.ts";
import { type DateEvidence, type GuessedForm, guessedForm, noEvidence } from "./guess-dates.ts";
import { guessedMidnight } from "./guess-midnight.ts";
import { dateNoter, type FileOfGuess, guessedHeader, guessedTable, type ProfileGuess } from "./guess-profile.ts";
import { withoutOf } from "./mapping-rows.ts";
import { type CountedOffence, type FoundSums, makeOffenceCounts } from "./offence-counts.ts";
import { type OffenceBasis, offenceLabels, ownLabel, printedOffence } from "./offence-labels.ts";
import { type CountedOutcome, makeOutcomeCounts } from "./outcome-counts.ts";
import { type ColumnRole, type DateForm, type ExtractProfile, missingOf } from "./profile.ts";
import { sampledColumns } from "./sampled-column.ts";
import { sumDoubt } from "./sum-words.ts";

/** What all rows of the file tell, or the first of them while nobody has looked through it. */
export interface LookedThrough {
  readonly rows: number;
  readonly offences: readonly CountedOffence[];
  /** Rows of still other offences. */
  readonly others: number;
  /** Offences that are sums over others, and those that may be. */
  readonly sums: FoundSums;
  /** What the further columns of a table of counts tell. */
  readonly further: FurtherFound;
  readonly blankCells: BlankCells;
  readonly outcomes: readonly CountedOutcome[];
  readonly evidence: DateEvidence;
}

export interface Mapping {
  /** Names of its columns. */
  readonly header: readonly string[];
  /** The first rows under the header. */
  readonly rows: readonly (readonly string[])[];
  readonly file: FileOfGuess;
  readonly guess: ProfileGuess;
  /** What was chosen; the form of its dates is the one of `form`. */
  readonly profile: ExtractProfile;
  /** The form of the dates that a person chose; null: the one that their values tell. */
  readonly form: DateForm | null;
  /** What 00:00 is, as a person chose it; null: what its frequency tells. */
  readonly midnight: ExtractProfile["midnight"] | null;
  /** Whether a person said that each row is one offence, where that is a question. */
  readonly oneEach: boolean;
  readonly looked: LookedThrough;
}

/** Of the first rows of a file, its header among them, by what `guessedTable` makes of them. */
export function mappingOf(all: readonly (readonly string[])[], file: FileOfGuess, force: string): Mapping {
  return guessedMapping(all, file, guessedTable(all, file), force);
}

/** The same of a guess that was made elsewhere: the page has no code for it. */
export function guessedMapping(
  all: readonly (readonly string[])[],
  file: FileOfGuess,
  guess: ProfileGuess,
  force: string,
): Mapping {
  const at = guessedHeader(all);
  const rows = all.slice(at + 1);
  const header = columnNames(all[at] ?? []);
  const profile = { ...guess.profile, force: guess.profile.columns.force === undefined ? force : "" };
  const start = { header, rows, file, guess, profile, form: null, midnight: null, oneEach: false };
  return { ...start, looked: firstLook(start) };
}

/** Under other columns the first rows are all that is known, until the file is looked through again. */
function firstLook({ header, rows, profile }: Pick<Mapping, "header" | "rows" | "profile">): LookedThrough {
  const evidence = noEvidence();
  const note = dateNoter(header, profile.columns);
  const counts = makeOffenceCounts(header, profile);
  const outcomes = makeOutcomeCounts(header, profile);
  for (const cells of rows) {
    note(evidence, cells);
    outcomes.add(cells);
    counts.add(cells);
  }
  return {
    rows: rows.length,
    offences: counts.offences(),
    others: counts.others(),
    ...{ sums: counts.sums(), further: counts.further(), blankCells: counts.blankCells() },
    outcomes: outcomes.found(),
    evidence,
  };
}

/** Columns that decide what looking through the file tells. */
const LOOKED_AT: readonly ColumnRole[] = [
  ...(["date", "time", "dateTo", "timeTo", "month", "year", "offence", "code", "count", "ward", "force"] as const),
  ...(["outcome", "id"] as const),
];

/** What changes when the file has to be looked through again. */
export function lookedAt({ profile: { columns, sheet } }: Mapping): string {
  return JSON.stringify([sheet, ...LOOKED_AT.map((role) => columns[role] ?? null)]);
}

/** What a column is, null for nothing; what was that before is it no more. */
export function withColumn(mapping: Mapping, column: string, role: ColumnRole | null): Mapping {
  const others = Object.entries(mapping.profile.columns).filter(([one, name]) => one !== role && name !== column);
  const columns = Object.fromEntries(role === null ? others : [...others, [role, column]]);
  const { without, ...profile } = mapping.profile;
  // What was chosen among the values of the column was so for what it was.
  const kept = Object.fromEntries(
    Object.entries(without ?? {}).filter(([name]) => plainName(name) !== plainName(column)),
  );
  return withProfile(mapping, { ...profile, ...(without && { without: kept }), columns });
}

function withProfile(mapping: Mapping, profile: ExtractProfile): Mapping {
  const changed = { ...mapping, profile };
  return lookedAt(changed) === lookedAt(mapping) ? changed : { ...changed, looked: firstLook(changed) };
}

/** A profile that was saved before, in place of all that was chosen. Null where the file lacks columns that it names. */
export function withSaved(mapping: Mapping, saved: ExtractProfile): Mapping | null {
  if (missingColumns(saved, mapping.header).length > 0) return null;
  const { form, midnight } = { form: saved.dateForm, midnight: saved.midnight };
  const own = new Map(mapping.header.map((name) => [plainName(name), name]));
  const columns = Object.fromEntries(
    Object.entries(saved.columns).map(([role, name]) => [role, own.get(plainName(name)) ?? name]),
  );
  const without =
    saved.without &&
    Object.fromEntries(Object.entries(saved.without).map(([name, texts]) => [own.get(plainName(name)) ?? name, texts]));
  const profile = { ...saved, columns, ...(without && { without }), sheet: mapping.profile.sheet };
  // Who saved it had no question left.
  return { ...withProfile(mapping, profile), form, midnight, oneEach: true };
}

/** How the dates of its columns are written, by what all that was looked at tells. */
export function datesOf({ looked, file }: Mapping): GuessedForm {
  return guessedForm(looked.evidence, file.from1904);
}

/** What has to be asked of how many offences a row is; null for nothing. */
export function countAsked({ header, rows, profile }: Mapping): CountQuestion | null {
  return countQuestion(sampledColumns(header, rows), profile.columns);
}

/** What has to be asked of blank cells; null for nothing, and where it was answered. */
export function blanksAsked({ looked, profile }: Mapping): BlankQuestion | null {
  return blankQuestion(looked.blankCells, profile);
}

/** The profile that the file is read by. */
export function settledProfile(mapping: Mapping): ExtractProfile {
  const { form, midnight, looked } = mapping;
  const { without: _, ...profile } = mapping.profile;
  const without = withoutOf(mapping);
  const totals = [...new Set([...(profile.totals ?? []), ...looked.sums.totals])];
  return {
    ...profile,
    ...(totals.length > 0 && { totals }),
    ...(Object.keys(without).length > 0 && { without }),
    dateForm: form ?? datesOf(mapping).form,
    midnight: midnight ?? guessedMidnight(looked.evidence),
  };
}

/** What has to be chosen before the file can be read; sentences, by where the choice is. */
export function openChoices(
  mapping: Mapping,
): readonly { readonly about: "columns" | "dates" | "force"; readonly text: string }[] {
  const { profile, form } = mapping;
  const isAsked = datesOf(mapping).question !== null && form === null;
  const needsForce = profile.columns.force === undefined && profile.force.trim() === "";
  return [
    ...missingOf(profile).map((text) => ({ about: "columns" as const, text: MISSING[text] ?? text })),
    ...(!mapping.oneEach && countAsked(mapping) !== null
      ? [{ about: "columns" as const, text: "Say which column has how many offences, or that each row is one." }]
      : []),
    ...(blanksAsked(mapping) === null
      ? []
      : [{ about: "columns" as const, text: "Say whether blank cells repeat the cell above." }]),
    ...(isAsked ? [{ about: "dates" as const, text: "Say how the dates are written." }] : []),
    ...(needsForce
      ? [{ about: "force" as const, text: "Say which police force recorded these offences, or which column does." }]
      : []),
  ];
}

/** In the words of a choice what `missingOf` says of a profile. */
const MISSING: Readonly<Record<string, string>> = {
  "it names no column of dates or months": "Say which column has the date or the month.",
  "it names no column of offences": "Say which column has the offence.",
  "it names no columns of places: longitude and latitude, easting and northing, grid reference, or ward":
    "Say which columns have the place: longitude and latitude, easting and northing, a grid reference, or the ward.",
};

/** An offence of the file, with what it is counted as. */
export interface MappedOffence extends CountedOffence {
  readonly key: string;
  /** Slug of a category of the open data or of the profile; "" of a kind of its own and of a sum. */
  readonly category: string;
  readonly label: string;
  readonly basis: OffenceBasis;
  /** Slug of the kind of its own that it would be. */
  readonly ownCategory: string;
  /** Whether it can be one: its name is no category's of the open data. */
  readonly canBeOwn: boolean;
  /** Why a person should look at it, without a full stop; "" for nothing. */
  readonly doubt: string;
  /** Whether it may be, or is, a sum over others, which is not counted. */
  readonly canBeSum: boolean;
}

/** Those that nobody knows first, then all others; each by its rows. */
export function mappedOffences(mapping: Mapping): readonly MappedOffence[] {
  const { looked } = mapping;
  const labels = offenceLabels(settledProfile(mapping));
  const counted = looked.offences.map((printed) => ({ ...printed, ...labels(printed) }));
  const namesakes = new Map<string, number>();
  for (const { name } of counted) namesakes.set(plainName(name), (namesakes.get(plainName(name)) ?? 0) + 1);
  const doubts = new Map(codeDoubts(counted).map((doubt) => [doubt.offence, doubtText(doubt)]));
  const sums = new Map(looked.sums.doubtful.map((sum) => [sum.name, sum]));
  const totals = new Set(looked.sums.totals);
  const all = counted.map((offence): MappedOffence => {
    const { name, code, label, basis } = offence;
    // A name that stands with several codes is assigned with its code: for this code alone.
    const key = namesakes.get(plainName(name))! > 1 ? printedOffence(offence) : name === "" ? code : name;
    const ownCategory = slugOf(ownLabel(name === "" ? code : name));
    const canBeOwn = !KNOWN.has(ownCategory);
    const category = basis === "own" || basis === "total" ? "" : slugOf(label);
    const sum = sums.get(name);
    const doubt = sum === undefined ? (doubts.get(offence) ?? "") : sumDoubt(sum);
    const canBeSum = sum !== undefined || basis === "total" || totals.has(name);
    return { ...offence, key, category, ownCategory, canBeOwn, doubt, canBeSum };
  });
  const isOpen = ({ basis }: MappedOffence): boolean => basis === "own";
  return [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))];
}

function doubtText({ usual, usualRows }: CodeDoubt): string {
  return `${numberOf(usualRows, "rows", grouped)} of this name ${usualRows === 1 ? "is" : "are"} counted as ${usual}`;
}

const KNOWN: ReadonlySet<string> = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));

/** What an offence is counted as: a category (slug), a kind of its own that is a crime or an incident, or nothing, since it is a sum. */
export type OffenceChoice = { readonly category: string } | { readonly own: "crime" | "incident" } | "sum";

export function withOffence(mapping: Mapping, { key, name, code }: MappedOffence, choice: OffenceChoice): Mapping {
  const { profile } = mapping;
  if (choice === "sum") return withSum(mapping, name, key);
  const settled = withNamesakes(mapping, key);
  if ("category" in choice) return assigned(settled, key, choice.category, profile.categories);
  const label = ownLabel(name === "" ? code : name);
  const category = slugOf(label);
  const others = profile.categories.filter((one) => one.category !== category);
  const isCrime = choice.own === "crime";
  const own = { category, label, group: isCrime ? OTHER_GROUP : "Other incidents", isCrime, definition: "" };
  return assigned(settled, key, category, [...others, own]);
}

function withSum(mapping: Mapping, name: string, key: string): Mapping {
  const { totals = [], offences, ...profile } = mapping.profile;
  const kept = Object.entries(offences).filter(([text]) => plainName(text) !== plainName(key));
  return {
    ...mapping,
    profile: { ...profile, offences: Object.fromEntries(kept), totals: [...new Set([...totals, name])] },
  };
}

/** What is known of rows of the same name with a code stays as it is while those without a code are assigned. */
function withNamesakes(mapping: Mapping, key: string): Mapping {
  const others = mappedOffences(mapping).filter(
    (one) => one.category !== "" && one.key !== key && one.code !== "" && plainName(one.name) === plainName(key),
  );
  const { categories } = mapping.profile;
  return others.reduce((before, one) => assigned(before, one.key, one.category, categories), mapping);
}

function assigned(mapping: Mapping, key: string, category: string, categories: ExtractProfile["categories"]): Mapping {
  const kept = Object.entries(mapping.profile.offences).filter(([text]) => plainName(text) !== plainName(key));
  const offences = Object.fromEntries([...kept, [key, category]]);
  const used = new Set(Object.values(offences));
  return {
    ...mapping,
    profile: { ...mapping.profile, offences, categories: categories.filter((one) => used.has(one.category)) },
  };
}
