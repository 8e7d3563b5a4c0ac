// What is missing of police files, built and checked: forces, months, coordinates, names of categories, Crime IDs.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArea } from "../../src/cli/package/read-area.ts";
import { coverageOf } from "../../src/core/area/coverage.ts";
import { locatedRowsOf } from "../../src/core/area/located-rows.ts";
import { complete } from "../../src/core/area/period.ts";
import { YEAR_2025 } from "../area.ts";
import { makeWorkplace, type RowPlan, street, type Workplace, wardsOf } from "./workplace.ts";

const PACKAGE = "areas/testford";
const CAMBRIDGE = ["--area-code", "E07000008", "--area-name", "Cambridge"] as const;
const HOME = { slug: "cambridgeshire", force: "Cambridgeshire Constabulary" } as const;
const TRANSPORT = { slug: "btp", force: "British Transport Police" } as const;
const MONTHS = [2024, 2025].flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${two(month + 1)}`));

/** Rows of a force in each month (none: no file), each as the plan says. */
interface Sending {
  readonly slug: string;
  readonly force: string;
  readonly rows: (month: string, index: number) => number;
  readonly plan?: (month: string, row: number) => RowPlan;
}

/** Two wards of Cambridge, and the files of these forces. */
function sent(...sendings: readonly Sending[]): Workplace {
  const place = makeWorkplace();
  place.remove("police");
  place.write("wards.geojson", wardsOf(["W1", "W2"].map((code) => ({ code, district: "E07000008" }))));
  for (const { slug, force, rows, plan } of sendings)
    for (const [index, month] of MONTHS.entries()) {
      const count = rows(month, index);
      if (count === 0) continue;
      const lines = Array.from({ length: count }, (_, row) => ({ month, force, ...plan?.(month, row) }));
      place.write(`police/${month}/${month}-${slug}-street.csv`, street(...lines));
    }
  return place;
}

/** Builds and checks; what the package says of itself, and the report without runs of spaces. */
async function built(place: Workplace, ...more: readonly string[]) {
  const { code, out, error } = await place.build(...CAMBRIDGE, ...more);
  expect(code, error).toBe(0);
  expect((await place.check()).code).toBe(0);
  const { wardscope } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
  const { read, ...fates } = wardscope.rows;
  expect(Object.values(fates).reduce((sum: number, rows) => sum + Number(rows), 0)).toBe(read);
  return { wardscope, out: out.replace(/ +/g, " ") };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

const whole: Sending = { ...HOME, rows: () => 11 };
const untilJanuary: Sending = {
  ...TRANSPORT,
  rows: (month) => (month <= "2025-01" ? 6 : 0),
  plan: (_, row) => ({ category: row < 4 ? "Other theft" : "Drugs" }),
};
const role = (wardscope: { coverage: readonly { force: string; role: string }[] }, slug: string) =>
  wardscope.coverage.find(({ force }) => force === slug)?.role;

describe("a force that need not be there", () => {
  it("and did not send every month is set apart and named, and in no count", async () => {
    const place = sent(whole, untilJanuary);
    const { wardscope, out } = await built(place);
    expect(wardscope.setApart).toEqual([{ force: "btp", rows: 78, categories: { drugs: 26, "other-theft": 52 } }]);
    expect(wardscope.rows).toMatchObject({ read: 264 + 78, placed: 264, setApart: 78 });
    expect([role(wardscope, "btp"), role(wardscope, "cambridgeshire")]).toEqual(["setApart", "home"]);
    expect(wardscope.located.every(({ force }: { force: string }) => force === "cambridgeshire")).toBe(true);
    expect(place.read(`${PACKAGE}/counts.csv`)).not.toContain("other-theft");
    expect(place.read(`${PACKAGE}/places.csv`).split("\n")).toHaveLength(3);
    expect(out).toContain("British Transport Police sent 13 of 24 months: its 78 offences here are in no number.");
    expect(out).toContain(" of forces set apart 78 22.8 %\n");
    const check = (await place.check()).out.replace(/ +/g, " ");
    expect(check).toContain("British Transport Police set apart 2024-01 to 2024-12 submitted 72 72 -\n");
    expect(check).toContain("\n 2025-02 to 2025-12 missing - - -\n");
  });

  it("is counted when it sent every month of the package, whatever is outside it", async () => {
    const { wardscope } = await built(sent(whole, untilJanuary), "--to", "2025-01");
    expect(wardscope.rows).toMatchObject({ placed: 13 * 17, setApart: 0, outsideMonths: 11 * 11 });
    expect([role(wardscope, "btp"), wardscope.requiredForces]).toEqual(["whole", ["cambridgeshire"]]);
  });

  it("is required when that is asked for: then the months that it did not send are missing", async () => {
    const { wardscope } = await built(sent(whole, untilJanuary), "--require-forces", "btp");
    expect(wardscope.rows).toMatchObject({ placed: 264 + 78, setApart: 0 });
    expect([role(wardscope, "btp"), wardscope.requiredForces]).toEqual(["required", ["cambridgeshire", "btp"]]);
    const missing = wardscope.months.filter(({ status }: { status: string }) => status === "missing");
    expect(missing).toHaveLength(11);
  });

  it("is set apart for a month that is far too small, too", async () => {
    const { wardscope } = await built(
      sent(whole, { ...untilJanuary, rows: (month) => (month === "2025-03" ? 2 : 20) }),
    );
    expect(role(wardscope, "btp")).toBe("setApart");
  });
});

describe("the force whose district it is", () => {
  it.each([
    [[untilJanuary], "the transport police", "January 2025"],
    [
      [untilJanuary, { ...whole, slug: "essex", force: "Essex Police" }],
      "the transport police and Essex Police",
      "December 2025",
    ],
  ])("that sent nothing stops the build before a row is read", async (forces, others, last) => {
    const { code, out, error } = await sent(...forces).build(...CAMBRIDGE);
    expect(error).toBe(
      `No file of Cambridgeshire Constabulary, whose district this is: what ${others} sent alone would make it look free of crime. ` +
        `Add its files of January 2024 to ${last}, named like 2024-01-cambridgeshire-street.csv, or correct --area-code.\n`,
    );
    expect([code, out]).toEqual([1, ""]);
  });

  it("that sent files with a header alone stops it, too", async () => {
    const place = sent(untilJanuary);
    place.write("police/2024-01/2024-01-cambridgeshire-street.csv", street());
    const { code, error } = await place.build(...CAMBRIDGE);
    expect(error).toContain(
      "No file of Cambridgeshire Constabulary, whose district this is: what the transport police sent alone",
    );
    expect(code).toBe(1);
  });

  it("is named with the district and its partnership", async () => {
    const { wardscope } = await built(sent(whole));
    expect(wardscope.districts).toEqual([
      { code: "E07000008", name: "Cambridge", partnership: "Cambridge", force: "cambridgeshire" },
    ]);
  });

  it("makes a month missing that it did not send", async () => {
    const gap: Sending = { ...whole, rows: (month) => (month === "2024-05" ? 0 : 11) };
    const { wardscope, out } = await built(sent(gap));
    expect(wardscope.coverage[0].months[4]).toEqual({ month: "2024-05", status: "missing", rows: 0, placed: 0 });
    expect(out).toContain("home force 2024-01 to 2024-04 submitted 44 44 100.0 %\n 2024-05 missing - - -\n");
  });

  it("is the one with most rows in the area where the district is not known, which the report says", async () => {
    const place = sent(untilJanuary, whole);
    place.write("wards.geojson", wardsOf(["W1", "W2"].map((code) => ({ code, district: "E07009999" }))));
    const { out } = await place.build("--area-code", "E07009999");
    expect(out).toContain(
      "    E07009999 is no district of geo/force-areas.csv: Cambridgeshire Constabulary, with most rows here, is taken for its force\n",
    );
  });
});

describe("a month that is far too small", () => {
  const nearlyEmpty: Sending = { ...HOME, rows: (month, index) => (month === "2025-06" ? 1 : 95 + index) };

  it("counts as not submitted, and the report says why", async () => {
    const { wardscope, out } = await built(sent(nearlyEmpty));
    expect(wardscope.coverage[0].months[17]).toEqual({ month: "2025-06", status: "tooSmall", rows: 1, placed: 1 });
    expect(wardscope.months[17]).toEqual({ month: "2025-06", force: "cambridgeshire", status: "missing" });
    expect(out).toContain(
      "June 2025 of Cambridgeshire Constabulary holds 1 row, other months about 106: it counts as not submitted.",
    );
    expect(out).toContain(" 2025-06 too small 1 1 100.0 %\n");
  });

  it("is counted when that is asked for; a month of which it changes nothing is named", async () => {
    const { wardscope, out } = await built(sent(nearlyEmpty), "--accept-months", "2025-06,2025-07");
    expect(wardscope.coverage[0].months[17].status).toBe("accepted");
    expect(wardscope.months[17].status).toBe("submitted");
    expect(out).toContain("other months about 106: counted, as asked for.");
    expect(out).toContain(
      "--accept-months 2025-07 changes nothing: no force sent far too little, or no row of a category, in that month\n",
    );
    expect(out).not.toContain("--accept-months 2025-06 changes");
  });

  it("is also one whose file was cut before it came to the area, though it is of full size", async () => {
    const cut: Sending = {
      ...HOME,
      rows: () => 120,
      plan: (month, row) => ({ longitude: row < (month === "2025-06" ? 3 : 60) ? "0.105" : "0.305" }),
    };
    const { wardscope, out } = await built(sent(cut));
    expect(wardscope.coverage[0].months[17]).toEqual({ month: "2025-06", status: "tooSmall", rows: 120, placed: 3 });
    expect(out).toContain("holds 3 rows here, other months about 60: it counts as not submitted.");
  });

  it("is one without a row of a category of which the others hold many: it is named with it, and can be accepted", async () => {
    const lacking: Sending = {
      ...HOME,
      rows: () => 60,
      plan: (month, row) => ({
        category:
          row < 20 && month !== "2025-07"
            ? "Violence and sexual offences"
            : row >= 40 && month !== "2025-11"
              ? "Burglary"
              : "Drugs",
      }),
    };
    const place = sent(lacking);
    const plain = await built(place);
    expect(plain.wardscope.coverage[0].months[18].status).toBe("submitted");
    for (const out of [plain.out, (await place.check()).out.replaceAll(/ +/g, " ")])
      expect(out).toContain(
        "November 2025 of Cambridgeshire Constabulary holds no row of Burglary, though others hold many: that month has no total of what includes it. Get its file again, or give --accept-months 2025-11 if it is whole.\n July 2025 of Cambridgeshire Constabulary holds no row of Violence and sexual offences, though",
      );
    const reason = async (): Promise<string> => {
      const { coverage } = await readArea(join(place.folder, PACKAGE));
      const whole = complete(coverageOf(coverage, [...coverage.labels.keys()]), YEAR_2025);
      return whole.known ? "" : whole.reason;
    };
    expect(await reason()).toBe(
      "July 2025 incomplete: Cambridgeshire Constabulary sent no row of Violence and sexual offences; November 2025 incomplete: Cambridgeshire Constabulary sent no row of Burglary",
    );
    const accepted = await built(place, "--accept-months", "2025-07", "2025-11", "2025-12");
    expect(accepted.wardscope.coverage[0].months[18].status).toBe("accepted");
    expect(accepted.out).toContain("holds no row of Burglary: counted as none, as asked for.\n");
    expect(accepted.out).not.toMatch(/holds \d+ rows?,|--accept-months 2025-(07|11)/);
    expect(accepted.out).toContain("--accept-months 2025-12 changes nothing");
    expect(await reason()).toBe("");
  });

  it("must be a month to be accepted", async () => {
    const { code, error } = await sent(whole).build(...CAMBRIDGE, "--accept-months", "June");
    expect(error).toContain('--accept-months "June" is not a month such as 2025-01.');
    expect(code).toBe(2);
  });
});

it("rows without coordinates are known by force, category and month, and their share by year", async () => {
  const unplaced: Sending = {
    ...HOME,
    rows: () => 20,
    plan: (month, row) => (month >= "2025" && row < 5 ? { longitude: "", latitude: "", category: "Drugs" } : {}),
  };
  const { wardscope, out } = await built(sent(unplaced));
  const rows = locatedRowsOf(
    wardscope.located,
    wardscope.coverage[0].months.map(({ month }: { month: string }) => month),
  );
  const of = (category: string, month: string) => rows.find((row) => row.category === category && row.month === month);
  expect(of("bicycle-theft", "2024-12")).toMatchObject({ rows: 20, withCoordinates: 20 });
  expect(of("drugs", "2025-01")).toMatchObject({ force: "cambridgeshire", rows: 5, withCoordinates: 0 });
  expect(out).toContain(
    "home force 2024-01 to 2024-12 submitted 240 240 100.0 %\n 2025-01 to 2025-12 submitted 240 180 75.0 %",
  );
});

it("a category of before May 2013 that was only renamed is one with that of today; one that was split stands by itself", async () => {
  const names = (month: string, row: number): string => {
    if (row === 0) return "Public disorder and weapons";
    return month < "2025" ? "Violent crime" : "Violence and sexual offences";
  };
  const place = sent({ ...whole, plan: (month, row) => ({ category: names(month, row) }) });
  const { wardscope, out } = await built(place);
  expect(wardscope.readByCategory).toEqual({ "public-disorder-and-weapons": 24, "violence-and-sexual-offences": 240 });
  const taxonomy = place.read(`${PACKAGE}/taxonomy.csv`);
  expect(taxonomy).toContain("\npublic-disorder-and-weapons,Public disorder and weapons,Public order,true,15,");
  expect(taxonomy).not.toContain("violent");
  expect(out).toContain(
    "Categories under another name\n Violent crime is counted as Violence and sexual offences, its name of today\n",
  );
  expect(out).not.toContain("does not know");
});

it("rows in the wards that repeat a Crime ID are counted, and said to be", async () => {
  const same: Sending = {
    ...whole,
    plan: (month, row) => ({
      id: row === 0 || month !== "2024-01" ? `${month}${row}` : "a".repeat(64),
      longitude: `0.10${row % 3}`,
    }),
  };
  const { wardscope, out } = await built(sent(same));
  expect([wardscope.repeatedCrimeIds, wardscope.rows.placed]).toEqual([9, 264]);
  expect(out).toContain("9 rows in the wards have the Crime ID of another row there; all are counted.");
  const without = await built(sent(whole));
  expect([without.wardscope.repeatedCrimeIds, without.out.includes("Crime ID")]).toEqual([0, false]);
});
