// The board's page: what to look at, the published figures, and the open data beside them.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";
import { read } from "./settled-text.ts";

const FIGURES = "areas/cambridge/figures.csv";
const PAGE = "?page=assessment&offence=all-crime&from=2025-01&to=2025-12";
const SECTIONS = ["board", "published", "beside", "reproduce", "left-out"];

describe("what the board should look at", () => {
  it("says it in three sentences", async ({ dashboard }) => {
    await dashboard.open(PAGE);
    const text = await read(dashboard, "By the published figures, years to September 2024.");
    expect(await dashboard.headline()).toBe("Assessment of Cambridge");
    expect(text).toContain(
      "High attention: violence against the person (27.4 %) and shoplifting (18.0 %). Concerning trend: burglary and theft from the person.",
    );
    expect(text).toContain("Most reasons: Market (12), East Chesterton (9) and Petersfield (8).");
    expect(text).toContain(
      "New clear rises over 6 months: drugs in Petersfield, King's Hedges, Cherry Hinton and 3 others",
    );
  });

  it("comes to the results of the assessment, with the rule of each", async ({ dashboard }) => {
    await dashboard.open(PAGE);
    const text = await read(dashboard, "By the published figures, years to September 2024.");
    const between = (start: string, end: string): string => text.slice(text.indexOf(start), text.indexOf(end));
    const high = between("◆ High attention", "▲ Concerning trend");
    expect(high).toContain("at least 15 % of all recorded crime in the latest year");
    expect(high).toMatch(/Violence against the person why 3,895 4,517 4,122 4,216 \+321 \(\+8 %\) 27\.4 %/);
    expect(high).toMatch(/Shoplifting why 672 1,176 2,095 2,772 \+2,100 \(\+313 %\) 18\.0 %/);
    expect(between("▲ Concerning trend", "▼ Falling")).toContain("Burglary");
    const monitor = between("◇ Monitor", "Not testable");
    expect(monitor).toContain("Domestic abuse marked crimes");
    expect(monitor).toContain("Bicycle theft");
    const lacking = between("Not testable", "Left out of the triage");
    expect(lacking).toMatch(/Drug offences, Deliberate fires, Modern slavery\. Needed: the year ending September 2022/);
    expect(lacking).toContain("Hate crime. Needed: the years ending September 2021");
  });

  it("tells what has changed since another month, which the address keeps", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&since=2025-05&section=board`);
    const text = await read(dashboard, "What has changed");
    expect(text).toContain("between the 3 months to May 2025 and the 3 months to December 2025: 1 new clear rise");
    expect(text).toContain("Drugs in Trumpington: clearly up (up 33, from 1 to 34); it was too few to say.");
    expect(text).toContain("Of 224 comparisons, about 11 would be called by chance");
    expect(text).toMatch(/Recorded numbers of drugs[a-z, -]* partly follow where the police already look\./);
    await dashboard.follow("Drugs in Trumpington");
    expect(dashboard.address()).toMatch(/offence=drugs&.*from=2025-10&to=2025-12&wards=E05013062/);
    expect(dashboard.address()).not.toContain("section");
    await read(dashboard, /34 offences in the 3 months to December 2025, up 33 on the year before\W+clearly up/);
    await read(dashboard, "These are 3 months, those by which the change was judged.");
    await dashboard.click("Show the 12 months to December 2025");
    await read(dashboard, "offences in the 12 months to December 2025");
    expect(dashboard.address()).toMatch(/offence=drugs&.*wards=E05013062/);
    expect(await dashboard.text()).not.toContain("those by which the change was judged");
    await dashboard.back();
    await dashboard.back();
    await read(dashboard, "3 months to May 2025");
  });

  it("says why nothing can be said of a month too early", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&since=2024-02`);
    await read(dashboard, "Changes cannot be told: ");
  });
});

describe("the published figures", () => {
  it("withhold what is suppressed and say how others were worked out", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=published`);
    await read(dashboard, "458 figures in 31 groups");
    await dashboard.click("Open all");
    const text = await read(dashboard, "Close all");
    expect(text).toContain("Racially aggravated fewer than 5 fewer than 5 fewer than 5");
    expect(text).toContain("worked out: 2,089 \u2212 691");
    expect(text).toMatch(/Shoplifting 672 1,176 \+504 \(\+75 %\) 2,095/);
    expect(text).toContain("Source: 2024/25 assessment, Table 3.");
  });

  it("take up a group that nobody has heard of", async ({ dashboard }) => {
    await dashboard.change(
      FIGURES,
      (text) => `${text}A new report,district,E07000008,Cambridge,Garden gnomes,,count,2024-09,12,77,published,\n`,
    );
    await dashboard.open(`${PAGE}&section=published`);
    const text = await read(dashboard, "459 figures in 32 groups");
    expect(text).toMatch(/Other indicators Garden gnomes 77 in the year ending September 2024/);
  });

  it("stand beside the open data's, with the reasons why they differ", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=beside`);
    const rates = await read(dashboard, "Rates of district, county and nation");
    expect(rates).toMatch(/Theft see notes 1, 2 39\.2 not published 16\.5 18\.6 38\.7/);
    expect(rates).toContain("Recorded offences and incidents for each 1,000 residents");
    await dashboard.click("Open all");
    const text = await read(dashboard, "Open data less published, and why");
    expect(text).toContain("Shoplifting in Cambridge: 2,772 published, 2,838 in the open data");
    expect(text).toMatch(
      /year ending Sep 2024 \+66 \(\+2 %\) Against the year ending Dec 2024\. .{0,90} 9 of 12 months in common\./,
    );
    expect(text).toContain("The published figure is from the force's own system");
  });

  it("draw a chart of many once the reader comes near it, and nothing moves for that", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=beside`);
    await read(dashboard, "Rates of district, county and nation");
    await dashboard.click("Open all");
    const drawn = async (): Promise<number> => (await dashboard.assessment.drawn()).drawn;
    await expect.poll(drawn).toBeGreaterThan(0);
    await dashboard.settle();
    const { charts, drawn: near } = await dashboard.assessment.drawn();
    expect(charts).toBeGreaterThan(50);
    expect(near).toBeLessThan(charts / 2);
    const height = await dashboard.assessment.height();
    await dashboard.assessment.scrollToLastChart();
    await expect.poll(drawn).toBeGreaterThan(near);
    expect(await dashboard.assessment.height()).toBe(height);
  });

  it("are printed with all of their charts", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=beside`);
    await read(dashboard, "Rates of district, county and nation");
    await dashboard.click("Open all");
    await read(dashboard, "Open data less published, and why");
    await dashboard.settle();
    const { charts } = await dashboard.assessment.drawn();
    expect(charts).toBeGreaterThan(50);
    expect(await dashboard.assessment.drawnOnPaper()).toBe(charts);
  });

  it("are reproduced as far as the open data goes, and given as a file", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=reproduce`);
    const text = await read(dashboard, "Of 90 published ward figures 59 have a counterpart in the open data");
    expect(text).toContain("95 figures");
    expect(text).toContain("The open data does not mark domestic abuse.");
    const file = await dashboard.download("All as CSV");
    expect(file.name).toBe("cambridge-published-ward-figures.csv");
    expect(file.text).toMatch(
      /^E05013057,Market,Theft,Shoplifting,count,2024-09,12,805,published,918,2024-01,2024-12,9,113,/m,
    );
  });

  it("are all shown, and the page says so", async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=left-out`);
    const text = await read(dashboard, "Nothing is left out: all 458 rows");
    expect(text).toContain("The open data does not mark hate crime.");
  });
});

describe("without them", () => {
  it("the page says that the package brings none, and shows the rest", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/datapackage.json", (text) => {
      const descriptor = JSON.parse(text);
      descriptor.resources = descriptor.resources.filter(({ path }: { path: string }) => path !== "figures.csv");
      return JSON.stringify(descriptor);
    });
    await dashboard.open(PAGE);
    const text = await read(dashboard, "The force’s own published figures are not part of this page");
    expect(text).toContain("High attention: violence and sexual offences (32.2 %) and shoplifting (19.0 %).");
    expect(text).toContain("By the open data, years to December 2025.");
    expect(await dashboard.axe()).toEqual([]);
  });

  it("a row that cannot be read is named by its line, and all others are there", async ({ dashboard }) => {
    await dashboard.change(FIGURES, (text) => text.replace(/(\n[^\n]*,)\d+(,published,[^\n]*)/, "$1seven$2"));
    await dashboard.open(`${PAGE}&section=left-out`);
    const text = await read(dashboard, /Nothing else is left out: all 457 rows that can be read/);
    expect(text).toMatch(/figures\.csv:2: value is "seven", not a number/);
    expect(await dashboard.axe()).toEqual([]);
    await dashboard.follow("What should the board look at?");
    await read(dashboard, "By the published figures, years to September 2024.");
  });

  it("a file without a column is said to lack it, and the rest is there", async ({ dashboard }) => {
    await dashboard.change(FIGURES, (text) => text.replace(",value,", ",number,"));
    await dashboard.open(PAGE);
    const text = await read(dashboard, "figures.csv:1: the column value is missing.");
    expect(text).toContain("Most reasons: Market (12)");
    expect(await dashboard.axe()).toEqual([]);
    dashboard.replace(FIGURES, null);
    await dashboard.click("Try again");
    await read(dashboard, "By the published figures, years to September 2024.");
  });

  it("a file that does not come leaves the rest as it is", async ({ dashboard }) => {
    dashboard.replace(FIGURES, { status: 500, body: "" });
    await dashboard.open(`${PAGE}&section=reproduce`);
    await read(dashboard, "The published figures cannot be shown.");
    await dashboard.follow("What should the board look at?");
    await read(dashboard, "Most reasons: Market (12)");
  });
});

it("keeps the open section in the address, and Back leads to the one before", async ({ dashboard }) => {
  await dashboard.open(PAGE);
  await read(dashboard, "Priority wards");
  await dashboard.follow("Published figures");
  expect(dashboard.address()).toMatch(/&section=published$/);
  await read(dashboard, "458 figures");
  await dashboard.back();
  await read(dashboard, "Priority wards");
});

it("never calls an area or a number names", async ({ dashboard }) => {
  for (const section of SECTIONS) {
    await dashboard.open(`${PAGE}&section=${section}`);
    expect(await read(dashboard, "Assessment of Cambridge")).not.toMatch(/dangerous|\bbad\b|worst/i);
  }
});

for (const section of SECTIONS)
  it(`has no faults that axe finds in the section "${section}", light or dark`, async ({ dashboard }) => {
    await dashboard.open(`${PAGE}&section=${section}`);
    await dashboard.settle();
    if (section === "published") await dashboard.click("Open all");
    expect(await dashboard.axeInBoth()).toEqual([]);
  });

it("nothing scrolls sideways, from a narrow phone to a wide screen", async ({ dashboard }) => {
  for (const section of SECTIONS) {
    await dashboard.open(`${PAGE}&section=${section}`);
    await dashboard.settle();
    if (section === "published") await dashboard.click("Open all");
    for (const width of [320, 390, 860, 1024, 1440, 2560]) {
      await dashboard.resize(width, 900);
      expect([section, width, await dashboard.overflow()]).toEqual([section, width, 0]);
    }
  }
});

it("prints the section without what only a screen can use", async ({ dashboard }) => {
  await dashboard.open(PAGE);
  await read(dashboard, "By the published figures, years to September 2024.");
  const paper = await dashboard.paper();
  expect(paper).toContain("Most reasons: Market (12)");
  expect(paper).not.toMatch(/Since the end of|Beside the open data|Find a ward/);
  expect(await dashboard.sheets()).toBeLessThanOrEqual(3);
});
