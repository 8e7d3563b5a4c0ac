// The page without a network, and what a reader is told when it is back. In all other tests no worker may start.
import { createHash } from "node:crypto";
import { describe, expect } from "vitest";
import { OWN_DATA_LICENCE } from "../../src/core/area/own-data-licence.ts";
import { DEFAULT_CONFIG } from "../../src/core/area/site-config.ts";
import { pageHeaders } from "../../tools/content-policy.ts";
import { madeArea, madeFiles } from "../made-area.ts";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";

const PATROLS = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12&page=patrols";
/** All of a build comes over the network once more, after the page. */
const WHOLE = { timeout: 60_000 };
const AWAY = /^You are offline: showing the figures loaded on \d{1,2} [A-Z][a-z]+ \d{4}\.$/;

function hashOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** Publishes a second area, all of whose files are listed with their content. */
async function publishMade(dashboard: Dashboard): Promise<void> {
  const folder = "areas/made/";
  const files = new Map(
    [...madeFiles(madeArea(12, 36))]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, body]) => [path.slice(folder.length), body]),
  );
  const descriptor = JSON.parse(files.get("datapackage.json") ?? "");
  files.delete("datapackage.json");
  descriptor.resources = [...files].map(([path, body]) => ({
    name: path.replace(/\W/g, "-"),
    path,
    hash: hashOf(body),
  }));
  for (const [path, body] of [...files, ["datapackage.json", JSON.stringify(descriptor)] as const])
    dashboard.replace(folder + path, { body });
  await dashboard.change("areas/index.json", (text) => {
    const index = JSON.parse(text);
    return JSON.stringify({ areas: [...index.areas, { slug: "made", name: "Made" }] });
  });
}

/** Publishes other counts, as the next month of the area; the address of their file. */
async function publishNewMonth(dashboard: Dashboard): Promise<string> {
  let counts = "";
  await dashboard.change("areas/cambridge/counts.csv", (text) => {
    counts = text.replaceAll(",2025-12,", ",2026-01,");
    return counts;
  });
  await dashboard.change("areas/cambridge/datapackage.json", (text) => {
    const descriptor = JSON.parse(text);
    const file = descriptor.resources.find(({ path }: { readonly path: string }) => path === "counts.csv");
    file.hash = hashOf(counts);
    file.bytes = Buffer.byteLength(counts);
    const { months, coverage, located } = descriptor.wardscope;
    for (const sent of [months, ...coverage.map((force: { readonly months: unknown }) => force.months)])
      sent.push({ ...sent.at(-1), month: "2026-01" });
    for (const { rows, withCoordinates } of located) {
      rows.push(rows.at(-1));
      withCoordinates.push(withCoordinates.at(-1));
    }
    return JSON.stringify(descriptor);
  });
  return `areas/cambridge/counts.csv?v=${hashOf(counts).slice("sha256:".length, "sha256:".length + 12)}`;
}

describe("without a network", () => {
  it.override("page", { serviceWorkers: "allow" });

  it("a copied link of a sheet opens in a new page, with the figures of its own area", async ({ dashboard }) => {
    await publishMade(dashboard);
    dashboard.host.serveWith(pageHeaders(DEFAULT_CONFIG));
    await dashboard.host.watchPolicy();
    await dashboard.open("?area=made");
    // The sentence of the rate comes after the first one.
    await expect.poll(() => dashboard.reports()).toEqual([expect.stringContaining("The rate is")]);
    const made = await dashboard.reports();
    await expect.poll(() => dashboard.host.device.keptAreas(), WHOLE).toEqual(["made"]);
    await dashboard.open(PATROLS);
    await dashboard.click(/^Best 6, together at most 2 km²$/);
    const stops = await dashboard.hotspots.stops();
    const link = await dashboard.copy("Copy link");
    await expect.poll(() => dashboard.host.device.keptAreas(), WHOLE).toEqual(["cambridge", "made"]);
    const kept = await dashboard.host.device.keptFiles();
    expect(kept.filter((address) => /^https?:/.test(address))).toEqual([]);
    expect(kept.filter((address) => address.endsWith(".html"))).toEqual([]);

    await dashboard.host.device.setOnline(false);
    await expect.poll(() => dashboard.host.device.news()).toMatch(AWAY);
    const asked = dashboard.requests.length;
    const sheet = await dashboard.host.device.readElsewhere(link, /./);
    expect(stops.filter((stop) => !sheet.text.includes(stop))).toEqual([]);
    expect(sheet.news).toMatch(AWAY);
    expect(sheet.faults).toEqual([]);
    await dashboard.open("?area=made");
    await expect.poll(() => dashboard.reports()).toEqual(made);
    await dashboard.areas.open();
    await expect.poll(() => dashboard.areas.lists()).toContain("On this device");
    expect(await dashboard.areas.linkText("Cambridge")).toMatch(/, on this device$/);
    await dashboard.areas.follow("Cambridge");
    await expect.poll(() => dashboard.reports()).toEqual([expect.stringContaining("in Cambridge")]);
    // The official counts beside the page are kept with the areas.
    await dashboard.open("?area=cambridge&page=alike");
    await expect
      .poll(() => dashboard.text())
      .toMatch(/Places like Cambridge[\s\S]*These are official counts of whole districts/);
    await dashboard.open("?area=elsewhere");
    await expect.poll(() => dashboard.text()).toContain('There is no area "elsewhere" here.');
    // Whether there is a newer worker the browser asks by itself.
    expect(dashboard.requests.slice(asked).filter((path) => path !== "sw.js")).toEqual([]);
  });
});

describe("once the page is for residents", () => {
  it.override("page", { serviceWorkers: "allow" });

  it("own records that were kept before are forgotten, whoever made it so, and open data stay", async ({
    dashboard,
  }) => {
    await publishMade(dashboard);
    await dashboard.change("areas/cambridge/datapackage.json", (text) =>
      JSON.stringify({ ...JSON.parse(text), licenses: [OWN_DATA_LICENCE] }),
    );
    const { device } = dashboard.host;
    const keepBoth = async (): Promise<void> => {
      await dashboard.open("?area=made");
      await expect.poll(() => device.keptAreas(), WHOLE).toContain("made");
      await dashboard.open("?area=cambridge");
      await expect.poll(() => device.keptAreas(), WHOLE).toEqual(["cambridge", "made"]);
    };
    await keepBoth();
    await dashboard.open("?area=cambridge&audience=public");
    await expect.poll(() => device.keptAreas(), WHOLE).toEqual(["made"]);
    await keepBoth();
    const filesOf = async (area: string): Promise<readonly string[]> =>
      (await device.keptFiles()).filter((address) => address.startsWith(`areas/${area}/`));
    const half = (await filesOf("made")).filter((address) => !address.endsWith("/datapackage.json"));
    await device.halve();
    await dashboard.open("?area=cambridge&audience=public");
    await expect.poll(() => filesOf("cambridge"), WHOLE).toEqual([]);
    expect(await filesOf("made")).toEqual(half);
    await keepBoth();
    dashboard.replace("wardscope.json", { body: JSON.stringify({ audience: "public" }) });
    await dashboard.open("?area=made");
    await expect.poll(() => device.keptAreas(), WHOLE).toEqual(["made"]);
    expect(await filesOf("cambridge")).toEqual([]);
  });
});

describe("with a network again", () => {
  it.override("page", { serviceWorkers: "allow" });

  it("a new month and an update are offered, and come when the reader wants them", async ({ dashboard }) => {
    await dashboard.open("?area=cambridge");
    expect(await dashboard.period()).toContain("December 2025");
    await expect.poll(() => dashboard.host.device.keptAreas(), WHOLE).toEqual(["cambridge"]);
    const { device } = dashboard.host;
    const comeBack = async (): Promise<void> => {
      await device.setOnline(false);
      await device.setOnline(true);
    };

    await dashboard.change("index.html", (text) => text.replace(/assets\/index-[\w-]+\.js/, "assets/index-other.js"));
    await comeBack();
    await expect.poll(() => device.news()).toBe("An update of this page is ready. Use it");
    expect(await dashboard.period()).toContain("December 2025");
    dashboard.replace("index.html", null);

    const published = await publishNewMonth(dashboard);
    await comeBack();
    await expect.poll(() => device.news()).toBe("A new month of data is available. Show it");
    expect(await dashboard.period()).toContain("December 2025");
    await dashboard.click("Show it");
    await expect.poll(() => dashboard.period()).toContain("January 2026");
    const kept = async () => (await device.keptFiles()).filter((address) => address.includes("counts.csv?"));
    await expect.poll(kept).toEqual([published, expect.stringContaining("place_counts.csv?")]);
    await device.setOnline(false);
    await dashboard.reload();
    expect(await dashboard.period()).toContain("January 2026");
  });

  it("all that is stored can be forgotten by the reader, and switched off by the publisher", async ({ dashboard }) => {
    await dashboard.open("?area=cambridge");
    await expect.poll(() => dashboard.host.device.keptAreas(), WHOLE).toEqual(["cambridge"]);
    await dashboard.follow("About");
    await dashboard.click("Forget what is stored");
    await expect.poll(() => dashboard.text()).toContain("Forgotten.");
    expect(await dashboard.host.kept()).toEqual([]);
    await dashboard.reload();
    await expect.poll(() => dashboard.host.device.keptAreas(), WHOLE).toEqual(["cambridge"]);
    await dashboard.change("wardscope.json", (text) => text.replace("{", '{ "offline": false,'));
    await dashboard.reload();
    await expect.poll(() => dashboard.host.kept()).toEqual([]);
    expect(await dashboard.text()).toContain("has switched off");
  });
});

describe("where the browser lets nothing be kept", () => {
  it("the page goes on without a word", async ({ dashboard }) => {
    await dashboard.host.before(() => {
      const refuse = (): never => {
        throw new DOMException("Denied.", "SecurityError");
      };
      Object.defineProperty(Navigator.prototype, "serviceWorker", { get: refuse });
      Object.defineProperty(window, "caches", { get: refuse });
    });
    await dashboard.open("?area=cambridge&page=about");
    await dashboard.settle();
    await expect.poll(() => dashboard.text()).toContain("Nothing is kept at the moment.");
  });
});
