// What is what in an extract, said by keyboard alone; files that are none; a reading that is broken off; the area while it is shown.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { it } from "./fixture.ts";

const HEADER = "Crime Ref,Date Committed,Time,Offence,Longitude,Latitude,Disposal";

function row(index: number, offence: string): string {
  const day = String(1 + (index % 12)).padStart(2, "0");
  const month = String(1 + (index % 11)).padStart(2, "0");
  return `35/${index},${day}/${month}/2025,14:30,${offence},0.1${19 + (index % 5)},52.205,Under investigation`;
}

function extract(rows: number): string {
  const offences = ["Shoplifting", "Burglary - residential", "Barge theft"];
  return [HEADER, ...Array.from({ length: rows }, (_, index) => row(index, offences[index % 3]!)), ""].join("\n");
}

/** Files of these names and contents. */
function written(contents: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-mapping-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

it("goes the whole way by keyboard, asks what no value tells, and says what is no table", async ({ dashboard }) => {
  const own = dashboard.own;
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  expect(await dashboard.axeInBoth()).toEqual([]);
  await own.give(
    written({
      "extract.csv": extract(300),
      "report.pdf": "%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\n",
      "photo.jpg": Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 200, 3, 0, 7]),
      "page.html": "<!DOCTYPE html><html><body>Sign in</body></html>",
      "locked.xlsx": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    }),
  );
  await own.lookedThrough();
  const [first, ...others] = await own.files();
  expect(first).toContain("An extract");
  expect(others).toHaveLength(4);
  for (const text of others) expect(text).toContain("Cannot be read.");
  expect(await own.chosen("Offence")).toBe("Offence");
  expect(await own.chosen("Barge theft")).toBe("A kind of its own, a crime");
  expect(await dashboard.axeInBoth()).toEqual([]);

  await own.focus("button", "Read the files");
  await dashboard.press("Enter");
  await expect.poll(() => own.alert()).toContain("Say how the dates are written.");
  expect(await dashboard.axeInBoth()).toEqual([]);
  // From the list of what is open to where it is chosen, and the first of the two answers.
  await dashboard.press("Tab", "Enter", "Tab", "Space");
  expect(await own.understood()).toHaveLength(6);
  expect((await own.understood())[1]).toContain("2 February 2025, 14:30");
  await own.focus("combobox", "Barge theft");
  await dashboard.press("O", "t", "h", "e", "r");
  await expect.poll(() => own.chosen("Barge theft")).toMatch(/^Other/);
  await own.focus("button", "Read the files");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused(), { timeout: 20_000 }).toContain("is open");
  expect((await own.fates())["All rows read"]).toBe("300");
  expect(await dashboard.axeInBoth()).toEqual([]);
  // The last date is the 12th of November: without it ten months are there, and the choice is kept.
  await own.focus("button", "Leave November 2025 out and read again");
  await dashboard.press("Enter");
  await expect.poll(() => own.fates(), { timeout: 20_000 }).toMatchObject({ "Of months that you left out": "27" });
  expect(await dashboard.text()).toContain("photo.jpg was not read.");
  expect(await dashboard.text()).toContain("Jan 2025 to Oct 2025");
  expect(await dashboard.text()).not.toMatch(/--[a-z]/);
  await own.focus("link", "Go to the map");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.text()).toContain("Your own data, on this device only.");
  expect(await dashboard.copy("Copy link")).toContain("area=own-cambridge-own-data");
  expect(await dashboard.text()).toContain("the link holds no row of them");
  expect(await dashboard.text()).not.toContain("Code for the other page");
  // The title of the page leads to its first area, and the own one is still here.
  await dashboard.follow("Wardscope");
  await expect.poll(() => dashboard.address()).not.toContain("area=own");
  await dashboard.back();
  await expect.poll(() => dashboard.text()).toContain("Your own data, on this device only.");
  await dashboard.reload();
  await expect.poll(() => dashboard.text()).toContain("are on the device that it was made on and nowhere else");
  await dashboard.click("Choose the files again");
  await expect.poll(() => dashboard.text()).toContain("Drop files here, or");
});

it("breaks a reading off, and leaves the page, the files and what was chosen as they were", async ({ dashboard }) => {
  const own = dashboard.own;
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  await own.give(written({ "large.csv": extract(400_000).replaceAll(/,(\d\d)\/(\d\d)\/2025/g, ",2025-$2-$1") }));
  await own.lookedThrough();
  await dashboard.resize(390, 844);
  expect(await dashboard.overflow()).toBe(0);
  await dashboard.resize(1280, 720);
  const before = dashboard.address();
  await own.readAndCancel();
  await expect.poll(() => own.files()).toHaveLength(1);
  expect(dashboard.address()).toBe(before);
  expect(await own.chosen("Offence")).toBe("Offence");
  expect(await dashboard.text()).not.toContain("on this device only.");
});

it("goes on after a reading that came to nothing: what was wrong is put right, or the reader goes back", async ({
  dashboard,
}) => {
  const own = dashboard.own;
  await dashboard.open("?area=cambridge");
  await dashboard.follow("Your own data");
  await own.give(written({ "rows.csv": extract(300).replaceAll(/,(\d\d)\/(\d\d)\/2025/g, ",2025-$2-$1") }));
  await own.lookedThrough();
  expect(await own.force()).toBe("Cambridgeshire Constabulary");
  await own.sayForce("Durham Constabulary");
  await own.readInVain();
  expect(await own.alert()).toContain(
    "Where an extract is of Cambridgeshire Constabulary, say so under \u201cPolice force that recorded them\u201d.",
  );
  await dashboard.back();
  await expect.poll(() => dashboard.headline()).toContain("Cambridge");
  await dashboard.forward();
  await expect.poll(() => own.force()).toBe("Durham Constabulary");
  await own.readInVain();
  await own.sayForce("Cambridgeshire Constabulary");
  await own.read();
});

it("asks about a sum beside its parts, leaves it out when told so, and counts the offences of a table", async ({
  dashboard,
}) => {
  const own = dashboard.own;
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  const months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07"];
  const rows = months.flatMap((month, at) => [
    `Market,${month},Burglary - residential,${at + 2}`,
    `Market,${month},Burglary - business,1`,
    // One is wrong, so that nobody can be sure.
    `Market,${month},Burglary,${at === 0 ? 9 : at + 3}`,
  ]);
  await own.give(written({ "table.csv": ["Ward,Month,Offence,Count", ...rows, ""].join("\n") }));
  await own.lookedThrough();
  expect(await dashboard.text()).toContain('It may be a sum over "Burglary - residential" and "Burglary - business"');
  expect(await own.chosen("Burglary")).toBe("Burglary");
  await own.focus("combobox", "Burglary");
  await dashboard.press("N", "o", "t");
  await expect.poll(() => own.chosen("Burglary")).toBe("Not counted: a sum over offences");
  await own.read();
  const fates = await own.fates();
  expect(fates["In the wards: counted"]).toBe("42");
  expect(fates["All offences read"]).toBe("90");
});
