// What residents may be shown, by offence.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isByWardOnly } from "../../../../src/core/area/by-ward-only.ts";
import { makeTaxonomy, select } from "../../../../src/core/area/offences.ts";
import { OPEN_DATA_TAXONOMY } from "../../../../src/core/area/open-data-taxonomy.ts";
import { whereaboutsFor } from "../../../../src/core/area/whereabouts.ts";
import { hotspotsShown } from "../../../../src/core/hotspots/density/residents.ts";
import { hotspot } from "../sample-hotspots.ts";

const taxonomy = makeTaxonomy(OPEN_DATA_TAXONOMY);

function slugsOf(offence: string): readonly string[] {
  return select(taxonomy, [offence])!.categories.map((index) => taxonomy.categories[index]!.category);
}

describe("whereaboutsFor residents", () => {
  it.each([["violence-and-sexual-offences"], ["all-crime"]])("shows %s by ward only", (offence) => {
    expect(whereaboutsFor("public", slugsOf(offence))).toMatchObject({
      shows: "wards",
      reason: expect.stringMatching(/by ward/),
    });
  });

  it.each([
    "sexual-offences",
    "other-sexual-offences",
    "rape",
    "domestic-abuse",
    "domestic-abuse-marked-crimes",
    "violence-with-injury",
    "violence-against-the-person",
    ...["assault", "common-assault", "abh", "gbh-with-intent", "wounding", "harassment", "malicious-communications"],
    ...[
      "stalking",
      "homicide",
      "murder",
      "kidnap",
      "threats-to-kill",
      "modern-slavery",
      "child-abduction",
      "hate-crime",
    ],
    ...["robbery-with-injury", "racially-aggravated-public-order-harassment", "human-trafficking", "missing-person"],
  ])("shows a force's own %s by ward only, whatever is chosen beside it", (slug) => {
    expect(whereaboutsFor("public", [slug]).shows).toBe("wards");
    expect(whereaboutsFor("public", ["shoplifting", slug]).shows).toBe("wards");
  });

  it.each(["shoplifting", "acquisitive-crime", "drugs", "robbery", "public-order", "anti-social-behaviour"])(
    "shows areas of %s",
    (offence) => {
      expect(whereaboutsFor("public", slugsOf(offence)).shows).toBe("areas");
    },
  );

  it("takes a burglary of a home for no abuse, and drugs for nobody", () => {
    const slugs = ["burglary-domestic", "domestic-burglary", "trafficking-in-controlled-drugs", "theft-of-pedal-cycle"];
    expect(whereaboutsFor("public", slugs).shows).toBe("areas");
  });

  it("shows a kind that no known word tells by ward only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[g-n]{3,9}(-[g-n]{3,9}){0,2}$/), (slug) => {
        expect(isByWardOnly(slug)).toBe(true);
        expect(isByWardOnly(`assault-${slug}`)).toBe(true);
        expect(isByWardOnly(`${slug}-harassment-at-shops`)).toBe(true);
      }),
    );
  });
});

describe("hotspotsShown", () => {
  const list = [hotspot(1, { name: "Supermarket near Perne Road", wardName: "Coleridge" })];

  it("names areas by their ward and no place", () => {
    const [first] = hotspotsShown(whereaboutsFor("public", ["shoplifting"]), list);
    expect(first).toMatchObject({ name: "Area 1 in Coleridge", places: [], offences: list[0]!.offences });
    expect(JSON.stringify(first)).not.toContain("Perne");
  });

  it("leaves them as they are for everyone else, and gives no reason", () => {
    const everyone = whereaboutsFor("everyone", ["domestic-abuse"]);
    expect(everyone).toEqual({ shows: "places", reason: null });
    expect(hotspotsShown(everyone, list)).toBe(list);
  });

  it("has none where only wards are shown", () => {
    expect(hotspotsShown(whereaboutsFor("public", ["domestic-abuse"]), list)).toEqual([]);
  });
});
