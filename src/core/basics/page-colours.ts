// The colours of the page itself, by theme and on paper: the style sheets get them as properties, from files written of these.
import { DARK, LIGHT } from "./colours.ts";

/** Values of CSS by the name of their property, without its dashes. */
export type PageColours = Readonly<Record<string, string>>;

export const LIGHT_PAGE = {
  ground: LIGHT.background,
  panel: LIGHT.background,
  sunken: "#F4F6F6",
  ink: LIGHT.ink,
  muted: LIGHT.muted,
  line: "#DDE2E6",
  "line-strong": "#98A2AD",
  accent: LIGHT.accent,
  "accent-ink": "#FFFFFF",
  chosen: "#E2EFED",
  hover: "#EFF3F4",
  up: LIGHT.up,
  "up-ground": "#FDF0E2",
  down: LIGHT.down,
  "down-ground": "#E0F2EF",
  "level-ground": "#EEF1F4",
  caveat: "#FFF7E0",
  "caveat-line": "#D9A400",
  "caveat-ink": "#5C4300",
  focus: LIGHT.focus,
  shadow: "0 1px 2px rgb(17 24 39 / 0.06), 0 4px 16px rgb(17 24 39 / 0.1)",
  "map-ground": LIGHT.mapBackground,
  month: "#DDE2E6",
  "month-chosen": LIGHT.ramps.sequential[3]!,
  hotspot: LIGHT.densityRamp[4]!,
  "hotspot-line": LIGHT.densityRamp[3]!,
  "hotspot-ink": "#FFFFFF",
  control: "#FFFFFF",
  "control-edge": "rgb(17 24 39 / 0.18)",
  "control-line": "#DDDDDD",
  "control-hover": "rgb(0 0 0 / 0.05)",
  "control-sign": "rgb(255 255 255 / 0.5)",
  "map-notes": "rgb(255 255 255 / 0.75)",
  veil: "rgb(0 0 0 / 0.4)",
  "veil-ink": "#FFFFFF",
} as const satisfies PageColours;

/** What is another colour in the dark theme. */
export const DARK_PAGE = {
  ground: DARK.background,
  panel: "#151E28",
  sunken: "#0C1219",
  ink: DARK.ink,
  muted: DARK.muted,
  line: "#2A3643",
  "line-strong": "#66768A",
  accent: DARK.accent,
  "accent-ink": "#0C1A26",
  chosen: "#1C3A44",
  hover: "#1C2833",
  up: DARK.up,
  "up-ground": "#3A2818",
  down: DARK.down,
  "down-ground": "#143430",
  "level-ground": "#243140",
  caveat: "#32290F",
  "caveat-ink": "#F6E3AD",
  shadow: "0 1px 2px rgb(0 0 0 / 0.4), 0 4px 16px rgb(0 0 0 / 0.5)",
  "map-ground": DARK.mapBackground,
  month: "#2A3643",
  "month-chosen": DARK.ramps.sequential[2]!,
  control: "#1C2733",
  "control-edge": "#3B4957",
  "control-line": "#3B4957",
  "map-notes": "rgb(16 23 31 / 0.75)",
} as const satisfies Partial<Record<keyof typeof LIGHT_PAGE, string>>;

/** What is another colour on paper than on a light screen; on paper nothing is dark. */
export const PAPER = {
  sunken: "#FFFFFF",
  ink: "#000000",
  muted: "#3A4450",
  line: "#C3CAD1",
  "line-strong": "#7A8591",
  hover: "#FFFFFF",
} as const satisfies Partial<Record<keyof typeof LIGHT_PAGE, string>>;
