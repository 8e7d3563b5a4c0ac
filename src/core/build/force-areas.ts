// Whose district it is: each district of England and Wales with its partnership and its police force, as in `geo/force-areas.csv`.
import type { Descriptor } from "../area/descriptor-form.ts";
import { slugOf } from "../area/taxonomy.ts";

/**
 * A district in one of its partnerships: most have one, districts that were merged have several. `force` is the slug of its police
 * force, as in the file names of data.police.uk.
 */
export interface ForceArea {
  readonly code: string;
  readonly name: string;
  readonly partnershipCode: string;
  readonly partnership: string;
  readonly forceArea: string;
  readonly force: string;
}

/** The columns of `geo/force-areas.csv`, in the order of the file. */
export const FORCE_AREA_COLUMNS = {
  code: "district_code",
  name: "district_name",
  partnershipCode: "partnership_code",
  partnership: "partnership_name",
  forceArea: "force_area_name",
  force: "force",
} as const satisfies { readonly [Key in keyof ForceArea]: string };

/** Force areas whose files are named otherwise than they are. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  "Metropolitan Police": "metropolitan",
  "London, City of": "city-of-london",
};

/** The slug of the force of a police force area: "devon-and-cornwall" of "Devon & Cornwall". */
export function forceSlug(forceArea: string): string {
  return NAMED_OTHERWISE[forceArea] ?? slugOf(forceArea.replaceAll("&", " and "));
}

/** The districts in the rows of `geo/force-areas.csv`, its header first. Throws a plain Error for other columns. */
export function forceAreasOf([header, ...rows]: readonly (readonly string[])[]): readonly ForceArea[] {
  const columns = Object.values(FORCE_AREA_COLUMNS);
  if (header?.join() !== columns.join()) throw new Error(`the columns are not ${columns.join()}`);
  return rows.map(([code = "", name = "", partnershipCode = "", partnership = "", forceArea = "", force = ""]) => ({
    ...{ code, name, partnershipCode, partnership, forceArea, force },
  }));
}

/** A district as the descriptor names it. */
export type DescribedDistrict = NonNullable<Descriptor["wardscope"]["districts"]>[number];

/** A district by its code, with what is known of it; `name` is what to call it where nothing is. Its partnership where it has one alone. */
export function districtOf(areas: readonly ForceArea[], code: string, name: string): DescribedDistrict {
  const [first, ...others] = areas.filter((area) => area.code === code);
  if (first === undefined) return { code, name };
  const { partnership, force } = first;
  return { code, name: first.name, ...(others.length > 0 ? {} : { partnership }), force };
}
