// An area of the reader's own beside those that are here already: how many counts are others is said, where the same profile read both.
import { expect, it } from "vitest";
import type { ExtractProfile } from "../../src/core/extract/profile.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import type { OwnPackage } from "../../src/data/own-files.ts";
import { wardsOf } from "../cli/workplace.ts";

const PROFILE: ExtractProfile = {
  columns: { date: "Date", offence: "Offence", ward: "Ward" },
  ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
  ...{ offences: {}, categories: [], leftMonths: [] },
};
const WARDS = new File([wardsOf([{ code: "W1" }, { code: "W2" }])], "wards.geojson");

async function built(rows: readonly string[], before: readonly OwnPackage[] = [], profile = PROFILE) {
  const extract = new File([["Date,Offence,Ward", ...rows, ""].join("\n")], "extract.csv");
  const made = await buildOwn(
    {
      ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-03-01T12:00:00.000Z", before },
      files: [
        { file: WARDS, kind: "wards", profile: null },
        { file: extract, kind: "extract", profile },
      ],
    },
    FORCE_AREAS,
    () => undefined,
  );
  const files = new Map(Array.from(made.files, ([name, bytes]) => [name, new Uint8Array(bytes).buffer] as const));
  return { report: made.report.join("\n"), made: { entry: made.entry, files } };
}

const ROWS = ["01", "02"].flatMap((month) => [
  ...Array.from({ length: 6 }, (_, at) => `2025-${month}-0${at + 1},Burglary,W1`),
  `2025-${month}-09,Robbery,W2`,
]);

it("is said with how many counts are others, and nothing where they are the same or were read otherwise", async () => {
  const first = await built(ROWS);
  expect(first.report).not.toContain("others than in");
  expect((await built(ROWS, [first.made])).report).not.toContain("than in");
  const filtered = await built(ROWS.slice(1), [first.made]);
  expect(filtered.report).toMatch(
    / {2}Warnings\n {4}1 of 4 counts is another than in Testford, which is here already\. If what was read is not a later state of the same records but another selection of them, no count was revised, and of public copies of both one less the other tells what was left out/,
  );
  const otherwise = { ...PROFILE, offences: { Robbery: "burglary" } };
  expect((await built(ROWS.slice(1), [first.made], otherwise)).report).not.toContain("than in");
  const broken = { ...first.made, files: new Map([["datapackage.json", new ArrayBuffer(3)]]) };
  expect((await built(ROWS.slice(1), [broken, first.made])).report).toContain("1 of 4 counts");
});
