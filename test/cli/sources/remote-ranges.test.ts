import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FileChanged, openRemoteFile } from "../../../src/cli/sources/remote-ranges.ts";
import { type ArchiveServer, archiveServer, stored } from "./archive-server.ts";
import { patientClient } from "./asking.ts";

let server: ArchiveServer;
let asking: ReturnType<typeof patientClient>;
beforeAll(async () => {
  server = await archiveServer();
  asking = patientClient();
});
afterAll(async () => {
  await asking.client.close();
  await server.close();
});

const BYTES = 90_000;

/** What is done to an answer: it comes whole, as a shorter part, broken off, with a fault of the source, or after the file has changed. */
const DEED = fc.record({
  kind: fc.constantFrom("whole", "whole", "short", "broken", "fault", "changed"),
  share: fc.nat({ max: 999 }).map((thousandths) => thousandths / 1000),
});

function content(seed: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: BYTES }, (_, at) => (at * 31 + (at >> 8) * seed) & 255));
}

it("gives the bytes of one version or none, whatever becomes of its answers", async () => {
  const outcomes = { given: 0, changed: 0, failed: 0 };
  const run = async (deeds: readonly { kind: string; share: number }[], from: number, length: number) => {
    const old = stored(content(7));
    server.archives.set("2026-03", old);
    server.fault = () => false;
    const request = {
      source: "The police",
      address: server.settings.police.archive.replace("{month}", "2026-03"),
      expected: "parts",
    };
    const file = await openRemoteFile(request, asking.client);
    const queue = [...deeds];
    server.fault = ({ path }, answer, usual) => {
      const deed = path.startsWith("/store/") ? queue.shift() : undefined;
      if (deed === undefined || usual?.status !== 206) return false;
      if (deed.kind === "fault") answer.writeHead(502).end();
      const [, start = "", end = ""] = /(\d+)-(\d+)\//.exec(usual.headers["content-range"]!) ?? [];
      const cut = Number(start) + 1 + Math.floor(deed.share * (Number(end) - Number(start)));
      const headers = {
        ...usual.headers,
        "content-range": `bytes ${start}-${cut - 1}/${BYTES}`,
        "content-length": String(cut - Number(start)),
      };
      if (deed.kind === "short") answer.writeHead(206, headers).end(old.part(Number(start), cut));
      if (deed.kind === "broken") {
        answer.writeHead(206, usual.headers).write(old.part(Number(start), cut));
        setTimeout(() => answer.destroy(), 1);
      }
      if (deed.kind === "changed") {
        // As If-Range has it, and by a server that does not know it.
        const file = stored(content(11));
        server.archives.set("2026-03", file);
        const [status, part] =
          deed.share < 0.5 ? [200, file.part(0, BYTES)] : [206, file.part(Number(start), Number(end) + 1)];
        answer
          .writeHead(status, { ...usual.headers, etag: file.etag, "content-length": String(part.length) })
          .end(part);
      }
      return deed.kind !== "whole";
    };
    const end = Math.min(from + length, BYTES);
    try {
      const part = await file.part(from, end);
      expect(Buffer.compare(part, old.part(from, end))).toBe(0);
      outcomes.given++;
    } catch (error) {
      if (error instanceof FileChanged) outcomes.changed++;
      else {
        expect(error).toMatchObject({ name: "AppFailure", code: "unreachable" });
        outcomes.failed++;
      }
    }
  };
  const place = fc.nat({ max: BYTES - 1 });
  const property = fc.asyncProperty(fc.array(DEED, { maxLength: 7 }), place, fc.integer({ min: 1, max: BYTES }), run);
  await fc.assert(property, { numRuns: 60, seed: 12 });
  expect(outcomes.given).toBeGreaterThan(20);
  expect(outcomes.changed).toBeGreaterThan(5);
});
