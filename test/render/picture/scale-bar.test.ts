// The scale of a drawing: round lengths, and metres that are those of the ground.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";
import { outlinePoint } from "../../../src/core/wards/outline-map.ts";
import { aspectOf, degreesAt, mapWindow } from "../../../src/render/picture/map-window.ts";
import { lengthName, roundLength } from "../../../src/render/picture/scale-bar.ts";
import { choropleth, wardLabels } from "../../../src/state/map-models.ts";
import { builtInArea } from "../../built-in-area.ts";
import { asked } from "../../state/answered.ts";

const state = asked("?offence=shoplifting", builtInArea());
const whole = {
  boundaries: state.dataset.boundaries,
  labels: wardLabels(state),
  choropleth: choropleth(state),
  overlay: null,
  selected: [],
  part: null,
  caption: "",
};
const ROOM = { width: 500, height: 400 };

describe("a scale bar", () => {
  it("is as long as a round number of metres allows", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e7, noNaN: true }), (most) => {
        const length = roundLength(most);
        expect(length).toBeLessThanOrEqual(most);
        expect(length).toBeGreaterThan(most / 2.5 - 1e-9);
        expect([1, 2, 5]).toContain(Number(length.toPrecision(1)[0]));
      }),
    );
    expect([500, 2000].map(lengthName)).toEqual(["500 m", "2 km"]);
  });

  it("has the metres of the ground", () => {
    const { drawing, metres } = mapWindow(whole, ROOM, 10);
    const [west, east] = [544_000, 547_000].map((easting) => outlinePoint(drawing, ...toDegrees(easting, 258_000))!);
    const units = Math.hypot(east![0] - west![0], east![1] - west![1]);
    expect((units * metres) / 3000).toBeCloseTo(1, 2);
  });
});

describe("the window of a drawing", () => {
  it("shows the whole area inside its margin", () => {
    const { drawing, left, top } = mapWindow(whole, ROOM, 10);
    expect(Math.min(-left, -top)).toBeCloseTo(10, 0);
    expect(drawing.width - left).toBeLessThanOrEqual(ROOM.width - 9);
    expect(drawing.height - top).toBeLessThanOrEqual(ROOM.height - 9);
    expect(aspectOf(whole)).toBeCloseTo(drawing.width / drawing.height, 2);
  });

  it("has what a camera looks at in its middle, as near as on the page", () => {
    const camera = { longitude: 0.12, latitude: 52.2, zoom: 14 };
    const { drawing, left, top, metres } = mapWindow({ ...whole, part: { camera, screen: ROOM } }, ROOM, 0);
    const [x, y] = outlinePoint(drawing, camera.longitude, camera.latitude)!;
    expect(x - left).toBeCloseTo(250, 0);
    expect(y - top).toBeCloseTo(200, 0);
    const pixel = (40_075_016.686 * Math.cos((camera.latitude * Math.PI) / 180)) / (512 * 2 ** camera.zoom);
    expect(metres / pixel).toBeCloseTo(1, 2);
    const [longitude, latitude] = degreesAt(drawing, x, y);
    expect(longitude).toBeCloseTo(camera.longitude, 4);
    expect(latitude).toBeCloseTo(camera.latitude, 4);
  });
});
