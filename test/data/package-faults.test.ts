// What the page says of files that are other than their descriptor lists, and what it goes without.
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { textOf } from "../../src/cli/text/text-files.ts";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { textIn } from "../../src/data/fetching.ts";
import { fileDoubts } from "../../src/data/file-doubts.ts";
import { loadArea, takeLoaded } from "../../src/data/load-area.ts";
import { firstDoubts, loadPostcodes } from "../../src/data/load-later.ts";
import { packageFiles, startHost } from "../host.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const FILES = packageFiles("testford");
const COUNTS = "areas/testford/counts.csv";

async function doubtsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  startHost(files);
  const area = await loadArea("testford");
  const loaded = takeLoaded(area.descriptor);
  return [...firstDoubts(area, loaded), ...(await fileDoubts(area.descriptor, loaded))];
}

describe("the files of a package", () => {
  it("that are those listed are not doubted", async () => {
    expect(await doubtsOf(FILES)).toEqual([]);
  });

  it("are doubted by their hash where they are others, and not where the browser makes no hashes", async () => {
    const other = { ...FILES, [COUNTS]: FILES[COUNTS]!.replace(/(\d)\n$/, "7\n") };
    expect(other[COUNTS]).not.toBe(FILES[COUNTS]);
    expect(await doubtsOf(other)).toEqual(['datapackage.json: "counts.csv" is not the file of its hash.']);
    vi.stubGlobal("crypto", {});
    expect(await doubtsOf(other)).toEqual([]);
  });

  it("are doubted by their size at once", async () => {
    const path = "areas/testford/datapackage.json";
    const descriptor = JSON.parse(FILES[path]!);
    const bytes = FILES[COUNTS]!.length + 1;
    const [counts, ...others] = descriptor.resources;
    const changed = { ...descriptor, resources: [{ ...counts, bytes }, ...others] };
    startHost({ ...FILES, [path]: JSON.stringify(changed) });
    const area = await loadArea("testford");
    const sentence = `datapackage.json: "counts.csv" is listed with ${bytes} bytes, but has ${bytes - 1}.`;
    expect(firstDoubts(area, takeLoaded(area.descriptor))).toEqual([sentence]);
  });
});

describe("an optional file", () => {
  const more = {
    "notes.csv": "date,scope_ward,scope_category,text,source,url\n2024-02,,,A note,,\n",
    "postcodes.csv": "postcode,longitude,latitude,ward_code\nCB1 1AA,0.1,52.2,W1\n",
  };
  const whole = packageFiles("testford", {}, more);

  it.each<[string, string | number | null, RegExp, (area: Dataset) => unknown, unknown]>([
    ["notes.csv", 404, /^notes\.csv of the area package is not there\. The page/, ({ notes }) => notes, []],
    ["notes.csv", null, /^notes\.csv of the area package could not be loaded/, ({ notes }) => notes, []],
    ["notes.csv", "date\n2024-02\n", /^notes\.csv:1: the column/, ({ notes }) => notes, []],
    ["notes.csv", "<html>", /^notes\.csv:1: this is a web page/, ({ notes }) => notes, []],
    ["population.csv", 404, /^population\.csv of the area/, ({ populationYear }) => populationYear, null],
    [
      "population.csv",
      "ward_code,year,population\nW1,2021,10,785\n",
      /^population\.csv:2: there are 4 fields/,
      ({ populationYear }) => populationYear,
      null,
    ],
  ])("%s that is %j never blocks an area", async (file, answer, sentence, read, left) => {
    startHost({ ...whole, [`areas/testford/${file}`]: answer });
    const area = await loadArea("testford");
    expect(area.leftOut).toEqual([expect.stringMatching(sentence)]);
    expect(read(area)).toEqual(left);
  });

  it("that is broken costs postcodes alone", async () => {
    startHost({ ...whole, "areas/testford/postcodes.csv": "postcode\nCB1 1AA\n" });
    const area = await loadArea("testford");
    const leftOut: string[] = [];
    expect(await loadPostcodes(area, leftOut)).toEqual([]);
    expect(leftOut).toEqual([expect.stringMatching(/^postcodes\.csv:1: the column/)]);
  });
});

it("the page and the check read the same text from any bytes, or both refuse them", async () => {
  const encoded = fc.tuple(
    fc.constantFrom("utf-8", "utf-8 mark", "utf-16le", "utf-16be"),
    fc.string({ unit: "grapheme" }),
  );
  await fc.assert(
    fc.asyncProperty(encoded, fc.boolean(), async ([encoding, given], isCut) => {
      const text = `a,b\r\n${given}\n`;
      const bytes = bytesOf(text, encoding);
      const own = Uint8Array.from(isCut ? bytes.subarray(0, bytes.length - 1) : bytes);
      const page = await orRefused(async () => textIn(own.buffer, "x.csv"));
      const check = await orRefused(async () => {
        let whole = "";
        for await (const piece of textOf(Readable.from([Buffer.from(own)]), "x.csv")) whole += piece;
        return whole;
      });
      if (check !== null || !given.includes("\u0000")) expect(page).toBe(check);
    }),
    { numRuns: 300 },
  );
});

function bytesOf(text: string, encoding: string): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8 mark") return Buffer.from(`\uFEFF${text}`);
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
}

async function orRefused(read: () => Promise<string>): Promise<string | null> {
  return read().catch((thrown: Error) => {
    expect(thrown.message).toMatch(/^x\.csv is not text in UTF/);
    return null;
  });
}
