// Packages of own records do not get into the built page.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { OWN_DATA_LICENCE } from "../src/core/area/own-data-licence.ts";
import { leaveOutOwn, ownPackages } from "../tools/own-records.ts";

const OPEN = { name: "OGL-UK-3.0" };

function built(packages: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, descriptor] of Object.entries(packages)) {
    mkdirSync(join(folder, "areas", name), { recursive: true });
    const text = typeof descriptor === "string" ? descriptor : JSON.stringify(descriptor);
    writeFileSync(join(folder, "areas", name, "datapackage.json"), text);
    writeFileSync(join(folder, "areas", name, "hours.csv"), "x\n");
  }
  const areas = Object.keys(packages).map((slug) => ({ slug, name: slug }));
  writeFileSync(join(folder, "areas/index.json"), JSON.stringify({ areas }));
  return folder;
}

it("own records are taken out, and what does not say what it is; open data and public copies stay", () => {
  const folder = built({
    open: { licenses: [OPEN], wardscope: {} },
    own: { licenses: [OPEN, OWN_DATA_LICENCE], wardscope: { formatVersion: 99 } },
    copy: { licenses: [OWN_DATA_LICENCE], wardscope: { disclosure: { threshold: 5 } } },
    broken: "{",
    marked: `\ufeff${JSON.stringify({ licenses: [OPEN, OWN_DATA_LICENCE], wardscope: {} })}`,
    nested: { licenses: [OPEN], wardscope: {} },
  });
  mkdirSync(join(folder, "areas/nested/sub"));
  mkdirSync(join(folder, "areas/bare"));
  expect(leaveOutOwn(folder).toSorted()).toEqual(["bare", "broken", "marked", "nested", "own"]);
  expect(existsSync(join(folder, "areas/own"))).toBe(false);
  const { areas } = JSON.parse(readFileSync(join(folder, "areas/index.json"), "utf8"));
  expect(areas.map(({ slug }: { slug: string }) => slug)).toEqual(["open", "copy"]);
  expect(ownPackages(join(folder, "areas"))).toEqual([]);
  expect(leaveOutOwn(folder)).toEqual([]);
});

it("a page without areas is left as it is", () => {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(leaveOutOwn(folder)).toEqual([]);
});
