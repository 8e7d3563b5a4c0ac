// What the reader is looking at. It is the address: any text parses to a valid view, and a view formats to the text that
// brings it back.
import { SLUG, WARD_CODE } from "./area-package.ts";
import type { Camera } from "./camera.ts";
import type { BreakMethod, Measure } from "./choropleth.ts";
import type { Dataset } from "./dataset.ts";
import type { Month, MonthRange } from "./months.ts";
import { formatMonth, parseMonth } from "./months.ts";
import { presetsOf } from "./period.ts";
import { ALL_CRIME } from "./taxonomy.ts";
import { THRESHOLDS } from "./thresholds.ts";

export type Page = "map" | "about";

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
};

const MEASURES = ["count", "rate", "change", "share"] as const satisfies readonly Measure[];
const METHODS = ["natural", "quantile", "equal"] as const satisfies readonly BreakMethod[];
const PAGES = ["map", "about"] as const satisfies readonly Page[];

/** The view of an address's query ("?area=…" or without the question mark). Never throws; what makes no sense is left out. */
export function parseView(query: string): View {
  const given = new Map(query.replace(/^\?/, "").split("&").map(splitPair));
  const text = (name: string): string => given.get(name) ?? "";
  const offences = list(text("offence"), SLUG);
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
    wards: list(text("wards"), WARD_CODE).slice(0, THRESHOLDS.comparedWards),
    fill: parseFill(text("fill")),
    camera: parseCamera(text("at")),
  };
}

/** The query of a view, without the question mark. Only what differs from the default is in it, but for area and offence. */
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
    ["map", "wards"],
    ["fill", view.fill === DEFAULT_VIEW.fill ? null : String(view.fill)],
    ["at", view.camera === null ? null : formatCamera(view.camera)],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join("&");
}

/** The view with everything that is shown written into it: it shows the same when the defaults become others. */
export function pinned(view: View, settled: SettledView, area: string): View {
  const { period, ...rest } = settled;
  return { ...view, ...rest, area, from: period.from, to: period.to };
}

/** Fills what is not chosen and leaves out what the dataset does not have. Always valid for the dataset. */
export function settle(view: View, dataset: Dataset): SettledView {
  const offences = dataset.taxonomy.offences.map((offence) => offence.slug);
  const chosen = offences.filter((slug) => view.offences.includes(slug));
  const codes = new Set(dataset.wards.map((ward) => ward.code));
  return {
    offences: chosen.length > 0 ? chosen : [ALL_CRIME.slug],
    measure: view.measure,
    breaks: view.breaks,
    period: settlePeriod(view, dataset),
    wards: [...new Set(view.wards)].filter((code) => codes.has(code)).slice(0, THRESHOLDS.comparedWards),
    fill: view.fill,
    camera: view.camera,
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

function clamp(month: Month, range: MonthRange): Month {
  return Math.min(Math.max(month, range.from), range.to);
}

function splitPair(pair: string): readonly [string, string] {
  const [name = "", ...rest] = pair.split("=");
  return [name, decode(rest.join("="))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}

function list(text: string, form: RegExp): readonly string[] {
  return [...new Set(text.split(","))].filter((item) => form.test(item)).slice(0, 64);
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string): Choice | null {
  return choices.find((choice) => choice === text) ?? null;
}

function parseFill(text: string): number {
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : DEFAULT_VIEW.fill;
  return percent >= 10 && percent <= 100 ? percent : DEFAULT_VIEW.fill;
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
