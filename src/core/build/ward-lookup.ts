// The ward that a row names instead of giving its point.
import type { Boundaries } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { plainName } from "./readers/column-name.ts";

/**
 * The index of the ward of this code or name, however it is capitalised, or of both where they agree; NO_WARD for none of the area, null
 * where several have the name.
 */
export type WardLookup = (text: string) => number | null;

/** " (Cambridge)" after the name of a ward that another district has too. */
const DISTRICT = / \([^()]+\)$/;

/** A code that stands in a cell, and what parts a name there from the name of the area. */
const [CODE, APART] = [/\b(?:E05|W05|S13|N08)\d{6}\b/i, /\s+[-–—]\s+|\s*[,:|/]\s+|\s*[()]\s*/];

/** `areas`: names of the area, which may stand beside that of a ward ("Cambridge - Abbey"); none where it is of several districts. */
export function makeWardLookup({ features }: Boundaries, areas: readonly string[] = []): WardLookup {
  const wards = new Map<string, number | null>();
  const add = (key: string, ward: number): void => {
    const known = wards.get(key);
    wards.set(key, known === undefined || known === ward ? ward : null);
  };
  const names = features.map(({ properties }) => properties.name);
  for (const [ward, name] of names.entries()) add(wardKey(name), ward);
  // A name without its district is ambiguous where a second ward has it.
  for (const [ward, name] of names.entries()) if (DISTRICT.test(name)) add(wardKey(name.replace(DISTRICT, "")), ward);
  // A code is no one else's.
  for (const [ward, { properties }] of features.entries()) wards.set(wardKey(properties.code), ward);
  const areaKeys = new Set(areas.map(wardKey));
  const named = (text: string): number | null | undefined => {
    const whole = wards.get(wardKey(text));
    if (whole !== undefined) return whole;
    const parts = text
      .split(APART)
      .map(wardKey)
      .filter((part) => part !== "");
    const own = parts.filter((part) => !areaKeys.has(part));
    // A ward may be called as its area is.
    return own.length > 1 ? undefined : wards.get(own[0] ?? parts[0] ?? "");
  };
  /** Of a name beside a code: another ward's makes it none, since one of both is wrong. */
  const agreed = (text: string, code: string): number | null | undefined => {
    const [ward, rest] = [wards.get(wardKey(code)), text.replace(code, " ")];
    if (typeof ward !== "number" || wardKey(rest) === "") return ward;
    const isIts = wardKey(rest) === wardKey(names[ward]!.replace(DISTRICT, ""));
    return isIts || named(rest) === ward ? ward : undefined;
  };
  return (text) => {
    const code = CODE.exec(text)?.[0];
    const ward = code === undefined || code === text ? named(text) : agreed(text, code);
    return ward === undefined ? NO_WARD : ward;
  };
}

/** Whether a text names the area or one of its districts, and no ward. */
export function areaNamed(names: readonly string[], wardNamed: WardLookup): (text: string) => boolean {
  const areas = new Set(names.map(wardKey));
  return (text) => areas.has(wardKey(text)) && wardNamed(text) === NO_WARD;
}

/** "St. Mary's & Abbey" and "st marys and abbey ward" are one. */
function wardKey(text: string): string {
  return plainName(text.normalize("NFKD").replace(/[\u0300-\u036f]/g, ""))
    .replace(/&/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/ ward$/, "");
}
