// From the name of a force as rows of offences print it to its slug, as in the file names of data.police.uk.
import { slugOf } from "../area/taxonomy.ts";

const NAMED_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["british-transport-police", "btp"],
  ["police-service-of-northern-ireland", "northern-ireland"],
]);

/** "cambridgeshire" of "Cambridgeshire Constabulary"; a slug stands for itself; "" for a name without a letter. */
export function printedForceSlug(name: string): string {
  const whole = slugOf(name.replaceAll("&", " and "));
  return NAMED_OTHERWISE.get(whole) ?? (whole.replace(/-(?:constabulary|police-service|police)$/, "") || whole);
}
