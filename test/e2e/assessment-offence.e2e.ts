// The page of an offence: the assessment's section, written from the data, and the files of its charts.
import { describe, expect } from "vitest";
import { elementsOf, elementTree } from "../element-tree.ts";
import { it } from "./fixture.ts";

const VIEW = "from=2025-01&to=2025-12";
const OFFENCE = `?area=cambridge&page=offence&offence=shoplifting&${VIEW}`;
const GROUP = `?area=cambridge&page=offence&offence=acquisitive-crime&${VIEW}`;
const WARD = `?area=cambridge&page=ward&offence=shoplifting&${VIEW}&wards=E05013057`;

describe("the page of an offence", () => {
  it("is the assessment's section: sentence, wards, years, months, signals and notes", async ({ dashboard }) => {
    await dashboard.open(OFFENCE);
    await dashboard.assessment.charts();
    const text = await dashboard.assessment.text();
    expect(text).toContain("2,632 offences in the 12 months to December 2025, down 206 (7 %) on the year before");
    expect(text).toContain("Market has the highest count (879) and the highest rate (84.1 per 1,000)");
    expect(text).toContain("The largest rise that is clear is in East Chesterton: up 209 (222 %), from 94 to 303.");
    expect(text).toContain("part of a change can be reporting");
    expect(text).toContain(
      "2 of 3 in the outer third or beyond: Oct 2025 to Dec 2025. Diamonds: a shift inside the range.",
    );
    expect(text).toContain("No seasonal profile yet: 24 of 36 months.");
    expect(await dashboard.assessment.charts()).toEqual([
      "2,632 offences in 2025, 2,838 before",
      "Shoplifting: 19 % of all crime in 2025",
      "219.3 a month in 2025, 236.5 before",
      "3 of 12 months with a shift inside the range",
      "Most in May 2024: 301",
      "Clearly up in 2, clearly down in 1 of 14 wards",
    ]);
    expect(await dashboard.assessment.row("2024")).toMatch(/^2024 \| 169 \| 240 \| 209 \| 300 \| 301/);
  });

  it("gives the calendar as a picture and as a table, while the page keeps it as a table", async ({ dashboard }) => {
    await dashboard.open(OFFENCE);
    await dashboard.assessment.charts();
    const picture = await dashboard.download("SVG: Most in May 2024: 301");
    expect(picture.name).toBe("shoplifting-cambridge-calendar.svg");
    const texts = elementsOf(elementTree(picture.text), "text").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Most in May 2024: 301", "2024", "2025", "Jan", "301"]));
    expect(texts.join(" ")).toMatch(/a month, shaded by their number\..*Source: .*View: /);
    const file = await dashboard.download("CSV: Most in May 2024: 301");
    expect(file.text).toMatch(/^\ufeffYear,Jan,Feb,.*,Dec\r?\n2024,169,240,209,300,301,/m);
    expect(await dashboard.overflow()).toBe(0);
  });

  it("draws the season once there are three years", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/counts.csv", (text) => {
      const earlier = text.split("\n").filter((line) => line.includes(",2024-"));
      return [text.trimEnd(), ...earlier.map((line) => line.replace(",2024-", ",2023-")), ""].join("\n");
    });
    await dashboard.change("areas/cambridge/datapackage.json", (text) => {
      const descriptor = JSON.parse(text);
      const { months, coverage: _coverage, located: _located, ...rest } = descriptor.wardscope;
      const earlier = months.filter(({ month }: { month: string }) => month.startsWith("2024-"));
      const sent = earlier.map((one: { month: string }) => ({ ...one, month: one.month.replace("2024", "2023") }));
      return JSON.stringify({ ...descriptor, wardscope: { ...rest, formatVersion: 1, months: [...sent, ...months] } });
    });
    await dashboard.open(OFFENCE);
    const titles = await dashboard.assessment.charts();
    const title = titles.find((one) => one.startsWith("Highest in")) ?? "";
    expect(title).toMatch(/^Highest in \w+: \d+ % above the year's level$/);
    const picture = await dashboard.download(`SVG: ${title}`);
    const texts = elementsOf(elementTree(picture.text), "text").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Jan", "Dec", "1"]));
    const file = await dashboard.download(`CSV: ${title}`);
    expect(file.name).toBe("shoplifting-cambridge-season.csv");
    expect(file.text).toMatch(/^\ufeffMonth,Over the year's level\r?\nJanuary,\d\.\d\d\r?\n/m);
  });

  it("divides a group into its kinds, the largest first", async ({ dashboard }) => {
    await dashboard.open(GROUP);
    expect(await dashboard.assessment.row("Shoplifting")).toBe(
      "Shoplifting | 2,632 | 43 % | −206 (−7 %) | ● no clear change",
    );
    expect(await dashboard.assessment.row("Burglary")).toContain("clearly down");
    expect(await dashboard.assessment.row("All")).toMatch(/^All \| 6,190 \| 100 % \|/);
    expect(await dashboard.assessment.headings()).toContain("2 Shoplifting is the largest part");
  });

  it("says in place of an empty chart why there is nothing to draw", async ({ dashboard }) => {
    await dashboard.open(OFFENCE.replace("shoplifting", "anti-social-behaviour"));
    await dashboard.assessment.charts();
    const text = await dashboard.assessment.text();
    expect(text).toContain("No shares by year: incidents are never part of all crime.");
    expect((await dashboard.assessment.charts()).join()).not.toContain("No share");
  });

  it("leads from one of several offences to the others", async ({ dashboard }) => {
    await dashboard.open(OFFENCE.replace("shoplifting", "shoplifting,burglary"));
    await expect.poll(() => dashboard.assessment.headings()).toContain("1 Shoplifting in Cambridge");
    await dashboard.follow("Burglary");
    await expect.poll(() => dashboard.assessment.headings()).toContain("1 Burglary in Cambridge");
  });

  it("follows a ward through time, makes months equally long and ends years in September", async ({ dashboard }) => {
    await dashboard.open(OFFENCE);
    await dashboard.assessment.charts();
    await dashboard.assessment.chooseWard("Market");
    await expect.poll(() => dashboard.assessment.charts()).toContain("879 offences in 2025, 918 before");
    expect(await dashboard.assessment.charts()).toContain("Shoplifting: 27 % of all crime in 2025");
    expect(dashboard.address()).toContain("wards=E05013057");
    await dashboard.assessment.choose("Years to September");
    await expect.poll(() => dashboard.assessment.charts()).toContain("927 offences in the year ending September 2025");
    await dashboard.assessment.choose("Months made equally long");
    await expect.poll(() => dashboard.assessment.text()).toContain("a month of 30.4 days");
    await dashboard.assessment.choose("Index");
    await expect.poll(() => dashboard.assessment.text()).toContain("first 12 months = 100");
  });
});

it("keeps the choices of a page in its link, and Back undoes them", async ({ dashboard }) => {
  await dashboard.open(OFFENCE);
  await dashboard.assessment.choose("Years to September");
  await dashboard.assessment.choose("Index");
  await dashboard.assessment.choose("Same scale for all");
  expect(dashboard.address()).toMatch(/show=years-september,series-index,scale-same(&|$)/);
  await dashboard.reload();
  await expect.poll(() => dashboard.assessment.text()).toContain("first 12 months = 100");
  expect(await dashboard.assessment.text()).toContain("One scale for all.");
  expect((await dashboard.assessment.charts())[0]).toMatch(/ offences in the year ending September 2025$/);
  await dashboard.back();
  await expect.poll(() => dashboard.assessment.text()).toContain("Each on a scale of its own.");
  await dashboard.assessment.choose("Counts");
  await expect.poll(() => dashboard.address()).toMatch(/show=years-september(&|$)/);
});

describe("the files of charts", () => {
  it("say what is drawn, and carry the caveats and the texts of the numbers on the axis", async ({ dashboard }) => {
    await dashboard.open(OFFENCE);
    await dashboard.assessment.charts();
    const wards = await dashboard.download("CSV: Clearly up in 2, clearly down in 1 of 14 wards");
    expect(wards.name).toBe("shoplifting-by-ward-and-month.csv");
    expect(wards.text).toContain("Shoplifting by ward: offences a month");
    expect(wards.text).toContain("part of a change can be reporting");
    expect(wards.text).toContain("who do not live in Market");
    await dashboard.settle();
    const months = await dashboard.download("SVG: 3 of 12 months with a shift inside the range");
    const words = months.text.replace(/<style>.*<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("Note 1 on the axis, September 2024: Retailers&#39; campaigns");
    expect(words).toContain("Note 2 on the axis, January 2025: British Transport Police");
    await dashboard.open(WARD);
    await dashboard.assessment.charts();
    const market = await dashboard.download(/^CSV: Clearly .* of 16 offences$/);
    expect(market.text).toContain("Market by offence: offences or incidents a month");
    expect(market.text).toContain("its rate is not a resident's risk");
  });
});
