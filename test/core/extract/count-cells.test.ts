// Cells of counts: whatever is written, it is read as the number that it is, or refused, and never counted as another.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StreetRow } from "../../../src/core/build/readers/street-row.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import type { ExtractProfile } from "../../../src/core/extract/profile.ts";

const COLUMNS = { ward: "Ward", month: "Month", offence: "Offence", count: "Count" } as const;
const PROFILE: ExtractProfile = {
  ...{ columns: COLUMNS, dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
  ...{ offences: {}, categories: [], leftMonths: [] },
};
const HEADER = Object.values(COLUMNS);
const SPACES = [" ", "\u00a0", "\u202f", "\u2009", "\u2007"];
const grouped = (count: number, sign: string): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, sign);

function read(count: string, cells: Partial<Record<keyof typeof COLUMNS, string>> = {}): StreetRow {
  const row = { ward: "W1", month: "2025-01", offence: "Burglary", ...cells, count };
  return extractReader(PROFILE).rows(HEADER, { month: null })([row.ward, row.month, row.offence, row.count]);
}

/** The number that a cell is read as, or why it is not. */
function said(count: string, cells?: Parameters<typeof read>[1]): number | string {
  const row = read(count, cells);
  return row.kind === "rejected" ? row.reason : (row.count ?? 1);
}

describe("a count", () => {
  it("is the same however its thousands are parted, with decimals of 0 and a mark of revised or provisional numbers", () => {
    const sign = fc.constantFrom("", ",", "'", "’", ...SPACES);
    const mark = fc
      .tuple(fc.constantFrom("", ...SPACES), fc.constantFrom("r", "(r)", "[r]", "p", "(p)", "[p]", "R", "P"))
      .map((parts) => parts.join(""));
    const whole = fc.constantFrom("", ".0", ".00");
    const count = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 10_000_000 }));
    fc.assert(
      fc.property(count, sign, whole, fc.oneof(fc.constant(""), mark), (number, between, end, after) => {
        expect(said(grouped(number, between) + end + after)).toBe(number);
      }),
    );
  });

  it("is 0 where a word says so that means nothing else", () => {
    expect(["nil", "Nil", "-nil-", "ZERO"].map((text) => said(text))).toEqual([0, 0, 0, 0]);
    expect(["none", "None", "No data", "no crimes", "nil return?", "null"].map((text) => said(text))).toEqual(
      Array.from({ length: 6 }, () => "bad-count"),
    );
  });

  it("is none where groups have not three digits, or are parted by two signs", () => {
    const sign = fc.constantFrom(",", "'", ...SPACES);
    const wrong = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 999 }), sign, fc.constantFrom("1", "20", "2045", "01"))
        .map((all) => all.join("")),
      fc.tuple(fc.integer({ min: 1000, max: 9999 }), sign, fc.constant("204")).map((all) => all.join("")),
      fc.constantFrom("1,204 567", "1'204,567", "1,204.567", "1 204.5", ",204", "1,,204"),
    );
    fc.assert(
      fc.property(wrong, (text) => {
        expect(said(text)).toBe("bad-count");
      }),
    );
  });

  it.each([
    "-3",
    "- 3",
    "30.5",
    "7 *",
    "7*",
    "7 [e]",
    "(7)",
    "some",
    "7 rp",
    "r7",
    "10000001",
    "#N/A",
    "1e3",
    "+7",
    "½",
  ])("is none in %s", (text) => expect(said(text)).toBe("bad-count"));

  it("with a point before three digits may be thousands or decimals", () => {
    for (const text of ["1.000", "1.204", "12.000", "999.999", "1.204.567", "1.204 (r)"])
      expect(said(text)).toBe("unclear-count");
    expect(["1.0", "1.00", "1.0000", "0.000", "1204.000", "1,204.000"].map((text) => said(text))).toEqual([
      ...[1, 1, 1, 0, 1204, 1204],
    ]);
  });

  it("stays hidden where a sign stands alone", () => {
    for (const text of ["*", "r", "p", "[r]", "[p]", "c", "-"]) expect(said(text)).toBe("suppressed-count");
  });

  it("that is none hides nothing in lines without an offence or a month, and in sums", () => {
    const bad = fc.constantFrom("Count", "30.5", "-3", "1.204", "see note");
    fc.assert(
      fc.property(bad, (text) => {
        expect(said(text, { offence: "" })).toBe("no-category");
        expect(said(text, { month: "" })).toBe("bad-date");
        const ofHeader = text === "Count" ? "header-again" : text === "see note" ? "other-header" : "bad-date";
        expect(said(text, { month: "Month", offence: "Offence", ward: "Ward" })).toBe(ofHeader);
        expect(said(text, { offence: "Grand total" })).toBe("total");
        expect(said(text, { ward: "All wards" })).toBe("total");
      }),
    );
  });

  it("with a mark is noted", () => {
    const reader = extractReader(PROFILE);
    const row = reader.rows(HEADER, { month: null });
    for (const count of ["7 (r)", "3", "0p", "*", "r"]) row(["W1", "2025-01", "Burglary", count]);
    row(["W1", "soon", "Burglary", "7 (r)"]);
    expect(reader.warnings?.()).toEqual([
      '2 counts are marked as revised or provisional ("7 (r)"), and read as the numbers: a later table may have others',
    ]);
    const plain = extractReader(PROFILE);
    plain.rows(HEADER, { month: null })(["W1", "2025-01", "Burglary", "1 204"]);
    expect(plain.warnings?.()).toEqual([]);
  });
});

it("spaces of any kind are the same in months, wards and offences", () => {
  const months = fc.constantFrom("January 2025", "Jan 2025", "1 January 2025", "2025 January");
  fc.assert(
    fc.property(months, fc.constantFrom(...SPACES), (month, space) => {
      const odd = (text: string): string => text.replaceAll(" ", space);
      const cells = { month: odd(month), ward: odd("St. Mary's Ward"), offence: odd("Theft from vehicle") };
      expect({ ...read("7", cells), written: [] }).toEqual({
        ...read("7", { month, ward: "St. Mary's Ward", offence: "Theft from vehicle" }),
        written: [],
      });
    }),
  );
});
