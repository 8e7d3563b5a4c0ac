// `area` as it is typed: what it says beforehand and in the end, what it asks, and what it does when killed.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chosenAreas } from "../../../src/cli/area/area-choice.ts";
import { readForceAreas } from "../../../src/cli/package/home-force.ts";
import { bundleCommand, endOf, type RealCommand } from "../real-command.ts";
import { archiveOf, stored } from "../sources/archive-server.ts";
import { contents, makeWorkplace } from "../workplace.ts";
import { areaRoom, MONTHS, RUTLAND, rutlandMonths } from "./area-room.ts";

it("says beforehand what it would fetch, from where and how much, then does it and says what to open", async () => {
  const room = await areaRoom();
  const { "2025-11 btp": _, ...texts } = rutlandMonths();
  room.police.archives.set("2025-12", stored(archiveOf(texts)));
  const plan = await room.command("area", "Rutland", "--dry-run", "--out", room.out);
  expect([plan.code, plan.error, existsSync(room.out)]).toEqual([0, "", false]);
  expect(plan.out).toMatch(/^Rutland \(E06000017\), October 2025 to December 2025: nothing was fetched but lists/);
  expect(plan.out).toMatch(
    /police {5}5 files to fetch \(\d+ kB\), 0 kept; from http:.*2025-12\.zip \(\d+ kB in all\)\n/,
  );
  expect(plan.out).toMatch(/wards {6}3 wards of WD_DEC_2025_UK_BGC, about 18 kB, from http:/);
  const { code, out } = await room.command("area", RUTLAND, "--out", room.out);
  expect(code).toBe(0);
  expect(out).toMatch(/^Rutland \(E06000017\): 3 wards, October 2025 to December 2025\n/);
  expect(out).toContain("missing    btp: 2025-11\n");
  expect(out).toContain("British Transport Police sent 2 of 3 months: its 2 offences here are in no number.\n");
  expect(out).not.toMatch(/--(?:require-forces|accept-months)/);
  expect(out).toContain("wards      3 wards as of December 2025 (WD_DEC_2025_UK_BGC)");
  expect(out).toContain("residents  6000 in 2024, exact wards: Nomis NM_2014_1");
  expect(out).toMatch(
    /Open it: npm start, then http:\/\/localhost:4173\/\?area=rutland \(when .* lies in public\/areas\)\n$/,
  );
});

it("makes the others where one of several fails, and says which", async () => {
  const room = await areaRoom();
  const { code, error } = await room.command("area", "Rutland", "Leicester", "--dry-run");
  expect(code).toBe(1);
  expect(error).toMatch(
    /^Leicester: ONS Open Geography has no wards of Leicester that can be used: .*\nNot made: Leicester\.\n$/,
  );
});

describe("what was typed", () => {
  it.each([
    [["area"], "area needs a <name or code>."],
    [["area", " "], "area needs a <name or code>."],
    [
      ["area", "--", "--dry-run"],
      '"--dry-run" begins with "-", as no name of an area does: after a lone "--" options are taken for names.',
    ],
    [["area", "Rutland", "--months", "0"], '--months "0" is not a number of months from 1 to 240.'],
    [["area", "Rutland", "--wards-year", "99"], '--wards-year "99" is not a year such as 2025.'],
    [["area", "Rutland", "Leicester", "--out", "x"], "--out is one folder, and several areas were asked for."],
  ])("%j is bad usage", async (words, sentence) => {
    const room = await areaRoom();
    const { code, error } = await room.command(...words);
    expect([code, error.split(" Run ")[0]]).toEqual([2, sentence]);
    expect([...room.fake.asked, ...room.police.seen]).toEqual([]);
  });

  it("may mean several areas: they are listed, and without a terminal nothing is done", async () => {
    const room = await areaRoom();
    const { code, error } = await room.command("area", "North Devon");
    expect(code).toBe(1);
    expect(error).toBe(
      '"North Devon" is the name of several areas. One of these may be meant:\n' +
        "   1  North Devon (E07000043)\n" +
        "   2  North Devon (E22000363), a partnership of North Devon and Torridge\n" +
        "No area was chosen. Run the command again with the whole name, or the code.\n",
    );
    expect([...room.fake.asked, ...room.police.seen]).toEqual([]);
  });

  it("stops all where nothing is like one of several names, before anything is asked or fetched", async () => {
    const room = await areaRoom();
    const { code, error } = await room.command("area", "Rutland", "North Devon", "Xyzzy");
    expect([code, error]).toEqual([
      1,
      'No district or partnership of England and Wales is called "Xyzzy". Nothing was fetched or made. ' +
        "geo/force-areas.csv lists them all, with their codes.\n",
    ]);
    expect((await room.command("area", "Rutland", "Nowhereshire")).error).toContain("Nothing was fetched or made.");
    expect((await room.command("area", "Rutland", "Cambrigde")).error).toContain(
      "No area was chosen. Nothing was fetched or made. Run the command again",
    );
    expect([...room.fake.asked, ...room.police.seen]).toEqual([]);
  });

  it.each([
    ["2", "E22000363"],
    [" 1 ", "E07000043"],
    ["", null],
    ["3", null],
    ["x", null],
  ])("is asked for at a terminal: %j", async (typed, code) => {
    const said: string[] = [];
    const terminal = { error: { write: (text: string) => said.push(text) }, signal: new AbortController().signal };
    const chosen = chosenAreas(["North Devon"], await readForceAreas(), { ...terminal, ask: async () => typed });
    if (code === null) await expect(chosen).rejects.toMatchObject({ code: "not-found" });
    else expect((await chosen).map((area) => area.code)).toEqual([code]);
  });
});

describe("killed at any request", () => {
  let real: RealCommand;
  beforeAll(async () => {
    real = await bundleCommand();
  }, 60_000);
  afterAll(() => real.remove());

  it("leaves the area as it was, and a second run ends right", async () => {
    const room = await areaRoom();
    const words = [
      "area",
      "Rutland",
      "--out",
      room.out,
      "--sources",
      room.sources,
      "--downloads",
      room.at("downloads"),
    ];
    let [requests, killAt] = [0, 0];
    let child: ReturnType<RealCommand["start"]> | null = null;
    const seen = (): boolean => {
      if (++requests === killAt) child?.kill("SIGKILL");
      return false;
    };
    room.fake.instead = seen;
    room.police.fault = seen;
    for (killAt of [3, 8, 13]) {
      requests = 0;
      child = real.start(words);
      expect((await endOf(child)).signal).toBe("SIGKILL");
      expect(existsSync(room.out)).toBe(false);
    }
    killAt = 0;
    const { code, out } = await endOf(real.start(words));
    expect(code).toBe(0);
    expect(out).toContain("Open it: ");
    const made = contents(room.out);
    const other = await areaRoom();
    await other.make();
    expect(made["counts.csv"]).toBe(contents(other.out)["counts.csv"]);
    expect(made["population.csv"]).toBe(contents(other.out)["population.csv"]);
    // While it reads, builds and moves what it built; what the source has revised is there in the end.
    room.police.archives.set("2025-12", stored(archiveOf(rutlandMonths(MONTHS, 3))));
    for (const wait of [20, 100]) {
      const started = real.start(words);
      const ended = endOf(started);
      await new Promise<void>((done) => started.stderr?.on("data", (text) => /^read 1 /m.test(String(text)) && done()));
      await sleep(wait);
      started.kill("SIGKILL");
      await ended;
    }
    expect((await endOf(real.start(words))).code).toBe(0);
    other.police.archives.set("2025-12", stored(archiveOf(rutlandMonths(MONTHS, 3))));
    await other.make();
    expect(contents(room.out)["counts.csv"]).toBe(contents(other.out)["counts.csv"]);
    expect((await makeWorkplace().command("check", room.out)).code).toBe(0);
    const left = readdirSync(room.at("downloads"), { recursive: true }).map(String);
    expect(left.filter((name) => /\.part$|\.lock$|building/.test(name))).toEqual([]);
    expect(readdirSync(join(room.folder, "areas")).toSorted()).toEqual(["index.json", "rutland"]);
  }, 60_000);
});
