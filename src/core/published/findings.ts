// What published figures come to, in a few words: titles of charts and lines of the list of groups.
import { formatPercent } from "../basics/numbers.ts";
import type { LineBesideOpen } from "./published-beside-open.ts";
import type { PublishedLine } from "./published-lines.ts";
import { lineLabel } from "./published-lines.ts";
import { publishedPeriodName } from "./published-measures.ts";
import type { PublishedPoint } from "./published-series.ts";
import { isBreak } from "./published-series.ts";
import type { PublishedGroup, PublishedTable } from "./published-tables.ts";

/**
 * "Shoplifting: 672 in the year ending September 2016, 2,772 in the year ending September 2024": the two ends, and no direction,
 * since nothing is said of the way between.
 */
export function lineFinding(line: PublishedLine): string {
  const { points, periodMonths } = line;
  const [first, last] = [points[0]!, points.at(-1)!];
  const ends = (first === last ? [last] : [first, last]).map(
    ({ text, periodEnd }) =>
      `${text} in ${periodMonths === 1 ? "" : "the "}${publishedPeriodName(periodEnd, periodMonths)}`,
  );
  return `${lineLabel(line)}: ${ends.join(", ")}${points.slice(1).some(isBreak) ? ", not comparable" : ""}`;
}

/** "15,412 in the year ending September 2024, down 2 %": the latest total of a group's first table; else how many tables it has. */
export function groupFinding({ tables }: PublishedGroup): string {
  const [table] = tables;
  const total = table?.manyAreas ? undefined : table?.lines.find(({ line }) => line.subgroup === "");
  const latest = total?.cells.findLast((cell) => cell !== null);
  if (!latest || table === undefined) return tables.length === 1 ? "1 table" : `${tables.length} tables`;
  const { point, change } = latest;
  const percent = change.known && change.value.percent.known ? Math.round(change.value.percent.value) : 0;
  const course = percent === 0 ? "" : `, ${percent > 0 ? "up" : "down"} ${formatPercent(Math.abs(percent))}`;
  const unit = table.measure === "count" ? "" : ` ${table.unit}`;
  return `${point.text}${unit} in the ${publishedPeriodName(point.periodEnd, table.periodMonths)}${course}`;
}

/** "Shoplifting in Cambridge: 2,772 published, 2,838 in the open data"; `by`: what the records are called. */
export function besideFinding({ line, pairs }: LineBesideOpen, by: string): string {
  const { point, open } = pairs.at(-1)!;
  const name = `${lineLabel(line)} in ${line.areaName || line.areaCode}`;
  return `${name}: ${point.text} published, ${open.known ? open.value.text : "nothing"} in the ${by}`;
}

/** "2,772 in the year ending September 2024; open data 2,838 in the year ending December 2024". */
export function besideValues({ line, pairs }: LineBesideOpen, by: string): string {
  const { point, open } = pairs.at(-1)!;
  const published = `${point.text} in the ${publishedPeriodName(point.periodEnd, line.periodMonths)}`;
  return open.known ? `${published}; ${by} ${open.value.text} in the ${open.value.periodName}` : published;
}

/** How a derived figure was worked out, or the file's remark on a printed one; none for most, or for what is withheld. */
export function remarksOn({ status, note }: PublishedPoint): readonly string[] {
  if (note === "" || status === "suppressed") return [];
  return [status === "derived" && !note.startsWith("worked out") ? `worked out: ${note}` : note];
}

/** Its title with the length of its periods, for columns that name the month in which each ends. */
export function tableCaption({ title, periodMonths }: PublishedTable): string {
  if (periodMonths === 1) return title;
  return `${title}, ${periodMonths === 12 ? "years" : "periods"} ending`;
}

/** The table of a chart of one line: period, value, remark, source. */
export function lineRows(line: PublishedLine): readonly (readonly string[])[] {
  return line.points.map((point) => [
    publishedPeriodName(point.periodEnd, line.periodMonths),
    point.text,
    remarksOn(point).join("; "),
    point.row.source,
  ]);
}

/** The table of a chart of two series: period, published value, open data's value. */
export function besideRows({ line, open }: LineBesideOpen): readonly (readonly string[])[] {
  return [
    ...line.points.map((point) => [publishedPeriodName(point.periodEnd, line.periodMonths), point.text, ""]),
    ...open.points.map(({ periodName, text }) => [periodName, "", text]),
  ];
}
