// What each setting of the sources is to be: an address with places for values, a pattern of names, a name, a number.

export interface Setting<Value> {
  /** Goes on "expected is …". */
  readonly what: string;
  /** Null for a value that is not such. */
  readonly read: (value: unknown) => Value | null;
}

/** An address of http or https without a user's name; `places` are those that it must hold, such as "{month}", and it holds no others. */
function address(...places: readonly string[]): Setting<string> {
  const held = places.length === 0 ? "" : ` with ${places.join(" and ")}`;
  return {
    what: `an address of http or https${held}`,
    read: (value) => (typeof value === "string" && isAddress(value, places) ? value : null),
  };
}

/** The same, or "" for none. */
function addressOrNone(...places: readonly string[]): Setting<string> {
  const { what, read } = address(...places);
  return { what: `${what}, or ""`, read: (value) => (value === "" ? "" : read(value)) };
}

function isAddress(text: string, places: readonly string[]): boolean {
  const found: readonly string[] = text.match(/\{\w*\}/g) ?? [];
  if (!places.every((place) => found.includes(place)) || !found.every((place) => places.includes(place))) return false;
  const url = webAddress(text.replaceAll(/\{\w+\}/g, "x"));
  return url !== null && url.username === "" && url.password === "";
}

function text(what: string, form = /\S/): Setting<string> {
  return { what, read: (value) => (typeof value === "string" && form.test(value) ? value : null) };
}

/** A text with these places. */
function name(...places: readonly string[]): Setting<string> {
  return {
    what: `a name with ${places.join(" and ")}`,
    read: (value) => (typeof value === "string" && places.every((place) => value.includes(place)) ? value : null),
  };
}

/** A regular expression of whole names; `groups` are those that it must name. */
function pattern(...groups: readonly string[]): Setting<RegExp> {
  const held = groups.length === 0 ? "" : ` with the groups ${groups.map((group) => `(?<${group}>…)`).join(", ")}`;
  return {
    what: `a regular expression${held}`,
    read(value) {
      if (typeof value !== "string" || !groups.every((group) => value.includes(`(?<${group}>`))) return null;
      try {
        return new RegExp(value);
      } catch {
        return null;
      }
    },
  };
}

function wholeNumber(least: number, most: number): Setting<number> {
  return {
    what: `a whole number from ${least} to ${most}`,
    read: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null,
  };
}

const SOURCE_NAME = text("the name of the source in messages");
const FIELD = text("the name of a field", /^\S+$/);
const DATASET = text("the name of a dataset, such as NM_2021_1", /^\w+$/);
const GEOGRAPHY = text("a type of geography, such as TYPE151", /^TYPE\d+$/);
const RECORDS = wholeNumber(1, 100_000);

/** Every section with its settings, in the order of the file. */
export const FORM = {
  proxy: {
    /** "": as the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY say. */
    address: { what: 'the address of a proxy, or ""', read: proxyAddress },
    /** Hosts that are asked without the proxy, as in NO_PROXY. */
    except: text("hosts that are asked without the proxy, divided by commas", /^/),
  },
  police: {
    name: SOURCE_NAME,
    lastUpdated: address(),
    lastUpdatedField: FIELD,
    streetDates: address(),
    streetDatesField: FIELD,
    archive: address("{month}"),
    /** Where the MD5 of an archive is told as a text; "": nowhere. */
    archiveMd5: addressOrNone("{month}"),
    /** Months in one archive. */
    archiveMonths: wholeNumber(1, 600),
    /** Path of a file of offences in an archive. */
    member: name("{month}", "{force}"),
    /** Slug of the force that has no area of its own. */
    transportPolice: text("the slug of a force", /^[a-z-]+$/),
  },
  boundaries: {
    name: SOURCE_NAME,
    base: address(),
    services: address(),
    layer: address("{service}"),
    query: address("{service}"),
    wardServices: pattern("month", "year", "resolution"),
    lookupServices: pattern("year"),
    wardCode: pattern(),
    wardName: pattern(),
    wardNameWelsh: pattern(),
    districtCode: pattern(),
    districtName: pattern(),
    smallAreaCode: pattern(),
    wardRecords: RECORDS,
    lookupRecords: RECORDS,
  },
  residents: {
    name: SOURCE_NAME,
    base: address(),
    data: address("{dataset}"),
    records: RECORDS,
    estimates: DATASET,
    census: DATASET,
    smallAreaType: GEOGRAPHY,
    wardTypeCensus: GEOGRAPHY,
    wardTypeEstimates: GEOGRAPHY,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting<unknown>>>>>;

type ValueOf<Of> = Of extends Setting<infer Value> ? Value : never;

export type SourceSettings = {
  readonly [Section in keyof typeof FORM]: {
    readonly [Name in keyof (typeof FORM)[Section]]: ValueOf<(typeof FORM)[Section][Name]>;
  };
};

/** A proxy may have a user's name and a password. */
function proxyAddress(value: unknown): string | null {
  if (value === "") return "";
  return typeof value === "string" && webAddress(value) !== null ? value : null;
}

/** Null for what is no address of http or https. */
function webAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) ? url : null;
}
