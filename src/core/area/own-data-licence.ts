// The licence of a package that is made of an extract of a force or a council: nothing that its owner has not allowed.
import type { Descriptor } from "./descriptor-form.ts";
import { OWN_DATA_LICENCE_NAME } from "./is-own-data.ts";

export const OWN_DATA_LICENCE = {
  name: OWN_DATA_LICENCE_NAME,
  title: "Not open: the own records of whoever made this package",
  path: "https://opendefinition.org/licenses/",
} as const satisfies Descriptor["licenses"][number];
