// A public copy is only sound as the builder writes it: the rows of a file in another order, or the same number in another form, could
// tell anything to who knows what to look for.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMonth } from "../../src/core/basics/months.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { type PackageBytes, requireSound } from "../../src/data/own-check.ts";
import { publicOwn } from "../../src/data/own-public.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { goldenInputs } from "../cli/golden.ts";

const BESIDE = { last: parseMonth("2099-12")!, forceAreas: FORCE_AREAS };
const DESCRIPTOR = "datapackage.json";

function filesIn(folder: string): PackageBytes {
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

const textIn = (files: PackageBytes, name: string): string => new TextDecoder().decode(files.get(name));

/** The copy with another text of a file, whose size and hash the descriptor has. */
function withText(files: PackageBytes, name: string, text: string): PackageBytes {
  const bytes = new TextEncoder().encode(text);
  if (name === DESCRIPTOR) return new Map([...files, [name, bytes]]);
  const old = createHash("sha256").update(files.get(name)!).digest("hex");
  const descriptor = textIn(files, DESCRIPTOR)
    .replace(old, createHash("sha256").update(bytes).digest("hex"))
    .replace(new RegExp(`("path": ?"${name}",\\s*"bytes": ?)\\d+`), (_, before: string) => `${before}${bytes.length}`);
  return new Map([...files, [name, bytes], [DESCRIPTOR, new TextEncoder().encode(descriptor)]]);
}

/** As the builder writes one, and the page. */
async function copiesMade(): Promise<readonly [PackageBytes, PackageBytes]> {
  const place = goldenInputs();
  const beside = ["notes", "plan", "meetings"].flatMap((name) => [`--${name}`, join(place.folder, `${name}.csv`)]);
  const out = join(place.folder, "areas/copy");
  const built = await place.build("--public", "--accept-months", "2025-03", "--out", out, ...beside);
  expect(built.code, built.error).toBe(0);
  const cambridge = await publicOwn(filesIn(CAMBRIDGE), { name: "cambridge-public", threshold: 5 }, BESIDE);
  return [filesIn(out), cambridge.files];
}

/** Another text that a reader takes for the same, by two random places in it. */
type Spelling = (text: string, at: (many: number) => number, other: (many: number) => number) => string;

const withLine =
  (change: (line: string) => string): Spelling =>
  (text, at) => {
    const lines = text.split("\n");
    const place = at(lines.length - 1);
    return lines.with(place, change(lines[place]!)).join("\n");
  };

const ofAnyTable: Readonly<Record<string, Spelling>> = {
  swapped: (text, at, other) => {
    const lines = text.trimEnd().split("\n");
    if (lines.length < 3) return text;
    const [one, two] = [1 + at(lines.length - 1), 1 + other(lines.length - 1)];
    return `${lines.with(one, lines[two]!).with(two, lines[one]!).join("\n")}\n`;
  },
  blank: withLine((line) => `${line}\n`),
  open: (text) => text.trimEnd(),
  quoted: withLine((line) => line.replace(/^[^",]+/, '"$&"')),
  carriage: withLine((line) => `${line}\r`),
  marked: (text) => `\uFEFF${text}`,
};

const ofCounts: Readonly<Record<string, Spelling>> = {
  zero: withLine((line) => line.replace(/,(\d+)$/, ",0$1")),
  space: withLine((line) => `${line} `),
  columns: (text) =>
    text
      .split("\n")
      .map((line) => line.split(",").toReversed().join(","))
      .join("\n"),
};

const ofWards: Readonly<Record<string, Spelling>> = {
  space: withLine((line) => line.replace(",", ", ")),
  digits: withLine((line) => line.replace(/(\d\.\d+)\]/, "$10]")),
  blank: withLine((line) => `${line}\n`),
  swapped: (text, at, other) => {
    const value = JSON.parse(text);
    const lines = text
      .trimEnd()
      .split("\n")
      .slice(1, -1)
      .map((line) => line.replace(/,$/, ""));
    const [one, two] = [at(value.features.length), other(value.features.length)];
    const swapped = lines.with(one, lines[two]!).with(two, lines[one]!);
    return `{"type":"FeatureCollection","features":[\n${swapped.join(",\n")}\n]}\n`;
  },
};

const ofDescriptor: Readonly<Record<string, Spelling>> = {
  space: withLine((line) => `${line} `),
  time: (text) => text.replace(/("builtAt": "[^"]*\.\d{3})/, "$1001"),
  months: (text) => {
    const lines = text.split("\n");
    const of = lines.flatMap((line, at) => (line.includes('"month":') ? [at] : []));
    const entries = of.map((at) => lines[at]!.replace(/,$/, "")).toReversed();
    return of
      .reduce((all, at, index) => all.with(at, `${entries[index]!}${index < of.length - 1 ? "," : ""}`), lines)
      .join("\n");
  },
  keys: (text) => text.replace(/("areaCode": "[^"]*"),\n(\s*)("areaName": "[^"]*")/, "$3,\n$2$1"),
  escaped: (text) => text.replace('"areaName"', '"\\u0061reaName"'),
};

const spellingsOf = (name: string): Readonly<Record<string, Spelling>> =>
  name === DESCRIPTOR
    ? ofDescriptor
    : name === "wards.geojson"
      ? ofWards
      : /^(?:counts|withheld|population|withheld_totals)/.test(name)
        ? { ...ofAnyTable, ...ofCounts }
        : ofAnyTable;

describe("a public copy", () => {
  it("is sound as the builder and the page write it", async () => {
    const copies = await copiesMade();
    for (const copy of copies) await expect(requireSound(copy, BESIDE, null)).resolves.toBeDefined();
    expect([...copies[0].keys()]).toEqual(expect.arrayContaining(["notes.csv", "plan.csv", "meetings.csv"]));
  });

  it("is refused with the rows of any file in another order, or what they say in another form", async () => {
    const copies = await copiesMade();
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.nat(), fc.nat(), fc.nat(), fc.nat(), async (which, file, kind, one, two) => {
        const copy = copies[which]!;
        const name = [...copy.keys()].sort()[file % copy.size]!;
        const spellings = Object.entries(spellingsOf(name));
        const [spelling, change] = spellings[kind % spellings.length]!;
        // The order of the plan is the publisher's.
        fc.pre(!(name === "plan.csv" && spelling === "swapped"));
        const text = textIn(copy, name);
        const other = change(
          text,
          (many) => one % many,
          (many) => two % many,
        );
        fc.pre(other !== text);
        met.add(`${name} ${spelling}`);
        await expect(requireSound(withText(copy, name, other), BESIDE, null), `${name} ${spelling}`).rejects.toThrow(
          name,
        );
      }),
      { numRuns: 80 },
    );
    expect(met.size).toBeGreaterThan(20);
  });

  it("is refused with residents of a second year, and names the first line that differs", async () => {
    const [, copy] = await copiesMade();
    const [head, first] = textIn(copy, "population.csv").split("\n");
    const ward = first!.split(",")[0]!;
    const two = textIn(copy, "population.csv").replace(`${head}\n`, `${head}\n${ward},2020,3\n`);
    await expect(requireSound(withText(copy, "population.csv", two), BESIDE, null)).rejects.toThrow("several years");
    const withheld = textIn(copy, "withheld.csv").split("\n");
    const swapped = withheld.with(4, withheld[5]!).with(5, withheld[4]!).join("\n");
    await expect(requireSound(withText(copy, "withheld.csv", swapped), BESIDE, null)).rejects.toThrow(
      "withheld.csv:5: this is not as the builder writes it in a public copy",
    );
  });
});
