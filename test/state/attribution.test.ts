// Where the numbers come from, and under which licence, is in everything that is shown or taken away of any dataset.

import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { attributionLines, attributionText } from "../../src/core/area/attribution.ts";
import { outcomesSpreadsheet } from "../../src/core/assessment/outcome-file.ts";
import { planSpreadsheet } from "../../src/core/assessment/plan-file.ts";
import { spreadsheetCsv } from "../../src/core/basics/spreadsheet.ts";
import { chartPictureText } from "../../src/core/figures/chart-picture-text.ts";
import { chartSpreadsheet } from "../../src/core/figures/chart-spreadsheet.ts";
import { hotspotSpreadsheet, hotspotsGeojson } from "../../src/core/hotspots/density/hotspot-files.ts";
import { placesInMetres } from "../../src/core/hotspots/ground/places-in-metres.ts";
import { patrolGeoJson, patrolSpreadsheet } from "../../src/core/hotspots/patrols/patrol-files.ts";
import { patrolGpx } from "../../src/core/hotspots/patrols/patrol-gpx.ts";
import { patrolPage } from "../../src/core/hotspots/patrols/patrol-handout.ts";
import { runWorkerJob, type WorkerJobResult } from "../../src/core/hotspots/worker-jobs.ts";
import { reproductionOf } from "../../src/core/published/reproduce.ts";
import { reproducedSpreadsheet } from "../../src/core/published/reproduce-table.ts";
import { DEFAULT_VIEW } from "../../src/core/view/view.ts";
import { revisionsSpreadsheet } from "../../src/core/wards/revised-months.ts";
import { wardSpreadsheet } from "../../src/core/wards/ward-spreadsheet.ts";
import { hotspotSource, hotspots } from "../../src/state/hotspot-models.ts";
import { attribution } from "../../src/state/map-models.ts";
import { figures, type ReadyState } from "../../src/state/models.ts";
import { sheet } from "../../src/state/patrol-models.ts";
import { QUESTIONS } from "../../src/state/questions.ts";
import { makeStore } from "../../src/state/store.ts";
import { pictureOfMap } from "../../src/views/map/picture-of-map.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { YEAR_2025 } from "../area.ts";
import { grouped } from "../built-in-area.ts";
import { datasetWith } from "../core/hotspots/spots.ts";
import { elementTree } from "../element-tree.ts";

const WHOLE = [
  "Extract of the Otherford Constabulary",
  "Wards of Otherford 2019",
  "Contains public sector information licensed under the Open Government Licence v2.0.",
  "Licensed under: Creative Commons Attribution 4.0.",
  "Contains OS data © Crown copyright and database right 2019.",
];

const STATE = stateOf();

it("is of the sources, licences and boundaries of the dataset, whatever they are", () => {
  expect(attributionLines(attribution(STATE))).toEqual(WHOLE);
  expect(attributionText(attribution(STATE))).toBe(
    `Source: ${WHOLE[0]}; ${WHOLE[1]}. ${WHOLE[2]} ${WHOLE[3]} ${WHOLE[4]}`,
  );
});

it.each(Object.entries(everything()))("is whole in %s", (_, text) => {
  for (const line of WHOLE) expect(text).toContain(line);
});

/** The files of the views that save or copy: each is one of those above, by the core's function that writes it, a link, the reader's own record of visits or choices, or a whole package. */
it("has been looked for in every file that a view saves", () => {
  expect(
    filesWith(/\b(?:saveText|saveBlob|copyText)\(|<TableButtons\b|kinds={TABLE_KINDS}/, "src/views").sort(),
  ).toEqual([
    "about/about-revisions.tsx",
    "assessment/matrix-foot.tsx",
    "assessment/outcome-lines.tsx",
    "assessment/outcome-months.tsx",
    "assessment/reproduce-section.tsx",
    "assessment/word-download.tsx",
    "hotspots/hotspot-downloads.tsx",
    "hotspots/hours-card.tsx",
    "hotspots/repeat-places.tsx",
    "kit/chart-files.tsx",
    "kit/clipboard.ts",
    "kit/save-file.ts",
    "kit/save-table.ts",
    "map/map-pictures.tsx",
    "map/table-exports.tsx",
    "own/areas-here.tsx",
    "own/own-profile.tsx",
    "patrols/patrol-downloads.tsx",
    "patrols/visit-files.tsx",
    "plan/plan-download.tsx",
    "present/powerpoint.ts",
    "shell/share-panel.tsx",
  ]);
});

it("is worded in one place, and for the builder's sources in another", () => {
  expect(filesWith(/Crown copyright|public sector information/, "src")).toEqual(["core/area/attribution.ts"]);
  expect(filesWith(/descriptor\.sources|sources\.map\(\(\{ title/, "src").sort()).toEqual([
    "core/area/attribution.ts",
    "views/about/about-page.tsx",
  ]);
});

function everything(): Readonly<Record<string, string>> {
  const [from, list, patrol] = [hotspotSource(STATE), hotspots(STATE), sheet(STATE)];
  if (from === null || list === null || patrol === null) throw new Error("no hotspots");
  expect(list.length).toBeGreaterThan(0);
  expect(patrol.stops.length).toBe(1);
  const source = { area: STATE.dataset.name, attribution: attribution(STATE), address: "https://example.org/" };
  const numbers = figures(STATE);
  const notes = {
    ...{ title: "", summary: "", unit: "", parameters: [], caveats: [], builtAt: "", address: "" },
    ...{ attribution: attribution(STATE), months: YEAR_2025 },
  };
  return {
    "the corner of the map": attributionText(attribution(STATE)),
    "the table of the wards": spreadsheetCsv(
      wardSpreadsheet({ ...source, figures: numbers, scheme: null }, numbers.wards),
    ),
    "the numbers of a chart": spreadsheetCsv(chartSpreadsheet(notes, { head: [], rows: [] })),
    "the foot of the picture of a chart": chartPictureText(notes, "").foot.join("\n"),
    "published figures beside the open data": spreadsheetCsv(
      reproducedSpreadsheet({ ...source, by: "open data" }, reproductionOf(STATE.dataset, grouped([]))),
    ),
    "what became of the reports": spreadsheetCsv(
      outcomesSpreadsheet(
        { what: "All crime", first: "Ward", months: "2025", notJudged: null, beside: null, address: "" },
        [],
        attribution(STATE),
      ),
    ),
    "the counts that were revised": spreadsheetCsv(
      revisionsSpreadsheet(STATE.dataset, attribution(STATE), "https://example.org/"),
    ),
    "the progress of a plan": spreadsheetCsv(
      planSpreadsheet({ ...source, months: YEAR_2025, builtAt: "" }, [], () => false),
    ),
    "the pictures of a map": pictureOfMap(STATE, "https://example.org/", { width: 1200, height: 800 })!.model.source,
    "hotspots as a table": spreadsheetCsv(hotspotSpreadsheet({ ...from, points: "", address: "" }, list)),
    "hotspots as GeoJSON": JSON.stringify(hotspotsGeojson({ ...from, points: "", address: "" }, list)),
    "the patrol sheet on the page and on paper": patrol.sources.join("\n"),
    "the patrol sheet as a table": spreadsheetCsv(patrolSpreadsheet(patrol)),
    "the patrol sheet as GeoJSON": patrolGeoJson(patrol),
    "the patrol sheet as GPX": elementTree(patrolGpx(patrol)).text,
    "the patrol sheet on a phone": elementTree(patrolPage(patrol, null)).text,
  };
}

/** Of an area with one hotspot, which is chosen for patrols. */
function stateOf(): ReadyState {
  const months = Array.from({ length: 12 }, (_, month) => 12 + month);
  const spots = [800, 2200, 3400].map((east, index) => ({ east, north: 700, count: index === 0 ? 40 : 1, months }));
  const own = datasetWith(spots);
  const { descriptor } = own;
  const dataset = {
    ...own,
    descriptor: {
      ...descriptor,
      sources: WHOLE.slice(0, 2).map((title) => ({ title })),
      licenses: [
        { name: "OGL-UK-2.0", title: "Open Government Licence v2.0", path: "" },
        { name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0", path: "" },
      ],
      wardscope: { ...descriptor.wardscope, boundaryVintage: "2019" },
    },
  };
  const view = { ...DEFAULT_VIEW, page: "patrols", offences: ["shoplifting"], ...YEAR_2025 } as const;
  const base = {
    ...makeStore("", YEAR_2025.to, PAGES).getState(),
    dataset,
    loading: { status: "ready" },
    view,
  } as const;
  const inMetres = placesInMetres(dataset)!;
  const [places, question] = [QUESTIONS.placesInMetres(base)!, QUESTIONS.hotspots(base)!];
  const result = runWorkerJob(inMetres, "hotspots", question, () => undefined) as WorkerJobResult<"hotspots">;
  const id = result.known ? result.value.hotspots[0]!.id : "";
  return {
    ...base,
    view: { ...view, patrol: id },
    answers: { placesInMetres: { input: places, result: inMetres }, hotspots: { input: question, result } },
  };
}

function filesWith(pattern: RegExp, folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return files.filter((name) => pattern.test(readFileSync(`${folder}/${name}`, "utf8")));
}
