// What of a view goes along to another area.
import { expect, it } from "vitest";
import { afterChange, DEFAULT_VIEW, formatView, parseView } from "../../src/core/view/view.ts";
import { toAnotherArea } from "../../src/state/another-area.ts";
import { PAGE_IDS } from "../../src/views/shell/pages.ts";

const moved = (query: string): string => {
  const view = parseView(query, PAGE_IDS);
  return formatView(afterChange(view, toAnotherArea(view, "durham")));
};

it("page, section, offence, measure, classes, months and audience stay; wards, places, plans and the camera do not", () => {
  const stays =
    "page=assessment&offence=shoplifting&measure=count&breaks=equal&from=2025-01&to=2025-06&map=hotspots&bandwidth=300&against=2024-01&audience=public&section=change";
  const goes =
    "district=E1&wards=E05013050,E05013051&hotspot=1_2&patrol=6-2&treated=a&untreated=b&since=2025-02&at=52.2,0.1,13&present=1";
  const view = parseView(`?area=cambridge&${stays}&${goes}`, PAGE_IDS);
  const after = afterChange(view, toAnotherArea(view, "durham"));
  expect(formatView(after)).toBe(formatView(parseView(`?area=durham&${stays}`, PAGE_IDS)));
  expect({ ...after, ...DEFAULT_VIEW }).toEqual(DEFAULT_VIEW);
});

it("the page of one ward becomes that of all wards", () => {
  expect(moved("?area=cambridge&page=ward&wards=E05013050&offence=drugs")).toBe(
    "area=durham&page=wards&offence=drugs&measure=rate&map=wards",
  );
});

it("a parameter that is not known to be of any area stays behind", () => {
  const view = { ...DEFAULT_VIEW, added: "there" } as typeof DEFAULT_VIEW;
  expect(toAnotherArea(view, "durham")).not.toHaveProperty("added");
});

it("nothing that is made of the reader's own records goes to an area whose address the host is told", () => {
  const own = "?area=own-patch&page=offence&offence=courier-fraud&measure=count&from=2025-01&to=2025-06";
  expect(moved(own)).toBe("area=durham&page=offence&offence=all-crime&measure=count&map=wards");
  const view = parseView(own, PAGE_IDS);
  expect(toAnotherArea(view, "own-other")).toMatchObject({ offences: ["courier-fraud"] });
});
