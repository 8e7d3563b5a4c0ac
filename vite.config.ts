// How the page is built and served, and how the tests outside the browser are run.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { readConfig } from "./src/core/area/site-config.ts";
import { installable } from "./tools/app-manifest.ts";
import { CHUNKS, isFetchedAhead } from "./tools/chunks.ts";
import { withPolicy } from "./tools/content-policy.ts";
import { ownRecords } from "./tools/own-records.ts";
import { readingOnly } from "./tools/papaparse-reading.ts";
import { reactParts } from "./tools/react-parts.ts";
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

/** Of PapaParse, which is one function, the built page gets the part that reads, from the file in which that can be told. */
const PAPA_SOURCE = { find: /^papaparse$/, replacement: "papaparse/papaparse.js" };
const PAPA_READS = {
  name: "papaparse-reading",
  apply: "build",
  transform: (code: string, id: string) => (/papaparse[\\/]papaparse\.js/.test(id) ? readingOnly(code) : null),
} as const;

/** Of React the built page gets what it calls. */
const REACT_PARTS = { name: "react-parts", apply: "build", transform: reactParts } as const;

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
  plugins: [
    react(),
    PAPA_READS,
    REACT_PARTS,
    POLICY,
    ownRecords(),
    ...(command === "build" ? [INSTALLABLE, serviceWorker()] : []),
  ],
  resolve: { alias: command === "build" ? [...ONE_PROJECTION, PAPA_SOURCE] : [] },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    // A browser that cannot fetch a module ahead fetches it when it is due, as every one does a small one: its name weighs as much.
    modulePreload: { polyfill: false, resolveDependencies: (_, needed) => needed.filter(isFetchedAhead) },
    chunkSizeWarningLimit: 1_100,
    rolldownOptions: {
      output: {
        // Names stand in the files that ask for others, and letters of a hash cannot be compressed.
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:6][extname]",
        codeSplitting: { groups: [...CHUNKS] },
      },
    },
  },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
  worker: { format: "es", plugins: () => [PAPA_READS] },
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
