// A public copy of files in memory is the one that the builder writes of the same inputs, byte for byte, and odd ones get a sentence.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseMonth } from "../../src/core/basics/months.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import type { PackageBytes } from "../../src/data/own-check.ts";
import { publicOwn } from "../../src/data/own-public.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { goldenInputs } from "../cli/golden.ts";
import { makeWorkplace, street, type Workplace } from "../cli/workplace.ts";

const BESIDE = { last: parseMonth("2099-12")!, forceAreas: FORCE_AREAS };
const WHOLE = "areas/testford";
const COPY = "areas/testford-public";

/** Small counts of two wards and two months, one row without a point, and every table that is given beside. */
function inputs(): Workplace {
  const place = goldenInputs();
  const rows = (longitude: string, category: string, count: number) =>
    Array.from({ length: count }, () => ({ longitude, category }));
  const others = [{ category: "Drugs", longitude: "", latitude: "" }];
  place.write(
    "police/2025-01/2025-01-testshire-street.csv",
    street(
      ...rows("0.105", "Drugs", 2),
      ...rows("0.115", "Drugs", 3),
      ...rows("0.105", "Burglary", 7),
      ...rows("0.115", "Burglary", 1),
      ...others,
    ),
  );
  return place;
}

async function built(place: Workplace, ...more: readonly string[]): Promise<void> {
  const beside = ["notes", "plan", "meetings"].flatMap((name) => [`--${name}`, join(place.folder, `${name}.csv`)]);
  const { code, error } = await place.build("--accept-months", "2025-03", ...beside, ...more);
  expect(code, error).toBe(0);
}

function filesIn(place: Workplace, folder: string): PackageBytes {
  return new Map(
    place.names(folder).map((name) => [name, new Uint8Array(readFileSync(join(place.folder, folder, name)))]),
  );
}

function texts(files: PackageBytes): Readonly<Record<string, string>> {
  const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const timeless = (whole: string): string => whole.replace(/"builtAt": "[^"]+"/, '"builtAt": ""');
  return Object.fromEntries([...files].map(([name, bytes]) => [name, timeless(text(bytes))]));
}

const PROFILE = {
  ...{ profile: "wardscope-extract-1", dateForm: "iso", midnight: "time", points: "exact", force: "Testshire Police" },
  columns: { date: "When", longitude: "X", latitude: "Y", offence: "Offence", outcome: "Outcome" },
};
const OFFENCES = ["0.105", "0.115"].flatMap((x, ward) =>
  Array.from({ length: 3 + 4 * ward }, (_, hour) => `2025-01-10 0${hour}:15,${x},52.205,Burglary,Offender charged`),
);

describe("a public copy of files in memory", () => {
  it.each([3, 5, 7])(
    "with a threshold of %i is the one that the builder writes, but for its time",
    async (threshold) => {
      const place = inputs();
      await built(place, "--figures", join(place.folder, "figures.csv"));
      await built(place, "--public", "--threshold", String(threshold), "--out", join(place.folder, COPY));
      const before = texts(filesIn(place, WHOLE));
      expect(Object.keys(before)).toEqual(expect.arrayContaining(["figures.csv", "places.csv", "notes.csv"]));
      const { files, withheld } = await publicOwn(
        filesIn(place, WHOLE),
        { name: "testford-public", threshold },
        BESIDE,
      );
      expect(texts(files)).toEqual(texts(filesIn(place, COPY)));
      expect(texts(files)["withheld.csv"]!.trimEnd().split("\n")).toHaveLength(withheld + 1);
    },
  );

  it("of an extract has no hours, outcomes or places, and is the one that the builder writes", async () => {
    const place = makeWorkplace();
    const extract = place.write("extract.csv", ["When,X,Y,Offence,Outcome", ...OFFENCES, ""].join("\n"));
    const profile = place.write("profile.json", JSON.stringify(PROFILE));
    const from = (name: string) => join(place.folder, name);
    const build = (...more: readonly string[]) =>
      place.command(
        ...["build", "--extract", extract, "--profile", profile, "--wards", from("wards.geojson"), "--area-code"],
        ...["E07000001", "--area-name", "Testford", "--population", from("population-2021.csv"), ...more],
      );
    for (const options of [
      ["--out", from(WHOLE)],
      ["--public", "--out", from(COPY)],
    ])
      expect((await build(...options)).code).toBe(0);
    const whole = filesIn(place, WHOLE);
    expect([...whole.keys()]).toEqual(expect.arrayContaining(["hours.csv", "outcomes.csv", "places.csv"]));
    const { files, ...counted } = await publicOwn(whole, { name: "testford-public", threshold: 5 }, BESIDE);
    expect([...files.keys()].filter((name) => /hour|outcome|place/.test(name))).toEqual([]);
    expect(texts(files)).toEqual(texts(filesIn(place, COPY)));
    expect(counted).toEqual({ withheld: 1, totals: 0, left: [], unsure: [] });
  });

  it("of the built-in area withholds what is written of it, and leaves the whole package as it is", async () => {
    const whole = new Map(
      readdirSync(CAMBRIDGE).map((name) => [name, new Uint8Array(readFileSync(join(CAMBRIDGE, name)))]),
    );
    const before = texts(whole);
    const { files, withheld, totals } = await publicOwn(whole, { name: "cambridge-public", threshold: 5 }, BESIDE);
    expect([withheld, totals]).toEqual([1959, 205]);
    expect(texts(whole)).toEqual(before);
    expect(texts(files)["datapackage.json"]).toContain('"name": "cambridge-public"');
  });
});

describe("no public copy is made", () => {
  const asked = { name: "testford-public", threshold: 5 };

  it("of one, under a threshold of 3, nor of a package that is damaged", async () => {
    const place = inputs();
    await built(place);
    const whole = filesIn(place, WHOLE);
    const copy = await publicOwn(whole, asked, BESIDE);
    await expect(publicOwn(copy.files, asked, BESIDE)).rejects.toThrow("This area is a public copy already");
    for (const threshold of [2, 0, 4.5, Number.NaN])
      await expect(publicOwn(whole, { ...asked, threshold }, BESIDE)).rejects.toMatchObject({
        remedy: "Give a whole number from 3 up; 5 is usual.",
      });
    const counts = new TextDecoder().decode(whole.get("counts.csv"));
    const short = new TextEncoder().encode(counts.split("\n").slice(0, -2).join("\n").concat("\n"));
    await expect(publicOwn(new Map(whole).set("counts.csv", short), asked, BESIDE)).rejects.toThrow("counts.csv");
  });

  it("with what another tool wrote into the descriptor", async () => {
    const place = inputs();
    await built(place);
    const path = `${WHOLE}/datapackage.json`;
    place.write(path, place.read(path).replace('"title"', '"sums": {"drugs": 3},\n  "title"'));
    const { files } = await publicOwn(filesIn(place, WHOLE), asked, BESIDE);
    expect(texts(files)["datapackage.json"]).not.toContain("sums");
  });
});
