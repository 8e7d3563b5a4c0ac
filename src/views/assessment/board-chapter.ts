// The chapter of the assessment's document that a board reads first: what to look at, and what that rests on.

import { periodName } from "../../core/area/period.ts";
import { overMonths } from "../../core/assessment/assessment-words.ts";
import {
  CHANGE_TITLES,
  clearChanges,
  HIGH_RATES,
  MORE_REASONS,
  policeRemark,
  priorityFinding,
  reasonsByCaveat,
} from "../../core/assessment/board-report.ts";
import { meetingDate, sinceTitle } from "../../core/assessment/meetings.ts";
import type { PriorityWard } from "../../core/assessment/priority-wards.ts";
import { monthName } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { TRIAGE_RULES } from "../../core/published/triage.ts";
import {
  triageBasis,
  triageColumns,
  triageFinding,
  triageGroups,
  untestable,
} from "../../core/published/triage-groups.ts";
import type { Triage } from "../../core/published/triage-sources.ts";
import { type Block, type Chapter, heading, list, paragraphs } from "../../render/document/document-model.ts";
import { period, type ReadyState } from "../../state/models.ts";
import {
  changes,
  clearlyMoved,
  lookBack,
  openTriage,
  priorityWards,
  publishedRows,
  publishedSystem,
  publishedTriage,
  records,
} from "../../state/published-models.ts";

export function boardChapter(state: ReadyState): Chapter {
  return {
    blocks: [
      heading(1, "What should the board look at?"),
      ...findings(state),
      ...triageBlocks(state),
      ...priorityBlocks(state),
      ...changeBlocks(state),
    ],
  };
}

function hasPublished(state: ReadyState): boolean {
  return publishedRows(state).length > 0;
}

function findings(state: ReadyState): readonly Block[] {
  const triage = hasPublished(state) ? publishedTriage(state) : openTriage(state);
  const found = changes(state);
  const { since, met } = lookBack(state);
  const by = records(state);
  return list([
    `Types of offence (by the ${triageBasis(triage, hasPublished(state) ? "published figures" : by)}). ${triageFinding(triage)} ${clearlyMoved(state)}`,
    `${priorityWards(state).ranked ? "Priority wards" : "Clear rises"} (by the ${by}). ${priorityFinding(priorityWards(state))}`,
    `${sinceTitle(since, met)} (by the ${by}). ${found.known ? clearChanges(found.value) : `What has changed cannot be told: ${found.reason}.`}`,
  ]);
}

function triageBlocks(state: ReadyState): readonly Block[] {
  return [
    heading(2, "Which types of offence call for attention"),
    ...(hasPublished(state)
      ? triageTable(publishedTriage(state), `published figures, from ${publishedSystem(state)}`)
      : []),
    ...triageTable(
      openTriage(state),
      records(state) === "open data"
        ? "open data, counted by ward from the police’s public files"
        : "own records, counted by ward",
    ),
    ...paragraphs(["The first of these rules that applies to the counts of four years, each of 12 months:"], "note"),
    ...list(Object.entries(TRIAGE_RULES).map(([verdict, rule]) => `${sentenceCase(verdict)}: ${rule}.`)),
    ...paragraphs(
      ["It counts recorded crime, which is what was reported and recorded: more reporting is a rise too."],
      "note",
    ),
  ];
}

function triageTable(triage: Triage, from: string): readonly Block[] {
  if (!triage.latest.known)
    return paragraphs([`${sentenceCase(from)}: nothing can be tested, because ${triage.latest.reason}.`], "caveat");
  const { ends, isWhole } = triageColumns(triage);
  const lacking = untestable(triage).map(({ labels, needed }) => `${labels.join(", ")}. ${needed}`);
  const omitted = triage.untested.map(
    ({ label, parts, reason }) => `${label}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}: ${reason}`,
  );
  const groups = triageGroups(triage);
  const table: Block = {
    kind: "table",
    caption: `Types of offence by verdict, ${from}; years ending in the month named`,
    head: [...["Type", ...ends.map(shortMonthName)], ...(isWhole ? ["First to last"] : []), "Share of all crime"],
    rows: groups.flatMap(({ verdict, rule, rows }) => [
      { cells: [sentenceCase(verdict), rule], role: "group" as const },
      ...rows.map(({ type, course, share }) => ({
        cells: [
          type.label,
          ...type.years
            .filter(({ end }) => ends.includes(end))
            .map(({ count }) => (count.known ? formatCount(count.value) : (count.shown ?? "–"))),
          ...(isWhole ? [course || "–"] : []),
          share,
        ],
      })),
    ]),
  };
  return [
    ...(groups.length > 0 ? [table] : paragraphs([`${sentenceCase(from)}: no type can be tested.`])),
    ...(lacking.length > 0 ? paragraphs([`Not testable, for lack of years. ${lacking.join(" ")}`], "note") : []),
    ...(omitted.length > 0 ? paragraphs([`Left out on purpose. ${omitted.join(" ")}`], "note") : []),
  ];
}

function priorityBlocks(state: ReadyState): readonly Block[] {
  const { wards, rule, gaps, ranked, untold } = priorityWards(state);
  const priority = wards.filter((ward) => ward.priority);
  const others = wards.filter((ward) => !ward.priority);
  return [
    heading(2, `${ranked ? "Priority wards" : "Clear rises"}, ${periodName(period(state))}`),
    ...paragraphs([ranked ? `${rule} ${HIGH_RATES}` : rule], "note"),
    ...paragraphs(gaps, "caveat"),
    ...priority.flatMap(wardReasons),
    ...(others.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: `${ranked && !untold ? "The other " : ""}${numberOf(others.length, "wards")} and their reasons`,
            head: ["Ward", "Reasons", "Which"],
            rows: others.map(({ name, reasons, untold: own }) => ({
              cells: [
                name,
                own ? `${reasons.length || "none"} told` : String(reasons.length),
                [
                  ...reasons.map(({ sentence }) => sentence),
                  own && `${reasons.length > 0 ? MORE_REASONS : sentenceCase(own)}.`,
                ]
                  .join(" ")
                  .trim() || "–",
              ],
            })),
          },
        ]),
  ];
}

function wardReasons(ward: PriorityWard): readonly Block[] {
  const { name, reasons } = ward;
  return [
    heading(3, `${name}: ${reasons.length === 1 ? "1 reason" : `${reasons.length} reasons`}`),
    ...reasonsByCaveat(ward).flatMap(({ caveat, reasons: alike }) => [
      ...paragraphs([caveat], "note"),
      ...list(alike.map(({ sentence }) => sentence)),
    ]),
  ];
}

function changeBlocks(state: ReadyState): readonly Block[] {
  const found = changes(state);
  const { met } = lookBack(state);
  const start: readonly Block[] = [
    heading(2, "What has changed"),
    ...paragraphs([
      met === null
        ? null
        : `Since we last met: ${met.meeting.title}, ${meetingDate(met.meeting)}. The last month that was over then is ${monthName(met.since)}.`,
    ]),
  ];
  if (!found.known) return [...start, ...paragraphs([`Changes cannot be told: ${found.reason}.`], "caveat")];
  const { finding, note, comparisons, changes: all, later } = found.value;
  return [
    ...start,
    ...paragraphs([finding], "lead"),
    ...paragraphs([note], "note"),
    ...paragraphs([policeRemark(all)], "caveat"),
    ...CHANGE_TITLES.filter(([kind]) => kind !== "other").flatMap(([kind, title]) => {
      const own = all.filter((change) => change.kind === kind);
      if (own.length === 0) return [];
      return [
        heading(3, `${title} ${overMonths(later)} (${own.length})`),
        ...list(own.map(({ sentence }) => sentence)),
      ];
    }),
    ...paragraphs([comparisons.sentence], "note"),
  ];
}
