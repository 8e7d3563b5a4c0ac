// How large the map is on a sheet of A4: a wide one has the whole width, a high one stands beside the charts.

/** In CSS pixels: what the margins of the sheet leave of its width, and the left of its two columns. */
const SHEET = 710;
const COLUMN = 430;
/** As the style sheet has it under three reports and more. */
const HALF = 348;
const GAP = 14;
/** In CSS pixels: of few wards all is on one sheet; of more the table goes on on a second one, and the map has room on the first. */
const HEIGHTS = {
  few: { beside: { wards: 400, hotspots: 325 }, over: { wards: 350, hotspots: 300 } },
  many: { beside: { wards: 600, hotspots: 520 }, over: { wards: 560, hotspots: 480 } },
} as const;
const FEW_ON_PAPER = 20;
/** Width by height from which a map is a wide one. */
const WIDE = 1.2;
/** In CSS pixels, what the report of each further ward takes of the map of few wards. */
const REPORT = 70;

export interface PaperMapSize {
  /** Over the charts or beside them. */
  readonly place: "over" | "beside";
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** As wide as the map where it stands under it. */
  readonly keyWidth: number;
  /** Of the names: 9 points; what is smaller has 8. */
  readonly type: number;
}

/** `aspect` is width by height of what is shown; `reports` is how many wards are told of over the map. */
export function paperMapSize(
  aspect: number,
  wards: number,
  shown: "wards" | "hotspots",
  reports: number,
): PaperMapSize {
  const size = wards > FEW_ON_PAPER ? "many" : "few";
  const place = aspect > WIDE || (size === "many" && aspect >= 1) ? "over" : "beside";
  const least = size === "few" ? REPORT * Math.max(0, reports - 1) : 0;
  const most = HEIGHTS[size][place][shown] - least;
  const column = reports > 2 ? HALF : COLUMN;
  const width = place === "over" ? SHEET : column;
  const keyBeside = place === "beside" && shown === "hotspots";
  const height = Math.min(most, width / aspect);
  return { place, width, height, keyWidth: keyBeside ? SHEET - column - GAP : width, type: 12 };
}
