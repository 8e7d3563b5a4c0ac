// Names of wards stand where the dataset says.
import { expect, it } from "vitest";
import { namePoints } from "../../../src/render/map/paint-wards.ts";

const market = { code: "W1", name: "Market", longitude: 0.12, latitude: 52.2 };

it("gives each ward a point with its code and name", () => {
  expect(namePoints([market], []).features).toEqual([
    {
      type: "Feature",
      properties: { code: "W1", name: "Market", rank: 0 },
      geometry: { type: "Point", coordinates: [0.12, 52.2] },
    },
  ]);
});

it("ranks the names in the order given, and others behind", () => {
  const wards = ["W1", "W2", "W3"].map((code) => ({ ...market, code }));
  expect(namePoints(wards, ["W3", "W1"]).features.map(({ properties }) => properties?.["rank"])).toEqual([1, 2, 0]);
});
