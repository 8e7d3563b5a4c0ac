// Every colour that carries data, and the few that frame it, for the light and the dark theme.

export type Theme = "light" | "dark";
export type SchemeKind = "sequential" | "diverging";

/** Colours as "#RRGGBB". Ramps run from the lowest to the highest of five classes. */
export interface Palette {
  readonly theme: Theme;
  /** Behind charts and text. */
  readonly background: string;
  /** Behind the wards of the map. */
  readonly mapBackground: string;
  readonly ink: string;
  readonly muted: string;
  /** Grid lines and other quiet strokes. */
  readonly grid: string;
  readonly accent: string;
  /** Clearly up and clearly down: also as text, on a pale ground of their own. */
  readonly up: string;
  readonly down: string;
  /** The ring of the keyboard's focus on the map, drawn under an ink line. */
  readonly focus: string;
  /** Lines between wards, and the casing of the lines that mark one. */
  readonly casing: string;
  /** A ward without data: its background and the strokes of its hatching. */
  readonly noData: string;
  readonly hatching: string;
  /** A month that a single line shows, beside its rolling mean in the accent. */
  readonly monthly: string;
  /** The chosen period. */
  readonly period: string;
  /** The range in which months are expected, laid over background and period at `EXPECTED_OPACITY`. */
  readonly expected: string;
  readonly ramps: Readonly<Record<SchemeKind, readonly string[]>>;
  /** Five classes of density; the densest stands out most from the map's background. */
  readonly densityRamp: readonly string[];
  /** Outlines and numbers of hotspots, over a casing. */
  readonly hotspot: string;
  /** Wards that are compared, in the order in which they were chosen. */
  readonly lines: readonly string[];
}

export const LIGHT: Palette = {
  theme: "light",
  background: "#FFFFFF",
  mapBackground: "#F2F4F3",
  ink: "#111827",
  muted: "#4B5563",
  grid: "#E3E7EB",
  accent: "#0F4C75",
  up: "#9A4508",
  down: "#0B615A",
  focus: "#FFD23F",
  casing: "#FFFFFF",
  noData: "#F7F7F5",
  hatching: "#8A929C",
  monthly: "#64748B",
  period: "#E3EFEC",
  expected: "#64748B",
  ramps: {
    sequential: ["#E4F1EE", "#B3D9D1", "#6FB7B7", "#2C7D94", "#174766"],
    diverging: ["#0F766E", "#86C3BB", "#EDEDE8", "#E5AE72", "#B45309"],
  },
  densityRamp: ["#E9D5EC", "#CFA6D6", "#A970B8", "#7F4394", "#541F6B"],
  hotspot: "#3B0F50",
  lines: ["#0F4C75", "#853607", "#A93BD6", "#639108"],
};

export const DARK: Palette = {
  theme: "dark",
  background: "#10171F",
  mapBackground: "#18212B",
  ink: "#F1F5F9",
  muted: "#A9B5C2",
  grid: "#2A3643",
  accent: "#7CC4EE",
  up: "#F6B278",
  down: "#6FD6C9",
  focus: "#FFD23F",
  casing: "#0B1016",
  noData: "#1C252F",
  hatching: "#778493",
  monthly: "#8FA0B3",
  period: "#1B2C36",
  expected: "#8FA0B3",
  ramps: {
    sequential: ["#22404B", "#2B5F6B", "#3B8D99", "#63B3AF", "#C3EBE0"],
    diverging: ["#4FC3B5", "#23756C", "#37414C", "#98591D", "#F0A35E"],
  },
  densityRamp: ["#43305A", "#66447F", "#9160AE", "#BF8CD5", "#EFD6F7"],
  hotspot: "#F6E6FB",
  lines: ["#7CC4EE", "#D97B45", "#C65BEA", "#D9D65A"],
};

/** A street map in the dark theme, of which only the shapes are kept. */
export const DARK_STREETS = { land: "#1D2833", water: "#0E1A26", street: "#33414F" } as const;
