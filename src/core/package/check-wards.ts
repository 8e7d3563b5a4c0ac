// The check of `wards.geojson`: codes, names, polygons in degrees.

import type { Boundaries, WardFeature } from "../area/area-package.ts";
import { WARD_CODE, WARDS_FILE } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { HIDDEN_SIGNS, hasHiddenSigns } from "../basics/hidden-signs.ts";
import { holds, listOf, matching, oneOf, recordOf, text } from "../basics/json-form.ts";
import { lineOfSyntaxError, linesOfJson } from "../basics/json-lines.ts";
import { isRecord } from "../basics/json-record.ts";
import { notJson } from "../basics/json-text.ts";
import { tooLong } from "../basics/long-text.ts";
import { numberOf } from "../basics/number-of.ts";
import { LONGEST } from "../basics/plain-text.ts";
import { isTooMuch } from "../geography/fit-limits.ts";
import { overlapWords, ringFaultWords } from "../geography/fit-words.ts";
import { parseJsonRings } from "../geography/json-rings.ts";
import { makeOutskirts, type Outskirts } from "../geography/outskirts.ts";
import { packedCornerFault } from "../geography/packed-corner-fault.ts";
import { haveSameCorners, type PackedRing, packedPolygonsOf, packedWard } from "../geography/packed-rings.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import { ringFaultsOf } from "../geography/ring-faults.ts";
import { type DistrictOf, straysOf } from "../geography/strays.ts";
import { overlapsOf } from "../geography/ward-fit.ts";
import { MOST_WARDS, makeWardIndex, type WardIndex, wardAt } from "../geography/ward-index.ts";
import { readGeometry, saysGrid } from "../geography/ward-polygons.ts";
import { addFault, type Faults, orFault } from "./faults.ts";

/** Wards with what answers where a point lies. */
export interface IndexedWards {
  readonly boundaries: Boundaries;
  readonly index: WardIndex;
  /** Of all wards, at least as far as the rim reaches. */
  readonly outskirts: Outskirts;
}

/** The wards there are, in the order of the file. */
export interface CheckedWards extends IndexedWards {
  /** Position among the features by code. */
  readonly positions: ReadonlyMap<string, number>;
}

const FILE = WARDS_FILE;
/** How far from its ward a place may lie: about a centimetre, since programs differ on points that lie on a side. Degrees. */
const TOLERANCE = 1e-7;

const WARDS = recordOf({ type: oneOf("FeatureCollection"), features: listOf(recordOf({ type: oneOf("Feature") })) });
const PROPERTIES = recordOf({ code: matching(WARD_CODE, "a ward code such as E05013050"), name: text });

/** Null when the faults leave no wards to check anything else against. Wards whose corners are those of `known` do not lie over each other. */
export function checkWardsText(
  faults: Faults,
  json: string,
  { known, districtOf }: { readonly known: IndexedWards | null; readonly districtOf: DistrictOf },
): CheckedWards | null {
  let value: unknown;
  try {
    value = parseJsonRings(json);
  } catch (error) {
    addFault(faults, FILE, lineOfSyntaxError(json, error), notJson(error));
    return null;
  }
  const lines = linesOfJson(json, 2);
  if (saysGrid(value)) addFault(faults, FILE, lines.get("crs") ?? 1, "its crs is the National Grid, and not degrees");
  const before = faults.count;
  if (!holds(WARDS, value, "", (path, fault) => addFault(faults, FILE, lines.get(path) ?? 1, fault))) return null;
  if (value.features.length === 0) addFault(faults, FILE, 1, "it has no wards");
  if (value.features.length > MOST_WARDS) {
    addFault(faults, FILE, 1, `it has ${numberOf(value.features.length, "wards")}, more than ${MOST_WARDS}`);
    return null;
  }
  const seen = new Set<string>();
  const features = value.features.flatMap((feature, index) => {
    const line = lines.get(`features.${index}`) ?? 1;
    return checkWard(faults, feature, line, seen) ?? [];
  });
  if (faults.count > before) return null;
  const same = known !== null && haveSameCorners(features, known.boundaries.features) ? known : null;
  if (same === null && !checkFit(faults, features, lines, districtOf)) return null;
  const boundaries: Boundaries = { type: "FeatureCollection", features };
  const positions = new Map(features.map(({ properties }, index) => [properties.code, index]));
  const index = same?.index ?? makeWardIndex(boundaries);
  return { boundaries, positions, index, outskirts: same?.outskirts ?? makeOutskirts(boundaries, RIM_METRES) };
}

/**
 * Where offences would be counted in another ward than the one they lie in: what a build refuses, too. False where an index over the
 * wards would be one over half of the globe, or over a tangle: it takes all memory and says nothing.
 */
function checkFit(
  faults: Faults,
  features: readonly WardFeature[],
  lines: ReadonlyMap<string, number>,
  districtOf: DistrictOf,
): boolean {
  const before = faults.count;
  const lineOf = (code: string): number => lines.get(`features.${features.findIndex(({ id }) => id === code)}`) ?? 1;
  for (const feature of features) {
    const fault = packedCornerFault(feature);
    const { code } = feature.properties;
    if (fault !== null) addFault(faults, FILE, lineOf(code), `the ward "${code}" ${fault}`);
  }
  if (faults.count > before) return false;
  for (const { code, what, isImpossible } of straysOf(features, districtOf))
    if (isImpossible) addFault(faults, FILE, lineOf(code), `the ward "${code}" ${what}`);
  if (faults.count > before) return false;
  const odd = ringFaultsOf(features).filter(isTooMuch);
  for (const fault of odd)
    addFault(faults, FILE, lineOf(fault.code), `the ward "${fault.code}": ${ringFaultWords(fault)}`);
  // Of tangled rings nobody can tell what they share.
  if (odd.some(({ part }) => part === null)) return false;
  for (const overlap of overlapsOf(features).filter(isTooMuch))
    addFault(faults, FILE, 0, `${overlap.wards.join(" and ")} ${overlapWords(overlap)}`);
  return true;
}

/** Whether a point (degrees) lies in the ward of this code, or so near to it that programs differ; "" is outside all wards. */
export function isInWard(wards: CheckedWards, code: string, longitude: number, latitude: number): boolean {
  const found = wardAt(wards.index, longitude, latitude);
  const position = code === "" ? NO_WARD : (wards.positions.get(code) ?? NO_WARD);
  if (found === position) return true;
  const near = [found, position].filter((ward) => ward !== NO_WARD);
  return near.some((ward) => touchesSide(wards.boundaries.features[ward]!, longitude, latitude));
}

/** Code of the ward that holds a point, or "". */
export function wardCodeAt(wards: CheckedWards, longitude: number, latitude: number): string {
  const found = wardAt(wards.index, longitude, latitude);
  return found === NO_WARD ? "" : wards.boundaries.features[found]!.properties.code;
}

function checkWard(faults: Faults, feature: unknown, line: number, seen: Set<string>): WardFeature | null {
  if (!isRecord(feature)) return null;
  const { properties, id } = feature;
  if (!holds(PROPERTIES, properties, "properties", (_, fault) => addFault(faults, FILE, line, fault))) return null;
  const { code, name } = properties;
  if (hasHiddenSigns(name)) addFault(faults, FILE, line, `the name of "${code}" ${HIDDEN_SIGNS}`);
  const long = tooLong(name, LONGEST.name);
  if (long !== null) addFault(faults, FILE, line, `the name of "${code}" ${long}`);
  if (seen.has(code)) addFault(faults, FILE, line, `the ward "${code}" is listed twice`);
  seen.add(code);
  if (id !== code) addFault(faults, FILE, line, `the id ${JSON.stringify(id ?? null)} is not the code "${code}"`);
  const where = `${FILE}:${line}: the ward "${code}"`;
  const geometry = orFault(faults, FILE, () => readGeometry(feature["geometry"], where, "refuse-open"));
  if (geometry === null) return null;
  return packedWard({ code, name }, geometry);
}

function touchesSide(feature: WardFeature, longitude: number, latitude: number): boolean {
  return packedPolygonsOf(feature)
    .flat()
    .some((ring) => {
      for (let at = 2; at < ring.length; at += 2)
        if (distance(ring, at - 2, longitude, latitude) <= TOLERANCE) return true;
      return false;
    });
}

/** From a point to the side that begins at a corner (offset into `ring`), in degrees. */
function distance(ring: PackedRing, corner: number, x: number, y: number): number {
  const [x0, y0, x1, y1] = [ring[corner]!, ring[corner + 1]!, ring[corner + 2]!, ring[corner + 3]!];
  // From its lower end, as both wards that share it.
  const isDown = y1 < y0 || (y1 === y0 && x1 < x0);
  const [fromX, fromY] = isDown ? [x1, y1] : [x0, y0];
  const [dx, dy] = isDown ? [x0 - x1, y0 - y1] : [x1 - x0, y1 - y0];
  const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - part * dx, y - fromY - part * dy);
}
