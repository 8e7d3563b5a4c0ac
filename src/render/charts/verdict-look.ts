// How a verdict is told at a glance: by a sign, and by a colour.
import type { Verdict } from "../../core/statistics/change.ts";
import type { Palette } from "../palette.ts";

/** Before names and in the key, so that colour is not needed to tell them. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  "clearly up": "▲ ",
  "clearly down": "▼ ",
  "no clear change": "",
  "too few to say": "",
  "not comparable": "",
  "verdict withheld": "",
};

export function signOf(verdict: Verdict | null): string {
  return verdict === null ? "" : SIGNS[verdict];
}

export function verdictColour(verdict: Verdict | null, colours: Palette): string {
  if (verdict === "clearly up") return colours.up;
  return verdict === "clearly down" ? colours.down : colours.muted;
}
