// `analyse`: one object, or an array for all, with what the page shows; a table to read; bad usage in a sentence.
import { describe, expect, it } from "vitest";
import { CAMBRIDGE } from "../built-in-area.ts";
import { makeWorkplace } from "./workplace.ts";

const WARD_FIELDS = [
  "wardCode",
  "wardName",
  "count",
  "population",
  "rate",
  "rateLow",
  "rateHigh",
  "expected",
  "ratio",
  "funnelLow95",
  "funnelHigh95",
  "funnelLow998",
  "funnelHigh998",
  "before",
  "change",
  "changePercent",
  "changePhi",
  "z",
  "p",
  "pAdjusted",
  "verdict",
  "flagged",
  "reasons",
];

function asked(...words: readonly string[]) {
  return makeWorkplace().command("analyse", "--area", CAMBRIDGE, ...words);
}

function year(offence: string, ...more: readonly string[]) {
  return asked("--offence", offence, "--from", "2025-01", "--to", "2025-12", ...more);
}

describe("analyse --json", () => {
  it("prints the table of the page for one offence", async () => {
    const outcome = await year("shoplifting", "--json");
    expect(outcome).toMatchObject({ code: 0, error: "" });
    const printed = JSON.parse(outcome.out);
    expect(Object.keys(printed)).toEqual(["offence", "funnelPhi", "mapBreaks", "periodBreaks", "reasons", "wards"]);
    expect(printed.offence).toBe("shoplifting");
    expect(printed.wards).toHaveLength(14);
    expect(Object.keys(printed.wards[0])).toEqual(WARD_FIELDS);
    const chesterton = printed.wards.find(({ wardName }: { wardName: string }) => wardName === "East Chesterton");
    expect(chesterton).toMatchObject({ count: 303, before: 94, change: 209, verdict: "clearly up", flagged: true });
    const abbey = printed.wards.find(({ wardName }: { wardName: string }) => wardName === "Abbey");
    expect(abbey).toMatchObject({ verdict: "clearly up", flagged: false });
    const castle = printed.wards.find(({ wardName }: { wardName: string }) => wardName === "Castle");
    expect(castle).toMatchObject({
      changePercent: null,
      reasons: { changePercent: expect.stringContaining("under 50") },
    });
    expect(printed.mapBreaks).toHaveLength(6);
    expect(printed.periodBreaks).toHaveLength(6);
  });

  it("prints an array of one object for each category for all", async () => {
    const printed = JSON.parse((await year("all", "--json")).out);
    expect(printed).toHaveLength(14);
    expect(printed.map(({ offence }: { offence: string }) => offence)).toContain("anti-social-behaviour");
    expect(printed.map(({ offence }: { offence: string }) => offence)).not.toContain("all-crime");
    const alone = JSON.parse((await year("burglary", "--json")).out);
    expect(printed.find(({ offence }: { offence: string }) => offence === "burglary")).toEqual(alone);
  });

  it("compares with as many months from another month on", async () => {
    const words = ["--offence", "drugs", "--from", "2025-10", "--to", "2025-12", "--json"];
    const [usual, same, other] = await Promise.all([
      asked(...words),
      asked(...words, "--compare-from", "2024-10"),
      asked(...words, "--compare-from", "2025-07"),
    ]);
    expect(same.out).toBe(usual.out);
    const summer = JSON.parse(
      (await asked("--offence", "drugs", "--from", "2025-07", "--to", "2025-09", "--json")).out,
    );
    const befores = JSON.parse(other.out).wards.map(({ before }: { before: number }) => before);
    expect(befores).toEqual(summer.wards.map(({ count }: { count: number }) => count));
  });

  it("gives null and a reason where there is no comparison", async () => {
    const early = JSON.parse((await asked("--offence", "drugs", "--from", "2024-01", "--to", "2024-12", "--json")).out);
    expect(early.wards[0]).toMatchObject({
      verdict: null,
      reasons: { verdict: "the year before: 12 of 12 months not in this package" },
    });
    const overlapping = JSON.parse((await year("drugs", "--json", "--compare-from", "2024-02")).out);
    expect(overlapping.wards[0].reasons.change).toBe("the months compared with do not end before the period begins");
    const outside = JSON.parse((await year("drugs", "--json", "--compare-from", "2023-12")).out);
    expect(outside.wards[0].reasons.change).toBe("the months compared with: 1 of 12 months not in this package");
    const long = JSON.parse(
      (await asked("--offence", "drugs", "--from", "2024-12", "--to", "2025-12", "--json", "--compare-from", "2023-01"))
        .out,
    );
    expect(long.wards[0].reasons.change).toBe("periods over 12 months are not compared");
  });
});

describe("analyse", () => {
  it("prints a table to read", async () => {
    const { code, out } = await year("shoplifting");
    expect(code).toBe(0);
    expect(out).toContain("Shoplifting, Jan 2025 to Dec 2025, by ward");
    expect(out).toMatch(/^East Chesterton +303 +31\.2 .*\+209 +222\s% +clearly up +flagged$/m);
    expect(out).toMatch(/^Abbey {14}291 /m);
    expect(out).toContain("-: no per cent: the earlier count is under 50");
  });

  it("refuses unknown offences, missing and wrong options", async () => {
    const usage = async (sentence: string, ...words: readonly string[]) =>
      expect(await asked(...words)).toMatchObject({ code: 2, out: "", error: expect.stringContaining(sentence) });
    await usage('"piracy" is not in the taxonomy', "--offence", "piracy", "--from", "2025-01", "--to", "2025-12");
    await usage("--offence is missing", "--from", "2025-01", "--to", "2025-12");
    await usage(
      '--compare-from "soon" is not a month',
      ..."--offence drugs --from 2025-01 --to 2025-12 --compare-from soon".split(" "),
    );
    await usage("analyse has no option --out", ..."--offence drugs --from 2025-01 --to 2025-12 --out x".split(" "));
  });
});
