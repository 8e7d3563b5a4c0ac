// A made district with its wards, small areas and residents, as public sources have them, and what asks for them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { keptAnswers } from "../../../src/cli/area/kept-answers.ts";
import { makeHttpClient } from "../../../src/cli/sources/http-client.ts";
import { parseMonth } from "../../../src/core/basics/months.ts";
import type { FoundArea } from "../../../src/core/build/find-area.ts";
import { square } from "../workplace.ts";
import { type FakeLayer, type FakeSources, fakeSources } from "./fake-sources.ts";

export const DISTRICT = "E07000001";
export const AREA: FoundArea = {
  code: DISTRICT,
  name: "Testford",
  slug: "testford",
  districts: [{ code: DISTRICT, name: "Testford" }],
  forces: ["testshire"],
};
export const PERIOD = { from: parseMonth("2024-01")!, to: parseMonth("2025-08")! };
export const wardCode = (index: number): string => `E0500000${index}`;

/** Wards 1 to `count` of a year, squares in a row, and one of another district. */
export function wardLayer(year: number, count = 3, first = 1): FakeLayer {
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  const of = (code: string, district: string, at: number) => ({
    attributes: {
      [`WD${year}CD`]: code,
      [`WD${year}NM`]: `Ward ${code}`,
      [`LAD${year}CD`]: district,
      [`LAD${year}NM`]: "x",
    },
    geometry: { type: "Polygon", coordinates: [square(10 + at, 5220)] },
  });
  return { records: [...numbers.map((at) => of(wardCode(at), DISTRICT, at)), of("E05009999", "E07000002", 30)] };
}

/** Two small areas in each ward. */
export function lookupLayer(year: number, count = 3): FakeLayer {
  const records = Array.from({ length: 2 * count }, (_, index) => ({
    attributes: {
      LSOA21CD: smallCode(index),
      [`WD${year}CD`]: wardCode(1 + (index >> 1)),
      [`LAD${year}CD`]: DISTRICT,
    },
  }));
  return { records, maxRecordCount: 1000 };
}

export function smallCode(index: number): string {
  return `E0100000${index}`;
}

export interface AreaPlace {
  readonly folder: string;
  readonly fake: FakeSources;
  readonly server: Parameters<typeof import("../../../src/cli/area/fetch-wards.ts").findWards>[1];
  readonly nomis: Parameters<typeof import("../../../src/cli/area/nomis-figures.ts").figuresOf>[3];
}

/** Sources with wards of 2022 to 2025, their estimates and their look-up; a client whose waiting takes no time. */
export async function areaPlace(): Promise<AreaPlace> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-area-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const fake = await fakeSources();
  fake.layers.set("Wards_December_2022_Boundaries_UK_BGC", wardLayer(22));
  fake.layers.set("WD_MAY_2023_UK_BGC", wardLayer(23));
  fake.layers.set("WD_MAY_2025_UK_BFC", wardLayer(25));
  fake.layers.set("WD_MAY_2025_UK_BGC_V2", wardLayer(25));
  fake.layers.set("WD_MAY_2025_UK_BSC", { records: [] });
  fake.layers.set("LSOA21_WD25_LAD25_EW_LU_v2", lookupLayer(25));
  const own = [1, 2, 3].map((at) => [wardCode(at), String(1000 * at)] as const);
  const small = [0, 1, 2, 3, 4, 5].map((at) => [smallCode(at), String(100 + at)] as const);
  fake.tables.set("NM_2014_1", { rows: { [`${DISTRICT}TYPE182`]: own, [`${DISTRICT}TYPE151`]: small }, date: "2024" });
  fake.tables.set("NM_2021_1", { rows: { [`${DISTRICT}TYPE153`]: own }, date: "2021" });
  const client = makeHttpClient({
    proxy: { address: "", except: "*" },
    signal: new AbortController().signal,
    clock: { now: () => 0, sleep: async () => undefined },
  });
  onTestFinished(() => client.close());
  const answers = keptAnswers(join(folder, "answers"), client, () => new Date("2025-10-05T08:00:00Z"));
  return {
    folder,
    fake,
    server: { settings: fake.settings.boundaries, answers },
    nomis: { settings: fake.settings.residents, answers },
  };
}
