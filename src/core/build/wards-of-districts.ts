// Which wards of a file belong to the area: by the codes or the name of its districts, else by the codes of the population file.
import { AppFailure } from "../basics/failure.ts";
import type { NamedWard } from "./ward-names.ts";

/** What decides, in this order: district codes, the name of the one district, population codes. */
export interface WardFilter {
  /** At least one. */
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  /** Ward codes of the population file. */
  readonly populated: ReadonlySet<string>;
}

/** A ward as its file has it. */
export interface RawWard extends NamedWard {
  readonly districtName: string | null;
  readonly geometry: unknown;
  readonly file: string;
}

/** Throws an AppFailure when there is none, none of one of the districts, or when they are another district's. */
export function chosenWards(wards: readonly RawWard[], filter: WardFilter, file: string): readonly RawWard[] {
  const { districts, populated } = filter;
  const [only, ...others] = districts;
  const asked = new Set(districts.map(({ code }) => code));
  const byCode = wards.filter(({ district }) => district !== null && asked.has(district));
  if (others.length > 0 || byCode.length > 0) return ofEach(byCode, wards, filter, file);
  const byName = wards.filter(({ districtName }) => districtName === only!.name);
  const chosen = byName.length > 0 ? byName : wards.filter(({ code }) => populated.has(code));
  if (chosen.length > 0) return ofNoOtherDistrict(chosen, only!, file);
  if (districtCodes(wards).length === 0) return wards;
  throw lacking(only!, wards, file);
}

/** The chosen wards, when each district has some. */
function ofEach(chosen: readonly RawWard[], wards: readonly RawWard[], { districts }: WardFilter, file: string) {
  const lacked = districts.find(({ code }) => !chosen.some(({ district }) => district === code));
  if (lacked === undefined) return chosen;
  if (districtCodes(wards).length > 0) throw lacking(lacked, wards, file);
  throw new AppFailure(
    "bad-input",
    `${file} does not say in which district a ward lies, and the area has ${districts.length} of them.`,
    "Take a ward file with a district code in every ward, such as LAD24CD.",
  );
}

function lacking({ code, name }: WardFilter["districts"][number], wards: readonly RawWard[], file: string): AppFailure {
  const codes = districtCodes(wards).slice(0, 3).join(", ");
  const district = name === code ? code : `${name} (${code})`;
  return new AppFailure(
    "bad-input",
    `${file} has no ward of ${district}; it has wards of ${codes}.`,
    "Check --area-code against the LAD column of the ward file, or the ward codes of the population file.",
  );
}

/** Throws an AppFailure when the file says that the wards belong to another district than the one asked for. */
function ofNoOtherDistrict(wards: readonly RawWard[], { code, name }: WardFilter["districts"][number], file: string) {
  const codes = districtCodes(wards);
  if (codes.length === 0) return wards;
  throw new AppFailure(
    "bad-input",
    `${file} gives the wards of ${name} the district code ${codes.slice(0, 3).join(", ")}, not ${code}.`,
    "Check --area-code against the LAD column of the ward file.",
  );
}

function districtCodes(wards: readonly RawWard[]): readonly string[] {
  return [...new Set(wards.flatMap(({ district }) => district ?? []))];
}
