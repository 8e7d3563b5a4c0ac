// The key of a picture: bands with their classes, a swatch and a line for each other mark, notes, and the list of hotspots.
import type { TextWidth } from "../charts/geometry.ts";
import { classColours, inkOn, type Palette, paleColours, paleRamp, significanceColours } from "../palette.ts";
import type { KeyBands, PictureKey, Swatch } from "./map-picture-model.ts";
import { numberedDisc } from "./overlay-shapes.ts";
import { type Shape, shape } from "./shape.ts";
import { type TextBlock, type TextLook, textBlock, widthAt } from "./text-lines.ts";

export interface KeyRoom {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Under which nothing more is written. */
  readonly bottom: number;
}

export interface KeyLook {
  readonly colours: Palette;
  readonly type: number;
  readonly textWidth: TextWidth;
  /** Of the pattern for wards without data. */
  readonly hatching: string;
}

/** Of the type: a list is set smaller where all of it has room then. */
const LIST_TYPES = [1, 0.85, 0.72];

/** From the top of the room down; of the list what has room. */
export function keyShapes(key: PictureKey, room: KeyRoom, look: KeyLook): TextBlock {
  const { colours, type, textWidth } = look;
  const { x, width } = room;
  const shapes: Shape[] = [];
  let { y } = room;
  const write = (words: string, how: TextLook, indent = 0): void => {
    const block = textBlock(words, { x: x + indent, y, room: width - indent }, how, textWidth);
    shapes.push(...block.shapes);
    y = block.bottom;
  };
  const plain = plainType(type, colours);
  const row = ({ swatch, text }: PictureKey["rows"][number], size = type): void => {
    shapes.push(swatchShape(swatch, x, y + 0.1 * size, { ...look, type: size }));
    write(text, plainType(size, colours), 2.1 * size);
    y += 0.2 * size;
  };
  write(key.title, { ...plain, size: 1.1 * type, bold: true });
  y += 0.35 * type;
  if (key.bands !== null) {
    const bands = bandShapes(key.bands, { x, y, width }, look);
    shapes.push(...bands.shapes);
    y = bands.bottom + 0.5 * type;
  }
  for (const each of key.rows) row(each);
  for (const note of key.notes) {
    y += 0.15 * type;
    write(note, { ...plain, size: 0.9 * type, leading: 1.15 * type, fill: colours.muted });
  }
  if (key.list.length === 0) return { shapes, bottom: y };
  const listTop = y + 0.8 * type;
  const heading = textBlock(
    key.listTitle,
    { x, y: listTop, room: width },
    { ...plain, size: 1.1 * type, bold: true },
    textWidth,
  );
  const left = room.bottom - heading.bottom - 0.25 * type;
  const fits = (size: number): number => fitting(key.list, left, width, { ...look, type: size });
  const size = LIST_TYPES.map((part) => part * type).find((one) => fits(one) === key.list.length) ?? type;
  const shown = fits(size);
  if (shown === 0) return { shapes, bottom: y };
  shapes.push(...heading.shapes);
  y = heading.bottom + 0.25 * type;
  for (const each of key.list.slice(0, shown)) row(each, size);
  if (shown < key.list.length)
    write(`and ${key.list.length - shown} more on the page`, { ...plain, fill: colours.muted });
  return { shapes, bottom: y };
}

function plainType(size: number, { ink }: Palette): TextLook {
  return { size, leading: 1.3 * size, bold: false, fill: ink };
}

/** How many rows of the list have room, one line kept for what has none. */
function fitting(list: PictureKey["list"], room: number, width: number, { type, textWidth, colours }: KeyLook): number {
  const how = plainType(type, colours);
  const heights = list.map(
    ({ text }) => textBlock(text, { x: 0, y: 0, room: width - 2.1 * type }, how, textWidth).bottom + 0.2 * type,
  );
  let taken = 0;
  for (const [index, height] of heights.entries()) {
    const more = index === list.length - 1 ? 0 : 1.4 * type;
    if (taken + height + more > room) return index;
    taken += height;
  }
  return list.length;
}

function bandShapes(
  { ramp, labels, ticks }: KeyBands,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { colours, type, textWidth }: KeyLook,
): TextBlock {
  const fills = ramp === "density" ? colours.densityRamp : classColours(colours, ramp, labels.length);
  const [band, high] = [width / Math.max(1, labels.length), 1.7 * type];
  const bands = labels.flatMap((label, index) => {
    const fill = fills[index] ?? colours.noData;
    const middle = { x: x + (index + 0.5) * band, y: y + high / 2 + 0.35 * type, "text-anchor": "middle" };
    return [
      shape("rect", { x: x + index * band, y, width: band, height: high, fill, stroke: colours.casing }),
      shape("text", { ...middle, "font-size": type, "font-weight": 600, fill: inkOn(fill) }, [label]),
    ];
  });
  const small = 0.9 * type;
  const wide = widthAt(textWidth, small);
  const edges = ticks.map((tick, index) => {
    const half = wide(tick) / 2;
    const at = Math.min(Math.max(x + index * band, x + half), x + width - half);
    return shape(
      "text",
      { x: at, y: y + high + 1.1 * small, "text-anchor": "middle", "font-size": small, fill: colours.ink },
      [tick],
    );
  });
  return { shapes: [...bands, ...edges], bottom: y + high + 1.4 * small };
}

function swatchShape(swatch: Swatch, x: number, y: number, { colours, type, hatching }: KeyLook): Shape {
  const box = { x, y: y + 0.1 * type, width: 1.6 * type, height: 0.95 * type };
  const filled = (fill: string): Shape =>
    shape("rect", { ...box, fill, stroke: colours.hatching, "stroke-width": 0.8 });
  const round = { cx: x + 0.8 * type, cy: y + 0.55 * type, r: 0.5 * type };
  switch (swatch.kind) {
    case "no data":
      return shape("g", {}, [filled(colours.noData), filled(`url(#${hatching})`)]);
    case "clear":
      return filled(colours.ramps.diverging.at(-1)!);
    case "pale":
      return filled(paleRamp(colours).at(-1)!);
    case "class": {
      const { ramp, index, count, pale } = swatch;
      return filled((pale ? paleColours : classColours)(colours, ramp, count)[index] ?? colours.noData);
    }
    case "clearly up":
      return filled(colours.up);
    case "clearly down":
      return filled(colours.down);
    case "no clear change":
      return filled("none");
    case "chosen ward":
      return shape("rect", { ...box, fill: "none", stroke: colours.ink, "stroke-width": 2.8 });
    case "significance":
      return filled(significanceColours(colours)[swatch.level]);
    case "place":
      return shape("circle", { ...round, fill: colours.casing, stroke: colours.ink, "stroke-width": 1.1 });
    case "dashed": {
      const stroke = colours.densityRamp.at(-1)!;
      const dashes = `${0.3 * type} ${0.17 * type}`;
      return shape("circle", { ...round, fill: "none", stroke, "stroke-width": 1.6, "stroke-dasharray": dashes });
    }
    case "number": {
      const disc = {
        rank: swatch.rank,
        stable: swatch.stable,
        x: x + 0.8 * type,
        y: y + 0.55 * type,
        radius: 0.72 * type,
      };
      return numberedDisc(disc, 0.9 * type, colours);
    }
    default:
      return swatch satisfies never;
  }
}
