// The order of the layers, and what the style may not ask for.
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { HOTSPOT_MARKER, HOTSPOTS } from "../../../src/render/map/hotspot-layers.ts";
import { CIRCLES_FROM_ZOOM, PLACES } from "../../../src/render/map/place-layers.ts";
import { parseStreetStyle, type StreetStyle } from "../../../src/render/map/street-style.ts";
import { hasWards, isOwnSource, mapStyle, withSourcesOf } from "../../../src/render/map/style.ts";
import { BANDS } from "../../../src/render/map/surface-layers.ts";
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

  it("draws what takes the place of the wards' fill over the streets, under their names and under the lines of the wards", () => {
    const surfaces = ["surface-image", "surface-bands", "significant-cell", "difference-fill", "difference-line"];
    for (const id of surfaces) {
      expect(ids.indexOf(id), id).toBeGreaterThan(ids.indexOf("street-street"));
      expect(ids.indexOf(id), id).toBeGreaterThan(ids.indexOf(WARD_FILL));
      expect(ids.indexOf(id), id).toBeLessThan(ids.indexOf("ward-line-casing"));
      expect(ids.indexOf(id), id).toBeLessThan(ids.indexOf("street-street-name"));
    }
    expect(ids.indexOf("ward-line")).toBeLessThan(ids.indexOf("street-street-name"));
  });

  it("draws hotspots over circles and over marked wards, and their numbers over the names beside them", () => {
    const order = ["ward-focused", "place-circle", "hotspot-casing", "hotspot-outline", "hotspot-outline-dashed"];
    const over = ["place-name", "ward-name-on-surface", "drawing-role", HOTSPOT_MARKER, "hotspot-number"];
    const places = [...order, "probe-point", ...over].map((id) => ids.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("lets no other text hide the number of a hotspot or what a drawn area is, and names make room for both", () => {
    const texts = style.layers.filter((layer) => layer.type === "symbol");
    const isSure = (layer: (typeof texts)[number]) => layer.layout?.["text-allow-overlap"] === true;
    expect(texts.filter(isSure).map(({ id }) => id)).toEqual(["drawing-role", "hotspot-number"]);
    // Texts are placed from the last layer to the first. Names on shaded wards are not there where anything is drawn.
    const above = texts.slice(texts.findIndex(isSure)).filter((layer) => !isSure(layer));
    expect(above.map(({ id }) => id)).toEqual(["ward-name"]);
  });

  it("shows places only from a zoom at which they do not run together", () => {
    for (const id of ["place-circle", "place-name"]) {
      expect(style.layers.find((layer) => layer.id === id)?.minzoom).toBe(CIRCLES_FROM_ZOOM);
    }
  });

  it("gives bands the colours of the density ramp, and opacity once for the whole layer", () => {
    const layer = style.layers.find(({ id }) => id === "surface-bands");
    if (layer?.type !== "fill") throw new Error("no bands");
    const colours = JSON.stringify(layer.paint?.["fill-color"]);
    for (const colour of palette(theme).densityRamp) expect(colours).toContain(colour);
    expect(layer.paint).toHaveProperty("fill-layer-opacity");
    expect(layer.paint).not.toHaveProperty("fill-opacity");
  });

  it("keeps its own sources apart from those of the street map", () => {
    const foreign = Object.keys(style.sources).filter((name) => !isOwnSource(name));
    expect(foreign).toEqual(["street-wards"]);
    expect(Object.keys(style.sources)).toEqual(expect.arrayContaining([WARD_NAMES, WARDS, BANDS, HOTSPOTS, PLACES]));
    expect(style.sources[HOTSPOTS]).toMatchObject({ promoteId: "id" });
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

it("lies on the background of the theme", () => {
  for (const theme of ["light", "dark"] as const) {
    const paint = { "background-color": palette(theme).mapBackground };
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

  it("keeps what the other sources of its own hold now", () => {
    const drawn = { ...loaded, sources: { ...loaded.sources, [HOTSPOTS]: { type: "geojson" as const, data } } };
    const { sources } = withSourcesOf(drawn, mapStyle("dark", null));
    expect(sources[HOTSPOTS]).toBe(drawn.sources[HOTSPOTS]);
    expect(sources[BANDS]).toEqual(mapStyle("dark", null).sources[BANDS]);
  });

  it("knows where there is nothing to keep", () => {
    expect(hasWards(undefined)).toBe(false);
    expect(hasWards({ ...loaded, sources: {} })).toBe(false);
    expect(withSourcesOf(undefined, loaded)).toBe(loaded);
  });
});
