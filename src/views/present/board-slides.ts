// The slides of what a board looks at: what has changed, which offences and which wards call for attention.

import { overMonths } from "../../core/assessment/assessment-words.ts";
import { clearChanges, policeRemark, priorityFinding } from "../../core/assessment/board-report.ts";
import { changesChart, changesFinding, newlyClear, priorityChart } from "../../core/assessment/meeting-charts.ts";
import { sinceWords } from "../../core/assessment/meetings.ts";
import { type SlideChart, slideChartText } from "../../core/figures/slide-chart.ts";
import { papersText } from "../../core/published/publishers.ts";
import { triageChart } from "../../core/published/triage-chart.ts";
import { triageBasis, triageFinding } from "../../core/published/triage-groups.ts";
import type { Slide, SlidePicture } from "../../render/slides/slide.ts";
import type { ReadyState } from "../../state/models.ts";
import {
  changes,
  clearlyMoved,
  lookBack,
  openTriage,
  priorityWards,
  publishedRows,
  publishedTriage,
  records,
  triageSources,
} from "../../state/published-models.ts";
import { around, placeOf } from "./slide-words.ts";

export function changesSlide(state: ReadyState, page: string): Slide {
  const { since, met } = lookBack(state);
  const from = sinceWords(since, met);
  const all = changes(state);
  if (!all.known)
    return {
      title: `What has changed ${from} cannot be told`,
      subject: placeOf(state),
      ...textPicture([`${all.reason}.`]),
      ...around(state, page, [], []),
    };
  const { changes: found, later, note, comparisons, untold } = all.value;
  const clear = newlyClear(found);
  return {
    title: changesFinding(found, from, untold),
    subject: `${placeOf(state)}: ${overMonths(later)}, each against the same months a year before`,
    // Where none is told, the title says so.
    ...chartPicture(changesChart(found, later), [untold === "" ? clearChanges(all.value) : comparisons.sentence]),
    ...around(
      state,
      page,
      [note ?? "", policeRemark(clear) ?? ""],
      [...clear.map(({ sentence }) => sentence), comparisons.sentence],
    ),
  };
}

export function attentionSlide(state: ReadyState, page: string): Slide {
  const published = publishedRows(state).length > 0;
  const triage = published ? publishedTriage(state) : openTriage(state);
  const finding = triageFinding(triage);
  return {
    title: finding,
    subject: `${state.dataset.name}, by the ${triageBasis(triage, published ? "published figures" : records(state))}`,
    ...chartPicture(triageChart(triage), [finding, clearlyMoved(state)]),
    ...around(
      state,
      page,
      [clearlyMoved(state)],
      [
        ...triage.types.flatMap(({ label, verdict, reasons }) => `${label}: ${verdict}. ${reasons.join(" ")}`),
        ...triageSources(state),
      ],
      published ? papersText(triageSources(state)) : undefined,
    ),
  };
}

/** Reasons that a slide without a chart has room for; all are in its notes. */
const MOST_SAID = 4;

export function prioritySlide(state: ReadyState, page: string): Slide {
  const priority = priorityWards(state);
  const { wards, rule, gaps, ranked, untold } = priority;
  const first = wards.filter((ward) => (ranked && untold === "" ? ward.priority : ward.reasons.length > 0));
  const said = first.flatMap(({ name, reasons }) =>
    reasons.map(({ sentence, caveat }) => `${name}: ${sentence} ${caveat ?? ""}`.trim()),
  );
  return {
    title: priorityFinding(priority),
    subject: `${ranked ? "Priority wards" : "Clear rises"}, ${placeOf(state)}`,
    ...chartPicture(priorityChart(priority), [
      ...said.slice(0, MOST_SAID),
      ...(gaps.length > 0 ? gaps : [priorityFinding(priority)]),
    ]),
    ...around(
      state,
      page,
      [
        ranked ? "A high rate is no verdict on a ward: it says where most was recorded for each resident." : "",
        ...gaps,
      ],
      [rule, ...said],
    ),
  };
}

export function textPicture(texts: readonly string[]): {
  readonly picture: SlidePicture;
  readonly alternative: string;
} {
  return { picture: { kind: "text", texts }, alternative: "" };
}

/** The chart; the sentences where there is nothing to draw. */
export function chartPicture(
  chart: SlideChart | null,
  texts: readonly string[],
): { readonly picture: SlidePicture; readonly alternative: string } {
  return chart === null
    ? textPicture(texts)
    : { picture: { kind: "chart", chart }, alternative: slideChartText(chart) };
}
