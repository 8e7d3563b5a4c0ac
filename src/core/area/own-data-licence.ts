// What may be done with a package that is made of an extract of a force or a council: nothing that its owner has not allowed.
import type { Descriptor } from "./descriptor-form.ts";

/** Named as the Open Knowledge Foundation names licences that are not open. */
export const OWN_DATA_LICENCE = {
  name: "other-closed",
  title: "Not open: the own records of whoever made this package",
  path: "https://opendefinition.org/licenses/",
} as const satisfies Descriptor["licenses"][number];

/** Whether a package holds what is not open data. */
export function isOwnData({ licenses }: Pick<Descriptor, "licenses">): boolean {
  return licenses.some(({ name }) => name === OWN_DATA_LICENCE.name);
}
