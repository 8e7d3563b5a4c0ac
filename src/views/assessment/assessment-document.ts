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
import type { PictureType } from "../../render/picture/map-picture.ts";
import { listedFigures } from "../../state/assessment-models.ts";
import { attribution } from "../../state/map-models.ts";
import { period, type ReadyState, selectedWards } from "../../state/models.ts";
import { boardChapter } from "./board-chapter.ts";
import { documentDrawings } from "./document-drawings.ts";
import { offencePart, ofOffence } from "./offence-chapter.ts";
import { publishedChapter, sourcesChapter } from "./sources-chapter.ts";
import { comparedChapter, matrixChapter, wardPart, wardsWanted } from "./wards-chapter.ts";

export interface DocumentOptions {
  readonly type: PictureType;
  /** The address of the page. */
  readonly page: string;
  /** Lets the page breathe between two parts; throws when the reader has cancelled. */
  readonly pause: (done: number, of: number) => Promise<void>;
}

export async function assessmentDocument(state: ReadyState, options: DocumentOptions): Promise<DocumentModel> {
  const drawings = documentDrawings(options.type, options.page);
  const offences = listedFigures(state).map(({ offence }) => offence.slug);
  const wards = wardsWanted(state);
  const steps = offences.length + wards.length + OTHER_CHAPTERS;
  let done = 0;
  const next = async <Made>(make: () => Made): Promise<Made> => {
    await options.pause(done, steps);
    done += 1;
    return make();
  };
  const chapters: (Chapter | null)[] = [await next(() => boardChapter(state))];
  const offenceBlocks: Block[] = [];
  for (const slug of offences) offenceBlocks.push(...(await next(() => offencePart(ofOffence(state, slug), drawings))));
  chapters.push({ blocks: [heading(1, `Offences, ${periodName(period(state))}`), ...offenceBlocks] });
  chapters.push(await next(() => comparedChapter(state, drawings)));
  chapters.push(await next(() => matrixChapter(state)));
  const wardBlocks: Block[] = [];
  for (const code of wards) wardBlocks.push(...(await next(() => wardPart(state, code))));
  if (wards.length > 0) chapters.push({ blocks: [...wardsHead(state), ...wardBlocks] });
  chapters.push(await next(() => publishedChapter(state)));
  chapters.push(await next(() => sourcesChapter(state, options.page)));
  return {
    ...frameOf(state),
    chapters: chapters.filter((chapter) => chapter !== null),
  };
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
