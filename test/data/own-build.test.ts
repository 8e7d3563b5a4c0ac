// Files of the reader's own come to the package that the builder makes of them, byte for byte, and odd ones get a sentence.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn, type OwnJob } from "../../src/data/own-build.ts";
import type { OwnProgress, SeenFile } from "../../src/data/own-files.ts";
import { lookAt } from "../../src/data/own-look.ts";
import { packageFiles, zipOf } from "../../src/data/own-package.ts";
import { publicOwn } from "../../src/data/own-public.ts";
import type { OpenWards } from "../../src/data/own-wards.ts";
import { builtInArea, CAMBRIDGE } from "../built-in-area.ts";
import { makeWorkplace, street, wardsOf } from "../cli/workplace.ts";
import { zip } from "../cli/zip.ts";
import { xlsx } from "../xlsx.ts";

const POSSIBLE = possibleMonths(24_301);
const NOW = "2025-02-01T12:00:00.000Z";
const REAL = fileURLToPath(new URL("../../../shared/data/police", import.meta.url));

function file(name: string, content: string | Uint8Array): File {
  return new File([content as Uint8Array<ArrayBuffer>], name);
}

/** Looks at the files as the page does, and builds of what they are. */
async function built(
  files: readonly File[],
  more: Partial<OwnJob> = {},
  tell: (progress: OwnProgress) => void = () => undefined,
) {
  const seen = await Promise.all(files.map((one, index) => lookAt({ file: one, index, sheet: null }, POSSIBLE)));
  const job: OwnJob = {
    ...{ name: "Testford", slug: "own-testford", open: null, now: NOW },
    files: files.map((one, index) => ({ file: one, kind: seen[index]!.kind, profile: null })),
    ...more,
  };
  return buildOwn(job, FORCE_AREAS, tell);
}

async function seen(name: string, content: string | Uint8Array): Promise<SeenFile> {
  return lookAt({ file: file(name, content), index: 0, sheet: null }, POSSIBLE);
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

const SMALL = {
  wards: wardsOf([{ code: "W1" }, { code: "W2" }]),
  residents: "ward_code,population\nW1,1000\nW2,2000\n",
  police: street({}, { longitude: "0.115", category: "Drugs" }, { longitude: "", latitude: "" }, { month: "2025-13" }),
};

function small(): readonly File[] {
  return [
    file("2025-01-testshire-street.csv", SMALL.police),
    file("wards.geojson", SMALL.wards),
    file("population-2021.csv", SMALL.residents),
  ];
}

describe("files dropped", () => {
  it("come to what the builder writes of them, byte for byte, but for the time and the slug", async () => {
    const place = makeWorkplace();
    place.remove("police");
    place.write("police/2025-01-testshire-street.csv", SMALL.police);
    const { code, out, error } = await place.build("--population-source", "population-2021.csv");
    expect(error.replace(/^(read .*\n)+/, "")).toBe("");
    expect(code).toBe(0);
    const { files, report } = await built(small());
    expect([...files.keys()].sort()).toEqual(place.names("areas/testford"));
    for (const [name, bytes] of files) {
      const ours = text(bytes)
        .replace(/"builtAt": "[^"]+"/, "")
        .replace('"name": "own-testford"', '"name": "testford"');
      expect(ours, name).toBe(place.read(`areas/testford/${name}`).replace(/"builtAt": "[^"]+"/, ""));
    }
    const rows = (lines: readonly string[]) =>
      lines.filter((line) => /rejected|in the wards|without coord|outside/.test(line));
    expect(rows(report)).toEqual(rows(out.split("\n")));
    const refused = await place.build("--slug", "own-testford");
    expect(refused.error).toContain('--slug "own-testford" begins as the areas that readers make of their own files');
  });

  it("may lie in a ZIP with months of other forces, their outcomes, and what a computer adds", async () => {
    const months = ["2024-12", "2025-01"].map((month) => ({
      name: `${month}/${month}-testshire-street.csv`,
      text: street({ month }, { month, longitude: "0.115" }),
      deflate: true,
    }));
    const others = [
      { name: "2025-01/2025-01-testshire-outcomes.csv", text: "Crime ID,Month\n" },
      { name: "__MACOSX/2025-01/._2025-01-testshire-street.csv", text: "odd" },
      { name: "2025-01/", text: "" },
    ];
    const archive = file("months.zip", zip([...months, ...others]));
    expect(await seen("months.zip", zip([...months, ...others]))).toMatchObject({
      ...{ kind: "police", files: 2, forces: ["testshire"], from: "2024-12", to: "2025-01" },
    });
    const steps: OwnProgress[] = [];
    const { files } = await built([archive, ...small().slice(1)], {}, (progress) => steps.push(progress));
    expect(text(files.get("counts.csv"))).toBe(
      "ward_code,month,category,count\n" +
        "W1,2024-12,bicycle-theft,1\nW1,2025-01,bicycle-theft,1\nW2,2024-12,bicycle-theft,1\nW2,2025-01,bicycle-theft,1\n",
    );
    expect(steps.at(-1)).toMatchObject({ bytes: steps.at(-1)!.total });
  });

  it("of the built-in area are counted in the wards of the area that is open, and equal its package cell for cell", async (context) => {
    if (!existsSync(REAL)) return context.skip("../shared is not here");
    const months = readdirSync(REAL).filter((month) => month >= "2024-01" && month <= "2025-12");
    const police = months.flatMap((month) =>
      readdirSync(join(REAL, month))
        .filter((name) => name.endsWith("-street.csv"))
        .map((name) => file(name, readFileSync(join(REAL, month, name)))),
    );
    const { boundaries, wards, populationYear, descriptor } = builtInArea();
    const open: OpenWards = {
      boundaries,
      population: wards.map(({ code, population }) => ({ ward: code, year: populationYear!, population: population! })),
      wardscope: descriptor.wardscope,
    };
    const { files, entry } = await built(police, { name: "Cambridge", open, now: "2026-02-01T00:00:00.000Z" });
    expect(entry).toMatchObject({ slug: "own-testford", name: "Cambridge", from: "2024-01", to: "2025-12" });
    for (const name of [
      "counts.csv",
      "places.csv",
      "place_counts.csv",
      "population.csv",
      "taxonomy.csv",
      "wards.geojson",
    ])
      expect(text(files.get(name)) === readFileSync(join(CAMBRIDGE, name), "utf8"), name).toBe(true);
  });

  it("come out of a saved ZIP as they went in, at its top or in a folder", async () => {
    const made = await built(small());
    const files = new Map(Array.from(made.files, ([name, bytes]) => [name, bytes.buffer] as const));
    const saved = new File([zipOf("own-testford", files)], "own-testford.zip");
    expect(await lookAt({ file: saved, index: 0, sheet: null }, POSSIBLE)).toMatchObject({
      kind: "package",
      areaName: "Testford",
    });
    const again = await built([saved], { slug: "own-testford-2" });
    expect(again.entry.slug).toBe("own-testford-2");
    expect(new Map(Array.from(again.files, ([name, bytes]) => [name, text(bytes)]))).toEqual(
      new Map(Array.from(made.files, ([name, bytes]) => [name, text(bytes)])),
    );
    const spoilt = zip(Array.from(made.files, ([name, bytes]) => ({ name, text: text(bytes).replace("W1,", "W7,") })));
    await expect(built([file("a.zip", spoilt)])).rejects.toThrow("The package has");
    expect((await packageFiles(saved)).name).toBe("Testford");
    const copy = await publicOwn(
      made.files,
      { name: "testford", threshold: 5 },
      { last: 24_301, forceAreas: FORCE_AREAS },
    );
    const copied = zipOf("testford", new Map(Array.from(copy.files, ([name, bytes]) => [name, bytes.buffer] as const)));
    expect((await built([new File([copied], "copy.zip")])).entry.name).toBe("Testford, public copy");
  });
});

describe("what cannot be read gets its sentence", () => {
  it.each([
    ["a.pdf", "%PDF-1.4 …", "a.pdf is a PDF, not CSV."],
    ["photo.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), "photo.jpg is a photo, not CSV."],
    ["a.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "a.xls is an Excel workbook, not CSV."],
    ["old.xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old.xls is a workbook of Excel before 2007 (.xls)."],
    ["empty.csv", "", "empty.csv is empty."],
    [
      "photo.heic",
      Uint8Array.from([0, 0, 0, 24, ...Buffer.from("ftypheic"), 0x82, 0xab]),
      "photo.heic is a photo or a film",
    ],
    ["empty.zip", Uint8Array.from([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]), "empty.zip is an empty ZIP"],
    ["head.csv", "Date,Offence,Ward\n", "head.csv has no row under a header."],
    ["head.xlsx", xlsx([{ name: "S", rows: [["Date", "Offence"]] }]), "head.xlsx has no row under a header."],
    ["wide.csv", `${"a,".repeat(2000)}b\n1\n`, "wide.csv has 2,001 columns; a table of offences has at most 1,024"],
    ["dear.txt", "Dear all,\nplease, find, these\n".repeat(40), "dear.txt is no table of offences"],
    [
      "locked.xlsx",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(600),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "locked.xlsx is locked with a password.",
    ],
    [
      "points.geojson",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"E05013050"},"geometry":{"type":"Point","coordinates":[0,52]}}]}',
      "has no Polygon or MultiPolygon",
    ],
    [
      "cut.zip",
      zip([{ name: "2025-01-a-street.csv", text: SMALL.police }]).subarray(0, 100),
      "cut.zip is not a whole ZIP",
    ],
    ["locked.zip", zip([{ name: "2025-01-a-street.csv", text: "a", encrypted: true }]), "locked.zip is encrypted"],
    [
      "bomb.zip",
      zip([{ name: "2025-01-a-street.csv", text: "a".repeat(2e6), deflate: true }]),
      "over 200 times its size",
    ],
    ["out.zip", zip([{ name: "../2025-01-a-street.csv", text: "a" }]), "a path that leads out of the archive"],
    ["odd.zip", zip([{ name: "readme.txt", text: "a" }]), "odd.zip holds no street file."],
    ["2031-01-a-street.csv", street(), "there can be no street file"],
    ["street.csv", street().replace(/Reported by|Falls within/g, "x"), "street.csv does not say of which force it is"],
    ["map.geojson", '{"type":"FeatureCollection"', "map.geojson is not GeoJSON"],
    ["page.html", "<!doctype html><html>", "page.html is a web page"],
    ["letter.csv", "Dear all\nthis is no table\n", "letter.csv is no table"],
  ])("%s", async (name, content, message) => {
    const found = await seen(name, content);
    expect(found).toMatchObject({ kind: "refused", message: expect.stringContaining(message) });
  });

  it("but for outcomes and stops of the police, which are passed over", async () => {
    const outcomes =
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\na,2025-01,,,,,,,,b\n";
    expect(await seen("a.csv", outcomes)).toMatchObject({
      kind: "passed",
      what: "a file of outcomes of data.police.uk",
    });
    const stops =
      "Type,Date,Part of a policing operation,Latitude,Longitude,Object of search,Outcome\na,2025-01-01,,,,,\n";
    expect(await seen("b.csv", stops)).toMatchObject({ kind: "passed" });
  });

  it("also where a ZIP is not what its list says, and where files do not belong together", async () => {
    const [police, ...side] = small();
    const damaged = zip([{ name: "2025-01/2025-01-testshire-street.csv", text: SMALL.police, wrongBy: 1 }]);
    await expect(built([file("a.zip", damaged), ...side])).rejects.toThrow("does not match its checksum");
    await expect(built([police!])).rejects.toThrow("There are no wards to count in.");
    await expect(built(side)).rejects.toThrow("None of the files holds offences.");
    await expect(built([...small(), file("more-2021.csv", SMALL.residents)])).rejects.toThrow("both hold residents");
    const far = file("2025-01-testshire-street.csv", street({ longitude: "-1.6", latitude: "54.8" }));
    await expect(built([far, ...side])).rejects.toThrow("The 1 row read does not lie in Testford.");
    const national = wardsOf(Array.from({ length: 13 }, (_, at) => ({ code: `W${at}`, district: `E0700000${at}` })));
    await expect(built([police!, file("w.geojson", national)])).rejects.toThrow("the wards of 13 districts");
  });

  it("but for a table under titles and blank lines, and the sheet of a workbook that has one", async () => {
    const table = 'Date,Offence,Ward\n13/01/2025,"Theft, other",W1\n14/01/2025,Burglary,W2\n';
    const titled = await seen("a.csv", `Testshire - records system\nRun 02/01/2026\n\n${table}`);
    expect(titled).toMatchObject({ kind: "extract", rows: expect.arrayContaining([["Date", "Offence", "Ward"]]) });
    const residents = `Residents of the wards\n\n${SMALL.residents}`;
    expect(await seen("population-2021.csv", residents)).toMatchObject({ kind: "residents", wards: 2 });
    const rows = table
      .trim()
      .split("\n")
      .map((line) => line.replace(", other", "").split(","));
    const readMe = { name: "Read me", rows: [["About this file"], ["It has the offences of a year, by ward."]] };
    const notes = {
      name: "Notes",
      rows: [
        ["Version", "Of"],
        ["1", "May"],
      ],
    };
    const book = xlsx([readMe, notes, { name: "Data", rows }]);
    expect(await seen("a.xlsx", book)).toMatchObject({ sheet: "Data", sheets: ["Read me", "Notes", "Data"] });
    const asked = await lookAt({ file: file("a.xlsx", book), index: 0, sheet: "Notes" }, POSSIBLE);
    expect(asked).toMatchObject({ sheet: "Notes" });
  });

  it("is a sentence that people can read", async () => {
    const failure = await built([]).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(AppFailure);
    expect((failure as AppFailure).remedy).not.toBe("");
  });
});
