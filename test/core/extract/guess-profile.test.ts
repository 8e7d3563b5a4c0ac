// What is what in a file that nobody described: by names and by values, in any order of the columns.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { guessedHeader, guessProfile } from "../../../src/core/extract/guess-profile.ts";
import { COLUMN_ROLES, type ExtractProfile } from "../../../src/core/extract/profile.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";
import { britishDay, clockOf, isoDay, type SeededOffence, seededOffences } from "../../extracts.ts";

const OFFENCES = seededOffences(60);
const DOCUMENT = new URL("../../../docs/own-data.md", import.meta.url);

interface Column {
  readonly role: string | null;
  readonly names: readonly string[];
  readonly cell: (offence: SeededOffence) => string;
}

const COLUMNS: readonly Column[] = [
  {
    role: "date",
    names: ["Date From", "OffenceDate", "date_of_offence", "Committed on", "Occurred date", "First committed date"],
    cell: ({ day }) => britishDay(day),
  },
  { role: "time", names: ["Time From", "Time of offence", "hours_time"], cell: ({ minutes }) => clockOf(minutes) },
  { role: "dateTo", names: ["Date To", "End date", "last_committed_date"], cell: ({ day }) => britishDay(day + 1) },
  { role: "offence", names: ["Offence", "Crime type", "HO offence description", "x1"], cell: ({ offence }) => offence },
  {
    role: "easting",
    names: ["Easting", "X", "grid_e", "Eastings"],
    cell: ({ point }) => (point === null ? "" : String(point[0])),
  },
  {
    role: "northing",
    names: ["Northing", "Y", "grid_n", "Northings"],
    cell: ({ point }) => (point === null ? "" : String(point[1])),
  },
  { role: "ward", names: ["Ward", "beat code", "electoral ward"], cell: () => "E05013050" },
  { role: "id", names: ["Crime number", "URN", "crime_ref"], cell: ({ id }) => id },
  { role: "outcome", names: ["Outcome", "Disposal"], cell: () => "Under investigation" },
  // What is of no use, and may not be taken for something else.
  { role: null, names: ["Recorded date", "Date reported"], cell: ({ day }) => britishDay(day + 2) },
  { role: null, names: ["Victim date of birth", "Suspect DOB"], cell: () => "13/01/1990" },
  { role: null, names: ["Officer", "Notes"], cell: () => "PC Plod" },
  { role: null, names: ["Age", "Beat no"], cell: ({ minutes }) => String(minutes % 90) },
];

describe("a guess", () => {
  it("finds each column by its name or its values, in any order, and takes no other for it", () => {
    const anyColumns = fc.tuple(...COLUMNS.map(({ names }) => fc.constantFrom(...names))).chain((names) =>
      fc.shuffledSubarray(
        COLUMNS.map((column, index) => ({ ...column, name: names[index]! })),
        { minLength: COLUMNS.length },
      ),
    );
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const header = columns.map(({ name }) => name);
        const rows = OFFENCES.map((offence) => columns.map(({ cell }) => cell(offence)));
        const { profile, questions, missing } = guessProfile(header, rows);
        const expected = columns.filter(({ role }) => role !== null).map(({ role, name }) => [role, name]);
        expect(profile.columns).toEqual(Object.fromEntries(expected));
        expect([profile.dateForm, profile.midnight, questions, missing]).toEqual(["day-first", "time", [], []]);
      }),
      { numRuns: 100 },
    );
  });

  it("says why of every column, and of the form of the dates", () => {
    const header = ["When", "What", "Longitude", "Latitude"];
    const rows = OFFENCES.map(({ day, offence }) => [isoDay(day), offence, "0.1", "52.2"]);
    const { columns, dates, profile } = guessProfile(header, rows);
    const known = OFFENCES.filter(({ offence }) => offence !== "Wildlife crime").length;
    expect(profile.dateForm).toBe("iso");
    expect(dates).toBe("each date has its year first, or its month in letters");
    expect(columns.map(({ role, why }) => `${role}: ${why}`)).toEqual([
      "date: its name says so, and all of its first 60 values are dates",
      "longitude: its name and its values say so (degrees)",
      "latitude: its name and its values say so (degrees)",
      `offence: ${known} of its first 60 values are offences that are known`,
    ]);
  });

  it("tells degrees from metres by their values, and columns whose names are swapped", () => {
    const degrees = guessProfile(
      ["X", "Y"],
      [
        ["0.1", "52.2"],
        ["-1.5", "53.1"],
      ],
    );
    expect(degrees.profile.columns).toEqual({ longitude: "X", latitude: "Y" });
    const swapped = guessProfile(
      ["Longitude", "Latitude"],
      [
        ["52.2", "0.1"],
        ["53.1", "-1.5"],
      ],
    );
    expect(swapped.profile.columns).toEqual({ longitude: "Latitude", latitude: "Longitude" });
    expect(swapped.notes).toHaveLength(1);
    const mercator = guessProfile(["X", "Y"], [["13000", "6838000"]]);
    expect(mercator.profile.columns).toEqual({});
    expect(mercator.notes[0]).toContain("neither degrees");
  });

  it("asks once for the order of day and month, unless any date tells it", () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.boolean(), (dates, american) => {
        const rows = dates.map(([date, month]) => [american ? `${month}/${date}/2025` : `${date}/${month}/2025`]);
        const { profile, questions } = guessProfile(["Date"], rows);
        const isTold = dates.some(([date]) => date > 12);
        const isOpen = !isTold && dates.some(([date, month]) => date !== month);
        expect(questions.map(({ about }) => about)).toEqual(isOpen ? ["date-order"] : []);
        if (isTold) expect(profile.dateForm).toBe(american ? "month-first" : "day-first");
      }),
    );
    const [question] = guessProfile(["Date"], [["03/04/2025"]]).questions;
    expect(question?.text).toBe("Is 03/04/2025 the 3 April 2025 or the 4 March 2025?");
    expect(question).toMatchObject({ choices: [{ value: "day-first" }, { value: "month-first" }] });
  });

  it("asks where a spreadsheet left a part of the dates as texts: it swapped the others", () => {
    const { questions } = guessProfile(["Date"], [["45000"], ["45001"], ["31/01/2025"]]);
    expect(questions.map(({ about }) => about)).toEqual(["mixed-dates"]);
  });

  it("takes 00:00 for no time where it stands too often to be a night as any", () => {
    const header = ["Date"];
    const often = guessProfile(
      header,
      OFFENCES.map(({ day }, at) => [`${isoDay(day)} ${at % 3 === 0 ? "00:00" : "12:30"}`]),
    );
    expect(often.profile.midnight).toBe("no-time");
    expect(often.midnight).toContain("20 of 60 times are 00:00, 0 are 23:00 and 0 are 01:00: 00:00 is more than twice");
  });

  it("counts no date without a time among the times, and says for what 00:00 is taken", () => {
    const rows = Array.from({ length: 90 }, (_, at) => [
      ...[String(45_660 + at), at % 3 === 0 ? "" : at === 1 ? "00:00" : "12:30", "Burglary", "Abbey"],
    ]);
    const header = ["Date", "Time", "Offence", "Ward"];
    const { profile, midnight } = guessProfile(header, rows);
    expect(profile.midnight).toBe("time");
    expect(midnight).toContain("1 of 60 times are 00:00, 0 are 23:00 and 0 are 01:00: 00:00 is not clearly more");
    const read = extractReader(profile).rows(header, { month: null });
    const timed = rows.filter((row) => {
      const one = read(row);
      return one.kind !== "rejected" && one.moment !== undefined;
    });
    expect(timed).toEqual(rows.filter(([, time]) => time !== ""));
  });

  it("reads hours from 0 to 23 under a header of hours, metres with commas, and tells of grid references", () => {
    const rows = OFFENCES.map(({ day }, at) => [isoDay(day), String((at * 7 + 1) % 24), "545,809", "1,261,018"]);
    const header = ["Date", "Hour", "Easting", "Northing"];
    const near = rows.map((row) => row.with(3, "261,018"));
    const { profile } = guessProfile(header, near);
    expect(profile.columns).toEqual({ date: "Date", time: "Hour", easting: "Easting", northing: "Northing" });
    const read = extractReader({ ...profile, columns: { ...profile.columns, offence: "What" } });
    const hours = near.map((row) => {
      const one = read.rows([...header, "What"], { month: null })([...row, "Burglary"]);
      return one.kind === "located" && one.moment ? (one.moment.from / 60) % 24 : null;
    });
    expect(hours).toEqual(
      near.map(([, hour]) => (hour === "0" && profile.midnight === "no-time" ? null : Number(hour))),
    );
    expect(guessProfile(["Date", "Beat"], [["2025-01-03", "14"]]).profile.columns).toEqual({ date: "Date" });
    const squares = guessProfile(
      ["Date", "Grid ref"],
      [
        ["2025-01-03", "TL 45 58"],
        ["2025-01-03", "TL4580861018"],
      ],
    );
    expect(squares.notes[0]).toContain("or eastings and northings in metres");
  });

  it("says that a table with a column for each month is to be made one of rows", () => {
    const { notes, missing } = guessProfile(["Ward", "Jan 2025", "Feb 2025", "Mar 2025"], [["Abbey", "1", "2", "3"]]);
    expect(notes[0]).toContain("3 columns are named after months");
    expect(missing).toHaveLength(2);
  });

  it("of a table of counts finds ward, month, offence and count", () => {
    const rows = ["Abbey", "Market"].flatMap((ward) => [
      [ward, "2025-01", "Burglary", "4"],
      [ward, "2025-02", "Shoplifting", "12"],
    ]);
    const { profile, missing } = guessProfile(["ward_name", "month", "category", "count"], rows);
    expect(profile.columns).toEqual({ month: "month", offence: "category", ward: "ward_name", count: "count" });
    expect(missing).toEqual([]);
  });

  it("never throws, whatever stands in the cells, and its profile reads the file without throwing", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("31/01/2025", "45000", "0.1", "52.2", "2025-01", "8N", "Date", ""),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(table, (rows) => {
        const at = guessedHeader(rows);
        const header = rows[at]!;
        const { profile } = guessProfile(header, rows.slice(at + 1));
        const read = extractReader(profile).rows(header, { month: null });
        for (const row of rows) expect(["located", "unplaced", "ward", "rejected"]).toContain(read(row).kind);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a header", () => {
  it("is found under titles", () => {
    const header = ["Date", "Offence", "Ward", "Notes"];
    const title = ["Crimes of Testford, made in May", "", "", ""];
    expect(guessedHeader([title, ["", "", "", ""], header, ["2025-01-01", "Burglary", "Abbey", "door forced"]])).toBe(
      2,
    );
    expect(guessedHeader([header, ["2025-01-01", "Burglary", "Abbey", ""]])).toBe(0);
  });
});

describe("a survey of a whole file", () => {
  it("settles by a late date what the first rows leave open, and counts every offence", () => {
    const header = ["Date", "Offence", "Ward"];
    const survey = makeSurvey(header);
    for (let row = 0; row < 700; row++)
      survey.add(["03/04/2025", row % 2 === 0 ? "28E Burglary" : "Wildlife", "Abbey"]);
    expect(makeSurvey(header).result().rows).toBe(0);
    survey.add(["13/04/2025", "Drugs", "Abbey"]);
    const { guess, rows, offences } = survey.result();
    expect([rows, guess.questions, guess.profile.dateForm]).toEqual([701, [], "day-first"]);
    expect(offences.map(({ name, rows: count, basis }) => [name, count, basis])).toEqual([
      ["28E Burglary", 350, "code"],
      ["Wildlife", 350, "own"],
      ["Drugs", 1, "name"],
    ]);
    expect(guess.profile.offences).toEqual({ "28E Burglary": "burglary" });
  });
});

describe("a profile", () => {
  it("is as the document has it", () => {
    const text = readFileSync(DOCUMENT, "utf8");
    const [, example = ""] = /```json\n([^`]+)```/.exec(text) ?? [];
    expect(parseProfile(example, "own-data.md").categories).toHaveLength(1);
    for (const role of Object.keys(COLUMN_ROLES)) expect(text).toContain(`\`${role}\``);
    for (const field of Object.keys(JSON.parse(example) as object)) expect(text).toContain(field);
  });

  it("is read back as it was written, and is refused while it leaves the dates open", () => {
    const rows = OFFENCES.map(({ day, offence }) => [isoDay(day), offence, "Abbey"]);
    const { profile } = guessProfile(["Date", "Offence", "Ward"], rows);
    const whole: ExtractProfile = {
      ...profile,
      ...{ force: "Testshire Police", source: "Own", sheet: "Data", midnight: "time", leftMonths: ["2025-03"] },
      offences: { Ring: "organised" },
      categories: [
        { category: "organised", label: "Organised", group: "Other crime", isCrime: false, definition: "Rings." },
      ],
    };
    for (const one of [profile, whole]) expect(parseProfile(profileText(one), "p.json")).toEqual(one);
    expect(() => parseProfile(profileText(profile, true), "p.json")).toThrow(
      "p.json leaves open how dates are written",
    );
  });

  it.each([
    ["", "it is not JSON"],
    ["[]", "the whole is []"],
    [
      '{"profile":"wardscope-extract-1","columns":{"date":"D","offence":"O","ward":"W"},"dateForm":"iso","offence":{}}',
      '"offence"',
    ],
    ['{"profile":"wardscope-extract-1","columns":{"dat":"D","offence":"O","ward":"W"},"dateForm":"iso"}', '"dat"'],
    [
      '{"profile":"wardscope-extract-1","columns":{"date":"D","offence":"O","ward":"W"},"dateForm":"iso","categories":[{"category":"a","label":"B","group":"C"}]}',
      'must be named after its label: "b"',
    ],
    [
      '{"profile":"wardscope-extract-1","columns":{"date":"D","offence":"O","ward":"W"},"dateForm":"iso","categories":[{"category":"drugs","label":"Drugs","group":"C"}]}',
      "is one of the open data",
    ],
    ['{"profile":"wardscope-extract-1","columns":{"date":"D","offence":"O"},"dateForm":"iso"}', "no columns of places"],
    [
      '{"profile":"wardscope-extract-1","columns":{"date":"D","offence":"O","ward":"W"},"dateForm":"iso","offences":{"A":"b"}}',
      '"b"',
    ],
    [
      '{"profile":"wardscope-extract-1","columns":{"date":"D","offence":"O","ward":"W"},"dateForm":"american"}',
      "dateForm",
    ],
  ])("%s is refused with its reason", (json, reason) => expect(() => parseProfile(json, "p.json")).toThrow(reason));
});
