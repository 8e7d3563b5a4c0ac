// The area among the places of the official counts: which place it is, which are alike it, and what is said of that.
import { describe, expect, it } from "vitest";
import type { SimilarRow } from "../../../src/core/area/area-package.ts";
import { alikeNotes } from "../../../src/core/published/alike-words.ts";
import {
  alikePlaces,
  COMPARED_SETS,
  type OfficialPlace,
  officialTable,
  othersOf,
  ownPlace,
  ownPlaceNote,
} from "../../../src/core/published/official-places.ts";
import { officialRow, officialRows } from "../../official-rows.ts";

const TABLE = officialTable(officialRows());
const of = (name: string, ...districts: readonly string[]) => ({ name, districts });
function placeOf(name: string, ...districts: readonly string[]): OfficialPlace {
  const found = ownPlace(TABLE, of(name, ...districts));
  if (!found.known) throw new Error(found.reason);
  return found.value;
}
const listed = (...codes: readonly string[]): readonly SimilarRow[] =>
  codes.map((code, index) => ({ rank: index + 1, code, name: "" }));

describe("the own place", () => {
  it("is that of the district", () => {
    const place = placeOf("Cambridge", "E07000008");
    expect(place.row).toMatchObject({ name: "Cambridge", forceArea: "Cambridgeshire" });
    expect(ownPlaceNote(place, of("Cambridge", "E07000008"))).toBeNull();
  });

  it("is found under the code that a district got anew", () => {
    expect(placeOf("Sheffield", "E08000039").row.name).toBe("Sheffield");
    expect(placeOf("Barnsley", "E08000038").row.name).toBe("Barnsley");
  });

  it("of a district whose partnership has more is theirs together, which is said", () => {
    const rushcliffe = of("Rushcliffe", "E07000176");
    const place = placeOf("Rushcliffe", "E07000176");
    expect(ownPlaceNote(place, rushcliffe)).toBe(
      "The official count is of South Nottinghamshire as a whole, of which Rushcliffe is a part: the police record crime for the partnership of these 3 districts.",
    );
    const whole = of("South Nottinghamshire", "E07000172", "E07000173", "E07000176");
    expect(ownPlaceNote(placeOf("x", ...whole.districts), whole)).toBeNull();
  });

  it("of a district with several partnerships is their sum, which is said", () => {
    expect(ownPlaceNote(placeOf("Cumberland", "E06000063"), of("Cumberland", "E06000063"))).toBe(
      "The count of Cumberland is the sum of those of its 3 Community Safety Partnerships.",
    );
  });

  it("is none of an area of several, nor of one that the table does not have: each with its sentence", () => {
    expect(ownPlace(TABLE, of("Two", "E07000008", "E07000012"))).toMatchObject({
      reason: expect.stringMatching(/^Two is 2 districts, whose official counts are compared one by one\. Choose one/),
    });
    expect(ownPlace(TABLE, of("Glasgow City", "S12000049"))).toMatchObject({
      reason: expect.stringMatching(/^The table of official counts has no figures for Glasgow City \(S12000049\)/),
    });
  });
});

describe("places alike", () => {
  const own = placeOf("Cambridge", "E07000008");

  it("are those of the list in its order; what cannot be compared is said", () => {
    const alike = alikePlaces(
      TABLE,
      own,
      listed("E07000178", "S12000049", "W06000016", "W06000024", "N09000001", "E07000008", "E07009999"),
    );
    expect(alike.places.map(({ row }) => row.name)).toEqual(["Oxford", "Cwm Taf"]);
    expect(alikeNotes(alike)).toEqual([
      "Two of the 7 districts most alike lie in Scotland or Northern Ireland, where recorded crime is another statistic: they are not compared.",
      "Official counts have some districts only together: Cwm Taf is compared as one.",
      "The official table does not have E07009999, which is in the list of alike districts.",
    ]);
  });

  it("may all lie elsewhere", () => {
    expect(alikeNotes(alikePlaces(TABLE, own, listed("S12000049")))).toEqual([
      "One of the 1 districts most alike lies in Scotland or Northern Ireland, where recorded crime is another statistic: it is not compared.",
      "So no place like it is left to compare with.",
    ]);
    expect(alikeNotes(alikePlaces(TABLE, own, []))).toEqual([]);
  });

  it("are one of three sets, none of which holds the own place", () => {
    const alike = alikePlaces(TABLE, own, listed("E07000178"));
    const sizes = COMPARED_SETS.map((set) => {
      const others = othersOf(TABLE, own, set, alike);
      expect(others).not.toContain(own);
      return others.length;
    });
    expect(sizes).toEqual([1, 5, 299]);
  });
});

it("what a force gave to no place is no place", () => {
  const rest = officialRow({ kind: "unassigned", districts: "", name: "Not assigned in Testshire" });
  const { places, unassigned } = officialTable([officialRow({}), rest]);
  expect(places).toHaveLength(1);
  expect([...unassigned.keys()]).toEqual(["Testshire"]);
});
