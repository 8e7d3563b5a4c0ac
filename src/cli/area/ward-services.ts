// Which services of ward boundaries a map server has, by the month of their wards and how finely they are drawn.
import { isRecord } from "../../core/basics/json-record.ts";
import type { Month } from "../../core/basics/months.ts";
import { type SourceRequest, seemsToBe, unexpected } from "../sources/source-answer.ts";

export interface WardService {
  readonly name: string;
  /** From which the wards were in force. */
  readonly from: Month;
  readonly resolution: Resolution;
}

/**
 * Clipped to the coast, the first preferred: generalised to 20 m, full. Those generalised to 200 m (BSC) are never taken: offences near a
 * border would be counted in the ward beside.
 */
const RESOLUTIONS = ["BGC", "BFC"] as const;
type Resolution = (typeof RESOLUTIONS)[number];

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Names of the feature services in an answer, as they stand. Throws an AppFailure for one that lists none. */
export function servicesIn(answer: unknown, request: SourceRequest): readonly string[] {
  const services = isRecord(answer) ? answer["services"] : null;
  if (!Array.isArray(services) || services.length === 0) throw unexpected(request, seemsToBe(JSON.stringify(answer)));
  return services.flatMap((service): readonly string[] => {
    if (!isRecord(service) || service["type"] !== "FeatureServer" || typeof service["name"] !== "string") return [];
    return [service["name"]];
  });
}

/** The services of wards among them, as `pattern` knows them: the newest first, of equal ones the preferred first, then the latest version. */
export function wardServicesIn(names: readonly string[], pattern: RegExp): readonly WardService[] {
  const found = names.flatMap((name): readonly WardService[] => {
    const { month = "", year = "", resolution } = pattern.exec(name)?.groups ?? {};
    const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
    const known = RESOLUTIONS.find((one) => one === resolution);
    if (at < 0 || !/^\d{4}$/.test(year) || known === undefined) return [];
    return [{ name, from: 12 * Number(year) + at, resolution: known }];
  });
  return found.toSorted(
    (a, b) =>
      b.from - a.from ||
      RESOLUTIONS.indexOf(a.resolution) - RESOLUTIONS.indexOf(b.resolution) ||
      versionOf(b.name) - versionOf(a.name),
  );
}

/** Those in force in a month or before, the newest first; then later ones, the oldest first. */
export function inForceAt(services: readonly WardService[], month: Month): readonly WardService[] {
  const later = services.filter(({ from }) => from > month);
  const byMonth = [...new Set(later.map(({ from }) => from))].toSorted((a, b) => a - b);
  return [
    ...services.filter(({ from }) => from <= month),
    ...byMonth.flatMap((from) => later.filter((service) => service.from === from)),
  ];
}

/** Year of the small areas' look-up in a name such as LSOA21_WD25_LAD25_EW_LU_v2; null for another name. */
export function lookupYear(name: string, pattern: RegExp): number | null {
  const year = pattern.exec(name)?.groups?.["year"];
  return year === undefined || !/^(?:\d\d|\d{4})$/.test(year) ? null : 2000 + (Number(year) % 100);
}

/** 2 of "…_BGC_V2", 1 where a name says none. */
export function versionOf(name: string): number {
  return Number(/_v(\d+)$/i.exec(name)?.[1] ?? 1);
}
