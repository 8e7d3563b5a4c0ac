// Texts in a column of months that stand for a longer time: quarters, years, running totals.
import { monthNamed, readMonth } from "./dates.ts";
import { isYear } from "./year-months.ts";

const LONG =
  /(?<![a-z])(?:ytd|to date|rolling|cumulative|annual|r ?12|\d+ months|months to|fy ?\d+|(?:half|full|financial|calendar) year|year (?:to|end\w*|\d+)|q(?:uarter|tr)? ?[1-4]|quarter(?:ly)?|h[12])(?![a-z])/i;

/** Whether a text is a time of more than a month: "Q1 2025", "2025", "2024/25", "YTD Mar 2025", "Jan 2025 to Mar 2025". */
export function isLongPeriod(text: string): boolean {
  return monthIn(text) === null && (isYear(text) || LONG.test(text) || isOfMonths(text));
}

function isOfMonths(text: string): boolean {
  return [/\s+(?:to|until|[-–—])\s+/i, /[-–—]/].some((between) => {
    const [from, to, ...more] = text.split(between).map((part) => monthNamed(part.trim()) ?? monthIn(part));
    return more.length === 0 && typeof from === "number" && typeof to === "number" && from !== to;
  });
}

function monthIn(text: string): number | null {
  const month = readMonth(text, "day-first");
  return typeof month === "number" ? month : null;
}
