// Every district in one pass: the packages are those that the builder of one district writes, and the counts those of a database.
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { groupForce, type NamedFile } from "../../src/cli/nation/group-force.ts";
import { findPoliceFiles } from "../../src/cli/police/police-files.ts";
import { run } from "../../src/cli/run.ts";
import { TOOLS } from "../../src/cli/text/text-files.ts";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { groupedBy } from "../../src/core/basics/grouped-by.ts";
import { formatMonth } from "../../src/core/basics/months.ts";
import { textsOfSpot } from "../../src/core/build/force-groups.ts";
import { withDuck } from "../duck-counts.ts";
import { type MadeNation, writeNation } from "../made-nation.ts";
import { contents, makeWorkplace, type Workplace } from "./workplace.ts";

const PLAN = { districts: 7, months: 2, rows: 70, points: 40 };
/** Districts of England and Wales; of those that are not made there are no wards, which ends with 1. */
const ALL = 318;
const OTHER = fileURLToPath(new URL("../../../shared/data/other/", import.meta.url));

async function nation(plan = PLAN) {
  const place = makeWorkplace();
  const made = await writeNation(join(place.folder, "made"), plan);
  const build = (...more: readonly string[]) =>
    place.command("nation", ...wordsOf(made), "--out", join(place.folder, "nation"), "--workers", "1", ...more);
  return { place, made, build };
}

function wordsOf({ police, wards, population }: Pick<MadeNation, "police" | "wards" | "population">) {
  return ["--police", police, "--wards", wards, "--population", population];
}

/** A package but for when it was built. */
function packageIn(folder: string): Readonly<Record<string, string>> {
  const { "datapackage.json": descriptor = "", ...files } = contents(folder);
  return { ...files, descriptor: descriptor.replace(/"builtAt": "[^"]*"/, "") };
}

function slugsIn(place: Workplace): readonly string[] {
  return JSON.parse(place.read("nation/index.json")).areas.map(({ slug }: { slug: string }) => slug);
}

/** Why districts were left of which there are wards. */
function notBuilt(out: string): readonly string[] {
  const lines = out.slice(out.indexOf("  Not built\n")).split("\n");
  return lines.filter(
    (line) => line.startsWith("    ") && !line.endsWith("no file given with --wards has a ward of it."),
  );
}

interface Described {
  readonly repeatedCrimeIds: number;
  readonly areaCode: string;
  readonly areaName: string;
  readonly coverage: readonly { readonly force: string; readonly role: string }[];
}

function described(place: Workplace, slug: string): Described {
  return JSON.parse(place.read(`nation/${slug}/datapackage.json`)).wardscope;
}

/** The same district by the builder of one, of the files of these forces or of all. */
async function oneDistrict(
  place: Workplace,
  made: MadeNation,
  slug: string,
  forces: readonly string[] | null,
  ...more: readonly string[]
) {
  const { areaCode, areaName } = described(place, slug);
  let police = made.police;
  if (forces !== null) {
    police = join(place.folder, `police-of-${slug}`);
    const found = await findPoliceFiles([made.police], possibleMonths(24_300));
    for (const { force, name, where } of found.files) {
      if (!forces.includes(force!)) continue;
      symlinkSync(where, `${dirname(place.write(`police-of-${slug}/${dirname(name)}/.x`, ""))}/${basename(name)}`);
    }
  }
  const words = ["--area-code", areaCode, "--area-name", areaName, "--out", join(place.folder, "one", slug)];
  const { code, error } = await place.command("build", ...wordsOf({ ...made, police }), ...words, ...more);
  if (code !== 0) throw new Error(error);
  return packageIn(join(place.folder, "one", slug));
}

describe("the packages of a nation", () => {
  it("are byte for byte those of the builder of one district, when all forces count", { timeout: 60_000 }, async () => {
    const { place, made, build } = await nation({ ...PLAN, months: 3 });
    const second = "2022-02/2022-02-bedfordshire-street.csv";
    rmSync(join(made.police, second));
    const { code, out, error } = await build("--all-forces");
    expect({ code, error }).toEqual({ code: 1, error: expect.stringMatching(/done with 7 of 7 districts/) });
    expect(out.trimEnd()).toMatch(
      new RegExp(`: 7 districts built and checked, 0 there already and the same, ${ALL - 7} not built\\.$`),
    );
    expect(notBuilt(out)).toEqual([]);
    const slugs = slugsIn(place);
    expect(slugs.length).toBe(7);
    for (const slug of ["bedford", "bristol-city-of"])
      expect(packageIn(join(place.folder, "nation", slug)), slug).toEqual(await oneDistrict(place, made, slug, null));
    expect(described(place, "bristol-city-of").repeatedCrimeIds).toBeGreaterThan(0);
    const roles = described(place, "bristol-city-of").coverage.map(({ force, role }) => `${force} ${role}`);
    expect(roles).toContain("avon-and-somerset home");
    expect(roles).toContain("bedfordshire setApart");
    expect(place.read("nation/bedford/datapackage.json")).toContain(
      '{"month":"2022-02","force":"bedfordshire","status":"missing"}',
    );
  });

  it("are of the forces that work in or beside each district alone, else", { timeout: 60_000 }, async () => {
    const { place, made, build } = await nation({ ...PLAN, districts: 21 });
    expect(notBuilt((await build("--to", "2022-01")).out)).toEqual([]);
    const every = new Set(made.districts.map(({ force }) => force)).size;
    const forcesOf = (slug: string) => described(place, slug).coverage.map(({ force }) => force);
    const beside = slugsIn(place).filter((slug) => forcesOf(slug).length > 1 && forcesOf(slug).length < every);
    expect(beside.length).toBeGreaterThan(3);
    for (const slug of [beside[0]!, beside.at(-1)!]) {
      const forces = forcesOf(slug);
      const one = await oneDistrict(place, made, slug, forces, "--to", "2022-01");
      expect(packageIn(join(place.folder, "nation", slug)), slug).toEqual(one);
    }
  });

  it("are the same from threads, and are not built again where nothing changed", { timeout: 60_000 }, async () => {
    const { place, made, build } = await nation({ ...PLAN, districts: 6, months: 1 });
    await build();
    const before = contents(join(place.folder, "nation/luton"));
    const first = slugsIn(place).map((slug) => packageIn(join(place.folder, "nation", slug)));
    rmSync(join(place.folder, "nation"), { recursive: true });
    const words = [...wordsOf(made), "--out", join(place.folder, "nation"), "--workers", "2"];
    expect(notBuilt((await place.command("nation", ...words)).out)).toEqual([]);
    expect(slugsIn(place).map((slug) => packageIn(join(place.folder, "nation", slug)))).toEqual(first);
    rmSync(join(place.folder, "nation/luton"), { recursive: true });
    const again = await build();
    expect(again.out).toMatch(/1 district built and checked, 5 there already and the same/);
    expect(contents(join(place.folder, "nation/luton"))["counts.csv"]).toBe(before["counts.csv"]);
    const file = join(made.police, "2022-01/2022-01-bedfordshire-street.csv");
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, -5).join("\n"));
    expect((await build("--all-forces")).out).toMatch(/6 districts built and checked/);
  });

  it("lose no newest month, and say which months and revisions they had", { timeout: 60_000 }, async () => {
    const { place, made, build } = await nation({ ...PLAN, districts: 6, months: 3 });
    await build();
    const before = contents(join(place.folder, "nation/luton"));
    const shorter = await build("--to", "2022-02");
    expect(notBuilt(shorter.out).join()).toMatch(
      /luton has months up to 2022-03 already, and the files given with --police end in 2022-02: its newest months would be lost/,
    );
    expect(contents(join(place.folder, "nation/luton"))).toEqual(before);
    const file = join(made.police, "2022-02/2022-02-bedfordshire-street.csv");
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, -5).join("\n"));
    const later = await build("--from", "2022-02");
    expect(notBuilt(later.out)).toEqual([]);
    expect(later.out).toMatch(/^luton: .*\n {4}No more in the package: 2022-01, 1 month that the one before had/m);
    expect(later.out).toMatch(/^ {4}Revised since the package before: \d+ counts, all in revisions\.csv$/m);
    expect(place.read("nation/luton/counts.csv")).not.toContain(",2022-01,");
  });

  it("name the districts most alike each, where a list of them is given", { timeout: 60_000 }, async () => {
    const { place, build } = await nation({ ...PLAN, districts: 6, months: 1 });
    const list = place.write("alike.csv", "AREACD,1,2\nE06000032,E07000008,S12000033\n");
    expect((await build("--similar", list)).out).toMatch(/6 districts built and checked/);
    const csv = "rank,area_code,name\n1,E07000008,Cambridge\n2,S12000033,\n";
    expect(contents(join(place.folder, "nation/luton"))["similar.csv"]).toBe(csv);
    const others = slugsIn(place).filter((slug) => slug !== "luton");
    for (const slug of others) expect(existsSync(join(place.folder, "nation", slug, "similar.csv")), slug).toBe(false);
    expect((await build("--similar", list)).out).toMatch(/0 districts built and checked, 6 there already and the same/);
    expect((await build()).out).toMatch(/luton has similar.csv, which this command is not given and would remove/);
  });

  it("of Durham, from the files of three forces, is that of the builder of one", { timeout: 120_000 }, async (test) => {
    if (!existsSync(OTHER)) return test.skip("there is no ../shared");
    const place = makeWorkplace();
    const police = [join(OTHER, "police/2025-12"), join(OTHER, "../police/2025-12")];
    const wards = ["E06000047", "E07000148"].map((code) => join(OTHER, `geo/wards-2022-${code}.geojson`));
    const population = join(OTHER, "population");
    const all = ["--police", ...police, "--population-year", "2021"];
    const words = [...all, "--wards", ...wards, "--population", population, "--all-forces", "--workers", "1"];
    const { out } = await place.command("nation", ...words, "--out", join(place.folder, "nation"));
    expect(out).toMatch(/Norwich \(E07000148\): No file given with --police is of Norfolk/);
    expect(slugsIn(place)).toEqual(["county-durham"]);
    const one = join(place.folder, "one/county-durham");
    const files = ["--wards", wards[0]!, "--population", join(population, "best-fit-E06000047.csv")];
    const about = ["--area-code", "E06000047", "--area-name", "County Durham", "--out", one];
    expect((await place.command("build", ...all, ...files, ...about)).code).toBe(0);
    expect(packageIn(join(place.folder, "nation/county-durham"))).toEqual(packageIn(one));
  });
});

it("what is grouped is what DuckDB groups, cell for cell", { timeout: 60_000 }, async () => {
  const { made } = await nation({ districts: 14, months: 2, rows: 150, points: 30 });
  const found = await findPoliceFiles([made.police], possibleMonths(24_300));
  const files = found.files.map((file, index) => ({ index, file: file as NamedFile }));
  const own = new Map<string, number>();
  const add = (key: readonly string[], count: number): unknown =>
    own.set(key.join("|"), (own.get(key.join("|")) ?? 0) + count);
  for (const [force, of] of groupedBy(files, ({ file }) => file.force)) {
    const reading = { latest: 24_400, progress: () => undefined, fileRead: () => undefined, tools: TOOLS };
    const { groups } = await groupForce(force, of, reading);
    const { columns, categories } = groups;
    for (let spot = 0; spot < columns.longitude.length; spot++) {
      const { longitudeText, latitudeText } = textsOfSpot(columns, spot);
      for (let at = columns.cellStart[spot]!; at < columns.cellStart[spot + 1]!; at++) {
        const [month, { label }] = [formatMonth(columns.cellMonth[at]!), categories[columns.cellCategory[at]!]!];
        add([force, longitudeText, latitudeText, month, label], columns.cellCount[at]!);
      }
    }
    for (let at = 0; at < columns.unplaced.length; at++) {
      const [month, { label }] = [formatMonth(columns.recordedMonth[at]!), categories[columns.recordedCategory[at]!]!];
      if (columns.unplaced[at]! > 0) add([force, "", "", month, label], columns.unplaced[at]!);
    }
  }
  const duck = await withDuck(1, (database) => database.cells(`${made.police}/*/*.csv`));
  expect(duck.size).toBeGreaterThan(2000);
  expect([...own].sort()).toEqual([...duck].sort());
});

describe("a nation's build", () => {
  it("names the districts that cannot be built, and builds the others", { timeout: 30_000 }, async () => {
    const { place, made, build } = await nation({ ...PLAN, months: 1 });
    const residents = readFileSync(made.population, "utf8").split("\n");
    writeFileSync(made.population, residents.filter((_, line) => line === 0 || line > 20).join("\n"));
    rmSync(join(made.police, "2022-01/2022-01-bedfordshire-street.csv"));
    place.write("nation/bristol-city-of/notes.txt", "of somebody else");
    const { out } = await build();
    expect(out).toContain("no file given with --population has the residents of a ward of it.");
    expect(out).toMatch(
      /Bedford \(\w+\).*: No file given with --police is of Bedfordshire Police, whose district it is\./,
    );
    expect(out).toMatch(/nation\/bristol-city-of exists and is not an area package\./);
    expect(out).toMatch(/\d districts built and checked/);
    expect(place.names("nation/bristol-city-of")).toEqual(["notes.txt"]);
    expect(slugsIn(place).length).toBeGreaterThan(2);
  });

  it("keeps a package whose notes it would remove", { timeout: 30_000 }, async () => {
    const { place, made, build } = await nation({ ...PLAN, districts: 2, months: 1 });
    await build();
    const [slug = "", other = ""] = slugsIn(place);
    const { areaCode, areaName } = described(place, slug);
    const notes = place.write("notes.csv", "date,scope_ward,scope_category,text,source,url\n2022-01-05,,,A fair,,\n");
    const words = [...wordsOf(made), "--notes", notes, "--area-code", areaCode, "--area-name", areaName];
    expect((await place.command("build", ...words, "--out", join(place.folder, "nation", slug))).code).toBe(0);
    const { code, out } = await build("--all-forces");
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/has notes\.csv, which this command is not given/),
    });
    expect(place.names(`nation/${slug}`)).toContain("notes.csv");
    expect(out).toContain(`${other}: 20 wards`);
  });

  it("refuses files that are of no force and month by name, and those that are none", async () => {
    const { place, made, build } = await nation({ ...PLAN, districts: 1, months: 1 });
    place.write("made/police/all.csv", readFileSync(join(made.police, "2022-01/2022-01-avon-and-somerset-street.csv")));
    const { code, error } = await build();
    expect({ code, error }).toEqual({
      code: 1,
      error: expect.stringMatching(/all\.csv is not named after a force and a month/),
    });
    place.write("made/police/all.csv", "a,b\n1,2\n");
    expect(notBuilt((await build()).out)).toEqual([]);
    place.write("made/police/2022-01/2022-01-kent-street.csv", "a,b\n1,2\n");
    expect((await build()).error).toMatch(/2022-01-kent-street\.csv: it lacks the columns/);
    expect((await build("--workers", "0")).code).toBe(2);
  });

  it.each(["1", "2"])("ends when it is interrupted, with %s workers", { timeout: 30_000 }, async (workers) => {
    const { place, made } = await nation({ ...PLAN, months: 1 });
    const interrupt = new AbortController();
    onTestFinished(() => interrupt.abort());
    const words = [...wordsOf(made), "--out", join(place.folder, "nation")];
    let text = "";
    const code = await run(["nation", ...words, "--workers", workers], {
      out: { write: (more) => (text += more) },
      error: {
        write(more) {
          text += more;
          if (more.startsWith("done with 2 ")) interrupt.abort();
        },
      },
      signal: interrupt.signal,
      now: () => new Date("2025-02-01T12:00:00Z"),
    });
    expect({ code, text }).toEqual({
      code: 130,
      text: expect.stringMatching(/Interrupted\..*run the same command again/s),
    });
    const again = await place.command("nation", ...words, "--workers", "1");
    // How many more were under way when it ended is chance.
    const there = Number(/(\d+) there already and the same/.exec(again.out)?.[1]);
    expect(there).toBeGreaterThanOrEqual(2);
    expect(again.out).toMatch(new RegExp(`: ${7 - there} districts? built and checked, `));
  });
});
