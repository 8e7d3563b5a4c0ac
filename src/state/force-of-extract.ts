// Which police force an extract is of where none of its columns says so: that of the wards it is counted in, if they are one's.
import { forceName } from "../core/area/force-names.ts";
import type { SeenFile } from "../data/own-files.ts";
import type { AppStore } from "./store.ts";

/** Printed name; "" where it has to be asked. `files`: what was given with the extract. */
export function usualForce(files: readonly SeenFile[], store: AppStore): string {
  const { coverage = [], districts: open = [], areaCode } = store.getState().dataset?.descriptor.wardscope ?? {};
  const given = files.flatMap((seen) => (seen.kind === "wards" ? [seen.districts] : []));
  const districts = given.flat();
  // Of wards of more districts than the open area has, those of its districts are taken.
  const isOpen = districts.some(({ code }) => code === areaCode || open.some((district) => district.code === code));
  if (given.length > 0 && !isOpen) {
    const forces = new Set(districts.flatMap(({ force }) => force ?? []));
    return forces.size === 1 ? forceName([...forces][0]!) : "";
  }
  const names = coverage.filter(({ role }) => role !== "setApart").flatMap(({ name }) => name ?? []);
  return names.length === 1 ? names[0]! : "";
}
