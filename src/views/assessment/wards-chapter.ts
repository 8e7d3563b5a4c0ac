// The chapters of the assessment's document on wards: against each other, every ward with every offence, and one by one.
import { areFamily, areRanked } from "../../core/area/few-wards.ts";
import { periodName } from "../../core/area/period.ts";
import { funnelTable, slopeTable } from "../../core/assessment/chart-tables.ts";
import { FLAG_NAMES } from "../../core/assessment/flags.ts";
import { type MatrixCell, matrixCaption } from "../../core/assessment/matrix.ts";
import { slopeTitle } from "../../core/assessment/slope.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { inSentence } from "../../core/basics/words.ts";
import type { ChartTable } from "../../core/figures/chart-file.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { type Block, type Chapter, heading, paragraphs } from "../../render/document/document-model.ts";
import {
  flagged,
  funnel,
  matrices,
  slopeMeasure,
  slopes,
  type WardStanding,
  wardStandings,
} from "../../state/assessment-models.ts";
import { comparedCaveats } from "../../state/caveat-models.ts";
import { figures, period, type ReadyState, selectedWards } from "../../state/models.ts";
import { priorityWards } from "../../state/published-models.ts";
import type { Drawings } from "./document-drawings.ts";
import { caveatBlocks, sentenceBlocks } from "./offence-chapter.ts";
import { Cells } from "./quantity-cells.ts";

/** Of the offences chosen. */
export function comparedChapter(state: ReadyState, drawings: Drawings): Chapter {
  const { selection, period: months, wards } = figures(state);
  const several = areFamily(wards.length);
  return {
    blocks: [
      heading(1, `${several ? "Wards compared" : "The only ward"}: ${inSentence(selection.label)}`),
      ...paragraphs([periodName(months)], "note"),
      ...paragraphs(comparedCaveats(state), "caveat"),
      ...drawings.mapOf({ ...state, view: { ...state.view, wards: [] } }),
      ...(areRanked(wards.length) ? [...funnelBlocks(state, drawings), ...flagBlocks(state)] : []),
      ...slopeBlocks(state),
    ],
  };
}

function funnelBlocks(state: ReadyState, drawings: Drawings): readonly Block[] {
  const model = funnel(state);
  const { selection, period: months } = figures(state);
  if (!model.known)
    return [
      heading(2, "Against their residents"),
      ...paragraphs([`No comparison with residents: ${model.reason}.`], "caveat"),
    ];
  const unit = `Count over the count expected of its residents; ${selection.label}, ${periodName(months)}.`;
  return [
    heading(2, "Against their residents"),
    ...paragraphs([model.value.finding], "lead"),
    ...drawings.chartOf({ kind: "funnel", model: model.value, selected: [] }, model.value.title, unit),
    tableOf(funnelTable(model.value), `${model.value.title}. ${unit}`),
  ];
}

function slopeBlocks(state: ReadyState): readonly Block[] {
  const measure = slopeMeasure(state);
  const model = slopes[measure](state);
  if (!model.known)
    return [heading(2, "Against the year before"), ...paragraphs([`No comparison: ${model.reason}.`], "caveat")];
  const { selection } = figures(state);
  const { comparisons, beforeLabel, afterLabel } = model.value;
  const title = slopeTitle(model.value);
  const unit = `${measure === "rate" ? "Per 1,000 residents a year" : `Recorded ${selection.noun}`}; ${selection.label}, ${beforeLabel} and ${afterLabel}.`;
  return [
    heading(2, "Against the year before"),
    tableOf(slopeTable(model.value), `${title}. ${unit}`),
    ...paragraphs([comparisons.sentence], "note"),
  ];
}

function flagBlocks(state: ReadyState): readonly Block[] {
  const { wards } = figures(state);
  return [
    heading(2, `Flagged: the highest fifth of ${wards.length} wards`),
    {
      kind: "table",
      caption: "The highest fifth of the wards, ties included, by each measure",
      head: ["By", "Wards"],
      rows: flagged(state).map(({ measure, wards: high, unknown }) => ({
        cells: [
          FLAG_NAMES[measure],
          unknown !== null
            ? `Not known: ${unknown}.`
            : high
                .map((ward) => {
                  const few = measure === "rate" && ward.rate.known && ward.rate.value.few ? "few " : "";
                  return `${ward.name} ${few}${valueText(ward, measure)}`;
                })
                .join(", ") || "None is over zero.",
        ],
      })),
    },
  ];
}

const SIGNS: Readonly<Record<string, string>> = { "clearly up": " ▲", "clearly down": " ▼" };

/** On its side; null where there is but one ward. */
export function matrixChapter(state: ReadyState): Chapter | null {
  const model = matrices.rate(state);
  if (!areFamily(model.rows.length)) return null;
  const cellText = ({ text, judged, flagged: high, few }: MatrixCell): string =>
    `${few ? "few " : ""}${text === "no data" ? "–" : text}${high ? " †" : ""}${SIGNS[judged?.verdict ?? ""] ?? ""}`;
  const rowOf = ({ name, cells }: (typeof model)["rows"][number]) => [name, ...cells.map(cellText)];
  const [measured = ""] = matrixCaption(model).split(" Shaded");
  return {
    landscape: true,
    blocks: [
      heading(1, "Every ward and offence"),
      {
        kind: "table",
        caption: `${measured} ${periodName(period(state))}. †: among the highest fifth of the wards. ▲: clearly up on the year before; ▼: clearly down.`,
        head: ["Ward", ...model.offences.map(({ label }) => label)],
        rows: [
          ...model.rows.map((row) => ({ cells: rowOf(row) })),
          { cells: rowOf(model.district), role: "total" as const },
        ],
        dense: true,
      },
      ...paragraphs([model.comparisons.sentence, FEW], "note"),
    ],
  };
}

const FEW = "“few”: from fewer than 10 offences. –: not known.";

/** The wards that the document has a part of each of: those selected, or else the priority wards. */
export function wardsWanted(state: ReadyState): readonly string[] {
  const selected = selectedWards(state);
  if (selected.length > 0) return selected;
  return priorityWards(state).wards.flatMap(({ code, priority }) => (priority ? [code] : []));
}

export function wardPart(state: ReadyState, code: string): readonly Block[] {
  const [standing] = wardStandings({ ...state, view: { ...state.view, wards: [code] } });
  if (standing === undefined) return [];
  const { profile } = standing;
  const [chosen, standsOut, changed] = profile.sentences;
  const residents =
    profile.population === null ? "Residents not known" : `${formatCount(profile.population)} residents`;
  return [
    heading(2, profile.name),
    ...paragraphs([`${residents}. ${chosen.title}.`], "note"),
    ...sentenceBlocks(chosen),
    ...paragraphs([standsOut, changed]),
    ...caveatBlocks(profile.caveats),
    ...offencesOfWard(state, standing),
  ];
}

function offencesOfWard(state: ReadyState, { profile }: WardStanding): readonly Block[] {
  const wards = state.dataset.wards.length;
  const [several, ranked] = [areFamily(wards), areRanked(wards)];
  const cells = new Cells();
  return [
    {
      kind: "table",
      caption: `Every offence in ${profile.name}, ${periodName(period(state))}. Rates per 1,000 residents a year${ranked ? "; ranks and flags (the highest fifth) by rate" : ""}.`,
      head: [
        ...["Offence", "Number", "Rate"],
        ...(several ? [state.dataset.name] : []),
        ...(ranked ? ["Rank", "Flag"] : []),
        ...["Change", "Verdict"],
      ],
      rows: profile.offences.map(({ offence, figures: own, district, rateRank, flagged: flag }) => ({
        cells: [
          ...[offence.label, cells.quantity(own.count, formatCount), cells.rate(own.rate)],
          ...(several ? [cells.rate(district.rate)] : []),
          ...(ranked ? [cells.quantity(rateRank, ({ text }) => text), flag.known && flag.value ? "flagged" : ""] : []),
          ...[cells.change(own), cells.verdict(own.change)],
        ],
      })),
    },
    ...cells.why(),
    ...paragraphs([profile.comparisons.sentence], "note"),
  ];
}

/** Without columns that say nothing of any ward. */
function tableOf({ head, rows }: ChartTable, caption: string): Block {
  const says = head.map((_, column) => rows.some((row) => row[column] !== "–"));
  const kept = (cells: readonly string[]): readonly string[] => cells.filter((_, column) => says[column]);
  return { kind: "table", caption, head: kept(head), rows: rows.map((row) => ({ cells: kept(row) })) };
}
