// What is to be known of the places compared: what a force gave to no place, and why it matters.
import { expect, it } from "vitest";
import type { OfficialGroupId } from "../../../src/core/area/official-groups.ts";
import { officialNotes } from "../../../src/core/published/official-notes.ts";
import { alikePlaces, officialTable } from "../../../src/core/published/official-places.ts";
import { comparedGroup } from "../../../src/core/published/place-rates.ts";
import { officialRow } from "../../official-rows.ts";

/** The note about the force, of a group of two places of 1,000 offences each. */
function noteOf(group: OfficialGroupId, unassigned: Partial<Record<OfficialGroupId, number>>): string | undefined {
  const rest = officialRow({ kind: "unassigned", districts: "", count: 0 }, unassigned);
  const table = officialTable([officialRow({ count: 1_000 }), officialRow({ districts: "E2", count: 1_000 }), rest]);
  const [own, other] = table.places;
  const compared = comparedGroup(table, own!, [other!], group);
  if (!compared.known) throw new Error(compared.reason);
  const context = { table, own: own!, area: { name: "Testford", districts: own!.districts }, set: "nation" as const };
  const notes = officialNotes({ ...context, alike: alikePlaces(table, own!, []) }, compared.value);
  return notes.find((note) => note.includes("to no place"));
}

it("a little of a kind is told where the force leaves much of all, which is said", () => {
  expect(noteOf("shoplifting", { total: 150, shoplifting: 4 })).toBe(
    "Of the Testshire police area 7\u00a0% of all crimes, and under 1\u00a0% of shoplifting were given to no place, so the rates of its places may be too low: where the rate of one may lie reaches up as if all shoplifting given to none were its own.",
  );
  expect(noteOf("shoplifting", { total: 90, shoplifting: 4 })).toBeUndefined();
});

it("much of a kind is told, and of all crimes once", () => {
  expect(noteOf("robbery", { total: 90, robbery: 200 })).toMatch(
    /9\u00a0% of robbery were given to no place, .* reaches up by the same share\.$/,
  );
  expect(noteOf("total", { total: 150 })).toMatch(
    /7\u00a0% of all crimes were given to no place, .* as if all crimes given to none were its own\.$/,
  );
});

it.each([
  ["Testshire", "so it is compared with its force area and with all places"],
  ["Otherland", "so it is compared with all places"],
])("a place whose neighbour is of %s is said to be compared with what there is", (forceArea, said) => {
  const table = officialTable([officialRow({}), officialRow({ districts: "E2", forceArea })]);
  const own = table.places[0]!;
  const area = { name: "Testford", districts: own.districts };
  const notes = officialNotes({ table, own, area, set: "nation", alike: alikePlaces(table, own, []) }, null);
  expect(notes.join(" ")).toContain(said);
});
