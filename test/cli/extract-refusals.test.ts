// `build --extract` of what is no extract, and of one without a profile: what is odd has its sentence, and what is asked is asked.
import { describe, expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { xlsx } from "../xlsx.ts";
import { BRITISH, buildOf, built, OFFENCES, PLAIN, PROFILE, rowsOf, WORKBOOK } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";
import { zip } from "./zip.ts";

describe("a file that is no extract", () => {
  const CASES: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["letter.pdf", "%PDF-1.7\n…", "is a PDF, not CSV"],
    ["photo.csv", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), "is a photo, not CSV"],
    ["old.xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "is a workbook of Excel before 2007 (.xls)"],
    [
      "locked.xlsx",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(600),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "is locked with a password",
    ],
    ["wide.csv", `${"a,".repeat(300_000)}b\n1\n`, "has 300,001 columns; a table of offences has at most 1,024"],
    ["endless.csv", "a".repeat(1_100_000), "the line does not end"],
    [
      "other.csv",
      "Date,Offence\n2025-01-01,Burglary\n",
      'it lacks the columns "Ref", "Longitude" and "Latitude" of the profile; its columns are "Date" and "Offence"',
    ],
    ["empty.csv", "", "is empty"],
    [
      "formula.xlsx",
      xlsx([{ name: "S", rows: [PLAIN.header, ["1", { formula: "TODAY()", result: null }, "Burglary", 0.1, 52.2]] }]),
      'sheet "S": the cell B2 is a formula whose result is not in the file',
    ],
    [
      "two.xlsx",
      xlsx([
        { name: "One", rows: [PLAIN.header] },
        { name: "Two & more", rows: [PLAIN.header] },
      ]),
      'has several sheets: "One" and "Two & more"',
    ],
    [
      "months.csv",
      `${PLAIN.header.join(",")}\n1,soon,Burglary,0.1,52.2\n`,
      "none of its 1 offence can be used (no date",
    ],
  ];

  it("has its sentence, and nothing is built", async () => {
    const place = makeWorkplace();
    for (const [name, content, sentence] of CASES) {
      const { code, out, error } = await built(place, content, name, PLAIN.profile);
      expect([name, code, out]).toEqual([name, 1, ""]);
      expect(error).toContain(sentence);
      expect(error.length).toBeLessThan(700);
    }
    expect(place.names(".")).not.toContain("areas");
  });

  it("is none where rows without anything, or a note, follow the last: they are no rows, and nothing breaks off", async () => {
    const place = makeWorkplace();
    const text = asText([PLAIN.header, ...rowsOf(PLAIN)]);
    const said = ({ out }: { readonly out: string }): string => out.replace(/^Wrote .*$/m, "");
    const whole = await built(place, text, "rows.csv", PLAIN.profile);
    const rows = rowsOf(PLAIN).length;
    for (const end of [",,,,\n".repeat(3 * rows), " , ,,,\n".repeat(3 * rows)]) {
      const blank = await built(makeWorkplace(), text + end, "rows.csv", PLAIN.profile);
      expect([blank.code, said(blank)]).toEqual([0, said(whole)]);
    }
    const noted = await built(makeWorkplace(), `${text}Recorded until the end of June\n`, "rows.csv", PLAIN.profile);
    expect([noted.code, noted.out]).toEqual([0, expect.not.stringContaining("breaks off")]);
    const halved = await built(makeWorkplace(), `${text}7,2025-01`, "rows.csv", PLAIN.profile);
    expect(halved.out).toContain("breaks off");
  });

  it("without a force in its rows, the profile or the table of districts, says so", async () => {
    const place = makeWorkplace();
    const { code, error } = await built(place, asText(rowsOf(PLAIN)), "plain.csv", {
      ...PLAIN.profile,
      force: undefined,
    });
    expect([code, error]).toEqual([1, expect.stringContaining("which police force recorded the offences")]);
  });
});

describe("an extract without a profile", () => {
  it("is described, and the profile that is written builds it", async () => {
    const place = makeWorkplace();
    const path = place.write("extract.csv", asText(rowsOf(BRITISH)));
    const guess = await place.command("build", "--extract", path, "--write-profile", `${place.folder}/p.json`);
    expect([guess.code, guess.error]).toEqual([0, ""]);
    expect(guess.out).toContain('easting     "Easting": its name and its values say so (metres of the National Grid)');
    expect(guess.out).toMatch(/Offences that are not known: .*\n +\d+ {2}Wildlife crime\n/);
    const profile = JSON.parse(place.read("p.json")) as object;
    expect((await built(place, asText(rowsOf(BRITISH)), "extract.csv", profile)).code).toBe(0);
    const again = await place.command("build", "--extract", path, "--write-profile", `${place.folder}/p.json`);
    expect([again.code, again.error]).toEqual([1, expect.stringContaining("p.json is there already")]);
  });

  it("of a workbook is that of the sheet that holds it", async () => {
    const place = makeWorkplace();
    const path = place.write(
      "book.xlsx",
      xlsx([
        { name: "About", rows: [["Notes"], ["Made in May"]] },
        { name: "Data", rows: rowsOf(WORKBOOK) },
      ]),
    );
    const { code, out } = await place.command("build", "--extract", path);
    expect(code).toBe(0);
    expect(JSON.parse(out.slice(out.indexOf("\n{")))).toMatchObject({ ...WORKBOOK.profile, sheet: "Data" });
  });

  it("of a workbook is that of a sheet that is not hidden, and others with its columns are said", async () => {
    const place = makeWorkplace();
    const sheets = [
      { name: "Old", rows: rowsOf(WORKBOOK, OFFENCES.slice(0, 9)), state: "hidden" as const },
      { name: "2025 H1", rows: rowsOf(WORKBOOK, OFFENCES.slice(0, 200)) },
      { name: "2025 H2", rows: rowsOf(WORKBOOK, OFFENCES.slice(200)) },
    ];
    const path = place.write("book.xlsx", xlsx(sheets));
    const { code, out } = await place.command("build", "--extract", path);
    expect(code).toBe(0);
    expect(out).toContain('of the sheets "Old" (hidden), "2025 H1" and "2025 H2"');
    expect(out).toContain('Other sheets of the workbook, "Old" (hidden) and "2025 H2", have the same columns');
    expect(JSON.parse(out.slice(out.indexOf("\n{")))).toMatchObject({ sheet: "2025 H1" });
    const profile = { ...WORKBOOK.profile, sheet: "2025 H1" };
    expect((await built(place, xlsx(sheets), "book.xlsx", profile)).out).toContain(
      'the sheets "Old" (hidden) and "2025 H2" of book.xlsx have the same columns, and were not read: save each of them as a file of its own and give that too, or choose another sheet ("sheet" in the profile)\n',
    );
  });

  it("of sheets that were saved as workbooks of their own is that of the sheet that was chosen", async () => {
    const place = makeWorkplace();
    const paths = ["2025 H1", "2025 H2"].map((name, at) => {
      const rows = rowsOf(WORKBOOK, OFFENCES.slice(200 * at, 200 * (at + 1)));
      return place.write(`${name}.xlsx`, xlsx([{ name, rows }]));
    });
    place.write("profile.json", JSON.stringify({ ...PROFILE, ...WORKBOOK.profile, sheet: "2025 H1" }));
    const { code, out } = await buildOf(place, ...paths);
    expect([code, out]).toEqual([0, expect.stringMatching(/ Rows +400\n/)]);
    expect(out).not.toContain("was not read");
  });

  it("builds nothing and says so where a package was asked for", async () => {
    const place = makeWorkplace();
    const path = place.write("extract.csv", asText(rowsOf(BRITISH)));
    const { code, out, error } = await place.command(
      "build",
      "--extract",
      path,
      "--out",
      `${place.folder}/areas/testford`,
    );
    expect([code, out]).toEqual([1, expect.stringContaining('easting     "Easting"')]);
    expect(error).toContain("areas/testford: what is what in the extract was only guessed, as printed above.");
    expect(error).toContain("Save the profile with --write-profile profile.json in place of --out");
    expect(place.names(".")).not.toContain("areas");
  });

  it("and what lies beside it in a ZIP is passed over where it is no table, and said", async () => {
    const place = makeWorkplace();
    const readme =
      "This is what you asked for, from the crime system, as of 3 May.\nThe ward is that of 2023.\n\nAsk us, please, if it is not.\n";
    const beside = [
      { name: "README.txt", text: readme },
      { name: "about.pdf", text: "%PDF-1.7" },
      { name: "empty.txt", text: "" },
      { name: "lines.txt", text: "one\ntwo\nthree\n" },
    ];
    const table = { name: "in/extract.txt", text: asText(rowsOf(BRITISH), "\t") };
    const zipped = zip([...beside, table].map((entry) => ({ ...entry, deflate: true })));
    const guess = await place.command("build", "--extract", place.write("a.zip", zipped));
    expect([guess.code, guess.error]).toEqual([0, ""]);
    const { code, out } = await built(place, zipped, "a.zip", BRITISH.profile);
    expect(code).toBe(0);
    for (const said of [guess.out, out]) {
      expect(said).toContain("  Not read\n");
      for (const { name } of beside) expect(said).toContain(`a.zip/${name}: it is no table of offences\n`);
      expect(said).not.toContain("extract.txt: it is");
    }
    const { code: without, error } = await built(
      place,
      zip([{ ...beside[0]!, deflate: true }]),
      "b.zip",
      BRITISH.profile,
    );
    expect([without, error]).toEqual([1, expect.stringContaining("b.zip holds no table")]);
  });

  it("is not built while a question is open", async () => {
    const place = makeWorkplace();
    const path = place.write("extract.csv", "Date,Offence,Ward\n03/04/2025,Burglary,W1\n");
    const { code, out } = await place.command(
      "build",
      "--extract",
      path,
      "--write-profile",
      `${place.folder}/profile.json`,
    );
    expect(code).toBe(1);
    expect(out).toContain("Is 03/04/2025 the 3 April 2025 or the 4 March 2025?");
    const refused = await buildOf(place, path);
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('its dateForm is "?"')]);
  });

  it.each([
    [["--extract", "a.csv", "--profile", "p.json", "--write-profile", "q.json"], "leave one of them out"],
    [
      ["--extract", "a.csv", "--police", "b"],
      "--police, --places and --extract are three ways to give offences; give one of them.",
    ],
    [["--extract", "a.csv", "--profile", "p.json"], "--wards is missing."],
  ])("%j is bad usage", async (words, sentence) => {
    const place = makeWorkplace();
    place.write("p.json", "{}");
    const { code, error } = await place.command("build", ...words);
    expect([code, error]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it("asks for the counts of a table, and refuses those that are suppressed instead of showing 0", async () => {
    const place = makeWorkplace();
    const table = (header: string, count: string): string =>
      `Ward,Month,Offence,${header}\nW1,2025-01,Burglary,7\nW1,2025-02,Burglary,${count}\nW1,2025-01,Total burglary,7\n`;
    const guessed = (text: string) =>
      place.command(
        "build",
        "--extract",
        place.write("t.csv", text),
        "--write-profile",
        `${place.folder}/profile.json`,
      );
    const asked = await guessed(table("Tally", "4"));
    expect([asked.code, asked.out]).toEqual([
      1,
      expect.stringContaining('"Tally": how many offences the row stands for'),
    ]);
    const refused = await buildOf(place, `${place.folder}/t.csv`);
    expect(refused.error).toContain('its "count" is "?"');
    const profile = { columns: { ward: "Ward", month: "Month", offence: "Offence", count: "Tally" }, dateForm: "iso" };
    const hidden = await built(place, table("Tally", "<5"), "t.csv", profile);
    expect([hidden.code, hidden.error]).toEqual([1, expect.stringContaining("1 count is suppressed")]);
    const blank = await built(place, table("Tally", ""), "t.csv", profile);
    expect([blank.code, blank.out]).toEqual([1, ""]);
    expect(blank.error).toContain("1 count is blank, in t.csv:3. It would be shown as 0.");
    expect(blank.error).toContain("Write 0 where a blank cell stands for none.");
    expect(place.names(".")).not.toContain("areas");
    const totals = { ...profile, totals: ["Total burglary"] };
    const report = await built(place, table("Tally", "4"), "t.csv", totals);
    expect(report.code).toBe(0);
    expect(report.out).toMatch(/sums, which are left out +7 +38\.9 %\n +rejected +0 /);
    expect(report.out).not.toContain("Rejected rows");
    expect(report.out).not.toContain("were rejected");
    expect(place.read("areas/testford/counts.csv")).toContain("W1,2025-02,burglary,4\n");
  });
});
