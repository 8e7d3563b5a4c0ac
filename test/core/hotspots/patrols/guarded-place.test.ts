// Which names of places are guarded, and which only sound like it.
import { expect, it } from "vitest";
import { guardedKind } from "../../../../src/core/hotspots/patrols/guarded-place.ts";

it.each([
  ["Hospital", "hospital"],
  ["On or near Hospital", "hospital"],
  ["Hospital near Hills Road", "hospital"],
  ["Addenbrooke's Hospital (main entrance)", "hospital"],
  ["Royal Infirmary", "hospital"],
  ["Police Station", "police station"],
  ["Parkside Police Station, Cambridge", "police station"],
  ["Prison", "prison"],
  ["HMP Bedford", "prison"],
  ["Court", "court"],
  ["Cambridge Crown Court", "court"],
  ["Magistrates' Court near Bridge Street", "court"],
  ["County Courts", "court"],
])("%s is a %s", (name, kind) => {
  expect(guardedKind(name)).toBe(kind);
});

it.each([
  "Gunhild Court",
  "Tennis Court Road",
  "Hospital Road",
  "Prison Lane",
  "Police Station Road",
  "Supermarket near Hospital Road",
  "Parking Area near Hospital",
  "Courtney Way",
  "",
])("%j is not guarded", (name) => {
  expect(guardedKind(name)).toBeNull();
});
