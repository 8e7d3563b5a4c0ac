// The assessment as a document: its chapters one after the other, each made of the models of the pages.
import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { pictureName } from "../../core/wards/picture-names.ts";
import {
  type Block,
  type Chapter,
  type DocumentModel,
  heading,
  paragraphs,
} from "../../render/document/document-model.ts";
import { attribution } from "../../state/map-models.ts";
import { period, type ReadyState, selectedWards } from "../../state/models.ts";
import { listedFigures } from "../../state/offence-course.ts";
import { boardChapter } from "./board-chapter.ts";
import type { Drawings } from "./document-drawings.ts";
import { offencePart, ofOffence } from "./offence-chapter.ts";
import { publishedChapter, sourcesChapter } from "./sources-chapter.ts";
import { comparedChapter, matrixChapter, wardPart, wardsWanted } from "./wards-chapter.ts";

/** Of the parts that a document is made of, one after the other, so that the page can breathe between them. */
export interface PartsDone {
  readonly done: number;
  readonly of: number;
}

/** `page` is the address of the page. */
export function* assessmentDocument(
  state: ReadyState,
  drawings: Drawings,
  page: string,
): Generator<PartsDone, DocumentModel> {
  const offences = listedFigures(state).map(({ offence }) => offence.slug);
  const wards = wardsWanted(state);
  const of = offences.length + wards.length + OTHER_CHAPTERS;
  let done = 0;
  const part = (): PartsDone => ({ done: done++, of });
  yield part();
  const board = boardChapter(state);
  const offenceBlocks: Block[] = [];
  for (const slug of offences) {
    yield part();
    offenceBlocks.push(...offencePart(ofOffence(state, slug), drawings));
  }
  yield part();
  const compared = comparedChapter(state, drawings);
  yield part();
  const matrix = matrixChapter(state);
  const wardBlocks: Block[] = [];
  for (const code of wards) {
    yield part();
    wardBlocks.push(...wardPart(state, code));
  }
  yield part();
  const published = publishedChapter(state);
  yield part();
  const chapters: readonly (Chapter | null)[] = [
    board,
    { blocks: [heading(1, `Offences, ${periodName(period(state))}`), ...offenceBlocks] },
    compared,
    matrix,
    wards.length === 0 ? null : { blocks: [...wardsHead(state), ...wardBlocks] },
    published,
    sourcesChapter(state, page),
  ];
  return { ...frameOf(state), chapters: chapters.filter((chapter) => chapter !== null) };
}

/** Board, comparison, matrix, published figures, sources. */
const OTHER_CHAPTERS = 5;

function wardsHead(state: ReadyState): readonly Block[] {
  const chosen = selectedWards(state).length > 0;
  return [
    heading(1, chosen ? "The chosen wards" : "The priority wards"),
    ...(chosen ? [] : paragraphs(["Other wards are in this document when they are chosen on the page."], "note")),
  ];
}

function frameOf(state: ReadyState): Omit<DocumentModel, "chapters"> {
  const { dataset, config } = state;
  const months = periodName(period(state));
  const { sources } = attribution(state);
  return {
    title: `Assessment of ${dataset.name}`,
    subtitle: months,
    facts: [
      `Made by ${config.title} from data put together on ${dataset.descriptor.wardscope.builtAt.slice(0, 10)}.`,
      ...(sources.length > 0 ? [`Sources: ${sources.join("; ")}.`] : []),
      ...(config.contact === "" ? [] : [config.contact]),
    ],
    foot: `Assessment of ${dataset.name}, ${months}`,
    maker: config.title,
  };
}

/** "assessment-cambridge-2025", without ending. */
export function documentName(state: ReadyState): string {
  return slugOf(pictureName("assessment", state.dataset.name, period(state)));
}
