// Files that are no result of sql/places.sql, and results that cannot be right: each is refused by a sentence that says where.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withDuckDb } from "../engines/duckdb.ts";
import { makeWorkplace, street, type Workplace } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HEADER = "longitude,latitude,month,force,category,lsoa_name,location,count";
const GROUP = "0.105,52.205,2025-01,Testshire Police,Drugs,Test 001A,On or near Mill Road,3";
/** In the other ward, so that the area is not empty where a group is refused. */
const OTHER = GROUP.replace("0.105", "0.115");

function text(...groups: readonly string[]): string {
  return `${[HEADER, ...groups].join("\n")}\n`;
}

/** A build of what is in the files, without the path of its folder. */
async function built(files: Readonly<Record<string, string | Uint8Array>>, ...places: readonly string[]) {
  const place = makeWorkplace();
  for (const [name, content] of Object.entries(files)) place.write(name, content);
  return { place, ...(await builtIn(place, ...(places.length > 0 ? places : Object.keys(files)))) };
}

async function builtIn(place: Workplace, ...places: readonly string[]) {
  const words = ["--wards", "wards.geojson", "--population", "population-2021.csv", "--out", "areas/testford"];
  const paths = words.map((word) => (word.startsWith("--") ? word : join(place.folder, word)));
  const given = ["--places", ...places.map((name) => join(place.folder, name))];
  const { code, out, error } = await place.command(
    "build",
    ...given,
    ...paths,
    ..."--area-code E07000001".split(" "),
    ..."--area-name Testford".split(" "),
  );
  return { code, out, error: error.replaceAll(`${place.folder}/`, "").replace(/^(read .*\n)+/, "") };
}

const AGAIN = "Run sql/places.sql again, and save its result once and whole.\n";

describe("groups in CSV", () => {
  it("count as often as they say, in files and folders, and whatever the engine writes for nothing", async () => {
    const { code, error, place } = await built(
      {
        "parts/part-0.csv": text(GROUP, "\\N,\\N,2025-01,Testshire Police,Drugs,\\N,No Location,4"),
        "parts/part-1.csv": text(OTHER.replace("On or near Mill Road", "\\N"))
          .toUpperCase()
          .replaceAll("POLICE", "Police"),
        "parts/_SUCCESS": "",
        "parts/.part-0.csv.crc": "x",
      },
      "parts",
    );
    expect([code, error]).toEqual([0, ""]);
    expect(place.read("areas/testford/counts.csv")).toBe(
      "ward_code,month,category,count\nW1,2025-01,drugs,3\nW2,2025-01,drugs,3\n",
    );
    const { wardscope } = JSON.parse(place.read("areas/testford/datapackage.json"));
    expect(wardscope.rows).toMatchObject({ read: 10, placed: 6, unplaced: 4 });
    expect(wardscope).not.toHaveProperty("repeatedCrimeIds");
    expect(place.read("areas/testford/places.csv")).toContain(
      "0.105_52.205,0.105,52.205,Mill Road,W1\n0.115_52.205,0.115,52.205,,W2",
    );
  });

  it("that are no rows to count are rejected as rows are, as often as they say, and named", async () => {
    const { code, out } = await built({
      "places.csv": text(
        GROUP.replace("3", "998").replace(",3", ",990"),
        OTHER.replace(",3", ",500"),
        GROUP.replace("2025-01", "2025-1").replace(",3", ",7"),
        GROUP.replace("Testshire Police", ""),
      ),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/month is not of the form 2025-01 +7\n +places\.csv:4\n/);
    expect(out).toMatch(/no force in the row, nor in the name of the file +3\n +places\.csv:5\n/);
  });

  it.each<readonly [string, readonly string[], string]>([
    [
      "a count of none",
      [OTHER, GROUP.replace(/3$/, "0")],
      "places.csv:3: count is not a whole number from 1 to 100000.",
    ],
    ["a count below none", [GROUP.replace(/3$/, "-3")], "places.csv:2: count is not a whole number from 1 to 100000."],
    ["half an offence", [GROUP.replace(/3$/, "2.5")], "places.csv:2: count is not a whole number from 1 to 100000."],
    ["a count in words", [GROUP.replace(/3$/, "three")], "places.csv:2: count is not a whole number from 1 to 100000."],
    ["no count", [GROUP.replace(/3$/, "")], "places.csv:2: count is not a whole number from 1 to 100000."],
    ["a group that breaks off", [OTHER, GROUP.slice(0, 30)], "places.csv:3: the group has 4 fields and the header 8."],
    ["a group twice", [GROUP, OTHER, GROUP], "places.csv:4: the group is there for the second time."],
    ["a part of a group", [GROUP, GROUP.replace(/3$/, "5")], "places.csv:3: the group is there for the second time."],
    [
      "more than any place has in a month",
      [OTHER, GROUP.replace(/3$/, "100001")],
      "places.csv:3: count is not a whole number from 1 to 100000.",
    ],
  ])("with %s are refused", async (_, groups, sentence) => {
    const { code, error } = await built({ "places.csv": text(...groups) });
    expect([code, error]).toEqual([1, `${sentence} ${AGAIN}`]);
  });

  it("are refused where a result is given twice", async () => {
    const { code, error } = await built({ "a.csv": text(GROUP, OTHER), "b.csv": text(OTHER, GROUP) });
    expect([code, error]).toEqual([1, `b.csv:2: the group is there for the second time. ${AGAIN}`]);
  });

  it("may be alike where they are groups of different districts around", async () => {
    const { code } = await built({ "places.csv": text(GROUP, GROUP.replace("Test 001A", "Other 002B")) });
    expect(code).toBe(0);
  });
});

describe("files that are no groups", () => {
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[], string]>([
    [
      "street files",
      { "a.csv": street({}) },
      ["a.csv"],
      'a.csv: it lacks the columns "force", "category", "count" of a result of sql/places.sql; its columns are "Crime ID", "Month", ',
    ],
    ["a header alone", { "a.csv": text() }, ["a.csv"], "The files of groups have a header and no row."],
    ["an empty file", { "a.csv": "" }, ["a.csv"], "a.csv is empty."],
    ["no file", {}, ["a.csv"], "There is no a.csv. Check the path given to --places."],
    ["a folder without any", { "parts/_SUCCESS": "" }, ["parts"], "parts holds no file of groups."],
    [
      "a folder with a part that is packed",
      { "parts/a.csv": text(GROUP), "parts/b.csv.gz": "x" },
      ["parts"],
      "parts/b.csv.gz is neither CSV nor Parquet.",
    ],
    [
      "months as days",
      { "a.csv": text(GROUP.replace("2025-01", "2025-01-01")) },
      ["a.csv"],
      "a.csv: none of its 3 rows can be used (month is not of the form 2025-01).",
    ],
    [
      "swapped coordinates",
      { "a.csv": text(GROUP.replace("0.105,52.205", "52.205,0.105")) },
      ["a.csv"],
      "a.csv: in 3 of 3 rows the coordinates are swapped",
    ],
    [
      "the beginning of a Parquet file",
      { "a.parquet": "PAR1 and no end" },
      ["a.parquet"],
      "a.parquet cannot be read as Parquet: it has no end, or a broken one (parquet file invalid",
    ],
  ])("as %s are refused", async (_, files, places, sentence) => {
    const { code, error } = await built(files, ...places);
    expect(code).toBe(1);
    expect(error.slice(0, sentence.length)).toBe(sentence);
    expect(error.length).toBeLessThan(600);
  });

  it("and street files given for rows are no groups: groups are never counted as single rows", async () => {
    const place = makeWorkplace();
    place.remove("police");
    place.write("police/places.csv", text(GROUP));
    const { code, error } = await place.build();
    expect(code).toBe(1);
    expect(error).toContain('police/places.csv (it lacks the column "Crime type"');
  });
});

it("offences are given once, as street files or as their groups", async () => {
  const place = makeWorkplace();
  const { code, error } = await place.build("--places", place.write("places.csv", text(GROUP)));
  expect([code, error.split(" Run ")[0]]).toEqual([
    2,
    "--police and --places are two ways to give the same offences; give one of them.",
  ]);
});

describe("groups in Parquet", () => {
  const ROW =
    "SELECT '0.105' AS longitude, '52.205' AS latitude, '2025-01' AS month, 'Testshire Police' AS force, 'Drugs' AS category, 'Test 001A' AS lsoa_name, 'On or near Mill Road' AS location, 3 AS count";
  const saved = async (place: Workplace, sql: string, options = ""): Promise<string> => {
    await withDuckDb((query) =>
      query(`COPY (${sql}) TO '${join(place.folder, "p.parquet")}' (FORMAT parquet${options})`),
    );
    return "p.parquet";
  };
  it.each<readonly [string, string, string, string]>([
    [
      "coordinates as numbers",
      ROW.replace("'0.105'", "0.105::DOUBLE"),
      "",
      "p.parquet: the column longitude is DOUBLE, not text.",
    ],
    [
      "months as days",
      ROW.replace("'2025-01'", "DATE '2025-01-01'"),
      "",
      "p.parquet: the column month is DATE, not text.",
    ],
    ["names in lists", ROW.replace("'Drugs'", "['Drugs']"), "", "p.parquet: the column category is a list, not text."],
    [
      "a column too few",
      ROW.replace("'Test 001A' AS lsoa_name, ", ""),
      "",
      "p.parquet lacks lsoa_name of a result of sql/places.sql; its columns are longitude, latitude, month, force, category, location, count.",
    ],
    [
      "a count of none",
      `${ROW} UNION ALL ${ROW.replace("0.105", "0.115").replace("3 AS", "0 AS")}`,
      "",
      "p.parquet, row 2: count is not a whole number from 1 to 100000.",
    ],
    [
      "a count that is not known",
      ROW.replace("3 AS", "NULL::BIGINT AS"),
      "",
      "p.parquet, row 1: count is not a whole number from 1 to 100000.",
    ],
    ["a group twice", `${ROW} UNION ALL ${ROW}`, "", "p.parquet, row 2: the group is there for the second time."],
    [
      "a packing that nobody reads here",
      ROW,
      ", COMPRESSION lz4_raw",
      "p.parquet is packed with LZ4_RAW, which cannot be unpacked here. Save it with Snappy or gzip, or as CSV.",
    ],
  ])("with %s are refused", async (_, sql, options, sentence) => {
    const place = makeWorkplace();
    const { code, error } = await builtIn(place, await saved(place, sql, options));
    expect(code).toBe(1);
    expect(error.slice(0, sentence.length)).toBe(sentence);
  });

  it("are refused with their rows where a page is broken", async () => {
    const place = makeWorkplace();
    const name = await saved(place, `${ROW.replace("'0.105'", "(0.1 + i / 1e6)::TEXT")} FROM range(3000) t(i)`);
    const bytes = readFileSync(join(place.folder, name));
    bytes.fill(0xff, 20, 4000);
    place.write(name, bytes);
    const { code, error } = await builtIn(place, name);
    expect(code).toBe(1);
    expect(error).toMatch(
      /^p\.parquet cannot be read as Parquet: rows 1 to 3000, column longitude \(.+\)\. The file may not be whole\. Save it with/,
    );
  });

  it("of whole numbers of any size come in as they are", async () => {
    const place = makeWorkplace();
    const { code } = await builtIn(place, await saved(place, ROW.replace("3 AS", "300::UBIGINT AS")));
    expect([code, JSON.parse(place.read("areas/testford/datapackage.json")).wardscope.rows.placed]).toEqual([0, 300]);
  });
});

it("without ClickHouse its test says so in a sentence, and fails", () => {
  const env = { ...process.env, WARDSCOPE_CLICKHOUSE: join(ROOT, "no-clickhouse") };
  const { status, stdout } = spawnSync("npx", ["tsx", "test/engines/main.ts"], { cwd: ROOT, env, encoding: "utf8" });
  expect([status, stdout]).toEqual([
    1,
    "No ClickHouse was found: install it (apt-get install clickhouse-server), or set WARDSCOPE_CLICKHOUSE to the path of clickhouse-server.\n",
  ]);
});
