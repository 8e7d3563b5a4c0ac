// Numbers as people read them, in British form: 13,841 · 11.2 · 4 % · +30 · −39. The same on every machine.

import type { Known } from "./known.ts";

const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

/** A whole number with a comma between thousands: "13,841". */
export function formatCount(count: number): string {
  return signed(count, 0, "");
}

/** One decimal: "11.2"; over 0 and under 0.05 the first digit that is not 0, so that something is not "0.0": "0.03". */
export function formatRate(rate: number): string {
  return signed(rate, rate > 0 && rate < 0.05 ? Math.min(9, Math.ceil(-Math.log10(1.05 * rate))) : 1, "");
}

/** A whole number of per cent: 4.3 is "4 %", with a space that does not break. */
export function formatPercent(percent: number): string {
  return inPercent(percent, 0, "");
}

/** A part of a whole, 0 to 1, in per cent: "33 %"; one decimal under 1 %, and "under 0.1 %", so that something is not "0 %". */
export function formatShare(part: number): string {
  const percent = 100 * part;
  if (percent > 0 && percent < 0.05) return `under ${inPercent(0.1, 1, "")}`;
  return inPercent(percent, percent > 0 && percent < 0.95 ? 1 : 0, "");
}

/** Two parts of wholes in per cent, with as many decimals as it takes to tell them apart, at most two: "3 %" and "16 %". */
export function formatSharePair(one: number, other: number): readonly [string, string] {
  const write = (decimals: number) => [one, other].map((part) => inPercent(100 * part, decimals, ""));
  const [first, second] = [0, 1, 2].map(write).find(([a, b]) => a !== b) ?? write(0);
  return [first!, second!];
}

/** A difference with its sign, a true minus, and none at 0: "+30", "−39", "0". `decimals` is 0 unless given. */
export function formatSigned(difference: number, decimals = 0): string {
  return signed(difference, decimals, "+");
}

/** A difference, as text, with its per cent where that is known, signed alike: "+30 (+11 %)", "+1 (0 %)", "+7". */
export function withPercent(difference: string, percent: Known): string {
  return percent.known ? `${difference} (${inPercent(percent.value, 0, "+")})` : difference;
}

/** Two decimals: "1.25". */
export function formatRatio(ratio: number): string {
  return signed(ratio, 2, "");
}

/** As a cell of a file: no comma, no unit, at most so many decimals; "" for what is not known. */
export function fileNumber(value: number | null | undefined, decimals = 0): string {
  return value === null || value === undefined ? "" : String(Number(value.toFixed(decimals)));
}

function inPercent(percent: number, decimals: number, plus: string): string {
  return `${signed(percent, decimals, plus)}${NO_BREAK_SPACE}%`;
}

/** Rounds half away from 0; what rounds to 0 has no sign. */
function signed(value: number, decimals: number, plus: string): string {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (Number(digits) === 0) return text;
  return `${value < 0 ? MINUS : plus}${text}`;
}
