// The phone page: whole, self-contained, readable, and proof against what places are called.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markup } from "../../../../src/core/basics/markup.ts";
import { NO_CHOICE, reject } from "../../../../src/core/hotspots/patrols/patrol-choice.ts";
import { patrolPage } from "../../../../src/core/hotspots/patrols/patrol-handout.ts";
import { PATROL_STYLE } from "../../../../src/core/hotspots/patrols/patrol-style.ts";
import { contrast } from "../../../../src/render/palette.ts";
import { elementsOf, elementTree } from "../../../element-tree.ts";
import { anyHotspots, hostileText, hotspot, sheetOf } from "../sample-hotspots.ts";

const sheet = sheetOf([hotspot(1), hotspot(2), hotspot(3, { name: "Hospital near Hills Road" })]);
const page = elementTree(patrolPage(sheet, null));

describe("the phone page", () => {
  it("has a language, a title and headings in their order", () => {
    expect(page.attributes["lang"]).toBe("en-GB");
    expect(elementsOf(page, "title")[0]!.text).toBe(`${sheet.title}: ${sheet.subtitle}`);
    expect(elementsOf(page, "h1").map(({ text }) => text)).toEqual([sheet.title]);
    expect(elementsOf(page, "h2").map(({ text }) => text)).toEqual([
      "Stops in visiting order",
      "Before you rely on this",
      "Left out on purpose",
      "Sources",
    ]);
    expect(elementsOf(page, "h3")).toHaveLength(sheet.stops.length);
  });

  it("says of each stop all that the sheet says", () => {
    const items = elementsOf(elementsOf(page, "ol")[0]!, "li");
    expect(items).toHaveLength(2);
    for (const [index, stop] of sheet.stops.entries())
      for (const part of [stop.number, stop.name, stop.ward, stop.summary, stop.change, stop.next?.text ?? ""])
        expect(items[index]!.text).toContain(String(part));
  });

  it("carries caveats, sources and the age of the data", () => {
    for (const line of [...sheet.caveats, ...sheet.sources, sheet.dataAge, sheet.totals.practice, sheet.period])
      expect(page.text).toContain(line);
  });

  it("fetches nothing: links alone lead out, and say so", () => {
    for (const name of ["script", "link", "img", "iframe", "image", "use"]) expect(elementsOf(page, name)).toEqual([]);
    expect(PATROL_STYLE).not.toMatch(/url\(|@import|<\//);
    const [policy] = elementsOf(page, "meta").filter(({ attributes }) => "http-equiv" in attributes);
    expect(policy!.attributes["content"]).toMatch(/^default-src 'none'/);
    const links = elementsOf(page, "a");
    expect(links).toHaveLength(4);
    for (const { attributes, text } of links) {
      const href = attributes["href"]!;
      expect(href).toMatch(/^(geo:-?\d+\.\d+,-?\d+\.\d+|https:\/\/www\.openstreetmap\.org\/\?mlat=[\d.&=a-z#/-]+)$/);
      expect(text).toMatch(href.startsWith("geo:") ? /map app/ : /opens elsewhere/);
    }
  });

  it("has the drawing that it is given", () => {
    const drawn = elementTree(patrolPage(sheet, markup`<svg role="img" aria-label="Sketch map"></svg>`));
    expect(elementsOf(drawn, "svg").map(({ attributes }) => attributes["aria-label"])).toEqual(["Sketch map"]);
    expect(elementsOf(page, "svg")).toEqual([]);
  });

  it("is a page of its own with nothing chosen", () => {
    const empty = elementTree(patrolPage(sheetOf([]), null));
    expect(elementsOf(empty, "ol")).toEqual([]);
    expect(empty.text).toContain("No areas are chosen.");
  });

  it("lets no name, ward or reason become markup", () => {
    const plan = fc.tuple(anyHotspots(4), hostileText, hostileText, hostileText, hostileText);
    fc.assert(
      fc.property(plan, ([list, name, wardName, reason, address]) => {
        const hostile = list.map((one) => ({ ...one, name, wardName }));
        const chosen = { ...NO_CHOICE, chosen: list.slice(1).map(({ id }) => id) };
        const choice = list.length > 0 ? reject(chosen, list[0]!.id, reason) : chosen;
        const made = { ...sheetOf(hostile, { choice }), sources: [address] };
        const root = elementTree(patrolPage(made, null));
        expect(elementsOf(root, "script")).toEqual([]);
        expect(elementsOf(root, "h3")).toHaveLength(made.stops.length);
        expect(elementsOf(root, "a")).toHaveLength(2 * made.stops.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("its style", () => {
  const [light, dark] = PATROL_STYLE.match(/:root \{[^}]*--ground[^}]*\}/g)!.map(
    (block) => new Map([...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, colour]) => [name!, colour!])),
  );

  it.each([
    ["light", light!],
    ["dark", dark!],
  ])("has a contrast of 4.5 for every text in the %s scheme", (_, colours) => {
    const pairs = [
      ["ink", "ground"],
      ["muted", "ground"],
      ["accent", "ground"],
      ["accent-ink", "accent"],
      ["caveat-ink", "caveat"],
    ] as const;
    for (const [text, ground] of pairs)
      expect(contrast(colours.get(text)!, colours.get(ground)!), text).toBeGreaterThanOrEqual(4.5);
  });

  it("has no text under 16 pixels", () => {
    const sizes = [...PATROL_STYLE.matchAll(/font(?:-size)?:[^;]*?([\d.]+)(rem|px)/g)];
    expect(sizes.length).toBeGreaterThan(3);
    for (const [, size, unit] of sizes) expect(Number(size) * (unit === "rem" ? 16 : 1)).toBeGreaterThanOrEqual(16);
  });
});
