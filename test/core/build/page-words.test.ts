// Nothing that the page says of own files names an option of the command line.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { inPageWords } from "../../../src/core/build/page-words.ts";

const CORE = fileURLToPath(new URL("../../../src/core", import.meta.url));
/** What only a command that was given such an option says. */
const OF_AN_OPTION = /^--(?:accept-months|to) \$|^Correct --population-year/;

/** Literals that name an option, of all that the page reads own files with. */
function literals(): readonly string[] {
  const files = ["build", "extract", "workbook"].flatMap((folder) =>
    readdirSync(join(CORE, folder), { recursive: true, encoding: "utf8" }).map((name) => join(CORE, folder, name)),
  );
  return files
    .filter((name) => name.endsWith(".ts") && !name.endsWith("page-words.ts"))
    .flatMap((name) => readFileSync(name, "utf8").match(/`[^`\n]*--[a-z][^`\n]*`|"[^"\n]*--[a-z][^"\n]*"/g) ?? [])
    .map((literal) => literal.slice(1, -1))
    .filter((literal) => !OF_AN_OPTION.test(literal));
}

it("is so of every sentence of the builder", () => {
  const all = literals();
  expect(all.length).toBeGreaterThan(10);
  const whole = all.map((literal) => (literal.startsWith("--") ? `Name the column with ${literal}` : literal));
  const shown = whole.map((literal) => inPageWords(literal.replace(/\$\{[^{}]*\}/g, "2025-03")));
  expect(shown.filter((text) => /--[a-z]|leftMonths/.test(text))).toEqual([]);
});

it.each([
  [
    "the last date is 2025-06-28: 2025-06 may not be whole; if so, leave it out with --to 2025-05, or put it into leftMonths of the profile.",
    "the last date is 2025-06-28: 2025-06 may not be whole; if so, leave it out.",
  ],
  ["Give wards of the year that the rows name, or correct --area-code.", "Give wards of the year that the rows name."],
  [
    "2025-03 of Testshire: it counts as not submitted. Get its file again, or give --accept-months 2025-03 if it is whole.",
    "2025-03 of Testshire: it counts as not submitted. Get its file again.",
  ],
  [
    "E07009999 is no district of geo/force-areas.csv: Testshire Police, with most rows here, is taken for its force",
    "E07009999 is no district that is known here: Testshire Police, with most rows here, is taken for its force",
  ],
  ["Change --from and --to, or give other files.", "Give other files."],
  ["A sentence -- with dashes, and no option.", "A sentence -- with dashes, and no option."],
])("says %j as %j", (text, said) => {
  expect(inPageWords(text)).toBe(said);
});
