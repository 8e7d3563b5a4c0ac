// Colours stand in one place: the style sheets are written from it, and no other file of the page holds one.
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { expect, it } from "vitest";
import { DARK_PAGE, LIGHT_PAGE, PAPER } from "../../src/core/basics/page-colours.ts";
import { contrast } from "../../src/render/palette.ts";
import { colourSheets } from "../../tools/page-colours.ts";

const PLACES = ["core/basics/colours.ts", "core/basics/page-colours.ts"];
const NAMED =
  "white|black|gr[ae]y|silver|red|maroon|orange|yellow|gold|olive|lime|green|teal|aqua|cyan|blue|navy|purple|magenta|pink|brown";
const HEX = "(?:#|%23)(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\\w-])";
const MADE = "\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(";
/** In a style sheet behind a colon, in code between quotes; names in code only where they are the whole text. */
const IN_STYLES = new RegExp(`: [^;{]*(?:${HEX}|${MADE}|\\b(?:${NAMED})\\b(?!-))`, "i");
const IN_CODE = new RegExp(`["'\`][^"'\`\\n]*(?:${HEX}|${MADE}\\d)|["'](?:${NAMED})["']`, "i");

function literalsIn(text: string, ending: string): readonly string[] {
  return text.split("\n").filter((line) => (ending === ".css" ? IN_STYLES : IN_CODE).test(line));
}

it.each(Object.entries(colourSheets()))("%s is as the colours say", (name, text) => {
  expect(readFileSync(`src/views/styles/${name}`, "utf8")).toBe(text);
});

it("stand nowhere else", () => {
  const written = Object.keys(colourSheets()).map((name) => `views/styles/${name}`);
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) => [".css", ".ts", ".tsx"].includes(extname(name)) && ![...PLACES, ...written].includes(name),
  );
  const found = files.flatMap((name) =>
    literalsIn(readFileSync(`src/${name}`, "utf8"), extname(name)).map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ["a { color: #fff; }", ".css"],
  ["  border: 1px solid RGB(0 0 0 / 0.5);", ".css"],
  ["  background: white;", ".css"],
  ["  background: url(\"data:image/svg+xml,fill='%23333'\");", ".css"],
  ['const a = "#B45309";', ".ts"],
  ['const a = { fill: "red" };', ".ts"],
  ["const a = `0 0 rgb(1 2 3)`;", ".tsx"],
])("are found in %s", (line, ending) => {
  expect(literalsIn(line, ending)).toEqual([line]);
});

it.each([
  ["#root :is(.a, .b) {", ".css"],
  ["  white-space: nowrap;", ".css"],
  ["  background: transparent;", ".css"],
  ["  color: color-mix(in srgb, var(--ink) 5%, transparent);", ".css"],
  ["  readonly #fade: number;", ".ts"],
  ['  fill: "transparent",', ".ts"],
])("are not seen in %s", (line, ending) => {
  expect(literalsIn(line, ending)).toEqual([]);
});

it.each([
  ["on a light screen", LIGHT_PAGE],
  ["on a dark screen", { ...LIGHT_PAGE, ...DARK_PAGE }],
  ["on paper", { ...LIGHT_PAGE, ...PAPER }],
])("give text %s a contrast of 4.5", (_, colours) => {
  const grounds = ["ground", "panel", "sunken", "chosen", "hover"] as const;
  const pairs = [
    ...(["ink", "muted", "up", "down"] as const).flatMap((text) => grounds.map((ground) => [text, ground] as const)),
    ...([
      ["up", "up-ground"],
      ["down", "down-ground"],
      ["muted", "level-ground"],
    ] as const),
    ...([
      ["caveat-ink", "caveat"],
      ["accent-ink", "accent"],
      ["accent", "ground"],
    ] as const),
    ...([
      ["hotspot-ink", "hotspot"],
      ["muted", "map-ground"],
    ] as const),
  ];
  for (const [text, ground] of pairs)
    expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});

it("are those of the browser's frame, too", () => {
  const html = readFileSync("index.html", "utf8");
  const named = [...html.matchAll(/name="theme-color" content="([^"]+)"/g)].map(([, colour]) => colour!.toUpperCase());
  expect(named).toEqual([LIGHT_PAGE.ground, DARK_PAGE.ground]);
});
