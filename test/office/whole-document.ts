// The document of the assessment at once, with the captions of its pictures, and with drawings that cost nothing.

import { roughTextWidth } from "../../src/render/charts/text-width.ts";
import type { Block, DocumentModel } from "../../src/render/document/document-model.ts";
import type { ReadyState } from "../../src/state/models.ts";
import { assessmentDocument } from "../../src/views/assessment/assessment-document.ts";
import { type Drawings, documentDrawings } from "../../src/views/assessment/document-drawings.ts";

const PAGE = "https://example.org/?area=testford";
const EMPTY = { svg: "<svg/>", width: 640, height: 280 };

/** Maps and charts by what stands under them. */
export const CAPTIONS: Drawings = {
  ...documentDrawings({ textWidth: roughTextWidth, fonts: "" }, PAGE, () => EMPTY),
};

export function wholeDocument(state: ReadyState, drawings: Drawings): DocumentModel {
  const parts = assessmentDocument(state, drawings, PAGE);
  for (;;) {
    const step = parts.next();
    if (step.done === true) return step.value;
  }
}

/** Every text of the document, one after the other. */
export function textsOf({ chapters }: DocumentModel): readonly string[] {
  return chapters.flatMap(({ blocks }) => blocks).flatMap(textsIn);
}

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "list":
      return block.items;
    case "table":
      return [block.caption, ...block.head, ...block.rows.flatMap(({ cells }) => cells)];
    case "figure":
      return [block.caption, block.alternative];
    case "heading":
    case "paragraph":
      return [block.text];
    default:
      return block satisfies never;
  }
}
