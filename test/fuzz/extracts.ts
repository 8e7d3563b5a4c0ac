// Extracts with odd cells, odd bytes and odd profiles, as text, workbook and ZIP: each is built and checked, or guessed. Whatever comes,
// there is a sentence or a sound package, and every row has one fate.
import { readFileSync } from "node:fs";
import { zip } from "../cli/zip.ts";
import {
  asText,
  britishDay,
  clockOf,
  isoDay,
  monthOf,
  type SeededOffence,
  seededOffences,
  serialOf,
} from "../extracts.ts";
import { type SheetCell, xlsx } from "../xlsx.ts";
import { type FuzzRoom, faultOfBuild, faultOfPackage, faultOfRun, inRoom } from "./fuzz-room.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, mutated } from "./odd-texts.ts";

const OFFENCES = seededOffences(30);
const HEADER = ["Ref", "Date", "Time", "To", "Month", "Offence", "Ward", "X", "Y", "Count", "Outcome"] as const;
const COLUMNS = {
  id: "Ref",
  date: "Date",
  time: "Time",
  dateTo: "To",
  offence: "Offence",
  ward: "Ward",
  outcome: "Outcome",
};
const GRID = { easting: "X", northing: "Y" };
/** Each form of dates with how it writes a day. */
const FORMS: readonly (readonly [form: string, write: (offence: SeededOffence) => SheetCell])[] = [
  ["iso", ({ day }) => isoDay(day)],
  ["day-first", ({ day }) => britishDay(day)],
  ["excel", serialOf],
];

export const EXTRACTS: Fuzzer = inRoom("extracts", async (room, chance) => {
  const { below, of } = chance;
  const [form, write] = of(FORMS);
  const rows = [HEADER, ...oddRows(chance, write)];
  const [name, bytes] = fileOf(chance, rows);
  let odd: Uint8Array = bytes;
  for (let more = below(3); more > 0; more--) odd = mutated(chance, odd);
  room.write(name, odd);
  if (below(3) === 0) return faultOfGuess(room, name);
  room.write("profile.json", profileText(chance, form));
  return faultOfExtract(room, name);
});

/** Sound rows, and some whose cells are odd. */
function oddRows({ below, text, of }: Chance, write: (offence: SeededOffence) => SheetCell): readonly SheetCell[][] {
  return OFFENCES.map((one) => {
    const [easting, northing] = one.point ?? ["", ""];
    const place = below(3) === 0 ? ["W1", "", ""] : ["", easting, northing];
    const cells: SheetCell[] = [one.id, write(one), clockOf(one.minutes), write(one), monthOf(one), one.offence];
    cells.push(...place, below(5), "Under investigation");
    if (below(4) > 0) return cells;
    const kind = below(6);
    const at = below(cells.length);
    if (kind === 0) return cells.map(text);
    if (kind === 1) cells.splice(at, below(4), ...Array.from({ length: below(3) }, text));
    else if (kind === 2) cells[at] = { formula: text(), result: below(2) === 0 ? null : text() };
    else if (kind === 3) cells[at] = of([-1, 0, 60, 1e9, 45_000.999_99, 0.5]);
    else cells[at] = text();
    return cells;
  });
}

function fileOf(
  { below }: Chance,
  rows: readonly (readonly SheetCell[])[],
): readonly [name: string, bytes: Uint8Array] {
  const text = asText(rows, below(2) === 0 ? "," : "\t");
  const kind = below(3);
  if (kind === 0) return ["extract.xlsx", xlsx([{ name: "Data", rows }], below(4) === 0)];
  if (kind === 1) return ["extract.zip", zip([{ name: "a/extract.csv", text, deflate: true }])];
  return ["extract.csv", Buffer.from(text)];
}

function profileText(chance: Chance, dateForm: string): string {
  const { below, text, of } = chance;
  const count = below(2) === 0 ? { count: "Count" } : {};
  const profile: Record<string, unknown> = {
    ...{ profile: "wardscope-extract-1", force: "Testshire Police", dateForm },
    columns: { ...COLUMNS, ...GRID, ...count },
    offences: { "Wildlife crime": "drugs", [text()]: "burglary" },
  };
  if (below(6) === 0) profile[of(Object.keys(profile))] = text();
  if (below(8) === 0) profile["columns"] = { ...COLUMNS, [of(["ward", "month", "constructor"])]: text() };
  const json = JSON.stringify(profile);
  return below(12) === 0 ? Buffer.from(mutated(chance, Buffer.from(json))).toString("latin1") : json;
}

async function faultOfExtract(room: FuzzRoom, name: string): Promise<string | null> {
  const built = await room.command(
    ...["build", "--extract", room.path(name), "--profile", room.path("profile.json"), "--area-code", "E07000001"],
    ...["--wards", room.path("wards.geojson"), "--population", room.path("population-2021.csv")],
    ...["--area-name", "Testford", "--out", room.path("areas/testford")],
  );
  const fault = faultOfBuild(built);
  if (fault !== null || built.code !== 0) return fault;
  return (await faultOfPackage(room)) ?? faultOfSums(room);
}

/** Every row read has one fate. */
function faultOfSums(room: FuzzRoom): string | null {
  const { wardscope } = JSON.parse(readFileSync(room.path("areas/testford/datapackage.json"), "utf8")) as {
    wardscope: { rows: Readonly<Record<string, number>> };
  };
  const { read = 0, byWard: _, ...fates } = wardscope.rows;
  const sum = Object.values(fates).reduce((all, rows) => all + rows, 0);
  return sum === read ? null : `${read} rows read, ${sum} accounted for`;
}

/** Lines of the profile that is printed at the end may be of any length. */
async function faultOfGuess(room: FuzzRoom, name: string): Promise<string | null> {
  const guessed = await room.command("build", "--extract", room.path(name));
  const json = guessed.out.indexOf("\n{\n");
  return faultOfRun({ ...guessed, out: json < 0 ? guessed.out : guessed.out.slice(0, json) });
}
