// `hotspots`: where offences concentrate, as JSON on the screen and as areas in a file.

import { type Dataset, NO_WARD } from "../../core/area/dataset.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { makeWardIndex, wardAt } from "../../core/geography/ward-index.ts";
import { densityMapOf, frameOf } from "../../core/hotspots/density/density-map.ts";
import { analyseHotspots } from "../../core/hotspots/density/find-hotspots.ts";
import { type PlacesInMetres, positionsInWards } from "../../core/hotspots/ground/places-in-metres.ts";
import { medianSpacing, tooFine } from "../../core/hotspots/ground/spacing.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { isCollectionOf, requireOwnOutputs } from "../package/output-file.ts";
import { readArea, requirePlaces } from "../package/read-area.ts";
import { type PreparedFile, prepareFile } from "../package/written-file.ts";
import { printJson } from "../printed-text.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { asText, command, FORCE, usage } from "./command.ts";
import { GRID_HEADER, gridLines, hotspotCollection, hotspotReport, type PointInDegrees } from "./hotspot-geojson.ts";
import { offencesIn, QUESTION_OPTIONS, type Question, questionOf } from "./question.ts";

interface HotspotOptions extends Question {
  /** Metres. */
  readonly bandwidth: number;
  readonly at: readonly PointInDegrees[];
  readonly grid: string | null;
  readonly out: string;
  readonly force: boolean;
}

const [LEAST_BANDWIDTH, MOST_BANDWIDTH, USUAL_BANDWIDTH] = [100, 2000, THRESHOLDS.bandwidth];

export const HOTSPOTS = command({
  help: "prints what it finds as JSON",
  example: "hotspots --area <folder> --offence burglary --from 2025-01 --to 2025-12 --out hotspots.geojson",
  options: {
    ...QUESTION_OPTIONS,
    out: { kind: "one", value: "<geojson>", required: true, read: asText, help: "the hotspots as areas, to write" },
    bandwidth: {
      kind: "one",
      value: "<metres>",
      required: false,
      read: asBandwidth,
      help: `how far an offence reaches, ${LEAST_BANDWIDTH} to ${MOST_BANDWIDTH} (default: ${USUAL_BANDWIDTH})`,
    },
    at: {
      kind: "many",
      value: "<longitude,latitude>",
      required: false,
      read: asPoint,
      help: "points at which to print the density",
    },
    grid: {
      kind: "one",
      value: "<csv>",
      required: false,
      read: asText,
      help: "the density of each cell in the district, to write",
    },
    force: FORCE,
  },
  async run(values, terminal) {
    const { out, grid, at, bandwidth, force } = values;
    if (grid === out) throw usage(`--out and --grid are the same file, ${out}.`);
    await hotspots({ ...questionOf(values), out, grid, at, force, bandwidth: bandwidth ?? USUAL_BANDWIDTH }, terminal);
    return 0;
  },
});

/** Throws an AppFailure when there is nothing to say or a file cannot be written. */
async function hotspots(options: HotspotOptions, terminal: Terminal): Promise<void> {
  const { area, period, bandwidth, out, grid, force } = options;
  const outputs = [{ path: out, isLike: isHotspots }];
  if (grid !== null) outputs.push({ path: grid, isLike: isGrid });
  await requireOwnOutputs(outputs, { area, force });
  const dataset = await readArea(area);
  const { categories, label } = offencesIn(dataset, options);
  sayOutside(dataset, options, terminal);
  const inMetres = requirePlaces(dataset, area);
  sayTooFine(dataset, inMetres, options, terminal);
  const analysis = analyseHotspots(inMetres, categories, period, { bandwidth });
  if (!analysis.known)
    throw new AppFailure(
      "bad-input",
      `${area}, ${label}, ${rangeName(period)}: ${analysis.reason}.`,
      "Ask for other months or offences.",
    );
  const frame = frameOf(inMetres.district, bandwidth);
  const map = densityMapOf(inMetres, frame, categories, period);
  stopIfInterrupted(terminal.signal);
  const files = [{ path: out, text: `${JSON.stringify(hotspotCollection(analysis.value))}\n` }];
  if (grid !== null) files.push({ path: grid, text: gridLines(frame, map).join("") });
  await writeFiles(files);
  printJson(terminal.out, hotspotReport(options, map, analysis.value));
}

/** Says which points lie in none of the wards. Throws an AppFailure ("bad-usage") for one that would with its numbers swapped. */
function sayOutside({ boundaries }: Dataset, { at, area }: HotspotOptions, { error }: Terminal): void {
  if (at.length === 0) return;
  const index = makeWardIndex(boundaries);
  for (const { longitude, latitude } of at) {
    if (wardAt(index, longitude, latitude) !== NO_WARD) continue;
    const point = `--at ${longitude},${latitude} lies outside the wards of ${area}`;
    if (wardAt(index, latitude, longitude) !== NO_WARD)
      throw usage(`${point}: are its numbers swapped? The longitude comes first, as in ${latitude},${longitude}.`);
    error.write(`${point}: its density is only of what lies near it.\n`);
  }
}

/** Says of a bandwidth that it draws the points, as the page does: it offers none so fine for anonymised ones. */
function sayTooFine(
  { descriptor }: Dataset,
  inMetres: PlacesInMetres,
  { bandwidth, area }: HotspotOptions,
  { error }: Terminal,
): void {
  const [finest] = THRESHOLDS.bandwidths;
  const own = positionsInWards(inMetres);
  if (descriptor.wardscope.points !== "exact" && bandwidth < finest)
    error.write(
      `--bandwidth ${bandwidth} is for exact points: many offences share those of ${area}, and each stands for places all around it; take ${finest} or more.\n`,
    );
  else if (tooFine(own, bandwidth))
    error.write(
      `--bandwidth ${bandwidth} is under ${Math.round(THRESHOLDS.spacings * medianSpacing(own)!)} m, twice the usual distance between the points of ${area}: the density draws the points and not where offences concentrate.\n`,
    );
}

/** Writes all files beside their places before it moves any of them there. */
async function writeFiles(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const prepared: PreparedFile[] = [];
  try {
    for (const { path, text } of files) prepared.push(await prepareFile(path, text));
    for (const file of prepared) await file.place();
  } finally {
    for (const file of prepared) await file.discard();
  }
}

function isHotspots(text: string): boolean {
  return isCollectionOf(text, ["rank", "hectares", "shareOfArea", "stability"]);
}

function isGrid(text: string): boolean {
  return text.startsWith(GRID_HEADER);
}

function asBandwidth(text: string): number {
  const metres = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && metres >= LEAST_BANDWIDTH && metres <= MOST_BANDWIDTH) return metres;
  throw usage(`--bandwidth "${text}" is not a number of metres from ${LEAST_BANDWIDTH} to ${MOST_BANDWIDTH}.`);
}

function asPoint(text: string): PointInDegrees {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text);
  const [longitude, latitude] = [Number(match?.[1]), Number(match?.[2])];
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return { longitude, latitude };
  throw usage(`--at "${text}" is not longitude,latitude in degrees, such as 0.1218,52.2053.`);
}
