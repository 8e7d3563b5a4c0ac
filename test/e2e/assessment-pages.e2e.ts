// The pages of a ward and of all wards; and what holds for every page of the assessment.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const VIEW = "from=2025-01&to=2025-12";
const OFFENCE = `?area=cambridge&page=offence&offence=shoplifting&${VIEW}`;
const WARDS = `?area=cambridge&page=wards&offence=shoplifting&${VIEW}`;
const WARD = `?area=cambridge&page=ward&offence=shoplifting&${VIEW}&wards=E05013057`;
const PAGES = { offence: OFFENCE, wards: `${WARDS}&wards=E05013057,E05013052`, ward: WARD };

describe("the page of all wards", () => {
  it("says in place of limits why there are none, who is flagged and who changed", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    expect(await dashboard.assessment.charts()).toEqual([
      "Wards differ too far for limits",
      "Clearly up in 2, clearly down in 1 of 14 wards",
    ]);
    const text = await dashboard.assessment.text();
    expect(text).toContain("residents are the wrong denominator for this offence");
    expect(text).toContain("Market 84.1 West Chesterton 32.9 East Chesterton 31.2");
    expect(text).toContain("Of 14 comparisons, fewer than 1 would be called by chance");
  });

  it("says how many cells its matrix holds and how many chance alone would call", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    expect(await dashboard.assessment.headings()).toContain("2 Clearly up in 7, clearly down in 11 of 224 cells");
    expect(await dashboard.assessment.text()).toContain(
      "Of 224 comparisons, about 11 would be called by chance if each were judged alone at 5 %; adjusted over the wards of each offence (Benjamini-Hochberg), 18 are called",
    );
    expect(await dashboard.assessment.row("Shoplifting")).toContain("84.1");
    await dashboard.assessment.choose("Change");
    expect(await dashboard.assessment.row("Shoplifting")).toContain("+209 (+222 %) ▲ clearly up");
    await dashboard.assessment.choose("Flags");
    expect(await dashboard.assessment.row("Shoplifting")).toMatch(/flagged .* \| $/);
    const file = await dashboard.download("CSV: every ward and offence");
    expect(file.name).toBe("cambridge-wards-and-offences-flags.csv");
    for (const line of [
      /^Source,./m,
      /^Months of the data,2024-01 to 2025-12$/m,
      /^Shoplifting,Market,84\.1,flagged,/m,
    ])
      expect(file.text).toMatch(line);
  });

  it("comes also on a device that is never idle", async ({ dashboard }) => {
    await dashboard.host.before(() => {
      window.requestIdleCallback = (then, options) => Number(setTimeout(then, options?.timeout ?? 2 ** 31 - 1));
    });
    await dashboard.open(WARDS);
    expect(await dashboard.assessment.row("Shoplifting")).toContain("84.1");
  });

  it("gives each cell the verdict of the map's table, and opens the map there", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    const cells = await dashboard.assessment.matrix();
    await dashboard.assessment.chooseCell("Bicycle theft", "Petersfield");
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Petersfield"]);
    expect(await dashboard.chosenOffences()).toEqual(["Bicycle theft"]);
    expect(dashboard.address()).toMatch(/offence=bicycle-theft.*wards=E0501/);
    const rows = (await dashboard.table()).map(([ward = "", , , , verdict = ""]) => `${ward}: ${word(verdict)}`);
    const ofMatrix = cells.filter((cell) => cell.startsWith("Bicycle theft, ")).map((cell) => cell.split(", "));
    expect(ofMatrix.map((parts) => `${parts[1]}: ${parts.at(-1)}`).toSorted()).toEqual(rows.toSorted());
    await dashboard.back();
    expect((await dashboard.assessment.matrix()).length).toBe(240);
  });

  it("has a shadow at its edge where columns are hidden behind it", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    await dashboard.resize(1024, 900);
    expect(await dashboard.assessment.matrixEdge()).toEqual({ hidden: true, shadow: true });
  });

  it("moves over the matrix by arrow keys, with one stop of the Tab key", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    await dashboard.assessment.focusMatrix();
    await dashboard.press("ArrowRight", "ArrowDown", "ArrowDown");
    expect(await dashboard.focused()).toMatch(/^Shoplifting, Arbury, 6.0/);
    await dashboard.press("ArrowLeft", "ArrowLeft");
    expect(await dashboard.focused()).toMatch(/^Shoplifting, Abbey, 27.0, clearly up/);
    await dashboard.press("Enter");
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Abbey"]);
  });

  it("sets two to four wards side by side", async ({ dashboard }) => {
    await dashboard.open(`${WARDS}&wards=E05013057`);
    await dashboard.assessment.chooseWard("East Chesterton");
    await expect.poll(() => dashboard.assessment.row("Number")).toBe("Number | 879 | 303");
    expect(await dashboard.assessment.row("Verdict")).toBe("Verdict | ● no clear change | ▲ clearly up");
    expect(await dashboard.assessment.row("Rank by rate")).toBe("Rank by rate | 1st of 14 | 3rd of 14");
    await dashboard.click("Take out Market");
    await expect.poll(() => dashboard.assessment.row("Number")).toBe("Number | 303");
  });
});

describe("the page of a ward", () => {
  it("opens from the words about the ward beside the map, and Back leads there again", async ({ dashboard }) => {
    await dashboard.open(`?offence=shoplifting&${VIEW}&wards=E05013057,E05013050`);
    await dashboard.follow("Abbey on one page");
    await expect.poll(() => dashboard.assessment.headings()).toContain("1 Abbey");
    expect(dashboard.address()).toMatch(/page=ward.*wards=E05013050(&|$)/);
    await dashboard.back();
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Market", "Abbey"]);
  });

  it("holds its figures, three sentences, ranks, flags, mix and hotspots on one sheet", async ({ dashboard }) => {
    await dashboard.open(WARD);
    expect(await dashboard.assessment.row("Shoplifting")).toBe(
      "Shoplifting | 879 | 84.1 | 18.1 | 1st of 14 | flagged | −39 (−4 %) | ● no clear change | 27 % | 19 % | larger",
    );
    expect(await dashboard.assessment.row("Bicycle theft")).toContain("clearly down");
    await expect.poll(() => dashboard.assessment.text()).toContain("Downing Street: 575 ● no clear change");
    const text = await dashboard.assessment.text();
    expect(text).toContain("10,446 residents · 12 months to December 2025");
    expect(text).toContain("Market has one of the 3 highest rates of the 14 wards for shoplifting");
    expect(text).toContain("In Market, clearly down: bicycle theft by 97 (26 %) and other crime by 31 (58 %).");
    expect(text).toContain("its rate is not a resident's risk");
    expect(text).toContain("Of 16 comparisons");
    await dashboard.scrollTo("#ward-trends");
    await expect.poll(() => dashboard.assessment.text()).toContain("684 reports of January 2025");
    await dashboard.settle();
    expect(await dashboard.sheets()).toBe(1);
    const paper = await dashboard.paper();
    expect(paper).toContain("Downing Street");
    expect(paper).toMatch(
      /became of the reports\. Shoplifting in Market: 60\s% no suspect identified, 20\s% charged or/,
    );
    expect(paper).not.toContain("Pale: months");
  });

  it("tells the counts of years from that of the period", async ({ dashboard }) => {
    await dashboard.open(WARD.replace("from=2025-01", "from=2025-07"));
    expect((await dashboard.assessment.charts())[0]).toMatch(/^\d of 6 months|^Every month/);
    const text = await dashboard.assessment.text();
    expect(text).toContain("389 1st of 14");
    expect(text).toContain("By year: 879 offences in 2025, 918 before.");
  });

  it("asks for a ward when none is chosen", async ({ dashboard }) => {
    await dashboard.open(`?area=cambridge&page=ward&offence=shoplifting&${VIEW}`);
    expect(await dashboard.assessment.headings()).toEqual(["1 One page a ward"]);
    await dashboard.assessment.chooseWard("Abbey");
    expect(await dashboard.assessment.row("Shoplifting")).toMatch(/^Shoplifting \| 291 \|/);
    expect(dashboard.address()).toContain("page=ward");
  });

  it("says why there are no hotspots in a package without places", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/datapackage.json", (text) => {
      const descriptor = JSON.parse(text) as { resources: { path: string }[] };
      const resources = descriptor.resources.filter(({ path }) => !path.startsWith("place"));
      return JSON.stringify({ ...descriptor, resources });
    });
    await dashboard.open(WARD);
    await expect.poll(() => dashboard.assessment.text()).toContain("These are counts by ward, without the points");
  });
});

describe("without residents", () => {
  it("slopes join counts, and the ward's page gives the reason once", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/population.csv", (text) => text.split("\n", 1).join());
    await dashboard.open(WARDS);
    expect(await dashboard.assessment.charts()).toEqual(["Clearly up in 2, clearly down in 1 of 14 wards"]);
    expect(await dashboard.assessment.text()).toContain("Recorded offences; Shoplifting, Jan 2024 to Dec 2024");
    await dashboard.assessment.choose("Rates");
    await expect.poll(() => dashboard.assessment.text()).toContain("No slopes: the number of residents is not known.");
    await dashboard.open(WARD);
    await dashboard.assessment.charts();
    const tile = /Per 1,000 residents a year (.*?) On the year before/.exec(await dashboard.assessment.text());
    expect(tile?.[1]).toBe("– the number of residents is not known");
  });
});

describe("every page of the assessment", () => {
  for (const [name, view] of Object.entries(PAGES)) {
    it(`has no faults of accessibility, light or dark: ${name}`, async ({ dashboard }) => {
      await dashboard.open(view);
      await dashboard.assessment.charts();
      await dashboard.settle();
      expect(await dashboard.axeInBoth()).toEqual([]);
      expect(inOrder(await dashboard.assessment.headings())).toBe(true);
    });
  }
});

describe("every page of the assessment on the smallest screen", () => {
  it.override("page", { viewport: { width: 320, height: 640 }, hasTouch: true });

  it("shows the list of offences whole", async ({ dashboard }) => {
    for (const view of Object.values(PAGES)) {
      await dashboard.open(view);
      await dashboard.click(/^Offence: /);
      expect(await dashboard.offencesWidth(), view).toBeGreaterThan(270);
      expect(await dashboard.overflow(), view).toBe(0);
    }
  });

  it("scrolls nothing sideways", async ({ dashboard }) => {
    for (const view of Object.values(PAGES)) {
      await dashboard.open(view);
      await dashboard.assessment.charts();
      await dashboard.settle();
      expect(await dashboard.overflow(), view).toBe(0);
    }
  });
});

function word(verdict: string): string {
  return verdict.replace(/^\W+/, "");
}

/** No level is left out on the way down. */
function inOrder(headings: readonly string[]): boolean {
  const levels = headings.map((heading) => Number(heading.charAt(0)));
  return levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1);
}
