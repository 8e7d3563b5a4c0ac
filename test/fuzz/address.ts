// Addresses with odd parameters: each gives a view that can be written again, and models of it that are numbers or sentences.
import { settle } from "../../src/core/view/settled-view.ts";
import { formatView, parseView } from "../../src/core/view/view.ts";
import { PAGE_IDS } from "../../src/views/shell/pages.ts";
import { builtInArea } from "../built-in-area.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, chanceOf } from "./odd-texts.ts";
import { faultOfModels } from "./page-room.ts";

const NAMES = formatView({ ...parseView("", PAGE_IDS), area: "cambridge", wards: ["E05013050"] })
  .split("&")
  .map((pair) => pair.split("=")[0]!);
const MORE = [
  "area",
  "page",
  "offence",
  "measure",
  "from",
  "to",
  "wards",
  "at",
  "breaks",
  "fill",
  "map",
  "show",
  "since",
];
const VALUES = [
  "map",
  "wards",
  "about",
  "rate",
  "change",
  "2025-01",
  "2024-12",
  "E05013050",
  "E05013050,E05013057",
  "burglary",
];

export const ADDRESS: Fuzzer = {
  name: "address",
  run: async (seed, until) => {
    const chance = chanceOf(seed);
    const area = builtInArea();
    const faults: string[] = [];
    let tried = 0;
    for (; !until(); tried++) {
      const query = oddQuery(chance);
      try {
        const view = parseView(query, PAGE_IDS);
        const written = formatView(view);
        if (formatView(parseView(written, PAGE_IDS)) !== written) faults.push(`${query}: is written in two ways`);
        settle(view, area);
        const fault = tried % 20 === 0 ? await faultOfModels(area, query) : null;
        if (fault !== null) faults.push(`${query}: ${fault}`);
      } catch (thrown) {
        faults.push(`${query}: ${thrown instanceof Error ? thrown.message : thrown}`);
      }
    }
    return { tried, faults };
  },
};

function oddQuery(chance: Chance): string {
  const pair = (): string => {
    const name = chance.below(8) === 0 ? chance.text() : chance.of([...NAMES, ...MORE]);
    const value = chance.below(2) === 0 ? chance.text() : chance.of(VALUES);
    const isEscaped = chance.below(3) > 0;
    return `${name}=${isEscaped ? encodeURIComponent(value) : value}`;
  };
  return `?${Array.from({ length: 1 + chance.below(6) }, pair).join("&")}`;
}
