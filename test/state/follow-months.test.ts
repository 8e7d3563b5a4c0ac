// Months that an area does not have: said, and not left in the address after the reader's own switch of area.
import { expect, it } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { parseMonth } from "../../src/core/basics/months.ts";
import { monthsAskedNote } from "../../src/core/view/months-asked.ts";
import { settle } from "../../src/core/view/settled-view.ts";
import { afterChange, formatView, parseView, type View } from "../../src/core/view/view.ts";
import { toAnotherArea } from "../../src/state/another-area.ts";
import { followMonthsAsked } from "../../src/state/follow-months.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGE_IDS, PAGES } from "../../src/views/shell/pages.ts";
import { area } from "../area.ts";

const BOTH = { ...area(), slug: "both" };
const LATE: Dataset = {
  ...BOTH,
  slug: "late",
  cube: { ...BOTH.cube },
  name: "Lateshire",
  coverage: { ...BOTH.coverage, range: { from: parseMonth("2025-01")!, to: parseMonth("2025-12")! } },
};

/** The store and its address, as an area and then another is shown. */
function visit(query: string, first: Dataset) {
  const store = makeStore(query, 0, PAGES);
  const choose = (change: Partial<View>): void =>
    store.setState({ view: afterChange(store.getState().view, change), returned: false });
  store.setState({ dataset: first, loading: { status: "ready" } });
  const asked = followMonthsAsked(store, { choose });
  return {
    ...{ store, asked, choose },
    months: () => (formatView(store.getState().view).match(/(?:from|to|against)=[\d-]+/g) ?? []).join("&"),
    switchTo(dataset: Dataset, returned = false) {
      choose(toAnotherArea(store.getState().view, dataset.slug));
      store.setState({ returned });
      store.setState({ dataset });
    },
  };
}

it("of an area without them the address names what is shown after a switch, and it is said until others are chosen", () => {
  const none = visit("?area=both&from=2024-03&to=2024-09", BOTH);
  expect(none.asked.note()).toBeNull();
  none.switchTo(LATE);
  const text =
    "The data of Lateshire, Jan 2025 to Dec 2025, have none of the months asked for (Mar 2024 to Sep 2024): Jan 2025 to Dec 2025 is shown.";
  expect([none.months(), none.asked.note()]).toEqual(["from=2025-01&to=2025-12", text]);
  none.choose({ page: "about" });
  expect(none.asked.note()).toBe(text);
  none.choose({ from: parseMonth("2025-02") });
  expect(none.asked.note()).toBeNull();

  const part = visit("?area=both&from=2024-07&to=2025-06&against=2024-01", BOTH);
  part.switchTo(LATE);
  expect(part.months()).toBe("from=2025-01&to=2025-06");
  expect(part.asked.note()).toBe(
    "The data of Lateshire, Jan 2025 to Dec 2025, have only a part of the months asked for (Jul 2024 to Jun 2025): Jan 2025 to Jun 2025 is shown. The data of Lateshire do not have all the months that were to be compared with.",
  );
});

it("a link, and a step back to one, keep what they ask for, which is said", () => {
  const link = visit("?area=late&from=2024-03", LATE);
  expect([link.months(), link.asked.note()]).toEqual([
    "from=2024-03",
    expect.stringContaining("a part of the months asked for (from Mar 2024)"),
  ]);
  const back = visit("?area=both&to=2024-09", BOTH);
  back.switchTo(LATE, true);
  expect([back.months(), back.asked.note()]).toEqual([
    "to=2024-09",
    expect.stringContaining("none of the months asked for (to Sep 2024)"),
  ]);
});

it("nothing is said, or written, of months that are there, or that nobody asked for", () => {
  for (const query of ["?area=both", "?area=both&from=2025-02&to=2025-05"]) {
    const all = visit(query, BOTH);
    const before = all.months();
    all.switchTo(LATE);
    expect([all.months(), all.asked.note()]).toEqual([before, null]);
    const view = parseView(query, PAGE_IDS);
    expect(monthsAskedNote(view, settle(view, LATE), LATE)).toBeNull();
  }
});

it("nothing is said of the area before while another is on its way", () => {
  const going = visit("?area=late&from=2025-02&to=2025-05", LATE);
  going.choose({ area: "both", from: parseMonth("2024-02") });
  expect(going.asked.note()).toBeNull();
});
