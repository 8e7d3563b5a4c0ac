// What is what in the files of an extract: the profile that a person keeps, that the page and the builder both read by.
import { type CategoryRow, SLUG } from "../area/area-package.ts";
import { OPEN_DATA_TAXONOMY } from "../area/open-data-taxonomy.ts";
import { slugOf } from "../area/taxonomy.ts";
import { AppFailure } from "../basics/failure.ts";
import { HIDDEN_SIGNS, hasHiddenSigns, withoutHiddenSigns } from "../basics/hidden-signs.ts";
import { type FormValue, listOf, mapOf, matching, month, name, oneOf, recordOf, text } from "../basics/json-form.ts";
import { isRecord } from "../basics/json-record.ts";
import { LONGEST, shortText } from "../basics/plain-text.ts";

/** What a column can be, with what it holds, in words. A column is named by its header; the second of a name is "Ward (2)". */
export const COLUMN_ROLES = {
  date: "when it happened, or began: a date, or a date and a time",
  time: "the time of day of that date, where it has a column of its own",
  dateTo: "when it was over, where only that it happened between two times is known",
  timeTo: "the time of day of that second date",
  month: "the month in which it counts, or a date of that month; without this column, the month of the date",
  longitude: "degrees east",
  latitude: "degrees north",
  easting: "metres east in the British National Grid",
  northing: "metres north in the British National Grid",
  offence: "the offence: its name, or its Home Office code",
  code: "the Home Office code of the offence, where the name has a column of its own",
  ward: "the ward, by code or name",
  place: "the name of the place",
  id: "the number of the record, another for each",
  outcome: "what became of it",
  count: "how many offences the row stands for",
  force: "the police force that recorded it",
} as const;

export type ColumnRole = keyof typeof COLUMN_ROLES;

/**
 * How dates are written: year first (2025-01-31), day first (31/01/2025), month first (01/31/2025), or as the numbers of days by
 * which a workbook keeps them, from 1900 or from 1904. A date with its year first, or with a month in letters, is read in each.
 */
export const DATE_FORMS = ["iso", "day-first", "month-first", "excel", "excel-1904"] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A category that the open data do not have. */
export type OwnCategory = Omit<CategoryRow, "order">;

const CATEGORY = recordOf(
  { category: matching(SLUG, "a name of small letters and hyphens"), label: name, group: name },
  { isCrime: oneOf("yes", "no"), definition: text },
);

const COLUMNS = recordOf({}, Object.fromEntries(Object.keys(COLUMN_ROLES).map((role) => [role, text])) as Roles);
type Roles = Readonly<Record<ColumnRole, typeof text>>;

const PROFILE = recordOf(
  { profile: oneOf("wardscope-extract-1"), columns: COLUMNS, dateForm: oneOf(...DATE_FORMS) },
  {
    force: name,
    source: name,
    sheet: text,
    midnight: oneOf("no-time", "time"),
    offences: mapOf(matching(SLUG, "the name of a category such as vehicle-crime")),
    categories: listOf(CATEGORY),
    leftMonths: listOf(month),
  },
);

type ProfileJson = FormValue<typeof PROFILE>;

export interface ExtractProfile {
  /** Headers of the columns, by what they hold. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly dateForm: DateForm;
  /** Printed name of the force of rows that do not say theirs; "" where all do. */
  readonly force: string;
  /** What the file is, as its package names its source; "" for "Own extract". */
  readonly source: string;
  /** Name of the sheet of a workbook; null for its only one. */
  readonly sheet: string | null;
  /** What 00:00 is: the time that systems write where none is known ("no-time", as it is where nothing is said), or midnight. */
  readonly midnight: "no-time" | "time";
  /** Offences as printed, with the slug of their category. */
  readonly offences: Readonly<Record<string, string>>;
  readonly categories: readonly OwnCategory[];
  /** Months ("2025-01") that the file does not hold whole: their rows are left out, so that they count as missing. */
  readonly leftMonths: readonly string[];
}

/** Faults that are printed of a profile. */
const MOST_FAULTS = 3;

/** Throws an AppFailure for what is no profile; `where` is the name of the file. */
export function parseProfile(json: string, where: string): ExtractProfile {
  const faults: string[] = [];
  const value = jsonOf(json, where);
  if (isRecord(value) && value["dateForm"] === OPEN)
    throw new AppFailure(
      "bad-input",
      `${where} leaves open how dates are written: its dateForm is "?".`,
      `Put one of ${DATE_FORMS.map((form) => `"${form}"`).join(", ")} in its place.`,
    );
  for (const key of unknownKeys(value)) faults.push(`it has "${shortText(key, 60)}", which no profile has`);
  const read = PROFILE.read(value, "", (_path, fault) => faults.push(fault));
  if (read !== undefined)
    faults.push(...missingOf(read), ...hiddenSigns(read), ...oddCategories(read), ...strangersOf(read));
  if (read === undefined || faults.length > 0)
    throw new AppFailure(
      "bad-input",
      shortText(`${where} is no profile of an extract: ${faults.slice(0, MOST_FAULTS).join("; ")}.`, 480),
      "Correct it, or let a new one be guessed: build --extract <file> --write-profile <file>.",
    );
  return profileOf(read);
}

/** What stands for the form of the dates while it is a question: no such profile is read. */
const OPEN = "?";

/**
 * The JSON text of a profile, which `parseProfile` reads back to the same; what says nothing is left out. Where the form of its dates
 * is `open`, a question still, it has "?" in its place and is refused.
 */
export function profileText(profile: ExtractProfile, open = false): string {
  const { columns, dateForm, midnight, force, source, sheet, offences, categories, leftMonths } = profile;
  const json: ProfileJson = {
    profile: "wardscope-extract-1",
    ...(force === "" ? {} : { force }),
    ...(source === "" ? {} : { source }),
    ...(sheet === null ? {} : { sheet }),
    columns,
    dateForm,
    ...(midnight === "no-time" ? {} : { midnight }),
    ...(Object.keys(offences).length === 0 ? {} : { offences }),
    ...(categories.length === 0 ? {} : { categories: categories.map(categoryJson) }),
    ...(leftMonths.length === 0 ? {} : { leftMonths }),
  };
  return `${JSON.stringify(open ? { ...json, dateForm: OPEN } : json, null, 2)}\n`;
}

function categoryJson({ category, label, group, isCrime, definition }: OwnCategory): CategoryJson {
  return {
    ...{ category, label, group, isCrime: isCrime ? "yes" : "no" },
    ...(definition === "" ? {} : { definition }),
  };
}

type CategoryJson = NonNullable<ProfileJson["categories"]>[number];

function jsonOf(json: string, where: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new AppFailure(
      "bad-input",
      `${where} is no profile of an extract: it is not JSON.`,
      "Correct it, or let a new one be guessed: build --extract <file> --write-profile <file>.",
      error,
    );
  }
}

function profileOf(read: ProfileJson): ExtractProfile {
  const { columns, dateForm, midnight = "no-time", force = "", source = "", sheet = null } = read;
  const { offences = {}, leftMonths = [] } = read;
  const categories = (read.categories ?? []).map(({ category, label, group, isCrime = "yes", definition = "" }) => {
    return { category, label, group, isCrime: isCrime === "yes", definition: shortText(definition, LONGEST.remark) };
  });
  return { columns, dateForm, midnight, force, source, sheet, offences, categories, leftMonths };
}

/** A misspelt key would change numbers without a word. */
function unknownKeys(value: unknown): readonly string[] {
  if (!isRecord(value)) return [];
  const known = new Set(Object.keys(PROFILE.schema.properties ?? {}));
  const { columns } = value;
  return [
    ...Object.keys(value).filter((key) => !known.has(key)),
    ...(isRecord(columns) ? Object.keys(columns).filter((role) => !Object.hasOwn(COLUMN_ROLES, role)) : []),
  ];
}

/** What rows could not be read without: when, what and where. */
export function missingOf({ columns }: Pick<ExtractProfile, "columns">): readonly string[] {
  const has = (...roles: readonly ColumnRole[]): boolean => roles.every((role) => columns[role] !== undefined);
  return [
    ...(has("date") || has("month") ? [] : ["it names no column of dates or months"]),
    ...(has("offence") || has("code") ? [] : ["it names no column of offences"]),
    ...(has("longitude", "latitude") || has("easting", "northing") || has("ward")
      ? []
      : ["it names no columns of places: longitude and latitude, easting and northing, or ward"]),
  ];
}

/** Names that a package would print with signs that steer what shows them. */
function hiddenSigns({ force = "", source = "", categories = [] }: ProfileJson): readonly string[] {
  const names = categories.flatMap(({ label, group, definition = "" }) => [label, group, definition]);
  const odd = [force, source, ...names].find(hasHiddenSigns);
  return odd === undefined ? [] : [`"${shortText(withoutHiddenSigns(odd), 60)}" ${HIDDEN_SIGNS}`];
}

/** Own categories whose rows would stand under another name: that which their label makes, or one of the open data. */
function oddCategories({ categories = [] }: ProfileJson): readonly string[] {
  const known = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));
  return categories.flatMap(({ category, label }) => {
    if (known.has(category)) return [`the category "${category}" is one of the open data and need not be listed`];
    const made = slugOf(label);
    return made === category ? [] : [`the category "${category}" must be named after its label: "${made}"`];
  });
}

/** Offences that are assigned to a category that is neither one of the open data nor one of the profile. */
function strangersOf({ offences = {}, categories = [] }: ProfileJson): readonly string[] {
  const known = new Set([...OPEN_DATA_TAXONOMY, ...categories].map(({ category }) => category));
  return Object.entries(offences).flatMap(([offence, category]) =>
    known.has(category)
      ? []
      : [`"${shortText(offence, 60)}" is assigned to "${category}", which categories does not list`],
  );
}
