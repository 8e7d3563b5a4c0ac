// How far apart places lie: a bandwidth under twice that draws the map points, not where offences concentrate.
import { THRESHOLDS } from "../../statistics/thresholds.ts";

/** Metres of the British National Grid. */
interface Positions {
  readonly easting: Float64Array;
  readonly northing: Float64Array;
}

/** Median distance in metres from a place to the nearest other one; null for fewer than two places. */
export function medianSpacing({ easting, northing }: Positions): number | null {
  if (easting.length < 2) return null;
  const nearest = nearestSquares(easting, northing).sort();
  const middle = nearest.length >> 1;
  const upper = Math.sqrt(nearest[middle]!);
  return nearest.length % 2 === 1 ? upper : (Math.sqrt(nearest[middle - 1]!) + upper) / 2;
}

/** Whether the bandwidth (metres) is under twice the median spacing of the places. */
export function tooFine(places: Positions, bandwidth: number): boolean {
  const spacing = medianSpacing(places);
  return spacing !== null && bandwidth < THRESHOLDS.spacings * spacing;
}

/** Squared distance to the nearest other place: along the order of eastings, both ways, until no nearer one can come. */
function nearestSquares(easting: Float64Array, northing: Float64Array): Float64Array {
  const order = Uint32Array.from(easting.keys()).sort((a, b) => easting[a]! - easting[b]!);
  return Float64Array.from(order, (place, at) => {
    let least = Number.POSITIVE_INFINITY;
    for (const step of [-1, 1])
      for (let next = at + step; next >= 0 && next < order.length; next += step) {
        const other = order[next]!;
        const across = (easting[other]! - easting[place]!) ** 2;
        if (across >= least) break;
        least = Math.min(least, across + (northing[other]! - northing[place]!) ** 2);
      }
    return least;
  });
}
