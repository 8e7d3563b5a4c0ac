// Numbers that the first view does not show: rates, parts of wholes, differences, ratios, and cells of files.

import type { Known } from "./known.ts";
import { changePercent, inPercent, signed } from "./numbers.ts";

/** One decimal: "11.2"; over 0 and under 0.05 the first digit that is not 0, so that something is not "0.0": "0.03". */
export function formatRate(rate: number): string {
  return signed(rate, rate > 0 && rate < 0.05 ? Math.min(9, Math.ceil(-Math.log10(1.05 * rate))) : 1, "");
}

/** A part of a whole, 0 to 1, in per cent: "33 %"; one decimal under 1 %, and "under 0.1 %", so that something is not "0 %". */
export function formatShare(part: number): string {
  const percent = 100 * part;
  if (percent > 0 && percent < 0.05) return `under ${inPercent(0.1, 1, "")}`;
  return inPercent(percent, percent > 0 && percent < 0.95 ? 1 : 0, "");
}

/** A difference with its sign, a true minus, and none at 0: "+30", "−39", "0". `decimals` is 0 unless given. */
export function formatSigned(difference: number, decimals = 0): string {
  return signed(difference, decimals, "+");
}

/** A difference, as text, with its per cent where that is known, signed alike: "+30 (+11 %)", "+1 (under 1 %)", "+7". */
export function withPercent(difference: string, percent: Known): string {
  return percent.known ? `${difference} (${changePercent(percent.value, "+")})` : difference;
}

/** Two decimals: "1.25". */
export function formatRatio(ratio: number): string {
  return signed(ratio, 2, "");
}

/** As a cell of a file: no comma, no unit, at most so many decimals; "" for what is not known. */
export function fileNumber(value: number | null | undefined, decimals = 0): string {
  return value === null || value === undefined ? "" : String(Number(value.toFixed(decimals)));
}
