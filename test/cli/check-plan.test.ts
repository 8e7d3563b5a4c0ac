// The check of a plan and of meetings: each fault is named by file and line, by the check and by the build.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldenInputs } from "./golden.ts";
import { change, expectFaults, FOLDER, soundPackage } from "./sound-package.ts";

const FAULTS: readonly (readonly [what: string, file: string, from: string, to: string, fault: string])[] = [
  [
    "an unknown offence",
    "plan.csv",
    "bicycle-theft",
    "sorcery",
    'plan.csv:2: "sorcery" is no category or group of taxonomy.csv.',
  ],
  ["an unknown ward", "plan.csv", "W2 W1", "W2 W7", 'plan.csv:2: the ward "W7" is not in wards.geojson.'],
  [
    "a target that is no number",
    "plan.csv",
    ",3,down",
    ",few,down",
    'plan.csv:2: target is "few", not a number it can hold.',
  ],
  ["a target under 0", "plan.csv", ",3,down", ",-3,down", 'plan.csv:2: target is "-3", not a number it can hold.'],
  ["a target without a direction", "plan.csv", ",3,down", ",3,", 'plan.csv:2: direction is empty, but target is "3".'],
  [
    "a day that there is not",
    "plan.csv",
    "2026-03,Council",
    "2026-02-30,Council",
    'plan.csv:2: due is "2026-02-30", not a date such as 2025-01 or 2025-01-31.',
  ],
  [
    "a baseline without an end",
    "plan.csv",
    "2025-01,2025-01,3",
    "2025-01,,3",
    "plan.csv:2: baseline_to is empty, the other is not.",
  ],
  [
    "a baseline that ends before it begins",
    "plan.csv",
    "2025-01,2025-01,3",
    "2025-03,2025-01,3",
    'plan.csv:2: baseline_to is "2025-01", before baseline_from "2025-03".',
  ],
  ["an unknown measure", "plan.csv", ",rate,", ",share,", 'plan.csv:3: measure is "share", not one of count, rate.'],
  ["a priority without a name", "plan.csv", "A second", "", "plan.csv:3: priority is empty."],
  [
    "a meeting of no date",
    "meetings.csv",
    "2025-03-04",
    "4 March",
    'meetings.csv:3: date is "4 March", not a date such as 2025-01 or 2025-01-31.',
  ],
  [
    "papers that are a script",
    "meetings.csv",
    "https://example.org/",
    "javascript:alert(1)",
    'meetings.csv:2: the url "javascript:alert(1)" is no address on the web.',
  ],
];

describe("in a plan, or in the meetings", () => {
  it.each(FAULTS)("%s is named by its line", async (_, file, from, to, fault) => {
    const place = await soundPackage("plan", "meetings");
    change(place, file, from, to);
    await expectFaults(place, [fault]);
  });
});

describe("a build", () => {
  it("keeps the order of a plan, and sorts the meetings", async () => {
    const place = await soundPackage("plan", "meetings");
    expect(place.read(`${FOLDER}/plan.csv`)).toBe(place.read("plan.csv"));
    expect(place.read(`${FOLDER}/meetings.csv`)).toBe(
      "date,title,url\n2025-01,Winter,https://example.org/\n2025-03-04,Spring,\n",
    );
  });

  it("writes neither where it is given neither", async () => {
    const place = goldenInputs();
    expect((await place.build()).code).toBe(0);
    expect(place.names(FOLDER)).not.toContain("plan.csv");
    expect(place.names(FOLDER)).not.toContain("meetings.csv");
  });

  it("refuses a plan with an unknown offence by its line, and writes nothing", async () => {
    const place = goldenInputs();
    place.write("plan.csv", place.read("plan.csv").replace("all-crime", "sorcery"));
    const { code, error } = await place.build("--plan", join(place.folder, "plan.csv"));
    expect(code).toBe(1);
    expect(error).toContain('plan.csv:3: "sorcery" is no category or group of taxonomy.csv.');
    expect(place.names("")).not.toContain("areas");
  });
});
