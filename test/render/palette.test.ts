// Colours can be read and told apart, also without red-green vision.
import { describe, expect, it } from "vitest";
import {
  classColours,
  contrast,
  EXPECTED_OPACITY,
  inkOn,
  palette,
  rampStep,
  significanceColours,
} from "../../src/render/palette.ts";

type Rgb = readonly [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const VISION = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
} as const;
type Vision = keyof typeof VISION;
const VISIONS = Object.keys(VISION) as Vision[];

/** CIE L*a*b* (D65) of a colour as that vision sees it. */
function seen(colour: string, vision: Vision): Rgb {
  const linear = [1, 3, 5].map((start) => {
    const level = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  const times = (matrix: readonly number[], vector: readonly number[]): number[] =>
    [0, 3, 6].map((row) => vector.reduce((sum, value, column) => sum + matrix[row + column]! * value, 0));
  const clipped = times(VISION[vision], linear).map((value) => Math.min(1, Math.max(0, value)));
  const xyz = times([0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505], clipped);
  const [x, y, z] = [xyz[0]! / 0.95047, xyz[1]!, xyz[2]! / 1.08883].map((value) =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116,
  ) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** What is seen where one colour lies over another. */
function laidOver(under: string, over: string, opacity: number): string {
  const levels = [1, 3, 5].map((start) => {
    const [below, above] = [under, over].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(below! + (above! - below!) * opacity);
  });
  return `#${levels.map((level) => level.toString(16).padStart(2, "0")).join("")}`;
}

function difference(first: string, second: string, vision: Vision): number {
  const [a, b] = [seen(first, vision), seen(second, vision)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((first, index) => list.slice(index + 1).map((second) => [first, second] as const));
}

it("measures the contrast of black on white as 21", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
});

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = palette(theme);

  it("has text of at least 4.5 to 1 on the background and on the map", () => {
    for (const text of [colours.ink, colours.muted, colours.accent, colours.up, colours.down]) {
      expect(contrast(text, colours.background), text).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, colours.mapBackground), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("has lines of at least 3 to 1 on the background and on the period", () => {
    for (const line of [...colours.lines, colours.monthly]) {
      for (const under of [colours.background, colours.period]) {
        expect(contrast(line, under), `${line} on ${under}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("has months and their mean at least 3 to 1 in the expected range, inside the period and outside", () => {
    for (const under of [colours.background, colours.period]) {
      const range = laidOver(under, colours.expected, EXPECTED_OPACITY);
      expect(contrast(colours.monthly, range), range).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.accent, range), range).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(VISIONS)("has lines that can be told apart with %s vision", (vision) => {
    for (const [first, second] of pairs(colours.lines)) {
      expect(difference(first, second, vision), `${first} ${second}`).toBeGreaterThanOrEqual(18);
    }
  });

  it.each(VISIONS)("has classes that can be told apart with %s vision", (vision) => {
    for (const ramp of Object.values(colours.ramps)) {
      for (const [first, second] of pairs(ramp)) {
        expect(difference(first, second, vision), `${first} ${second}`).toBeGreaterThanOrEqual(9);
      }
    }
  });

  it("moves steadily away from the background along the sequential ramp", () => {
    const steps = colours.ramps.sequential.map((colour) => contrast(colour, colours.background));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it.each(VISIONS)(
    "has classes of density that can be told apart, and from the map's background, with %s vision",
    (vision) => {
      for (const [first, second] of pairs([colours.mapBackground, ...colours.densityRamp])) {
        expect(difference(first, second, vision), `${first} ${second}`).toBeGreaterThanOrEqual(9);
      }
    },
  );

  it("makes the densest class the most visible, step by step", () => {
    const steps = colours.densityRamp.map((colour) => contrast(colour, colours.mapBackground));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    for (const [index, step] of steps.slice(1).entries()) expect(step / steps[index]!).toBeGreaterThanOrEqual(1.35);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(10);
  });

  it("gives more confidence a stronger colour", () => {
    const classes = significanceColours(colours);
    const [weak, middle, strong] = ([90, 95, 99] as const).map((level) =>
      contrast(classes[level], colours.mapBackground),
    );
    expect(weak! < middle! && middle! < strong!).toBe(true);
  });

  it("has outlines of hotspots that stand out from their casing", () => {
    expect(contrast(colours.hotspot, colours.casing)).toBeGreaterThanOrEqual(7);
  });

  it("has a label of at least 4.5 to 1 for every class", () => {
    const { sequential, diverging } = colours.ramps;
    for (const colour of [...sequential, ...diverging, ...colours.densityRamp, colours.noData]) {
      expect(contrast(inkOn(colour), colour), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("never gives a ward without data the colour of the lowest class", () => {
    for (const ramp of Object.values(colours.ramps)) expect(ramp).not.toContain(colours.noData);
    expect(contrast(colours.hatching, colours.noData)).toBeGreaterThanOrEqual(2.5);
  });
});

it("writes in near-black where there is no fill", () => {
  expect(inkOn("")).toBe(palette("light").ink);
});

it("spreads few classes over the whole ramp", () => {
  expect(classColours(palette("light"), "sequential", 2)).toEqual(["#E4F1EE", "#174766"]);
});

it.each([3, 5])("keeps the neutral colour in the middle of %i diverging classes", (count) => {
  expect(rampStep("diverging", (count - 1) / 2, count)).toBe(2);
});

it.each([2, 4])("gives %i diverging classes no neutral colour", (count) => {
  const steps = Array.from({ length: count }, (_, index) => rampStep("diverging", index, count));
  expect(steps).not.toContain(2);
});
