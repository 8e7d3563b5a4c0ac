// What the page is called.
import { expect, it } from "vitest";
import { titleOf } from "../../src/state/page-title.ts";
import { type AppState, makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area } from "../area.ts";

function title(query: string, change: Partial<AppState> = {}): string | null {
  const ready = { dataset: area(), loading: { status: "ready" } } as const;
  return titleOf({ ...makeStore(query, 0, PAGES).getState(), ...ready, ...change });
}

it("names the site, the area and the offences", () => {
  expect(title("")).toBe("Wardscope · Testford · All crime");
  expect(title("?offence=drugs,shoplifting")).toBe("Wardscope · Testford · Shoplifting and drugs");
});

it.each([
  ["map", "Drugs"],
  ["offence", "Drugs"],
  ["wards", "Wards compared · Drugs"],
  ["ward", "Ward · Drugs"],
  ["assessment", "Assessment · Drugs"],
  ["patrols", "Patrols · Drugs"],
  ["trial", "Did it work? · Drugs"],
  ["about", "About the data"],
])("names the page %s", (page, named) => {
  expect(title(`?page=${page}&offence=drugs`)).toBe(`Wardscope · Testford · ${named}`);
});

it("says that there is nothing to show, and says nothing before that is known", () => {
  const failure = { name: "AppFailure", code: "not-found", message: "", remedy: "" } as const;
  expect(title("", { loading: { status: "failed", failure } })).toBe("Wardscope · This area cannot be shown");
  expect(title("", { dataset: null, loading: { status: "loading" } })).toBeNull();
});
