// What a row of a plan names, and what of it is not there.
import { type PlanRow, WARDS_FILE } from "./area-package.ts";
import { TAXONOMY } from "./first-tables.ts";

/** What of a row is not there, as sentences without their full stop; nothing is held against what is null. */
export function planFaults(
  { offence, wards }: Pick<PlanRow, "offence" | "wards">,
  offences: ReadonlySet<string> | null,
  codes: ReadonlySet<string> | null,
): readonly string[] {
  const strange = (text: string, known: ReadonlySet<string> | null) =>
    known === null ? [] : listed(text).filter((one) => !known.has(one));
  return [
    ...strange(offence, offences).map((slug) => `"${slug}" is no category or group of ${TAXONOMY.file}`),
    ...strange(wards, codes).map((code) => `the ward "${code}" is not in ${WARDS_FILE}`),
  ];
}

/** What stands in a cell of several, with spaces between. */
export function listed(cell: string): readonly string[] {
  return cell.split(/\s+/).filter((part) => part !== "");
}
