// What residents may be shown, by offence.
import { describe, expect, it } from "vitest";
import { makeTaxonomy, select } from "../../../../src/core/area/offences.ts";
import { OPEN_DATA_TAXONOMY } from "../../../../src/core/area/open-data-taxonomy.ts";
import { hotspotsForResidents, residentsView } from "../../../../src/core/hotspots/density/residents.ts";
import { hotspot } from "../sample-hotspots.ts";

const taxonomy = makeTaxonomy(OPEN_DATA_TAXONOMY);

function slugsOf(offence: string): readonly string[] {
  return select(taxonomy, [offence])!.categories.map((index) => taxonomy.categories[index]!.category);
}

describe("residentsView", () => {
  it.each([["violence-and-sexual-offences"], ["all-crime"]])("shows %s by ward only", (offence) => {
    expect(residentsView(slugsOf(offence))).toMatchObject({ shows: "wards", reason: expect.stringMatching(/by ward/) });
  });

  it.each([
    "sexual-offences",
    "other-sexual-offences",
    "rape",
    "domestic-abuse",
    "domestic-abuse-marked-crimes",
    "violence-with-injury",
    "violence-against-the-person",
  ])("shows a force's own %s by ward only, whatever is chosen beside it", (slug) => {
    expect(residentsView([slug]).shows).toBe("wards");
    expect(residentsView(["shoplifting", slug]).shows).toBe("wards");
  });

  it.each(["shoplifting", "acquisitive-crime", "drugs", "robbery", "public-order", "anti-social-behaviour"])(
    "shows areas of %s",
    (offence) => {
      expect(residentsView(slugsOf(offence)).shows).toBe("areas");
    },
  );

  it("takes a burglary of a home for no abuse", () => {
    expect(residentsView(["burglary-domestic", "domestic-burglary"]).shows).toBe("areas");
  });
});

describe("hotspotsForResidents", () => {
  const list = [hotspot(1, { name: "Supermarket near Perne Road", wardName: "Coleridge" })];

  it("names areas by their ward and no place", () => {
    const [first] = hotspotsForResidents(residentsView(["shoplifting"]), list);
    expect(first).toMatchObject({ name: "Area 1 in Coleridge", places: [], offences: list[0]!.offences });
    expect(JSON.stringify(first)).not.toContain("Perne");
  });

  it("has none where only wards are shown", () => {
    expect(hotspotsForResidents(residentsView(["domestic-abuse"]), list)).toEqual([]);
  });
});
