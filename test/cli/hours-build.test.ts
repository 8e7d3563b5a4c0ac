// A package built of an extract with times of day: its tables of hours against a count by hand, and what the check says of broken ones.
import { describe, expect, it } from "vitest";
import { change, expectFaults, FOLDER } from "./sound-package.ts";
import { makeWorkplace, type Workplace } from "./workplace.ts";

const PROFILE = {
  profile: "wardscope-extract-1",
  columns: { date: "From", dateTo: "To", longitude: "X", latitude: "Y", offence: "Offence" },
  dateForm: "iso",
  force: "Testshire Police",
  midnight: "time",
  points: "exact",
};
const ROWS = [
  // Friday, 10 January 2025.
  "2025-01-10 22:15,2025-01-10 22:15,0.105,52.205,Burglary",
  "2025-01-10 22:30,2025-01-11 00:00,0.105,52.205,Burglary",
  "2025-01-10 00:00,2025-01-10 00:00,0.105,52.205,Burglary",
  "2025-01-06 09:00,2025-01-08 09:00,0.115,52.205,Burglary",
  "2025-01-12 23:00,2025-01-13 01:00,0.115,52.205,Shoplifting",
  "2025-01-12,2025-01-12,0.115,52.205,Shoplifting",
];

async function built(
  rows: readonly string[] = ROWS,
  profile: object = PROFILE,
  ...more: readonly string[]
): Promise<Workplace> {
  const place = makeWorkplace();
  const extract = place.write(
    "extract.csv",
    `From,To,X,Y,Offence,Outcome\n${rows.map((row) => `${row},Under investigation`).join("\n")}\n`,
  );
  const written = place.write("profile.json", JSON.stringify(profile));
  const { code, error } = await place.command(
    ...["build", "--extract", extract, "--profile", written, "--wards", `${place.folder}/wards.geojson`],
    ...["--population", `${place.folder}/population-2021.csv`, "--area-code", "E07000001", "--area-name", "Testford"],
    ...["--out", `${place.folder}/${FOLDER}`, ...more],
  );
  expect([code, code === 0 ? "" : error]).toEqual([0, ""]);
  return place;
}

function block(place: Workplace): Readonly<Record<string, unknown>> {
  return (JSON.parse(place.read(`${FOLDER}/datapackage.json`)) as { wardscope: Record<string, unknown> }).wardscope;
}

describe("an extract with times of day", () => {
  it("comes to the hours of a count by hand, by ward and by place", async () => {
    const place = await built();
    const lines = place.read(`${FOLDER}/hours.csv`).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("W1"))).toEqual([
      "W1,burglary,5,0,1,1",
      "W1,burglary,5,22,1.3333,1",
      "W1,burglary,5,23,0.6667,0",
    ]);
    const days = lines.filter((line) => line.startsWith("W2,burglary"));
    expect([days.length, days[0]]).toEqual([48, "W2,burglary,1,9,0.0208,0"]);
    expect(lines.filter((line) => line.startsWith("W2,shoplifting"))).toEqual([
      "W2,shoplifting,1,0,0.5,0",
      "W2,shoplifting,7,23,0.5,0",
    ]);
    expect(place.read(`${FOLDER}/place_hours.csv`)).toContain("0.105000_52.205000,burglary,5,22,1.3333,1\n");
    expect(block(place)["hours"]).toEqual([
      { category: "burglary", timed: [4], long: 1, midnight: 1 },
      { category: "shoplifting", timed: [1], long: 0, midnight: 0 },
    ]);
    expect(await place.check()).toMatchObject({ code: 0 });
  });

  it("has exact points where its profile says so, and no table of hours without times", async () => {
    expect(block(await built())["points"]).toBe("exact");
    const { points: _, ...silent } = PROFILE;
    const place = await built(["2025-01-12,2025-01-12,0.115,52.205,Shoplifting"], silent);
    expect(block(place)["points"]).toBeUndefined();
    expect(block(place)["hours"]).toBeUndefined();
    expect(place.names(FOLDER).filter((name) => name.includes("hours"))).toEqual([]);
  });

  it("gives a public copy neither hours nor places nor outcomes, and says nothing of them", async () => {
    const outcomes = { ...PROFILE, columns: { ...PROFILE.columns, outcome: "Outcome" } };
    const whole = await built(ROWS, outcomes);
    const finer = ["hours.csv", "outcomes.csv", "place_counts.csv", "place_hours.csv", "places.csv"];
    expect(whole.names(FOLDER)).toEqual(expect.arrayContaining(finer));
    const place = await built(ROWS, outcomes, "--public");
    expect(place.names(FOLDER).filter((name) => finer.includes(name))).toEqual([]);
    const fields = [
      "formatVersion",
      "areaCode",
      "areaName",
      "months",
      "requiredForces",
      "boundaryVintage",
      "districts",
    ];
    const more = ["wards", "population", "disclosure", "builtAt", "counting"];
    expect(Object.keys(block(place)).filter((field) => ![...fields, ...more].includes(field))).toEqual([]);
  });

  it("is refused by the check where its hours are not those of its counts", async () => {
    const place = await built();
    change(place, "hours.csv", "W1,burglary,5,0,1,1", "W1,burglary,5,0,2,1");
    await expectFaults(place, [
      'hours.csv:2: "W1" and "burglary" have 4 here, but 3 in counts.csv.',
      'datapackage.json:#hours: hours says that 4 offences of "burglary" have a time of day, but hours.csv has 5.',
    ]);
  });

  it.each([
    [
      "a ward that is not there",
      "W1,burglary,5,0,1,1",
      "W9,burglary,5,0,1,1",
      'hours.csv:2: the ward "W9" is not in wards.geojson.',
    ],
    [
      "a weekday that is none",
      "W1,burglary,5,0,1,1",
      "W1,burglary,8,0,1,1",
      'hours.csv:2: weekday is "8", not a whole number from 1 to 7.',
    ],
    [
      "an hour that is none",
      "W1,burglary,5,0,1,1",
      "W1,burglary,5,24,1,1",
      'hours.csv:2: hour is "24", not a whole number from 0 to 23.',
    ],
    [
      "an hour twice",
      "W1,burglary,5,0,1,1",
      "W1,burglary,5,22,1,1",
      "hours.csv:3: the same ward, category, weekday and hour as in line 2.",
    ],
    [
      "more that are certain than there are",
      "W1,burglary,5,0,1,1",
      "W1,burglary,5,0,1,2",
      'hours.csv:2: certain is "2", more than the weight of "1".',
    ],
  ])("is refused by the check with %s", async (_, from, to, fault) => {
    const place = await built();
    change(place, "hours.csv", from, to);
    expect((await place.check()).out).toContain(fault);
  });
});
