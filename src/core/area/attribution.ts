// Where the numbers come from and under which licence: what every map, chart, table, print and file of them carries.
import type { Descriptor } from "./descriptor-form.ts";

export interface Attribution {
  /** Titles of the sources. */
  readonly sources: readonly string[];
  /** Whole sentences: the licences, then the notice of the boundaries. */
  readonly notices: readonly string[];
}

/** The part of a descriptor that says where the numbers come from. */
interface Described extends Pick<Descriptor, "sources" | "licenses"> {
  readonly wardscope: Pick<Descriptor["wardscope"], "boundaryVintage">;
}

export function attributionOf({ descriptor }: { readonly descriptor: Described }): Attribution {
  const licences = new Set(descriptor.licenses.map(licenceNotice));
  return {
    sources: descriptor.sources.map(({ title }) => title),
    notices: [...licences, crownCopyright(descriptor.wardscope.boundaryVintage)],
  };
}

/** A line for each source and each notice. */
export function attributionLines({ sources, notices }: Attribution): readonly string[] {
  return [...sources, ...notices];
}

/** "Source: Street-level crime, …; Wards (2023), …. Contains public sector information …": as one text. */
export function attributionText({ sources, notices }: Attribution): string {
  const named = sources.length === 0 ? [] : [`Source: ${sources.join("; ")}.`];
  return [...named, ...notices].join(" ");
}

/** The sentence that a licence asks for. */
export function licenceNotice({ name, title }: Descriptor["licenses"][number]): string {
  return /^OGL/.test(name)
    ? `Contains public sector information licensed under the ${title}.`
    : `Licensed under: ${title}.`;
}

/** The notice of the Ordnance Survey, with the year of the boundaries where their vintage is one. */
export function crownCopyright(vintage: string): string {
  const year = /^\d{4}$/.test(vintage) ? ` ${vintage}` : "";
  return `Contains OS data © Crown copyright and database right${year}.`;
}

/** Of postcodes, which the numbers are not made of: whose they are, and the notice that stands where they are searched. */
export function postcodesCredit(year: number): { readonly source: string; readonly notice: string } {
  return {
    source: `Postcodes ${year}, Ordnance Survey and Office for National Statistics`,
    notice: `Contains OS data, Royal Mail data and National Statistics data © Crown copyright, Royal Mail copyright and database right ${year}.`,
  };
}
