// Public copies of one folder of areas: what two of them tell together keeps the newer one out of the list and out of the built page.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { publishAreas } from "../../tools/own-records.ts";
import { makeWorkplace, type Workplace } from "./workplace.ts";

/** Into the folder "areas/<name>", of scams that are counted as other theft or by themselves. */
async function build(place: Workplace, name: string, scams: string, ...more: readonly string[]): Promise<string> {
  const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
  const rows = months.flatMap((month, at) => [
    ...Array.from({ length: 27 }, () => `${month},Bilking,0.105,52.205`),
    ...Array.from({ length: 1 + (at % 3) }, () => `${month},Scam,0.105,52.205`),
  ]);
  const extract = place.write("extract.csv", `Month,Offence,X,Y\n${rows.join("\n")}\n`);
  const profile = {
    ...{ profile: "wardscope-extract-1", dateForm: "iso", force: "Testshire Police" },
    columns: { month: "Month", offence: "Offence", longitude: "X", latitude: "Y" },
    offences: { Bilking: "other-theft", Scam: scams },
    categories:
      scams === "courier-fraud" ? [{ category: scams, label: "Courier fraud", group: "Acquisitive crime" }] : [],
  };
  const out = `${place.folder}/areas/${name}`;
  const { code, error } = await place.command(
    ...["build", "--extract", extract, "--profile", place.write("profile.json", JSON.stringify(profile))],
    ...["--wards", `${place.folder}/wards.geojson`],
    ...["--population", place.write("population-2021.csv", "ward_code,population\nW1,1000\nW2,1000\n")],
    ...["--area-code", "E07000001", "--area-name", "Testford", "--out", out, "--public", ...more],
  );
  expect([code, code === 0 ? "" : error]).toEqual([0, ""]);
  return out;
}

/** As if built in this year. */
function date(folder: string, year: number): void {
  const file = `${folder}/datapackage.json`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/"builtAt": "\d{4}/, `"builtAt": "${year}`));
}

it.each<readonly [string, string, readonly string[], string]>([
  ["that counts an offence in another category", "other-theft", [], "is counted in"],
  ["of another threshold", "courier-fraud", ["--threshold", "6"], "one of the two tells what the other withholds"],
])("a copy %s is not listed beside the other, and left out of the built page", async (_, scams, more, fault) => {
  const place = makeWorkplace();
  const [newer, older] = [await build(place, "newer", "courier-fraud"), await build(place, "older", scams, ...more)];
  date(older, 2020);
  date(newer, 2021);
  const list = `${place.folder}/areas/index.json`;
  writeFileSync(list, '{ "areas": [{ "slug": "older" }, { "slug": "gone" }] }\n');
  const { code, out } = await place.command("check", newer, "--list");
  expect([code, out]).toEqual([1, expect.stringContaining(fault)]);
  expect(readFileSync(list, "utf8")).not.toContain("newer");
  const left = await publishAreas(place.folder, `${place.folder}/dist`);
  expect(left).toContainEqual({ path: "areas/newer", why: expect.stringContaining("tells together with older") });
  const published = (name: string): boolean => existsSync(`${place.folder}/dist/areas/${name}`);
  expect([published("newer"), published("older")]).toEqual([false, true]);
});

it("copies that tell no more together are listed and published side by side", async () => {
  const place = makeWorkplace();
  const first = await build(place, "first", "courier-fraud");
  const second = `${place.folder}/areas/second`;
  cpSync(first, second, { recursive: true });
  for (const folder of [first, second]) expect((await place.command("check", folder, "--list")).code).toBe(0);
  expect(await publishAreas(place.folder, `${place.folder}/dist`)).toEqual([]);
});
