// What wards are called: in both languages, and with their district's name where two are called the same.
import type { Descriptor } from "../area/descriptor-form.ts";

/** What the descriptor says of a ward. */
export type DescribedWard = NonNullable<Descriptor["wardscope"]["wards"]>[number];

/** A ward with the names of the file; null for what the file does not say. */
export interface NamedWard {
  readonly code: string;
  readonly name: string;
  readonly nameCy: string | null;
  /** Code of its district. */
  readonly district: string | null;
}

/** The wards with names that differ: "Abbey (Cambridge)" where another district has an Abbey too, with its code where the same has. `districts`: names by code. */
export function distinctNames<Ward extends NamedWard>(
  wards: readonly Ward[],
  districts: ReadonlyMap<string, string>,
): readonly Ward[] {
  const carrying = (name: string, among: ReadonlySet<string>, district: string | null): string => {
    const called = district === null ? undefined : districts.get(district);
    return called === undefined || !among.has(name) ? name : `${name} (${called})`;
  };
  const [twice, twiceCy] = [
    repeated(wards.map(({ name }) => name)),
    repeated(wards.flatMap(({ nameCy }) => nameCy ?? [])),
  ];
  const named = wards.map((ward) => ({ ...ward, name: carrying(ward.name, twice, ward.district) }));
  const still = repeated(named.map(({ name }) => name));
  return wards.map((ward, index) => ({
    ...ward,
    name: still.has(named[index]!.name) ? `${ward.name} (${ward.code})` : named[index]!.name,
    nameCy: ward.nameCy && carrying(ward.nameCy, twiceCy, ward.district),
  }));
}

/** Those wards of which there is something to say: their district where there are several, their Welsh name where it is another. */
export function describedWards(wards: readonly NamedWard[], severalDistricts: boolean): readonly DescribedWard[] {
  return wards.flatMap(({ code, name, nameCy, district }) => {
    const inDistrict = severalDistricts && district !== null;
    const welsh = nameCy !== null && nameCy !== name;
    return inDistrict || welsh ? [{ code, ...(inDistrict && { district }), ...(welsh && { nameCy }) }] : [];
  });
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}
