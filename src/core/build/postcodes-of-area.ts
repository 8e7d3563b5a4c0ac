// Of all postcodes of a file or a country those that lie in the wards of an area.
import type { Boundaries, PostcodeRow } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { compareTexts } from "../basics/text-order.ts";
import { makeWardIndex, wardAt } from "../geography/ward-index.ts";
import type { PostcodePoint } from "./readers/postcode-row.ts";

export interface PostcodeCounts {
  /** Lines that hold a postcode. */
  read: number;
  outside: number;
  "out of use": number;
  "without a position": number;
}

export interface AreaPostcodes {
  add(point: PostcodePoint): void;
  readonly counts: PostcodeCounts;
  /** In the order of their codes, each once: of several of one postcode the first. */
  rows(): readonly PostcodeRow[];
}

/** The ward is that of the position, whatever the file says: the boundaries are those of the package. */
export function postcodesOfArea(boundaries: Boundaries): AreaPostcodes {
  const index = makeWardIndex(boundaries);
  const found = new Map<string, PostcodeRow>();
  const counts: PostcodeCounts = { read: 0, outside: 0, "out of use": 0, "without a position": 0 };
  return {
    counts,
    add(point) {
      if (point === "no postcode") return;
      counts.read++;
      if (typeof point === "string") {
        counts[point]++;
        return;
      }
      const ward = wardAt(index, point.longitude, point.latitude);
      if (ward === NO_WARD) counts.outside++;
      else if (!found.has(point.postcode))
        found.set(point.postcode, { ...point, ward: boundaries.features[ward]!.properties.code });
    },
    rows: () => [...found.values()].sort((a, b) => compareTexts(a.postcode, b.postcode)),
  };
}
