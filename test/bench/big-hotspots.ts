// What the worker takes for the hotspots of areas of 14, 63, 150 and 600 wards, whose centre has many of the offences.
import { placesInMetres } from "../../src/core/hotspots/ground/places-in-metres.ts";
import { runWorkerJob } from "../../src/core/hotspots/worker-jobs.ts";
import { assemble } from "../../src/core/package/assemble.ts";
import { withPlaces } from "../../src/core/package/assemble-places.ts";
import { YEAR_2025 } from "../area.ts";
import { madeArea, madePlaceRows } from "../made-area.ts";
import type { BenchRow } from "./row.ts";

const WARDS = [14, 63, 150, 600] as const;
const MONTHS = 36;
/** Every ward of this many has its places so near each other, in parts of their distances, that they make a hotspot. */
const [CROWDED, NEARER] = [40, 0.1];
const PLACES_OF_WARD = 12;
const ROUNDS = 3;
/** An area with 43 times the wards may take so many times as long. */
const GATE = 100;

export function run(): readonly BenchRow[] {
  const found = WARDS.map(hotspotsOf);
  const times = found.map(({ milliseconds }) => milliseconds);
  const ratio = times.at(-1)! / times[0]!;
  return [
    {
      stage: `worker: hotspots of all crime with ${WARDS.join(", ")} wards, the last against the first`,
      value: `${ratio.toFixed(0)} ×`,
      gate: `≤ ${GATE} ×`,
      met: ratio <= GATE,
      required: false,
      note: `${times.map((time) => time.toFixed(0)).join(", ")} ms, lowest of ${ROUNDS}; ${found.map(({ hotspots }) => hotspots).join(", ")} hotspots`,
    },
  ];
}

function hotspotsOf(wards: number): { readonly milliseconds: number; readonly hotspots: number } {
  const parts = madeArea(wards, MONTHS);
  const { places, rows } = madePlaceRows(parts);
  const crowded = places.map((place, index) => {
    const ward = Math.floor(index / PLACES_OF_WARD);
    const first = places[ward * PLACES_OF_WARD]!;
    if (ward % CROWDED !== 0) return place;
    const near = (axis: "longitude" | "latitude"): number => first[axis] + NEARER * (place[axis] - first[axis]);
    return { ...place, longitude: near("longitude"), latitude: near("latitude") };
  });
  const many = rows.map((row) => {
    const ward = Number(row.place.slice(1).split("-")[0]) - 1;
    return ward % CROWDED === 0 ? { ...row, count: 10 * row.count } : row;
  });
  const area = withPlaces(assemble(parts), crowded, many);
  const inMetres = placesInMetres(area)!;
  const question = { categories: [...area.taxonomy.offences[0]!.categories], period: YEAR_2025, bandwidth: 250 };
  const times: number[] = [];
  let hotspots = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const answer = runWorkerJob(inMetres, "hotspots", question, () => undefined) as {
      readonly known: boolean;
      readonly value?: { readonly hotspots: readonly unknown[] };
    };
    times.push(process.cpuUsage(before).user / 1000);
    hotspots = answer.value?.hotspots.length ?? 0;
  }
  return { milliseconds: Math.min(...times), hotspots };
}
