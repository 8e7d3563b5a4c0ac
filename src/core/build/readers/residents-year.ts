// Of which year the residents of a file are, from what its titles, its column and its name say.
import type { TableLine } from "./residents-table.ts";

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

export interface ToldYear {
  readonly year: number;
  /** Where it says so, as in "in its name". */
  readonly where: string;
}

/** The first year in a text such as "2021", "2024-06-30" or "mid-2022"; null for none. */
export function yearIn(text: string): number | null {
  const [first] = text.match(YEAR) ?? [];
  return first === undefined ? null : Number(first);
}

/**
 * The year of the residents, null where nothing says one alone. A year of wards ("2022 ward"), of a table ("NM_2014_1") or of a
 * download ("from Nomis on 3 March 2025") is none of the residents. `columns` are the names of those taken.
 */
export function toldYear(titles: readonly TableLine[], columns: readonly string[], name: string): ToldYear | null {
  const texts = titles.map(({ cells }) => cells.join(" ").trim());
  const dated = titles.filter(({ cells: [first = ""] }) => /^(?:date|year|period|time)\b/i.test(first.trim()));
  const stem = name.replace(/NM_\d+_\d+/gi, " ").replace(/_/g, " ");
  const places = [
    { where: "in its titles", years: yearsOf(dated.map(({ cells }) => cells.slice(1).join(" "))) },
    { where: "in the name of the column", years: yearsOf(columns) },
    ...[
      { where: "in its titles", texts },
      { where: "in its name", texts: [stem] },
    ].map(({ where, texts: said }) => ({ where, years: surveyYears(said) })),
    { where: "in its titles", years: yearsOf(texts) },
    { where: "in its name", years: yearsOf([stem]) },
  ];
  const told = places.find(({ years }) => years.length === 1);
  return told === undefined ? null : { year: told.years[0]!, where: told.where };
}

/** Those of a census or of an estimate: "Census 2021", "mid-2022". */
function surveyYears(texts: readonly string[]): readonly number[] {
  const said = texts.flatMap((text) => [
    ...text.matchAll(/(?:census|mid)[-, ]*(?:year[- ]*)?((?:19|20)\d\d)(?!\d)|((?:19|20)\d\d) census/gi),
  ]);
  return [...new Set(said.map(([, after, before]) => Number(after ?? before)))];
}

function yearsOf(texts: readonly string[]): readonly number[] {
  const plain = texts.map((text) =>
    text
      .replace(/\bwards? ?(?:19|20)\d\d|(?:19|20)\d\d wards?\b|wd\d\d\w*/gi, " ")
      .replace(/\d{1,2}(?:st|nd|rd|th)? \p{L}+ (?:19|20)\d\d|from nomis[^\]]*/giu, " ")
      .replace(/(?:crown )?copyright.*/i, " "),
  );
  return [...new Set(plain.flatMap((text) => (text.match(YEAR) ?? []).map(Number)))];
}
