// What an update did of an area, in lines for the person who ran it.
import { monthRangeName } from "../../core/basics/month-range-name.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { coverage } from "../../core/build/load-report.ts";
import { revisionLines } from "../../core/build/revision-report.ts";
import { missingRuns } from "../sources/missing-months.ts";
import type { AreaUpdate } from "./update-area.ts";

/** Text of several lines. */
export function updateReport(update: AreaUpdate): string {
  return `${linesOf(update).join("\n")}\n`;
}

function linesOf(update: AreaUpdate): readonly string[] {
  const { name, before, after } = update;
  const news = newMonths(update);
  if (update.did === "nothing") return [`${name}: up to date, ${monthRangeName(before)}.`];
  if (update.did === "plan") {
    const { fetch, kept, missing, whole, range } = update.plan;
    if (range === null)
      return [
        `${name}: has ${monthRangeName(before)}. What is new is known when the archive is here.`,
        ...whole.map(({ from, bytes }) => `  To fetch: ${from}${bytes === null ? "" : `, ${megabytes(bytes)}`}.`),
      ];
    const bytes = fetch.reduce((sum, file) => sum + file.bytes, 0);
    const known = fetch.filter(({ month }) => month <= before.to).length;
    return [
      `${name}: has ${monthRangeName(before)}, would have ${monthRangeName(after)}${news}.`,
      `  To fetch: ${numberOf(fetch.length, "files")}, ${megabytes(bytes)}; ${numberOf(kept.length, "files")} kept already.`,
      ...(known > 0
        ? [`  ${known} of them are of months that it has: only when they are here is it known what was revised.`]
        : []),
      ...(missing.length > 0
        ? [
            `  Not in the archive: ${numberOf(missing.length, "files")} of a force and month.`,
            ...missingRuns(missing).map((runs) => `    ${runs}`),
          ]
        : []),
    ];
  }
  const { files, bytes } = update.fetched;
  const { revised, inputs } = update.built;
  const changes = revisionLines(revised, inputs.wards.boundaries).slice(1);
  const none = revised?.comparison.comparable === true ? ["  Nothing of the months before was revised."] : [];
  return [
    `${name}: ${monthRangeName(after)}${news}; ${numberOf(files, "files")} fetched, ${megabytes(bytes)}.`,
    ...(changes.length > 0 ? changes : none),
    ...coverage(inputs, false).slice(1),
  ];
}

/** ", new: November 2025 to December 2025", and which months are left behind. */
function newMonths({ before, after }: AreaUpdate): string {
  const added = after.to > before.to ? `, new: ${monthRangeName({ from: before.to + 1, to: after.to })}` : "";
  const left =
    after.from > before.from ? `, no longer: ${monthRangeName({ from: before.from, to: after.from - 1 })}` : "";
  return `${added || ", no new month"}${left}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
