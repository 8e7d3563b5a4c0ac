// The sentences on areas that are too large to be walked, and on the bandwidth that gives smaller ones.
import { beyondText } from "../../basics/beyond-text.ts";
import { formatCount } from "../../basics/numbers.ts";
import { hectaresText } from "../chance/hotspot-words.ts";
import { type FootArea, isTooLarge, ON_FOOT } from "./foot-area.ts";
import type { OtherBandwidth } from "./foot-bandwidth.ts";

/** "62.0 ha" of an area that is too large to be walked; "over 30 ha" where rounding would hide that. */
export function tooLargeText(hectares: number): string {
  return beyondText(hectares, ON_FOOT, hectaresText, () => `over ${ON_FOOT} ha`);
}

/** Which areas were cut, which of these are too large all the same, and which could not be; none where all are small enough. */
export function sizeLines(areas: readonly FootArea[]): readonly string[] {
  const cut = listed(areas.filter((area) => area.cut !== null));
  const large = areas.filter(isTooLarge);
  const [still, whole] = [true, false].map((isPart) => listed(large.filter((area) => (area.cut !== null) === isPart)));
  return [
    cut === ""
      ? null
      : `Hotspots over ${ON_FOOT} ha are too large to patrol on foot and listed by their densest parts: ${cut}.`,
    still === "" ? null : `Still over ${ON_FOOT} ha as such parts, so too large to patrol on foot: ${still}.`,
    whole === "" ? null : `Over ${ON_FOOT} ha and not to be cut, so too large to patrol on foot: ${whole}.`,
  ].filter((line) => line !== null);
}

/** "At 250 m 2 areas are small enough to patrol on foot, at 150 m 7." */
export function otherText({ bandwidth, areas, here }: OtherBandwidth, chosen: number): string {
  const verb = here === 1 ? "area is" : "areas are";
  return `At ${chosen} m ${here === 0 ? "no" : formatCount(here)} ${verb} small enough to patrol on foot (${ON_FOOT} ha); at ${bandwidth} m ${formatCount(areas)}.`;
}

function listed(areas: readonly FootArea[]): string {
  const numbers = areas.map(({ number }) => number);
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)!}`;
}
