// What became of the crimes: counted as another count of the same rows does, whatever the order and division of the files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { KNOWN_OUTCOMES } from "../../src/core/area/known-outcomes.ts";
import { slugOf } from "../../src/core/area/taxonomy.ts";
import { seeded } from "../bench/seeded.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { asText } from "../extracts.ts";
import { built } from "./extract-place.ts";
import { HEADER, makeWorkplace, type Workplace } from "./workplace.ts";

const POLICE = fileURLToPath(new URL("../../../shared/data/police/", import.meta.url));
const OUTCOMES = [
  "Investigation complete; no suspect identified",
  "Unable to prosecute suspect",
  "Under investigation",
  "Local resolution",
  "Turned into a frog",
  "",
] as const;
const TYPES = ["Shoplifting", "Burglary", "Anti-social behaviour", "Drugs"] as const;

interface Crime {
  readonly month: string;
  readonly longitude: string;
  readonly type: string;
  readonly outcome: string;
}

/** Rows of two months in both wards, outside, and without coordinates; incidents have no outcome. */
function crimes(rows: number): readonly Crime[] {
  const random = seeded(3);
  const one = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: rows }, () => {
    const type = one(TYPES);
    const outcome = type === "Anti-social behaviour" ? "" : one(OUTCOMES);
    return {
      month: one(["2024-12", "2025-01"]),
      longitude: one(["0.105", "0.115", "0.105", "0.5", ""]),
      type,
      outcome,
    };
  });
}

function file(rows: readonly Crime[], header = HEADER): string {
  const lines = rows.map(({ month, longitude, type, outcome }, index) => {
    const latitude = longitude === "" ? "" : "52.205";
    const quoted = index % 7 === 0 ? `"${outcome}"` : outcome;
    const id = type === "Anti-social behaviour" ? "" : index.toString(16).padStart(16, "0");
    return `${id},${month},Testshire Police,Testshire Police,${longitude},${latitude},On or near Mill Road,E01017540,Test 001A,${type},${quoted},`;
  });
  return `${[header, ...lines].join("\n")}\n`;
}

function write(place: Workplace, rows: readonly Crime[]): void {
  place.remove("police");
  for (const month of new Set(rows.map((row) => row.month)))
    place.write(`police/${month}/${month}-testshire-street.csv`, file(rows.filter((row) => row.month === month)));
}

/** `outcomes.csv` as it has to be, from the rows themselves. */
function expected(rows: readonly Crime[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { month, longitude, type, outcome } of rows) {
    const ward = { "0.105": "W1", "0.115": "W2" }[longitude];
    if (ward === undefined || type === "Anti-social behaviour") continue;
    const key = [ward, month, slugOf(type), outcome === "" ? "no-outcome" : slugOf(outcome)].join(",");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ["ward_code,month,category,outcome,count", ...[...counts].map(([key, count]) => `${key},${count}`).sort()];
}

const linesIn = (place: Workplace, name = "areas/testford/outcomes.csv"): readonly string[] =>
  place.read(name).trim().split("\n");

describe("the outcomes of a package", () => {
  it("are those of its rows, and add up to its counts", async () => {
    const place = makeWorkplace();
    const rows = crimes(600);
    write(place, rows);
    const built = await place.build();
    expect(built.code).toBe(0);
    expect(linesIn(place)).toEqual(expected(rows));
    const frogs = rows.filter(
      ({ longitude, outcome }) => ["0.105", "0.115"].includes(longitude) && outcome === "Turned into a frog",
    );
    expect(built.out).toContain(`Turned into a frog (${frogs.length})`);
    expect((await place.check()).code).toBe(0);
  });

  it("do not depend on the order of rows and the division into files", async () => {
    const place = makeWorkplace();
    const rows = crimes(300);
    const whole = makeWorkplace();
    write(whole, rows);
    await whole.build();
    expect(linesIn(whole)).toEqual(expected(rows));
    place.remove("police");
    const [first, second] = ["2024-12", "2025-01"].map((month) => rows.filter((row) => row.month === month));
    place.write("police/b.csv", file(second!.toReversed()));
    place.write("police/a.csv", file(first!));
    expect((await place.build()).code).toBe(0);
    expect(linesIn(place)).toEqual(linesIn(whole));
  });

  it("are none where no row of a crime has one, and the outcome of an incident is left out and told", async () => {
    const place = makeWorkplace();
    const rows = crimes(60).map((row) => ({ ...row, outcome: "" }));
    write(place, rows);
    await place.build();
    expect(place.names("areas/testford")).not.toContain("outcomes.csv");
    write(
      place,
      rows.map((row) => ({ ...row, outcome: row.type === "Anti-social behaviour" ? "Local resolution" : "" })),
    );
    const { out } = await place.build();
    expect(place.names("areas/testford")).not.toContain("outcomes.csv");
    expect(out).toMatch(/incidents that are no crimes have an outcome, which is left out/);
  });

  it.each([
    ["counts more than there are", (text: string) => text.replace(/,(\d+)\n$/, ",9$1\n"), "by outcome, but"],
    ["lacks a row", (text: string) => text.replace(/[^\n]+\n$/, ""), "by outcome, but"],
    ["has a row twice", (text: string) => `${text}${text.trim().split("\n").at(-1)}\n`, "the same ward, month"],
    ["is of incidents", (text: string) => `${text}W2,2025-01,anti-social-behaviour,fined,1\n`, "is no crime"],
    ["is of another ward", (text: string) => `${text}W9,2025-01,drugs,fined,1\n`, '"W9" is not in wards.geojson'],
  ])("are refused by the check where a file %s", async (_, change, fault) => {
    const place = makeWorkplace();
    write(place, crimes(200));
    await place.build();
    place.write("areas/testford/outcomes.csv", change(place.read("areas/testford/outcomes.csv")));
    const { code, out, error } = await place.check();
    expect(code).toBe(1);
    expect(`${out}${error}`).toContain(fault);
  });

  it("have slugs of their own, each with a meaning", () => {
    expect(new Set(KNOWN_OUTCOMES.map(({ slug }) => slug)).size).toBe(KNOWN_OUTCOMES.length);
    expect(KNOWN_OUTCOMES.length).toBeGreaterThan(25);
  });
});

describe("the outcomes of Cambridge", () => {
  it("add up to the counts of every crime in its frozen copy", () => {
    const rowsOf = (name: string) =>
      Papa.parse<Record<string, string>>(readFileSync(join(CAMBRIDGE, name), "utf8").trim(), { header: true }).data;
    const sums = new Map<string, number>();
    const add = (row: Record<string, string>, sign: number): void => {
      const key = `${row["ward_code"]} ${row["month"]} ${row["category"]}`;
      sums.set(key, (sums.get(key) ?? 0) + sign * Number(row["count"]));
    };
    for (const row of rowsOf("counts.csv")) if (row["category"] !== "anti-social-behaviour") add(row, 1);
    for (const row of rowsOf("outcomes.csv")) add(row, -1);
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
  });

  it.skipIf(!existsSync(POLICE))("are those of the rows at its places, counted apart", () => {
    const read = (path: string) =>
      Papa.parse<Record<string, string>>(readFileSync(path, "utf8").trim(), { header: true }).data;
    const ward = new Map(read(join(CAMBRIDGE, "places.csv")).map((row) => [row["place_id"], row["ward_code"]]));
    const counts = new Map<string, number>();
    for (const month of readdirSync(POLICE).filter((name) => /^\d{4}-\d\d$/.test(name)))
      for (const name of readdirSync(join(POLICE, month)).filter((file) => file.endsWith("-street.csv")))
        for (const row of read(join(POLICE, month, name))) {
          const code = ward.get(`${row["Longitude"]}_${row["Latitude"]}`);
          if (!code || row["Crime type"] === "Anti-social behaviour") continue;
          const outcome = slugOf(row["Last outcome category"]!) || "no-outcome";
          const key = [code, row["Month"], slugOf(row["Crime type"]!), outcome].join(",");
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    const text = readFileSync(join(CAMBRIDGE, "outcomes.csv"), "utf8").trim().split("\n").slice(1);
    expect(text).toEqual([...counts].map(([key, count]) => `${key},${count}`).sort());
  });
});

describe("the outcomes of an extract", () => {
  it("are those of its rows, also of counts by ward, and add up with those without one", async () => {
    const place = makeWorkplace();
    const rows = [
      ["Ward", "Month", "Offence", "Number", "Disposal"],
      ["W1", "2025-01", "Burglary", "3", "Local resolution"],
      ["W1", "2025-01", "Burglary", "2", ""],
      ["W2", "2025-01", "Drugs", "4", "Community trigger"],
    ];
    const columns = { ward: "Ward", month: "Month", offence: "Offence", count: "Number", outcome: "Disposal" };
    const { code, out } = await built(place, asText(rows), "counts.csv", { columns, dateForm: "iso" });
    expect(code).toBe(0);
    expect(linesIn(place).slice(1)).toEqual([
      "W1,2025-01,burglary,local-resolution,3",
      "W1,2025-01,burglary,no-outcome,2",
      "W2,2025-01,drugs,community-trigger,4",
    ]);
    expect(out).toContain("Community trigger (4)");
    expect((await place.check()).code).toBe(0);
  });

  it("are those of data.police.uk in other words, none where nothing is known, and what the profile says", async () => {
    const place = makeWorkplace();
    const texts = ["Charged/Summonsed", "1", "Type 18", "Undetected", "N/A", "Not recorded", "NFA", "Filed"];
    const rows = [["Ward", "Month", "Offence", "Outcome"], ...texts.map((text) => ["W1", "2025-01", "Burglary", text])];
    const profile = {
      columns: { ward: "Ward", month: "Month", offence: "Offence", outcome: "Outcome" },
      dateForm: "iso",
      outcomes: { nfa: "unable-to-prosecute-suspect", "Written off": "local-resolution" },
    } as const;
    const { code, out } = await built(place, asText(rows), "rows.csv", profile);
    expect(code).toBe(0);
    expect(linesIn(place).slice(1)).toEqual([
      "W1,2025-01,burglary,filed,1",
      "W1,2025-01,burglary,investigation-complete-no-suspect-identified,2",
      "W1,2025-01,burglary,no-outcome,2",
      "W1,2025-01,burglary,suspect-charged,2",
      "W1,2025-01,burglary,unable-to-prosecute-suspect,1",
    ]);
    expect(out).toMatch(/not understood .*\n +Filed +1\n/);
    expect(out).toContain("outcomes that are not understood count as not known, until they are assigned: Filed (1)");
    expect(out).toContain("Offences and outcomes that the profile names and no row has\n    Written off\n");
  });
});
