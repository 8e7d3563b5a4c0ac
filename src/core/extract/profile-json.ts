// A profile read from JSON, in the strict form that it has there.
import { SLUG } from "../area/area-package.ts";
import { OPEN_DATA_TAXONOMY } from "../area/open-data-taxonomy.ts";
import { slugOf } from "../area/taxonomy.ts";
import { AppFailure } from "../basics/failure.ts";
import { HIDDEN_SIGNS, hasHiddenSigns, withoutHiddenSigns } from "../basics/hidden-signs.ts";
import {
  anyText,
  type FormValue,
  listOf,
  mapOf,
  matching,
  month,
  name,
  oneOf,
  recordOf,
  text,
} from "../basics/json-form.ts";
import { isRecord } from "../basics/json-record.ts";
import { LONGEST, shortText } from "../basics/plain-text.ts";
import { isAssignable } from "./outcome-labels.ts";
import {
  BLANK_ROLES,
  COLUMN_ROLES,
  type ColumnRole,
  DATE_FORMS,
  type ExtractProfile,
  missingOf,
  OPEN_FORM,
} from "./profile.ts";

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
    points: oneOf("exact", "anonymised"),
    blankCells: listOf(oneOf(...BLANK_ROLES)),
    offences: mapOf(matching(SLUG, "the name of a category such as vehicle-crime")),
    categories: listOf(CATEGORY),
    outcomes: mapOf(matching(SLUG, "an outcome of data.police.uk such as local-resolution")),
    totals: listOf(text),
    without: mapOf(listOf(anyText)),
    leftMonths: listOf(month),
  },
);

export type ProfileJson = FormValue<typeof PROFILE>;

/** Faults that are printed of a profile. */
const MOST_FAULTS = 3;

/** Throws an AppFailure for what is no profile; `where` is the name of the file. */
export function parseProfile(json: string, where: string): ExtractProfile {
  const faults: string[] = [];
  const value = jsonOf(json, where);
  if (isRecord(value) && value["dateForm"] === OPEN_FORM)
    throw new AppFailure(
      "bad-input",
      `${where} leaves open how dates are written: its dateForm is "?".`,
      `Put one of ${DATE_FORMS.map((form) => `"${form}"`).join(", ")} in its place.`,
    );
  if (isRecord(value) && isRecord(value["columns"]) && value["columns"]["count"] === OPEN_FORM)
    throw new AppFailure(
      "bad-input",
      `${where} leaves open which column has the counts: its "count" is "?".`,
      "Put the header of the column in its place, or take the line out where each row is one offence.",
    );
  if (isRecord(value) && value["blankCells"] === OPEN_FORM)
    throw new AppFailure(
      "bad-input",
      `${where} leaves open what blank cells mean: its "blankCells" is "?".`,
      'Put a list of the columns in its place whose blank cells repeat the cell above, such as ["ward"], or [] for none.',
    );
  for (const key of unknownKeys(value)) faults.push(`it has "${shortText(key, 60)}", which no profile has`);
  const read = PROFILE.read(value, "", (_path, fault) => faults.push(fault));
  if (read !== undefined)
    faults.push(
      ...missingOf(read),
      ...hiddenSigns(read),
      ...oddCategories(read),
      ...strangersOf(read),
      ...strangeOutcomes(read),
      ...oddWithout(read),
    );
  if (read === undefined || faults.length > 0)
    throw new AppFailure(
      "bad-input",
      shortText(`${where} is no profile of an extract: ${faults.slice(0, MOST_FAULTS).join("; ")}.`, 480),
      "Correct it, or let a new one be guessed: build --extract <file> --write-profile <file>.",
    );
  return profileOf(read);
}

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
  const points = read.points === "exact" ? { points: read.points } : {};
  const blanks = read.blankCells === undefined ? {} : { blankCells: read.blankCells };
  const totals = read.totals === undefined ? {} : { totals: read.totals };
  const outcomes = read.outcomes === undefined ? {} : { outcomes: read.outcomes };
  const without = read.without === undefined ? {} : { without: read.without };
  return {
    columns,
    dateForm,
    midnight,
    ...points,
    ...blanks,
    ...totals,
    ...outcomes,
    ...without,
    force,
    source,
    sheet,
    offences,
    categories,
    leftMonths,
  };
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

/** Outcomes that are assigned to one that data.police.uk does not have. */
function strangeOutcomes({ outcomes = {} }: ProfileJson): readonly string[] {
  return Object.entries(outcomes).flatMap(([text, slug]) =>
    isAssignable(slug)
      ? []
      : [`the outcome "${shortText(text, 60)}" is assigned to "${slug}", which data.police.uk does not have`],
  );
}

/** Rows that are an offence each are none of a sum. */
function oddWithout({ without, columns }: ProfileJson): readonly string[] {
  return without === undefined || columns.count !== undefined
    ? []
    : ['it has "without", and names no column of counts'];
}
