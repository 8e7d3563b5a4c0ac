// `wardscope.json` beside index.html: what whoever publishes the page decides without building it again.

import { isRecord } from "../basics/json-record.ts";

export interface SiteConfig {
  readonly title: string;
  /** Slug of the area that opens when the address names none; null: the first of the index. */
  readonly defaultArea: string | null;
  /** Address of a MapLibre style for the streets underneath, or null for none. */
  readonly streetStyle: string | null;
  /** Further hosts that its tiles and signs come from, such as "https://tiles.example.org": the page may ask no others. */
  readonly streetHosts: readonly string[];
  /** Of the names of wards that have one in Welsh too. */
  readonly language: "en" | "cy";
  /** Whom the site is for, whatever an address says; null: everyone, and an address may ask for what residents are shown. */
  readonly audience: "public" | null;
  /** What residents can do, as it is given (`help-links.ts`); without it: what holds in England and Wales. */
  readonly links?: unknown;
  /** A line of plain text: whom to ask. Empty for none. */
  readonly contact: string;
  /** Whether readers' devices keep the page and the areas opened, for when there is no network. */
  readonly offline: boolean;
  /** What is wrong with the file, in a sentence; null for nothing. */
  readonly fault: string | null;
}

export const DEFAULT_CONFIG: SiteConfig = {
  title: "Wardscope",
  defaultArea: null,
  streetStyle: "https://tiles.openfreemap.org/styles/positron",
  streetHosts: [],
  language: "en",
  audience: null,
  contact: "",
  offline: true,
  fault: null,
};

/** Of a text of settings that has one twice, so that the last would count: its name, in its quotation marks. All links have the same names. */
export const NAMED_TWICE = /("(?!label"|url")\w+")\s*:.*\1\s*:/s;

const isText = (value: unknown): boolean => value === null || typeof value === "string";
/** Every setting, and whether a value is one of it; a text may be null, for none. */
const SETTINGS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ["title", isText],
  ["defaultArea", isText],
  ["streetStyle", isText],
  ["streetHosts", (value) => Array.isArray(value) && value.every((host) => typeof host === "string")],
  ["language", (value) => value === "en" || value === "cy"],
  ["audience", (value) => value === "everyone" || value === "public"],
  ["links", Array.isArray],
  ["contact", isText],
  ["offline", (value) => typeof value === "boolean"],
]);

/**
 * The settings that are there and make sense; the default for each that is not. A value that holds no settings, one of a name that
 * there is not ("$schema" and the like apart), or one of another kind is faulty: what exactly, `settingsFault` says.
 */
export function readConfig(value: unknown): SiteConfig {
  const given = isRecord(value) ? value : {};
  const text = (name: string): string | null => {
    const found = given[name];
    return typeof found === "string" && found.trim() !== "" ? found.trim() : null;
  };
  const config: SiteConfig = {
    title: text("title") ?? DEFAULT_CONFIG.title,
    defaultArea: text("defaultArea"),
    streetStyle: given["streetStyle"] === undefined ? DEFAULT_CONFIG.streetStyle : text("streetStyle"),
    streetHosts: Array.isArray(given["streetHosts"]) ? given["streetHosts"].map(String) : [],
    language: given["language"] === "cy" ? "cy" : "en",
    audience: given["audience"] === "public" ? "public" : null,
    links: given["links"],
    contact: text("contact") ?? DEFAULT_CONFIG.contact,
    offline: given["offline"] !== false,
    fault: null,
  };
  return given === value && oddSettings(given).length === 0 ? config : faulty(config, "wardscope.json has a fault.");
}

/** The names of settings that there are not, or whose values are of another kind. */
export function oddSettings(given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(given).filter((name) => !name.startsWith("$") && SETTINGS.get(name)?.(given[name]) !== true);
}

/** Settings of which something is wrong: a slip must not switch on what asks another host, nor show what was to be withheld. */
export function faulty(config: SiteConfig, fault: string): SiteConfig {
  return { ...config, streetStyle: null, audience: "public", fault };
}
