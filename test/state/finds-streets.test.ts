// Whether the search offers streets: as the package and its readers have them.
import { expect, it } from "vitest";
import { holdsOwnRecords } from "../../src/core/area/is-own-data.ts";
import { OWN_DATA_LICENCE } from "../../src/core/area/own-data-licence.ts";
import { findsStreets } from "../../src/state/finds-streets.ts";
import { builtInArea } from "../built-in-area.ts";
import { asked } from "./answered.ts";

const AREA = builtInArea();
const OWN = { ...AREA, cube: { ...AREA.cube }, descriptor: { ...AREA.descriptor, licenses: [OWN_DATA_LICENCE] } };
const WITHOUT = {
  ...AREA,
  places: null,
  descriptor: { ...AREA.descriptor, resources: AREA.descriptor.resources.filter(({ path }) => path !== "places.csv") },
};

it.each(["loading", "ready"] as const)(
  "offers no streets where there are none for these readers, while they are %s",
  (placesStatus) => {
    const finds = (area: typeof AREA, query = "?") => findsStreets({ ...asked(query, area), placesStatus });
    expect(finds(AREA)).toBe(true);
    expect(finds(AREA, "?audience=public")).toBe(true);
    expect(finds(OWN)).toBe(true);
    expect(finds(OWN, "?audience=public")).toBe(false);
    expect(finds(WITHOUT as typeof AREA)).toBe(false);
  },
);

it("offers none where the places have no names", () => {
  const nameless = { ...OWN, places: { ...AREA.places!, names: AREA.places!.names.map(() => "") } };
  expect(findsStreets({ ...asked("?", nameless), placesStatus: "ready" })).toBe(false);
});

it("asks for a street map of the open data and of public copies alone", () => {
  const { descriptor } = OWN;
  const copy = {
    ...descriptor,
    wardscope: { ...descriptor.wardscope, disclosure: { threshold: 5, spread: {}, unrecorded: {} } },
  };
  expect([AREA.descriptor, descriptor, copy as unknown as typeof descriptor].map(holdsOwnRecords)).toEqual([
    false,
    true,
    false,
  ]);
});
