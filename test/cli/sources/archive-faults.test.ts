import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Answer, archiveOf, type Fault, type Seen, stored } from "./archive-server.ts";
import { breakOff } from "./asking.ts";
import { type PoliceRoom, policeRoom, rowsOf, textsOf } from "./police-room.ts";

let room: PoliceRoom;
beforeEach(async () => {
  room = await policeRoom();
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
});
afterEach(() => room.close());

const TEXTS = textsOf(["durham", "btp", "kent"]);
const WANTED = textsOf(["durham", "btp"]);

/** Answers requests to the store that `chosen` takes in another way. */
function inStore(chosen: (seen: Seen) => boolean, respond: (answer: ServerResponse, usual: Answer) => void): Fault {
  return (seen, answer, usual) => {
    if (!seen.path.startsWith("/store/") || usual === null || !chosen(seen)) return false;
    respond(answer, usual);
    return true;
  };
}

const isPart = ({ method, range }: Seen): boolean => method === "GET" && range !== null;

/** The first `most` times alone. */
function first(most: number, fault: Fault): Fault {
  let times = 0;
  return (...given) => times < most && fault(...given) && ++times > 0;
}

function instead(status: number, headers: Record<string, string> = {}, body = ""): (answer: ServerResponse) => void {
  return (answer) => void answer.writeHead(status, headers).end(body);
}

/** Half of what would come, and then, when it has been read, nothing more. */
function broken(answer: ServerResponse, { status, headers, body }: Answer): void {
  const whole = body();
  answer.writeHead(status, headers).write(whole.subarray(0, Math.floor(whole.length / 2)));
  breakOff(answer);
}

it("goes on in the middle of a file where a connection breaks off", async () => {
  room.server.fault = first(
    3,
    inStore((seen) => isPart(seen) && seen.ifRange !== null, broken),
  );
  const { files } = await room.fetch();
  expect(await room.texts(files)).toEqual(WANTED);
  // The last bytes, six files, and of three of them the second half.
  const starts = room.parts().map(({ range }) => Number(/\d+/.exec(range!)![0]));
  expect([starts.length, new Set(starts).size]).toEqual([10, 10]);
});

it("gives up a connection that always breaks off, keeps what is whole, and goes on the next time", async () => {
  let parts = 0;
  room.server.fault = inStore(
    (seen) => isPart(seen) && ++parts > 4,
    (answer) => void answer.destroy(),
  );
  await expect(room.fetch()).rejects.toThrow(
    /The police was asked for .*: expected is the archive of 2026-03 in parts, what came is a connection that breaks off\.$/,
  );
  const kept = (await room.files()).filter((path) => path.endsWith("street.csv"));
  expect(kept.length).toBeGreaterThan(0);
  expect((await room.files()).filter((path) => path.endsWith(".part"))).toEqual([]);
  room.server.fault = () => false;
  const { files, fetched } = await room.fetch();
  expect([await room.texts(files), fetched.files]).toEqual([WANTED, 6 - kept.length]);
});

it("takes shorter parts than it asked for, as a proxy may give them", async () => {
  room.server.fault = (seen, answer) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(seen.range ?? "") ?? [];
    const file = room.server.archives.get("2026-03")!;
    if (from === undefined || !seen.path.startsWith("/store/") || Number(to) === file.bytes - 1) return false;
    const end = Math.min(Number(to) + 1, Number(from) + 100);
    const headers = { etag: file.etag, "content-range": `bytes ${from}-${end - 1}/${file.bytes}` };
    answer.writeHead(206, headers).end(file.part(Number(from), end));
    return true;
  };
  expect(await room.texts((await room.fetch({ months: 1 })).files)).toEqual(textsOf(["durham", "btp"], ["2026-03"]));
});

it.each([
  ["answers 200 to a part", instead(200, { "content-length": "1733868300" }), 2],
  ["says that it gives no parts", instead(200, { "accept-ranges": "none", "content-length": "1733868300" }), 0],
])("does not fetch the whole archive unasked where the source %s", async (_, respond, asked) => {
  room.server.fault = inStore(() => true, respond);
  await expect(room.fetch()).rejects.toThrow(
    / only as a whole \(1734 MB\), not the parts that were asked for; nothing was fetched\.$/,
  );
  await expect(room.fetch()).rejects.toMatchObject({ remedy: expect.stringContaining("--whole") });
  expect(room.parts()).toHaveLength(asked);
  expect((await room.files()).filter((path) => path.endsWith(".csv"))).toEqual([]);
});

it("begins again where the archive becomes another between two parts, and takes all from the new one", async () => {
  const newer = { ...textsOf(["durham", "btp", "kent"]), "2026-01 durham": rowsOf("later") };
  let parts = 0;
  room.server.fault = (seen) => {
    if (isPart(seen) && ++parts === 4) room.server.archives.set("2026-03", stored(archiveOf(newer)));
    return false;
  };
  const { files } = await room.fetch();
  expect(await room.texts(files)).toEqual({ ...WANTED, "2026-01 durham": newer["2026-01 durham"] });
  expect(room.printed.join("")).toContain("The police has replaced");
});

it("gives up an archive that becomes another each time it is read", async () => {
  let version = 0;
  room.server.fault = (seen) => {
    if (isPart(seen)) room.server.archives.set("2026-03", { ...stored(archiveOf(TEXTS)), etag: `"${version++}"` });
    return false;
  };
  await expect(room.fetch()).rejects.toThrow(/The police has replaced .* while it was read\.$/);
});

it("fetches a file again that does not match its checksum, and keeps none that never does", async () => {
  const wrong = stored(
    archiveOf(TEXTS, (entry) => (entry.name.includes("02-durham") ? { ...entry, wrongBy: 1 } : entry)),
  );
  room.server.archives.set("2026-03", wrong);
  await expect(room.fetch()).rejects.toThrow("2026-02/2026-02-durham-street.csv does not match its checksum.");
  expect((await room.files()).filter((path) => path.includes("02-durham") || path.endsWith(".part"))).toEqual([]);
  room.server.archives.set("2026-03", stored(archiveOf(TEXTS)));
  await room.fetch();
  // The way there was at fault: one byte of one answer.
  room.server.archives.set("2026-03", stored(archiveOf({ ...TEXTS, "2026-02 durham": rowsOf("new") })));
  let parts = 0;
  const spoil = inStore(
    (seen) => isPart(seen) && ++parts === 2,
    (answer, { status, headers, body }) => {
      const bytes = Buffer.from(body());
      bytes[120]! ^= 1;
      answer.writeHead(status, headers).end(bytes);
    },
  );
  room.server.fault = spoil;
  expect((await room.texts((await room.fetch()).files))["2026-02 durham"]).toBe(rowsOf("new"));
});

it("waits as long as the source asks, and says what it waited for in vain", async () => {
  room.server.fault = first(2, inStore(isPart, instead(429, { "retry-after": "9" })));
  expect((await room.fetch({ months: 1 })).files).toHaveLength(2);
  expect(room.said).toEqual(["The police is asked again in 9 seconds.", "The police is asked again in 9 seconds."]);
  room.server.fault = inStore(() => true, instead(503));
  await expect(room.fetch()).rejects.toThrow("what came is that it is not available now (status 503).");
});

it("takes the archive of the month before where that of the newest is not there yet", async () => {
  room.server.dates.lastUpdated = '{"date":"2026-04-01"}';
  expect((await room.fetch()).files).toHaveLength(6);
  expect(room.printed.join("")).toContain(
    "The police has two newest months, 2026-04 and 2026-03: the later is looked for first.",
  );
  expect(room.printed.join("")).toContain("The police has no archive of 2026-04 yet: that of 2026-03 is taken.");
  room.server.archives.clear();
  await expect(room.fetch()).rejects.toThrow(/^The police has no archive of 2026-04, 2026-03, 2026-02 at http:.*\.$/);
});

it.each([
  ["<html><title>Down</title>", 'expected is the newest month as JSON, what came is a web page ("Down").'],
  ['{"date":"2031-01-01"}', "what came is 2031-01, which cannot be by the clock of this machine."],
  ['{"day":"2026-03"}', 'what came is no month: {"day":"2026-03"}.'],
  ['{"date":"soon"}', 'what came is no month: {"date":"soon"}.'],
])("does not believe what is no newest month: %s", async (body, sentence) => {
  room.server.dates.lastUpdated = body;
  expect((await room.fetch({ months: 1 })).files).toHaveLength(2);
  expect(room.printed.join("")).toContain(sentence);
  room.server.dates.streetDates = "[]";
  await expect(room.fetch()).rejects.toThrow(sentence);
});

it("asks for the archive anew where the address that it was led to has lapsed", async () => {
  let parts = 0;
  room.server.fault = inStore((seen) => isPart(seen) && ++parts === 3, instead(403));
  expect(await room.texts((await room.fetch()).files)).toEqual(WANTED);
  expect(room.server.seen.filter(({ path }) => path.startsWith("/data/")).length).toBeGreaterThan(2);
});

it("reads an archive of a source that answers no HEAD", async () => {
  room.server.fault = inStore(({ method }) => method === "HEAD", instead(405, { "content-length": "9" }));
  expect(await room.texts((await room.fetch()).files)).toEqual(WANTED);
});

it.each([
  ["another part", 206, { "content-range": "bytes 0-9/20" }, "what came is another part of it."],
  ["no place of the part", 206, {}, 'what came is no part of it (status 206, Content-Range "").'],
])("refuses %s than it asked for", async (_, status, headers, sentence) => {
  room.server.fault = inStore(isPart, instead(status, headers, "0123456789"));
  await expect(room.fetch()).rejects.toThrow(sentence);
});

it("says of a file that is no archive what it is", async () => {
  room.server.archives.set("2026-03", stored(Buffer.from("<html>".repeat(50))));
  await expect(room.fetch()).rejects.toThrow(/2026-03\.zip is not a whole ZIP: it is truncated, or something else\.$/);
});

it("ends with an interrupt, and leaves what was fetched", async () => {
  let parts = 0;
  room.server.fault = inStore(isPart, (answer, { status, headers, body }) => {
    if (++parts === 4) room.interrupt.abort();
    answer.writeHead(status, headers).end(body());
  });
  await expect(room.fetch()).rejects.toMatchObject({ code: "interrupted" });
  expect((await room.files()).filter((path) => path.endsWith(".part"))).toEqual([]);
});

it("says to run the command again where parts come damaged, as there is no file to download again", async () => {
  room.server.fault = inStore(
    (seen) => isPart(seen) && seen.ifRange !== null,
    (answer, { status, headers, body }) => {
      const damaged = Buffer.from(body());
      damaged.fill(0xff, 0, 30);
      answer.writeHead(status, headers).end(damaged);
    },
  );
  await expect(room.fetch()).rejects.toMatchObject({
    message: expect.stringMatching(/ is a damaged ZIP /),
    remedy:
      "Run the same command again; if it says the same, fetch the archive yourself and give it with --from-archive.",
  });
  room.server.fault = () => false;
  expect(await room.texts((await room.fetch()).files)).toEqual(WANTED);
});
