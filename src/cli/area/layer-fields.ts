// What a layer of a map server says of itself: how its fields are called, and how many records it gives at a time.
import { isRecord } from "../../core/basics/json-record.ts";
import { type SourceRequest, seemsToBe, unexpected } from "../sources/source-answer.ts";

export interface Layer {
  /** Names of its fields, as they stand. */
  readonly fields: readonly string[];
  /** The field that numbers the records; null where it says none. */
  readonly order: string | null;
  /** At most so many records an answer; null where it does not say. */
  readonly mostRecords: number | null;
}

/** Throws an AppFailure for an answer that describes no layer. */
export function layerIn(answer: unknown, request: SourceRequest): Layer {
  const fields = isRecord(answer) && Array.isArray(answer["fields"]) ? answer["fields"].filter(isRecord) : [];
  const names = fields.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  if (!isRecord(answer) || names.length === 0) throw unexpected(request, seemsToBe(JSON.stringify(answer)));
  const numbering = fields.find(({ type }) => type === "esriFieldTypeOID")?.["name"] ?? answer["objectIdField"];
  const most = answer["maxRecordCount"];
  return {
    fields: names,
    order: typeof numbering === "string" && names.includes(numbering) ? numbering : null,
    mostRecords: typeof most === "number" && Number.isInteger(most) && most > 0 ? most : null,
  };
}

/** The first field whose name is of the pattern; null for none. */
export function fieldLike({ fields }: Layer, pattern: RegExp): string | null {
  return fields.find((name) => pattern.test(name)) ?? null;
}
