import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addressOf, readSourceSettings } from "../../../src/cli/sources/source-settings.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wardscope-settings-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function given(settings: unknown): Promise<string> {
  const path = join(folder, "sources.json");
  await writeFile(path, typeof settings === "string" ? settings : JSON.stringify(settings));
  return path;
}

it("reads the settings of the project, the base of a section in the place of {base}", async () => {
  const { police, boundaries } = await readSourceSettings(null);
  expect(addressOf(police.archive, { month: "2026-07" })).toBe("https://data.police.uk/data/archive/2026-07.zip");
  expect(boundaries.services).toMatch(/^https:\/\/services1\.arcgis\.com\/.*\/services\?f=json$/);
  expect(boundaries.wardServices.exec("WD_MAY_2025_UK_BGC_V2")?.groups).toMatchObject({
    year: "2025",
    resolution: "BGC",
  });
  expect(boundaries.wardServices.exec("Wards_December_2024_Boundaries_UK_BGC")?.groups).toMatchObject({
    month: "December",
  });
});

it("takes a mirror in the place of one address, and leaves the others", async () => {
  const path = await given({
    police: { archive: "http://mirror.example/{month}.zip" },
    residents: { base: "http://m.example" },
  });
  const { police, residents } = await readSourceSettings(path);
  expect([police.archive, police.archiveMonths]).toEqual(["http://mirror.example/{month}.zip", 36]);
  expect(residents.data).toBe("http://m.example/{dataset}.data.csv");
});

it.each([
  [
    { police: { archive: "http://mirror.example/x.zip" } },
    'police.archive is "http://mirror.example/x.zip"; expected is an address of http or https with {month}.',
  ],
  [{ police: { archive: "ftp://m.example/{month}" } }, "expected is an address of http or https with {month}."],
  [
    { police: { archive: "http://me:secret@m.example/{month}" } },
    "expected is an address of http or https with {month}.",
  ],
  [{ police: { archiveMonths: 0 } }, "police.archiveMonths is 0; expected is a whole number from 1 to 600."],
  [{ police: { archives: "x" } }, 'police.archives is "x"; expected is one of name, lastUpdated,'],
  [{ polise: {} }, "polise is {}; expected is one of proxy, police, boundaries, residents with its settings."],
  [
    { boundaries: { wardServices: "(" } },
    'boundaries.wardServices is "("; expected is a regular expression with the groups (?<month>…)',
  ],
  [{ boundaries: { wardCode: "(" } }, 'boundaries.wardCode is "("; expected is a regular expression.'],
  [{ proxy: { address: "proxy:3128" } }, 'proxy.address is "proxy:3128"; expected is the address of a proxy, or "".'],
  [[], "holds no settings of sources."],
  ["{", "cannot be read: it is not JSON."],
])("says which setting is wrong, and what is expected: %j", async (settings, sentence) => {
  const path = await given(settings);
  await expect(readSourceSettings(path)).rejects.toThrow(sentence);
  await expect(readSourceSettings(path)).rejects.toThrow(path);
});

it("writes values so that they stay one part of an address", () => {
  expect(addressOf("http://a.example/{service}/0", { service: "a/../b?c" })).toBe("http://a.example/a%2F..%2Fb%3Fc/0");
});
