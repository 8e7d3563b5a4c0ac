// The sketch map of a patrol sheet: every stop by its number, the way in order, ward names, scale and north, nothing over another.
import { describe, expect, it } from "vitest";
import { roughTextWidth } from "../../../src/render/charts/text-width.ts";
import { plan, sheet } from "../../../src/state/patrol-models.ts";
import { routeMarkup } from "../../../src/views/patrols/route-sketch.tsx";
import { datasetWith, type Spot } from "../../core/hotspots/spots.ts";
import { type ElementNode, elementsOf, elementTree } from "../../element-tree.ts";
import { answered, EVERY_MONTH, SCATTERED } from "../../state/answered.ts";

const cluster = (name: string, east: number, north: number, count: number): readonly Spot[] =>
  [0, 40, 80].map((step) => ({ east: east + step, north, count, months: EVERY_MONTH, name }));
/** The second and the third so near each other that their discs would meet. */
const PLACES = datasetWith([
  ...cluster("High Street", 300, 400, 6),
  ...cluster("Station Road", 3000, 1500, 5),
  ...cluster("Mill Road", 2400, 1500, 4),
  ...SCATTERED,
]);
const PAGE = "?offence=shoplifting&page=patrols&from=2025-01&to=2025-12&bandwidth=150";

function drawn(count: number) {
  const ids = (plan(answered(PAGE, PLACES))?.candidates ?? []).slice(0, count).map(({ hotspot }) => hotspot.id);
  const state = answered(`${PAGE}&patrol=${ids.join(".")}`, PLACES);
  const model = sheet(state)!;
  return { model, root: elementTree(routeMarkup(state, model, roughTextWidth).markup) };
}

function withClass(root: ElementNode, tag: string, name: string): readonly ElementNode[] {
  return elementsOf(root, tag).filter(({ attributes }) => attributes["class"] === name);
}

describe("the sketch map", () => {
  const { model, root } = drawn(3);
  const circles = elementsOf(root, "circle").map(({ attributes }) => attributes);

  it("has the number of each stop as on the sheet, none over another", () => {
    const numbers = withClass(root, "text", "route-number").map(({ text }) => text);
    expect(numbers).toEqual(model.stops.map(({ number }) => number));
    expect(numbers).toHaveLength(3);
    for (const [index, one] of circles.entries())
      for (const other of circles.slice(index + 1)) {
        const apart = Math.hypot(Number(one["cx"]) - Number(other["cx"]), Number(one["cy"]) - Number(other["cy"]));
        expect(apart).toBeGreaterThanOrEqual(2 * Number(one["r"]));
      }
  });

  it("has the way from stop to stop in their order, and says so", () => {
    const [route] = withClass(root, "path", "route");
    expect(route!.attributes["d"]!.match(/[ML]/g)).toEqual(["M", "L", "L"]);
    expect(root.attributes["aria-label"]).toContain(model.order);
    expect(root.text).toContain("as the crow flies");
    expect(withClass(drawn(1).root, "path", "route")).toEqual([]);
  });

  it("has ward names, scale and north", () => {
    const texts = elementsOf(root, "text").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["West", "East", "N", expect.stringMatching(/^\d+ k?m$/)]));
  });
});
