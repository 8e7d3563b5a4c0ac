// What public copies had that are out no more: a copy that has it again could tell what changed since, and nobody can hold the two together.
import { formatMonth, type Month, parseMonth } from "../basics/months.ts";

/** What a copy has, by months and codes of wards. */
export interface Holding {
  readonly wards: ReadonlySet<string>;
  readonly submitted: ReadonlySet<Month>;
}

/** A copy that is out, with the months and codes of wards that copies before it had and it has not. */
export interface GoneFrom extends Holding {
  readonly gone: readonly string[];
}

/** What is gone from a copy that is of wards that another has too; nothing where it has none of them. */
export function goneFor(own: Pick<Holding, "wards">, from: GoneFrom): readonly string[] {
  return commonWards(own, from).length > 0 ? from.gone : [];
}

/**
 * What is gone from a copy and in another again: a month of which not each common ward is in a copy `beside` that has the month, and a ward
 * that is in none of them.
 */
export function goneAgain(own: Holding, from: GoneFrom, beside: readonly Holding[]): readonly string[] {
  const common = commonWards(own, from);
  return from.gone.filter((name) => {
    const month = parseMonth(name);
    if (month === null) return own.wards.has(name) && !beside.some(({ wards }) => wards.has(name));
    const known = beside.filter(({ submitted }) => submitted.has(month));
    return own.submitted.has(month) && !common.every((ward) => known.some(({ wards }) => wards.has(ward)));
  });
}

/** Months and codes of wards. */
export function namesOf({ wards, submitted }: Holding): readonly string[] {
  return [...Array.from(submitted, formatMonth), ...wards];
}

function commonWards({ wards }: Pick<Holding, "wards">, from: GoneFrom): readonly string[] {
  return [...wards].filter((code) => from.wards.has(code) || from.gone.includes(code));
}
