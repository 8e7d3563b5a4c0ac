// Numbers as people read them, in British form: 13,841 · 11.2 · 4 % · +30 · −39. The same on every machine.

const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

/** A whole number with a comma between thousands: "13,841". */
export function formatCount(count: number): string {
  return signed(count, 0, "");
}

/** A whole number of per cent: 4.3 is "4 %", with a space that does not break. */
export function formatPercent(percent: number): string {
  return inPercent(percent, 0, "");
}

/** Two parts of wholes in per cent, with as many decimals as it takes to tell them apart, at most two: "3 %" and "16 %". */
export function formatSharePair(one: number, other: number): readonly [string, string] {
  const write = (decimals: number) => [one, other].map((part) => inPercent(100 * part, decimals, ""));
  const [first, second] = [0, 1, 2].map(write).find(([a, b]) => a !== b) ?? write(0);
  return [first!, second!];
}

/** How much a number changed, in whole per cent: "+11 %" with a `plus`; "under 1 %" of what is not nothing. */
export function changePercent(percent: number, plus: string): string {
  return percent !== 0 && Math.abs(percent) < 0.5 ? `under ${formatPercent(1)}` : inPercent(percent, 0, plus);
}

/** With a space that does not break. */
export function inPercent(percent: number, decimals: number, plus: string): string {
  return `${signed(percent, decimals, plus)}${NO_BREAK_SPACE}%`;
}

/** Rounds half away from 0; what rounds to 0 has no sign. */
export function signed(value: number, decimals: number, plus: string): string {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (Number(digits) === 0) return text;
  return `${value < 0 ? MINUS : plus}${text}`;
}
