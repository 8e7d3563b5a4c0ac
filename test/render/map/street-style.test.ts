// A street map made by others is used as far as it makes sense, and never breaks the map of the wards.

import fc from "fast-check";
import type { LayerSpecification } from "maplibre-gl";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  fetchStreetStyle,
  parseStreetStyle,
  STREET_PREFIX,
  type StreetStyle,
  streetLayers,
  streetSources,
} from "../../../src/render/map/street-style.ts";
import { mapStyle } from "../../../src/render/map/style.ts";
import { palette } from "../../../src/render/palette.ts";

const SOURCES = { tiles: { type: "vector", url: "https://streets.example/tiles.json" } };
const LINE = { id: "road", type: "line", source: "tiles", "source-layer": "road" };

function parsed(layers: readonly unknown[], more: Record<string, unknown> = {}): StreetStyle {
  const style = parseStreetStyle({ version: 8, sources: SOURCES, layers, ...more });
  if (style === null) throw new Error("no style");
  return style;
}

const idsOf = (layers: readonly unknown[], more: Record<string, unknown> = {}): readonly string[] =>
  parsed(layers, more).layers.map(({ id }) => id);

describe("reading a style", () => {
  it.each([
    null,
    [],
    "a style",
    {},
    { version: 7, sources: {}, layers: [] },
    { version: 8, sources: [], layers: [] },
    { version: 8, sources: {}, layers: {} },
    { version: 8, sources: null, layers: [] },
  ])("refuses what is no style of version 8: %j", (value) => {
    expect(parseStreetStyle(value)).toBeNull();
  });

  it("leaves out layers that are none, or that stand up, or that draw themselves", () => {
    const nonsense = [
      null,
      7,
      "road",
      [],
      {},
      { id: "x" },
      { type: "line" },
      { ...LINE, id: 3 },
      { ...LINE, paint: [] },
    ];
    const upright = [
      { ...LINE, id: "buildings", type: "fill-extrusion" },
      { ...LINE, id: "own", type: "custom" },
    ];
    expect(idsOf([...nonsense, LINE, ...upright])).toEqual(["road"]);
  });

  it("leaves out layers whose source is not there or is of no known kind", () => {
    const layers = [
      { ...LINE, id: "lost", source: "nowhere" },
      { ...LINE, id: "odd", source: "teapot" },
      { ...LINE, id: "none", source: "nothing" },
      { id: "sky", type: "background", source: "nowhere" },
      LINE,
      { id: "ground", type: "background" },
    ];
    const sources = { ...SOURCES, teapot: { type: "teapot" }, nothing: null };
    const style = parsed(layers, { sources });
    expect(style.layers.map(({ id }) => id)).toEqual(["road", "ground"]);
    expect(Object.keys(style.sources)).toEqual(["tiles"]);
  });

  it("takes the first of layers with the same name", () => {
    const style = parsed([LINE, { ...LINE, type: "fill" }]);
    expect(style.layers).toEqual([LINE]);
  });

  it("takes a sprite only as an address, and glyphs, sky and terrain never", () => {
    const more = { sprite: 5, glyphs: "https://streets.example/{range}", sky: {}, terrain: { source: "tiles" } };
    expect(Object.keys(parsed([LINE], more)).sort()).toEqual(["layers", "sources"]);
    expect(parsed([LINE], { sprite: "https://streets.example/sprite" }).sprite).toBe("https://streets.example/sprite");
  });

  it("gives layers that the map can hold, whatever it reads", () => {
    const odd = fc.oneof(fc.constantFrom("tiles", "road", "line", "symbol", "background"), fc.jsonValue());
    const layer = fc.record({ id: odd, type: odd, source: odd, paint: odd, layout: odd }, { requiredKeys: [] });
    const source = fc.oneof(fc.jsonValue(), fc.constant({ type: "vector" }));
    const style = fc.record({
      version: fc.constant(8),
      sources: fc.oneof({ weight: 5, arbitrary: fc.dictionary(fc.constantFrom("tiles", "a"), source) }, fc.jsonValue()),
      layers: fc.oneof({ weight: 5, arbitrary: fc.array(fc.oneof(layer, fc.jsonValue())) }, fc.jsonValue()),
      sprite: odd,
    });
    fc.assert(
      fc.property(style, fc.constantFrom("light" as const, "dark" as const), (value, theme) => {
        const street = parseStreetStyle(value);
        if (street === null) return;
        const { layers, sources } = mapStyle(theme, street);
        expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
        for (const each of layers) if ("source" in each) expect(Object.keys(sources)).toContain(each.source);
      }),
    );
  });
});

describe("the layers of a street map", () => {
  const STREETS = parsed([
    { id: "background", type: "background", paint: { "background-color": "#FFFFFF" } },
    { id: "water", type: "fill", source: "tiles", paint: { "fill-color": "#0000FF", "fill-pattern": "waves" } },
    { ...LINE, paint: { "line-color": "#FFFFFF", "line-width": 2, "line-pattern": "dots" } },
    { id: "photo", type: "raster", source: "tiles" },
    { id: "name", type: "symbol", source: "tiles", layout: { "text-font": ["Noto Sans"], "text-field": "A" } },
  ]);
  const layersIn = (theme: "light" | "dark") => streetLayers(STREETS, palette(theme));
  const paintOf = (layers: readonly LayerSpecification[], id: string): unknown =>
    layers.find((layer) => layer.id === `${STREET_PREFIX}${id}`)?.paint;

  it("carry names and sources that cannot be those of the wards", () => {
    const { under, over } = layersIn("light");
    for (const layer of [...under, ...over]) {
      expect(layer.id.startsWith(STREET_PREFIX)).toBe(true);
      if ("source" in layer) expect(Object.keys(streetSources(STREETS))).toContain(layer.source);
    }
  });

  it("are names above, and all else below", () => {
    const { under, over } = layersIn("light");
    expect(over.map(({ type }) => type)).toEqual(["symbol"]);
    expect(under.map(({ type }) => type)).toEqual(["background", "fill", "line", "raster"]);
  });

  it("keep their own colours in the light theme", () => {
    expect(paintOf(layersIn("light").under, "water")).toEqual({ "fill-color": "#0000FF", "fill-pattern": "waves" });
  });

  it("are dark in the dark theme, without patterns, with the same widths", () => {
    const { under, over } = layersIn("dark");
    expect(paintOf(under, "background")).toEqual({ "background-color": palette("dark").mapBackground });
    expect(paintOf(under, "road")).toEqual({ "line-color": expect.stringMatching(/^#/), "line-width": 2 });
    expect(paintOf(under, "water")).not.toHaveProperty("fill-pattern");
    expect(paintOf(under, "photo")).toMatchObject({ "raster-brightness-max": 0.35 });
    expect(paintOf(over, "name")).toMatchObject({ "text-color": palette("dark").muted });
  });

  it("are written with the reader's fonts", () => {
    const [name] = layersIn("light").over;
    expect(name?.type === "symbol" && name.layout?.["text-font"]).toEqual(["Inter", "system-ui"]);
    expect(name?.type === "symbol" && name.layout?.["text-field"]).toBe("A");
  });
});

describe("fetching a style", () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (body: string, status = 200) => vi.stubGlobal("fetch", async () => new Response(body, { status }));
  const fetched = () => fetchStreetStyle("https://streets.example/style.json", new AbortController().signal);

  it("gives what can be used of it", async () => {
    answer(JSON.stringify({ version: 8, sources: SOURCES, layers: [null, LINE] }));
    expect((await fetched()).layers).toEqual([LINE]);
  });

  it("fails on an error of the host, on text that is no JSON, and on what is no style", async () => {
    answer("not here", 404);
    await expect(fetched()).rejects.toThrow("404");
    answer("<!doctype html>");
    await expect(fetched()).rejects.toThrow();
    answer("{}");
    await expect(fetched()).rejects.toThrow("no style of version 8");
  });
});
