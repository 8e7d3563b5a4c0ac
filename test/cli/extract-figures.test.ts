// Published figures beside an extract: what is said of their groups is not what is true of the open data alone.
import { expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { PROFILE } from "./extract-place.ts";
import { years } from "./home-office-build.ts";
import { notesSheets, ods } from "./home-office-ods.ts";
import { makeWorkplace, street, wardsOf } from "./workplace.ts";

it("says of groups beside an extract nothing that is true of the open data alone", async () => {
  const place = makeWorkplace();
  const district = "E07000008";
  const wards = [
    { code: "W1", district },
    { code: "W2", district },
  ];
  place.write("wards.geojson", wardsOf(wards));
  place.remove("police");
  place.write("police/2025-01/2025-01-cambridgeshire-street.csv", street({}));
  const tables = place.write("tables.ods", ods([...notesSheets("23 July 2024"), ...years(2020, 2023)]));
  const offences = ["Violence and sexual offences", "Shoplifting", "Drugs", "Burglary", "Public order", "Other crime"];
  const rows = [["Ward", "Month", "Offence"], ...offences.map((offence) => ["W1", "2025-01", offence])];
  const extract = place.write("extract.csv", asText(rows));
  const columns = { ward: "Ward", month: "Month", offence: "Offence" };
  place.write("profile.json", JSON.stringify({ ...PROFILE, force: undefined, columns, dateForm: "iso" }));
  const common = ["--home-office", tables, "--area-code", district, "--area-name", "Cambridge"];
  const file = (name: string): string => `${place.folder}/${name}`;
  const ofExtract = await place.command(
    ...["build", "--extract", extract, "--profile", file("profile.json"), "--wards", file("wards.geojson")],
    ...["--population", file("population-2021.csv"), ...common, "--out", file("areas/own")],
  );
  expect([ofExtract.code, ofExtract.error.replace(/^read .*\n/gm, "")]).toEqual([0, ""]);
  const groups = place.read("areas/own/figure_groups.csv");
  expect(groups).not.toMatch(/open data/i);
  expect(groups).toMatch(/^Violence against the person,.*,wider,What it is beside holds other offences too\./m);
  expect(groups).toMatch(/^All recorded crime,.*all-crime,same,"By name the same offences/m);
  expect(groups).toMatch(/^Sexual offences,.*,none,No category of these records is known/m);

  expect((await place.build(...common)).code).toBe(0);
  expect(place.read("areas/testford/figure_groups.csv")).toMatch(/^Sexual offences,.*The open data cannot tell/m);
});
