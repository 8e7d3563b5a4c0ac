// Extracts of seeded offences in several layouts, and builds of them in a workplace.
import { toDegrees } from "../../src/core/geography/british-grid.ts";
import { britishDay, clockOf, isoDay, type SeededOffence, seededOffences, serialOf } from "../extracts.ts";
import type { SheetCell } from "../xlsx.ts";
import type { Workplace } from "./workplace.ts";

export const OFFENCES = seededOffences(400);
export const PROFILE = { profile: "wardscope-extract-1", force: "Testshire Police" } as const;
const OPTIONS = [
  "--wards",
  "wards.geojson",
  "--population",
  "population-2021.csv",
  "--area-code",
  "E07000001",
] as const;

/** Columns of an extract with its profile. */
interface Layout {
  readonly header: readonly string[];
  readonly row: (offence: SeededOffence) => readonly SheetCell[];
  readonly profile: object;
}

const WHERE = { longitude: "Longitude", latitude: "Latitude" };
const degrees = ({ point }: SeededOffence): readonly string[] =>
  point === null ? ["", ""] : toDegrees(...point).map((part) => part.toFixed(6));
export const PLAIN: Layout = {
  header: ["Ref", "Date", "Offence", "Longitude", "Latitude"],
  row: (one) => [one.id, `${isoDay(one.day)} ${clockOf(one.minutes)}`, one.offence, ...degrees(one)],
  profile: { columns: { id: "Ref", date: "Date", offence: "Offence", ...WHERE }, dateForm: "iso" },
};
export const BRITISH: Layout = {
  header: ["Northing", "Time", "HO", "Day", "Easting", "Ref"],
  row: ({ id, day, minutes, offence, point }) => [
    point?.[1].toString() ?? "",
    clockOf(minutes).replace(":", ""),
    offence,
    britishDay(day),
    point?.[0].toString() ?? "",
    id,
  ],
  profile: {
    columns: { id: "ref", date: "DAY", time: "time", offence: "ho", easting: "Easting", northing: "Northing" },
    dateForm: "day-first",
  },
};
export const WORKBOOK: Layout = {
  header: [...Array.from({ length: 40 }, (_, index) => `Spare ${index}`), "Ref", "When", "What", "East", "North"],
  row: (one) => [
    ...Array.from({ length: 40 }, () => ""),
    one.id,
    serialOf(one),
    { formula: "A1&B1", result: one.offence },
    ...(one.point ?? ["", ""]),
  ],
  profile: {
    columns: { id: "Ref", date: "When", offence: "What", easting: "East", northing: "North" },
    dateForm: "excel",
  },
};

export function rowsOf({ header, row }: Layout, offences = OFFENCES): readonly (readonly SheetCell[])[] {
  return [header, ...offences.map(row)];
}

export async function built(place: Workplace, file: string | Uint8Array, name: string, profile: object) {
  const path = place.write(name, file);
  place.write("profile.json", JSON.stringify({ ...PROFILE, ...profile }));
  return buildOf(place, path);
}

export function buildOf(place: Workplace, ...paths: readonly string[]) {
  const words = OPTIONS.map((word) => (/\.(?:geojson|csv)$/.test(word) ? `${place.folder}/${word}` : word));
  const profile = `${place.folder}/profile.json`;
  return place.command(
    ...["build", "--extract", ...paths, "--profile", profile, ...words],
    ...["--area-name", "Testford", "--out", `${place.folder}/areas/testford`],
  );
}
