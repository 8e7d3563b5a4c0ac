// The slide of the plan: every indicator in a line.

import type { Progress } from "../../core/assessment/plan-progress.ts";
import {
  changeCell,
  dueWords,
  planFinding,
  planNumber,
  targetWords,
  unjudgedWord,
} from "../../core/assessment/plan-words.ts";
import { monthName } from "../../core/basics/months.ts";
import type { ChartTable } from "../../core/figures/chart-file.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { period, type ReadyState } from "../../state/models.ts";
import { indicatorCaveats, planArea, planProgress } from "../../state/plan-models.ts";
import { textPicture } from "./board-slides.ts";
import { around } from "./slide-words.ts";

const MOST_ROWS = 6;

export function planSlide(state: ReadyState, page: string): Slide {
  const priorities = planProgress(state);
  const all = priorities.flatMap(({ indicators }) => indicators);
  const { to } = period(state);
  const subject = `The plan of ${planArea(state).name} at the end of ${monthName(to)}`;
  const finding = all.length === 0 ? "This area has no plan yet" : planFinding(priorities.length, all);
  if (all.length === 0)
    return { title: finding, subject, ...textPicture([`${finding}.`]), ...around(state, page, [], []) };
  const shown = all.slice(0, MOST_ROWS);
  const table = planTable(shown);
  const caveats = all.flatMap(indicatorCaveats(state));
  return {
    title: finding,
    subject,
    picture: { kind: "table", table },
    alternative: table.rows.map((cells) => cells.join(", ")).join("; "),
    ...around(
      state,
      page,
      [
        all.length > shown.length ? `The first ${shown.length} of ${all.length} indicators; all are on the page.` : "",
        ...caveats,
      ],
      [
        ...all.map((progress) => {
          const due = dueWords(progress.indicator, to);
          return `${progress.indicator.row.title}: ${targetWords(progress)}${due === null ? "" : ` Due ${due}.`}`;
        }),
        ...caveats,
      ],
    ),
  };
}

function planTable(all: readonly Progress[]): ChartTable {
  return {
    head: ["Indicator", "Before", "Now", "Change", "Target"],
    rows: all.map((progress) => {
      const { indicator, held, now, target, change } = progress;
      return [
        indicator.row.title,
        held.known ? planNumber(indicator, held.value.value) : (held.shown ?? "–"),
        now.known ? planNumber(indicator, now.value.value) : (now.shown ?? "–"),
        change.known
          ? `${change.value.verdict}, ${changeCell(progress)}`.replace(/, $/, "")
          : unjudgedWord(change, "not judged"),
        target.kind === "none"
          ? "none printed"
          : `${indicator.row.direction === "up" ? "≥" : "≤"} ${planNumber(indicator, target.target)}`,
      ];
    }),
  };
}
