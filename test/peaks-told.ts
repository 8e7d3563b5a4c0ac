// Whether what residents are shown points at where a hotspot is densest, or says that one place holds most of it.
import type { Hotspot } from "../src/core/hotspots/density/hotspot.ts";
import type { ReadyState } from "../src/state/models.ts";

/** Where the hotspots of a state are densest: for everyone, before anything is left out. */
export function peaksOf(state: ReadyState): readonly Hotspot["peak"][] {
  const found = state.answers.hotspots?.result;
  return found?.known ? found.value.hotspots.map(({ peak }) => peak) : [];
}

/** Whether a model holds one of these longitudes, or says that one place holds most of something; `except` are not looked into. */
export function pointsAt(
  value: unknown,
  longitudes: ReadonlySet<number>,
  except: readonly unknown[],
  seen = new Set<object>(),
): boolean {
  if (typeof value === "number") return longitudes.has(value);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) return false;
  if (except.includes(value)) return false;
  seen.add(value);
  if ("oneLocation" in value && value.oneLocation === true) return true;
  return Object.values(value).some((part) => pointsAt(part, longitudes, except, seen));
}

/** What in a file points at one of these peaks or says that one place holds most; null for nothing. `from` is the source of the file. */
export function pointIn(text: string, peaks: readonly Hotspot["peak"][], from: string): string | null {
  const said = /(?<!“)one.map.point(?!”)|peak_\w+/i.exec(text)?.[0];
  if (said !== undefined) return said;
  const id = from === "views/hotspots/hotspot-downloads.tsx" && /[?&](?:hotspot|at)=|\d{6}_\d{6}/.exec(text);
  if (id) return id[0];
  const told = peaks.find(({ longitude, latitude }) => {
    const [east, north] = [longitude, latitude].map((degrees) => degrees.toFixed(5).replace(".", "\\."));
    return new RegExp(`${east}\\d*\\D{1,40}${north}`).test(text);
  });
  return told === undefined ? null : `${told.longitude},${told.latitude}`;
}
