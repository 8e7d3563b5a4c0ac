// A month whose year stands in a column of its own: 2024 and 3, "March" or "03 - March"; 2024/25 and "March".
import type { Month } from "../basics/months.ts";
import { monthNamed } from "./dates.ts";

const YEAR = /^((?:19|20)\d{2})(?:\.0+)?$/;
/** From April to March. */
const FINANCIAL_YEAR = /^(?:FY ?)?((?:19|20)\d{2}) ?[-–/] ?((?:19|20)?\d{2})$/i;
const NUMBER = /^(\d{1,2})(?:\.0+)?$/;
/** With what sorts it in front. */
const NAME = /^(?:\d{1,2} ?[-–.:)]? ?)?([a-z]{3,9})\.?$/i;
const APRIL = 4;

/** Whether a text is a year, or one that begins in April. */
export function isYear(text: string): boolean {
  return yearOf(text) !== null;
}

/** Whether a text is a month without its year. */
export function isMonthOfYear(text: string): boolean {
  return monthOf(text) !== null;
}

/** Null where a cell is none of its kind, and for the number of a month in a year from April on: whether 1 is April nobody knows. */
export function yearMonth(yearText: string, monthText: string): Month | null {
  const [year, month] = [yearOf(yearText), monthOf(monthText)];
  if (year === null || month === null || (year.isFinancial && !month.isNamed)) return null;
  const isNext = year.isFinancial && month.number < APRIL;
  return (year.first + (isNext ? 1 : 0)) * 12 + month.number - 1;
}

function yearOf(text: string): { readonly first: number; readonly isFinancial: boolean } | null {
  const plain = YEAR.exec(text)?.[1];
  if (plain !== undefined) return { first: Number(plain), isFinancial: false };
  const [, first = "", second = ""] = FINANCIAL_YEAR.exec(text) ?? [];
  const isNext = first !== "" && (Number(first) + 1) % 100 === Number(second) % 100;
  return isNext ? { first: Number(first), isFinancial: true } : null;
}

function monthOf(text: string): { readonly number: number; readonly isNamed: boolean } | null {
  const number = Number(NUMBER.exec(text)?.[1] ?? 0);
  if (number >= 1 && number <= 12) return { number, isNamed: false };
  const named = monthNamed(NAME.exec(text)?.[1] ?? "");
  return named === null ? null : { number: named, isNamed: true };
}
