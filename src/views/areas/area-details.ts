// What stands beside the name of an area where it is chosen.
import type { ChoosableArea } from "../../core/area/choosable-areas.ts";
import { nameList } from "../../core/basics/words.ts";

const MOST_NAMES = 3;

/** "Jan 2024 – Dec 2025, on this device"; `whole` also says its districts, partnership and force, which tell namesakes apart. */
export function areaDetails(area: ChoosableArea, isKept: boolean, whole: boolean): string {
  const { months, districts, partnerships, forces, apart } = area;
  const partnership = nameList(partnerships, MOST_NAMES);
  const force = forces.length === 0 ? "" : `${nameList(forces, MOST_NAMES)} ${forces.length > 1 ? "forces" : "force"}`;
  const named = [
    nameList(districts, MOST_NAMES),
    partnership && `${partnership} ${partnerships.length > 1 ? "partnerships" : "partnership"}`,
    force,
  ];
  const parts = [...(whole ? named : []), months ?? "months not stated", apart, isKept ? "on this device" : ""];
  return parts.filter((part) => part !== "").join(", ");
}
