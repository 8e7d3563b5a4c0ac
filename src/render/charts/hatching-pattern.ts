// The hatching of what was not submitted, as a tile that ECharts repeats.

const TILE = 8;

export interface HatchingPattern {
  readonly image: string;
  readonly repeat: "repeat";
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** Diagonal strokes of that colour on nothing. */
export function hatchingPattern(colour: string): HatchingPattern {
  const path = `M-2 2L2 -2M0 ${TILE}L${TILE} 0M${TILE - 2} ${TILE + 2}L${TILE + 2} ${TILE - 2}`;
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${TILE}"><path d="${path}" stroke="${colour}" stroke-width="1.2"/></svg>`;
  const image = `data:image/svg+xml,${encodeURIComponent(tile)}`;
  return { image, repeat: "repeat", imageWidth: TILE, imageHeight: TILE };
}
