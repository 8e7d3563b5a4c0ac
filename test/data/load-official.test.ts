// The official counts over the network: none where the host has none, a sentence where they are broken.
import { afterEach, describe, expect, it, vi } from "vitest";
import { COMPARE } from "../../src/core/area/compare-table.ts";
import { columnsOf } from "../../src/core/area/tables.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { loadArea } from "../../src/data/load-area.ts";
import { loadOfficial } from "../../src/data/load-official.ts";
import { type Answer, packageFiles, startHost } from "../host.ts";
import { officialRow } from "../official-rows.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const LINE = `place,Testford,Testshire,E22000001,E07000001,100000,2025,2025-06,${Array(23).fill("7").join()}`;
const TABLE = `${columnsOf(COMPARE).join()}\n${LINE}\n`;
const SIMILAR = "rank,area_code,name\n1,E07000008,Cambridge\n";

async function load(compare: Answer, similar = SIMILAR) {
  startHost({
    ...packageFiles("testford", {}, { "similar.csv": similar }),
    ...(compare !== 404 && { "compare.csv": compare }),
  });
  return loadOfficial(await loadArea("testford"));
}

describe("loadOfficial", () => {
  it("gives the counts and the districts alike", async () => {
    expect(await load(TABLE)).toEqual({
      rows: [officialRow({ count: 7 })],
      similar: [{ rank: 1, code: "E07000008", name: "Cambridge" }],
      faults: [],
    });
  });

  it("has an empty cell as a count that is not known", async () => {
    const { rows } = await load(TABLE.replace(",7,7\n", ",,\n"));
    expect(rows[0]).toMatchObject({ "public-order": null, "against-society": null, drugs: 7 });
  });

  it.each([
    ["none", 404],
    ["a page of the host's own", "<!doctype html><p>not here</p>"],
  ] as const)("gives no counts of a host with %s", async (_, answer) => {
    expect((await load(answer)).rows).toEqual([]);
  });

  it.each<readonly [what: string, answer: Answer, message: string]>([
    ["a broken count", TABLE.replace(",7,", ",many,"), 'compare.csv:2: total is "many"'],
    ["a missing column", TABLE.replace("robbery", "piracy"), "compare.csv:1: the column robbery is missing."],
    [
      "a host that fails",
      500,
      "The table of official counts (compare.csv) could not be loaded: the host answered 500.",
    ],
  ])("says what is wrong with %s", async (_, answer, message) => {
    const thrown: unknown = await load(answer).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppFailure);
    expect((thrown as AppFailure).message).toContain(message);
    expect((thrown as AppFailure).remedy).toMatch(answer === 500 ? /^Try again/ : /^It lies beside the page, not in/);
  });

  it("goes without a broken list of districts alike, which is said", async () => {
    const { rows, similar, faults } = await load(TABLE, SIMILAR.replace("1,E", "first,E"));
    expect([rows.length, similar]).toEqual([1, []]);
    expect(faults).toEqual([expect.stringMatching(/^similar\.csv:2: rank is "first".* The page goes without it\.$/)]);
  });
});
