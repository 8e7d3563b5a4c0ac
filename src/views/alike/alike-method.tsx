// How the page of places like this decides, and what its numbers are.
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";

export function AlikeMethod({ residentsYear }: { readonly residentsYear: number | null }) {
  return (
    <details className="alike-method">
      <summary>How this is worked out</summary>
      <ul>
        <li>
          <strong>Rates</strong> are offences of the year for each 1,000 residents
          {residentsYear === null ? "" : ` of ${residentsYear}`}. Residents are a poor measure where many people come to
          shop, work, study or go out: a town that others visit has a high rate without its residents being at more
          risk.
        </li>
        <li>
          <strong>Where a rate may lie</strong>: the exact Poisson interval of the count (Garwood 1936), at a level at
          which the intervals of all places compared hold together with {Math.round(100 * THRESHOLDS.confidence)} %
          (Šidák); widened by {Math.round(100 * THRESHOLDS.residentsDrift)} % on both sides for each year since the
          residents were counted, and upwards by the place’s part of what its force gave to no place, or by all of it
          where the force gave many of all its crimes to no place: at least{" "}
          {Math.round(100 * THRESHOLDS.unassignedTold)} % as many as it gave to places.
        </li>
        <li>
          <strong>Higher or lower</strong> is said only where two such ranges do not meet; else the two cannot be told
          apart. A rank lies between those of the places that are clearly higher and those that are clearly lower
          (Klein, Wright and Wieczorek 2020, A joint confidence region for an overall ranking of populations, Journal of
          the Royal Statistical Society C 69). The ranges of the {23} groups are each on their own: one in twenty may
          hold a false word. They say what was recorded in this one year, not what will stay.
        </li>
        <li>
          <strong>Places like it</strong> are the nearest areas of the Office for National Statistics, which it finds by
          their people and economy, not by their crime.
        </li>
        <li>
          <strong>Places</strong> are districts whose Community Safety Partnership is theirs alone. Some partnerships
          are of several districts, which are one place here; a district with several partnerships has their sum.
        </li>
      </ul>
    </details>
  );
}
