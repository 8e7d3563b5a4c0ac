// The order of the layers, and what the style may not ask for.
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { parseStreetStyle, type StreetStyle } from "../../../src/render/map/street-style.ts";
import { hasWards, mapStyle, withSourcesOf } from "../../../src/render/map/style.ts";
import { WARD_FILL, WARD_NAMES, WARDS } from "../../../src/render/map/ward-layers.ts";
import { palette } from "../../../src/render/palette.ts";

const STREETS: StreetStyle = parseStreetStyle({
  version: 8,
  glyphs: "https://streets.example/{fontstack}/{range}.pbf",
  sprite: "https://streets.example/sprite",
  sources: { wards: { type: "vector", url: "https://streets.example/tiles.json" } },
  layers: [
    { id: "background", type: "background", paint: { "background-color": "#EEEEEE" } },
    { id: "ward-fill", type: "fill", source: "wards", "source-layer": "landuse" },
    { id: "street", type: "line", source: "wards", "source-layer": "street" },
    {
      id: "street-name",
      type: "symbol",
      source: "wards",
      "source-layer": "street",
      layout: { "text-field": "A Road" },
    },
  ],
})!;

const idsOf = (layers: readonly LayerSpecification[]): readonly string[] => layers.map(({ id }) => id);

describe.each(["light", "dark"] as const)("the %s style", (theme) => {
  const style = mapStyle(theme, STREETS);
  const ids = idsOf(style.layers);

  it("draws areas and lines of streets under the wards, and their names over the wards' fill", () => {
    const place = (id: string): number => {
      expect(ids).toContain(id);
      return ids.indexOf(id);
    };
    const order = ["ground", "street-background", "street-street", WARD_FILL, "street-street-name", "ward-selected"];
    const places = [...order, "ward-name"].map(place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("puts the names of wards on top of everything", () => {
    expect(ids.at(-1)).toBe("ward-name");
  });

  it("asks for no glyphs, also where the street map has some: text is drawn with the reader's fonts", () => {
    expect(style).not.toHaveProperty("glyphs");
    for (const layer of style.layers) {
      if (layer.type === "symbol") expect(layer.layout?.["text-font"]).toContain("Inter");
    }
  });

  it("has every layer once, and a source for each", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers) {
      if ("source" in layer) expect(Object.keys(style.sources)).toContain(layer.source);
    }
  });

  it("keeps its own sources apart from those of the street map", () => {
    expect(Object.keys(style.sources).sort()).toEqual(["street-wards", WARD_NAMES, WARDS].sort());
    expect(style.sources[WARDS]).toMatchObject({ type: "geojson", promoteId: "code" });
  });

  it("is the same without streets, but for them", () => {
    const bare = mapStyle(theme, null);
    expect(idsOf(bare.layers)).toEqual(ids.filter((id) => !id.startsWith("street-")));
    expect(bare).not.toHaveProperty("sprite");
  });

  it("draws what is marked with a casing under the line, and the selection stronger than the hover", () => {
    const widthOf = (id: string): number => {
      const layer = style.layers.find((each) => each.id === id);
      return layer?.type === "line" ? Number(layer.paint?.["line-width"]) : Number.NaN;
    };
    for (const mark of ["hovered", "selected", "focused"]) {
      expect(ids.indexOf(`ward-${mark}-casing`)).toBe(ids.indexOf(`ward-${mark}`) - 1);
      expect(widthOf(`ward-${mark}-casing`)).toBeGreaterThan(widthOf(`ward-${mark}`));
    }
    expect(widthOf("ward-selected")).toBeGreaterThan(widthOf("ward-hovered"));
  });
});

it("lies on the ground of the theme", () => {
  for (const theme of ["light", "dark"] as const) {
    const paint = { "background-color": palette(theme).mapGround };
    expect(mapStyle(theme, null).layers[0]).toMatchObject({ id: "ground", paint });
  }
});

describe("a new style over an old one", () => {
  const data = { type: "FeatureCollection" as const, features: [] };
  const loaded = {
    ...mapStyle("light", null),
    sources: { [WARDS]: { type: "geojson" as const, data }, [WARD_NAMES]: { type: "geojson" as const, data } },
  };

  it("keeps the data of the wards", () => {
    const { sources } = withSourcesOf(loaded, mapStyle("dark", STREETS));
    expect(sources[WARDS]).toBe(loaded.sources[WARDS]);
    expect(sources[WARD_NAMES]).toBe(loaded.sources[WARD_NAMES]);
    expect(Object.keys(sources)).toContain("street-wards");
  });

  it("knows where there is nothing to keep", () => {
    expect(hasWards(undefined)).toBe(false);
    expect(hasWards({ ...loaded, sources: {} })).toBe(false);
    expect(withSourcesOf(undefined, loaded)).toBe(loaded);
  });
});
