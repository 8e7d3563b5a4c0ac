// What is said of the ground around an area is true of every kind of package: whether it takes part, and whether that is all.
import fc from "fast-check";
import { expect, it } from "vitest";
import { rimText } from "../../src/core/hotspots/density/rim-words.ts";
import { asText, seededOffences } from "../extracts.ts";
import { built, PLAIN, rowsOf } from "./extract-place.ts";
import { makeWorkplace, rowOf, street, type Workplace } from "./workplace.ts";

const TAKES_PART = /Offences up to 500 m outside the district take part|within 500 m of it, taken into the density/;
const CLAIMS = /do not cover|another force|are in no count\.$/;

function toldOf(place: Workplace): { readonly text: string; readonly inRim: number } {
  const { wardscope } = JSON.parse(place.read("areas/testford/datapackage.json"));
  return { text: rimText(wardscope), inRim: wardscope.rows.rim };
}

it.each([{}, { points: "exact" }, { points: "anonymised" }])(
  "of extracts, which name no districts, with points that are said to be %o",
  { timeout: 120_000 },
  async (points) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 30, max: 300 }), async (seed, count) => {
        const place = makeWorkplace();
        const rows = asText(rowsOf(PLAIN, seededOffences(count, seed)));
        expect((await built(place, rows, "rows.csv", { ...PLAIN.profile, ...points })).code).toBe(0);
        const { text, inRim } = toldOf(place);
        expect(TAKES_PART.test(text)).toBe(inRim > 0);
        expect(text).not.toMatch(CLAIMS);
      }),
      { numRuns: 5 },
    );
  },
);

it("of a table of counts without points, and of rows by ward and by point", async () => {
  const place = makeWorkplace();
  const header = ["Ward", "Month", "Offence", "X", "Y"];
  const profile = { columns: { ward: "Ward", month: "Month", offence: "Offence" }, dateForm: "iso" };
  const inWard = ["W1", "2025-01", "Burglary", "", ""];
  expect((await built(place, asText([header, inWard]), "counts.csv", profile)).code).toBe(0);
  expect(toldOf(place).text).toMatch(/^The files given hold nothing within 500 m/);
  const columns = { ...profile.columns, longitude: "X", latitude: "Y" };
  const near = ["", "2025-01", "Burglary", "0.121", "52.205"];
  expect((await built(place, asText([header, inWard, near]), "rows.csv", { ...profile, columns })).code).toBe(0);
  expect(toldOf(place)).toEqual({ inRim: 1, text: expect.stringMatching(/do not tell whether these are all/) });
});

it("of street files: of other districts beside it, of its own alone", async () => {
  const place = makeWorkplace();
  const own = Array.from({ length: 60 }, () => rowOf({}));
  const beside = (district: string, times: number) =>
    Array.from({ length: times }, () => rowOf({ longitude: "0.122" }).replace("Test 001A", `${district} 001A`));
  const file = "police/2025-01/2025-01-testshire-street.csv";
  const told = async (...rows: readonly string[]) => {
    place.write(file, street(...own, ...rows));
    expect((await place.build()).code).toBe(0);
    return toldOf(place).text;
  };
  expect(await told(...beside("Next", 60))).toMatch(/are in no count\.$/);
  expect(await told(...beside("Next", 3))).toMatch(/do not cover .*, but for 3 records within 500 m of it/);
  expect(await told(...beside("Test", 3))).toMatch(/take part .* do not tell whether these are all/);
  expect(await told()).toMatch(/^The files given hold nothing/);
});
