// Which ward each small area (LSOA of 2021) is counted to: the best-fit look-up of the ONS.
import { yearOf } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import { isWardCode } from "../../core/build/readers/residents-table.ts";
import { addressOf } from "../sources/source-settings.ts";
import { type FetchedWards, layerOf, type MapServer, serviceNames, whereIn } from "./fetch-wards.ts";
import { fieldLike } from "./layer-fields.ts";
import { countOf, type RecordQuestion, recordsOf } from "./map-records.ts";
import { lookupYear, versionOf } from "./ward-services.ts";

export interface BestFit {
  /** Wards by the code of a small area, each small area of the area once. */
  readonly wards: ReadonlyMap<string, string>;
  readonly service: string;
  readonly address: string;
  readonly retrieved: string;
}

/** Services that are asked before it is given up. */
const MOST_TRIED = 3;

/**
 * Of the year of the wards, else of the next: only a look-up to wards that the area has. Else why there is none, a sentence without
 * its full stop. Throws an AppFailure for an answer that is not what it should be.
 */
export async function bestFitOf(area: FoundArea, wards: FetchedWards, server: MapServer): Promise<BestFit | string> {
  const year = yearOf(wards.service.from);
  const services = (await serviceNames(server)).flatMap((name) => {
    const of = lookupYear(name, server.settings.lookupServices);
    return of === null ? [] : [{ name, distance: Math.abs(of - year) }];
  });
  const nearest = services.toSorted((a, b) => a.distance - b.distance || versionOf(b.name) - versionOf(a.name));
  const passed: string[] = [];
  for (const { name } of nearest.slice(0, MOST_TRIED)) {
    const tried = await lookupFrom(name, area, wards, server);
    if (typeof tried !== "string") return tried;
    passed.push(tried);
  }
  return passed[0] ?? `${server.settings.name} has no look-up of small areas to wards`;
}

async function lookupFrom(service: string, area: FoundArea, wards: FetchedWards, server: MapServer) {
  const { settings, answers } = server;
  const layer = await layerOf(service, server);
  const [small, ward] = [fieldLike(layer, settings.smallAreaCode), fieldLike(layer, settings.wardCode)];
  const district = fieldLike(layer, settings.districtCode);
  if (small === null || ward === null || district === null)
    return `${service} lacks the codes of small areas, wards or districts`;
  const address = addressOf(settings.query, { service });
  const question: RecordQuestion = {
    ...{ source: settings.name, address, where: whereIn(district, area), fields: [small, ward, district] },
    form: "json",
    what: `small areas of ${area.name} with their wards`,
    fault: (records) => faultIn(records.map((record) => pairOf(record, small, ward))),
    records: settings.lookupRecords,
  };
  const count = await countOf(question, answers);
  if (count === 0) return `${service} has no small area of ${area.name}`;
  const { records, retrieved } = await recordsOf(question, layer, count, answers);
  const found = new Map(records.map((record) => pairOf(record, small, ward)));
  const own = new Set(wards.codes);
  const strange = new Set([...found.values()].filter((code) => !own.has(code)));
  if (strange.size > 0)
    return `${service} has ${numberOf(strange.size, "wards")} of ${area.name} that are not among those of ${wards.service.name}`;
  return { wards: found, service, address, retrieved };
}

function pairOf({ attributes }: Readonly<Record<string, unknown>>, small: string, ward: string) {
  const of = (attributes ?? {}) as Readonly<Record<string, unknown>>;
  return [String(of[small] ?? ""), String(of[ward] ?? "")] as const;
}

function faultIn(pairs: readonly (readonly [small: string, ward: string])[]): string | null {
  const codes = new Set<string>();
  for (const [code, ward] of pairs) {
    if (!/^[EW]01\d{6}$/.test(code) || !isWardCode(ward)) return `a small area with the codes "${code}" and "${ward}"`;
    if (codes.has(code)) return `the small area ${code} twice`;
    codes.add(code);
  }
  return null;
}
