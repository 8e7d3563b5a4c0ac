// Whose records an extract is taken for: of the force of the wards that are given, else of the area that is open.
import { expect, it } from "vitest";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { wardsIn } from "../../src/data/own-wards.ts";
import { usualForce } from "../../src/state/force-of-extract.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { builtInArea } from "../built-in-area.ts";

const CAMBRIDGE = "E07000008";
const DURHAM = "E06000047";
const CARDIFF = "W06000015";

/** As they are seen when they are given: each ward of a district. */
async function wardsOf(...districts: readonly string[]) {
  const square = (at: number) => [
    [at, 52],
    [at + 0.1, 52],
    [at + 0.1, 52.1],
    [at, 52],
  ];
  const features = districts.map((district, index) => ({
    type: "Feature",
    properties: { WD22CD: `E0500000${index}`, WD22NM: `Ward ${index}`, LAD22CD: district },
    geometry: { type: "Polygon", coordinates: [square(index / 10)] },
  }));
  const file = new File([JSON.stringify({ type: "FeatureCollection", features })], "wards-2022.geojson");
  return { kind: "wards" as const, index: 1, name: file.name, bytes: file.size, ...(await wardsIn(file, FORCE_AREAS)) };
}

it.each([
  [[], "Cambridgeshire Constabulary"],
  [[CAMBRIDGE], "Cambridgeshire Constabulary"],
  [[CAMBRIDGE, DURHAM], "Cambridgeshire Constabulary"],
  [[DURHAM], "Durham Constabulary"],
  [[DURHAM, CARDIFF], ""],
  [["E07999999"], ""],
])("with wards of %j it is %j while Cambridge is open", async (districts, force) => {
  const store = makeStore("", JANUARY, PAGES);
  store.setState({ dataset: builtInArea() });
  expect(usualForce(districts.length === 0 ? [] : [await wardsOf(...districts)], store)).toBe(force);
});

it("is asked where no area is open", async () => {
  const store = makeStore("", JANUARY, PAGES);
  expect(usualForce([], store)).toBe("");
  expect(usualForce([await wardsOf(DURHAM)], store)).toBe("Durham Constabulary");
});
