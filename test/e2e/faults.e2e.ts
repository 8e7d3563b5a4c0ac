// The page on a device and a network that fail it: a sentence and a way on, and the rest alive.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";

it("draws outlines when the graphics memory is lost in use, and the live map again when asked", async ({
  dashboard,
}) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.mapDrawn();
  const before = await dashboard.colourIn("Market");
  await dashboard.host.loseGraphics();
  await expect
    .poll(() => dashboard.notices())
    .toContain("The live map has stopped; the outlines of the wards stand in for it.");
  expect(await dashboard.hasLiveMap()).toBe(false);
  await dashboard.chooseOffence("Burglary");
  expect((await dashboard.reports())[0]).toContain("Burglary in Cambridge");
  expect(await dashboard.axe()).toEqual([]);
  await dashboard.chooseOffence("Shoplifting");
  await dashboard.click("Draw it again");
  await dashboard.mapDrawn();
  expect(await dashboard.notices()).not.toContain("has stopped");
  await expect.poll(() => dashboard.colourIn("Market")).toBe(before);
});

it("says of a trial's map that it has stopped, and draws it again when asked", async ({ dashboard }) => {
  await dashboard.open(`${SHOPLIFTING}&page=trial&treated=E05013052&untreated=E05013061`);
  await dashboard.hotspots.trialDrawn();
  await dashboard.host.loseGraphics();
  await expect
    .poll(() => dashboard.notices())
    .toContain("The live map has stopped; wards and hotspots can be chosen from the lists.");
  expect(await dashboard.hotspots.answer()).toContain("against the same months a year before");
  expect(await dashboard.axe()).toEqual([]);
  await dashboard.click("Draw it again");
  await dashboard.hotspots.trialDrawn();
  expect(await dashboard.notices()).not.toContain("has stopped");
});

it("says of a trial's map that it could not be loaded", async ({ dashboard }) => {
  dashboard.expectProblem(/ERR_|Failed to fetch dynamically/);
  dashboard.replace(built("maplibre"), { drop: true });
  await dashboard.open(`${SHOPLIFTING}&page=trial`);
  await expect.poll(() => dashboard.notices()).toContain("wards and hotspots can be chosen from the lists. Reload");
});

it("says that the live map could not be loaded", async ({ dashboard }) => {
  dashboard.expectProblem(/ERR_|Failed to fetch dynamically/);
  dashboard.replace(built("maplibre"), { drop: true });
  await dashboard.open(SHOPLIFTING);
  await expect.poll(() => dashboard.notices()).toContain("Reload the page when the network is back");
  expect(await dashboard.table()).toHaveLength(15);
});

it("says that the hotspots' worker did not start, and starts it when asked", async ({ dashboard }) => {
  const worker = built("hotspot-worker");
  dashboard.replace(worker, { status: 404, body: "" });
  await dashboard.open(`${SHOPLIFTING}&map=hotspots`);
  await expect.poll(() => dashboard.text()).toContain("could not be started");
  await expect.poll(() => dashboard.onPaper.text()).toContain("Printed before the hotspots were worked out");
  dashboard.replace(worker, null);
  await dashboard.click("Try again");
  await expect.poll(async () => (await dashboard.hotspots.list()).length).toBeGreaterThan(3);
  expect(await dashboard.onPaper.text()).not.toContain("Printed before");
});

it("works in a frame that is let run scripts and nothing else, but for its workers, and says so", async ({
  dashboard,
}) => {
  dashboard.expectProblem(/./);
  dashboard.host.serveWith({ "Access-Control-Allow-Origin": "*" });
  const embedded = await dashboard.host.embed(`${SHOPLIFTING}&map=hotspots`, "allow-scripts");
  await expect.poll(() => embedded.text()).toContain("could not be started");
  expect(await embedded.text()).toContain("open it in a window of its own");
  await expect.poll(() => embedded.text()).toContain("The live map has stopped");
  await embedded.close();
  const part = await dashboard.host.embed(`${SHOPLIFTING}&map=hotspots&embed=map`, "allow-scripts");
  await expect.poll(() => part.text()).toContain("could not be started");
  await part.close();
});

it("needs no store on the device", async ({ dashboard }) => {
  await dashboard.host.before(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        },
      });
  });
  await dashboard.open(`${SHOPLIFTING}&map=hotspots`);
  await expect.poll(async () => (await dashboard.hotspots.list()).length).toBeGreaterThan(3);
  await dashboard.mapDrawn();
  await dashboard.open(`${SHOPLIFTING}&page=assessment`);
  await dashboard.settle();
  expect(await dashboard.text()).toContain("Shoplifting");
});

it("says what it can of the age of the data when the clock is years off", async ({ dashboard }) => {
  await dashboard.setDate("2019-03-15");
  await dashboard.open(SHOPLIFTING);
  await expect.poll(() => dashboard.notices()).toContain("The clock of this device is wrong");
  expect(await dashboard.notices()).not.toMatch(/-\d|ago/);
  expect(await dashboard.axe()).toEqual([]);
  await dashboard.setDate("2061-03-15");
  await dashboard.reload();
  await expect.poll(() => dashboard.notices()).toContain("December 2025, 35 years ago by the clock of this device");
  await dashboard.open(`${SHOPLIFTING}&page=patrols`);
  await dashboard.click(/^Best 6, together at most 2 km²$/);
  expect(await dashboard.hotspots.sheet()).not.toMatch(/NaN|-\d+ months/);
});

it("says which part it cannot load offline, and goes on from there", async ({ dashboard }) => {
  dashboard.expectProblem(/Failed to fetch dynamically|ERR_|Worker failed to load/);
  await dashboard.open(SHOPLIFTING);
  await dashboard.mapDrawn();
  await dashboard.settle();
  await dashboard.offline();
  await dashboard.follow("Assessment");
  await expect.poll(() => dashboard.text()).toContain("could not be loaded");
  await dashboard.follow("Map");
  await expect.poll(() => dashboard.notices()).toContain("come back with the network");
  await expect.poll(() => dashboard.notices()).toContain("The live map has stopped");
  await dashboard.chooseOffence("Burglary");
  expect((await dashboard.reports())[0]).toContain("Burglary in Cambridge");
  await dashboard.offline(false);
  await dashboard.reload();
  await dashboard.follow("Assessment");
  await expect.poll(() => dashboard.headline()).toContain("Cambridge");
});

it("opens what could not be loaded by itself once the network is back", async ({ dashboard }) => {
  dashboard.expectProblem(/Failed to fetch dynamically|ERR_|Worker failed to load/);
  await dashboard.open(SHOPLIFTING);
  await dashboard.mapDrawn();
  await dashboard.settle();
  await dashboard.offline();
  await dashboard.follow("Assessment");
  await expect.poll(() => dashboard.text()).toContain("This page could not be loaded, because you are offline.");
  await dashboard.offline(false);
  await expect.poll(() => dashboard.headline()).toContain("Assessment of Cambridge");
});

it("says that the host has a newer release, whose files have other names", async ({ dashboard }) => {
  dashboard.expectProblem(/Failed to (fetch dynamically|load module)|MIME type|preload CSS/);
  await dashboard.open(SHOPLIFTING);
  await dashboard.mapDrawn();
  await dashboard.settle();
  await dashboard.change("index.html", (text) => text.replace(/index-[\w-]{8}\.js/, "index-ANOTHER0.js"));
  dashboard.replace(built("assessment-pages"), { body: "<!doctype html>", contentType: "text/html" });
  await dashboard.follow("Assessment");
  await expect.poll(() => dashboard.text()).toContain("The host has a newer release of this site");
});

it("draws outlines when the worker of the map never answers", async ({ dashboard }) => {
  await dashboard.host.before(() => {
    window.Worker = class extends Worker {
      readonly #silent: boolean;

      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.#silent = String(address).includes("maplibre");
      }

      override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
        if (!this.#silent) super.postMessage(message, more as Transferable[]);
      }
    };
  });
  await dashboard.open(SHOPLIFTING);
  await expect.poll(() => dashboard.notices(), { timeout: 30_000 }).toContain("The live map has stopped");
  expect(await dashboard.table()).toHaveLength(15);
});

/** Path of a file that the build has named so. */
function built(name: string): string {
  const text = readFileSync(fileURLToPath(new URL("../../dist/.vite/manifest.json", import.meta.url)), "utf8");
  const path = new RegExp(`"(assets/${name}-[\\w-]{6,8}\\.js)"`).exec(text)?.[1];
  if (path === undefined) throw new Error(`the build has no ${name}`);
  return path;
}
