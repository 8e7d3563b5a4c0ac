// Wards by their codes.
import type { Dataset } from "./dataset.ts";

/** Indices of the wards of these codes, in the order of the codes; a code that is no ward's adds none. */
export function indicesOf({ wardIndices }: Pick<Dataset, "wardIndices">, codes: readonly string[]): readonly number[] {
  return codes.flatMap((code) => wardIndices.get(code) ?? []);
}
