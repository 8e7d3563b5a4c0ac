// Which published types are put to the triage: those that the package says are tested, none of which should contain another.
import { type FigureGroups, rowOf } from "./figure-groups.ts";

/** One published type by its group and sub-group ("": the whole group). */
export interface TriageType {
  readonly label: string;
  readonly group: string;
  readonly subgroup: string;
}

export function triageTypes({ rows }: FigureGroups): readonly TriageType[] {
  return rows.flatMap(({ group, subgroup, label, triage }) =>
    triage === "tested" ? [{ label: label || subgroup || group, group, subgroup }] : [],
  );
}

/** The group whose counts are all recorded crime; null where the package names none. */
export function totalGroup({ rows }: FigureGroups): string | null {
  return rows.find(({ triage }) => triage === "total")?.group ?? null;
}

/**
 * Why a group or sub-group with annual counts is not put to the triage; null for one that is. `lacking` are the labels of types
 * that could not be tested.
 */
export function whyUntested(
  groups: FigureGroups,
  group: string,
  subgroup: string,
  lacking: readonly string[] = [],
): string | null {
  const types = triageTypes(groups).filter((tested) => tested.group === group);
  if (types.some((tested) => tested.subgroup === subgroup)) return null;
  const whole = types.find((tested) => tested.subgroup === "");
  if (whole !== undefined) {
    const outcome = lacking.includes(whole.label) ? "cannot be tested either" : "is tested";
    return `It is part of ${whole.label.toLowerCase()}, which ${outcome}.`;
  }
  const said = rowOf(groups, group, subgroup)?.triageReason || rowOf(groups, group)?.triageReason;
  return said || "It is not known to be a count of recorded crimes.";
}
