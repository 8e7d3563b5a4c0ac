// How the page is built and served, and how the tests outside the browser are run.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { readConfig } from "./src/core/area/site-config.ts";
import { installable } from "./tools/app-manifest.ts";
import { withPolicy } from "./tools/content-policy.ts";
import { readingOnly } from "./tools/papaparse-reading.ts";
import { serviceWorker } from "./tools/service-worker.ts";

// The tests run far from Greenwich, so that nothing depends on the clock of the machine.
process.env["TZ"] = "Pacific/Kiritimati";

/**
 * Of proj4 the built page, and its worker, get what the British National Grid needs: 35 kB less in each (gzip). proj4 2.22 offers
 * no way of its own to that: its core and one projection, imported by their paths, still bring its tables of ellipsoids and datums
 * and a reader of well-known text (15 kB more than here), and Node cannot load them.
 */
const ONE_PROJECTION = [
  { find: /^proj4$/, replacement: tool("transverse-mercator.js") },
  { find: /^wkt-parser$/, replacement: tool("no-wkt.js") },
  { find: /^\.\/constants\/Datum$/, replacement: tool("wgs84-datum.js") },
  { find: /^\.\/constants\/Ellipsoid$/, replacement: tool("two-ellipsoids.js") },
  { find: /^\.\/projections\/merc$/, replacement: tool("no-projection.js") },
  // The approximation that the transverse Mercator projection keeps for whoever asks for it.
  { find: /^\.\.\/projections\/tmerc$/, replacement: tool("no-projection.js") },
];

/** What several later parts need, but the map, which comes first of them, has no use for: each part brings it. */
const NOT_OF_THE_MAP = [
  ...["hotspots", "package", "area/plan", "area/copy-notices", "area/newer-package", "assessment/meetings"],
  ...["assessment/assessment-words", "wards/outline-map", "wards/legend-classes"],
  ...["figures/slide-chart", "view/own-slides", "view/view-for-audience", "basics/rounding"],
  ...["geography/ward-(?:index|edges|grid|rows)", "geography/wards-near", "geography/growing-numbers"],
];
const KEPT_APART = [
  "hotspots",
  "map",
  "kit/published",
  "kit/use-meetings",
  "kit/use-plan",
  "kit/add-to-slides",
  "kit/wide-table",
  "kit/shape-element",
];
const SHARED = new RegExp(
  `/src/(core(?!/(?:${NOT_OF_THE_MAP.join("|")}))|render/palette|views(?!/(?:${KEPT_APART.join("|")}))).*\\.tsx?$`.replaceAll(
    "/",
    "[\\\\/]",
  ),
);

/** Of PapaParse, which is one function, the built page gets the part that reads, from the file in which that can be told. */
const PAPA_SOURCE = { find: /^papaparse$/, replacement: "papaparse/papaparse.js" };
const PAPA_READS = {
  name: "papaparse-reading",
  apply: "build",
  transform: (code: string, id: string) => (/papaparse[\\/]papaparse\.js/.test(id) ? readingOnly(code) : null),
} as const;

/** The built page says what it may load and run, by the settings that are built in; while it is worked on it says nothing. */
const POLICY = {
  name: "content-policy",
  apply: "build",
  transformIndexHtml: (html: string) => withPolicy(html, readConfig(settings())),
} as const;

/** The built page can be put on a device's home screen, under the title that is built in. */
const INSTALLABLE = installable(readConfig(settings()), publicText("favicon.svg"));

export default defineConfig(({ command }) => ({
  // Relative paths: the built page works in any folder of any static host.
  base: "./",
  // A missing file is a 404, as on a static host, and not the page again.
  appType: "mpa",
  plugins: [react(), PAPA_READS, POLICY, ...(command === "build" ? [INSTALLABLE, serviceWorker()] : [])],
  resolve: { alias: command === "build" ? [...ONE_PROJECTION, PAPA_SOURCE] : [] },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    // A browser that cannot fetch a module ahead fetches it when it is due, as every one does a small one: its name weighs as much.
    modulePreload: { polyfill: false, resolveDependencies: (_, needed) => needed.filter((file) => AHEAD.test(file)) },
    chunkSizeWarningLimit: 1_100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules[\\/](@maplibre|maplibre-gl)[\\/]/ },
            { name: "echarts", test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
            // One file for all that the first view needs: apart, its parts would be compressed apart.
            { name: (id, build) => (firstView(build).has(id) ? "shell" : null), debugName: "shell" },
            {
              name: "pptxgenjs",
              test: /node_modules[\\/](pptxgenjs|jszip|pako|lie|immediate|setimmediate|readable-stream)[\\/]/,
            },
            // One file for what several later parts share, and one each for what those of the files and of the hotspots do.
            { name: "package", test: /[\\/]src[\\/]core[\\/]package[\\/].*\.ts$/, minShareCount: 2 },
            {
              name: (id, build) => (ofSlides(id, build) ? null : "shared"),
              debugName: "shared",
              test: SHARED,
              minShareCount: 2,
            },
            {
              name: "slides",
              test: /[\\/]src[\\/](core[\\/](view[\\/](own-slides|view-for-audience)|figures[\\/]slide-chart)|render[\\/]slides[\\/]slide-colours|views[\\/]kit[\\/]add-to-slides)\.tsx?$/,
            },
            {
              name: "lettering",
              test: /[\\/]src[\\/]render[\\/](charts[\\/](axis|spread|wrap)|picture[\\/](text-lines|shape))\.ts$/,
              minShareCount: 2,
            },
            {
              name: "plates",
              test: /[\\/]src[\\/](core[\\/](wards[\\/](legend-classes|outline-map)|basics[\\/]rounding)|render[\\/]picture[\\/](scale-bar|name-spots))\.ts$/,
              minShareCount: 2,
            },
            {
              name: "hotspots",
              test: /[\\/]src[\\/](core[\\/]hotspots[\\/]|views[\\/]kit[\\/]shape-element|render[\\/]charts[\\/]text-width).*\.tsx?$/,
              minShareCount: 2,
            },
            // Loaded after the first view by several pages: tables that come later, the plan and the meetings, and what hotspots are made of.
            { name: "later", test: LATER, minShareCount: 2 },
            { name: "plan", test: PLAN, minShareCount: 2 },
            {
              name: (id, build) => (ofSlides(id, build) ? "board" : null),
              debugName: "board",
              test: /[\\/]src[\\/](core|state)[\\/]/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
  worker: { format: "es" },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // No test replaces a module, and each puts back what it stubs: the files can share what they import.
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
    unstubGlobals: true,
    // Some compile or lint a copy of the whole tree.
    testTimeout: 60_000,
  },
}));

function tool(name: string): string {
  return fileURLToPath(new URL(`./tools/${name}`, import.meta.url));
}

function settings(): unknown {
  return JSON.parse(publicText("wardscope.json"));
}

function publicText(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./public/${name}`, import.meta.url)), "utf8");
}

function source(path: string): string {
  return fileURLToPath(new URL(`./src/${path}`, import.meta.url));
}

interface Build {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

/** The plan and the meetings, which fewer pages need than what else the slides show. */
const PLAN =
  /[\\/](plan-(words|caveats|row|indicators|months|progress|models)|use-plan|comparison-from|wards-together)\.ts$/;
/** What several pages need after the first view: tables that come later, the meetings, and what hotspots are made of. */
const LATER =
  /[\\/](load-later|file-doubts|published-figures|whereabouts-models|questions|hotspot-models|meetings|past-meetings|load-plan|plan-tables|followed-rows|use-meetings|assessment-words|analyst|worker-requests|use-analysis|published-loader)\.ts$/;
/** Files that are fetched ahead of those that import them. */
const AHEAD = /[\\/](maplibre|echarts|shared|hotspots|board|live-map|map-parts)-[\w-]+\.js$/;

/** The page that is shown first, which the registry of the pages asks for as it does for the others. */
const FIRST = [source("main.tsx"), source("views/map/map-page.tsx")];

/** Pages and what lies over them: their code comes when they are asked for. */
const PAGES = /[\\/]src[\\/]views[\\/](about|assessment|patrols|plan|present|trial)[\\/]/;

/**
 * The modules that the page's entry imports, itself or through others, without waiting for them; and those of the page that is
 * shown first, which the registry of the pages asks for as it does for the others. The entry is in a file of its own, by which
 * the build's manifest knows it.
 */
function firstView(build: Build): ReadonlySet<string> {
  const seen = reached(FIRST, (id) => build.getModuleInfo(id)?.importedIds ?? []);
  seen.delete(source("main.tsx"));
  return seen;
}

/** All that the first page loads, at once or later, without other pages. */
function besideMap(build: Build): ReadonlySet<string> {
  return reached(FIRST, (id) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = build.getModuleInfo(id) ?? {};
    return [...importedIds, ...dynamicallyImportedIds].filter((next) => !PAGES.test(next));
  });
}

/** Of what slides show: what the map has no use for. */
function ofSlides(id: string, build: Build): boolean {
  const slides = reached(
    [source("views/present/presentation.tsx")],
    (one) => build.getModuleInfo(one)?.importedIds ?? [],
  );
  return slides.has(id) && !besideMap(build).has(id);
}

function reached(starts: readonly string[], from: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...from(id));
  }
  return seen;
}
