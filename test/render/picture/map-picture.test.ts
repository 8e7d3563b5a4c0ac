// Pictures of the map: what is said in them, for whom, and that they are well formed.
import { describe, expect, it } from "vitest";
import { LIGHT } from "../../../src/core/basics/colours.ts";
import { pictureName } from "../../../src/core/wards/picture-names.ts";
import { mapPicture } from "../../../src/render/picture/map-picture.ts";
import { keyShown, mapsShown, pictureOfMap } from "../../../src/views/map/picture-of-map.ts";
import { builtInArea } from "../../built-in-area.ts";
import { datasetWith, type Spot } from "../../core/hotspots/spots.ts";
import { elementsOf, elementTree } from "../../element-tree.ts";
import { answered, asked, EVERY_MONTH, SCATTERED } from "../../state/answered.ts";

const SIZE = { width: 1200, height: 820 };
const cluster = (east: number, north: number): readonly Spot[] =>
  [0, 50, 100].map((step) => ({ east: east + step, north: north + step / 2, count: 6, months: EVERY_MONTH }));
const PLACES = datasetWith([...cluster(500, 500), ...cluster(3000, 1000), ...SCATTERED]);

const view = (more: string): string => `?offence=shoplifting&from=2025-01&to=2025-12&${more}`;

function textsOf(query: string): readonly string[] {
  const picture = pictureOfMap(answered(query, PLACES), "https://example.org/", SIZE);
  const root = elementTree(mapPicture(picture!.model, SIZE));
  return elementsOf(root, "text").map(({ text }) => text);
}

describe("a picture of the map", () => {
  it.each([
    "map=wards",
    "map=wards&measure=change&wards=W1",
    "map=hotspots",
    "map=hotspots&against=2024-01",
    "map=significance",
    "map=difference",
  ])("says offence, place, period and source, and has scale and north: %s", (more) => {
    const said = textsOf(view(more)).join(" ");
    expect(said).toContain("Shoplifting");
    expect(said).toContain(PLACES.name);
    expect(said).toMatch(/12 months to December 2025|Jan 2025 to Dec 2025/);
    expect(said).toContain("Source: ");
    expect(said).toContain("https://example.org/?");
    expect(said).toMatch(/\bN\b/);
    expect(said).toMatch(/\d (?:m|km)\b/);
  });

  it("numbers hotspots as the list does, on the map and in the key", () => {
    const texts = textsOf(view("map=hotspots"));
    expect(texts.filter((text) => text === "1")).toHaveLength(2);
    expect(texts.filter((text) => text === "2")).toHaveLength(2);
  });

  it("explains what is marked on it", () => {
    expect(textsOf(view("map=hotspots&wards=W1")).join(" ")).toMatch(/anonymised map point, .*1 chosen ward/);
    expect(textsOf(view("map=wards&measure=change")).join(" ")).toContain("pale: may be chance");
  });

  it("names no place to residents, and shows no hotspot of what is shown by ward only", () => {
    const everyone = textsOf(view("map=hotspots")).join(" ");
    const names = PLACES.places!.names.filter((name) => name !== "" && everyone.includes(name));
    const residents = textsOf(view("map=hotspots&audience=public")).join(" ");
    expect(residents).toContain("Area 1 in ");
    for (const name of names) expect(residents).not.toContain(name);
    const withheld = asked("?offence=violence-and-sexual-offences&map=hotspots&audience=public", builtInArea());
    expect(keyShown(withheld)).toBeNull();
    expect(mapsShown(withheld, SIZE).flatMap(({ overlay }) => overlay?.hotspots ?? [])).toEqual([]);
  });

  it("writes a name in the colours of its ward only where the ward is under all of it", () => {
    const halosAt = (width: number): ReadonlyMap<string, string | undefined> => {
      const size = { width, height: 0.7 * width };
      const picture = pictureOfMap(
        asked("?offence=shoplifting&measure=rate", builtInArea()),
        "https://example.org/",
        size,
      );
      const names = elementsOf(elementTree(mapPicture(picture!.model, size)), "text");
      return new Map(
        names.flatMap(({ text, attributes }) =>
          attributes["class"] === "map-drawing-name" ? [[text, attributes["stroke"]]] : [],
        ),
      );
    };
    // Wide wards hold their names; the name of a small one lies over its neighbours, on whose colours it must be read.
    const halos = halosAt(1200);
    expect(halos.get("Trumpington")).not.toBe(LIGHT.background);
    expect(halos.get("West Chesterton")).toBe(LIGHT.background);
  });

  it("is not made before the hotspots are worked out", () => {
    expect(pictureOfMap(asked(view("map=hotspots"), PLACES), "https://example.org/", SIZE)).toBeNull();
  });

  it("is well formed at any size", () => {
    const { model } = pictureOfMap(answered(view("map=hotspots&wards=W1"), PLACES), "https://example.org/", SIZE)!;
    for (const size of [SIZE, { width: 1280, height: 720 }, { width: 700, height: 1000 }, { width: 60, height: 40 }])
      expect(elementTree(mapPicture(model, size)).attributes["viewBox"]).toBe(`0 0 ${size.width} ${size.height}`);
  });
});

it("a picture's file is named by what it shows, offence and months", () => {
  const january = 2025 * 12;
  expect(pictureName("wards", "Shoplifting", { from: january, to: january + 11 })).toBe("wards-shoplifting-2025");
  expect(pictureName("hotspots", "All crime", { from: january, to: january })).toBe("hotspots-all-crime-2025-01");
  expect(pictureName("wards", "Drugs", { from: january - 3, to: january + 8 })).toBe("wards-drugs-2024-10-to-2025-09");
});
