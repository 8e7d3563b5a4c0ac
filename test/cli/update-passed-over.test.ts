// What an update of all areas does not try: public copies and own records, which no archive brings anything.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { asText } from "../extracts.ts";
import { built, PLAIN, rowsOf } from "./extract-place.ts";
import { ALL_COUNTED, goldenInputs } from "./golden.ts";
import { archiveOf, archiveServer, stored } from "./sources/archive-server.ts";
import { updateFrom } from "./update-from.ts";
import { contents, makeWorkplace, street } from "./workplace.ts";

/** An area of open data with its months in an archive, its public copy, and own records. */
async function areas() {
  const place = goldenInputs();
  expect((await place.build(...ALL_COUNTED)).code).toBe(0);
  expect((await place.build(...ALL_COUNTED, "--public", "--out", join(place.folder, "areas/copy"))).code).toBe(0);
  const other = makeWorkplace();
  expect((await built(other, asText(rowsOf(PLAIN)), "extract.csv", PLAIN.profile)).code).toBe(0);
  cpSync(join(other.folder, "areas/testford"), join(place.folder, "areas/records"), { recursive: true });
  const server = await archiveServer();
  onTestFinished(() => server.close());
  const read = (name: string): string => readFileSync(join(place.folder, "police", name), "utf8");
  const texts = {
    "2025-01 testshire": read("2025-01/2025-01-testshire-street.csv"),
    "2025-01 othershire": read("2025-01/2025-01-othershire-street.csv"),
    "2025-03 testshire": read("2025-03/2025-03-testshire-street.csv"),
    "2025-04 testshire": street(...Array.from({ length: 8 }, () => ({ month: "2025-04" }))),
  };
  server.archives.set("2025-04", stored(archiveOf(texts)));
  server.dates = { lastUpdated: '{"date":"2025-04-01"}', streetDates: '[{"date":"2025-04"}]' };
  const update = async (...words: readonly string[]) => {
    const { code, out, error } = await updateFrom(server, place, words);
    const plain = (text: string): string => text.replaceAll(`${place.folder}/`, "");
    return { code, out: plain(out), error: plain(error) };
  };
  return { place, update, filesOf: (name: string) => contents(join(place.folder, "areas", name)) };
}

it("public copies and own records are named and left as they are, and all others brought up to date", async () => {
  const { update, filesOf } = await areas();
  const before = [filesOf("copy"), filesOf("records")];
  const { code, out, error } = await update();
  expect(error).not.toContain("could not be brought up to date");
  expect([code, ...out.split("\n").slice(0, 3)]).toEqual([
    0,
    expect.stringMatching(
      /^Passed over: areas\/copy cannot be brought up to date by itself: it is a public copy, .*--public/,
    ),
    expect.stringMatching(/^Passed over: areas\/records is made of an extract .*\(npm run data -- build --extract/),
    "Testford: January 2025 to April 2025, new: April 2025; 4 files fetched, 0.0 MB.",
  ]);
  expect([filesOf("copy"), filesOf("records")]).toEqual(before);
});

it("own records are passed over without the marks of them too, by their sources", async () => {
  const { place, update, filesOf } = await areas();
  const descriptor = JSON.parse(place.read("areas/records/datapackage.json"));
  const { counting, hours, points, ...wardscope } = descriptor.wardscope;
  const licenses = [{ name: "OGL-UK-3.0" }];
  place.write("areas/records/datapackage.json", JSON.stringify({ ...descriptor, licenses, wardscope }));
  const before = filesOf("records");
  expect(await update()).toMatchObject({
    code: 0,
    out: expect.stringContaining("Passed over: areas/records names no open police files"),
  });
  expect(filesOf("records")).toEqual(before);
});

it("one that is asked for by its name fails, and so does one that cannot be read, among those that were tried", async () => {
  const { place, update } = await areas();
  const named = await update("copy", "testford");
  expect([named.code, named.error]).toEqual([
    1,
    expect.stringContaining("1 of 2 areas could not be brought up to date, and is what it was: areas/copy.\n"),
  ]);
  place.write("areas/records/datapackage.json", "{");
  const broken = await update();
  expect([broken.code, broken.error]).toEqual([
    1,
    expect.stringContaining("1 of 2 areas could not be brought up to date, and is what it was: areas/records.\n"),
  ]);
});
