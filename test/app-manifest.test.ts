// What a device needs to put the page on its home screen, and what of a build its worker keeps.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { settingsFault } from "../src/core/area/settings-fault.ts";
import { readConfig } from "../src/core/area/site-config.ts";
import { iconPng } from "../tools/app-icon.ts";
import { appManifest } from "../tools/app-manifest.ts";
import { keptFiles } from "../tools/service-worker.ts";

const ICON = readFileSync(fileURLToPath(new URL("../public/favicon.svg", import.meta.url)), "utf8");
const GROUND = [0x0f, 0x4c, 0x75, 255];

/** Red, green, blue and opacity of the pixel at these parts of the width and the height. */
function pixel(png: Buffer, across: number, down: number): readonly number[] {
  const size = png.readUInt32BE(16);
  const data = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const at = Math.floor(down * size) * (1 + 4 * size) + 1 + 4 * Math.floor(across * size);
  return [...rows.subarray(at, at + 4)];
}

describe("an icon", () => {
  it("is drawn as its file says: round and clear at the corners, or whole with room about the drawing", () => {
    const icon = iconPng(ICON, 96, false);
    expect(icon.readUInt32BE(16)).toBe(96);
    expect(pixel(icon, 0, 0)).toEqual([0, 0, 0, 0]);
    expect(pixel(icon, 0.5, 0.02)).toEqual(GROUND);
    expect(pixel(icon, 0.5, 0.75)).toEqual([255, 255, 255, 255]);
    expect(pixel(icon, 0.35, 0.35)).toEqual([0xb3, 0xd9, 0xd1, 255]);
    expect(pixel(icon, 0.75, 0.35)).toEqual([0x6f, 0xb7, 0xb7, 255]);
    const whole = iconPng(ICON, 96, true);
    expect(pixel(whole, 0, 0)).toEqual(GROUND);
    expect(pixel(icon, 0.18, 0.5)).not.toEqual(GROUND);
    expect(pixel(whole, 0.18, 0.5)).toEqual(GROUND);
  });

  it("of another form than polygons is refused", () => {
    expect(() => iconPng(ICON.replace("l8-6", "c8-6 1 1 2 2"), 16, false)).toThrow("not straight");
    expect(() => iconPng(ICON.replace("<path", '<circle r="3"/><path'), 16, false)).toThrow("polygons");
  });
});

it("the manifest has the publisher's title, and no address that leaves the page's folder", () => {
  const manifest = appManifest({ title: "Crime in Durham" });
  expect(manifest).toMatchObject({ name: "Crime in Durham", short_name: "Crime map", start_url: "./", scope: "./" });
  expect(appManifest({ title: "Wardscope" })).toMatchObject({ short_name: "Wardscope" });
  expect(JSON.stringify(manifest)).not.toMatch(/"\/|:\/\//);
});

it("of a build all that has a hash in its name is kept, but letters of other alphabets", () => {
  const names = ["index.html", "assets/b-1.js", "assets/inter-greek-1.woff2", "assets/a-1.css", "icon-192.png"];
  expect(keptFiles(names)).toEqual(["assets/a-1.css", "assets/b-1.js"]);
});

it.each([
  [{}, true],
  [{ offline: true }, true],
  [{ offline: false }, false],
])("of the settings %j the page is kept on readers' devices: %s", (settings, offline) => {
  expect(readConfig(settings)).toMatchObject({ offline, fault: null });
});

it("a setting of another kind is a fault, with which nothing is begun", () => {
  expect(settingsFault({ offline: "no" })).toContain('offline is "no", not true or false');
  expect(readConfig({ offline: "no" }).fault).not.toBeNull();
});
