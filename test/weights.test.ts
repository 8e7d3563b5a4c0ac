// The size budget on a small manifest: which files count towards which limit.
import { expect, it } from "vitest";
import { featuresOf, type Manifest, mapFiles, shellFiles, withinBudget } from "./weights.ts";

const MANIFEST: Manifest = {
  "index.html": { file: "index.js", isEntry: true, imports: ["_react"], css: ["index.css"] },
  _react: { file: "react.js", imports: ["_shared"] },
  _shared: { file: "shared.js", imports: ["_react"] },
  "map.ts": { file: "map.js", isDynamicEntry: true, imports: ["_maplibre", "_shared"] },
  _maplibre: { file: "maplibre.js", name: "maplibre", css: ["maplibre.css"], assets: ["worker.js", "inter.woff2"] },
  "charts.ts": { file: "charts.js", isDynamicEntry: true, imports: ["_echarts"] },
  _echarts: { file: "echarts.js", name: "echarts" },
  _docx: { file: "docx.js", name: "docx" },
  _pptxgenjs: { file: "pptxgenjs.js", name: "pptxgenjs" },
};

it("counts the entry, all that it imports and its styles as the shell", () => {
  expect(shellFiles(MANIFEST)).toEqual(new Set(["index.js", "index.css", "react.js", "shared.js"]));
});

it("counts MapLibre, its styles and its worker with the map, but neither fonts nor charts", () => {
  const files = ["map.js", "maplibre.js", "maplibre.css", "worker.js", "shared.js", "react.js"];
  expect(mapFiles(MANIFEST)).toEqual(new Set(files));
});

it("counts for a page or feature what it needs beyond shell and map, without its library", () => {
  const manifest: Manifest = {
    ...MANIFEST,
    "src/views/hotspots.tsx": {
      file: "hotspots.js",
      isDynamicEntry: true,
      imports: ["_shared", "_common", "_echarts"],
    },
    _common: { file: "common.js", css: ["common.css"], assets: ["assets/hotspot-worker-5arU59su.js"] },
  };
  const features = Object.fromEntries(featuresOf(manifest).map(({ name, files }) => [name, files]));
  expect(features["views/hotspots"]).toEqual(new Set(["hotspots.js", "common.js", "common.css"]));
  expect(features["hotspot-worker"]).toEqual(new Set(["assets/hotspot-worker-5arU59su.js"]));
  expect(features["charts"]).toEqual(new Set(["charts.js"]));
});

it("refuses a build without a map, and a chunk that the manifest does not hold", () => {
  const { "map.ts": _, ...withoutMap } = MANIFEST;
  expect(() => mapFiles(withoutMap)).toThrow("no lazily loaded chunk");
  expect(() => shellFiles({ "index.html": { file: "a.js", isEntry: true, imports: ["gone"] } })).toThrow('"gone"');
});

it("is met up to the limit, and never by nothing", () => {
  expect(withinBudget({ name: "a", bytes: 100, limit: 100 })).toBe(true);
  expect(withinBudget({ name: "a", bytes: 101, limit: 100 })).toBe(false);
  expect(withinBudget({ name: "a", bytes: 0, limit: 100 })).toBe(false);
  expect(withinBudget({ name: "a", bytes: null, limit: 100 })).toBe(false);
});
