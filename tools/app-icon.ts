// Pictures of the page for a device's home screen, drawn from `public/favicon.svg`: PNG without a library.
import { crc32, deflateSync } from "node:zlib";

type Point = readonly [number, number];
interface Shape {
  readonly corners: readonly Point[];
  readonly colour: readonly [number, number, number];
}

interface Drawing {
  readonly side: number;
  /** Radius of the corners. */
  readonly round: number;
  readonly ground: Shape["colour"];
  readonly shapes: readonly Shape[];
}

/** Points across and down in each pixel, of which those inside a shape count. */
const FINENESS = 4;
const COMMAND = /([MLlz])|(-?\d+(?:\.\d+)?)[ ,]?(-?\d+(?:\.\d+)?)/g;

/**
 * The icon with `size` pixels a side. `whole`: the ground reaches the edges and the drawing is smaller, for devices that cut icons
 * to a shape of their own; else its corners are round and clear. Throws when the drawing has anything but polygons on a square.
 */
export function iconPng(svg: string, size: number, whole: boolean): Buffer {
  const drawing = drawingOf(svg);
  const shrink = whole ? 0.8 : 1;
  const rows = Buffer.alloc(size * (1 + 4 * size));
  const sums = new Float64Array(4 * size);
  for (let y = 0; y < size; y++) {
    sums.fill(0);
    for (let line = 0; line < FINENESS; line++) addLine(sums, y * FINENESS + line, drawing, shrink);
    for (let x = 0; x < size; x++) {
      const inside = sums[4 * x + 3]!;
      const at = y * (1 + 4 * size) + 1 + 4 * x;
      for (let part = 0; part < 3; part++) rows[at + part] = Math.round(sums[4 * x + part]! / Math.max(1, inside));
      rows[at + 3] = Math.round((255 * inside) / FINENESS ** 2);
    }
  }
  return pngOf(size, rows);
}

/** Adds the colours along one fine line, with how many steps of each pixel are coloured. */
function addLine(sums: Float64Array, line: number, { side, round, ground, shapes }: Drawing, shrink: number): void {
  const all = (sums.length / 4) * FINENESS;
  const y = (((line + 0.5) / all) * side - side / 2) / shrink + side / 2;
  /** The first step whose middle is at or after a place in the drawing. */
  const stepOf = (x: number): number => Math.ceil((((x - side / 2) * shrink + side / 2) / side) * all - 0.5);
  // 0: nothing; 1: the ground; then the shapes, one over the other.
  const owners = new Uint8Array(all);
  const inset = shrink < 1 ? 0 : insetAt(y, side, round);
  if (shrink < 1) owners.fill(1);
  else owners.fill(1, stepOf(inset), stepOf(side - inset));
  shapes.forEach(({ corners }, index) => {
    const edges = crossings(corners, y);
    for (let edge = 0; edge + 1 < edges.length; edge += 2)
      owners.fill(index + 2, stepOf(edges[edge]!), stepOf(edges[edge + 1]!));
  });
  const colours = [[0, 0, 0], ground, ...shapes.map(({ colour }) => colour)];
  for (let step = 0; step < all; step++) {
    const owner = owners[step]!;
    if (owner === 0) continue;
    const at = 4 * Math.floor(step / FINENESS);
    const colour = colours[owner]!;
    for (let part = 0; part < 3; part++) sums[at + part]! += colour[part]!;
    sums[at + 3]! += 1;
  }
}

/** How far in from the side the ground begins, where the corners are round. */
function insetAt(y: number, side: number, round: number): number {
  const beyond = Math.max(round - y, y - (side - round), 0);
  return round - Math.sqrt(Math.max(0, round ** 2 - beyond ** 2));
}

/** Where a line across meets the sides of a polygon, from left to right. */
function crossings(corners: readonly Point[], y: number): readonly number[] {
  const places = corners.flatMap(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length]!;
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
  return places.sort((a, b) => a - b);
}

function pngOf(size: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits each of red, green, blue and opacity.
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", image), chunk("IEND", Buffer.alloc(0))]);
}

function drawingOf(svg: string): Drawing {
  const [, side = "", corner = "", ground = ""] =
    /viewBox="0 0 (\d+) \1"[\s\S]*<rect width="\1" height="\1" rx="(\d+)" fill="([^"]+)"/.exec(svg) ?? [];
  const paths = [...svg.matchAll(/<path d="([^"]+)" fill="([^"]+)"/g)];
  if (side === "" || paths.length !== (svg.match(/<(?!title|svg|rect)\w+/g) ?? []).length)
    throw new Error("The icon is no drawing of polygons on a square with round corners.");
  const shapes = paths.map(([, path = "", fill = ""]): Shape => ({ corners: cornersOf(path), colour: colourOf(fill) }));
  return { side: Number(side), round: Number(corner), ground: colourOf(ground), shapes };
}

/** The corners of one polygon: straight lines alone, from a point or to one. */
function cornersOf(path: string): readonly Point[] {
  if (path.replace(COMMAND, "").trim() !== "") throw new Error(`The icon has a line that is not straight: ${path}`);
  const corners: Point[] = [];
  let relative = false;
  for (const [, command, x, y] of path.matchAll(COMMAND)) {
    if (command !== undefined) {
      relative = command === "l";
      continue;
    }
    const [fromX, fromY] = relative ? corners.at(-1)! : [0, 0];
    corners.push([fromX + Number(x), fromY + Number(y)]);
  }
  return corners;
}

function colourOf(text: string): readonly [number, number, number] {
  const digits = text.length === 4 ? text.slice(1).replace(/./g, "$&$&") : text.slice(1);
  const value = (from: number): number => Number.parseInt(digits.slice(from, from + 2), 16);
  return [value(0), value(2), value(4)];
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
