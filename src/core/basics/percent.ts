// Parts of wholes in the lines of a terminal.

/** A part of a whole, 0 to 1, with one decimal: "13.9 %"; what is not nothing is not printed as "0.0 %". */
export function percentText(part: number): string {
  return part > 0 && part < 0.0005 ? "under 0.1 %" : `${(100 * part).toFixed(1)} %`;
}
