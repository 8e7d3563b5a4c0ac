// The density of a year of the built-in area against fast-kde, and its cost as rows grow at the same places.
import { density2d } from "fast-kde";
import { densityAt, densityOf } from "../../src/core/hotspots/density/density.ts";
import { densityMapOf, frameOf } from "../../src/core/hotspots/density/density-map.ts";
import { analyseHotspots } from "../../src/core/hotspots/density/find-hotspots.ts";
import type { Surface } from "../../src/core/hotspots/density/hotspot.ts";
import { areasAbove } from "../../src/core/hotspots/density/isolines.ts";
import { centreOf } from "../../src/core/hotspots/ground/cell-grid.ts";
import {
  type PlacesInMetres,
  placesInMetres,
  type WeightedPlaces,
} from "../../src/core/hotspots/ground/places-in-metres.ts";
import { THRESHOLDS } from "../../src/core/statistics/thresholds.ts";
import { selected, YEAR_2025 } from "../area.ts";
import { builtInArea } from "../built-in-area.ts";
import type { BenchRow } from "./row.ts";
import { seeded } from "./seeded.ts";
import { compareTimes } from "./timing.ts";

const BANDWIDTH = 250;
const FAST_KDE_GATE = 3;
const GROWTH_GATE = 1.1;
const YEAR = 12;
const ERROR_GATE = 1e-9;

export function run(): readonly BenchRow[] {
  const area = builtInArea();
  const inMetres = placesInMetres(area);
  if (inMetres === null) throw new Error("the built-in area has no places");
  const { categories } = selected(area, "all-crime");
  const frame = frameOf(inMetres.district, BANDWIDTH);
  const { places, surface, mean } = densityMapOf(inMetres, frame, categories, YEAR_2025);
  return [
    againstFastKde(places, surface),
    growthOf(inMetres, (some) => densityMapOf(some, frame, categories, YEAR_2025)),
    reported("hotspots: outline of 3 times the mean", () =>
      areasAbove(surface, THRESHOLDS.hotspotMultiple * mean, inMetres.district),
    ),
    reported("hotspots: all that is said of them", () =>
      analyseHotspots(inMetres, categories, YEAR_2025, { bandwidth: BANDWIDTH }),
    ),
  ];
}

/** The same places, weights, grid and reach. */
function againstFastKde(places: WeightedPlaces, { grid, density }: Surface): BenchRow {
  const error = errorOf(places, { grid, density, bandwidth: BANDWIDTH });
  const points = Array.from(places.place.keys());
  const centre = (start: number, count: number) => [start + grid.cell / 2, start + (count - 0.5) * grid.cell] as const;
  const options = {
    x: (point: number) => places.easting[point]!,
    y: (point: number) => places.northing[point]!,
    weight: (point: number) => places.weight[point]!,
    // The normal kernel with the standard deviation of the quartic one, h/√8 along each axis.
    bandwidth: BANDWIDTH / Math.sqrt(8),
    bins: [grid.columns, grid.rows],
    extent: [centre(grid.west, grid.columns), centre(grid.south, grid.rows)],
  } as const;
  const { milliseconds, ratios } = compareTimes(
    () => densityOf(places, grid, BANDWIDTH),
    () => density2d(points, options).grid(),
  );
  const [ours = 0, theirs = 0] = milliseconds;
  const ratio = ratios[1] ?? 0;
  return {
    stage: `density: ${points.length} places on ${grid.columns} × ${grid.rows} cells of 50 m, against fast-kde`,
    value: `${ratio.toFixed(1)} ×`,
    gate: `≥ ${FAST_KDE_GATE} ×, error ≤ ${ERROR_GATE}`,
    met: ratio >= FAST_KDE_GATE && error <= ERROR_GATE,
    required: false,
    note: `${ours.toFixed(2)} ms against ${theirs.toFixed(2)} ms; greatest error against the exact sum ${error.toExponential(1)}`,
  };
}

/** Greatest difference from the sum over all places at the centre of a cell, as a part of the greatest density. */
function errorOf(places: WeightedPlaces, { grid, density }: Surface): number {
  const most = density.reduce((greatest, value) => Math.max(greatest, value), 0);
  return density.reduce((error, value, index) => {
    const exact = densityAt(places, BANDWIDTH, ...centreOf(grid, index));
    return Math.max(error, Math.abs(value - exact) / most);
  }, 0);
}

/** The cost of twice the rows at the same places: other months of the same year, so that no place is new to it. */
function growthOf(inMetres: PlacesInMetres, interaction: (inMetres: PlacesInMetres) => unknown): BenchRow {
  const more = twiceTheRows(inMetres);
  const { milliseconds, ratios } = compareTimes(
    () => interaction(inMetres),
    () => interaction(more),
  );
  const ratio = ratios[1] ?? 0;
  return {
    stage: "density: twice the rows at the same places",
    value: `${ratio.toFixed(2)} ×`,
    gate: `≤ ${GROWTH_GATE} ×`,
    met: ratio <= GROWTH_GATE,
    required: false,
    note: `${milliseconds.map((time) => time.toFixed(2)).join(" ms and ")} ms, counting included`,
  };
}

function twiceTheRows(inMetres: PlacesInMetres): PlacesInMetres {
  const random = seeded(4);
  const { places } = inMetres;
  const start = new Uint32Array(places.start.length);
  const entries: (readonly [month: number, category: number, count: number])[] = [];
  for (let place = 0; place + 1 < start.length; place++) {
    const cells = new Map<string, readonly [number, number, number]>();
    const add = (month: number, category: number, count: number): void => {
      const key = `${month} ${category}`;
      cells.set(key, [month, category, (cells.get(key)?.[2] ?? 0) + count]);
    };
    for (let entry = places.start[place]!; entry < places.start[place + 1]!; entry++) {
      const [month, category, count] = [places.month[entry]!, places.category[entry]!, places.count[entry]!];
      add(month, category, count);
      add(month - (month % YEAR) + Math.floor(random() * YEAR), category, count);
    }
    entries.push(...cells.values());
    start[place + 1] = entries.length;
  }
  const month = Uint16Array.from(entries, ([at]) => at);
  const category = Uint16Array.from(entries, ([, at]) => at);
  const count = Float64Array.from(entries, ([, , some]) => some);
  return { ...inMetres, places: { ...places, start, month, category, count } };
}

function reported(stage: string, work: () => unknown): BenchRow {
  const [time = 0] = compareTimes(work).milliseconds;
  return { stage, value: `${time.toFixed(1)} ms`, gate: "reported", met: true, required: false };
}
