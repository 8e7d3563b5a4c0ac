// What is said where the area that is asked for is not there, and what opens where none is: one file, apart each would be named.
import { AppFailure } from "../core/basics/failure.ts";
import { openLast } from "./areas-opened.ts";

export { openLast };

/** `fault` is what is wrong with the list of areas, in a sentence; null for nothing. */
export function noArea(fault: string | null): AppFailure {
  return new AppFailure("not-found", fault ?? "No area is published here.", "Build an area into the folder areas.");
}

/** Of an area that is not in the list: the address names it, or else the settings do. */
export function unknownArea(slug: string, bySettings: boolean): AppFailure {
  return bySettings
    ? new AppFailure(
        "not-found",
        `The settings (wardscope.json) open the area "${slug}" first, which is not here.`,
        "Name one of these as defaultArea there, or open one.",
      )
    : new AppFailure("not-found", `There is no area "${slug}" here.`, "Open one of these.");
}
