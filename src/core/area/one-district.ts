// One district of an area of several: the same data with the wards of that district alone, under its name.
import type { Cube } from "./cube.ts";
import { type Dataset, NO_WARD, type Places } from "./dataset.ts";
import type { Descriptor } from "./descriptor-form.ts";
import { coverageInWards } from "./ward-coverage.ts";

export type District = NonNullable<Descriptor["wardscope"]["districts"]>[number];

/** The districts that can be shown apart: none where the area is one district, or where it is not known which ward lies in which. */
export function districtsToChoose({ descriptor }: Pick<Dataset, "descriptor">): readonly District[] {
  const { districts = [], wards = [] } = descriptor.wardscope;
  const found = districts.filter(({ code }) => wards.some(({ district }) => district === code));
  return districts.length > 1 ? found : [];
}

/**
 * The wards of one district (code) of a whole area; the area itself for a code that is none of its districts'. What is judged is
 * still judged among the wards of the whole area, which goes along as `whole`: a ward's verdict is the same in both views.
 * Places in other districts are in no ward, like those around the area.
 */
export function oneDistrict(area: Dataset, code: string | null): Dataset {
  const district = districtsToChoose(area).find((one) => one.code === code);
  if (district === undefined) return area;
  const described = area.descriptor.wardscope.wards ?? [];
  const inside = new Set(described.flatMap((ward) => (ward.district === district.code ? [ward.code] : [])));
  const kept = area.wards.flatMap((ward, index) => (inside.has(ward.code) ? [index] : []));
  const wards = kept.map((index) => area.wards[index]!);
  return {
    ...area,
    name: district.name,
    code: district.code,
    coverage: wards.length === 0 ? area.coverage : coverageInWards(area)(wards[0]!.code),
    wards,
    wardIndices: new Map(wards.map((ward, index) => [ward.code, index])),
    boundaries: {
      type: "FeatureCollection",
      features: area.boundaries.features.filter(({ properties }) => inside.has(properties.code)),
    },
    cube: cubeOf(area.cube, kept),
    places: area.places && placesOf(area.places, kept),
    whole: area,
  };
}

/** The same counts for some wards (indices) alone, in that order. */
function cubeOf(cube: Cube, wards: readonly number[]): Cube {
  const stride = cube.months + 1;
  const running = new Float64Array(cube.categories * wards.length * stride);
  for (let category = 0; category < cube.categories; category++)
    wards.forEach((ward, index) => {
      const from = (category * cube.wards + ward) * stride;
      running.set(cube.running.subarray(from, from + stride), (category * wards.length + index) * stride);
    });
  return { ...cube, wards: wards.length, running, withheld: cube.withheld?.inWards(wards) };
}

function placesOf(places: Places, wards: readonly number[]): Places {
  const index = new Map(wards.map((ward, at) => [ward, at]));
  return { ...places, ward: places.ward.map((ward) => index.get(ward) ?? NO_WARD) };
}
