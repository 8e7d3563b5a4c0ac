// What is taken of the area that is open, and which rejected rows have nothing wrong in them.
import { expect, it } from "vitest";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import type { ExtractProfile } from "../../src/core/extract/profile.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn, type OwnJob } from "../../src/data/own-build.ts";
import { lookAt } from "../../src/data/own-look.ts";
import type { OpenWards } from "../../src/data/own-wards.ts";
import { street, wardsOf } from "../cli/workplace.ts";

const WARDS = wardsOf([{ code: "W1" }, { code: "W2" }]);

function file(name: string, content: string): File {
  return new File([content], name);
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

async function built(files: readonly File[], more: Partial<OwnJob>) {
  const seen = await Promise.all(
    files.map((one, index) => lookAt({ file: one, index, sheet: null }, possibleMonths(24_301))),
  );
  const given = files.map((one, index) => ({ file: one, kind: seen[index]!.kind, profile: null }));
  const job: OwnJob = {
    ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-02-01T12:00:00.000Z", files: given },
    ...more,
  };
  return buildOwn(job, FORCE_AREAS, () => undefined);
}

it("have the residents of the area that is open by the codes of their wards, and the report says of how many", async () => {
  const [police, wards] = [file("2025-01-testshire-street.csv", street({})), file("wards.geojson", WARDS)];
  const { population, ...wardscope } = {
    ...{ areaCode: "E07000001", boundaryVintage: "2023" },
    population: { year: 2021, source: "Testshire", total: 1500 },
  };
  const open = (codes: readonly string[]): OpenWards => ({
    boundaries: { type: "FeatureCollection", features: [] },
    population: codes.map((ward) => ({ ward, year: 2021, population: 1500 })),
    wardscope: { ...wardscope, population },
  });
  const all = await built([police, wards], { open: open(["W2", "W1", "W9"]) });
  expect(text(all.files.get("population.csv"))).toBe("ward_code,year,population\nW1,2021,1500\nW2,2021,1500\n");
  expect(text(all.files.get("datapackage.json"))).toContain('"source":"Testshire"');
  const some = await built([police, wards], { open: open(["W2"]) });
  expect(text(some.files.get("population.csv"))).toBe("ward_code,year,population\nW2,2021,1500\n");
  expect(some.report.join("\n")).toContain("as the open area has them, for 1 of 2 wards");
  const none = await built([police, wards], { open: open(["W9"]) });
  expect(none.files.has("population.csv")).toBe(false);
});

it.each([
  ["council-estimate.csv", "ward_code", "council-estimate.csv"],
  ["residents.csv", "WD23CD", "Office for National Statistics (residents.csv)"],
  ["wards_census.csv", "ward_code", "Office for National Statistics (wards_census.csv)"],
])("are credited to the Office only where they are its own: %s by %s", async (name, column, source) => {
  const residents = file(name, `${column},residents\nW1,1000\nW2,2000\n`);
  const files = [file("2025-01-testshire-street.csv", street({})), file("wards.geojson", WARDS)];
  const made = await built([], {
    files: [
      { file: files[0]!, kind: "police", profile: null },
      { file: files[1]!, kind: "wards", profile: null },
      { file: residents, kind: "residents", profile: null, year: 2021 },
    ],
  });
  expect(JSON.parse(text(made.files.get("datapackage.json"))).wardscope.population).toEqual({
    ...{ year: 2021, source, total: 3000 },
  });
});

it("say apart from what is rejected which rows are of months that were left out, or sums", async () => {
  const table = "Month,Offence,Ward,Number\n2025-01,Burglary,W1,30\n2024-12,Burglary,W1,7\n2025-01,Total,W1,30\n";
  const extract = file("a.csv", `${table}some day,Burglary,W1,5\n`);
  const profile: ExtractProfile = {
    columns: { month: "Month", offence: "Offence", ward: "Ward", count: "Number" },
    ...{ dateForm: "iso", midnight: "time", force: "Testshire Police", source: "", sheet: null },
    ...{ offences: {}, categories: [], leftMonths: ["2024-12"] },
  };
  const { apart } = await built([extract, file("wards.geojson", WARDS)], {
    files: [
      { file: extract, kind: "extract", profile },
      { file: file("wards.geojson", WARDS), kind: "wards", profile: null },
    ],
  });
  expect(apart).toEqual({ sums: 30, leftMonths: 7, isOfCounts: true });
});

it("that name no district are said to name none, and their area has no code", async () => {
  const codes = ["W1", "W2"].map((code) => ({ code, properties: { WD23CD: code, WD23NM: code } }));
  const wards = file("wards.geojson", wardsOf(codes));
  const { report } = await built([file("2025-01-testshire-street.csv", street({})), wards], {});
  expect(report[0]).toBe("Testford: 2 wards, January 2025");
  expect(report).toContain(
    "    the wards name no district: Testshire Police, with most rows here, is taken for its force",
  );
  const far = file("2025-01-testshire-street.csv", street({ longitude: "-1.6", latitude: "54.8" }));
  await expect(built([far, wards], {})).rejects.toThrow("does not lie in the wards taken for Testford: W1 and W2.");
});
