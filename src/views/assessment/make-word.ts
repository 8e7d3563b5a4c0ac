// Makes the Word file of the assessment: its chapters, its pictures, then the file itself, with the page alive between them.
import { chartDrawing } from "../../render/charts/chart-drawing.ts";
import { pictureType, pngOf } from "../../render/charts/save-picture.ts";
import type { DocumentModel } from "../../render/document/document-model.ts";
import { wordFile } from "../../render/document/word-file.ts";
import type { ReadyState } from "../../state/models.ts";
import { assessmentDocument, documentName } from "./assessment-document.ts";
import { documentDrawings } from "./document-drawings.ts";

export interface WordJob {
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1. */
  readonly progress: (part: number) => void;
}

export interface MadeWord {
  /** With its ending. */
  readonly name: string;
  readonly blob: Blob;
  /** "7 chapters, 42 tables and 36 pictures" */
  readonly holds: string;
}

/** Of the time it takes, chapters and their drawings take about half, the pictures the rest. */
const CHAPTERS = 0.5;

/** Throws the reason of the signal once it is aborted, and an AppFailure where the browser can draw no picture. */
export async function makeWord(state: ReadyState, page: string, { signal, progress }: WordJob): Promise<MadeWord> {
  const drawings = documentDrawings(await pictureType(), page, chartDrawing);
  const parts = assessmentDocument(state, drawings, page);
  let step = parts.next();
  while (step.done !== true) {
    progress((CHAPTERS * step.value.done) / step.value.of);
    await nextTurn(signal);
    step = parts.next();
  }
  const model = step.value;
  const pictures = count(model, "figure");
  let drawn = 0;
  const blob = await wordFile(model, {
    signal,
    picture: async (drawing) => new Uint8Array(await (await pngOf(drawing)).arrayBuffer()),
    drawn: () => {
      drawn += 1;
      progress(CHAPTERS + ((1 - CHAPTERS) * drawn) / Math.max(1, pictures));
    },
  });
  const holds = `${model.chapters.length} chapters, ${count(model, "table")} tables and ${pictures} pictures`;
  return { name: `${documentName(state)}.docx`, blob, holds };
}

function count({ chapters }: DocumentModel, kind: "table" | "figure"): number {
  return chapters.flatMap(({ blocks }) => blocks).filter((block) => block.kind === kind).length;
}

/** After the browser has drawn and heard the reader. */
function nextTurn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()));
  });
}
