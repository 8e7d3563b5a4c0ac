// The last chapters of the assessment's document: the published figures, and where all numbers come from.
import { attributionLines } from "../../core/area/attribution.ts";
import { glossaryOf } from "../../core/area/glossary.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { sentSummary } from "../../core/area/sent-summary.ts";
import { withPercent } from "../../core/basics/finer-numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { tableCaption } from "../../core/published/findings.ts";
import { paperPeriods } from "../../core/published/paper-periods.ts";
import type { PublishedCell, PublishedTable } from "../../core/published/published-tables.ts";
import { tableFootnotes } from "../../core/published/table-footnotes.ts";
import { doubtTexts } from "../../core/wards/caveats.ts";
import { tableNote } from "../../core/wards/ward-table-rows.ts";
import { type Block, type Chapter, heading, list, paragraphs } from "../../render/document/document-model.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { attribution } from "../../state/map-models.ts";
import { figures, type ReadyState } from "../../state/models.ts";
import { groups, publishedRows, publishedSystem } from "../../state/published-models.ts";
import { words } from "../../state/record-words-models.ts";

/** Null where there are none. */
export function publishedChapter(state: ReadyState): Chapter | null {
  const all = groups(state);
  if (publishedRows(state).length === 0) return null;
  return {
    blocks: [
      heading(1, "Published figures"),
      ...paragraphs([
        `Published counts come from ${publishedSystem(state)}. ${sentenceCase(words(state).besidePublished)}, so the two differ: they are never one line.`,
        "“Fewer than 5” is withheld by its publisher and not worked out here. Changes, under the numbers, are against the same months a year before, without a per cent on a base under 50.",
      ]),
      ...all.flatMap(({ theme, group, tables }, index) => [
        ...(theme === all[index - 1]?.theme ? [] : [heading(2, theme)]),
        ...(group === theme ? [] : [heading(3, group)]),
        ...tables.flatMap(publishedTable),
      ]),
    ],
  };
}

function publishedTable(table: PublishedTable): readonly Block[] {
  const notes = tableFootnotes(table);
  const { from, earlier } = paperPeriods(table);
  const textOf = (cell: PublishedCell | null): string => {
    if (cell === null) return "";
    const { point, change } = cell;
    const marks = notes.numbersOf(point).map((number) => ` [${number}]`);
    const changed = change.known ? `\n${withPercent(change.value.differenceText, change.value.percent)}` : "";
    return `${point.text}${marks.join("")}${changed}`;
  };
  return [
    {
      kind: "table",
      caption: tableCaption(table),
      head: [
        ...(table.manyAreas ? ["Area"] : []),
        table.group,
        ...table.periods.slice(from).map(({ end }) => shortMonthName(end)),
      ],
      rows: table.lines.map(({ label, line, cells }) => ({
        cells: [...(table.manyAreas ? [line.areaName || line.areaCode] : []), label, ...cells.slice(from).map(textOf)],
      })),
    },
    ...paragraphs(
      [
        ...(earlier === null ? [] : [earlier]),
        ...(notes.usual === null ? [] : [notes.usual]),
        ...notes.texts.map((text, index) => `[${index + 1}] ${text}`),
        `Source: ${table.sources.join("; ")}.`,
      ],
      "note",
    ),
  ];
}

export function sourcesChapter(state: ReadyState, page: string): Chapter {
  const { coverage, descriptor } = state.dataset;
  return {
    blocks: [
      heading(1, "Sources and method"),
      heading(2, "Where the numbers come from"),
      ...list(attributionLines(attribution(state))),
      ...paragraphs([
        `Months of the data: ${rangeName(coverage.range)}. ${sentSummary(coverage)}. Put together on ${descriptor.wardscope.builtAt.slice(0, 10)}.`,
        `The page that shows all of this, and more of each number: ${linkTo(state, page)}`,
      ]),
      ...paragraphs(doubtTexts(state.dataset), "caveat"),
      heading(2, "How to read the numbers"),
      ...paragraphs([tableNote(figures(state))]),
      ...list(glossaryOf(descriptor).map(({ term, meaning }) => `${term}: ${meaning}`)),
    ],
  };
}
