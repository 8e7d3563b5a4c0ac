// What a reader is told of the copy of the page on their device, in sentences.
import { dayName } from "./day-name.ts";

/** What was found when the host was last asked. */
export interface CopyState {
  /** The day from which the figures on the page are, "2026-11-27", while the host does not answer; null while it does. */
  readonly awaySince: string | null;
  /** Whether the device has a network at all. */
  readonly online: boolean;
  /** The host has another build of the page than this one. */
  readonly newPage: boolean;
  /** The host has other figures of the area: of a later month than these, or of the same months. */
  readonly newData: "month" | "figures" | null;
}

export interface CopyNotice {
  readonly text: string;
  /** The words of the button that loads the page again; null where that would bring nothing. */
  readonly action: string | null;
}

/** A newer page brings newer figures with it: of both one notice speaks. */
export function copyNotices({ awaySince, online, newPage, newData }: CopyState): readonly CopyNotice[] {
  if (awaySince !== null) {
    const why = online ? "The host of this page does not answer" : "You are offline";
    return [{ text: `${why}: showing the figures loaded on ${dayName(awaySince)}.`, action: null }];
  }
  if (newData === "month") return [{ text: "A new month of data is available.", action: "Show it" }];
  if (newData === "figures") return [{ text: "Newer figures of this area are available.", action: "Show them" }];
  return newPage ? [{ text: "An update of this page is ready.", action: "Use it" }] : [];
}
