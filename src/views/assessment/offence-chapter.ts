// The part of the assessment's document about one offence: the page of that offence, with its map and its course.
import { rangeName } from "../../core/area/range-name.ts";
import { whyNone } from "../../core/assessment/assessment-words.ts";
import { meansTitle } from "../../core/assessment/chart-titles.ts";
import { type SubGroupRow, subGroupsTitle, tableCaptionOf } from "../../core/assessment/offence-section.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { Caveat } from "../../core/wards/caveats.ts";
import type { Sentence } from "../../core/wards/sentence.ts";
import { type Block, heading, list, paragraphs } from "../../render/document/document-model.ts";
import { offenceSection } from "../../state/assessment-models.ts";
import { period, type ReadyState } from "../../state/models.ts";
import { firstOffenceFigures, yearsByEnd } from "../../state/offence-course.ts";
import type { Drawings } from "./document-drawings.ts";
import { Cells } from "./quantity-cells.ts";

/** The state of the page of an offence, for the district. */
export function ofOffence(state: ReadyState, slug: string): ReadyState {
  return { ...state, view: { ...state.view, offences: [slug], wards: [] } };
}

/** `state` is that of `ofOffence`. */
export function offencePart(state: ReadyState, drawings: Drawings): readonly Block[] {
  const section = offenceSection(state);
  const cells = new Cells();
  const rowOf = ({ label, count, share, change }: SubGroupRow): readonly string[] => [
    label,
    cells.quantity(count, formatCount),
    cells.quantity(share, formatShare),
    cells.change({ change }),
    cells.verdict(change),
  ];
  return [
    heading(2, section.label),
    ...sentenceBlocks(section.sentence),
    ...caveatBlocks(section.caveats),
    ...paragraphs(section.notes, "caveat"),
    ...paragraphs([section.definition], "note"),
    {
      kind: "table",
      caption: `${subGroupsTitle(section)}. ${tableCaptionOf(section, period(state))}`,
      head: [
        "Kind",
        "Number",
        section.table.length === 0 ? `Share of ${section.shareOf}` : "Share",
        "Change",
        "Verdict",
      ],
      rows: [
        ...section.table.map((row) => ({ cells: rowOf(row) })),
        {
          cells: rowOf({ ...section.total, label: section.table.length === 0 ? section.label : "All" }),
          role: "total" as const,
        },
      ],
    },
    ...cells.why(),
    ...course(state, drawings),
    heading(3, section.wardsTitle),
    ...list(section.wards),
    ...drawings.mapOf(state),
  ];
}

function course(state: ReadyState, drawings: Drawings): readonly Block[] {
  const model = yearsByEnd.december(state);
  const { offence, figures } = firstOffenceFigures(state);
  const reason = whyNone(model.bars.map(({ count }) => count));
  if (reason !== null && model.monthly.every((count) => count === null))
    return paragraphs([`No course over time: ${reason}.`], "note");
  const unit = `${offence.label}, recorded ${figures.selection.noun} in ${state.dataset.name}, a month; 12-month rolling mean, and the mean of each whole year as steps. ${rangeName(model.range)}.`;
  return drawings.chartOf({ kind: "months", model }, meansTitle(model), unit);
}

/** The verdict in words with what it alone would hide. */
export function sentenceBlocks({ text, context }: Sentence): readonly Block[] {
  return [...paragraphs([text], "lead"), ...paragraphs([context])];
}

export function caveatBlocks(caveats: readonly Caveat[]): readonly Block[] {
  const [plain, notes] = [caveats.filter(({ kind }) => kind !== "note"), caveats.filter(({ kind }) => kind === "note")];
  return [
    ...paragraphs(
      plain.map(({ text }) => text),
      "caveat",
    ),
    ...paragraphs(
      notes.map(({ text }) => text),
      "note",
    ),
  ];
}
