// Which properties of a file of wards say what: codes are known by their values, whatever their property is called and however deep it lies.
import { isRecord } from "../basics/json-record.ts";
import { writtenText } from "./readers/written-code.ts";

/** Properties of a feature by their path, such as "WD23CD" or "codes.gss"; texts without hidden signs and white space around, none empty. */
export type FlatProperties = ReadonlyMap<string, string>;

/** Paths; null where there is no such property. */
export interface WardColumns {
  readonly code: string;
  readonly name: string | null;
  readonly nameCy: string | null;
  readonly district: string | null;
  readonly districtName: string | null;
  /** Year of the wards, such as "2023", or "unknown". */
  readonly vintage: string;
}

const WARD = /^(?:E05|W05|S13|N08)\d{6}$/;
const DISTRICT = /^(?:E06|E07|E08|E09|W06|S12|N09)\d{6}$/;
const WARD_COLUMN = /^WD(\d\d)CD$/i;
const DISTRICT_COLUMN = /^LAD(?:\d\d)?(?:CD)?$/i;
/** What a name is called where it is not called like the code. */
const NAME_COLUMN = /^(?:ward[_ ]?)?(?:name|nm|title)$|^ward$|^wd\d\dnm$/i;
const WELSH_COLUMN = /(?:nm|name)[_ ]?(?:w|cy|cym|welsh)$|^(?:welsh|cy)[_ ]?name$|^enw$/i;
const DEEPEST = 4;

/** Properties that are texts or numbers, those of objects in them under their path. */
export function flatProperties(properties: unknown): FlatProperties {
  const flat = new Map<string, string>();
  const add = (value: unknown, path: string, depth: number): void => {
    if (isRecord(value) && depth < DEEPEST)
      for (const [name, inner] of Object.entries(value)) add(inner, path === "" ? name : `${path}.${name}`, depth + 1);
    const text = typeof value === "string" ? writtenText(value) : typeof value === "number" ? String(value) : "";
    if (text !== "") flat.set(path, text);
  };
  add(properties, "", 0);
  return flat;
}

/**
 * Null when nothing holds ward codes. Of several properties with ward codes, as of several years, that which holds most of the
 * `populated`, then that with most codes, then the first. A property called WDyyCD or code is taken whatever it holds when none has codes of the ONS.
 */
export function wardColumns(features: readonly FlatProperties[], populated: ReadonlySet<string>): WardColumns | null {
  const paths = [...new Set(features.flatMap((feature) => [...feature.keys()]))];
  const code = codeColumn(features, paths, populated);
  if (code === undefined) return null;
  const called = (pattern: RegExp): string | undefined => paths.find((path) => pattern.test(lastOf(path)));
  const year = WARD_COLUMN.exec(lastOf(code))?.[1];
  const district = called(DISTRICT_COLUMN) ?? mostHeld(features, paths, (text) => DISTRICT.test(text));
  const name = nameBeside(paths, code) ?? called(NAME_COLUMN) ?? null;
  return {
    code,
    name,
    nameCy: welshBeside(paths, name) ?? called(WELSH_COLUMN) ?? null,
    district: district ?? null,
    districtName: (district === undefined ? undefined : nameBeside(paths, district)) ?? called(/^LAD\d\dNM$/i) ?? null,
    vintage: year === undefined ? "unknown" : `20${year}`,
  };
}

function codeColumn(features: readonly FlatProperties[], paths: readonly string[], populated: ReadonlySet<string>) {
  const ofArea = mostHeld(features, paths, (text) => WARD.test(text) && populated.has(text));
  const byValue = ofArea ?? mostHeld(features, paths, (text) => WARD.test(text));
  return byValue ?? paths.find((path) => WARD_COLUMN.test(lastOf(path))) ?? paths.find((path) => path === "code");
}

/** The property of which most features hold such a value; of equal ones the first; undefined when none does. */
function mostHeld(
  features: readonly FlatProperties[],
  paths: readonly string[],
  holds: (text: string) => boolean,
): string | undefined {
  let [best, most]: [string | undefined, number] = [undefined, 0];
  for (const path of paths) {
    const held = features.filter((feature) => holds(feature.get(path) ?? "")).length;
    if (held > most) [best, most] = [path, held];
  }
  return best;
}

/** The name that is called like a code: WD23NM of WD23CD, area_name of area_code, names.ward of codes.ward or name of code. */
function nameBeside(paths: readonly string[], code: string): string | undefined {
  const wanted = [
    code.replace(/CD$/i, "NM"),
    code.replace(/code/gi, "name"),
    code.replace(/codes(?=\.)/i, "names"),
    code.replace(/code(?=s?\.)[^.]*\.[^.]*$/i, "name"),
  ];
  const alike = wanted.filter((path) => path !== code).map((path) => path.toLowerCase());
  return paths.find((path) => alike.includes(path.toLowerCase()));
}

function welshBeside(paths: readonly string[], name: string | null): string | undefined {
  if (name === null) return undefined;
  const wanted = ["W", "_cy", "_welsh", "_w"].map((ending) => `${name}${ending}`.toLowerCase());
  return paths.find((path) => wanted.includes(path.toLowerCase()));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
