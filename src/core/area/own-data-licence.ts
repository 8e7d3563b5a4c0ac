// What may be done with a package that is made of an extract of a force or a council: nothing that its owner has not allowed.
import type { Descriptor } from "./descriptor-form.ts";

/** Named as the Open Knowledge Foundation names licences that are not open. */
export const OWN_DATA_LICENCE = {
  name: "other-closed",
  title: "Not open: the own records of whoever made this package",
  path: "https://opendefinition.org/licenses/",
} as const satisfies Descriptor["licenses"][number];

/** What the numbers of a package are counted from, as it is called beside published figures. */
export function recordsName(descriptor: Pick<Descriptor, "licenses">): "own records" | "open data" {
  return isOwnData(descriptor) ? "own records" : "open data";
}

/** How they were counted. */
export function countedFrom(records: ReturnType<typeof recordsName>): string {
  return records === "open data" ? "counted by ward from the police’s public files" : "counted by ward";
}

/** Whether a package holds what is not open data. */
export function isOwnData({ licenses }: Pick<Descriptor, "licenses">): boolean {
  return licenses.some(({ name }) => name === OWN_DATA_LICENCE.name);
}
