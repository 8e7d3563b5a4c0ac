// What a reader can choose, whatever the taxonomy of the package says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoryRow } from "../../../src/core/area/area-package.ts";
import { SLUG } from "../../../src/core/area/area-package.ts";
import { makeTaxonomy, select } from "../../../src/core/area/offences.ts";
import { OPEN_DATA_TAXONOMY } from "../../../src/core/area/open-data-taxonomy.ts";
import { ANTI_SOCIAL_BEHAVIOUR, slugOf } from "../../../src/core/area/taxonomy.ts";
import { CATEGORIES, category } from "../../area.ts";

const anyName = fc.oneof(
  fc.constantFrom("Drugs", "drugs", "All crime", "Other crime", "Drugs group", "Καλά", ANTI_SOCIAL_BEHAVIOUR),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const anyRows: fc.Arbitrary<readonly CategoryRow[]> = fc.uniqueArray(
  fc.record({
    category: anyName.map(slugOf).filter((slug) => slug !== "" && slug !== "all-crime"),
    label: anyName,
    group: anyName,
    isCrime: fc.boolean(),
    order: fc.nat(5),
    definition: fc.constant(""),
  }),
  { selector: (row) => row.category, minLength: 1, maxLength: 12 },
);

describe("makeTaxonomy", () => {
  it("lists all crime, then each group before its categories, and a group of one as that one", () => {
    const { offences } = makeTaxonomy(CATEGORIES);
    expect(offences.map(({ slug, kind, parent }) => [slug, kind, parent])).toEqual([
      ["all-crime", "all", null],
      ["acquisitive-crime", "group", null],
      ["shoplifting", "category", "acquisitive-crime"],
      ["burglary", "category", "acquisitive-crime"],
      ["drugs", "category", null],
      ["anti-social-behaviour", "category", null],
    ]);
    expect(offences[1]?.definition).toBe("Shoplifting and burglary.");
  });

  it("has the 14 categories of the open data, 13 of them crimes", () => {
    const { categories, offences } = makeTaxonomy(OPEN_DATA_TAXONOMY);
    expect(categories).toHaveLength(14);
    expect(offences[0]?.categories).toHaveLength(13);
    expect(offences.find(({ slug }) => slug === "acquisitive-crime")?.categories).toHaveLength(7);
  });

  it("calls a group apart from whatever else has its name", () => {
    const rows = [
      category("other-crime", "Other crime", "Other crime", 0),
      category("wildlife", "Wildlife", "Other crime", 1),
      category("drugs", "Drugs", "Harm", 2),
      category("knives", "Knives", "Drugs", 3),
      category("guns", "Guns", "Drugs", 4),
    ];
    expect(makeTaxonomy(rows).offences.map(({ label }) => label)).toEqual([
      "All crime",
      ...["Other crime (all kinds)", "Other crime", "Wildlife", "Drugs", "Drugs (all kinds)", "Knives", "Guns"],
    ]);
    const plain = anyRows.map((rows) => rows.map((row) => ({ ...row, label: row.category })));
    fc.assert(
      fc.property(plain, (all) => {
        const labels = makeTaxonomy(all).offences.map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it("never holds anti-social behaviour in all crime, whatever the package says", () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, isCrime) => {
        const incidents = { ...category(ANTI_SOCIAL_BEHAVIOUR, "ASB", "Other crime", 0), isCrime };
        const taxonomy = makeTaxonomy([...rows.filter((row) => row.category !== ANTI_SOCIAL_BEHAVIOUR), incidents]);
        const all = taxonomy.offences[0]!;
        const held = all.categories.map((index) => taxonomy.categories[index]!);
        expect(all.slug).toBe("all-crime");
        expect(held.map((row) => row.category)).not.toContain(ANTI_SOCIAL_BEHAVIOUR);
        expect(held.every((row) => row.isCrime)).toBe(true);
        expect(select(taxonomy, [ANTI_SOCIAL_BEHAVIOUR])?.isCrime).toBe(false);
      }),
    );
  });

  it("gives each offence a slug of its own that can stand in an address, and each category exactly one line", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { categories, offences } = makeTaxonomy(rows);
        const slugs = offences.map(({ slug }) => slug);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const slug of slugs) expect(slug).toMatch(SLUG);
        const lines = offences.filter(({ kind }) => kind === "category").flatMap((offence) => offence.categories);
        expect(lines.toSorted((a, b) => a - b)).toEqual(categories.map((_, index) => index));
      }),
    );
  });

  it("holds in a group what is listed under it", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { offences } = makeTaxonomy(rows);
        for (const group of offences.filter(({ kind }) => kind === "group")) {
          const under = offences.filter(({ parent }) => parent === group.slug).flatMap((offence) => offence.categories);
          expect(under).toEqual(group.categories);
        }
      }),
    );
  });
});

describe("select", () => {
  const taxonomy = makeTaxonomy(CATEGORIES);

  it("counts a category once, however often it was chosen", () => {
    const chosen = select(taxonomy, ["shoplifting", "acquisitive-crime", "burglary", "nothing"]);
    expect(chosen?.categories).toEqual([0, 1]);
    expect(chosen?.slugs).toEqual(["acquisitive-crime", "shoplifting", "burglary"]);
    expect(chosen?.label).toBe("Acquisitive crime");
  });

  it("names several in the order of the list", () => {
    expect(select(taxonomy, ["drugs", "burglary", "shoplifting"])?.label).toBe("Shoplifting, burglary and drugs");
    expect(select(taxonomy, ["anti-social-behaviour", "all-crime"])?.label).toBe("All crime and anti-social behaviour");
  });

  it("calls crimes offences, and anything with incidents in it incidents", () => {
    expect(select(taxonomy, ["all-crime"])).toMatchObject({ isCrime: true, noun: "offences" });
    expect(select(taxonomy, ["anti-social-behaviour"])).toMatchObject({ isCrime: false, noun: "incidents" });
    const mixed = { isCrime: false, noun: "offences and incidents" };
    expect(select(taxonomy, ["drugs", "anti-social-behaviour"])).toMatchObject(mixed);
  });

  it("is null when nothing is left", () => {
    expect(select(taxonomy, ["nothing"])).toBeNull();
    expect(select(taxonomy, [])).toBeNull();
  });
});
