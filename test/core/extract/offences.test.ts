// Offences by Home Office code and by name: what is known, and what stays its own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPEN_DATA_TAXONOMY } from "../../../src/core/area/open-data-taxonomy.ts";
import { slugOf } from "../../../src/core/area/taxonomy.ts";
import { categoryOf, makeTally } from "../../../src/core/build/tally.ts";
import { categoryOfCode, categoryOfCodedName } from "../../../src/core/extract/offence-codes.ts";
import { offenceLabels } from "../../../src/core/extract/offence-labels.ts";
import { categoryOfName, isTotal } from "../../../src/core/extract/offence-names.ts";

const SLUGS = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));
const labels = offenceLabels({ offences: {}, categories: [] });

describe("a code", () => {
  it.each([
    ["8N", "violence-and-sexual-offences"],
    ["008N", "violence-and-sexual-offences"],
    ["105a", "violence-and-sexual-offences"],
    ["19C", "violence-and-sexual-offences"],
    ["28E", "burglary"],
    ["30/01", "burglary"],
    ["34B", "robbery"],
    ["37.2", "vehicle-crime"],
    ["37/2", "vehicle-crime"],
    ["37.1", "violence-and-sexual-offences"],
    ["45", "vehicle-crime"],
    ["44", "bicycle-theft"],
    ["46", "shoplifting"],
    ["39", "theft-from-the-person"],
    ["49", "other-theft"],
    ["58C", "criminal-damage-and-arson"],
    ["92D", "drugs"],
    ["10D", "possession-of-weapons"],
    ["9A", "public-order"],
  ])("%s is of %s", (code, category) => expect(categoryOfCode(code)).toBe(category));

  // 8/11 is a weapon among assaults: classes with offences of several categories are not told by their number.
  it.each(["8/11", "8", "999", "E05000001", "", "8NN", "1234"])('"%s" is not known', (code) =>
    expect(categoryOfCode(code)).toBeNull(),
  );

  it("in front of a name needs its letter", () => {
    expect(categoryOfCodedName("28E - Burglary")).toBe("burglary");
    expect(categoryOfCodedName("105A Assault without injury")).toBe("violence-and-sexual-offences");
    expect(categoryOfCodedName("28 days later")).toBeNull();
    // Without a letter the name has to say the same.
    for (const text of ["46 Shoplifting", "046 - Theft from shop", "46: SHOPLIFTING"])
      expect(categoryOfCodedName(text)).toBe("shoplifting");
    expect(categoryOfCodedName("30/01 Burglary dwelling")).toBe("burglary");
    for (const text of ["46 Burglary", "46 Wildlife crime", "46", "999 Shoplifting"])
      expect(categoryOfCodedName(text)).toBeNull();
    expect(labels({ name: "46 Shoplifting", code: "" })).toEqual({ label: "Shoplifting", basis: "code" });
  });
});

describe("a name", () => {
  it.each(OPEN_DATA_TAXONOMY.map(({ category, label }) => [label, category]))("%s is of %s", (label, category) => {
    expect(categoryOfName(label)).toBe(category);
    expect(categoryOfName(label.toUpperCase())).toBe(category);
  });

  it.each([
    ["Burglary - residential", "burglary"],
    ["Attempted burglary - business and community", "burglary"],
    ["Aggravated burglary in a dwelling", "burglary"],
    ["Theft from motor vehicle", "vehicle-crime"],
    ["THEFT OR UNAUTHORISED TAKING OF A MOTOR VEHICLE", "vehicle-crime"],
    ["Interfering with a motor vehicle", "vehicle-crime"],
    ["Theft of pedal cycle", "bicycle-theft"],
    ["Theft or unauthorised taking of a pedal cycle", "bicycle-theft"],
    ["Theft from shop", "shoplifting"],
    ["Theft from the person", "theft-from-the-person"],
    ["Robbery of personal property", "robbery"],
    ["Assault with intent to rob", "robbery"],
    ["Assault with injury", "violence-and-sexual-offences"],
    ["Racially or religiously aggravated assault with injury", "violence-and-sexual-offences"],
    ["Racially or religiously aggravated public fear, alarm or distress", "public-order"],
    ["Violent disorder", "public-order"],
    ["Criminal damage to a vehicle", "criminal-damage-and-arson"],
    ["Arson endangering life", "criminal-damage-and-arson"],
    ["Possession of controlled drugs (cannabis)", "drugs"],
    ["Trafficking in controlled drugs", "drugs"],
    ["Possession of article with blade or point", "possession-of-weapons"],
    ["Making off without payment", "other-theft"],
    ["ASB - nuisance", "anti-social-behaviour"],
    ["Violent crime", "violence-and-sexual-offences"],
  ])("%s is of %s", (name, category) => expect(categoryOfName(name)).toBe(category));

  it.each([
    "Theft",
    "Fraud",
    "Missing person",
    "Wildlife crime",
    "",
    "Possession of articles for use in burglary",
    "Vehicle stopped",
  ])('"%s" is not known', (name) => expect(categoryOfName(name)).toBeNull());

  it("of a sum is none to count", () => {
    for (const name of ["Total", "GRAND TOTAL", "All crime", "Total recorded crime", "All offences"])
      expect(isTotal(name)).toBe(true);
    for (const { label } of OPEN_DATA_TAXONOMY) expect(isTotal(label)).toBe(false);
  });
});

describe("an offence", () => {
  it("of any text is counted: in a known category, or in one of its own that the tally takes", () => {
    const letters = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9 ,/&()-]{1,200}$/));
    fc.assert(
      fc.property(letters, (name) => {
        fc.pre(/[A-Za-z0-9]/.test(name) && !isTotal(name) && name.trim() !== "");
        const { label, basis } = labels({ name: name.trim(), code: "" });
        if (basis !== "own") expect(SLUGS).toContain(slugOf(label));
        else if (/^[\x20-\x7e]*$/.test(name)) expect(categoryOf(makeTally(), label)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("is what the profile assigns it to before all else, however it is written", () => {
    const own = { category: "bike-theft-organised", label: "Organised bike theft", group: "Acquisitive crime" };
    const given = offenceLabels({
      offences: { "burglary - Residential": "robbery", "8N": "drugs", Ring: "bike-theft-organised" },
      categories: [{ ...own, isCrime: true, definition: "" }],
    });
    expect(given({ name: "Burglary -  residential", code: "" })).toEqual({ label: "Robbery", basis: "profile" });
    expect(given({ name: "Assault", code: "8N" }).label).toBe("Drugs");
    expect(given({ name: "ring", code: "28E" }).label).toBe("Organised bike theft");
    expect(given({ name: "Something", code: "28E" })).toEqual({ label: "Burglary", basis: "code" });
  });
});
