// Names of wards stand where the dataset says.
import { expect, it } from "vitest";
import { namePoints } from "../../../src/render/map/ward-names.ts";

it("gives each ward a point with its code and name", () => {
  const ward = { code: "W1", name: "Market", population: 100, longitude: 0.12, latitude: 52.2 };
  expect(namePoints([ward]).features).toEqual([
    {
      type: "Feature",
      properties: { code: "W1", name: "Market" },
      geometry: { type: "Point", coordinates: [0.12, 52.2] },
    },
  ]);
});
