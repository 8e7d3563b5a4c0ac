// The pages of a ward and of an offence: what they say of hand-counted areas, of the built-in one, and of bad cases.

import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { annualOf } from "../../../src/core/assessment/annual.ts";
import { offenceMixOf } from "../../../src/core/assessment/offence-mix.ts";
import { offenceNotes } from "../../../src/core/assessment/offence-notes.ts";
import { offenceSectionOf, subGroupsTitle, tableCaptionOf } from "../../../src/core/assessment/offence-section.ts";
import { wardParagraph } from "../../../src/core/assessment/ward-paragraph.ts";
import { wardProfileOf } from "../../../src/core/assessment/ward-profile.ts";
import { changedSentence, standsOutSentence } from "../../../src/core/assessment/ward-sentences.ts";
import { type ListedFigures, listFigures } from "../../../src/core/figures/list-figures.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import { wilsonInterval } from "../../../src/core/statistics/distributions.ts";
import { reportOf } from "../../../src/core/wards/ward-report.ts";
import { area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { sharesIn } from "../../shares.ts";
import { figuresIn, listedIn } from "./listed.ts";

const OPTIONS = { yearEnd: "december", multiples: { kind: "count", scale: "common" } } as const;
const rising = area({
  population: [10_000, 8_000, 2_000],
  count: (ward, month, slug) => (slug === "drugs" && ward === 0 && month >= JANUARY + 12 ? 40 : 10),
});
const cambridge = builtInArea();

function plain(sentences: readonly string[]): string {
  return sentences.join(" ").replaceAll("\u00a0", " ");
}

function list(dataset: Dataset, period = YEAR_2025): readonly ListedFigures[] {
  return listFigures(dataset, period);
}

describe("the parts of an offence", () => {
  it("are called the largest only where one is larger than every other, and all are known", () => {
    const titleOf = (dataset: Dataset) => subGroupsTitle(offenceSectionOf(dataset, list(dataset), "all-crime")!);
    expect(titleOf(area({ count: (_, _month, slug) => (slug === "drugs" ? 2 : 1) }))).not.toMatch(/Drugs is/);
    expect(titleOf(area({ count: (_, _month, slug) => (slug === "drugs" ? 9 : 1) }))).toBe("Drugs is the largest part");
    expect(titleOf(area({ count: () => 0 }))).toBe("Number and change");
  });
});

describe("the ward paragraph", () => {
  it("says of Cambridge's shoplifting what the assessment's manner says, and only clear changes", () => {
    expect(plain(wardParagraph(cambridge, figuresIn(cambridge, "shoplifting")))).toBe(
      "Market has the highest count (879) and the highest rate (84.1 per 1,000); Cambridge as a whole: 18.1. " +
        "Residents are a poor denominator there: many come from elsewhere. " +
        "Flagged as the highest fifth by rate: East Chesterton, Market and West Chesterton. " +
        "The largest rise that is clear is in East Chesterton: up 209 (222 %), from 94 to 303. " +
        "The largest fall that is clear is in Coleridge: down 386 (69 %), from 559 to 173.",
    );
  });

  it("says ties, other wards for count and rate, and that nothing is clear", () => {
    const [first, , last] = wardParagraph(rising, figuresIn(rising, "burglary"));
    expect(first).toMatch(
      /^Arbury, King's Hedges and Market share the highest count \(120\), Market has the highest rate \(60\.0 per 1,000\)/,
    );
    expect(last).toBe("No ward shows a clear change.");
    expect(plain(wardParagraph(rising, figuresIn(rising, "drugs")))).toMatch(
      /rise that is clear is in Arbury: up 360 \(300 %\), from 120 to 480\. No ward shows a clear fall\.$/,
    );
  });

  it("has one sentence where there is nothing to count, and none of other wards where there is one", () => {
    expect(wardParagraph(area({ count: () => 0 }), figuresIn(area({ count: () => 0 }), "drugs"))).toEqual([
      "No offences were recorded in this period.",
    ]);
    expect(
      wardParagraph(area({ missing: [JANUARY + 20] }), figuresIn(area({ missing: [JANUARY + 20] }), "drugs")),
    ).toEqual(["There is no total: 1 of 12 months not submitted."]);
    const one = area({ wards: ["Abbey"], population: [null] });
    expect(wardParagraph(one, figuresIn(one, "drugs"))).toEqual([
      "Abbey has 120 offences.",
      "Abbey: no clear change (unchanged at 120).",
    ]);
    const unknown = area({ population: [null, null, null] });
    expect(wardParagraph(unknown, figuresIn(unknown, "drugs"))[0]).toBe(
      "Market has the highest count (360); rates are not known.",
    );
  });
});

describe("the ward page", () => {
  it("has three sentences, of which the first is that of the map", () => {
    const chosen = figuresIn(cambridge, "shoplifting");
    const profile = wardProfileOf(cambridge, list(cambridge), chosen, "E05013055", OPTIONS);
    const [first, second, third] = profile?.sentences ?? [];
    expect(first).toEqual(reportOf(cambridge, chosen, "E05013055").sentence);
    expect(second).toMatch(
      /^East Chesterton has one of the 3 highest rates of the 14 wards for violence and sexual offences, .*shoplifting/,
    );
    expect(plain([third ?? ""])).toMatch(/^In East Chesterton, clearly up: shoplifting by 209 \(222 %\)/);
    expect(profile).toMatchObject({ name: "East Chesterton", population: 9715 });
    expect(profile?.offences.map(({ offence }) => offence.slug)).toEqual(
      cambridge.taxonomy.offences.map(({ slug }) => slug),
    );
    expect(profile?.trends.panels).toHaveLength(16);
    expect(profile?.trend.lines.map(({ id }) => id)).toEqual(["E05013055"]);
    expect(profile?.comparisons.made).toBe(16);
    const shoplifting = profile?.offences.find(({ offence }) => offence.slug === "shoplifting");
    expect([shoplifting?.rateRank, shoplifting?.flagged]).toMatchObject([
      { value: { text: "3rd of 14" } },
      { value: true },
    ]);
    expect(wardProfileOf(cambridge, list(cambridge), chosen, "nowhere", OPTIONS)).toBeNull();
  });

  it("says that no flag and no change can be known, and why", () => {
    const early = list(rising, { from: JANUARY, to: JANUARY + 11 });
    expect(changedSentence(early, "W1")).toBe(
      "No change can be judged in Arbury: the year before: 12 of 12 months not in this package.",
    );
    const unknown = list(area({ population: [null, null, null] }));
    expect(standsOutSentence(unknown, "W1")).toBe(
      "Nothing can be said of where Arbury stands: the number of residents is not known.",
    );
    expect(standsOutSentence(list(rising), "W2")).toBe(
      "For no kind of offence is the rate of King's Hedges the highest of the 3 wards.",
    );
    expect(changedSentence(list(rising), "W2")).toBe("No kind of offence changed clearly in King's Hedges.");
  });

  it("stands for one ward alone and for sixty", () => {
    const one = area({ wards: ["Abbey"], population: [1000] });
    const page = wardProfileOf(one, list(one), figuresIn(one, "drugs"), "W1", OPTIONS);
    expect(page?.sentences[1]).toBe("");
    const many = area({
      wards: Array.from({ length: 60 }, (_, index) => `Ward ${index}`),
      population: Array.from({ length: 60 }, (_, index) => 1000 + index),
      count: (ward) => ward,
    });
    const last = wardProfileOf(many, list(many), figuresIn(many, "drugs"), "W60", OPTIONS);
    expect(last?.sentences[1]).toMatch(/^Ward 59 has one of the 12 highest rates of the 60 wards for /);
    expect(last?.offences[0]?.countRank).toMatchObject({ value: { text: "1st of 60" } });
  });
});

describe("the mix of a ward", () => {
  it("has the part of each kind of crime, without incidents, beside the district's", () => {
    const mix = offenceMixOf(list(rising), "W1");
    if (!mix.known) throw new Error(mix.reason);
    expect(mix.value.parts.map(({ offence, count, position }) => [offence, count, position])).toEqual([
      ["drugs", 480, "larger"],
      ["shoplifting", 120, "smaller"],
      ["burglary", 120, "smaller"],
    ]);
    const [low, high] = wilsonInterval(480, 720);
    expect(mix.value.parts[0]?.share).toEqual({ value: 480 / 720, low, high });
    expect(mix.value.parts[0]?.district.value).toBe((480 + 240) / (720 + 720));
    expect([mix.value.total, mix.value.few]).toEqual([720, false]);
  });

  it("is unknown where there is no crime, no total or no such ward", () => {
    const reason = (dataset: Dataset, code: string) => offenceMixOf(list(dataset), code);
    expect(reason(area({ count: (ward) => ward }), "W1")).toEqual({
      known: false,
      reason: "no crime was recorded in this period",
    });
    expect(reason(area({ missing: [JANUARY + 20] }), "W1")).toEqual({
      known: false,
      reason: "1 of 12 months not submitted",
    });
    expect(reason(rising, "nowhere")).toEqual({ known: false, reason: "there is no such ward" });
  });
});

describe("the offence page", () => {
  it("has the sub-groups with number, share and change, largest first, that sum to the whole", () => {
    const section = offenceSectionOf(cambridge, list(cambridge), "acquisitive-crime");
    expect(section?.table.map(({ label, count }) => [label, count.known && count.value]).slice(0, 2)).toEqual([
      ["Shoplifting", 2632],
      ["Other theft", 1042],
    ]);
    const sum = section?.table.reduce((all, { count }) => all + (count.known ? count.value : Number.NaN), 0);
    expect(section?.total.count).toEqual({ known: true, value: sum });
    const shares = section?.table.reduce((all, { share }) => all + (share.known ? share.value : Number.NaN), 0);
    expect(shares).toBeCloseTo(1, 12);
    expect(section?.table[0]?.change).toEqual(figuresIn(cambridge, "shoplifting").district.change);
    const years = sharesIn(cambridge, list(cambridge), "acquisitive-crime");
    expect(years.map(({ label, parts }) => [label, parts.length])).toEqual([
      ["2024", 7],
      ["2025", 7],
    ]);
    const year = years[1]?.parts.reduce((all, { share }) => all + (share.known ? share.value : Number.NaN), 0);
    expect(year).toBeCloseTo(1, 12);
    const { categories } = selected(cambridge, "acquisitive-crime");
    const { bars } = annualOf(cambridge, categories, allWards(cambridge), "december");
    expect(bars.map(({ count }) => count.known && count.value)).toEqual([7126, 6190]);
  });

  it("splits all crime into its groups, without incidents, and a category not at all", () => {
    const all = offenceSectionOf(cambridge, list(cambridge), "all-crime");
    expect(all?.table).toHaveLength(7);
    expect(all?.table.some(({ slug }) => slug === "anti-social-behaviour")).toBe(false);
    const drugs = offenceSectionOf(cambridge, list(cambridge), "drugs");
    expect(drugs?.table).toEqual([]);
    expect(sharesIn(cambridge, list(cambridge), "drugs")[1]?.parts).toMatchObject([
      { slug: "drugs", share: { known: true } },
    ]);
    expect(sharesIn(cambridge, list(cambridge), "anti-social-behaviour")[1]?.parts[0]?.share).toEqual({
      known: false,
      reason: "incidents are never part of all crime",
    });
    expect(offenceSectionOf(cambridge, list(cambridge), "piracy")).toBeNull();
  });

  it("gives an offence of a single category as a part of all crime, and says so", () => {
    const section = (slug: string) => offenceSectionOf(cambridge, list(cambridge), slug)!;
    const allCrime = section("all-crime").total.count;
    const { total, shareOf } = section("shoplifting");
    expect(shareOf).toBe("all crime");
    if (!allCrime.known || !total.share.known) throw new Error("no share");
    expect(total.share.value).toBeCloseTo(2632 / allCrime.value, 12);
    expect(section("anti-social-behaviour").total.share).toEqual({
      known: false,
      reason: "incidents are no part of all crime",
    });
    expect(section("acquisitive-crime")).toMatchObject({
      shareOf: "Acquisitive crime",
      total: { share: { value: 1 } },
    });
  });

  it("says over its table what the change is on, or why there is none", () => {
    const caption = (slug: string, period = YEAR_2025) =>
      tableCaptionOf(offenceSectionOf(cambridge, listFigures(cambridge, period), slug)!, period);
    expect(caption("acquisitive-crime")).toBe(
      "Acquisitive crime in the 12 months to December 2025, recorded offences; the change is on the year before.",
    );
    expect(caption("drugs", TWO_YEARS)).toBe(
      "Drugs in the 24 months to December 2025, recorded offences; there is no change: periods over 12 months are not compared with the year before. The open data does not divide it.",
    );
    expect(caption("drugs", { from: TWO_YEARS.to, to: TWO_YEARS.to })).toMatch(/^Drugs in December 2025, /);
  });

  it("carries the fixed note of each offence", () => {
    const notes = (slug: string) => plain(offenceSectionOf(cambridge, list(cambridge), slug)?.notes ?? []);
    expect(notes("shoplifting")).toMatch(/campaigns.*reporting.*not in the Crime Survey/);
    expect(notes("violence-and-sexual-offences")).toMatch(/cannot tell violence.*Domestic abuse is not marked/);
    expect(notes("acquisitive-crime")).toContain("Crime Survey");
    expect(notes("robbery")).toBe("");
  });

  it("carries a note of dated events only where the package has a month of them", () => {
    const APRIL_2023 = JANUARY - 9;
    const said = (from: number, months: number, slug: string) => {
      const dataset = area({ range: { from, to: from + months - 1 } });
      return plain(offenceNotes(dataset, selected(dataset, slug)));
    };
    for (const slug of ["all-crime", "burglary"]) {
      expect(said(APRIL_2023 - 12, 13, slug)).toMatch(/April/);
      expect(said(APRIL_2023 - 12, 12, slug)).not.toMatch(/April/);
      expect(said(APRIL_2023 + 2, 12, slug)).not.toMatch(/April/);
    }
    expect(said(APRIL_2023 + 1, 12, "all-crime")).toMatch(/April and May 2023/);
  });

  it("says once that anti-social behaviour is not in all crime", () => {
    const { caveats, notes, definition } = offenceSectionOf(cambridge, list(cambridge), "all-crime")!;
    const texts = plain([...caveats.map(({ text }) => text), ...notes, definition]);
    expect(texts.match(/anti-social behaviour/gi)).toHaveLength(1);
  });

  it("says once what follows where the police look, and that incidents are not part of all crime", () => {
    for (const slug of ["drugs", "anti-social-behaviour", "possession-of-weapons"]) {
      const section = offenceSectionOf(cambridge, list(cambridge), slug)!;
      const said = plain([...section.caveats.map(({ text }) => text), ...section.notes, section.definition]);
      expect(said.match(/where the police/g)).toHaveLength(1);
      expect(said.match(/All crime/g) ?? []).toHaveLength(slug === "anti-social-behaviour" ? 1 : 0);
    }
    const section = offenceSectionOf(cambridge, list(cambridge), "anti-social-behaviour");
    expect(section?.definition).toBe("Personal, environmental and nuisance incidents.");
  });

  it("stands for a category without any offence", () => {
    const empty = area({ count: (_, __, slug) => (slug === "burglary" ? 0 : 9) });
    const section = offenceSectionOf(empty, list(empty), "burglary");
    expect(section?.wards).toEqual(["No offences were recorded in this period."]);
    expect(section?.total.share).toEqual({ known: true, value: 0 });
    const group = offenceSectionOf(empty, list(empty), "acquisitive-crime");
    expect(group?.table.map(({ slug, share }) => [slug, share.known && share.value])).toEqual([
      ["shoplifting", 1],
      ["burglary", 0],
    ]);
    expect(listedIn(list(empty), "burglary").figures.district.count).toEqual({ known: true, value: 0 });
  });
});
