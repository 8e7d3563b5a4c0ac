// Areas brought up to date from a server of archives: new months, revisions, and all else of a package as it was.
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALL_COUNTED, goldenInputs } from "./golden.ts";
import { type ArchiveServer, archiveOf, archiveServer, stored } from "./sources/archive-server.ts";
import { updateFrom } from "./update-from.ts";
import { contents, makeWorkplace, type RowPlan, street, type Workplace, wardsOf } from "./workplace.ts";

const PACKAGE = "areas/testford";
/** What a build makes of police files; all else of a package must stay as it is. */
const COUNTED = ["counts.csv", "datapackage.json", "place_counts.csv", "places.csv", "revisions.csv", "taxonomy.csv"];

const HOME_OFFICE =
  "https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables";

let server: ArchiveServer;
beforeEach(async () => {
  server = await archiveServer();
});
afterEach(() => server.close());

/** The text of each file of offences below `police`, by month and force. */
function textsIn(place: Workplace): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const month of place.names("police"))
    for (const name of place.names(`police/${month}`)) {
      const force = /^\d{4}-\d{2}-(.+)-street\.csv$/.exec(name)?.[1];
      if (force !== undefined) texts[`${month} ${force}`] = place.read(`police/${month}/${name}`);
    }
  return texts;
}

function publish(newest: string, texts: Readonly<Record<string, string>>): void {
  server.archives.set(newest, stored(archiveOf(texts)));
  server.dates = { lastUpdated: `{"date":"${newest}-01"}`, streetDates: `[{"date":"${newest}"}]` };
}

async function update(place: Workplace, ...words: readonly string[]) {
  const { error, ...more } = await updateFrom(server, place, words);
  return { ...more, error: error.replaceAll(`${place.folder}/`, "") };
}

/** An area of everything that a package can have, its months in an archive with one more, and one count of January revised. */
async function golden() {
  const place = goldenInputs();
  place.write("postcodes.csv", "postcode,longitude,latitude\nCB1 1AA,0.105,52.205\nCB1 2BB,0.1152345,52.2098765\n");
  place.write("similar.csv-of-ons", "AREACD,1,2\nE07000001,E07000008,S12000033\n");
  const given = ["figures", "figure-groups", "notes", "plan", "meetings", "postcodes"];
  const more = given.flatMap((kind) => [`--${kind}`, join(place.folder, `${kind}.csv`)]);
  const alike = ["--similar", join(place.folder, "similar.csv-of-ons")];
  expect((await place.build(...ALL_COUNTED, ...more, ...alike)).code).toBe(0);
  expect(place.names(PACKAGE)).toEqual(expect.arrayContaining(["similar.csv", "postcodes.csv", "plan.csv"]));
  const texts = textsIn(place);
  const month = "2025-04";
  const newer = {
    ...texts,
    "2025-01 testshire": `${texts["2025-01 testshire"]}${street({}, { longitude: "0.115", category: "Drugs" }).split("\n").slice(1).join("\n")}`,
    "2025-04 testshire": street(...Array.from({ length: 8 }, (): RowPlan => ({ month }))),
    "2025-04 othershire": street({ month, force: "Othershire Police", category: "Drugs", longitude: "0.115" }),
    "2025-04 elsewhere": street({ month, force: "Elsewhere Police" }),
  };
  publish(month, newer);
  return { place, newer };
}

describe("an update", () => {
  it("adds the new months, lists what was revised, and leaves all else of the package byte for byte", async () => {
    const { place, newer } = await golden();
    const descriptor = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
    // Figures may come from the Home Office, whose tables an update does not read again.
    descriptor.sources.splice(1, 0, {
      title: "Recorded crime by partnership (23 July 2026), Home Office",
      path: HOME_OFFICE,
    });
    place.write(`${PACKAGE}/datapackage.json`, JSON.stringify(descriptor));
    const before = contents(join(place.folder, PACKAGE));
    const { code, out, error } = await update(place);
    expect(error.replace(/^.*(read|fetch).*\n/gim, "")).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("Testford: January 2025 to April 2025, new: April 2025; 5 files fetched, 0.0 MB.\n");
    expect(out).toContain(`  Revised since the package before: 2 counts, all in revisions.csv
    2025-01  +2 in the wards by 2 counts
      2025-01 bicycle-theft, Market: 2 before, 3 now
      2025-01 drugs, King's Hedges: 2 before, 3 now
`);
    const after = contents(join(place.folder, PACKAGE));
    expect(Object.keys(after)).toEqual([...new Set([...Object.keys(before), "revisions.csv"])].sort());
    for (const [name, text] of Object.entries(before))
      if (!COUNTED.includes(name)) expect(after[name], name).toBe(text);
    expect(after["revisions.csv"]).toBe(
      "date,month,category,ward_code,before,after\n2025-05-20,2025-01,bicycle-theft,W2,2,3\n2025-05-20,2025-01,drugs,W1,2,3\n",
    );
    const { wardscope, sources, licenses, name } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
    expect([name, sources, licenses]).toEqual([descriptor.name, descriptor.sources, descriptor.licenses]);
    for (const kept of ["areaCode", "areaName", "districts", "wards", "boundaryVintage", "population", "postcodes"])
      expect(wardscope[kept], kept).toEqual(descriptor.wardscope[kept]);
    expect(wardscope.requiredForces).toEqual(descriptor.wardscope.requiredForces);
    expect((await place.check()).code).toBe(0);
    // The same from its first inputs and the files of the archive.
    for (const [key, text] of Object.entries(newer)) {
      const [month = "", force = ""] = key.split(" ");
      if (force !== "elsewhere") place.write(`newer/${month}/${month}-${force}-street.csv`, text);
    }
    const anew = ["--police", join(place.folder, "newer"), "--out", join(place.folder, "anew")];
    expect((await place.build(...ALL_COUNTED, ...anew)).code).toBe(0);
    for (const file of ["counts.csv", "places.csv", "place_counts.csv", "taxonomy.csv", "wards.geojson"])
      expect(after[file], file).toBe(place.read(`anew/${file}`));
  });

  it("says that an area is up to date, and writes nothing, where the archive has nothing else", async () => {
    const { place } = await golden();
    await update(place);
    const files = contents(join(place.folder, PACKAGE));
    const written = statSync(join(place.folder, PACKAGE, "datapackage.json")).mtimeMs;
    const asked = server.seen.length;
    expect(await update(place)).toEqual({
      ...{ code: 0, error: "" },
      out: "Testford: up to date, January 2025 to April 2025.\n",
    });
    expect(server.seen.slice(asked).filter(({ range }) => range !== null)).toEqual([]);
    expect(contents(join(place.folder, PACKAGE))).toEqual(files);
    expect(statSync(join(place.folder, PACKAGE, "datapackage.json")).mtimeMs).toBe(written);
  });

  it("says beforehand what it would fetch, and then does nothing", async () => {
    const { place } = await golden();
    const files = contents(join(place.folder, PACKAGE));
    const { code, out } = await update(place, "testford", "--dry-run");
    expect(code).toBe(0);
    expect(out).toBe(`Testford: has January 2025 to March 2025, would have January 2025 to April 2025, new: April 2025.
  To fetch: 5 files, 0.0 MB; 0 files kept already.
  3 of them are of months that it has: only when they are here is it known what was revised.
  Not in the archive: 3 files of a force and month.
    othershire: 2025-02 to 2025-03
    testshire: 2025-02
`);
    expect(contents(join(place.folder, PACKAGE))).toEqual(files);
    expect(existsSync(join(place.folder, "kept"))).toBe(false);
  });

  it("goes on where an area fails, says why, and leaves that one as it was", async () => {
    const { place, newer } = await golden();
    await place.build("--out", join(place.folder, "areas/broken"), "--from", "2025-01", "--to", "2025-01");
    place.write("areas/broken/counts.csv", `${place.read("areas/broken/counts.csv")}\n`);
    const broken = contents(join(place.folder, "areas/broken"));
    await place.build(...ALL_COUNTED, "--out", join(place.folder, "areas/zlost"));
    const lacking = Object.fromEntries(Object.entries(newer).filter(([key]) => key !== "2025-03 testshire"));
    const lost = contents(join(place.folder, "areas/zlost"));
    const first = await update(place, "broken", "testford");
    expect([first.code, first.out]).toEqual([1, expect.stringContaining("Testford: January 2025 to April 2025")]);
    expect(first.error).toContain("counts.csv is not as a build wrote it, and would be replaced.");
    expect(first.error).toContain("1 of 2 areas could not be brought up to date, and is what it was: areas/broken.\n");
    publish("2025-04", lacking);
    const second = await update(place, "zlost");
    expect(second.error).toContain("areas/zlost has 2025-03 testshire, which");
    expect(second.error).toContain("does not hold: an update would lose it. Nothing was changed.");
    expect(contents(join(place.folder, "areas/broken"))).toEqual(broken);
    expect(contents(join(place.folder, "areas/zlost"))).toEqual(lost);
  });

  it("keeps the number of months that an area was made for, and lets any other grow", async () => {
    const { place } = await golden();
    const path = `${PACKAGE}/datapackage.json`;
    const text = place.read(path);
    const fetched = {
      months: 3,
      residents: "wards",
      sources: [{ what: "wards", address: "W", retrieved: "2025-02-01" }],
    };
    place.write(path, text.replace('"builtAt"', `"fetched": ${JSON.stringify(fetched)},\n    "builtAt"`));
    const { out } = await update(place);
    expect(out).toContain("Testford: February 2025 to April 2025, new: April 2025, no longer: January 2025;");
    const { wardscope } = JSON.parse(place.read(path));
    expect(wardscope.fetched.sources).toEqual([
      fetched.sources[0],
      {
        what: "police",
        address: expect.stringContaining("/data/archive/2025-04.zip"),
        retrieved: "2025-05-20T12:00:00.000Z",
      },
    ]);
    expect(place.names(PACKAGE)).not.toContain("revisions.csv");
  });

  it("keeps the districts and other names of wards, of which the file of wards says nothing", async () => {
    const place = makeWorkplace();
    const [east, west] = ["W06000016", "W06000024"];
    const properties = (code: string, name: string, nameCy: string, district: string) => ({
      ...{ WD22CD: code, WD22NM: name, WD22NMW: nameCy, LAD22CD: district },
    });
    place.write(
      "wards.geojson",
      wardsOf([
        { code: "W1", properties: properties("W1", "Abbey", "Abaty", east) },
        { code: "W2", properties: properties("W2", "Abbey", "Abaty", west) },
      ]),
    );
    place.remove("police");
    const january = street({}, { longitude: "0.115" });
    place.write("police/2025-01/2025-01-south-wales-street.csv", january);
    expect((await place.build("--area-code", east, west)).code).toBe(0);
    const before = JSON.parse(place.read(`${PACKAGE}/datapackage.json`)).wardscope;
    const wards = place.read(`${PACKAGE}/wards.geojson`);
    publish("2025-02", { "2025-01 south-wales": january, "2025-02 south-wales": street({ month: "2025-02" }) });
    const { code, error } = await update(place);
    expect(code, error).toBe(0);
    const after = JSON.parse(place.read(`${PACKAGE}/datapackage.json`)).wardscope;
    expect([after.districts, after.wards, after.areaCode]).toEqual([before.districts, before.wards, before.areaCode]);
    expect(before.wards[0].nameCy).toMatch(/^Abaty/);
    expect([after.boundaryVintage, place.read(`${PACKAGE}/wards.geojson`)]).toEqual(["2022", wards]);
    expect(after.months.length).toBe(2);
  });
});

describe("an area that cannot be brought up to date", () => {
  it.each([
    [
      "names no area that there is",
      async () => undefined,
      ["nowhere"],
      'areas has no area "nowhere"; it has testford.',
    ],
    [
      "has no residents to take over",
      async (place: Workplace) => {
        const path = `${PACKAGE}/datapackage.json`;
        const { resources, ...rest } = JSON.parse(place.read(path));
        const kept = resources.filter((resource: { path: string }) => resource.path !== "population.csv");
        place.write(path, JSON.stringify({ ...rest, resources: kept }));
      },
      [],
      "it has no population.csv, and so no residents to take over. Build it once more from its files",
    ],
    [
      "lists a file of somebody else's",
      async (place: Workplace) => {
        const path = `${PACKAGE}/datapackage.json`;
        const { resources, ...rest } = JSON.parse(place.read(path));
        place.write(path, JSON.stringify({ ...rest, resources: [...resources, { name: "x", path: "x.csv" }] }));
      },
      [],
      "it lists x.csv, which no build writes.",
    ],
    [
      "has a newer month than the archive",
      async () => publish("2025-02", { "2025-02 testshire": street({ month: "2025-02" }) }),
      [],
      "The newest month of the archive is 2025-02, and areas/testford has 2025-03 already.",
    ],
  ])("because it %s says so", async (_, change, words, sentence) => {
    const { place } = await golden();
    await change(place);
    const files = contents(join(place.folder, PACKAGE));
    const { code, error } = await update(place, ...words);
    expect([code, error]).toEqual([1, expect.stringContaining(sentence)]);
    expect(contents(join(place.folder, PACKAGE))).toEqual(files);
  });

  it("says that there is none", async () => {
    const place = makeWorkplace();
    place.write("areas/notes.txt", "x");
    expect((await update(place)).error).toContain("areas holds no area package.");
    rmSync(join(place.folder, "areas"), { recursive: true });
    expect((await update(place)).error).toContain("areas");
  });
});
