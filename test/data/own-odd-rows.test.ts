// Rows of an extract that are odd and no fault: wards of another name, times that are none, and rows that two files have. The report says so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExtractProfile } from "../../src/core/extract/profile.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import { wardsOf } from "../cli/workplace.ts";

const PROFILE: ExtractProfile = {
  columns: { date: "Date", time: "Time", offence: "Offence", ward: "Ward" },
  ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
  ...{ offences: {}, categories: [], leftMonths: [] },
};
const HEADER = "Date,Time,Offence,Ward\n";
const WARDS = new File([wardsOf([{ code: "W1" }, { code: "W2" }, { code: "W3" }])], "wards.geojson");

async function built(texts: Readonly<Record<string, string>>, profile = PROFILE) {
  const { files, report } = await buildOwn(
    {
      ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-12-01T12:00:00.000Z" },
      files: [
        { file: WARDS, kind: "wards" as const, profile: null },
        ...Object.entries(texts).map(([name, text]) => ({
          ...{ file: new File([text], name), kind: "extract" as const, profile },
        })),
      ],
    },
    FORCE_AREAS,
    () => undefined,
  );
  const textOf = (name: string): string => new TextDecoder().decode(files.get(name));
  const at = report.indexOf("  Warnings");
  const warnings = at < 0 ? [] : report.slice(at + 1).map((line) => line.trim());
  return { report, warnings, textOf, rows: JSON.parse(textOf("datapackage.json")).wardscope.rows };
}

describe("rows that name wards which the area does not have", () => {
  const rows = (wards: readonly string[]): string =>
    HEADER + wards.map((ward, at) => `2025-01-0${1 + (at % 9)},,Burglary,${ward}\n`).join("");

  it("are the first warning, with the wards of the area that no row is of, whose 0 is not to be believed", async () => {
    const { warnings, rows: fates } = await built({ "a.csv": rows(["W1", "W2 (old)", "W2 (old)", "Elsewhere", "W3"]) });
    expect(fates).toMatchObject({ read: 5, placed: 2, outside: 3 });
    expect(warnings[0]).toBe(
      '3 offences (60.0 %) name wards that the area does not have and are in no number of it: "W2 (old)" (2) and "Elsewhere" (1); meanwhile Ward W2 has no row in any month, and its 0 is not to be believed: if this ward is meant, write the name or code that the file of wards has into the rows, and build again',
    );
  });

  it("are warned of where every ward has rows, and no ward is doubted that has a row of none", async () => {
    const every = await built({ "a.csv": rows(["W1", "W2", "W3", "Elsewhere"]) });
    expect(every.warnings[0]).toMatch(
      /^1 offence \(25\.0 %\) names a ward that .* "Elsewhere" \(1\); if a ward of the area/,
    );
    expect(every.warnings[0]).not.toContain("believed");
    const counted = { ...PROFILE, columns: { month: "Month", offence: "Offence", ward: "Ward", count: "Count" } };
    const table = "Month,Offence,Ward,Count\n2025-01,Burglary,W1,4\n2025-01,Burglary,W2,0\n2025-01,Burglary,Else,7\n";
    const { warnings } = await built({ "a.csv": table }, counted);
    expect(warnings[0]).toContain("7 offences (63.6 %) name a ward");
    expect(warnings[0]).toContain("meanwhile Ward W3 has no row");
  });

  it("are none where a row says that its ward is not known, and a ward without rows is no warning by itself", async () => {
    const { warnings, rows: fates } = await built({ "a.csv": rows(["W1", "W2", "N/K", "-", "#N/A", "Unknown"]) });
    expect(fates).toMatchObject({ placed: 2, unplaced: 4, outside: 0 });
    expect(warnings.filter((text) => text.includes("does not have"))).toEqual([]);
  });
});

describe("rows whose time of day is none", () => {
  it("are counted without one, and warned of with the first of them", async () => {
    const times = ["14:30", "noon", "approx 21:00", "21:00 hrs", "Unknown", "", "25:00", "evening"];
    const text = HEADER + times.map((time, at) => `2025-01-0${at + 1},${time},Burglary,W1\n`).join("");
    const { warnings, rows, textOf } = await built({ "a.csv": text });
    expect(rows).toMatchObject({ read: 8, placed: 8, rejected: 0 });
    expect(warnings).toContain(
      '4 offences have a time of day that cannot be read, and are counted without one, as "noon" (a.csv:3), "approx 21:00" (a.csv:4) and "25:00" (a.csv:8): write times as 14:30, and leave the cell empty where none is known',
    );
    expect(weightsIn(textOf("hours.csv"))).toBe(2);
  });

  it("leave the sums of hours those of the rows with a time", async () => {
    const good = fc.constantFrom("14:30", "0930", "2100hrs", "21:00-03:00", "9 pm to 11 pm", "22:00 - 00:00");
    const none = fc.constantFrom("", "N/K", "noon", "21:00-25:00", "#N/A", "21:00-03:00+05:00");
    const some = fc.array(
      fc.oneof(
        good.map((time) => [time, true] as const),
        none.map((time) => [time, false] as const),
      ),
    );
    await fc.assert(
      fc.asyncProperty(some, async (all) => {
        const rows = [["10:00", true] as const, ...all].map(([time]) => `2025-01-08,${time},Burglary,W1\n`);
        const { textOf, rows: fates } = await built({ "a.csv": HEADER + rows.join("") });
        expect(fates).toMatchObject({ placed: rows.length, rejected: 0 });
        expect(weightsIn(textOf("hours.csv"))).toBeCloseTo(1 + all.filter(([, isGood]) => isGood).length, 2);
      }),
      { numRuns: 40 },
    );
  });
});

/** Sum of the offences of a table of hours. */
function weightsIn(hours: string): number {
  const [header = "", ...lines] = hours.trim().split("\n");
  const at = header.split(",").indexOf("weight");
  return lines.reduce((sum, line) => sum + Number(line.split(",")[at]), 0);
}
