// Files of one's own dropped on the page: they come to the numbers of the builder, nobody is asked anything, and the area is kept and forgotten.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished } from "vitest";
import { CAMBRIDGE } from "../built-in-area.ts";
import { street } from "../cli/workplace.ts";
import { it } from "./fixture.ts";

const REAL = fileURLToPath(new URL("../../../shared/data/police", import.meta.url));
/** The tables that are made of rows. */
const COUNTED = ["counts.csv", "places.csv", "place_counts.csv"];
/** What the page may ask for while it has files of its reader's: itself, what its publisher says, and the package that was open before. */
const STATIC =
  /^\/some\/where\/(?:|assets\/[\w-]+\.(?:js|css|woff2)|wardscope\.json|areas\/(?:index|cambridge\/datapackage)\.json|favicon\.svg|compare\.csv)$/;

/** The months of the built-in area where they are, else two made ones; and what its tables hold then. */
function months(folder: string): {
  readonly kind: string;
  readonly paths: readonly string[];
  readonly tables: Readonly<Record<string, string>>;
} {
  if (existsSync(REAL)) {
    const paths = readdirSync(REAL).flatMap((month) =>
      readdirSync(join(REAL, month))
        .filter((name) => name.endsWith("-street.csv"))
        .map((name) => join(REAL, month, name)),
    );
    const tables = COUNTED.map((name) => [name, readFileSync(join(CAMBRIDGE, name), "utf8")]);
    return { kind: "real months", paths, tables: Object.fromEntries(tables) };
  }
  const paths = ["2025-01", "2025-02"].map((month) => {
    const row = {
      month,
      force: "Cambridgeshire Constabulary",
      longitude: "0.119",
      latitude: "52.205",
      category: "Drugs",
    };
    const path = join(folder, `${month}-cambridgeshire-street.csv`);
    writeFileSync(path, street(row));
    return path;
  });
  const counts = "ward_code,month,category,count\nE05013057,2025-01,drugs,1\nE05013057,2025-02,drugs,1\n";
  return { kind: "made months, since ../shared is not here", paths, tables: { "counts.csv": counts } };
}

/** Of the files of a public copy: how many counts are withheld, and what the page is to say of them. */
function withheldIn(files: Readonly<Record<string, Uint8Array>>): { readonly withheld: number; readonly said: string } {
  const rowsOf = (name: string) => strFromU8(files[`our-patch-public/${name}`]!).trimEnd().split("\n").length - 1;
  const [withheld, totals] = [rowsOf("withheld.csv"), rowsOf("withheld_totals.csv")];
  const numbers = [withheld, totals].map((count) => count.toLocaleString("en-GB"));
  return { withheld, said: `${numbers[0]} counts are withheld, ${numbers[1]} sums over them are published.` };
}

it("dropped months are counted as the builder does, leave nothing behind unasked, and ask nobody for anything", async ({
  dashboard,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-own-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { kind, paths, tables } = months(folder);
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  const asked = dashboard.own.watchRequests();
  await dashboard.own.give(paths);
  await dashboard.own.call("Our patch");
  await dashboard.own.read();
  const { name, bytes } = await dashboard.download(/^Save as ZIP/);
  expect(name).toBe("own-our-patch.zip");
  const saved = unzipSync(bytes);
  for (const [table, text] of Object.entries(tables))
    expect(strFromU8(saved[`own-our-patch/${table}`]!) === text, `${table} of ${kind}`).toBe(true);
  const fates = await dashboard.own.fates();
  expect(Number(fates["All rows read"]?.replaceAll(",", ""))).toBe(
    paths.reduce((rows, path) => rows + readFileSync(path, "utf8").trimEnd().split("\n").length - 1, 0),
  );
  await dashboard.own.focus("button", "Save a public copy Our patch");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused()).toBe("Withhold counts under");
  expect(await dashboard.axeInBoth()).toEqual([]);
  await dashboard.press("2", "Enter");
  await expect.poll(() => dashboard.own.areas()).toContain("Give a whole number from 3 to 100.");
  await dashboard.press("5");
  const copy = await dashboard.download("Save");
  expect(copy.name).toBe("own-our-patch-public.zip");
  const { withheld, said } = withheldIn(unzipSync(copy.bytes));
  expect(withheld, kind).toBeGreaterThan(0);
  await expect.poll(() => dashboard.own.areas()).toContain(`Saved a public copy of Our patch: ${said}`);
  expect(await dashboard.focused()).toContain("Save a public copy");
  await dashboard.own.focus("button", "Save a public copy Our patch");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.own.areas()).toContain("Of one area publish one copy alone");
  await dashboard.press("3", "Enter");
  await expect
    .poll(() => dashboard.own.alert())
    .toMatch(/^A public copy of Our patch with counts under 5 withheld was saved in this visit\./);
  expect(await dashboard.axe()).toEqual([]);
  const second = await dashboard.download("Save it all the same");
  expect(withheldIn(unzipSync(second.bytes)).withheld).toBeLessThanOrEqual(withheld);
  await dashboard.focusButton("Keep on this device Our patch");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused()).toMatch(/^Our patch.*Kept in this browser/);
  await expect.poll(() => dashboard.own.areas()).toContain("Kept in this browser");
  await dashboard.follow("Go to the map");
  await expect.poll(() => dashboard.headline()).toContain("Our patch");
  // The publisher's streets would be asked for here: whoever gives them would know where the reader looks.
  await dashboard.showMap("Hotspots");
  await dashboard.mapDrawn();
  await dashboard.settle();
  expect(asked.filter(({ method, address, hasBody }) => method !== "GET" || hasBody || !STATIC.test(address))).toEqual(
    [],
  );
  expect(dashboard.elsewhere).toEqual([]);
  await dashboard.reload();
  await expect.poll(() => dashboard.headline()).toContain("Our patch");
  expect(asked.filter(({ address }) => address.includes("areas/own-"))).toEqual([]);
  await dashboard.open("?area=own-our-patch&page=own");
  const path = join(folder, copy.name);
  writeFileSync(path, copy.bytes);
  await dashboard.own.give([path]);
  await dashboard.own.read();
  expect(await dashboard.own.areas()).toContain("A public copy: small counts are withheld.");
  await dashboard.click("Keep on this device Our patch, public copy");
  await expect.poll(() => dashboard.own.areas()).not.toContain("In memory alone");
  await dashboard.open("?area=own-our-patch-2&offence=drugs&from=2025-01&to=2025-01");
  await expect.poll(() => dashboard.text()).toContain("fewer than 5");
  await dashboard.showMap("Hotspots");
  await expect.poll(() => dashboard.text()).toContain("A public copy has no places, and so no hotspots.");
  await dashboard.open("?area=cambridge&page=patrols&offence=shoplifting&from=2025-01&to=2025-12");
  await dashboard.hotspots.importVisits(
    "visits.csv",
    "date,time,area,place,name,ward,longitude,latitude\n2025-11-26,21:15,own-our-patch,545175_258275,,,0.12,52.2\n",
  );
  await expect.poll(() => dashboard.hotspots.visitRecord()).toContain("1 visit added");
  await dashboard.open("?area=own-our-patch&page=own");
  await expect.poll(() => dashboard.own.areas()).toContain("1 visit noted there is kept in this browser");
  expect(await dashboard.host.kept()).toContainEqual(expect.stringMatching(/:visits$/));
  await dashboard.click(/^Forget all/);
  await dashboard.click("Forget all of these");
  await expect.poll(() => dashboard.own.areas()).toContain("No area of your own is here any more.");
  expect(await dashboard.host.kept()).not.toContainEqual(expect.stringMatching(/:visits$/));
});

it("files of residents and of wards are told by what is in them, and none that cannot be read is passed over unsaid", async ({
  dashboard,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-own-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    "2025-01-cambridgeshire-street.csv": street({ longitude: "0.119", latitude: "52.205", category: "Drugs" }),
    "wards.json": '{"type":"Topology","objects":{}}',
    "census2021-ts001-ward.csv":
      "date,geography,geography code,Residence type: Total; measures: Value\n2021,Market,E05013057,10446\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  await dashboard.own.give(Object.keys(files).map((name) => join(folder, name)));
  expect(await dashboard.own.files()).toEqual([
    expect.stringContaining("1 street file of data.police.uk"),
    expect.stringContaining("wards.json is TopoJSON, not GeoJSON."),
    expect.stringContaining("Residents of 1 ward in 2021."),
  ]);
  await dashboard.own.focus("button", "Read the files");
  await dashboard.press("Enter");
  await expect
    .poll(() => dashboard.own.alert())
    .toContain("wards.json cannot be read: give it in a form that can, or remove it to take the wards of Cambridge.");
  expect(await dashboard.axe()).toEqual([]);
  await dashboard.click("It holds offences: census2021-ts001-ward.csv");
  await expect.poll(() => dashboard.own.files()).toContainEqual(expect.stringContaining("An extract: say below"));
  await dashboard.click("It holds residents: census2021-ts001-ward.csv");
  await expect
    .poll(() => dashboard.own.files())
    .toContainEqual(expect.stringContaining("Residents of 1 ward in 2021."));
  await dashboard.click("Remove wards.json");
  await dashboard.own.read();
});
