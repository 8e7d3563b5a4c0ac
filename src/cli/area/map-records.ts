// All records of a map server that answer a question: counted first, then page by page, and refused where the sum is another.
import { isRecord } from "../../core/basics/json-record.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { type SourceRequest, seemsToBe, unexpected } from "../sources/source-answer.ts";
import type { Answers } from "./kept-answers.ts";
import type { Layer } from "./layer-fields.ts";

export interface RecordQuestion {
  readonly source: string;
  /** Where the layer answers questions. */
  readonly address: string;
  /** As in `LAD25CD='E06000047'`. */
  readonly where: string;
  readonly fields: readonly string[];
  /** Features of GeoJSON in degrees, or fields alone. */
  readonly form: "geojson" | "json";
  /** What the records are, such as "wards of County Durham". */
  readonly what: string;
  /** What is wrong with records that came so far, as it goes on "what came is"; null for nothing. */
  readonly fault: (records: Records["records"]) => string | null;
  /** Records that are asked for at a time; the layer may give fewer. */
  readonly records: number;
}

export interface Records {
  /** Features, or objects with `attributes`. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** Of the oldest part. */
  readonly retrieved: string;
}

interface Page {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly isCut: boolean;
}

/** How many records there are. Throws an AppFailure for an answer without a count. */
export async function countOf(question: RecordQuestion, answers: Answers): Promise<number> {
  const query = { where: question.where, returnCountOnly: "true", f: "json" };
  const request = requestOf(question, query, `the number of ${question.what} as JSON`);
  const read = (answer: unknown): number => countIn(answer, request);
  return (await answers.get({ ...request, form: "json", lasts: "week", read })).value;
}

/** Throws an AppFailure when the pages hold more or fewer records than `count`, or one of them is no such answer. */
export async function recordsOf(
  question: RecordQuestion,
  layer: Layer,
  count: number,
  answers: Answers,
): Promise<Records> {
  const records: Page["records"][number][] = [];
  const times: string[] = [];
  const most = Math.min(question.records, layer.mostRecords ?? question.records);
  for (let isCut = true; isCut || records.length < count; ) {
    const request = pageRequest(question, layer, { from: records.length, most });
    const read = (answer: unknown): Page => {
      const page = pageIn(answer, question.form, request);
      const sum = records.length + page.records.length;
      const isShort = sum < count && (page.records.length === 0 || (!page.isCut && page.records.length < most));
      if (isShort || sum > count || (sum === count && page.isCut)) {
        const came = page.isCut && sum >= count ? `${numberOf(sum, "records")} and the word that there are more` : "";
        throw unexpected(request, came || `${numberOf(sum, "records")} where its own count is ${count}`);
      }
      const fault = question.fault([...records, ...page.records]);
      if (fault !== null) throw unexpected(request, fault);
      return page;
    };
    const { value, retrieved } = await answers.get({ ...request, form: "json", lasts: "good", read });
    records.push(...value.records);
    times.push(retrieved);
    isCut = value.isCut;
  }
  return { records, retrieved: times.toSorted()[0]! };
}

function pageRequest(
  question: RecordQuestion,
  { order }: Layer,
  { from, most }: { readonly from: number; readonly most: number },
): SourceRequest {
  const isMap = question.form === "geojson";
  const query = {
    where: question.where,
    outFields: question.fields.join(),
    returnGeometry: String(isMap),
    ...(isMap && { outSR: "4326", geometryPrecision: "6" }),
    ...(order !== null && { orderByFields: order }),
    resultOffset: String(from),
    resultRecordCount: String(most),
    f: question.form,
  };
  const form = isMap ? "a FeatureCollection of GeoJSON" : "a list of features as JSON";
  return requestOf(question, query, `${form} with the ${question.what}, from number ${from + 1}`);
}

function requestOf(
  { source, address }: RecordQuestion,
  query: Readonly<Record<string, string>>,
  expected: string,
): SourceRequest {
  return { source, address: `${address}?${new URLSearchParams(query)}`, expected };
}

function countIn(answer: unknown, request: SourceRequest): number {
  const count = isRecord(answer) ? answer["count"] : null;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0)
    throw unexpected(request, seemsToBe(JSON.stringify(answer)));
  return count;
}

/** The word that an answer was cut may stand at the top of it or among its properties. */
function pageIn(answer: unknown, form: RecordQuestion["form"], request: SourceRequest): Page {
  const isOf = isRecord(answer) && (form === "json" || answer["type"] === "FeatureCollection");
  const features: unknown = isRecord(answer) ? answer["features"] : null;
  if (!isOf || !Array.isArray(features) || !features.every(isRecord))
    throw unexpected(request, seemsToBe(JSON.stringify(answer)));
  const { properties } = answer;
  const isCut = [answer, properties].some((part) => isRecord(part) && part["exceededTransferLimit"] === true);
  return { records: features, isCut };
}
