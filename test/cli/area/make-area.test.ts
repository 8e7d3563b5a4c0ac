// A whole area from sources on this machine: equal to the one built by hand from the same files, and all or nothing.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { archiveOf, stored } from "../sources/archive-server.ts";
import { contents, makeWorkplace } from "../workplace.ts";
import { areaRoom, MONTHS, RUTLAND, rutlandMonths, rutlandWards } from "./area-room.ts";
import { wardCode } from "./area-workplace.ts";

it("makes a package that says where it comes from, equal to one built by hand from the same files", async () => {
  const room = await areaRoom();
  const { police } = await room.make();
  expect(police.files).toHaveLength(6);
  const { wardscope, sources } = JSON.parse(room.read("areas/rutland/datapackage.json"));
  expect(wardscope.fetched).toEqual({
    ...{ months: 36, residents: "wards" },
    sources: [
      {
        what: "police",
        address: expect.stringMatching(/\/data\/archive\/2025-12\.zip$/),
        retrieved: expect.any(String),
      },
      {
        what: "wards",
        address: expect.stringMatching(/\/WD_DEC_2025_UK_BGC\/FeatureServer\/0$/),
        retrieved: "2026-02-10T09:00:00.000Z",
      },
      {
        what: "residents",
        address: expect.stringContaining(`geography=${RUTLAND}TYPE182`),
        retrieved: "2026-02-10T09:00:00.000Z",
      },
    ],
  });
  expect(sources.at(-1).title).toContain("Nomis NM_2014_1, mid-year estimates of residents of these wards");
  expect(JSON.parse(room.read("areas/index.json")).areas).toMatchObject([
    { slug: "rutland", from: "2025-10", to: "2025-12" },
  ]);
  const place = makeWorkplace();
  for (const [key, text] of Object.entries(rutlandMonths()))
    if (!key.endsWith("kent")) place.write(`by-hand/${key.replace(" ", "-")}-street.csv`, text);
  const wards = rutlandWards(25).records.map(({ attributes, geometry }) => ({
    type: "Feature",
    properties: attributes,
    geometry,
  }));
  place.write("wards.geojson", JSON.stringify({ type: "FeatureCollection", features: wards }));
  place.write("residents-2024.csv", `code,people\n${[1, 2, 3].map((at) => `${wardCode(at)},${1000 * at}\n`).join("")}`);
  const { code } = await place.command(
    ...["build", "--police", `${place.folder}/by-hand`, "--wards", `${place.folder}/wards.geojson`],
    ...["--population", `${place.folder}/residents-2024.csv`, "--population-year", "2024"],
    ...["--area-code", RUTLAND, "--area-name", "Rutland", "--out", `${place.folder}/areas/rutland`],
  );
  expect(code).toBe(0);
  const [made, byHand] = [contents(room.out), contents(`${place.folder}/areas/rutland`)];
  expect(Object.keys(made)).toEqual(Object.keys(byHand));
  const names = Object.keys(made).filter((name) => name !== "datapackage.json");
  for (const name of names) expect([name, made[name]]).toEqual([name, byHand[name]]);
});

it("fetches nothing twice, and makes the same package again", async () => {
  const room = await areaRoom();
  await room.make();
  const before = contents(room.out);
  const [asked, parts] = [room.fake.asked.length, room.police.seen.length];
  const { police } = await room.make();
  expect(police.fetched.files).toBe(0);
  expect(room.fake.asked.slice(asked)).toEqual([]);
  expect(
    room.police.seen.slice(parts).filter(({ range, path }) => range !== null && path.startsWith("/store/")),
  ).toHaveLength(0);
  expect(contents(room.out)).toEqual(before);
  room.police.archives.set("2025-12", stored(archiveOf(rutlandMonths(MONTHS, 3))));
  expect((await room.make()).police.fetched.files).toBe(3);
  expect(contents(room.out)["counts.csv"]).not.toBe(before["counts.csv"]);
});

it("loses no newest month to an archive that ends before it", async () => {
  const room = await areaRoom();
  await room.make();
  const before = contents(room.out);
  room.police.archives.set("2025-12", stored(archiveOf(rutlandMonths(MONTHS.slice(0, -1)))));
  await expect(room.make()).rejects.toThrow(
    /areas.rutland has months up to 2025-12 already, and the files of its own police end in 2025-11: its newest months would be lost/,
  );
  expect(contents(room.out)).toEqual(before);
});

it("says best fit in the package where there are no residents of just these wards", async () => {
  const room = await areaRoom();
  const small = [1, 2, 3].map((at) => [`E0100000${at}`, String(500 * at)] as const);
  room.fake.tables.set("NM_2014_1", { rows: { [`${RUTLAND}TYPE151`]: small }, date: "2024" });
  room.fake.layers.set("LSOA21_WD25_LAD25_EW_LU_v2", {
    records: small.map(([code], at) => ({
      attributes: { LSOA21CD: code, WD25CD: wardCode(1 + at), LAD25CD: RUTLAND },
    })),
  });
  const { residents } = await room.make();
  const { wardscope } = JSON.parse(room.read("areas/rutland/datapackage.json"));
  expect([residents.basis, wardscope.fetched.residents, wardscope.population.total]).toEqual([
    "best fit",
    "best fit",
    3000,
  ]);
  expect(wardscope.population.source).toMatch(/summed to wards by best fit \(LSOA21_WD25_LAD25_EW_LU_v2\)\)$/);
  expect(wardscope.fetched.sources.map(({ what }: { what: string }) => what)).toEqual([
    ...["police", "wards", "residents", "bestFit"],
  ]);
});

it("keeps what somebody gave the package, and refuses the folder of another area", async () => {
  const room = await areaRoom();
  const place = makeWorkplace();
  await room.make();
  const notes = place.write(
    "notes.csv",
    "date,scope_ward,scope_category,text,source,url\n2025-11,,,A new system,The force,\n",
  );
  const { code, error } = await place.command(
    ...["build", "--police", join(room.folder, "downloads/police"), "--notes", notes],
    ...["--wards", join(room.folder, "downloads/areas/rutland/wards.geojson")],
    ...["--population", join(room.folder, "downloads/areas/rutland/residents-2024.csv")],
    ...["--area-code", RUTLAND, "--area-name", "Rutland", "--out", room.out],
  );
  expect([code, error.replace(/^read .*\n/gm, "")]).toEqual([0, ""]);
  const kept = room.read("areas/rutland/notes.csv");
  await room.make();
  expect(room.read("areas/rutland/notes.csv")).toBe(kept);
  await expect(room.make({}, "Leicester")).rejects.toThrow(
    `${room.out} is the package of ${RUTLAND}, and not of E06000016.`,
  );
});

it.each<readonly [string, string]>([
  ["services", "/arcgis?f=json"],
  ["wards", "f=geojson"],
  ["residents", "/nomis/"],
])("a fault in the middle of %s leaves the area as it was, and the next run makes the new one", async (_, part) => {
  const room = await areaRoom();
  await room.make();
  const before = contents(room.out);
  const list = room.read("areas/index.json");
  rmSync(join(room.folder, "downloads/answers"), { recursive: true });
  room.police.archives.set("2025-12", stored(archiveOf(rutlandMonths(MONTHS, 3))));
  room.fake.instead = ({ href }, response) => href.includes(part) && Boolean(response.end("<html>") ?? true);
  await expect(room.make()).rejects.toThrow("what came is a web page");
  expect(contents(room.out)).toEqual(before);
  expect(room.read("areas/index.json")).toBe(list);
  room.fake.instead = null;
  await room.make();
  expect(contents(room.out)["counts.csv"]).not.toBe(before["counts.csv"]);
});

it("makes an area of a partnership of several districts", async () => {
  const room = await areaRoom();
  const [merthyr, rhondda] = ["W06000024", "W06000016"];
  const { records } = rutlandWards(25);
  const moved = records.map(({ attributes, geometry }, at) => ({
    attributes: { ...attributes, WD25CD: `W0500000${at}`, LAD25CD: at === 0 ? merthyr : rhondda },
    geometry,
  }));
  room.fake.layers.set("WD_DEC_2025_UK_BGC", { records: [...moved, ...records] });
  room.fake.tables.set("NM_2014_1", {
    rows: {
      [`${merthyr}TYPE182`]: [["W05000000", "10"]],
      [`${rhondda}TYPE182`]: [
        ["W05000001", "20"],
        ["W05000002", "30"],
      ],
    },
    date: "2024",
  });
  const months = Object.entries(rutlandMonths()).map(([key, text]) => [
    key.replace("leicestershire", "south-wales"),
    text.replaceAll("Leicestershire Police", "South Wales Police"),
  ]);
  room.police.archives.set("2025-12", stored(archiveOf(Object.fromEntries(months))));
  await room.make({}, "Cwm Taf");
  const { wardscope } = JSON.parse(room.read("areas/rutland/datapackage.json"));
  expect([wardscope.areaCode, wardscope.population.total]).toEqual(["W14000023", 60]);
  expect(wardscope.districts.map(({ code }: { code: string }) => code)).toEqual([rhondda, merthyr]);
  expect(existsSync(room.out)).toBe(true);
});

it("takes the wards of the home force's last month, and makes nothing of what others sent alone", async () => {
  const room = await areaRoom();
  const without = (wanted: (key: string) => boolean): void => {
    const texts = Object.entries(rutlandMonths()).filter(([key]) => wanted(key));
    room.police.archives.set("2025-12", stored(archiveOf(Object.fromEntries(texts))));
  };
  without((key) => !key.endsWith("leicestershire"));
  await expect(room.make()).rejects.toThrow(
    /2025-12\.zip has no file of leicestershire, the force of Rutland, in the months/,
  );
  expect(existsSync(room.out)).toBe(false);
  without((key) => key !== "2025-12 leicestershire");
  const { wards, police } = await room.make();
  expect(wards.service.name).toBe("WD_MAY_2025_UK_BGC_V2");
  expect(police.missing.map(({ force }) => force)).toEqual(["leicestershire"]);
  expect(JSON.parse(room.read("areas/index.json")).areas).toMatchObject([{ to: "2025-11" }]);
});

it("asks anew where what was kept does not go with what comes", async () => {
  const room = await areaRoom();
  await room.make();
  const answers = join(room.folder, "downloads/answers");
  for (const name of readdirSync(answers))
    if (readFileSync(join(answers, name), "utf8").includes("f=geojson")) rmSync(join(answers, name));
  room.fake.layers.set("WD_DEC_2025_UK_BGC", { records: rutlandWards(25).records.slice(1) });
  const own = [2, 3].map((at) => [wardCode(at), "70"] as const);
  room.fake.tables.set("NM_2014_1", { rows: { [`${RUTLAND}TYPE182`]: own }, date: "2025" });
  const { wards, residents } = await room.make();
  expect([wards.codes, residents.year, residents.basis]).toEqual([[wardCode(2), wardCode(3)], 2025, "wards"]);
});
