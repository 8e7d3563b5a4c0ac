// Where the device is, if its owner lets the page know: asked once, used on the device, and kept nowhere.
import { AppFailure } from "../core/basics/failure.ts";

/** Degrees; `within` is how many metres the device may be off, in 95 of 100 cases. */
export interface DevicePosition {
  readonly longitude: number;
  readonly latitude: number;
  readonly within: number;
}

/** An older position is asked for anew, in milliseconds; a device that says nothing for so long does not know. */
const FRESH = 60_000;
const PATIENCE = 20_000;

const TYPE_INSTEAD = "Type a street or a postcode instead.";

/** By the error's code: 1 refused, 2 unknown, 3 too slow. */
const FAULTS: Readonly<Record<number, string>> = {
  1: "This device or browser does not tell the page where it is.",
  2: "The device does not know where it is.",
  3: "The device took too long to find out where it is.",
};

/** Throws an AppFailure that says why there is none and what can be done. */
export function devicePosition(): Promise<DevicePosition> {
  return new Promise((found, failed) => {
    if (!("geolocation" in navigator)) return failed(new AppFailure("not-found", FAULTS[1]!, TYPE_INSTEAD));
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => found({ longitude, latitude, within: accuracy }),
      ({ code }) => failed(new AppFailure("not-found", FAULTS[code] ?? FAULTS[2]!, TYPE_INSTEAD)),
      { maximumAge: FRESH, timeout: PATIENCE },
    );
  });
}
