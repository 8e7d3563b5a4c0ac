// What became of the reports as it is taken away, of lines that any texts name.
import { monthsTable } from "../src/core/assessment/outcome-bars.ts";
import { outcomesSpreadsheet } from "../src/core/assessment/outcome-file.ts";
import { attribution } from "../src/state/map-models.ts";
import type { ReadyState } from "../src/state/models.ts";

export function outcomesTable({ state, texts }: { readonly state: ReadyState; readonly texts: readonly string[] }) {
  const shares = { reports: 9, shares: [] };
  const [what = "", first = "", beside = "", address = ""] = texts;
  const lines = texts.map((label) => ({ label, shares, judged: null, district: shares }));
  return outcomesSpreadsheet(
    { what, first, months: texts.join(" "), notJudged: null, beside, address },
    lines,
    attribution(state),
  );
}

/** Its numbers by month, of a month that was not submitted. */
export function outcomesByMonth({ state }: { readonly state: ReadyState }) {
  const { to } = state.dataset.coverage.range;
  return monthsTable([{ month: to, age: 0, isNew: true, fates: null, reports: null }], { months: [], tooNew: [] });
}
