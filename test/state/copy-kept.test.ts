// What is kept on a device: of own records nothing on a resident's, since files come with them that residents are not shown.
import { expect, it } from "vitest";
import { OWN_DATA_LICENCE_NAME } from "../../src/core/area/is-own-data.ts";
import { mayBeKept } from "../../src/state/copy-kept.ts";
import { area } from "../area.ts";

const open = area().descriptor;
const own = { ...open, licenses: [{ ...open.licenses[0]!, name: OWN_DATA_LICENCE_NAME }] };
const disclosure = { threshold: 5, spread: {}, unrecorded: {} };
const copy = { ...own, wardscope: { ...own.wardscope, disclosure } };

it.each([
  ["open data", open, true, true],
  ["own records", own, true, false],
  ["a public copy of them", copy, true, true],
])("%s", (_, descriptor, forEveryone, forResidents) => {
  expect(mayBeKept({ descriptor }, "everyone")).toBe(forEveryone);
  expect(mayBeKept({ descriptor }, "public")).toBe(forResidents);
});
