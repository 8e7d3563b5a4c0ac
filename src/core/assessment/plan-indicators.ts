// A plan as its rows say it: priorities with their indicators, each of offences and wards that there are.
import type { PlanRow } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { type Selection, select } from "../area/offences.ts";
import { listed, planFaults } from "../area/plan-row.ts";
import { PLAN } from "../area/plan-tables.ts";
import { indicesOf } from "../area/ward-indices.ts";
import { nameList } from "../basics/words.ts";

/** A row and the line of the file that it stands in. */
export interface PlanLine {
  readonly row: PlanRow;
  readonly line: number;
}

export interface Indicator extends PlanLine {
  readonly selection: Selection;
  /** Indices of the wards that are counted. */
  readonly wards: readonly number[];
  /** Codes of them, as in an address; none for all. */
  readonly codes: readonly string[];
  /** "Market", "Market and Abbey", "Cambridge" */
  readonly place: string;
}

export interface Priority {
  readonly title: string;
  readonly indicators: readonly Indicator[];
}

export interface PartnershipPlan {
  /** In the order in which the file first names them. */
  readonly priorities: readonly Priority[];
  /** Rows that were left out, each with its line, in sentences. */
  readonly faults: readonly string[];
}

/** `area` is whole: a plan is the partnership's, whichever of its districts is shown. */
export function partnershipPlan(area: Dataset, lines: readonly PlanLine[]): PartnershipPlan {
  const offences = new Set(area.taxonomy.offences.map(({ slug }) => slug));
  const codes = new Set(area.wardIndices.keys());
  const faults: string[] = [];
  const byPriority = new Map<string, Indicator[]>();
  for (const { row, line } of lines) {
    const found = planFaults(row, offences, codes);
    faults.push(...found.map((fault) => `${PLAN.file}:${line}: ${fault}.`));
    const selection = select(area.taxonomy, listed(row.offence));
    if (found.length > 0 || selection === null) continue;
    const own = byPriority.get(row.priority) ?? [];
    own.push({ row, line, selection, ...placeOf(area, listed(row.wards)) });
    byPriority.set(row.priority, own);
  }
  const priorities = Array.from(byPriority, ([title, indicators]) => ({ title, indicators }));
  return { priorities, faults };
}

function placeOf(area: Dataset, named: readonly string[]): Pick<Indicator, "wards" | "codes" | "place"> {
  const own = [...new Set(indicesOf(area, named))].sort((a, b) => a - b);
  if (own.length === 0 || own.length === area.wards.length)
    return { wards: area.wards.map((_, index) => index), codes: [], place: area.name };
  const wards = own.map((index) => area.wards[index]!);
  return {
    wards: own,
    codes: wards.map(({ code }) => code),
    place: nameList(
      wards.map(({ name }) => name),
      MOST_NAMED,
    ),
  };
}

const MOST_NAMED = 6;
