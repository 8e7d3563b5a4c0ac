// The parameters of the address, in the order in which they stand in it. Each gives the view a property of the type that its
// codec reads: an added parameter is an entry here.
import { SLUG, WARD_CODE } from "../area/area-package.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import type { Audience } from "../area/whereabouts.ts";
import { MEASURE_IDS } from "../figures/measure-ids.ts";
import { BREAK_METHOD_IDS } from "../statistics/break-methods.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { CAMERA } from "./camera.ts";
import { type Codec, choiceOf, decoded, listOf, MONTH, PLAIN_TEXT, textOf, wholeNumber } from "./codecs.ts";
import type { PageId } from "./page-id.ts";

export interface Parameter<Value> extends Codec<Value> {
  /** In the address. */
  readonly name: string;
  /** The value where the address has none, or one that makes no sense. */
  readonly usual: Value;
  /** Whether it is in the address where it is the usual value: "written" for what a copied link should say. */
  readonly atUsual: "written" | "left out";
  /** Whether it goes along to another page, or becomes the usual value again. */
  readonly onNewPage: "kept" | "forgotten";
}

const HOTSPOT = /^\d{1,7}_\d{1,7}$/;
const MAPS = ["wards", "hotspots", "significance", "difference"] as const;
const PAGE: Codec<PageId> = {
  parse: (text, pages) => pages.find((page) => page === decoded(text)) ?? null,
  format: (page) => page,
};

/** A slip must not show what was to be withheld: whatever is written and is not "everyone" is for residents. */
const AUDIENCE: Codec<Audience> = {
  parse: (text) => (decoded(text).trim().toLowerCase() === "everyone" ? "everyone" : "public"),
  format: (audience) => audience,
};

/** What the map shows: wards in classes, the density of offences, cells tested against chance, or where density changed. */
export type MapView = (typeof MAPS)[number];

/** A part of the page that stands alone in a frame of another page. */
export type EmbeddedPart = "map" | "chart" | "sentence" | "table";

export const PARAMETERS = {
  /** Slug; null for the site's first. */
  area: parameter("area", textOf(SLUG), null, "left out", "kept"),
  /** Code of one district of an area of several; null for all. */
  district: parameter("district", textOf(WARD_CODE), null, "left out", "kept"),
  page: parameter("page", PAGE, "map", "left out", "kept"),
  /** Slugs, at least one, in the order of the taxonomy once settled. */
  offences: parameter("offence", listOf(SLUG), [ALL_CRIME.slug], "written", "kept"),
  measure: parameter("measure", choiceOf(MEASURE_IDS), "rate", "written", "kept"),
  breaks: parameter("breaks", choiceOf(BREAK_METHOD_IDS), "natural", "left out", "kept"),
  /** First and last month of the period, in order; null for the usual one. */
  from: parameter("from", MONTH, null, "left out", "kept"),
  to: parameter("to", MONTH, null, "left out", "kept"),
  /** Ward codes, at most four; the first is the one the sentence speaks of. */
  wards: parameter("wards", listOf(WARD_CODE, COMMON_THRESHOLDS.comparedWards), [], "left out", "kept"),
  map: parameter("map", choiceOf(MAPS), "wards", "written", "kept"),
  /** Of the density, in metres. */
  bandwidth: parameter(
    "bandwidth",
    wholeNumber(COMMON_THRESHOLDS.bandwidthLeast, COMMON_THRESHOLDS.bandwidthMost),
    COMMON_THRESHOLDS.bandwidth,
    "left out",
    "kept",
  ),
  /** Id of the chosen hotspot. */
  hotspot: parameter("hotspot", textOf(HOTSPOT), null, "left out", "kept"),
  /** First month of a period of equal length that is shown beside the chosen one. */
  against: parameter("against", MONTH, null, "left out", "kept"),
  /** "public": for residents, with areas only and nothing that points at a house (`core/area/whereabouts.ts`). */
  audience: parameter("audience", AUDIENCE, "everyone", "left out", "kept"),
  /** The patrol plan and the areas of a trial, as their own readers write them; "" for none. */
  patrol: parameter("patrol", PLAIN_TEXT, "", "left out", "kept"),
  treated: parameter("treated", PLAIN_TEXT, "", "left out", "kept"),
  untreated: parameter("untreated", PLAIN_TEXT, "", "left out", "kept"),
  /** First month of what is on trial, or the month since whose end verdicts are said to have changed. */
  since: parameter("since", MONTH, null, "left out", "kept"),
  /** Section of a page that has several, as a slug; null for its first. */
  section: parameter("section", textOf(SLUG), null, "left out", "forgotten"),
  /** Choices that only one page has, as slugs of its own ("years-september"); those it does not have mean nothing. */
  shown: parameter("show", listOf(SLUG), [], "left out", "kept"),
  /** The part that a page of somebody else has in a frame; null for the whole page. */
  embed: parameter("embed", textOf<EmbeddedPart>(/^(?:map|chart|sentence|table)$/), null, "left out", "forgotten"),
  /** Opacity of the ward fill over the street map, in per cent. */
  fill: parameter("fill", wholeNumber(10, 100), 85, "left out", "kept"),
  /** Null for the whole area. */
  camera: parameter("at", CAMERA, null, "left out", "kept"),
  /** What is presented, as its own reader writes it (`own-slides.ts`); "" for nothing. */
  present: parameter("present", PLAIN_TEXT, "", "left out", "kept"),
};

function parameter<Value>(
  name: string,
  codec: Codec<Value>,
  usual: NoInfer<Value>,
  atUsual: Parameter<Value>["atUsual"],
  onNewPage: Parameter<Value>["onNewPage"],
): Parameter<Value> {
  return { ...codec, name, usual, atUsual, onNewPage };
}
