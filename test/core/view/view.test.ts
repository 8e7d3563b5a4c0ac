// The view is the address: any text is a valid view, and a view survives being written down.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/core/area/offences.ts";
import { within } from "../../../src/core/basics/months.ts";
import { MEASURE_IDS } from "../../../src/core/figures/measure-ids.ts";
import { BREAK_METHOD_IDS } from "../../../src/core/statistics/break-methods.ts";
import { wholeNumber } from "../../../src/core/view/codecs.ts";
import { PARAMETERS, type Parameter } from "../../../src/core/view/parameters.ts";
import { pinned } from "../../../src/core/view/pinned-view.ts";
import { settle } from "../../../src/core/view/settled-view.ts";
import { afterChange, DEFAULT_VIEW, formatView, parseView, type View } from "../../../src/core/view/view.ts";
import { PAGE_IDS } from "../../../src/views/shell/pages.ts";
import { anyArea, area, JANUARY, TWO_YEARS, YEAR_2025 } from "../../area.ts";
import ADDRESSES from "./fixtures/addresses.json" with { type: "json" };

const anySlug = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const anyMonth = fc.option(fc.integer({ min: 0, max: 9999 * 12 + 11 }));
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((units) => units / 1e5);
const anyPlain = fc.stringMatching(/^([A-Za-z0-9_.,:;~@!*-]|%[0-9A-F]{2}){0,40}$/);
/** Of the parameters whose values a text at random hardly gives; the others are read from one. */
const OWN: { readonly [Property in keyof View]?: fc.Arbitrary<View[Property]> } = {
  area: fc.option(anySlug),
  page: fc.constantFrom(...PAGE_IDS),
  offences: fc.uniqueArray(anySlug, { minLength: 1, maxLength: 6 }),
  measure: fc.constantFrom(...MEASURE_IDS),
  breaks: fc.constantFrom(...BREAK_METHOD_IDS),
  from: anyMonth,
  to: anyMonth,
  wards: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_.-]{1,32}$/), { maxLength: 4 }),
  fill: fc.integer({ min: 10, max: 100 }),
  camera: fc.option(
    fc.record({
      longitude: degrees(180),
      latitude: degrees(85),
      zoom: fc.integer({ min: 0, max: 2200 }).map((units) => units / 100),
    }),
  ),
  map: fc.constantFrom<View["map"]>("wards", "hotspots", "significance", "difference"),
  bandwidth: fc.integer({ min: 100, max: 1000 }),
  hotspot: fc.option(fc.stringMatching(/^\d{6}_\d{6}$/)),
  against: anyMonth,
  embed: fc.constantFrom("map", "chart", "sentence", "table", null),
  audience: fc.constantFrom<View["audience"]>("everyone", "public"),
  patrol: anyPlain,
  treated: anyPlain,
  untreated: anyPlain,
  since: anyMonth,
  section: fc.option(anySlug),
  shown: fc.uniqueArray(anySlug, { maxLength: 6 }),
};
const ENTRIES = Object.entries<Parameter<unknown>>(PARAMETERS);
const ALL = ENTRIES.map(([, parameter]) => parameter);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  anySlug,
  anyPlain,
  fc.nat().map(String),
  fc.nat({ max: 999 }).map(String),
  fc.nat({ max: 12 }).map(String),
  fc.constantFrom(
    ...["2025-13", "%", "%E0%A4%A", ",,,", "-1", "1e9", "NaN", "__proto__", "rate", "2025-01", "0,0,0", "1_2", "a,b,a"],
  ),
);
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(
    ENTRIES.map(([property, { parse, usual }]) => [property, anyText.map((text) => parse(text, PAGE_IDS) ?? usual)]),
  ),
  ...OWN,
};
const anyView = fc.record(VALUES).map((choices): View => ({ ...DEFAULT_VIEW, ...choices }));
/** Months in order, as an address gives them. */
const ordered = anyView.map((view) =>
  view.from !== null && view.to !== null && view.from > view.to ? { ...view, from: view.to, to: view.from } : view,
);
const NAMES = ALL.map(({ name }) => name);
const anyQuery = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), anyText))
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`),
);

describe("parseView", () => {
  it("reads the address of the documentation", () => {
    const query =
      "?area=cambridge&offence=shoplifting,drugs&measure=rate&from=2025-01&to=2025-12&wards=E05013057,E05013054&map=wards&at=0.1243,52.2053,13.5";
    expect(parseView(query, PAGE_IDS)).toEqual({
      ...DEFAULT_VIEW,
      area: "cambridge",
      offences: ["shoplifting", "drugs"],
      measure: "rate",
      from: YEAR_2025.from,
      to: YEAR_2025.to,
      wards: ["E05013057", "E05013054"],
      camera: { longitude: 0.1243, latitude: 52.2053, zoom: 13.5 },
    });
  });

  it("gives the default view for an empty address", () => {
    expect(parseView("", PAGE_IDS)).toEqual(DEFAULT_VIEW);
    expect(parseView("?", PAGE_IDS)).toEqual(DEFAULT_VIEW);
  });

  it("makes a view of any text that is valid, and stays the same when written down", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const view = parseView(query, PAGE_IDS);
        expect(parseView(`?${formatView(view)}`, PAGE_IDS)).toEqual(view);
        expect(view.offences.length).toBeGreaterThan(0);
        expect(view.wards.length).toBeLessThanOrEqual(4);
        expect(view.fill).toBeGreaterThanOrEqual(10);
        expect(view.fill).toBeLessThanOrEqual(100);
        expect(view.from === null || view.to === null || view.from <= view.to).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["measure=bad&breaks=worse&page=none", DEFAULT_VIEW],
    ["from=2025-12&to=2025-01", { ...DEFAULT_VIEW, from: YEAR_2025.from, to: YEAR_2025.to }],
    ["wards=a,b,a,c,d,e", { ...DEFAULT_VIEW, wards: ["a", "b", "c", "d"] }],
    ["wards=%2Ca%2C&fill=5&at=500,0,3", { ...DEFAULT_VIEW, wards: ["a"] }],
    ["at=0.1,52.2", DEFAULT_VIEW],
    ["at=0.1,52.2,23", DEFAULT_VIEW],
    ["offence=Not a slug,drugs&area=../x", { ...DEFAULT_VIEW, offences: ["drugs"] }],
    ["map=heat&bandwidth=99&hotspot=x&against=2025-13&patrol=a b&treated=<b>&since=1", DEFAULT_VIEW],
    ["bandwidth=1001&hotspot=1_2_3&patrol=%zz", DEFAULT_VIEW],
    ["measure=count&measure=share", { ...DEFAULT_VIEW, measure: "share" }],
  ])("leaves out of %j what makes no sense", (query, view) => {
    expect(parseView(query, PAGE_IDS)).toEqual(view);
  });
});

describe("the parameters of the address", () => {
  it("are read as those in small letters, and of any other name the last counts", () => {
    fc.assert(
      fc.property(anyView, fc.infiniteStream(fc.boolean()), (view, capital) => {
        const written = formatView(view);
        const odd = written.replace(/[a-z]+(?==)/g, (one) => (capital.next().value ? one.toUpperCase() : one));
        expect(parseView(`?${odd}`, PAGE_IDS)).toEqual(parseView(`?${written}`, PAGE_IDS));
        const once = parseView(`?${written}`, PAGE_IDS);
        const before = "?area=elsewhere&measure=share&from=2020-01&wards=W9&";
        expect(parseView(`${before}${written}`, PAGE_IDS)).toMatchObject({ measure: once.measure, map: once.map });
      }),
    );
    expect(parseView("?Area=a&AREA=b", PAGE_IDS).area).toBe("b");
  });

  it.each(ENTRIES)("are tried with values of %s beside its usual one", (property, { format, usual }) => {
    const tried = fc.sample(VALUES[property]!, { numRuns: 400, seed: 1 }).map(format);
    expect(tried.filter((text) => text !== format(usual)).length).toBeGreaterThan(20);
  });

  it("hold any whole number between the limits, and no other", () => {
    const anyLimit = fc.maxSafeNat();
    fc.assert(
      fc.property(anyLimit, anyLimit, anyLimit, (one, other, value) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const { parse, format } = wholeNumber(least, most);
        expect(parse(format(value), PAGE_IDS)).toBe(value >= least && value <= most ? value : null);
        for (const limit of [least, most]) expect(parse(format(limit), PAGE_IDS)).toBe(limit);
      }),
    );
  });

  it("have names that differ and need no encoding", () => {
    expect(new Set(NAMES).size).toBe(NAMES.length);
    for (const name of NAMES) expect(name).toMatch(/^[a-z]+$/);
  });

  it.each(ALL.map((parameter) => [parameter.name, parameter] as const))(
    "read %s from any text, and again from what they write",
    (name, { parse, format, usual }) => {
      const read = (text: string): unknown => parse(text, PAGE_IDS) ?? usual;
      expect(read(format(usual))).toEqual(usual);
      if (name !== "audience") expect(read("")).toEqual(usual);
      fc.assert(
        fc.property(fc.oneof(anyText, fc.webQueryParameters()), (text) => {
          const value = read(text);
          expect(read(format(value))).toEqual(value);
          const query = `?a=${format(value)}`;
          expect(new URL(query, "https://example.org/").search).toBe(query);
        }),
      );
    },
  );

  it("go along to another page or stay behind, as each says of itself", () => {
    fc.assert(
      fc.property(anyView, anyView, (view, other) => {
        const { page, section } = other;
        const next = afterChange(view, { page });
        for (const [property, { onNewPage, usual }] of Object.entries<Parameter<unknown>>(PARAMETERS))
          if (property !== "page")
            expect(next[property as keyof View]).toEqual(
              page !== view.page && onNewPage === "forgotten" ? usual : view[property as keyof View],
            );
        expect(afterChange(view, { page, section })).toEqual({ ...next, section });
      }),
    );
  });
});

describe("formatView", () => {
  it("writes every address that was ever given out as it did then", () => {
    const written = ADDRESSES.map(([given]) => [given, formatView(parseView(given!, PAGE_IDS))]);
    expect(written).toEqual(ADDRESSES);
  });

  it("writes any view so that it comes back", () => {
    fc.assert(
      fc.property(ordered, (view) => {
        expect(parseView(formatView(view), PAGE_IDS)).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  it("needs no character that an address would encode", () => {
    fc.assert(
      fc.property(ordered, (view) => {
        const query = `?${formatView(view)}`;
        expect(new URL(query, "https://example.org/").search).toBe(query);
      }),
    );
  });
});

describe("settle", () => {
  it("is always valid for the dataset", () => {
    fc.assert(
      fc.property(anyArea, anyView, fc.boolean(), (dataset, view, near) => {
        const { from } = dataset.coverage.range;
        const month = (m: number | null): number | null => (near && m !== null ? from - 6 + (m % 60) : m);
        const settled = settle({ ...view, from: month(view.from), to: month(view.to) }, dataset);
        expect(settled.period.from).toBeLessThanOrEqual(settled.period.to);
        expect(within(settled.period, dataset.coverage.range)).toBe(true);
        expect(select(dataset.taxonomy, settled.offences)?.slugs).toEqual(settled.offences);
        const codes = dataset.wards.map(({ code }) => code);
        for (const code of settled.wards) expect(codes).toContain(code);
      }),
    );
  });

  const dataset = area();

  it("shows the last 12 months and all crime when nothing was chosen", () => {
    expect(settle(DEFAULT_VIEW, dataset)).toMatchObject({ period: YEAR_2025, offences: ["all-crime"], wards: [] });
  });

  it("keeps what is there of what was asked for", () => {
    const view: View = { ...DEFAULT_VIEW, offences: ["drugs", "nothing", "shoplifting"], wards: ["W2", "X", "W2"] };
    expect(settle(view, dataset)).toMatchObject({ offences: ["shoplifting", "drugs"], wards: ["W2"] });
    const outside = { ...DEFAULT_VIEW, from: JANUARY - 100, to: JANUARY + 4 };
    expect(settle(outside, dataset).period).toEqual({ from: JANUARY, to: JANUARY + 4 });
    expect(settle({ ...outside, to: JANUARY - 90 }, dataset).period).toEqual(YEAR_2025);
    expect(settle({ ...DEFAULT_VIEW, from: JANUARY + 20 }, dataset).period).toEqual({
      from: JANUARY + 20,
      to: TWO_YEARS.to,
    });
    expect(settle({ ...DEFAULT_VIEW, to: JANUARY + 13 }, dataset).period).toEqual({
      from: JANUARY + 2,
      to: JANUARY + 13,
    });
  });

  it("settles to the same again when everything is written into the address", () => {
    fc.assert(
      fc.property(anyArea, ordered, (some, view) => {
        const settled = settle(view, some);
        const copied = parseView(formatView(pinned(view, settled, "testford")), PAGE_IDS);
        expect(copied.area).toBe("testford");
        expect(settle(copied, some)).toEqual(settled);
      }),
    );
  });
});
