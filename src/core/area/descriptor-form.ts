// `datapackage.json`: Data Package v2 with the `wardscope` block, field by field: form, type and JSON Schema in one. Numbers and
// verdicts are made of what is needed or vital; the rest can be left out. What the fields mean is in a file of its own.
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
  name,
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

const LICENCE = recordOf({
  name: text,
  title: text,
  path: text,
});

const SOURCE = recordOf({ title: text }, { path: text });

const IN_RESOURCE = {
  name: text,
  path: matching(/^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/, "the name of a file in the folder"),
};
const IF_IN_RESOURCE = {
  format: text,
  mediatype: text,
  bytes: wholeNumber,
  hash: matching(/^sha256:[0-9a-f]{64}$/, "sha256:<64 hexadecimal digits>"),
};

const MONTH = recordOf({
  month,
  force: text,
  status: oneOf("submitted", "missing"),
});

const UNPLACED = recordOf({
  month,
  category: text,
  count: wholeNumber,
});

const ROWS = recordOf(
  {
    read: wholeNumber,
    placed: wholeNumber,
    outside: wholeNumber,
    unplaced: wholeNumber,
    outsideMonths: wholeNumber,
    rejected: wholeNumber,
  },
  {
    rim: wholeNumber,
    setApart: wholeNumber,
    byWard: wholeNumber,
  },
);

const POPULATION = recordOf({
  year: wholeNumber,
  source: text,
  total: wholeNumber,
});

const SHA256 = matching(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

const INPUT = recordOf({ name: text, sha256: SHA256, rows: wholeNumber }, { count: wholeNumber });

const DISTRICT = recordOf(
  { code: text, name },
  {
    partnership: name,
    force: vital(text),
  },
);

const WARD = recordOf(
  { code: text },
  {
    district: vital(text),
    nameCy: name,
  },
);

const COVERED_MONTH = recordOf({
  month,
  status: oneOf("submitted", "missing", "tooSmall", "accepted"),
  rows: wholeNumber,
  placed: wholeNumber,
});

const COVERED_FORCE = recordOf(
  {
    force: text,
    role: oneOf("home", "required", "whole", "setApart"),
    months: listOf(COVERED_MONTH),
  },
  { name },
);

const LOCATED = recordOf({
  force: text,
  category: text,
  rows: listOf(wholeNumber),
  withCoordinates: listOf(wholeNumber),
});

const SET_APART = recordOf({
  force: text,
  rows: wholeNumber,
  categories: mapOf(wholeNumber),
});

const TIMED = recordOf({
  category: text,
  timed: listOf(wholeNumber),
  long: wholeNumber,
  midnight: wholeNumber,
});

const RIM = recordOf(
  {
    metres: wholeNumber,
  },
  {
    covered: share,
    uncovered: listOf(oneOf(...DIRECTIONS)),
  },
);

const POSTCODES = recordOf({ source: text, notice: text });

const FETCHED = recordOf(
  { months: wholeNumber, sources: listOf(recordOf({ what: text, address: text, retrieved: text })) },
  { wardsYear: wholeNumber, residents: text },
);

const WARDSCOPE = recordOf(
  {
    formatVersion: oneOf(...READ_VERSIONS),
    areaCode: text,
    months: listOf(MONTH),
    requiredForces: listOf(text),
  },
  {
    areaName: name,
    unplaced: listOf(UNPLACED),
    rows: ROWS,
    readByCategory: mapOf(wholeNumber),
    boundaryVintage: anyText,
    districts: vital(listOf(DISTRICT)),
    wards: vital(listOf(WARD)),
    coverage: listOf(COVERED_FORCE),
    located: vital(listOf(LOCATED)),
    setApart: listOf(SET_APART),
    repeatedCrimeIds: wholeNumber,
    disclosure: vital(
      recordOf(
        { threshold: wholeNumber, spread: mapOf(share), unrecorded: mapOf(listOf(month)) },
        { left: mapOf(listOf(month)), gone: listOf(text) },
      ),
    ),
    rim: RIM,
    hours: listOf(TIMED),
    points: oneOf("exact", "anonymised"),
    counting: SHA256,
    population: orNull(POPULATION),
    postcodes: POSTCODES,
    inputs: entriesOf(INPUT),
    fetched: FETCHED,
    builtAt: matching(TIME, "a time of ISO 8601 such as 2025-02-01T12:00:00Z"),
  },
);

/**
 * The fields that are needed, then those that other tools may leave out; `ifInResource` are further ones of a file of the package.
 * Whatever else there is may be anything.
 */
export function descriptorForm<Further extends Readonly<Record<string, Form<unknown>>>>(ifInResource: Further) {
  return recordOf(
    {
      name: matching(SLUG, "a slug such as cambridge"),
      title: text,
      sources: entriesOf(SOURCE),
      licenses: entriesOf(LICENCE),
      resources: entriesOf(recordOf(IN_RESOURCE, { ...IF_IN_RESOURCE, ...ifInResource })),
      wardscope: WARDSCOPE,
    },
    {
      $schema: text,
      description: anyText,
    },
  );
}

/** What the page goes by. What the columns of the files are called it knows. */
export const DESCRIPTOR_READ = descriptorForm({});

type Read = FormValue<typeof DESCRIPTOR_READ>;
type Block = Read["wardscope"];

/** How the files of a package were fetched from their sources. */
export type Fetched = NonNullable<Block["fetched"]>;

/** What stands in the place of what other tools have left out of the `wardscope` block. */
export type DescriptorDefaults = Required<
  Pick<Block, "unplaced" | "inputs" | "population" | "boundaryVintage" | "builtAt">
>;

/** A descriptor as it was read, with nothing left out that the page asks for. */
export type Descriptor = Omit<Read, "wardscope"> & { readonly wardscope: Block & DescriptorDefaults };
