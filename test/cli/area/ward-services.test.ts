// The services of ward boundaries in a list as the map server gives it: names of all years, in whatever order.
import fc from "fast-check";
import { expect, it } from "vitest";
import { inForceAt, lookupYear, wardServicesIn } from "../../../src/cli/area/ward-services.ts";
import { readSourceSettings } from "../../../src/cli/sources/source-settings.ts";
import { formatMonth, parseMonth } from "../../../src/core/basics/months.ts";

const { boundaries } = await readSourceSettings(null);
/** As they are called, the best first. */
const BEST_FIRST = [
  "WD_MAY_2026_UK_BFC",
  "WD_DEC_2025_UK_BGC",
  "WD_MAY_2025_UK_BGC_V2",
  "WD_MAY_2025_UK_BGC",
  "Wards_December_2024_Boundaries_UK_BGC",
  "Wards_May_2024_Boundaries_UK_BGC",
  "Wards_May_2024_Boundaries_UK_BFC",
  "Wards_December_2023_Boundaries_UK_BGC",
  "WD_MAY_2023_UK_BGC",
  "Wards_December_2022_Boundaries_UK_BGC",
];
const OTHERS = [
  ...[
    "WD_MAY_2026_UK_BSC",
    "Wards_May_2024_Boundaries_UK_BSC",
    "Wards_May_2024_Boundaries_UK_BFE",
    "WD_MAY_2024_UK_NC",
  ],
  ...["Wards_December_1998_Boundaries_EW_BFE", "WD_Smarch_2024_UK_BGC", "LSOA21_WD25_LAD25_EW_LU_v2", "Parishes"],
];

it("are known by their names, in the order in which they are taken, whatever the order of the list", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...BEST_FIRST, ...OTHERS]), (names) => {
      const found = wardServicesIn(names, boundaries.wardServices).map(({ name }) => name);
      expect(found).toEqual(BEST_FIRST.filter((name) => names.includes(name)));
    }),
  );
});

it("were in force from their month on; without any of before, the next after", () => {
  const all = wardServicesIn(BEST_FIRST, boundaries.wardServices);
  const first = (month: string): string => inForceAt(all, parseMonth(month)!)[0]!.name;
  expect(first("2025-11")).toBe("WD_MAY_2025_UK_BGC_V2");
  expect(first("2025-12")).toBe("WD_DEC_2025_UK_BGC");
  expect(first("2025-04")).toBe("Wards_December_2024_Boundaries_UK_BGC");
  expect(first("2019-01")).toBe("Wards_December_2022_Boundaries_UK_BGC");
  expect(formatMonth(inForceAt(all, parseMonth("2026-05")!)[0]!.from)).toBe("2026-05");
});

it("have look-ups of their years", () => {
  const year = (name: string): number | null => lookupYear(name, boundaries.lookupServices);
  expect(["LSOA21_WD25_LAD25_EW_LU_v2", "LSOA21_WD24_LAD24_EW_LU", "WD_MAY_2025_UK_BGC"].map(year)).toEqual([
    2025,
    2024,
    null,
  ]);
});
