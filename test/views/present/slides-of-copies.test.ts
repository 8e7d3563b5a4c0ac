// The slides of public copies: nothing is said twice on one, and what is called the highest that are known is that.
import fc from "fast-check";
import { expect, it } from "vitest";
import { MEASURE_IDS } from "../../../src/core/figures/measure-ids.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { figures } from "../../../src/state/models.ts";
import { priorityWards } from "../../../src/state/published-models.ts";
import { bothOf } from "../../core/disclosure/whole-and-copy.ts";
import { deckAt } from "./slide-decks.ts";

const bare = (text: string): string => text.replace(/\.$/, "");

it("say nothing twice, and rank all changes, rates and counts that are told", async () => {
  let [ranked, texts, maps, reasons] = [0, 0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.record({ seed: fc.nat(1e6), wards: fc.integer({ min: 3, max: 12 }), level: fc.constantFrom(0.5, 1, 2, 8) }),
      fc.constantFrom(...MEASURE_IDS),
      async ({ seed, wards, level }, measure) => {
        const { open } = bothOf(seed, wards, 24, level);
        for (const { own, slide, state } of await deckAt(
          `?offence=shoplifting&measure=${measure}&from=2025-01&to=2025-12`,
          open,
        )) {
          const { picture, title, lines } = slide;
          const said = [title, ...(picture?.kind === "text" ? picture.texts : []), ...lines].map(bare);
          expect(new Set(said).size, said.join(" | ")).toBe(said.length);
          texts += Number(picture?.kind === "text");
          if (own.kind === "map") {
            maps++;
            expect(figures(state).wards.some((ward) => MEASURES[measure].value(ward).known)).toBe(true);
          }
          if (own.kind === "months") expect(said.join(" ")).not.toMatch(/drawn: counts.*counts of some months/);
          const reason = own.kind === "priority" ? priorityWards(state).wards[0]?.reasons[0]?.sentence : undefined;
          if (reason !== undefined && picture?.kind === "text") {
            reasons++;
            expect(picture.texts.join(" ")).toContain(reason);
          }
          if (own.kind !== "ranking" || picture?.kind !== "chart") continue;
          ranked++;
          const told = figures(state).wards.flatMap((ward) => {
            const value = MEASURES[measure].value(ward);
            return value.known ? [value.value] : [];
          });
          const shown = picture.chart.series[0]!.values;
          expect(shown).toEqual(told.sort((a, b) => b - a).slice(0, 8));
          const line = lines.find((one) => one.includes("that are known"));
          if (told.length === wards) expect(line).toBeUndefined();
          else
            expect(line).toContain(
              `The ${told.length > 8 ? "highest " : ""}${shown.length} that are known of ${wards} wards.`,
            );
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  for (const number of [ranked, texts, maps, reasons]) expect(number).toBeGreaterThan(5);
});
