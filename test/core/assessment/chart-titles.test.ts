// Titles state what the models hold: never more, in ten words at most.
import { describe, expect, it } from "vitest";
import { annualOf } from "../../../src/core/assessment/annual.ts";
import { calendarOf } from "../../../src/core/assessment/calendar.ts";
import { annualTable, funnelTable, monthlyTable, stepsTable } from "../../../src/core/assessment/chart-tables.ts";
import * as titles from "../../../src/core/assessment/chart-titles.ts";
import { funnelOf } from "../../../src/core/assessment/funnel.ts";
import { offenceMixOf } from "../../../src/core/assessment/offence-mix.ts";
import { known, unknown } from "../../../src/core/basics/known.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { area, JANUARY, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { sharesIn } from "../../shares.ts";
import { trendWith } from "../../trends.ts";
import { figuresIn } from "./listed.ts";

/** 30 burglaries and 10 shopliftings a month in each of three wards, 20 shopliftings from January 2025 on. */
const CITY = area({ count: (_, month, category) => (category === "burglary" ? 30 : month < JANUARY + 12 ? 10 : 20) });
const WARDS = [0, 1, 2];
const SHOPLIFTING = [0];

describe("titles", () => {
  it("set the last whole year beside the one before it", () => {
    const years = annualOf(CITY, SHOPLIFTING, WARDS, "december");
    expect(titles.annualTitle(years, "offences")).toBe("720 offences in 2025, 360 before");
    expect(titles.meansTitle(years)).toBe("60.0 a month in 2025, 30.0 before");
    const september = annualOf(CITY, SHOPLIFTING, WARDS, "september");
    expect(titles.annualTitle(september, "offences")).toBe("630 offences in the year ending September 2025");
  });

  it("say when no year is whole", () => {
    const short = area({ range: { from: JANUARY, to: JANUARY + 5 } });
    const years = annualOf(short, SHOPLIFTING, WARDS, "december");
    expect(titles.annualTitle(years, "offences")).toBe("No year is complete in these months");
    expect(titles.meansTitle(years)).toBe("No year is complete in these months");
  });

  it("name the largest part of the latest year", () => {
    const shares = sharesIn(CITY, listFigures(CITY, YEAR_2025), "acquisitive-crime");
    expect(titles.sharesTitle(shares, "acquisitive crime")).toBe("Burglary: 60\u00a0% of acquisitive crime in 2025");
  });

  it("name the month with most, and those that share it", () => {
    const once = area({ count: (ward, month) => (ward === 0 && month === JANUARY + 3 ? 7 : 1) });
    expect(titles.calendarTitle(calendarOf(once, SHOPLIFTING, [0]))).toBe("Most in April 2024: 7");
    expect(titles.calendarTitle(calendarOf(CITY, SHOPLIFTING, [0]))).toBe("Most in January 2025 and 11 others: 20");
    const never = area({ count: () => 0 });
    expect(titles.calendarTitle(calendarOf(never, SHOPLIFTING, [0]))).toBe("Nothing was recorded in any month");
  });

  it("say how many months there are while there is no season", () => {
    expect(titles.seasonTitle(unknown("24 of 36 months"))).toBe("No seasonal profile yet: 24 of 36 months");
    const season = [
      { name: "January", factor: 0.9 },
      { name: "July", factor: 1.12 },
    ];
    expect(titles.seasonTitle(known(season))).toBe("Highest in July: 12\u00a0% above the year's level");
  });

  it("name the parts that are larger than the district's", () => {
    const uneven = area({ count: (ward, _, category) => (ward === 0 && category === "burglary" ? 60 : 10) });
    const mix = offenceMixOf(listFigures(uneven, YEAR_2025), "W1");
    if (!mix.known) throw new Error(mix.reason);
    expect(titles.mixTitle(mix.value, "Testford")).toBe("Clearly larger parts than Testford’s: burglary");
    expect(mix.value.largest).toBe(0.75);
  });
});

describe("tables of charts", () => {
  it("hold the years, and the months with their means", () => {
    const years = annualOf(CITY, SHOPLIFTING, WARDS, "december");
    expect(annualTable(years).rows).toEqual([
      ["2024", "360", "30.0"],
      ["2025", "720", "60.0"],
    ]);
    expect(stepsTable(years).rows[0]).toEqual(["January 2024", "30", "–", "30.0"]);
    expect(stepsTable(years).rows[11]).toEqual(["December 2024", "30", "30.0", "30.0"]);
  });

  it("mark the months that signal", () => {
    const model = trendWith([JANUARY + 12, JANUARY + 13], [JANUARY + 13], [JANUARY + 12]);
    expect(monthlyTable(model, false).rows).toEqual([
      ["January 2025", "1", "–", "7 in a row; 2 of 3"],
      ["February 2025", "2", "1.5", "outside; 7 in a row"],
    ]);
  });

  it("print what a funnel plot draws", () => {
    const funnel = funnelOf(figuresIn(CITY, "shoplifting"));
    if (!funnel.known) throw new Error(funnel.reason);
    expect(funnelTable(funnel.value).rows[0]?.slice(0, 4)).toEqual(["Arbury", "240", "360.0", "0.67"]);
  });

  it("give a ward's position against the limits that stand beside it", () => {
    const burglary = funnelOf(figuresIn(builtInArea(), "burglary"));
    if (!burglary.known) throw new Error(burglary.reason);
    expect(burglary.value.phi).toBeGreaterThan(1);
    const { head, rows } = funnelTable(burglary.value);
    expect(head.slice(4)).toEqual([
      ...["95 % limit as drawn, low", "95 % limit as drawn, high"],
      ...["99.8 % limit as drawn, low", "99.8 % limit as drawn, high", "Position"],
    ]);
    const isOutside = (ratio: string, low: string, high: string): boolean =>
      Number(ratio) < Number(low) || Number(ratio) > Number(high);
    for (const [, , , ratio = "", low95 = "", high95 = "", low998 = "", high998 = "", position] of rows) {
      const [beyond95, beyond998] = [isOutside(ratio, low95, high95), isOutside(ratio, low998, high998)];
      expect(position).toBe(beyond998 ? "outside 99.8 %" : beyond95 ? "outside 95 %" : "inside");
    }
  });
});
