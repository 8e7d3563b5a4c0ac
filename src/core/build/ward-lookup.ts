// The ward that a row names instead of giving its point.
import type { Boundaries } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { plainName } from "./readers/column-name.ts";

/** The index of the ward of this code or name, however it is capitalised; NO_WARD for none of the area, null where several have the name. */
export type WardLookup = (text: string) => number | null;

/** " (Cambridge)" after the name of a ward that another district has too. */
const DISTRICT = / \([^()]+\)$/;

export function makeWardLookup({ features }: Boundaries): WardLookup {
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
  return (text) => {
    const ward = wards.get(wardKey(text));
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
