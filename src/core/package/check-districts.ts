// The check of what `datapackage.json` says of districts and wards: a ward in no district would be missing from every one that is shown.
import { DESCRIPTOR_FILE } from "../area/area-package.ts";
import type { DistrictOf } from "../geography/strays.ts";
import type { CheckedDescriptor } from "./check-descriptor.ts";
import { addFault, type Faults } from "./faults.ts";

/** `wards`: the codes in `wards.geojson`; null where they are not known. */
export function checkDistricts(
  faults: Faults,
  { descriptor, lineOf }: CheckedDescriptor,
  wards: ReadonlySet<string> | null,
): void {
  const { districts = [], wards: described = [] } = descriptor.wardscope;
  const report = (path: string, fault: string): void =>
    addFault(faults, DESCRIPTOR_FILE, lineOf(`wardscope.${path}`), fault);
  const codes = new Set(districts.map(({ code }) => code));
  if (codes.size < districts.length) report("districts", "a district is listed twice");
  const seen = new Set<string>();
  for (const [index, { code, district }] of described.entries()) {
    if (wards?.has(code) === false) report(`wards.${index}`, `the ward "${code}" is not in wards.geojson`);
    if (seen.has(code)) report(`wards.${index}`, `the ward "${code}" is listed twice`);
    seen.add(code);
    if (district !== undefined && codes.size > 0 && !codes.has(district))
      report(`wards.${index}`, `the district "${district}" is not in districts`);
  }
  if (codes.size < 2) return;
  const placed = new Set(described.flatMap(({ code, district }) => (district === undefined ? [] : [code])));
  for (const code of wards ?? []) if (!placed.has(code)) report("wards", `the ward "${code}" is in no district`);
}

/** What the descriptor says of the districts of wards, which are all of one where it names no others. */
export function describedDistrict(checked: CheckedDescriptor | null): DistrictOf {
  if (checked === null) return () => null;
  const { districts = [], wards = [] } = checked.descriptor.wardscope;
  if (districts.length < 2) return () => "";
  const known = new Map(wards.map(({ code, district }) => [code, district]));
  return (code) => known.get(code) ?? null;
}
