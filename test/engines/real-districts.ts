// Three districts of three forces, with the street files of all three, where this machine has them beside the project.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DATA = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const GEO = fileURLToPath(new URL("../../geo/", import.meta.url));

export const HAS_REAL = existsSync(DATA);

const POLICE = [join(DATA, "police"), join(DATA, "other/police")];

/** How `build` is told of the street files. */
export const REAL_POLICE = ["--police", ...POLICE];

export function realFiles(): readonly string[] {
  const names = POLICE.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return names.filter((name) => name.endsWith("-street.csv")).sort();
}

/** Words of `build` beside where the offences are. */
export const REAL_DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  Cambridge: wordsOf(
    "E07000008",
    join(GEO, "cambridge-wards-2023.geojson"),
    join(GEO, "cambridge-wards-census-2021.csv"),
  ),
  "County Durham": otherDistrict("E06000047"),
  Wiltshire: otherDistrict("E06000054"),
};

function otherDistrict(code: string): readonly string[] {
  const folder = join(DATA, "other");
  return wordsOf(code, join(folder, `geo/wards-2022-${code}.geojson`), join(folder, `population/best-fit-${code}.csv`));
}

function wordsOf(code: string, wards: string, population: string): readonly string[] {
  const residents = ["--population", population, "--population-year", "2021"];
  return ["--wards", wards, ...residents, "--area-code", code, "--area-name", `District ${code}`];
}
