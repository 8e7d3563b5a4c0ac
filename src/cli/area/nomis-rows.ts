// Figures by area as Nomis answers them: CSV with names of columns in capitals, cut silently at its limit, empty or a web page for a mistake.

import Papa from "papaparse";
import { numberOf } from "../../core/basics/number-of.ts";
import { type SourceRequest, seemsToBe, unexpected } from "../sources/source-answer.ts";

export interface NomisRow {
  readonly code: string;
  /** Null for a figure that is missing. */
  readonly value: number | null;
}

export interface NomisPage {
  readonly rows: readonly NomisRow[];
  /** Rows of the whole answer; null where it does not say. */
  readonly count: number | null;
  /** Year of the figures; null where it does not say one. */
  readonly year: number | null;
}

const COLUMNS = { code: "GEOGRAPHY_CODE", value: "OBS_VALUE" } as const;

/** Throws an AppFailure for a text that is no such table: a web page, a sentence such as "Cannot create query", other columns, odd figures. */
export function nomisPage(text: string, request: SourceRequest): NomisPage {
  if (text.trim() === "" || text.trimStart().startsWith("<")) throw unexpected(request, seemsToBe(text));
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const [header = [], ...lines] = data;
  const names = header.map((name) => name.trim().toUpperCase());
  const at = (name: string): number => names.indexOf(name);
  const [code, value] = [at(COLUMNS.code), at(COLUMNS.value)];
  if (code < 0 || value < 0) throw unexpected(request, seemsToBe(text.slice(0, 500)));
  const odd = lines.find((cells) => cells.length !== header.length);
  if (odd !== undefined)
    throw unexpected(request, `a row of ${numberOf(odd.length, "cells")} under ${numberOf(header.length, "columns")}`);
  const rows = lines.map((cells): NomisRow => {
    const of = (column: number): string => (column < 0 ? "" : (cells[column]?.trim() ?? ""));
    const figure = of(value);
    if (of(code) === "") throw unexpected(request, "a row without the code of an area");
    if (figure === "" || of(at("OBS_STATUS")) === "Q") return { code: of(code), value: null };
    if (!/^\d{1,9}(?:\.0+)?$/.test(figure))
      throw unexpected(request, `the figure "${figure.slice(0, 40)}" of ${of(code)}`);
    return { code: of(code), value: Number(figure) };
  });
  const told = (name: string): readonly string[] =>
    at(name) < 0 ? [] : [...new Set(lines.map((cells) => cells[at(name)]!.trim()))];
  const [years, counts] = [
    told("DATE_NAME").map((text) => /\b((?:19|20)\d\d)\b/.exec(text)?.[1]),
    told("RECORD_COUNT"),
  ];
  if (years.length > 1)
    throw unexpected(request, `figures of several dates, ${told("DATE_NAME").slice(0, 3).join(", ")}`);
  const [count = ""] = counts;
  return {
    rows,
    count: counts.length === 1 && /^\d+$/.test(count) ? Number(count) : null,
    year: years[0] === undefined ? null : Number(years[0]),
  };
}
