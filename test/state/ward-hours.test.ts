// What residents see of times of day depends on no period, and of no district on what is left of the whole area.
import { expect, it } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { oneDistrict } from "../../src/core/area/one-district.ts";
import { hourCounts } from "../../src/core/hours/hour-counts.ts";
import { assemble } from "../../src/core/package/assemble.ts";
import { offenceHours } from "../../src/state/ward-hours.ts";
import { partsOf } from "../area.ts";
import { asked } from "./answered.ts";

const [EAST, WEST] = ["E07000001", "E07000002"];

/** Wards W1 and W2 lie in the east, W3 in the west. */
function area(): Dataset {
  const parts = partsOf();
  const districts = [EAST, WEST].map((code) => ({ code: code!, name: code! }));
  const wards = ["W1", "W2", "W3"].map((code, index) => ({ code, district: index < 2 ? EAST! : WEST! }));
  const { descriptor } = parts;
  return assemble({
    ...parts,
    descriptor: { ...descriptor, wardscope: { ...descriptor.wardscope, districts, wards } },
  });
}

/** Of shoplifting: so many at every hour of the week in each ward. */
function residentsHours(shown: Dataset, each: readonly number[], choice = "") {
  const rows = each.flatMap((weight, ward) =>
    Array.from({ length: 168 }, (_, at) => {
      const when = { weekday: Math.floor(at / 24) + 1, hour: at % 24 };
      return { of: `W${ward + 1}`, category: "shoplifting", ...when, weight, certain: 0 };
    }),
  );
  const hours = { status: "ready" as const, counts: hourCounts(rows), faults: [] };
  const state = asked(`?audience=public&page=offence&offence=shoplifting${choice}`, shown, { hours });
  return offenceHours(state);
}

it("is the same whatever period is chosen", () => {
  const all = residentsHours(area(), [1, 1, 1]);
  expect(all?.residents?.hours).toEqual(new Array(24).fill(21));
  expect(residentsHours(area(), [1, 1, 1], "&from=2025-01&to=2025-09")).toEqual(all);
  expect(residentsHours(area(), [1, 1, 1], "&from=2025-02&to=2025-02")).toEqual(all);
});

it("is none of the whole area nor of another district where one has few", () => {
  const few = [1, 1, 0.1];
  expect(residentsHours(oneDistrict(area(), EAST!), [1, 1, 1])?.residents?.hours).toEqual(new Array(24).fill(14));
  for (const shown of [area(), oneDistrict(area(), EAST!), oneDistrict(area(), WEST!)])
    expect(residentsHours(shown, few)?.residents?.hours, shown.name).toBeNull();
});
