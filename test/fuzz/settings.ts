// Odd settings and lists of areas: each gives settings of their kinds and areas that can be opened, or a sentence.
import { AppFailure } from "../../src/core/basics/failure.ts";
import { loadConfig, loadIndex } from "../../src/data/load-site.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { oddPart, withOddPart } from "./odd-json.ts";
import { type Chance, chanceOf, mutated } from "./odd-texts.ts";
import { type Files, onHost } from "./page-room.ts";

const SETTINGS = { title: "Ours", defaultArea: "cambridge", streetStyle: null, contact: "Ask us", language: "en" };
const GOOD = {
  slug: "cambridge",
  name: "Cambridge",
  code: "E07000008",
  from: "2024-01",
  to: "2025-12",
  bbox: [0, 52, 1, 53],
};
const INDEX = { areas: [GOOD, { ...GOOD, slug: "durham", name: "Durham" }] };

export const SETTINGS_AND_AREAS: Fuzzer = {
  name: "settings",
  run: async (seed, until) => {
    const chance = chanceOf(seed);
    const faults: string[] = [];
    let tried = 0;
    for (; !until(); tried++) {
      const odd = oddEntries(chance);
      const files: Files = new Map<string, string | Uint8Array<ArrayBuffer>>([
        ["wardscope.json", odd.settings],
        ["areas/index.json", odd.index],
      ]);
      try {
        const fault = await onHost(files, async () => (await faultOfSettings()) ?? (await faultOfList(odd.holdsGood)));
        if (fault !== null) faults.push(`${fault}: ${odd.settings} ${odd.index}`);
      } catch (thrown) {
        faults.push(`${thrown instanceof Error ? thrown.message : thrown}: ${odd.settings} ${odd.index}`);
      }
    }
    return { tried, faults };
  },
};

function oddEntries(chance: Chance) {
  const text = JSON.stringify(withOddPart(chance, SETTINGS));
  const settings = chance.below(4) === 0 ? Uint8Array.from(mutated(chance, Buffer.from(text))) : text;
  // Beside a good entry whatever else, or the whole list odd.
  const holdsGood = chance.below(2) === 0;
  const index = holdsGood ? { areas: [oddPart(chance), GOOD, withOddPart(chance, GOOD)] } : withOddPart(chance, INDEX);
  return { settings, holdsGood, index: JSON.stringify(index) };
}

async function faultOfSettings(): Promise<string | null> {
  const { title, defaultArea, streetStyle, contact, language, fault } = await loadConfig();
  const texts = [title, contact, defaultArea ?? "", streetStyle ?? "", fault ?? ""];
  if (texts.some((text) => typeof text !== "string") || title.trim() === "") return "settings of another kind";
  return language === "en" || language === "cy" ? null : "a language that is none";
}

async function faultOfList(holdsGood: boolean): Promise<string | null> {
  try {
    const { areas, fault } = await loadIndex();
    if (holdsGood && !areas.some(({ slug, name }) => slug === GOOD.slug && name === GOOD.name))
      return "a good entry is lost";
    if (
      areas.some(({ slug, name }) => typeof slug !== "string" || !/^[a-z0-9-]+$/.test(slug) || typeof name !== "string")
    )
      return "an entry of another kind";
    return fault === null || /\.$/.test(fault) ? null : "a fault that is no sentence";
  } catch (thrown) {
    if (thrown instanceof AppFailure && !holdsGood) return null;
    throw thrown;
  }
}
