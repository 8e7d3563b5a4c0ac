// How large the map is on a sheet of A4: as wide as its margins allow, and as high as what else is on the sheet leaves.

/** In CSS pixels: what the margins of the sheet leave of its width. */
const SHEET = 710;
/** In CSS pixels: of few wards all is on one sheet; of more the table goes on on a second one, and the map has room on the first. */
const HEIGHTS = { few: { wards: 460, hotspots: 400 }, many: { wards: 600, hotspots: 520 } } as const;
const FEW_ON_PAPER = 20;
/** In CSS pixels, what the report of each further ward takes of the map. */
const REPORT = 55;

export interface PaperMapSize {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the names: 9 points; what is smaller on it has 8. */
  readonly type: number;
}

/** `reports` is how many wards are told of over the map. */
export function paperMapSize(wards: number, shown: "wards" | "hotspots", reports = 1): PaperMapSize {
  const many = wards > FEW_ON_PAPER;
  const height = HEIGHTS[many ? "many" : "few"][shown] - REPORT * Math.max(0, reports - 1);
  return { width: SHEET, height, type: 12 };
}
