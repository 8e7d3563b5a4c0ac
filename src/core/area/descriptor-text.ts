// The text of `datapackage.json` as it is written.
import { isRecord } from "../basics/json-record.ts";
import type { WrittenDescriptor } from "./written-descriptor.ts";

/** JSON for people: two spaces, and a line for each innermost object and each entry of a list that holds no list of objects. */
export function descriptorText(descriptor: WrittenDescriptor): string {
  return `${pretty(descriptor, "")}\n`;
}

function pretty(value: unknown, indent: string, inList = false): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.some(isRecord))
    return `[\n${value.map((item) => deeper + pretty(item, deeper, true)).join(",\n")}\n${indent}]`;
  if (!isRecord(value) || (indent !== "" && (inList ? !holdsObjects(value) : isInnermost(value))))
    return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${pretty(item, deeper)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function isInnermost(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).every((item) => typeof item !== "object");
}

/** Whether a list of objects is in it, at whatever depth. */
function holdsObjects(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isRecord);
  return isRecord(value) && Object.values(value).some(holdsObjects);
}
