// `gi`: cells that are hot beyond chance, as JSON on the screen and as squares in a file.
import type { FeatureCollection, Polygon } from "geojson";
import { AppFailure } from "../../core/basics/failure.ts";
import {
  analyseSignificance,
  type SignificanceAnalysis,
  type SignificanceCell,
} from "../../core/hotspots/chance/significance.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { isCollectionOf, requireOwnOutputs } from "../package/output-file.ts";
import { readArea, requirePlaces } from "../package/read-area.ts";
import { prepareFile } from "../package/written-file.ts";
import { printJson } from "../printed-text.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { asText, command, FORCE } from "./command.ts";
import { offencesIn, QUESTION_OPTIONS, type Question, questionOf } from "./question.ts";

interface GiOptions extends Question {
  readonly out: string;
  readonly force: boolean;
}

/** As many cells are printed, those with the highest z. */
const PRINTED = 10;

export const GI = command({
  help: "prints the cells of 200 m that are hot beyond chance (Gi*, permutation test) as JSON",
  example: "gi --area <folder> --offence burglary --from 2025-01 --to 2025-12 --out cells.geojson",
  options: {
    ...QUESTION_OPTIONS,
    out: { kind: "one", value: "<geojson>", required: true, read: asText, help: "all cells as squares, to write" },
    force: FORCE,
  },
  async run(values, terminal) {
    await gi({ ...questionOf(values), out: values.out, force: values.force }, terminal);
    return 0;
  },
});

/** Throws an AppFailure when the package does not allow the test, and then no file was written. */
async function gi(options: GiOptions, terminal: Terminal): Promise<void> {
  await requireOwnOutputs([{ path: options.out, isLike: isCells }], options);
  const dataset = await readArea(options.area);
  const { categories } = offencesIn(dataset, options);
  const inMetres = requirePlaces(dataset, options.area);
  const analysis = analyseSignificance(inMetres, categories, options.period, THRESHOLDS.permutationSeed);
  if (!analysis.known) throw noTest(analysis.reason);
  stopIfInterrupted(terminal.signal);
  const file = await prepareFile(options.out, `${JSON.stringify(squaresOf(analysis.value))}\n`);
  try {
    await file.place();
  } finally {
    await file.discard();
  }
  printJson(terminal.out, summaryOf(analysis.value));
}

function isCells(text: string): boolean {
  return isCollectionOf(text, ["easting", "northing", "z", "pAdjusted", "level"]);
}

function noTest(reason: string): AppFailure {
  const message = `There is no test of significance: ${reason}.`;
  return new AppFailure("bad-input", message, "Choose other months, or an offence with more of them.");
}

/** `p` is that of the permutation test, never the normal one; hot at a level is at that level or a higher one. */
function summaryOf({ cells, hot90, hot95, hot99 }: SignificanceAnalysis) {
  const ranked = [...cells].sort((a, b) => b.z - a.z || a.index - b.index);
  return { cells: cells.length, hot90, hot95, hot99, top: ranked.slice(0, PRINTED).map(figuresOf) };
}

function figuresOf({ easting, northing, count, z, pPermutation, pAdjusted }: SignificanceCell) {
  return { easting, northing, count, z, p: pPermutation, pAdjusted };
}

function squaresOf({ cells }: SignificanceAnalysis): FeatureCollection<Polygon> {
  return {
    type: "FeatureCollection",
    features: cells.map((cell) => ({
      type: "Feature",
      id: cell.index,
      properties: { ...figuresOf(cell), level: cell.level },
      geometry: { type: "Polygon", coordinates: cell.square },
    })),
  };
}
