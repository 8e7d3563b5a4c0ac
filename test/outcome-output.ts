// What became of the reports as it is taken away, of lines that any texts name.
import { outcomesSpreadsheet } from "../src/core/assessment/outcome-file.ts";
import { attribution } from "../src/state/map-models.ts";
import type { ReadyState } from "../src/state/models.ts";

export function outcomesTable({ state, texts }: { readonly state: ReadyState; readonly texts: readonly string[] }) {
  const shares = { reports: 9, isWithheld: false, shares: [] };
  const [what = "", first = "", beside = "", address = ""] = texts;
  const lines = texts.map((label) => ({ label, shares, judged: null, district: shares }));
  return outcomesSpreadsheet(
    { what, first, months: texts.join(" "), notJudged: null, beside, address },
    lines,
    attribution(state),
  );
}
