// Public copies of the same months, checked together.
import { describe, expect, it } from "vitest";
import { FOLDER } from "./sound-package.ts";
import { makeWorkplace, street, type Workplace } from "./workplace.ts";

describe("check --beside", () => {
  /** A year with so many drug offences in W1 in each of its first months. */
  function year(drugs: readonly number[]): Workplace {
    const place = makeWorkplace();
    place.remove("police/2025-01");
    for (let month = 1; month <= 12; month++) {
      const name = `2024-${String(month).padStart(2, "0")}`;
      const rows = (category: string, count: number) =>
        Array.from({ length: count }, () => ({ month: name, category }));
      const text = street(...rows("Burglary", 7), ...rows("Drugs", drugs[month - 1] ?? 0));
      place.write(`police/${name}/${name}-testshire-street.csv`, text);
    }
    return place;
  }
  const check = (place: Workplace, ...beside: readonly string[]) =>
    place.command("check", `${place.folder}/${FOLDER}`, ...beside.flatMap((folder) => ["--beside", folder]));

  it("finds the copy of revised counts that tells, with the one before, what changed", async () => {
    const [first, second] = [year([2, 3, 2, 3, 2]), year([2, 4, 2, 3, 2])];
    const before = `${first.folder}/${FOLDER}`;
    for (const place of [first, second]) expect((await place.build("--public")).code).toBe(0);
    expect(first.read(`${FOLDER}/withheld_totals.csv`)).toContain("W1,2024-01,2024-12,drugs,12");
    expect(second.read(`${FOLDER}/withheld_totals.csv`)).toContain("W1,2024-01,2024-12,drugs,13");
    expect((await check(second)).code).toBe(0);
    const found = await check(second, before);
    expect([found.code, found.out]).toEqual([
      1,
      expect.stringContaining("withheld_totals.csv:2: a copy beside it has another sum, or one over other counts"),
    ]);
    expect((await second.build("--public", "--beside", before)).code).toBe(0);
    expect(second.read(`${FOLDER}/withheld_totals.csv`)).not.toContain("W1");
    expect((await check(second, before, before)).code).toBe(0);
  });

  it("wants public copies of one threshold", async () => {
    const [copy, whole, other] = [year([2]), year([2]), year([2])];
    for (const [place, options] of [
      [copy, ["--public"]],
      [whole, []],
      [other, ["--public", "--threshold", "6"]],
    ] as const)
      expect((await place.build(...options)).code).toBe(0);
    const refused = async (place: Workplace, beside: Workplace): Promise<string> => {
      const { code, error } = await check(place, `${beside.folder}/${FOLDER}`);
      expect(code).toBeGreaterThan(0);
      return error;
    };
    expect(await refused(whole, copy)).toContain("--beside is of public copies");
    expect(await refused(copy, whole)).toContain("is no public copy");
    expect(await refused(copy, other)).toContain("one of the two would tell what the other withholds");
  });
});
