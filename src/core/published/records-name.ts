// What the numbers beside published figures are called.
import type { Descriptor } from "../area/descriptor-form.ts";
import { isOwnData } from "../area/is-own-data.ts";

/** What the numbers of a package are counted from, as it is called beside published figures. */
export function recordsName(descriptor: Pick<Descriptor, "licenses">): "own records" | "open data" {
  return isOwnData(descriptor) ? "own records" : "open data";
}
