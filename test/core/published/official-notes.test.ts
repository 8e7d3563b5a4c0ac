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
  return notes.find((note) => note.startsWith("The police of"));
}

it("a little of a kind is told where the force leaves much of all, which is said", () => {
  expect(noteOf("shoplifting", { total: 150, shoplifting: 4 })).toBe(
    "The police of Testshire gave 7\u00a0% of all its crimes, and under 1\u00a0% of shoplifting to no place, so the rates of its places may be too low; where the rate of one may lie reaches up to all of that.",
  );
  expect(noteOf("shoplifting", { total: 90, shoplifting: 4 })).toBeUndefined();
});

it("much of a kind is told, and of all crimes once", () => {
  expect(noteOf("robbery", { total: 90, robbery: 200 })).toMatch(
    /gave 9\u00a0% of robbery to no place, .* reaches up by as much\.$/,
  );
  expect(noteOf("total", { total: 150 })).toMatch(/gave 7\u00a0% of its crimes to no place, .* to all of that\.$/);
});
