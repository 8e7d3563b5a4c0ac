// What is said of an area that was made, or that would be: what comes from where, how much, and what to open.
import { monthRangeName } from "../../core/basics/month-range-name.ts";
import { lengthOf, type MonthRange } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { sum, sumBy } from "../../core/basics/sums.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import { missingRuns } from "../sources/missing-months.ts";
import type { ForceMonth, PolicePlan } from "../sources/police-request.ts";
import type { FetchedResidents } from "./fetch-residents.ts";
import type { FoundWards } from "./fetch-wards.ts";
import type { MadeArea } from "./make-area.ts";

/** Bytes a second that a slow line brings. */
const SLOW_LINE = 1e6;

/** After the report of the build. */
export function madeLines(
  { police, wards, residents }: MadeArea,
  months: number,
  slug: string,
  out: string,
): readonly string[] {
  const { files, bytes } = police.fetched;
  const kept = police.files.length - files;
  return [
    "",
    "  From its sources",
    `    police     ${numberOf(files, "files")} fetched (${sizeOf(bytes)}), ${kept} kept; from ${police.archives.map(({ from }) => from).join(" and ")}`,
    ...missingLines(police.missing, police.range, months),
    ...wards.notes.map((note) => `    wards      ${note}`),
    ...residentsLines(residents),
    "",
    `Open it: npm start, then http://localhost:4173/?area=${slug}${isOfPage(out) ? "" : ` (when ${out} lies in public/areas)`}`,
  ];
}

/** Of `--dry-run`. */
export function planLines(
  area: FoundArea,
  {
    police,
    period,
    wards,
    months: asked,
  }: {
    readonly police: PolicePlan;
    readonly period: MonthRange;
    readonly wards: FoundWards;
    /** How many months were asked for. */
    readonly months: number;
  },
  out: string,
): readonly string[] {
  const bytes = sumBy(police.fetch, (file) => file.bytes);
  const whole = police.whole.map((archive) => archive.bytes);
  const all = bytes + sum(whole.map((size) => size ?? 0));
  const months = police.range === null ? "the newest months" : monthRangeName(period);
  return [
    `${area.name} (${area.code}), ${months}: nothing was fetched but lists and counts.`,
    ...police.whole.map(
      (archive) =>
        `    police     the whole of ${archive.from} (${archive.bytes === null ? "of a size that is not told" : sizeOf(archive.bytes)})`,
    ),
    ...(police.range === null
      ? []
      : [
          `    police     ${numberOf(police.fetch.length, "files")} to fetch (${sizeOf(bytes)}), ${police.kept.length} kept; from ${police.archives.map(({ from, bytes: size }) => `${from} (${sizeOf(size)} in all)`).join(" and ")}`,
        ]),
    ...missingLines(police.missing, police.range, asked),
    ...wards.passed.map((note) => `    wards      ${note}`),
    `    wards      ${numberOf(wards.count, "wards")} of ${wards.service.name}, about ${sizeOf(6000 * wards.count)}, from ${wards.address}`,
    "    residents  of these wards where Nomis has them, else of small areas by best fit; under 1 MB",
    `    time       ${timeOf(all)} at 1 MB a second, then the build`,
    `    to         ${out}`,
  ];
}

function residentsLines({ year, basis, source, residents, notes }: FetchedResidents): readonly string[] {
  const total = sum(residents.values());
  const how = basis === "wards" ? "exact wards" : "best fit";
  return [...notes.map((note) => `    residents  ${note}`), `    residents  ${total} in ${year}, ${how}: ${source}`];
}

/** Months of which forces have no file, and those asked for that lie before all that the archives hold. */
function missingLines(missing: readonly ForceMonth[], range: MonthRange | null, asked: number): readonly string[] {
  const short = range === null ? 0 : asked - lengthOf(range);
  const before =
    range === null || short <= 0
      ? []
      : [`${monthRangeName({ from: range.from - short, to: range.from - 1 })}: older than all that was looked at`];
  return [...before, ...missingRuns(missing)].map((runs) => `    missing    ${runs}`);
}

function isOfPage(out: string): boolean {
  return /(?:^|[\\/])public[\\/]areas[\\/][^\\/]+[\\/]?$/.test(out);
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function timeOf(bytes: number): string {
  const seconds = Math.ceil(bytes / SLOW_LINE);
  return seconds < 90 ? numberOf(seconds, "seconds") : numberOf(Math.round(seconds / 60), "minutes");
}
