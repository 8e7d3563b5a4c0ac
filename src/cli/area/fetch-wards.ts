// The ward boundaries of an area from the map server of the ONS: those in force for its months, all of one year and one resolution.
import { AppFailure } from "../../core/basics/failure.ts";
import { monthRangeName } from "../../core/basics/month-range-name.ts";
import { type MonthRange, monthName, yearOf } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { nameList } from "../../core/basics/words.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import { isWardCode } from "../../core/build/readers/residents-table.ts";
import { unexpected } from "../sources/source-answer.ts";
import type { SourceSettings } from "../sources/source-form.ts";
import { addressOf } from "../sources/source-settings.ts";
import type { Answers } from "./kept-answers.ts";
import { fieldLike, type Layer, layerIn } from "./layer-fields.ts";
import { countOf, type RecordQuestion, type Records, recordsOf } from "./map-records.ts";
import { inForceAt, servicesIn, type WardService, wardServicesIn } from "./ward-services.ts";

export interface FetchedWards {
  readonly service: WardService;
  /** Where it is, without a question. */
  readonly address: string;
  /** When it was asked. */
  readonly retrieved: string;
  /** A FeatureCollection with the fields of codes and names alone. */
  readonly geojson: string;
  /** Codes of the wards, each once. */
  readonly codes: readonly string[];
  /** Which wards were taken, and what was passed over: sentences without a full stop. */
  readonly notes: readonly string[];
}

/** What asks the map server. */
export interface MapServer {
  readonly settings: SourceSettings["boundaries"];
  readonly answers: Answers;
}

/** Services that are asked before it is given up. */
const MOST_TRIED = 8;

export interface AskedWards {
  readonly area: FoundArea;
  readonly period: MonthRange;
  /** As asked for; null: those in force in the last month. */
  readonly year: number | null;
}

/** Names of all services of the map server. */
export async function serviceNames({ settings, answers }: MapServer): Promise<readonly string[]> {
  const expected = 'the list of services as JSON ({"services": […]})';
  const request = { source: settings.name, address: settings.services, expected };
  const read = (answer: unknown): readonly string[] => {
    const names = servicesIn(answer, request);
    if (names.some((name) => settings.wardServices.test(name))) return names;
    throw unexpected(request, "a list of services that are none of ward boundaries");
  };
  return (await answers.get({ ...request, form: "json", lasts: "week", read })).value;
}

/** Wards that are there to be fetched. */
export interface FoundWards {
  readonly service: WardService;
  /** Where the layer is, without a question. */
  readonly address: string;
  readonly count: number;
  /** Why newer or better wards were passed over: sentences without a full stop. */
  readonly passed: readonly string[];
  readonly question: RecordQuestion;
  readonly layer: Layer;
}

/**
 * The newest wards up to the last month; where those have no field of the district, or none of its wards, the next. Throws an
 * AppFailure where there are none, or where an answer is not what it should be.
 */
export async function findWards(asked: AskedWards, server: MapServer): Promise<FoundWards> {
  const { area, period, year } = asked;
  const all = wardServicesIn(await serviceNames(server), server.settings.wardServices);
  const offered = year === null ? inForceAt(all, period.to) : all.filter(({ from }) => yearOf(from) === year);
  if (offered.length === 0) throw noService(all, year, server.settings);
  const passed: string[] = [];
  for (const service of offered.slice(0, MOST_TRIED)) {
    const tried = await wardsIn(service, area, server);
    if (typeof tried !== "string") return { ...tried, passed };
    passed.push(tried);
  }
  const message = `${server.settings.name} has no wards of ${area.name} that can be used: ${nameList(passed, 3)}.`;
  throw new AppFailure(
    "not-found",
    message,
    year === null ? "Give the wards as a file: npm run data -- build." : "Leave --wards-year out, or give another.",
  );
}

/** Why the service is passed over, as a sentence without its full stop, where it is. */
async function wardsIn(
  service: WardService,
  area: FoundArea,
  server: MapServer,
): Promise<Omit<FoundWards, "passed"> | string> {
  const { settings, answers } = server;
  const layer = await layerOf(service.name, server);
  const [code, name] = [fieldLike(layer, settings.wardCode), fieldLike(layer, settings.wardName)];
  const [welsh, district] = [fieldLike(layer, settings.wardNameWelsh), fieldLike(layer, settings.districtCode)];
  if (code === null || name === null) return `${service.name} has no field of ward codes and one of names`;
  if (district === null) return `${service.name} does not say in which district a ward lies`;
  const question: RecordQuestion = {
    source: settings.name,
    address: addressOf(settings.query, { service: service.name }),
    where: whereIn(district, area),
    fields: [code, district, name, ...(welsh === null ? [] : [welsh])],
    form: "geojson",
    what: `wards of ${area.name}`,
    fault: (records) => faultIn(records, { code, district }, area),
    records: settings.wardRecords,
  };
  let count = 0;
  for (const one of area.districts) {
    const own = await countOf({ ...question, where: whereIn(district, { districts: [one] }) }, answers);
    if (own === 0) return `${service.name} has no ward of ${one.name}`;
    count += own;
  }
  const address = addressOf(settings.layer, { service: service.name }).replace(/\?.*$/, "");
  return { service, address, count, question, layer };
}

/** Throws an AppFailure where not all of the wards came, or something else. */
export async function fetchWards(found: FoundWards, asked: AskedWards, server: MapServer): Promise<FetchedWards> {
  const { service, address, count, question, layer, passed } = found;
  const { records, retrieved } = await recordsOf(question, layer, count, server.answers);
  const features = records.map((record) => featureOf(record, question.fields));
  const [code = ""] = question.fields;
  const codes = features.map(({ properties }) => String(properties[code]));
  const lines = features.map((one) => JSON.stringify(one)).join(",\n");
  const geojson = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  return {
    service,
    address,
    retrieved,
    geojson,
    codes,
    notes: [...passed, ...(await takenNote(found, codes, asked, server))],
  };
}

export async function layerOf(service: string, { settings, answers }: MapServer): Promise<Layer> {
  const address = addressOf(settings.layer, { service });
  const request = {
    source: settings.name,
    address,
    expected: `what the layer of ${service} is, with its fields, as JSON`,
  };
  const read = (answer: unknown): Layer => layerIn(answer, request);
  return (await answers.get({ ...request, form: "json", lasts: "good", read })).value;
}

/** "LAD25CD='E06000047'", several joined by OR. */
export function whereIn(field: string, { districts }: Pick<FoundArea, "districts">): string {
  return districts.map(({ code }) => `${field}='${code}'`).join(" OR ");
}

function featureOf(record: Readonly<Record<string, unknown>>, fields: readonly string[]) {
  const given = record["properties"] as Readonly<Record<string, unknown>> | null;
  const properties = Object.fromEntries(fields.map((field) => [field, given?.[field] ?? null]));
  return { type: "Feature", properties, geometry: record["geometry"] ?? null };
}

/** What is wrong with the features, as it goes on "what came is"; null for nothing. */
function faultIn(
  records: Records["records"],
  fields: { readonly code: string; readonly district: string },
  { districts }: FoundArea,
): string | null {
  const features = records.map((record) => featureOf(record, [fields.code, fields.district]));
  const codes = features.map(({ properties }) => String(properties[fields.code] ?? ""));
  const odd = codes.find((code) => !isWardCode(code));
  if (odd !== undefined) return `a ward with the code "${shortText(odd, 60)}"`;
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  if (twice !== undefined) return `the ward ${twice} twice`;
  const asked = new Set<unknown>(districts.map(({ code }) => code));
  const other = features.find(({ properties }) => !asked.has(properties[fields.district]));
  if (other !== undefined)
    return `a ward of another district, ${shortText(String(other.properties[fields.district]), 60)}`;
  const bare = features.findIndex(({ geometry }) => geometry === null);
  return bare < 0 ? null : `the ward ${codes[bare]} without a boundary`;
}

/** Which wards were taken, and whether they are those of all months. */
async function takenNote(
  { service }: FoundWards,
  codes: readonly string[],
  { area, period, year }: AskedWards,
  server: MapServer,
): Promise<readonly string[]> {
  const which = `${numberOf(codes.length, "wards")} as of ${monthName(service.from)} (${service.name})`;
  if (year !== null) return [`${which}, as asked for`];
  if (service.from > period.to) return [`${which}: there are none of ${monthName(period.to)} or before`];
  if (service.from <= period.from) return [`${which}, in force for all of ${monthRangeName(period)}`];
  const before = await codesBefore(period, area, server);
  if (before === null) return [`${which}; whether they are those of ${monthName(period.from)} is not known`];
  const same = before.length === codes.length && before.every((code) => codes.includes(code));
  const since = monthName(period.from);
  return same
    ? [`${which}, the same as in ${since}`]
    : [`${which}; the wards were redrawn since ${since}: offences of all months are counted in the new ones`];
}

/** Codes of the wards in force in the first month; null where no service tells. */
async function codesBefore({ from }: MonthRange, area: FoundArea, server: MapServer) {
  const all = wardServicesIn(await serviceNames(server), server.settings.wardServices);
  const { settings, answers } = server;
  for (const service of all.filter((one) => one.from <= from).slice(0, MOST_TRIED)) {
    const layer = await layerOf(service.name, server);
    const [code, district] = [fieldLike(layer, settings.wardCode), fieldLike(layer, settings.districtCode)];
    if (code === null || district === null) continue;
    const question: RecordQuestion = {
      source: settings.name,
      address: addressOf(settings.query, { service: service.name }),
      where: whereIn(district, area),
      fields: [code],
      form: "json",
      what: `ward codes of ${area.name} in ${monthName(from)}`,
      fault: () => null,
      records: settings.wardRecords,
    };
    const count = await countOf(question, answers);
    if (count === 0) continue;
    const { records } = await recordsOf(question, layer, count, answers);
    return records.map(({ attributes }) => String((attributes as Readonly<Record<string, unknown>> | null)?.[code]));
  }
  return null;
}

function noService(all: readonly WardService[], year: number | null, { name }: SourceSettings["boundaries"]) {
  const years = [...new Set(all.map(({ from }) => String(yearOf(from))))].toSorted();
  const message = `${name} has no wards${year === null ? "" : ` of ${year}`} that are drawn finely enough: it has ${years.length === 0 ? "none" : `those of ${nameList(years)}`}.`;
  return new AppFailure("not-found", message, "Give one of these years, or leave --wards-year out.");
}
