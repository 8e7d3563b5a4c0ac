// Packages with something odd in them: the head of the page and its other parts stay, and a sentence says what it is.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const FOLDER = "areas/cambridge";

/** What a reader must never meet. */
const PROGRAM = /\bNaN\b|undefined|is not a function|Cannot read/;

describe("a field that is odd", () => {
  it.for<readonly [string, (descriptor: Descriptor) => void, string]>([
    ["sources", (descriptor) => (descriptor["sources"] = [null]), "sources.0 is null, not an object."],
    ["builtAt", ({ wardscope }) => (wardscope["builtAt"] = 7), "wardscope.builtAt is 7, not a time"],
    ["areaName", ({ wardscope }) => (wardscope["areaName"] = 7), "wardscope.areaName is 7, not a text."],
    ["unplaced", ({ wardscope }) => (wardscope["unplaced"] = null), "wardscope.unplaced is null, not a list."],
    ["inputs", ({ wardscope }) => (wardscope["inputs"] = [null]), "wardscope.inputs.0 is null, not an object."],
    [
      "boundaryVintage",
      ({ wardscope }) => (wardscope["boundaryVintage"] = {}),
      "wardscope.boundaryVintage is {}, not a text.",
    ],
  ])("leaves map and facts as they are: %s", async ([, change, sentence], { dashboard }) => {
    await dashboard.change(`${FOLDER}/datapackage.json`, (text) => {
      const descriptor: Descriptor = JSON.parse(text);
      change(descriptor);
      return JSON.stringify(descriptor);
    });
    for (const view of ["", "?page=about"]) {
      await dashboard.open(view);
      await expect.poll(() => dashboard.text()).toContain(sentence);
      const text = await dashboard.text();
      expect(text).toContain("Wardscope");
      expect(text).not.toMatch(PROGRAM);
    }
    await dashboard.open();
    expect(await dashboard.table()).toHaveLength(15);
  });
});

it("a file of another size is said above the page and with the number", async ({ dashboard }) => {
  await dashboard.change(`${FOLDER}/counts.csv`, (text) => text.split("\n").slice(0, 2000).join("\n"));
  await dashboard.open();
  await expect
    .poll(() => dashboard.text())
    .toMatch(/Numbers of this area may be wrong: datapackage\.json: rows\.placed is \d+, but/);
  await expect
    .poll(() => dashboard.reports())
    .toEqual([expect.stringContaining("This number may be wrong: datapackage.json: rows.placed")]);
  expect(await dashboard.axe()).toEqual([]);
});

it("no text makes the map or About wider than a phone", async ({ dashboard }) => {
  const long = "x".repeat(10_000);
  await dashboard.change(`${FOLDER}/datapackage.json`, (text) => {
    const descriptor: Descriptor & { sources: { title: string }[] } = JSON.parse(text);
    for (const source of descriptor.sources) source.title = long;
    for (const field of ["areaName", "boundaryVintage"]) descriptor.wardscope[field] = long;
    return JSON.stringify(descriptor);
  });
  await dashboard.change(`${FOLDER}/taxonomy.csv`, (text) =>
    text.replaceAll("Acquisitive crime", long).replace(",Drugs,", `,${long}y,`),
  );
  await dashboard.change(`${FOLDER}/wards.geojson`, (text) => text.replace('"name":"Abbey"', `"name":"${long}"`));
  await dashboard.change("wardscope.json", (text) => text.replace('"Wardscope"', `"${long}"`));
  await dashboard.resize(390, 900);
  for (const view of ["?wards=E05013050", "?page=about"]) {
    await dashboard.open(view);
    await dashboard.settle();
    expect([view, await dashboard.overflow()]).toEqual([view, 0]);
  }
});

interface Descriptor extends Record<string, unknown> {
  readonly wardscope: Record<string, unknown>;
}
