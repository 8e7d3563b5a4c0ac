// The outcomes of an extract: the words and types that forces use are those of data.police.uk, and what is not certain is none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KNOWN_OUTCOMES, OTHER_OUTCOME, outcomeOfSlug } from "../../../src/core/area/known-outcomes.ts";
import { outcomeLabels } from "../../../src/core/extract/outcome-labels.ts";
import { outcomeNamed } from "../../../src/core/extract/outcome-names.ts";

const MEANT = {
  charged: [
    ["Charged", "Charge/Summons", "Charged/Summonsed", "Charged/Summonsed/Postal requisition", "Summonsed"],
    ["Suspect charged", "Charged – alternate offence", "Postal Requisition", "TIC", "Taken into consideration (TIC)"],
  ].flat(),
  outOfCourt: [
    [
      "Cautioned - adult",
      "Cautions - youths",
      "Adult caution",
      "Conditional caution",
      "Penalty Notice for Disorder",
      "PND",
    ],
    ["Cannabis/Khat warning", "Community Resolution", "Local resolution", "Restorative justice"],
  ].flat(),
  elsewhere: [
    "Prosecution not in the public interest (CPS)",
    "Formal action against the offender is not in the public interest (Police)",
    "Further action resulting from the crime report will be undertaken by another body or agency",
    "Further investigation to support formal action not in the public interest - police decision",
    "Diversionary, educational or intervention activity, resulting from the crime report, has been undertaken",
  ],
  notProsecuted: [
    "Offender died",
    "Prosecution prevented – named suspect identified but is below the age of criminal responsibility",
    "Evidential difficulties (suspect identified; victim supports action)",
    "Named suspect identified: victim supports police action but evidential difficulties prevent further action",
    "Prosecution time limit expired",
    "Victim does not support police action",
  ],
  noSuspect: [
    ["Undetected", "No suspect identified", "Filed – no suspect", "No suspect", "Suspect not identified"],
    "Investigation Complete: No suspect identified. Crime investigated as far as reasonably possible – Case closed",
  ].flat(),
  open: ["Ongoing", "Under investigation", "Live", "Open", "Investigation ongoing", "Not yet assigned an outcome"],
} as const;

const TYPES: readonly (readonly [meaning: string, types: readonly string[]])[] = [
  ["charged", ["1", "1A", "4"]],
  ["outOfCourt", ["2", "2A", "3", "3A", "6", "7", "8"]],
  ["elsewhere", ["9", "10", "20", "21", "22"]],
  ["notProsecuted", ["5", "11", "12", "13", "14", "15", "16", "17"]],
  ["noSuspect", ["18"]],
];

const meaningOf = (text: string): string | null => {
  const slug = outcomeNamed(text);
  return slug === null ? null : outcomeOfSlug(slug).meaning;
};

describe("an outcome", () => {
  it.each(Object.entries(MEANT))(
    "is %s in the usual words, in any case and with any signs between",
    (meaning, texts) => {
      for (const text of texts)
        for (const one of [text, text.toUpperCase(), ` ${text.replaceAll(" ", "  ")}.`, text.replaceAll("/", " / ")])
          expect([one, meaningOf(one)]).toEqual([one, meaning]);
    },
  );

  it.each(TYPES)("is %s by its type", (meaning, types) => {
    for (const type of types)
      for (const form of ["#", "0#", "Type #", "Outcome #", "OC#", "Outcome type #", "Home Office Outcome #", "#.0"]) {
        const text = form.replace("#", type);
        // No program writes "010" or "1A.0".
        if (/^0\d\d|A\.0$/.test(text)) continue;
        expect([text, meaningOf(text)]).toEqual([text, meaning]);
      }
  });

  it("is its type with its name, and none where they say two things", () => {
    expect(meaningOf("1 - Charged/Summonsed")).toBe("charged");
    expect(meaningOf("Outcome 18 - Investigation complete")).toBe("noSuspect");
    for (const text of ["18 - Charged", "Type 1: no suspect identified", "3 months in prison", "1 - Barge theft"])
      expect([text, meaningOf(text)]).toEqual([text, null]);
  });

  it("is that of data.police.uk by its own name", () => {
    for (const { label, slug } of KNOWN_OUTCOMES)
      if (slug !== OTHER_OUTCOME.slug) expect([label, outcomeNamed(label)]).toEqual([label, slug]);
  });

  it("is none where it could be two, or another", () => {
    const texts = [
      "NFA",
      "Filed",
      "Closed",
      "Finalised",
      "Detected",
      "Charge/Caution",
      "0",
      "19",
      "23",
      "118",
      "Other",
    ];
    for (const text of texts) expect([text, outcomeNamed(text)]).toEqual([text, null]);
  });

  it("is none where a word denies it, or says that it was not so in the end", () => {
    const all = Object.values(MEANT).flatMap((texts) => texts.filter((text) => text.length < 24));
    const denial = fc.constantFrom("Not #", "# withdrawn", "# declined", "# in error", "# - cancelled", "Consider #");
    fc.assert(
      fc.property(fc.constantFrom(...all), denial, (text, form) => {
        const denied = form.replace("#", text);
        expect([denied, outcomeNamed(denied)]).toEqual([denied, null]);
      }),
      { numRuns: 500 },
    );
  });

  it("of any text is one that data.police.uk has, or none", () => {
    const known = new Set(KNOWN_OUTCOMES.map(({ slug }) => slug));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const slug = outcomeNamed(text);
        expect(slug === null || known.has(slug)).toBe(true);
      }),
    );
  });
});

describe("the outcomes of a profile", () => {
  it("come first, whatever the words tell, in any letters", () => {
    const read = outcomeLabels({
      outcomes: {
        NFA: "unable-to-prosecute-suspect",
        "1": "local-resolution",
        "-": "under-investigation",
        X: "no-outcome",
      },
    });
    expect(read("nfa")).toMatchObject({ label: "Unable to prosecute suspect", basis: "profile" });
    expect(read("1").label).toBe("Local resolution");
    expect(read("-").label).toBe("Under investigation");
    expect(read("x").label).toBe("");
    expect(read("Filed")).toEqual({ slug: "", label: "Filed", basis: "own" });
  });

  it("need not name what says that nothing is known", () => {
    for (const text of ["N/A", "n/a", "Not recorded", "Unknown", "None", "-", "", "#N/A", "Not known"])
      expect(outcomeLabels({})(text)).toEqual({ slug: "", label: "", basis: "none" });
  });
});
