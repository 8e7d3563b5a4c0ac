// Answers for the ward in which the reader's device is. The position goes into no address and no request.
import { AppFailure } from "../core/basics/failure.ts";
import { formatCount } from "../core/basics/numbers.ts";
import { wardsNear } from "../core/geography/wards-near.ts";
import { COMMON_THRESHOLDS } from "../core/statistics/common-thresholds.ts";
import { type DevicePosition, devicePosition } from "../data/device-position.ts";
import type { Address } from "./address.ts";
import { isReady, type ReadyState } from "./models.ts";
import type { AppStore } from "./store.ts";
import { whereabouts } from "./whereabouts-models.ts";

/** Metres: a device that may be further off does not tell which ward it is in. */
const FINE_ENOUGH = 1000;

/** Chooses the ward, or the few in which the device may be, and asks about them. Throws an AppFailure where there is none. */
export async function askPosition(store: AppStore, address: Address): Promise<void> {
  const position = await devicePosition();
  const state = store.getState();
  if (!isReady(state)) return;
  const wards = wardsOf(state, position);
  const point = { longitude: position.longitude, latitude: position.latitude };
  const isShown = whereabouts(state).shows === "places";
  const label = `Where you are, to within ${formatCount(Math.max(1, Math.round(position.within)))} m,`;
  store.setState({ probe: isShown ? point : null, asked: { kind: "position", label, wards, point } });
  address.choose({ page: "map", wards, camera: null, ...(!isShown && { map: "wards" as const }) });
}

/** Codes: first of the ward at the position itself, then of those that lie as near as the device may be off. */
function wardsOf({ dataset }: ReadyState, { longitude, latitude, within }: DevicePosition): readonly string[] {
  const { boundaries, name, wards } = dataset;
  if (within > FINE_ENOUGH)
    throw new AppFailure(
      "not-found",
      `This device knows where it is to within ${Math.round(within / 1000)} km only, which may be another ward.`,
      "Type a street or a postcode instead.",
    );
  const here = wardsNear(boundaries, longitude, latitude, 0);
  const near = wardsNear(boundaries, longitude, latitude, within);
  const codes = [...new Set([...here, ...near])].map((index) => boundaries.features[index]!.properties.code);
  const shown = codes.filter((code) => wards.some((ward) => ward.code === code));
  if (shown.length === 0)
    throw new AppFailure(
      "not-found",
      `By this device you are not in ${name}.`,
      "Search for a ward, a street or a postcode there.",
    );
  return shown.slice(0, COMMON_THRESHOLDS.comparedWards);
}
