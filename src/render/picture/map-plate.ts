// Maps with their key, scale and north: what a picture shows under its title, and paper as wide as a sheet.
import type { Size } from "../charts/geometry.ts";
import { keyShapes } from "./key-shapes.ts";
import { type DrawingLook, mapDrawing } from "./map-drawing.ts";
import type { MapPictureModel, PicturedMap } from "./map-picture-model.ts";
import { aspectOf } from "./map-window.ts";
import { northArrow, scaleBar } from "./scale-bar.ts";
import type { Shape } from "./shape.ts";
import { textBlock } from "./text-lines.ts";

export interface PlateRoom extends Size {
  readonly x: number;
  readonly y: number;
}

interface PlateRooms {
  readonly maps: PlateRoom;
  readonly key: PlateRoom;
  /** Upper left corner of north arrow and scale. */
  readonly scale: { readonly x: number; readonly y: number };
}

/** Of the width, for maps beside their key, and for a key under the maps. */
const [LEAST_MAPS, MOST_MAPS, KEY_UNDER] = [0.5, 0.72, 0.66];
/** How much larger maps must become for a key under them, where that leaves no room for its list. */
const LISTED = 1.5;
/** In sizes of the type: what north arrow and scale take of the height, and of the width. */
const SCALE = { height: 2.2, width: 9 };

/** Key at the side of the maps or under them, wherever that leaves the maps larger. */
export function mapPlate(
  { maps, key }: Pick<MapPictureModel, "maps" | "key">,
  room: PlateRoom,
  look: DrawingLook,
): readonly Shape[] {
  const { colours, type } = look;
  const rooms = roomsOf({ maps, key }, room, look);
  const { shapes, metres } = mapsOf(maps, rooms.maps, look);
  const content = { ...rooms.key, bottom: rooms.key.y + rooms.key.height };
  const { x, y } = rooms.scale;
  return [
    ...shapes,
    ...keyShapes(key, content, { ...look, hatching: patternOf(look, 0) }).shapes,
    northArrow(x + 0.6 * type, y, type, colours),
    scaleBar({ x: x + 2.2 * type, y, metres, widest: SCALE.width * type }, type, colours),
  ];
}

function roomsOf({ maps, key }: Pick<MapPictureModel, "maps" | "key">, room: PlateRoom, look: DrawingLook): PlateRooms {
  const { type } = look;
  const { x, y, width, height } = room;
  const bottom = y + height;
  const aspects = aspectOfMaps(maps);
  const free = { x, y: 0, width: KEY_UNDER * width, bottom: 0 };
  const shortKey = keyShapes({ ...key, list: [] }, free, { ...look, hatching: "" }).bottom;
  const keyHeight = Math.max(shortKey, SCALE.height * type) + type;
  const beside = Math.min(height, (MOST_MAPS * width) / aspects);
  const over = Math.min(height - keyHeight, width / aspects);
  if (over > (key.list.length > 0 ? LISTED : 1) * beside) {
    const keyTop = bottom - keyHeight + type;
    return {
      maps: { ...room, height: height - keyHeight },
      key: { x, y: keyTop, width: free.width, height: keyHeight - type },
      scale: { x: x + width - (SCALE.width + 3) * type, y: bottom - SCALE.height * type },
    };
  }
  const needed = aspects * height + 4 * type;
  const most = Math.min(Math.max(needed, LEAST_MAPS * width), MOST_MAPS * width);
  const left = x + most + 2 * type;
  const scaleTop = bottom - SCALE.height * type;
  return {
    maps: { ...room, width: most },
    key: { x: left, y, width: x + width - left, height: scaleTop - 0.8 * type - y },
    scale: { x: left, y: scaleTop },
  };
}

export interface PaperParts {
  readonly map: readonly Shape[];
  readonly key: readonly Shape[];
  readonly keyHeight: number;
}

/** Maps and key apart, for a sheet that has each in a place of its own: the key `keyWidth` wide, and as high as it must be. */
export function paperParts(
  { maps, key }: Pick<MapPictureModel, "maps" | "key">,
  size: Size,
  keyWidth: number,
  look: DrawingLook,
): PaperParts {
  const { colours, type } = look;
  const { shapes, metres } = mapsOf(maps, { x: 0, y: 0, ...size }, look);
  const apart = keyWidth >= size.width && (1 - KEY_UNDER) * keyWidth > (SCALE.width + 3) * type;
  const width = apart ? KEY_UNDER * keyWidth : keyWidth;
  const written = keyShapes(key, { x: 0, y: 0, width, bottom: 0 }, { ...look, hatching: patternOf(look, 0) });
  const scale = apart ? { x: keyWidth - (SCALE.width + 3) * type, y: 0 } : { x: 0, y: written.bottom + 0.4 * type };
  return {
    map: shapes,
    key: [
      ...written.shapes,
      northArrow(scale.x + 0.6 * type, scale.y, type, colours),
      scaleBar({ x: scale.x + 2.2 * type, y: scale.y, metres, widest: SCALE.width * type }, type, colours),
    ],
    keyHeight: Math.max(written.bottom, scale.y + SCALE.height * type) + 0.2 * type,
  };
}

/** Width by height of maps side by side. */
export function aspectOfMaps(maps: readonly PicturedMap[]): number {
  return maps.reduce((sum, map) => sum + aspectOf(map), 0);
}

/** Side by side; `metres` are those of a unit of the first. */
function mapsOf(
  maps: readonly PicturedMap[],
  room: PlateRoom,
  look: DrawingLook,
): { readonly shapes: readonly Shape[]; readonly metres: number } {
  const { colours, type, textWidth } = look;
  const caption = { size: type, leading: 1.3 * type, bold: true, fill: colours.ink };
  const gap = type;
  const width = (room.width - gap * (maps.length - 1)) / maps.length;
  const parts = maps.map((map, index) => {
    const x = room.x + index * (width + gap);
    const said = textBlock(map.caption, { x, y: room.y, room: width }, caption, textWidth);
    const size = { width, height: Math.max(1, room.y + room.height - said.bottom) };
    const { shape, window } = mapDrawing(map, size, { ...look, id: patternOf(look, index) });
    const placed: Shape = { ...shape, attributes: { x, y: said.bottom, ...shape.attributes } };
    return { metres: window.metres, shapes: [...said.shapes, placed] };
  });
  return { shapes: parts.flatMap(({ shapes }) => shapes), metres: parts[0]?.metres ?? 1 };
}

function patternOf({ id }: DrawingLook, index: number): string {
  return `${id}-${index}`;
}
