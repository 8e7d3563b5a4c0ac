// The hatching of wards without data.
import { describe, expect, it } from "vitest";
import { HATCHING_SIZE, hatchingImage, hatchingName } from "../../../src/render/map/shade.ts";
import { mapStyle } from "../../../src/render/map/style.ts";
import { palette } from "../../../src/render/palette.ts";

describe.each(["light", "dark"] as const)("the %s hatching", (theme) => {
  const { width, height, data } = hatchingImage(theme);
  const cover = (x: number, y: number): number =>
    data[(((y + height) % height) * width + ((x + width) % width)) * 4 + 3]!;
  const pixels = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => [x, y] as const),
  ).flat();

  it("is a square of RGBA bytes in the colour of the palette", () => {
    expect([width, height, data.length]).toEqual([HATCHING_SIZE, HATCHING_SIZE, HATCHING_SIZE ** 2 * 4]);
    const colour = [...data.slice(0, 3)].map((level) => level.toString(16).padStart(2, "0")).join("");
    expect(`#${colour}`.toUpperCase()).toBe(palette(theme).hatching);
  });

  it("repeats without a seam: each pixel is like the next up to the right, over the edges too", () => {
    for (const [x, y] of pixels) expect(cover(x + 1, y - 1)).toBe(cover(x, y));
  });

  it("leaves a good part clear and covers a good part", () => {
    const part = pixels.reduce((sum, [x, y]) => sum + cover(x, y), 0) / (255 * pixels.length);
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.6);
  });

  it("is the pattern that the style asks for", () => {
    const layer = mapStyle(theme, null).layers.find(({ id }) => id === "ward-no-data");
    expect(layer?.type === "fill" && layer.paint?.["fill-pattern"]).toBe(hatchingName(theme));
  });
});

it("has a name of its own in each theme", () => {
  expect(hatchingName("light")).not.toBe(hatchingName("dark"));
});
