import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { archiveOf, stored } from "./archive-server.ts";
import { type PoliceRoom, policeRoom, rowsOf, textsOf } from "./police-room.ts";

let room: PoliceRoom;
beforeEach(async () => {
  room = await policeRoom();
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
});
afterEach(() => room.close());

const TEXTS = textsOf(["durham", "btp", "kent"]);
const WANTED = textsOf(["durham", "btp"]);
const gets = () => room.server.seen.filter(({ method, path }) => method === "GET" && path.startsWith("/store/"));

it("fetches the whole archive once, as the plan says, and keeps it", async () => {
  const { bytes } = room.server.archives.get("2026-03")!;
  expect((await room.plan({ whole: true })).whole).toEqual([{ from: expect.stringContaining("2026-03.zip"), bytes }]);
  expect(await room.texts((await room.fetch({ whole: true })).files)).toEqual(WANTED);
  expect(await room.files()).toContain(join("archives", "2026-03.zip"));
  await rm(join(room.downloads, "police"), { recursive: true });
  expect(await room.texts((await room.fetch({ whole: true })).files)).toEqual(WANTED);
  expect(gets()).toHaveLength(1);
  expect((await room.plan({ whole: true })).whole).toEqual([]);
});

it("does so where the source gives no parts", async () => {
  const file = room.server.archives.get("2026-03")!;
  room.server.fault = (seen, answer) => {
    if (!seen.path.startsWith("/store/")) return false;
    answer.writeHead(200).end(seen.method === "HEAD" ? undefined : file.part(0, file.bytes));
    return true;
  };
  expect(await room.texts((await room.fetch({ whole: true })).files)).toEqual(WANTED);
});

it("goes on where it was broken off, in the same run and in the next", async () => {
  const texts = { ...TEXTS, "2026-01 kent": rowsOf("long", 20_000) };
  const file = stored(archiveOf(texts));
  room.server.archives.set("2026-03", file);
  let breaks = 0;
  room.server.fault = (seen, answer, usual) => {
    if (!seen.path.startsWith("/store/") || seen.method === "HEAD" || breaks++ >= 6) return false;
    const body = usual!.body();
    answer.writeHead(usual!.status, { ...usual!.headers }).write(body.subarray(0, 9000));
    setTimeout(() => answer.destroy(), 40);
    return true;
  };
  await expect(room.fetch({ whole: true })).rejects.toThrow("a connection that breaks off");
  expect(await room.files()).toContain(join("archives", "2026-03.zip.part"));
  expect(await room.texts((await room.fetch({ whole: true })).files)).toEqual(WANTED);
  const ranges = [1, 2, 3, 4, 5, 6].map((times) => `bytes=${times * 9000}-`);
  expect(gets().map(({ range }) => range)).toEqual([null, ...ranges]);
  expect((await room.files()).filter((path) => path.includes(".part"))).toEqual([]);
});

it("goes on for as long as each connection brings something", async () => {
  room.server.archives.set("2026-03", stored(archiveOf({ ...TEXTS, "2026-01 kent": rowsOf("long", 120_000) })));
  let breaks = 0;
  room.server.fault = (seen, answer, usual) => {
    if (!seen.path.startsWith("/store/") || seen.method === "HEAD" || breaks++ >= 8) return false;
    answer.writeHead(usual!.status, { ...usual!.headers }).write(usual!.body().subarray(0, 100_000));
    setTimeout(() => answer.destroy(), 40);
    return true;
  };
  expect((await room.fetch({ whole: true })).files).toHaveLength(6);
  expect(gets().at(-1)!.range).toBe("bytes=800000-");
});

it("begins again where the archive has become another meanwhile, and a smaller one", async () => {
  const older = stored(archiveOf({ ...TEXTS, "2026-01 kent": rowsOf("long", 5000) }));
  const newer = stored(archiveOf({ ...TEXTS, "2026-02 btp": rowsOf("later") }));
  room.server.archives.set("2026-03", older);
  room.server.fault = (seen, answer, usual) => {
    if (!seen.path.startsWith("/store/") || seen.method === "HEAD" || seen.range !== null) return false;
    if (room.server.archives.get("2026-03") === newer) return false;
    room.server.archives.set("2026-03", newer);
    answer.writeHead(200, { ...usual!.headers }).write(older.part(0, older.bytes - 10));
    setTimeout(() => answer.destroy(), 40);
    return true;
  };
  const { files } = await room.fetch({ whole: true });
  expect((await room.texts(files))["2026-02 btp"]).toBe(rowsOf("later"));
});

it.each(["etag of the store", "content-md5", "an address of its own"])(
  "removes what does not match the MD5: %s",
  async (told) => {
    const file = room.server.archives.get("2026-03")!;
    const wrong = "0123456789abcdef0123456789abcdef";
    room.server.fault = (seen, answer, usual) => {
      if (seen.path === "/md5/2026-03") return answer.end(`${wrong}  2026-03.zip\n`) !== null;
      if (!seen.path.startsWith("/store/")) return false;
      const more = told === "content-md5" ? { "content-md5": Buffer.from(wrong, "hex").toString("base64") } : {};
      const etag = told === "etag of the store" ? { server: "AmazonS3", etag: `"${wrong}"` } : {};
      answer.writeHead(usual!.status, { ...usual!.headers, ...more, ...etag });
      answer.end(seen.method === "HEAD" ? undefined : file.part(0, file.bytes));
      return true;
    };
    const { police } = room.server.settings;
    const archiveMd5 =
      told === "an address of its own" ? police.archive.replace("/data/archive/{month}.zip", "/md5/{month}") : "";
    Object.assign(room.context, { settings: { ...room.server.settings, police: { ...police, archiveMd5 } } });
    await expect(room.fetch({ whole: true })).rejects.toThrow(
      /expected is a file with the MD5 0123456789abcdef0123456789abcdef, what came is one with [0-9a-f]{32}\.$/,
    );
    expect((await room.files()).filter((path) => path.startsWith("archives"))).toEqual([]);
  },
);

it("takes the mark of another host for no MD5, and the MD5 that is right for right", async () => {
  Object.assign(room.server.archives.get("2026-03")!, { etag: '"0123456789abcdef0123456789abcdef"' });
  expect((await room.fetch({ whole: true })).files).toHaveLength(6);
});
