// What a terminal gets: no control character, no line or message that is too long, JSON that is JSON.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableFailure, printJson } from "../../src/cli/printed-text.ts";
import { makeWorkplace, refused, rowOf, street } from "./workplace.ts";

const OBEYED = /(?![\t\n])[\p{Cc}\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u;
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\u001b[2J", "\r", "\u009b31m", "Ab\u200b\u00ad\u2060bey\ufeff", "x".repeat(5000)),
);

describe("a text", () => {
  it("is printed without what a terminal obeys, in lines of fewer than 600 letters", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const printed = printable(texts.join("\n"));
        expect(printed).not.toMatch(OBEYED);
        for (const line of printed.split("\n")) expect(line.length).toBeLessThan(600);
      }),
    );
  });

  it("that needs no change has none", () => {
    expect(printable("Cambridge (E07000008): 14 wards\n\tCafé 👮 − 4 %\n")).toBe(
      "Cambridge (E07000008): 14 wards\n\tCafé 👮 − 4 %\n",
    );
  });

  it("of a failure stays under 600 letters, with its beginning, its end and its remedy", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const printed = printableFailure(`a.csv: ${texts.join(" ")} ends.`, "Do this.");
        expect(printed.length).toBeLessThan(600);
        expect(printed).toMatch(/^a\.csv: [\s\S]*ends\. Do this\.$/);
      }),
    );
  });

  it("in JSON comes back as it was, though nothing in it is obeyed", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        let printed = "";
        printJson({ write: (text) => (printed += text) }, texts);
        expect(JSON.parse(printed)).toEqual(texts);
        expect(printed).not.toMatch(OBEYED);
      }),
    );
  });
});

describe("a build prints nothing that a terminal obeys", () => {
  it("of a crime type and of a file's name", async () => {
    const place = makeWorkplace();
    const name = "2025-02-testshire-street\u001b[2J.csv";
    const odd = rowOf({ month: "2025-02", category: "\u001b]0;title\u0007Witchcraft" });
    place.write(`police/${name}`, street(rowOf({ month: "2025-02" }), odd));
    const { code, out, error } = await place.build();
    expect(code).toBe(0);
    expect(out).toContain("control characters in the crime type or the force");
    expect(out + error).not.toMatch(OBEYED);
  });

  it("of a file with a long header, which is cut", async () => {
    const { error } = await refused((place) =>
      place.write("police/2025-01/2025-01-testshire-street.csv", `${"column ".repeat(900)},\u001b[1m\n1,2\n`),
    );
    expect(error.length).toBeLessThan(600);
    expect(error).toMatch(/Download the file again, or leave it out\.\n$/);
    expect(error).not.toMatch(OBEYED);
  });
});
