// County Durham and Wiltshire with their real months, served as the sources do: the package is that of a build by hand, file for file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FeatureCollection } from "geojson";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { archiveOf, stored } from "../sources/archive-server.ts";
import { contents, makeWorkplace } from "../workplace.ts";
import { areaRoom } from "./area-room.ts";

/** Districts with months of their forces; not on every machine. */
const OTHER = fileURLToPath(new URL("../../../../shared/data/other/", import.meta.url));
const isThere = existsSync(OTHER);

describe.skipIf(!isThere)(`real districts${isThere ? "" : " (skipped: ../shared is not there)"}`, () => {
  it.each([
    ["County Durham", "E06000047", "durham", 63],
    ["Wiltshire", "E06000054", "wiltshire", 98],
  ])("%s", async (name, code, force, wards) => {
    const room = await areaRoom();
    const text = readFileSync(`${OTHER}geo/wards-2022-${code}.geojson`, "utf8");
    const { features } = JSON.parse(text) as FeatureCollection;
    room.fake.layers.clear();
    room.fake.layers.set("Wards_December_2022_Boundaries_UK_BGC", {
      records: features.map(({ properties, geometry }) => ({
        attributes: { WD22CD: properties?.["WD22CD"], WD22NM: properties?.["WD22NM"], LAD22CD: code },
        geometry,
      })),
      maxRecordCount: 40,
    });
    const people = readFileSync(`${OTHER}population/best-fit-${code}.csv`, "utf8");
    const [, ...rows] = Papa.parse<[string, string]>(people, { skipEmptyLines: true }).data;
    room.fake.tables.set("NM_2021_1", { rows: { [`${code}TYPE153`]: rows }, date: "2021" });
    const months = ["2025-01", "2025-02", "2025-03"].flatMap((month) =>
      readdirSync(`${OTHER}police/${month}`).map((file) => {
        const text = readFileSync(`${OTHER}police/${month}/${file}`, "utf8");
        return [`${month} ${file.slice(8, -"-street.csv".length)}`, text] as const;
      }),
    );
    room.police.archives.set("2025-12", stored(archiveOf(Object.fromEntries(months))));
    const made = await room.make({}, name);
    expect([made.wards.codes.length, made.residents.year]).toEqual([wards, 2021]);
    expect(made.police.missing.every((one) => one.force === "btp")).toBe(true);
    const place = makeWorkplace();
    for (const [key, text] of months) {
      const [month, sender] = key.split(" ");
      if (sender === force || sender === "btp") place.write(`police/${month}-${sender}-street.csv`, text);
    }
    place.remove("police/2025-01");
    const { code: exit, error } = await place.command(
      ...["build", "--police", `${place.folder}/police`, "--wards", `${OTHER}geo/wards-2022-${code}.geojson`],
      ...["--population", `${OTHER}population/best-fit-${code}.csv`, "--population-year", "2021"],
      ...["--area-code", code, "--area-name", name, "--out", `${place.folder}/areas/hand`],
    );
    expect([exit, error.replace(/^read .*\n/gm, "")]).toEqual([0, ""]);
    const [fetched, byHand] = [contents(room.out), contents(`${place.folder}/areas/hand`)];
    const names = Object.keys(byHand).filter((file) => file !== "datapackage.json");
    expect(names).toContain("counts.csv");
    for (const file of names) expect([file, fetched[file] === byHand[file]]).toEqual([file, true]);
  });
});
