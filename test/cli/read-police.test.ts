// Files whose months only their rows tell: the period and what is missing come from the rows.
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../src/cli/package/build-files.ts";
import { readPolice } from "../../src/cli/package/read-police.ts";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { parseMonth } from "../../src/core/basics/months.ts";
import { monthStatuses } from "../../src/core/build/force-coverage.ts";
import type { StreetFile } from "../../src/core/build/street-files.ts";
import { readBoundaries } from "../../src/core/build/ward-boundaries.ts";
import { type RowPlan, street, wardsOf } from "./workplace.ts";

const DISTRICTS = [{ code: "E07000001", name: "Testford" }];
const OPTIONS: BuildOptions = {
  possible: possibleMonths(24_301),
  ...{ areaCodes: ["E07000001"], areaName: "Testford", areaNameGiven: "Testford" },
  ...{
    police: [],
    places: [],
    wards: [],
    population: "",
    figures: null,
    figureGroups: null,
    notes: null,
    plan: null,
    meetings: null,
    postcodes: null,
    similar: null,
    populationYear: null,
  },
  ...{ populationColumn: null, wardColumn: null, residentsSource: null, fetched: null },
  ...{ slug: "testford", requireForces: [], acceptMonths: [], from: null, to: null, out: "" },
};
const WARDS = readBoundaries([{ text: wardsOf([{ code: "W1" }]), file: "wards.geojson" }], {
  districts: DISTRICTS,
  populated: new Set(["W1"]),
});
const SIDE = {
  wards: WARDS,
  districts: DISTRICTS,
  areaCode: "E07000001",
  population: { name: "population.csv", year: 2021, rows: [], taken: [] },
  ...{
    figures: null,
    figureRemarks: [],
    figureGroups: null,
    notes: null,
    plan: null,
    meetings: null,
    postcodes: null,
    similar: null,
  },
};

function extract(force: string, rows: readonly RowPlan[], month: string | null = null): StreetFile {
  const bytes = Buffer.from(street(...rows));
  const open = () => Readable.from([bytes]);
  return { name: force, where: force, force, month: month === null ? null : parseMonth(month), bytes: 1, open };
}

async function readFiles(files: readonly StreetFile[], options: Partial<BuildOptions> = {}) {
  const print = { write: () => true };
  const terminal = { out: print, error: print, signal: new AbortController().signal, now: () => new Date(0) };
  const inputs = await readPolice({ ...OPTIONS, ...options }, SIDE, { files, replaced: [], unread: [] }, terminal);
  const months = monthStatuses(inputs.forces.coverage, inputs.period);
  return { counts: inputs.counts, months: months.map(({ month, status }) => `${month} ${status}`) };
}

describe("a file of no month of its own", () => {
  const whole = extract("testshire", [{ month: "2025-03" }, { month: "2025-01" }, { month: "2025-03" }]);

  it("is of the months of its rows, from the first to the last", async () => {
    const { counts, months } = await readFiles([whole]);
    expect(counts).toMatchObject({ read: 3, placed: 3, outsideMonths: 0 });
    expect(months).toEqual(["2025-01 submitted", "2025-02 missing", "2025-03 submitted"]);
  });

  it("adds its months to those of the files that have one", async () => {
    const { months } = await readFiles([extract("testshire", [{ month: "2024-12" }], "2024-12"), whole]);
    expect(months[0]).toBe("2024-12 submitted");
    expect(months).toHaveLength(4);
  });

  it("is read within the months asked for", async () => {
    const { counts, months } = await readFiles([whole], { from: parseMonth("2025-02"), to: parseMonth("2025-03") });
    expect(counts).toMatchObject({ placed: 2, outsideMonths: 1 });
    expect(months).toEqual(["2025-02 missing", "2025-03 submitted"]);
  });

  it("must hold something of the months and forces asked for, and any row of use", async () => {
    await expect(readFiles([whole], { from: parseMonth("2026-01") })).rejects.toThrow(
      "The files hold 2025-01 to 2025-03, nothing from 2026-01 on.",
    );
    await expect(readFiles([whole], { requireForces: ["btp"] })).rejects.toThrow("there is no file of btp");
    await expect(readFiles([extract("testshire", [])])).rejects.toThrow("The police files have a header and no row.");
  });
});

describe("the months of a package", () => {
  const own = (months: readonly string[]): readonly RowPlan[] => months.map((month) => ({ month }));
  const far = (month: string): RowPlan => ({
    month,
    force: "Durham Constabulary",
    longitude: "-1.6",
    latitude: "54.8",
  });
  const SPRING = ["2024-01", "2024-02", "2024-03", "2024-04"];
  const submitted = SPRING.map((month) => `${month} submitted`);

  it("are those of the forces that count, however late the rows of another force in one file are", async () => {
    const combined = { ...extract("combined", [...own(SPRING), far("2025-01"), far("2025-03")]), force: null };
    const { counts, months } = await readFiles([combined]);
    expect(months).toEqual(submitted);
    expect(counts).toMatchObject({ read: 6, placed: 4, outsideMonths: 2 });
  });

  it("are so where every file says its month, and where the force of the district is known", async () => {
    const files = [
      ...SPRING.map((month) => extract("testshire", own([month]), month)),
      extract("durham", [far("2025-03")], "2025-03"),
    ];
    expect((await readFiles(files)).months).toEqual(submitted);
  });

  it("reach as far as a force that is required, and as what was asked for", async () => {
    const files = [extract("testshire", own(SPRING)), extract("btp", own(["2024-06"]))];
    expect((await readFiles(files)).months.filter((text) => text.startsWith("2024-06"))).toEqual([]);
    const required = await readFiles(files, { requireForces: ["btp"] });
    expect(required.months.filter((text) => text.startsWith("2024-06"))).toEqual([
      "2024-06 submitted",
      "2024-06 missing",
    ]);
    const asked = await readFiles(files, { from: parseMonth("2024-01"), to: parseMonth("2024-06") });
    expect(asked.months.filter((text) => text.startsWith("2024-06"))).toEqual(["2024-06 submitted", "2024-06 missing"]);
  });
});
