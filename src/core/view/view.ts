// What the reader is looking at. It is the address: any text parses to a valid view, and a view formats to the text that
// brings it back.
import { SLUG, WARD_CODE } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { presetsOf } from "../area/period.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { formatMonth, parseMonth, within } from "../basics/months.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { BreakMethod, Measure } from "../wards/choropleth.ts";
import type { Camera } from "./camera.ts";

export type Page = "map" | "wards" | "ward" | "offence" | "assessment" | "patrols" | "trial" | "about";
/** What the map shows: wards in classes, the density of offences, cells tested against chance, or where density changed. */
export type MapView = "wards" | "hotspots" | "significance" | "difference";
/** "public": for residents, with areas only and nothing that points at a house. */
export type Audience = "everyone" | "public";

/** Null stands for "not chosen": the dataset's own default. */
export interface View {
  readonly area: string | null;
  readonly page: Page;
  /** Slugs, at least one, in the order of the taxonomy once settled. */
  readonly offences: readonly string[];
  readonly measure: Measure;
  readonly breaks: BreakMethod;
  readonly from: Month | null;
  readonly to: Month | null;
  /** Ward codes, at most four; the first is the one the sentence speaks of. */
  readonly wards: readonly string[];
  /** Opacity of the ward fill over the street map, in per cent. */
  readonly fill: number;
  readonly camera: Camera | null;
  readonly map: MapView;
  /** Of the density, in metres. */
  readonly bandwidth: number;
  /** Id of the chosen hotspot. */
  readonly hotspot: string | null;
  /** First month of a period of equal length that is shown beside the chosen one. */
  readonly against: Month | null;
  readonly audience: Audience;
  /** The patrol plan and the areas of a trial, as their own readers write them; "" for none. */
  readonly patrol: string;
  readonly treated: string;
  readonly untreated: string;
  /** First month of what is on trial, or the month since whose end verdicts are said to have changed. */
  readonly since: Month | null;
  /** Section of a page that has several, as a slug; null for its first. */
  readonly section: string | null;
  /** Choices that only one page has, as slugs of its own ("years-september"); those it does not have mean nothing. */
  readonly shown: readonly string[];
}

/** A view in which everything is there: what a dataset made of a View. */
export interface SettledView {
  readonly offences: readonly string[];
  readonly measure: Measure;
  readonly breaks: BreakMethod;
  readonly period: MonthRange;
  readonly wards: readonly string[];
  readonly fill: number;
  readonly camera: Camera | null;
  readonly against: MonthRange | null;
}

export const DEFAULT_VIEW: View = {
  area: null,
  page: "map",
  offences: [ALL_CRIME.slug],
  measure: "rate",
  breaks: "natural",
  from: null,
  to: null,
  wards: [],
  fill: 85,
  camera: null,
  map: "wards",
  bandwidth: THRESHOLDS.bandwidth,
  hotspot: null,
  against: null,
  audience: "everyone",
  patrol: "",
  treated: "",
  untreated: "",
  since: null,
  section: null,
  shown: [],
};

const MEASURES = ["count", "rate", "change", "share"] as const satisfies readonly Measure[];
const METHODS = ["natural", "quantile", "equal"] as const satisfies readonly BreakMethod[];
const PAGES = [
  "map",
  "wards",
  "ward",
  "offence",
  "assessment",
  "patrols",
  "trial",
  "about",
] as const satisfies readonly Page[];
const MAPS = ["wards", "hotspots", "significance", "difference"] as const satisfies readonly MapView[];
const HOTSPOT = /^\d{1,7}_\d{1,7}$/;
/** What may stand in an address as it is. */
const PLAIN = /^(?:[A-Za-z0-9_.,:;~@!*-]|%[0-9A-Fa-f]{2}){0,2000}$/;

/** The view of an address's query ("?area=…" or without the question mark). Never throws; what makes no sense is left out. */
export function parseView(query: string): View {
  const given = new Map(query.replace(/^\?/, "").split("&").map(splitPair));
  const plain = (name: string): string => (PLAIN.test(given.get(name) ?? "") ? (given.get(name) ?? "") : "");
  const text = (name: string): string => decode(given.get(name) ?? "");
  const offences = distinctItems(text("offence"), SLUG);
  const from = parseMonth(text("from"));
  const to = parseMonth(text("to"));
  const swapped = from !== null && to !== null && from > to;
  return {
    area: SLUG.test(text("area")) ? text("area") : null,
    page: oneOf(PAGES, text("page")) ?? DEFAULT_VIEW.page,
    offences: offences.length > 0 ? offences : DEFAULT_VIEW.offences,
    measure: oneOf(MEASURES, text("measure")) ?? DEFAULT_VIEW.measure,
    breaks: oneOf(METHODS, text("breaks")) ?? DEFAULT_VIEW.breaks,
    from: swapped ? to : from,
    to: swapped ? from : to,
    wards: distinctItems(text("wards"), WARD_CODE).slice(0, THRESHOLDS.comparedWards),
    fill: parseWhole(text("fill"), 10, 100) ?? DEFAULT_VIEW.fill,
    camera: parseCamera(text("at")),
    map: oneOf(MAPS, text("map")) ?? DEFAULT_VIEW.map,
    bandwidth:
      parseWhole(text("bandwidth"), THRESHOLDS.bandwidthLeast, THRESHOLDS.bandwidthMost) ?? DEFAULT_VIEW.bandwidth,
    hotspot: HOTSPOT.test(text("hotspot")) ? text("hotspot") : null,
    against: parseMonth(text("against")),
    audience: text("audience") === "public" ? "public" : "everyone",
    patrol: plain("patrol"),
    treated: plain("treated"),
    untreated: plain("untreated"),
    since: parseMonth(text("since")),
    section: SLUG.test(text("section")) ? text("section") : null,
    shown: distinctItems(text("show"), SLUG),
  };
}

/** The query of a view, without the question mark. Only what differs from the default is in it, except area and offence. */
export function formatView(view: View): string {
  const pairs: readonly (readonly [string, string | null])[] = [
    ["area", view.area],
    ["page", view.page === DEFAULT_VIEW.page ? null : view.page],
    ["offence", view.offences.join(",")],
    ["measure", view.measure],
    ["breaks", view.breaks === DEFAULT_VIEW.breaks ? null : view.breaks],
    ["from", view.from === null ? null : formatMonth(view.from)],
    ["to", view.to === null ? null : formatMonth(view.to)],
    ["wards", view.wards.length === 0 ? null : view.wards.join(",")],
    ["map", view.map],
    ["bandwidth", view.bandwidth === DEFAULT_VIEW.bandwidth ? null : String(view.bandwidth)],
    ["hotspot", view.hotspot],
    ["against", view.against === null ? null : formatMonth(view.against)],
    ["audience", view.audience === "public" ? "public" : null],
    ["patrol", view.patrol || null],
    ["treated", view.treated || null],
    ["untreated", view.untreated || null],
    ["since", view.since === null ? null : formatMonth(view.since)],
    ["section", view.section],
    ["show", view.shown.join(",") || null],
    ["fill", view.fill === DEFAULT_VIEW.fill ? null : String(view.fill)],
    ["at", view.camera === null ? null : formatCamera(view.camera)],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join("&");
}

/** The view with everything that is shown written into it: it shows the same when the defaults become others. */
export function pinned(view: View, settled: SettledView, area: string): View {
  const { period, against, ...rest } = settled;
  return { ...view, ...rest, area, from: period.from, to: period.to, against: against?.from ?? null };
}

/** Fills what is not chosen and leaves out what the dataset does not have. Always valid for the dataset. */
export function settle(view: View, dataset: Dataset): SettledView {
  const offences = dataset.taxonomy.offences.map((offence) => offence.slug);
  const chosen = offences.filter((slug) => view.offences.includes(slug));
  const codes = new Set(dataset.wards.map((ward) => ward.code));
  const period = settlePeriod(view, dataset);
  return {
    offences: chosen.length > 0 ? chosen : [ALL_CRIME.slug],
    measure: view.measure,
    breaks: view.breaks,
    period,
    wards: [...new Set(view.wards)].filter((code) => codes.has(code)).slice(0, THRESHOLDS.comparedWards),
    fill: view.fill,
    camera: view.camera,
    against: settleAgainst(view, period, dataset.coverage.range),
  };
}

function settlePeriod(view: View, dataset: Dataset): MonthRange {
  const whole = dataset.coverage.range;
  const usual = presetsOf(dataset.coverage)[0]!.range;
  if (view.from === null && view.to === null) return usual;
  const to = clamp(view.to ?? whole.to, whole);
  const from = clamp(view.from ?? Math.max(whole.from, to - 11), whole);
  const apart = (view.to !== null && view.to < whole.from) || (view.from !== null && view.from > whole.to);
  return apart || from > to ? usual : { from, to };
}

/** A period that does not lie in the package is none. */
function settleAgainst({ against }: View, period: MonthRange, whole: MonthRange): MonthRange | null {
  if (against === null) return null;
  const other = { from: against, to: against + period.to - period.from };
  return within(other, whole) && against !== period.from ? other : null;
}

function clamp(month: Month, range: MonthRange): Month {
  return Math.min(Math.max(month, range.from), range.to);
}

function splitPair(pair: string): readonly [string, string] {
  const [name = "", ...rest] = pair.split("=");
  return [name, rest.join("=")];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}

function distinctItems(text: string, form: RegExp): readonly string[] {
  return [...new Set(text.split(","))].filter((item) => form.test(item)).slice(0, 64);
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string): Choice | null {
  return choices.find((choice) => choice === text) ?? null;
}

function parseWhole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** "lon,lat,zoom" with five decimals (about a metre) and two for the zoom. */
function formatCamera({ longitude, latitude, zoom }: Camera): string {
  return [round(longitude, 5), round(latitude, 5), round(zoom, 2)].join(",");
}

function parseCamera(text: string): Camera | null {
  const match = /^(-?\d{1,3}(?:\.\d{1,9})?),(-?\d{1,2}(?:\.\d{1,9})?),(\d{1,2}(?:\.\d{1,9})?)$/.exec(text);
  if (match === null) return null;
  const [longitude, latitude, zoom] = [
    round(Number(match[1]), 5),
    round(Number(match[2]), 5),
    round(Number(match[3]), 2),
  ];
  const sensible = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom <= 22;
  return sensible ? { longitude, latitude, zoom } : null;
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
