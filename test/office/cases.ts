// The files that are opened in an office program: an added kind of file is a line here.

import { matrixTable } from "../../src/core/assessment/matrix.ts";
import { linesOf } from "../../src/core/basics/csv.ts";
import { spreadsheetCsv } from "../../src/core/basics/spreadsheet.ts";
import { chartSpreadsheet } from "../../src/core/figures/chart-spreadsheet.ts";
import { wordFile } from "../../src/render/document/word-file.ts";
import { workbookOf } from "../../src/render/document/workbook.ts";
import { matrices } from "../../src/state/assessment-models.ts";
import { attribution } from "../../src/state/map-models.ts";
import type { ReadyState } from "../../src/state/models.ts";
import { builtInArea, builtInFigures } from "../built-in-area.ts";
import { asked } from "../state/answered.ts";
import type { OfficeCase } from "./office-case.ts";
import { ONE_PIXEL } from "./one-pixel.ts";
import { SLIDES_CASE } from "./slides-case.ts";
import { CAPTIONS, textsOf, wholeDocument } from "./whole-document.ts";

const QUERY = "?page=assessment&offence=shoplifting&from=2025-01&to=2025-12";

export const CASES: readonly OfficeCase[] = [
  { name: "the assessment in Word", make: async () => [await assessment()] },
  { name: "a table", make: async () => tables() },
  SLIDES_CASE,
];

function state(): ReadyState {
  const published = { status: "ready" as const, rows: builtInFigures(), groups: [], faults: [] };
  return asked(QUERY, builtInArea(), { published });
}

/** Of each chapter the texts come back; headings and cells with numbers are what a repair would lose first. */
async function assessment() {
  const model = wholeDocument(state(), CAPTIONS);
  const blob = await wordFile(model, { picture: async () => ONE_PIXEL });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const numbers = textsOf(model).filter((text) => /^[+−]?[\d.,]{3,}$/.test(text));
  const headings = model.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : [])),
  );
  return { name: "assessment.docx", bytes, texts: [...new Set([...headings, ...numbers])], mostPages: 90 };
}

function tables() {
  const shown = state();
  const sheet = chartSpreadsheet(
    {
      ...{ title: "Every ward and offence", summary: "", unit: "Rates", parameters: [], caveats: ["Ünïcode — kept"] },
      ...{ attribution: attribution(shown), months: shown.dataset.coverage.range, builtAt: "2026-01-01", address: "" },
    },
    matrixTable(matrices.rate(shown)),
  );
  const texts = linesOf(sheet)
    .slice(0, 40)
    .flat()
    .filter((text) => text !== "" && !/\.0$/.test(text));
  const ends = ["Every ward and offence", "Ünïcode — kept"];
  return [
    { name: "matrix.xlsx", bytes: workbookOf(sheet), texts: [...texts, ...ends], mostPages: null },
    { name: "matrix-as.csv", bytes: new TextEncoder().encode(spreadsheetCsv(sheet)), texts, mostPages: null },
  ];
}
