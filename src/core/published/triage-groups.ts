// The triage as it is read: types under their verdicts, those that cannot be tested by what they lack, and the finding.

import { groupedBy } from "../basics/grouped-by.ts";
import { type Month, monthName } from "../basics/months.ts";
import { told, untoldText } from "../basics/untold.ts";
import { isWithheld } from "../basics/withheld.ts";
import { inSentence, nameList } from "../basics/words.ts";
import { formatOneDecimal } from "./published-measures.ts";
import { changeText, TRIAGE_RULES, type Triaged, type TriageVerdict, type TriageYear } from "./triage.ts";
import type { Triage } from "./triage-sources.ts";

export interface TriageRow {
  readonly type: Triaged;
  readonly share: string;
  /** "+2,100 (+313 %)" over the four years; "" where one of them is not known. */
  readonly course: string;
}

export interface TriageGroup {
  readonly verdict: TriageVerdict;
  readonly rule: string;
  readonly rows: readonly TriageRow[];
}

export interface TriageColumns {
  /** Ends of the years for which some type that is tested has a count. */
  readonly ends: readonly Month[];
  /** Whether they are all that the rule asks for, so that there is a course over them. */
  readonly isWhole: boolean;
}

/** Types that lack the same years. */
export interface Untestable {
  readonly labels: readonly string[];
  /** "Needed: the years ending September 2021 and September 2022 (no count of it is published for the district)." */
  readonly needed: string;
}

/** Groups with types in them, high attention first. */
export function triageGroups({ types }: Triage): readonly TriageGroup[] {
  const verdicts = Object.keys(TRIAGE_RULES) as readonly TriageVerdict[];
  return verdicts.flatMap((verdict) => {
    const rows = types.filter((type) => type.verdict === verdict && verdict !== "not enough years").map(rowOf);
    return rows.length === 0 ? [] : [{ verdict, rule: TRIAGE_RULES[verdict], rows }];
  });
}

export function triageColumns({ types }: Triage): TriageColumns {
  const tested = types.filter(({ verdict }) => verdict !== "not enough years");
  const years = tested.flatMap((type) => type.years);
  const ends = [...new Set(years.map(({ end }) => end))];
  const there = ends.filter((end) => years.some((year) => year.end === end && year.count.known));
  return { ends: there, isWhole: there.length === ends.length };
}

export function untestable({ types }: Triage): readonly Untestable[] {
  const lacking = types.filter(({ verdict }) => verdict === "not enough years");
  const groups = groupedBy(lacking, ({ reasons }) => reasons.join("\n"));
  return [...groups.values()].map((alike) => ({
    labels: alike.map(({ label }) => label),
    needed: neededText(alike[0]!.years),
  }));
}

function neededText(years: readonly TriageYear[]): string {
  const lacking = years.flatMap(({ end, count }) => (count.known ? [] : [{ end, reason: count.reason }]));
  const parts = [...groupedBy(lacking, ({ reason }) => reason)].map(([reason, alike]) => {
    const months = nameList(alike.map(({ end }) => monthName(end)));
    return `${alike.length === 1 ? "the year" : "the years"} ending ${months} (${reason})`;
  });
  return parts.length > 0
    ? `Needed: ${parts.join("; ")}.`
    : "Needed: the count of all recorded crime in the latest year (withheld).";
}

/** "published figures, years to September 2024": what a triage rests on; `by` alone where it has no year. */
export function triageBasis({ latest }: Triage, by: string): string {
  return latest.known ? `${by}, years to ${monthName(latest.value)}` : by;
}

/** "High attention: violence against the person (27.4 %) and shoplifting (18.0 %). Concerning trend: burglary." */
export function triageFinding(triage: Triage): string {
  if (!triage.latest.known) return `Nothing can be tested: ${triage.latest.reason}.`;
  const called = (["high attention", "concerning trend"] as const).flatMap((verdict) => {
    const found = triage.types.filter((type) => type.verdict === verdict);
    if (found.length === 0) return [];
    return [`${verdict === "high attention" ? "High attention" : "Concerning trend"}: ${nameList(found.map(named))}.`];
  });
  const { types } = triage;
  const untold = untoldText(types.filter((type) => type.untold).length, types.length);
  if (types.length > 0 && types.every(lacksYears)) {
    const high = untoldText(types.filter((type) => type.isHighUntold).length, types.length);
    const said = called[0] ?? "No type calls for high attention.";
    const subject = called.length > 0 ? null : "High attention";
    return `${told(said, high, subject)} Concerning trends cannot be told: four years of counts are needed.`;
  }
  return called.length > 0
    ? told(called.join(" "), untold, null)
    : told(
        "No type calls for high attention, and none has a concerning trend.",
        untold,
        "High attention and concerning trends",
      );
}

/** Whether a trend cannot be told for want of a year, whatever is withheld. */
function lacksYears({ years }: Triaged): boolean {
  return years.some(({ count }) => !count.known && !isWithheld(count));
}

function named({ label, verdict, share }: Triaged): string {
  const part = verdict === "high attention" && share.known ? ` (${formatOneDecimal(share.value)})` : "";
  return `${inSentence(label)}${part}`;
}

function rowOf(type: Triaged): TriageRow {
  const counts = type.years.flatMap(({ count }) => (count.known ? [count.value] : []));
  const whole = counts.length === type.years.length;
  return {
    type,
    share: type.share.known ? formatOneDecimal(type.share.value) : "–",
    course: whole ? changeText(counts[0]!, counts.at(-1)!) : "",
  };
}
