// `datapackage.json`: Data Package v2 with the `wardscope` block, field by field with what it means. Form, type and JSON Schema in one.
import { DIRECTIONS } from "../basics/directions.ts";
import {
  anyText,
  entriesOf,
  type Form,
  type FormValue,
  listOf,
  mapOf,
  matching,
  month,
  oneOf,
  orNull,
  recordOf,
  share,
  text,
  vital,
  wholeNumber,
} from "../basics/json-form.ts";
import { READ_VERSIONS, SLUG } from "./area-package.ts";

/** A date, with or without a time of day and its zone; or nothing. */
const TIME =
  /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?)?$/;

/** A form that says what its values mean. Numbers and verdicts are made of what is needed or vital; the rest can be left out. */
interface DescribedField<Value> extends Form<Value> {
  readonly meaning: string;
}
type Fields = Readonly<Record<string, DescribedField<unknown>>>;

/** The types that a column can have by Table Schema: those of the package's own columns, and of others that stand among them. */
const COLUMN_TYPE = oneOf(
  ...(["string", "integer", "number", "boolean", "year", "yearmonth", "date", "time", "datetime", "duration"] as const),
  ...(["list", "array", "object", "geopoint", "geojson", "any"] as const),
);

const LICENCE = block({
  name: field("Short name, such as OGL-UK-3.0.", text),
  title: field("Printed name.", text),
  path: field("Where it can be read.", text),
});

const SOURCE = block(
  { title: field("Who made the data, and what they are.", text) },
  { path: field("Where from.", text) },
);

const COLUMN = block(
  { name: field("As in the header of the file.", text), type: field("Type of Table Schema.", COLUMN_TYPE) },
  { description: field("What the column means.", anyText) },
);

const RESOURCE = block(
  {
    name: field("Name of the file for other tools.", text),
    path: field(
      "Name of the file in the folder.",
      matching(/^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/, "the name of a file in the folder"),
    ),
  },
  {
    format: field("csv or geojson.", text),
    mediatype: field("Such as text/csv.", text),
    bytes: field("Size of the file.", wholeNumber),
    hash: field(
      "Hash of the file: the page asks for files by their content, so that a host may cache them for ever.",
      matching(/^sha256:[0-9a-f]{64}$/, "of the form sha256:<64 hexadecimal digits>"),
    ),
    schema: field("Columns of a CSV file.", block({ fields: field("In the order of the file.", entriesOf(COLUMN)) })),
  },
);

const MONTH = block({
  month: field("Such as 2025-01.", month),
  force: field("Slug of the police force, as in the names of its files.", text),
  status: field("Whether the force sent what can be counted.", oneOf("submitted", "missing")),
});

const UNPLACED = block({
  month: field("Such as 2025-01.", month),
  category: field("Slug, as in taxonomy.csv.", text),
  count: field("Rows.", wholeNumber),
});

const ROWS = block(
  {
    read: field("All of them.", wholeNumber),
    placed: field("In a ward: the sum of counts.csv.", wholeNumber),
    outside: field("With coordinates, in none of the wards nor in the rim.", wholeNumber),
    unplaced: field("Without coordinates.", wholeNumber),
    outsideMonths: field("Of months that are not in the package.", wholeNumber),
    rejected: field("Of no use, as the report of the build says of each.", wholeNumber),
  },
  {
    rim: field("In no ward, but near enough to count in the density (version 2).", wholeNumber),
    setApart: field("Of forces that are set apart (version 2).", wholeNumber),
  },
);

const POPULATION = block({
  year: field("Year of the residents.", wholeNumber),
  source: field("Where they come from.", text),
  total: field("Sum of population.csv in that year.", wholeNumber),
});

const INPUT = block({
  name: field("Path in the folder or ZIP given.", text),
  sha256: field("Hash of the file.", matching(/^[0-9a-f]{64}$/, "a SHA-256 of 64 hexadecimal digits")),
  rows: field("Rows under its header.", wholeNumber),
});

const DISTRICT = block(
  { code: field("Such as E07000008.", text), name: field("Printed name.", text) },
  {
    partnership: field("Name of its Community Safety Partnership.", text),
    force: vital(field("Slug of its home force.", text)),
  },
);

const WARD = block(
  { code: field("As in wards.geojson.", text) },
  {
    district: vital(field("Code of the district it lies in.", text)),
    nameCy: field("Its name in Welsh.", text),
  },
);

const COVERED_MONTH = block({
  month: field("Such as 2025-01.", month),
  status: field(
    "What the force sent: submitted; missing; tooSmall, which is treated as missing; accepted, which is as small but counted.",
    oneOf("submitted", "missing", "tooSmall", "accepted"),
  ),
  rows: field("Rows of the force in this month, wherever they lie.", wholeNumber),
  placed: field("Those in a ward of the area.", wholeNumber),
});

const COVERED_FORCE = block(
  {
    force: field("Slug of the force.", text),
    role: field(
      "home: the force of the district; required: asked for by the builder; whole: it sent every month; setApart: it did not, and is not counted.",
      oneOf("home", "required", "whole", "setApart"),
    ),
    months: field("Every month of the package, in order.", listOf(COVERED_MONTH)),
  },
  { name: field("Printed name of the force.", text) },
);

const LOCATED = block({
  force: field("Slug of a force that is counted.", text),
  category: field("Slug, as in taxonomy.csv.", text),
  rows: field("Rows of the force, wherever they lie, in each month of the package.", listOf(wholeNumber)),
  withCoordinates: field("Those with coordinates, in each month.", listOf(wholeNumber)),
});

const SET_APART = block({
  force: field("Slug of a force that did not send every month.", text),
  rows: field("Its rows in the wards of the area, which are in no number.", wholeNumber),
  categories: field("Those rows by category (slug).", mapOf(wholeNumber)),
});

const RIM = block(
  {
    metres: field("How far outside the wards places are kept.", wholeNumber),
    covered: field("Share of the rim, from 0 to 1, that belongs to a district whose force is counted.", share),
  },
  {
    uncovered: field(
      "Where it does not: directions from the middle of the area, clockwise from the north.",
      listOf(oneOf(...DIRECTIONS)),
    ),
  },
);

const WARDSCOPE = block(
  {
    formatVersion: field("Version of this format; a page refuses one that it does not know.", oneOf(...READ_VERSIONS)),
    areaCode: field(
      "Code of the district, such as E07000008; of several that of their partnership, or all with spaces between.",
      text,
    ),
    months: field("An entry for each month and force, from the first month to the last without a gap.", listOf(MONTH)),
    requiredForces: field("Forces without whose file a month has no totals.", listOf(text)),
  },
  {
    areaName: field("Printed name of the area; without it the title is shown.", text),
    unplaced: field(
      "Rows without coordinates, which are in no ward: of the whole input, and not only of this area. Version 2 has them in located.",
      listOf(UNPLACED),
    ),
    rows: field("What became of the rows of all files read.", ROWS),
    readByCategory: field(
      "Rows read in these months by category (slug): what the share without coordinates is a share of.",
      mapOf(wholeNumber),
    ),
    boundaryVintage: field("Year of the ward boundaries, or unknown.", anyText),
    districts: vital(field("The districts of the area, one or several (version 2).", listOf(DISTRICT))),
    wards: vital(
      field("What else is known of wards, of those there is something to say of (version 2).", listOf(WARD)),
    ),
    coverage: field("What each force sent, month by month (version 2).", listOf(COVERED_FORCE)),
    located: vital(
      field(
        "Rows, and those with coordinates, by force and category, where there are any (version 2).",
        listOf(LOCATED),
      ),
    ),
    setApart: field("Forces whose rows are in no number (version 2).", listOf(SET_APART)),
    repeatedCrimeIds: field(
      "Rows in the wards whose Crime ID another row there has; all are counted (version 2).",
      wholeNumber,
    ),
    rim: field("The rim outside the wards whose offences take part in the density (version 2).", RIM),
    population: field("The residents that rates are made of; null for none.", orNull(POPULATION)),
    inputs: field("The files that were read.", entriesOf(INPUT)),
    builtAt: field("When it was built.", matching(TIME, "a time of ISO 8601 such as 2025-02-01T12:00:00Z")),
  },
);

/** The fields that are needed, then those that other tools may leave out. Whatever else there is may be anything. */
export const DESCRIPTOR = block(
  {
    name: field("Slug of the area, as in addresses of the page.", matching(SLUG, "a slug such as cambridge")),
    title: field("What the package is, in a line.", text),
    sources: field("Where the data come from.", entriesOf(SOURCE)),
    licenses: field("What may be done with them.", entriesOf(LICENCE)),
    resources: field("Every file of the package but this one.", entriesOf(RESOURCE)),
    wardscope: field("What the page has to know of the data that a Data Package does not say.", WARDSCOPE),
  },
  {
    $schema: field("Profile of Data Package.", text),
    description: field("What the package is, with what the licences want printed.", anyText),
  },
);

/** A descriptor as it is written. */
export type WrittenDescriptor = FormValue<typeof DESCRIPTOR>;
type Block = WrittenDescriptor["wardscope"];

/** What stands in the place of what other tools have left out of the `wardscope` block. */
export type DescriptorDefaults = Required<
  Pick<Block, "unplaced" | "inputs" | "population" | "boundaryVintage" | "builtAt">
>;

/** A descriptor as it was read, with nothing left out that the page asks for. */
export type Descriptor = Omit<WrittenDescriptor, "wardscope"> & { readonly wardscope: Block & DescriptorDefaults };

function field<Value>(meaning: string, form: Form<Value>): DescribedField<Value> {
  return { ...form, meaning, schema: { description: meaning, ...form.schema } };
}

/** An object each of whose fields says what it means. */
function block<Needed extends Fields, Optional extends Fields = Record<never, never>>(
  needed: Needed,
  optional?: Optional,
) {
  return recordOf(needed, optional);
}
