// Whether a month counts in a public copy: it does not depend on what is withheld.
import { describe, expect, it } from "vitest";
import { goldenInputs } from "./golden.ts";
import { FOLDER } from "./sound-package.ts";
import { street } from "./workplace.ts";

/** Points in W2 and W1 of the golden area. */
const [IN_W2, IN_W1] = ["0.105", "0.115"];

describe("whether a month counts", () => {
  it("does not depend on what is withheld: such a month is missing in the copy, until it is accepted", async () => {
    const place = goldenInputs();
    const sent = (month: string, ...counts: readonly number[]) =>
      place.write(
        `police/${month}/${month}-testshire-street.csv`,
        street(
          ...counts.flatMap((count, at) =>
            Array.from({ length: count }, () => ({ month, category: "Drugs", longitude: [IN_W2, IN_W1][at]! })),
          ),
        ),
      );
    const copy = (): readonly string[] =>
      ["counts.csv", "withheld.csv", "datapackage.json"].map((file) =>
        place.read(`${FOLDER}/${file}`).replace(/"builtAt": "[^"]*"/, ""),
      );
    const copies: (readonly string[])[] = [];
    for (const small of [4, 1]) {
      sent("2025-01", 15);
      sent("2025-02", small, small);
      sent("2025-03", 15);
      const { code, out } = await place.build("--public");
      expect([code, out]).toEqual([
        0,
        expect.stringContaining(
          "\nIt depends on numbers that are withheld whether 2025-02 counts, and would tell something of them, so that month is missing in the copy, unless it is given: --accept-months 2025-02.\nPublic copy: 0 counts under 5 withheld",
        ),
      ]);
      copies.push(copy());
      expect((await place.check()).code).toBe(0);
      const { disclosure } = JSON.parse(place.read(`${FOLDER}/datapackage.json`)).wardscope;
      expect(disclosure.left).toEqual({ testshire: ["2025-02"] });
    }
    expect(copies[1]).toEqual(copies[0]);
    expect((await place.build("--public", "--accept-months", "2025-02")).out).not.toContain(
      "numbers that are withheld",
    );
    expect(place.read(`${FOLDER}/withheld.csv`)).toContain("W1,2025-02");
  });

  it("has to be accepted of one month at least", async () => {
    const place = goldenInputs();
    place.remove("police/2025-03");
    const of = (month: string, count: number) =>
      place.write(
        `police/${month}/${month}-testshire-street.csv`,
        street(
          ...[IN_W1, IN_W2].flatMap((longitude) =>
            ["Burglary", "Drugs", "Robbery", "Shoplifting"].flatMap((category) =>
              Array.from({ length: count }, () => ({ month, longitude, category })),
            ),
          ),
        ),
      );
    of("2025-01", 4);
    of("2025-02", 4);
    const { code, error } = await place.build("--public");
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(
        /It depends on .*whether 2025-01 and 2025-02 count, and no other month would be left in a public copy\..*--accept-months 2025-01 2025-02\./s,
      ),
    ]);
    expect((await place.build("--public", "--accept-months", "2025-01", "2025-02")).code).toBe(0);
  });
});
