// How large the map of the wards is on a sheet of A4, and how large its type must be drawn to be read there.

/** In CSS pixels: what the margins of the sheet leave of its width, and the left of its two columns. */
const SHEET = 710;
const COLUMN = 417;
/** As the style sheet has it under three reports and more. */
const HALF = 348;
/** In CSS pixels, the most that a map may take: of few wards, so that all is on one sheet; beside a list of hotspots less. */
const HEIGHTS = { few: { wards: 350, hotspots: 300 }, many: { wards: 580, hotspots: 500 } } as const;
/** In CSS pixels: 8.25 points. */
const TYPE = 11;
/** Of more wards the table goes on on a second sheet, and the map has room on the first. */
const FEW_ON_PAPER = 20;

export interface PaperMapSize {
  /** A wide map of many wards stands over the charts, any other beside them. */
  readonly place: "over" | "beside";
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the type, in the units of the drawing. */
  readonly type: number;
}

/** In CSS pixels, what the report of each further ward takes of the map of few wards. */
const REPORT = 55;

/** `drawing` with its margins, in units of its own; `reports` is how many wards are told of over the map. */
export function paperMapSize(
  drawing: { readonly width: number; readonly height: number },
  wards: number,
  shown: "wards" | "hotspots",
  reports = 1,
): PaperMapSize {
  const many = wards > FEW_ON_PAPER;
  const place = many && drawing.width >= drawing.height ? "over" : "beside";
  const column = reports > 2 ? HALF : COLUMN;
  const width = place === "over" ? SHEET : column;
  const most = HEIGHTS[many ? "many" : "few"][shown] - (many ? 0 : REPORT * Math.max(0, reports - 1));
  const scale = Math.min(width / drawing.width, most / drawing.height);
  return { place, width: drawing.width * scale, height: drawing.height * scale, type: TYPE / scale };
}
