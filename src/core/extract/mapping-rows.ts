// Which rows of an extract count, and what their blank cells are, while a person settles it.
import { plainName } from "../build/readers/column-name.ts";
import { type BlankCells, blankQuestion } from "./blank-cells.ts";
import { type FurtherFound, foundWithout } from "./further-sums.ts";
import type { BlankRole, ExtractProfile } from "./profile.ts";
import type { FurtherValue } from "./without.ts";

/** What of it decides that. */
interface Settling {
  readonly profile: ExtractProfile;
  readonly looked: { readonly blankCells: BlankCells; readonly further: FurtherFound };
}

/** What is left out by further columns: of each what a person chose, else what its counts tell. */
export function withoutOf({ profile, looked }: Settling): NonNullable<ExtractProfile["without"]> {
  const { columns, without: chosen = {} } = profile;
  if (columns.count === undefined) return {};
  const isChosen = (name: string): boolean => Object.keys(chosen).some((one) => plainName(one) === plainName(name));
  const found = Object.entries(foundWithout(looked.further)).filter(([name]) => !isChosen(name));
  return { ...Object.fromEntries(found), ...chosen };
}

/** Whether rows with a value of a further column count, as a person chose. */
export function withValue<Of extends Settling>(mapping: Of, { column, text }: FurtherValue, isCounted: boolean): Of {
  const without = withoutOf(mapping);
  const others = (without[column] ?? []).filter((one) => plainName(one) !== plainName(text));
  const own = isCounted ? others : [...others, text];
  return { ...mapping, profile: { ...mapping.profile, without: { ...without, [column]: own } } };
}

/** Whether blank cells of a column repeat the cell above, where that is no question. */
export function withRepeated<Of extends Settling>(mapping: Of, role: BlankRole, isRepeated: boolean): Of {
  const { blankCells = [], ...profile } = mapping.profile;
  const others = blankCells.filter((one) => one !== role);
  const isIn = (one: BlankRole): boolean => (one === role ? isRepeated : others.includes(one));
  const found = mapping.looked.blankCells.map((one) => one.role);
  const roles = [...found.filter(isIn), ...others.filter((one) => !found.includes(one))];
  const isOpen =
    blankQuestion(mapping.looked.blankCells, profile) !== null &&
    blankQuestion(mapping.looked.blankCells, mapping.profile) !== null;
  return { ...mapping, profile: { ...profile, ...((roles.length > 0 || !isOpen) && { blankCells: roles }) } };
}
