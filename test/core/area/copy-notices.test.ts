// What is said of the copy on a device.
import { describe, expect, it } from "vitest";
import { copyNotices } from "../../../src/core/area/copy-notices.ts";
import { dayName } from "../../../src/core/area/day-name.ts";
import { latestMonth, listsOthers } from "../../../src/core/area/newer-package.ts";
import { parseMonth } from "../../../src/core/basics/months.ts";
import { partsOf } from "../../area.ts";

const NOTHING = { awaySince: null, online: true, newPage: false, newData: null };
const { descriptor } = partsOf({});
const hash = (digit: string): string => `sha256:${digit.repeat(64)}`;
const lists = (...resources: readonly { readonly path: string; readonly hash?: string }[]) => ({
  ...descriptor,
  resources: resources.map((resource) => ({ name: resource.path, ...resource })),
});

describe("notices", () => {
  it.each([
    [{}, []],
    [{ awaySince: "2026-11-07", online: false }, ["You are offline: showing the figures loaded on 7 November 2026."]],
    [
      { awaySince: "2026-11-27", newPage: true },
      ["The host of this page does not answer: showing the figures loaded on 27 November 2026."],
    ],
    [{ newPage: true }, ["An update of this page is ready. Use it"]],
    [{ newPage: true, newData: "month" as const }, ["A new month of data is available. Show it"]],
    [{ newData: "figures" as const }, ["Newer figures of this area are available. Show them"]],
  ])("of %j are %j", (state, texts) => {
    const said = copyNotices({ ...NOTHING, ...state }).map(({ text, action }) => [text, action ?? ""].join(" ").trim());
    expect(said).toEqual(texts);
  });

  it("name no day that there is not", () => {
    expect(dayName("")).toBe("a day that is not known");
  });
});

describe("another package", () => {
  it("lists other files or other contents, in whatever order", () => {
    const one = lists({ path: "a.csv", hash: hash("1") }, { path: "b.csv", hash: hash("2") });
    expect(listsOthers(one, lists({ path: "b.csv", hash: hash("2") }, { path: "a.csv", hash: hash("1") }))).toBe(false);
    expect(listsOthers(one, lists({ path: "a.csv", hash: hash("2") }, { path: "b.csv", hash: hash("1") }))).toBe(true);
    expect(listsOthers(one, lists({ path: "a.csv", hash: hash("1") }))).toBe(true);
    expect(listsOthers(lists({ path: "a.csv" }), lists({ path: "a.csv" }))).toBe(false);
  });

  it("has its latest month among those that any force could have sent", () => {
    const months = ["2025-03", "2025-11", "2025-10"].map((month) => ({
      month,
      force: "f",
      status: "missing" as const,
    }));
    const later = { ...descriptor, wardscope: { ...descriptor.wardscope, months } };
    expect(latestMonth(later)).toBe(parseMonth("2025-11"));
    expect(latestMonth({ ...later, wardscope: { ...later.wardscope, months: [] } })).toBe(0);
  });
});
