// What the open data say of the district, beside published figures of other years.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearKinds } from "../../../src/core/assessment/board-report.ts";
import { known, unknown } from "../../../src/core/basics/known.ts";
import { inSentence } from "../../../src/core/basics/words.ts";
import { categoriesOf, type ListedFigures, listFigures } from "../../../src/core/figures/list-figures.ts";
import { triageBasis } from "../../../src/core/published/triage-groups.ts";
import { YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";

const LIST = listFigures(builtInArea(), YEAR_2025);

describe("what is clearly up or down in the district", () => {
  it("is said with its months and records, by the verdicts of the list of offences", () => {
    const text = clearKinds(LIST, YEAR_2025, "open data");
    expect(text).toMatch(/^In the 12 months to December 2025, by the open data: /);
    const [up = "", down = ""] = [/: (.*) clearly up/.exec(text)?.[1], /(?:; |: )([^;]*) clearly down/.exec(text)?.[1]];
    for (const { offence, figures } of categoriesOf(LIST)) {
      const { change } = figures.district;
      const verdict = change.known ? change.value.verdict : "";
      expect([up.includes(inSentence(offence.label)), down.includes(inSentence(offence.label))]).toEqual([
        verdict === "clearly up",
        verdict === "clearly down",
      ]);
    }
    expect(up).toContain("drugs");
    expect(down).toContain("burglary");
  });

  it("is not called none where counts are withheld", () => {
    const withheld: ListedFigures[] = LIST.map(({ offence, figures }) => ({
      offence,
      figures: {
        ...figures,
        district: { ...figures.district, change: { known: false, reason: "withheld", shown: "10 to 14" } },
      },
    }));
    const text = clearKinds(withheld, YEAR_2025, "own records");
    expect(text).toMatch(/what is clearly up or down cannot be told: counts are withheld\.$/);
    expect(text).not.toContain("no kind");
  });

  it("names each kind in the verdict that it has and in no other, whatever the verdicts are", () => {
    const VERDICTS = ["clearly up", "clearly down", "no clear change"] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS), { minLength: LIST.length, maxLength: LIST.length }), (all) => {
        const list = LIST.map(({ offence, figures }, index): ListedFigures => {
          const { change } = figures.district;
          const judged = change.known ? known({ ...change.value, verdict: all[index]! }) : unknown("none");
          return { offence, figures: { ...figures, district: { ...figures.district, change: judged } } };
        });
        const text = clearKinds(list, YEAR_2025, "open data");
        for (const verdict of ["clearly up", "clearly down"])
          expect(text.includes(`${verdict}`)).toBe(
            text.includes("no kind of offence") ||
              categoriesOf(list).some(({ figures: { district } }) => {
                return district.change.known && district.change.value.verdict === verdict;
              }),
          );
      }),
      { numRuns: 50 },
    );
  });

  it("is not said where nothing is compared", () => {
    const period = { from: YEAR_2025.from - 12, to: YEAR_2025.to };
    expect(clearKinds(listFigures(builtInArea(), period), period, "open data")).toMatch(
      /^In the 24 months to December 2025, by the open data: no comparison \((?!.*the year before.*the year before).*\)\.$/,
    );
  });
});

it("a triage names the years that it is of", () => {
  const triage = { latest: known(YEAR_2025.to - 15), types: [], untested: [] };
  expect(triageBasis(triage, "published figures")).toBe("published figures, years to September 2024");
  expect(triageBasis({ ...triage, latest: unknown("none") }, "published figures")).toBe("published figures");
});
