// The wards and residents of the area that is open, for offences of the reader's own.
import type { OpenWards } from "../data/own-wards.ts";
import type { AppStore } from "./store.ts";

/** Null where no area is open. */
export function openWards(store: AppStore): OpenWards | null {
  const { dataset } = store.getState();
  const open = dataset?.whole ?? dataset;
  if (open === null || open === undefined) return null;
  const { boundaries, wards, populationYear: year, descriptor } = open;
  const { areaCode, areaName, districts, wards: described, boundaryVintage, population } = descriptor.wardscope;
  return {
    boundaries,
    population: wards.flatMap(({ code, population: residents }) =>
      year === null || residents === null ? [] : [{ ward: code, year, population: residents }],
    ),
    wardscope: {
      ...{ areaCode, boundaryVintage, population },
      ...(areaName !== undefined && { areaName }),
      ...(districts !== undefined && { districts }),
      ...(described !== undefined && { wards: described }),
    },
  };
}
