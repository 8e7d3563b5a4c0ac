// Everything that the page and the commands give out besides the page itself, each with the file that gives it out and what it must be.

import { madeLines } from "../src/cli/area/area-report.ts";
import { printable } from "../src/cli/printed-text.ts";
import type { RevisionRow } from "../src/core/area/area-package.ts";
import { funnelTable, monthlyTable, multiplesTable, slopeTable } from "../src/core/assessment/chart-tables.ts";
import { matrixTable } from "../src/core/assessment/matrix.ts";
import { planSpreadsheet } from "../src/core/assessment/plan-file.ts";
import { type PlanLine, partnershipPlan } from "../src/core/assessment/plan-indicators.ts";
import { progressOf } from "../src/core/assessment/plan-progress.ts";
import { linesOf, type Spreadsheet, toTabs } from "../src/core/basics/csv.ts";
import { valueOrNull } from "../src/core/basics/known.ts";
import { rawMarkup } from "../src/core/basics/markup.ts";
import { spreadsheetCsv } from "../src/core/basics/spreadsheet.ts";
import type { ChartNotes, ChartTable } from "../src/core/figures/chart-file.ts";
import { chartPictureText } from "../src/core/figures/chart-picture-text.ts";
import { chartSpreadsheet } from "../src/core/figures/chart-spreadsheet.ts";
import type { HotspotAnalysis } from "../src/core/hotspots/density/hotspot.ts";
import { hotspotSpreadsheet, hotspotsGeojson } from "../src/core/hotspots/density/hotspot-files.ts";
import { patrolGeoJson, patrolSpreadsheet } from "../src/core/hotspots/patrols/patrol-files.ts";
import { patrolGpx } from "../src/core/hotspots/patrols/patrol-gpx.ts";
import { patrolPage } from "../src/core/hotspots/patrols/patrol-handout.ts";
import type { PatrolSheet } from "../src/core/hotspots/patrols/patrol-sheet.ts";
import { visitsCsv } from "../src/core/hotspots/patrols/visit-table.ts";
import { groupsTable, placesTable } from "../src/core/published/alike-tables.ts";
import { reproducedSpreadsheet } from "../src/core/published/reproduce-table.ts";
import type { SlideKind } from "../src/core/view/own-slides.ts";
import { revisionsSpreadsheet } from "../src/core/wards/revised-months.ts";
import { revisionsOf } from "../src/core/wards/revision-notes.ts";
import { wardSpreadsheet } from "../src/core/wards/ward-spreadsheet.ts";
import { chartPictureOf } from "../src/render/charts/chart-picture.ts";
import { roughTextWidth } from "../src/render/charts/text-width.ts";
import { workbookOf } from "../src/render/document/workbook.ts";
import { palette } from "../src/render/palette.ts";
import { mapPicture } from "../src/render/picture/map-picture.ts";
import * as assessment from "../src/state/assessment-models.ts";
import { hotspotSource } from "../src/state/hotspot-models.ts";
import { attribution, scheme } from "../src/state/map-models.ts";
import { figures, type ReadyState, selection, settledView } from "../src/state/models.ts";
import { titleOf } from "../src/state/page-title.ts";
import { reproduction } from "../src/state/published-models.ts";
import { limits } from "../src/state/record-limits-models.ts";
import { words } from "../src/state/record-words-models.ts";
import { embedCode } from "../src/state/shared-view.ts";
import { pictureOfMap } from "../src/views/map/picture-of-map.ts";
import { routeMarkup } from "../src/views/patrols/route-sketch.tsx";
import { slideOf } from "../src/views/present/deck.ts";
import { EXTRACT_OUTPUTS } from "./extract-outputs.ts";
import { OWN_TABLES } from "./hour-outputs.ts";
import { madeOfSources } from "./made-of-sources.ts";
import { partsAsOne } from "./office/office-parts.ts";
import { CAPTIONS, wholeDocument } from "./office/whole-document.ts";
import { amongPlaces } from "./official-rows.ts";
import { outcomesByMonth, outcomesTable } from "./outcome-output.ts";

/** What outputs are made of: a page that shows an area, its hotspots, a sheet of them, and what commands said and wrote of it. */
export interface Material {
  readonly state: ReadyState;
  readonly analysis: HotspotAnalysis;
  readonly sheet: PatrolSheet;
  /** Texts that may stand anywhere in a chart. */
  readonly texts: readonly string[];
  /** What a command wrote, by its words: "hotspots", "hotspots out", "gi out", "analyse", "analyse json", "check", "build", "update", "nation", "list of areas". */
  readonly said: Readonly<Record<string, string>>;
}

type Form = "table" | "lines" | "json" | "markup" | "printed" | "words";

export interface Output {
  readonly name: string;
  /** The source file that gives it to the reader. */
  readonly from: string;
  /** "table": CSV; "lines": cells between tabs; "markup": SVG, GPX or HTML; "printed": on a terminal; "words": shown as text. */
  readonly form: Form;
  readonly make: (material: Material) => string;
  /** The cells of a table or of lines, as they are before they are written. */
  readonly cells?: (material: Material) => readonly (readonly string[])[];
}

/** A table as the files that there are of each. */
const table = (name: string, from: string, sheet: (material: Material) => Spreadsheet): readonly Output[] => [
  {
    ...{ name: `CSV of ${name}`, from, form: "table", make: (material) => spreadsheetCsv(sheet(material)) },
    cells: (material) => linesOf(sheet(material)),
  },
  { name: `Excel of ${name}`, from, form: "markup", make: (material) => partsAsOne(workbookOf(sheet(material))) },
];
const json = (name: string, from: string, make: Output["make"]): Output => ({ name, from, form: "json", make });
const markup = (name: string, from: string, make: Output["make"]): Output => ({ name, from, form: "markup", make });
const said = (name: string, from: string, form: Form): Output => {
  return { name, from, form, make: (material) => material.said[name] ?? "" };
};
const chart = (name: string, tableOf: (material: Material) => ChartTable, from = CHART_FILES): readonly Output[] =>
  table(`a chart: ${name}`, from, (material) => chartSpreadsheet(notesOf(material), tableOf(material)));

const CHART_FILES = "views/kit/chart-files.tsx";
const WARD_TABLE = "views/map/table-exports.tsx";
const HOTSPOTS = "views/hotspots/hotspot-downloads.tsx";
const PATROLS = "views/patrols/patrol-downloads.tsx";
const NO_TABLE: ChartTable = { head: [], rows: [] };

const PAGE = "https://example.org/";
const PICTURE = { width: 1200, height: 820 };

export const OUTPUTS: readonly Output[] = [
  ...table("the wards", WARD_TABLE, wardTable),
  {
    ...{ name: "the wards as copied", from: WARD_TABLE, form: "lines" },
    make: (from) => toTabs(linesOf(wardTable(from))),
    cells: (from) => linesOf(wardTable(from)),
  },
  ...table("the hotspots", HOTSPOTS, (from) => hotspotSpreadsheet(hotspotsFrom(from), from.analysis.hotspots)),
  json("GeoJSON of the hotspots", HOTSPOTS, (from) =>
    JSON.stringify(hotspotsGeojson(hotspotsFrom(from), from.analysis.hotspots)),
  ),
  ...table("a patrol", PATROLS, ({ sheet }) => patrolSpreadsheet(sheet)),
  json("GeoJSON of a patrol", PATROLS, ({ sheet }) => patrolGeoJson(sheet)),
  markup("GPX of a patrol", PATROLS, ({ sheet }) => patrolGpx(sheet)),
  markup("phone page of a patrol", PATROLS, ({ state, sheet }) =>
    patrolPage(sheet, routeMarkup(state, sheet, roughTextWidth)),
  ),
  {
    ...{ name: "CSV of visits", from: "views/patrols/visit-files.tsx", form: "table" },
    make: ({ sheet, state }) =>
      visitsCsv(
        sheet.stops.map(({ id, name, ward, longitude, latitude }) => {
          return { area: state.dataset.slug, at: "2025-11-27T21:15", place: id, name, ward, longitude, latitude };
        }),
      ),
  },
  ...table("the matrix", "views/assessment/matrix-foot.tsx", (from) =>
    chartSpreadsheet(notesOf(from), matrixTable(assessment.matrices.rate(from.state))),
  ),
  ...table("what became of the reports", "views/assessment/outcome-lines.tsx", outcomesTable),
  ...chart("what became of the reports", outcomesByMonth, "views/assessment/outcome-months.tsx"),
  ...table("the published figures", "views/assessment/reproduce-section.tsx", (from) =>
    reproducedSpreadsheet(sourceOf(from), reproduction(from.state)),
  ),
  ...table("what was revised", "views/about/about-revisions.tsx", ({ state }) =>
    revisionsSpreadsheet(
      { ...state.dataset, revisions: revisionsOf(everyRevision(state.dataset)) },
      attribution(state),
      PAGE,
    ),
  ),
  ...table("the plan", "views/plan/plan-download.tsx", planTable),
  ...OWN_TABLES.flatMap(([name, made, from]) => chart(name, made, from)),
  ...chart("any", ({ texts }) => ({ head: texts, rows: [texts, texts.toReversed()] })),
  ...chart("months", ({ state }) => monthlyTable(assessment.monthlyTrends.counted(state), false)),
  ...chart("wards by month", ({ state }) => multiplesTable(assessment.wardTrends.count.own(state), false)),
  ...chart("funnel", ({ state }) => {
    const model = valueOrNull(assessment.funnel(state));
    return model === null ? NO_TABLE : funnelTable(model);
  }),
  ...chart("slopes", ({ state }) => {
    const model = valueOrNull(assessment.slopes.rate(state));
    return model === null ? NO_TABLE : slopeTable(model);
  }),
  ...chart("every kind of crime beside other places", ({ texts }) => {
    const [place = "", forceArea = "", places = ""] = texts;
    return groupsTable(new Map([["robbery", amongPlaces(texts)]]), { place, forceArea, places });
  }),
  ...chart("places by their rate", ({ texts }) => {
    const compared = valueOrNull(amongPlaces(texts));
    return compared === null ? NO_TABLE : placesTable(compared);
  }),
  markup("SVG of a chart, and PNG", CHART_FILES, (from) => {
    const text = chartPictureText(notesOf(from), from.state.dataset.name);
    const drawn = { width: 400, height: 200, content: rawMarkup('<circle r="3"/>') };
    return chartPictureOf(text, [drawn], palette("light"), (line) => 8 * line.length, "").svg;
  }),
  json("Word document of the assessment", "views/assessment/word-download.tsx", ({ state }) =>
    JSON.stringify(wholeDocument(state, CAPTIONS)),
  ),
  markup("SVG of the map, and PNG", "views/map/map-pictures.tsx", ({ state, analysis, texts }) => {
    const { model } = pictureOfMap(state, "https://example.org/", PICTURE)!;
    const list = analysis.hotspots.map(({ rank, stable, name }) => ({
      swatch: { kind: "number", rank, stable } as const,
      text: name,
    }));
    return mapPicture({ ...model, caveats: texts, key: { ...model.key, list } }, PICTURE);
  }),
  markup("code of a frame", "views/shell/share-panel.tsx", ({ state }) => framed(embedCode(state, PAGE, "map"))),
  {
    name: "slides, and their PowerPoint file",
    from: "views/present/powerpoint.ts",
    form: "words",
    make: ({ state, texts }) => JSON.stringify(SLIDE_KINDS.map((kind) => wordsOf(kind, state, texts))),
  },
  {
    name: "title of the page",
    from: "views/shell/use-page-title.ts",
    form: "words",
    make: ({ state }) => titleOf(state) ?? "",
  },
  said("hotspots", "cli/commands/hotspots-command.ts", "json"),
  said("hotspots out", "cli/commands/hotspots-command.ts", "json"),
  said("hotspots grid", "cli/commands/hotspots-command.ts", "table"),
  said("gi", "cli/commands/gi-command.ts", "json"),
  said("gi out", "cli/commands/gi-command.ts", "json"),
  said("analyse", "cli/commands/analyse-command.ts", "printed"),
  said("analyse json", "cli/commands/analyse-command.ts", "json"),
  said("check", "cli/commands/check-command.ts", "printed"),
  said("build", "cli/package/build-package.ts", "printed"),
  said("update", "cli/commands/update-command.ts", "printed"),
  said("nation", "cli/nation/build-nation.ts", "printed"),
  {
    name: "area",
    from: "cli/commands/area-command.ts",
    form: "printed",
    make: ({ texts: [text = ""] }) =>
      printable(madeLines(madeOfSources(text), 36, "testford", "public/areas/testford").join("\n")),
  },
  ...EXTRACT_OUTPUTS,
  said("list of areas", "cli/package/area-index.ts", "json"),
];

/** The code's own frame and script as elements that hold nothing; more of either would be found. */
function framed(code: string): string {
  return code.replace(/^<iframe (.*)><\/iframe>\n<script (.*) async><\/script>$/s, "<p><a $1/><a $2/></p>");
}

const SLIDE_KINDS = [
  "cover",
  "changes",
  "attention",
  "map",
  "months",
  "ranking",
  "years",
  "priority",
  "sources",
] as const;

/** All that is written on a slide and in its notes. */
function wordsOf(kind: SlideKind, state: ReadyState, texts: readonly string[]) {
  const { picture, ...words } = slideOf(kind, state, "https://example.org/");
  return [texts, words, picture?.kind === "map" ? picture.model.key : picture];
}

/** A revision of every ward and category, and of rows without coordinates. */
function everyRevision({ wards, taxonomy, coverage }: ReadyState["dataset"]): readonly RevisionRow[] {
  const { to: month } = coverage.range;
  return taxonomy.categories.flatMap(({ category }) =>
    ["", ...wards.map(({ code }) => code)].map((ward) => {
      return { date: "2026-01-31", month, category, ward, before: 1, after: 2 };
    }),
  );
}

/** A plan whose words are the texts, of the first offence of the area. */
function planTable({ state, texts }: Material) {
  const { dataset } = state;
  const offence = dataset.taxonomy.offences[0]!.slug;
  const lines: readonly PlanLine[] = texts.map((text, line) => ({
    line,
    row: {
      ...{ priority: text, title: text, offence, wards: "", measure: "count", baselineFrom: null, baselineTo: null },
      ...{ target: null, direction: null, due: null, owner: text, note: text, source: text },
    },
  }));
  const { priorities } = partnershipPlan(dataset, lines);
  const all = priorities.flatMap(({ title, indicators }) =>
    indicators.map((indicator) => [title, progressOf(dataset, indicator, dataset.coverage.range.to)] as const),
  );
  const { builtAt } = dataset.descriptor.wardscope;
  const source = { attribution: attribution(state), months: dataset.coverage.range, builtAt, address: "" };
  return planSpreadsheet(source, all, () => false);
}

function wardTable({ state }: Material) {
  const numbers = figures(state);
  return wardSpreadsheet({ ...sourceOf({ state }), figures: numbers, scheme: scheme(state) }, numbers.wards);
}

/** As the page has it, at an address that points at a place. */
function hotspotsFrom(from: Material) {
  const address = `${PAGE}?map=hotspots&hotspot=${from.analysis.hotspots[0]?.id}&at=0.1214,52.2035,15.5`;
  return { ...sourceOf(from), ...hotspotSource(from.state), address };
}

function sourceOf({ state, analysis }: Pick<Material, "state"> & Partial<Material>) {
  const { period } = settledView(state);
  return {
    ...{ area: state.dataset.name, selection: selection(state), period, attribution: attribution(state) },
    ...{ bandwidth: 250, points: limits(state).inFile, by: words(state).name },
    ...{ meanPerKm2: analysis?.meanPerKm2 ?? 0, address: "https://example.org/?a=b" },
  };
}

function notesOf({ state, texts }: Material): ChartNotes {
  const [title = "", summary = "", unit = "", ...more] = texts;
  const { range } = state.dataset.coverage;
  const about = { title, summary, unit, parameters: more, caveats: more };
  const { builtAt } = state.dataset.descriptor.wardscope;
  return { ...about, attribution: attribution(state), months: range, builtAt, address: "https://example.org/?a=b" };
}
