import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { archiveOf, entriesOf, stored } from "./archive-server.ts";
import { largeZip } from "./large-zip.ts";
import { MONTHS, monthOf, type PoliceRoom, policeRoom, rowsOf, textsOf } from "./police-room.ts";

let room: PoliceRoom;
beforeEach(async () => {
  room = await policeRoom();
});
afterEach(() => room.close());

const TEXTS = textsOf(["durham", "btp", "kent"]);
const WANTED = textsOf(["durham", "btp"]);

it("fetches the months of the wanted forces alone, and gives each as it was packed", async () => {
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  const { files, range, missing, fetched, archives } = await room.fetch();
  expect(await room.texts(files)).toEqual(WANTED);
  expect(files.map(({ month, force }) => [month, force])).toEqual(
    MONTHS.flatMap((month) => ["durham", "btp"].map((force) => [monthOf(month), force])),
  );
  expect([range, missing, fetched.files]).toEqual([{ from: monthOf("2026-01"), to: monthOf("2026-03") }, [], 6]);
  expect(archives).toEqual([
    { from: expect.stringContaining("/data/archive/2026-03.zip"), bytes: room.server.archives.get("2026-03")!.bytes },
  ]);
  expect((await room.files()).filter((path) => path.includes(".part"))).toEqual([]);
  expect(room.server.seen.filter(({ range: part, method }) => method === "GET" && part === null)).toHaveLength(2);
});

it("fetches nothing the second time, and then only what is new or was changed by the source", async () => {
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  await room.fetch();
  const before = room.parts().length;
  expect((await room.fetch()).fetched).toEqual({ files: 0, bytes: 0 });
  expect(room.parts().length - before).toBe(0);
  const newer = { ...textsOf(["durham", "btp", "kent"], [...MONTHS, "2026-04"]), "2026-02 durham": rowsOf("revised") };
  room.server.archives.set("2026-04", stored(archiveOf(newer)));
  room.server.dates.lastUpdated = '{"date":"2026-04-01"}';
  const plan = await room.plan();
  expect(plan.fetch.map(({ month, force }) => `${month} ${force}`).toSorted()).toEqual(
    [`${monthOf("2026-02")} durham`, `${monthOf("2026-04")} durham`, `${monthOf("2026-04")} btp`].toSorted(),
  );
  const { files, fetched } = await room.fetch();
  expect(fetched.files).toBe(3);
  expect(await room.texts(files)).toEqual(
    Object.fromEntries(Object.entries(newer).filter(([key]) => !key.endsWith("kent"))),
  );
});

it("says beforehand what would be fetched, from where and how much, and writes nothing", async () => {
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  const plan = await room.plan({ months: 2 });
  expect(await room.files()).toEqual([]);
  const { fetched, range } = await room.fetch({ months: 2 });
  expect([plan.range, plan.fetch.length]).toEqual([range, fetched.files]);
  expect(plan.fetch.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(fetched.bytes);
});

it("takes a month that is not in the archive for missing, and a force without any month for none at all", async () => {
  const { "2026-02 durham": _gone, ...texts } = TEXTS;
  room.server.archives.set("2026-03", stored(archiveOf(texts)));
  expect((await room.fetch()).missing).toEqual([{ force: "durham", month: monthOf("2026-02") }]);
  expect((await room.fetch({ forces: ["durham", "cleveland"], months: 1 })).missing).toEqual([
    { force: "cleveland", month: monthOf("2026-03") },
  ]);
  await expect(room.fetch({ forces: ["cleveland"] })).rejects.toThrow(
    /holds no file of cleveland of January 2026 to March 2026: they are missing, which does not mean that there was no crime\.$/,
  );
  const without = Object.fromEntries(Object.entries(texts).filter(([key]) => !key.endsWith("btp")));
  room.server.archives.set("2026-03", stored(archiveOf(without)));
  expect((await room.fetch({ months: 1 })).missing).toEqual([]);
});

it("never uses what is cut short, was changed, or has no record that fits: it is fetched again", async () => {
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  const { files } = await room.fetch();
  const [cut, changed, lone] = files.map(({ path }) => path);
  await truncate(cut!, 10);
  const text = await readFile(changed!, "utf8");
  await writeFile(changed!, text.replace("0", "1"));
  await rm(lone!.replace(/([^/\\]+)$/, ".$1.json"));
  const again = await room.fetch();
  expect(again.fetched.files).toBe(3);
  expect(await room.texts(again.files)).toEqual(WANTED);
});

it("does not take a list that was cut short or changed for that of the archive", async () => {
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  const list = join(room.downloads, "archives", "2026-03.list");
  for (const spoil of [() => truncate(list, 40), () => writeFile(list, "x"), () => rm(`${list}.json`)]) {
    await room.fetch();
    await spoil();
    const before = room.parts().length;
    expect((await room.fetch()).fetched.files).toBe(0);
    expect(room.parts().length - before).toBe(1);
  }
});

it("reads an archive of more than 4 GB, of which it fetches a few kilobytes", async () => {
  const file = largeZip(entriesOf(TEXTS), 6e9);
  room.server.archives.set("2026-03", { ...file, etag: '"large"' });
  const { files, archives } = await room.fetch();
  expect(await room.texts(files)).toEqual(WANTED);
  expect(archives[0]!.bytes).toBeGreaterThan(6e9);
});

it("takes the months before the archive from an older one", async () => {
  const { settings } = room.context;
  const context = { ...room.context, settings: { ...settings, police: { ...settings.police, archiveMonths: 3 } } };
  const older = {
    ...textsOf(["durham"], ["2025-10", "2025-11", "2025-12"]),
    "2026-01 durham": rowsOf("not the latest"),
  };
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  room.server.archives.set("2025-12", stored(archiveOf(older)));
  Object.assign(room.context, context);
  const { files, missing, range } = await room.fetch({ months: 5, forces: ["durham"] });
  expect([range.from, missing, files.length]).toEqual([monthOf("2025-11"), [], 5]);
  expect((await room.texts(files))["2026-01 durham"]).toBe(TEXTS["2026-01 durham"]);
  expect((await room.fetch({ months: 9, forces: ["durham"] })).range.from).toBe(monthOf("2025-10"));
  expect(room.printed.join("")).toContain("The police has no archive of 2025-09: its months are missing.");
});

it("reads an archive of this machine in the same way, without asking anybody", async () => {
  const path = join(room.downloads, "given.zip");
  await writeFile(path, archiveOf(TEXTS));
  const { files, archives } = await room.fetch({ fromArchive: path });
  expect(await room.texts(files)).toEqual(WANTED);
  expect([archives[0]!.from, room.server.seen]).toEqual([path, []]);
  await writeFile(
    path,
    archiveOf({ "2026-01 durham": "x" }, (entry) => ({ ...entry, name: `other/${entry.name}x` })),
  );
  await expect(room.fetch({ fromArchive: path })).rejects.toThrow("given.zip holds no files of offences such as");
  await expect(room.fetch({ fromArchive: `${path}x` })).rejects.toThrow("given.zipx cannot be read: it is not there.");
});

it("lists the files of all forces in three years in a moment", async () => {
  const forces = Array.from(
    { length: 44 },
    (_, index) => `force-${"abcdefghijklmnopqrstuvwxyz"[index % 26]}${"x".repeat(1 + Math.floor(index / 26))}`,
  );
  const months = Array.from(
    { length: 36 },
    (_, index) => `${2024 + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, "0")}`,
  );
  const texts = Object.fromEntries(months.flatMap((month) => forces.map((force) => [`${month} ${force}`, "a"])));
  room.server.archives.set("2026-03", stored(archiveOf(texts)));
  const plan = await room.plan({ forces: [forces[7]!] });
  expect([plan.fetch.length, plan.missing]).toEqual([36, []]);
  // The size, the last bytes, the rest of the list.
  expect(room.server.seen.filter(({ path }) => path.startsWith("/store/"))).toHaveLength(3);
});
