// The table of the wards as it is taken away.

import { type Attribution, attributionLines } from "../area/attribution.ts";
import { areFamily } from "../area/few-wards.ts";
import { rangeCode } from "../area/range-code.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import { fileNumber } from "../basics/finer-numbers.ts";
import { MEASURE_IDS } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { ClassScheme } from "./choropleth.ts";

interface TableSource {
  readonly area: string;
  readonly figures: OffenceFigures;
  readonly scheme: ClassScheme | null;
  readonly attribution: Attribution;
  readonly address: string;
}

/** Header and wards, the district last; after them what it is, its source and parameters. */
export function wardSpreadsheet(source: TableSource, wards: readonly WardFigures[]): Spreadsheet {
  const { figures } = source;
  const compared = figures.comparison;
  const total = figures.district.count;
  const family = areFamily(figures.judgedWards);
  return {
    head: [
      "ward_code",
      "ward_name",
      "population",
      ...MEASURE_IDS.flatMap((id) => Object.keys(MEASURES[id].file(figures.district))),
    ],
    rows: [...wards, figures.district].map(fileRow),
    notes: [
      [`${figures.selection.label} by ward, ${source.area}`],
      ["Period", rangeCode(figures.period)],
      ...(total.known ? [] : [["No totals", total.reason]]),
      ["Compared with", compared.known ? rangeCode(compared.value) : compared.reason],
      ...(source.scheme ? [["Classes of the map", source.scheme.method, ...source.scheme.edges.map(edgeText)]] : []),
      ...attributionLines(source.attribution).map((line) => ["Source", line]),
      ["View", source.address],
      [
        `Rates are per 1,000 residents a year; intervals are 95 % and show chance only. Verdicts: Student's t on overdispersed monthly counts, Benjamini-Hochberg over ${family ? "the wards; the district's over " : ""}the offences of the list${family ? "" : " for the district; the ward's by itself"}.`,
      ],
    ],
  };
}

function fileRow(ward: WardFigures): readonly string[] {
  const cells = MEASURE_IDS.flatMap((id) => Object.values(MEASURES[id].file(ward)));
  return [ward.code, ward.name, fileNumber(ward.population), ...cells];
}

function edgeText(edge: number): string {
  return String(Number(edge.toPrecision(6)));
}
